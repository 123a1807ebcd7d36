"""What an overview strip shows of a whole article, and what the matrix strip shows of a set.

Numbers only, no Qt. Heights are pixels of the strip unless they are called parts: a part is 0.0 at
the beginning of the text and 1.0 at its end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reader.core.alignment.links import Claim, Status
from reader.core.discrepancies.finding import Severity, Type
from reader.core.values import dataclass

TICK = 4  # pixels from one tick to the next
ROW = 2  # pixels of a strip that are told apart
_ORDER = {kind: -place for place, kind in enumerate(Type)}
_APART = 3.0  # pixels; narrower cells of a matrix have no gap between them and may be made one
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
        y = min(row * TICK + TICK / 2, height)
        first, more = there[0], 0
        if len(there) > 1:
            first = max(there, key=lambda one: (one.severity, _ORDER[one.type]))
            more = len({one.finding for one in there}) - 1
        found.append(Tick(y, first.type, first.severity, more))
    return tuple(found)


def densities(stretches: Iterable[Stretch], height: int) -> tuple[Density, ...]:
    """How linked each row of ROW pixels is, equal neighbours made one; rows of neither are left."""
    rows = height // ROW + 1
    linked, only = [0.0] * rows, [0.0] * rows
    scale = height / ROW
    for one in stretches:
        shares = linked if one.linked else only
        first, last = one.first * scale, one.last * scale
        row, end = int(first), int(last)
        if row == end:
            shares[row] += last - first
            continue
        shares[row] += row + 1 - first
        for between in range(row + 1, end):
            shares[between] = 1.0
        if end < rows:
            shares[end] += last - end
    found: list[Density] = []
    before, start = (0, 0), 0
    for row in range(rows + 1):
        now = (int(linked[row] * 8), int(only[row] * 8)) if row < rows else (-1, -1)
        if now != before:
            if before > (0, 0):
                shown = min(before[0] / 8, 1.0), min(before[1] / 8, 1.0)
                found.append(Density(start * ROW, min(row * ROW, height), *shown))
            before, start = now, row
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
        # Per article the claims that it reports, in order: a strip is drawn for many widths.
        self._rows: dict[int, list[tuple[int, bool]]] = defaultdict(list)
        for place, claim in enumerate(self.claims):
            disputed = claim.status is Status.DISPUTED
            for article in {ref.article for ref in claim.sentences}:
                self._rows[article].append((place, disputed))

    def cells(self, width: float) -> tuple[MatrixCell, ...]:
        """What a strip of that width shows; claims narrower than a pixel are put together."""
        count = len(self.claims)
        if not count or width <= 0:
            return ()
        step = max(width / count, 1.0)
        scale = width / count / step
        cells: list[MatrixCell] = []
        for article, row in sorted(self._rows.items()):
            columns: dict[int, bool] = {}
            for place, disputed in row:
                column = int(place * scale)
                columns[column] = disputed or columns.get(column, False)
            first, before, differs = -1, -2, False  # the columns that are one cell
            for column, disputed in columns.items():
                if step < _APART and column == before + 1 and disputed == differs:
                    before = column
                    continue
                if first >= 0:
                    wide = (before - first + 1) * step
                    cells.append(MatrixCell(article, first * step, wide, differs))
                first, before, differs = column, column, disputed
            if first >= 0:
                wide = (before - first + 1) * step
                cells.append(MatrixCell(article, first * step, wide, differs))
        return tuple(cells)

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
