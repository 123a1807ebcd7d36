"""Running heads, feet and page numbers, told by their repetition over pages and their place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from reader.core.loading.pdf.lines import Line, line_of, rows_of
from reader.core.loading.pdf.runs import Page, Run, Seen, usual_size
from reader.core.values import dataclass

# Heads and feet have at most this many lines; longer ones are text that many pages repeat.
_DEEPEST = 4
_LONGEST = 200
# They stand within so many points of the same place on each page.
_SAME_PLACE = 4.0
_MARGIN = 0.17  # of the page's height, where a number that no page repeats may be its own
_NUMBER = re.compile(
    r"\W*(?:page|pg\.?|p\.|seite|s\.)?\s*(?:\d{1,4}|[ivxlcdm]{1,7})"
    r"(?:\s*(?:/|of|von|\|)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
# "11/22/26, 7:18 PM  The title of the page", "https://… 1/2": what browsers print around a page.
_PRINTED = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d|(?:https?|file)://\S+(?:\s+\d+/\d+)?$"
)


@dataclass(frozen=True, slots=True)
class Edges:
    """The lines of a page's head and foot, and the runs between them."""

    head: tuple[Line, ...]
    foot: tuple[Line, ...]
    body: tuple[Run, ...]


def _key(text: str) -> str:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", " ".join(text.split()).casefold())


def split_edges(pages: Sequence[Page]) -> list[Edges]:
    """Head, foot and body of each page."""
    rows = [rows_of(run for run in page.runs if run.seen is Seen.YES) for page in pages]
    size = usual_size(run for page in pages for run in page.runs)
    heads = _repeated(pages, rows, from_top=True)
    feet = _repeated(pages, rows, from_top=False)
    found: list[Edges] = []
    for index, page in enumerate(pages):
        own = rows[index]
        first = _depth(page, own, heads[index], size, from_top=True)
        last = len(own) - _depth(page, own[first:], feet[index], size, from_top=False)
        found.append(
            Edges(
                tuple(line_of(row) for row in own[:first]),
                tuple(line_of(row) for row in own[last:]),
                tuple(run for row in own[first:last] for run in row),
            )
        )
    return found


def _outer(rows: Sequence[list[Run]], *, from_top: bool) -> list[list[Run]]:
    return list(rows[:_DEEPEST] if from_top else rows[::-1][:_DEEPEST])


def _text(row: Sequence[Run]) -> str:
    return " ".join(run.text for run in row)


def _repeated(
    pages: Sequence[Page], rows: Sequence[list[list[Run]]], *, from_top: bool
) -> list[set[str]]:
    """For each page the keys of its outer rows that other pages have in the same place."""
    places: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for index, page in enumerate(pages):
        for row in _outer(rows[index], from_top=from_top):
            text = _text(row)
            if len(text) <= _LONGEST:
                away = row[0].base if from_top else page.height - row[0].base
                places[_key(text)].append((away, index))
    # Three pages say the same by chance hardly ever; of two or three pages two must do.
    enough = 2 if len(pages) <= 5 else 3
    found: list[set[str]] = [set() for _ in pages]
    for key, where in places.items():
        where.sort()
        start = 0
        for end in range(1, len(where) + 1):
            if end == len(where) or where[end][0] - where[end - 1][0] > _SAME_PLACE:
                if len({index for _, index in where[start:end]}) >= enough:
                    for _, index in where[start:end]:
                        found[index].add(key)
                start = end
    return found


def _depth(
    page: Page, rows: Sequence[list[Run]], repeated: set[str], size: float, *, from_top: bool
) -> int:
    """How many outer rows are no text of the page's own."""
    deep = 0
    for row in _outer(rows, from_top=from_top):
        text = _text(row)
        if not (_key(text) in repeated or _stands_off(page, rows, row, size, from_top=from_top)):
            break
        deep += 1
    outer = _outer(rows, from_top=from_top)
    while 0 < deep < len(rows):
        row = outer[deep - 1]
        if _parted(rows, row, size, from_top=from_top) or _NUMBER.fullmatch(_text(row)):
            break
        deep -= 1  # the first lines of a text that pages repeat
    if deep == len(rows) and not (set(map(_key, map(_text, rows))) <= repeated):
        return 0  # a page that holds nothing else
    return deep


def _parted(rows: Sequence[list[Run]], row: list[Run], size: float, *, from_top: bool) -> bool:
    """Whether the row within stands further off than lines of one text, or has another size."""
    at = rows.index(row)
    inner = rows[at + 1 if from_top else at - 1]
    gap = abs(inner[0].base - row[0].base)
    return gap > 1.5 * size or abs(inner[0].size - row[0].size) > 0.06 * size


def _stands_off(
    page: Page, rows: Sequence[list[Run]], row: list[Run], size: float, *, from_top: bool
) -> bool:
    """Whether a row is a page number, or what a browser prints around a page."""
    text = _text(row)
    away = row[0].base if from_top else page.height - row[0].base
    if away > _MARGIN * page.height:
        return False
    at = rows.index(row)
    inner = at + 1 if from_top else at - 1
    if not 0 <= inner < len(rows):
        return False
    gap = abs(rows[inner][0].base - row[0].base)
    if gap < 1.6 * size:
        return False
    return _NUMBER.fullmatch(text) is not None or _PRINTED.match(text) is not None
