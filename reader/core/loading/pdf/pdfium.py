"""The functions of pdfium that reading a text needs, bound by hand.

pypdfium2's own bindings take 65 ms to import and each of their calls twice the time of these
(2.3 against 1.1 µs; a page has thousands of them), so only its library is used. Nothing here
starts the form environment, so scripts, actions and XFA are never looked at.
"""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

_POINTER, _INT, _SIZE = ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t
_TEXT, _FLOAT, _LONG = ctypes.c_char_p, ctypes.c_float, ctypes.c_ulong

# name: result, then the arguments (fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_doc.h).
_SIGNATURES: dict[str, tuple[Any, ...]] = {
    "FPDF_InitLibrary": (None,),
    "FPDF_LoadMemDocument64": (_POINTER, _POINTER, _SIZE, _TEXT),
    "FPDF_CloseDocument": (None, _POINTER),
    "FPDF_GetLastError": (_LONG,),
    "FPDF_GetPageCount": (_INT, _POINTER),
    "FPDF_LoadPage": (_POINTER, _POINTER, _INT),
    "FPDF_ClosePage": (None, _POINTER),
    "FPDF_GetPageBoundingBox": (_INT, _POINTER, _POINTER),
    "FPDF_GetMetaText": (_LONG, _POINTER, _TEXT, _POINTER, _LONG),
    "FPDFCatalog_GetLanguage": (_LONG, _POINTER, _POINTER, _LONG),
    "FPDFPage_GetRotation": (_INT, _POINTER),
    "FPDFPage_CountObjects": (_INT, _POINTER),
    "FPDFPage_GetObject": (_POINTER, _POINTER, _INT),
    "FPDFPageObj_GetType": (_INT, _POINTER),
    "FPDFPageObj_GetBounds": (_INT, *(_POINTER,) * 5),
    "FPDFPageObj_GetFillColor": (_INT, *(_POINTER,) * 5),
    "FPDFTextObj_GetTextRenderMode": (_INT, _POINTER),
    "FPDFTextObj_GetFont": (_POINTER, _POINTER),
    "FPDFFont_GetWeight": (_INT, _POINTER),
    "FPDFFont_GetBaseFontName": (_SIZE, _POINTER, _POINTER, _SIZE),
    "FPDFText_LoadPage": (_POINTER, _POINTER),
    "FPDFText_ClosePage": (None, _POINTER),
    "FPDFText_CountChars": (_INT, _POINTER),
    "FPDFText_GetText": (_INT, _POINTER, _INT, _INT, _POINTER),
    "FPDFText_GetUnicode": (ctypes.c_uint, _POINTER, _INT),
    "FPDFText_GetLooseCharBox": (_INT, _POINTER, _INT, _POINTER),
    "FPDFText_GetMatrix": (_INT, _POINTER, _INT, _POINTER),
    "FPDFText_GetFontSize": (ctypes.c_double, _POINTER, _INT),
    "FPDFText_GetTextObject": (_POINTER, _POINTER, _INT),
    "FPDFText_CountRects": (_INT, _POINTER, _INT, _INT),
    "FPDFText_GetRect": (_INT, _POINTER, _INT, *(_POINTER,) * 4),
}

# What FPDF_GetLastError says (fpdfview.h).
PASSWORD, SECURITY = 4, 5
# What FPDFPageObj_GetType says (fpdf_edit.h).
TEXT_OBJECT, PATH_OBJECT, PICTURE_OBJECT, SHADING_OBJECT, FORM_OBJECT = 1, 2, 3, 4, 5
INVISIBLE, CLIPPING = 3, 7  # text render modes

_FILES = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}


class Pdfium:
    """The library's functions by their names; each returns a plain number, 0 for a null handle."""

    def __init__(self, path: Path) -> None:
        library = ctypes.CDLL(str(path))
        for name, (result, *arguments) in _SIGNATURES.items():
            function = library[name]  # a copy of its own, unlike an attribute
            function.restype = result
            function.argtypes = arguments
            setattr(self, name, function)
        self.FPDF_InitLibrary()

    def __getattr__(self, name: str) -> Callable[..., int]:
        raise AttributeError(name)  # only tells the type of what __init__ sets


@cache
def pdfium() -> Pdfium:
    """The library, loaded once a process; ImportError when pypdfium2 is not installed."""
    spec = importlib.util.find_spec("pypdfium2_raw")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise ImportError("pypdfium2 is not installed")
    return Pdfium(Path(folders[0]) / _FILES.get(sys.platform, "libpdfium.so"))


@contextmanager
def page_of(document: int, number: int) -> Iterator[tuple[int, int]]:
    """The handles of a page and of its text; (0, 0) when the page is damaged."""
    lib = pdfium()
    page = lib.FPDF_LoadPage(document, number) or 0
    text = (lib.FPDFText_LoadPage(page) or 0) if page else 0
    try:
        yield (page, text) if text else (0, 0)
    finally:
        if text:
            lib.FPDFText_ClosePage(text)
        if page:
            lib.FPDF_ClosePage(page)


def utf16(call: Callable[[int, int], int], most: int) -> str:
    """The text that a pdfium function writes to (address, bytes), at most ``most`` bytes of it."""
    needed = min(call(0, 0), most)
    if needed <= 2:
        return ""
    buffer = ctypes.create_string_buffer(needed)
    if call(ctypes.addressof(buffer), needed) > needed:
        return ""
    return buffer.raw[:needed].decode("utf-16-le", "replace").rstrip("\0")
