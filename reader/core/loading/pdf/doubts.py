"""Sentences to warn with about the pages of a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.loading.pdf.document import Doubts
from reader.core.said import joined, said


def pages_named(numbers: Sequence[int], count: int) -> str:
    """ "page 3", "pages 1, 4 and 6-9", "many pages" or, of several, "all pages"."""
    if count > 1 and len(numbers) == count:
        return said("all pages")
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    if len(spans) > 6:
        return said("{n} pages", n=len(numbers))
    named = [_span(first, last) for first, last in spans]
    listed = named[0]
    if len(named) > 1:
        listed = said("{some} and {last}", some=joined(named[:-1], ", "), last=named[-1])
    one, many = said("page {listed}", listed=listed), said("pages {listed}", listed=listed)
    return one if len(numbers) == 1 else many


def _span(first: int, last: int) -> str:
    if first == last:
        return str(first)
    if last == first + 1:
        return said("{some} and {last}", some=str(first), last=str(last))
    return f"{first}–{last}"


def sentences(doubts: Doubts, count: int) -> list[str]:
    """A sentence for each doubt; ``count`` is the number of pages."""

    def on(numbers: Sequence[int]) -> str:
        return pages_named(numbers, count)

    found: list[str] = []
    if doubts.damaged:
        found.append(
            said(
                "Not everything could be read: {pages} could not be opened.",
                pages=on(doubts.damaged),
            )
        )
    if doubts.pictures_only:
        found.append(
            said(
                "On {pages} are pictures and no text: what is written in them is missing here.",
                pages=on(doubts.pictures_only),
            )
        )
    if doubts.recognised:
        found.append(
            said(
                "The text of {pages} lies invisible over a picture, as OCR programs write "
                "it: it may differ from what the picture shows.",
                pages=on(doubts.recognised),
            )
        )
    if doubts.by_rows:
        found.append(
            said(
                "The order of reading is uncertain on {pages}, where the file draws "
                "columns line by line: compare it with the page, or choose the number of "
                "columns.",
                pages=on(doubts.by_rows),
            )
        )
    if doubts.tables:
        found.append(
            said(
                "On {pages} seems to be a table, given here row by row: if it is text in "
                "columns, choose their number.",
                pages=on(doubts.tables),
            )
        )
    if doubts.overlaps:
        found.append(
            said(
                "On {pages} text lies over other text: the order of reading is uncertain there.",
                pages=on(doubts.overlaps),
            )
        )
    if doubts.turned:
        found.append(
            said(
                "Text on {pages} runs in another direction; it stands after the rest of its page.",
                pages=on(doubts.turned),
            )
        )
    if doubts.invisible:
        found.append(
            said(
                "There is text on {pages} that a reader of the page does not see; it is "
                "dimmed here and not compared.",
                pages=on(doubts.invisible),
            )
        )
    if doubts.outside:
        found.append(
            said(
                "There is text outside the paper on {pages}; it is dimmed here and not compared.",
                pages=on(doubts.outside),
            )
        )
    return found
