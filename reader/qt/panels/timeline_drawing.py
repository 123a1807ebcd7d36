"""Paints the timeline's scene: grounds, ruler, heads, lanes, and what lies beyond the edges."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from reader.qt.panels import timeline_painting as paint
from reader.qt.panels.timeline_geometry import ruler
from reader.qt.panels.timeline_layout import Item, Lane
from reader.qt.panels.timeline_scene import GUTTER, Chip, Scene, small
from reader.qt.panels.timeline_words import moment_words
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

translate = QCoreApplication.translate
_TICK = 74.0  # pixels that the label of a tick needs


class Drawing:
    """Paints a scene; afterwards it knows where chips and links stand."""

    def __init__(self, scene: Scene, theme: Theme) -> None:
        self._scene = scene
        self.theme = theme
        self.chips: list[Chip] = []
        self.links: list[tuple[QRectF, int]] = []  # where a date can be given, and of which article

    def draw(self, painter: QPainter, *, focused: bool) -> None:
        """Paints all of the viewport."""
        scene, theme = self._scene, self.theme
        self.chips.clear()
        self.links.clear()
        ground = QRectF(QPointF(0, 0), scene.size)
        painter.fillRect(ground, theme.colour("paper"))
        if scene.comparison is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lanes, axis = scene.lanes_in_view(), scene.axis
        below = ground.adjusted(0, scene.top, 0, 0)
        low = min(ground.bottom(), scene.top + scene.layout.height - scene.scrolled)
        painter.setClipRect(below)
        for lane in lanes:
            if lane.article % 2:
                box = QRectF(0, scene.lane_top(lane), ground.width(), lane.height)
                painter.fillRect(box, theme.colour("lane"))
        painter.setClipRect(axis.adjusted(0, -scene.top, 0, 0))
        marks = ruler(scene.view, _TICK)
        top = QRectF(axis.left(), 0, axis.width(), scene.top)
        paint.paint_ruler(painter, top, low, scene.view, marks, theme, small(scene.font))
        painter.setClipRect(axis)
        self._paint_lines(painter)
        for lane in lanes:
            self._paint_lane(painter, lane, focused)
        painter.setClipRect(axis.adjusted(0, 0, GUTTER, 0))  # the last labels end in the gutter
        for lane in lanes:
            for item in scene.items_in_view(lane):
                if item.label and scene.box(item.index).left() < axis.right():
                    self._paint_label(painter, item)
        painter.setClipRect(below)
        for lane in lanes:
            self._paint_head(painter, lane)
            self._paint_chips(painter, lane)
        painter.setClipping(False)
        self._paint_edges(painter, low)
        if focused and scene.current < 0:
            painter.setPen(theme.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(ground.adjusted(0.5, 0.5, -1.5, -1.5))

    def _paint_edges(self, painter: QPainter, low: float) -> None:
        """The lines where the axis ends, and what stands beyond them."""
        scene, axis = self._scene, self._scene.axis
        painter.setPen(self.theme.colour("hairline"))
        for x in (axis.left() - 0.5, axis.right() + 0.5):
            painter.drawLine(QPointF(x, scene.top), QPointF(x, low))
        painter.setFont(small(scene.font))
        painter.setPen(self.theme.colour("text_muted"))
        middle = axis.center().x()
        sides = {chip.box.center().x() < middle for chip in self.chips}
        high = scene.top / 2
        for at_left in sides:
            words = translate("Timeline", "earlier") if at_left else translate("Timeline", "later")
            left = axis.left() - GUTTER if at_left else axis.right()
            box = QRectF(left + 2, scene.top - high - 3, GUTTER - 4, high)
            paint.paint_words(painter, box, words, at_right=at_left)

    def _paint_head(self, painter: QPainter, lane: Lane) -> None:
        scene = self._scene
        assert scene.comparison is not None
        compared = scene.comparison.articles[lane.article]
        name = compared.article.outlet or compared.article.title or compared.article.path
        date = scene.timeline.published[lane.article] if scene.timeline.published else None
        words = moment_words(date) if date is not None else translate("Timeline", "no date known")
        where = paint.paint_head(
            painter,
            QRectF(12, scene.lane_top(lane), scene.head - 12, lane.height),
            compared.siglum,
            self.theme.siglum_colour(lane.article),
            (displayable(name), words),
            self.theme,
            scene.font,
            link=date is None,
        )
        if date is None:
            self.links.append((where, lane.article))

    def _paint_lane(self, painter: QPainter, lane: Lane, focused: bool) -> None:
        scene = self._scene
        colour = self.theme.siglum_colour(lane.article)
        axis, top = scene.axis, scene.lane_top(lane)
        x = scene.published_x(lane.article)
        if x is not None and axis.left() - 6 <= x <= axis.right() + 6:
            paint.paint_published(painter, x, top, top + lane.height, colour)
        view = QRectF(axis.left(), top, axis.width(), lane.height)
        if silence := scene.silence(lane):
            painter.setFont(small(scene.font))
            painter.setPen(self.theme.colour("text_muted"))
            paint.paint_words(painter, view.adjusted(8, 0, 0, 0), silence, at_right=False)
        for item in scene.items_in_view(lane):
            box, look = scene.box(item.index), self._look(item.index, focused)
            paint.paint_bar(painter, box, view, colour, look, self.theme)

    def _look(self, index: int, focused: bool) -> paint.Look:
        scene = self._scene
        statement = scene.statements[index]
        return paint.Look(
            open_left=statement.begin is None,
            open_right=statement.until is None,
            about=statement.about,
            differs=bool(statement.findings),
            current=index == scene.current,
            linked=index in scene.linked,
            hovered=index == scene.hover,
            focused=focused,
        )

    def _paint_label(self, painter: QPainter, item: Item) -> None:
        scene = self._scene
        statement = scene.statements[item.index]
        words = scene.model.sentence(statement) if scene.layout.detail == 2 else ""
        label = scene.label_box(item)
        label.setRight(min(label.right(), scene.size.width() - 4))
        paint.paint_label(
            painter,
            label,
            scene.model.name(statement),
            words,
            self.theme.siglum_colour(statement.sentence.article),
            self.theme,
            scene.font,
        )

    def _paint_lines(self, painter: QPainter) -> None:
        scene = self._scene
        if scene.current < 0:
            return
        start = self._end(scene.current)
        for index in scene.linked:
            paint.paint_line(painter, start, self._end(index), self.theme.colour("accent"))

    def _end(self, index: int) -> QPointF:
        """Where a line to a statement ends: in the middle of what is seen of it, or at the edge."""
        box, axis = self._scene.box(index), self._scene.axis
        left, right = max(box.left(), axis.left()), min(box.right(), axis.right())
        x = (left + right) / 2
        if left > right:
            x = axis.left() if box.right() < axis.left() else axis.right()
        return QPointF(x, box.center().y())

    def _paint_chips(self, painter: QPainter, lane: Lane) -> None:
        """Draws at either edge how many statements of the lane lie beyond it."""
        patterns = translate("Timeline", "‹ {0}"), translate("Timeline", "{0} ›")
        for chip in self._scene.chips(lane, *patterns):
            font = small(self._scene.font)
            paint.paint_chip(painter, chip.box, chip.words, self.theme, font)
            self.chips.append(chip)
