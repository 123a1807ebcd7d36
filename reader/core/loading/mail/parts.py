"""A mail's parts: the tree of its MIME entities, and the bytes that they stand for."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from reader.core.loading.extract import RefusedError
from reader.core.loading.mail.headers import (
    Headers,
    base64_bytes,
    parameters,
    plain,
    read_headers,
)
from reader.core.said import said
from reader.core.values import dataclass

# Newsletters nest three deep, a signed forward of a forward eight.
MOST_DEPTH = 40
MOST_PARTS = 1_000


@dataclass(slots=True)
class Entity:
    """One part: its headers, its type ("text/plain"), and where its body lies in the data.

    ``children`` are those of a multipart; ``outside`` is where bytes of it lie in none of them.
    ``ended`` is false for a multipart whose closing line is missing.
    """

    headers: Headers
    kind: str
    parameters: Mapping[str, str]
    start: int
    end: int
    depth: int = 0
    children: list[Entity] = field(default_factory=list)
    outside: tuple[tuple[int, int], ...] = ()
    ended: bool = True

    @property
    def disposition(self) -> str:
        """``inline``, ``attachment`` or an empty text."""
        return self.headers.value("content-disposition")[0]

    @property
    def name(self) -> str:
        """The file name that the part states, as it states it, on one line."""
        stated = self.headers.value("content-disposition")[1].get("filename", "")
        return plain(stated or self.parameters.get("name", ""))

    def walk(self) -> Iterator[Entity]:
        """This part and all within it, in their order."""
        stack = [self]
        while stack:
            entity = stack.pop()
            yield entity
            stack.extend(reversed(entity.children))


def read_parts(data: bytes) -> Entity:
    """The tree of a mail's parts, without recursion; a mail in a mail is a leaf.

    Raises RefusedError beyond MOST_DEPTH or MOST_PARTS.
    """
    root = _entity(data, 0, len(data), 0, "text/plain")
    work = [root]
    count = 1
    while work:
        entity = work.pop()
        if not entity.kind.startswith("multipart/"):
            continue
        boundary = entity.parameters.get("boundary", "")
        spans = _spans(data, entity, boundary) if boundary else []
        if not spans:  # damaged: what is there is read as text
            entity.kind = "text/plain"
            entity.ended = False
            continue
        count += len(spans)
        if entity.depth >= MOST_DEPTH or count > MOST_PARTS:
            raise RefusedError(
                said(
                    "it has more parts, or parts within parts, than a mail has; save the "
                    "article from your mail program as text and open that."
                )
            )
        usual = "message/rfc822" if entity.kind == "multipart/digest" else "text/plain"
        entity.children = [
            _entity(data, start, end, entity.depth + 1, usual) for start, end in spans
        ]
        work.extend(entity.children)
    return root


def _entity(data: bytes, start: int, end: int, depth: int, usual: str) -> Entity:
    headers, body = read_headers(data, start, end)
    stated = headers.raw.get("content-type", "")
    kind, options = parameters(stated)
    if not re.fullmatch(r"[a-z0-9.+*-]{1,60}/[a-z0-9.+*-]{1,100}", kind):
        kind = "text/plain" if stated else usual
    return Entity(headers, kind, options, body, end, depth)


def _spans(data: bytes, entity: Entity, boundary: str) -> list[tuple[int, int]]:
    """Where the children lie; notes what lies outside of them and whether the end is marked."""
    raw = boundary.rstrip().encode("utf-8", errors="replace")
    if len(raw) > 1_000:
        return []
    # It begins with plain letters, which the search finds ten times as fast as a line's end.
    line = re.compile(rb"--" + re.escape(raw) + rb"(--)?[ \t]*+(?=[\r\n]|\Z)")
    spans: list[tuple[int, int]] = []
    begun = None
    outside: list[tuple[int, int]] = []
    end = entity.end
    entity.ended = False
    for match in line.finditer(data, entity.start, end):
        before = match.start()
        if before and data[before - 1] not in b"\r\n":
            continue
        before -= 2 if data[before - 2 : before] == b"\r\n" else 1 if before else 0
        if begun is not None:
            spans.append((begun, max(begun, before)))
        else:
            outside.append((entity.start, before))
        begun = None
        if match[1]:
            entity.ended = True
            outside.append((match.end(), end))
            break
        begun = match.end()
        if data[begun : begun + 2] == b"\r\n":
            begun += 2
        elif begun < end:
            begun += 1
        if len(spans) > MOST_PARTS:
            return spans
    if begun is not None:
        spans.append((begun, end))
    entity.outside = tuple((a, b) for a, b in outside if b > a)
    return spans


def decoded(data: bytes, entity: Entity) -> tuple[bytes, bool]:
    """The bytes of a part out of their transfer encoding, and whether they were sound."""
    body = data[entity.start : entity.end]
    way = entity.headers.value("content-transfer-encoding")[0]
    if way == "base64":
        return base64_bytes(body)
    if way == "quoted-printable":
        return binascii.a2b_qp(body), True
    return body, way in ("", "7bit", "8bit", "binary")
