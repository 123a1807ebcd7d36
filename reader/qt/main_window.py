"""The main window: columns in the centre, findings and pair pane as docks, menus and status bar.

It shows and it tells what the user wishes; the controller carries the wishes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QShowEvent,
    QUndoStack,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article
from reader.core.compared import siglum
from reader.qt.actions import Actions
from reader.qt.columns.columns_view import ColumnsView
from reader.qt.empty_page import EmptyPage
from reader.qt.messages import MessageBar
from reader.qt.panels.findings import FindingsPanel
from reader.qt.panels.pair import PairPane
from reader.qt.settings import Settings
from reader.qt.status import StatusLine
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

if TYPE_CHECKING:
    from reader.qt.dialogs.shortcuts import Group

_LAYOUT_VERSION = 1
_SIZE = QSize(1600, 1000)
_SCREEN_PART = 0.94  # of a smaller screen
# What the docks have at first, and the part of a small window that they may take.
_FINDINGS_WIDTH, _PAIR_HEIGHT = 390, 220
_FINDINGS_PART, _PAIR_PART = 0.29, 0.235
_NAME_LENGTH = 60  # characters of a title in menus and in the window's title


class MainWindow(QMainWindow):
    """The one window of the program."""

    paths_dropped = Signal(list)  # of Path
    foreign_dropped = Signal()  # something that is no file of this computer
    recent_requested = Signal(object)  # Path
    close_requested = Signal(int)  # an article's place
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
        self._recent: tuple[Path, ...] = ()
        self._sized = False
        self.choices = Actions(undo_stack, self)
        self.columns = ColumnsView(self, theme=theme)
        self.findings = FindingsPanel(self, theme=theme)
        self.pair = PairPane(self, theme=theme)
        self.hint = MessageBar(theme, self)
        self.messages = MessageBar(theme, self)
        self.empty = EmptyPage(self)
        self.status = StatusLine(self)
        self.setAcceptDrops(True)
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
        self._stack.addWidget(self.columns)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hint)
        column.addWidget(self.messages)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _build_docks(self) -> None:
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.findings_dock = self._dock(
            "findings", self.tr("Differences"), self.findings, Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.pair_dock = self._dock(
            "pair", self.tr("Claim"), self.pair, Qt.DockWidgetArea.BottomDockWidgetArea
        )

    def _dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)  # saveState knows docks by it
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _build_menus(self) -> None:
        choices, bar = self.choices, self.menuBar()
        file = bar.addMenu(self.tr("&File"))
        file.addActions([choices.new, choices.open_articles, choices.paste_article])
        file.addAction(choices.open_samples)
        self.recent_menu = file.addMenu(self.tr("&Recent files"))
        self.close_menu = file.addMenu(self.tr("&Close article"))
        file.addSeparator()
        self.report_menu = file.addMenu(self.tr("Save report &as"))
        self.report_menu.addActions(list(choices.reports.values()))
        file.addSeparator()
        file.addAction(choices.quit)
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([choices.undo, choices.redo])
        view = bar.addMenu(self.tr("&View"))
        view.addActions([choices.zoom_in, choices.zoom_out, choices.zoom_usual])
        view.addSeparator()
        view.addMenu(self._theme_menu(view))
        view.addAction(choices.sync_scrolling)
        view.addSeparator()
        view.addActions([self.findings_dock.toggleViewAction(), self.pair_dock.toggleViewAction()])
        view.addAction(choices.reset_layout)
        compare = bar.addMenu(self.tr("&Compare"))
        compare.addActions([*choices.findings, choices.why])
        compare.addSeparator()
        compare.addAction(choices.next_column)
        compare.addSeparator()
        compare.addAction(choices.rules)
        self.lexicon_menu = compare.addMenu(self.tr("&Own lexicon"))
        self.lexicon_menu.addActions(list(choices.lexicons))
        compare.addSeparator()
        compare.addActions([choices.analyse, choices.cancel])
        help_menu = bar.addMenu(self.tr("&Help"))
        help_menu.addActions([choices.guide, choices.rules, choices.shortcuts, choices.about])
        self.menus: tuple[QMenu, ...] = (file, edit, view, compare, help_menu)
        choices.reset_layout.triggered.connect(self._on_reset_layout_triggered)
        choices.quit.triggered.connect(self.close)
        choices.next_column.triggered.connect(self.columns.focus_next_column)
        self.status.cancel_requested.connect(choices.cancel.trigger)
        self.empty.open_requested.connect(choices.open_articles.trigger)
        self.empty.paste_requested.connect(choices.paste_article.trigger)
        self.empty.samples_requested.connect(choices.open_samples.trigger)
        self.columns.files_dropped.connect(self._on_columns_files_dropped)
        self.set_recent(())

    def _theme_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("&Theme"), parent)
        menu.addActions(list(self.choices.themes.values()))
        return menu

    # what is shown

    @property
    def shortcut_groups(self) -> tuple[Group, ...]:
        """The menus' titles, and what their actions are called in the list of keys."""
        # The names of these two change with what was done last.
        steps = {self.choices.undo: self.tr("Undo"), self.choices.redo: self.tr("Redo")}
        groups = []
        for menu in self.menus:
            found: list[tuple[str, QAction]] = []
            for action in menu.actions():
                submenu = action.menu()
                if isinstance(submenu, QMenu):
                    title = submenu.title()
                    found += [(f"{title} ▸ {one.text()}", one) for one in submenu.actions()]
                else:
                    found.append((steps.get(action, action.text()), action))
            groups.append((menu.title(), tuple(found)))
        return tuple(groups)

    def show_articles(self, articles: Sequence[Article], *, loading: bool = False) -> None:
        """Shows the texts, or what to do when there are none; empty while some are loading."""
        first = bool(articles) and not self._articles
        self._articles = tuple(articles)
        self.columns.show_articles(articles, reading=loading)
        shown: QWidget = self.columns if articles or loading else self.empty
        self._stack.setCurrentWidget(shown)
        if first:  # else Qt hands the keyboard to a filter, where Down changes what is listed
            self.columns.focus_next_column()
        self.setWindowTitle(self._title())
        self.close_menu.clear()
        self.close_menu.setEnabled(bool(articles))
        for index, article in enumerate(articles):
            action = self.close_menu.addAction(f"{siglum(index)}  {_menu_text(_name(article))}")
            action.triggered.connect(lambda _=False, index=index: self.close_requested.emit(index))
        self.choices.new.setEnabled(bool(articles))

    def set_recent(self, paths: Sequence[Path]) -> None:
        """Fills File ▸ Recent files."""
        self._recent = tuple(paths)
        self.recent_menu.clear()
        self.recent_menu.setEnabled(bool(paths))
        for path in paths:
            action = self.recent_menu.addAction(_menu_text(_short_path(path)))
            action.triggered.connect(lambda _=False, path=path: self.recent_requested.emit(path))
        self.recent_menu.addSeparator()
        self.recent_menu.addAction(self.choices.clear_recent)

    @property
    def theme(self) -> Theme:
        """The theme that everything is shown with."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        for part in (self.columns, self.findings, self.pair, self.hint, self.messages):
            part.set_theme(theme)

    def set_zoom(self, percent: int) -> None:
        """Sets the articles' text at a size in per cent of the theme's."""
        self.columns.set_zoom(percent)
        self.pair.set_zoom(percent)

    def _title(self) -> str:
        if not self._articles:
            return "Parallax"
        first = displayable(_cut(_name(self._articles[0]))).replace("[*]", "[*][*]")
        others = len(self._articles) - 1
        if others == 0:
            return f"{first} – Parallax"
        return self.tr("{0} and {1} more – Parallax").format(first, others)

    # layout

    def _restore(self) -> None:
        if not self.restoreGeometry(self._settings.geometry):
            screen = self.screen().availableGeometry().size()
            self.resize(_SIZE.boundedTo(screen * _SCREEN_PART))
        if self.restoreState(self._settings.layout, _LAYOUT_VERSION):
            self._sized = True

    def _size_docks(self) -> None:
        width = min(_FINDINGS_WIDTH, round(self.width() * _FINDINGS_PART))
        height = min(_PAIR_HEIGHT, round(self.height() * _PAIR_PART))
        self.resizeDocks([self.findings_dock], [width], Qt.Orientation.Horizontal)
        self.resizeDocks([self.pair_dock], [height], Qt.Orientation.Vertical)

    @Slot()
    def _on_reset_layout_triggered(self) -> None:
        self.restoreState(self._default_layout, _LAYOUT_VERSION)
        for dock in (self.findings_dock, self.pair_dock):
            dock.setFloating(False)
            dock.show()
        self._size_docks()

    @Slot(list)
    def _on_columns_files_dropped(self, names: list[str]) -> None:
        self.paths_dropped.emit([Path(name) for name in names])

    # Qt's own events

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not self._sized:  # sizes of docks hold only once the window has its own
            self._sized = True
            self._size_docks()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._settings.geometry = self.saveGeometry()
        self._settings.layout = self.saveState(_LAYOUT_VERSION)
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        urls = event.mimeData().urls()
        if not urls:
            return
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            self.paths_dropped.emit(paths)
        if len(paths) < len(urls):
            self.foreign_dropped.emit()


def _name(article: Article) -> str:
    return article.title or Path(article.path).name or "…"


def _cut(text: str) -> str:
    return text if len(text) <= _NAME_LENGTH else text[: _NAME_LENGTH - 1].rstrip() + "…"


def _menu_text(text: str) -> str:
    # "&" marks the access key and a tab begins the column of keys in a menu.
    return displayable(_cut(text)).replace("\t", " ").replace("&", "&&")


def _short_path(path: Path) -> str:
    return f"{path.name}  —  {path.parent.name}" if path.parent.name else path.name
