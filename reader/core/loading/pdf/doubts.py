"""Sentences to warn with about the pages of a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.loading.pdf.document import Doubts


def pages_named(numbers: Sequence[int], count: int) -> str:
    """ "page 3", "pages 1, 4 and 6-9", "many pages" or, of several, "all pages"."""
    if count > 1 and len(numbers) == count:
        return "all pages"
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    if len(spans) > 6:
        return f"{len(numbers)} pages"
    named = [str(a) if a == b else f"{a} and {b}" if b == a + 1 else f"{a}–{b}" for a, b in spans]
    listed = named[0] if len(named) == 1 else ", ".join(named[:-1]) + " and " + named[-1]
    return f"page {listed}" if len(numbers) == 1 else f"pages {listed}"


def sentences(doubts: Doubts, count: int) -> list[str]:
    """A sentence for each doubt; ``count`` is the number of pages."""

    def on(numbers: Sequence[int]) -> str:
        return pages_named(numbers, count)

    found: list[str] = []
    if doubts.damaged:
        found.append(f"Not everything could be read: {on(doubts.damaged)} could not be opened.")
    if doubts.pictures_only:
        found.append(
            f"On {on(doubts.pictures_only)} are pictures and no text: what is written in them is "
            "missing here."
        )
    if doubts.recognised:
        found.append(
            f"The text of {on(doubts.recognised)} lies invisible over a picture, as OCR programs "
            "write it: it may differ from what the picture shows."
        )
    if doubts.by_rows:
        found.append(
            f"The order of reading is uncertain on {on(doubts.by_rows)}, where the file draws "
            "columns line by line: compare it with the page, or choose the number of columns."
        )
    if doubts.tables:
        found.append(
            f"On {on(doubts.tables)} seems to be a table, given here row by row: if it is text in "
            "columns, choose their number."
        )
    if doubts.overlaps:
        found.append(
            f"On {on(doubts.overlaps)} text lies over other text: the order of reading is "
            "uncertain there."
        )
    if doubts.turned:
        found.append(
            f"Text on {on(doubts.turned)} runs in another direction; it stands after the rest of "
            "its page."
        )
    if doubts.invisible:
        found.append(
            f"There is text on {on(doubts.invisible)} that a reader of the page does not see; it "
            "is dimmed here and not compared."
        )
    if doubts.outside:
        found.append(
            f"There is text outside the paper on {on(doubts.outside)}; it is dimmed here and not "
            "compared."
        )
    return found
