"""The page "Claims": who reports what, in which words, and who is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.alignment.links import Claim, Ref
from reader.core.coverage import Coverage, Order, Show
from reader.core.discrepancies.finding import Finding
from reader.qt.menus import menu_text
from reader.qt.panels.claims_filters import ClaimsFilters, ClaimsTools
from reader.qt.panels.claims_text import copied
from reader.qt.panels.claims_view import ClaimsView
from reader.qt.panels.type_words import type_name
from reader.qt.theme import Theme, load_theme
from reader.qt.utf16 import displayable

_MARGIN = 16
_OFFERED = 8  # differences of one claim in its menu


class ClaimsPage(QWidget):
    """The matrix with its filters; it shows a coverage and tells what the user wishes.

    ``reading_requested`` carries the sentence that the user wants to read in its article.
    """

    claim_requested = Signal(str)
    sentence_requested = Signal(object)  # Ref
    finding_requested = Signal(object)  # Finding
    reading_requested = Signal(object)  # Ref

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._coverage: Coverage | None = None
        self._busy: str | None = None
        self._wanted: Claim | Ref | Finding | None = None  # until there is a coverage
        self._remembered: tuple[Show, int | None, Order, int] | None = None
        self._lent = False  # the order was changed for "Missing here"
        self.compare_actions: Sequence[QAction] = ()  # offered in the context menu
        self.filters = ClaimsFilters(self._theme, self)
        self.tools = ClaimsTools(self)
        self.table = ClaimsView(self._theme, self)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_all = QPushButton(self.tr("Show all claims"), self)
        self._build()
        self._connect()
        self.setAccessibleName(self.tr("Claims"))
        self.setFocusProxy(self.table)
        self._refresh()

    def _build(self) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(14)
        column.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.message, 3)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._message_page = page
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = QWidget(self)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(_MARGIN - 4, 9, _MARGIN, 9)
        head.addWidget(self.filters)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_filters_changed)
        self.tools.words_changed.connect(self._on_tools_words_changed)
        self.tools.order_changed.connect(self._show_rows)
        self.tools.left_downwards.connect(self._on_tools_left_downwards)
        self.show_all.clicked.connect(self._on_show_all_clicked)
        self.table.chosen.connect(self._on_table_chosen)
        self.table.reading_requested.connect(self.reading_requested)
        self.table.copy_requested.connect(self.copy)
        self.table.customContextMenuRequested.connect(self._on_table_context_menu_requested)
        self.table.names.finding_chosen.connect(self._on_names_finding_chosen)
        self.table.sources.part_chosen.connect(self._on_sources_part_chosen)

    # what is shown

    @property
    def coverage(self) -> Coverage | None:
        return self._coverage

    def show_coverage(self, coverage: Coverage | None) -> None:
        """Shows the claims of a comparison; what was current stays so where it is still there."""
        kept = self._current_refs()
        self._coverage = coverage
        articles = coverage.comparison.articles if coverage is not None else ()
        names = [
            f"{one.siglum} {displayable(one.article.outlet or '')}".strip() for one in articles
        ]
        self.filters.show_articles(names)
        self.tools.show_articles([one.siglum for one in articles])
        if coverage is not None and self._remembered is not None:
            show, article, order, base = self._remembered
            self._remembered = None
            self.filters.choose(show, article)
            self.tools.choose(order, base)
        self._show_rows()
        if coverage is None:
            return
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._select(wanted)
        elif kept:
            self._select(kept[0])

    def set_busy(self, text: str | None) -> None:
        """Says what is being done or why there are no claims; None when there are."""
        self._busy = text
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.filters.set_theme(theme)
        self.table.set_theme(theme)
        self.update()

    def set_zoom(self, percent: int) -> None:
        """Sets the wordings at a size in per cent of the theme's."""
        self.table.set_zoom(percent)

    def state(self) -> dict[str, object]:
        """What is remembered for a set of articles."""
        show, article = self.filters.show_wanted, self.filters.article_wanted
        order, base = self.tools.wanted
        if self._remembered is not None:
            show, article, order, base = self._remembered
        return {
            "show": show.value,
            "article": article,
            "order": order.value,
            "base": base,
            "words": self.tools.words.text(),
        }

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Takes filters and order as they were; what makes no sense is passed over."""
        article, base, words = state.get("article"), state.get("base"), state.get("words")
        self._remembered = (
            next((one for one in Show if one.value == state.get("show")), Show.ALL),
            article if isinstance(article, int) and not isinstance(article, bool) else None,
            next((one for one in Order if one.value == state.get("order")), Order.DISPUTE),
            base if isinstance(base, int) and not isinstance(base, bool) else 0,
        )
        self.tools.words.setText(words if isinstance(words, str) else "")
        if self._coverage is not None:
            self.show_coverage(self._coverage)

    # in step with the rest of the window

    @Slot(object)
    def show_claim(self, claim: Claim) -> None:
        """Makes a claim current where the filters show it."""
        self._select(claim)

    @Slot(object)
    def show_sentence(self, ref: Ref) -> None:
        """Makes the cell that counts a sentence current."""
        self._select(ref)

    @Slot(object)
    def show_finding(self, finding: Finding) -> None:
        """Makes the claim of a finding current."""
        self._select(finding)

    def _select(self, wanted: Claim | Ref | Finding) -> None:
        if self._coverage is None:
            self._wanted = wanted
            return
        if isinstance(wanted, Ref):
            now = self.table.currentIndex()
            if now.isValid():
                row = self.table.claims.row(now.row())
                if wanted in row.cells.get(wanted.article, ()):  # of several claims the one at hand
                    self.table.select_row(self.table.claims.shown[now.row()], wanted.article)
                    return
            self.table.select_row(self._coverage.home(wanted), wanted.article)
        elif isinstance(wanted, Finding):
            sides = wanted.sides
            column = sides[0].sentence.article if sides else None
            self.table.select_row(self._coverage.place(wanted.claim), column)
        else:
            self.table.select_row(self._coverage.place(wanted.id))

    @property
    def current_sentences(self) -> tuple[Ref, ...]:
        """The sentences of the current claim."""
        return self._current_refs()

    def _current_refs(self) -> tuple[Ref, ...]:
        index = self.table.currentIndex()
        return self.table.claims.row(index.row()).sentences if index.isValid() else ()

    # states

    @Slot()
    def _show_rows(self) -> None:
        coverage, words = self._coverage, self.tools.words.text()
        if coverage is None:
            self.table.show_rows(None, ())
        else:
            order, base = self.tools.wanted
            article = self.filters.article_wanted
            show = self.filters.show_wanted
            self.table.show_rows(coverage, coverage.shown(show, order, article, words, base))
            self.filters.show_counts(coverage.counts(article, words))
        self._refresh()

    def _refresh(self) -> None:
        shown = self.table.claims.rowCount()
        total = len(self._coverage.rows) if self._coverage is not None else 0
        message = "" if shown else self._message(total)
        self.message.setText(message)
        self._stack.setCurrentWidget(self._message_page if message else self.table)
        self.show_all.setVisible(bool(total) and not shown)
        self._head.setVisible(total > 0)
        self.tools.setVisible(total > 0)
        self.table.corner.show_text(self._summary(shown, total))

    def _summary(self, shown: int, total: int) -> str:
        if shown < total:
            return self.tr("{0} of {1} claims").format(shown, total)
        return self.tr("1 claim") if total == 1 else self.tr("{0} claims").format(total)

    def _message(self, total: int) -> str:
        if total:
            return self._nothing()
        if self._busy:
            return displayable(self._busy)
        if self._coverage is None:
            return self.tr("What each article reports is laid side by side …")
        return self.tr("These articles hold no sentence that could be compared.")

    def _nothing(self) -> str:
        """Why the filters show nothing."""
        if self.tools.words.text().strip():
            return self.tr("No claim has these words in it under this filter.")
        show, article = self.filters.show_wanted, self.filters.article_wanted
        siglum = "" if article is None else self.table.claims.article(article).siglum
        if show is Show.DISPUTED:
            return self.tr("No difference was found in what these articles both report.")
        if show is Show.AGREED:
            return self.tr("There is no claim that two articles report alike.")
        if show is Show.ONLY and siglum:
            return self.tr("Everything that {0} reports is reported elsewhere too.").format(siglum)
        if show is Show.MISSING and siglum:
            return self.tr("{0} misses nothing that others report.").format(siglum)
        return self.tr("No article has or misses anything alone.")

    # wishes

    @Slot()
    def copy(self) -> None:
        """Puts the selected cells on the clipboard, tab separated, with sigla."""
        text = copied(self.table)
        if text:
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def _on_filters_changed(self) -> None:
        # What is missing is looked for by how many others have it; afterwards as before.
        missing = self.filters.show_wanted is Show.MISSING
        order, _ = self.tools.wanted
        if missing and order is Order.DISPUTE:
            self.tools.choose(Order.SOURCES)
            self._lent = True
        elif not missing and self._lent:
            if order is Order.SOURCES:
                self.tools.choose(Order.DISPUTE)
            self._lent = False
        self._show_rows()

    @Slot(str)
    def _on_tools_words_changed(self, _text: str) -> None:
        self._show_rows()

    @Slot()
    def _on_tools_left_downwards(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.table.claims.rowCount():
            self.table.setCurrentIndex(self.table.claims.index(0, 0))

    @Slot()
    def _on_show_all_clicked(self) -> None:
        self.filters.choose(Show.ALL)
        self.tools.words.clear()
        self._show_rows()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _on_table_chosen(self, index: QModelIndex) -> None:
        row = self.table.claims.row(index.row())
        if row.claim:
            self.claim_requested.emit(row.claim)
        else:
            self.sentence_requested.emit(row.name)

    @Slot(object)
    def _on_names_finding_chosen(self, finding: Finding) -> None:
        self.finding_requested.emit(finding)

    def show_missing(self, article: int) -> None:
        """Lists what others report and an article does not."""
        if self._coverage is None:  # it is worked out when the page is shown for the first time
            self._remembered = (Show.MISSING, article, *self.tools.wanted)
        else:
            self._on_sources_part_chosen(article, "missing")

    @Slot(int, str)
    def _on_sources_part_chosen(self, article: int, part: str) -> None:
        if part in ("only", "missing"):
            self.filters.choose(Show.ONLY if part == "only" else Show.MISSING, article)
            self._on_filters_changed()
        else:
            self.filters.choose(Show.ALL)
            self.tools.choose(Order.READING, article)
            self._show_rows()

    @Slot(QPoint)
    def _on_table_context_menu_requested(self, position: QPoint) -> None:
        index = self.table.indexAt(position)
        if not index.isValid():
            index = self.table.currentIndex()
        if not index.isValid():
            return
        menu = self.context_menu(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(position))

    def context_menu(self, index: QModelIndex) -> QMenu:
        """What can be done with a cell."""
        row, ref = self.table.claims.row(index.row()), self.table.sentence(index)
        menu = QMenu(self)
        shown = menu.addAction(self.tr("&Show this claim"))
        shown.setShortcut(QKeySequence("Return"))
        shown.triggered.connect(lambda: self._on_table_chosen(index))
        if ref is not None:
            name = row and self._name(ref)
            read = menu.addAction(self.tr("&Read {0} in its article").format(name))
            read.setShortcut(QKeySequence("Ctrl+Return"))
            read.triggered.connect(lambda: self.reading_requested.emit(ref))
        taken = menu.addAction(self.tr("&Copy"))
        taken.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        taken.triggered.connect(self.copy)
        if row.findings:
            menu.addSeparator()
            for finding in row.findings[:_OFFERED]:
                words = " ↔ ".join(dict.fromkeys(side.text for side in finding.sides))
                action = menu.addAction(f"{type_name(finding.type)}: {menu_text(words)}")
                action.triggered.connect(
                    lambda _=False, finding=finding: self.finding_requested.emit(finding)
                )
        if self.compare_actions:
            menu.addSeparator()
            menu.addActions(list(self.compare_actions))
        return menu

    def _name(self, ref: Ref) -> str:
        assert self._coverage is not None
        return self._coverage.comparison.sentence_id(ref)

    # Qt's own events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.end()
