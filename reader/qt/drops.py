"""What is dropped anywhere on the window: files, folders, text; and the hint while they hover."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from reader.qt.icons import icon
from reader.qt.pasting import has_text, text_of
from reader.qt.theme import Theme

_INSET = 18.0  # pixels from the window's edge
_ICON = 44


class DropHint(QWidget):
    """Covers the window while something is dragged over it, says what would happen, takes it."""

    dropped = Signal(QMimeData)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def text(self) -> str:
        """What is said while the hint is shown."""
        return self._text

    def set_theme(self, theme: Theme) -> None:
        """Draws the hint with another theme."""
        self._theme = theme
        self.update()

    def appear(self, data: QMimeData) -> None:
        """Covers the window and says what dropping this would do."""
        paths, foreign = paths_in(data)
        if any(path.is_dir() for path in paths):
            self._text = self.tr("Drop to open the articles in the folder")
        elif paths and all(path.suffix.lower() == ".zip" for path in paths):
            self._text = self.tr("Drop to open the articles in the zip file")
        elif paths and all(path.suffix.lower() == ".parallax" for path in paths):
            self._text = self.tr("Drop to open the workspace")
        elif paths and all(path.suffix.lower() in (".jsonld", ".json") for path in paths):
            self._text = self.tr("Drop to import the notes")
        elif paths:
            one, many = self.tr("Drop to open the article"), self.tr("Drop to open {0} articles")
            self._text = one if len(paths) == 1 else many.format(len(paths))
        elif foreign:
            self._text = self.tr("Only files on this computer can be opened")
        else:
            self._text = self.tr("Drop to add the text as an article")
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.setAccessibleName(self._text)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.colour("window"))
        veil.setAlphaF(0.86)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.setPen(QPen(self._theme.colour("accent"), 2.0, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 14.0, 14.0)
        picture = icon("new", self._theme, "accent").pixmap(_ICON, _ICON)
        middle = frame.center()
        painter.drawPixmap(round(middle.x() - _ICON / 2), round(middle.y() - _ICON), picture)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        below = QRectF(frame.left() + 20, middle.y() + 14, frame.width() - 40, 200)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(flags) | int(Qt.TextFlag.TextWordWrap), self._text)
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        event.acceptProposedAction()
        self.hide()
        self.dropped.emit(event.mimeData())


class Drops(QObject):
    """Shows the hint whenever something from outside is dragged over the window.

    The fields of the window would take a file's name as text, so the hint lies over all of them;
    what is dragged from one part of the window to another is none of its business.
    """

    paths_dropped = Signal(list)  # of Path
    text_dropped = Signal(str)
    foreign_dropped = Signal()  # something that is no file of this computer

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._native: QWindow | None = None
        self.hint = DropHint(theme, window)
        self.hint.dropped.connect(self.take)
        window.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Draws the hint with another theme."""
        self.hint.set_theme(theme)

    def take(self, data: QMimeData) -> None:
        """Tells what was dropped."""
        paths, foreign = paths_in(data)
        if paths:
            self.paths_dropped.emit(paths)
        if foreign:
            self.foreign_dropped.emit()
        if not data.hasUrls() and has_text(data):
            text = text_of(data)
            if text.strip():
                self.text_dropped.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if watched is self._window:
            if isinstance(event, QShowEvent):
                self._watch_native()
            elif kind == QEvent.Type.Resize and self.hint.isVisible():
                self.hint.setGeometry(self._window.rect())
        elif kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if event.source() is None and is_ours(event.mimeData()):
                self.hint.appear(event.mimeData())
        elif kind == QEvent.Type.DragLeave:
            self.hint.hide()
        return False

    def _watch_native(self) -> None:
        # The window's system window: it hears of a drag before any widget under the pointer does.
        native = self._window.windowHandle()
        if native is not None and native is not self._native:
            self._native = native
            native.installEventFilter(self)


def is_ours(data: QMimeData) -> bool:
    """Whether it is something that articles can be made of, or that the user is told about."""
    return data.hasUrls() or has_text(data)


def paths_in(data: QMimeData) -> tuple[list[Path], bool]:
    """The files of this computer, and whether there is anything else among the addresses."""
    urls = data.urls() if data.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths, len(paths) < len(urls)
