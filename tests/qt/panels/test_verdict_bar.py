"""The verdict bar: buttons, the reason and its draft, keys in tool tips, what was held before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.discrepancies.finding import Type
from reader.core.verdicts import Standing, State, Subject, Verdict
from reader.qt import theme as themes
from reader.qt.panels.verdict_bar import VerdictBar

Key = Qt.Key


def standing(state: State, reason: str = "", changed: bool = False) -> Standing:
    return Standing(Subject(Type.TIME, ()), Verdict(state, reason), changed)


@pytest.fixture
def window(qtbot, themed):
    made = QWidget()
    QVBoxLayout(made).addWidget(VerdictBar(themed, made))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def bar(window):
    made = window.findChild(VerdictBar)
    made.show_finding("d1", None)
    return made


@pytest.fixture
def heard(bar):
    told: list[tuple[object, ...]] = []
    bar.verdict_requested.connect(lambda *one: told.append(one))
    bar.reason_given.connect(lambda reason: told.append((reason,)))
    return told


def click(bar, state: State) -> None:
    QTest.mouseClick(bar.buttons[state], Qt.MouseButton.LeftButton)


def checked(bar) -> list[State]:
    return [state for state, button in bar.buttons.items() if button.isChecked()]


def test_a_button_gives_its_verdict_with_the_reason_that_was_typed(bar, heard, qtbot):
    qtbot.keyClicks(bar.reason, "  a later count ")
    click(bar, State.EXPLAINED)
    assert heard == [(State.EXPLAINED, "a later count")]


def test_the_same_button_takes_it_back(bar, heard):
    bar.show_finding("d1", standing(State.REAL, "seen"))
    assert checked(bar) == [State.REAL]
    assert bar.reason.text() == "seen"
    click(bar, State.REAL)
    assert heard == [(State.OPEN, "")]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    ],
)
def test_enter_takes_the_reason_once(bar, heard, qtbot, key, modifier):
    bar.show_finding("d1", standing(State.REAL))
    qtbot.keyClicks(bar.reason, "checked")
    QTest.keyClick(bar.reason, key, modifier)
    assert heard == [("checked",)]
    bar.show_finding("d1", standing(State.REAL, "checked"))
    QTest.keyClick(bar.reason, key, modifier)
    assert heard == [("checked",)]


def test_escape_gives_back_what_was_there(bar, heard, qtbot):
    bar.show_finding("d1", standing(State.REAL, "seen"))
    qtbot.keyClicks(bar.reason, "x")
    QTest.keyClick(bar.reason, Key.Key_Escape)
    assert bar.reason.text() == "seen"
    assert heard == []


def test_a_draft_stays_with_its_finding(bar, qtbot):
    qtbot.keyClicks(bar.reason, "half a sen")
    bar.show_finding("d2", None)
    assert bar.reason.text() == ""
    bar.show_finding("d1", None)
    assert bar.reason.text() == "half a sen"


def test_after_the_reason_the_keyboard_goes_back(bar, qtbot, heard):
    window = bar.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    bar.buttons[State.REAL].setFocus()
    bar.ask_for_reason()
    assert bar.reason.hasFocus()
    qtbot.keyClicks(bar.reason, "seen")
    QTest.keyClick(bar.reason, Key.Key_Return)
    assert bar.buttons[State.REAL].hasFocus()
    assert heard == [("seen",)]


def test_what_was_held_of_another_text_is_told_and_counts_no_more(bar):
    bar.show_finding("d1", standing(State.FALSE_ALARM, "other fire", changed=True))
    assert checked(bar) == []
    assert bar.told.text() == "Held before the texts changed: false alarm – other fire"
    bar.show_finding("d1", standing(State.REAL))
    assert not bar.told.isVisible()


def test_keys_are_told_in_tool_tips_only_where_there_are_any(bar):
    bar.set_keys({State.REAL: "C"})
    assert "(C in the list)" in bar.buttons[State.REAL].toolTip()
    bar.set_keys({})
    assert "in the list" not in bar.buttons[State.REAL].toolTip()


def test_everything_has_a_name_and_can_be_reached(bar):
    for button in bar.buttons.values():
        assert button.text()
        assert button.accessibleDescription()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert bar.reason.accessibleName()
    assert bar.told.textFormat() == Qt.TextFormat.PlainText


def test_it_stands_beside_or_below(bar, themed):
    bar.set_beside(True)
    rows = {button.y() for button in bar.buttons.values()}
    bar.set_beside(False)
    bar.layout().activate()
    assert len({button.y() for button in bar.buttons.values()}) <= len(rows)
    bar.set_beside(True)
    font = bar.font()
    font.setPointSizeF(font.pointSizeF() * 1.6)
    bar.setFont(font)
    bar.layout().activate()
    for button in bar.buttons.values():
        assert button.width() >= button.sizeHint().width()  # nothing is cut
    bar.set_theme(themes.load_theme("dark"))
    assert not bar.buttons[State.REAL].icon().isNull()


def test_a_colleagues_verdict_says_whose_it_is(bar):
    bar.show_finding("d1", standing(State.REAL, "seen"))
    assert not bar.told.isVisible()
    theirs = Standing(Subject(Type.TIME, ()), Verdict(State.REAL, "seen", by="<b>Bob</b>"))
    bar.show_finding("d1", theirs)
    assert bar.told.isVisible()
    assert bar.told.text() == "Verdict of <b>Bob</b>: real – seen"
