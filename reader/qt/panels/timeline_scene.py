"""The timeline's picture before it is painted: what is in view, and where everything stands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from reader.core.compared import Comparison
from reader.core.dated import DatedStatement, Timeline
from reader.core.values import dataclass
from reader.qt.panels.timeline_geometry import View, days_of, fitted, moment_of, story
from reader.qt.panels.timeline_layout import LANE_PAD, Item, Lane, Layout, Told, lay_out, told
from reader.qt.panels.timeline_model import TimelineModel
from reader.qt.panels.timeline_words import brief_words, day_words, time_words

translate = QCoreApplication.translate
_HEAD, _HEAD_PART = 176.0, 0.28  # pixels of the lanes' heads, and the part that they may take
GUTTER = 54.0  # at either side of the axis, for what lies beyond it
_LABEL = 176.0  # of a sentence's first words
_LONG = 48  # characters of a sentence that fill its label surely
_LAST_LABEL = 0.08  # of the axis, beside the gutter
_NAMED = 8  # statements beyond an edge that its tip names


def small(font: QFont) -> QFont:
    """The font of ticks and dates."""
    made = QFont(font)
    made.setPointSizeF(max(font.pointSizeF() * 0.9, 6.0))
    return made


def bold(font: QFont) -> QFont:
    """The font of names of sentences."""
    made = QFont(font)
    made.setBold(True)
    return made


@dataclass(frozen=True, slots=True)
class Chip:
    """How many statements of a lane lie beyond an edge; ``nearest`` is the place of the next."""

    box: QRectF
    words: str
    nearest: int
    indexes: tuple[int, ...]


class Scene:
    """What the timeline shows at the size of its viewport, scrolled and zoomed as it is now."""

    def __init__(self, model: TimelineModel, font: QFont) -> None:
        self.model = model
        self.font = font
        self.size = QSizeF(1.0, 1.0)
        self.scrolled = 0.0
        self.corner = QSizeF(0.0, 0.0)  # what stands above the lanes' heads needs so much
        self.comparison: Comparison | None = None
        self.timeline = Timeline()
        self.view = View(0.0, 1.0, 1.0)
        self.layout = Layout((), 0.0, 0)
        self.current = -1
        self.hover = -1
        self.linked: frozenset[int] = frozenset()
        self.fits = True  # the view follows the widget's width until it is moved
        self.home = (0.0, 1.0)
        self.whole = (0.0, 1.0)
        self._items: dict[int, tuple[Lane, Item]] = {}
        self._of_claim: dict[str, list[int]] = {}
        self._told: tuple[Told, ...] = ()
        self._widths: list[dict[int, float]] = []  # of labels, by detail
        self._measure()

    def show(self, comparison: Comparison | None) -> None:
        """Takes another comparison, with all of its story in view."""
        self.comparison = comparison
        self.timeline = comparison.timeline if comparison else Timeline()
        self.current = self.hover = -1
        self.linked = frozenset()
        self._of_claim = {}
        for index, statement in enumerate(self.timeline.statements):
            for claim in statement.claims:
                self._of_claim.setdefault(claim, []).append(index)
        self._told = told(self.timeline.statements)
        self._widths = [{} for _ in self.timeline.statements]
        self._find_home()
        self.fits = True

    def _find_home(self) -> None:
        dates = sorted(days_of(one) for one in self.timeline.published if one is not None)
        middle = dates[len(dates) // 2] if dates else None
        moments = list(dates)
        for one in self._told:
            # A long time that holds the story's day is no reason to look further than that.
            near = (one.begin + one.until) / 2
            moments.append(near if middle is None else min(max(middle, one.begin), one.until))
        ends = [end for one in self._told for end in (one.begin, one.until)] + dates
        self.home = story(moments) or (0.0, 1.0)
        self.whole = (min(ends), max(ends)) if ends else self.home

    @property
    def statements(self) -> tuple[DatedStatement, ...]:
        """The statements by time."""
        return self.timeline.statements

    def select(self, index: int) -> None:
        """Makes a statement the current one, and those that share a claim with it linked."""
        self.current = index
        same: set[int] = set()
        if index >= 0:
            for claim in self.statements[index].claims:
                same.update(self._of_claim[claim])
        self.linked = frozenset(same - {index})

    # numbers

    def _measure(self) -> None:
        """What follows from the font and the size of the viewport."""
        usual, less = QFontMetricsF(self.font).height(), QFontMetricsF(small(self.font)).height()
        self._bold = QFontMetricsF(bold(self.font))
        self._usual = QFontMetricsF(self.font)
        # How wide the lanes' heads are, and how high the ruler, a row and the lowest lane.
        self.head = max(min(_HEAD, self.size.width() * _HEAD_PART), self.corner.width())
        self.top = max(float(round(2 * less + 10)), self.corner.height())
        self.row = float(round(usual + 9))
        self._least = float(round(usual + less + 12))
        left = self.head + GUTTER
        width = max(self.size.width() - left - GUTTER, 40.0)
        # Where statements are drawn, right of the heads and below the ruler.
        self.axis = QRectF(left, self.top, width, max(self.size.height() - self.top, 0.0))

    def resize(self, size: QSizeF, font: QFont) -> None:
        """Takes the size of the viewport and the font, and lays everything out for them."""
        if font != self.font:
            self._widths = [{} for _ in self._told]
        self.size, self.font = size, font
        self._measure()
        self.arrange()

    def _label_width(self, index: int, detail: int) -> float:
        known = self._widths[index]
        if detail not in known:
            statement = self.statements[index]
            name = self._bold.horizontalAdvance(self.model.name(statement))
            words = self.model.sentence(statement) if detail == 2 else ""
            if detail < 2:
                known[detail] = name + 4
            elif len(words) >= _LONG:
                known[detail] = name + _LABEL
            else:
                known[detail] = name + 8 + min(self._usual.horizontalAdvance(words), _LABEL)
        return known[detail]

    def arrange(self) -> None:
        """Lays everything out for the size and scale as they now are."""
        width = self.axis.width()
        if self.fits:
            self.view = self.all_of(*self.home)
        elif self.view.width != width:
            self.view = replace(self.view, width=width)
        self.layout = lay_out(
            self._told,
            len(self.comparison.articles) if self.comparison else 0,
            self.view.scale,
            self.row,
            self._least,
            self.axis.height(),
            self._label_width,
        )
        self._items = {
            item.index: (lane, item) for lane in self.layout.lanes for item in lane.items
        }

    # places

    @property
    def offset(self) -> float:
        """What takes a horizontal place of the layout to one of the viewport."""
        return self.axis.left() - self.view.first * self.view.scale

    def item(self, index: int) -> tuple[Lane, Item]:
        """The lane and the place of a statement."""
        return self._items[index]

    def lane_top(self, lane: Lane) -> float:
        """Where a lane begins in the viewport."""
        return self.top + lane.top - self.scrolled

    def lanes_in_view(self) -> list[Lane]:
        """The lanes of which something is seen."""
        return [
            lane
            for lane in self.layout.lanes
            if self.lane_top(lane) < self.size.height()
            and self.lane_top(lane) + lane.height > self.top
        ]

    def items_in_view(self, lane: Lane) -> list[Item]:
        """The items of a lane that reach into the axis."""
        axis, offset = self.axis, self.offset
        return list(lane.between(axis.left() - offset, axis.right() - offset))

    def box(self, index: int) -> QRectF:
        """Where a statement's bar stands in the viewport."""
        lane, item = self._items[index]
        top = self.lane_top(lane) + LANE_PAD + item.row * self.row + 2
        return QRectF(item.left + self.offset, top, item.right - item.left, self.row - 5)

    def label_box(self, item: Item) -> QRectF:
        """Where a statement's label stands: in its bar where it has room, else right of it."""
        box, axis = self.box(item.index), self.axis
        label = QRectF(box.right() + 6, box.top(), item.label, box.height())
        left = max(box.left(), axis.left())
        if min(box.right(), axis.right()) - left >= item.label + 12:
            label.moveLeft(left + 7)
        return label

    def reach(self, item: Item) -> QRectF:
        """The bar with its label."""
        box = self.box(item.index)
        return (box | self.label_box(item) if item.label else box).adjusted(-2, -1, 2, 1)

    def lane_at(self, place: QPointF) -> Lane | None:
        """The lane at a place of the viewport."""
        if place.y() < self.top:
            return None
        return next(
            (
                lane
                for lane in self.lanes_in_view()
                if 0 <= place.y() - self.lane_top(lane) < lane.height
            ),
            None,
        )

    def index_at(self, place: QPointF) -> int:
        """The statement whose bar or label is at a place of the viewport, or -1."""
        lane = self.lane_at(place)
        if lane is None or not self.axis.contains(place):
            return -1
        x = place.x() - self.offset
        found = [item for item in lane.between(x - 3, x + 3) if self.reach(item).contains(place)]
        # Of several the narrowest: a day lies in its year.
        return min(found, key=lambda item: item.reach - item.left).index if found else -1

    def published_x(self, article: int) -> float | None:
        """Where an article's own date stands, or None."""
        date = self.timeline.published[article] if self.timeline.published else None
        return None if date is None else self.axis.left() + self.view.x(days_of(date))

    def chips(self, lane: Lane, left: str, right: str) -> list[Chip]:
        """What of a lane lies beyond the edges; the patterns have a place for the words."""
        axis, offset, font = self.axis, self.offset, small(self.font)
        high = QFontMetricsF(font).height() + 3
        y = self.lane_top(lane) + LANE_PAD + (self.row - 5 - high) / 2 + 2
        before = tuple(item.index for item in lane.items if item.right + offset < axis.left())
        after = tuple(item.index for item in lane.items if item.left + offset > axis.right())
        chips = []
        for found, pattern, at_left in ((before, left, True), (after, right, False)):
            if not found:
                continue
            words = pattern.format(self._beyond(found))
            width = min(QFontMetricsF(font).horizontalAdvance(words) + 14, GUTTER - 4)
            x = axis.left() - 3 - width if at_left else axis.right() + 3
            nearest = (max if at_left else min)(found, key=lambda n: self.statements[n].known)
            chips.append(Chip(QRectF(x, y, width, high), words, nearest, found))
        return chips

    def _beyond(self, found: tuple[int, ...]) -> str:
        if len(found) > 1:
            return str(len(found))
        middle = moment_of((self.view.first + self.view.last) / 2)
        return brief_words(self.statements[found[0]], middle.year)

    def silence(self, lane: Lane) -> str:
        """Why a lane is empty, or "" when it is not."""
        if lane.items:
            return ""
        waiting = self.timeline.waiting[lane.article] if self.timeline.waiting else 0
        if not waiting:
            return translate("Timeline", "No dated statements.")
        if waiting == 1:
            return translate(
                "Timeline", "One sentence counts from the article's date, which is not known."
            )
        told = translate(
            "Timeline", "{0} sentences count from the article's date, which is not known."
        )
        return told.format(waiting)

    def date_words(self, article: int) -> str:
        """When an article appeared, or what its missing date keeps from the timeline."""
        assert self.comparison is not None
        siglum = self.comparison.articles[article].siglum
        date = self.timeline.published[article]
        if date is not None:
            return translate("Timeline", "{0} is dated {1}.").format(siglum, day_words(date.date()))
        waiting = self.timeline.waiting[article]
        if waiting == 1:
            told = translate(
                "Timeline",
                "The date of {0} is not known; give it in the article's details. One sentence "
                "counts from it (such as “on Tuesday”) and is missing here.",
            )
        elif waiting:
            told = translate(
                "Timeline",
                "The date of {0} is not known; give it in the article's details. {1} sentences "
                "count from it (such as “on Tuesday”) and are missing here.",
            )
        else:
            told = translate(
                "Timeline", "The date of {0} is not known; give it in the article's details."
            )
        return told.format(siglum, waiting)

    def all_of(self, first: float, last: float) -> View:
        """A view of all between two moments, with room for the label of the last."""
        return fitted(first, last + (last - first) * _LAST_LABEL, self.axis.width())

    def chip_words(self, chip: Chip) -> list[str]:
        """The first of the statements beyond an edge, a line each, by time."""
        shown = [self.statements[n] for n in sorted(chip.indexes)[:_NAMED]]
        return [f"{self.model.name(one)} · {time_words(one)}" for one in shown]
