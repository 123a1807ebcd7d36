"""Certainty: the same thing hedged in one passage and flat in the other, or hedged otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.discrepancies.detector import Draft, Scene, surest_by_rule
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.hedging import FILE, Hedge, hedges, weighed
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.stance import OPEN, raising, stances
from reader.core.language.features import Stage, Tense, VerbGroup
from reader.core.said import marked
from reader.core.values import dataclass
from reader.core.weights import weigh

_SURE_TO_COME = frozenset({"will", "shall", "to", "go", "plan", ""})


@dataclass(frozen=True, slots=True)
class _Side:
    """The passage that hedges, and the other, in a scene or its mirror image."""

    scene: Scene
    flip: bool

    @property
    def hedged(self) -> Passage:
        return self.scene.right if self.flip else self.scene.left

    @property
    def other(self) -> Passage:
        return self.scene.left if self.flip else self.scene.right

    def partner(self, i: int) -> int | None:
        """The token of the other passage that is aligned with one of the hedging passage."""
        pairing = self.scene.pairing
        partner = (pairing.to_left if self.flip else pairing.to_right).get(i)
        return partner[0] if partner is not None else None

    def may_have_partner(self, i: int) -> bool:
        """Whether a token of the hedging passage can be aligned with one that is near enough."""
        near, least = self.scene.pairing.nearness, weigh("certainty.least_kinship")
        if self.flip:
            return any(near(j, i) >= least for j in self.scene.pairing.met[0])
        return any(near(i, j) >= least for j in self.scene.pairing.met[1])

    def strength(self, i: int, j: int) -> float:
        """How near a token of the hedging passage and one of the other are in meaning."""
        pairing = self.scene.pairing
        return pairing.strength(j, i) if self.flip else pairing.strength(i, j)

    def covered(self, one: frozenset[int], other: frozenset[int]) -> float:
        """The share of the first set's words that are aligned into the second, by rarity."""
        telling = self.hedged.telling
        total = sum(telling[i] for i in one)
        met = sum(telling[i] for i in one if self.partner(i) in other)
        return met / (total + 0.3) if total else 0.0


def _verb(passage: Passage, head: int) -> VerbGroup | None:
    return next((v for v in passage.features.verbs if v.head == head), None)


@once_a_passage
def _accused(passage: Passage) -> bool:
    """Whether it is told that somebody is charged with what happened: hedged in the law's words."""
    return bool(passage.cues(FILE, "accusation"))


def _flat_span(passage: Passage, at: int) -> tuple[int, int]:
    """What shows that a word is told as a fact: its verb group, or its noun phrase."""
    verb = next((v for v in passage.features.verbs if v.first <= at < v.end), None)
    if verb is not None:
        return verb.first, verb.end
    phrase = next((p for p in passage.features.phrases if p.first <= at < p.end), None)
    return (phrase.first, phrase.end) if phrase is not None else (at, at + 1)


def _settled(passage: Passage, at: int) -> tuple[int, int] | None:
    """The verb that says that a word's clause is settled: "the coroner has | concluded"."""
    clauses = passage.features.clauses
    for match in passage.cues(FILE, "sure"):
        verb = next((v for v in passage.features.verbs if v.head == match.first), None)
        if verb is not None and abs(clauses[verb.head] - clauses[at]) == 1 and not verb.negated:
            return verb.first, verb.end
    return None


def _is_plain(passage: Passage, at: int) -> bool:
    """Whether a word is told as a fact: no hedge weighs it, nothing leaves it open.

    An infinitive is no statement of its own, but in a headline: "it is thought to plan to sell".
    """
    verbs = passage.features.verbs
    verb = next((v for v in verbs if v.first <= at < v.end), None)
    if verb is not None and verb.tense is Tense.INFINITIVE:
        return all(v.tense not in (Tense.PAST, Tense.PRESENT, Tense.FUTURE) for v in verbs)
    return at not in weighed(passage) and stances(passage)[at] != OPEN


def _partners(side: _Side, hedge: Hedge) -> Iterator[tuple[int, int]]:
    """The words that the hedge weighs, with those of the other passage that tell the same."""
    for i in sorted(hedge.heads):
        j = side.partner(i) if side.may_have_partner(i) else None
        if j is not None and side.strength(i, j) >= weigh("certainty.least_kinship"):
            yield i, j


def _plans_apart(side: _Side, hedge: Hedge, i: int, j: int) -> bool:
    """Whether one is still to come and the other is not, or is another plan: a matter of stage."""
    one, other = _verb(side.hedged, i), _verb(side.other, j)
    if one is None or other is None:
        return False
    to_come = one.stage is Stage.PLANNED
    if to_come and other.stage is Stage.PLANNED:
        return other.modal not in _SURE_TO_COME  # "may delay", "looks set to delay"
    return to_come != (other.stage is Stage.PLANNED) and other.stage is not Stage.NONE


def _clauses(side: _Side, hedge: Hedge, j: int) -> tuple[frozenset[int], frozenset[int]]:
    clauses = side.other.features.clauses
    return hedge.scope, frozenset(side.other.content_by_clause.get(clauses[j], ()))


def _about(side: _Side, hedge: Hedge, j: int) -> float:
    """How much the hedged and the flat words are about one thing."""
    scope, clause = _clauses(side, hedge, j)
    rest = scope | _around(side.hedged, hedge)
    return side.scene.about(clause, rest) if side.flip else side.scene.about(rest, clause)


def _around(passage: Passage, hedge: Hedge) -> frozenset[int]:
    clause = passage.features.clauses[hedge.first]
    rows = passage.content_by_clause.get(clause, ())
    return frozenset(i for i in rows if not hedge.first <= i < hedge.end)


def _same(side: _Side) -> Iterator[Draft]:
    """Drafts for words that one passage weighs and the other tells as they are."""
    for hedge in hedges(side.hedged):
        pairs = list(_partners(side, hedge))
        if not pairs:
            yield from _restated(side, hedge)
            continue
        plain = [(i, j) for i, j in pairs if _is_plain(side.other, j)]
        if len(plain) < len(pairs):
            yield from _otherwise(side, hedge, pairs)
            continue
        plain = [(i, j) for i, j in plain if _as_told(side, hedge, i, j)]
        if not plain:
            continue
        i, j = max(plain, key=lambda p: (_rank(side, *p), -p[0]))
        if _plans_apart(side, hedge, i, j):
            continue
        if _accused(side.other) and not _is_modal(side.hedged, hedge):
            continue
        about = _about(side, hedge, j)
        if about < weigh("certainty.least_about"):
            continue
        kinship = side.strength(i, j)
        yield _draft(
            side,
            hedge,
            _settled(side.other, j) or _flat_span(side.other, j),
            "certainty.hedge",
            side.scene.confidence(min(1.0, about + weigh("certainty.same_act")) * kinship),
            Severity.USEFUL,
            marked("as a fact"),
        )


def _as_told(side: _Side, hedge: Hedge, i: int, j: int) -> bool:
    """Whether the flat word tells the same as the hedged one: not its denial, which is a matter
    of polarity, and not what somebody says against what he believes.
    """
    one, other = stances(side.hedged)[i], stances(side.other)[j]
    if one * other == -1 and hedge.level > weigh("certainty.unknown"):
        return False
    believes = any(
        v.lemma in raising() and not v.passive and hedge.first <= v.head < hedge.end
        for v in side.hedged.features.verbs
    )
    said = side.other.features.attributions
    return not (believes and any(a.scope_first <= j < a.scope_end for a in said))


def _rank(side: _Side, i: int, j: int) -> float:
    verb = _verb(side.hedged, i) is not None
    return side.strength(i, j) + (0.2 if verb else 0.0)


def _is_modal(passage: Passage, hedge: Hedge) -> bool:
    return any(passage.tokens[i].tag == "MD" for i in range(hedge.first, hedge.end))


def _tells_cause(passage: Passage, clauses: set[int]) -> bool:
    return any(
        passage.features.clauses[match.first] in clauses for match in passage.cues(FILE, "cause")
    )


def _is_sure(passage: Passage, verb: VerbGroup) -> bool:
    return any(match.first == verb.head for match in passage.cues(FILE, "sure"))


def _restated(side: _Side, hedge: Hedge) -> Iterator[Draft]:
    """Drafts where the other passage tells a cause that is hedged, as a fact in other words.

    Of other acts, words that are not aligned tell of different ones.
    """
    places = side.hedged.features.clauses
    within = {places[i] for i in (hedge.first, *hedge.heads)}
    scope = hedge.scope | _around(side.hedged, hedge)
    found: tuple[float, VerbGroup] | None = None
    clauses = side.other.content_by_clause
    for verb in side.other.features.verbs:
        if not _is_plain(side.other, verb.head) or verb.stage is Stage.PLANNED:
            continue
        cause = _tells_cause(side.hedged, within) or _tells_cause(side.other, {verb.clause})
        if not (cause or _is_sure(side.other, verb)):
            continue
        # A cleft tells its cause in a clause of its own: "it was the cable that snapped".
        near = {verb.clause, verb.clause + 1} if cause else {verb.clause}
        content = frozenset(i for clause in near for i in clauses.get(clause, ()))
        forth = side.covered(scope, content)
        back = _covered_back(side, content, scope)
        if min(forth, back) < weigh("certainty.least_each_way"):
            continue
        about = (forth + back) / 2
        if found is None or about > found[0]:
            found = about, verb
    if found is None or _accused(side.other) or _accused(side.hedged):
        return
    about, verb = found
    if about >= weigh("certainty.restated"):
        yield _draft(
            side,
            hedge,
            (verb.first, verb.end),
            "certainty.restated",
            side.scene.confidence(about, weigh("certainty.weight")),
            Severity.USEFUL,
            marked("as a fact"),
        )


def _covered_back(side: _Side, content: frozenset[int], scope: frozenset[int]) -> float:
    mirrored = _Side(side.scene, not side.flip)
    return mirrored.covered(content, scope)


def _otherwise(side: _Side, hedge: Hedge, pairs: list[tuple[int, int]]) -> Iterator[Draft]:
    """A draft where both weigh the same and one vouches for clearly more of it."""
    if side.flip:
        return  # told once, from the left
    for other in hedges(side.other):
        met = [(i, j) for i, j in pairs if j in other.heads]
        if not met:
            continue
        apart = abs(hedge.level - other.level)
        if apart < weigh("certainty.levels_apart"):
            return
        about = _about(side, hedge, met[0][1])
        if about < weigh("certainty.least_about"):
            return
        yield _draft(
            side,
            hedge,
            (other.first, other.end),
            "certainty.degree",
            side.scene.confidence(about, weigh("certainty.weight")),
            Severity.USEFUL if apart >= weigh("certainty.far_apart") else Severity.NIT,
            other.gloss,
        )
        return


def _draft(
    side: _Side,
    hedge: Hedge,
    there: tuple[int, int],
    rule: str,
    confidence: float,
    severity: Severity,
    gloss: str,
) -> Draft:
    here = (hedge.first, hedge.end)
    left, right = (there, here) if side.flip else (here, there)
    glosses = (gloss, hedge.gloss) if side.flip else (hedge.gloss, gloss)
    return Draft(Type.CERTAINTY, rule, severity, confidence, left, right, *glosses)


@once_a_passage
def _weighed_keys(passage: Passage) -> frozenset[str]:
    """Keys of what a passage hedges; tokens without a common key are never aligned."""
    return passage.keys({i for hedge in hedges(passage) for i in hedge.scope | hedge.heads})


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether one passage hedges some of what the other tells."""
    if hedges(left) and not _weighed_keys(left).isdisjoint(right.all_keys):
        return True
    return bool(hedges(right)) and not _weighed_keys(right).isdisjoint(left.all_keys)


def detect(scene: Scene) -> Iterator[Draft]:
    """The clearest draft for a thing that only one passage hedges, or that both hedge otherwise."""
    drafts = [*_same(_Side(scene, False)), *_same(_Side(scene, True))]
    yield from surest_by_rule(drafts, gravest=True)
