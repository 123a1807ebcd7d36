"""Who does what to whom: the nearest noun phrases in the roles of each verb chain."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.article import Token
from reader.core.language.attribution_cues import attribution_cues
from reader.core.language.features import NounPhrase
from reader.core.language.verb_chains import Chain
from reader.core.language.verb_cues import verb_cues

_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_BETWEEN = frozenset({"RB", "RBR", "RBS", "RP", "``", "PDT", "-LRB-"})


class Roles:
    """Subject and object heads (token indexes or None) for the chains of one sentence."""

    def __init__(
        self,
        tokens: Sequence[Token],
        chains: Sequence[Chain],
        clauses: Sequence[int],
        phrases: Sequence[NounPhrase],
    ) -> None:
        self._tokens = tokens
        self._chains = chains
        self._clauses = clauses
        self._phrases = phrases
        self._found: list[tuple[int | None, int | None]] = []
        self._surface: list[int | None] = []
        for index in range(len(chains)):
            self._found.append(self._roles(index))

    def of(self, index: int) -> tuple[int | None, int | None]:
        """The logical subject and object of the chain with this index."""
        return self._found[index]

    def _roles(self, index: int) -> tuple[int | None, int | None]:
        chain = self._chains[index]
        last = chain.links[-1]
        if chain.modifier:
            self._surface.append(None)
            noun = next((p for p in self._phrases if p.first <= chain.head < p.end), None)
            if noun is None:
                noun = next((p for p in self._phrases if p.first >= chain.end), None)
            return None, noun.head if noun is not None else None
        surface = self._subject(index)
        self._surface.append(surface)
        bare = last.form == "VBN" and not last.auxiliaries and not last.adjective
        if last.passive or bare:
            return self._agent(index), surface
        return surface, self._object(index)

    def _subject(self, index: int) -> int | None:
        """The surface subject."""
        chain, tokens = self._chains[index], self._tokens
        clause = self._clauses[chain.head]
        start = chain.first
        if start and not chain.finite:
            phrase = self._ending_at(start)
            previous = self._surface[index - 1] if index else None
            if chain.links[0].to is not None:
                person = phrase is not None and tokens[phrase.head].tag in ("NNP", "NNPS", "PRP")
                after_verb = phrase is not None and any(
                    c.end == phrase.first for c in self._chains[:index]
                )
                first = all(c.modifier for c in self._chains[:index])
                if phrase is not None and (first or (person and after_verb)):
                    return phrase.head  # "asked Beijing to stop", "Trump and Xi to discuss"
                return previous if previous is not None else (phrase.head if phrase else None)
            if phrase is not None and tokens[start - 1].lower != ",":
                says = tokens[chain.head].lemma in attribution_cues().clausal
                if says and previous is not None and self._in_prepositional(phrase):
                    return previous  # "returned from Beijing saying"
                return phrase.head  # "an analyst tracking the talks"
        if chain.finite:
            outside = self._before_aside(start)
            if outside is not None:
                return outside.head
        before = [p for p in self._phrases if p.end <= start and self._clauses[p.head] == clause]
        free = [p for p in before if not self._in_prepositional(p)]
        free = [p for p in free if p.lemma not in verb_cues().times] or free
        free = [p for p in free if p.head not in self._governed(index)] or free
        for phrase in reversed(free):
            if any(phrase.end <= c.first and c.end <= start and c.finite and
                   self._clauses[c.head] == clause for c in self._chains[:index]):  # fmt: skip
                break
            return self._named(phrase, free).head
        opening = self._clauses.index(clause)
        if opening < len(tokens) and opening:
            opener = opening
            if tokens[opener].tag == "IN" and opener + 1 < len(tokens):
                opener += tokens[opener + 1].tag in _RELATIVE
            if tokens[opener].tag in ("WDT", "WP") or tokens[opener].lower == "that":
                last = [p for p in self._phrases if p.end <= opening]
                if last:
                    return last[-1].head
        if not chain.finite or tokens[opening].tag == "CC" or not before:
            order = list(range(index - 1, -1, -1))
            if start and chain.links[0].form == "VBG" and tokens[start - 1].lower == ",":
                # "groups sued after the rules were announced, arguing": the main clause's subject
                main = [i for i in order if _is_main(tokens, self._clauses, self._chains[i])]
                order = main or order
            if chain.finite:  # "the navy stopped pirates attacking a ship and took 23"
                order = [i for i in order if self._chains[i].finite] or order
            for i in order:
                if self._chains[i].modifier or self._surface[i] is None:
                    continue
                return self._surface[i]
        return None

    def _governed(self, index: int) -> set[int]:
        """The objects of the participles and gerunds before a chain: "a man accused of stealing
        bread was freed".
        """
        return {
            object_
            for chain, (_, object_) in zip(self._chains, self._found[:index], strict=False)
            if object_ is not None and not chain.finite and chain.links[-1].form == "VBG"
        }

    def _before_aside(self, start: int) -> NounPhrase | None:
        """The subject before what commas enclose right before a verb: "the wall, built in 1968
        and empty for two years, is gone".
        """
        tokens = self._tokens
        if not start or tokens[start - 1].lower != ",":
            return None
        opening = next((i for i in range(start - 2, 0, -1) if tokens[i].lower == ","), 0)
        if not opening or tokens[opening + 1].tag not in ("VBN", "VBG", "RB", "JJ"):
            return None
        outside = [p for p in self._phrases if p.end <= opening and not self._in_prepositional(p)]
        return outside[-1] if outside else None

    def _named(self, phrase: NounPhrase, free: Sequence[NounPhrase]) -> NounPhrase:
        """What a phrase in apposition explains: "Dean Ball, a senior fellow at …, said"."""
        if phrase.first and self._tokens[phrase.first - 1].lower == ",":
            for other in free:
                noun = self._tokens[other.head].tag[:2] == "NN"
                if other.end == phrase.first - 1 and noun and not phrase.negated:
                    return other
        return phrase

    def _in_prepositional(self, phrase: NounPhrase) -> bool:
        if phrase.first == 0:
            return False
        before = self._tokens[phrase.first - 1]
        if before.tag == "IN":
            if before.lower not in verb_cues().subordinators:
                return True
            # "after the talks" or "after they met": a subordinator where it opens the clause
            return phrase.first - 2 > self._clauses.index(self._clauses[phrase.head])
        if before.lower in ("and", "or", ",") and phrase.first > 1:
            acts = any(c.finite and c.first == phrase.end for c in self._chains)
            if before.lower == "," and acts:  # "In a statement on Friday, the firm said"
                return False
            listed = before.lower != "," and self._tokens[phrase.first - 2].lower == ","
            joined = self._ending_at(phrase.first - 1 - listed)  # "Axios, the council, and X"
            if joined is None or self._clauses[joined.head] != self._clauses[phrase.head]:
                return False
            return self._in_prepositional(joined)
        return False

    def _ending_at(self, end: int) -> NounPhrase | None:
        while end and self._tokens[end - 1].tag == "RB":
            end -= 1
        return next((p for p in self._phrases if p.end == end), None)

    def _agent(self, index: int) -> int | None:
        chain = self._chains[index]
        limit = next(
            (c.first for c in self._chains[index + 1 :] if not c.modifier), len(self._tokens)
        )
        for phrase in self._phrases:
            if chain.end < phrase.first <= limit and self._tokens[phrase.first - 1].lower == "by":
                return phrase.head
        return None

    def _object(self, index: int) -> int | None:
        chain, tokens = self._chains[index], self._tokens
        if chain.links[-1].adjective:
            return None
        for phrase in self._phrases:
            if phrase.first < chain.end:
                continue
            if self._clauses[phrase.head] != self._clauses[chain.head]:
                return None
            between = tokens[chain.end : phrase.first]
            counted = tokens[phrase.first].tag == "CD"  # "at least five", "more than 20"
            if all(
                token.tag in _BETWEEN
                or token.lower in ("'", '"')
                or (counted and token.tag in ("IN", "JJS", "JJR"))
                for token in between
            ):
                return phrase.head
            return None
        return None


def _is_main(tokens: Sequence[Token], clauses: Sequence[int], chain: Chain) -> bool:
    """Whether the chain has a tense and stands in a clause that no subordinator opens."""
    if not chain.finite or chain.modifier:
        return False
    opener = tokens[clauses.index(clauses[chain.head])]
    return opener.tag not in _RELATIVE and opener.lower not in verb_cues().subordinators
