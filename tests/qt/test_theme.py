"""Both themes: complete, legible by WCAG 2.2 AA, and telling the types apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox

from reader import paths
from reader.core.discrepancies.finding import Type
from reader.core.errors import ResourceError
from reader.qt import theme as themes

TEXT_ON = {
    # grounds on which each text colour stands
    "text": (
        "window panel paper hover row_selected tint_linked tint_counterpart tint_selected button"
    ),
    "text_muted": "window panel paper hover row_selected tint_linked tint_counterpart "
    "tint_selected",
    "text_furniture": "paper window",
    "selection_text": "selection",
    "accent_text": "accent",
    "accent": "paper window panel",
    "error": "paper window panel",
}


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
    assert contrast(each_theme.colour(text), each_theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("ground", ["window", "panel", "paper"])
def test_edges_of_controls_are_seen(each_theme, ground):
    # WCAG 2.2, 1.4.11: what tells a check box that is not checked from nothing
    assert contrast(each_theme.colour("outline"), each_theme.colour(ground)) >= 3.0


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
    # The badge's letters, in the colour of the paper on the type's.
    assert contrast(look.colour, each_theme.colour("paper")) >= 4.5
    # Underlines are graphics (1.4.11): three to one on every ground on which words stand.
    for ground in ("paper", "tint_linked", "tint_counterpart", "tint_selected", "window"):
        assert contrast(look.colour, each_theme.colour(ground)) >= 3.0
        for strong in (False, True):
            wash = over(each_theme.wash(kind, strong=strong), each_theme.colour(ground))
            assert contrast(each_theme.colour("text"), wash) >= 4.5


def test_letters_of_sigla_are_legible(each_theme):
    for index, colour in enumerate(each_theme.sigla):
        assert colour == each_theme.siglum_colour(index + len(each_theme.sigla))
        for ground in ("paper", "window"):
            assert contrast(colour, each_theme.colour(ground)) >= 4.5


def test_no_two_types_share_colour_and_underline_or_badge(each_theme):
    looks = [each_theme.type_mark(kind) for kind in Type]
    assert len({look.badge for look in looks}) == len(Type) == 12
    assert len({look.colour.name() for look in looks}) == 12
    hues: dict[str, list[int]] = {}
    for look in looks:
        hues.setdefault(look.underline, []).append(look.colour.hslHue())
    for underline, found in hues.items():
        assert len(found) <= 2, underline
        if len(found) == 2:  # those that share an underline are far apart in colour
            apart = abs(found[0] - found[1])
            assert min(apart, 360 - apart) >= 40, underline


def test_marks_are_the_same_in_both_themes():
    light, dark = themes.load_theme("light"), themes.load_theme("dark")
    assert (light.dark, dark.dark) == (False, True)
    assert light.fonts == dark.fonts
    assert light.spacing == dark.spacing
    assert len(light.sigla) == len(dark.sigla)
    for kind in Type:
        one, other = light.type_mark(kind), dark.type_mark(kind)
        assert (one.badge, one.underline) == (other.badge, other.underline)


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
        ('underline = "wave"', 'underline = "zigzag"', "types.quotation.underline"),
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
