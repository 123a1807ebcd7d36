"""The main window: columns in the centre, findings and pair pane as docks, menus and status bar.

It shows and it tells what the user wishes; the controller carries the wishes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QShowEvent,
    QUndoStack,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article
from reader.qt.actions import Actions
from reader.qt.centre import Centre
from reader.qt.columns.columns_view import ColumnsView
from reader.qt.docks import Area, Docks
from reader.qt.drops import Drops
from reader.qt.empty_page import EmptyPage
from reader.qt.menus import Menus, cut, name_of
from reader.qt.messages import MessageBar
from reader.qt.noting.notes_panel import NotesPanel
from reader.qt.panels.articles import ArticlesPanel
from reader.qt.panels.claims import ClaimsPage
from reader.qt.panels.findings import FindingsPanel
from reader.qt.panels.pair import PairPane
from reader.qt.panels.reading import ReadingPanel
from reader.qt.panels.shared_wording import SharedWordingPanel
from reader.qt.panels.timeline import TimelinePanel
from reader.qt.search.find_bar import FindBar
from reader.qt.search.found_panel import FoundPanel
from reader.qt.settings import Settings
from reader.qt.status import StatusLine
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_LAYOUT_VERSION = 2
_SIZE = QSize(1600, 1000)
_SCREEN_PART = 0.94  # of a smaller screen; of one that is smaller still all of it
_SMALL_SCREEN = 1400


class MainWindow(QMainWindow):
    """The one window of the program."""

    closing = Signal()

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        undo_stack: QUndoStack,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        self._articles: tuple[Article, ...] = ()
        self._file: Path | None = None  # the workspace, when it has a name
        self._sized = False
        self.choices = Actions(undo_stack, self)
        self.columns = ColumnsView(self, theme=theme)
        self.claims = ClaimsPage(self, theme=theme)
        self.centre = Centre(theme, self)
        self.articles = ArticlesPanel(self, theme=theme)
        self.findings = FindingsPanel(self, theme=theme)
        self.pair = PairPane(self, theme=theme)
        self.timeline = TimelinePanel(self, theme=theme)
        self.shared_wording = SharedWordingPanel(self, theme=theme)
        self.notes = NotesPanel(self, theme=theme)
        self.find_bar = FindBar(theme, self)
        self.found = FoundPanel(self, theme=theme)
        self.hint = MessageBar(theme, self)
        self.messages = MessageBar(theme, self)
        self.reading = ReadingPanel(theme, self)
        self.empty = EmptyPage(theme, self)
        self.status = StatusLine(self)
        self.drops = Drops(self, theme)
        self._build_centre()
        self._build_docks()
        self._build_menus()
        self.setStatusBar(self.status)
        self._default_layout = self.saveState(_LAYOUT_VERSION)
        self._restore()
        self.show_articles(())

    def _build_centre(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.centre)
        self.centre.add_page("articles", self.tr("Articles"), self.columns)
        self.centre.add_page("claims", self.tr("Claims"), self.claims, self.claims.tools)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hint)
        column.addWidget(self.messages)
        column.addWidget(self.reading)
        column.addWidget(self._stack, 1)
        column.addWidget(self.find_bar)
        self.setCentralWidget(centre)

    def _build_docks(self) -> None:
        self.docks = Docks(self, self._theme)
        self.docks.add("articles", self.tr("Articles"), self.articles, Area.LeftDockWidgetArea)
        right, bottom = Area.RightDockWidgetArea, Area.BottomDockWidgetArea
        self.docks.add("findings", self.tr("Differences"), self.findings, right)
        self.docks.add(
            "sources", self.tr("Sources"), self.shared_wording, right, tabbed_with="findings"
        )
        self.docks.add("notes", self.tr("Notes"), self.notes, right, tabbed_with="findings")
        self.docks.add("pair", self.tr("Claim"), self.pair, bottom)
        self.docks.add("timeline", self.tr("Timeline"), self.timeline, bottom, tabbed_with="pair")
        self.docks.add(
            "found", self.tr("Found"), self.found, bottom, tabbed_with="pair", closed=True
        )

    def _build_menus(self) -> None:
        choices = self.choices
        self.menus = Menus(self.menuBar(), choices, self.docks.switches)
        choices.reset_layout.triggered.connect(self._on_reset_layout_triggered)
        choices.quit.triggered.connect(self.close)
        choices.next_column.triggered.connect(self.columns.focus_next_column)
        self.status.cancel_requested.connect(choices.cancel.trigger)
        self.empty.open_requested.connect(choices.open_articles.trigger)
        self.empty.paste_requested.connect(choices.paste_article.trigger)
        self.empty.samples_requested.connect(choices.open_samples.trigger)
        self.columns.files_dropped.connect(self._on_columns_files_dropped)

    # what is shown

    def show_articles(self, articles: Sequence[Article], *, loading: bool = False) -> None:
        """Shows the texts, or what to do when there are none; empty while some are loading."""
        first, last = bool(articles) and not self._articles, bool(self._articles) and not articles
        self._articles = tuple(articles)
        self.columns.show_articles(articles, reading=loading)
        shown: QWidget = self.centre if articles or loading else self.empty
        self._stack.setCurrentWidget(shown)
        if first:  # else Qt hands the keyboard to a filter, where Down changes what is listed
            self.columns.focus_next_column()
        elif last and shown is self.empty:  # else a label of a panel has it, which hears no key
            self.empty.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setWindowTitle(self._title())
        self.menus.show_articles(articles)
        self.choices.new.setEnabled(bool(articles))

    @property
    def theme(self) -> Theme:
        """The theme that everything is shown with."""
        return self._theme

    def show_file(self, path: Path | None) -> None:
        """Names the workspace in the window's title."""
        self._file = path
        self.setWindowTitle(self._title())

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        self.articles.set_theme(theme)
        self.docks.set_theme(theme)
        self.empty.set_theme(theme)
        self.drops.set_theme(theme)
        self.timeline.set_theme(theme)
        self.shared_wording.set_theme(theme)
        self.notes.set_theme(theme)
        parts = (self.columns, self.findings, self.pair, self.hint, self.messages)
        for part in (*parts, self.reading, self.find_bar, self.found, self.centre, self.claims):
            part.set_theme(theme)

    def set_zoom(self, percent: int) -> None:
        """Sets the articles' text at a size in per cent of the theme's."""
        self.columns.set_zoom(percent)
        self.claims.set_zoom(percent)
        self.pair.set_zoom(percent)
        self.shared_wording.set_zoom(percent)
        self.notes.set_zoom(percent)
        self.timeline.set_zoom(percent)

    def _title(self) -> str:
        if self._file is not None:
            name = displayable(cut(self._file.stem)).replace("[*]", "[*][*]")
            return self.tr("{0} – Parallax").format(name)
        if not self._articles:
            return "Parallax"
        first = displayable(cut(name_of(self._articles[0]))).replace("[*]", "[*][*]")
        others = len(self._articles) - 1
        if others == 0:
            return f"{first} – Parallax"
        return self.tr("{0} and {1} more – Parallax").format(first, others)

    # layout

    def _restore(self) -> None:
        if not self.restoreGeometry(self._settings.geometry):
            screen = self.screen().availableGeometry().size()
            part = _SCREEN_PART if screen.width() > _SMALL_SCREEN else 1.0
            self.resize(_SIZE.boundedTo(screen * part))
        if self.restoreState(self._settings.layout, _LAYOUT_VERSION):
            self._sized = True

    @Slot()
    def _on_reset_layout_triggered(self) -> None:
        self.restoreState(self._default_layout, _LAYOUT_VERSION)
        self.docks.reset()

    @Slot(list)
    def _on_columns_files_dropped(self, names: list[str]) -> None:
        self.drops.paths_dropped.emit([Path(name) for name in names])

    # Qt's own events

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not self._sized:  # sizes of docks hold only once the window has its own
            self._sized = True
            self.docks.fit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._settings.geometry = self.saveGeometry()
        self._settings.layout = self.saveState(_LAYOUT_VERSION)
        self.closing.emit()
        super().closeEvent(event)
