"""The style sheet of the stock controls: resources/themes/style.qss filled in with a theme."""

from __future__ import annotations

from functools import cache
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics

from reader import paths
from reader.qt.glyphs import register

if TYPE_CHECKING:
    from reader.qt.theme import Theme

# What the style sheet calls a drawing, the drawing, and the token that tints it.
_GLYPHS = {
    "dash_on": ("minus", "accent_text"),
    "dot": ("dot", "text"),
    "dot_on": ("dot", "accent_text"),
    "down": ("chevron-down", "text_muted"),
    "right": ("chevron-right", "text_muted"),
    "tick": ("check", "text"),
    "tick_on": ("check", "accent_text"),
    "up": ("chevron-up", "text_muted"),
}
_BOLDER = {"check": b"3", "minus": b"3", "dot": b"8"}  # they fill a box of 16 pixels
_STILL = "QProgressBar, QScrollBar, QAbstractItemView, QMenu { widget-animation-duration: 0; }\n"


@cache
def _template() -> Template:
    return Template(paths.resource("themes", "style.qss").read_text(encoding="utf-8"))


@cache
def _glyphs(colours: tuple[str, ...]) -> dict[str, str]:
    """The addresses of the drawings, each in its colour."""
    files = {}
    for (name, (drawing, _token)), colour in zip(_GLYPHS.items(), colours, strict=True):
        data = paths.resource("icons", f"{drawing}.svg").read_bytes()
        bold = _BOLDER.get(drawing, b"2")
        data = data.replace(b'stroke-width="2"', b'stroke-width="' + bold + b'"')
        files[f"{name}.svg"] = data.replace(b"currentColor", colour.encode())
    return {name.removesuffix(".svg"): address for name, address in register(files).items()}


def _sizes(font: QFont) -> dict[str, int]:
    """What grows with the system's font, in pixels."""
    line = QFontMetrics(font).height()
    glyph = max(14, round(line * 0.86))
    glyph -= glyph % 2
    return {
        "line": line,
        "glyph": glyph,
        "glyph_half": glyph // 2,
        "glyph_small": max(10, round(line * 0.7)),
        "drop": max(18, round(line * 1.35)),
    }


def style_sheet(theme: Theme, font: QFont, *, still: bool = False) -> str:
    """The sheet in the theme's tokens, for a window in that font; nothing moves where ``still``."""
    values: dict[str, object] = {one: colour.name() for one, colour in theme.colours.items()}
    values |= {one: getattr(theme.spacing, one) for one in theme.spacing.__slots__}
    values |= _sizes(font)
    values |= _glyphs(tuple(theme.colour(token).name() for _name, token in _GLYPHS.values()))
    return _template().substitute(values) + (_STILL if still else "")
