"""What happens to files of any format: cut short, bits turned over, another format's name."""

from __future__ import annotations

import random

from hostile_files.case import EITHER, OPEN, REFUSE, Case
from hostile_files.packages import CONTENT_TYPES, zipped
from hostile_files.samples import GOOD

_ERROR_PAGE = b"<!doctype html><title>404</title><h1>Not found</h1>"


def flipped(data: bytes, seed: object, times: int = 8) -> bytes:
    """The bytes with some bits turned over, the same ones for a seed."""
    chosen, made = random.Random(str(seed)), bytearray(data)
    for _ in range(times):
        made[chosen.randrange(len(made))] ^= 1 << chosen.randrange(8)
    return bytes(made)


def _series(suffix: str, good: bytes) -> list[Case]:
    found = [
        Case(f"ok_{suffix}.{suffix}", "whole: it must open", OPEN, good, must="The mayor said"),
        Case(f"empty.{suffix}", "no bytes", REFUSE, b"", says="empty"),
        Case(f"zeros.{suffix}", "all NUL: a full disk's ghost", REFUSE, b"\0" * 100_000),
        Case(
            f"random.{suffix}",
            "random bytes with this suffix",
            EITHER,
            random.Random(suffix).randbytes(200_000),
        ),
        Case(f"error_page.{suffix}", "an error page under this suffix", EITHER, _ERROR_PAGE),
    ]
    for percent in (10, 50, 90, 99):
        part = good[: max(1, len(good) * percent // 100)]
        found.append(Case(f"trunc{percent}.{suffix}", f"the first {percent} %", EITHER, part))
    for number in range(3):
        bits = flipped(good, f"{suffix}{number}")
        found.append(Case(f"flip{number}.{suffix}", "8 bits turned over", EITHER, bits))
    return found


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4000
_SPREADSHEET = zipped(
    [
        (
            "[Content_Types].xml",
            CONTENT_TYPES.replace("wordprocessingml.document", "spreadsheetml.sheet"),
        ),
        ("xl/workbook.xml", "<workbook/>"),
    ]
)

CASES = [one for suffix, good in GOOD.items() for one in _series(suffix, good)] + [
    # Told by content: what the name says does not count.
    Case("pdf_named.docx", "a PDF called .docx", OPEN, GOOD["pdf"], must="The mayor said"),
    Case("docx_named.pdf", "a Word file called .pdf", OPEN, GOOD["docx"], must="The mayor said"),
    Case("html_named.txt", "a page called .txt", EITHER, GOOD["html"], must="The mayor said"),
    Case("old_word.docx", "an old Word file, or one with a password", REFUSE, _OLE),
    Case("xlsx_named.docx", "a spreadsheet called .docx", REFUSE, _SPREADSHEET),
]
