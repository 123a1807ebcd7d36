"""Quantities in sentences that are not in English: digits of any script, with their units."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence

from reader.core.article import Sentence, Token
from reader.core.language.features import Bound, Quantity, Time
from reader.core.language.other_languages import OtherLanguage
from reader.core.language.other_names import written
from reader.core.language.units import units

_VALUE = re.compile(r"\d[\d.,٫٬'’ \u00a0\u202f]*")
_BOUND = {"at least": Bound.AT_LEAST, "at most": Bound.AT_MOST, "about": Bound.ABOUT}
_ABOUT = 0.15  # "about 100" meets 85 to 115
_PERCENT = frozenset("%٪％")
_LONGEST_NUMBER = 18  # digits: longer rows are codes


def number_of(text: str, language: OtherLanguage) -> tuple[float, int] | None:
    """The value of a written number, and how many decimals it has; None when it is none.

    Digits of any script. Where both marks stand the last is the decimal one; one mark before three
    digits is what the language makes of it.
    """
    digits = ascii_digits(text).replace("٫", ",.").replace("٬", "").replace("'", "")
    digits = re.sub(r"[ \u00a0\u202f’]", "", digits)
    if ",." in digits:  # the Arabic decimal mark says what it is
        whole, _, rest = digits.partition(",.")
        digits = f"{re.sub(r'[.,]', '', whole)}.{rest}"
    else:
        comma, point = digits.rfind(","), digits.rfind(".")
        if comma >= 0 and point >= 0:
            mark = "," if comma > point else "."
            digits = digits.replace("." if mark == "," else ",", "").replace(mark, ".")
        elif comma >= 0 or point >= 0:
            mark = "," if comma >= 0 else "."
            groups = digits.split(mark)
            grouped = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
            ours = (mark == ",") == language.decimal_comma
            many = len(groups) > 2
            if grouped and (many or not ours or groups[0] == "") and groups[0] != "0":
                digits = "".join(groups)
            elif many:
                return None
            else:
                digits = ".".join(groups)
    whole, _, decimals = digits.partition(".")
    if len(whole) + len(decimals) > _LONGEST_NUMBER or not whole.isdigit():
        return None
    if decimals and not decimals.isdigit():
        return None
    return float(digits), len(decimals)


def other_quantities(
    sentence: Sentence, language: OtherLanguage, times: Sequence[Time]
) -> tuple[Quantity, ...]:
    """The numbers of a sentence with their units, those in dates left out.

    ``counted`` is the stem of the next content word ("14 heridos" gives "herido"), or in scripts
    without spaces the next character ("14人").
    """
    tokens = sentence.tokens
    dated = {i for time in times for i in range(time.first, time.end)}
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        value = None
        if at not in dated and token.text[0].isdigit():
            value = number_of(token.text, language)
        if value is None:
            at += 1
            continue
        quantity = _quantity(tokens, at, value, language)
        found.append(quantity)
        at = max(quantity.end, at + 1)
    return tuple(found)


def _quantity(
    tokens: Sequence[Token], at: int, value: tuple[float, int], language: OtherLanguage
) -> Quantity:
    number, decimals = value
    first, end, scale = at, at + 1, 1.0
    while (step := _words(tokens, end, language.scales)) is not None:
        scale *= language.scales[step[0]]
        end = step[1]
        if step[0] in language.abbreviations and end + 1 < len(tokens) and tokens[end].text == ".":
            end += 1  # "8,5 Mio. Euro"
    half = 0.5 * 10.0**-decimals * scale if decimals or scale > 1 else 0.0
    low, high = number * scale - half, number * scale + half
    unit, factor = "", 1.0
    before = tokens[at - 1] if at else None
    symbol = units().symbols.get(before.lower) if before is not None else None
    if before is not None and symbol is not None and not before.lower.isalpha():
        unit, first = symbol.code, at - 1
    elif end < len(tokens):
        unit, factor, end = _unit(tokens, end, language)
    counted = "" if unit else _counted(tokens, end, language)
    low, high = low * factor, high * factor
    bound, first = _bound(tokens, first, language)
    if bound is Bound.AT_LEAST:
        high = math.inf
    elif bound is Bound.AT_MOST:
        low = 0.0
    elif bound is Bound.ABOUT:
        low, high = low * (1 - _ABOUT), high * (1 + _ABOUT)
    return Quantity(first, end, low, high, bound, unit, counted, "", written(tokens[first:end]))


def _unit(tokens: Sequence[Token], at: int, language: OtherLanguage) -> tuple[str, float, int]:
    """The unit that the tokens at that place name, its factor, and where it ends."""
    token = tokens[at]
    if token.text in _PERCENT:
        return "%", 1.0, at + 1
    step = _words(tokens, at, language.units)
    if step is not None:
        code, factor = language.units[step[0]]
        return code, factor, step[1]
    skip = 1 if token.lower in ("de", "d'") and at + 1 < len(tokens) else 0  # "millones de euros"
    if skip:
        step = _words(tokens, at + 1, language.units)
        if step is not None:
            code, factor = language.units[step[0]]
            return code, factor, step[1]
    table = units()
    if token.text in table.symbols and not token.text.isalpha():
        return table.symbols[token.text].code, 1.0, at + 1
    known = table.attached.get(token.lower)
    if known is not None and not known.offset and len(token.lower) > 1:
        return known.code, known.factor, at + 1
    return "", 1.0, at


def _words(tokens: Sequence[Token], at: int, known: Mapping[str, object]) -> tuple[str, int] | None:
    """The longest of the known phrases that the tokens at a place write, and where it ends."""
    if at >= len(tokens) or not known:
        return None
    best: tuple[str, int] | None = None
    text = ""
    for end in range(at, min(at + _LONGEST_PHRASE, len(tokens))):
        token = tokens[end]
        if token.text[0] == "." and end > at:
            continue
        gap = " " if end > at and token.start > tokens[end - 1].end else ""
        text += gap + token.lower
        if text in known:
            best = text, end + 1
    return best


_LONGEST_PHRASE = 12  # tokens; in scripts without spaces a token is a character


def _counted(tokens: Sequence[Token], at: int, language: OtherLanguage) -> str:
    for token in tokens[at : at + 3]:
        if token.tag == "IN":
            continue
        if token.tag != "FW":
            return ""
        dense = len(token.lemma) > len(token.lower) or len(token.lower) == 1
        return token.lower if dense else token.lemma
    return ""


def _bound(tokens: Sequence[Token], first: int, language: OtherLanguage) -> tuple[Bound, int]:
    """What stands right before a number, and where it begins."""
    known = language.bounds
    text = ""
    best = Bound.EXACT, first
    for at in range(first - 1, max(first - 1 - _LONGEST_PHRASE, -1), -1):
        gap = " " if text and tokens[at + 1].start > tokens[at].end else ""
        text = tokens[at].lower + gap + text
        if text in known:
            best = _BOUND[known[text]], at
    return best


def ascii_digits(text: str) -> str:
    """The text with the digits of any script as 0 to 9; of the same length."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(c)) if not c.isascii() and c.isdecimal() else c for c in text
    )
