"""Preferences by keys and mouse: applied at once, reset, given back by Cancel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from reader.core.discrepancies.finding import Severity, Type
from reader.qt.appearance import theme_of
from reader.qt.dialogs.preferences import PreferencesDialog
from reader.qt.dialogs.type_colours import alike
from reader.qt.preferences import Preferences, ThemeChoice, Wish
from reader.qt.theme import load_theme

Button = QDialogButtonBox.StandardButton


@pytest.fixture
def shown(qtbot, themed):
    """A dialog with what it told so far; it is shown in the theme that is chosen."""
    told: list[Preferences] = []
    picked = [QColor("#ff8800")]
    dialog = PreferencesDialog(
        Preferences(), themed, pick=lambda _before, _title, _parent: picked[0]
    )

    def follow(chosen: Preferences) -> None:
        told.append(chosen)
        dialog.set_theme(theme_of(chosen, dark=False, high_contrast=False))

    dialog.changed.connect(follow)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog, told, picked


def key_down(field, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_pages_are_walked_by_keys(qtbot, shown):
    dialog, _told, _picked = shown
    assert dialog.list.hasFocus()
    pages = []
    for _ in range(dialog.list.count()):
        pages.append(dialog._stack.currentIndex())
        key_down(dialog.list)
    assert pages == list(range(6))


def test_a_theme_is_chosen_by_keys_and_told_at_once(qtbot, shown):
    dialog, told, _picked = shown
    QTest.keyClick(dialog, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert dialog.looks.theme_choice.hasFocus()
    key_down(dialog.looks.theme_choice, 2)
    assert [one.theme for one in told] == [ThemeChoice.LIGHT, ThemeChoice.DARK]
    dialog.looks.high_contrast.setFocus()
    key_down(dialog.looks.high_contrast)
    assert told[-1] == Preferences(theme=ThemeChoice.DARK, high_contrast=Wish.ON)


def test_cancel_gives_back_what_was(qtbot, shown):
    dialog, told, _picked = shown
    key_down(dialog.looks.theme_choice, 2)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert told[-1] == Preferences()


def test_ok_keeps_it(qtbot, shown):
    dialog, told, _picked = shown
    key_down(dialog.looks.reduced_motion)
    qtbot.mouseClick(dialog.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert told == [Preferences(reduced_motion=Wish.ON)]


def test_as_at_the_first_start(qtbot, shown):
    dialog, told, _picked = shown
    key_down(dialog.looks.theme_choice, 2)
    dialog.keys.letters.click()
    assert not told[-1].letter_keys
    qtbot.mouseClick(dialog.usual, Qt.MouseButton.LeftButton)
    assert told[-1] == Preferences()
    assert dialog.keys.letters.isChecked()
    assert dialog.looks.theme_choice.currentIndex() == 0


def test_the_reading_font_is_seen_in_the_sample(qtbot, shown):
    dialog, told, _picked = shown
    dialog.show_page(dialog.reading)
    before = dialog.reading.sample.font().pointSizeF()
    dialog.reading.points.setFocus()
    QTest.keyClick(dialog.reading.points, Qt.Key.Key_Up)
    assert told[-1].points == before + 0.5
    assert dialog.reading.sample.font().pointSizeF() == before + 0.5
    dialog.reading.lines.setFocus()
    QTest.keyClick(dialog.reading.lines, Qt.Key.Key_Up)
    assert told[-1].line_height == 157
    dialog.reading.family.setFocus()
    key_down(dialog.reading.family)
    assert told[-1].family == dialog.reading.family.itemText(1)
    assert dialog.reading.sample.font().families()[0] == told[-1].family


def test_a_page_that_nobody_touched_chooses_nothing(qtbot, shown):
    dialog, told, _picked = shown
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
    assert told == []
    for _title, _icon, page in dialog._pages:
        assert page.chosen(Preferences()) == Preferences()


def test_a_type_s_colour_is_picked_corrected_and_reset(qtbot, shown):
    dialog, told, picked = shown
    dialog.show_page(dialog.types)
    button = dialog.types.colours[Type.NUMBER]
    picked[0] = QColor("#7040c0")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told[-1].colours == {Type.NUMBER: "#7040c0"}
    assert button.text() == "#7040c0"
    assert dialog.types.told.text() == ""
    picked[0] = QColor("#ffff00")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told[-1].colours == {Type.NUMBER: "#ffff00"}
    assert button.text() not in ("#ffff00", "#7040c0")
    assert "darker" in dialog.types.told.text()
    reset = dialog.types.resets[Type.NUMBER]
    reset.setFocus()
    QTest.keyClick(reset, Qt.Key.Key_Space)
    assert told[-1].colours == {}
    assert not reset.isEnabled()


def test_colours_that_look_alike_are_told(qtbot, shown):
    dialog, _told, picked = shown
    other = load_theme("light").type_mark(Type.COMMITMENT).colour
    picked[0] = other
    dialog.show_page(dialog.types)
    qtbot.mouseClick(dialog.types.colours[Type.NUMBER], Qt.MouseButton.LeftButton)
    assert "Commitment and Number" in dialog.types.told.text()
    picked[0] = QColor()  # nothing was picked
    before = dialog.chosen
    qtbot.mouseClick(dialog.types.colours[Type.NUMBER], Qt.MouseButton.LeftButton)
    assert dialog.chosen == before


def test_the_shipped_types_are_not_alike(each_theme):
    assert alike(each_theme) == []


def test_sensitivity_is_chosen_by_keys(qtbot, shown):
    dialog, told, _picked = shown
    dialog.show_page(dialog.findings)
    key_down(dialog.findings.severity)
    assert told[-1].least_severity is Severity.NIT
    key_down(dialog.findings.sure)
    assert told[-1].least_confidence == 0.5


def test_language(qtbot, shown):
    dialog, told, _picked = shown
    dialog.show_page(dialog.language)
    key_down(dialog.language.language, 2)
    assert told[-1].language == "de"
    assert dialog.language.language.currentText() == "Deutsch"


def test_wishes_go_out(qtbot, shown):
    dialog, _told, _picked = shown
    with qtbot.waitSignal(dialog.hints_requested):
        dialog.looks.hints.click()
    with qtbot.waitSignal(dialog.shortcuts_requested):
        dialog.keys.shortcuts.click()


def test_every_control_has_a_name(qtbot, shown):
    dialog, _told, _picked = shown
    for page in (dialog.looks, dialog.reading, dialog.types, dialog.findings, dialog.keys):
        for widget in page.findChildren(object):
            if getattr(widget, "focusPolicy", lambda: 0)() and widget.isEnabled():
                inner = widget.objectName().startswith("qt_")
                if not inner and not widget.parent().inherits("QAbstractSpinBox"):
                    named = widget.accessibleName() or getattr(widget, "text", str)()
                    assert named or widget.inherits("QAbstractScrollArea"), widget
