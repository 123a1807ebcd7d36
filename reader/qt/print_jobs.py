"""File ▸ Print and Print preview: the report as it was last chosen for an export, on pages.

Printing is the pool's work. Pages that are looked at are laid out by the window itself, in slices.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPageSize

from reader.core.compared import Comparison
from reader.core.errors import ExportError, ReaderError
from reader.core.progress import Checkpoint, part_of
from reader.core.session import Change, Session
from reader.qt.engine import Engine
from reader.qt.export_choices import read_choice
from reader.qt.local_text import local_error
from reader.qt.main_window import MainWindow
from reader.qt.prompts import Prompts
from reader.qt.settings import Settings
from reader.qt.tasks import Runner

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.core.export.formats import Options
    from reader.core.export.report_model import Report
    from reader.core.kept import Kept
    from reader.qt.dialogs.print_preview import PrintPreview
    from reader.qt.printing import Pages

_What = tuple["Kept", Comparison, "Options"]


class PrintJobs(QObject):
    """Shows the pages and prints them.

    ``told`` carries sentences for the user, and whether they are problems.
    """

    told = Signal(list, bool)
    busy_changed = Signal()
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        engine: Engine,
        prompts: Prompts,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._engine = engine
        self._prompts = prompts
        self._settings = settings
        self._refused: Callable[[Path], str] = lambda _path: ""
        self._dialog: PrintPreview | None = None
        self._reporting = Runner(self)
        self._reporting.finished.connect(self._on_reporting_finished)
        self._reporting.failed.connect(self._on_failed)
        self._pages: Pages | None = None  # while they are laid out
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn_timeout)
        self._printing = Runner(self)
        self._printing.finished.connect(self._on_printing_finished)
        self._printing.failed.connect(self._on_failed)
        for runner in (self._reporting, self._printing):
            runner.busy_changed.connect(self.busy_changed)
        window.choices.print_report.triggered.connect(self.print_report)
        window.choices.print_preview.triggered.connect(self.show_preview)
        session.listen(self._on_session_changed)
        self._refresh()

    def set_refused(self, refused: Callable[[Path], str]) -> None:
        """Takes what says why a file must not be printed to, or ""."""
        self._refused = refused

    @property
    def busy(self) -> bool:
        """Whether pages are laid out or printed."""
        return self._reporting.busy or self._printing.busy or self._pages is not None

    @property
    def dialog(self) -> PrintPreview | None:
        """The preview, if it is open."""
        return self._dialog

    @Slot()
    def show_preview(self) -> None:
        """Lays the pages out and shows them."""
        what = self._what()
        if what is not None:
            self._drop_pages()
            report = self._engine.report
            self._reporting.start(lambda _checkpoint: report(*what))

    @Slot()
    def print_report(self) -> None:
        """Asks which printer, and prints."""
        what = self._what()
        if what is None:
            return
        printer = self._prompts.printer(self._title())
        if printer is None or self._printing.busy:
            return
        file = printer.outputFileName()
        problem = self._refused(Path(file)) if file else ""
        if problem:
            self.told.emit([problem], True)
        else:
            self._printing.start(_printing(self._engine, what, printer))

    @Slot()
    def cancel(self) -> None:
        """Prints no further."""
        self._drop_pages()
        self._reporting.cancel()
        self._printing.cancel()

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._drop_pages()
        self._reporting.close()
        self._printing.close()

    def _drop_pages(self) -> None:
        self._turn.stop()
        if self._pages is not None:
            self._pages = None
            self.busy_changed.emit()

    def _what(self) -> _What | None:
        comparison = self._session.comparison
        if comparison is None:
            return None
        options = read_choice(self._settings.store, self._settings.author).options
        return self._session.kept, comparison, options

    def _title(self) -> str:
        return self.tr("Source comparison")

    def _refresh(self) -> None:
        compared = self._session.comparison is not None
        self._window.choices.print_report.setEnabled(compared)
        self._window.choices.print_preview.setEnabled(compared)

    def _on_session_changed(self, change: Change) -> None:
        self._refresh()

    @Slot(object)
    def _on_reporting_finished(self, report: Report) -> None:
        from reader.qt.printing import Pages, usual_size

        self._pages = Pages(report, usual_size().size(QPageSize.Unit.Point))
        self._turn.start()
        self.busy_changed.emit()

    @Slot()
    def _on_turn_timeout(self) -> None:
        pages = self._pages
        if pages is not None and pages.write_some() >= 1.0:
            self._drop_pages()
            self._show(pages)

    def _show(self, pages: Pages) -> None:
        from reader.qt.dialogs.print_preview import PrintPreview

        if self._dialog is None:
            self._dialog = PrintPreview(self._window.theme, self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.finished.connect(self._on_dialog_finished)
            self._dialog.print_requested.connect(self.print_report)
        self._dialog.show_pages(pages)
        self._dialog.open()

    @Slot(object)
    def _on_printing_finished(self, count: int) -> None:
        one, many = self.tr("1 page was printed."), self.tr("{0} pages were printed.")
        self.told.emit([one if count == 1 else many.format(count)], False)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self.told.emit([local_error(error)], True)
        else:
            self.bug_found.emit(error)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None


def _printing(engine: Engine, what: _What, printer: QPrinter) -> Callable[[Checkpoint], int]:
    size = printer.pageLayout().fullRectPoints().size().toSizeF()
    first, last = printer.fromPage(), printer.toPage()
    printer.setFullPage(True)

    def work(checkpoint: Checkpoint) -> int:
        from reader.qt.printing import laid_out, paint_on

        pages = laid_out(engine.report(*what), size, part_of(checkpoint, 0.0, 0.5))
        numbers = range(len(pages.parts))
        if first:  # counted from 1; 0 stands for all of them
            numbers = numbers[first - 1 : max(first, last)]
        try:
            taken = paint_on(printer, pages, numbers, part_of(checkpoint, 0.5, 1.0))
        finally:
            pages.close()
        if not taken:
            raise ExportError("The printer took nothing; check that it is on, and print again.")
        return len(numbers)

    return work
