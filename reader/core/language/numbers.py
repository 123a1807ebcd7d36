"""Quantities of a sentence: what is counted or measured, and the interval of the true value.

The interval allows for the rounding that the wording implies, so two quantities of the same thing
conflict only when their intervals do not meet. A score ("2-1", "61 votes to 59") has unit "score"
and keeps its two numbers, the smaller one in ``low``. A change ("doubled", "up 4 percent") has
unit "%" and role "rise" or "fall". Words and policy: resources/lexicon/number_words.toml.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from reader.core.article import Sentence, Token
from reader.core.language.features import Bound, NounPhrase, Quantity, Time, VerbGroup
from reader.core.language.flat_text import View, original, text_at, view_of
from reader.core.language.number_words import number_words, ordinal_value, parse_numeral
from reader.core.language.numbers_ages import bare_age, decade_of_life, named_score, next_age
from reader.core.language.numbers_counted import count_and_role, measured_thing
from reader.core.language.numbers_heads import head_after
from reader.core.language.numbers_labels import blocked_atoms, counts_one, is_label, label_end
from reader.core.language.numbers_measure import measure_at
from reader.core.language.numbers_roles import change_role
from reader.core.language.numbers_shape import Measure, multiple
from reader.core.language.numbers_words import counted_name, lemma_of, role_words
from reader.core.language.times import find_times

_NOT_ORDINAL_NEXT = frozenset({"of", "-", "in", "and", "hand", "rate", "place", "world", "half"})


def compatible(a: Quantity, b: Quantity) -> bool | None:
    """True when both can be the same value, False when not, None when the units differ.

    What is counted is not looked at: that is the caller's to know.
    """
    if a.unit != b.unit:
        return None
    if a.unit == "score":
        return (a.low, a.high) == (b.low, b.high)
    return a.low <= b.high and b.low <= a.high


def find_quantities(
    sentence: Sentence,
    phrases: Sequence[NounPhrase] = (),
    verbs: Sequence[VerbGroup] = (),
    times: Sequence[Time] | None = None,
) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order; dates, clock times, labels and names are none.

    ``times`` are those of the sentence; they are looked for when they are not given.
    """
    if not _worth(sentence.tokens):
        return ()
    if times is None:
        times = find_times(sentence, None)
    view = view_of(sentence)
    if not view.atoms:
        return ()
    return tuple(_Finder(view, phrases, verbs, times).find())


def _worth(tokens: Sequence[Token]) -> bool:
    """Whether a digit or a word for a number stands among the tokens."""
    lowers = [token.lower for token in tokens]
    if not number_words().triggers.isdisjoint(lowers):
        return True
    if not role_words().multipliers.keys().isdisjoint([token.lemma for token in tokens]):
        return True
    odd = [lower for lower in lowers if not lower.isalpha()]
    return any(lower[0].isnumeric() or lower[-1].isnumeric() for lower in odd)


class _Finder:
    """One sentence's search; ``_counted`` remembers what the number before counted."""

    def __init__(
        self,
        view: View,
        phrases: Sequence[NounPhrase],
        verbs: Sequence[VerbGroup],
        times: Sequence[Time],
    ) -> None:
        self._view = view
        self._phrases = phrases
        self._verbs = verbs
        self._blocked = blocked_atoms(self._view, times)
        self._counted = ""
        self._last_end = -1
        self._age_end = -1
        self._by_unit: dict[str, str] = {}

    def find(self) -> Iterator[Quantity]:
        starts = number_words().starts
        multipliers = role_words().multipliers
        after = 0
        for at, atom in enumerate(self._view.atoms):
            if at < after or at in self._blocked:
                continue
            if atom.kind == "n" or (
                atom.kind == "w"
                and (atom.text in starts or self._view.tokens[atom.first].lemma in multipliers)
            ):
                found, after = self._at(at)
                yield from found

    def _at(self, at: int) -> tuple[list[Quantity], int]:
        atom = self._view.atoms[at]
        zero = self._zero(at)
        if zero is not None:
            return zero
        if atom.text in ("both", "twice", "thrice"):
            return self._both_or_twice(at)
        if atom.kind == "w" and (change := self._multiplier(at)) is not None:
            return [change], at + 1
        following = self._view.atoms[at + 1] if at + 1 < len(self._view.atoms) else None
        ordinal = ordinal_value(atom, following)
        if ordinal is not None and (
            atom.kind == "n" or parse_numeral(self._view.atoms, at) is None
        ):
            return self._ordinal(at, *ordinal)
        life = decade_of_life(self._view.atoms, at)
        if life is not None:
            return [self._quantity(life, "person", "")], life.end
        if atom.text == "one" and not counts_one(self._view, at):
            return [], at + 1
        if (score := named_score(self._view, at)) is not None:
            return [self._quantity(score, "", "")], score.end
        if is_label(self._view, at):
            return [], label_end(self._view, at)
        if (age := bare_age(self._view, at)) is not None:
            return [self._quantity(age, "person", "")], at + 1
        if (age := next_age(self._view, at, self._age_end)) is not None:
            self._age_end = age.end
            return [self._quantity(age, "person", "")], age.end
        measure = measure_at(self._view.atoms, at)
        if measure is None:
            numeral = parse_numeral(self._view.atoms, at)
            return [], numeral.end if numeral is not None else at + 1
        return self._finish(measure)

    # --- what is no quantity ---

    # --- special forms ---

    def _quantity(
        self, measure: Measure, counted: str, role: str, unit: str | None = None
    ) -> Quantity:
        first, end = self._view.span(measure.start, measure.end)
        return Quantity(
            first,
            end,
            measure.low,
            measure.high,
            measure.bound,
            measure.unit if unit is None else unit,
            counted,
            role,
            original(self._view.sentence, first, end),
        )

    def _plain(
        self,
        start: int,
        end: int,
        low: float,
        high: float,
        bound: Bound,
        unit: str,
        counted: str,
        role: str = "",
    ) -> Quantity:
        measure = Measure(start, end, start, low, high, bound, unit)
        return self._quantity(measure, counted, role)

    def _zero(self, at: int) -> tuple[list[Quantity], int] | None:
        """ "no one was killed or injured", "none of the six", "no casualties": nought of them."""
        ats = self._view.atoms
        text = ats[at].text
        person = text == "nobody" or (text == "no" and text_at(ats, at + 1) == "one")
        if person:
            end = at + (1 if text == "nobody" else 2)
            roles = self._roles_after(self._view.span(at, end)[1])
            return [
                self._plain(at, end, 0, 0, Bound.EXACT, "", "person", role) for role in roles
            ], end
        if text in ("none", "neither") or (text == "not" and text_at(ats, at + 1) == "one"):
            end = at + (2 if text == "not" else 1)
            if text_at(ats, end) != "of":
                return None if text == "not" else ([], end)
            counted, role, _ = count_and_role(
                self._view.tokens, *self._view.span(at, end), False, self._phrases, self._verbs, ""
            )
            self._counted = counted or self._counted
            self._last_end = end
            found = [self._plain(at, end, 0, 0, Bound.EXACT, "", counted, role)] if counted else []
            return found, end + 1
        if text != "no":
            return None
        first = ats[at].first + 1
        return self._no_nouns(at, first)

    def _no_nouns(self, at: int, first: int) -> tuple[list[Quantity], int] | None:
        words = role_words()
        heads: list[int] = []
        while len(heads) < 3:
            head = head_after(self._view.tokens, first)
            if head is None or head > first + 4:
                break
            heads.append(head)
            if head + 1 < len(self._view.tokens) and self._view.tokens[head + 1].lower in (
                "or",
                "nor",
                "and",
            ):
                first = head + 2
            else:
                break
        found = []
        for head in heads:
            token = self._view.tokens[head]
            lemma = lemma_of(token)
            role = words.nouns.get(lemma) or words.nouns.get(token.lower, "")
            person = lemma in words.persons or lemma in ("child", "man", "woman", "staff")
            if not (role or person or token.tag == "NNS"):
                continue
            _, after, _ = count_and_role(
                self._view.tokens, self._view.atoms[at].first, heads[-1] + 1, False, (), (), ""
            )
            found.append(
                Quantity(
                    self._view.atoms[at].first,
                    head + 1,
                    0,
                    0,
                    Bound.EXACT,
                    "",
                    counted_name(token),
                    role or after,
                    original(self._view.sentence, self._view.atoms[at].first, head + 1),
                )
            )
        return (found, at + 1) if found else ([], at + 1)

    def _roles_after(self, end: int) -> list[str]:
        """The roles of the predicates joined by or/and after a pronoun: killed or injured."""
        words = role_words()
        _, role, _ = count_and_role(self._view.tokens, end - 1, end, False, (), self._verbs, "")
        if role not in words.verbs.values() and role not in words.adjectives.values():
            return []
        roles = [role]
        for k in range(end, min(end + 9, len(self._view.tokens) - 1)):
            if self._view.tokens[k].lower in ("or", "and", "nor", ","):
                token = self._view.tokens[k + 1]
                other = words.adjectives.get(token.lower) or words.verbs.get(lemma_of(token), "")
                if other and other not in roles:
                    roles.append(other)
        return roles

    def _both_or_twice(self, at: int) -> tuple[list[Quantity], int]:
        ats = self._view.atoms
        if ats[at].text in ("twice", "thrice"):
            times = 2.0 if ats[at].text == "twice" else 3.0
            if text_at(ats, at + 1) in ("as", "the", "what", "its", "their", "that", "his", "her"):
                measure = multiple(at, at + 1, at, times)
                return [self._quantity(measure, "", measure.growth)], at + 1
            return [self._plain(at, at + 1, times, times, Bound.EXACT, "", "time")], at + 1
        first = ats[at].first + 1
        while first < len(self._view.tokens) and self._view.tokens[first].lower in (
            "of",
            "the",
            "these",
            "those",
            "their",
            "his",
            "her",
            "its",
            "our",
        ):
            first += 1
        head = head_after(self._view.tokens, first)
        if head is None or self._view.tokens[head].tag not in ("NNS", "NNPS"):
            return [], at + 1
        if any(token.lower == "and" for token in self._view.tokens[first:head]):
            return [], at + 1
        following = self._view.tokens[head + 1].lower if head + 1 < len(self._view.tokens) else ""
        if following == "and" and head == ats[at].first + 1 and not self._verb_between(head + 2):
            return [], at + 1  # "both doctors and nurses"
        counted, role, _ = count_and_role(
            self._view.tokens,
            ats[at].first,
            ats[at].first + 1,
            False,
            self._phrases,
            self._verbs,
            "",
        )
        self._counted = counted
        return [self._plain(at, at + 1, 2, 2, Bound.EXACT, "", counted, role)], at + 1

    def _verb_between(self, at: int) -> bool:
        return any(token.tag == "CD" for token in self._view.tokens[at : at + 2])

    def _multiplier(self, at: int) -> Quantity | None:
        words = role_words()
        atom = self._view.atoms[at]
        token = self._view.tokens[atom.first]
        change = words.multipliers.get(lemma_of(token)) or words.multipliers.get(atom.text)
        if change is None or not (token.tag.startswith("VB") or atom.text.endswith(("fold", "ed"))):
            return None
        measure = multiple(at, at + 1, at, 1 + change / 100)
        head = self._subject(atom.first)
        return self._quantity(measure, head, measure.growth)

    def _subject(self, verb: int) -> str:
        for group in self._verbs:
            if group.first <= verb < group.end:
                noun = group.subject if group.subject is not None else group.object
                return counted_name(self._view.tokens[noun]) if noun is not None else ""
        return ""

    def _ordinal(self, at: int, value: int, size: int) -> tuple[list[Quantity], int]:
        """ "the fourth time", "his 11th win"; not "first of all" or "two thirds"."""
        ats = self._view.atoms
        end = at + size
        following = text_at(ats, end)
        joined = at > 0 and text_at(ats, at - 1) == "-"
        if (following in _NOT_ORDINAL_NEXT or joined) and (following != "of" or at == 0):
            return [], end
        tens = self._view.atoms[at - 2].text if at > 1 and text_at(ats, at - 1) == "-" else ""
        value += number_words().cardinals.get(tens, 0) if tens.endswith("ty") else 0
        token = self._view.tokens[ats[at].first]
        if (
            token.text[0].isupper()
            and at > 0
            and self._view.tokens[ats[at].first - 1].text[0].isupper()
        ):
            return [], end  # part of a name: "Elizabeth the Second", "Fifth Avenue"
        head = head_after(self._view.tokens, self._view.span(at, end)[1], True)
        if head is None:
            return [], end
        if self._view.tokens[head].text[0].isupper() and token.text[0].isupper() and at > 0:
            return [], end
        street = self._view.tokens[head].lower in number_words().streets
        if street and self._view.tokens[head].text[0].isupper():
            return [], end  # "5th Avenue"
        counted = counted_name(self._view.tokens[head])
        return [self._plain(at, end, value, value, Bound.EXACT, "ordinal", counted)], end

    # --- plain counts and measures ---

    def _finish(self, measure: Measure) -> tuple[list[Quantity], int]:
        first, end = self._view.span(measure.start, measure.end)
        number_end = end
        if measure.unit == "":
            counted, role, _ = count_and_role(
                self._view.tokens,
                first,
                end,
                measure.one,
                self._phrases,
                self._verbs,
                self._counted,
            )
            if measure.one and text_at(self._view.atoms, measure.end) == "of":
                measure = measure._replace(high=math.inf, bound=Bound.AT_LEAST)
            if measure.total is not None:
                counted, whole = self._total(measure)
                role = self._role_past(whole) or role
                self._counted = counted or self._counted
                return [self._quantity(measure, counted, role), whole], measure.total[1]
            if counted and counted not in role_words().passing:
                self._counted = counted
            if self._part_of(measure.start):
                role = "total"
            self._last_end = measure.end
            return [self._quantity(measure, counted, role)], measure.end
        if measure.unit == "score":
            return [self._quantity(measure, "", "")], measure.end
        if measure.unit == "year":
            self._age_end = measure.end
            head = head_after(self._view.tokens, number_end, True) if measure.attributive else None
            counted = counted_name(self._view.tokens[head]) if head is not None else "person"
            return [self._quantity(measure, counted, "")], measure.end
        counted = measured_thing(self._view.tokens, first, end, measure.attributive)
        if not counted and self._same_again(end):
            counted = self._by_unit.get(measure.unit, "")
        if counted:
            self._by_unit[measure.unit] = counted
        role = measure.growth
        if not role and measure.unit in ("%", "pp"):
            role = change_role(self._view.tokens, first, end)
        return [self._quantity(measure, counted, role)], measure.end

    def _part_of(self, start: int) -> bool:
        """Whether this is the whole of which a number before is part: "five of the nine"."""
        between = self._view.atoms[self._last_end : start] if self._last_end >= 0 else []
        return (
            1 < len(between) <= 5
            and between[0].text == "of"
            and between[-1].text
            in (
                "the",
                "its",
                "their",
                "these",
                "those",
                "his",
                "her",
                "s",
                "'",
                "all",
            )
        )

    def _same_again(self, end: int) -> bool:
        """Whether "… in Egypt" follows, in a row of shares of one thing: "52 percent in Egypt"."""
        return end < len(self._view.tokens) and self._view.tokens[end].lower in ("in", "to", "from")

    def _total(self, measure: Measure) -> tuple[str, Quantity]:
        start, end, value = measure.total or (0, 0, 0.0)
        _, stop = self._view.span(start, end)
        head = head_after(self._view.tokens, stop)
        counted = counted_name(self._view.tokens[head]) if head is not None else self._counted
        return counted, self._plain(start, end, value, value, Bound.EXACT, "", counted, "total")

    def _role_past(self, whole: Quantity) -> str:
        _, role, _ = count_and_role(
            self._view.tokens, whole.first, whole.end, False, self._phrases, (), ""
        )
        return role
