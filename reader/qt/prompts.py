"""Every question that the window asks, in one place: a test passes an object that records them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from reader.core.article import Article
from reader.core.values import dataclass
from reader.qt.file_kinds import filters
from reader.qt.utf16 import displayable

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.core.exchange.taking import Taken
    from reader.core.loading.gathering import Gathering, Member
    from reader.qt.file_reading import Load, ReadingFile


@dataclass(frozen=True, slots=True)
class PastedText:
    """What the user pasted, and what was written of it by hand: details by their names."""

    text: str
    corrections: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a colleague's file would bring: its name, who made it or "", what would be taken.

    ``articles`` are those that are not open here, ``waiting`` the notes on such articles.
    """

    name: str
    author: str
    taken: Taken
    articles: int = 0
    waiting: int = 0


class Prompts:
    """Asks with real dialogs over the window.

    ``detect`` gives the article of a text, to show what it says of itself before it is added.
    """

    def __init__(self, window: QWidget, detect: Callable[[str], Article] | None = None) -> None:
        self._window = window
        self._detect = detect

    def articles_to_open(self, folder: str) -> list[Path]:
        """The files that the user chose; none when the dialog was cancelled."""
        found, _ = QFileDialog.getOpenFileNames(
            self._window,
            QCoreApplication.translate("Prompts", "Open articles"),
            folder,
            filters(),
        )
        return [Path(name) for name in found]

    def articles_to_check(
        self, files: Sequence[ReadingFile], load: Load, on_bug: Callable[[Exception], object]
    ) -> list[Article] | None:
        """The articles of these files as the user wants them; None when that was cancelled."""
        from reader.qt.dialogs.opening_preview import OpeningPreview
        from reader.qt.theme import load_theme

        theme = getattr(self._window, "theme", None) or load_theme("light")
        dialog = OpeningPreview(files, load, theme, self._window)
        dialog.reader.failed.connect(on_bug)
        try:
            accepted = dialog.exec() == OpeningPreview.DialogCode.Accepted
            return dialog.articles() if accepted else None
        finally:
            dialog.deleteLater()

    def lexicon_to_open(self, folder: str) -> Path | None:
        """The lexicon that the user chose; None when the dialog was cancelled."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            QCoreApplication.translate("Prompts", "Load own lexicon"),
            folder,
            QCoreApplication.translate("Prompts", "Lexicons ({0});;All files (*)").format("*.toml"),
        )
        return Path(name) if name else None

    def author_name(self, name: str) -> str | None:
        """The name that is to stand on notes; None when the dialog was cancelled."""
        found, taken = QInputDialog.getText(
            self._window,
            QCoreApplication.translate("Prompts", "Your name on notes"),
            QCoreApplication.translate("Prompts", "New notes carry this name:"),
            text=name,
        )
        return found.strip() if taken else None

    def report_destination(self, suggestion: Path, description: str) -> Path | None:
        """Where the report goes, with the suggestion's suffix unless another was typed."""
        title = QCoreApplication.translate("Prompts", "Export as")
        return self._destination(title, suggestion, description)

    def _destination(self, title: str, suggestion: Path, description: str) -> Path | None:
        suffix = suggestion.suffix
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(suggestion),
            f"{description} (*{suffix})",
        )
        if not name:
            return None
        path = Path(name)
        if path.suffix:
            return path
        path = path.with_name(path.name + suffix)
        # The dialog asked about the name as it was typed, not about this one.
        return path if not path.exists() or self.replace_file(path) else None

    def workspace_to_open(self, folder: str) -> Path | None:
        """The workspace that the user chose; None when the dialog was cancelled."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            QCoreApplication.translate("Prompts", "Open workspace"),
            folder,
            QCoreApplication.translate("Prompts", "Workspaces ({0});;All files (*)").format(
                "*.parallax"
            ),
        )
        return Path(name) if name else None

    def workspace_destination(self, suggestion: Path) -> Path | None:
        """Where the workspace goes, with the usual suffix unless another was typed."""
        return self._destination(
            QCoreApplication.translate("Prompts", "Save workspace as"),
            suggestion,
            QCoreApplication.translate("Prompts", "Workspaces"),
        )

    def exchange_to_open(self, folder: str) -> Path | None:
        """The colleague's file that the user chose; None when the dialog was cancelled."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            QCoreApplication.translate("Prompts", "Import notes"),
            folder,
            QCoreApplication.translate(
                "Prompts", "Notes and workspaces ({0});;All files (*)"
            ).format("*.jsonld *.json *.parallax"),
        )
        return Path(name) if name else None

    def take_in(self, arrival: Arrival) -> bool | None:
        """Whether the articles are to be opened as well; None when nothing is to be taken."""
        from reader.qt.dialogs.import_notes import ImportDialog

        dialog = ImportDialog(arrival, self._window)
        try:
            accepted = dialog.exec() == ImportDialog.DialogCode.Accepted
            return dialog.with_articles if accepted else None
        finally:
            dialog.deleteLater()

    def printer(self, title: str) -> QPrinter | None:
        """The printer with what was chosen for it; None when the dialog was cancelled."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, self._window)
        try:
            return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def replace_file(self, path: Path) -> bool:
        """Whether a file that is there may be replaced."""
        question = QCoreApplication.translate("Prompts", "“{0}” is already there. Replace it?")
        accept = QCoreApplication.translate("Prompts", "Replace")
        return self._asks(question.format(displayable(path.name)), accept)

    def open_gathered(self, gathering: Gathering) -> list[Member] | None:
        """Which files of a folder or a zip file are to be opened; None when that was cancelled."""
        from reader.qt.dialogs.gathered import GatheredDialog

        dialog = GatheredDialog(gathering, self._window)
        try:
            accepted = dialog.exec() == GatheredDialog.DialogCode.Accepted
            return dialog.members() if accepted else None
        finally:
            dialog.deleteLater()

    def pasted_article(self, text: str = "") -> PastedText | None:
        """The text that the user pasted, at first the one given or that of the clipboard; None
        when the dialog was cancelled.
        """
        from reader.qt.dialogs.paste import PasteDialog

        theme = getattr(self._window, "theme", None)
        dialog = PasteDialog(self._window, text=text, detect=self._detect, theme=theme)
        try:
            return dialog.pasted() if dialog.exec() == PasteDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def _asks(self, question: str, accept: str) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle("Parallax")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        yes = box.addButton(accept, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        try:
            box.exec()
            return box.clickedButton() is yes
        finally:
            box.deleteLater()
