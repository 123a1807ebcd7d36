"""Many files at once: read side by side, listed while that takes long, stopped and told of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.qt.file_reading import State
from reader.qt.messages import Kind
from reader.qt.panels.reading_model import Role

Key, Mod = Qt.Key, Qt.KeyboardModifier


def titles(shell) -> list[str]:
    return [one.title for one in shell.session.articles]


def told(shell) -> list[str]:
    return shell.window.messages.text.split("\n") if shell.window.messages.message else []


def states(shell) -> list[State]:
    return [one.state for one in shell.controller.opening.reader.files]


@pytest.fixture
def many(write):
    """Ten articles, of which the second and the third are not read to their end."""
    return [write(f"file{n}.txt", f"Title {n}", f"Line {n}.") for n in range(10)]


@pytest.fixture
def reading(qtbot, shell, engine, many):
    """A window in which all but two of ten files are read, with the list in view."""
    engine.held |= {"file1", "file2"}
    shell.controller.opening.open_paths(many)
    qtbot.waitUntil(lambda: states(shell).count(State.READ) == 8)
    qtbot.waitUntil(shell.window.reading.isVisible)
    return shell


def row_box(panel, row: int):
    return panel.list.visualRect(panel.model.index(row, 0))


def test_several_files_are_read_at_the_same_time_and_open_in_their_order(
    qtbot, shell, engine, many
):
    engine.held |= {"file0"}
    shell.controller.opening.open_paths(many)
    qtbot.waitUntil(lambda: states(shell).count(State.READ) == 9)
    assert shell.session.articles == ()
    engine.held.clear()
    qtbot.waitUntil(lambda: titles(shell) == [f"Title {n}" for n in range(10)])
    assert shell.undo_stack.count() == 1


def test_files_that_are_read_at_once_show_no_list(qtbot, compared):
    assert not compared.window.reading.isVisible()
    assert not compared.controller.reading._timer.isActive()
    assert told(compared) == []


def test_the_list_appears_when_reading_takes_long_and_goes_when_all_went_well(
    qtbot, reading, engine
):
    panel = reading.window.reading
    assert panel.summary.text().startswith("Reading 10 files · ")
    assert panel.stop_button.isVisible()
    assert not panel.copy_button.isVisible()
    assert panel.model.index(1, 0).data(Role.STATE_NAME) == "reading…"
    assert not panel.list.hasFocus()  # who works goes on working
    engine.held.clear()
    qtbot.waitUntil(lambda: len(reading.session.articles) == 10)
    assert not panel.isVisible()
    assert told(reading) == []


def test_stopping_one_file_with_the_mouse(qtbot, reading, engine):
    panel = reading.window.reading
    box = panel.list.delegate.stop_box(QRectF(row_box(panel, 1)))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert states(reading)[1] is State.STOPPED
    engine.held.discard("file2")
    qtbot.waitUntil(lambda: len(reading.session.articles) == 9)
    assert "Title 1" not in titles(reading)
    assert told(reading) == []


def test_stopping_chosen_files_with_the_keyboard(qtbot, reading):
    panel = reading.window.reading
    panel.list.setFocus()
    QTest.keyClick(panel.list, Key.Key_Home)
    QTest.keyClick(panel.list, Key.Key_Down)
    QTest.keyClick(panel.list, Key.Key_Down, Mod.ShiftModifier)
    QTest.keyClick(panel.list, Key.Key_Delete)
    assert states(reading)[1:3] == [State.STOPPED, State.STOPPED]
    qtbot.waitUntil(lambda: len(reading.session.articles) == 8)


def test_stopping_all_opens_what_was_read(qtbot, reading):
    read = states(reading).count(State.READ)
    qtbot.mouseClick(reading.window.reading.stop_button, Qt.MouseButton.LeftButton)
    assert len(reading.session.articles) == read
    assert not reading.window.reading.isVisible()


def test_escape_stops_all(qtbot, reading):
    QTest.keyClick(reading.window, Key.Key_Escape)
    assert not reading.controller.opening.busy
    assert reading.session.articles


def test_more_files_join_those_that_are_read(qtbot, reading, engine, write):
    reading.controller.opening.open_paths([write("later.txt", "Later", "Line.")])
    assert reading.window.reading.summary.text().startswith("Reading 11 files")
    engine.held.clear()
    qtbot.waitUntil(lambda: len(reading.session.articles) == 11)
    assert titles(reading)[-1] == "Later"


def test_a_few_problems_stand_in_the_bar_with_a_way_to_the_list(qtbot, shell, many, tmp_path):
    gone = tmp_path / "gone.txt"
    shell.controller.opening.open_paths([*many[:2], gone])
    qtbot.waitUntil(lambda: bool(told(shell)))
    assert told(shell) == [f"{gone}: there is no such file; check its name."]
    assert len(shell.session.articles) == 2
    [(label, act)] = shell.window.messages.message.buttons
    assert label == "Show list"
    act()
    panel = shell.window.reading
    assert panel.isVisible()
    assert not shell.window.messages.isVisible()
    assert panel.summary.text() == "1 of 3 files was not opened"
    assert panel.model.index(2, 0).data(Role.TOLD) == "There is no such file; check its name."
    assert panel.model.index(0, 0).data(Role.STATE_NAME) == "opened"
    assert [panel.list.isRowHidden(row) for row in range(3)] == [True, True, False]
    assert QApplication.focusWidget() is panel.list
    QTest.keyClick(panel.list, Key.Key_Escape)
    assert not panel.isVisible()


def test_many_problems_stand_in_the_list_and_are_copied(qtbot, shell, many, tmp_path):
    gone = [tmp_path / f"gone{n}.txt" for n in range(30)]
    shell.controller.opening.open_paths([many[0], *gone, many[1]])
    panel = shell.window.reading
    qtbot.waitUntil(panel.isVisible)
    qtbot.waitUntil(lambda: len(shell.session.articles) == 2)
    assert told(shell) == []
    assert panel.summary.text() == "30 of 32 files were not opened"
    assert panel.list.height() < shell.window.height() / 3
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 30
    assert lines[0] == f"{gone[0]}: There is no such file; check its name."
    panel.list.setFocus()
    QTest.keyClick(panel.list, Key.Key_Home)
    QTest.keyClick(panel.list, Key.Key_Down)
    QTest.keyClick(panel.list, Key.Key_C, Mod.ControlModifier)
    assert QApplication.clipboard().text() == lines[0]
    qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    shell.window.choices.reading_list.trigger()
    assert panel.isVisible()


def test_a_file_that_is_open_already_says_so_in_the_list(qtbot, compared, three):
    compared.controller.opening.open_paths(three[:2])
    qtbot.waitUntil(lambda: bool(told(compared)))
    assert told(compared)[0] == "one.txt is already open as article A."
    assert states(compared) == [State.KNOWN, State.KNOWN]
    assert compared.window.messages.message.kind is Kind.PROBLEM


def test_a_bug_in_one_file_is_told_of_that_file(qtbot, shell, engine, write, many):
    engine.error = ZeroDivisionError("bug")
    path = write("bug.txt", "Bug")
    shell.controller.opening.open_paths([path, many[0]])
    qtbot.waitUntil(lambda: bool(told(shell)))
    assert told(shell)[0] == f"{path}: it could not be read because of a fault in the program."
    assert shell.bugs == [engine.error]
    assert titles(shell) == ["Title 0"]


def test_what_the_list_tells_to_screen_readers(qtbot, shell, many, tmp_path, qtmodeltester):
    shell.controller.opening.open_paths([many[0], tmp_path / "<b>gone.html"])
    qtbot.waitUntil(lambda: bool(told(shell)))
    shell.window.choices.reading_list.trigger()
    panel = shell.window.reading
    qtmodeltester.check(panel.model)
    spoken = [panel.model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert spoken == [
        "file0.txt, text, opened",
        "<b>gone.html, web page, not opened. There is no such file; check its name.",
    ]
    for widget in (panel.list, panel.bar, panel.close_button):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    tip = panel.model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" in tip
    assert "<" not in tip.split("\n")[0]  # where Qt looks for markup


def test_closing_the_window_while_files_are_read(qtbot, reading):
    reading.window.close()
    assert not reading.controller.opening.busy


def test_rows_are_drawn_in_each_theme(qtbot, reading, each_theme, tmp_path):
    panel = reading.window.reading
    panel.set_theme(each_theme)
    seen = panel.grab().toImage()
    colours = {
        seen.pixelColor(x, y).name()
        for x in range(0, seen.width(), 2)
        for y in range(0, seen.height(), 2)
    }
    assert each_theme.colour("panel").name() in colours
    assert each_theme.colour("accent").name() in colours
    assert panel.list.indexAt(QPoint(20, 8)).row() == 0
