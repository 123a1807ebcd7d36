"""Copies and backups: whole or not at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.workspace.copies import Backup, RealFiles, back_up, backups, save_copy, thinned
from reader.core.workspace.errors import WorkspaceError
from reader.core.workspace.records import Action, Kind, change
from reader.core.workspace.salvage import salvage
from reader.core.workspace.store import Workspace

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path):
    made = Workspace.create(tmp_path / "case.parallax")
    for number in range(60):
        one = change(Kind.NOTE, f"n{number:02}", None, {"text": f"{number} " + "x" * 300})
        made.apply(Action("Add", (one,), "t"), texts=[f"text {number}"])
    yield made
    made.close()


def visible(folder: Path) -> list[str]:
    """What is there beside the journal, which stays (empty) as long as the workspace is open."""
    return sorted(one.name for one in folder.iterdir() if not one.name.endswith("-journal"))


def notes(path: Path) -> set[str]:
    opened = Workspace.open(path)
    try:
        assert opened.damage == ()
        return set(opened.records(Kind.NOTE))
    finally:
        opened.close()


def test_a_copy_holds_everything_and_takes_the_place_of_an_older_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    goal = tmp_path / "copy.parallax"
    goal.write_text("older")
    save_copy(workspace, goal)
    assert notes(goal) == set(workspace.records(Kind.NOTE))
    assert visible(tmp_path) == ["case.parallax", "copy.parallax"]


def test_the_workspace_itself_is_no_goal(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "same").symlink_to(workspace.path)
    for goal in (workspace.path, tmp_path / "same"):
        with pytest.raises(WorkspaceError, match="another name"):
            save_copy(workspace, goal)
    assert workspace.undo() is not None


class FailingFiles(RealFiles):
    """Files whose n-th call fails."""

    def __init__(self, fails_at: int) -> None:
        self._left = fails_at

    def _count(self) -> None:
        self._left -= 1
        if self._left == 0:
            raise OSError(5, "Input/output error")

    def fsync(self, path: Path) -> None:
        self._count()
        super().fsync(path)

    def replace(self, source: Path, goal: Path) -> None:
        self._count()
        super().replace(source, goal)


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_copy_that_fails_leaves_what_was(
    workspace: Workspace, tmp_path: Path, fails_at: int
) -> None:
    goal = tmp_path / "copy.parallax"
    goal.write_text("older")
    with pytest.raises(WorkspaceError, match="Input/output error"):
        save_copy(workspace, goal, FailingFiles(fails_at))
    assert goal.read_text() == "older"
    assert visible(tmp_path) == ["case.parallax", "copy.parallax"]


def test_a_folder_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="another folder"):
        save_copy(workspace, tmp_path / "none" / "copy.parallax")


def test_backups_are_found_by_name_and_time(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for hours in range(24):
        back_up(workspace, folder, "case", NOW + timedelta(hours=hours))
    back_up(workspace, folder, "other", NOW)
    (folder / "case.notatime.parallax").write_text("")
    found = backups(folder, "case")
    assert found[0].made == NOW + timedelta(hours=23)
    assert len(found) == 11  # ten recent ones, and the last of the day before
    assert notes(found[0].path) == set(workspace.records(Kind.NOTE))
    assert backups(tmp_path / "none", "case") == ()


@given(st.lists(st.integers(0, 24 * 400), max_size=80, unique=True))
def test_thinning_keeps_the_latest_the_days_and_the_weeks(hours: list[int]) -> None:
    made = [Backup(Path(str(h)), NOW - timedelta(hours=h)) for h in hours]
    gone = set(thinned(made))
    kept = [one for one in made if one not in gone]
    assert len(kept) <= 10 + 7 + 8
    assert len(kept) >= min(10, len(made))
    latest = sorted(made, key=lambda one: one.made, reverse=True)
    assert not gone.intersection(latest[:10])
    # thinning again takes nothing more
    assert thinned(kept) == ()


@pytest.mark.parametrize("place", [0.35, 0.5, 0.65, 0.8, 0.95])
def test_what_a_damaged_page_leaves_is_salvaged(
    workspace: Workspace, tmp_path: Path, place: float
) -> None:
    whole = set(workspace.records(Kind.NOTE))
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    at = int(len(data) * place) // 4096 * 4096
    data[at : at + 4096] = b"\xff" * 4096
    workspace.path.write_bytes(data)
    before = workspace.path.read_bytes()
    told = salvage(workspace.path, tmp_path / "new.parallax")
    assert workspace.path.read_bytes() == before
    assert sum(told.lost.values()) > 0
    found = notes(tmp_path / "new.parallax")
    assert found <= whole
    assert len(found) == told.read["records"]


def test_an_altered_row_is_left_out(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    data = workspace.path.read_bytes()
    workspace.path.write_bytes(data.replace(b'"17 xxx', b'"77 xxx'))
    told = salvage(workspace.path, tmp_path / "new.parallax")
    assert told.lost["records"] == 1
    assert "n17" not in notes(tmp_path / "new.parallax")
