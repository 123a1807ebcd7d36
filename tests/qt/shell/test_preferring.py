"""Preferences and keys in a whole window: menu, dialog and program show the same."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.qt.dialogs.preferences import PreferencesDialog
from reader.qt.dialogs.shortcuts import ShortcutsDialog
from reader.qt.preferences import ThemeChoice


def key_down(field, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_only_one_window_of_it_and_the_menu_follows(qtbot, shell):
    window, appearance = shell.window, shell.appearance
    window.choices.preferences.trigger()
    window.choices.preferences.trigger()
    dialogs = window.findChildren(PreferencesDialog)
    assert len(dialogs) == 1
    dialog = dialogs[0]
    key_down(dialog.looks.theme_choice, 2)
    assert appearance.theme.name == "dark"
    assert window.choices.themes[ThemeChoice.DARK].isChecked()
    window.choices.high_contrast.trigger()
    assert dialog.looks.high_contrast.currentData() == "on"
    assert appearance.theme.name == "contrast-dark"
    assert QApplication.instance().palette().base().color() == appearance.theme.colour("paper")
    dialog.reject()
    assert appearance.theme.name == "light"
    assert not window.choices.high_contrast.isChecked()


def test_reduced_motion_keeps_docks_still(shell):
    assert shell.window.isAnimated()
    shell.window.choices.reduced_motion.trigger()
    assert not shell.window.isAnimated()
    assert "widget-animation-duration: 0" in QApplication.instance().styleSheet()


def test_keys_changed_in_one_window_work_in_all(qtbot, make_shell):
    first, second = make_shell(), make_shell()
    second.window.close()
    third = make_shell()  # as at the next start
    window = first.window
    window.choices.shortcuts.trigger()
    dialog = window.findChild(ShortcutsDialog)
    dialog.choose("sync_scrolling")
    recorder = dialog.recorders[0]
    recorder.setFocus()
    QTest.keyClick(recorder, Qt.Key.Key_F11, Qt.KeyboardModifier.ControlModifier)
    recorder.editingFinished.emit()
    assert window.choices.sync_scrolling.shortcuts() == [QKeySequence("Ctrl+F11")]
    third.window.close()
    fourth = make_shell()
    assert fourth.window.choices.sync_scrolling.shortcuts() == [QKeySequence("Ctrl+F11")]


def test_the_new_keys_call_the_action(qtbot, shell):
    window = shell.window
    shell.appearance.shortcuts.choose("reduced_motion", [QKeySequence("Ctrl+Alt+M")])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window, Qt.Key.Key_M, both)
    assert shell.appearance.reduced_motion


def test_every_action_of_the_menus_can_have_keys(shell):
    window = shell.window
    window.choices.shortcuts.trigger()
    dialog = window.findChild(ShortcutsDialog)
    for _title, actions in window.menus.shortcut_groups:
        for text, action in actions:
            # What menus are filled with while one works has no keys and gets none.
            assert action in dialog._names or not action.shortcuts(), text
