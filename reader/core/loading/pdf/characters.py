"""The runs of a page from pdfium's characters, with few calls.

A call costs 1 to 2 µs and a report of 300 pages has a million characters, so only the first and
the last character of each line that pdfium tells are asked for their boxes. A line that has wide
gaps, or jumps, is taken apart word by word.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, replace

from reader.core.loading.pdf import pdfium as names
from reader.core.loading.pdf.pdfium import Pdfium
from reader.core.loading.pdf.runs import BROKEN, Box, Page, Run, Seen

# Gutters are hardly narrower than the type is high; spaces in justified lines may be wider too,
# which does no harm: parts of a line without a gutter between them come together again.
WIDE_GAP = 0.75
_FINE_GAP = 0.45  # where the user says that there are columns
# Type smaller than this, in points, cannot be read on paper.
_TINY = 1.5
# Lines that are looked into word by word on each page, in search of gaps inside one text object.
_PROBES = 4
_MOST_RECTANGLES = 40

_LINE = re.compile(f"[^\r\n{BROKEN}]+{BROKEN}?|{BROKEN}")
_WORD = re.compile(r"[^ \t\r\n\u00a0\u3000]+")
_BOLD = re.compile(r"bold|black|heavy|semibd|[a-z]bx\d|[-,]bd\b", re.IGNORECASE)
_BLANK = " \t\u00a0\u3000\x00"

# pdfTeX sets bitmap fonts without names of their glyphs: the codes of its T1 (Cork) encoding
# come through as control characters (met in a paper set without cm-super; "speci\x1ccation").
_CORK = {
    0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
    0x1B: "ﬀ", 0x1C: "ﬁ", 0x1D: "ﬂ", 0x1E: "ﬃ", 0x1F: "ﬄ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Place:
    """A character's loose box in the page's own space (y upwards), its size and direction."""

    left: float
    right: float
    bottom: float
    top: float
    size: float
    angle: float
    base_x: float
    base_y: float


class PageReader:
    """Reads the pages of one document.

    ``tex`` says that TeX made it; ``fine`` splits lines at every gap that may be a narrow gutter.
    """

    def __init__(self, library: Pdfium, *, tex: bool = False, fine: bool = False) -> None:
        self.lib = library
        self.tex = tex
        self.fine = fine
        self._box = (ctypes.c_float * 4)()  # left, top, right, bottom
        self._matrix = (ctypes.c_float * 6)()
        self._edges = (ctypes.c_double * 4)()
        self._color = (ctypes.c_uint * 4)()
        self._bold: dict[int, bool] = {}

    def read(self, page: int, text: int, number: int) -> Page:
        """The runs of the page whose handles these are."""
        left, bottom, right, top = self._bounds(page)
        hidden, pictures, plain = self._objects(page)
        chars = self._chars(text)
        turn = self.lib.FPDFPage_GetRotation(page) * 90 % 360
        found = self._runs(text, chars, careful=bool(hidden))
        groups: dict[int, list[Run]] = {}
        for run, place, handle in found:
            seen = self._seen(place, handle, hidden, plain, (left, bottom, right, top))
            degrees = math.degrees(place.angle) % 360
            direction = round(degrees / 90) * 90 % 360
            if abs((degrees - direction + 180) % 360 - 180) > 10:
                seen = Seen.SLANTED if seen is Seen.YES else seen
                direction = turn
            groups.setdefault(direction, []).append(
                _laid(run, place, direction, (left, bottom, right, top), seen)
            )
        weights = {way: sum(len(run.text) for run in runs) for way, runs in groups.items()}
        main = max(weights, key=lambda way: (weights[way], way == turn), default=turn)
        width, height = right - left, top - bottom
        if main in (90, 270):
            width, height = height, width
        boxes = [_turned_box(box, main, (left, bottom, right, top)) for box in pictures]
        return Page(
            number,
            width,
            height,
            tuple(groups.pop(main, ())),
            tuple(tuple(groups[way]) for way in sorted(groups)),
            tuple(boxes),
        )

    def _bounds(self, page: int) -> tuple[float, float, float, float]:
        box = self._box
        if not self.lib.FPDF_GetPageBoundingBox(page, ctypes.addressof(box)):
            return 0.0, 0.0, 612.0, 792.0
        left, top, right, bottom = box
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)

    def _objects(self, page: int) -> tuple[set[int], list[tuple[float, ...]], bool]:
        """Text objects without ink, boxes of pictures, and whether nothing else is drawn."""
        lib, edges = self.lib, (ctypes.c_float * 4)()
        address = ctypes.addressof(edges)
        hidden: set[int] = set()
        white: set[int] = set()
        pictures: list[tuple[float, ...]] = []
        plain = True
        color = ctypes.addressof(self._color)
        for index in range(lib.FPDFPage_CountObjects(page)):
            handle = lib.FPDFPage_GetObject(page, index) or 0
            kind = lib.FPDFPageObj_GetType(handle)
            if kind == names.TEXT_OBJECT:
                mode = lib.FPDFTextObj_GetTextRenderMode(handle)
                if mode in (names.INVISIBLE, names.CLIPPING):
                    hidden.add(handle)
                elif lib.FPDFPageObj_GetFillColor(handle, color, color + 4, color + 8, color + 12):
                    red, green, blue, alpha = self._color
                    if alpha == 0:
                        hidden.add(handle)
                    elif red > 250 and green > 250 and blue > 250:
                        white.add(handle)
                continue
            plain = False
            if kind == names.PICTURE_OBJECT and len(pictures) < 1000:
                lib.FPDFPageObj_GetBounds(handle, address, address + 4, address + 8, address + 12)
                pictures.append(tuple(edges))  # left, bottom, right, top
        # White type may stand on a dark ground; on a page where nothing else is drawn it cannot.
        return hidden | (white if plain else set()), pictures, plain

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
        return chars.translate(_CORK) if self.tex else chars

    def _place(self, text: int, index: int) -> _Place:
        lib, matrix = self.lib, self._matrix
        box = self._box
        lib.FPDFText_GetLooseCharBox(text, index, ctypes.addressof(box))
        left, top, right, bottom = box
        size, angle, x, y = 0.0, 0.0, left, bottom
        if lib.FPDFText_GetMatrix(text, index, ctypes.addressof(matrix)):
            a, b, c, d, x, y = matrix
            size = float(lib.FPDFText_GetFontSize(text, index)) * math.hypot(c, d)
            angle = math.atan2(b, a)
        upright = abs(math.sin(angle)) < 0.5
        height = top - bottom if upright else right - left
        if not 0.4 * height <= size <= 3 * height:  # some fonts count their size otherwise
            size = height / 1.15
        return _Place(left, right, bottom, top, max(size, 0.01), angle, x, y)

    def _runs(self, text: int, chars: str, *, careful: bool) -> list[tuple[Run, _Place, int]]:
        lines: list[tuple[int, int]] = []
        for match in _LINE.finditer(chars):
            start, end = match.span()
            while start < end and chars[start] in _BLANK:
                start += 1
            while end > start and chars[end - 1] in _BLANK:
                end -= 1
            if start < end:
                lines.append((start, end))
        step = max(1, len(lines) // _PROBES)
        found: list[tuple[Run, _Place, int]] = []
        apart = (
            careful
            or self.fine
            or any(
                len(self._split(text, chars, *lines[i])) > 1
                for i in range(step // 2, len(lines), step)
            )
        )
        for start, end in lines:
            pieces = [(start, end)]
            if apart or self._jumps(text, start, end):
                pieces = self._split(text, chars, start, end, by_object=careful)
            for first, last in pieces:
                found.append(self._run(text, chars, first, last, len(found)))
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
                if left - last[2] > 0.6 * height or left < last[0] - height:
                    return True
                if top < last[3] or bottom > last[1]:
                    return True
            last = (left, top, right, bottom)
        return False

    def _split(
        self, text: int, chars: str, start: int, end: int, *, by_object: bool = False
    ) -> list[tuple[int, int]]:
        """The line in parts that have no wide gap, no jump and, if wished, no other object."""
        pieces: list[tuple[int, int]] = []
        before: _Place | None = None
        owner = 0
        gap = _FINE_GAP if self.fine else WIDE_GAP
        for match in _WORD.finditer(chars, start, end):
            first, last = match.span()
            here = self._place(text, first)
            handle = self.lib.FPDFText_GetTextObject(text, first) or 0 if by_object else 0
            if before is not None and handle == owner and not _apart(before, here, gap):
                pieces[-1] = (pieces[-1][0], last)
            else:
                pieces.append((first, last))
            owner = handle
            before = here if last - first == 1 else self._place(text, last - 1)
        return pieces or [(start, end)]

    def _run(
        self, text: int, chars: str, start: int, end: int, place: int
    ) -> tuple[Run, _Place, int]:
        first = self._place(text, start)
        # The last may be the hyphen that pdfium tells, whose box is that of the drawn one.
        last = first if end - start == 1 else self._place(text, end - 1)
        handle = self.lib.FPDFText_GetTextObject(text, start) or 0
        whole = replace(
            first,
            left=min(first.left, last.left),
            right=max(first.right, last.right),
            bottom=min(first.bottom, last.bottom),
            top=max(first.top, last.top),
            # A large initial, or a small mark before a note, is not the size of the line.
            size=last.size if last.size < first.size * 0.7 or end - start < 4 else first.size,
        )
        words = chars[start:end]
        return Run(words, 0, 0, 0, 0, 0, whole.size, self._is_bold(handle), place), whole, handle

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

    @staticmethod
    def _seen(
        place: _Place, handle: int, hidden: set[int], plain: bool, page: tuple[float, ...]
    ) -> Seen:
        left, bottom, right, top = page
        middle = (place.left + place.right) / 2, (place.bottom + place.top) / 2
        if not (left <= middle[0] <= right and bottom <= middle[1] <= top):
            return Seen.OUTSIDE
        if handle in hidden or place.size < _TINY:
            return Seen.INVISIBLE
        return Seen.YES


def _apart(before: _Place, here: _Place, wide: float) -> bool:
    """Whether a wide gap or a step lies between the end of a word and the next word."""
    size = max(before.size, here.size)
    cosine, sine = math.cos(here.angle), math.sin(here.angle)
    dx, dy = here.base_x - before.base_x, here.base_y - before.base_y
    if abs(dy * cosine - dx * sine) > 0.6 * size:
        return True
    if abs(cosine) > 0.9:
        gap = max(here.left - before.right, before.left - here.right)
    else:
        gap = max(here.bottom - before.top, before.bottom - here.top)
    return gap > wide * size


def _turned_box(box: tuple[float, ...], direction: int, page: tuple[float, ...]) -> Box:
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


def _laid(run: Run, place: _Place, direction: int, page: tuple[float, ...], seen: Seen) -> Run:
    whole = (place.left, place.bottom, place.right, place.top)
    box = _turned_box(whole, direction, page)
    point = (place.base_x, place.base_y, place.base_x, place.base_y)
    base = _turned_box(point, direction, page).bottom
    return replace(run, x0=box.x0, x1=box.x1, top=box.top, bottom=box.bottom, base=base, seen=seen)
