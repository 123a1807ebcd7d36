"""Which of two acts a sentence puts first, and how far apart."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from reader.core import lexicon
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.governors import Governor, about, are_of_two_kinds, governed_by
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import NounPhrase, Time, VerbGroup
from reader.core.language.time_words import time_words
from reader.core.values import dataclass
from reader.core.weights import weigh

_FILE = "time_cues.toml"
_ORDER = {"earlier": -1, "later": 1, "same": 0}
_ANYTHING = (0.0, math.inf)
# Verbs that only tell that their subject happened: "before the riot began".
_HAPPENS = frozenset({"begin", "start", "happen", "occur", "come", "erupt", "end", "take"})


@dataclass(frozen=True, slots=True)
class Order:
    """An act put before (-1), after (1) or at the time (0) of an event.

    ``event`` is the token that names the event, ``days`` how far apart they are at least and at
    most. ``first`` to ``end`` are the tokens that tell it.
    """

    first: int
    end: int
    act: Governor | None
    event: int
    order: int
    days: tuple[float, float] = _ANYTHING


@once_a_passage
def orders(passage: Passage) -> tuple[Order, ...]:
    """What a sentence tells of the order of its acts, and its anniversaries."""
    if _starts().isdisjoint(passage.vocabulary):
        return ()
    found = list(_anniversaries(passage))
    for group, order in _ORDER.items():
        for match in passage.cues(_FILE, group):
            found += _at_cue(passage, match.first, match.end, order)
    return tuple(sorted(found, key=lambda o: (o.first, o.end, o.order)))


def _at_cue(passage: Passage, first: int, end: int, order: int) -> Iterator[Order]:
    tokens = passage.tokens
    if end >= len(tokens) or tokens[end].tag in (".", ","):
        return
    verb = _verb_behind(passage, end)
    phrase = _phrase_behind(passage, end)
    if verb is not None:
        event, last = _named_by(passage, verb), verb.end
        if _is_over(passage, first, verb):
            order, event = 1, verb.subject if verb.subject is not None else event
            last = max(last, *(m.end for m in passage.cues(_FILE, "over")))
    elif phrase is not None and order and _is_event(passage, phrase, order):
        event, last = phrase.head, phrase.end
    else:
        return
    if not order and not _is_strict(passage, first, end):
        return
    start, days = _distance(passage, first)
    yield Order(start, last, _act(passage, start, last, event), event, order, days)


def _is_strict(passage: Passage, first: int, end: int) -> bool:
    """Whether a cue of one time says so: "just as", "while"; "as" and "when" often mean after."""
    return end - first > 1 or passage.tokens[first].lower in ("while", "whilst")


def _is_over(passage: Passage, first: int, verb: VerbGroup) -> bool:
    """Whether "when" tells of something that was over by then: "when the vote was over"."""
    if passage.tokens[first].lower not in ("when", "only"):
        return False
    return any(
        match.first >= verb.first and passage.features.clauses[match.first] == verb.clause
        for match in passage.cues(_FILE, "over")
    )


def _verb_behind(passage: Passage, end: int) -> VerbGroup | None:
    """The verb of the clause that a conjunction opens."""
    clauses = passage.features.clauses
    for verb in passage.features.verbs:
        if verb.first < end:
            continue
        if verb.clause != clauses[end]:
            return None
        between = passage.tokens[end : verb.first]
        if any(token.text in (",", ";", ":") for token in between):
            return None
        # The tagger takes "after a helicopter landed" for a helicopter that somebody landed.
        phrase = _phrase_behind(passage, end)
        own = phrase is not None and phrase.end == verb.first
        return verb if verb.subject is not None or verb.first == end or own else None
    return None


def _phrase_behind(passage: Passage, end: int) -> NounPhrase | None:
    return next((p for p in passage.features.phrases if p.first == end), None)


def _is_event(passage: Passage, phrase: NounPhrase, order: int) -> bool:
    """Whether a noun can tell an event: no name, no time, and nobody that one stands before."""
    head = passage.tokens[phrase.head]
    if not head.tag.startswith("NN") or head.tag.startswith("NNP"):
        return False
    if any(t.first <= phrase.head < t.end for t in passage.features.times):
        return False
    return order > 0 or head.lemma not in lexicon.words("forum")


def _distance(passage: Passage, first: int) -> tuple[int, tuple[float, float]]:
    """Where the words before a cue that tell how far begin, and the days: "weeks before"."""
    for time in passage.features.times:
        if (
            time.first < first <= time.end + 5
            and time.end <= first
            and _reaches(passage, time, first)
        ):
            days = _days(time)
            if days is not None:
                return time.first, days
        if time.first < first < time.end and time.relation in ("before", "after"):
            days = _days(time)
            if days is not None:
                return time.first, days
    tokens = passage.tokens
    if first >= 2 and tokens[first - 1].lower == "day" and tokens[first - 2].lower == "the":
        return first - 2, (1.0, 1.0)
    return first, _ANYTHING


def _reaches(passage: Passage, time: Time, first: int) -> bool:
    """Whether nothing but "to the day" stands between a length and its cue."""
    between = [token.lower for token in passage.tokens[time.end : first]]
    return between in ([], ["to", "the", "day"], ["almost", "to", "the", "day"], ["on"])


def _days(time: Time) -> tuple[float, float] | None:
    if not time.anchor.startswith(("duration:", "ago:")):
        return None
    unit = time_words().durations.get(time.anchor.split()[-1], 0.0)
    if time.days is None:
        return (2.0 * unit, 12.0 * unit) if unit else None
    slack = min(unit / 2, time.days / 4)
    return time.days - slack, time.days + slack


def _act(passage: Passage, first: int, last: int, event: int) -> Governor | None:
    """The act that is put before or after: that of the clause before the cue, else the next."""
    verbs = passage.features.verbs
    before = [v for v in verbs if v.end <= first]
    later = [v for v in verbs if v.first >= last and v.head != event]
    verb = before[-1] if before else (later[0] if later else None)
    return governed_by(passage, _named_by(passage, verb)) if verb is not None else None


def _named_by(passage: Passage, verb: VerbGroup) -> int:
    """The token that names the act: the verb's own, or its subject, when it only says that that
    happened.
    """
    subject = verb.subject
    if verb.lemma not in _HAPPENS or subject is None:
        return verb.head
    return subject if passage.tokens[subject].tag in ("NN", "NNS") else verb.head


def _anniversaries(passage: Passage) -> Iterator[Order]:
    """The anniversaries of an event, as orders of nothing in particular after it."""
    tokens = passage.tokens
    for match in passage.cues(_FILE, "anniversary"):
        years = float(match.value.gloss.split()[0])
        event = _of_what(passage, match.end)
        if event is not None:
            yield Order(match.first, match.end, None, event, 1, _years(years))
    ordinals = time_words().ordinals
    for i, token in enumerate(tokens):
        if token.lemma != "anniversary" or not i:
            continue
        event = _of_what(passage, i + 1)
        years = float(ordinals.get(tokens[i - 1].lower, _digits(tokens[i - 1].lower)))
        first = i - 1
        for time in passage.features.times:
            if time.end == i and time.days is not None and time.anchor.endswith(" year"):
                years, first = time.days / 365.2425, time.first
        if event is not None and years:
            yield Order(first, i + 1, None, event, 1, _years(years))


def _digits(word: str) -> int:
    number = word.rstrip("stndrh")
    return int(number) if number.isdigit() and len(number) < 4 and number != word else 0


def _years(years: float) -> tuple[float, float]:
    days = years * 365.2425
    return days - 30, days + 30


def _of_what(passage: Passage, end: int) -> int | None:
    """The head of what follows "of"; an anniversary of nothing that is told is of no use."""
    tokens = passage.tokens
    if end + 1 >= len(tokens) or tokens[end].lower not in ("of", "since"):
        return None
    phrase = _phrase_behind(passage, end + 1)
    return phrase.head if phrase is not None else None


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether both sentences tell an order that the other can contradict."""
    one, other = orders(left), orders(right)
    return bool(one and other) and any(_clash(p, q) for p in one for q in other)


@lexicon.kept
def _starts() -> frozenset[str]:
    indexes = [lexicon.cues(_FILE, group) for group in (*_ORDER, "anniversary")]
    return frozenset({"anniversary"}).union(*[index.starts for index in indexes])


def _clash(p: Order, q: Order) -> bool:
    """Whether two orders can contradict each other, were they of the same acts."""
    return p.order != q.order or p.order != 0


def conflicts(scene: Scene) -> Iterator[tuple[float, str, Order, Order]]:
    """Pairs of orders of the same two acts that cannot both hold: how surely, rule and orders."""
    for p in orders(scene.left):
        for q in orders(scene.right):
            same = scene.pairing.strength(p.event, q.event)
            if same >= weigh("time.same_event"):
                rule = _rule(p, q)
                if rule:
                    yield _of_acts(scene, p, q) * same, rule, p, q
            elif p.act is not None and q.act is not None and p.order == q.order != 0:
                crossed = min(
                    scene.pairing.strength(p.act.head, q.event),
                    scene.pairing.strength(p.event, q.act.head),
                )
                if crossed >= weigh("time.same_event"):
                    yield crossed, "time.order", p, q


def _rule(p: Order, q: Order) -> str:
    """The rule that two orders towards one event break; "" when both can hold."""
    apart = p.days[1] < q.days[0] or q.days[1] < p.days[0]
    if p.act is None and q.act is None:
        return "time.anniversary" if apart else ""
    if p.act is None or q.act is None:
        return "time.anniversary" if apart and p.order == q.order == 1 else ""
    if p.order * q.order == -1:
        return "time.order"
    if p.order == q.order != 0:
        return "time.offset" if apart else ""
    return "time.together"


def _of_acts(scene: Scene, p: Order, q: Order) -> float:
    """How surely the acts that two orders put before or after an event are one."""
    if p.act is None or q.act is None:
        return 0.4 + 0.6 * scene.common
    if are_of_two_kinds(p.act, q.act):
        return 0.0
    # Much happens before and after a vote: the acts themselves must be one.
    one = replace(p.act, around=p.act.around - set(range(p.first, p.end)))
    two = replace(q.act, around=q.act.around - set(range(q.first, q.end)))
    return about(scene, one, two, weigh("time.other_order"))
