"""What was begun and not finished, as text for the workspace."""

from __future__ import annotations

import json
from collections.abc import Mapping

from reader.core.notes import Note
from reader.core.workspace.spelling import note_body, note_of

_MOST = 200  # drafts; whoever has more in a file did not write them


def written(drafts: Mapping[str, Note]) -> str:
    """The drafts as one text; "" for none."""
    if not drafts:
        return ""
    return json.dumps([{"id": one.id, **note_body(one)} for one in drafts.values()])


def read(text: str) -> dict[str, Note]:
    """The drafts again; what makes no sense is left out, as it may come from anybody's file."""
    try:
        rows = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return {}
    found: dict[str, Note] = {}
    for row in rows[:_MOST] if isinstance(rows, list) else ():
        try:
            if isinstance(row, dict) and isinstance(row.get("id"), str):
                found[row["id"]] = note_of(row["id"], row)
        except (ValueError, TypeError, KeyError):
            continue
    return found
