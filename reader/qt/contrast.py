"""Contrast of colours as WCAG 2.2 computes it, and colours moved until they are legible."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor

_STEP = 0.01  # of lightness


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(one) for one in (colour.redF(), colour.greenF(), colour.blueF()))
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
