"""What a workspace is made of: records by kind and name, and the actions that change them.

Everything an analyst does is an action: a name for the menus and the records that it changes, each
with what it was and what it becomes. So every action can be undone, in the next session as well,
and the file needs to know nothing of what its records mean.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from reader.core.values import dataclass

Body = Mapping[str, Any]

_DECODER = json.JSONDecoder()


class Kind(StrEnum):
    """What a record is of; stored in the file, so a value is never changed."""

    ARTICLE = "article"  # provenance; its text is in the file's texts
    ORDER = "order"  # of the articles; one record
    NOTE = "note"
    VERDICT = "verdict"
    LINK = "link"  # two sentences linked or kept apart by the analyst
    TAG = "tag"
    LEXICON = "lexicon"
    RULES = "rules"  # those that are switched off; one record


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after an action, as JSON in one spelling; None where there is none."""

    kind: Kind
    name: str
    before: str | None
    after: str | None

    def inverse(self) -> Change:
        """What takes the change back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Action:
    """A step of the analyst: its name for "Undo …", the changes, and when (ISO, UTC)."""

    name: str
    changes: tuple[Change, ...]
    at: str

    def inverse(self) -> Action:
        """The action that takes this one back."""
        return replace(self, changes=tuple(one.inverse() for one in reversed(self.changes)))


def as_json(body: Body) -> str:
    """The one spelling of a body: keys in order, no blanks; raises ValueError for NaN."""
    return json.dumps(
        body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def change(kind: Kind, name: str, before: Body | None, after: Body | None) -> Change:
    """A change between two bodies."""
    return Change(
        kind,
        name,
        None if before is None else as_json(before),
        None if after is None else as_json(after),
    )


def parsed_body(text: object) -> dict[str, Any] | None:
    """The body of such a text again; None where it is none, as in a file that was tampered with."""
    if not isinstance(text, str):
        return None
    try:
        parsed, end = _DECODER.raw_decode(text)  # of 10,000 bodies a quarter faster than loads
        if end != len(text):
            parsed = json.loads(text)  # with blanks around it, or more than one body
    except (ValueError, RecursionError):
        return None
    return parsed if isinstance(parsed, dict) else None


def digest(*parts: str) -> str:
    """The SHA-256 of the parts, each told from the next whatever it holds."""
    state = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.hexdigest()


def merged(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes with those of one record made one; those that change nothing are left out."""
    found: dict[tuple[Kind, str], Change] = {}
    for one in changes:
        key = one.kind, one.name
        found[key] = replace(found[key], after=one.after) if key in found else one
    return tuple(one for one in found.values() if one.before != one.after)
