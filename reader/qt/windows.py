"""All windows of the program, and what they share: looks, recent files, memory of sets, reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from reader.core.article import Article
from reader.core.session import Session
from reader.core.values import dataclass
from reader.qt.appearance import Appearance
from reader.qt.commands import ChangeArticles
from reader.qt.controller import Controller
from reader.qt.dialogs.error_report import ErrorReports
from reader.qt.engine import Engine
from reader.qt.help import Help
from reader.qt.main_window import MainWindow
from reader.qt.prompts import Prompts
from reader.qt.set_memory import Part, Remembering, SetMemory
from reader.qt.settings import Settings
from reader.qt.zoom import Zoom

_STEP = QPoint(36, 36)  # from one window to the next


@dataclass(frozen=True, slots=True)
class Opened:
    """A window with what stands behind it."""

    window: MainWindow
    controller: Controller
    session: Session
    undo_stack: QUndoStack
    reports: ErrorReports


class Windows(QObject):
    """Opens windows, each with a session, an undo stack and a controller of its own.

    ``bug_found`` carries an exception that nobody expected, from any of them.
    """

    bug_found = Signal(object)

    def __init__(
        self,
        settings: Settings,
        memory: SetMemory,
        *,
        log_path: str = "",
        engine: Engine | None = None,
        data_folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._memory = memory
        self._log_path = log_path
        self._engine = engine
        self._data_folder = data_folder
        self._open: list[Opened] = []
        self.appearance = Appearance(settings, self)

    @property
    def all(self) -> Sequence[Opened]:
        """The windows that are open, the oldest first."""
        return tuple(self._open)

    @property
    def active(self) -> Opened | None:
        """The window that the user works in; the newest when it is none of them."""
        now = QApplication.activeWindow()
        for one in self._open:
            if now is one.window or (now is not None and one.window.isAncestorOf(now)):
                return one
        return self._open[-1] if self._open else None

    def open(self, prompts: Prompts | None = None) -> Opened:
        """A new window without articles; the caller shows it."""
        beside = self.active
        undo_stack, session = QUndoStack(), Session()
        window = MainWindow(self._settings, self.appearance.theme, undo_stack)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        undo_stack.setParent(window)
        remembering = Remembering(session, self._memory, lambda: parts_of(one), window)
        controller = Controller(
            window,
            session,
            self._settings,
            undo_stack,
            engine=self._engine,
            prompts=prompts,
            data_folder=self._data_folder,
        )
        reports = ErrorReports(window, self._log_path)
        one = Opened(window, controller, session, undo_stack, reports)
        controller.bug_found.connect(self.bug_found)
        keeping = controller.workspaces.keeping
        keeping.set_layout(remembering.layout)
        keeping.layout_found.connect(remembering.take_layout)
        controller.comparison_shown.connect(remembering.restore)
        controller.window_requested.connect(self.open_articles)
        controller.opening.recent_changed.connect(self._on_recent_changed)
        window.closing.connect(remembering.keep)
        window.closing.connect(lambda: self._forget(one))
        window.choices.new_window.triggered.connect(self.open_another)
        window.choices.quit.triggered.connect(self.close_all)
        self.appearance.serve(window)
        Help(window, self.appearance)
        if beside is not None:
            window.resize(beside.window.size())
            window.move(beside.window.pos() + _STEP)
        self._open.append(one)
        return one

    @Slot()
    def open_another(self) -> None:
        """Shows one more window, empty."""
        self.open().window.show()

    @Slot(list)
    def open_articles(self, articles: list[Article]) -> None:
        """Shows one more window, in which these are compared."""
        one = self.open()
        one.window.show()
        text = self.tr("open articles")
        one.undo_stack.push(ChangeArticles(one.session, articles, text))

    @Slot()
    def close_all(self) -> None:
        """Closes every window, and so ends the program."""
        for one in self.all:
            one.window.close()

    @Slot(str)
    def show_report(self, report: str) -> None:
        """Shows the report of a bug over the window that the user works in."""
        active = self.active
        if active is not None:
            active.reports.show(report)

    def _forget(self, one: Opened) -> None:
        if one in self._open:
            self._open.remove(one)
        # The stack clears itself as it is deleted, and tells whoever is being deleted too.
        one.undo_stack.blockSignals(True)

    @Slot()
    def _on_recent_changed(self) -> None:
        for one in self._open:
            one.controller.opening.refresh_recent()


def parts_of(one: Opened) -> Mapping[str, Part]:
    """The parts of a window that remember something for each set of articles."""
    parts: dict[str, Part] = {
        name: part
        for name, part in vars(one.window).items()
        if not name.startswith("_")
        and callable(getattr(part, "state", None))
        and callable(getattr(part, "restore_state", None))
    }
    parts["shown"] = one.controller.articles.shown
    zoom = one.window.findChild(Zoom)
    if isinstance(zoom, Zoom):
        parts["zoom"] = zoom
    return parts
