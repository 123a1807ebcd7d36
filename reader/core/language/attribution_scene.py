"""One sentence as the rules of attribution see it: its parts by place, and where content ends."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core import lexicon
from reader.core.article import Token
from reader.core.language.attribution_cues import AttributionCues
from reader.core.language.features import NounPhrase, Quote, Tense, VerbGroup

_TRAILING = frozenset({",", "-", "--", "–", "—", ";", '"', "'", "``", "''"})
# "one U.S. official told": the tagger often takes these for adjectives
_TITLES_LIKE_ADJECTIVES = frozenset({"official", "general", "representative", "executive"})
_CONTRASTS = frozenset({"while", "whereas"})  # after a comma: the outlet weighs two voices


class Scene:
    """A sentence's parts; ``end`` is the token after its last word.

    ``starting``, ``ending`` and ``within`` are the noun phrases by first token, by end, and by
    each of their tokens.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        clauses: Sequence[int],
        verbs: Sequence[VerbGroup],
        phrases: Sequence[NounPhrase],
        quotes: Sequence[Quote],
        cues: AttributionCues,
    ) -> None:
        self.tokens = tokens
        self.clauses = clauses
        self.verbs = verbs
        self.phrases = phrases
        self.quotes = quotes
        self.cues = cues
        end = len(tokens)
        while end and not tokens[end - 1].lower[0].isalnum() and (
            tokens[end - 1].lower not in ("%", ")")
        ):  # fmt: skip
            end -= 1
        self.end = end
        self.starting = {phrase.first: phrase for phrase in phrases}
        self.ending = {phrase.end: phrase for phrase in phrases}
        self.within = {i: phrase for phrase in phrases for i in range(phrase.first, phrase.end)}
        self._opening = {quote.first: quote for quote in quotes}

    def quote_at(self, first: int) -> Quote | None:
        """The quotation whose first word is that token."""
        return self._opening.get(first)

    def trimmed(self, first: int, end: int) -> int:
        """The end without commas, dashes and quotation marks before it."""
        while end > first and self.tokens[end - 1].lower in _TRAILING:
            end -= 1
        return end

    def stretch_end(self, start: int, cue: int | None = None) -> int:
        """Where content that begins here ends.

        At a semicolon, at the last word, or where the clause of the cue is taken up again: "the
        minister, who said that A, left".
        """
        quote = self._opening.get(start)
        least = quote.end if quote is not None else start
        base = self.clauses[cue] if cue is not None else -1
        nested = start < self.end and self.clauses[start] > base
        depth = 0
        for i in range(start, self.end):
            lower = self.tokens[i].lower
            depth += (lower == "(") - (lower == ")")
            if i < least:
                continue
            if quote is None and lower in _CONTRASTS and self._weighs(i):
                return max(self.trimmed(start, i), least)
            if lower == ";" or (nested and not depth and self.clauses[i] <= base):
                return max(self.trimmed(start, i), least)
        return max(self.end, least)

    def _weighs(self, at: int) -> bool:
        """Whether another source stands after ", while": "…, while police gave no figure"."""
        phrase = self.starting.get(at + 1)
        if phrase is None or self.tokens[at - 1].lower != ",":
            return False
        words = self.tokens[phrase.first : phrase.end]
        return any(lexicon.cues("sources.toml", "side", "office").find(words))

    def run_end(self, start: int) -> int:
        """Where the clause that goes on here is left, or the last word."""
        quote = self._opening.get(start)
        end = max(start, quote.end if quote is not None else start)
        while end < self.end and self.clauses[end] == self.clauses[start] and (
            self.tokens[end].lower not in (",", ";")
        ):  # fmt: skip
            end += 1
        return end

    def with_of(self, end: int, words: Sequence[str] = ("of", "for", "at", "from")) -> int:
        """The end with "of Homeland Security", "for the firm" or "at Carnegie" added."""
        while end + 1 < len(self.tokens) and self.tokens[end].lower in words:
            phrase = self.starting.get(end + 1)
            if phrase is None:
                break
            end = phrase.end
        return end

    def whole(self, end: int) -> int:
        """The end of a source with a noun that is tagged as an adjective, and with "of X"."""
        if end < len(self.tokens) and self.tokens[end].lower in _TITLES_LIKE_ADJECTIVES:
            end += 1
        return self.with_of(end)

    def goes_on(self, start: int) -> bool:
        """Whether the content goes on after a tag in its middle: "A, he said, B"."""
        if start >= self.end or self.tokens[start].tag in ("VBG", "VBN", "CC", "IN", "WDT", "WP"):
            return False
        clause = self.clauses[start]
        return any(
            verb.head >= start
            and self.clauses[verb.head] == clause
            and verb.tense in (Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.NONE)
            for verb in self.verbs
        )

    def clause_range(self, at: int) -> tuple[int, int]:
        """The unbroken run of the clause around a token."""
        clause = self.clauses[at]
        first, end = at, at + 1
        while first and self.clauses[first - 1] == clause:
            first -= 1
        while end < self.end and self.clauses[end] == clause:
            end += 1
        if self.tokens[first].tag in ("CC", "IN") and first < at:
            first += 1
        return first, end
