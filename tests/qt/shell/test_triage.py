"""Verdicts in the whole window: by letters, buttons and menus, undone, and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.core.alignment.links import Ref
from reader.core.verdicts import State

Key = Qt.Key


@pytest.fixture
def triage(qtbot, compared):
    """The window with three differences, the first of them chosen and the keyboard in the list."""
    window = compared.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.choices.next_finding.trigger()
    window.findings.list.setFocus()
    qtbot.waitUntil(window.findings.list.hasFocus)
    return compared


def letter(shell, key) -> None:
    QTest.keyClick(shell.window.findings.list, key)


def current(shell) -> str:
    return shell.window.findings.current.id


def states(shell) -> dict[str, str]:
    return {one: held.state.value for one, held in shell.controller.triage.standings.items()}


def test_letters_give_verdicts_and_go_on(triage):
    order = [finding.id for finding in triage.window.findings.filter.shown]
    letter(triage, Key.Key_C)
    assert current(triage) == order[1]
    letter(triage, Key.Key_X)
    assert current(triage) == order[2]
    assert states(triage) == {order[0]: "real", order[1]: "false alarm"}
    assert triage.window.status.told == "Marked as false alarm. 1 difference is open."
    letter(triage, Key.Key_E)
    assert triage.window.status.told == "Marked as explained. 0 differences are open."
    assert order[1] not in triage.window.findings.listed
    assert current(triage) == order[2]  # nothing is open any more


def test_what_was_snoozed_before_this_start_is_open_again(triage):
    letter(triage, Key.Key_S)
    [(subject, verdict)] = triage.session.verdicts
    assert list(states(triage).values()) == ["snoozed"]
    triage.session.set_verdict(subject, replace(verdict, at="2026-01-01T00:00:00+00:00"))
    assert states(triage) == {}
    assert len(triage.session.verdicts) == 1


def test_the_pair_pane_shows_what_the_letters_do(triage):
    order = [finding.id for finding in triage.window.findings.filter.shown]
    letter(triage, Key.Key_S)
    assert triage.window.pair.judged.id == order[1]
    assert triage.window.columns.selected == Ref(0, 1)


def test_undo_is_named_and_shows_the_finding_again(triage):
    first = current(triage)
    letter(triage, Key.Key_X)
    assert triage.window.choices.undo.text() == "&Undo mark as false alarm"
    assert first not in triage.window.findings.listed
    QTest.keyClick(triage.window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert states(triage) == {}
    assert current(triage) == first
    assert triage.window.pair.judged.id == first
    assert triage.window.choices.redo.text() == "&Redo mark as false alarm"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Key.Key_C, "mark as real"),
        (Key.Key_E, "mark as explained"),
        (Key.Key_S, "snooze difference"),
    ],
)
def test_each_step_has_its_name(triage, key, text):
    letter(triage, key)
    assert triage.undo_stack.undoText() == text


def test_reopening_stays_where_it_is(triage):
    first = current(triage)
    letter(triage, Key.Key_C)
    triage.window.choices.previous_finding.trigger()
    letter(triage, Key.Key_O)
    assert states(triage) == {}
    assert current(triage) == first
    assert triage.undo_stack.undoText() == "reopen difference"


def test_the_same_verdict_again_is_no_step(triage):
    letter(triage, Key.Key_C)
    triage.window.choices.previous_finding.trigger()
    letter(triage, Key.Key_C)
    letter(triage, Key.Key_O)
    assert triage.undo_stack.count() == 2


def test_n_goes_to_the_next_open_one(triage):
    order = [finding.id for finding in triage.window.findings.filter.shown]
    letter(triage, Key.Key_C)
    triage.window.choices.last_finding.trigger()
    letter(triage, Key.Key_N)
    assert current(triage) == order[1]  # the first is judged
    letter(triage, Key.Key_C)
    letter(triage, Key.Key_C)
    letter(triage, Key.Key_N)
    assert triage.window.status.told == "No other difference is open."


def test_elsewhere_letters_are_letters(triage):
    for widget in (
        triage.window.columns.columns[0].text,
        triage.window.findings.words,
        triage.window.pair.verdict.reason,
    ):
        widget.setFocus()
        QTest.keyClick(widget, Key.Key_X)
        assert states(triage) == {}
    assert triage.window.findings.words.text() == "x"


def test_letters_can_be_switched_off(triage):
    usual = triage.appearance.preferences
    triage.appearance.prefer(replace(usual, letter_keys=False))
    letter(triage, Key.Key_X)
    assert states(triage) == {}
    assert "in the list" not in triage.window.pair.verdict.buttons[State.REAL].toolTip()
    triage.appearance.prefer(usual)
    letter(triage, Key.Key_X)
    assert list(states(triage).values()) == ["false alarm"]


def test_a_button_in_the_pair_pane_stays_for_a_reason(triage, qtbot):
    first, bar = current(triage), triage.window.pair.verdict
    QTest.mouseClick(bar.buttons[State.EXPLAINED], Qt.MouseButton.LeftButton)
    assert current(triage) == first
    qtbot.keyClicks(bar.reason, "a later count")
    QTest.keyClick(bar.reason, Key.Key_Return)
    held = triage.controller.triage.standings[first].verdict
    assert (held.state, held.reason) == (State.EXPLAINED, "a later count")
    assert held.at.endswith("+00:00")
    assert triage.undo_stack.undoText() == "reason of a verdict"


def test_a_button_that_puts_it_away_goes_on(triage):
    order = [finding.id for finding in triage.window.findings.filter.shown]
    bar = triage.window.pair.verdict
    QTest.mouseClick(bar.buttons[State.FALSE_ALARM], Qt.MouseButton.LeftButton)
    assert current(triage) == order[1]
    assert triage.window.pair.judged.id == order[1]


def test_the_keyboard_in_the_pair_pane_judges_what_is_there(triage, qtbot):
    triage.window.columns.sentence_selected.emit(Ref(1, 2))
    shown = triage.window.pair.judged.id
    assert shown != current(triage)
    wordings = triage.window.pair.wordings
    wordings.setFocus()
    QTest.keyClick(wordings, Key.Key_C)
    assert states(triage) == {shown: "real"}


def test_verdicts_are_kept_in_another_analysis(triage, qtbot):
    letter(triage, Key.Key_C)
    before = states(triage)
    with qtbot.waitSignal(triage.controller.comparison_shown):
        QTest.keyClick(triage.window, Key.Key_F5)
    assert states(triage) == before
    assert triage.engine.compared == 2  # a verdict itself asks for no analysis


def test_verdicts_are_kept_when_the_articles_are_closed_and_opened(triage, qtbot, three):
    letter(triage, Key.Key_X)
    while triage.session.articles:
        triage.window.menus.close.actions()[0].trigger()
        QApplication.processEvents()
    assert triage.controller.triage.standings == {}
    assert not triage.window.choices.mark_real.isEnabled()
    with qtbot.waitSignal(triage.controller.comparison_shown):
        triage.controller.opening.open_paths([three[1], three[0], three[2]])
    assert list(states(triage).values()) == ["false alarm"]
    assert len(triage.window.findings.listed) == 2


def opened_menu(shell) -> QMenu:
    panel = shell.window.findings
    at = panel.list.visualRect(panel.filter.index_of(panel.filter.shown[1].id)).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, panel.list.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(panel.list.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    action = next(one for one in menu.actions() if text in one.text().replace("&", ""))
    action.trigger()
    menu.close()


def test_the_context_menu_is_about_the_row_under_the_mouse(triage):
    order = [finding.id for finding in triage.window.findings.filter.shown]
    choose(opened_menu(triage), "Mark as false alarm")
    assert states(triage) == {order[1]: "false alarm"}


def test_the_context_menu_copies_as_text(triage):
    choose(opened_menu(triage), "Copy as text")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Stage (must see): A says one thing, B another.\nA1: They agreed. (")
    assert "\nB1: They discussed. (Talks planned)" in copied
    QGuiApplication.clipboard().clear()
    QTest.keyClick(triage.window.findings.list, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == copied
    assert states(triage) == {}


def test_the_context_menu_switches_a_rule_off(triage, qtbot):
    with qtbot.waitSignal(triage.controller.comparison_shown):
        choose(opened_menu(triage), "Switch this rule off (made.by_hand)")
    assert triage.engine.decisions.rules_off == {"made.by_hand"}


def test_the_context_menu_asks_for_a_reason(triage, qtbot):
    choose(opened_menu(triage), "Give a reason")
    bar = triage.window.pair.verdict
    qtbot.waitUntil(bar.reason.hasFocus)
    qtbot.keyClicks(bar.reason, "ask the desk")
    QTest.keyClick(bar.reason, Key.Key_Return)
    assert list(states(triage).values()) == ["open"]
    assert triage.window.findings.list.hasFocus()


def test_the_menu_key_opens_it_too(triage):
    panel = triage.window.findings
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(panel.list.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_f4_steps_through_the_words_that_differ(triage):
    assert triage.window.choices.next_words.isEnabled()
    QTest.keyClick(triage.window, Key.Key_F4)
    QTest.keyClick(triage.window, Key.Key_F4)
    assert triage.window.columns.selected == Ref(1, 0)
    QTest.keyClick(triage.window, Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert triage.window.columns.selected == Ref(0, 0)


def test_without_a_finding_it_says_what_to_do(compared):
    compared.window.choices.mark_real.trigger()
    assert compared.window.status.told == "Choose a difference first."
