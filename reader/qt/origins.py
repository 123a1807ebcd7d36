"""Which articles' files are not where they were: their articles are read from what was kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.core.progress import Checkpoint
from reader.core.session import Change, Session
from reader.qt.file_reading import is_there
from reader.qt.tasks import Runner


class Origins(QObject):
    """Looks for the files of the articles, off the window's thread: a share that does not answer
    makes one wait for seconds.

    ``told`` carries one sentence when an article comes whose file is gone, as out of a workspace.
    """

    told = Signal(list, bool)
    changed = Signal(object)  # frozenset of paths
    bug_found = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._gone: frozenset[str] = frozenset()
        self._paths: frozenset[str] = frozenset()
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self.bug_found)
        session.listen(self._on_session_changed)

    @property
    def busy(self) -> bool:
        """Whether files are being looked for."""
        return self._runner.busy

    @property
    def gone(self) -> frozenset[str]:
        """The paths of articles at which there is no file."""
        return self._gone

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._runner.close()

    def _on_session_changed(self, change: Change) -> None:
        if change is not Change.ARTICLES:
            return
        paths = frozenset(one.path for one in self._session.articles if one.path)
        if paths == self._paths:
            return
        self._paths = paths
        if paths:
            self._runner.start(lambda checkpoint: _missing(paths, checkpoint))
        else:
            self._runner.abandon()
            self._take(frozenset())

    def _take(self, gone: frozenset[str]) -> None:
        if gone != self._gone:
            self._gone = gone
            self.changed.emit(gone)

    @Slot(object)
    def _on_runner_finished(self, gone: frozenset[str]) -> None:
        new = len(gone - self._gone)
        self._take(gone)
        if new:
            one = self.tr(
                "1 article's file is not where it was. The article is read from what was kept of "
                "it; to join them again, open the file where it is now."
            )
            many = self.tr(
                "The files of {0} articles are not where they were. The articles are read from "
                "what was kept of them; to join them again, open the files where they are now."
            )
            self.told.emit([(one if new == 1 else many).format(new)], False)


def _missing(paths: Iterable[str], checkpoint: Checkpoint) -> frozenset[str]:
    found = set()
    for path in sorted(paths):
        checkpoint(0.0)
        if not is_elsewhere(path) and not is_there(Path(path)):
            found.add(path)
    return frozenset(found)


def is_elsewhere(path: str) -> bool:
    """Whether the path names another machine.

    A workspace from somebody else says where its articles were read; looking for such a file would
    speak to that machine, and on Windows tell it the user's name and a hash of the password.
    """
    plain = path.replace("\\", "/").upper()
    # Prefixes that name no machine but a file of this one: \\?\C:\a.txt
    local = plain.startswith(("//?/", "//./")) and not plain.startswith(("//?/UNC/", "//./UNC/"))
    return plain.startswith("//") and not local
