"""Rich text is taken as its words, whatever else it holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.qt.dialogs.paste import PasteDialog
from reader.qt.pasting import text_of

RICH = "<h1>Fire</h1><p>It <b>burned</b>.</p><img src='file:///red.png'><p>More.</p>"
WORDS = "Fire\n\nIt burned.\n\nMore."


def data_of(html: str = "", text: str = "") -> QMimeData:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    return data


def test_a_clipboard_on_which_nothing_was_put_opens_an_empty_dialog(qtbot, monkeypatch):
    class Nothing:
        def mimeData(self):  # noqa: N802  (Qt's name)
            return None

    monkeypatch.setattr(QGuiApplication, "clipboard", staticmethod(Nothing))
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    assert text_of(None) == ""


@pytest.mark.parametrize(
    ("html", "text", "found"),
    [
        (RICH, "", WORDS),
        (RICH, "Fire\nIt burned.\nMore.", WORDS),  # Word: one line break a paragraph
        ("", "a < b\n<p>c", "a < b\n<p>c"),
        ("<p>Half", "Half and the rest of it.", "Half and the rest of it."),
        ("<script>x</script>", "Words.", "Words."),
        ("<p>x" * 200_000, "Long.", "Long."),
        ("<style>" + "x" * 70_000 + f"</style><!--StartFragment-->{RICH}", "", WORDS),
        ("", "", ""),
    ],
)
def test_what_is_taken(qapp, html, text, found):
    assert text_of(data_of(html, text)) == found


def test_pasting_into_the_dialog(qtbot, themed):
    QGuiApplication.clipboard().setMimeData(data_of(RICH))
    dialog = PasteDialog(theme=themed)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._text.toPlainText() == WORDS
    QGuiApplication.clipboard().setMimeData(data_of("<p>Other <i>words</i>"))
    QTest.keyClick(dialog._text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog._text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog._text.toPlainText() == "Other words"
    dialog.reject()
