"""What an overview strip shows of a whole article, and what the matrix strip shows of a set.

Numbers only, no Qt. Heights are pixels of the strip unless they are called parts: a part is 0.0 at
the beginning of the text and 1.0 at its end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.alignment.links import Claim, Status
from reader.core.discrepancies.finding import Severity, Type

TICK = 4  # pixels from one tick to the next
_NEAR = 5.0  # pixels around the mouse in which findings are told


@dataclass(frozen=True, slots=True)
class Spot:
    """A passage of a finding in one article: the part of the text where it stands."""

    part: float
    type: Type
    severity: Severity
    finding: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark at a height for the most severe finding there; ``more`` others share its place."""

    y: float
    type: Type
    severity: Severity
    more: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence: the parts of the text where it begins and ends, and whether it is linked."""

    first: float
    last: float
    linked: bool


@dataclass(frozen=True, slots=True)
class Density:
    """How much of a row of pixels is linked, and how much only this article reports; 0.0 to 1.0."""

    top: int
    bottom: int
    linked: float
    only: float


def ticks(spots: Iterable[Spot], height: float) -> tuple[Tick, ...]:
    """The ticks of a strip of that height from top to bottom, none nearer to another than TICK."""
    rows: dict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        rows[int(min(max(spot.part, 0.0), 1.0) * height / TICK)].append(spot)
    found = []
    for row, there in sorted(rows.items()):
        first = max(there, key=lambda one: (one.severity, -list(Type).index(one.type)))
        y = min(row * TICK + TICK / 2, height)
        found.append(Tick(y, first.type, first.severity, len({s.finding for s in there}) - 1))
    return tuple(found)


def densities(stretches: Iterable[Stretch], height: int) -> tuple[Density, ...]:
    """How linked each row of pixels is, equal neighbours made one; rows of neither are left out."""
    linked, only = [0.0] * height, [0.0] * height
    for one in stretches:
        rows = linked if one.linked else only
        first, last = one.first * height, one.last * height
        for row in range(max(int(first), 0), min(int(last) + 1, height)):
            rows[row] += max(min(last, row + 1.0) - max(first, float(row)), 0.0)
    found: list[Density] = []
    for row in range(height):
        shares = round(min(linked[row], 1.0), 1), round(min(only[row], 1.0), 1)
        if shares == (0.0, 0.0):
            continue
        last_one = found[-1] if found else None
        if last_one and last_one.bottom == row and (last_one.linked, last_one.only) == shares:
            found[-1] = Density(last_one.top, row + 1, *shares)
        else:
            found.append(Density(row, row + 1, *shares))
    return tuple(found)


def spots_near(spots: Iterable[Spot], y: float, height: float) -> tuple[Spot, ...]:
    """The passages of findings that stand about a height of the strip, the most severe first."""
    near = [spot for spot in spots if abs(spot.part * height - y) <= _NEAR]
    return tuple(sorted(near, key=lambda one: (-one.severity, one.part)))


def stretch_at(stretches: Iterable[Stretch], part: float) -> Stretch | None:
    """The sentence at a part of the text."""
    return next((one for one in stretches if one.first <= part < one.last), None)


def visible_box(scroll: float, view: float, text: float, height: float) -> tuple[float, float]:
    """The top and the bottom of what is visible in a strip, which is never hard to hit."""
    if text <= 0:
        return 0.0, height
    top = min(scroll / text, 1.0) * height
    bottom = min((scroll + view) / text, 1.0) * height
    least = min(12.0, height)
    if bottom - top < least:
        top = max(min(top, height - least), 0.0)
        bottom = top + least
    return top, bottom


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """Claims that one article reports and that share a place in the strip; any may be disputed."""

    article: int
    left: float
    width: float
    disputed: bool


class Matrix:
    """The claims that two or more articles report, in the order of the articles' texts."""

    def __init__(self, claims: Iterable[Claim], articles: int) -> None:
        shared = [one for one in claims if one.status is not Status.ONLY and one.sentences]
        self.articles = articles
        self.claims: tuple[Claim, ...] = tuple(
            sorted(shared, key=lambda one: (min(ref.sentence for ref in one.sentences), one.id))
        )
        self._places = {one.id: place for place, one in enumerate(self.claims)}

    def cells(self, width: float) -> tuple[MatrixCell, ...]:
        """What a strip of that width shows; claims narrower than a pixel are put together."""
        count = len(self.claims)
        if not count or width <= 0:
            return ()
        step = max(width / count, 1.0)
        found: dict[tuple[int, int], bool] = {}
        for place, claim in enumerate(self.claims):
            column = int(place * width / count / step)
            disputed = claim.status is Status.DISPUTED
            for article in {ref.article for ref in claim.sentences}:
                found[article, column] = found.get((article, column), False) or disputed
        return tuple(
            MatrixCell(article, column * step, step, disputed)
            for (article, column), disputed in sorted(found.items())
        )

    def claim_at(self, x: float, width: float) -> Claim | None:
        """The claim at a distance from the strip's left edge."""
        if not self.claims or not 0 <= x < width:
            return None
        return self.claims[min(int(x * len(self.claims) / width), len(self.claims) - 1)]

    def place_of(self, claim: str) -> int | None:
        """The place of a claim in the strip's order."""
        return self._places.get(claim)

    def left_of(self, place: int, width: float) -> float:
        """The left edge of a claim in a strip of that width."""
        return place * width / max(len(self.claims), 1)
