"""The runs of a page from pdfium's characters, with few calls.

A call costs 1 to 2 µs and a report of 300 pages has a million characters, so only the first and
the last character of each line that pdfium tells are asked for their boxes. A line that has wide
gaps, or jumps, is taken apart word by word.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from typing import NamedTuple

from reader.core.loading.pdf import pdfium as names
from reader.core.loading.pdf.pdfium import Pdfium
from reader.core.loading.pdf.runs import BROKEN, Box, Page, Run, Seen, without_ligatures

# Gutters are hardly narrower than the type is high; spaces in justified lines may be wider too,
# which does no harm: parts of a line without a gutter between them come together again.
WIDE_GAP = 0.75
_FINE_GAP = 0.45  # where the user says that there are columns
# Type smaller than this, in points, cannot be read on paper.
_TINY = 1.5
# Lines that are looked into word by word on each page, in search of gaps inside one text object.
_PROBES = 2
_MOST_RECTANGLES = 40
_MOST_PICTURES = 1000
_WHITE = 250  # of 255

_LINE = re.compile(f"[^\r\n{BROKEN}]+{BROKEN}?|{BROKEN}")
_CODES = re.compile("[\x10-\x1f\x88]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^ \t\r\n\u00a0\u3000]+")
_BOLD = re.compile(r"bold|black|heavy|semibd|[a-z]bx\d|[-,]bd\b", re.IGNORECASE)
_BLANK = " \t\u00a0\u3000\x00"

# pdfTeX sets bitmap fonts without names of their glyphs: the codes of its T1 (Cork) encoding
# come through as control characters (met in a paper set without cm-super; "speci\x1ccation").
_CORK = {
    0x88: "•", 0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
    0x1B: "ﬀ", 0x1C: "ﬁ", 0x1D: "ﬂ", 0x1E: "ﬃ", 0x1F: "ﬄ",
}  # fmt: skip


_Bounds = tuple[float, float, float, float]  # left, bottom, right, top; y upwards


class _Place(NamedTuple):
    """A run's box in the page's own space, its size, direction in degrees, base and text object."""

    box: _Bounds
    size: float
    angle: float
    base: tuple[float, float]
    handle: int


# TeX's old encoding draws accents apart from their letters ("Jiˇrí").
_ACCENTS = {
    "´": "\u0301", "ˆ": "\u0302", "˜": "\u0303", "¨": "\u0308", "ˇ": "\u030c", "˘": "\u0306",
    "˙": "\u0307", "˚": "\u030a", "¯": "\u0304", "˝": "\u030b",
}  # fmt: skip
_ACCENT = re.compile(f"([{''.join(_ACCENTS)}])([A-Za-zıȷ])")


def _composed(match: re.Match[str]) -> str:
    letter = {"ı": "i", "ȷ": "j"}.get(match[2], match[2])
    both = unicodedata.normalize("NFC", letter + _ACCENTS[match[1]])
    return both if len(both) == 1 else match[0]


class PageReader:
    """Reads the pages of one document.

    ``tex`` says that TeX made it; ``fine`` splits lines at every gap that may be a narrow gutter.
    """

    def __init__(self, library: Pdfium, *, tex: bool = False, fine: bool = False) -> None:
        self.lib = library
        self.tex = tex
        self.fine = fine
        self._box_of = (ctypes.c_float * 4)()  # left, top, right, bottom
        self._box_at = ctypes.addressof(self._box_of)
        self._matrix = (ctypes.c_float * 6)()
        self._matrix_at = ctypes.addressof(self._matrix)
        self._loose = library.FPDFText_GetLooseCharBox
        self._edges = (ctypes.c_double * 4)()
        self._color = (ctypes.c_uint * 4)()
        self._bold: dict[int, bool] = {}

    def read(self, page: int, text: int, number: int) -> Page:
        """The runs of the page whose handles these are."""
        left, bottom, right, top = self._bounds(page)
        self._bold.clear()  # another page's font may come to have the same handle
        hidden, pictures = self._objects(page)
        chars = self._chars(text)
        turn = self.lib.FPDFPage_GetRotation(page) * 90 % 360
        bounds = left, bottom, right, top
        groups: dict[int, list[Run]] = {}
        for place, (words, where, spaced) in enumerate(self._stretches(text, chars, hidden)):
            seen = _seen(where, hidden, bounds)
            direction = round(where.angle / 90) * 90 % 360
            if abs((where.angle - direction + 180) % 360 - 180) > 10:
                seen = Seen.SLANTED if seen is Seen.YES else seen
                direction = turn
            box = _turned_box(where.box, direction, bounds)
            base = _turned_box((*where.base, *where.base), direction, bounds).bottom
            run = Run(
                self._words(words),
                box.x0,
                box.x1,
                box.top,
                box.bottom,
                base,
                where.size,
                self._is_bold(where.handle),
                place,
                seen,
                spaced,
            )
            groups.setdefault(direction, []).append(run)
        weights = {way: sum(len(run.text) for run in runs) for way, runs in groups.items()}
        main = max(weights, key=lambda way: (weights[way], way == turn), default=turn)
        width, height = right - left, top - bottom
        if main in (90, 270):
            width, height = height, width
        boxes = [_turned_box(box, main, bounds) for box in pictures]
        return Page(
            number,
            width,
            height,
            tuple(groups.pop(main, ())),
            tuple(tuple(groups[way]) for way in sorted(groups)),
            tuple(boxes),
        )

    def _words(self, chars: str) -> str:
        words = without_ligatures(chars)
        if _SURROGATE.search(words):  # pdfium counts the halves of a pair as two characters
            words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if self.tex and _ACCENT.search(words):
            words = _ACCENT.sub(_composed, words)
        return words

    def _bounds(self, page: int) -> tuple[float, float, float, float]:
        if not self.lib.FPDF_GetPageBoundingBox(page, self._box_at):
            return 0.0, 0.0, 612.0, 792.0
        left, top, right, bottom = self._box_of
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)

    def _objects(self, page: int) -> tuple[set[int], list[_Bounds]]:
        """Text objects that leave no ink, and boxes of pictures."""
        lib = self.lib
        hidden: set[int] = set()
        white: list[int] = []
        pictures: list[_Bounds] = []
        drawn: list[tuple[int, int]] = []
        for index in range(lib.FPDFPage_CountObjects(page)):
            handle = lib.FPDFPage_GetObject(page, index) or 0
            kind = lib.FPDFPageObj_GetType(handle)
            if kind != names.TEXT_OBJECT:
                drawn.append((kind, handle))
                if kind == names.PICTURE_OBJECT and len(pictures) < _MOST_PICTURES:
                    pictures.append(self._extent(handle))
                continue
            if lib.FPDFTextObj_GetTextRenderMode(handle) in (names.INVISIBLE, names.CLIPPING):
                hidden.add(handle)
                continue
            color = self._fill(handle)
            if color is not None and color[3] == 0:
                hidden.add(handle)
            elif color is not None and min(color[:3]) > _WHITE:
                white.append(handle)
        if white:
            hidden.update(self._on_paper(white, drawn))
        return hidden, pictures

    def _on_paper(self, white: list[int], drawn: list[tuple[int, int]]) -> list[int]:
        """Those of the white text objects under which nothing dark is drawn."""
        grounds = []
        for kind, handle in drawn[:_MOST_PICTURES]:
            color = self._fill(handle) if kind == names.PATH_OBJECT else None
            if color is None or min(color[:3]) <= _WHITE:
                grounds.append(self._extent(handle))
        found = []
        for handle in white[:_MOST_PICTURES]:
            left, bottom, right, top = self._extent(handle)
            x, y = (left + right) / 2, (bottom + top) / 2
            if not any(a <= x <= c and b <= y <= d for a, b, c, d in grounds):
                found.append(handle)
        return found

    def _fill(self, handle: int) -> tuple[int, int, int, int] | None:
        color, at = self._color, ctypes.addressof(self._color)
        if not self.lib.FPDFPageObj_GetFillColor(handle, at, at + 4, at + 8, at + 12):
            return None
        return color[0], color[1], color[2], color[3]

    def _extent(self, handle: int) -> _Bounds:
        edges = self._box_of
        at = self._box_at
        self.lib.FPDFPageObj_GetBounds(handle, at, at + 4, at + 8, at + 12)
        return edges[0], edges[1], edges[2], edges[3]

    def _chars(self, text: int) -> str:
        """The page's characters, one each as pdfium counts them; divided words end in BROKEN."""
        lib = self.lib
        count = max(0, lib.FPDFText_CountChars(text))
        buffer = ctypes.create_string_buffer(2 * count + 2)
        written = lib.FPDFText_GetText(text, 0, count, ctypes.addressof(buffer)) - 1
        chars = buffer.raw[: 2 * max(0, written)].decode("utf-16-le", "replace")
        if len(chars) != count:  # beyond the basic plane, or characters without Unicode
            codes = [lib.FPDFText_GetUnicode(text, index) for index in range(count)]
            chars = "".join(chr(c) if 0 < c < 0x110000 else "\ufffd" for c in codes)
        chars = chars.replace("\ufffe", BROKEN)
        if self.tex and _CODES.search(chars):
            chars = chars.translate(_CORK)
        return chars

    def _box(self, text: int, index: int) -> _Bounds:
        self._loose(text, index, self._box_at)
        left, top, right, bottom = self._box_of
        return left, bottom, right, top

    def _size(self, text: int, index: int, other: float) -> float:
        """The size of a character, or the other one where its font counts otherwise."""
        if not self.lib.FPDFText_GetMatrix(text, index, self._matrix_at):
            return other
        scale = math.hypot(self._matrix[2], self._matrix[3])
        size = float(self.lib.FPDFText_GetFontSize(text, index)) * scale
        return size if 0.3 * other < size < 3 * other else other

    def _place(self, text: int, start: int, end: int) -> _Place:
        """Where the characters from start to end stand."""
        lib = self.lib
        left, bottom, right, top = self._box(text, start)
        # The last may be the hyphen that pdfium tells, whose box is that of the drawn one.
        last = self._box(text, end - 1) if end - start > 1 else (left, bottom, right, top)
        size, angle, x, y = 0.0, 0.0, left, bottom
        if lib.FPDFText_GetMatrix(text, start, self._matrix_at):
            a, b, c, d, x, y = self._matrix
            size = float(lib.FPDFText_GetFontSize(text, start)) * math.hypot(c, d)
            angle = math.degrees(math.atan2(b, a)) % 360 if b else (180.0 if a < 0 else 0.0)
        upright = abs(angle % 180 - 90) > 45
        height, ending = (
            (top - bottom, last[3] - last[1]) if upright else (right - left, last[2] - last[0])
        )
        if not 0.4 * height <= size <= 3 * height:  # some fonts count their size otherwise
            size = height / 1.15
        if end - start > 2 and height > 0 and not 0.8 * height < ending < 1.25 * height:
            # An initial, or the mark of a note at either end, is not the size of its line.
            size = self._size(text, (start + end) // 2, size)
        return _Place(
            (
                min(left, last[0]),
                min(bottom, last[1]),
                max(right, last[2]),
                max(top, last[3]),
            ),
            max(size, 0.01),
            angle,
            (x, y),
            lib.FPDFText_GetTextObject(text, start) or 0,
        )

    def _stretches(self, text: int, chars: str, hidden: set[int]) -> list[tuple[str, _Place, bool]]:
        lines: list[tuple[int, int]] = []
        for match in _LINE.finditer(chars):
            start, end = match.span()
            while start < end and chars[start] in _BLANK:
                start += 1
            while end > start and chars[end - 1] in _BLANK:
                end -= 1
            if start < end:
                lines.append((start, end))
        # Short lines have less room for a gap: the longest of some neighbours is looked into.
        step = max(1, len(lines) // _PROBES)
        probed = [max(lines[i : i + step], key=_length) for i in range(0, len(lines), step)]
        apart = bool(hidden) or self.fine
        apart = apart or any(len(self._split(text, chars, *line, hidden)) > 1 for line in probed)
        found: list[tuple[str, _Place, bool]] = []
        for start, end in lines:
            pieces = [(start, end)]
            if apart or self._jumps(text, start, end):
                pieces = self._split(text, chars, start, end, hidden)
            for first, last in pieces:
                where = self._place(text, first, last)
                found.append((chars[first:last], where, first > start))
        return found

    def _jumps(self, text: int, start: int, end: int) -> bool:
        """Whether the text objects of a line stand apart, or on different lines."""
        lib, edges = self.lib, self._edges
        count = lib.FPDFText_CountRects(text, start, end - start)
        if count <= 1:
            return False
        if count > _MOST_RECTANGLES:
            return True
        address = ctypes.addressof(edges)
        last = None
        for index in range(count):
            lib.FPDFText_GetRect(text, index, address, address + 8, address + 16, address + 24)
            left, top, right, bottom = edges
            if last is not None:
                height = max(top - bottom, last[1] - last[3])
                if left - last[2] > height or left < last[0] - height:
                    return True
                if top < last[3] or bottom > last[1]:
                    return True
            last = (left, top, right, bottom)
        return False

    def _split(
        self, text: int, chars: str, start: int, end: int, hidden: set[int]
    ) -> list[tuple[int, int]]:
        """The line in parts that have no wide gap, no jump and are seen or hidden as a whole."""
        pieces: list[tuple[int, int]] = []
        before: _Bounds | None = None
        ink = True
        wide = _FINE_GAP if self.fine else WIDE_GAP
        upright = True
        if self.lib.FPDFText_GetMatrix(text, start, self._matrix_at):
            upright = abs(self._matrix[1]) <= abs(self._matrix[0])
        for match in _WORD.finditer(chars, start, end):
            first, last = match.span()
            here = self._box(text, first)
            if not upright:
                here = here[1], here[0], here[3], here[2]
            inked = not hidden or self.lib.FPDFText_GetTextObject(text, first) not in hidden
            if before is not None and inked == ink and not _apart(before, here, wide):
                pieces[-1] = (pieces[-1][0], last)
            else:
                pieces.append((first, last))
            ink = inked
            before = here
            if last - first > 1:
                before = self._box(text, last - 1)
                if not upright:
                    before = before[1], before[0], before[3], before[2]
        return pieces or [(start, end)]

    def _is_bold(self, handle: int) -> bool:
        font = (self.lib.FPDFTextObj_GetFont(handle) or 0) if handle else 0
        if not font:
            return False
        known = self._bold.get(font)
        if known is None:
            name = ctypes.create_string_buffer(200)
            self.lib.FPDFFont_GetBaseFontName(font, ctypes.addressof(name), 200)
            words = name.value.decode("latin-1")
            known = _BOLD.search(words) is not None or self.lib.FPDFFont_GetWeight(font) >= 700
            self._bold[font] = known
        return known


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def _seen(where: _Place, hidden: set[int], page: _Bounds) -> Seen:
    left, bottom, right, top = where.box
    if not (page[0] <= (left + right) / 2 <= page[2] and page[1] <= (bottom + top) / 2 <= page[3]):
        return Seen.OUTSIDE
    return Seen.INVISIBLE if where.handle in hidden or where.size < _TINY else Seen.YES


def _apart(before: _Bounds, here: _Bounds, wide: float) -> bool:
    """Whether a wide gap or a step lies between the end of a word and the next on its line."""
    heights = before[3] - before[1], here[3] - here[1]
    if min(before[3], here[3]) - max(before[1], here[1]) < 0.35 * min(heights):
        return True
    # A loose box is 1.15 times as high as the type.
    return max(here[0] - before[2], before[0] - here[2]) > wide * max(heights) / 1.15


def _turned_box(box: _Bounds, direction: int, page: _Bounds) -> Box:
    """A box (left, bottom, right, top) as one sees it who reads text of this direction upright."""
    x0, y0, x1, y1 = box
    left, bottom, right, top = page
    if direction == 90:
        return Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
    if direction == 180:
        return Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
    if direction == 270:
        return Box(top - y1, right - x1, top - y0, right - x0)
    return Box(x0 - left, top - y1, x1 - left, top - y0)
