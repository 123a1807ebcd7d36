"""In which order a page is read: columns, headlines above them, sidebars, tables.

A gutter is an upright white strip left of a common left edge. Runs that cross it (a headline)
divide the page into bands; in a band, what is left of the gutter is read before what is right of
it, and each side is looked at again. This is the recursive X-Y cut of Nagy & Seth (1984) with
cuts that spanning lines may interrupt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf

from reader.core.loading.pdf.lines import Line, is_rtl, lines_of, rows_of
from reader.core.loading.pdf.runs import Run, usual_size
from reader.core.loading.pdf.tables import stretches, table_line
from reader.core.values import dataclass

# Widths are parts of the type's size. LaTeX sets 1.0 between columns, browsers 1.0, papers 1 to 2.
_NARROWEST = 0.6
_EDGE = 0.2  # lines of one column begin within this of each other
# Fewer runs than this on one side of a strip are no column but chance.
_FEWEST = 3
# A column is wider than this; bullets, numbers and years before items are narrower.
_COLUMN = 4.5
# Cells fill less of their column than lines of running text (0.9 justified, 0.85 ragged).
_FULL = 0.65
# Edges that are tried as gutters, and how deep columns may lie in columns.
_MOST_EDGES, _DEEPEST = 16, 12


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that are read one after the other; ``table`` says that they are rows of cells.

    ``limit`` is where the gutter right of them begins, or infinity.
    """

    lines: tuple[Line, ...]
    limit: float = inf
    table: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """The columns of a page in the order of reading.

    ``by_rows`` tells that the file draws columns line by line across the page, so that what looks
    like columns may be a table; ``overlaps`` that text is drawn over text.
    """

    columns: tuple[Column, ...]
    by_rows: bool = False
    tables: bool = False
    overlaps: bool = False
    gutters: tuple[float, ...] = ()  # the right edges of those found


@dataclass(frozen=True, slots=True)
class _Cut:
    """A gutter: its edges, and the bands (first span, last span + 1) that it divides."""

    left: float
    right: float
    bands: tuple[tuple[int, int], ...]


def reading_order(
    runs: Sequence[Run], columns: int | None = None, known: Sequence[float] = ()
) -> Order:
    """The runs of a page in the order of reading, which ``columns`` forces into so many columns.

    ``known`` are gutters of other pages: where they are, a line on each side is enough.
    """
    if not runs:
        return Order(())
    size = usual_size(runs)
    forced = None if columns is None else _forced_gutters(runs, columns, size)
    back = is_rtl("".join(run.text for run in runs))
    found: list[Column] = []
    gutters: list[float] = []
    by_rows = tables = False
    todo: list[tuple[Sequence[Run], int, float, bool]] = [(runs, 0, inf, False)]
    while todo:
        part, depth, limit, table = todo.pop()
        if table:
            rows = tuple(table_line(row) for row in rows_of(part))
            found.append(Column(rows, limit, table=True))
            continue
        spans, cut = _cut(part, size, forced, known) if depth < _DEEPEST else ([], None)
        if cut is None:
            leaf = _leaf(part, limit, whole=forced is not None)
            tables = tables or any(column.table for column in leaf)
            found += leaf
            continue
        gutters.append(cut.right)
        pieces: list[tuple[Sequence[Run], int, float, bool]] = []
        at = 0
        for first, last in cut.bands:
            pieces.append((_runs(spans[at:first]), depth + 1, limit, False))
            one = _runs(span for span in spans[first:last] if span.x1 <= cut.right)
            two = _runs(span for span in spans[first:last] if span.x1 > cut.right)
            mixed = _alternates(one, two)
            if forced is None and mixed and _is_table(one, two, size):
                tables = True
                pieces.append(([*one, *two], depth, limit, True))
            else:
                by_rows = by_rows or (mixed and forced is None)
                halves = [(one, depth + 1, cut.left, False), (two, depth + 1, limit, False)]
                pieces += reversed(halves) if back else halves
            at = last
        pieces.append((_runs(spans[at:]), depth + 1, limit, False))
        todo += [piece for piece in reversed(pieces) if piece[0]]
    return Order(tuple(found), by_rows, tables, _overlap(runs), tuple(gutters))


@dataclass(frozen=True, slots=True)
class _Span:
    """Runs that the file draws one after the other on one line, or one of them."""

    runs: tuple[Run, ...]
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0


def _span(runs: Sequence[Run]) -> _Span:
    if len(runs) == 1:
        run = runs[0]
        return _Span((run,), run.x0, run.x1, run.top, run.bottom)
    return _Span(
        tuple(runs),
        min(run.x0 for run in runs),
        max(run.x1 for run in runs),
        min(run.top for run in runs),
        max(run.bottom for run in runs),
    )


def _runs(spans: Iterable[_Span]) -> list[Run]:
    return [run for span in spans for run in span.runs]


def _whole_spans(runs: Sequence[Run], size: float) -> list[_Span]:
    """The runs with those that follow each other on one line put together."""
    groups: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.place):
        last = groups[-1][-1] if groups else None
        if (
            last is not None
            and run.place == last.place + 1
            and abs(run.base - last.base) < 0.3 * size
            and (run.x0 >= last.x1 - size or run.x1 <= last.x0 + size)
        ):
            groups[-1].append(run)
        else:
            groups.append([run])
    return [_span(group) for group in groups]


def _cut(
    runs: Sequence[Run],
    size: float,
    forced: Sequence[float] | None,
    known: Sequence[float],
) -> tuple[list[_Span], _Cut | None]:
    """The gutter of a region, and its spans from the top, to which the bands refer.

    Wide spaces of justified lines may stand above each other by chance, so lines that are drawn
    whole stay whole while columns are sought. Only where there are none may the file draw columns
    line by line; then the gutter must be plain.
    """
    if forced is not None:
        single = sorted((_span([run]) for run in runs), key=_from_top)
        return single, _forced_cut(single, forced, size)
    whole = sorted(_whole_spans(runs, size), key=_from_top)
    cut = _best(whole, size, strict=False)
    if cut is None and known:
        cut = next(filter(None, (_as_known(whole, right, size) for right in known)), None)
    if cut is None and len(whole) < len(runs):
        single = sorted((_span([run]) for run in runs), key=_from_top)
        return single, _best(single, size, strict=True)
    return whole, cut


def _from_top(span: _Span) -> tuple[float, float]:
    return span.top, span.x0


def _leaf(runs: Sequence[Run], limit: float, *, whole: bool) -> list[Column]:
    """The lines of a region without gutters; rows of cells apart unless it is to stay whole."""
    rows = [] if whole else rows_of(runs)
    if not any(len(row) > 1 for row in rows):
        return [Column(tuple(lines_of(runs)), limit)]
    found: list[Column] = []
    for table, part in stretches(rows):
        if table:
            found.append(Column(tuple(table_line(row) for row in part), limit, table=True))
        else:
            lines = lines_of(run for row in part for run in row)
            found.append(Column(tuple(lines), limit))
    return found


def _best(spans: Sequence[_Span], size: float, *, strict: bool) -> _Cut | None:
    """The gutter that parts most spans, of those the one that fewest cross."""
    if len(spans) < 2 * _FEWEST:
        return None
    start = min(span.x0 for span in spans) + _COLUMN * size
    step = max(_EDGE * size, 0.5)
    edges: Counter[int] = Counter()
    least: dict[int, float] = {}
    for span in spans:
        if span.x0 > start:
            slot = int(span.x0 / step)
            edges[slot] += 1
            least[slot] = min(least.get(slot, span.x0), span.x0)
    best: tuple[int, int, float] | None = None
    chosen: _Cut | None = None
    for slot, _ in edges.most_common(_MOST_EDGES):
        bands, parted, crossed = _bands(spans, least[slot], size, strict=strict)
        if bands:
            rank = (parted, -crossed, -least[slot])
            if best is None or rank > best:
                best = rank
                chosen = _Cut(least[slot] - _NARROWEST * size, least[slot], bands)
    return chosen


def _as_known(spans: Sequence[_Span], right: float, size: float) -> _Cut | None:
    """The cut at a gutter of another page, where one side is drawn before the other."""
    bands, _, _ = _bands(spans, right, size, strict=False, fewest=1)
    for first, last in bands:
        band = sorted(spans[first:last], key=lambda span: span.runs[0].place)
        sides = [span.x0 >= right - _EDGE * size for span in band]
        if sides != sorted(sides):
            return None
    return _Cut(right - _NARROWEST * size, right, bands) if bands else None


def _bands(
    spans: Sequence[_Span], right: float, size: float, *, strict: bool, fewest: int = _FEWEST
) -> tuple[tuple[tuple[int, int], ...], int, int]:
    """The bands that a gutter left of ``right`` divides, the spans in them, and those across it.

    A strict search takes only bands whose lines begin at the gutter, on both of its sides; else
    one such band makes the shorter ones believed.
    """
    left = right - _NARROWEST * size
    near = right - _EDGE * size
    found: list[tuple[int, int]] = []
    worthy = False
    parted = crossed = 0
    begin = 0
    one: list[_Span] = []
    two: list[_Span] = []
    for index in range(len(spans) + 1):
        if index < len(spans):
            span = spans[index]
            if span.x1 <= left:
                one.append(span)
                continue
            if span.x0 >= near:
                two.append(span)
                continue
            crossed += 1
        if one and two:
            good = _columns(one, two, size, fewest)
            if strict and good:
                flush = sum(1 for span in two if span.x0 < right + 0.3 * size)
                good = len(one) > _FEWEST and flush > max(_FEWEST, 0.5 * min(len(one), len(two)))
            if good or not strict:
                found.append((begin, index))
                parted += index - begin
            worthy = worthy or good
        begin, one, two = index + 1, [], []
    return (tuple(found) if worthy else ()), parted, crossed


def _columns(one: Sequence[_Span], two: Sequence[_Span], size: float, fewest: int) -> bool:
    """Whether both sides have lines enough, wide enough, and stand beside each other."""
    if len(one) < fewest or len(two) < fewest:
        return False
    if min(max(run.width for run in side) for side in (one, two)) < _COLUMN * size:
        return False
    top = max(min(run.top for run in side) for side in (one, two))
    bottom = min(max(run.bottom for run in side) for side in (one, two))
    return bottom - top > (2 * size if fewest > 1 else 0)


def _alternates(one: Sequence[Run], two: Sequence[Run]) -> bool:
    """Whether the file draws the two sides by turns, not one after the other."""
    drawn = sorted([(run.place, 0) for run in one] + [(run.place, 1) for run in two])
    turns = sum(1 for before, here in pairwise(drawn) if before[1] != here[1])
    return turns > max(2, 0.5 * min(len(one), len(two)))


def _is_table(one: Sequence[Run], two: Sequence[Run], size: float) -> bool:
    """Whether runs on both sides share their baselines and leave their columns rather empty."""
    bases = sorted(run.base for run in one)
    shared = 0
    at = 0
    for run in sorted(two, key=lambda run: run.base):
        while at < len(bases) and bases[at] < run.base - 0.3 * size:
            at += 1
        shared += at < len(bases) and bases[at] <= run.base + 0.3 * size
    if shared < 0.6 * min(len(one), len(two)):
        return False
    fills = []
    for side in (one, two):
        rows = rows_of(side)
        widths = [row[-1].x1 - row[0].x0 for row in rows]
        fills.append(sum(widths) / len(widths) / (max(widths) or 1))
    return min(fills) < _FULL


def _forced_gutters(runs: Sequence[Run], columns: int, size: float) -> list[float]:
    """The right edges of the gutters between so many columns: where least text stands."""
    left, right = min(run.x0 for run in runs), max(run.x1 for run in runs)
    width = (right - left) / columns
    found = []
    for number in range(1, min(columns, 12)):
        ideal = left + number * width
        tried = [ideal, *(run.x0 for run in runs if abs(run.x0 - ideal) < 0.35 * width)]
        costs = {
            edge: sum(1 for run in runs if run.x0 < edge - 0.5 and run.x1 > edge - 0.3 * size)
            for edge in {round(edge, 1) for edge in tried[:400]}
        }
        found.append(min(costs, key=lambda edge: (costs[edge], abs(edge - ideal))))
    return found


def _forced_cut(runs: Sequence[_Span], gutters: Sequence[float], size: float) -> _Cut | None:
    """The cut at the forced gutter that fewest of these runs cross, if it parts any."""
    best: tuple[int, float] | None = None
    chosen: _Cut | None = None
    for right in gutters:
        left = right - 0.3 * size
        bands: list[tuple[int, int]] = []
        begin = crossed = ones = twos = 0
        for index in range(len(runs) + 1):
            if index < len(runs):
                run = runs[index]
                if run.x1 <= left:
                    ones += 1
                    continue
                if run.x0 >= right - 0.5:
                    twos += 1
                    continue
                crossed += 1
            if ones and twos:
                bands.append((begin, index))
            begin, ones, twos = index + 1, 0, 0
        if bands and (best is None or (crossed, right) < best):
            best, chosen = (crossed, right), _Cut(left, right, tuple(bands))
    return chosen


def _overlap(runs: Sequence[Run]) -> bool:
    """Whether more than two runs lie over other text, which then nobody can read."""
    found = 0
    open_runs: list[Run] = []
    for run in sorted(runs, key=lambda run: run.top)[:20_000]:
        open_runs = [other for other in open_runs if other.bottom > run.top][-60:]
        for other in open_runs:
            across = min(run.x1, other.x1) - max(run.x0, other.x0)
            along = min(run.bottom, other.bottom) - max(run.top, other.top)
            # Leading may be tighter than the boxes are high.
            if across > 0.5 * min(run.width, other.width) and along > 0.6 * min(
                run.bottom - run.top, other.bottom - other.top
            ):
                found += 1
                break
        open_runs.append(run)
    return found > 2
