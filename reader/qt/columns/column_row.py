"""The columns in their row: adding, removing, placing and scrolling them sideways."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.core.discrepancies.finding import Type
from reader.qt.columns.article_column import ArticleColumn
from reader.qt.columns.lock import SIZE, LockButton
from reader.qt.columns.mark_painting import BADGE_WIDTH
from reader.qt.columns.note_layer import GLYPH, Glyph
from reader.qt.columns.placed_text import SIDE
from reader.qt.columns.placing import Placing, neighbours, placed
from reader.qt.columns.ribbon_geometry import Ribbon
from reader.qt.columns.ribbons import Gutter
from reader.qt.columns.spare_columns import SpareColumns
from reader.qt.columns.turns import Turns
from reader.qt.theme import Theme

RibbonSource = Callable[[int, int, float, float], Sequence[Ribbon]]

_NOTCH = 120  # eighths of a degree that a wheel turns at a time


class ColumnRow(QAbstractScrollArea):
    """Articles side by side, with gutters between those that are neighbours on screen.

    ``ribbons`` gives what is drawn between a left and a right article in a gutter of a width and a
    height.
    """

    column_added = Signal(int)
    placed = Signal()  # columns stand elsewhere, or others are on screen

    def __init__(
        self, theme: Theme, ribbons: RibbonSource, turns: Turns, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._turns = turns
        self._theme = theme
        self._ribbons = ribbons
        self._percent = 100
        self._overview = True
        self._columns: list[ArticleColumn] = []
        self.spare = SpareColumns(self._made, turns)
        self._gutters: list[Gutter] = []
        self._joined: tuple[tuple[int, int], ...] = ()
        self._base: int | None = None
        self._hidden: frozenset[int] = frozenset()
        self._placing = placed(0, 1, 1, 1)
        self._placed = False
        self._turned = 0  # of a wheel, towards the next column
        self.lock = LockButton(theme, self.viewport())
        self.lock.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Articles side by side"))

    # what it holds

    @property
    def columns(self) -> Sequence[ArticleColumn]:
        """All columns in the order of the articles, also hidden ones."""
        return tuple(self._columns)

    @property
    def gutters(self) -> Sequence[Gutter]:
        """The gutters on screen from left to right."""
        return tuple(self._gutters[: len(self._joined)])

    @property
    def joined(self) -> Sequence[tuple[int, int]]:
        """The articles that are neighbours on screen, for each gutter."""
        return self._joined

    @property
    def placing(self) -> Placing:
        """Where the columns stand."""
        return self._placing

    @property
    def on_screen(self) -> tuple[int, ...]:
        """The articles of which anything is seen, from left to right."""
        return self._placing.on_screen(self.horizontalScrollBar().value())

    def set_count(self, count: int) -> None:
        """Has so many columns, the first ones as they were."""
        while len(self._columns) > count:
            column = self._columns.pop()
            column.hide()
            column.deleteLater()
        while len(self._columns) < count:
            index = len(self._columns)
            self._columns.append(self.spare.take(index))
            self.column_added.emit(index)
        if count:  # when another workspace is opened all columns go before the new ones come
            self.spare.clear()
        self.place()

    def _made(self, index: int) -> ArticleColumn:
        column = ArticleColumn(self._theme, index, self._turns, self.viewport())
        column.set_zoom(self._percent)
        column.set_overview(self._overview)
        return column

    def set_base(self, base: int | None) -> None:
        """Which column stays at the left while the others scroll."""
        if base != self._base:
            self._base = base
            self.place()

    def set_hidden(self, hidden: Collection[int]) -> None:
        """Which columns are not shown."""
        if frozenset(hidden) != self._hidden:
            self._hidden = frozenset(hidden)
            self.place()

    @property
    def base(self) -> int | None:
        return self._base

    @property
    def hidden(self) -> frozenset[int]:
        return self._hidden

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.lock.set_theme(theme)
        for column in (*self._columns, *self.spare):
            column.set_theme(theme)
        for gutter in self._gutters:
            gutter.set_theme(theme)
        self.place()

    def set_zoom(self, percent: int) -> None:
        self._percent = percent
        for column in (*self._columns, *self.spare):
            column.set_zoom(percent)
        self.fit_heads(arrange=False)  # a text of another height would be set again
        self.place()
        self.fit_heads()
        for column in self._columns:
            column.text.settle()

    def set_overview(self, shown: bool) -> None:
        """Whether each column has its overview strip in the place of the scroll bar."""
        self._overview = shown
        for column in (*self._columns, *self.spare):
            column.set_overview(shown)

    # placing

    def place(self) -> None:
        """Puts every column where it belongs."""
        least, most = self._columns[0].widths() if self._columns else (1, 1)
        view, before = self.viewport().width(), self._placing
        self._placing = placed(
            len(self._columns), view, least, most, base=self._base, hidden=self._hidden
        )
        bar = self.horizontalScrollBar()
        self._placed = False
        bar.setPageStep(max(view, 1))
        bar.setSingleStep(max(self._placing.width, 1))
        across = bar.value() / max(before.width, 1)
        bar.setRange(0, self._placing.longest)  # may show or hide the bar, and come here again
        bar.setValue(round(across * self._placing.width))  # the same columns are seen as before
        if not self._placed:
            self._move()

    def _move(self) -> None:
        self._placed = True
        scroll, height = self.horizontalScrollBar().value(), self.viewport().height()
        seen = set(self.on_screen)
        lefts = dict(zip(self._placing.shown, self._placing.lefts_at(scroll), strict=True))
        for column in self._columns:
            if column.index in lefts:
                column.setGeometry(lefts[column.index], 0, self._placing.width, height)
            if column.index in seen:
                column.show()
        self._keep_focus(seen)
        for column in self._columns:
            if column.index not in seen:
                column.hide()
        self._join(neighbours(self.on_screen))
        self.placed.emit()

    def _join(self, pairs: tuple[tuple[int, int], ...]) -> None:
        while len(self._gutters) < len(pairs):
            source = partial(self._ribbons_of, len(self._gutters))
            gutter = Gutter(self._theme, source, self.viewport())
            gutter.set_badges(partial(self._badges_of, len(self._gutters)))
            gutter.set_glyphs(partial(self._glyphs_of, len(self._gutters)))
            gutter.raise_()
            self._gutters.append(gutter)
        changed = pairs != self._joined
        self._joined = pairs
        for gutter, pair in zip(self._gutters, pairs, strict=False):
            self._place_gutter(gutter, *pair)
            gutter.show()
        for gutter in self._gutters[len(pairs) :]:
            gutter.hide()
        if changed:
            self._stack_up()
        self._place_lock()

    def _place_lock(self) -> None:
        """Between the heads of the first two columns."""
        if self._joined:
            right = self._columns[self._joined[0][1]]
            left = self._columns[self._joined[0][0]]
            x = max(right.x(), left.geometry().right()) - SIZE // 2
            self.lock.move(x, max((right.text.y() - SIZE) // 2, 0))
            self.lock.raise_()
        self.lock.setVisible(bool(self._joined))

    def _stack_up(self) -> None:
        """The base lies above what scrolls under it, the gutter beside it above both."""
        for gutter in self.gutters:
            gutter.raise_()
        if self._placing.base is not None:
            self._columns[self._placing.base].raise_()
            if self._joined:
                self._gutters[0].raise_()

    def _place_gutter(self, gutter: Gutter, left: int, right: int) -> None:
        one, other = self._columns[left], self._columns[right]
        one_area, other_area = one.text_area(), other.text_area()
        start = one.pos() + one_area.topRight() + QPoint(1 + SIDE, 0)
        end = other.pos() + other_area.bottomLeft() - QPoint(1 + SIDE, 0)
        # A column that is half under the base is joined where it comes out from under it.
        end.setX(max(end.x(), one.geometry().right()))
        gutter.setGeometry(QRect(start, end))
        strip = one.rail()
        gutter.keep_clear(strip.translated(one.pos() - start))
        gutter.update()

    def fit_heads(self, *, arrange: bool = True) -> None:
        """Gives the heads of the columns one height; see ``ArticleColumn.set_head``."""
        shown = [self._columns[article] for article in self._placing.shown]
        head = max((column.header.sizeHint().height() for column in shown), default=0)
        for column in shown:
            column.set_head(head, arrange=arrange)

    def replace_gutters(self) -> None:
        """Puts the gutters between the texts again, whose headers may have grown."""
        for gutter, pair in zip(self._gutters, self._joined, strict=False):
            self._place_gutter(gutter, *pair)
        self._place_lock()

    def _ribbons_of(self, gutter: int, width: float, height: float) -> Sequence[Ribbon]:
        if gutter >= len(self._joined):
            return ()
        return self._ribbons(*self._joined[gutter], width, height)

    def _badges_of(self, gutter: int) -> list[tuple[float, float, Type | str]]:
        """The badges in the margins under a gutter, in its coordinates."""
        if gutter >= len(self._joined):
            return []
        over, found = self._gutters[gutter].geometry(), []
        for article in self._joined[gutter]:
            corner = self._columns[article].pos() - over.topLeft()
            for x, y, kind in self._columns[article].badges():
                if 0 <= x + corner.x() <= over.width() - BADGE_WIDTH / 2:
                    found.append((x + corner.x(), y + corner.y(), kind))
        return found

    def _glyphs_of(self, gutter: int) -> list[tuple[float, float, Glyph]]:
        """The signs of notes in the margins under a gutter, in its coordinates."""
        if gutter >= len(self._joined):
            return []
        over, found = self._gutters[gutter].geometry(), []
        for article in self._joined[gutter]:
            corner = self._columns[article].pos() - over.topLeft()
            for x, y, one in self._columns[article].glyphs():
                if 0 <= x + corner.x() <= over.width() - GLYPH / 2:
                    found.append((x + corner.x(), y + corner.y(), one))
        return found

    def update_gutters(self) -> None:
        """Lets the ribbons be drawn again."""
        for gutter in self.gutters:
            gutter.draw_again()

    # the keyboard

    def focus_column(self, article: int) -> None:
        """Gives a column the keyboard, and brings it on screen."""
        if 0 <= article < len(self._columns) and article not in self._hidden:
            self.reveal(article)
            self._columns[article].text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_beside(self, step: int) -> None:
        """Gives the keyboard to the shown column so many further; behind the last is the first."""
        shown = self._placing.shown
        if not shown:
            return
        focused = [place for place, i in enumerate(shown) if self._columns[i].text.hasFocus()]
        following = (focused[0] + step) % len(shown) if focused else (0 if step > 0 else -1)
        self.focus_column(shown[following])

    def focus_again(self) -> None:
        """Gives the keyboard to the column that had it last, to the first seen if that is not."""
        last = self._column_of(self.focusWidget())
        seen = self.on_screen
        if seen:
            there = last is not None and last.index in seen
            self.focus_column(last.index if last is not None and there else seen[0])

    def _column_of(self, widget: QWidget | None) -> ArticleColumn | None:
        if widget is None:
            return None
        return next((one for one in self._columns if one.isAncestorOf(widget)), None)

    def _keep_focus(self, seen: Collection[int]) -> None:
        # Qt gives the keyboard of what is hidden to the next in the order of Tab: the strip of
        # pages, where arrows turn pages.
        losing = self._column_of(self.window().focusWidget())
        if losing is not None and seen and losing.index not in seen:
            beside = min(seen, key=lambda index: abs(index - losing.index))
            self._columns[beside].text.setFocus(Qt.FocusReason.OtherFocusReason)

    # scrolling sideways

    def reveal(self, article: int) -> None:
        """Scrolls sideways until a column is seen whole; it has the keyboard if that one went."""
        bar = self.horizontalScrollBar()
        before = self._column_of(self.window().focusWidget())
        bar.setValue(self._placing.scroll_for(article, bar.value()))
        seen = self.on_screen
        if before is not None and before.index not in seen and article in seen:
            self._columns[article].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_columns(self, columns: int) -> None:
        """Scrolls so many columns to the right, or to the left when negative."""
        bar = self.horizontalScrollBar()
        bar.setValue(self._placing.step(bar.value(), columns))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802
        self._move()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.place()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Shift and wheel go by columns, a touchpad by pixels."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        bar = self.horizontalScrollBar()
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if pixels.x():
            bar.setValue(bar.value() - pixels.x())
        elif angle.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._turned -= angle.x() or angle.y()
            columns = int(self._turned / _NOTCH)
            if columns:
                self._turned -= columns * _NOTCH
                self.scroll_columns(columns)
        else:
            event.ignore()
            return
        event.accept()
