"""The title of a panel: its buttons are large enough, do what they say, and the keyboard's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow

from reader.qt.dock_title import DockTitle


@pytest.fixture
def dock(qtbot, themed):
    window = QMainWindow()
    made = QDockWidget("Differences", window)
    made.setWidget(QLabel("list"))
    made.setTitleBarWidget(DockTitle(made, themed))
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    qtbot.addWidget(window)
    window.resize(600, 300)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def test_buttons_can_be_hit(dock):
    title = dock.titleBarWidget()
    for button in (title.float, title.close_button):
        assert min(button.width(), button.height()) >= 24
        assert button.accessibleName()
    assert title.label.text() == "Differences"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen
def test_close_and_float(qtbot, dock):
    title = dock.titleBarWidget()
    before = title.float.accessibleName()
    qtbot.mouseClick(title.float, Qt.MouseButton.LeftButton)
    assert dock.isFloating()
    assert title.float.accessibleName() != before
    title.float.setFocus()
    QTest.keyClick(title.float, Qt.Key.Key_Space)
    assert not dock.isFloating()
    qtbot.mouseClick(title.close_button, Qt.MouseButton.LeftButton)
    assert not dock.isVisible()


def test_the_name_follows_the_dock(dock):
    dock.setWindowTitle("Unterschiede")
    assert dock.titleBarWidget().label.text() == "Unterschiede"


def test_icons_follow_the_theme(dock, each_theme):
    title = dock.titleBarWidget()
    title.set_theme(each_theme)
    picture = title.close_button.icon().pixmap(32, 32).toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert colours == {each_theme.colour("text_muted").name()}
