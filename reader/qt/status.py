"""The status bar: what is being done, which difference is current, what the column's file is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from reader.core.article import Article
from reader.core.compared import siglum
from reader.qt.local_words import language_name
from reader.qt.utf16 import displayable

_STEPS = 1000
_MARGIN, _ABOVE = 10, 3  # pixels beside and above the words


class StatusLine(QStatusBar):
    """Shows work with its progress on the left, the place in the findings on the right."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._busy = self._label()
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(180, 6)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setAccessibleName(self.tr("Cancel what is being done"))
        self._cancel.setFlat(True)
        self._cancel.clicked.connect(self.cancel_requested)
        for widget in (self._busy, self._bar, self._cancel):
            self.addWidget(widget)
        self._told = self._label()
        self.addWidget(self._told, 1)
        self._place = self._label()
        self._file = self._label(muted=True)
        self._saved = self._label(muted=True)
        self.addPermanentWidget(self._place)
        self.addPermanentWidget(self._file)
        self.addPermanentWidget(self._saved)
        self.show_busy("")

    def _label(self, *, muted: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setContentsMargins(_MARGIN, _ABOVE, _MARGIN, _ABOVE)
        if muted:
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label

    @property
    def busy_text(self) -> str:
        """What is being done, or ""."""
        return self._busy.text()

    @property
    def told(self) -> str:
        """The last short word about what the user chose."""
        return self._told.text()

    @property
    def place(self) -> str:
        """Which difference is current."""
        return self._place.text()

    @property
    def file(self) -> str:
        """Letter, encoding and language of the current column."""
        return self._file.text()

    def show_busy(self, text: str) -> None:
        """Says what is being done, with progress and a button to cancel; "" when it is done."""
        self._busy.setText(text)
        for widget in (self._busy, self._bar, self._cancel):
            widget.setVisible(bool(text))
        self._told.setVisible(not text)
        if not text:
            self._bar.reset()  # hidden by now: else the whole window is painted within the call

    def show_progress(self, done: float) -> None:
        """Moves the progress bar; done is 0.0 to 1.0."""
        self._bar.setValue(round(done * _STEPS))

    def tell(self, text: str) -> None:
        """Says a few words about what the user chose; they stay until the next."""
        self._told.setText(displayable(text))

    @property
    def saved(self) -> str:
        """When the workspace was last written, or why it was not."""
        return self._saved.text()

    def show_saved(self, text: str) -> None:
        """Says when the workspace was last written; "" before anything was."""
        self._saved.setText(displayable(text))
        self._saved.setVisible(bool(text))

    def show_place(self, place: int, count: int, *, known: bool) -> None:
        """Shows "Difference 3 of 27"; nothing while there is no comparison."""
        if not known:
            text = ""
        elif count == 0:
            text = self.tr("No differences")
        elif place == 0:
            text = self.tr("1 difference") if count == 1 else self.tr("{0} differences")
        else:
            text = self.tr("Difference {1} of {0}")
        self._place.setText(text.format(count, place))

    def show_article(self, index: int, article: Article | None) -> None:
        """Shows how the article of the current column was read."""
        if article is None:
            self._file.setText("")
            return
        language = language_name(article.language)
        # Of formats such as PDF the encoding is no question.
        parts = [siglum(index), article.encoding.upper(), language]
        self._file.setText(displayable("  ·  ".join(part for part in parts if part)))
