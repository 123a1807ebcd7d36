"""A colleague's file, whatever of ours it is: annotations, notes or a workspace as JSON, or the
workspace file itself."""

from __future__ import annotations

from pathlib import Path

from reader.core.exchange.annotations import notes_of
from reader.core.exchange.merging import by_id
from reader.core.exchange.plain_json import ExchangeError, read_json
from reader.core.exchange.workspace_json import Exchange, exchange_of, is_ours
from reader.core.kept import Kept
from reader.core.said import said
from reader.core.workspace.schema import MAGIC
from reader.core.workspace.state import read
from reader.core.workspace.store import Workspace


def read_exchange(path: Path) -> Exchange:
    """What the file holds; raises ExchangeError or WorkspaceError, one sentence each."""
    if _is_database(path):
        workspace = Workspace.open(path, read_only=True)
        try:
            kept, damage = read(workspace)
            return Exchange(kept, unread=len(damage) + len(workspace.damage))
        finally:
            workspace.close()
    data = read_json(path)
    if is_ours(data):
        return exchange_of(data, path.name)
    notes, unread = notes_of(data, path.name)
    return Exchange(Kept(notes=by_id(notes)), unread=unread)


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or said("there is no such file")
        raise ExchangeError(
            said("{name} cannot be read ({why}); choose another file.", name=path.name, why=why)
        ) from error
