"""Every menu is opened and every action chosen, and nothing complains."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from reader.core.discrepancies.finding import LOOKED_FOR, Type
from reader.qt.dialogs.guide import GuideDialog
from reader.qt.dialogs.shortcuts import ShortcutsDialog
from reader.qt.panels.type_words import type_name


def every_action(menu: QMenu):
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from every_action(submenu)
        elif not action.isSeparator():
            yield action


def close_dialogs(window) -> int:
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    for dialog in dialogs:
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return len(dialogs)


def test_every_menu_opens(qtbot, compared):
    menus = [*compared.window.menus.all]
    for menu in menus:
        menus += [one.menu() for one in menu.actions() if isinstance(one.menu(), QMenu)]
        menu.popup(compared.window.pos())
        qtbot.waitUntil(menu.isVisible)
        menu.close()


@pytest.mark.parametrize("with_articles", [True, False])
def test_every_action_can_be_chosen(qtbot, request, shell, with_articles):
    if with_articles:
        request.getfixturevalue("compared")
    window = shell.window
    chosen: set[str] = set()
    while True:
        # Anew each time: some actions fill menus, and what was in them is gone then.
        actions = [one for menu in window.menus.all for one in every_action(menu)]
        rest = [
            one
            for one in actions
            if one.isEnabled() and one is not window.choices.quit and one.text() not in chosen
        ]
        if not rest:
            break
        chosen.add(rest[0].text())
        rest[0].trigger()
        qtbot.waitUntil(
            lambda: (
                not (
                    shell.controller.opening.busy
                    or shell.controller.analysis.busy
                    or shell.controller.explaining.busy
                    or shell.controller.lexicons.busy
                )
            )
        )
        close_dialogs(window)
    assert {"&Open articles…", "Open samp&le set", "&About Parallax"} <= chosen
    assert shell.bugs == []
    window.choices.quit.trigger()
    assert not window.isVisible()


def test_help_dialogs_open_once_and_close(compared):
    choices = compared.window.choices
    for action in (choices.guide, choices.shortcuts, choices.about):
        action.trigger()
        action.trigger()
        assert close_dialogs(compared.window) == 1
        action.trigger()
        assert close_dialogs(compared.window) == 1


def test_keys_lead_to_one_action_each(shell):
    seen: dict[str, str] = {}
    for menu in shell.window.menus.all:
        for action in every_action(menu):
            for sequence in action.shortcuts():
                key = sequence.toString(QKeySequence.SequenceFormat.PortableText)
                assert key not in seen, f"{key}: {action.text()} and {seen[key]}"
                seen[key] = action.text()
    for key in ("F1", "Ctrl+?", "F5", "F6", "F7", "F8", "Esc", "Ctrl+0", "Alt+Down", "Alt+Home"):
        assert key in seen


def test_every_key_is_in_the_list_of_keys(shell, qtbot):
    shell.window.choices.shortcuts.trigger()
    dialog = shell.window.findChild(ShortcutsDialog)
    groups = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    titles = [group.text(0) for group in groups]
    assert titles[:6] == ["File", "Edit", "View", "Compare", "Notes", "Help"]
    rows = {
        group.child(n).text(0): group.child(n).text(1)
        for group in groups
        for n in range(group.childCount())
    }
    assert rows["Next difference"] == "Alt+Down  ·  F8"
    assert rows["Keyboard shortcuts"] == "F1  ·  Ctrl+?"
    assert rows["Open articles"].startswith("Ctrl+O")
    assert rows["Undo"].startswith("Ctrl+Z")
    assert rows["Export"] == "Ctrl+Shift+E"


def test_menus_have_distinct_access_keys(shell):
    menus = [*shell.window.menus.all]
    bar = [menu.title() for menu in menus]
    for texts in (bar, *([one.text() for one in menu.actions()] for menu in menus)):
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), texts


def test_every_control_has_a_name_for_screen_readers(compared):
    for widget in QApplication.allWidgets():
        if widget.window() is not compared.window or not widget.isVisible():
            continue
        if widget.focusPolicy().value and not widget.accessibleName():
            text = (
                getattr(widget, "text", lambda: "")()
                or getattr(widget, "currentText", lambda: "")()
            )
            assert text or widget.metaObject().className() in KNOWN, widget


# Containers that Qt lets have the focus but that say nothing themselves.
KNOWN = {"QMenuBar", "QScrollArea", "QWidget", "QTabBar", "QMainWindowTabBar"}


def test_the_guide_explains_the_types_that_are_looked_for(qtbot, themed):
    dialog = GuideDialog(themed, lambda _name: "F1")
    qtbot.addWidget(dialog)
    text = dialog.page.toPlainText()
    for name in (*(type_name(one) for one in LOOKED_FOR), "What it cannot do", "irony"):
        assert name in text
    for one in set(Type) - set(LOOKED_FOR):
        assert type_name(one) not in text
    assert "{" not in text
