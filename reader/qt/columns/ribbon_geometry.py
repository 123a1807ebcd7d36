"""The shapes between two columns that join linked sentences: numbers only, no Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import IntEnum

from reader.core.values import dataclass

_LEAST = 3.0  # a ribbon's end is never thinner than this, in pixels
_BEYOND = 10.0  # how far outside the view the end at an invisible sentence is drawn


class Strength(IntEnum):
    """How loudly a ribbon is drawn; louder ones are drawn later."""

    CALM = 0
    DISPUTED = 1  # its ends differ
    STRONG = 2  # the chosen sentence


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sentence, in viewport coordinates of its column."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Band:
    """What a sentence takes of its column's height, in viewport coordinates."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Joint:
    """A link to draw: the sentences of the left and of the right column, and how loudly.

    One that is ``decided`` was made or kept by the analyst.
    """

    left: int
    right: int
    strength: Strength = Strength.CALM
    decided: bool = False


class Joints:
    """The joints of two columns, those of some sentences found without looking through all."""

    __slots__ = ("_of", "_strong")

    def __init__(self, joints: Iterable[Joint]) -> None:
        self._of: dict[int, list[Joint]] = {}  # by the left sentence
        for one in joints:
            self._of.setdefault(one.left, []).append(one)
        self._strong: tuple[Joint, ...] = ()

    def join(self, left: int, right: int) -> bool:
        """Whether two sentences are joined."""
        return any(one.right == right for one in self._of.get(left, ()))

    def chosen(
        self, left: Collection[int], right: Collection[int], more: Iterable[Joint]
    ) -> Joints:
        """The same with strong joints between these sentences, and with more strong ones."""
        made = Joints(())
        made._of = self._of
        between = [one for a in sorted(left) for one in self._of.get(a, ()) if one.right in right]
        made._strong = (*(replace(one, strength=Strength.STRONG) for one in between), *more)
        return made

    def near(self, left: range, right: range) -> list[Joint]:
        """Those that are drawn when these sentences are on screen, the strong ones last."""
        strong = {(one.left, one.right) for one in self._strong}
        found = [
            one
            for a in left
            for one in self._of.get(a, ())
            if one.right in right and (a, one.right) not in strong
        ]
        found += (one for one in self._strong if one.left in left or one.right in right)
        return found


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A closed shape of two cubic curves and two straight ends.

    ``upper`` runs from the left end's top to the right end's top, ``lower`` back from the right
    end's bottom to the left end's; each is start, two control points and end, as (x, y).
    """

    joint: Joint
    upper: tuple[tuple[float, float], ...]
    lower: tuple[tuple[float, float], ...]


def band(
    lines: Iterable[Line], *, shares_first: bool = False, shares_last: bool = False
) -> Band | None:
    """The height that a sentence of those lines takes, or None when it has no lines yet.

    A line shared with the neighbouring sentence counts half, so that the bands of a paragraph's
    sentences stand one under the other; a sentence on one line only takes it whole.
    """
    ordered = list(lines)
    if not ordered:
        return None
    first, last = ordered[0], ordered[-1]
    if first is last:
        return Band(first.top, first.bottom)
    top = (first.top + first.bottom) / 2 if shares_first else first.top
    bottom = (last.top + last.bottom) / 2 if shares_last else last.bottom
    return Band(top, max(bottom, top + _LEAST))


def _on_screen(one: Band, height: float) -> bool:
    return one.bottom > 0 and one.top < height


def _clamped(one: Band, height: float) -> Band:
    """The band, or for an invisible one a thin one just outside the view."""
    if one.bottom <= 0:
        return Band(-_BEYOND - _LEAST, -_BEYOND)
    if one.top >= height:
        return Band(height + _BEYOND, height + _BEYOND + _LEAST)
    return Band(one.top, max(one.bottom, one.top + _LEAST))


def _curve(x0: float, y0: float, x1: float, y1: float) -> tuple[tuple[float, float], ...]:
    middle = (x0 + x1) / 2
    return ((x0, y0), (middle, y0), (middle, y1), (x1, y1))


def ribbons(
    left: Mapping[int, Band],
    right: Mapping[int, Band],
    joints: Iterable[Joint],
    width: float,
    height: float,
) -> list[Ribbon]:
    """The ribbons to draw in a gutter of that size, calm ones first.

    ``left`` and ``right`` give the bands of the sentences, also of invisible ones where known. A
    calm ribbon needs both ends on screen; a strong one needs one, and leaves the view towards
    the other.
    """
    return sorted(_drawn(left, right, joints, width, height), key=lambda one: one.joint.strength)


def _drawn(
    left: Mapping[int, Band],
    right: Mapping[int, Band],
    joints: Iterable[Joint],
    width: float,
    height: float,
) -> Iterator[Ribbon]:
    for joint in joints:
        a, b = left.get(joint.left), right.get(joint.right)
        if a is None or b is None:
            continue
        seen = _on_screen(a, height) + _on_screen(b, height)
        if seen < (1 if joint.strength is Strength.STRONG else 2):
            continue
        a, b = _clamped(a, height), _clamped(b, height)
        yield Ribbon(
            joint,
            _curve(0.0, a.top, width, b.top),
            _curve(width, b.bottom, 0.0, a.bottom),
        )
