"""Saving a report where the user asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.core.compared import Comparison
from reader.core.errors import ReaderError
from reader.core.export.writing import write_result
from reader.core.progress import Checkpoint
from reader.qt.engine import Engine
from reader.qt.prompts import Prompts
from reader.qt.settings import Settings
from reader.qt.tasks import Runner

_SUFFIXES = {"html": ".html", "md": ".md", "json": ".json", "text": ".txt"}


class ReportSaving(QObject):
    """Writes reports off the window's thread.

    ``told`` carries sentences for the user, and whether they are problems.
    """

    told = Signal(list, bool)
    busy_changed = Signal(bool)
    bug_found = Signal(object)

    def __init__(
        self, engine: Engine, prompts: Prompts, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._prompts = prompts
        self._settings = settings
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self._on_runner_failed)
        self._runner.busy_changed.connect(self.busy_changed)

    @property
    def busy(self) -> bool:
        """Whether a report is being written."""
        return self._runner.busy

    def save(self, comparison: Comparison, kind: str) -> None:
        """Asks for a place and writes the report there; the kind is that of Engine.render."""
        folder = self._settings.folder or str(Path.home())
        suggestion = Path(folder, "comparison" + _SUFFIXES[kind])
        path = self._prompts.report_destination(suggestion, self._description(kind))
        if path is None:
            return
        if any(_is_same_file(path, one.article.path) for one in comparison.articles):
            told = self.tr("{0} is one of the articles; choose another name for the report.")
            self.told.emit([told.format(path.name)], True)
            return
        self._settings.folder = str(path.parent)
        self._runner.start(_writing(self._engine.render, comparison, kind, path))

    def cancel(self) -> None:
        """Stops before the file is touched, if that is still possible."""
        self._runner.cancel()

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._runner.close()

    def _description(self, kind: str) -> str:
        return {
            "html": self.tr("Web page"),
            "md": self.tr("Markdown"),
            "json": self.tr("JSON"),
            "text": self.tr("Plain text"),
        }[kind]

    @Slot(object)
    def _on_runner_finished(self, path: Path) -> None:
        self.told.emit([self.tr("The report was saved as {0}.").format(path)], False)

    @Slot(object)
    def _on_runner_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self.told.emit([str(error)], True)
        else:
            self.bug_found.emit(error)


def _writing(
    render: Callable[[Comparison, str], str], comparison: Comparison, kind: str, path: Path
) -> Callable[[Checkpoint], Path]:
    def work(checkpoint: Checkpoint) -> Path:
        text = render(comparison, kind)
        checkpoint(0.9)  # the last moment at which cancelling leaves the file alone
        write_result(path, text)
        return path

    return work


def _is_same_file(path: Path, other: str) -> bool:
    try:
        return bool(other) and path.samefile(other)
    except (OSError, ValueError):  # one of them is not there
        return False
