"""Markdown files: the text as it stands, with what its marks tell of paragraphs and kinds.

Nothing is rendered: a heading's block holds its ``#``, a link its target. Which characters are
marks is told beside the text, so that only the words are compared.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from reader.core.article import Kind, Span
from reader.core.loading.assembly import Reading
from reader.core.loading.markdown_marks import marks_in, plain, united
from reader.core.loading.paragraphs import Draft, ends_like_sentence

# Lines are matched without the white space around them; each pattern runs in linear time.
_HEADING = re.compile(r"#{1,6}(?=[ \t]|\Z)[ \t]*")
_UNDERLINE = re.compile(r"=+|-{2,}")
_RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
_QUOTE = re.compile(r">(?:[ \t]{0,3}>)*[ \t]?")
_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*([^`]{0,100})")
_FENCE_END = re.compile(r"`{3,}|~{3,}")
_PROSE_NAMES = frozenset({"", "text", "txt", "plain", "plaintext", "markdown", "md", "quote"})
_ITEM = re.compile(r"(?:(?P<bullet>[-*+])|•|\d{1,9}[.)])[ \t]+(?=\S)")
_TABLE_LINE = re.compile(r"\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?")
_SLANTED = re.compile(r"(\*{1,3}|_{1,3})(?=\S)[^*_]{1,1000}\1")
_ADDRESS = r"<?(?:[a-z][a-z0-9+.-]{1,20}:|www\.|[./#])\S*"
_DEFINITION = re.compile(
    rf"\[[^\[\]^][^\[\]]{{0,200}}\]:\s*{_ADDRESS}(?:\s+[\"'(].{{0,300}}[\"')])?", re.IGNORECASE
)
_LINK = r"\[[^\[\]]{1,500}\](?:\([^()]{0,1000}\)|\[[^\[\]]{0,100}\])"
_PICTURE = r"!\[[^\[\]]{0,500}\](?:\([^()]{0,1000}\)|\[[^\[\]]{0,100}\])"
_PICTURES = re.compile(rf"(?:(?:\[{_PICTURE}\]\([^()]{{0,1000}}\)|{_PICTURE})\s*)+")
_LINKS = re.compile(rf"{_LINK}(?:[\s|·•/,–—>»-]{{0,20}}{_LINK})*")
_KEY = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*[:=]\s*(.*)")

_SENTENCE_WORDS = 8  # a link or an underlined line of so many words with a full stop is text
_PARAGRAPH = 100  # code points
_SHORT_LINE = 60


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


def _is_sentence(words: str) -> bool:
    return ends_like_sentence(words) and len(words.split()) >= _SENTENCE_WORDS


def _only_links(line: str) -> bool:
    """Whether a line is links and nothing else, none of which is a sentence that was linked."""
    item = _ITEM.match(line)
    rest = line[item.end() :] if item else line
    return _LINKS.fullmatch(rest) is not None and not _is_sentence(plain(rest))


class _Blocks:
    """Goes through the lines once; ``drafts`` and ``marks`` are what it has found."""

    def __init__(self, text: str, lines: list[str]) -> None:
        self.text = text
        self.lines = lines
        self.drafts: list[Draft] = []
        self.marks: list[Span] = []  # of lines: #, >, bullets
        self.code: set[int] = set()  # where the drafts begin whose stars and ticks are no marks
        self._fences = {
            mark: [
                i for i, s in enumerate(lines) if s.strip(" \t>").strip(mark) == "" and mark in s
            ]
            for mark in "`~"
        }
        self._comment_ends = [i for i, line in enumerate(lines) if "-->" in line]
        self._gap = True
        self._titled = self._texted = False
        self._paragraph = False  # whether the last line may go on
        self._quoted = self._table = self._pictured = False

    def read(self, first: int, place: int) -> None:
        """Reads from line ``first``, which begins at ``place``."""
        furniture_to = code_to = -1  # the last line of a comment, the closing line of a fence
        language = ""
        for number in range(first, len(self.lines)):
            raw = self.lines[number]
            stripped = raw.strip()
            start = place + len(raw) - len(raw.lstrip())
            end = start + len(stripped)
            place += len(raw) + 1
            if not stripped:
                self._gap, self._paragraph, self._table = True, False, False
                continue
            if number <= furniture_to:
                self._furniture(start, end)
                continue
            if number < code_to:
                self._code_line(start, end, language)
                continue
            quote = _QUOTE.match(stripped)
            begin = start + (quote.end() if quote else 0)
            line = self.text[begin:end].strip()
            begin = end - len(line)
            fence = _FENCE.fullmatch(line)
            if number == code_to or fence:
                self._furniture(start, end)
                self._gap = True
                if fence and number != code_to:
                    code_to = self._next(self._fences[line[0]], number)
                    language = fence[2].strip().lower()
                continue
            if line.startswith("<!--") and "-->" not in line:
                furniture_to = self._next(self._comment_ends, number)
                self._furniture(start, end)
                continue
            if not line:
                self._furniture(start, end)  # the mark of a quotation's blank line
                self._gap = True
                continue
            if bool(quote) is not self._quoted:
                self._quoted, self._paragraph = bool(quote), False
            if quote:
                self.marks.append(Span(start, begin))
            below = self.lines[number + 1].strip() if number + 1 < len(self.lines) else ""
            self._line(start, begin, line, below, raw)

    @staticmethod
    def _next(places: list[int], number: int) -> int:
        at = bisect_right(places, number)
        return places[at] if at < len(places) else -1

    def _add(self, start: int, end: int, kind: Kind | None, goes_on: bool = False) -> None:
        if goes_on and self._paragraph and not self._gap and self.drafts:
            last = self.drafts[-1]
            self.drafts[-1] = Draft(last.start, end, last.gap, 0, last.lines + 1, last.kind)
        else:
            self.drafts.append(Draft(start, end, self._gap, kind=kind))
        self._gap = False
        self._pictured = False

    def _furniture(self, start: int, end: int) -> None:
        self._add(start, end, Kind.FURNITURE)
        self._paragraph = False

    def _code_line(self, start: int, end: int, language: str) -> None:
        if language.split(" ")[0] not in _PROSE_NAMES:
            self._furniture(start, end)
            return
        self._add(start, end, None, goes_on=True)
        self.code.add(self.drafts[-1].start)
        self._paragraph = True

    def _line(self, start: int, begin: int, line: str, below: str, raw: str) -> None:
        end = begin + len(line)
        heading = _HEADING.match(line)
        words = line[heading.end() :].rstrip("#").rstrip() if heading else line
        if self._is_heading(line, heading is not None, words, below):
            level = heading[0].count("#") if heading else 1 if below.startswith("=") else 2
            title = not self._titled and (level == 1 or not self._texted)
            self._titled = self._titled or title
            if heading:
                self.marks.append(Span(begin, begin + heading.end()))
                if begin + heading.end() + len(words) < end:  # "# Words ##"
                    self.marks.append(Span(begin + heading.end() + len(words), end))
            self._add(start, end, Kind.TITLE if title else Kind.HEADING)
            self._gap, self._paragraph = True, False
        elif _UNDERLINE.fullmatch(line) or _RULE.fullmatch(line) or _TABLE_LINE.fullmatch(line):
            self._table = "|" in line
            self._furniture(start, end)
            self._gap = not self._table  # a table's rows must stay together
        elif _PICTURES.fullmatch(line):
            self._furniture(start, end)
            self._pictured = True
        elif (
            _DEFINITION.fullmatch(line)
            or not plain(line).strip()
            or (not self._paragraph and _only_links(line) and (not below or _only_links(below)))
        ):
            self._furniture(start, end)
        else:
            self._text_line(start, begin, line, below, raw)

    def _is_heading(self, line: str, marked: bool, words: str, below: str) -> bool:
        if marked:
            return any(c.isalnum() for c in plain(words))  # "# ![logo](x.png)" heads nothing
        if self._paragraph or not _UNDERLINE.fullmatch(below) or _UNDERLINE.fullmatch(line):
            return False
        if _ITEM.match(line) or _PICTURES.fullmatch(line) or _RULE.fullmatch(line):
            return False
        # A rule just below a paragraph is meant as a rule.
        return below.startswith("=") or not _is_sentence(line)

    def _text_line(self, start: int, begin: int, line: str, below: str, raw: str) -> None:
        item = _ITEM.match(line)
        if _TABLE_LINE.fullmatch(below) and "|" in line:
            self._table = True
        own = item is not None or line.startswith("|") or (self._table and "|" in line)
        kind = Kind.LIST if own else None
        slanted = _SLANTED.fullmatch(line) is not None
        if slanted and self._pictured and not below:
            kind = Kind.CAPTION
        elif slanted and self._titled and not self._texted and not below:
            kind = Kind.STANDFIRST
        if item is not None and item["bullet"]:
            self.marks.append(Span(begin, begin + item.end()))
        end = begin + len(line)
        self._add(start, end, kind, goes_on=not own)
        self._texted = self._texted or (kind is None and ends_like_sentence(line))
        # Files that are not quite Markdown put each paragraph on a line of its own, and a line
        # that is broken on purpose stands for itself unless it is one of a wrapped text.
        whole = len(line) > _PARAGRAPH and ends_like_sentence(line)
        broken = raw.endswith(("  ", "\\")) and (
            len(line) < _SHORT_LINE or ends_like_sentence(line)
        )
        self._paragraph = not whole and not broken


def _all_marks(text: str, found: _Blocks) -> tuple[list[Draft], list[Span]]:
    """The drafts and all their marks; what holds nothing else is furniture, which has none."""
    drafts: list[Draft] = []
    marks: list[Span] = []
    at = 0
    for draft in found.drafts:
        own: list[Span] = []
        while at < len(found.marks) and found.marks[at].start < draft.end:
            own.append(found.marks[at])
            at += 1
        if draft.kind is Kind.FURNITURE:
            drafts.append(draft)
            continue
        if draft.start not in found.code:
            inside = marks_in(_blanked(text, draft, own))
            spans = [(draft.start + start, draft.start + end) for start, end in inside]
            own = [Span(*one) for one in united([(m.start, m.end) for m in own] + spans)]
        rest = Draft(draft.start, draft.end, draft.gap, kind=Kind.FURNITURE)
        if _has_words(text, draft, own):
            marks += own
            rest = draft
        drafts.append(rest)
    return drafts, marks


def _blanked(text: str, draft: Draft, marks: list[Span]) -> str:
    """The paragraph with spaces for marks: a bullet is no emphasis, a quotation's > no tag's."""
    pieces: list[str] = []
    place = draft.start
    for mark in marks:
        pieces += (text[place : mark.start], " " * (mark.end - mark.start))
        place = mark.end
    return "".join(pieces) + text[place : draft.end]


def _has_words(text: str, draft: Draft, marks: list[Span]) -> bool:
    place = draft.start
    for mark in marks:
        if text[place : mark.start].strip():
            return True
        place = mark.end
    return bool(text[place : draft.end].strip())


def read(text: str) -> Reading:
    """The paragraphs of a Markdown text with the kinds that its marks tell; the text stays."""
    lines = text.split("\n")
    values, size = _front_matter(lines)
    found = _Blocks(text, lines)
    place = 0
    for raw in lines[:size]:
        start = place + len(raw) - len(raw.lstrip())
        if raw.strip():
            found.drafts.append(
                Draft(start, start + len(raw.strip()), place == 0, kind=Kind.FURNITURE)
            )
        place += len(raw) + 1
    found.read(size, place)
    drafts, marks = _all_marks(text, found)
    return Reading(text, drafts, values, marks=tuple(marks))
