"""Every step is in the file; another window gives back what was there, steps and all."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.core.anchors import anchor
from reader.core.article import Article, Block, Kind
from reader.core.compared import Decisions
from reader.core.notes import Note, On, Spot
from reader.core.session import Session
from reader.core.workspace.errors import InUseError, WorkspaceError
from reader.core.workspace.records import Kind as RecordKind
from reader.core.workspace.store import Workspace
from reader.qt.commands import ChangeArticles
from reader.qt.keeping import Keeping


def article(letter: str) -> Article:
    text = f"Title {letter}\nBody {letter}."
    return Article(f"/{letter}.txt", text, (Block(0, 7, Kind.TITLE),), f"Title {letter}", letter)


class PutNote(QUndoCommand):
    def __init__(self, session: Session, note: Note) -> None:
        super().__init__(f"note {note.id}")
        self._session, self._note = session, note

    def redo(self) -> None:
        self._session.put_note(self._note)

    def undo(self) -> None:
        self._session.discard_note(self._note.id)


def note(name: str) -> Note:
    return Note(name, On.PASSAGE, (Spot("a", "/a.txt", anchor("Title a", 0, 5)),), f"text {name}")


class Desk:
    """A session with its stack and its keeping, without a window."""

    def __init__(self, folder: Path) -> None:
        self.session, self.stack = Session(), QUndoStack()
        self.keeping = Keeping(self.session, self.stack, folder)
        self.told: list[str] = []
        self.keeping.told.connect(lambda lines, _problem: self.told.extend(lines))

    def open_articles(self, *letters: str) -> None:
        self.push(ChangeArticles(self.session, [article(one) for one in letters], "open"))

    def push(self, command: QUndoCommand) -> None:
        self.stack.push(command)
        self.keeping.flush()


@pytest.fixture
def desks(qapp, tmp_path):
    made = []

    def desk() -> Desk:
        made.append(Desk(tmp_path / "data"))
        return made[-1]

    yield desk
    for one in made:
        one.keeping.shut_down()


def test_nothing_is_written_before_the_first_step(desks, tmp_path):
    desk = desks()
    assert desk.keeping.workspace is None
    assert not (tmp_path / "data").exists()
    desk.open_articles("a", "b")
    assert desk.keeping.path is None
    assert desk.keeping.workspace.path.parent == tmp_path / "data" / "unsaved"


def test_a_named_workspace_gives_everything_back(desks, tmp_path):
    one = desks()
    one.open_articles("a", "b")
    one.push(PutNote(one.session, note("n1")))
    unsaved = one.keeping.workspace.path
    one.keeping.save_as(tmp_path / "case.parallax")
    assert one.keeping.path == tmp_path / "case.parallax"
    assert not unsaved.exists()
    one.push(PutNote(one.session, note("n2")))
    one.stack.undo()
    kept = one.session.kept
    one.keeping.shut_down()
    other = desks()
    other.keeping.open(tmp_path / "case.parallax")
    assert other.session.kept == kept
    assert [other.stack.text(i) for i in range(other.stack.count())] == [
        "open",
        "note n1",
        "note n2",
    ]
    assert other.stack.index() == 2
    other.stack.redo()
    assert set(other.session.notes) == {"n1", "n2"}
    for _ in range(3):
        other.stack.undo()
    assert other.session.kept == Session().kept
    other.stack.redo()
    assert [one.title for one in other.session.articles] == ["Title a", "Title b"]
    again = other.session.kept
    other.keeping.shut_down()
    third = desks()
    third.keeping.open(tmp_path / "case.parallax")
    assert third.session.kept == again
    assert third.stack.index() == 1


def test_a_change_beside_the_stack_is_written_too(desks, tmp_path, qtbot):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.save_as(tmp_path / "case.parallax")
    with qtbot.waitSignal(desk.keeping.changed):
        desk.session.set_decisions(Decisions(rules_off=frozenset({"number.value"})))
    desk.keeping.shut_down()
    other = desks()
    other.keeping.open(tmp_path / "case.parallax")
    assert other.session.decisions.rules_off == {"number.value"}


def test_two_windows_do_not_write_one_file(desks, tmp_path):
    one, other = desks(), desks()
    one.open_articles("a", "b")
    one.keeping.save_as(tmp_path / "case.parallax")
    with pytest.raises(InUseError, match="close it there"):
        other.keeping.open(tmp_path / "case.parallax")
    assert other.session.articles == ()
    one.push(PutNote(one.session, note("n1")))
    assert one.told == []


def lock_of(path: Path, host: str, process: int) -> Path:
    """The lock file that a window on another computer would have left."""
    found = path.with_name(path.name + ".lock")
    found.write_text(f"{process}\nparallax\n{host}\n{'0' * 32}\n{'0' * 36}\n")
    return found


def test_the_lock_of_another_host_is_never_taken_over(desks, tmp_path):
    one = desks()
    one.open_articles("a", "b")
    one.keeping.save_as(tmp_path / "case.parallax")
    one.keeping.shut_down()
    lock = lock_of(tmp_path / "case.parallax", "laptop-of-bob", 4_000_000)
    before = lock.read_bytes()
    other = desks()
    with pytest.raises(InUseError, match="open in parallax on laptop-of-bob; close it there"):
        other.keeping.open(tmp_path / "case.parallax")
    assert other.session.articles == ()
    other.keeping.open(tmp_path / "case.parallax", read_only=True)
    assert len(other.session.articles) == 2
    other.keeping.shut_down()
    assert lock.read_bytes() == before


def test_the_lock_of_a_process_that_died_here_is_taken_over(desks, tmp_path):
    one = desks()
    one.open_articles("a", "b")
    one.keeping.save_as(tmp_path / "case.parallax")
    script = (
        "import os, sys\nfrom PySide6.QtCore import QLockFile\n"
        "lock = QLockFile(sys.argv[1])\nlock.setStaleLockTime(0)\n"
        "assert lock.tryLock(0)\nos.kill(os.getpid(), 9)\n"
    )
    one.keeping.shut_down()
    lock = tmp_path / "case.parallax.lock"
    subprocess.run([sys.executable, "-c", script, str(lock)], check=False)
    assert lock.exists()
    other = desks()
    other.keeping.open(tmp_path / "case.parallax")
    assert not other.keeping.read_only


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files that are open")
def test_what_is_done_after_the_file_was_deleted_is_kept_beside_and_can_be_saved(desks, tmp_path):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.save_as(tmp_path / "case.parallax")
    (tmp_path / "case.parallax").unlink()
    desk.push(PutNote(desk.session, note("n1")))
    assert desk.keeping.failed
    assert "was moved, deleted or replaced while it was open" in desk.told[0]
    [copy] = (tmp_path / "data" / "rescued").glob("*.parallax")
    assert str(copy) in desk.told[1]
    desk.keeping.save_as(tmp_path / "again.parallax")
    assert not desk.keeping.failed
    kept = desk.session.kept
    desk.keeping.shut_down()
    other = desks()
    other.keeping.open(tmp_path / "again.parallax")
    assert other.session.kept == kept
    assert set(kept.notes) == {"n1"}


def test_a_step_that_cannot_be_written_is_told_and_kept_beside(desks, tmp_path, monkeypatch):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.save_as(tmp_path / "case.parallax")
    workspace = desk.keeping.workspace

    def refuse(*_args: object) -> None:
        raise WorkspaceError("There is no room left.")

    monkeypatch.setattr(workspace, "apply", refuse)
    desk.push(PutNote(desk.session, note("n1")))
    desk.push(PutNote(desk.session, note("n2")))
    assert desk.keeping.failed
    assert desk.told[0] == "There is no room left."
    assert len(desk.told) == 2  # once, with the place of the copy
    [copy] = (tmp_path / "data" / "rescued").glob("*.parallax")
    rescued = Workspace.open(copy)
    assert len(rescued.steps) == 1
    rescued.close()
    monkeypatch.undo()
    desk.push(PutNote(desk.session, note("n3")))
    assert not desk.keeping.failed
    kept = desk.session.kept
    desk.keeping.shut_down()
    other = desks()
    other.keeping.open(tmp_path / "case.parallax")
    assert other.session.kept == kept


def test_the_file_is_locked_while_it_is_open_and_backed_up_when_it_is_left(desks, tmp_path):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.save_as(tmp_path / "case.parallax")
    assert (tmp_path / "case.parallax.lock").exists()
    desk.push(PutNote(desk.session, note("n1")))
    desk.keeping.shut_down()
    assert not (tmp_path / "case.parallax.lock").exists()
    [backup] = (tmp_path / "data" / "backups").glob("case.*.parallax")
    copy = Workspace.open(backup)
    assert len(copy.steps) == 2
    copy.close()


def test_opening_what_cannot_be_opened_leaves_what_is_open(desks, tmp_path):
    desk = desks()
    desk.open_articles("a", "b")
    kept = desk.session.kept
    (tmp_path / "bad.parallax").write_text("no workspace")
    with pytest.raises(WorkspaceError):
        desk.keeping.open(tmp_path / "bad.parallax")
    assert desk.session.kept == kept
    desk.push(PutNote(desk.session, note("n1")))
    assert desk.told == []
    assert not (tmp_path / "bad.parallax.lock").exists()


def test_what_is_done_while_reading_only_is_not_written(desks, tmp_path):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.save_as(tmp_path / "case.parallax")
    desk.keeping.shut_down()
    before = (tmp_path / "case.parallax").read_bytes()
    other = desks()
    other.keeping.open(tmp_path / "case.parallax", read_only=True)
    other.push(PutNote(other.session, note("n1")))
    assert (tmp_path / "case.parallax").read_bytes() == before
    other.keeping.save_as(tmp_path / "mine.parallax")
    kept = other.session.kept
    other.keeping.shut_down()
    third = desks()
    third.keeping.open(tmp_path / "mine.parallax")
    assert third.session.kept == kept == replace(kept)


def test_a_draft_outlives_the_program_and_is_forgotten_when_finished(qtbot, desks):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.keep_drafts("half")
    desk.keeping.keep_drafts("half a note")
    path = desk.keeping.workspace.path
    qtbot.waitUntil(lambda: desk.keeping.workspace.aside("draft") == "half a note", timeout=5000)
    desk.keeping.shut_down()
    other = desks()
    found: list[str] = []
    other.keeping.drafts_found.connect(found.append)
    other.keeping.open(path)
    assert found == ["half a note"]
    other.keeping.keep_drafts("")
    other.keeping.start_anew()
    assert found == ["half a note", ""]
    third = desks()
    third.keeping.drafts_found.connect(found.append)
    third.keeping.open(path)
    assert found[-1] == ""


def test_a_draft_makes_a_file_of_what_was_only_looked_at(desks, tmp_path):
    desk = desks()
    desk.keeping.set_worth(lambda _kept: False)
    desk.open_articles("a", "b")
    assert desk.keeping.workspace is None
    desk.keeping.keep_drafts("half a note")
    desk.keeping.shut_down()
    (path,) = (tmp_path / "data" / "unsaved").glob("*.parallax")
    workspace = Workspace.open(path)
    assert workspace.aside("draft") == "half a note"
    assert len(workspace.records(RecordKind.ARTICLE)) == 2
    workspace.close()


def test_a_draft_goes_with_the_workspace_into_another_file(desks, tmp_path):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.keep_drafts("half a note")
    desk.keeping.save_as(tmp_path / "named.parallax")
    assert desk.keeping.workspace.aside("draft") == "half a note"


def test_what_was_opened_is_backed_up_before_anything_is_done_to_it(desks, tmp_path):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.save_as(tmp_path / "case.parallax")
    desk.keeping.shut_down()
    folder = tmp_path / "data" / "backups"
    for one in folder.glob("case.*.parallax"):
        one.unlink()
    other = desks()
    other.keeping.open(tmp_path / "case.parallax")
    assert not list(folder.glob("case.*.parallax"))  # while the window shows what was opened
    other.push(PutNote(other.session, note("n1")))
    other.keeping.flush()
    [backup] = folder.glob("case.*.parallax")
    copy = Workspace.open(backup, read_only=True)
    assert len(copy.steps) == 1
    copy.close()


def test_what_was_read_is_let_go_of_when_another_is_wanted_before_it_is_shown(
    desks, tmp_path, qtbot
):
    desk = desks()
    desk.open_articles("a", "b")
    desk.keeping.save_as(tmp_path / "case.parallax")
    desk.keeping.shut_down()
    other, waiting, told = desks(), [], []
    other.keeping.set_prepare(lambda articles, then: waiting.append((len(articles), then)))
    other.keeping.open_later(tmp_path / "case.parallax", told.append, read_only=False)
    qtbot.waitUntil(lambda: bool(waiting))
    [(count, then)] = waiting
    assert count == 2
    other.keeping.start_anew()
    assert not (tmp_path / "case.parallax.lock").exists()
    then()
    assert not told
    assert not other.session.articles
