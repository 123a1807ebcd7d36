"""Attribution: the same statement told by another source, or in the outlet's own voice.

Gate 0 is the statement: what both sources say must be the same, by the words aligned between the
two contents. That one source says more things is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.core import lexicon
from reader.core.article import Kind
from reader.core.discrepancies.detector import Draft, Scene, surest_by_rule
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.sources import Told, difference, told
from reader.core.discrepancies.statements import (
    Common,
    common_at_most,
    common_of,
    core_of,
    is_one_statement,
    may_be_one_statement,
    verbs_by_head,
)
from reader.core.language.features import Tense, VerbGroup
from reader.core.said import marked, said, term
from reader.core.weights import weigh

_FILE = "sources.toml"
_TOLD = (Tense.PAST, Tense.PRESENT, Tense.FUTURE)
_SEVERITY = {
    "attribution.other_source": Severity.USEFUL,
    "attribution.anonymous": Severity.USEFUL,
    "attribution.voice": Severity.USEFUL,
    "attribution.number_of_sources": Severity.USEFUL,
}
_NOTES = {
    "attribution.other_source": marked("the same statement comes from two different sources"),
    "attribution.anonymous": marked(
        "the source of the same statement is named in one, not in the other"
    ),
    "attribution.voice": marked(
        "the same statement comes from a source and from nobody in particular"
    ),
    "attribution.number_of_sources": marked(
        "the same statement comes from one source and from several"
    ),
}


def _same_source(scene: Scene, one: Told, other: Told) -> bool:
    """Whether the words that name the sources are aligned: "his aide" and "an aide"."""
    pairing = scene.pairing
    for i in range(one.first, one.end):
        partner = pairing.to_right.get(i)
        if i == one.cue or partner is None or partner[1] < 0.9:
            continue
        if other.first <= partner[0] < other.end and partner[0] != other.cue:
            return True
    return False


def _between_sources(scene: Scene) -> Iterator[Draft]:
    for one in told(scene.left):
        for other in told(scene.right):
            if not may_be_one_statement(scene, one.content, other.content):
                continue
            common = common_of(scene, one.content, other.content)
            if not is_one_statement(common):
                continue
            rule, surely = difference(scene.left, one.source, scene.right, other.source)
            layer = _layer(scene, one, other)
            if layer:
                yield from _second_hand(scene, one, other, layer, rule, common)
                continue
            if not rule:
                continue
            if (
                rule == "attribution.other_source"
                and _same_source(scene, one, other)
                and surely < 0.9
            ):
                continue
            weight = surely * weigh(rule)
            yield Draft(
                Type.ATTRIBUTION,
                rule,
                _SEVERITY[rule],
                scene.confidence(common.about, weight),
                (one.first, one.end),
                (other.first, other.end),
                _gloss(one),
                _gloss(other),
                _NOTES[rule],
            )


def _layer(scene: Scene, one: Told, other: Told) -> int:
    """Where another layer of one passage names the other's source: "X told Y that Z said".

    -1 in the left passage, 1 in the right, 0 where there is none.
    """
    for p in told(scene.left):
        if p is one or p.source.nobody or p.content.isdisjoint(one.content):
            continue
        if not difference(scene.left, p.source, scene.right, other.source)[0]:
            return -1
    for q in told(scene.right):
        if q is other or q.source.nobody or q.content.isdisjoint(other.content):
            continue
        if not difference(scene.left, one.source, scene.right, q.source)[0]:
            return 1
    return 0


def _second_hand(
    scene: Scene, one: Told, other: Told, layer: int, rule: str, common: Common
) -> Iterator[Draft]:
    """One hears from the source itself what the other has from somebody whom the source told."""
    reporter = one if layer < 0 else other
    if rule not in ("attribution.other_source", "attribution.anonymous"):
        return
    source = reporter.source
    if source.pronoun or "the press" in source.sides or source.crowd:
        return
    said = marked("told by somebody else")
    yield Draft(
        Type.ATTRIBUTION,
        "attribution.second_hand",
        Severity.USEFUL,
        scene.confidence(common.about, weigh("attribution.second_hand")),
        (one.first, one.end),
        (other.first, other.end),
        said if layer < 0 else marked("told at first hand"),
        said if layer > 0 else marked("told at first hand"),
        marked("one has the same statement at second hand"),
    )


def _gloss(one: Told) -> str:
    source = one.source
    if source.nobody or source.crowd:
        return marked("nobody in particular")
    if source.unnamed:
        return marked("an unnamed source")
    if len(source.sides) == 1 and not source.person:
        return said("told by {side}", side=term(min(source.sides)))
    return marked("told by one source") if not source.several else marked("told by several")


# ---- the outlet's own voice ----------------------------------------------------------------------


class _Attributed(NamedTuple):
    """What is attributed, the main acts of it that may be asserted elsewhere, and whether it tells
    no act but judges.
    """

    told: Told
    acts: tuple[VerbGroup, ...]
    is_verdict: bool


@once_a_passage
def _own_voice(passage: Passage) -> frozenset[int]:
    """The content tokens that the outlet itself asserts; what the press reports is its own."""
    own = [one for one in told(passage) if "the press" not in one.source.sides]
    said = {i for one in own for i in one.content}
    tags = {i for one in told(passage) for i in range(one.first, one.end)}
    inside = {
        i
        for quote in passage.features.quotes
        if quote.clause_like
        for i in range(quote.first, quote.end)
    }
    return frozenset(i for i in passage.content if i not in said | tags | inside)


@once_a_passage
def _relative(passage: Passage) -> frozenset[int]:
    """The clauses that only say more of a noun: "who died", "which killed"."""
    clauses, tokens = passage.features.clauses, passage.tokens
    return frozenset(
        clauses[i] for i, t in enumerate(tokens) if t.tag in ("WDT", "WP", "WP$") and i
    )


@once_a_passage
def _attributed(passage: Passage) -> tuple[_Attributed, ...]:
    """What may be dropped: not what is only hedged, which is a matter of certainty."""
    found = []
    for one in told(passage):
        source = one.source
        if source.nobody or source.crowd or "the press" in source.sides:
            continue
        judges = any(passage.tokens[i].tag[:2] == "JJ" for i in one.content)
        verbs = [v for v in passage.features.verbs if v.head in one.content]
        finite = any(v.tense in _TOLD for v in verbs)
        found.append(_Attributed(one, tuple(_main_acts(passage, one)[:2]), judges and not finite))
    return tuple(found)


@once_a_passage
def _asserted(passage: Passage) -> tuple[VerbGroup, ...]:
    """The verbs by which the outlet asserts an act."""
    flat, is_title = _own_voice(passage), passage.sentence.kind is Kind.TITLE
    # "an agreement to acquire": nobody says that it is done
    return tuple(
        verb
        for verb in verbs_by_head(passage).values()
        if verb.head in flat and not verb.hedged and (is_title or verb.tense in _TOLD)
    )


def _may_assert(scene: Scene, row: _Attributed, flip: bool) -> bool:
    """Whether ``_asserts`` finds any tokens, however words are aligned."""
    there = scene.left if flip else scene.right
    if row.is_verdict or (there.sentence.kind is Kind.TITLE and not verbs_by_head(there)):
        return True
    nearness, least = scene.pairing.nearness, weigh("attribution.least_near_act")
    return any(
        verb.negated == other.negated
        and (nearness(other.head, verb.head) if flip else nearness(verb.head, other.head)) >= least
        for verb in row.acts
        for other in _asserted(there)
    )


def _asserts(
    scene: Scene, row: _Attributed, flat: frozenset[int], flip: bool
) -> tuple[int, int, float] | None:
    """The tokens by which the outlet asserts what the other passage attributes, with how surely.

    It must assert the main act of what is said, or all of it where that is no act ("a reckless
    sale").
    """
    there = scene.left if flip else scene.right
    to_there = scene.pairing.to_left if flip else scene.pairing.to_right
    others = {verb.head: verb for verb in _asserted(there)}
    least = weigh("attribution.least_near_act")
    for verb in row.acts:
        partner = to_there.get(verb.head)
        other = others.get(partner[0]) if partner is not None else None
        if partner is None or partner[1] < least or other is None or other.negated != verb.negated:
            continue
        core = core_of(scene, other, verb) if flip else core_of(scene, verb, other)
        return other.first, other.end, core
    met = sorted(p[0] for i in row.told.content if (p := to_there.get(i)) and p[0] in flat)
    if not met:
        return None
    if row.is_verdict and met[-1] - met[0] < 2 * len(met):
        return met[0], met[-1] + 1, 0.0
    if there.sentence.kind is Kind.TITLE and not verbs_by_head(there):
        return met[0], met[0] + 1, 0.0
    return None


def _main_acts(passage: Passage, one: Told) -> list[VerbGroup]:
    """The acts that are said: not those that only say more of a noun, nor names of acts.

    Of "accused them of burning it" the gerund.
    """
    clauses, relative = passage.features.clauses, _relative(passage)
    acts = [v for v in passage.features.verbs if v.head in one.content]
    finite = [v for v in acts if v.tense in _TOLD]
    if finite:
        return [v for v in finite if clauses[v.head] not in relative] or finite
    blamed = [v for v in acts if passage.tokens[v.first - 1].lower in ("of", "for") and v.first]
    return [v for v in blamed if v.object is not None]


def _dropped(scene: Scene, flip: bool) -> Iterator[Draft]:
    here, there = (scene.right, scene.left) if flip else (scene.left, scene.right)
    flat = _own_voice(there)
    if not flat:
        return
    for row in _attributed(here):
        one = row.told
        if not (_may_assert(scene, row, flip) and _may_be_asserted(scene, one, flat, flip)):
            continue
        if any(_overlaps(scene, one, other, flip) for other in told(there)):
            continue
        common = (
            common_of(scene, flat, one.content) if flip else common_of(scene, one.content, flat)
        )
        share = common.right if flip else common.left
        shown = _asserts(scene, row, flat, flip)
        if shown is None or not _is_asserted(common, share, shown[2]):
            continue
        if _names_source(scene, one, shown[0], flip):
            continue
        contested = _is_contested(here, one)
        if not contested and scene.pairing.same_article:
            continue  # a headline or a later sentence need not name the source again
        rule = "attribution.own_voice" if contested else "attribution.dropped"
        sides = shown[:2], (one.first, one.end)
        left, right = sides if flip else sides[::-1]
        glosses = (_gloss(one), marked("in the outlet's own voice"))
        yield Draft(
            Type.ATTRIBUTION,
            rule,
            Severity.USEFUL if contested else Severity.NIT,
            scene.confidence(min(1.0, max(share, shown[2])), weigh(rule)),
            left,
            right,
            *(glosses[::-1] if flip else glosses),
            marked("the statement has a source in one and stands as a fact in the other"),
        )


def _names_source(scene: Scene, one: Told, act: int, flip: bool) -> bool:
    """Whether the other passage names the source too, and not as the one who does the act.

    Then it tells by other words who says so ("critics are right that …").
    """
    there = scene.left if flip else scene.right
    verbs = [v.head for v in there.features.verbs]
    does = any(v.first == act for v in there.features.verbs)
    for i, token in enumerate(there.tokens):
        if token.lemma == one.source.head or there.name_at.get(i) in one.source.names:
            owner = any(t.tag == "POS" for t in there.tokens[i + 1 : i + 3])
            led = any(t.tag == "IN" for t in there.tokens[max(0, i - 1) : i])
            doer = does and i < act and not led and not any(i < head < act for head in verbs)
            if not owner and not doer:
                return True
    return False


def _is_asserted(common: Common, share: float, core: float) -> bool:
    """Whether enough of what is said is asserted, by its words or by one act of it."""
    if common.words < 2:
        return False
    if share >= weigh("attribution.whole"):
        return True
    if common.words < weigh("attribution.least_words_own"):
        return False
    if core and share >= weigh("attribution.least_with_core"):
        return True
    return common.verbs and share >= weigh("attribution.least_share_own")


def _may_be_asserted(scene: Scene, one: Told, flat: frozenset[int], flip: bool) -> bool:
    """Whether enough of what is said can be asserted, before words are aligned."""
    if flip:
        most = common_at_most(scene, flat, one.content)
        return _is_asserted(most, most.right, most.core)
    most = common_at_most(scene, one.content, flat)
    return _is_asserted(most, most.left, most.core)


def _overlaps(scene: Scene, one: Told, other: Told, flip: bool) -> bool:
    """Whether another attribution of the other passage has part of the same content."""
    if "the press" in other.source.sides:
        return False
    left, right = (other, one) if flip else (one, other)
    return common_of(scene, left.content, right.content).words >= 2


def _is_contested(passage: Passage, one: Told) -> bool:
    """Whether the verb casts doubt, a party says it, or what is said is open to dispute."""
    if any(match.first <= one.cue < match.end for match in passage.cues(_FILE, "doubting")):
        return True
    if one.source.sides and one.source.sides <= _parties():
        return True
    clauses, relative = passage.features.clauses, _relative(passage)
    return any(
        i in one.content and clauses[i] not in relative
        for match in passage.cues(_FILE, "contested")
        for i in range(match.first, match.end)
    )


@cache
def _parties() -> frozenset[str]:
    """The sides that speak for themselves, or estimate."""
    row = lexicon.entries(_FILE).tables("party", {"sides": list, "example": str})
    return frozenset(side for one in row for side in one["sides"])


# ---- the sieve -----------------------------------------------------------------------------------


@once_a_passage
def _said(passage: Passage) -> frozenset[str]:
    """The lemmas and names of all that is attributed."""
    names = passage.name_at
    return frozenset(
        names.get(i) or passage.tokens[i].lemma for one in told(passage) for i in one.content
    )


@once_a_passage
def _all(passage: Passage) -> frozenset[str]:
    names = passage.name_at
    return frozenset(names.get(i) or passage.tokens[i].lemma for i in passage.content)


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether something is attributed in one passage that shares words with the other."""
    if not left.features.attributions and not right.features.attributions:
        return False
    return len(_said(left) & _all(right)) >= 2 or len(_all(left) & _said(right)) >= 2


def detect(scene: Scene) -> Iterator[Draft]:
    """One draft for each two sources of a statement, or the clearest dropped source."""
    between = list(_between_sources(scene))
    dropped = [*_dropped(scene, flip=False), *_dropped(scene, flip=True)]
    yield from surest_by_rule(between or dropped)
