"""Scope: how much of the same is covered: all or some, wholly or in part, without exception."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.scope_words import Measure, measures
from reader.core.discrepancies.slots import How
from reader.core.language.features import Stage
from reader.core.language.relations import antonyms, part_of_speech
from reader.core.said import marked, said
from reader.core.values import dataclass
from reader.core.weights import weigh

_FILE = "scope.toml"
_RULES = {
    "share": "scope.share",
    "pair": "scope.pair",
    "frequency": "scope.frequency",
    "degree": "scope.degree",
    "area": "scope.area",
    "unity": "scope.unity",
    "inclusion": "scope.inclusion",
}
_LIMITING = ("partial", "except", "universal", "only", "besides", "condition", "sure")
_EDGES = frozenset((0.0, 10.0))  # none and all


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether both passages measure something on one ladder and unlike, or one excepts, limits or
    makes a condition.
    """
    one, other = _by_ladder(left), _by_ladder(right)
    for name in one.keys() & other.keys() if one and other else ():
        if any(_differ(p, q) for p in one[name] for q in other[name]):
            return True
    groups, others = _groups(left), _groups(right)
    if not groups and not others:
        return False
    if ("partial" in groups) != ("partial" in others):
        return True
    return _limits(groups, others) or _limits(others, groups)


@once_a_passage
def _groups(passage: Passage) -> frozenset[str]:
    """The groups of cues that a passage has any of."""
    return frozenset(group for group in _LIMITING if passage.cues(_FILE, group))


def _limits(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a passage with cues of those groups limits what another may tell of all."""
    if "except" in one and "except" not in other and "universal" in other:
        return True
    if "only" in one and "only" not in other:
        return "besides" in other
    return "condition" in one and "sure" in other


def _differ(p: Measure, q: Measure) -> bool:
    """Whether two measures of one ladder are unlike; "many" and "most" shade into each other, but
    nothing is as good as all or none.
    """
    edge = p.ladder == "share" and not _EDGES.isdisjoint((p.rank, q.rank))
    return abs(p.rank - q.rank) >= (weigh("scope.edge_gap") if edge else p.gap)


@once_a_passage
def _by_ladder(passage: Passage) -> Mapping[str, tuple[Measure, ...]]:
    found: dict[str, list[Measure]] = {}
    for measure in measures(passage):
        found.setdefault(measure.ladder, []).append(measure)
    return {name: tuple(rows) for name, rows in found.items()}


def detect(scene: Scene) -> Iterator[Draft]:
    """Drafts for unlike measures of the same, the surest of each ladder, and for exceptions."""
    drafts = [*_of_ladders(scene), *_of_parts(scene, flip=False), *_of_parts(scene, flip=True)]
    if not drafts:
        drafts = [*_of_limits(scene, flip=False), *_of_limits(scene, flip=True)]
    if drafts:
        yield max(drafts, key=lambda d: (d.confidence, -d.left[0], -d.right[0]))


def _of_ladders(scene: Scene) -> Iterator[Draft]:
    one, other = _by_ladder(scene.left), _by_ladder(scene.right)
    for name in sorted(one.keys() & other.keys()):
        for p in one[name]:
            for q in other[name]:
                if not _differ(p, q) or _is_told(p, other[name], q) or _is_told(q, one[name], p):
                    continue
                firm = _firmness(scene, p, q)
                if firm >= weigh("scope.least_firm"):
                    yield _of_measures(scene, p, q, firm)


def _is_told(p: Measure, others: tuple[Measure, ...], q: Measure) -> bool:
    """Whether the other passage has that measure too, of the same or of nothing in particular."""
    return any(
        not _differ(p, other) and other is not q and other.head == q.head for other in others
    )


def _of_measures(scene: Scene, p: Measure, q: Measure, firm: float) -> Draft:
    apart = p.ladder in ("pair", "unity", "inclusion") or not _EDGES.isdisjoint((p.rank, q.rank))
    return Draft(
        Type.SCOPE,
        _RULES[p.ladder],
        Severity.MUST_SEE if apart and p.ladder != "area" else Severity.USEFUL,
        scene.confidence(firm, weigh(_RULES[p.ladder])),
        (p.first, p.end),
        (q.first, q.end),
        p.gloss,
        q.gloss,
        _note(scene, p),
    )


def _note(scene: Scene, p: Measure) -> str:
    if p.of == "clause" or p.head is None:
        return marked("the rest is common to both")
    return said("both of “{words}”", words=scene.left.tokens[p.head].text)


def _firmness(scene: Scene, p: Measure, q: Measure) -> float:
    """How surely two measures measure the same thing, 0 to 1."""
    common = scene.common
    if {p.rank, q.rank} == _EDGES and _is_turned(scene):
        return 0.0
    if p.of == "clause":
        return common if common >= weigh("scope.least_common") else 0.0
    if _in_one_slot(scene, p, q):
        return 0.4 + 0.6 * common
    if p.head is None or q.head is None:
        return 0.0
    same = _nearness(scene, p.head, q.head)
    if same < weigh("scope.same_head"):
        return 0.0
    if p.of == "noun":
        kin = max((_nearness(scene, i, j) for i in p.acts for j in q.acts), default=0.0)
        # "Some of the survivors were treated", "all of them were wrapped in blankets"
        if kin < weigh("scope.same_act"):
            return 0.0
        return same * (0.3 + 0.4 * kin + 0.3 * common)
    return same * (0.5 + 0.5 * common)


def _nearness(scene: Scene, i: int, j: int) -> float:
    partner = scene.pairing.to_right.get(i)
    if partner is not None and partner[0] == j:
        return partner[1]
    name = scene.left.name_at.get(i)
    if name is not None and name == scene.right.name_at.get(j):
        return 1.0
    if _stem(scene.left.tokens[i].lemma) == _stem(scene.right.tokens[j].lemma):
        return 1.0  # "a partial lifting", "has been lifted"
    return scene.pairing.strength(i, j)


def _stem(lemma: str) -> str:
    return lemma.removesuffix("ing").removesuffix("e")


def _is_turned(scene: Scene) -> bool:
    """Whether none of one is all of its opposite: "none was negative", "all were positive"."""
    words = {
        f"{scene.right.tokens[j].lemma}/{part_of_speech(scene.right.tokens[j].tag)}"
        for j in scene.right.content
    }
    left = (scene.left.tokens[i] for i in scene.left.content)
    return any(not antonyms(t.lemma, part_of_speech(t.tag)).isdisjoint(words) for t in left)


def _in_one_slot(scene: Scene, p: Measure, q: Measure) -> bool:
    """Whether the two measures stand between the same words."""
    return any(
        slot.how is How.BETWEEN
        and slot.firmness >= weigh("scope.slot")
        and slot.left[0] <= p.first
        and p.end <= slot.left[1]
        and slot.right[0] <= q.first
        and q.end <= slot.right[1]
        for slot in scene.slots
    )


# ---- in part against plainly


def _of_parts(scene: Scene, flip: bool) -> Iterator[Draft]:
    """Acts that one passage tells as done only in part and the other without any measure."""
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    parts = one.cues(_FILE, "partial")
    if not parts or other.cues(_FILE, "partial") or _by_ladder(other).get("degree"):
        return
    acts = {m.first: m.head for m in measures(one) if m.ladder == "degree"}
    for match in parts:
        head = next((acts[i] for i in range(match.first, match.end) if i in acts), None)
        if head is None:
            continue
        for verb in other.features.verbs:
            if verb.negated or verb.hedged or verb.stage is not Stage.DONE:
                continue
            near = _nearness(scene, *((verb.head, head) if flip else (head, verb.head)))
            if near < weigh("scope.surely_one_act"):
                continue
            mine, theirs = (match.first, max(match.end, head + 1)), (verb.first, verb.end)
            left, right = (theirs, mine) if flip else (mine, theirs)
            glosses = (
                (marked("as done"), marked("in part"))
                if flip
                else (marked("in part"), marked("as done"))
            )
            yield Draft(
                Type.SCOPE,
                "scope.part",
                Severity.USEFUL,
                scene.confidence(near * (0.4 + 0.6 * scene.common), weigh("scope.part")),
                left,
                right,
                *glosses,
                marked("one says that it was not done in full"),
            )


# ---- exceptions, limits and conditions

_LIMITS = (
    ("except", "universal", "scope.except", marked("one tells of an exception")),
    ("only", "besides", "scope.only", marked("one tells it of no others")),
    ("condition", "sure", "scope.condition", marked("one makes it hang on a condition")),
)


@dataclass(frozen=True, slots=True)
class _Cue:
    first: int
    end: int
    gloss: str


def _cues(passage: Passage, group: str) -> list[_Cue]:
    idioms = {
        i
        for m in passage.cues(_FILE, "idiom")
        for i in range(m.first, m.end)
        if m.end - m.first > 1
    }
    return [
        _Cue(m.first, m.end, m.value.gloss)
        for m in passage.cues(_FILE, group)
        if m.first not in idioms and not (group == "only" and _is_sole(passage, m.first))
    ]


def _is_sole(passage: Passage, at: int) -> bool:
    """Whether "only" is an adjective: "his only daughter"."""
    return at > 0 and passage.tokens[at - 1].tag in ("DT", "PRP$", "POS", "JJ")


def _of_limits(scene: Scene, flip: bool) -> Iterator[Draft]:
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    for limit, free, rule, note in _LIMITS:
        limits, frees = _cues(one, limit), _cues(other, free)
        if (
            not limits
            or not frees
            or _cues(other, limit)
            or scene.common < weigh("scope.least_common")
        ):
            continue
        about, p, q = max(
            ((_about(scene, p, q, flip), p, q) for p in limits for q in frees),
            key=lambda row: (row[0], -row[1].first, -row[2].first),
        )
        if about < weigh("scope.least_about"):
            continue
        mine, theirs = _shown(one, p), _shown(other, q)
        left, right = (theirs, mine) if flip else (mine, theirs)
        glosses = (q.gloss, p.gloss) if flip else (p.gloss, q.gloss)
        yield Draft(
            Type.SCOPE,
            rule,
            Severity.MUST_SEE,
            scene.confidence(about, weigh(rule)),
            left,
            right,
            *glosses,
            note,
        )


def _about(scene: Scene, p: _Cue, q: _Cue, flip: bool) -> float:
    """How much the words near an exception and near what it limits are the same."""
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    near, there = _near(one, p), _near(other, q)
    return scene.about(there, near) if flip else scene.about(near, there)


def _near(passage: Passage, cue: _Cue) -> frozenset[int]:
    clauses = passage.features.clauses
    rows = passage.content_by_clause.get(clauses[cue.first], ())
    return frozenset(i for i in rows if not cue.first <= i < cue.end)


def _shown(passage: Passage, cue: _Cue) -> tuple[int, int]:
    """The cue with its noun phrase."""
    for phrase in passage.features.phrases:
        if phrase.first <= cue.first < phrase.end:
            return min(phrase.first, cue.first), max(phrase.end, cue.end)
    return cue.first, cue.end
