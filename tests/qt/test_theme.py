"""All themes: complete, legible by WCAG 2.2 AA, and telling the types apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox

from reader import paths
from reader.core.discrepancies.finding import Type
from reader.core.errors import ResourceError
from reader.qt import theme as themes
from reader.qt.contrast import COLOUR_BLIND, apart

# The grounds on which each token stands; every colour of a theme is a ground or has its place here.
EVERY_GROUND = "window panel paper hover row_selected"
NOTES = "note_yellow note_green note_blue note_rose note_violet note_grey"
TEXT_ON = {
    "text": f"{EVERY_GROUND} pressed tint_linked tint_counterpart tint_selected tint_only "
    "tint_shared base search search_current overview button button_hover button_pressed field "
    f"header lane silent {NOTES}",
    "text_muted": f"{EVERY_GROUND} tint_linked tint_counterpart tint_selected tint_only base "
    "header lane silent",
    "text_furniture": "paper window panel",
    "selection_text": "selection",
    "accent_text": "accent accent_hover",
    "accent": f"{EVERY_GROUND} button button_hover",
    "tip_text": "tip",
    "error": EVERY_GROUND,
    "warning": EVERY_GROUND,
    "good": EVERY_GROUND,
    "danger": "paper window panel button",
    "danger_text": "danger",
    **dict.fromkeys(("disputed", "agreed", "only"), f"{EVERY_GROUND} lane"),
    **dict.fromkeys(("verdict_real", "verdict_explained"), f"{EVERY_GROUND} lane"),
    **dict.fromkeys(("verdict_false", "verdict_snoozed"), f"{EVERY_GROUND} lane"),
}
GRAPHICS_ON = {
    # what tells a control, its state or its place (WCAG 2.2, 1.4.11)
    "outline": "window panel paper field button",
    "focus": f"{EVERY_GROUND} field button button_hover header base",
    "focus_on_accent": "window panel paper",
    "link_pinned": "paper window",
    "link_cut": "paper window",
    "base_edge": "base paper window",
    "overview_box": "overview",
    "search_edge": "paper search search_current",
    "ribbon_edge": "window paper",
    **{f"{note}_edge": f"{EVERY_GROUND} {note}" for note in NOTES.split()},
    "scroll_hover": "",  # it follows the mouse
    # Muted on purpose (1.4.3 asks nothing of what cannot be used), and yet to be read.
    "text_disabled": "window panel paper button",
}
# Lines and grounds that tell nothing alone.
QUIET = {"hairline", "edge", "scroll", "ribbon", "ribbon_disputed", "ribbon_strong"}


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(one) for one in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def over(top: QColor, ground: QColor) -> QColor:
    """A transparent colour laid over an opaque one."""
    part = top.alphaF()
    return QColor.fromRgbF(
        *(
            part * a + (1 - part) * b
            for a, b in (
                (top.redF(), ground.redF()),
                (top.greenF(), ground.greenF()),
                (top.blueF(), ground.blueF()),
            )
        )
    )


def test_contrast_formula_agrees_with_the_standard():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("text", "ground"),
    [(text, ground) for text, grounds in TEXT_ON.items() for ground in grounds.split()],
)
def test_text_is_legible(each_theme, text, ground):
    least = 7.0 if each_theme.high_contrast else 4.5
    assert contrast(each_theme.colour(text), each_theme.colour(ground)) >= least


@pytest.mark.parametrize(
    ("token", "ground"),
    [(token, ground) for token, grounds in GRAPHICS_ON.items() for ground in grounds.split()],
)
def test_what_tells_something_is_seen(each_theme, token, ground):
    assert contrast(each_theme.colour(token), each_theme.colour(ground)) >= 3.0


def test_every_colour_is_looked_at():
    grounds = {one for named in TEXT_ON.values() for one in named.split()}
    assert set(themes.COLOURS) == grounds | set(TEXT_ON) | set(GRAPHICS_ON) | QUIET


def test_lines_are_seen_too_where_contrast_is_high(each_theme):
    if each_theme.high_contrast:
        for token in ("hairline", "edge"):
            assert contrast(each_theme.colour(token), each_theme.colour("window")) >= 4.5


@pytest.mark.parametrize("token", ["tint_linked", "tint_counterpart", "tint_selected", "hover"])
def test_tints_are_told_from_the_paper(each_theme, token):
    assert each_theme.colour(token) != each_theme.colour("paper")


def test_the_edge_of_a_check_box_is_drawn_in_the_theme_s_colour(qtbot, qapp, each_theme):
    themes.apply(qapp, each_theme)
    box = QCheckBox("Type")
    qtbot.addWidget(box)
    picture = box.grab().toImage()
    edge = [picture.pixelColor(x, picture.height() // 2).name() for x in range(10)]
    assert each_theme.colour("outline").name() in edge


@pytest.mark.parametrize("kind", list(Type))
def test_type_marks_are_legible(each_theme, kind):
    look = each_theme.type_mark(kind)
    least = 7.0 if each_theme.high_contrast else 4.5
    # The badge's letters, in the colour of the paper on the type's.
    assert contrast(look.colour, each_theme.colour("paper")) >= least
    # Underlines are graphics (1.4.11): three to one on every ground on which words stand.
    grounds = "paper window tint_linked tint_counterpart tint_selected tint_only tint_shared base"
    for ground in grounds.split():
        assert contrast(look.colour, each_theme.colour(ground)) >= 3.0
        for strong in (False, True):
            wash = over(each_theme.wash(kind, strong=strong), each_theme.colour(ground))
            assert contrast(each_theme.colour("text"), wash) >= least


def test_letters_of_sigla_are_legible(each_theme):
    for index, colour in enumerate(each_theme.sigla):
        assert colour == each_theme.siglum_colour(index + len(each_theme.sigla))
        for ground in ("paper", "window"):
            least = 7.0 if each_theme.high_contrast else 4.5
            assert contrast(colour, each_theme.colour(ground)) >= least


def test_no_two_types_share_colour_and_underline_or_badge(each_theme):
    looks = [each_theme.type_mark(kind) for kind in Type]
    assert len({look.badge for look in looks}) == len(Type) == 12
    assert len({look.colour.name() for look in looks}) == 12
    for place, one in enumerate(looks):
        assert [look.underline for look in looks].count(one.underline) <= 2
        for other in looks[place + 1 :]:
            if one.underline is other.underline:  # colour alone tells these: to everybody
                for missing in ("", *COLOUR_BLIND):
                    assert apart(one.colour, other.colour, missing) >= 20, (one, other, missing)


def test_colour_blindness_is_looked_through_as_it_should():
    red, green = QColor("#c04030"), QColor("#5f7f10")
    assert apart(red, red) == 0.0
    assert apart(QColor("#000000"), QColor("#ffffff")) == pytest.approx(100, abs=0.1)
    assert apart(red, green) > 70
    assert apart(red, green, "deuteranopia") < 25
    blue, yellow = QColor("#2b5cc0"), QColor("#c0a020")
    for missing in ("protanopia", "deuteranopia"):
        assert apart(blue, yellow, missing) > 80


def test_marks_are_the_same_in_all_themes():
    light, *others = (themes.load_theme(name) for name in themes.NAMES)
    for other in others:
        assert light.fonts == other.fonts
        assert light.spacing == other.spacing
        assert len(light.sigla) == len(other.sigla)
        for kind in Type:
            one, same = light.type_mark(kind), other.type_mark(kind)
            assert (one.badge, one.underline) == (same.badge, same.underline)


@pytest.mark.parametrize("name", themes.NAMES)
def test_a_theme_is_what_its_name_says(name):
    theme = themes.load_theme(name)
    assert (theme.name, theme.dark) == (name, name.endswith("dark"))
    assert theme.high_contrast == name.startswith("contrast")
    assert theme.dark == (luminance(theme.colour("paper")) < luminance(theme.colour("text")))


def test_all_theme_files_have_the_same_entries_in_the_same_order():
    def entries(name: str) -> list[str]:
        text = paths.resource("themes", f"{name}.toml").read_text(encoding="utf-8")
        return [line.split(" = ")[0] for line in text.splitlines() if not line.startswith("#")]

    for name in themes.NAMES:
        assert entries(name) == entries("light"), name
    colours = entries("light")
    start, end = colours.index("[colours]"), colours.index("[sigla]")
    assert [one for one in colours[start + 1 : end] if one] == list(themes.COLOURS)


def test_apply_sets_palette_and_style_sheet(qapp, each_theme):
    themes.apply(qapp, each_theme)
    assert qapp.palette().color(QPalette.ColorRole.Base) == each_theme.colour("paper")
    assert each_theme.colour("panel").name() in qapp.styleSheet()
    assert qapp.style().metaObject().className() == "QStyleSheetStyle"


def test_system_preference_is_a_plain_answer(qapp):
    assert themes.system_prefers_dark() in (True, False)


def test_reading_font_grows_with_the_zoom(qapp, each_theme):
    one, other = each_theme.reading_font(100), each_theme.reading_font(200)
    assert other.pointSizeF() == pytest.approx(2 * one.pointSizeF())


@pytest.mark.parametrize(
    ("old", "new", "entry"),
    [
        ('paper = "#', 'paper = "no ', "colours.paper"),
        ("accent =", "akzent =", "colours.accent"),
        ('underline = "wave"', 'underline = "zigzag"', "types.entity.underline"),
        ('badge = "Co"', 'badge = "Com"', "types.commitment.badge"),
        ("[types.stage]", "[types.stages]", "types.stage"),
        ("reading_points = 11.5", 'reading_points = "big"', "fonts.reading_points"),
        ("text_margin = 30", "text_margin = -1", "spacing.text_margin"),
        ("[spacing]", "[spaces]", "spacing"),
        ("dark = false", "", "name, dark, high_contrast"),
        ("[colours]", "[colours", "toml"),
    ],
)
def test_damaged_theme_names_the_entry(tmp_path: Path, old, new, entry):
    text = paths.resource("themes", "light.toml").read_text(encoding="utf-8")
    assert old in text
    damaged = tmp_path / "light.toml"
    damaged.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ResourceError, match="Install parallax-reader again") as caught:
        themes.read_theme(damaged)
    assert "light.toml" in str(caught.value)
    assert entry in str(caught.value)


def test_missing_theme_is_a_resource_error():
    with pytest.raises(ResourceError):
        themes.load_theme("sepia")
