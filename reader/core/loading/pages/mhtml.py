"""Web archives: one file with a page and its pictures, of which only the page is read."""

from __future__ import annotations

import binascii
import re
from email.message import Message
from email.parser import BytesHeaderParser

from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.pages import charset, html
from reader.core.said import said

# A header of 100,000 encoded words needs 3 GB in the standard library's parser.
_LONGEST_HEAD, _LONGEST_LINE, _MOST_PARTS = 65_536, 16_384, 5_000
_BLANK = re.compile(rb"\r?\n\r?\n")
_BROKEN = said("it is no complete web archive; save the page again and open that.")


def prepare() -> None:
    """Imports what is slow, where workers are forked from this process."""
    html.prepare()


def read(data: bytes, wish: Wish) -> Extract:
    """The text and the details of an archive's page; raises RefusedError."""
    head, start = _head(data, 0, len(data))
    boundary = head.get_param("boundary")
    if head.get_content_maintype() != "multipart":
        return _page(head, data[start:], wish, head)
    if not isinstance(boundary, str) or not 0 < len(boundary) <= 200:
        raise RefusedError(_BROKEN)
    wanted = str(head.get_param("start") or "").strip("<> ")
    address = _plain(head, "Snapshot-Content-Location")
    best: tuple[int, Message, bytes] | None = None
    for begin, end in _bodies(data, boundary.encode("utf-8", "replace"), start):
        part, at = _head(data, begin, end)
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        rank = 0
        if wanted and _plain(part, "Content-ID").strip("<> ") == wanted:
            rank = 2
        elif address and _plain(part, "Content-Location") == address:
            rank = 1
        if best is None or rank > best[0]:
            best = (rank, part, data[at:end])
        if rank == 2:
            break
    if best is None:
        raise RefusedError(said("it holds no web page; save the page again as HTML and open that."))
    return _page(best[1], best[2], wish, head)


def _page(part: Message, body: bytes, wish: Wish, archive: Message) -> Extract:
    coding = _plain(part, "Content-Transfer-Encoding").lower()
    if coding == "quoted-printable":
        body = binascii.a2b_qp(body)
    elif coding == "base64":
        try:
            body = binascii.a2b_base64(body)
        except binascii.Error as exc:
            raise RefusedError(_BROKEN) from exc
    outer = part.get_param("charset")
    found = charset.decoded(body, wish.encoding, outer if isinstance(outer, str) else None)
    places = (_plain(archive, "Snapshot-Content-Location"), _plain(part, "Content-Location"))
    address = next((one for one in places if one.startswith(("https://", "http://"))), "")
    return html.read_text(
        found.text, encoding=found.encoding, warnings=found.warnings, address=address
    )


def _head(data: bytes, begin: int, end: int) -> tuple[Message, int]:
    """The header lines from a place on, and where the body begins."""
    while data[begin : begin + 1] in (b"\r", b"\n") and begin < end:
        begin += 1
    match = _BLANK.search(data, begin, min(end, begin + _LONGEST_HEAD))
    if match is None:
        raise RefusedError(_BROKEN)
    lines = data[begin : match.start()]
    if max(map(len, lines.split(b"\n"))) > _LONGEST_LINE:
        raise RefusedError(_BROKEN)
    return BytesHeaderParser().parsebytes(lines + b"\n\n"), match.end()


def _bodies(data: bytes, boundary: bytes, start: int) -> list[tuple[int, int]]:
    """Where each part begins, with its header lines, and where it ends."""
    line = b"--" + boundary
    found: list[tuple[int, int]] = []
    at = data.find(line, max(0, start - 2))
    while at >= 0 and len(found) < _MOST_PARTS:
        begin = at + len(line)
        if data[begin : begin + 2] == b"--":
            break
        following = data.find(b"\n" + line, begin)
        end = following if following >= 0 else len(data)
        if begin < end:
            found.append((begin, end))
        at = following + 1 if following >= 0 else -1
    return found


def _plain(part: Message, name: str) -> str:
    """A header's value in one line; "" where there is none."""
    value = part.get(name)
    return " ".join(str(value).split())[:2_000] if value is not None else ""
