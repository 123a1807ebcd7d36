"""What each paragraph of an article is: title, standfirst, heading, body, list or furniture."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from reader.core.article import Block, Kind
from reader.core.loading import cues
from reader.core.loading.dates import is_date_line, without_dates
from reader.core.loading.paragraphs import LIST_ITEM, Draft, ends_like_sentence
from reader.core.values import dataclass

_LETTER = re.compile(r"[^\W_]")
_ADDRESS = r"(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
_ONLY_ADDRESSES = re.compile(rf"[<(\[]?{_ADDRESS}[>)\]]?(?:\s+[<(\[]?{_ADDRESS}[>)\]]?)*", re.I)
_TITLE_LABEL = re.compile(r"(?:title|headline)\s*:\s*(?=\S)", re.IGNORECASE)
_NAME_RUN = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+")
_CELLS = re.compile(r"\S *\t *\S|^\|.*\||\S \| \S.* \| \S")
_GLUED_CELLS = re.compile(r"[a-z]{3}[A-Z][a-z]{2}")

_HEADING_WORDS, _HEADING_CHARS = 14, 110
_STANDFIRST_WORDS = 70


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the rules look at: the beginning of a paragraph, its words, and how it ends."""

    head: str  # at most LONGEST_CUE + 1 code points
    words: int  # of the head
    stop: bool  # ends like a sentence
    list_item: bool
    address: bool

    @property
    def proper(self) -> bool:
        """A paragraph of running text."""
        return not self.address and ((self.stop and self.words >= 8) or self.words >= 30)

    @property
    def short(self) -> bool:
        """A line without a full stop that may be a heading, a cell or a link."""
        return not self.stop and self.words <= 25 and not self.address


def _shape(text: str, draft: Draft) -> _Shape:
    head = text[draft.start : min(draft.end, draft.start + cues.LONGEST_CUE + 1)]
    tail = text[max(draft.start, draft.end - 20) : draft.end]
    return _Shape(
        head,
        len(head.split()),
        ends_like_sentence(tail) and not tail.endswith(":"),
        LIST_ITEM.match(head) is not None,
        _ONLY_ADDRESSES.fullmatch(head) is not None,
    )


def _like_cells(head: str) -> bool:
    return ("\t" in head or "|" in head) and _CELLS.search(head) is not None


def _is_heading_shape(shape: _Shape) -> bool:
    head = shape.head
    if shape.list_item or shape.address or len(head) > _HEADING_CHARS:
        return False
    if not 1 <= shape.words <= _HEADING_WORDS or head[0].islower():
        return False
    last = head.rstrip("\"'”’)*_")[-1:]
    if last == ":":
        return shape.words <= 6
    return last == "?" or (not shape.stop and last not in ",;-–—…")


class _Classifier:
    """Decides step by step; each step leaves alone what an earlier one has decided."""

    def __init__(self, text: str, drafts: Sequence[Draft]) -> None:
        self.text = text
        self.drafts = drafts
        self.shapes = [_shape(text, draft) for draft in drafts]
        self.kinds: list[Kind | None] = [draft.kind for draft in drafts]

    def kinds_found(self) -> list[Kind]:
        self._lines()
        self._sections()
        self._described_addresses()
        self._tables()
        self._lists()
        title = self._title()
        self._runs(title)
        self._standfirst(title)
        self._headings(title)
        return [kind or Kind.BODY for kind in self.kinds]

    def _open(self, place: int) -> bool:
        return self.kinds[place] is None

    def _lines(self) -> None:
        shipped = cues.shipped()
        most_words = max(cue.max_words for cue in shipped.lines)
        top = next((i for i, shape in enumerate(self.shapes) if i and shape.proper), cues.HEAD)
        for place, shape in enumerate(self.shapes):
            if not _LETTER.search(self.text, self.drafts[place].start, self.drafts[place].end):
                self.kinds[place] = Kind.FURNITURE  # ***, ---, a lone bullet
                continue
            if self.kinds[place] not in (None, Kind.LIST, Kind.STANDFIRST):
                continue
            near_edge = place < cues.HEAD or place >= len(self.shapes) - 4
            if shape.address or (near_edge and is_date_line(shape.head)):
                self.kinds[place] = Kind.FURNITURE
                continue
            if shape.words > most_words:
                continue
            words = {shape.head}
            if near_edge and len(shape.head) <= 160:
                words.add(without_dates(shape.head) or shape.head)
            lines = [line for line in map(cues.Line.of, words) if line.short]
            cue = next(
                (c for c in shipped.lines for line in lines if c.fits_line(line, place, top)), None
            )
            if cue is not None:
                self.kinds[place] = cue.kind

    def _sections(self) -> None:
        end = len(self.drafts)
        words = sum(shape.words for shape in self.shapes)
        for place in range(1, end):
            shape = self.shapes[place]
            if self.kinds[place] in (Kind.TITLE, Kind.STANDFIRST):
                continue
            head = shape.head.lstrip("#* ") if self.kinds[place] is Kind.HEADING else shape.head
            cue = next((c for c in cues.shipped().sections if c.fits(head)), None)
            if cue is None:
                continue
            if cue.takes == "rest":
                rest = range(place + 1, end)
                if sum(self.shapes[i].words for i in rest) <= 0.15 * words:
                    self._mark(range(place, end))
                continue
            last = place
            while last + 1 < end and self._belongs_to_links(last + 1):
                last += 1
            if last > place or place == end - 1:
                self._mark(range(place, last + 1))

    def _mark(self, places: range) -> None:
        for place in places:
            self.kinds[place] = Kind.FURNITURE

    def _belongs_to_links(self, place: int) -> bool:
        """Whether a block below "Sources" or "Related" is still one of the links."""
        shape, kind = self.shapes[place], self.kinds[place]
        if kind is Kind.FURNITURE or shape.address:
            return True
        if kind not in (None, Kind.LIST, Kind.HEADING):
            return False
        if self.shapes[place - 1].address and shape.words <= 40:
            return True  # what the address leads to
        if shape.list_item or kind is Kind.LIST:
            return shape.words <= 40
        if not shape.short:
            return False
        # A short line just above running text is the heading of what goes on after the links.
        return place + 1 >= len(self.shapes) or not self.shapes[place + 1].proper

    def _described_addresses(self) -> None:
        """A list of addresses, each with a line that describes it, without a heading above."""
        shapes = self.shapes
        for place in range(1, len(shapes)):
            above = place >= 3 and shapes[place - 3].address
            below = place + 1 < len(shapes) and shapes[place + 1].address
            if (
                self._open(place)
                and shapes[place - 1].address
                and not self.drafts[place].gap
                and shapes[place].words <= 40
                and (above or below)
            ):
                self.kinds[place] = Kind.FURNITURE

    def _tables(self) -> None:
        def rows(like: Callable[[str], bool], least: int) -> None:
            start = 0
            for place in range(len(self.shapes) + 1):
                row = (
                    place < len(self.shapes)
                    and self._open(place)
                    and like(self.shapes[place].head[:200])
                )
                if row and (place == start or not self.drafts[place].gap):
                    continue
                if place - start >= least:
                    for inside in range(start, place):
                        self.kinds[inside] = Kind.LIST
                # Where a gap ended the last table, this row begins the next.
                start = place if row else place + 1

        rows(_like_cells, 2)
        # Cells that a copied page has run together: "SemiconductorsBalancing restricted sales".
        rows(lambda head: _GLUED_CELLS.search(head) is not None, 3)

    def _lists(self) -> None:
        for place, shape in enumerate(self.shapes):
            if self._open(place) and shape.list_item:
                self.kinds[place] = Kind.LIST

    def _title(self) -> int | None:
        """Marks and gives the title: the first block of content, if it has the shape of one."""
        for place, kind in enumerate(self.kinds):
            if kind is Kind.TITLE:
                return place
        first = next((i for i, k in enumerate(self.kinds) if k is None), None)
        if first is None or not any(
            self.kinds[i] not in (Kind.FURNITURE, Kind.CAPTION)
            for i in range(first + 1, len(self.kinds))
        ):
            return None
        for place in range(min(len(self.kinds), cues.HEAD)):
            if self._open(place) and _TITLE_LABEL.match(self.shapes[place].head):
                self.kinds[place] = Kind.TITLE
                return place
        shape = self.shapes[first]
        last = shape.head.rstrip("\"'”’)")[-1:]
        most = 16 if last == "." else 25 if last in "!?" else 32
        inner = re.search(r"[a-z]{3}[.] [\"'“‘]?[A-Z]", shape.head) if last == "." else None
        if shape.words > most or inner or len(shape.head) > 300:
            return None
        self.kinds[first] = Kind.TITLE
        return first

    def _runs(self, title: int | None) -> None:
        """Three or more short lines without a blank between: cells or a list, not headings."""
        start = 0
        for place in range(len(self.shapes) + 1):
            fits = (
                place < len(self.shapes)
                and self._open(place)
                and self.shapes[place].short
                and self.shapes[place].words <= _HEADING_WORDS
                and not self.shapes[place].head.endswith("?")
            )
            if fits and (place == start or not self.drafts[place].gap):
                continue
            if place - start >= 3:
                for row in range(start, place):
                    self.kinds[row] = Kind.LIST
            start = place if fits else place + 1

    def _standfirst(self, title: int | None) -> None:
        if title is None or Kind.STANDFIRST in self.kinds:
            return
        content = [i for i in range(title + 1, len(self.kinds)) if self._open(i)]
        if len(content) < 2:
            return
        dek, lead = content[0], content[1]
        between = range(title + 1, dek)
        if any(self.kinds[i] is not Kind.FURNITURE for i in between):
            return
        shape, below = self.shapes[dek], self.shapes[lead]
        if not 6 <= shape.words <= _STANDFIRST_WORDS or not below.proper:
            return
        adjacent = not self.drafts[dek].gap and self.drafts[lead].gap
        fragment = not shape.stop and not shape.head.endswith("?")
        restarts = len(content) >= 4 and _introduces_again(shape.head, below.head)
        if adjacent or fragment or restarts:
            self.kinds[dek] = Kind.STANDFIRST

    def _headings(self, title: int | None) -> None:
        for place in range(len(self.shapes) - 1, -1, -1):
            if not self._open(place) or (title is None and place == 0):
                continue
            if not _is_heading_shape(self.shapes[place]) or self.drafts[place].lines > 1:
                continue
            below = place + 1
            while below < len(self.kinds) and self.kinds[below] is Kind.FURNITURE:
                below += 1
            if below == len(self.kinds):
                continue
            under = self.shapes[below]
            running = under.proper or (under.stop and under.words >= 4)
            if running or self.kinds[below] in (Kind.LIST, Kind.HEADING):
                self.kinds[place] = Kind.HEADING


def _introduces_again(dek: str, lead: str) -> bool:
    """Whether the lead gives a fuller name of what the dek above it named in short.

    "President Trump … the US" above, "Donald Trump … the United States" below: an article names
    its people and countries in full where its own text begins, so what stands above is a summary.
    """
    words = {re.sub(r"['’]s$", "", w.strip("\"'“”‘’(),.;:?!")) for w in dek.split()}
    words |= {part for word in words for part in word.split("-")}
    plain = words | {word.replace(".", "") for word in words}
    for match in _NAME_RUN.finditer(lead):
        names = [re.sub(r"['’]s$", "", name) for name in match[0].split()]
        for first, second in itertools.pairwise(names):
            if first in plain:
                continue
            if second in plain and len(second) > 2 and not first.endswith("."):
                return True
            if second not in plain and first[0] + second[0] in plain:
                return True
    return False


def classify(text: str, drafts: Sequence[Draft]) -> tuple[Block, ...]:
    """The paragraphs as blocks with their kinds, in order.

    Rules are general and their word lists data (resources/lexicon/structure.toml). Furniture is
    never compared, so a block that no rule knows is body.
    """
    kinds = _Classifier(text, drafts).kinds_found()
    return tuple(
        Block(draft.start, draft.end, kind) for draft, kind in zip(drafts, kinds, strict=True)
    )


def title_of(text: str, blocks: Sequence[Block]) -> str:
    """The title in one line; without a title block, the beginning of the first sentence."""
    block = next((b for b in blocks if b.kind is Kind.TITLE), None)
    if block is not None:
        raw = " ".join(text[block.start : min(block.end, block.start + 500)].split())
        return _TITLE_LABEL.sub("", raw, count=1) if _TITLE_LABEL.match(raw) else raw
    first = next((b for b in blocks if b.kind is not Kind.FURNITURE), None) or (
        blocks[0] if blocks else None
    )
    if first is None:
        return ""
    raw = " ".join(text[first.start : min(first.end, first.start + 500)].split())
    sentence = re.match(r".{20,}?[.!?](?=\s|$)", raw)
    short = sentence[0] if sentence else raw
    return short if len(short) <= 90 else short[:90].rsplit(" ", 1)[0] + " …"
