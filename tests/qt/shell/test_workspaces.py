"""A workspace is opened, named, found again and never asked about on closing."""

from __future__ import annotations

import os
import shutil

import pytest

from reader.core.anchors import anchor
from reader.core.notes import Note, On, Spot
from reader.core.verdicts import State, Verdict, subject_of
from reader.core.workspace.store import Workspace
from reader.qt import workspaces


@pytest.fixture
def opened(qtbot, shell, write):
    """A window with two articles that differ in one sentence."""
    paths = [
        write("a.txt", "Ceasefire talks", "They discussed a ceasefire."),
        write("b.txt", "Ceasefire talks end", "They agreed on a ceasefire."),
    ]
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(paths)
    return shell


def note(session) -> Note:
    article = session.articles[0]
    spot = Spot(article.sha256, article.path, anchor(article.text, 0, 9))
    return Note("n1", On.PASSAGE, (spot,), "Who was in the room?")


def names(menu) -> list[str]:
    return [action.text() for action in menu.actions()]


def show_file_menu(shell) -> None:
    shell.window.menus.all[0].aboutToShow.emit()  # a menu that pops up would wait for the mouse


def test_workspaces_are_looked_into_when_the_menu_opens(make_shell, tmp_path, monkeypatch):
    looked: list[str] = []
    monkeypatch.setattr(workspaces, "peek", lambda path: looked.append(path.name))
    folder = tmp_path / "data" / "unsaved"
    folder.mkdir(parents=True)
    for number in range(40):
        path = folder / f"{number}.parallax"
        path.write_bytes(b"")
        os.utime(path, (number, number))
    shell = make_shell()
    assert looked == []
    show_file_menu(shell)
    assert looked == [f"{number}.parallax" for number in range(39, 9, -1)]  # the latest 30
    assert names(shell.window.menus.workspaces) == ["None yet"]
    assert not shell.window.menus.workspaces.isEnabled()


def test_opening_articles_is_kept_without_a_name(opened, tmp_path):
    [path] = (tmp_path / "data" / "unsaved").glob("*.parallax")
    assert opened.controller.workspaces.keeping.workspace.path == path
    assert opened.window.status.saved.startswith("saved ")
    assert opened.window.windowTitle().startswith("Ceasefire talks and 1 more")


def test_the_samples_alone_are_not_kept(qtbot, shell, tmp_path):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.window.choices.open_samples.trigger()
    assert not (tmp_path / "data").exists()
    finding = shell.session.comparison.findings[0]
    subject = subject_of(shell.session.comparison, finding)
    with qtbot.waitSignal(shell.controller.workspaces.keeping.changed):
        shell.session.set_verdict(subject, Verdict(State.REAL))
    assert len(list((tmp_path / "data" / "unsaved").glob("*.parallax"))) == 1


def test_a_named_workspace_opens_elsewhere_without_the_articles_files(
    qtbot, opened, make_shell, tmp_path
):
    opened.prompts.workspace = tmp_path / "case.parallax"
    opened.session.put_note(note(opened.session))
    opened.window.choices.save_workspace.trigger()
    assert opened.prompts.asked[-1] == ("save workspace", "Comparison.parallax")
    assert opened.window.windowTitle() == "case – Parallax"
    assert list((tmp_path / "data" / "unsaved").glob("*.parallax")) == []
    kept = opened.session.kept
    opened.window.close()
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).unlink()
    shutil.move(tmp_path / "case.parallax", tmp_path / "moved.parallax")
    other = make_shell()
    with qtbot.waitSignal(other.controller.comparison_shown):
        other.controller.open_at_start([tmp_path / "moved.parallax"])
    assert other.session.kept == kept
    assert other.window.windowTitle() == "moved – Parallax"
    assert other.window.choices.undo.isEnabled()


def test_saving_what_has_a_name_asks_nothing(opened, tmp_path):
    opened.prompts.workspace = tmp_path / "case.parallax"
    opened.window.choices.save_workspace.trigger()
    asked = len(opened.prompts.asked)
    opened.window.choices.save_workspace.trigger()
    assert len(opened.prompts.asked) == asked
    assert opened.window.status.told == "Everything is saved already."


def test_a_new_comparison_leaves_the_file_and_lists_it(qtbot, opened, tmp_path):
    opened.window.choices.new.trigger()
    assert opened.session.articles == ()
    assert not opened.undo_stack.canUndo()
    assert names(opened.window.menus.workspaces) == ["None yet"]
    show_file_menu(opened)
    [name] = names(opened.window.menus.workspaces)
    assert name.startswith("Ceasefire talks +1")
    with qtbot.waitSignal(opened.controller.comparison_shown):
        opened.window.menus.workspaces.actions()[0].trigger()
    assert len(opened.session.articles) == 2


def test_what_was_open_when_the_program_died_is_offered(qtbot, opened, make_shell, tmp_path):
    [path] = (tmp_path / "data" / "unsaved").glob("*.parallax")
    died = path.with_name("2026-11-01 10.00.00 1.parallax")
    shutil.copy(path, died)  # as it is on the disk at this moment
    other = make_shell()
    with qtbot.waitSignal(other.controller.comparison_shown):
        other.controller.open_at_start([])
    message = other.window.messages.message
    assert "ended unexpectedly" in message.lines[0]
    [(label, act)] = message.buttons
    assert label == "Open it"
    with qtbot.waitSignal(other.controller.comparison_shown):
        act()
    assert other.controller.workspaces.keeping.workspace.path == died
    assert [one.title for one in other.session.articles] == [
        "Ceasefire talks",
        "Ceasefire talks end",
    ]


def test_a_workspace_that_is_open_can_be_read_in_another_window(
    qtbot, opened, make_shell, tmp_path
):
    opened.prompts.workspace = tmp_path / "case.parallax"
    opened.window.choices.save_workspace_as.trigger()
    other = make_shell()
    other.controller.workspaces.open(tmp_path / "case.parallax")
    assert other.window.status.told == "Opening case.parallax …"
    qtbot.waitUntil(lambda: bool(other.window.messages.text))
    [(label, act)] = other.window.messages.message.buttons
    assert label == "Open for reading only"
    act()
    qtbot.waitUntil(lambda: other.session.kept == opened.session.kept)
    assert other.window.status.told == ""
    assert other.window.status.saved == "read only"


def test_a_damaged_workspace_is_read_as_far_as_it_goes(qtbot, opened, tmp_path):
    opened.prompts.workspace = tmp_path / "case.parallax"
    opened.window.choices.save_workspace_as.trigger()
    for number in range(30):
        one = note(opened.session)
        opened.session.put_note(Note(f"n{number}", one.on, one.spots, "x" * 900))
        opened.controller.workspaces.keeping._write_rest()
    opened.window.choices.new.trigger()
    data = bytearray((tmp_path / "case.parallax").read_bytes())
    place = len(data) * 3 // 4 // 4096 * 4096
    data[place : place + 4096] = bytes(4096)
    (tmp_path / "case.parallax").write_bytes(data)
    opened.controller.workspaces.open(tmp_path / "case.parallax")
    qtbot.waitUntil(lambda: bool(opened.window.messages.text))
    [(label, act)] = opened.window.messages.message.buttons
    assert label == "Save what can be read…"
    opened.prompts.workspace = tmp_path / "read.parallax"
    act()
    assert bytes(data) == (tmp_path / "case.parallax").read_bytes()
    qtbot.waitUntil(lambda: "could not" in opened.window.messages.text)
    opened.window.choices.new.trigger()
    Workspace.open(tmp_path / "read.parallax").close()


def test_what_is_no_workspace_is_told(qtbot, opened, tmp_path):
    (tmp_path / "bad.parallax").write_text("a text")
    kept = opened.session.kept
    opened.prompts.workspace = tmp_path / "bad.parallax"
    opened.window.choices.open_workspace.trigger()
    qtbot.waitUntil(lambda: "not a Parallax workspace" in opened.window.messages.text)
    assert opened.session.kept == kept


def test_of_two_workspaces_asked_for_the_last_is_opened(qtbot, opened, make_shell, tmp_path):
    for name in ("one", "two"):
        opened.prompts.workspace = tmp_path / f"{name}.parallax"
        opened.window.choices.save_workspace_as.trigger()
    opened.controller.shut_down()
    other = make_shell()
    keeping = other.controller.workspaces.keeping
    other.controller.workspaces.open(tmp_path / "one.parallax")
    other.controller.workspaces.open(tmp_path / "two.parallax")
    qtbot.waitUntil(lambda: keeping.path == tmp_path / "two.parallax")
    qtbot.waitUntil(lambda: not (tmp_path / "one.parallax.lock").exists())


def test_a_window_closed_while_a_workspace_is_read_lets_go_of_it(
    qtbot, opened, make_shell, tmp_path
):
    opened.prompts.workspace = tmp_path / "case.parallax"
    opened.window.choices.save_workspace_as.trigger()
    opened.controller.shut_down()
    other = make_shell()
    other.controller.workspaces.open(tmp_path / "case.parallax")
    other.controller.shut_down()
    qtbot.waitUntil(lambda: not (tmp_path / "case.parallax.lock").exists())
    assert other.session.articles == ()
