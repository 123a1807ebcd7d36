"""The centre: pages under a strip of titles, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit

from reader.qt.centre import Centre

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def centre(qtbot, themed):
    made = Centre(themed)
    qtbot.addWidget(made)
    made.add_page("articles", "Articles", QTextEdit())
    made.tool = QLineEdit()
    made.add_page("claims", "Claims", QLabel("Claims"), made.tool)
    made.resize(600, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_click_shows_a_page_with_its_tools(qtbot, centre):
    assert centre.page == "articles"
    assert not centre.tool.isVisible()
    with qtbot.waitSignal(centre.page_changed) as told:
        QTest.mouseClick(centre.tabs, LEFT, pos=centre.tabs.tabRect(1).center())
    assert told.args == ["claims"]
    assert centre.page == "claims"
    assert centre.tool.isVisible()


def test_arrows_walk_through_the_titles(centre):
    centre.tabs.setFocus()
    QTest.keyClick(centre.tabs, Qt.Key.Key_Right)
    assert centre.page == "claims"
    QTest.keyClick(centre.tabs, Qt.Key.Key_Left)
    assert centre.page == "articles"


def test_the_keyboard_goes_along_with_the_page(qtbot, centre):
    text = centre.pages.widget(0)
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    centre.show_next_page()
    assert centre.page == "claims"
    centre.show_next_page()
    assert centre.page == "articles"
    centre.focus_page()
    assert text.hasFocus()


def test_the_page_is_remembered_and_nonsense_is_passed_over(centre):
    centre.show_page("claims")
    state = centre.state()
    centre.show_page("articles")
    for nonsense in ({}, {"page": 3}, {"page": "no such"}, {"page": None}):
        centre.restore_state(nonsense)
        assert centre.page == "articles"
    centre.restore_state(state)
    assert centre.page == "claims"


def test_the_chosen_title_stands_over_a_line_of_the_accent(centre, themed):
    def bottom(index: int) -> str:
        picture = centre.tabs.grab().toImage()
        box = centre.tabs.tabRect(index)
        return picture.pixelColor(box.center().x(), box.bottom()).name()

    accent = themed.colour("accent").name()
    assert (bottom(0), bottom(1) == accent) == (accent, False)
    centre.show_page("claims")
    assert (bottom(0) == accent, bottom(1)) == (False, accent)


def test_it_can_be_squeezed_to_nothing(centre):
    centre.tool.setMinimumWidth(500)
    centre.show_page("claims")
    assert centre.minimumSizeHint().width() < 250


def test_it_has_names(centre):
    tabs = QAccessible.queryAccessibleInterface(centre.tabs)
    assert [tabs.child(n).text(QAccessible.Text.Name) for n in range(2)] == ["Articles", "Claims"]
