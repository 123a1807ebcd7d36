"""The patterns of the articles' bars, and the corner of the claims matrix that explains them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.qt.theme import Theme

PAD = 14.0  # pixels beside and above what stands in a section
KEY = 9.0  # the side of the square beside a number
PARTS = ("all", "some", "only", "missing")


def paint_part(painter: QPainter, box: QRectF, part: str, colour: QColor, ground: QColor) -> None:
    """Fills a box as one part of a bar: full, hatched, empty, or with a broken edge.

    The four are told apart without their colour.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, part != "some")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if part == "all":
        painter.fillRect(box, colour)
    elif part == "some":
        pale = QColor(colour)
        pale.setAlphaF(0.28)
        painter.fillRect(box, pale)
        painter.fillRect(box, QBrush(colour, Qt.BrushStyle.BDiagPattern))
    elif part == "only":
        painter.fillRect(box, ground)
        painter.setPen(QPen(colour, 1.0))
        painter.drawRect(inner)
    else:
        pen = QPen(colour, 1.0)
        pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        painter.drawRect(inner)
    painter.restore()


class Corner(QWidget):
    """Between the two headers: how many claims are shown, and what the bars' patterns mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, text: str) -> None:
        """Shows how many claims there are."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        box, theme = QRectF(self.rect()), self._theme
        painter.fillRect(box, theme.colour("header"))
        line = theme.colour("hairline")
        painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), line)
        painter.fillRect(QRectF(box.width() - 1, 0, 1, box.height()), line)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, box.width() - 2 * PAD)
        painter.drawText(QPointF(PAD, PAD - 2 + metrics.ascent()), text)
        self._paint_legend(painter)
        painter.end()

    def _paint_legend(self, painter: QPainter) -> None:
        """What the bars' patterns mean, in two rows beside the bars and their numbers."""
        words = (
            self.tr("by all"),
            self.tr("by some"),
            self.tr("only here"),
            self.tr("missing here"),
        )
        metrics = QFontMetricsF(self.font())
        painter.setFont(self.font())
        colour, ground = self._theme.colour("text_muted"), self._theme.colour("paper")
        second = PAD + KEY + 4 + max(metrics.horizontalAdvance(w) for w in words[::2]) + 12
        bottom = self.height() - PAD * 0.7
        for number, (part, word) in enumerate(zip(PARTS, words, strict=True)):
            left = second if number % 2 else PAD
            top = bottom - metrics.height() * (1 if number > 1 else 2) - (0 if number > 1 else 2)
            key = QRectF(left, top + (metrics.height() - KEY) / 2, KEY, KEY)
            paint_part(painter, key, part, colour, ground)
            painter.setPen(colour)
            painter.drawText(QPointF(left + KEY + 4, top + metrics.ascent()), word)
