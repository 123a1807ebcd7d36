"""On which line of a TOML text each table, key and string stands: for messages about its content.

tomli tells the line of what it cannot read and of nothing else. The text must be one that it reads.
"""

from __future__ import annotations

import re
from dataclasses import field

from reader.core.values import dataclass

_HEADER = re.compile(r"(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*((?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*[A-Za-z0-9_\"'-]+)*)\s*=")


@dataclass(slots=True)
class _Value:
    line: int
    strings: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    line: int
    values: dict[str, _Value] = field(default_factory=dict)


class TomlLines:
    """The lines, from 1, of the tables ("ladder.rung"), keys and strings of a text."""

    def __init__(self, text: str) -> None:
        self._tables: dict[str, list[_Table]] = {"": [_Table(1)]}
        self._table = self._tables[""][0]
        self._value = _Value(1)
        self._depth = 0
        self._quote = ""  # of a string that goes over several lines
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
            self._read(number, line)

    def of(self, table: str, index: int = 0, key: str = "", item: int = -1) -> int:
        """The line of a table, of one of its keys, or of one string in a key's list.

        ``index`` counts the tables of that name through the text. Of what has no line of its own,
        such as what stands in an inline table, the line of what it stands in.
        """
        tables = self._tables.get(table, [])
        if index >= len(tables):
            parent = table.rpartition(".")[0]
            return self.of(parent) if parent != table else 1
        value = tables[index].values.get(key)
        if value is None:
            return tables[index].line
        return value.strings[item] if 0 <= item < len(value.strings) else value.line

    def _read(self, number: int, line: str) -> None:
        if not self._depth and not self._quote:
            header = _HEADER.match(line.strip())
            if header is not None:
                name = ".".join(part.strip(" \t\"'") for part in header[2].split("."))
                self._table = _Table(number)
                self._tables.setdefault(name, []).append(self._table)
                return
            key = _KEY.match(line)
            if key is not None:
                name = key[1].strip("\"'")
                self._value = self._table.values.setdefault(name, _Value(number))
                if self._table is self._tables[""][0]:
                    self._tables.setdefault(name, [_Table(number)])
                line = line[key.end() :]
        self._walk(number, line)

    def _walk(self, number: int, line: str) -> None:
        """Follows strings and brackets to where the line ends."""
        at = 0
        while at < len(line):
            if self._quote:
                end = _closing(line, at, self._quote)
                if end < 0:
                    return
                at, self._quote = end, ""
                continue
            char = line[at]
            if char == "#":
                return
            if char in "\"'":
                self._value.strings.append(number)
                if line.startswith(char * 3, at):
                    at, self._quote = at + 3, char * 3
                    continue
                end = _closing(line, at + 1, char)
                at = end if end >= 0 else len(line)
                continue
            self._depth += (char in "[{") - (char in "]}")
            at += 1


def _closing(line: str, at: int, quote: str) -> int:
    """Where the string that is open at a place has ended, or -1."""
    while at < len(line):
        if line[at] == "\\" and quote[0] == '"':
            at += 2
        elif line.startswith(quote, at):
            return at + len(quote)
        else:
            at += 1
    return -1
