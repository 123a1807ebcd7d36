"""JSON from somebody else, read with limits: a colleague's file is untrusted."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from reader.core.errors import ReaderError
from reader.core.said import said

MOST_BYTES = 200_000_000
_DEEPEST = 60  # braces and brackets within each other
_LONGEST_NUMBER = 18  # digits

# Brackets outside of strings. A string without an end goes on to the end of the text: no place is
# looked at twice, whatever stands there.
_STRUCTURE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_HALF_SPELLED = re.compile(r"\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")


class ExchangeError(ReaderError):
    """A file that notes cannot be taken from; the text says what the user can do."""


def read_json(path: Path) -> Any:
    """What the file holds; raises ExchangeError for what is no JSON, too large or too deep.

    Two values of one name in one object are refused: programs differ in which of them counts.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ExchangeError(
            said(
                "{name} cannot be read ({why}); choose another file.",
                name=path.name,
                why=str(error.strerror),
            )
        ) from error
    if len(data) > MOST_BYTES:
        raise ExchangeError(
            said(
                "{name} has more than {mb} MB; ask for a smaller export.",
                name=path.name,
                mb=MOST_BYTES // 1000000,
            )
        )
    return parse_json(data, path.name)


def parse_json(data: bytes, name: str) -> Any:
    """What the bytes hold, as read_json."""
    try:
        text = data.decode("utf-8-sig")
        _check_depth(text)
        data = json.loads(
            text, object_pairs_hook=_once, parse_int=_short_int, parse_constant=_no_constant
        )
        return _whole(data) if _HALF_SPELLED.search(text) else data
    except (ValueError, RecursionError) as error:
        raise ExchangeError(
            said(
                "{name} is no JSON that can be trusted ({why}); export it again.",
                name=name,
                why=_why(error),
            )
        ) from error


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return said("it is not UTF-8")
    if isinstance(error, json.JSONDecodeError):
        return said("line {line}: {problem}", line=error.lineno, problem=error.msg)
    told = error.args[0] if error.args else ""
    return told if isinstance(told, str) else str(error)


def _check_depth(text: str) -> None:
    depth = 0
    for match in _STRUCTURE.finditer(text):
        sign = match[0]
        if sign in ("[", "{"):
            depth += 1
            if depth > _DEEPEST:
                raise ValueError(said("it is nested too deeply"))
        elif sign in ("]", "}"):
            depth -= 1


def _whole(value: Any) -> Any:
    """The value with halves of characters replaced: no file can be written with them."""
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {_HALF.sub("\ufffd", key): _whole(one) for key, one in value.items()}
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(said("one name stands twice in one object"))
    return found


def _short_int(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError(said("a number is too long"))
    return int(digits)


def _no_constant(name: str) -> None:
    raise ValueError(said("{name} is no number", name=name))
