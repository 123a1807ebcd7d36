"""The dialog where an article is pasted or typed, with what is known of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article
from reader.core.progress import Checkpoint
from reader.qt.dialogs.article_fields import ArticleFields
from reader.qt.pasting import has_text, text_of
from reader.qt.prompts import PastedText
from reader.qt.tasks import Runner
from reader.qt.theme import Theme, load_theme

_MOST_TYPED = 2_000_000  # characters taken from the clipboard at once; longer texts come as files
_PAUSE = 350  # milliseconds after the last key before the text is read


class PlainField(QPlainTextEdit):
    """A field that takes the words of rich text, and never its formatting or pictures."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return has_text(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        self.insertPlainText(text_of(source)[:_MOST_TYPED])


class PasteDialog(QDialog):
    """Takes plain text, at first that of the clipboard; formatting is never taken over.

    With ``detect``, what the text says of its title, outlet, author and date fills the fields that
    the user did not touch.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        detect: Callable[[str], Article] | None = None,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._detect = detect
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.setWindowTitle(self.tr("Paste article"))
        self._build(theme or load_theme("light"))
        self.resize(640, 640)
        self._text.textChanged.connect(self._on_text_changed)
        found = text or text_of(QGuiApplication.clipboard().mimeData())
        self._text.setPlainText(found[:_MOST_TYPED])
        self._text.selectAll()
        self._text.setFocus()
        self._on_text_changed()

    def _build(self, theme: Theme) -> None:
        self._text = PlainField(self)
        self._text.setAccessibleName(self.tr("Text"))
        self._text.setPlaceholderText(
            self.tr("The article, its title on the first line, paragraphs apart by empty lines")
        )
        self._text.setTabChangesFocus(True)
        self.fields = ArticleFields(theme, self)
        cancel = QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(cancel, self)
        self._add = self._buttons.addButton(
            self.tr("&Add article"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(self._text, 1)
        column.addLayout(self.fields.form)
        column.addWidget(self._buttons)

    def pasted(self) -> PastedText:
        """The text, and what the user wrote of it in the fields."""
        return PastedText(self._text.toPlainText(), self.fields.corrections)

    def accept(self) -> None:
        if self.fields.check():
            super().accept()

    def done(self, result: int) -> None:
        self._pause.stop()
        self._runner.close()
        super().done(result)

    @Slot()
    def _on_text_changed(self) -> None:
        self._add.setEnabled(not self._text.document().isEmpty())
        self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        if self._detect is not None:
            self._runner.start(_reading(self._detect, self._text.toPlainText()))

    @Slot(object)
    def _on_runner_finished(self, article: Article) -> None:
        # A text that cannot be read says so when it is added.
        self.fields.show_article(article)


def _reading(detect: Callable[[str], Article], text: str) -> Callable[[Checkpoint], Article]:
    return lambda _checkpoint: detect(text)
