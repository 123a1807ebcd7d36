"""The timeline as a picture: one lane a source, moved and zoomed by keys, wheel and drag."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QToolTip, QWidget

from reader.core.alignment.links import Ref
from reader.core.compared import Comparison
from reader.core.dated import DatedStatement
from reader.qt.columns.header import ElidedLabel
from reader.qt.panels.timeline_drawing import Drawing
from reader.qt.panels.timeline_geometry import View, days_of
from reader.qt.panels.timeline_layout import LANE_PAD
from reader.qt.panels.timeline_model import TimelineModel
from reader.qt.panels.timeline_scene import Chip, Scene
from reader.qt.panels.timeline_words import time_words
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

_STEP = 1.35  # one turn of the wheel, one press of a key
_PAN = 0.15  # of the view
_WHEEL = 0.6  # pixels moved for each unit of the wheel
_DRAG = 4  # pixels that make a press a drag
_TOLD = 12  # pixels beside what is told of a statement
_NEAR = 6  # pixels beside a mark at which its tip is shown


class TimelineChart(QAbstractScrollArea):
    """The dated statements of all articles; the current one is walked by keys.

    ``sentence_chosen`` follows a click and Enter, ``finding_chosen`` a double click and Ctrl+Enter
    where the sources differ in the time, ``current_changed`` any move; the words of the current
    statement are the widget's accessible description.
    """

    sentence_chosen = Signal(object)  # Ref
    finding_chosen = Signal(str)  # the id of a finding of type time
    current_changed = Signal(object)  # DatedStatement or None
    details_requested = Signal(int)  # an article's place: its date is not known

    def __init__(self, model: TimelineModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.scene = Scene(model, self.font())
        self._drawing = Drawing(self.scene, theme)
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.setAccessibleName(self.tr("Timeline"))
        # What is told of the current statement, or of that under the pointer, below the lanes.
        self._plate = QWidget(self.viewport())
        self._plate.setAutoFillBackground(True)
        self._plate.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._plate.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._plate.hide()
        self.told = ElidedLabel(self._plate)
        row = QHBoxLayout(self._plate)
        row.setContentsMargins(_TOLD, 5, _TOLD, 6)
        row.addWidget(self.told)

    # what is shown

    @property
    def view(self) -> View:
        """What the axis shows."""
        return self.scene.view

    @property
    def current(self) -> DatedStatement | None:
        """The statement that the keys have walked to."""
        return self.scene.statements[self.scene.current] if self.scene.current >= 0 else None

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What lies beyond the edges, as it was painted last."""
        return tuple(self._drawing.chips)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Shows the dated statements of a comparison, all of its story in view."""
        self.scene.show(comparison)
        self.verticalScrollBar().setValue(0)
        self._arrange()
        self._tell_current()

    def set_corner(self, size: QSize) -> None:
        """Leaves so much room in the corner above the lanes' heads."""
        self.scene.corner = QSizeF(size)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Paints with another theme."""
        self._drawing.theme = theme
        self.viewport().update()

    def _arrange(self) -> None:
        if not self.isVisible():  # behind another tab; thousands of statements take 0.1 s
            return
        scene = self.scene
        scene.resize(QSizeF(self.viewport().size()), self.font())
        bar, room = self.verticalScrollBar(), scene.axis.height()
        bar.setPageStep(max(round(room), 1))
        bar.setSingleStep(round(scene.row))
        over = scene.layout.height - room
        bar.setRange(0, round(over + self._told_height()) if over > 0 else 0)
        high = self._told_height()
        self._plate.setGeometry(
            0, round(scene.size.height()) - high, round(scene.size.width()), high
        )
        self.viewport().update()

    def _told_height(self) -> int:
        return self._plate.sizeHint().height()

    def _tell(self) -> None:
        """Shows in words the statement under the pointer, else the current one."""
        scene = self.scene
        index = scene.hover if scene.hover >= 0 else scene.current
        if index >= 0:
            statement = scene.statements[index]
            words = self.tr("{0} · {1} · {2}").format(
                self._model.name(statement), time_words(statement), self._model.sentence(statement)
            )
            self.told.set_full_text(words)
        self._plate.setVisible(index >= 0)

    def _on_scrolled(self, value: int) -> None:
        self.scene.scrolled = float(value)
        self.viewport().update()

    # zooming and moving

    def fit(self) -> None:
        """Shows the whole story; asked again, what lies far off as well."""
        scene = self.scene
        if scene.fits and scene.home != scene.whole:
            self._set_view(scene.all_of(*scene.whole))
        else:
            scene.fits = True
            self._arrange()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zooms about a pixel of the axis, else about the current statement or the middle."""
        view = self.view
        if x is None:
            x = view.width / 2
            if self.scene.current >= 0 and self.isVisible():
                middle = self.scene.box(self.scene.current).center().x() - self.scene.axis.left()
                x = middle if 0 <= middle <= view.width else x
        self._set_view(view.zoomed(factor, x))

    def move_by(self, pixels: float) -> None:
        """Moves the view to the right by pixels."""
        self._set_view(self.view.moved(pixels))

    def _set_view(self, view: View) -> None:
        rescaled = view.scale != self.view.scale
        self.scene.view, self.scene.fits = view, False
        if rescaled:
            self._arrange()
        self.viewport().update()

    # choosing

    def select(self, index: int, *, reveal: bool = True) -> None:
        """Makes a statement the current one, by its place in the timeline; -1 for none."""
        if not -1 <= index < len(self.scene.statements):
            return
        self.scene.select(index)
        if index >= 0 and reveal and self.isVisible():
            self._reveal(index)
        self._tell_current()
        self.viewport().update()

    def select_sentence(self, ref: Ref) -> None:
        """Makes the first statement of a sentence the current one; none when it tells no time."""
        current = self.current
        if current is None or current.sentence != ref:
            found = (n for n, one in enumerate(self.scene.statements) if one.sentence == ref)
            self.select(next(found, -1))

    def _reveal(self, index: int) -> None:
        begin, until = (days_of(end) for end in self.scene.statements[index].known)
        view = self.view.showing(begin, until)
        if view != self.view:
            self._set_view(view)
        lane, item = self.scene.item(index)
        top = lane.top + LANE_PAD + item.row * self.scene.row
        bar, room = self.verticalScrollBar(), self.scene.axis.height() - self._told_height()
        if top < bar.value():
            bar.setValue(round(top - LANE_PAD))
        elif top + self.scene.row > bar.value() + room:
            bar.setValue(round(top + self.scene.row + LANE_PAD - room))

    def _tell_current(self) -> None:
        statement = self.current
        told = self._model.told(statement) if statement is not None else ""
        self.setAccessibleDescription(told or self._summary())
        self._tell()
        self.current_changed.emit(statement)

    def _summary(self) -> str:
        count = len(self.scene.statements)
        if count == 1:
            return self.tr("One dated statement; the arrow keys go to it.")
        return self.tr("{0} dated statements; the arrow keys walk through them.").format(count)

    def _step(self, by: int) -> None:
        if self.scene.statements:
            last = len(self.scene.statements) - 1
            start = self.scene.current
            if start < 0:
                start = -1 if by > 0 else last + 1
            self.select(min(max(start + by, 0), last))

    def _other_lane(self, by: int) -> None:
        """Goes to what is nearest in time in the next lane that tells any."""
        if self.scene.current < 0:
            self._step(by)
            return
        lane, item = self.scene.item(self.scene.current)
        lanes, place = self.scene.layout.lanes, lane.article + by
        middle = item.left + item.right
        while 0 <= place < len(lanes):
            if lanes[place].items:
                near = min(lanes[place].items, key=lambda one: abs(one.left + one.right - middle))
                self.select(near.index)
                return
            place += by

    def _choose_current(self) -> None:
        if self.current is not None:
            self.sentence_chosen.emit(self.current.sentence)

    def _choose_finding(self) -> None:
        if self.current is not None and self.current.findings:
            self.finding_chosen.emit(self.current.findings[0])

    # Qt's own events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        self._drawing.draw(painter, focused=self.hasFocus())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._arrange()
        if self.scene.current >= 0:
            self._reveal(self.scene.current)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        pan = self.view.width * _PAN
        deeds: dict[int, Callable[[], None]] = {
            key.Key_Left: lambda: self.move_by(-pan) if shift else self._step(-1),
            key.Key_Right: lambda: self.move_by(pan) if shift else self._step(1),
            key.Key_Up: lambda: self._other_lane(-1),
            key.Key_Down: lambda: self._other_lane(1),
            key.Key_Home: lambda: self.select(0),
            key.Key_End: lambda: self.select(len(self.scene.statements) - 1),
            key.Key_Plus: lambda: self.zoom(_STEP),
            key.Key_Equal: lambda: self.zoom(_STEP),
            key.Key_Minus: lambda: self.zoom(1 / _STEP),
            key.Key_0: self.fit,
            key.Key_Return: self._choose_current,
            key.Key_Enter: self._choose_current,
            key.Key_Space: self._choose_current,
        }
        deed = deeds.get(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            deed = self._choose_finding if event.key() in (key.Key_Return, key.Key_Enter) else None
        if deed is None:
            super().keyPressEvent(event)
            return
        deed()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = event.position().x() - self.scene.axis.left()
            if turn.y():
                self.zoom(_STEP ** (turn.y() / 120), min(max(x, 0.0), self.view.width))
        elif turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.move_by(-(turn.x() or turn.y()) * _WHEEL)
        elif self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
            return
        else:
            self.move_by(-turn.y() * _WHEEL)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            at = self.scene.index_at(place)
            target = at >= 0 or self._link_at(place) is not None or self._chip_at(place) is not None
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand if target else arrow)
            self._set_hover(at)
            return
        moved = self._pressed - place
        if self._dragged or moved.manhattanLength() > _DRAG:
            self._dragged, self._pressed = True, place
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.move_by(moved.x())
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._pressed = self._pressed, None
        self.viewport().unsetCursor()
        if pressed is None or self._dragged:
            return
        place = event.position()
        article, chip = self._link_at(place), self._chip_at(place)
        if article is not None:
            self.details_requested.emit(article)
        elif chip is not None:
            self.select(chip.nearest)
        elif (at := self.scene.index_at(place)) >= 0:
            self.select(at, reveal=False)
            self._choose_current()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.scene.index_at(event.position()) >= 0:  # the first click made it current
            self._choose_finding()

    def _link_at(self, place: QPointF) -> int | None:
        return next((article for box, article in self._drawing.links if box.contains(place)), None)

    def _chip_at(self, place: QPointF) -> Chip | None:
        return next((chip for chip in self._drawing.chips if chip.box.contains(place)), None)

    def _set_hover(self, index: int) -> None:
        if index != self.scene.hover:
            self.scene.hover = index
            self.viewport().update()
            self._tell()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Leave:
            self._set_hover(-1)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.tip(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(told) if told else "", self.viewport())
            return True
        return super().viewportEvent(event)

    # tips

    def tip(self, place: QPointF) -> str:
        """What is told of a place of the viewport."""
        chip, index = self._chip_at(place), self.scene.index_at(place)
        if chip is not None:
            return "\n".join(self.scene.chip_words(chip))
        if index >= 0:
            return self._model.told(self.scene.statements[index])
        lane = self.scene.lane_at(place)
        if lane is None or self.scene.comparison is None:
            return ""
        x = self.scene.published_x(lane.article)
        if place.x() < self.scene.head or (x is not None and abs(place.x() - x) < _NEAR):
            return self.scene.date_words(lane.article)
        return ""
