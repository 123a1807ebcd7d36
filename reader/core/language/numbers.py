"""Quantities of a sentence: what is counted or measured, and the interval of the true value.

The interval allows for the rounding that the wording implies, so two quantities of the same thing
conflict only when their intervals do not meet. A score ("2-1", "61 votes to 59") has unit "score"
and keeps its two numbers, the smaller one in ``low``. A change ("doubled", "up 4 percent") has
unit "%" and role "rise" or "fall". Words and policy: resources/lexicon/number_words.toml.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from reader.core.article import Kind, Sentence
from reader.core.language.features import Bound, NounPhrase, Quantity, VerbGroup
from reader.core.language.flat_text import Atom, FlatText, atoms, flatten, original
from reader.core.language.number_words import (
    follows,
    number_words,
    ordinal_value,
    parse_numeral,
)
from reader.core.language.numbers_counted import (
    change_role,
    count_and_role,
    counted_name,
    head_after,
    lemma_of,
    measured_thing,
    role_words,
)
from reader.core.language.numbers_measure import (
    Measure,
    decade_of_life,
    measure_at,
    multiple,
    text_at,
)
from reader.core.language.times_scan import calendar_spans
from reader.core.language.units import units

_MODEL = re.compile(r"\d+[ADEGHILNOPQRSTUVXYZ]\b")  # "5G", "10U": a type, not a quantity
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
    sentence: Sentence, phrases: Sequence[NounPhrase] = (), verbs: Sequence[VerbGroup] = ()
) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order; dates, clock times, labels and names are none."""
    triggers = number_words().triggers
    multipliers = role_words().multipliers
    if not any(
        token.lower in triggers or token.lemma in multipliers or token.lower[-1:].isdigit()
        or token.lower[:1].isdigit() or token.lower.isnumeric()
        for token in sentence.tokens
    ):
        return ()
    return tuple(_Finder(sentence, phrases, verbs).find())


class _Finder:
    """One sentence's search; ``_counted`` remembers what the number before counted."""

    def __init__(
        self, sentence: Sentence, phrases: Sequence[NounPhrase], verbs: Sequence[VerbGroup]
    ) -> None:
        self._sentence = sentence
        self._tokens = sentence.tokens
        self._phrases = phrases
        self._verbs = verbs
        self._flat: FlatText = flatten(sentence)
        self._atoms: list[Atom] = atoms(self._flat)
        self._blocked = self._block()
        self._counted = ""
        self._last_end = -1
        self._by_unit: dict[str, str] = {}

    def find(self) -> Iterator[Quantity]:
        at = 0
        while at < len(self._atoms):
            if at in self._blocked:
                at += 1
                continue
            found, after = self._at(at)
            yield from found
            at = max(after, at + 1)

    def _at(self, at: int) -> tuple[list[Quantity], int]:
        atom = self._atoms[at]
        zero = self._zero(at)
        if zero is not None:
            return zero
        if atom.text in ("both", "twice", "thrice"):
            return self._both_or_twice(at)
        if atom.kind == "w" and (change := self._multiplier(at)) is not None:
            return [change], at + 1
        following = self._atoms[at + 1] if at + 1 < len(self._atoms) else None
        ordinal = ordinal_value(atom, following)
        if ordinal is not None and parse_numeral(self._atoms, at) is None or (
            ordinal is not None and atom.kind == "n"
        ):
            return self._ordinal(at, *ordinal)
        life = decade_of_life(self._atoms, at)
        if life is not None:
            return [self._quantity(life, "person", "")], life.end
        if atom.text == "one" and not self._counts_one(at):
            return [], at + 1
        named_score = self._named_score(at)
        if named_score is not None:
            return named_score
        if self._is_label(at):
            return [], self._label_end(at)
        if (age := self._bare_age(at)) is not None:
            return [age], at + 1
        measure = measure_at(self._atoms, at)
        if measure is None:
            numeral = parse_numeral(self._atoms, at)
            return [], numeral.end if numeral is not None else at + 1
        return self._finish(measure)

    # --- what is no quantity ---

    def _block(self) -> set[int]:
        """Atoms of dates, clock times, idioms, addresses, versions and list numbers."""
        blocked: set[int] = set()
        spans = list(calendar_spans(self._sentence, self._flat))
        table = number_words().idioms
        run = 0
        for at, atom in enumerate(self._atoms):
            if any(start <= atom.start < end for start, end in spans):
                blocked.add(at)
            for idiom in table.get(atom.text, ()):
                if follows(self._atoms, at, idiom):
                    blocked.update(range(at, at + len(idiom)))
                    break
            token = self._tokens[atom.first]
            if atom.kind == "n" and (
                "://" in token.text
                or "www." in token.lower
                or "@" in token.text
                or (token.text[0].isalpha() and atom.start > self._flat.starts[atom.first])
            ):
                blocked.add(at)
            digits = atom.kind == "n" and atom.text.isdigit()
            if digits and _MODEL.match(token.text) and (at == 0 or self._atoms[at - 1].kind != "c"):
                blocked.add(at)
            run = run + 1 if digits else (run if atom.text in "-()+" and run else 0)
            if digits and run >= 3 and sum(
                len(a.text) for a in self._atoms[at - 2 : at + 1] if a.kind == "n"
            ) >= 3 and self._phone(at):
                blocked.update(range(max(at - 5, 0), at + 1))
        blocked |= self._list_number()
        return blocked

    def _phone(self, at: int) -> bool:
        """Whether three groups of digits in a row, with only marks between, end at that atom."""
        count = 0
        for atom in reversed(self._atoms[max(at - 7, 0) : at + 1]):
            if atom.kind == "n" and atom.text.isdigit():
                count += 1
            elif atom.text not in "-()+":
                break
        return count >= 3

    def _list_number(self) -> set[int]:
        ats = self._atoms
        if len(ats) < 3 or ats[0].kind != "n" or not ats[0].text.isdigit():
            return {1} if len(ats) > 2 and ats[0].text in "([" and ats[1].kind == "n" and (
                ats[2].text in ")]"
            ) else set()
        if ats[1].text in (".", ")", "]", ":") and ats[1].joined and not ats[2].joined:
            return {0}
        return set()

    def _is_label(self, at: int) -> bool:
        """Whether the number is part of a name or a reference: "section 12", "Boeing 747"."""
        if at == 0:
            return False
        words = number_words()
        before = self._atoms[at - 1]
        atom = self._atoms[at]
        if before.text == "-" and at > 1 and before.joined and atom.joined:
            before = self._atoms[at - 2]
            if before.text not in words.labels or before.kind != "w":
                return before.kind == "w" and self._tokens[before.first].tag.startswith("NNP") and (
                    atom.kind == "n"
                )
        if before.text == "." and at > 1 and before.joined:
            before = self._atoms[at - 2]
            if before.text not in ("no", "nos", "p", "pp", "vol", "fig", "art", "sec", "v", "op"):
                return False
        if before.text == "#":
            return True
        if before.kind != "w":
            return False
        numeral = parse_numeral(self._atoms, at)
        after = numeral.end if numeral is not None else at + 1
        end = self._atoms[after].first if after < len(self._atoms) else len(self._tokens)
        counts = self._noun_follows(end)
        token = self._tokens[before.first]
        if before.text in words.labels:
            if before.text in words.weak_labels and (
                counts or (atom.kind != "n" and not self._tokens[atom.first].text[0].isupper())
            ):
                return False
            return not (counts and not token.text[0].isupper() and atom.kind != "n")
        named = token.tag.startswith("NNP") or (token.text[0].isupper() and at > 1)
        if before.text == "of" and atom.kind == "w" and at > 1:
            group = self._tokens[self._atoms[at - 2].first]
            capital = group.text[0].isupper() and self._tokens[atom.first].text[0].isupper()
            return capital and self._sentence.kind is Kind.BODY  # "the Group of Seven"
        if not named or before.text in units().scale_names:
            return False
        if at == 1 and before.text in number_words().function_words:
            return False  # "Between 40 and 50 whales": the capital of the sentence misled the tagger
        if numeral is not None and (numeral.scaled or after > at + 1):
            return False
        capital = self._tokens[atom.first].text[0].isupper()
        if atom.kind != "n":
            return capital and not counts and self._sentence.kind is Kind.BODY
        if counts or self._sentence.kind in (Kind.TITLE, Kind.HEADING):
            return False
        return not (after < len(self._atoms) and self._atoms[after].text in ("%", "percent", "-"))

    def _label_end(self, at: int) -> int:
        """Where a label ends, with further numbers joined to it: "pages 12-14 and 16"."""
        numeral = parse_numeral(self._atoms, at)
        end = numeral.end if numeral is not None else at + 1
        while text_at(self._atoms, end) in ("-", ",", "and", "to") and (
            end + 1 < len(self._atoms) and self._atoms[end + 1].kind == "n"
            and not self._noun_follows(self._atoms[end + 1].first + 1)
        ):
            end += 2
        return end

    def _noun_follows(self, at: int) -> bool:
        """Whether a noun that can be counted follows, adjectives in between."""
        for token in self._tokens[at : at + 4]:
            if token.tag in ("NNS", "NNPS") or token.lower in ("people", "percent", "%", "per"):
                return True
            if not token.tag.startswith(("JJ", "VBN")) and token.tag not in ("NN", "CC"):
                return False
        return False

    def _counts_one(self, at: int) -> bool:
        """Whether "one" is a number and no pronoun: "one bomb", "one of the cables"."""
        following = text_at(self._atoms, at + 1)
        if following in ("of", "in", "out") or parse_numeral(self._atoms, at) is None:
            return following != "in" or text_at(self._atoms, at + 2) in role_words().rise or (
                at + 2 < len(self._atoms) and parse_numeral(self._atoms, at + 2) is not None
            )
        numeral = parse_numeral(self._atoms, at)
        if numeral is not None and numeral.end > at + 1:
            return True
        if following in ("-", "and"):
            return following == "-" and self._atoms[at + 1].joined
        first = self._atoms[at].first
        head = head_after(self._tokens, first + 1, True)
        if head is not None and head <= first + 5:
            return True
        following_token = self._tokens[first + 1] if first + 1 < len(self._tokens) else None
        return (
            following_token is not None
            and following_token.tag in ("VBD", "VBN")
            and text_at(self._atoms, at - 1) in ("", ",", "camp", "which", "and", ";", ":")
        ) or (
            following_token is not None
            and following_token.lower in role_words().adjectives
        )

    # --- special forms ---

    def _quantity(
        self, measure: Measure, counted: str, role: str, unit: str | None = None
    ) -> Quantity:
        first, end = self._span(measure.start, measure.end)
        return Quantity(
            first, end, measure.low, measure.high, measure.bound,
            measure.unit if unit is None else unit,
            counted, role, original(self._sentence, first, end),
        )

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._flat.tokens(self._atoms[start].start, self._atoms[end - 1].end)

    def _plain(
        self, start: int, end: int, low: float, high: float, bound: Bound, unit: str,
        counted: str, role: str = "",
    ) -> Quantity:
        measure = Measure(start, end, start, low, high, bound, unit)
        return self._quantity(measure, counted, role)

    def _zero(self, at: int) -> tuple[list[Quantity], int] | None:
        """ "no one was killed or injured", "none of the six", "no casualties": nought of them."""
        ats = self._atoms
        text = ats[at].text
        person = text == "nobody" or (text == "no" and text_at(ats, at + 1) == "one")
        if person:
            end = at + (1 if text == "nobody" else 2)
            roles = self._roles_after(self._span(at, end)[1])
            return [
                self._plain(at, end, 0, 0, Bound.EXACT, "", "person", role) for role in roles
            ], end
        if text in ("none", "neither") or (text == "not" and text_at(ats, at + 1) == "one"):
            end = at + (2 if text == "not" else 1)
            if text_at(ats, end) != "of":
                return None if text == "not" else ([], end)
            counted, role, _ = count_and_role(
                self._tokens, *self._span(at, end), False, self._phrases, self._verbs, ""
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
            head = head_after(self._tokens, first)
            if head is None or head > first + 4:
                break
            heads.append(head)
            if head + 1 < len(self._tokens) and self._tokens[head + 1].lower in ("or", "nor", "and"):
                first = head + 2
            else:
                break
        found = []
        for head in heads:
            token = self._tokens[head]
            lemma = lemma_of(token)
            role = words.nouns.get(lemma) or words.nouns.get(token.lower, "")
            person = lemma in words.persons or lemma in ("child", "man", "woman", "staff")
            if not (role or person or token.tag == "NNS"):
                continue
            _, after, _ = count_and_role(
                self._tokens, self._tokens_first(at), heads[-1] + 1, False, (), (), ""
            )
            found.append(
                Quantity(
                    self._atoms[at].first, head + 1, 0, 0, Bound.EXACT, "", counted_name(token),
                    role or after, original(self._sentence, self._atoms[at].first, head + 1),
                )
            )
        return (found, at + 1) if found else ([], at + 1)

    def _tokens_first(self, at: int) -> int:
        return self._atoms[at].first

    def _roles_after(self, end: int) -> list[str]:
        """The roles of the predicates joined by or/and after a pronoun: killed or injured."""
        words = role_words()
        _, role, _ = count_and_role(
            self._tokens, end - 1, end, False, (), self._verbs, ""
        )
        if role not in words.verbs.values() and role not in words.adjectives.values():
            return []
        roles = [role]
        for k in range(end, min(end + 9, len(self._tokens) - 1)):
            if self._tokens[k].lower in ("or", "and", "nor", ","):
                token = self._tokens[k + 1]
                other = words.adjectives.get(token.lower) or words.verbs.get(lemma_of(token), "")
                if other and other not in roles:
                    roles.append(other)
        return roles

    def _both_or_twice(self, at: int) -> tuple[list[Quantity], int]:
        ats = self._atoms
        if ats[at].text in ("twice", "thrice"):
            times = 2.0 if ats[at].text == "twice" else 3.0
            if text_at(ats, at + 1) in ("as", "the", "what", "its", "their", "that", "his", "her"):
                measure = multiple(at, at + 1, at, times)
                return [self._quantity(measure, "", measure.growth)], at + 1
            return [self._plain(at, at + 1, times, times, Bound.EXACT, "", "time")], at + 1
        first = ats[at].first + 1
        while first < len(self._tokens) and self._tokens[first].lower in (
            "of", "the", "these", "those", "their", "his", "her", "its", "our",
        ):
            first += 1
        head = head_after(self._tokens, first)
        if head is None or self._tokens[head].tag not in ("NNS", "NNPS"):
            return [], at + 1
        if any(token.lower == "and" for token in self._tokens[first:head]):
            return [], at + 1
        following = self._tokens[head + 1].lower if head + 1 < len(self._tokens) else ""
        if following == "and" and head == ats[at].first + 1 and not self._verb_between(head + 2):
            return [], at + 1  # "both doctors and nurses"
        counted, role, _ = count_and_role(
            self._tokens, ats[at].first, ats[at].first + 1, False, self._phrases, self._verbs, ""
        )
        self._counted = counted
        return [self._plain(at, at + 1, 2, 2, Bound.EXACT, "", counted, role)], at + 1

    def _verb_between(self, at: int) -> bool:
        return any(token.tag == "CD" for token in self._tokens[at : at + 2])

    def _multiplier(self, at: int) -> Quantity | None:
        words = role_words()
        atom = self._atoms[at]
        token = self._tokens[atom.first]
        change = words.multipliers.get(lemma_of(token)) or words.multipliers.get(atom.text)
        if change is None or not (
            token.tag.startswith("VB") or atom.text.endswith(("fold", "ed"))
        ):
            return None
        measure = multiple(at, at + 1, at, 1 + change / 100)
        head = self._subject(atom.first)
        return self._quantity(measure, head, measure.growth)

    def _subject(self, verb: int) -> str:
        for group in self._verbs:
            if group.first <= verb < group.end:
                noun = group.subject if group.subject is not None else group.object
                return counted_name(self._tokens[noun]) if noun is not None else ""
        return ""

    def _ordinal(self, at: int, value: int, size: int) -> tuple[list[Quantity], int]:
        """ "the fourth time", "his 11th win"; not "first of all" or "two thirds"."""
        ats = self._atoms
        end = at + size
        following = text_at(ats, end)
        if following in _NOT_ORDINAL_NEXT or (at and text_at(ats, at - 1) == "-"):
            if following != "of" or at == 0:
                return [], end
        tens = self._atoms[at - 2].text if at > 1 and text_at(ats, at - 1) == "-" else ""
        value += number_words().cardinals.get(tens, 0) if tens.endswith("ty") else 0
        token = self._tokens[ats[at].first]
        if token.text[0].isupper() and at > 0 and self._tokens[ats[at].first - 1].text[0].isupper():
            return [], end  # part of a name: "Elizabeth the Second", "Fifth Avenue"
        head = head_after(self._tokens, self._span(at, end)[1], True)
        if head is None:
            return [], end
        if self._tokens[head].text[0].isupper() and token.text[0].isupper() and at > 0:
            return [], end
        counted = counted_name(self._tokens[head])
        return [self._plain(at, end, value, value, Bound.EXACT, "ordinal", counted)], end

    def _bare_age(self, at: int) -> Quantity | None:
        """ "the teacher, 43, from Leeds", "died at 91", "who will be 80"."""
        atom = self._atoms[at]
        if atom.kind != "n" or not atom.text.isdigit() or not 0 < int(atom.text) <= 115:
            return None
        before, after = text_at(self._atoms, at - 1), text_at(self._atoms, at + 1)
        first = atom.first
        value = float(atom.text)
        if before == "," and first > 1 and after in (",", ".", "", ";") and not (
            self._atoms[at - 1].joined and atom.joined
        ):
            noun = self._tokens[first - 2]
            listed = first + 2 < len(self._tokens) and self._tokens[first + 2].tag == "CD"
            earlier = any(token.tag == "CD" for token in self._tokens[max(first - 4, 0) : first])
            if noun.tag in ("NNP", "NN", "NNPS") and not listed and not earlier:
                return self._plain(at, at + 1, value, value, Bound.EXACT, "year", "person")
            return None
        ended = not self._noun_follows(first + 1) and after not in ("%", "percent", "per", "-", ":")
        lowers = [token.lower for token in self._tokens[max(first - 5, 0) : first]]
        if before == "at" and ended and any(
            lemma_of(token) in ("die", "retire", "marry", "debut", "win")
            for token in self._tokens[max(first - 3, 0) : first]
        ):
            return self._plain(at, at + 1, value, value, Bound.EXACT, "year", "person")
        if ended and value >= 10 and before in ("is", "was", "be", "turned", "turns", "turn", "turning"):
            if before.startswith("turn") or any(word in ("who", "he", "she") for word in lowers):
                return self._plain(at, at + 1, value, value, Bound.EXACT, "year", "person")
        return None

    def _named_score(self, at: int) -> tuple[list[Quantity], int] | None:
        """ "Uruguay 3, Ghana 1": two names, each with its number."""
        ats = self._atoms
        if ats[at].kind != "n" or at == 0 or not ats[at].text.isdigit():
            return None
        first = ats[at].first
        if not self._tokens[first - 1].tag.startswith("NNP") or text_at(ats, at + 1) != ",":
            return None
        for k in range(at + 2, min(at + 6, len(ats))):
            if ats[k].kind == "n" and ats[k].text.isdigit() and k > at + 2:
                low, high = sorted((float(ats[at].text), float(ats[k].text)))
                return [self._plain(at - 1, k + 1, low, high, Bound.EXACT, "score", "")], k + 1
            if not self._tokens[ats[k].first].text[0].isupper():
                break
        return None

    # --- plain counts and measures ---

    def _finish(self, measure: Measure) -> tuple[list[Quantity], int]:
        first, end = self._span(measure.start, measure.end)
        number_end = end
        if measure.unit == "":
            counted, role, last = count_and_role(
                self._tokens, first, end, measure.one, self._phrases, self._verbs, self._counted
            )
            if measure.one and text_at(self._atoms, measure.end) == "of":
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
            head = head_after(self._tokens, number_end, True) if measure.attributive else None
            counted = counted_name(self._tokens[head]) if head is not None else "person"
            return [self._quantity(measure, counted, "")], measure.end
        counted = measured_thing(self._tokens, first, end, measure.attributive)
        if not counted and self._same_again(end):
            counted = self._by_unit.get(measure.unit, "")
        if counted:
            self._by_unit[measure.unit] = counted
        role = measure.growth
        if not role and measure.unit in ("%", "pp"):
            role = change_role(self._tokens, first, end)
        return [self._quantity(measure, counted, role)], measure.end

    def _part_of(self, start: int) -> bool:
        """Whether this is the whole of which a number before is part: "five of the nine"."""
        between = self._atoms[self._last_end : start] if self._last_end >= 0 else []
        return 1 < len(between) <= 5 and between[0].text == "of" and between[-1].text in (
            "the", "its", "their", "these", "those", "his", "her", "s", "'", "all",
        )

    def _same_again(self, end: int) -> bool:
        """Whether "… in Egypt" follows, in a row of shares of one thing: "52 percent in Egypt"."""
        return end < len(self._tokens) and self._tokens[end].lower in ("in", "to", "from")

    def _total(self, measure: Measure) -> tuple[str, Quantity]:
        assert measure.total is not None
        start, end, value = measure.total
        first, stop = self._span(start, end)
        head = head_after(self._tokens, stop)
        counted = counted_name(self._tokens[head]) if head is not None else self._counted
        return counted, self._plain(start, end, value, value, Bound.EXACT, "", counted, "total")

    def _role_past(self, whole: Quantity) -> str:
        _, role, _ = count_and_role(
            self._tokens, whole.first, whole.end, False, self._phrases, (), ""
        )
        return role
