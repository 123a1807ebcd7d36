"""Two windows at once, and sets of articles that look as they were left."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.qt.dialogs.error_report import ErrorReportDialog
from reader.qt.preferences import ThemeChoice
from reader.qt.set_memory import SetMemory, key_of
from reader.qt.windows import Windows, parts_of


@pytest.fixture
def make_windows(qtbot, qapp, engine, settings, tmp_path):
    """Makes starts of the program over the same settings and memory."""
    made: list[Windows] = []

    def make() -> Windows:
        windows = Windows(
            settings,
            SetMemory(tmp_path / "config" / "sets.json"),
            engine=engine.as_engine(),
            data_folder=tmp_path / "data",
        )
        made.append(windows)
        return windows

    yield make
    engine.gate.set()
    for windows in made:
        windows.close_all()
        windows.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


@pytest.fixture
def windows(make_windows) -> Windows:
    return make_windows()


@pytest.fixture
def show(qtbot, windows):
    """Opens one more window and waits until it stands."""

    def show():
        one = windows.open()
        one.window.show()
        qtbot.waitExposed(one.window)
        return one

    return show


def read(qtbot, one, paths) -> None:
    with qtbot.waitSignal(one.controller.comparison_shown):
        one.controller.opening.open_paths(paths)


def titles(one) -> list[str]:
    return [article.title for article in one.session.articles]


def test_a_key_opens_a_second_window_empty_and_beside(qtbot, windows, show, three):
    first = show()
    read(qtbot, first, three)
    QTest.keyClick(
        first.window,
        Qt.Key.Key_N,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(windows.all) == 2
    second = windows.all[1]
    qtbot.waitExposed(second.window)
    assert second.session.articles == ()
    assert second.window.pos() != first.window.pos()
    assert titles(first) == ["Talks agreed", "Talks planned", "Talks over"]


def test_windows_do_not_disturb_each_other(qtbot, show, three, write):
    first, second = show(), show()
    read(qtbot, first, three)
    read(qtbot, second, [write("x.txt", "X", "Words."), write("y.txt", "Y", "Others.")])
    assert titles(first) == ["Talks agreed", "Talks planned", "Talks over"]
    assert first.session.comparison is not None
    first.undo_stack.undo()
    assert titles(first) == []
    assert titles(second) == ["X", "Y"]
    assert second.undo_stack.canUndo()


def test_closing_one_leaves_the_other(qtbot, windows, show, three):
    first, second = show(), show()
    read(qtbot, second, three)
    first.window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [one.window for one in windows.all] == [second.window]
    QTest.keyClick(second.window, Qt.Key.Key_F8)
    with qtbot.waitSignal(second.controller.comparison_shown):
        second.controller.opening.close_article(0)
    assert second.window.isVisible()


def test_closing_one_while_it_works_leaves_the_other(qtbot, windows, show, engine, three):
    first, second = show(), show()
    engine.gate.clear()
    first.controller.opening.open_paths(three)
    qtbot.waitUntil(engine.entered.is_set)
    first.window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    engine.gate.set()
    read(qtbot, second, three[:2])
    assert titles(second) == ["Talks agreed", "Talks planned"]


def test_quitting_ends_all(windows, show):
    first, second = show(), show()
    second.window.choices.quit.trigger()
    assert windows.all == ()
    assert not first.window.isVisible()


def test_theme_and_recent_files_are_shared(qtbot, windows, show, three):
    first, second = show(), show()
    first.window.choices.themes[ThemeChoice.DARK].trigger()
    assert second.window.theme.name == "dark"
    assert second.window.choices.themes[ThemeChoice.DARK].isChecked()
    read(qtbot, first, three)
    names = [one.text() for one in second.window.menus.recent.actions()]
    assert names[0] == "one.txt  —  Talks agreed"
    assert second.window.menus.recent.isEnabled()
    second.window.choices.clear_recent.trigger()
    assert not first.window.menus.recent.isEnabled()


def test_each_window_has_a_zoom_of_its_own(windows, show, settings):
    first, second = show(), show()
    first.window.choices.zoom_in.trigger()
    assert parts_of(first)["zoom"].state() == {"percent": 110}
    assert parts_of(second)["zoom"].state() == {"percent": 100}
    assert settings.zoom == 110  # the next window begins with it
    assert parts_of(windows.open())["zoom"].state() == {"percent": 110}


def test_reports_of_bugs_stand_over_one_of_the_windows(windows, show):
    first, second = show(), show()
    windows.show_report("Traceback")
    shown = [one for one in (first, second) if one.window.findChild(ErrorReportDialog) is not None]
    assert len(shown) == 1
    shown[0].window.findChild(ErrorReportDialog).reject()
    windows.close_all()
    windows.show_report("Traceback")  # nobody is there to read it


def test_a_set_looks_as_it_was_left(qtbot, make_windows, windows, show, three, write, tmp_path):
    first = show()
    read(qtbot, first, three)
    first.window.findings.words.setText("five")
    first.controller.articles.shown.hide(1)
    first.window.choices.zoom_in.trigger()
    others = [write("x.txt", "X", "Words."), write("y.txt", "Y", "Others.")]
    first.undo_stack.undo()
    read(qtbot, first, others)
    assert first.window.findings.words.text() == ""  # of another event
    assert first.controller.articles.shown.hidden == frozenset()
    first.window.close()
    kept = json.loads((tmp_path / "config" / "sets.json").read_text(encoding="utf-8"))
    assert len(kept["sets"]) >= 1

    again = make_windows().open()
    again.window.show()
    read(qtbot, again, [three[2], three[0], three[1]])  # in another order
    assert again.window.findings.words.text() == "five"
    assert again.controller.articles.shown.hidden == {2}
    assert parts_of(again)["zoom"].state() == {"percent": 110}


def test_a_workspace_looks_on_another_machine_as_it_was_left(qtbot, make_windows, three, tmp_path):
    first = make_windows().open()
    first.window.show()
    read(qtbot, first, three)
    first.controller.workspaces.keeping.save_as(tmp_path / "case.parallax")
    first.window.findings.words.setText("five")
    first.controller.articles.shown.hide(1)
    first.window.choices.zoom_in.trigger()
    first.window.close()
    (tmp_path / "config" / "sets.json").unlink()  # as no other machine has it

    again = make_windows().open()
    again.window.show()
    with qtbot.waitSignal(again.controller.comparison_shown):
        again.controller.workspaces.open(tmp_path / "case.parallax")
    qtbot.waitUntil(lambda: again.window.findings.words.text() == "five")
    assert again.controller.articles.shown.hidden == {1}
    assert parts_of(again)["zoom"].state() == {"percent": 110}


@pytest.mark.expected_log
@pytest.mark.parametrize(
    "layout",
    [
        "{",
        "[" * 100_000,
        '{"sets": 3}',
        '{"sets": {"KEY": {"findings": {"words": 3, "zoom": []}}}}',
    ],
)
def test_a_layout_that_makes_no_sense_is_forgotten(
    qtbot, make_windows, show, three, tmp_path, layout
):
    first = show()
    read(qtbot, first, three)
    key = key_of(first.session.articles)
    keeping = first.controller.workspaces.keeping
    keeping.save_as(tmp_path / "case.parallax")
    keeping.set_layout(lambda: layout.replace("KEY", key))
    first.window.close()
    (tmp_path / "config" / "sets.json").unlink(missing_ok=True)
    again = make_windows().open()
    again.window.show()
    with qtbot.waitSignal(again.controller.comparison_shown):
        again.controller.workspaces.open(tmp_path / "case.parallax")
    assert titles(again) == titles(first) == ["Talks agreed", "Talks planned", "Talks over"]
    assert again.window.findings.words.text() == ""


def test_what_is_remembered_is_of_every_part_that_says_so(show):
    assert {"columns", "findings", "shown", "zoom"} <= set(parts_of(show()))


def test_a_file_that_changed_is_compared_with_what_it_said(qtbot, windows, show, three):
    one = show()
    read(qtbot, one, three)
    three[0].write_text("Talks agreed\nThey signed nothing at all.\n", encoding="utf-8")
    read(qtbot, one, [three[0]])
    assert "They signed nothing at all." in one.session.articles[0].text
    message = one.window.messages.message
    assert three[0].name in message.lines[0]
    [(label, act)] = message.buttons
    assert label == "Show what changed"
    act()
    other = windows.all[-1]
    assert other is not one
    qtbot.waitUntil(lambda: other.session.comparison is not None)
    assert titles(other) == ["Before: Talks agreed", "Talks agreed"]
    assert len(one.session.articles) == 3
    # undone, the file's older text is there again
    with qtbot.waitSignal(one.controller.comparison_shown):
        one.undo_stack.undo()
    assert "nothing at all" not in one.session.articles[0].text
