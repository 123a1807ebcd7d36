"""Which news agencies an article credits for its text, and stock wording that no source explains.

Names and patterns are data: resources/lexicon/agencies.toml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import islice

from reader.core.article import Article, Kind, Sentence
from reader.core.lexicon import Entries, entries
from reader.core.values import dataclass

_LINES = 8  # at the top and at the end of an article, where credits stand
_LENGTH = 400  # code points of a line that are looked at from its start, and from its end
_PLACES = ("top", "end", "any")


@dataclass(frozen=True, slots=True)
class Credits:
    """The agencies by credited form, the lines that credit them, and the stock wording."""

    names: Mapping[str, str]
    credits: Mapping[str, tuple[str, ...]]  # by place, regular expressions
    stock: tuple[str, ...]  # regular expressions
    any_stock: re.Pattern[str]  # fits wherever one of them does

    def patterns(self, place: str) -> tuple[re.Pattern[str], ...]:
        """What credits an agency at that place, in the order of the file."""
        return tuple(map(_pattern, self.credits[place]))

    def named(self, line: str, place: str) -> frozenset[str]:
        """The agencies that a line at that place credits."""
        # Most lines name none, and a dozen patterns that hold all forms take 60 ms to compile.
        if self._forms.search(line) is None:
            return frozenset()
        found: set[str] = set()
        for pattern in self.patterns(place):
            match = pattern.search(line)
            if match is not None:
                found |= {self.names[form] for form in self._forms.findall(match.group())}
        return frozenset(found)

    @property
    def _forms(self) -> re.Pattern[str]:
        return _any_of(tuple(self.names))


_pattern = cache(re.compile)
_stock_pattern = cache(partial(re.compile, flags=re.IGNORECASE))


@cache
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")


@cache
def known_credits() -> Credits:
    """The agencies of resources/lexicon/agencies.toml; raises ResourceError on a faulty entry."""
    return read(entries("agencies.toml"))


def read(source: Entries) -> Credits:
    """The agencies of a lexicon file; raises ResourceError naming the entry that is at fault."""
    names: dict[str, str] = {}
    for place, row in enumerate(
        source.tables("agency", {"name": str, "forms": list, "example": str})
    ):
        for form in row["forms"]:
            if names.get(form, row["name"]) != row["name"]:
                raise source.error("agency", place, f"“{form}” names another one as well")
            # A byline may be set in capitals.
            names.update({form: row["name"], form.upper(): row["name"]})
    agency = _any_of(tuple(names)).pattern
    credits: dict[str, list[str]] = {place: [] for place in _PLACES}
    fields = {"pattern": str, "examples": list, "others": list}
    for place, row in enumerate(source.tables("credit", {"where": str, **fields})):
        if row["where"] not in _PLACES:
            raise source.error("credit", place, f"“where” is not one of {', '.join(_PLACES)}")
        _compiled(source, "credit", place, row["pattern"].replace("{agency}", "(?:X)"))
        credits[row["where"]].append(row["pattern"].replace("{agency}", agency))
    stock = tuple(row["pattern"] for row in source.tables("stock", fields))
    either = "|".join(f"(?:{pattern})" for pattern in stock) or "(?!)"
    try:
        any_stock = re.compile(either, re.IGNORECASE)
    except re.error:
        for place, pattern in enumerate(stock):
            _compiled(source, "stock", place, pattern)
        raise
    return Credits(names, {place: tuple(rows) for place, rows in credits.items()}, stock, any_stock)


def _compiled(source: Entries, table: str, place: int, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as exc:
        raise source.error(table, place, f"the pattern cannot be read ({exc})") from exc


def credited(article: Article, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The agencies that the article credits for its text, by name, in alphabetical order.

    Looked for as outlet, in the first and last lines, and in furniture that is no caption.
    """
    known = known_credits()
    found: set[str] = set()
    for said in (article.outlet, article.author):
        if said:
            found |= {known.names[form] for form in _any_of(tuple(known.names)).findall(said)}
    lines = [s for s in sentences if s.kind is not Kind.CAPTION]
    for rows, place in ((lines[:_LINES], "top"), (lines[-_LINES:], "end")):
        for sentence in rows:
            found |= known.named(_line(article, sentence, place), place)
    furniture = (s for s in lines[_LINES:-_LINES] if s.kind is Kind.FURNITURE)
    for sentence in (*lines[:_LINES], *lines[-_LINES:], *islice(furniture, 10 * _LINES)):
        found |= known.named(_line(article, sentence, "any"), "any")
    return tuple(sorted(found))


def _line(article: Article, sentence: Sentence, place: str) -> str:
    if place == "end":
        return article.text[max(sentence.start, sentence.end - _LENGTH) : sentence.end]
    return article.text[sentence.start : min(sentence.end, sentence.start + _LENGTH)]


def stock_wording(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of ``text[start:end]`` that every newsroom words so, as code points."""
    known = known_credits()
    # One search for all of it takes half as long as one for each, and most sentences have none.
    if known.any_stock.search(text, start, end) is None:
        return []
    return [
        (match.start(), match.end())
        for pattern in known.stock
        for match in _stock_pattern(pattern).finditer(text, start, end)
        if match.end() > match.start()
    ]
