"""TOML as the shipped lexicons use it, read by ``json``, which is written in C.

``tomllib`` takes 110 ms for the lexicons of one comparison, this 15 ms. What it does not know at
once (dates, dotted keys, strings over several lines … and every fault) goes to ``tomllib``, which
alone says what is valid.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

_BLANK = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:#[^\n]*\Z)?")
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\n|\Z)")
_HEADER = re.compile(r"\[(?:([A-Za-z0-9_.-]+)|\[([A-Za-z0-9_.-]+)\])\]")
_PAIR = re.compile(
    r'(?:([A-Za-z0-9_-]+)|"([^"\\\n]+)")[ \t]*=[ \t]*(?:"([^"\\\n]*)"[ \t]*(?:\n|\Z))?'
)
_LITERAL = re.compile(r"'''((?:(?!''')[^\n])+)'''(?!')|'([^'\n]*)'(?!')")
_TABLE = re.compile(r"\{[^\n]*\}")
_TABLE_KEY = re.compile(r"(?<=[{,])[ \t]*([A-Za-z0-9_-]+)[ \t]*=")
_JSON_KEY = re.compile(r'"[ \t]*:')
_ARRAY = re.compile(r'\[(?:[^"\[\]#{\n]|"(?:[^"\\\n]|\\.)*"|#[^\n]*|\n)*\]')
_TO_DROP = re.compile(r'("(?:[^"\\\n]|\\.)*")|#[^\n]*|,(?=\s*(?:#[^\n]*\s*)*\])')
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ODD_ESCAPE = re.compile(r"\\(?:/|u[dD])")


class _NotPlainError(Exception):
    """tomllib has to read it."""


def loads(text: str) -> dict[str, Any]:
    """The tables of a TOML text, equal to those of tomllib.loads.

    Raises tomllib.TOMLDecodeError, a ValueError, with the place of the fault.
    """
    try:
        return _Plain(text).read()
    except (_NotPlainError, ValueError, RecursionError):
        import tomllib  # its own import takes 15 ms

        return tomllib.loads(text)


def _refuse(_: str) -> NoReturn:
    raise _NotPlainError


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _NotPlainError
    return found


_json = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse)


class _Plain:
    """One reading of a text, from its beginning to its end."""

    def __init__(self, text: str) -> None:
        if _CONTROL.search(text):
            raise _NotPlainError
        self._text = text
        self._root: dict[str, Any] = {}
        self._open = {id(self._root)}  # tables and arrays that headers made, so may be added to

    def read(self) -> dict[str, Any]:
        text, at, table = self._text, 0, self._root
        while True:
            at = self._past(_BLANK, at)
            if at == len(text):
                return self._root
            if text[at] == "[":
                header = _HEADER.match(text, at)
                if header is None:
                    raise _NotPlainError
                table = self._table((header[1] or header[2]).split("."), header[2] is not None)
                at = self._past(_REST_OF_LINE, header.end())
                continue
            pair = _PAIR.match(text, at)
            if pair is None:
                raise _NotPlainError
            key = pair[1] or pair[2]
            if key in table:
                raise _NotPlainError
            if pair[3] is not None:  # a plain string alone on its line, as most are
                table[key], at = pair[3], pair.end()
                continue
            table[key], at = self._value(pair.end())
            at = self._past(_REST_OF_LINE, at)

    def _past(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.match(self._text, at)
        if found is None:
            raise _NotPlainError
        return found.end()

    def _table(self, path: list[str], of_array: bool) -> dict[str, Any]:
        """The new table of a header."""
        here: Any = self._root
        for name in path[:-1]:
            inner = here.get(name)
            if id(inner) not in self._open:
                raise _NotPlainError
            here = inner[-1] if isinstance(inner, list) else inner
        new: dict[str, Any] = {}
        self._open.add(id(new))
        if of_array and path[-1] in here:
            rows = here[path[-1]]
            if id(rows) not in self._open or not isinstance(rows, list):
                raise _NotPlainError
            rows.append(new)
        elif of_array:
            rows = here[path[-1]] = [new]
            self._open.add(id(rows))
        elif path[-1] in here or not path[-1]:
            raise _NotPlainError
        else:
            here[path[-1]] = new
        return new

    def _value(self, at: int) -> tuple[Any, int]:
        text = self._text
        first = text[at : at + 1]
        if first == "'":
            literal = _LITERAL.match(text, at)
            if literal is None:
                raise _NotPlainError
            return literal[1] if literal[1] is not None else literal[2], literal.end()
        if first not in '"[{-0123456789tf' or not first:
            raise _NotPlainError
        if first == "{":
            inline = _TABLE.match(text, at)
            if inline is None or _JSON_KEY.search(inline[0]):
                raise _NotPlainError
            # A string that holds such a key is broken by it, and that is no JSON any more.
            return self._decoded(_TABLE_KEY.sub(r'"\1":', inline[0])), inline.end()
        try:
            value, end = _json.raw_decode(text, at)
        except ValueError:
            array = _ARRAY.match(text, at)
            if array is None:
                raise
            plain = _TO_DROP.sub(lambda piece: piece[1] or "", array[0])
            found = self._decoded(plain)
            if not found and "," in array[0]:
                raise
            return found, array.end()
        self._check(text[at:end])
        if first == "[" and "{" in text[at:end]:
            raise _NotPlainError
        return value, end

    def _decoded(self, written: str) -> Any:
        self._check(written)
        return _json.decode(written)

    def _check(self, written: str) -> None:
        if "null" in written or ("\\" in written and _ODD_ESCAPE.search(written)):
            raise _NotPlainError
