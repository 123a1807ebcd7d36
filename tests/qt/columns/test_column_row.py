"""Base, hidden columns, scrolling sideways and the lock, by keys, wheel and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from reader.core.alignment.links import Ref

LONG = ["The fire burned through the night and into the morning in the port. " * 3] * 12


@pytest.fixture
def view(shown, made_of):
    return shown(made_of(*([f"Title {number}", *LONG] for number in range(6))))


def settle(qapp):
    for _ in range(5):
        qapp.processEvents()


def on_screen(view) -> list[str]:
    """The letters of the columns that are seen, from left to right."""
    seen = [column for column in view.columns if column.isVisible()]
    seen = [one for one in seen if one.x() + one.width() > 0 and one.x() < view.width() - 4]
    return [one.header.badge.text() for one in sorted(seen, key=lambda one: one.x())]


def turn(qapp, widget, x: int, y: int, keys=Qt.KeyboardModifier.NoModifier, pixels=None) -> None:
    """Turns a wheel over a widget, or moves two fingers by so many pixels."""
    window = widget.window()
    place = QPointF(widget.mapTo(window, QPoint(20, 120)))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(x, y), pixels or QPoint(0, 0), keys)
    settle(qapp)


def test_shift_and_wheel_goes_by_columns(view, qapp):
    assert on_screen(view) == ["A", "B", "C"]
    text = view.columns[1].text
    turn(qapp, text.viewport(), 0, -120, Qt.KeyboardModifier.ShiftModifier)
    assert on_screen(view) == ["B", "C", "D"]
    assert text.verticalScrollBar().value() == 0
    turn(qapp, text.viewport(), 0, 120, Qt.KeyboardModifier.ShiftModifier)
    assert on_screen(view) == ["A", "B", "C"]


def test_touchpad_scrolls_sideways_by_pixels(view, qapp):
    text = view.columns[1].text
    turn(qapp, text.viewport(), -80, -10, pixels=QPoint(-60, -8))
    assert view.columns[0].x() == -60
    assert on_screen(view) == ["A", "B", "C", "D"]
    turn(qapp, text.viewport(), -80, -10, pixels=QPoint(-600, -8))
    assert on_screen(view)[0] == "B"


def test_wheel_over_the_margin_scrolls_the_text(view, qapp):
    column = view.columns[0]
    turn(qapp, column, 0, -120)
    assert column.text.verticalScrollBar().value() > 0


def test_small_turns_of_a_fine_wheel_add_up(view, qapp):
    for _ in range(4):
        turn(qapp, view.columns[0].text.viewport(), 0, -30, Qt.KeyboardModifier.ShiftModifier)
    assert on_screen(view) == ["B", "C", "D"]


def test_base_stays_at_the_left_and_is_joined_with_what_stands_beside_it(view, qapp):
    view.set_base(3)
    settle(qapp)
    assert on_screen(view) == ["D", "A", "B"]
    view.scroll_sideways(2)
    settle(qapp)
    assert on_screen(view) == ["D", "C", "E"]
    assert view.row.joined == ((3, 2), (2, 4))
    assert all(gutter.ribbons() for gutter in view.gutters)
    base, beside = view.columns[3], view.columns[2]
    assert base.x() == 0
    gutter = view.gutters[0]
    assert base.x() < gutter.x() < base.width() < gutter.geometry().right() < beside.x() + 40
    view.set_base(None)
    settle(qapp)
    assert on_screen(view) == ["C", "D", "E"]


def test_column_half_under_the_base_is_joined_where_it_comes_out(view, qapp):
    view.set_base(0)
    view.row.horizontalScrollBar().setValue(200)
    settle(qapp)
    assert view.row.joined[0] == (0, 1)
    assert view.columns[1].x() < view.columns[0].width()
    gutter = view.gutters[0]
    assert gutter.width() > 0
    assert gutter.geometry().right() >= view.columns[0].geometry().right() - 1


def test_hidden_columns_are_passed_over_by_ribbons_and_keys(view, qapp):
    view.set_hidden(frozenset({1, 2}))
    settle(qapp)
    assert on_screen(view) == ["A", "D", "E"]
    assert view.row.joined == ((0, 3), (3, 4))
    found = []
    for _ in range(5):
        view.focus_next_column()
        found.append([column.text.hasFocus() for column in view.columns].index(True))
    assert found == [0, 3, 4, 5, 0]
    view.focus_previous_column()
    assert view.columns[5].text.hasFocus()
    view.focus_column(1)
    assert view.columns[5].text.hasFocus()  # what is hidden takes no keys
    view.set_hidden(frozenset())
    settle(qapp)
    assert "B" in on_screen(view) or len(view.row.placing.shown) == 6


def test_column_that_comes_on_screen_stands_where_the_others_are(view, qapp):
    text = view.columns[0].text
    text.verticalScrollBar().setValue(600)
    place = text.place_at(600 + text.viewport().height() / 2)
    view.scroll_sideways(3)
    settle(qapp)
    other = view.columns[4].text
    seen = other.place_at(other.verticalScrollBar().value() + other.viewport().height() / 2)
    assert seen == pytest.approx(place, abs=120)


def test_finding_in_a_column_off_screen_brings_it_in(shown, made_of, qapp):
    articles = [[f"Title {number}", *LONG] for number in range(6)]
    view = shown(made_of(*articles, words=[[(0, 9, "burned"), (5, 9, "burned")]]))
    finding = view._comparison.findings[0]
    view.show_finding(finding)
    settle(qapp)
    assert "A" in on_screen(view)
    view.select_sentence(Ref(5, 3))
    settle(qapp)
    assert "F" in on_screen(view)


def test_same_columns_are_seen_at_another_width(view, qapp):
    view.scroll_sideways(2)
    settle(qapp)
    view.resize(1400, 620)
    settle(qapp)
    assert on_screen(view)[0] == "C"
    view.set_zoom(150)
    settle(qapp)
    assert on_screen(view)[0] == "C"


def test_heads_are_of_one_height(view, qapp):
    view.columns[1].header.show_notes(("Only the beginning was read.",))
    view._settle.start()
    settle(qapp)
    tops = {column.text.y() for column in view.columns[:3]}
    assert len(tops) == 1


@pytest.mark.parametrize("percent", [80, 100, 150, 250])
def test_heads_are_not_cut_at_any_zoom(view, qapp, percent):
    view.set_zoom(percent)
    settle(qapp)
    column = view.columns[view.row.on_screen[0]]
    header = column.header
    assert header.height() >= header.sizeHint().height()
    assert column.text.y() == header.height()
    for label in (header.title, header.source):
        assert label.height() >= label.fontMetrics().height()
    assert header.title.fontInfo().pointSizeF() == pytest.approx(
        view.font().pointSizeF() * percent / 100, rel=0.1
    )


@pytest.mark.parametrize("size", [(200, 150), (60, 40), (1, 1), (3840, 2160)])
def test_window_of_any_size(view, qapp, size):
    view.set_base(2)
    view.select_sentence(Ref(0, 4))
    view.resize(*size)
    settle(qapp)
    assert not view.grab().isNull()
    view.resize(1240, 620)
    settle(qapp)
    assert on_screen(view)[0] == "C"


def test_lock_is_the_same_switch_as_the_action(view, qapp):
    action = QAction("Scroll together", view)
    action.setCheckable(True)
    action.setChecked(True)
    action.setShortcut("Ctrl+L")
    action.toggled.connect(view.set_sync)
    view.set_lock(action)
    lock = view.row.lock
    assert lock.isVisible()
    assert "Ctrl+L" in lock.toolTip()
    QTest.mouseClick(lock, Qt.MouseButton.LeftButton)
    assert not action.isChecked()
    view.columns[0].text.verticalScrollBar().setValue(300)
    assert view.columns[1].text.verticalScrollBar().value() == 0
    action.setChecked(True)
    assert lock.isChecked()
    view.columns[0].text.verticalScrollBar().setValue(320)
    assert view.columns[1].text.verticalScrollBar().value() > 0
    assert lock.accessibleName() == "Scroll columns together"


def test_lock_needs_two_columns(view, qapp):
    view.set_hidden(frozenset({1, 2, 3, 4, 5}))
    settle(qapp)
    assert not view.row.lock.isVisible()


def test_state_is_found_again(view, shown, qapp):
    view.scroll_sideways(2)
    view.set_sync(False)
    view.columns[2].text.verticalScrollBar().setValue(500)
    settle(qapp)
    state = view.state()
    other = shown(view._comparison)
    other.restore_state(state)
    settle(qapp)
    assert on_screen(other) == on_screen(view)
    text = other.columns[2].text
    assert text.verticalScrollBar().value() == pytest.approx(500, abs=30)
    assert other.columns[3].text.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"places": 3, "across": "x"},
        {"places": {"0": "a", "1": True, "2": 10**9, "nobody": 4}, "across": 1e300},
        {"places": {"0": -4}, "across": -2},
        {"across": float("nan")},
    ],
)
def test_foreign_state_does_no_harm(view, qapp, state):
    view.restore_state(state)
    settle(qapp)
    assert len(on_screen(view)) == 3


def test_columns_off_screen_lay_out_nothing(view):
    for column in view.columns:
        block, laid = column.text.document().firstBlock(), 0
        while block.isValid():
            laid += block.layout().lineCount()
            block = block.next()
        assert (laid > 0) == column.isVisible()
