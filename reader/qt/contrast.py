"""Contrast as WCAG 2.2 computes it, legible colours, and how the colour-blind see them apart."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtGui import QColor

_STEP = 0.01  # of lightness


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(one) for one in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of two opaque colours, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def legible(colour: QColor, grounds: Iterable[QColor], least: float, *, dark: bool) -> QColor:
    """The colour, lighter on dark grounds and darker on light ones until each ratio is reached."""
    grounds = tuple(grounds)
    hue, saturation = colour.hslHueF(), colour.hslSaturationF()
    lightness = colour.lightnessF()
    step = _STEP if dark else -_STEP
    found = QColor(colour.name())
    while min(contrast(found, one) for one in grounds) < least and 0.0 <= lightness + step <= 1.0:
        lightness += step
        # A grey's hue is -1. By its name, as it is kept: rounding may cost the last hundredth.
        found = QColor(QColor.fromHslF(max(hue, 0.0), saturation, lightness).name())
    return found


# What is left of linear red, green and blue where one kind of cone is missing (Machado, Oliveira
# and Fernandes 2009, severity 1.0).
_MISSING = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
COLOUR_BLIND = tuple(_MISSING)


def _lab(red: float, green: float, blue: float) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of linear red, green and blue."""

    def root(part: float) -> float:
        return float(part ** (1 / 3)) if part > 216 / 24389 else (841 / 108) * part + 4 / 29

    x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: QColor, other: QColor, missing: str = "") -> float:
    """How far apart two colours look (CIE 1976 difference; 2 is just seen, 20 is plain).

    ``missing`` names one of COLOUR_BLIND, as whom they are looked at.
    """

    def seen(colour: QColor) -> tuple[float, float, float]:
        parts = [_linear(one) for one in (colour.redF(), colour.greenF(), colour.blueF())]
        if missing:
            parts = [
                min(1.0, max(0.0, sum(a * b for a, b in zip(row, parts, strict=True))))
                for row in _MISSING[missing]
            ]
        return _lab(*parts)

    return math.dist(seen(one), seen(other))
