"""What a folder holds is listed with counts, and chosen by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.core.loading.gathering import Gathering, Member
from reader.qt.dialogs.gathered import GatheredDialog


@pytest.fixture
def make(qtbot, themed):
    def make(count: int, others=(), warnings=()) -> GatheredDialog:
        kinds = ("html", "pdf", "text")
        members = tuple(Member(f"sub/{n}.x", 1, kinds[n % 3]) for n in range(count))
        gathering = Gathering(
            Path("/news/event"), members, tuple(others), 0, tuple(warnings), lambda _one: b""
        )
        dialog = GatheredDialog(gathering)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_all_are_chosen_and_return_opens_them(make):
    dialog = make(5, ["a.jpg", "b.css"], ["Folders deeper than 8 in one another were left out."])
    assert dialog.question.text() == (
        "“event” holds 5 files that can be opened as articles. Open them?"
    )
    assert dialog.details.text().split("\n") == [
        "web page: 2  ·  PDF: 2  ·  text: 1",
        "2 other files are no articles and are left out.",
        "Folders deeper than 8 in one another were left out.",
    ]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == GatheredDialog.DialogCode.Accepted
    assert len(dialog.members()) == 5


def test_some_are_left_out_by_keys(make):
    dialog = make(3)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert [one.name for one in dialog.members()] == ["sub/0.x", "sub/2.x"]
    assert dialog.open_button.text() == "&Open 2 articles"
    dialog.none_button.click()
    assert not dialog.open_button.isEnabled()
    dialog.all_button.click()
    assert len(dialog.members()) == 3


def test_very_many_are_not_chosen_unasked(make):
    dialog = make(41)
    assert "Choose those that you want" in dialog.question.text()
    assert dialog.members() == []
    assert not dialog.open_button.isEnabled()
    assert dialog.list.hasFocus() or dialog.focusWidget() is dialog.list
