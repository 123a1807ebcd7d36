"""What an analyst's own lexicon may hold: its sections, their fields, and which of ours they join.

The shapes are those of our files under resources/lexicon. A list of ours becomes open to analysts
by one more entry in SECTIONS, when all that is worked out from its file is remembered by
``lexicon.kept``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from enum import Enum, auto
from typing import Any

from reader.core.said import said
from reader.core.values import dataclass

LETTERS = ("n", "v", "a", "r")  # what may stand after a slash
RANKS = (0, 10)
VALENCES = (-2, 2)


class What(Enum):
    """What a field of an entry must be."""

    TEXT = auto()
    TERMS = auto()  # words by lemma: "agree/v", "in force"
    WORDS = auto()
    NAMES = auto()
    FLAG = auto()
    RANK = auto()
    GAP = auto()
    VALENCE = auto()
    LEVEL = auto()
    DENIED = auto()  # { rank, gloss }
    INNER = auto()


Fields = Mapping[str, What]


@dataclass(frozen=True, slots=True)
class Inner:
    """Entries inside an entry, such as the rungs of a ladder; the ``rising`` number orders them."""

    table: str
    fields: Fields
    rising: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A table of an analyst's file: its fields, and the table of ours that its entries join.

    ``items`` are the lists that the section is about, in the inner entries where it has such. With
    ``named`` an entry joins that of ours with the same name; ``of_new`` are fields that only an
    entry with a new name must have, with ``only_ours`` there are no new names. ``says`` tells
    people what the section is for.
    """

    name: str
    file: str
    table: str
    says: str
    items: tuple[str, ...]
    fields: Fields
    optional: Fields = field(default_factory=dict)
    inner: Inner | None = None
    named: bool = False
    of_new: frozenset[str] = frozenset()
    only_ours: bool = False

    def lists(self, row: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], str]]:
        """The rows, of an entry that is well formed, that hold lists, and those lists' names."""
        for one in row[self.inner.table] if self.inner is not None else (row,):
            for name in self.items:
                if name in one:
                    yield one, name


_TERMS: Fields = {"terms": What.TERMS, "example": What.TEXT}
_CUES: Fields = {"gloss": What.TEXT, **_TERMS}


def _cues(name: str, file: str, table: str, says: str) -> Section:
    return Section(name, file, table, says, ("terms",), _CUES)


_ATTRIBUTION, _PRECEDENCE = "attribution_cues.toml", "precedence.toml"
SECTIONS: Mapping[str, Section] = {
    one.name: one
    for one in (
        Section(
            "ladder",
            "ladders.toml",
            "ladder",
            "how binding, or how far along, an act is: steps in rising order",
            ("terms",),
            {"name": What.TEXT, "rung": What.INNER},
            {"gap": What.GAP, "denied": What.DENIED, "patient": What.FLAG},
            Inner("rung", {"rank": What.RANK, **_CUES}, "rank"),
            named=True,
        ),
        Section(
            "hedge",
            "certainty.toml",
            "hedge",
            "words that say that nobody vouches for it",
            ("terms",),
            _CUES,
            {"level": What.LEVEL},
        ),
        Section(
            "quantifier",
            "scope.toml",
            "ladder",
            "how much is covered: steps in rising order",
            ("terms",),
            {"name": What.TEXT, "rung": What.INNER},
            inner=Inner("rung", {"rank": What.RANK, **_CUES}, "rank"),
            named=True,
            only_ours=True,
        ),
        Section(
            "scale",
            "opposites.toml",
            "scale",
            "opposites: words for one end of a scale (up) and for the other (down)",
            ("up", "down"),
            {"name": What.TEXT, "up": What.TERMS, "down": What.TERMS, "example": What.TEXT},
            dict.fromkeys(("whole", "converse", "sequence", "quality", "mixed"), What.FLAG),
            named=True,
            of_new=frozenset({"up", "down"}),
        ),
        Section(
            "referent",
            "framing.toml",
            "referent",
            "loaded and neutral words for one thing",
            ("terms",),
            {"name": What.TEXT, "means": What.TEXT, "words": What.INNER},
            {"saying": What.FLAG},
            Inner("words", {"valence": What.VALENCE, **_TERMS}),
            named=True,
            of_new=frozenset({"means"}),
        ),
        Section(
            "judgement",
            "framing.toml",
            "judgement",
            "words that judge whatever they stand with",
            ("terms",),
            {"valence": What.VALENCE, **_TERMS},
        ),
        _cues("first", _PRECEDENCE, "claim", "words that call something the first or only one"),
        _cues("earlier", _PRECEDENCE, "earlier", "words that tell of an earlier instance"),
        _cues("first_within", _PRECEDENCE, "restriction", "words that narrow such a claim"),
        Section(
            "reporting",
            _ATTRIBUTION,
            "verb",
            "verbs that join a source to what it says",
            ("lemmas",),
            {"lemmas": What.WORDS, "example": What.TEXT},
            dict.fromkeys(("hearer", "object", "as", "quoted", "noun"), What.FLAG),
        ),
        Section(
            "source_phrase",
            _ATTRIBUTION,
            "preposition",
            "phrases before a source, such as “according to”",
            ("words",),
            {"words": What.WORDS, "example": What.TEXT},
        ),
        _cues("side", "sources.toml", "side", "words for a source, by the side that it stands on"),
        Section(
            "alias",
            "aliases.toml",
            "same",
            "names of one person, place or organisation",
            ("names",),
            {"names": What.NAMES, "example": What.TEXT},
        ),
    )
}


def plain(text: str) -> str:
    """A term or name as it is compared with others."""
    return " ".join(text.lower().split())


# What a field must be


def _is_number(value: Any, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and value.isprintable()


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(_is_text(one) for one in value)


def _are_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _is_denied(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"rank", "gloss"}
        and _is_number(value["rank"], *RANKS)
        and _is_text(value["gloss"])
    )


_FITS: Mapping[What, Callable[[Any], bool]] = {
    What.TEXT: _is_text,
    What.TERMS: _are_texts,
    What.WORDS: _are_texts,
    What.NAMES: _are_texts,
    What.FLAG: lambda value: isinstance(value, bool),
    What.RANK: lambda value: _is_number(value, *RANKS),
    What.GAP: lambda value: _is_number(value, 0.01, RANKS[1]),
    What.VALENCE: lambda value: _is_number(value, *VALENCES) and isinstance(value, int),
    What.LEVEL: lambda value: _is_number(value, 0, 1),
    What.DENIED: _is_denied,
    What.INNER: _are_rows,
}
MUST_BE: Mapping[What, str] = {
    What.TEXT: said("some words in quotation marks"),
    What.TERMS: said(
        "a list of words in quotation marks, such as {example}", example='["agree/v", "in force"]'
    ),
    What.WORDS: said(
        "a list of words in quotation marks, such as {example}", example='["claim", "insist"]'
    ),
    What.NAMES: said(
        "a list of names in quotation marks, such as {example}", example='["European Union", "EU"]'
    ),
    What.FLAG: said("true or false"),
    What.RANK: said("a number from {least} to {most}", least=RANKS[0], most=RANKS[1]),
    What.GAP: said("a number above 0 and up to {most}", most=RANKS[1]),
    What.VALENCE: said("a whole number from -2 (hostile) over 0 (plain) to 2 (glorifying)"),
    What.LEVEL: said("a number from 0 (nothing is known) to 1 (said outright)"),
    What.DENIED: said(
        "a rank and a gloss, such as {example}", example='{ rank = 0, gloss = "not agreed" }'
    ),
    What.INNER: said("entries of their own, each with its [[…]] line"),
}


def fits(what: What, value: Any) -> bool:
    """Whether a field's value is what it must be."""
    return _FITS[what](value)


def problem_of(what: What, text: str) -> str:
    """Why a text cannot stand in such a list, "" when it can."""
    if what is What.NAMES:
        return "" if any(c.isalpha() for c in text) else said("a name has letters")
    words = text.split()
    for word in words:
        _, slash, letter = word.partition("/")
        if slash and what is not What.TERMS:
            return said("words stand here without a slash")
        if slash and letter not in LETTERS:
            return said("after a slash stands n (noun), v (verb), a (adjective) or r (adverb)")
    return said("“+” stands between two words") if "+" in (words[0], words[-1]) else ""
