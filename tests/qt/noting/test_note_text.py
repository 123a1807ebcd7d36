"""The field gives back what was put in, whatever it is, and stays quick with long lines."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from reader.qt.noting.note_text import MOST, NoteText

ODD = "\x00\x01\x0b\x0c\r\x1c\x85\u2028\u2029\ufdd0\ufdd1\ufffc\ufffe\uffff"
ODD += "\u202e\u00a0\ud800\U0001f600"


@pytest.fixture
def field(qtbot):
    field = NoteText()
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "a\n\nb\n",
        "a\r\nb\rc",
        ODD,
        f"x{ODD}\n{ODD}y",
        "<b>bold</b> <img src='file:///etc/passwd'> &amp;",
        "long " * 3_000,
        "\U0010e000\U0010e001\r\U0010d005" + "l" * 5_000,
        "l" * 9_000 + "\n" + "m" * 4_000 + "\n" + "n" * 4_001,
    ],
    ids=range(10),
)
def test_what_goes_in_comes_out(field, text):
    field.set_text(text)
    assert field.text() == text
    assert not field.document().isUndoAvailable()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_comes_out(field, text):
    field.set_text(text)
    assert field.text() == text


def test_typing_keeps_what_stands_around_it(field):
    field.set_text(f"{ODD}\nend")
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, "!")
    field.moveCursor(field.textCursor().MoveOperation.Start)
    QTest.keyClicks(field, "?")
    assert field.text() == f"?{ODD}\nend!"


def test_a_new_line_in_a_long_line_is_one(field):
    field.set_text("l" * 9_000)
    cursor = field.textCursor()
    cursor.setPosition(100)
    field.setTextCursor(cursor)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "l" * 100 + "\n" + "l" * 8_900


def test_what_is_copied_is_what_was_put_in(field):
    odd = ODD.replace("\ud800", "")  # half a character is none in a clipboard
    field.set_text(f"{odd}{'l' * 5_000}\nend")
    field.selectAll()
    assert field.createMimeDataFromSelection().text() == f"{odd}{'l' * 5_000}\nend"


def test_markup_is_pasted_as_text(field):
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("<b>bold</b>\r\n" + "x" * 9_000)
    field.insertFromMimeData(data)
    assert field.text() == "<b>bold</b>\n" + "x" * 9_000


def test_a_megabyte_without_a_break_is_quick(field):
    field.resize(350, 150)
    field.show()
    start = time.process_time()
    field.set_text("x" * MOST)
    field.grab()
    assert field.text() == "x" * MOST
    assert time.process_time() - start < 20  # in one paragraph it took 100 seconds


def test_more_than_a_note_holds_is_refused(field, qtbot):
    field.set_text("as it was")
    data = QMimeData()
    data.setText("x" * (MOST + 1))
    with qtbot.waitSignal(field.refused, check_params_cb=lambda size: size == MOST + 1):
        field.insertFromMimeData(data)
    assert field.text() == "as it was"
