"""The marks inside a Markdown paragraph: emphasis, link targets, code ticks, tags, escapes.

What is read follows CommonMark in the small; each pattern runs in time linear in the text, since
files may be made to exhaust it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_TARGET = (
    r"\(\s{0,20}<?[^()\s<>]{0,1000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200})?>?"
    r"(?:\s{1,20}[\"'(][^\"')]{0,200}[\"')])?\s{0,20}\)"
)
_REFERENCE = r"\[[^\[\]]{0,100}\]"
_IMAGE = re.compile(rf"!\[[^\[\]]{{0,500}}\](?:{_TARGET}|{_REFERENCE})")
_LINK = re.compile(rf"\[(?P<words>[^\[\]]{{1,500}})\](?:{_TARGET}|{_REFERENCE})")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,30}\](?::[ \t]{1,20})?")
_ADDRESS = r"(?:https?://|mailto:)?[^\s<>@]{1,500}(?:@|://)[^\s<>]{1,500}"
_AUTOLINK = re.compile(rf"<(?P<words>{_ADDRESS})>")
_BARE = re.compile(r"(?:https?://|www\.)[^\s*<>()\[\]]{1,2000}")
# What has words but no values after its name is hardly a tag: "<name of a source>".
_TAG = re.compile(
    r"</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>=]{1,60}=[^<>]{0,1000})?\s{0,20}/?>"
    r"|<!--[^<>]{0,2000}-->"
)
_CODE = re.compile(r"(?<!`)(?P<ticks>`{1,3})(?P<words>[^`\n]{1,500})(?P=ticks)(?!`)")
_DELIMITER = re.compile(r"\*{1,3}|_{1,3}|~~")
_ESCAPE = re.compile(r"\\(?:(?P<words>[!-/:-@\[-`{-~])|(?=\n|\Z))")
_ENTITY = re.compile(r"(?P<words>&)amp;|&nbsp;")
_ANY = re.compile(r"[*_\[<`\\&~]")

# They stand for what is settled, so that no later pattern sees it; neither is a letter or a space.
_MARK, _KEPT = "\ue000", "\ue001"

# In this order: an escaped character is no mark, and code knows no escapes but for its ticks.
_SETTLED = (_ESCAPE, _CODE, _IMAGE, _AUTOLINK, _TAG, _FOOTNOTE, _ENTITY)


def marks_in(text: str) -> list[tuple[int, int]]:
    """Start and end of each mark in a paragraph, in order, none touching another.

    Words of a link stay, and of an image nothing; marks of emphasis count in pairs only, so that
    2*3*4 and 5* have none.
    """
    if not _ANY.search(text):
        return []
    found: list[tuple[int, int]] = []

    def settle(match: re.Match[str]) -> str:
        start, end = match.span()
        kept = match.span("words") if "words" in match.re.groupindex else (-1, -1)
        if kept[0] < 0:
            found.append((start, end))
            return _MARK * (end - start)
        found.extend(((start, kept[0]), (kept[1], end)))
        inside = text[kept[0] : kept[1]] if match.re is _LINK else _KEPT * (kept[1] - kept[0])
        return _MARK * (kept[0] - start) + inside + _MARK * (end - kept[1])

    for pattern in _SETTLED:
        text = pattern.sub(settle, text)
    text = _LINK.sub(settle, text)
    text = _BARE.sub(lambda match: _KEPT * len(match[0]), text)
    found += _emphasis(text)
    return united(found)


def _emphasis(text: str) -> list[tuple[int, int]]:
    opened: dict[str, list[tuple[int, int]]] = {}
    found: list[tuple[int, int]] = []
    for mark in _DELIMITER.finditer(text):
        before = text[mark.start() - 1] if mark.start() else " "
        after = text[mark.end()] if mark.end() < len(text) else " "
        run = mark[0]
        if not before.isspace() and not after.isalnum() and opened.get(run):
            found += (opened[run].pop(), mark.span())
        elif not after.isspace() and not before.isalnum():
            opened.setdefault(run, []).append(mark.span())
    return found


def united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch or overlap made one, empty ones left out."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if start == end:
            continue
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def plain(text: str) -> str:
    """The words of a paragraph without its marks."""
    pieces: list[str] = []
    place = 0
    for start, end in marks_in(text):
        pieces.append(text[place:start])
        place = end
    return "".join(pieces) + text[place:]
