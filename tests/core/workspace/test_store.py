"""A workspace file: what is acknowledged is in it, what fails changes nothing."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.workspace import schema
from reader.core.workspace import store as storing
from reader.core.workspace.errors import (
    ConflictError,
    DamagedError,
    InUseError,
    NotAWorkspaceError,
    ReadOnlyError,
    WorkspaceError,
)
from reader.core.workspace.records import Action, Change, Kind, change
from reader.core.workspace.store import Workspace


def note(name: str, before: str | None, after: str | None) -> Change:
    def body(text: str | None) -> dict[str, str] | None:
        return None if text is None else {"text": text}

    return change(Kind.NOTE, name, body(before), body(after))


def add(workspace: Workspace, name: str, text: str) -> None:
    workspace.apply(Action(f"Add {name}", (note(name, None, text),), "2026-11-22T12:00:00Z"))


def texts(workspace: Workspace) -> dict[str, str]:
    return {name: body["text"] for name, body in workspace.records(Kind.NOTE).items()}


@pytest.fixture
def workspace(tmp_path: Path):
    made = Workspace.create(tmp_path / "case.parallax")
    yield made
    made.close()


def reopened(workspace: Workspace) -> Workspace:
    workspace.close()
    return Workspace.open(workspace.path)


def test_what_was_done_is_there_when_it_is_opened_again(workspace: Workspace) -> None:
    add(workspace, "n1", "five dead\x00 <b>=1+1</b> 😀 \u202e")
    workspace.apply(Action("Open A", (), "t"), texts=["The text of A."])
    workspace.put_aside("layout", "abc")
    again = reopened(workspace)
    assert texts(again) == {"n1": "five dead\x00 <b>=1+1</b> 😀 \u202e"}
    assert again.text(storing._text_digest("The text of A.")) == "The text of A."
    assert again.text("0" * 64) is None
    assert again.aside("layout") == "abc"
    assert [step.action.name for step in again.steps] == ["Add n1", "Open A"]
    assert again.damage == ()
    again.close()


def test_steps_are_undone_and_done_again_in_another_session(workspace: Workspace) -> None:
    add(workspace, "n1", "one")
    add(workspace, "n2", "two")
    workspace.apply(Action("Edit", (note("n1", "one", "ONE"),), "t"))
    assert workspace.undo().name == "Edit"
    workspace = reopened(workspace)
    assert texts(workspace) == {"n1": "one", "n2": "two"}
    assert [step.done for step in workspace.steps] == [True, True, False]
    assert workspace.redo().name == "Edit"
    assert texts(workspace)["n1"] == "ONE"
    assert workspace.redo() is None
    for _ in range(3):
        workspace.undo()
    assert workspace.undo() is None
    assert texts(workspace) == {}
    workspace.close()


def test_a_new_step_ends_what_could_be_done_again(workspace: Workspace) -> None:
    add(workspace, "n1", "one")
    workspace.undo()
    add(workspace, "n2", "two")
    assert workspace.redo() is None
    assert [step.action.name for step in reopened(workspace).steps] == ["Add n2"]


def test_a_step_that_does_not_fit_is_not_done(workspace: Workspace) -> None:
    add(workspace, "n1", "one")
    with pytest.raises(ConflictError):
        workspace.apply(Action("Edit", (note("n1", "other", "x"), note("n2", None, "y")), "t"))
    assert texts(workspace) == {"n1": "one"}
    assert len(workspace.steps) == 1


def test_listeners_hear_after_the_change(workspace: Workspace) -> None:
    heard = []
    stop = workspace.listen(lambda action: heard.append((action.name, texts(workspace))))
    add(workspace, "n1", "one")
    workspace.undo()
    stop()
    workspace.redo()
    assert heard == [("Add n1", {"n1": "one"}), ("Add n1", {})]


steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.sampled_from("abc"), st.text(max_size=5)),
        st.tuples(st.just("drop"), st.sampled_from("abc")),
        st.just(("undo",)),
        st.just(("redo",)),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_undo_gives_back_what_was(tmp_path_factory: pytest.TempPathFactory, todo: list) -> None:
    workspace = Workspace.create(tmp_path_factory.mktemp("w") / "case.parallax")
    states, done = [{}], 0
    for what, *rest in todo:
        if what in ("put", "drop"):
            name, after = rest[0], rest[1] if what == "put" else None
            before = texts(workspace).get(name)
            workspace.apply(Action("step", (note(name, before, after),), "t"))
            states, done = [*states[: done + 1], texts(workspace)], done + 1
        elif what == "undo" and workspace.undo() is not None:
            done -= 1
        elif what == "redo" and workspace.redo() is not None:
            done += 1
        assert texts(workspace) == states[done]
    again = reopened(workspace)
    assert texts(again) == states[done]
    while again.undo() is not None:
        done -= 1
        assert texts(again) == states[done]
    assert texts(again) == {}
    again.close()


def test_the_log_is_thinned_and_the_records_stay(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "_STEPS_KEPT", 3)
    for number in range(6):
        add(workspace, f"n{number}", "x")
    assert [step.action.name for step in workspace.steps] == ["Add n3", "Add n4", "Add n5"]
    again = reopened(workspace)
    assert [step.action.name for step in again.steps] == ["Add n3", "Add n4", "Add n5"]
    assert len(texts(again)) == 6
    again.close()


# faults


class FailingDb:
    """A connection whose n-th statement fails."""

    def __init__(self, db: sqlite3.Connection, fails_at: int) -> None:
        self._db, self._left = db, fails_at

    def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:
        if not sql.startswith("ROLLBACK"):
            self._left -= 1
            if self._left == 0:
                raise sqlite3.OperationalError("database or disk is full")
        return self._db.execute(sql, *rest)

    def __getattr__(self, name: str) -> object:
        return getattr(self._db, name)


def test_whichever_statement_fails_nothing_has_changed(tmp_path: Path) -> None:
    number, failures = 0, 0
    while True:
        number += 1
        workspace = Workspace.create(tmp_path / f"{number}.parallax")
        add(workspace, "n1", "one")
        real = workspace._db
        workspace._db = FailingDb(real, number)
        told = ""
        try:
            workspace.apply(Action("Edit", (note("n1", "one", "two"),), "t"), texts=["text"])
        except WorkspaceError as error:
            told = str(error)
        workspace._db = real
        if not told:
            workspace.close()
            break
        failures += 1
        assert "no room" in told
        assert texts(workspace) == {"n1": "one"}
        add(workspace, "n2", "the next step works")
        again = reopened(workspace)
        assert texts(again) == {"n1": "one", "n2": "the next step works"}
        again.close()
    assert failures >= 5


WRITER = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from reader.core.workspace.records import Action, Kind, change
from reader.core.workspace.store import Workspace
workspace = Workspace.open(Path(sys.argv[2]))
number = len(workspace.records(Kind.NOTE))
while True:
    one = change(Kind.NOTE, f"n{number}", None, {"text": "x" * 2000})
    workspace.apply(Action("Add", (one,), "t"))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
    number += 1
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only where processes can be killed")
def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "case.parallax"
    Workspace.create(path).close()
    root = str(Path(__file__).parents[3])
    acknowledged = -1
    for round_number in range(100):
        process = subprocess.Popen(
            [sys.executable, "-I", "-c", WRITER, root, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        # Killed after another number of acknowledged writes each time, somewhere in the next.
        for _ in range(1 + round_number % 7):
            acknowledged = int(process.stdout.readline())
        process.kill()
        acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
        process.stdout.close()
        process.wait()
        if round_number % 10 == 9:
            workspace = Workspace.open(path)
            names = set(workspace.records(Kind.NOTE))
            assert {f"n{i}" for i in range(acknowledged + 1)} <= names
            assert workspace.damage == ()
            assert len(names) - (acknowledged + 1) <= 10  # written but not acknowledged
            acknowledged = len(names) - 1
            workspace.close()


def test_a_second_opener_is_refused_and_may_read_later(workspace: Workspace) -> None:
    add(workspace, "n1", "one")
    with pytest.raises(InUseError, match="another window"):
        Workspace.open(workspace.path)
    assert texts(workspace) == {"n1": "one"}


def test_a_file_for_reading_only_is_not_changed(workspace: Workspace) -> None:
    add(workspace, "n1", "one")
    workspace.close()
    before = workspace.path.read_bytes()
    reading = Workspace.open(workspace.path, read_only=True)
    assert texts(reading) == {"n1": "one"}
    with pytest.raises(ReadOnlyError, match="another name"):
        add(reading, "n2", "two")
    assert texts(reading) == {"n1": "one"}
    reading.close()
    assert workspace.path.read_bytes() == before


def test_a_file_that_is_there_is_not_created_anew(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError, match="already there"):
        Workspace.create(workspace.path)
    with pytest.raises(WorkspaceError, match="another folder"):
        Workspace.create(workspace.path.parent / "none" / "case.parallax")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"A text that somebody renamed.", "not a Parallax workspace"),
        (schema.MAGIC, "not a Parallax workspace"),
        (schema.MAGIC + bytes(5000), "Parallax workspace|damaged"),
    ],
)
def test_what_is_no_workspace_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "case.parallax"
    path.write_bytes(content)
    with pytest.raises(WorkspaceError, match=told):
        Workspace.open(path)
    assert path.read_bytes() == content


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspaceError):
        Workspace.open(tmp_path / "none.parallax")
    assert list(tmp_path.iterdir()) == []


def edited(workspace: Workspace, *statements: str) -> Path:
    workspace.close()
    with sqlite3.connect(workspace.path) as db:
        for statement in statements:
            db.execute(statement)
    db.close()
    return workspace.path


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON asides BEGIN DELETE FROM records; END",
        "CREATE TABLE more (x)",
        "CREATE INDEX i ON actions (name)",
        "ALTER TABLE records ADD COLUMN more",
        "PRAGMA application_id = 7",
    ],
)
def test_a_hostile_schema_is_refused(workspace: Workspace, statement: str) -> None:
    add(workspace, "n1", "one")
    path = edited(workspace, statement)
    before = path.read_bytes()
    with pytest.raises(NotAWorkspaceError):
        Workspace.open(path)
    assert path.read_bytes() == before


def test_a_newer_version_can_be_read_only(workspace: Workspace) -> None:
    add(workspace, "n1", "one")
    path = edited(workspace, "PRAGMA user_version = 9999", "CREATE TABLE newer (x)")
    before = path.read_bytes()
    again = Workspace.open(path)
    assert again.read_only
    assert texts(again) == {"n1": "one"}
    again.close()
    assert path.read_bytes() == before


def test_a_flipped_bit_is_told(workspace: Workspace) -> None:
    add(workspace, "n1", "five dead in the harbour")
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    data[data.index(b"five dead")] ^= 1
    workspace.path.write_bytes(data)
    again = Workspace.open(workspace.path)
    assert [one.table for one in again.damage] in (["records"], ["actions"])
    again.close()


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_cut_file_is_damaged_and_not_changed(workspace: Workspace, part: float) -> None:
    for number in range(40):
        add(workspace, f"n{number}", "x" * 500)
    workspace.close()
    whole = workspace.path.read_bytes()
    workspace.path.write_bytes(whole[: int(len(whole) * part)])
    before = workspace.path.read_bytes()
    with pytest.raises(DamagedError, match="backup"):
        Workspace.open(workspace.path)
    assert workspace.path.read_bytes() == before


def test_a_hot_journal_is_rolled_back(workspace: Workspace, tmp_path: Path) -> None:
    add(workspace, "n1", "one")
    workspace._db.execute("PRAGMA cache_size = 1")
    workspace._db.execute("BEGIN")
    for number in range(200):
        workspace._db.execute("INSERT INTO asides VALUES (?, ?)", (f"x{number}", "y" * 1000))
    copy = tmp_path / "copy.parallax"
    shutil.copy(workspace.path, copy)
    shutil.copy(f"{workspace.path}-journal", f"{copy}-journal")
    workspace._db.execute("ROLLBACK")
    again = Workspace.open(copy)
    assert texts(again) == {"n1": "one"}
    assert again.aside("x1") is None
    again.close()
