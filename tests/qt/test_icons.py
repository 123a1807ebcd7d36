"""reader.qt.icons: every name has a drawing, tinted and sharp, muted where it is disabled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QToolButton

from reader import paths
from reader.qt.icons import NAMES, icon


def inked(picture: QImage) -> list[QColor]:
    """The colours of the pixels that are drawn on, opaque ones only."""
    found = (
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    )
    return [colour for colour in found if colour.alpha() == 255]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_icon_has_a_drawing(themed, name):
    picture = icon(name, themed).pixmap(QSize(32, 32)).toImage()
    assert inked(picture)


def test_every_drawing_is_named():
    folder = paths.resource("icons")
    assert {one.stem for one in folder.glob("*.svg")} == set(NAMES.values())
    assert "Lucide" in (folder / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("token", ["text", "accent", "error"])
def test_an_icon_takes_the_colour_of_its_token(each_theme, token):
    picture = icon("plus", each_theme, token).pixmap(QSize(48, 48)).toImage()
    assert {one.name() for one in inked(picture)} == {each_theme.colour(token).name()}


def test_a_disabled_icon_is_muted(themed):
    picture = icon("plus", themed).pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    assert {one.name() for one in inked(picture)} == {themed.colour("text_disabled").name()}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 2.5])
def test_an_icon_is_as_fine_as_the_screen(themed, ratio):
    pixmap = icon("lock", themed).pixmap(QSize(16, 16), ratio)
    assert pixmap.width() == round(16 * ratio)
    assert pixmap.devicePixelRatio() == pytest.approx(ratio)


def test_a_copy_of_an_icon_draws_the_same(themed):
    first = icon("search", themed)
    other = QIcon(first)
    other.addPixmap(first.pixmap(8, 8))  # makes Qt take the engine's clone
    assert inked(other.pixmap(32, 32).toImage()) == inked(first.pixmap(32, 32).toImage())


def test_a_button_shows_it(qtbot, themed):
    button = QToolButton()
    button.setIcon(icon("close", themed))
    button.setIconSize(QSize(16, 16))
    button.setFixedSize(24, 24)
    qtbot.addWidget(button)
    assert themed.colour("text").name() in {one.name() for one in inked(button.grab().toImage())}


def test_a_name_that_is_misspelt_is_a_bug(themed):
    with pytest.raises(KeyError):
        icon("lok", themed)
