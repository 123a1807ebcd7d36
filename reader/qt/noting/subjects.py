"""What a key about notes means: selected words, a sentence, a finding, a whole claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.alignment.links import Claim, Ref
from reader.core.compared import Comparison, siglum
from reader.core.discrepancies.finding import Finding
from reader.core.note_subjects import finding_spots, passage_spot, sentence_spots
from reader.core.notes import On, Spot
from reader.core.session import Session
from reader.core.values import dataclass
from reader.qt.linking import caret_sentence, chosen_sentence
from reader.qt.main_window import MainWindow
from reader.qt.noting.note_words import first_line
from reader.qt.panels.type_words import type_name

_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class About:
    """What a note is to be about, and what that is called: "A4 · B2"."""

    on: On
    spots: tuple[Spot, ...]
    name: str
    label: str = ""


def of_words(
    session: Session, comparison: Comparison | None, article: int, start: int, end: int
) -> About:
    """The passage between two code points of an open article."""
    spot = passage_spot(session.articles[article], start, end)
    name = siglum(article)
    if comparison is not None:
        for sentence in comparison.articles[article].sentences:
            if sentence.start <= spot.anchor.start < sentence.end:
                name = comparison.sentence_id(Ref(article, sentence.index))
    return About(On.PASSAGE, (spot,), name)


def of_finding(comparison: Comparison, finding: Finding) -> About:
    """A finding with all its sides."""
    refs = [side.sentence for side in finding.sides]
    words = " ↔ ".join(dict.fromkeys(first_line(side.text, 60) for side in finding.sides))
    label = f"{type_name(finding.type)}: {words}"
    return About(On.FINDING, finding_spots(comparison, finding), _names(comparison, refs), label)


def of_link(comparison: Comparison, a: Ref, b: Ref) -> About:
    """Two sentences that belong together."""
    refs = sorted((a, b))
    label = QCoreApplication.translate("Note", "Link of {0}").format(_names(comparison, refs))
    return About(On.LINK, sentence_spots(comparison, refs), _names(comparison, refs), label)


def of_claim(comparison: Comparison, refs: Sequence[Ref]) -> About:
    """All sentences of a claim."""
    words = first_line(comparison.sentence_text(min(refs)), 80)
    label = QCoreApplication.translate("Note", "Claim: {0}").format(words)
    return About(On.CLAIM, sentence_spots(comparison, refs), _names(comparison, refs), label)


def _names(comparison: Comparison, refs: Iterable[Ref]) -> str:
    names = [comparison.sentence_id(ref) for ref in dict.fromkeys(sorted(refs))]
    shown = names[:_MOST_NAMES] if len(names) > _MOST_NAMES + 1 else names
    more = len(names) - len(shown)
    return " · ".join([*shown, f"+{more}"] if more else shown)


class Subjects:
    """Tells what is meant in a window, by where the keyboard is."""

    def __init__(
        self, window: MainWindow, session: Session, shown: Callable[[], Comparison | None]
    ) -> None:
        self._window = window
        self._session = session
        self._shown = shown  # what the window shows, also while it is compared anew

    def here(self) -> About | None:
        """What a note made now is about; None when nothing is chosen."""
        window, comparison = self._window, self._shown()
        if comparison is not None:
            if _within(window.findings) and window.findings.current is not None:
                return of_finding(comparison, window.findings.current)
            if _within(window.pair) and window.pair.shown_sentences:
                return self._claim(comparison, window.pair.shown_sentences)
            row = window.claims.current_sentences
            if _within(window.claims) and row:
                return of_claim(comparison, row)
        return self.in_column()

    def in_column(self) -> About | None:
        """The selected words of the column with the keyboard, else the chosen sentence."""
        columns, chosen = self._window.columns.columns, chosen_sentence(self._window.columns)
        column = next((one for one in columns if one.text.hasFocus()), None)
        if column is None and chosen is not None and chosen.article < len(columns):
            column = columns[chosen.article]
        if column is None or column.index >= len(self._session.articles):
            return None
        cursor, text_map = column.text.textCursor(), column.text.text_map
        if cursor.hasSelection():
            start, end = cursor.selectionStart(), cursor.selectionEnd()
            span = text_map.to_text(start), text_map.to_text(end)
            words = self._session.articles[column.index].text[span[0] : span[1]]
            if not words.strip():
                return None
            return of_words(self._session, self._shown(), column.index, *span)
        if chosen is None or chosen.article != column.index:
            chosen = caret_sentence(self._window.columns, column.index)
        comparison = self._shown()
        if chosen is None or comparison is None:
            return None
        sentence = comparison.sentence(chosen)
        return of_words(self._session, comparison, chosen.article, sentence.start, sentence.end)

    def _claim(self, comparison: Comparison, refs: Sequence[Ref]) -> About:
        """The smallest claim with the first sentences shown, else those themselves."""
        first = refs[0]
        of_finding = self._window.pair.shown_claim
        holding: list[Claim] = [one for one in comparison.claims if one.id == of_finding] or [
            one for one in comparison.claims if first in one.sentences
        ]
        best = min(holding, key=lambda one: len(set(refs) - set(one.sentences)), default=None)
        return of_claim(comparison, best.sentences if best is not None else (first,))


def _within(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
