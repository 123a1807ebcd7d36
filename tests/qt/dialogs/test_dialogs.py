"""The dialogs: what they show, and that nothing in them is taken for markup."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton

from reader import __version__
from reader.core.discrepancies.finding import LOOKED_FOR
from reader.qt.actions import Actions
from reader.qt.dialogs.about import AboutDialog, version_information
from reader.qt.dialogs.error_report import ErrorReportDialog, ErrorReports
from reader.qt.dialogs.guide import GuideDialog
from reader.qt.dialogs.guide_words import chapters, example
from reader.qt.dialogs.paste import PasteDialog
from reader.qt.dialogs.plain_page import PlainPage
from reader.qt.panels.type_words import type_name, type_paragraph
from reader.qt.prompts import PastedText
from reader.qt.shortcut_book import actions_by_name


def button(dialog, text: str) -> QPushButton:
    for found in dialog.findChild(QDialogButtonBox).buttons():
        if found.text().replace("&", "") == text:
            return found
    raise AssertionError(text)


@pytest.mark.parametrize(
    "part",
    [
        "GNU Lesser General Public License, version 3",
        "RapidFuzz",
        "Apache License 2.0",
        "CC BY-SA 4.0",
        "WordNet 3.0 license",
        "0BSD",
        "Lucide Icons and Contributors",
        "Cole Bemis",
        "Permission is hereby granted",
        "NumPy Developers",
    ],
)
def test_about_names_every_licence(qtbot, themed, part):
    dialog = AboutDialog(themed)
    qtbot.addWidget(dialog)
    assert part in dialog.page.toPlainText()
    assert dialog.page.isReadOnly()


def test_every_part_that_is_required_is_named(qtbot, themed):
    root = Path(__file__).parents[3]
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    dialog = AboutDialog(themed)
    qtbot.addWidget(dialog)
    told = version_information().casefold()
    for requirement in project["dependencies"]:
        name = re.match(r"[\w-]+", requirement).group()
        assert name.removesuffix("-Essentials").casefold() in told, name


def test_version_information_is_copied(qtbot, themed):
    QGuiApplication.clipboard().clear()
    dialog = AboutDialog(themed)
    qtbot.addWidget(dialog)
    button(dialog, "Copy version information").click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == f"Parallax {__version__}"
    assert "PySide6 6." in lines[1]


@pytest.fixture
def guide(qtbot, themed):
    dialog = GuideDialog(themed, lambda name: f"<{name}>")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_the_guide_names_the_keys_that_the_actions_have(guide):
    text = guide.page.toPlainText()
    assert "Press <open_articles> and choose" in text
    assert "{" not in text


def test_the_guide_s_keys_are_those_of_real_actions(qapp):
    asked = set()
    chapters(lambda name: asked.add(name) or "")
    stack, parent = QUndoStack(), QObject()
    assert asked <= set(actions_by_name(Actions(stack, parent)))


def test_chapters_go_to_their_place_and_follow_the_page(qtbot, guide):
    guide.list.setFocus()
    QTest.keyClick(guide.list, Qt.Key.Key_End)
    assert guide.page.textCursor().block().text() == "What it cannot do"
    assert guide.page.verticalScrollBar().value() > 0
    QTest.keyClick(guide.list, Qt.Key.Key_Home)
    assert guide.page.verticalScrollBar().value() == 0
    bar = guide.page.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    bar.triggerAction(bar.SliderAction.SliderPageStepSub)
    assert guide.list.currentRow() > 0


def test_every_type_is_explained_with_its_badge_and_an_example(guide, each_theme):
    guide.set_theme(each_theme)
    text = guide.page.toPlainText()
    for kind in LOOKED_FOR:
        assert (
            f"\ufffc  {type_name(kind)}. {type_paragraph(kind)} Example: {example(kind)}." in text
        )
    assert text.count("\ufffc") == len(LOOKED_FOR)


def test_paste_dialog_takes_the_clipboard_as_plain_text(qtbot):
    QGuiApplication.clipboard().setText("<b>Title</b>\nWords &amp; more.")
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    add = button(dialog, "Add article")
    assert add.isEnabled()
    QTest.keyClicks(dialog.fields.by_name["outlet"].line, "  The Courier ")
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
