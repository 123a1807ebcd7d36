"""Dates that a line states in full."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""(?<![\w/])(?:
        (?P<y1>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m1>\d{{1,2}})(?P=sep)(?P<d1>\d{{1,2}})(?=\D|T|$)
      | (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?[\ -](?P<m2>{_MONTH})\.?,?[\ -]
        (?P<y2>(?:19|20)\d\d)
      | (?P<m3>{_MONTH})\.?\ (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?P<y3>(?:19|20)\d\d)
      | (?P<a>\d{{1,2}})(?P<sep2>[./-])(?P<b>\d{{1,2}})(?P=sep2)(?P<y4>(?:19|20)\d\d)
    )(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
_TIME = re.compile(
    r"\bT?\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:[+-]\d\d:?\d\d|Z)?"
    r"|\b\d{1,2}\s*[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:\d+|an?)\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago\b", re.I
)
_FILLER = re.compile(
    r"\b(?:first|last|originally|published|publish|posted|updated|update|modified|edited|created|released|"
    r"issued|filed|date|dated|on|at|the|of|and|edition|print|online|time|local|"
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|"
    r"gmt|utc|bst|cet|cest|eet|eest|msk|ist|jst|kst|hkt|sgt|aest|aedt|nzst|nzdt|et|est|edt|ct|cst|cdt|"
    r"mt|mst|mdt|pt|pst|pdt|eastern|central|pacific|\d+\s*[-–]?\s*min(?:ute)?s?\.?\s*read)\b",
    re.IGNORECASE,
)


def _made(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def find_date(text: str) -> date | None:
    """The first date that the text states with day, month and year, or None.

    Of 05/06/2026 nobody knows whether it is May or June, so it is None; 15/05/2026 is read.
    """
    for match in _DATE.finditer(text):
        found: date | None = None
        if match["y1"]:
            found = _made(match["y1"], int(match["m1"]), match["d1"])
        elif match["y2"]:
            found = _made(match["y2"], _MONTHS[match["m2"].lower()], match["d2"])
        elif match["y3"]:
            found = _made(match["y3"], _MONTHS[match["m3"].lower()], match["d3"])
        else:
            a, b = int(match["a"]), int(match["b"])
            if a > 12 or match["sep2"] == "." or a == b:
                found = _made(match["y4"], b, match["a"])
            elif b > 12:
                found = _made(match["y4"], a, match["b"])
        if found is not None:
            return found
    return None


def date_in_address(address: str) -> date | None:
    """The day that a web address carries in its path, as /2026/05/12/, or None."""
    match = _IN_ADDRESS.search(address)
    return _made(match[1], int(match[2]), match[3]) if match and int(match[2]) <= 12 else None


def without_dates(text: str) -> str:
    """What a line says besides when: "By Jane Doe | Updated 15 May 2026" gives "By Jane Doe"."""
    if not (_DATE.search(text) or _AGO.search(text)):
        return text
    rest = _TIME.sub(" ", _AGO.sub(" ", _DATE.sub(" ", text)))
    pieces = re.split(r"\s*[|•·]\s*|\s[-–—]\s|,(?=\s*(?:,|$))", rest)
    kept = [" ".join(piece.split()).strip(" ,;:-–—") for piece in pieces]
    return " | ".join(piece for piece in kept if re.search(r"\w", _FILLER.sub(" ", piece)))


def is_date_line(text: str) -> bool:
    """Whether a line says nothing but when: "Published 15 May 2026, 10:30 BST", "2 hours ago"."""
    if len(text) > 120 or not (_DATE.search(text) or _AGO.search(text)):
        return False
    rest = _AGO.sub(" ", _FILLER.sub(" ", _TIME.sub(" ", _DATE.sub(" ", text))))
    return re.search(r"\w", rest) is None
