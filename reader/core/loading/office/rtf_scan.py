"""The bytes of an RTF file as control words, text and groups, read once from front to back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import NamedTuple

from reader.core.loading.extract import RefusedError
from reader.core.loading.office.rtf_words import CHARACTERS, SHOWN, SKIPPED, SYMBOLS
from reader.core.said import said
from reader.core.values import dataclass

# Control words in a row, where \par is one by itself; a byte in hex; a control symbol; a brace;
# text; a line end. Rows are cut at 40 words: a longer match would take memory for each.
_TOKEN = re.compile(
    rb"(\\par(?![a-zA-Z])-?[0-9]{0,10} ?"
    rb"|(?:\\(?!par(?![a-zA-Z]))[a-zA-Z]{1,32}(?:-?[0-9]{1,10})? ?){1,40})"
    rb"|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_WORDS, _HEX, _SYMBOL, _BRACE, _TEXT = range(1, 6)
_WORD = re.compile(rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?")
# Braces, what escapes them, and binary data, which may hold any.
_BRACES = re.compile(rb"\\bin([0-9]{1,10}) ?|\\[^a-zA-Z]|[{}]", re.DOTALL)

# A step is a token of which the meaning is remembered; a word that is looked at takes as long as
# three. 52 MB by LibreOffice are 2 million; 6 million take the worker's seconds.
_MOST_STEPS = 6_000_000
_A_WORD = 3
_MOST_DEPTH = 300_000  # groups; each takes 8 bytes
_MOST_REMEMBERED = 50_000  # states behind words, in all

BODY, SILENT, NAME, FONTS, STYLES = range(5)  # what text is for


class Paragraph(NamedTuple):
    """The formatting of paragraphs that says what they are."""

    style: int = 0
    in_table: bool = False
    nesting: int = 1
    listed: bool = False
    outline: int | None = None


PLAIN = Paragraph()


@dataclass(frozen=True, slots=True)
class State:
    """What a group takes over and its end gives back.

    ``after`` remembers the state behind a control word, itself where the word means nothing: a
    document has some dozen states and some hundred words, and comes back to them all the time.
    """

    place: int = BODY
    font: int | None = None
    hidden: bool = False
    deleted: bool = False
    raised: bool = False
    unicode_skip: int = 1
    language: int = 0
    paragraph: Paragraph = PLAIN
    after: dict[bytes, State] = field(default_factory=dict, compare=False, repr=False)


Change = Callable[[State, int | None], State]


def changed(state: State, **fields: object) -> State:
    """The state with other values; the same object where nothing differs."""
    new = replace(state, after={}, **fields)  # type: ignore[arg-type]
    return state if new == state else new


class Scanner:
    """Cuts the bytes into tokens; a subclass says what each means. No step is done twice."""

    words: Mapping[bytes, Callable[[int | None], None]]  # what to do at a word
    defining: Mapping[bytes, Callable[[int | None], None]]  # the same within definitions
    changes: Mapping[bytes, Change]  # words that change the state and no more

    def __init__(self, data: bytes) -> None:
        self.counts: Counter[str] = Counter()
        self.state = State()
        self.to_skip = 0  # characters that stand for one of \\u
        self.bytes = bytearray()  # text that is not decoded yet
        self.from_hex = False  # whether some of it was given in hex
        self._data = data
        self._groups: list[State] = []
        self._closers: list[tuple[int, Callable[[], None]]] = []  # by depth of their group
        self._starred = self._pure = False  # the latter: the last word changed the state at most
        self._steps = self._remembered = 0
        self._states = {self.state: self.state}

    # What a subclass does

    def flush(self) -> None:
        """Decodes the bytes that have gathered."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Takes a text."""
        raise NotImplementedError

    def end_paragraph(self) -> None:
        """Ends the paragraph."""
        raise NotImplementedError

    def skips(self, word: bytes) -> None:
        """Hears that a group is skipped."""
        raise NotImplementedError

    # What is done here

    def scan(self) -> None:
        """Reads the whole; raises RefusedError where it passes a limit."""
        place: int | None = 0
        while place is not None:
            place = self._stretch(place)
        self.flush()
        if self._groups:
            self.counts["unclosed"] += 1
        while self._closers:
            self._closers.pop()[1]()

    def at_end(self, closer: Callable[[], None]) -> None:
        """Calls that at the end of the group that is open."""
        self._closers.append((len(self._groups), closer))

    def outside(self, state: State) -> None:
        """Puts a state in place of that which the end of the group gives back."""
        if self._groups:
            self._groups[-1] = state

    def known(self, state: State) -> State:
        """The state that is equal to this one and was met before: it remembers more."""
        found = self._states.get(state)
        if found is None:
            found = state
            if len(self._states) < _MOST_REMEMBERED:
                self._states[state] = state
        return found

    def before(self) -> State:
        """The state which the end of the group gives back."""
        return self._groups[-1] if self._groups else self.state

    def _stretch(self, start: int) -> int | None:
        """Reads on from a place; gives the next one after bytes that are jumped over."""
        groups, gathered = self._groups, self.bytes
        state = self.state
        for match in _TOKEN.finditer(self._data, start):
            kind = match.lastindex
            if kind == _TEXT:
                text = match[_TEXT]
                if self.to_skip:
                    taken = min(self.to_skip, len(text))
                    self.to_skip -= taken
                    text = text[taken:]
                gathered += text
                continue
            if kind is None:
                continue
            self._steps += 1
            if self._steps > _MOST_STEPS:
                raise RefusedError(
                    said("it is too large for an article; keep only the article in it.")
                )
            if kind == _WORDS:
                known = state.after.get(match[_WORDS])
                if known is not None and not (self._starred or self.to_skip):
                    if known is not state:
                        if gathered:
                            self.flush()
                        state = self.state = known
                    continue
                jump = self._on_words(match)
                state = self.state
                if jump is not None:
                    return jump
            elif kind == _BRACE:
                self.to_skip = 0
                self._starred = False
                if gathered:
                    self.flush()
                if match[_BRACE] == b"{":
                    groups.append(state)
                    if len(groups) > _MOST_DEPTH:
                        raise RefusedError(
                            said(
                                "its groups are nested too deep; open it in the program that "
                                "made it, save it anew and open that."
                            )
                        )
                elif groups:
                    self._close()
                    state = self.state
                    if not groups:
                        self._after(match.end())
                        return None
            elif kind == _HEX:
                if self.to_skip:
                    self.to_skip -= 1
                else:
                    gathered.append(int(match[_HEX], 16))
                    self.from_hex = True
            else:
                self._on_symbol(match[_SYMBOL])
        return None

    def _on_words(self, match: re.Match[bytes]) -> int | None:
        """Does what the words in a row ask for; remembers what they come to where that is all."""
        before, pure = self.state, not self._starred and not self.to_skip
        for word in _WORD.finditer(self._data, match.start(), match.end()):
            known = self.state.after.get(word[0])
            if known is not None and not (self._starred or self.to_skip):
                if known is not self.state:
                    self.flush()
                    self.state = known
                continue
            self._steps += _A_WORD
            self._pure = False
            jump = self._on_word(word)
            if jump is not None:
                return jump
            pure = pure and self._pure
        if pure and self._remembered < _MOST_REMEMBERED:
            self._remembered += 1
            before.after[match[0]] = self.state
        return None

    def _on_word(self, match: re.Match[bytes]) -> int | None:
        """Does what a word asks for; gives the place to go on at where that is not the next."""
        word, digits, state = match[1], match[2], self.state
        if self._starred or word in SKIPPED:
            starred, self._starred = self._starred, False
            if word in SKIPPED or (starred and word not in self.words and word not in SHOWN):
                self.flush()
                self.skips(word)
                return self._group_end(match.end())
        if word == b"bin":
            length = int(digits or 0)
            if match.end() + length <= len(self._data):
                return match.end() + max(length, 0)
            self.counts["binary"] += 1  # a lie that would hide the rest of the file
            return None
        if self.to_skip:
            self.to_skip -= 1
            if word in CHARACTERS:
                return None
        number = None if digits is None else int(digits)
        handler = self.words.get(word)
        if state.place in (FONTS, STYLES):
            handler = self.defining.get(word, handler)
        elif handler is None:
            self._pure = True
            change = self.changes.get(word)
            new = state if change is None else self.known(change(state, number))
            if self._remembered < _MOST_REMEMBERED:
                self._remembered += 1
                state.after[match[0]] = new
            if new is not state:
                self.flush()
                self.state = new
            return None
        if handler is not None:
            self.flush()
            handler(number)
        return None

    def _on_symbol(self, sign: bytes) -> None:
        if sign == b"*":
            self._starred = True
        elif sign in (b"\n", b"\r"):
            self.flush()
            self.end_paragraph()
        elif sign in SYMBOLS:
            if self.to_skip:
                self.to_skip -= 1
            else:
                self.flush()
                self.write(SYMBOLS[sign])

    def _close(self) -> None:
        """The end of a group."""
        while self._closers and self._closers[-1][0] >= len(self._groups):
            self._closers.pop()[1]()
        self.state = self._groups.pop()

    def _after(self, end: int) -> None:
        """Looks whether anything stands after the last brace, as mail programs leave blanks."""
        rest = self._data[end : end + 1000].strip(b"\0\r\n\t \x1a}")
        self.counts["after"] += bool(rest)

    def _group_end(self, place: int) -> int:
        """The place of the brace that ends the group; the end of the file where there is none."""
        depth, data = 1, self._data
        while True:
            for match in _BRACES.finditer(data, place):
                sign = match[0]
                if sign == b"{":
                    depth += 1
                elif sign == b"}":
                    depth -= 1
                    if not depth:
                        return match.start()
                elif match[1] and match.end() + int(match[1]) <= len(data):
                    place = match.end() + int(match[1])
                    break
            else:
                return len(data)
