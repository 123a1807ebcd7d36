"""A slim strip over the columns: one row an article, one column a claim that is shared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.core.alignment.links import Claim, Status
from reader.core.compared import Comparison, siglum
from reader.qt.columns.overview_geometry import Matrix
from reader.qt.columns.turns import Turns
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

_ROW, _LEAST_ROW = 9, 2  # pixels
_HIGHEST = 120  # pixels, however many articles there are
_NAMES = 26  # pixels for the letters
_ABOVE, _BELOW = 7, 6
_WORDS = 160  # characters of a claim in a tool tip


class MatrixStrip(QWidget):
    """Who reports what, all claims at once; a click goes to a claim.

    A cell is filled and as high as its row where the articles dispute the claim, else a thin line.
    """

    claim_requested = Signal(str)

    def __init__(self, theme: Theme, turns: Turns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turns = turns
        self._theme = theme
        self._comparison: Comparison | None = None
        self._matrix = Matrix((), 0)
        self._current: int | None = None
        self._picture: QPixmap | None = None
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Claims by article"))
        self.setAccessibleDescription(
            self.tr("Left and Right go from claim to claim, Enter shows the claim.")
        )

    # what it shows

    @property
    def matrix(self) -> Matrix:
        """The claims in the order of the strip."""
        return self._matrix

    @property
    def current(self) -> Claim | None:
        """The claim that is pointed out."""
        return self._matrix.claims[self._current] if self._current is not None else None

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Shows a set's claims."""
        self._comparison = comparison
        claims = comparison.claims if comparison is not None else ()
        articles = len(comparison.articles) if comparison is not None else 0
        self._matrix = Matrix(claims, articles)
        self._current = None
        self._picture = None
        self.updateGeometry()
        self.update()

    def show_claim(self, claim: str | None) -> None:
        """Points out a claim."""
        found = self._matrix.place_of(claim) if claim is not None else None
        if found != self._current:
            self._current = found
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._picture = None
        self.update()

    # painting

    def _row(self) -> int:
        articles = max(self._matrix.articles, 1)
        return min(_ROW, max((_HIGHEST - _ABOVE - _BELOW) // articles, _LEAST_ROW))

    def sizeHint(self) -> QSize:  # noqa: N802
        high = self._matrix.articles * self._row() + _ABOVE + _BELOW
        return QSize(300, min(high, _HIGHEST))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(40, self.sizeHint().height())

    def _field(self) -> QRectF:
        return QRectF(_NAMES, _ABOVE, max(self.width() - _NAMES - 14, 1), self.height() - _ABOVE)

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.colour("paper"))
        painter = QPainter(picture)
        field, row = self._field(), self._row()
        self._draw_letters(painter, row)
        gap = 1.0 if row > 4 else 0.0
        thin = max(row * 0.36, 1.0)
        silent = self._theme.colour("silent")
        for article in range(self._matrix.articles):
            y = _ABOVE + article * row + row / 2
            painter.fillRect(QRectF(field.left(), y - 0.5, field.width(), 1.0), silent)
        bars: dict[bool, list[QRectF]] = {True: [], False: []}
        for cell in self._matrix.cells(field.width()):
            width = max(cell.width - (1.0 if cell.width > 3 else 0.0), 1.0)
            top, high = float(_ABOVE + cell.article * row), row - gap
            if not cell.disputed:
                top += (row - gap - thin) / 2
                high = thin
            bars[cell.disputed].append(QRectF(field.left() + cell.left, top, width, high))
        painter.setPen(Qt.PenStyle.NoPen)
        for differs, token in ((False, "agreed"), (True, "disputed")):
            painter.setBrush(self._theme.colour(token))
            painter.drawRects(bars[differs])
        painter.end()
        return picture

    def _draw(self) -> None:
        self._picture = self._drawn()
        self.update()

    def _draw_letters(self, painter: QPainter, row: int) -> None:
        if row < 7:  # letters would not be legible
            return
        font = QFont(self.font())
        font.setPixelSize(row)
        font.setBold(True)
        painter.setFont(font)
        for article in range(self._matrix.articles):
            painter.setPen(self._theme.siglum_colour(article))
            box = QRectF(0, _ABOVE + article * row - 1, _NAMES - 7, row + 1)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, siglum(article)
            )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        wanted = self.size() * self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != wanted:
            self._turns.later(self._draw)
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        line = self._theme.colour("hairline")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        if self._current is not None:
            field = self._field()
            left = field.left() + self._matrix.left_of(self._current, field.width())
            width = max(field.width() / len(self._matrix.claims), 3.0)
            high = self._matrix.articles * self._row()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(left - 1.5, _ABOVE - 2.5, width + 2, high + 4), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 1.5))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -2))
        painter.end()

    # what the user does

    def claim_at(self, x: float) -> Claim | None:
        """The claim at a place of the strip."""
        field = self._field()
        return self._matrix.claim_at(x - field.left(), field.width())

    def told_of(self, claim: Claim) -> str:
        """The claim in the words of the first article, and who reports it."""
        if self._comparison is None:
            return ""
        words = " ".join(self._comparison.sentence_text(claim.sentences[0]).split())
        if len(words) > _WORDS:
            words = words[:_WORDS].rstrip() + "…"
        letters = ", ".join(siglum(one) for one in self._articles_of(claim))
        if claim.status is Status.DISPUTED:
            return self.tr("{0}\nReported by {1}, who differ.").format(words, letters)
        return self.tr("{0}\nReported by {1}.").format(words, letters)

    @staticmethod
    def _articles_of(claim: Claim) -> Sequence[int]:
        return sorted({ref.article for ref in claim.sentences})

    def _choose(self, place: int | None) -> None:
        if place is None:
            return
        self._current = place
        self.update()
        self.claim_requested.emit(self._matrix.claims[place].id)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        claim = self.claim_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and claim is not None:
            self._choose(self._matrix.place_of(claim.id))
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        count = len(self._matrix.claims)
        here = -1 if self._current is None else self._current
        steps = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }
        key = Qt.Key(event.key())
        if (
            count
            and key in steps
            and event.modifiers()
            in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
        ):
            self._current = min(max(steps[key], 0), count - 1)
            self.setAccessibleDescription(self.told_of(self._matrix.claims[self._current]))
            self.update()
            event.accept()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            claim = self.claim_at(float(event.pos().x()))
            told = self.told_of(claim) if claim is not None else ""
            QToolTip.showText(event.globalPos() + QPoint(0, 12), plain_tip(told), self)
            return True
        return super().event(event)
