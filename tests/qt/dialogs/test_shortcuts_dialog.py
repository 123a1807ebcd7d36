"""The window of all keys: searched, changed by pressing others, conflicts told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.qt.dialogs.shortcuts import ShortcutsDialog
from reader.qt.settings import Settings
from reader.qt.shortcut_book import ShortcutBook, is_fixed, is_letter, is_media_key, shown

Key, Modifier = Qt.Key, Qt.KeyboardModifier
FIXED = (("In a column", (("Sentence above or below", "Up  ·  Down"),)),)


@pytest.fixture
def owner(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def actions(owner) -> dict[str, QAction]:
    made = {}
    for name, text, keys in (
        ("open", "&Open articles…", "Ctrl+O"),
        ("next", "&Next difference", "Alt+Down"),
        ("why", "&R&&D…", "Ctrl+I"),
        ("bare", "&Bare", ""),
        ("judge", "&False alarm", "X"),
    ):
        made[name] = QAction(text, owner)
        if keys:
            made[name].setShortcut(QKeySequence(keys))
    made["next"].setShortcuts([QKeySequence("Alt+Down"), QKeySequence("F8")])
    return made


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def book(settings, actions, owner) -> ShortcutBook:
    made = ShortcutBook(settings, owner)
    made.serve(actions, owner)
    return made


@pytest.fixture
def dialog(qtbot, themed, book, actions) -> ShortcutsDialog:
    rows = tuple((action.text(), action) for action in actions.values())
    names = {action: name for name, action in actions.items()}
    made = ShortcutsDialog((("&One", rows[:2]), ("&Two", rows[2:])), FIXED, names, book, themed)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def rows(dialog: ShortcutsDialog) -> dict[str, list[tuple[str, str]]]:
    """What is listed and not hidden, by group."""
    found = {}
    for place in range(dialog.list.topLevelItemCount()):
        group = dialog.list.topLevelItem(place)
        if not group.isHidden():
            items = [group.child(row) for row in range(group.childCount())]
            found[group.text(0)] = [(i.text(0), i.text(1)) for i in items if not i.isHidden()]
    return found


def press(qtbot, recorder, key, modifiers=Modifier.NoModifier) -> None:
    """Presses keys in a field; it takes them as whole after a second, or when it is left."""
    recorder.setFocus()
    with qtbot.waitSignal(recorder.editingFinished, timeout=3000):
        QTest.keyClick(recorder, key, modifiers)
        QTest.keyRelease(recorder, key, modifiers)


def test_all_actions_are_listed_by_menu_and_the_fixed_keys(dialog):
    assert rows(dialog) == {
        "One": [("Open articles", "Ctrl+O"), ("Next difference", "Alt+Down  ·  F8")],
        "Two": [("R&D", "Ctrl+I"), ("Bare", ""), ("False alarm", "X")],
        "In a column": [("Sentence above or below", "Up  ·  Down")],
    }


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ctrl+i", {"Two": [("R&D", "Ctrl+I")]}),
        ("DIFF next", {"One": [("Next difference", "Alt+Down  ·  F8")]}),
        ("sentence", {"In a column": [("Sentence above or below", "Up  ·  Down")]}),
        ("nothing of that", {}),
    ],
)
def test_words_are_searched_in_actions_and_keys(qtbot, dialog, words, found):
    assert dialog.words.hasFocus()
    qtbot.keyClicks(dialog.words, words)
    assert rows(dialog) == found
    assert dialog.nothing.isVisible() == (not found)


def test_keys_are_changed_at_once_and_kept(qtbot, dialog, actions, settings):
    dialog.choose("bare")
    press(qtbot, dialog.recorders[0], Key.Key_B, Modifier.ControlModifier)
    assert actions["bare"].shortcuts() == [QKeySequence("Ctrl+B")]
    assert settings.shortcuts == {"bare": ["Ctrl+B"]}
    assert ("Bare", "Ctrl+B") in rows(dialog)["Two"]
    press(qtbot, dialog.recorders[1], Key.Key_F9)
    assert actions["bare"].shortcuts() == [QKeySequence("Ctrl+B"), QKeySequence("F9")]


def test_a_conflict_is_told_and_taken_only_when_asked(qtbot, dialog, actions):
    dialog.choose("bare")
    press(qtbot, dialog.recorders[0], Key.Key_O, Modifier.ControlModifier)
    assert dialog.told.text() == "Ctrl+O already calls “Open articles”."
    assert actions["bare"].shortcuts() == []
    assert actions["open"].shortcuts() == [QKeySequence("Ctrl+O")]
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert actions["bare"].shortcuts() == [QKeySequence("Ctrl+O")]
    assert actions["open"].shortcuts() == []
    assert not dialog.told.isVisible()


def test_keys_that_texts_need_cannot_be_had(qtbot, dialog, actions):
    dialog.choose("bare")
    press(qtbot, dialog.recorders[0], Key.Key_Down)
    assert "Down" in dialog.told.text()
    assert not dialog.take.isVisible()
    assert actions["bare"].shortcuts() == []


def test_backspace_takes_keys_away(qtbot, dialog, actions, settings):
    dialog.choose("open")
    dialog.recorders[0].setFocus()
    QTest.keyClick(dialog.recorders[0], Key.Key_Backspace)
    assert actions["open"].shortcuts() == []
    assert settings.shortcuts == {"open": []}
    again = ShortcutBook(settings)
    again.serve(actions, dialog)
    assert again.keys("open") == ()


def test_usual_keys_of_one_and_of_all(qtbot, dialog, actions, book):
    dialog.choose("open")
    assert not dialog.reset.isEnabled()
    book.choose("open", [QKeySequence("Ctrl+P")])
    book.choose("why", [])
    assert dialog.reset.isEnabled()
    dialog.reset.setFocus()
    QTest.keyClick(dialog.reset, Key.Key_Space)
    assert actions["open"].shortcuts() == [QKeySequence("Ctrl+O")]
    assert actions["why"].shortcuts() == []
    qtbot.mouseClick(dialog.reset_all, Qt.MouseButton.LeftButton)
    assert actions["why"].shortcuts() == [QKeySequence("Ctrl+I")]
    assert not dialog.reset_all.isEnabled()


def test_usual_keys_come_back_from_whoever_has_them(book, actions):
    book.choose("bare", [QKeySequence("Ctrl+O")])
    book.reset("open")
    assert actions["open"].shortcuts() == [QKeySequence("Ctrl+O")]
    assert actions["bare"].shortcuts() == []


def test_tab_and_escape_leave_the_field(qtbot, dialog):
    dialog.choose("open")
    dialog.recorders[0].setFocus()
    QTest.keyClick(dialog.recorders[0], Key.Key_Tab)
    assert dialog.recorders[1].hasFocus() or dialog.recorders[1].isAncestorOf(dialog.focusWidget())
    QTest.keyClick(dialog.recorders[1], Key.Key_Escape)
    assert not dialog.isVisible()


def test_return_on_a_row_goes_to_the_field(qtbot, dialog):
    dialog.choose("next")
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.recorders[0].isAncestorOf(dialog.focusWidget()) or dialog.recorders[0].hasFocus()
    assert [one.keySequence().toString() for one in dialog.recorders] == ["Alt+Down", "F8"]


def test_fixed_rows_have_no_fields(dialog):
    item = dialog.list.topLevelItem(2).child(0)
    dialog.list.setCurrentItem(item)
    assert dialog.current == ""
    assert not any(one.isEnabled() for one in dialog.recorders)
    assert dialog.about.text() == "These keys are fixed."


def test_letters_can_be_switched_off(book, actions, settings):
    from dataclasses import replace

    settings.preferences = replace(settings.preferences, letter_keys=False)
    book.refresh()
    assert actions["judge"].shortcuts() == []
    assert book.keys("judge") == (QKeySequence("X"),)
    assert actions["open"].shortcuts() == [QKeySequence("Ctrl+O")]


def test_actions_of_one_list_may_share_keys_with_another(book, owner):
    lists = {"a": QAction("a", owner), "b": QAction("b", owner)}
    for action in lists.values():
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcut(QKeySequence("N"))
    book.serve(lists, owner)
    assert book.holders(QKeySequence("N"), "a") == []
    assert book.holders(QKeySequence("N"), "open") == ["a", "b"]


@pytest.mark.parametrize(
    ("keys", "letter", "fixed", "media"),
    [
        ("N", True, False, False),
        ("Shift+N", True, False, False),
        ("5", True, False, False),
        ("Ctrl+N", False, False, False),
        ("F8", False, False, False),
        ("Down", False, True, False),
        ("Alt+Down", False, False, False),
        ("Esc", False, False, False),
        ("Open", False, False, True),
    ],
)
def test_kinds_of_keys(keys, letter, fixed, media):
    sequence = QKeySequence(keys)
    assert (is_letter(sequence), is_fixed(sequence), is_media_key(sequence)) == (
        letter,
        fixed,
        media,
    )


def test_media_keys_are_not_shown_but_kept(qtbot, dialog, book, actions):
    keys = [QKeySequence("Ctrl+O"), QKeySequence("Open")]
    book.choose("open", keys)
    assert shown(book.keys("open")) == "Ctrl+O"
    dialog.choose("open")
    press(qtbot, dialog.recorders[0], Key.Key_P, Modifier.ControlModifier)
    assert actions["open"].shortcuts() == [QKeySequence("Ctrl+P"), QKeySequence("Open")]
