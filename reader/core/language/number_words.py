"""Numerals in digits and words, as values with the exactness of their wording.

"twenty-four", "two and a half million", "1.4 billion", "a few hundred", "tens of thousands", "two
thirds". The words are data: resources/lexicon/number_words.toml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from reader.core import lexicon
from reader.core.errors import ResourceError
from reader.core.language.flat_text import Atom
from reader.core.values import dataclass

_FILE = "number_words.toml"
_BARE = ("hundred", "thousand", "million", "billion", "trillion")  # "a billion-dollar deal"
_HUGE = 1e18  # rows of scale words beyond it are no number


class Numeral(NamedTuple):
    """A number read from atoms ``start`` to ``end``.

    ``low`` equals ``high`` unless the words are vague ("a few hundred"). ``step`` is the place of
    the last digit that is stated: 1e8 for "1.4 billion", 1 for "12".
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    words: bool = False
    scaled: bool = False
    fraction: bool = False
    suffix: str = ""  # the letters joined to the digits, when they were read as a scale

    @property
    def vague(self) -> bool:
        """Whether the words leave the value open."""
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of resources/lexicon/number_words.toml."""

    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, int]
    scales: Mapping[str, int]
    attached: Mapping[str, int]
    plurals: Mapping[str, tuple[float, float]]
    vague: Mapping[str, tuple[tuple[tuple[str, ...], float, float], ...]]  # by first word
    before: Mapping[tuple[str, ...], str]
    before_last: frozenset[str]  # the words with which those end
    after: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]  # by first word
    rounding: Mapping[str, float]
    labels: frozenset[str]
    weak_labels: frozenset[str]
    streets: frozenset[str]
    codes: frozenset[str]
    idioms: Mapping[str, tuple[tuple[str, ...], ...]]  # by first word
    multipliers: Mapping[str, int]
    function_words: frozenset[str]
    triggers: frozenset[str]
    starts: frozenset[str]  # the words with which a quantity can begin


def split_phrase(text: str) -> tuple[str, ...]:
    """The atoms of a phrase of the lexicon: "two-way" is ("two", "-", "way")."""
    return tuple(text.lower().replace("-", " - ").replace("/", " / ").replace("'s", " 's").split())


def _mapping(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    table = data.get(name)
    if not isinstance(table, dict) or not table:
        raise ResourceError(f"lexicon/{_FILE}: there is no [{name}] table; add it.")
    return table


def numbers_of(data: Mapping[str, Any], name: str) -> dict[str, int]:
    """A table of words and whole numbers; raises ResourceError naming a faulty entry."""
    table = _mapping(data, name)
    for word, value in table.items():
        if not isinstance(value, int) or isinstance(value, bool):
            raise ResourceError(
                f"lexicon/{_FILE}: in [{name}] “{word}” is not a whole number. Mend the entry."
            )
    return table


def words_of(data: Mapping[str, Any], name: str, field: str) -> list[str]:
    """A list of words in a table; raises ResourceError naming a faulty entry."""
    words = _mapping(data, name).get(field)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise ResourceError(
            f"lexicon/{_FILE}: in [{name}] “{field}” is not a list of words. Mend the entry."
        )
    return words


def _ranges(data: Mapping[str, Any], name: str) -> dict[str, tuple[float, float]]:
    found = {}
    for word, value in _mapping(data, name).items():
        if not (isinstance(value, list) and len(value) == 2 and value[0] <= value[1]):
            raise ResourceError(
                f"lexicon/{_FILE}: in [{name}] “{word}” is not [low, high]. Mend the entry."
            )
        found[word] = (float(value[0]), float(value[1]))
    return found


def _bounds(source: lexicon.Entries, name: str, kinds: frozenset[str]) -> dict[Any, str]:
    found: dict[tuple[str, ...], str] = {}
    required = {"kind": str, "phrases": list, "example": str}
    for place, row in enumerate(source.tables(name, required)):
        if row["kind"] not in kinds:
            raise source.error(name, place, f"“{row['kind']}” is no kind of bound")
        found.update((split_phrase(phrase), row["kind"]) for phrase in row["phrases"])
    return found


def _by_first(
    phrases: Mapping[tuple[str, ...], str],
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, kind in phrases.items():
        found.setdefault(phrase[0], []).append((phrase, kind))
    return {first: tuple(rows) for first, rows in found.items()}


BOUND_KINDS = frozenset({"exact", "about", "at_least", "at_most", "nearly", "just_over"})


@cache
def number_words() -> NumberWords:
    """The words for numbers; raises ResourceError that names a faulty entry."""
    source = lexicon.entries(_FILE)
    data = source.data
    vague = [
        (split_phrase(row["phrase"]), float(row["low"]), float(row["high"]))
        for row in source.tables("vague", {"phrase": str, "low": int, "high": int, "example": str})
    ]
    vague.sort(key=lambda row: (-len(row[0]), row[0]))
    idioms: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words_of(data, "idioms", "phrases"):
        parts = split_phrase(phrase)
        idioms.setdefault(parts[0], []).append(parts)
    cardinals = numbers_of(data, "cardinals")
    scales = numbers_of(data, "scales")
    plurals = _ranges(data, "plural_scales")
    ordinals = numbers_of(data, "ordinals")
    fractions = numbers_of(data, "fractions")
    multipliers = numbers_of(data, "multipliers")
    before = _bounds(source, "before", BOUND_KINDS)
    return NumberWords(
        cardinals=cardinals,
        ordinals=ordinals,
        fractions=fractions,
        scales=scales,
        attached=numbers_of(data, "attached_scales"),
        plurals=plurals,
        vague={
            first: tuple(row for row in vague if row[0][0] == first)
            for first in {row[0][0] for row in vague}
        },
        before=before,
        before_last=frozenset(phrase[-1] for phrase in before),
        after=_by_first(_bounds(source, "after", BOUND_KINDS)),
        rounding={name: float(value) for name, value in _mapping(data, "rounding").items()},
        labels=frozenset(words_of(data, "labels", "words")),
        weak_labels=frozenset(words_of(data, "labels", "weak")),
        streets=frozenset(words_of(data, "addresses", "streets")),
        codes=frozenset(words_of(data, "addresses", "codes")),
        idioms={
            word: tuple(sorted(rows, key=lambda row: (-len(row), row)))
            for word, rows in idioms.items()
        },
        multipliers=multipliers,
        function_words=frozenset(word for phrase in before for word in phrase)
        | {"between", "from", "the", "of", "in", "on", "these", "those", "and", "but", "or"},
        starts=frozenset(
            {*cardinals, *plurals, *ordinals, *multipliers, *_BARE, "half", "a", "an"}
            | {parts[0] for parts, _, _ in vague}
            | {"no", "none", "nobody", "neither", "not", "both", "twice", "thrice"}
        ),
        triggers=frozenset(
            {*cardinals, *scales, *plurals, *ordinals, *fractions, *multipliers}
            | {parts[-1] if parts[-1] != "of" else parts[-2] for parts, _, _ in vague}
            | {"no", "none", "nobody", "nor", "neither", "both", "twice", "thrice"}
        ),
    )


def follows(atoms: Sequence[Atom], at: int, phrase: Sequence[str]) -> bool:
    """Whether the phrase stands at that place."""
    if at < 0 or at + len(phrase) > len(atoms):
        return False
    for word in phrase:
        if atoms[at].text != word:
            return False
        at += 1
    return True


_GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅛": 0.125}


def parse_numeral(atoms: Sequence[Atom], at: int) -> Numeral | None:
    """The longest numeral that begins at that atom, or None."""
    words = number_words()
    atom = atoms[at]
    if atom.kind == "n":
        return _digits(atoms, at, words)
    if atom.kind != "w":
        return None
    for phrase, low, high in words.vague.get(atom.text, ()):
        if follows(atoms, at, phrase):
            return _scaled_vague(atoms, at, at + len(phrase), low, high, words)
    if atom.text in words.plurals:
        return _plural(atoms, at, words)
    if atom.text in ("a", "an"):
        return _after_article(atoms, at, words)
    if atom.text == "half":
        return _half(atoms, at, words)
    if atom.text in words.cardinals:
        return _cardinal(atoms, at, words)
    if atom.text in _BARE and _text(atoms, at + 1) == "-" and atoms[at + 1].joined:
        factor = float(words.scales[atom.text])
        many = _text(atoms, at - 1) == "-" and _text(atoms, at - 2) == "multi"
        return Numeral(
            at,
            at + 1,
            factor * (2 if many else 1),
            factor * (99 if many else 1),
            factor,
            True,
            True,
        )
    return None


def _text(atoms: Sequence[Atom], at: int) -> str:
    return atoms[at].text if 0 <= at < len(atoms) else ""


def _digits(atoms: Sequence[Atom], at: int, words: NumberWords) -> Numeral:
    text = atoms[at].text
    end = at + 1
    if text in _GLYPHS:
        value, step = _GLYPHS[text], 0.0
        fraction = True
    else:
        value = float(text.replace(",", ""))
        decimals = len(text.partition(".")[2])
        step = 10.0**-decimals
        fraction = False
        if _text(atoms, end) in _GLYPHS:
            value, step = value + _GLYPHS[_text(atoms, end)], 0.1
            end += 1
    if follows(atoms, end, ("and", "a", "half")):
        value, step, end = value + 0.5, 0.1, end + 3
    suffix = ""
    if end < len(atoms) and atoms[end].kind == "w":
        word = atoms[end].text
        if atoms[end].joined and word in words.attached:
            scale = words.attached[word]
            return Numeral(
                at, end + 1, value * scale, value * scale, step * scale, False, True, False, word
            )
    scale_at = end + 1 if _text(atoms, end) == "-" else end
    factor, after = _scale_run(atoms, scale_at, words)
    if factor > 1:
        value, step, end = value * factor, step * factor, after
        if follows(atoms, end, ("and", "a", "half")):
            value, end = value + factor / 2, end + 3
        return Numeral(at, end, value, value, step, False, True, False, suffix)
    return Numeral(at, end, value, value, step, False, False, fraction)


def _scale_run(atoms: Sequence[Atom], at: int, words: NumberWords) -> tuple[float, int]:
    """The product of the scale words at that place ("hundred thousand") and where they end."""
    factor = 1.0
    while _text(atoms, at) in words.scales and factor < _HUGE:
        factor *= words.scales[_text(atoms, at)]
        at += 1
        if _text(atoms, at) == "-" and _text(atoms, at + 1) in words.scales:
            at += 1
    return factor, at


def _scaled_vague(
    atoms: Sequence[Atom], at: int, end: int, low: float, high: float, words: NumberWords
) -> Numeral:
    factor, after = _scale_run(atoms, end, words)
    if factor > 1:
        return Numeral(at, after, low * factor, high * factor, factor, True, True)
    return Numeral(at, end, low, high, 0.0, True)


def _plural(atoms: Sequence[Atom], at: int, words: NumberWords) -> Numeral:
    low, high = words.plurals[atoms[at].text]
    end = at + 1
    while _text(atoms, end) == "of" and _text(atoms, end + 1) in words.plurals:
        # "tens of thousands" is 20 to 99 thousand: the second word is a plain scale here
        factor = _singular_scale(_text(atoms, end + 1), words)
        low, high = low * factor, high * factor
        end += 2
    return Numeral(at, end, low, high, 0.0, True, True)


def _singular_scale(plural: str, words: NumberWords) -> float:
    singular = {"dozens": 12, "scores": 20, "tens": 10}
    return float(singular.get(plural) or words.scales[plural.removesuffix("s")])


def _after_article(atoms: Sequence[Atom], at: int, words: NumberWords) -> Numeral | None:
    nxt = _text(atoms, at + 1)
    if nxt in ("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"):
        factor, end = _scale_run(atoms, at + 1, words)
        value = factor
        if follows(atoms, end, ("and", "a", "half")):
            value, end = value * 1.5, end + 3
        return Numeral(at, end, value, value, factor, True, nxt != "dozen")
    if nxt in ("half", "third", "quarter", "fifth", "tenth") and not _ordinal_use(atoms, at + 1):
        half = _half(atoms, at + 1, words) if nxt == "half" else None
        if half is not None:
            return half._replace(start=at)
        return _fraction(at, at + 2, 1.0, words.fractions[nxt])
    return None


def _ordinal_use(atoms: Sequence[Atom], at: int) -> bool:
    """Whether "third", "fifth" … after "a" counts in order: "a third strike", "a fifth man"."""
    if atoms[at].text in ("half", "quarter"):
        return False
    following = _text(atoms, at + 1)
    return following not in ("of", "as", "less", "more", "higher", "lower", "", ".", ",", "to")


def _fraction(start: int, end: int, numerator: float, denominator: int) -> Numeral:
    value = numerator / denominator
    return Numeral(start, end, value, value, 0.0, True, False, True)


def _half(atoms: Sequence[Atom], at: int, words: NumberWords) -> Numeral:
    end = at + 1
    if _text(atoms, end) in ("a", "an"):
        factor, after = _scale_run(atoms, end + 1, words)
        if factor > 1:
            return Numeral(at, after, factor / 2, factor / 2, factor / 10, True, True)
    return _fraction(at, end, 1.0, 2)


def _cardinal(atoms: Sequence[Atom], at: int, words: NumberWords) -> Numeral | None:
    total = 0.0
    current = 0.0
    step = 1.0
    end = at
    scaled = False
    last = "none"
    while end < len(atoms) and max(current, total) < _HUGE:
        text = atoms[end].text
        here = end
        if end > at and (text == "-" or (text == "and" and scaled)):
            here, text = end + 1, _text(atoms, end + 1)
        if text in words.cardinals:
            value = float(words.cardinals[text])
            if last == "unit" or (last == "tens" and not 0 < value < 10):
                break
            if last == "hundred" and here == end and value >= 100:
                break
            current += value
            last = "tens" if value >= 20 else "unit"
            step = 1.0
        elif text in words.scales and end > at and text not in ("mn", "bn", "tn"):
            scale = words.scales[text]
            if text == "dozen" or scale == 100:
                current = max(current, 1) * scale
                last, scaled, step = "hundred", text != "dozen", float(scale)
            else:
                total += max(current, 1) * scale
                current, last, scaled, step = 0.0, "scale", True, float(scale)
        else:
            break
        end = here + 1
    value = total + current
    if follows(atoms, end, ("and", "a", "half")) or follows(atoms, end, ("and", "a", "quarter")):
        part = 0.5 if atoms[end + 2].text == "half" else 0.25
        factor, after = _scale_run(atoms, end + 3, words)
        if factor > 1 and not scaled:
            value = (value + part) * factor
            return Numeral(at, after, value, value, factor / 10, True, True)
        value += part * (step if scaled else 1.0)
        return Numeral(at, end + 3, value, value, 0.1, True, scaled)
    below = end + 1 if _text(atoms, end) == "-" else end
    denominator = words.fractions.get(_text(atoms, below), 0)
    if denominator and 0 < value < 20 and not scaled:
        plural = _text(atoms, below).endswith("s")
        if plural or value == 1:
            if follows(atoms, below + 1, ("of", "a")):
                factor, after = _scale_run(atoms, below + 3, words)
                if factor > 1:
                    part = value / denominator * factor
                    return Numeral(at, after, part, part, factor / 10, True, True)
            return _fraction(at, below + 1, value, denominator)
    return Numeral(at, end, value, value, step, True, scaled)


def ordinal_value(atom: Atom, following: Atom | None) -> tuple[int, int] | None:
    """The value of an ordinal and how many atoms it takes: "fourth", "11th"; None if it is none."""
    words = number_words()
    if atom.kind == "w" and atom.text in words.ordinals:
        return words.ordinals[atom.text], 1
    if (
        atom.kind == "n"
        and atom.text.isdigit()
        and following is not None
        and following.joined
        and following.text in ("st", "nd", "rd", "th")
    ):
        return int(atom.text), 2
    return None
