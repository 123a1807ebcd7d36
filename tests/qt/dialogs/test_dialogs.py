"""The dialogs: what they show, and that nothing in them is taken for markup."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton

from reader.qt.dialogs.about import AboutDialog
from reader.qt.dialogs.error_report import ErrorReportDialog, ErrorReports
from reader.qt.dialogs.paste import PasteDialog
from reader.qt.dialogs.plain_page import PlainPage
from reader.qt.prompts import PastedText


def button(dialog, text: str) -> QPushButton:
    for found in dialog.findChild(QDialogButtonBox).buttons():
        if found.text().replace("&", "") == text:
            return found
    raise AssertionError(text)


@pytest.mark.parametrize(
    "part", ["LGPL-3.0", "rapidfuzz", "Apache License 2.0", "CC BY-SA 4.0", "WordNet", "0BSD"]
)
def test_about_names_every_licence(qtbot, part):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert part in dialog.page.toPlainText()
    assert dialog.page.isReadOnly()


def test_paste_dialog_takes_the_clipboard_as_plain_text(qtbot):
    QGuiApplication.clipboard().setText("<b>Title</b>\nWords &amp; more.")
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    add = button(dialog, "Add article")
    assert add.isEnabled()
    QTest.keyClicks(dialog.fields["outlet"].line, "  The Courier ")
    told = PastedText("<b>Title</b>\nWords &amp; more.", {"outlet": "The Courier"})
    assert dialog.pasted() == told
    dialog._text.clear()
    assert not add.isEnabled()


def test_error_report_can_be_copied(qtbot):
    QGuiApplication.clipboard().clear()
    dialog = ErrorReportDialog("Traceback <b>x</b>", "/tmp/log", None)
    qtbot.addWidget(dialog)
    dialog.add("Another")
    button(dialog, "Copy report").click()
    assert QGuiApplication.clipboard().text() == "Traceback <b>x</b>\n\nAnother"
    for label in dialog.findChildren(QLabel):
        assert label.textFormat().name == "PlainText"


def test_many_reports_share_one_dialog(qtbot, qapp):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    reports = ErrorReports(window, "")
    for number in range(50):
        reports.show(f"report {number}")
    dialogs = window.findChildren(ErrorReportDialog)
    assert len(dialogs) == 1
    assert "report 19" in dialogs[0].report
    assert "report 20" not in dialogs[0].report
    dialogs[0].close()
    reports.show("later")
    assert reports._dialog is not None
    assert reports._dialog.report == "later"


def test_plain_page_shows_markup_as_it_is(qtbot):
    page = PlainPage((("<h1>x</h1>", ("<img src='file:///x.png'> & more", ("<b>", " &lt;"))),))
    qtbot.addWidget(page)
    assert page.toPlainText() == "<h1>x</h1>\n<img src='file:///x.png'> & more\n<b> &lt;"
