"""What the user chose in Edit ▸ Preferences: values, and how they stand in the ini file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeVar

from reader.core.discrepancies.finding import Severity, Type
from reader.core.values import dataclass
from reader.qt.settings_store import Store

POINTS_LEAST, POINTS_MOST = 8.0, 24.0  # of the reading font
LINES_LEAST, LINES_MOST = 110, 220  # per cent of the size of the font
LANGUAGES = ("en", "de")  # what the window can speak; English is what it is written in

_Choice = TypeVar("_Choice", bound=StrEnum)


class ThemeChoice(StrEnum):
    """Which theme the window follows."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Wish(StrEnum):
    """Whether something is on; the system may decide."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"

    def or_system(self, system: bool) -> bool:
        """Whether it is on, where the system wishes so or not."""
        return system if self is Wish.SYSTEM else self is Wish.ON


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that Preferences shows; without arguments, as it is when nothing was chosen."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    high_contrast: Wish = Wish.SYSTEM
    reduced_motion: Wish = Wish.SYSTEM
    family: str = ""  # of the reading font; "" is the theme's
    points: float = 0.0  # of the reading font; 0 is the theme's
    line_height: int = 0  # per cent of the size of the font; 0 is the theme's
    colours: Mapping[Type, str] = field(default_factory=dict)  # "#rrggbb" of types, where chosen
    least_severity: Severity = Severity.USEFUL
    least_confidence: float = 0.0  # 0 to 1
    letter_keys: bool = True  # single letters in lists
    language: str = ""  # one of LANGUAGES; "" is the system's


def _one_of(kind: type[_Choice], text: str, default: _Choice) -> _Choice:
    try:
        return kind(text)
    except ValueError:
        return default


def read_preferences(store: Store) -> Preferences:
    """What the file holds; what is missing in it or makes no sense is as if never chosen."""
    usual = Preferences()
    colours = {
        kind: text.lower()
        for kind in Type
        if re.fullmatch("#[0-9a-fA-F]{6}", text := store.text(f"colours/{kind.value}"))
    }
    points = store.number("reading/points", 0, 0, POINTS_MOST)
    lines = round(store.number("reading/line_height", 0, 0, LINES_MOST))
    severity = round(store.number("findings/least_severity", usual.least_severity, 1, 3))
    language = store.text("window/language")
    return Preferences(
        theme=_one_of(ThemeChoice, store.text("view/theme"), usual.theme),
        high_contrast=_one_of(Wish, store.text("view/high_contrast"), usual.high_contrast),
        reduced_motion=_one_of(Wish, store.text("view/reduced_motion"), usual.reduced_motion),
        family=store.text("reading/family"),
        points=points if points >= POINTS_LEAST else 0.0,
        line_height=lines if lines >= LINES_LEAST else 0,
        colours=colours,
        least_severity=Severity(severity),
        least_confidence=store.number("findings/least_confidence", 0.0, 0.0, 1.0),
        letter_keys=store.flag("keys/letters", usual.letter_keys),
        language=language if language in LANGUAGES else "",
    )


def write_preferences(store: Store, chosen: Preferences) -> None:
    """Keeps what was chosen; what is as usual leaves no entry and follows a later usual."""
    usual = Preferences()
    entries = {
        "view/theme": (chosen.theme.value, usual.theme.value),
        "view/high_contrast": (chosen.high_contrast.value, usual.high_contrast.value),
        "view/reduced_motion": (chosen.reduced_motion.value, usual.reduced_motion.value),
        "reading/family": (chosen.family, usual.family),
        "reading/points": (chosen.points, usual.points),
        "reading/line_height": (chosen.line_height, usual.line_height),
        "findings/least_severity": (int(chosen.least_severity), int(usual.least_severity)),
        "findings/least_confidence": (chosen.least_confidence, usual.least_confidence),
        "keys/letters": (chosen.letter_keys, usual.letter_keys),
        "window/language": (chosen.language, usual.language),
        **{f"colours/{kind.value}": (chosen.colours.get(kind, ""), "") for kind in Type},
    }
    for key, (value, default) in entries.items():
        if value == default:
            store.drop(key)
        else:
            store.put(key, value)
