"""The dialog for pasted text: what the text says of itself, and what the user writes instead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.core.loading.opening import article_from_text
from reader.qt.dialogs.paste import PasteDialog

TEXT = "Fire in the port\n\nBy Jane Doe | 15 May 2026\n\nA fire broke out in the port, it said.\n"


@pytest.fixture
def make(qtbot):
    def make(text: str = TEXT, detect=article_from_text) -> PasteDialog:
        dialog = PasteDialog(text=text, detect=detect)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_what_the_text_says_fills_the_fields(qtbot, make):
    dialog = make()
    qtbot.waitUntil(lambda: dialog.fields.by_name["author"].value == "Jane Doe")
    assert dialog.fields.by_name["title"].value == "Fire in the port"
    assert dialog.fields.date.value == "2026-05-15"
    assert dialog.pasted().corrections == {}  # the loader finds the same


def test_what_was_typed_is_kept_whatever_the_text_says(qtbot, make):
    dialog = make()
    QTest.keyClicks(dialog.fields.by_name["author"].line, "Ann Lee")
    QTest.keyClicks(dialog.fields.date.line, "16 May 2026")
    qtbot.waitUntil(lambda: dialog.fields.by_name["title"].value == "Fire in the port")
    QTest.keyClick(dialog.fields.by_name["author"].line, Qt.Key.Key_Return)
    assert dialog.pasted().corrections == {"author": "Ann Lee", "published": "2026-05-16"}
    assert dialog.result() == PasteDialog.DialogCode.Accepted


def test_a_field_that_was_emptied_is_a_correction(qtbot, make):
    dialog = make()
    line = dialog.fields.by_name["author"].line
    qtbot.waitUntil(lambda: line.text() == "Jane Doe")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert dialog.pasted().corrections == {"author": None}


def test_a_date_that_is_none_is_said_first(make):
    dialog = make()
    QTest.keyClicks(dialog.fields.date.line, "yesterday")
    dialog.accept()
    assert "such as 2026-05-12" in dialog.fields.date.hint.text()
    assert dialog.isVisible()
    dialog.reject()


def test_a_text_that_cannot_be_read_leaves_the_fields_alone(qtbot, make):
    dialog = make("   \n  ")
    dialog._pause.stop()
    dialog._on_pause_timeout()
    qtbot.waitUntil(lambda: not dialog._runner.busy)
    assert dialog.fields.by_name["title"].value == ""


def test_without_a_given_text_it_is_the_clipboard_s(qtbot, make):
    QGuiApplication.clipboard().setText("From the clipboard")
    assert make("").pasted().text == "From the clipboard"


def test_a_calendar_gives_an_iso_date(qtbot, make):
    dialog = make()
    qtbot.waitUntil(lambda: dialog.fields.date.value == "2026-05-15")
    menu = dialog.fields.date.calendar_menu()
    calendar = menu.actions()[0].defaultWidget()
    assert calendar.selectedDate().toString(Qt.DateFormat.ISODate) == "2026-05-15"
    calendar.activated.emit(calendar.selectedDate().addDays(2))
    assert dialog.fields.date.value == "2026-05-17"
    assert dialog.pasted().corrections == {"published": "2026-05-17"}


def test_what_is_wrong_is_said_in_full_colour(make, each_theme):
    dialog = make()
    dialog.fields.date.set_theme(each_theme)
    QTest.keyClicks(dialog.fields.date.line, "yesterday")
    dialog.fields.date.check()
    hint = dialog.fields.date.hint
    # A style sheet would give a placeholder's role half the strength that was asked for.
    assert hint.palette().color(hint.foregroundRole()) == each_theme.colour("error")
    assert hint.styleSheet() == ""
