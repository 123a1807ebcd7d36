"""Every question that the window asks, in one place: a test passes an object that records them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.qt.utf16 import displayable

# What is read without a converter; the other formats come with their readers.
ARTICLE_SUFFIXES = (".txt", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class PastedText:
    """What the user pasted: its words, and who published it or ""."""

    outlet: str
    text: str


class Prompts:
    """Asks with real dialogs over the window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def articles_to_open(self, folder: str) -> list[Path]:
        """The files that the user chose; none when the dialog was cancelled."""
        patterns = " ".join(f"*{suffix}" for suffix in ARTICLE_SUFFIXES)
        found, _ = QFileDialog.getOpenFileNames(
            self._window,
            QCoreApplication.translate("Prompts", "Open articles"),
            folder,
            QCoreApplication.translate("Prompts", "Articles ({0});;All files (*)").format(patterns),
        )
        return [Path(name) for name in found]

    def lexicon_to_open(self, folder: str) -> Path | None:
        """The lexicon that the user chose; None when the dialog was cancelled."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            QCoreApplication.translate("Prompts", "Load own lexicon"),
            folder,
            QCoreApplication.translate("Prompts", "Lexicons ({0});;All files (*)").format("*.toml"),
        )
        return Path(name) if name else None

    def report_destination(self, suggestion: Path, description: str) -> Path | None:
        """Where the report goes, with the suggestion's suffix unless another was typed."""
        suffix = suggestion.suffix
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            QCoreApplication.translate("Prompts", "Save report"),
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

    def replace_file(self, path: Path) -> bool:
        """Whether a file that is there may be replaced."""
        question = QCoreApplication.translate("Prompts", "“{0}” is already there. Replace it?")
        accept = QCoreApplication.translate("Prompts", "Replace")
        return self._asks(question.format(displayable(path.name)), accept)

    def open_folder(self, folder: Path, count: int) -> bool:
        """Whether all articles in a folder that was dropped are to be opened."""
        question = QCoreApplication.translate(
            "Prompts", "The folder “{0}” holds {1} text files. Open them as articles?"
        )
        accept = QCoreApplication.translate("Prompts", "Open")
        return self._asks(question.format(displayable(folder.name), count), accept)

    def pasted_article(self) -> PastedText | None:
        """The text that the user pasted; None when the dialog was cancelled."""
        from reader.qt.dialogs.paste import PasteDialog

        dialog = PasteDialog(self._window)
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
