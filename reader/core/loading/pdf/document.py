"""The parts of a document in the order of reading, from the runs on its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from reader.core.article import Kind
from reader.core.loading.extract import Part
from reader.core.loading.pdf.columns import Column, Order, reading_order
from reader.core.loading.pdf.hyphens import Vocabulary, settled
from reader.core.loading.pdf.kinds import kinds_of, notes_from
from reader.core.loading.pdf.lines import Line, lines_of
from reader.core.loading.pdf.paragraphs import Builder, Paragraph, measures
from reader.core.loading.pdf.running import Edges, split_edges
from reader.core.loading.pdf.runs import Page, Run, Seen, usual_size
from reader.core.loading.word_counts import word_count
from reader.core.values import dataclass

_MOST_GUTTERS = 12


@dataclass(slots=True)
class _Piece:
    """A paragraph, or lines that stand beside the text, in the order of the document."""

    paragraph: Paragraph | None = None
    lines: Sequence[Line] = ()
    kind: Kind | None = None


@dataclass(slots=True)
class Doubts:
    """The numbers of the pages on which something is uncertain."""

    by_rows: list[int] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)
    overlaps: list[int] = field(default_factory=list)
    invisible: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)
    turned: list[int] = field(default_factory=list)
    pictures_only: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)


def laid_out(pages: Sequence[Page], columns: int | None = None) -> tuple[tuple[Part, ...], Doubts]:
    """The parts of the document and what is doubtful; ``columns`` forces that many columns."""
    doubts = Doubts()
    pages = [_recognised(page, doubts) for page in _without_clipped(pages)]
    edges = split_edges(pages)
    orders = [reading_order(edge.body, columns) for edge in edges]
    known = sorted({round(right, 1) for order in orders for right in order.gutters})[:_MOST_GUTTERS]
    if known and columns is None:  # a last page may hold too few lines to show its columns
        orders = [
            order if order.gutters else reading_order(edge.body, None, known)
            for edge, order in zip(edges, orders, strict=True)
        ]
    for page, order in zip(pages, orders, strict=True):
        _doubt(page, order, doubts)
    size = usual_size(run for edge in edges for run in edge.body)
    common = measures([column for order in orders for column in order.columns], size)
    builder = Builder(common)
    pieces: list[_Piece] = []
    for page, edge, order in zip(pages, edges, orders, strict=True):
        _page_pieces(page, edge, order, size, builder, pieces)
    return tuple(_parts(pieces, size, pages)), doubts


def _without_clipped(pages: Sequence[Page]) -> list[Page]:
    """The pages without lines outside the paper that a page beside them shows as well.

    Qt prints a line on which two pages meet on both, cut off by the edge of one.
    """
    shown = [{run.text for run in page.runs if run.seen is Seen.YES} for page in pages]
    found: list[Page] = []
    for place, page in enumerate(pages):
        near = set().union(*shown[max(0, place - 1) : place + 2])
        runs = tuple(r for r in page.runs if r.seen is not Seen.OUTSIDE or r.text not in near)
        found.append(page if len(runs) == len(page.runs) else replace(page, runs=runs))
    return found


def _recognised(page: Page, doubts: Doubts) -> Page:
    """The page; where all its text is invisible over pictures, it is what a machine read there."""
    visible = any(run.seen is Seen.YES for run in page.runs)
    if visible or not page.pictures:
        return page
    runs = tuple(
        replace(run, seen=Seen.YES) if run.seen is Seen.INVISIBLE else run for run in page.runs
    )
    if any(run.seen is Seen.YES for run in runs):
        doubts.recognised.append(page.number)
    return replace(page, runs=runs)


def _doubt(page: Page, order: Order, doubts: Doubts) -> None:
    number = page.number
    groups = (page.runs, *page.turned)
    if page.damaged:
        doubts.damaged.append(number)
    elif page.pictures and not any(groups):
        doubts.pictures_only.append(number)
    if order.by_rows:
        doubts.by_rows.append(number)
    if order.tables:
        doubts.tables.append(number)
    if order.overlaps:
        doubts.overlaps.append(number)
    seen = {run.seen for runs in groups for run in runs}
    if Seen.INVISIBLE in seen:
        doubts.invisible.append(number)
    if Seen.OUTSIDE in seen:
        doubts.outside.append(number)
    if any(_is_long(runs) for runs in page.turned):
        doubts.turned.append(number)


def _is_long(runs: Sequence[Run]) -> bool:
    """Whether turned text is more than a label beside a picture or a stamp on the margin."""
    return sum(word_count(run.text) for run in runs if run.seen is Seen.YES) >= 25


def _page_pieces(
    page: Page, edge: Edges, order: Order, size: float, builder: Builder, pieces: list[_Piece]
) -> None:
    pieces.extend(_Piece(lines=(line,), kind=Kind.FURNITURE) for line in edge.head)
    notes: list[Column] = []
    for column in order.columns:
        first = len(column.lines) if column.table else notes_from(column.lines, size)
        if first < len(column.lines):
            notes.append(replace(column, lines=column.lines[first:]))
            column = replace(column, lines=column.lines[:first])
        if column.lines:
            pieces.extend(_Piece(paragraph) for paragraph in builder.add(column, page.number))
    for column in notes:
        own = Builder(measures([column], size))
        pieces.extend(
            _Piece(paragraph, kind=Kind.BODY) for paragraph in own.add(column, page.number)
        )
    for runs in page.turned:
        if _is_long(runs):
            shown = [run for run in runs if run.seen is Seen.YES]
            turned = reading_order(shown)
            own = Builder(measures(turned.columns, size))
            for column in turned.columns:
                pieces.extend(_Piece(paragraph) for paragraph in own.add(column, page.number))
        else:
            lines = lines_of(run for run in runs if run.seen is Seen.YES)
            pieces.extend(_Piece(lines=(line,), kind=Kind.FURNITURE) for line in lines)
    for runs in (page.runs, *page.turned):
        for kept in (Seen.INVISIBLE, Seen.OUTSIDE, Seen.SLANTED):
            lines = lines_of(run for run in runs if run.seen is kept)
            pieces.extend(_Piece(lines=(line,), kind=Kind.FURNITURE) for line in lines)
    pieces.extend(_Piece(lines=(line,), kind=Kind.FURNITURE) for line in edge.foot)


def _parts(pieces: Sequence[_Piece], size: float, pages: Sequence[Page]) -> list[Part]:
    paragraphs = [piece.paragraph for piece in pieces if piece.paragraph is not None]
    words = Vocabulary(line.text for paragraph in paragraphs for line in paragraph.lines)
    kinds = iter(kinds_of(paragraphs, size, [page.pictures for page in pages]))
    parts: list[Part] = []
    in_table = False
    for piece in pieces:
        if piece.paragraph is None:
            text, kind = "\n".join(settled(line.text) for line in piece.lines), piece.kind
        else:
            own = next(kinds)
            text, kind = piece.paragraph.text(words), piece.kind or own
        table = piece.paragraph is not None and piece.paragraph.table
        parts.append(Part(text, kind, gap=not (table and in_table)))
        in_table = table
    return parts
