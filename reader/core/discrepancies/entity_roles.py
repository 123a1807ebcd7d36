"""Who does it to whom: agent and object exchanged, or somebody beside the one who acts."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.kinds import is_person, posts
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.slots import likeness
from reader.core.language.features import NounPhrase, Tense, VerbGroup
from reader.core.said import marked
from reader.core.weights import weigh

_TENSED = {Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.NONE}
_NEAR = 5  # tokens between two heads of one coordinated subject
_AGAINST = frozenset(("into", "against"))  # behind other words stands no goal: "won at", "left to"


def _same(scene: Scene, i: int, j: int) -> bool:
    """Whether two heads are the same name or aligned words."""
    one, other = scene.left.name_at.get(i), scene.right.name_at.get(j)
    if one is not None or other is not None:
        return one == other
    near = scene.pairing.nearness(i, j) >= weigh("entity.same_head")
    return near and scene.pairing.are_partners(i, j)


def _may_be_same(scene: Scene, i: int, j: int) -> bool:
    """Whether two heads can be, before words are aligned."""
    one, other = scene.left.name_at.get(i), scene.right.name_at.get(j)
    if one is not None or other is not None:
        return one == other
    return scene.pairing.nearness(i, j) >= weigh("entity.same_head")


def _target(passage: Passage, verb: VerbGroup) -> int | None:
    """The object, or what stands behind the preposition of "ran into the tanker"."""
    if verb.object is not None or verb.passive:
        return verb.object
    at = verb.end
    if at < len(passage.tokens) and passage.tokens[at].lower in _AGAINST:
        phrase = next((p for p in passage.features.phrases if p.first == at + 1), None)
        return phrase.head if phrase is not None else None
    return None


@once_a_passage
def _with_goals(passage: Passage) -> tuple[tuple[VerbGroup, int, int], ...]:
    """The verbs with somebody who acts and something that is acted on, each with both."""
    found = []
    for verb in passage.features.verbs:
        goal = _target(passage, verb) if verb.subject is not None else None
        if verb.subject is not None and goal is not None:
            found.append((verb, verb.subject, goal))
    return tuple(found)


@once_a_passage
def _with_objects(passage: Passage) -> tuple[tuple[VerbGroup, int, int], ...]:
    """The tensed verbs with a subject and an object, each with both."""
    return tuple(
        (verb, verb.subject, verb.object)
        for verb in passage.features.verbs
        # who "growing" is told of is often misread
        if verb.subject is not None and verb.object is not None and verb.tense in _TENSED
    )


def swapped(scene: Scene) -> Iterator[Draft]:
    """Drafts for acts of one kind whose agent and object are exchanged."""
    for v, subject, goal in _with_goals(scene.left):
        for w, other_subject, other_goal in _with_goals(scene.right):
            if v.negated != w.negated or not _may_be_same(scene, subject, other_goal):
                continue
            if not _may_be_same(scene, goal, other_subject) or _are_converse(v.lemma, w.lemma):
                continue
            if v.lemma in _weak() or w.lemma in _weak():
                continue
            if not (_same(scene, subject, other_goal) and _same(scene, goal, other_subject)):
                continue
            if _same(scene, subject, other_subject):
                continue
            firm = one_act(scene, v, w)
            tensed = {v.tense, w.tense} <= _TENSED
            if tensed and scene.common >= weigh("entity.swapped_common"):
                firm = max(firm, 0.9 * scene.common)
            if firm < weigh("entity.least_firm"):
                continue
            yield Draft(
                Type.ENTITY,
                "entity.swapped",
                Severity.MUST_SEE,
                scene.confidence(firm, weigh("entity.swapped")),
                _stretch(v, subject, goal),
                _stretch(w, other_subject, other_goal),
                "",
                "",
                marked("who acts in one passage is acted on in the other"),
            )


def _stretch(verb: VerbGroup, subject: int, goal: int) -> tuple[int, int]:
    return min(verb.first, subject, goal), max(verb.end, subject + 1, goal + 1)


def one_act(scene: Scene, v: VerbGroup, w: VerbGroup) -> float:
    """How surely two verbs tell one act: by relation, or as points of meaning."""
    strength = scene.pairing.strength(v.head, w.head)
    if scene.pairing.are_partners(v.head, w.head):
        return 0.6 + 0.4 * scene.pairing.to_right[v.head][1]
    if strength >= weigh("scene.least_kinship"):
        return 0.5 + 0.4 * strength
    alike = likeness(v.lemma, w.lemma)
    return 0.3 + 0.6 * alike if alike >= weigh("entity.like_acts") else 0.0


@lexicon.kept
def _converses() -> frozenset[frozenset[str]]:
    source = lexicon.entries("entity.toml")
    rows = source.data.get("converse")
    if not isinstance(rows, dict) or not rows.get("pairs") or not rows.get("example"):
        raise source.error("converse", 0, "“pairs” or “example” is missing")
    return frozenset(frozenset(pair) for pair in rows["pairs"])


@lexicon.kept
def _weak() -> frozenset[str]:
    """Verbs that tell no act of one on another: "be", "follow", "await"."""
    row = lexicon.entries("entity.toml").data.get("no_act")
    if not isinstance(row, dict) or not row.get("verbs") or not row.get("example"):
        raise lexicon.entries("entity.toml").error("no_act", 0, "“verbs” or “example” is missing")
    return frozenset(row["verbs"])


def _are_converse(one: str, other: str) -> bool:
    """ "Buy" and "sell": the same event from both sides, or two acts that go both ways."""
    return frozenset((one, other)) in _converses()


def other_agents(scene: Scene) -> Iterator[Draft]:
    """Drafts for acts that another does though both passages know both: "the governor opened the
    line with the mayor looking on" / "the mayor opened it, and the governor looked on".
    """
    for v, subject, object_ in _with_objects(scene.left):
        if v.lemma in _weak() or not _is_actor(scene.left, subject):
            continue
        for w, other_subject, other_object in _with_objects(scene.right):
            if v.negated != w.negated or not _is_actor(scene.right, other_subject):
                continue
            if not (_may_know(scene.right, scene.left, subject)
                    and _may_know(scene.left, scene.right, other_subject)
                    and _may_be_same(scene, object_, other_object)):  # fmt: skip
                continue
            if not _same(scene, object_, other_object) or _same(scene, subject, other_subject):
                continue
            if one_act(scene, v, w) < weigh("entity.surely_one_act"):
                continue
            there, here = _known(scene, subject), _known(scene, other_subject, flip=True)
            if there is None or here is None or there == other_subject or here == subject:
                continue
            if _acts_too(scene.left, here, v) or _acts_too(scene.right, there, w):
                continue
            yield Draft(
                Type.ENTITY,
                "entity.agent",
                Severity.MUST_SEE,
                scene.confidence(0.4 + 0.6 * scene.common, weigh("entity.agent")),
                _stretch(v, subject, v.head),
                _stretch(w, other_subject, w.head),
                "",
                "",
                marked("both passages know both, and another one acts"),
            )


def _known(scene: Scene, head: int, flip: bool = False) -> int | None:
    """Where the other passage has the same person or thing."""
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    name = one.name_at.get(head)
    if name is not None:
        return next((i for i, key in other.name_at.items() if key == name), None)
    partner = (scene.pairing.to_left if flip else scene.pairing.to_right).get(head)
    if partner is None or one.tokens[head].lemma != other.tokens[partner[0]].lemma:
        return None
    return partner[0]


def _may_know(passage: Passage, other: Passage, head: int) -> bool:
    """Whether a passage can have the same person or thing as the other, before words are aligned:
    by its name, or the very word.
    """
    name = other.name_at.get(head)
    if name is not None:
        return name in named(passage)
    return other.tokens[head].lemma in passage.vocabulary


def _acts_too(passage: Passage, head: int, verb: VerbGroup) -> bool:
    """Whether it stands in the act's own subject: "the mayor and the governor opened"."""
    subject = verb.subject
    if subject is None:
        return False
    low, high = min(head, subject), max(head, subject)
    joined = any(passage.tokens[i].lower in ("and", "or") for i in range(low, high))
    return joined and high - low <= _NEAR


def _is_actor(passage: Passage, head: int) -> bool:
    """Whether it is a name or a noun for people: other nouns are seldom in doubt as agents, and
    often misread.
    """
    return head in passage.name_at or is_person(passage.tokens[head].lemma)


@once_a_passage
def named(passage: Passage) -> frozenset[str]:
    """The keys of all that a passage names."""
    return frozenset(passage.name_at.values())


# ---- somebody beside the one who acts


@once_a_passage
def _possessed(passage: Passage) -> dict[int, tuple[int, tuple[int, int]]]:
    """Heads of phrases for somebody beside another, with the other's head and the whole run:
    "the minister's brother", "the brother of the minister".
    """
    found: dict[int, tuple[int, tuple[int, int]]] = {}
    phrases = {p.first: p for p in passage.features.phrases}
    for match in passage.find(posts()):
        head = match.end - 1
        own = next((p for p in passage.features.phrases if p.first <= match.first < p.end), None)
        if own is None:
            continue
        before = _possessor(passage, own, match.first)
        if before is not None:
            found[match.first] = found[head] = before, (own.first, match.end)
            continue
        at = match.end
        if at < len(passage.tokens) and passage.tokens[at].lower in ("of", "to"):
            whole = phrases.get(at + 1)
            if whole is not None:
                found[match.first] = found[head] = whole.head, (own.first, whole.end)
    return found


def _possessor(passage: Passage, phrase: NounPhrase, at: int) -> int | None:
    for i in range(at - 1, phrase.first, -1):
        if passage.tokens[i].tag == "POS":
            return i - 1
    return None


def of_posts(scene: Scene) -> Iterator[Draft]:
    """Drafts for "the minister's brother" in one passage where the other has the minister."""
    yield from _beside(scene, flip=False)
    yield from _beside(scene, flip=True)


def _turns(passage: Passage, verb: VerbGroup) -> str:
    """The preposition right behind a verb, "" for none."""
    if verb.end >= len(passage.tokens) or passage.tokens[verb.end].tag != "IN":
        return ""
    return passage.tokens[verb.end].lower


def _beside(scene: Scene, flip: bool) -> Iterator[Draft]:
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    possessed = _possessed(one)
    if not possessed:
        return
    for v in one.features.verbs:
        if v.subject not in possessed and v.object not in possessed:
            continue
        for w in other.features.verbs:
            act = one_act(scene, w, v) if flip else one_act(scene, v, w)
            if not act and scene.common < weigh("entity.near_verbatim"):
                continue
            if _turns(one, v) != _turns(other, w):
                continue  # "voted for the bill", "voted against the bill": two votes
            for x, y in ((v.subject, w.subject), (v.object, w.object)):
                if x is None or y is None or x not in possessed:
                    continue
                holder, run = possessed[x]
                if other.tokens[y].tag.startswith(("PRP", "WP", "WDT")):
                    continue
                alike = _same(scene, y, holder) if flip else _same(scene, holder, y)
                if not alike or one.tokens[x].lemma in other.vocabulary or y in _possessed(other):
                    continue
                phrase = next(p for p in other.features.phrases if p.first <= y < p.end)
                mine, theirs = run, (phrase.first, phrase.end)
                left, right = (theirs, mine) if flip else (mine, theirs)
                yield Draft(
                    Type.ENTITY,
                    "entity.post",
                    Severity.MUST_SEE,
                    scene.confidence(0.5 + 0.5 * scene.common, weigh("entity.post")),
                    left,
                    right,
                    "",
                    "",
                    marked("one names somebody beside the other"),
                )
