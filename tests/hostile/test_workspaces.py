"""Workspaces and exports of notes from somebody who means harm, or from a bad disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_files.case import CANARY, EITHER, OPEN, REFUSE, WARN, Case
from hostile_files.corpus import Corpus
from hostile_files.workspace_cases import EXCHANGES, NOTES, WORKSPACES, hot_journal

from reader.core.exchange.plain_json import ExchangeError
from reader.core.exchange.reading import read_exchange
from reader.core.exchange.taking import take
from reader.core.kept import Kept
from reader.core.workspace.errors import WorkspaceError
from reader.core.workspace.peek import peek
from reader.core.workspace.salvage import salvage
from reader.core.workspace.state import read
from reader.core.workspace.store import Workspace


@pytest.fixture
def place(tmp_path: Path, corpus: Corpus):
    """Writes a case into a folder of its own: a workspace is opened to be written to."""

    def write(case: Case) -> Path:
        path = tmp_path / case.name
        path.write_bytes(case.data(corpus.place))
        return path

    return write


def check_refusal(case: Case, error: Exception) -> None:
    assert case.expect in (REFUSE, EITHER), str(error)
    assert case.name in str(error)
    assert str(error).endswith(".")
    assert len(str(error)) <= 320
    assert CANARY not in str(error)


@pytest.mark.parametrize("case", WORKSPACES, ids=lambda case: case.name)
def test_a_hostile_workspace_ends_as_it_must(case: Case, place) -> None:
    path = place(case)
    before = path.read_bytes()
    try:
        workspace = Workspace.open(path)
    except WorkspaceError as error:
        check_refusal(case, error)
        assert path.read_bytes() == before, "a file that is not opened is not changed"
        return
    try:
        kept, damage = read(workspace)
        told = bool(workspace.damage or damage or workspace.read_only)
        assert case.expect in (OPEN, WARN, EITHER)
        assert case.expect is not WARN or told
        assert case.expect is not OPEN or not told
        assert CANARY not in repr(kept)
        for article in kept.articles:
            assert all(0 <= b.start < b.end <= len(article.text) for b in article.blocks)
    finally:
        workspace.close()


@pytest.mark.parametrize("case", WORKSPACES, ids=lambda case: case.name)
def test_looking_into_a_hostile_workspace_ends_and_changes_nothing(case: Case, place) -> None:
    path = place(case)
    before = path.read_bytes()
    peek(path)
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]


@pytest.mark.parametrize("name", ["trunc", "badpage", "flip_note", "hostile_schema", "future"])
def test_what_is_left_of_a_workspace_is_read_without_changing_it(
    name: str, place, tmp_path: Path
) -> None:
    case = next(one for one in WORKSPACES if one.name == f"{name}.parallax")
    path = place(case)
    before = path.read_bytes()
    goal = tmp_path / "goal.parallax"
    try:
        found = salvage(path, goal)
    except WorkspaceError as error:
        check_refusal(case, error)
    else:
        with_damage = name in ("trunc", "flip_note")
        assert bool(sum(found.lost.values())) == with_damage or name == "badpage"
        workspace = Workspace.open(goal)
        assert workspace.damage == ()
        workspace.close()
    assert path.read_bytes() == before


def test_a_killed_action_is_undone_by_the_journal(tmp_path: Path) -> None:
    workspace = Workspace.open(hot_journal(tmp_path))
    kept, damage = read(workspace)
    assert (workspace.damage, damage) == ((), ())
    assert {note.text for note in kept.notes.values()} == {f"note {i}" for i in range(NOTES)}
    workspace.close()


@pytest.mark.parametrize("case", EXCHANGES, ids=lambda case: case.name)
def test_a_hostile_import_ends_as_it_must(case: Case, place, tmp_path: Path) -> None:
    path = place(case)
    before = path.read_bytes()
    try:
        exchange = read_exchange(path)
    except (ExchangeError, WorkspaceError) as error:
        check_refusal(case, error)
    else:
        assert case.expect in (OPEN, EITHER)
        assert CANARY not in repr(take(Kept(), exchange, with_articles=True))
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == [path.name]
    assert not Path("/tmp/evil").exists()
