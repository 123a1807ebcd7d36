"""The looks of the window: colours, fonts, spacing and type marks, read from resources/themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import tomli
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.core.discrepancies.finding import Type
from reader.core.errors import ResourceError
from reader.core.values import dataclass
from reader.qt.style_sheet import style_sheet

NAMES = ("light", "dark", "contrast-light", "contrast-dark")

# Every colour a theme must name; the comments beside them stand in the TOML files.
COLOURS = (
    "window",
    "panel",
    "paper",
    "text",
    "text_muted",
    "text_furniture",
    "text_disabled",
    "accent",
    "accent_text",
    "accent_hover",
    "focus",
    "focus_on_accent",
    "hairline",
    "outline",
    "edge",
    "hover",
    "pressed",
    "selection",
    "selection_text",
    "row_selected",
    "tint_linked",
    "tint_counterpart",
    "tint_selected",
    "tint_only",
    "tint_shared",
    "base",
    "base_edge",
    "search",
    "search_current",
    "search_edge",
    "ribbon",
    "ribbon_disputed",
    "ribbon_strong",
    "ribbon_edge",
    "link_pinned",
    "link_cut",
    "overview",
    "overview_box",
    "button",
    "button_hover",
    "button_pressed",
    "field",
    "header",
    "lane",
    "silent",
    "scroll",
    "scroll_hover",
    "tip",
    "tip_text",
    "error",
    "warning",
    "good",
    "danger",
    "danger_text",
    "disputed",
    "agreed",
    "only",
    "verdict_real",
    "verdict_explained",
    "verdict_false",
    "verdict_snoozed",
    "note_yellow",
    "note_yellow_edge",
    "note_green",
    "note_green_edge",
    "note_blue",
    "note_blue_edge",
    "note_rose",
    "note_rose_edge",
    "note_violet",
    "note_violet_edge",
    "note_grey",
    "note_grey_edge",
)

# How much of a type's colour lies under the words that differ; text on it is tested for contrast.
WASH = 0.10
WASH_STRONG = 0.26


class Underline(StrEnum):
    """How the words of a type are underlined, so that colour is never the only mark."""

    SOLID = "solid"
    DOUBLE = "double"
    DASH = "dash"
    DOT = "dot"
    DASH_DOT = "dash-dot"
    WAVE = "wave"


@dataclass(frozen=True, slots=True)
class TypeMark:
    """How one type of discrepancy is told from the others."""

    colour: QColor
    underline: Underline
    badge: str  # one or two letters


@dataclass(frozen=True, slots=True)
class Fonts:
    """The reading font's families in order of preference, its size in points, and scales."""

    reading: tuple[str, ...]
    reading_points: float
    title_scale: float
    standfirst_scale: float
    heading_scale: float
    small_scale: float
    line_height: float  # per cent of the size of the font
    page_title_scale: float  # these and what follows: of the window's own font


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in device-independent pixels, and the measure in characters."""

    text_margin: int
    paragraph_gap: int
    panel_margin: int
    gap_small: int
    gap: int
    gap_large: int
    page_margin: int
    radius: int
    icon: int
    measure_least: int
    measure_most: int


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme as read from its file."""

    name: str
    dark: bool
    high_contrast: bool
    colours: Mapping[str, QColor]
    sigla: tuple[QColor, ...]
    fonts: Fonts
    spacing: Spacing
    types: Mapping[Type, TypeMark]

    def colour(self, token: str) -> QColor:
        """The colour of a token; a KeyError is a misspelt token."""
        return self.colours[token]

    def type_mark(self, kind: Type) -> TypeMark:
        """The colour, underline and badge of a type."""
        return self.types[kind]

    def siglum_colour(self, article: int) -> QColor:
        """The colour of an article by its place; after the last they begin again."""
        return self.sigla[article % len(self.sigla)]

    def wash(self, kind: Type, *, strong: bool = False) -> QColor:
        """The ground under words of that type: the type's colour, mostly transparent."""
        colour = QColor(self.types[kind].colour)
        colour.setAlphaF(WASH_STRONG if strong else WASH)
        return colour

    def reading_font(self, percent: int = 100, scale: float = 1.0) -> QFont:
        """The font of the articles' text at a zoom in per cent."""
        font = QFont()
        # fontconfig adds the foundry where two share a name: "P052 [UKWN]"
        installed = {family.split(" [")[0] for family in QFontDatabase.families()}
        families = [family for family in self.fonts.reading if family in installed]
        if families:
            font.setFamilies(families)
        font.setPointSizeF(self.fonts.reading_points * scale * percent / 100)
        return font


class _Source:
    """A theme file's entries, each checked as it is taken."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._data = tomli.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
            raise self.wrong("", str(error)) from error

    def wrong(self, entry: str, problem: str) -> ResourceError:
        place = f"{self._path.name}, “{entry}”" if entry else self._path.name
        return ResourceError(
            f"The theme {place} cannot be used ({problem}). Install parallax-reader again."
        )

    def table(self, *names: str) -> dict[str, object]:
        here: object = self._data
        for depth, name in enumerate(names, 1):
            here = here.get(name) if isinstance(here, dict) else None
            if not isinstance(here, dict):
                raise self.wrong(".".join(names[:depth]), "the table is missing")
        return dict(here) if isinstance(here, dict) else {}

    def colour(self, entry: str, value: object) -> QColor:
        colour = QColor(value) if isinstance(value, str) and value.startswith("#") else QColor()
        if not colour.isValid():
            raise self.wrong(entry, "it is not a colour like #2b5c8a")
        return colour

    def number(self, entry: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise self.wrong(entry, "it is not a number above zero")
        return float(value)

    def strings(self, entry: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not value:
            raise self.wrong(entry, "it is not a list of names")
        if not all(isinstance(one, str) and one for one in value):
            raise self.wrong(entry, "it is not a list of names")
        return tuple(value)


def _fonts(source: _Source) -> Fonts:
    table = source.table("fonts")
    numbers = {
        field.name: source.number(f"fonts.{field.name}", table.get(field.name))
        for field in fields(Fonts)
        if field.name != "reading"
    }
    return Fonts(reading=source.strings("fonts.reading", table.get("reading")), **numbers)


def _spacing(source: _Source) -> Spacing:
    table = source.table("spacing")
    return Spacing(
        **{
            field.name: int(source.number(f"spacing.{field.name}", table.get(field.name)))
            for field in fields(Spacing)
        }
    )


def _type_mark(source: _Source, kind: Type) -> TypeMark:
    entry = f"types.{kind.value}"
    table = source.table("types", kind.value)
    badge = table.get("badge")
    if not isinstance(badge, str) or not 1 <= len(badge) <= 2:
        raise source.wrong(f"{entry}.badge", "it is not one or two letters")
    try:
        underline = Underline(str(table.get("underline")))
    except ValueError as error:
        styles = ", ".join(Underline)
        raise source.wrong(f"{entry}.underline", f"it is none of {styles}") from error
    colour = source.colour(f"{entry}.colour", table.get("colour"))
    return TypeMark(colour, underline, _in_the_language(badge))


def _in_the_language(badge: str) -> str:
    # The letters stand for the type's name, so they change with it.
    translate = QCoreApplication.translate
    return {
        "Co": translate("TypeBadge", "Co"),
        "St": translate("TypeBadge", "St"),
        "Po": translate("TypeBadge", "Po"),
        "Ce": translate("TypeBadge", "Ce"),
        "Nu": translate("TypeBadge", "Nu"),
        "Ti": translate("TypeBadge", "Ti"),
        "Pr": translate("TypeBadge", "Pr"),
        "At": translate("TypeBadge", "At"),
        "Qu": translate("TypeBadge", "Qu"),
        "En": translate("TypeBadge", "En"),
        "Sc": translate("TypeBadge", "Sc"),
        "Fr": translate("TypeBadge", "Fr"),
    }.get(badge, badge)


def read_theme(path: Path) -> Theme:
    """The theme in that file; raises ResourceError naming the file and the entry."""
    source = _Source(path)
    top = source.table()
    name, dark, high = (top.get(one) for one in ("name", "dark", "high_contrast"))
    if not isinstance(name, str) or not isinstance(dark, bool) or not isinstance(high, bool):
        raise source.wrong("name, dark, high_contrast", "one of them is missing")
    colours = source.table("colours")
    sigla = source.strings("sigla.colours", source.table("sigla").get("colours"))
    return Theme(
        name=name,
        dark=dark,
        high_contrast=high,
        colours={one: source.colour(f"colours.{one}", colours.get(one)) for one in COLOURS},
        sigla=tuple(source.colour("sigla.colours", one) for one in sigla),
        fonts=_fonts(source),
        spacing=_spacing(source),
        types={kind: _type_mark(source, kind) for kind in Type},
    )


def load_theme(name: str) -> Theme:
    """The shipped theme of that name, one of NAMES; raises ResourceError when it is damaged."""
    return read_theme(paths.resource("themes", f"{name}.toml"))


def system_prefers_dark() -> bool:
    """Whether the desktop asks for dark windows; False where it does not say."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(theme: Theme) -> QPalette:
    """The theme as a Qt palette."""
    role = QPalette.ColorRole
    roles = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "paper",
        role.AlternateBase: "panel",
        role.Text: "text",
        role.PlaceholderText: "text_muted",
        role.Button: "button",
        role.ButtonText: "text",
        role.BrightText: "error",
        role.ToolTipBase: "panel",
        role.ToolTipText: "text",
        role.Highlight: "selection",
        role.HighlightedText: "selection_text",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "paper",
        role.Midlight: "hover",
        role.Mid: "hairline",
        role.Dark: "scroll",
    }
    made = QPalette()
    for one, token in roles.items():
        made.setColor(one, theme.colour(token))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, theme.colour("text_disabled"))
    return made


def apply(app: QApplication, theme: Theme, *, still: bool = False) -> None:
    """Gives the program the theme's palette and style sheet; nothing moves where ``still``."""
    # Fusion follows the palette in every part on every system; the native styles do not. Under a
    # style sheet the style no longer tells its name, so that is noted apart.
    if not app.property("parallax_styled"):
        app.setStyle("Fusion")
        app.setProperty("parallax_styled", True)
    app.setPalette(palette(theme))
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, not still)
    app.setStyleSheet(style_sheet(theme, app.font(), still=still))
