"""The menu on a sentence in a column: copying, finding, linking, and its differences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.core.alignment.links import Ref
from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.deciding import neighbours, place_of, ref_of
from reader.core.discrepancies.finding import Finding
from reader.core.session import Session
from reader.qt.choosing import Choosing
from reader.qt.link_words import sentence_line
from reader.qt.linking import Linking, caret_sentence, chosen_sentence, place_below
from reader.qt.main_window import MainWindow
from reader.qt.panels.type_words import type_name
from reader.qt.search.searching import Searching
from reader.qt.utf16 import displayable

_LONGEST_WORD = 40  # characters of a word in the menu
_MOST_FINDINGS = 8  # of a sentence in the menu
_MOST_LINES = 2  # of one kind, else they have a menu of their own


class SentenceMenu(QObject):
    """Opens the menu at the pointer or at the caret, and carries out what is chosen in it."""

    link_note_requested = Signal(object, object)  # Ref, Ref

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        choosing: Choosing,
        linking: Linking,
        searching: Searching,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._choosing = choosing
        self._linking = linking
        self._searching = searching
        self._menu: QMenu | None = None
        choices = window.choices
        for action in (choices.sentence_menu, choices.copy_with_source):
            window.columns.addAction(action)
        choices.sentence_menu.triggered.connect(self.open_at_caret)
        choices.copy_with_source.triggered.connect(self._on_copy_with_source_triggered)

    @property
    def menu(self) -> QMenu | None:
        """The menu that is open."""
        return self._menu

    @Slot()
    def show_articles(self) -> None:
        """Serves the columns that are there now."""
        for column in self._window.columns.columns:
            for watched in (column.text, column.text.viewport()):
                watched.removeEventFilter(self)  # else it would be asked twice
                watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QContextMenuEvent):
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                self.open_at_caret()
                return True
            for column in self._window.columns.columns:
                if watched is column.text.viewport():
                    sentence = column.text.sentence_under(event.pos().toPointF())
                    ref = Ref(column.index, sentence) if sentence is not None else None
                    self._open(column.index, ref, event.globalPos())
                    return True
        return False

    @Slot()
    def open_at_caret(self) -> None:
        """Opens the menu for the sentence with the caret, below its first line."""
        ref = chosen_sentence(self._window.columns)
        article = ref.article if ref is not None else self._choosing.current_column
        if article < len(self._window.columns.columns):
            text = self._window.columns.columns[article].text
            place = text.viewport().mapToGlobal(QPoint(40, 40))
            self._open(article, ref, place_below(self._window.columns, ref) if ref else place)

    def _open(self, article: int, ref: Ref | None, place: QPoint) -> None:
        if self._menu is not None and self._menu.isVisible():
            return  # on Windows Shift+F10 is told as a key and as the wish for a menu
        columns = self._window.columns
        comparison = self._linking.shown
        selecting = columns.columns[article].text.textCursor().hasSelection()
        if ref not in (None, columns.selected) and comparison is not None and not selecting:
            columns.select_sentence(ref, reveal=False)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, article, ref, comparison)
        self._menu = menu
        menu.destroyed.connect(self._on_menu_destroyed)
        menu.popup(place)

    @Slot()
    def _on_menu_destroyed(self) -> None:
        self._menu = None

    # what the menu holds

    def _fill(
        self, menu: QMenu, article: int, ref: Ref | None, comparison: Comparison | None
    ) -> None:
        menu.setAccessibleName(self.tr("What to do with this sentence"))
        self._fill_words(menu, article, ref)
        menu.addSeparator()
        menu.addActions(list(self._window.choices.notes))
        if ref is None or comparison is None:
            return
        menu.addSeparator()
        self._fill_counterparts(menu, ref, comparison)
        menu.addSeparator()
        self._fill_links(menu, ref, comparison)
        menu.addSeparator()
        self._fill_findings(menu, ref)

    def _add(self, menu: QMenu, text: str, act: object, *, on: bool = True) -> QAction:
        action = menu.addAction(text)
        action.setEnabled(on)
        action.triggered.connect(act)
        return action

    def _fill_words(self, menu: QMenu, article: int, ref: Ref | None) -> None:
        text = self._window.columns.columns[article].text
        selected = text.textCursor().hasSelection()
        label = self.tr("&Copy") if selected else self.tr("&Copy sentence")
        copy = self._add(
            menu, label, lambda: self._copy(article, ref), on=selected or ref is not None
        )
        copy.setShortcut("Ctrl+C")
        source = self._add(
            menu,
            self.tr("Copy with &source"),
            lambda: self._copy_with_source(article, ref),
            on=selected or ref is not None,
        )
        source.setShortcuts(self._window.choices.copy_with_source.shortcuts())
        words = self._words(article)
        if words:
            short = words if len(words) <= _LONGEST_WORD else words[: _LONGEST_WORD - 1] + "…"
            told = self.tr("&Find “{0}” in all articles")
            told = told.format(displayable(short).replace("&", "&&"))
            self._add(menu, told, lambda: self._searching.find_in_all(words))

    def _fill_counterparts(self, menu: QMenu, ref: Ref, comparison: Comparison) -> None:
        others = [one.ref for one in neighbours(comparison, ref)]
        self._add_each(menu, self.tr("&Go to"), self.tr("Go to {0}"), others, self._go_to)

    def _add_each(
        self,
        menu: QMenu,
        title: str,
        text: str,
        others: Sequence[Ref],
        act: Callable[[Ref], None],
    ) -> None:
        """A line for each sentence; many of them in a menu of their own."""
        comparison = self._linking.shown
        assert comparison is not None
        many = len(others) > _MOST_LINES
        inner = menu.addMenu(title) if many else menu
        for other in others:
            line = sentence_line(comparison, other)
            if not many:  # its words are told once, above
                name = comparison.sentence_id(other)
                line = text.format(line if act == self._go_to else name)
            self._add(inner, line, lambda _=False, other=other: act(other))

    def _fill_links(self, menu: QMenu, ref: Ref, comparison: Comparison) -> None:
        choices, linking = self._window.choices, self._linking
        if linking.begun is not None and linking.begun.article != ref.article:
            told = self.tr("&Link with {0}").format(comparison.sentence_id(linking.begun))
            self._add(menu, told, lambda: linking.end(ref))
            self._add(menu, self.tr("Do not link"), linking.cancel)
        else:
            link = self._add(menu, self.tr("&Link with …"), lambda: linking.begin(ref))
            link.setShortcuts(choices.link.shortcuts())
        found = neighbours(comparison, ref)
        linked = [one.ref for one in found if one.link is not None]
        claimed = [one.ref for one in found if one.link is None]
        loose = [one.ref for one in found if one.link is not None and not one.is_decided]
        cut, keep = self.tr("Cut link with {0}"), self.tr("Keep link with {0}")
        part = self.tr("Part from {0}")
        self._add_each(
            menu, self.tr("C&ut link with"), cut, linked, lambda one: linking.cut_pair(ref, one)
        )
        self._add_each(
            menu, self.tr("&Part from"), part, claimed, lambda one: linking.cut_pair(ref, one)
        )
        self._add_each(
            menu, self.tr("&Keep link with"), keep, loose, lambda one: linking.keep_pair(ref, one)
        )
        noted = self.tr("Note on the link with {0}")
        self._add_each(
            menu,
            self.tr("&Note on the link with"),
            noted,
            linked,
            lambda one: self.link_note_requested.emit(ref, one),
        )
        for other in self._decided_with(ref, comparison):
            told = self.tr("Take back what you decided about {0}")
            self._add(
                menu,
                told.format(comparison.sentence_id(other)),
                lambda _=False, other=other: linking.decide_pair(ref, other, None),
            )
        menu.addAction(choices.decided_links)

    def _decided_with(self, ref: Ref, comparison: Comparison) -> Iterator[Ref]:
        here, decisions = place_of(comparison, ref), self._session.decisions
        found = []
        for pair in decisions.linked | decisions.cut:
            if here in pair:
                other = ref_of(comparison, pair[1] if pair[0] == here else pair[0])
                if other is not None:
                    found.append(other)
        yield from sorted(found)

    def _fill_findings(self, menu: QMenu, ref: Ref) -> None:
        listed = self._window.findings.listed
        comparison = self._session.comparison
        found = (
            [
                one
                for one in comparison.findings
                if one.id in listed
                and any(side.sentence == ref for sides in (one.sides, *one.also) for side in sides)
            ]
            if comparison is not None
            else []
        )
        for one in found[:_MOST_FINDINGS]:
            told = self.tr("Show difference: {0}")
            self._add(
                menu,
                told.format(_finding_line(one)),
                lambda _=False, finding=one: self._show_finding(finding),
            )
        why = self._window.choices.why
        self._add(
            menu, self.tr("&Why is this linked?"), why.trigger, on=why.isEnabled()
        ).setShortcuts(why.shortcuts())

    # what is done

    def _go_to(self, ref: Ref) -> None:
        self._choosing.show_sentence(ref)
        self._window.columns.focus_column(ref.article)

    def _show_finding(self, finding: Finding) -> None:
        chosen = self._window.findings.select_finding(finding.id)
        self._choosing.show_finding(chosen or finding)

    def _span(self, article: int, ref: Ref | None) -> tuple[int, int] | None:
        """Code points of what is to be copied: the selected words, else the sentence."""
        text = self._window.columns.columns[article].text
        cursor = text.textCursor()
        if cursor.hasSelection():
            text_map = text.text_map
            return text_map.to_text(cursor.selectionStart()), text_map.to_text(
                cursor.selectionEnd()
            )
        if ref is None or self._linking.shown is None:
            return None
        sentence = self._linking.shown.sentence(ref)
        return sentence.start, sentence.end

    def _words(self, article: int) -> str:
        """The selected words, else the word with the caret; "" between words."""
        column = self._window.columns.columns[article].text
        cursor = column.textCursor()
        if not cursor.hasSelection():
            cursor.select(cursor.SelectionType.WordUnderCursor)
        start = column.text_map.to_text(cursor.selectionStart())
        end = column.text_map.to_text(cursor.selectionEnd())
        words = self._session.articles[article].text[start:end].strip()
        return words if any(c.isalnum() for c in words) and "\n" not in words else ""

    def _copy(self, article: int, ref: Ref | None) -> None:
        span = self._span(article, ref)
        if span is not None:
            text = self._session.articles[article].text[span[0] : span[1]]
            QGuiApplication.clipboard().setText(text)
            self._window.status.tell(self.tr("Copied."))

    def _copy_with_source(self, article: int, ref: Ref | None) -> None:
        span = self._span(article, ref)
        if span is None:
            return
        text = self._session.articles[article].text[span[0] : span[1]]
        comparison = self._linking.shown
        name = comparison.sentence_id(ref) if comparison is not None and ref is not None else ""
        QGuiApplication.clipboard().setText(
            with_source(text, self._session.articles[article], name)
        )
        self._window.status.tell(self.tr("Copied with its source."))

    @Slot()
    def _on_copy_with_source_triggered(self) -> None:
        ref = chosen_sentence(self._window.columns)
        article = ref.article if ref is not None else self._choosing.current_column
        if article < len(self._session.articles):
            self._copy_with_source(article, ref or caret_sentence(self._window.columns, article))


def with_source(text: str, article: Article, name: str) -> str:
    """Words in quotation marks with where they stand: “…” – Title, Outlet, 4 March 2026, A4."""
    told = [article.title, article.outlet or "", _day(article.published), name]
    source = ", ".join(" ".join(one.split()) for one in told if one)
    return f"“{text}” – {source}" if source else f"“{text}”"


def _day(published: str | None) -> str:
    if not published:
        return ""
    try:
        return date.fromisoformat(published[:10]).isoformat()
    except ValueError:
        return published


def _finding_line(finding: Finding) -> str:
    words = " ↔ ".join(" ".join(side.text.split()) for side in finding.sides)
    if len(words) > 60:
        words = words[:59].rstrip() + "…"
    return f"{type_name(finding.type)} – {displayable(words)}".replace("&", "&&")
