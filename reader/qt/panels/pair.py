"""The pair pane: one claim alone, every source's wording, and why they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.alignment.links import Claim, Ref, Status
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Side
from reader.core.verdicts import Standing, State
from reader.qt.columns.counterparts import all_sides, further_places
from reader.qt.icons import icon
from reader.qt.local_text import local
from reader.qt.noting.note_lines import NoteLines
from reader.qt.panels.badges import TypeBadge
from reader.qt.panels.finding_lines import FindingLines
from reader.qt.panels.type_words import type_name
from reader.qt.panels.verdict_bar import VerdictBar
from reader.qt.panels.wordings import Wording, Wordings, Words
from reader.qt.plain_tip import plain_tip
from reader.qt.reservations import shared_text
from reader.qt.theme import Theme, load_theme
from reader.qt.utf16 import displayable

_FIXED, _EXPANDING = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
_EXPLAINED = 6  # links of one sentence or claim; more nobody reads in one page
_BESIDE = 720  # pixels of the pane at which the verdict stands beside the wordings


class PairPane(QWidget):
    """Shows the wordings of the chosen claim with the differing words marked.

    A wording of a finding asks for the finding's place that it belongs to (0 for its own sides, n
    for the nth of ``also``), any other wording for its sentence. A verdict is given on the finding
    that is shown, or on the only one of the sentence or claim that is shown.
    """

    sentence_requested = Signal(object)  # Ref
    place_requested = Signal(object, int, object)  # Finding, place, Ref
    finding_requested = Signal(object)  # Finding
    verdict_requested = Signal(object, object, str)  # Finding, State, reason
    reason_given = Signal(object, str)  # Finding, reason
    why_requested = Signal()
    explainable_changed = Signal(bool)  # whether there is anything
    shown = Signal()  # other sentences, or none
    words_changed = Signal(bool)  # whether there are words to step through

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._finding: Finding | None = None
        self._told: dict[str, Finding] = {}  # whose words are marked
        self._standings: Mapping[str, Standing] = {}
        self._explainable: tuple[Finding | tuple[Ref, Ref], ...] = ()
        self._build_head()
        self.wordings = Wordings(self._theme, self)
        self.wordings.wording_chosen.connect(self._on_wordings_wording_chosen)
        self.wordings.words_chosen.connect(self._on_wordings_words_chosen)
        self.verdict = VerdictBar(self._theme, self)
        self.verdict.verdict_requested.connect(self._on_verdict_verdict_requested)
        self.verdict.reason_given.connect(self._on_verdict_reason_given)
        margin = self._theme.spacing.panel_margin
        # Without wordings the words stand at the top as well.
        self._below = QSpacerItem(0, 0)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self._column.addLayout(self._head)
        self._column.addWidget(self.wordings, 1)
        self._column.addItem(self._below)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(margin + 6, margin, margin, margin)
        self._layout.setSpacing(24)
        self._layout.addLayout(self._column, 1)
        self.notes = NoteLines(self._theme, self)
        self._side = QVBoxLayout()
        self._side.setSpacing(8)
        self._side.addWidget(self.verdict)
        self._side.addWidget(self.notes)
        self._side.addStretch(1)
        self._layout.addLayout(self._side)
        self.setAccessibleName(self.tr("Chosen claim"))
        self.set_theme(self._theme)
        self.clear()

    def _build_head(self) -> None:
        self.badge = TypeBadge(self._theme, self)
        self.reason = QLabel(self)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.lines = FindingLines(self._theme, self)
        self.lines.finding_requested.connect(self.finding_requested)
        self.line_up = QToolButton(self)
        self.line_up.setCheckable(True)
        self.line_up.setAutoRaise(True)
        self.line_up.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        told = self.tr("One line a source, with the words that differ under each other")
        self.line_up.setToolTip(plain_tip(told))
        self.line_up.setAccessibleName(self.tr("Words in line"))
        self.line_up.setAccessibleDescription(told)
        self.line_up.toggled.connect(self._on_line_up_toggled)
        self.why = QPushButton(self.tr("Why?"), self)
        told = self.tr("Shows the phrases, the rule and the figures behind this (Ctrl+I)")
        self.why.setToolTip(plain_tip(told))
        self.why.setAccessibleName(self.tr("Why this is told"))
        self.why.setAccessibleDescription(told)
        self.why.clicked.connect(self.why_requested)
        self._head = QHBoxLayout()
        self._head.setSpacing(10)
        self._head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.reason, 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self.lines, 1)
        self._head.addWidget(self.line_up, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def explainable(self) -> tuple[Finding | tuple[Ref, Ref], ...]:
        """What "Why?" explains: the finding that is shown, or the links of a sentence or claim."""
        return self._explainable

    def clear(self) -> None:
        """Shows no claim and says how to choose one."""
        self._set_explainable(())
        told = self.tr("Select a sentence or a finding: every source's wording appears here.")
        self._show((), told, ())

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        self.badge.show_type(self.badge.type, theme)
        self.line_up.setIcon(icon("all", theme, "text_muted"))
        for part in (self.lines, self.wordings, self.verdict, self.notes):
            part.set_theme(theme)

    def set_zoom(self, percent: int) -> None:
        """Sets the wordings at a size in per cent of the theme's."""
        self.wordings.set_zoom(percent)

    @property
    def judged(self) -> Finding | None:
        """The finding that a verdict here is given on."""
        return next(iter(self._told.values())) if len(self._told) == 1 else None

    @property
    def shown_sentences(self) -> tuple[Ref, ...]:
        """The sentences whose wordings are shown, from top to bottom."""
        return tuple(dict.fromkeys(one.ref for one in self.wordings.wordings))

    @property
    def shown_claim(self) -> str:
        """The id of the claim of what is shown; "" where several may be meant."""
        claims = {one.claim for one in self._told.values()}
        return next(iter(claims)) if len(claims) == 1 else ""

    def show_standings(self, standings: Mapping[str, Standing]) -> None:
        """Shows what is held of the findings, by their ids."""
        self._standings = standings
        self._show_verdict()

    def next_words(self) -> None:
        """Goes to the next words that differ, here and in the columns."""
        self.wordings.step()

    def previous_words(self) -> None:
        """Goes to the words that differ before those."""
        self.wordings.step(False)

    def state(self) -> dict[str, Any]:
        """What the user chose here, as values for JSON."""
        return {"in_line": self.line_up.isChecked()}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Takes up what state() gave."""
        self.line_up.setChecked(state.get("in_line") is True)

    def show_claim(
        self, comparison: Comparison | None, claim: Claim | None, finding: Finding | None
    ) -> None:
        """Shows a claim; with a finding its words are marked and its reason is given.

        Without a finding every difference of the claim is marked. With neither the pane is
        cleared.
        """
        if comparison is None or (claim is None and finding is None):
            self.clear()
            return
        refs = sorted(claim.sentences) if claim else []
        if finding is not None:
            self._set_explainable((finding,))
            self._show_finding(comparison, refs, finding)
        else:
            of_claim = [one for one in comparison.links if one.a in refs and one.b in refs]
            self._set_explainable([(one.a, one.b) for one in of_claim])
            self._show_claim(comparison, refs, refs, claim)

    def show_sentence(self, comparison: Comparison, ref: Ref) -> None:
        """Shows a sentence, its counterparts, then the rest of its claim.

        Of several claims the disputed ones come first, then those with most sentences.
        """
        claims = [claim for claim in comparison.claims if ref in claim.sentences]
        if not claims:
            claims = [Claim("", (ref,), Status.ONLY)]
        best = min(
            claims,
            key=lambda one: (one.status is not Status.DISPUTED, -len(one.sentences), one.id),
        )
        linked = {link.b for link in comparison.links if link.a == ref}
        linked |= {link.a for link in comparison.links if link.b == ref}
        self._set_explainable([(ref, one) for one in sorted(linked)])
        near = [ref, *sorted(linked)]
        rest = [one for one in sorted(best.sentences) if one not in near]
        self._show_claim(comparison, near, [*near, *rest], best)

    def _set_explainable(self, targets: Sequence[Finding | tuple[Ref, Ref]]) -> None:
        self._explainable = tuple(targets[:_EXPLAINED])
        self.why.setVisible(bool(targets))
        self.explainable_changed.emit(bool(targets))

    def _show_claim(
        self,
        comparison: Comparison,
        near: Sequence[Ref],
        refs: Sequence[Ref],
        claim: Claim | None,
    ) -> None:
        """Shows sentences with all their differences, those beside ``near`` under a heading."""
        shown = [
            one
            for one in comparison.findings
            if claim is not None and one.claim == claim.id and one.severity > Severity.NIT
        ]
        # What is told about the chosen sentence itself comes first.
        first = set(near[:1])
        shown.sort(key=lambda one: not any(side.sentence in first for side in all_sides(one)))
        marks = [mark for one in shown for mark in _marks(one)]
        rest = [ref for ref in refs if ref not in near]
        rows = [self._wording(comparison, ref, marks) for ref in near]
        rows += self._group(
            self.tr("Further sentences of this claim"),
            [self._wording(comparison, ref, marks) for ref in rest],
        )
        heading = self._heading(comparison, refs, claim, shown)
        self._show(shown, heading, rows, self._silence(comparison, refs))

    def _show_finding(self, comparison: Comparison, refs: Sequence[Ref], finding: Finding) -> None:
        """Shows what differs, then its further places, then other sentences of the claim."""
        rows = self._place(comparison, finding, 0, finding.sides)
        further: list[Wording] = []
        for one in further_places(finding):
            further += self._place(comparison, finding, one.number, one.new)
        rows += self._group(self.tr("The same difference elsewhere"), further)
        told = {row.ref for row in rows}
        rest = [self._wording(comparison, ref, ()) for ref in refs if ref not in told]
        rows += self._group(self.tr("Further sentences of this claim"), rest)
        note = self._silence(comparison, [row.ref for row in rows])
        self._show((finding,), _sentence(finding), rows, note, finding)

    def _place(
        self, comparison: Comparison, finding: Finding, place: int, sides: Sequence[Side]
    ) -> list[Wording]:
        marks = [(side, finding, place) for side in sides]
        refs = dict.fromkeys(side.sentence for side in sides)
        return [replace(self._wording(comparison, ref, marks), place=place) for ref in refs]

    @staticmethod
    def _group(heading: str, rows: Sequence[Wording]) -> list[Wording]:
        return [replace(row, heading="" if n else heading) for n, row in enumerate(rows)]

    def _heading(
        self,
        comparison: Comparison,
        refs: Sequence[Ref],
        claim: Claim | None,
        findings: Sequence[Finding],
    ) -> str:
        if findings:
            return _sentence(findings[0]) if len(findings) == 1 else ""
        sigla = list(dict.fromkeys(comparison.articles[ref.article].siglum for ref in refs))
        if len(sigla) == 1:
            return self.tr("Only in %1: no other article reports this.").replace("%1", sigla[0])
        if claim is not None and claim.status is Status.DISPUTED:
            return self.tr("The sources differ on this.")
        return self.tr("%1 report this alike.").replace("%1", ", ".join(sigla))

    def _silence(self, comparison: Comparison, refs: Sequence[Ref]) -> str:
        """Who does not report the claim, and which of those who do are not independent."""
        speaking = {ref.article for ref in refs}
        if len(speaking) < 2:
            return ""
        silent = [
            one.siglum for place, one in enumerate(comparison.articles) if place not in speaking
        ]
        lines = [shared_text(comparison, speaking)]
        if silent:
            lines.append(self.tr("Not reported in %1.").replace("%1", ", ".join(silent)))
        return " ".join(line for line in lines if line)

    def _wording(
        self, comparison: Comparison, ref: Ref, marks: Sequence[tuple[Side, Finding, int]]
    ) -> Wording:
        sentence = comparison.sentence(ref)
        words = {
            Words(
                max(side.start, sentence.start) - sentence.start,
                min(side.end, sentence.end) - sentence.start,
                finding.type,
                finding.id,
                place,
            )
            for side, finding, place in marks
            if side.sentence == ref
        }
        return Wording(
            ref,
            comparison.sentence_id(ref),
            comparison.sentence_text(ref),
            tuple(sorted(words, key=lambda one: (one.start, one.end, one.type, one.finding))),
        )

    def _show(
        self,
        told: Sequence[Finding],
        heading: str,
        rows: Sequence[Wording],
        note: str = "",
        finding: Finding | None = None,
    ) -> None:
        """Shows wordings with the words of findings; ``finding`` is the one that was chosen."""
        self._finding = finding
        self._told = {one.id: one for one in told}
        only = told[0] if len(told) == 1 else None
        self.badge.show_type(only.type if only else None, self._theme)
        self.reason.setText(displayable(heading))
        self.reason.setVisible(bool(heading))
        self.lines.show_findings(told if only is None else ())
        self.wordings.show_wordings(rows, note)
        self.wordings.setVisible(bool(rows))
        self._below.changeSize(0, 0, _FIXED, _FIXED if rows else _EXPANDING)
        self._column.invalidate()
        self.line_up.setVisible(self.wordings.can_line_up)
        self._show_verdict()
        self.words_changed.emit(bool(self.wordings.spots))
        self.shown.emit()

    def _show_verdict(self) -> None:
        judged = self.judged
        self.verdict.setVisible(judged is not None)
        if judged is not None:
            self.verdict.show_finding(judged.id, self._standings.get(judged.id))

    @Slot(object)
    def _on_wordings_wording_chosen(self, wording: Wording) -> None:
        if self._finding is not None and wording.place is not None:
            self.place_requested.emit(self._finding, wording.place, wording.ref)
        else:
            self.sentence_requested.emit(wording.ref)

    @Slot(object, object)
    def _on_wordings_words_chosen(self, wording: Wording, words: Words) -> None:
        self.place_requested.emit(self._told[words.finding], words.place, wording.ref)

    @Slot(bool)
    def _on_line_up_toggled(self, on: bool) -> None:
        self.wordings.set_in_line(on)

    @Slot(object, str)
    def _on_verdict_verdict_requested(self, state: State, reason: str) -> None:
        if self.judged is not None:
            self.verdict_requested.emit(self.judged, state, reason)

    @Slot(str)
    def _on_verdict_reason_given(self, reason: str) -> None:
        if self.judged is not None:
            self.reason_given.emit(self.judged, reason)

    # Qt's own events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._layout.setSpacing(24 if beside else 10)
        self.verdict.set_beside(beside)
        self.notes.setMinimumWidth(self.verdict.minimumWidth())
        self.notes.setMaximumWidth(self.verdict.maximumWidth())


def _sentence(finding: Finding) -> str:
    return f"{type_name(finding.type)}: {local(finding.reason)}"


def _marks(finding: Finding) -> Iterator[tuple[Side, Finding, int]]:
    """The finding's sides with the places that show them."""
    for side in finding.sides:
        yield side, finding, 0
    for place in further_places(finding):
        for side in place.new:
            yield side, finding, place.number
