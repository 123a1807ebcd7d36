"""What is chosen is kept, read back, and shown in a theme that stays legible."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from reader.core.discrepancies.finding import Severity, Type
from reader.qt import theme as themes
from reader.qt.appearance import legible_type, theme_of
from reader.qt.contrast import contrast, legible
from reader.qt.preferences import Preferences, ThemeChoice, Wish
from reader.qt.settings import Settings

OTHERS = Preferences(
    theme=ThemeChoice.DARK,
    high_contrast=Wish.ON,
    reduced_motion=Wish.OFF,
    family="Noto Serif",
    points=14.5,
    line_height=180,
    colours={Type.NUMBER: "#00ff00", Type.TIME: "#123456"},
    least_severity=Severity.MUST_SEE,
    least_confidence=0.4,
    letter_keys=False,
    language="de",
)


def test_every_preference_is_kept(tmp_path: Path):
    usual = Preferences()
    for field in fields(Preferences):
        assert getattr(OTHERS, field.name) != getattr(usual, field.name), field.name
    first = Settings(tmp_path / "window.ini")
    assert first.preferences == usual
    first.preferences = OTHERS
    first.flush()
    assert Settings(tmp_path / "window.ini").preferences == OTHERS


def test_what_is_as_usual_leaves_no_entry(tmp_path: Path):
    settings = Settings(tmp_path / "window.ini")
    settings.preferences = OTHERS
    settings.preferences = Preferences()
    settings.zoom = 110
    settings.flush()
    text = (tmp_path / "window.ini").read_text()
    assert "reading" not in text
    assert "colours" not in text


@pytest.mark.parametrize(
    "text",
    [
        "[reading]\nfamily=\npoints=nan\nline_height=-4\n",
        "[reading]\npoints=1e999\n[colours]\nnumber=red\ntime=#12345g\n",
        "[findings]\nleast_severity=high\nleast_confidence=many\n[window]\nlanguage=xx\n",
        "[keys]\nletters=maybe\n[view]\nhigh_contrast=1\nreduced_motion=\n",
    ],
)
def test_entries_that_make_no_sense_are_as_usual(tmp_path: Path, text):
    (tmp_path / "window.ini").write_text(text)
    found = Settings(tmp_path / "window.ini").preferences
    assert replace(found, points=0.0) == Preferences()
    assert found.points <= 24


def test_shortcuts_are_kept_and_an_empty_list_is_not_the_usual_keys(tmp_path: Path):
    settings = Settings(tmp_path / "window.ini")
    chosen = {"why": ["Ctrl+I", "Ctrl+Shift+I"], "rules": [], "analyse": ["F5"]}
    settings.shortcuts = chosen
    settings.flush()
    again = Settings(tmp_path / "window.ini")
    assert again.shortcuts == chosen
    again.shortcuts = {}
    assert again.shortcuts == {}


def test_hints_are_shown_again(tmp_path: Path):
    settings = Settings(tmp_path / "window.ini")
    settings.hint_dismissed = True
    settings.show_hints_again()
    assert not settings.hint_dismissed


@pytest.mark.parametrize(
    ("chosen", "dark", "high", "name"),
    [
        (Preferences(), False, False, "light"),
        (Preferences(), True, False, "dark"),
        (Preferences(), True, True, "contrast-dark"),
        (Preferences(theme=ThemeChoice.LIGHT), True, False, "light"),
        (
            Preferences(theme=ThemeChoice.LIGHT, high_contrast=Wish.ON),
            True,
            False,
            "contrast-light",
        ),
        (Preferences(high_contrast=Wish.OFF), True, True, "dark"),
    ],
)
def test_the_theme_follows_the_system_where_nothing_is_chosen(qapp, chosen, dark, high, name):
    assert theme_of(chosen, dark=dark, high_contrast=high).name == name


def test_the_reading_font_is_the_chosen_one(qapp):
    theme = theme_of(OTHERS, dark=False, high_contrast=False)
    assert theme.fonts.reading[0] == "Noto Serif"
    assert theme.reading_font().pointSizeF() == 14.5
    assert theme.fonts.line_height == 180


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#ffff00", "#808080", "#0000ff"])
@pytest.mark.parametrize("name", themes.NAMES)
def test_a_chosen_colour_is_moved_until_it_is_legible(qapp, colour, name):
    theme = themes.load_theme(name)
    found = legible_type(QColor(colour), theme)
    least = 7.0 if theme.high_contrast else 4.5
    for ground in ("paper", "panel", "window"):
        assert contrast(found, theme.colour(ground)) >= least
    for ground in ("tint_linked", "tint_counterpart", "tint_selected"):
        assert contrast(found, theme.colour(ground)) >= 3.0


def test_a_legible_colour_stays(qapp):
    blue = QColor("#0d5ca4")
    assert legible(blue, [QColor("#fdfcfa")], 4.5, dark=False) == blue
