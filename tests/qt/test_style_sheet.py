"""reader.qt.style_sheet and glyphs: every token is filled in, and the drawings are found."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtGui import QColor, QFont, QIcon
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.qt import theme as themes
from reader.qt.glyphs import register
from reader.qt.style_sheet import style_sheet


def test_nothing_is_left_open(qapp, each_theme):
    assert "$" not in style_sheet(each_theme, qapp.font())


def test_sizes_grow_with_the_font(qapp, themed):
    small, large = QFont(), QFont()
    small.setPointSizeF(9)
    large.setPointSizeF(20)
    heights = [
        int(
            re.search(r"padding: 5px 13px; min-height: (\d+)px", style_sheet(themed, font)).group(1)
        )
        for font in (small, large)
    ]
    assert heights[1] > 1.8 * heights[0]


def test_reduced_motion_is_part_of_it(qapp, themed):
    assert "widget-animation-duration: 0" in style_sheet(themed, qapp.font(), still=True)
    assert "widget-animation-duration" not in style_sheet(themed, qapp.font())


def test_drawings_are_files_in_memory(qapp, each_theme):
    sheet = style_sheet(each_theme, qapp.font())
    addresses = set(re.findall(r'url\("([^"]+)"\)', sheet))
    assert len(addresses) == 8
    for address in addresses:
        assert QFile.exists(address), address
        assert not QIcon(address).pixmap(16, 16).isNull()


def test_packed_files_read_back_whatever_their_order(qapp):
    files = {f"{name}.svg": name.encode() * 50 for name in ("tick", "dot", "a", "zebra", "up")}
    for name, address in register(files).items():
        file = QFile(address)
        assert file.open(QFile.OpenModeFlag.ReadOnly)
        assert file.readAll().data() == files[name]


@pytest.fixture
def row(qtbot, qapp, each_theme):
    """A field, a box, a plain button and one that matters, side by side."""
    themes.apply(qapp, each_theme)
    window = QWidget()
    parts = (QLineEdit(), QCheckBox("Box"), QPushButton("Other"), QPushButton("Open"))
    parts[3].setDefault(True)
    layout = QHBoxLayout(window)
    layout.addWidget(QLineEdit())  # has the keyboard at first
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield each_theme, parts
    window.close()


@pytest.mark.parametrize("place", range(4))
def test_the_keyboard_s_place_is_seen_on_every_control(qtbot, row, place):
    theme, parts = row
    part = parts[place]
    calm = part.grab().toImage()
    size = part.sizeHint()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(part.hasFocus)
    ring = theme.colour("focus_on_accent" if place == 3 else "focus")
    picture = part.grab().toImage()
    middle = picture.height() // 2
    assert [picture.pixelColor(x, middle).name() for x in (0, 1)] == [ring.name()] * 2
    assert calm.pixelColor(0, middle) != ring
    assert part.sizeHint() == size  # nothing moves


def test_a_tick_is_drawn_in_a_box_of_the_accent(qtbot, row):
    theme, parts = row
    box = parts[1]
    box.setChecked(True)
    picture = box.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(24) for y in range(picture.height())}
    assert {theme.colour("accent").name(), theme.colour("accent_text").name()} <= colours


def test_a_disabled_button_is_muted(qtbot, row):
    theme, parts = row
    parts[3].setEnabled(False)
    picture = parts[3].grab().toImage()
    assert picture.pixelColor(6, picture.height() // 2) != QColor(theme.colour("accent"))
