"""The articles panel: what is open, in the order of the columns, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.compared import siglum
from reader.core.session import Session
from reader.qt.icons import icon
from reader.qt.panels.articles_list import ArticlesList
from reader.qt.panels.articles_model import ArticlesModel
from reader.qt.shown_articles import ShownArticles
from reader.qt.theme import Theme, load_theme

_LEAST_WIDTH = 180  # pixels


class Note(QWidget):
    """A quiet line with one thing to do about it."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None, *, closable: bool = False) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.button = QToolButton(self)
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self.acted)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss this note"))
        self.close_button.setVisible(closable)
        self.close_button.clicked.connect(self.dismissed)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addLayout(row)
        self.hide()

    def show_text(self, text: str, label: str, description: str = "") -> None:
        """Shows the line and what can be done; "" hides it."""
        self.label.setText(text)
        self.button.setText(label)
        self.button.setAccessibleDescription(description or text)
        self.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("close", theme, "text_muted"))
        colours = self.button.palette()
        colours.setColor(QPalette.ColorRole.ButtonText, theme.colour("accent"))
        self.button.setPalette(colours)


class ArticlesPanel(QWidget):
    """Lists the articles and tells what the user wishes of them."""

    open_requested = Signal()
    column_requested = Signal(int)  # all ints are places of articles
    hidden_requested = Signal(int, bool)
    only_requested = Signal(int)
    all_requested = Signal()
    base_requested = Signal(object)  # int or None
    move_requested = Signal(int, int)  # from, to
    close_requested = Signal(int)
    details_requested = Signal(int)
    reading_requested = Signal(int)  # of the file once more
    check_requested = Signal()
    check_dismissed = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._model: ArticlesModel | None = None
        # The article that is current, by content whatever its place, and the place that it had.
        self._current, self._row = "", -1
        self._busy = ""
        self._new = 0
        self._build()
        self.set_theme(self._theme)
        self.setMinimumWidth(max(_LEAST_WIDTH, 15 * self.fontMetrics().averageCharWidth()))
        self.setAccessibleName(self.tr("Articles"))
        self._refresh()

    def _build(self) -> None:
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.add = QToolButton(self)
        self.add.setAutoRaise(True)
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add.setIconSize(QSize(16, 16))
        self.add.setToolTip(self.tr("Open articles…"))
        self.add.setAccessibleName(self.tr("Open articles"))
        self.add.clicked.connect(self.open_requested)
        top = QHBoxLayout()
        top.addWidget(self.summary, 1)
        top.addWidget(self.add)
        self.list = ArticlesList(self._theme, self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setAccessibleDescription(
            self.tr(
                "Space hides or shows a column, Enter goes to it, F2 edits the details, "
                "Alt+Shift+Up and Alt+Shift+Down move it, Delete closes the article."
            )
        )
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        for own, wish in (
            (self.list.column_requested, self.column_requested),
            (self.list.hidden_requested, self.hidden_requested),
            (self.list.move_requested, self.move_requested),
            (self.list.close_requested, self.close_requested),
            (self.list.details_requested, self.details_requested),
        ):
            own.connect(wish)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.message.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.message)
        self.fresh = Note(self, closable=True)
        self.fresh.acted.connect(self.check_requested)
        self.fresh.dismissed.connect(self.check_dismissed)
        self.hidden = Note(self)
        self.hidden.acted.connect(self.all_requested)
        column = QVBoxLayout(self)
        margin = self._theme.spacing.panel_margin
        column.setContentsMargins(margin - 8, 10, margin - 8, margin - 4)
        column.setSpacing(8)
        top.setContentsMargins(8, 0, 4, 0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        for note in (self.fresh, self.hidden):
            note.setContentsMargins(8, 0, 0, 0)
            column.addWidget(note)

    # what is shown

    def read(self, session: Session, shown: ShownArticles) -> None:
        """Lists the session's articles from now on."""
        self._model = ArticlesModel(session, shown, self)
        self.list.setModel(self._model)
        # After the list has heard of it, which then has no current row.
        self._model.modelReset.connect(self._on_model_reset)
        self._model.dataChanged.connect(self._on_model_data_changed)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._refresh()

    @property
    def model(self) -> ArticlesModel | None:
        """The articles as an item model, once there is a session to read."""
        return self._model

    def set_listed(self, ids: Collection[str] | None) -> None:
        """Counts only these findings in the bars; None counts all but the nits."""
        if self._model is not None:
            self._model.set_listed(ids)

    def set_busy(self, text: str) -> None:
        """Says what is being done while no article is open; "" when it is done."""
        self._busy = text
        self._refresh()

    def set_gone(self, paths: frozenset[str]) -> None:
        """Marks the articles whose files are not where they were."""
        if self._model is not None:
            self._model.set_gone(paths)

    def show_new(self, count: int) -> None:
        """Offers to check the details of so many articles that were just opened."""
        self._new = count
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        self.add.setIcon(icon("add", theme))
        self.list.set_theme(theme)
        for note in (self.fresh, self.hidden):
            note.set_theme(theme)

    def _refresh(self) -> None:
        count = self._model.rowCount() if self._model is not None else 0
        hidden = self._hidden()
        one, many = self.tr("1 article"), self.tr("{0} articles")
        self.summary.setText((one if count == 1 else many).format(count) if count else "")
        self.message.setText(
            self._busy or self.tr("The articles that you open are listed here, each with a letter.")
        )
        self._stack.setCurrentWidget(self.list if count else self.message)
        told = ""
        if hidden:
            one = self.tr("1 column is hidden. The article is still compared.")
            many = self.tr("{0} columns are hidden. The articles are still compared.")
            told = (one if len(hidden) == 1 else many).format(len(hidden))
        self.hidden.show_text(told, self.tr("Show all"))
        told = ""
        if self._new and count:
            one = self.tr("1 new article: are its title, outlet and date right?")
            many = self.tr("{0} new articles: are title, outlet and date right?")
            told = (one if self._new == 1 else many).format(self._new)
        self.fresh.show_text(told, self.tr("Check"))

    def _hidden(self) -> list[int]:
        model = self._model
        return [n for n in range(model.rowCount()) if model.is_hidden(n)] if model else []

    # the menu of a row

    def menu_of(self, row: int) -> QMenu:
        """What can be done with the article of a row."""
        assert self._model is not None
        model, menu = self._model, QMenu(self)
        hidden, base = model.is_hidden(row), model.is_base(row)
        several = model.rowCount() > 1

        def add(text: str, key: str, act: object, enabled: bool = True) -> QAction:
            action = menu.addAction(text)
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown, not caught
            action.triggered.connect(act)
            action.setEnabled(enabled)
            return action

        add(
            self.tr("&Go to column"), "Return", lambda: self.column_requested.emit(row), not hidden
        ).setIcon(icon("columns", self._theme))
        show, hide = self.tr("&Show column"), self.tr("&Hide column")
        add(
            show if hidden else hide,
            "Space",
            lambda: self.hidden_requested.emit(row, not hidden),
            hidden or len(self._hidden()) < model.rowCount() - 1,
        ).setIcon(icon("eye" if hidden else "eye-off", self._theme))
        add(self.tr("Show &only this column"), "", lambda: self.only_requested.emit(row), several)
        add(self.tr("Show &all columns"), "", self.all_requested.emit, bool(self._hidden()))
        menu.addSeparator()
        pin, unpin = self.tr("&Pin as base"), self.tr("No longer &base")
        add(
            unpin if base else pin,
            "",
            lambda: self.base_requested.emit(None if base else row),
            several,
        ).setIcon(icon("unpin" if base else "base", self._theme))
        add(
            self.tr("Move &up"),
            "Alt+Shift+Up",
            lambda: self.move_requested.emit(row, row - 1),
            row > 0,
        ).setIcon(icon("arrow-up", self._theme))
        add(
            self.tr("Move &down"),
            "Alt+Shift+Down",
            lambda: self.move_requested.emit(row, row + 1),
            row < model.rowCount() - 1,
        ).setIcon(icon("arrow-down", self._theme))
        menu.addSeparator()
        add(self.tr("&Details…"), "F2", lambda: self.details_requested.emit(row)).setIcon(
            icon("details", self._theme)
        )
        add(
            self.tr("&Read again"),
            "",
            lambda: self.reading_requested.emit(row),
            bool(model.article(row).path),
        ).setIcon(icon("analyse", self._theme))
        add(self.tr("&Close article"), "Del", lambda: self.close_requested.emit(row)).setIcon(
            icon("close", self._theme)
        )
        menu.setAccessibleName(self.tr("Article {0}").format(siglum(row)))
        return menu

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        if not index.isValid():
            index = self.list.currentIndex()
        if index.isValid():
            menu = self.menu_of(index.row())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(point))

    # slots

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and self._model is not None:
            self._row = current.row()
            self._current = self._model.article(self._row).sha256

    def _on_model_reset(self) -> None:
        model = self._model
        assert model is not None
        rows = range(model.rowCount())
        closed = min(self._row, len(rows) - 1)  # its neighbour takes its place
        row = next((n for n in rows if model.article(n).sha256 == self._current), closed)
        if row >= 0:
            self.list.select_row(row)
        self._refresh()

    def _on_model_data_changed(self) -> None:
        self._refresh()
