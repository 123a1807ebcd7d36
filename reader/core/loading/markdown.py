"""Markdown files: the words without the marks, and the kinds that the marks tell.

As an HTML tag is no part of what an article says, neither is a ``#`` or a ``**``: comparing needs
the words alone. Nothing else is left out, except the targets of links. What is read follows
CommonMark in the small; each pattern runs in linear time, since files may be made to exhaust it.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from reader.core.article import Kind
from reader.core.loading.assembly import Reading
from reader.core.loading.paragraphs import Draft, ends_like_sentence

# Lines are matched without the white space around them.
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*")
_UNDERLINE = re.compile(r"=+|-{2,}")
_RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
_QUOTE = re.compile(r">(?:[ \t]{0,3}>)*[ \t]?")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[^`]{0,100}")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,9}[.)])[ \t]+\S")
_TABLE_LINE = re.compile(r"\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?")
_SLANTED = re.compile(r"(\*{1,3}|_{1,3})(?=\S)[^*_]{1,1000}\1")
_DEFINITION = re.compile(r"\[[^\[\]]{1,200}\]:\s*\S+.*")
_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]{1,30})\]")
_IMAGE_LINE = re.compile(r"(?:!\[[^\[\]]{0,500}\]\([^()]{0,500}\)\s*)+")
_TARGET = (
    r"\(\s*<?[^()\s<>]{0,1000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200})?>?"
    r"(?:\s+[\"'(][^\"')]{0,200}[\"')])?\s*\)"
)
_IMAGE = re.compile(rf"!\[([^\[\]]{{0,500}})\](?:{_TARGET}|\[[^\[\]]{{0,100}}\])")
_LINK = re.compile(rf"\[([^\[\]]{{1,500}})\](?:{_TARGET}|\[[^\[\]]{{0,100}}\])")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>@]{1,500}(?:@|://)[^\s<>]{1,500})>")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,500})?/?>|<!--[^<>]{0,1000}-->")
_CODE = re.compile(r"(?<!`)(`{1,3})([^`\n]{1,500})\1(?!`)")
_DELIMITER = re.compile(r"\*{1,3}|_{1,3}|~~")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ESCAPED = re.compile("[\ue000-\ue07f]")
_KEY = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*[:=]\s*(.*)")


@dataclass(slots=True)
class _Line:
    """A line as it will stand in the text: its kind if the marks tell it; whether it goes on."""

    text: str
    kind: Kind | None = None
    goes_on: bool = False


def _front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    """The keys and values between the opening ``---`` and the next, and how many lines it is."""
    if not lines or lines[0].strip() not in ("---", "+++"):
        return {}, 0
    end = next(
        (i for i, s in enumerate(lines[1:80], 1) if s.strip() in (lines[0].strip(), "...")), None
    )
    if end is None:
        return {}, 0
    values: dict[str, str] = {}
    for line in lines[1:end]:
        match = _KEY.fullmatch(line.rstrip())
        if match:
            values[match[1]] = match[2].strip().strip("\"'").strip()
        elif line.strip() and not line.startswith((" ", "-", "#")):
            return {}, 0  # a text between two rules, no front matter
    return values, end + 1


def _emphasis(text: str) -> str:
    """The text without the marks of emphasis that come in pairs; 2*3*4 and 5* stay."""
    opened: dict[str, list[int]] = {}
    drop: set[int] = set()
    marks = list(_DELIMITER.finditer(text))
    for number, mark in enumerate(marks):
        before = text[mark.start() - 1] if mark.start() else " "
        after = text[mark.end()] if mark.end() < len(text) else " "
        run = mark[0]
        if not before.isspace() and not after.isalnum() and opened.get(run):
            drop.update((opened[run].pop(), number))
        elif not after.isspace() and not before.isalnum():
            opened.setdefault(run, []).append(number)
    parts: list[str] = []
    last = 0
    for number in sorted(drop):
        parts.append(text[last : marks[number].start()])
        last = marks[number].end()
    return "".join(parts) + text[last:]


def plain(text: str) -> str:
    """A line's words without the marks of links, emphasis, code, tags and escapes."""
    if not any(c in text for c in "*_[]<`\\&~"):
        return text
    # Escaped marks wait in a private area until the unescaped ones are gone.
    text = _ESCAPE.sub(lambda m: chr(0xE000 + ord(m[1])), text)
    text = _CODE.sub(r"\2", text)
    text = _FOOTNOTE.sub(r"[\1]", text)
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", text))
    text = html.unescape(_emphasis(text))
    return _ESCAPED.sub(lambda m: chr(ord(m[0]) - 0xE000), text)


def _rendered(lines: list[str]) -> list[_Line]:
    out: list[_Line] = []
    fenced = False
    titled = texted = False
    paragraph = False  # whether the last line may go on
    for number, raw in enumerate(lines):
        line = _QUOTE.sub("", raw.strip(), count=1).strip()
        if _FENCE.fullmatch(line):
            fenced, paragraph = not fenced, False
            out.append(_Line(""))
            continue
        if fenced:
            out.append(_Line(line, goes_on=paragraph))
            paragraph = bool(line)
            continue
        below = lines[number + 1].strip() if number + 1 < len(lines) else ""
        heading = _HEADING.fullmatch(line)
        level = len(heading[1]) if heading else 0
        words = (heading[2] or "") if heading else line
        under = _UNDERLINE.fullmatch(below)
        if not heading and not paragraph and under and line and not _ITEM.match(line):
            level = 1 if under[0].startswith("=") else 2
        if level:
            kind = Kind.HEADING if titled or (out and level > 1) else Kind.TITLE
            titled = titled or kind is Kind.TITLE
            out += [_Line(plain(words).strip(), kind), _Line("")]
            paragraph = False
        elif _UNDERLINE.fullmatch(line) or _RULE.fullmatch(line) or _TABLE_LINE.fullmatch(line):
            table = _TABLE_LINE.fullmatch(line) is not None and "|" in line
            if not table:  # a table's rows must stay together
                out.append(_Line(""))
            paragraph = False
        elif not line:
            out.append(_Line(""))
            paragraph = False
        elif _IMAGE_LINE.fullmatch(line):
            out.append(_Line(plain(line).strip(), Kind.CAPTION))
            paragraph = False
        elif _DEFINITION.fullmatch(line):
            out.append(_Line(line, Kind.FURNITURE))
            paragraph = False
        else:
            own = _ITEM.match(line) is not None or line.startswith("|")
            # Files that are not quite Markdown put each paragraph on a line of its own.
            whole = paragraph and len(out[-1].text) > 100 and ends_like_sentence(out[-1].text)
            item = Kind.LIST if own else None
            if titled and not texted and not below and _SLANTED.fullmatch(line):
                item = Kind.STANDFIRST
            texted = texted or item is None
            out.append(_Line(plain(line).strip(), item, paragraph and not own and not whole))
            paragraph = True
    return out


def read(text: str) -> Reading:
    """The words of a Markdown text with the kinds that its marks tell."""
    lines = text.split("\n")
    values, size = _front_matter(lines)
    out = [_Line(line.strip(), Kind.FURNITURE) for line in lines[:size]]
    out += [_Line("")] * bool(size) + _rendered(lines[size:])
    drafts: list[Draft] = []
    position = 0
    gap = True
    for line in out:
        end = position + len(line.text)
        if line.text:
            last = drafts[-1] if drafts else None
            if last is not None and line.goes_on and not gap:
                drafts[-1] = Draft(last.start, end, last.gap, 0, last.lines + 1, last.kind)
            else:
                drafts.append(Draft(position, end, gap, kind=line.kind))
        gap = not line.text
        position = end + 1
    return Reading("\n".join(line.text for line in out), drafts, values)
