"""The strip at a column's edge: the whole article at once, with its differences as ticks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from reader.core.discrepancies.finding import Severity, Type
from reader.core.values import dataclass
from reader.qt.columns.article_text import ArticleText
from reader.qt.columns.mark_painting import tick
from reader.qt.columns.overview_geometry import (
    TICK,
    Spot,
    Stretch,
    densities,
    spots_near,
    stretch_at,
    ticks,
    visible_box,
)
from reader.qt.columns.turns import Turns
from reader.qt.panels.type_words import type_name
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

WIDTH = 18  # pixels, as much as scroll bar and its margin take
_BAND = 4.0  # of that, what tells linked from unlinked
_TOLD = 4  # differences told in a tool tip
_SOON = 400  # milliseconds; a strip is drawn anew at most that often while text is measured


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a finding: places in the document, in UTF-16 units."""

    start: int
    end: int
    type: Type
    severity: Severity
    finding: str


class OverviewStrip(QWidget):
    """One article from beginning to end; click or drag goes to a place.

    The left band is filled where sentences are linked and a line where only this article reports
    them; ticks are drawn as the underlines of their types, and longer when a reader must see them.
    """

    place_requested = Signal(float)  # the part of the text to bring to the middle of the view

    def __init__(
        self, theme: Theme, text: ArticleText, turns: Turns, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._turns = turns
        self._theme = theme
        self._text = text
        self._passages: tuple[Passage, ...] = ()
        self._chosen: tuple[tuple[int, Type], ...] = ()
        self._linked: frozenset[int] | None = None
        self._letter = ""
        # The paragraphs of what is shown, and how far into them: they hold whatever their heights.
        self._insides: list[tuple[int, float]] | None = None
        self._bounds: list[tuple[int, float]] | None = None
        self._spots: list[Spot] = []
        self._stretches: list[Stretch] = []
        self._band: QPixmap | None = None  # what is under the ticks
        self._picture: QPixmap | None = None
        self._stamps: dict[tuple[Type, bool, float], QPixmap] = {}  # ticks of a theme
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._draw_again)
        self._framed = QRect()  # the part of the strip in which the box was painted last
        text.verticalScrollBar().valueChanged.connect(self._on_text_scrolled)
        text.laid_out.connect(self._soon.start)
        text.measured.connect(self._on_text_measured)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(WIDTH, 60)

    # what it shows

    @property
    def spots(self) -> Sequence[Spot]:
        """The passages of findings, where they stand."""
        return tuple(self._spots)

    def name_article(self, letter: str) -> None:
        """Tells screen readers and tool tips which article it is."""
        self._letter = letter
        self.setAccessibleName(self.tr("Overview of article {0}").format(letter))
        self.setAccessibleDescription(
            self.tr("The whole article with its differences; a click goes to a place.")
        )

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Shows these passages of findings, in the order of the text, as ticks."""
        passages = tuple(passages)
        if passages != self._passages:
            self._passages = passages
            self._insides = None
            self._turns.later(self._draw)

    def show_linked(self, linked: frozenset[int] | None) -> None:
        """Shows which sentences are linked; None before that is known."""
        self._linked = linked
        self._bounds = None
        self._draw_again()

    def show_chosen(self, places: Sequence[tuple[int, Type]]) -> None:
        """Points out the passages of the chosen finding: their places and types."""
        if tuple(places) != self._chosen:
            self._chosen = tuple(places)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._stamps.clear()
        self._draw_again()

    def _on_text_scrolled(self) -> None:
        frame = self._frame()
        if frame != self._framed:
            self.update(self._framed.united(frame).adjusted(0, -1, 0, 1))

    def _on_text_measured(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _draw_again(self) -> None:
        """Draws all of it in a turn of the event loop of its own; till then it stays as it was."""
        self._band = None
        self._turns.later(self._draw)

    def _draw(self) -> None:
        if self.isVisible():
            self._picture = self._drawn()
            self.update()
        else:
            self._picture = None

    # painting

    def _measure_stretches(self) -> None:
        text = self._text
        if self._bounds is None:
            spans = text.spans if self._linked is not None else ()
            self._bounds = text.insides_of(place for span in spans for place in span)
        parts = text.parts_of(self._bounds)
        linked = self._linked if self._linked is not None else frozenset()
        self._stretches = [
            Stretch(first, last, number in linked)
            for number, (first, last) in enumerate(zip(parts[::2], parts[1::2], strict=True))
        ]

    def _measure_spots(self) -> None:
        if self._insides is None:
            self._insides = self._text.insides_of(one.start for one in self._passages)
        parts = self._text.parts_of(self._insides)
        self._spots = [
            Spot(part, one.type, one.severity, one.finding)
            for part, one in zip(parts, self._passages, strict=True)
        ]

    def _blank(self, size: QSize, colour: QColor) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(colour)
        return picture

    def _drawn_band(self) -> QPixmap:
        self._measure_stretches()
        picture = self._blank(self.size(), self._theme.colour("paper"))
        painter = QPainter(picture)
        linked, only = QColor(self._theme.colour("text_muted")), self._theme.colour("silent")
        for row in densities(self._stretches, round(self._reach())):
            if row.linked:
                linked.setAlphaF(0.38 * row.linked)
                painter.fillRect(QRectF(2.0, row.top, _BAND, row.bottom - row.top), linked)
            if row.only > row.linked:
                painter.fillRect(QRectF(2.0, row.top, 1.0, row.bottom - row.top), only)
        painter.end()
        return picture

    def _drawn(self) -> QPixmap:
        if self._band is None or not self._fits(self._band):
            self._band = self._drawn_band()
        self._measure_spots()
        picture = QPixmap(self._band)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in ticks(self._spots, self._reach()):
            must = one.severity is Severity.MUST_SEE
            if one.y % TICK == TICK / 2:
                painter.drawPixmap(0, int(one.y - 1.5 * TICK), self._stamp(one.type, must))
            else:  # at the end of a text
                self._draw_tick(painter, one.type, must, one.y)
        painter.end()
        return picture

    def _stamp(self, kind: Type, must: bool) -> QPixmap:
        """A tick with half its height free around it: drawing 200 took half of a strip's time."""
        key = (kind, must, self.devicePixelRatioF())
        made = self._stamps.get(key)
        if made is None:
            blank = QColor(Qt.GlobalColor.transparent)
            made = self._stamps[key] = self._blank(QSize(WIDTH, 3 * TICK), blank)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_tick(painter, kind, must, 1.5 * TICK)
            painter.end()
        return made

    def _draw_tick(self, painter: QPainter, kind: Type, must: bool, y: float) -> None:
        look = self._theme.type_mark(kind)
        right = WIDTH - 2.0 if must else WIDTH - 5.0
        tick(painter, look.underline, look.colour, 2.0 + _BAND + 1.5, right, y, heavy=must)

    def _reach(self) -> float:
        """How much of the strip's height the text takes: one that is short is not stretched."""
        return min(float(self.height()), max(self._text.text_height, 1.0))

    def _fits(self, picture: QPixmap) -> bool:
        return picture.size() == self.size() * self.devicePixelRatioF()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        if self._picture is None or not self._fits(self._picture):
            self._draw_again()  # and the old one is shown till then
            painter.fillRect(self.rect(), self._theme.colour("paper"))
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)  # as much of it as is painted
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._reach()
        chosen = self._text.parts_of([self._text.inside_of(place) for place, _ in self._chosen])
        for part, (_, kind) in zip(chosen, self._chosen, strict=True):
            y = part * height
            look = self._theme.type_mark(kind)
            painter.setPen(QPen(self._theme.colour("paper"), 1.0))
            painter.setBrush(look.colour)
            painter.drawPolygon(
                [QPointF(0.5, y - 5.0), QPointF(WIDTH - 3.0, y), QPointF(0.5, y + 5.0)]
            )
        self._framed = self._frame()
        edge = QColor(self._theme.colour("overview_box"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(edge)
        edge.setAlphaF(0.10)
        painter.setBrush(edge)
        painter.drawRect(self._framed)
        painter.end()

    def _frame(self) -> QRect:
        top, bottom = self.box()
        return QRect(0, round(top), WIDTH - 1, max(round(bottom - top) - 1, 2))

    def box(self) -> tuple[float, float]:
        """The top and the bottom of what the column shows now."""
        text = self._text
        scroll, view = text.verticalScrollBar().value(), text.viewport().height()
        return visible_box(scroll, view, text.text_height, self._reach())

    # what the user does

    def _go(self, y: float) -> None:
        self.place_requested.emit(min(max(y / self._reach(), 0.0), 1.0))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().y())
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())
            event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if plain and abs(event.angleDelta().y()) >= abs(event.angleDelta().x()):
            QApplication.sendEvent(self._text.verticalScrollBar(), event)
        else:
            event.ignore()

    def told_at(self, y: float) -> str:
        """What stands at a height of the strip, in words."""
        height = self._reach()
        near = spots_near(self._spots, y, height)
        names: list[str] = []
        for spot in near:
            name = type_name(spot.type)
            if name not in names:
                names.append(name)
        count = len({spot.finding for spot in near})
        if count == 1:
            return self.tr("One difference: {0}").format(names[0])
        if count:
            return self.tr("{0} differences: {1}").format(count, ", ".join(names[:_TOLD]))
        found = stretch_at(self._stretches, y / height)
        if found is None:
            return ""
        if found.linked:
            return self.tr("Other articles report this as well.")
        return self.tr("Only {0} reports this.").format(self._letter)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.told_at(float(event.pos().y()))
            QToolTip.showText(event.globalPos() + QPoint(8, 0), plain_tip(told), self)
            return True
        return super().event(event)
