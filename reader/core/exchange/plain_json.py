"""JSON from somebody else, read with limits: a colleague's file is untrusted."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from reader.core.errors import ReaderError

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
            f"{path.name} cannot be read ({error.strerror}); choose another file."
        ) from error
    if len(data) > MOST_BYTES:
        raise ExchangeError(
            f"{path.name} has more than {MOST_BYTES // 1_000_000} MB; ask for a smaller export."
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
            f"{name} is no JSON that can be trusted ({_why(error)}); export it again."
        ) from error


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}: {error.msg}"
    return str(error)


def _check_depth(text: str) -> None:
    depth = 0
    for match in _STRUCTURE.finditer(text):
        sign = match[0]
        if sign in ("[", "{"):
            depth += 1
            if depth > _DEEPEST:
                raise ValueError("it is nested too deeply")
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
        raise ValueError("one name stands twice in one object")
    return found


def _short_int(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError("a number is too long")
    return int(digits)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")
