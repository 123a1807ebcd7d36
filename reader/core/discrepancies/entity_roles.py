"""Who does it to whom: agent and object exchanged, or somebody beside the one who acts."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.kinds import posts
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.weights import weigh


def _same(scene: Scene, i: int, j: int) -> bool:
    """Whether two heads are the same name or aligned words."""
    one, other = scene.left.name_at.get(i), scene.right.name_at.get(j)
    if one is not None or other is not None:
        return one == other
    partner = scene.pairing.to_right.get(i)
    return partner is not None and partner[0] == j and partner[1] >= weigh("entity.same_head")


def _target(passage: Passage, verb: VerbGroup) -> int | None:
    """The object, or what stands behind the preposition of "ran into the tanker"."""
    if verb.object is not None or verb.passive:
        return verb.object
    at = verb.end
    if at < len(passage.tokens) and passage.tokens[at].tag in ("IN", "RP", "TO"):
        phrase = next((p for p in passage.features.phrases if p.first == at + 1), None)
        return phrase.head if phrase is not None else None
    return None


def swapped(scene: Scene) -> Iterator[Draft]:
    """Drafts for acts of one kind whose agent and object are exchanged."""
    for v in scene.left.features.verbs:
        goal = _target(scene.left, v)
        if v.subject is None or goal is None:
            continue
        for w in scene.right.features.verbs:
            other_goal = _target(scene.right, w)
            if w.subject is None or other_goal is None:
                continue
            if not _same(scene, v.subject, other_goal) or not _same(scene, goal, w.subject):
                continue
            if _same(scene, v.subject, w.subject) or v.negated != w.negated:
                continue
            if _are_converse(v.lemma, w.lemma):
                continue
            firm = _one_act(scene, v, w)
            if firm < weigh("entity.least_firm"):
                continue
            yield Draft(
                Type.ENTITY,
                "entity.swapped",
                Severity.MUST_SEE,
                scene.confidence(firm, weigh("entity.swapped")),
                _stretch(v, v.subject, goal),
                _stretch(w, w.subject, other_goal),
                "",
                "",
                "who acts in one passage is acted on in the other",
            )


def _stretch(verb: VerbGroup, subject: int, goal: int) -> tuple[int, int]:
    return min(verb.first, subject, goal), max(verb.end, subject + 1, goal + 1)


def _one_act(scene: Scene, v: VerbGroup, w: VerbGroup) -> float:
    """How surely two verbs tell one act."""
    strength = scene.pairing.strength(v.head, w.head)
    if strength >= weigh("scene.least_kinship"):
        return 0.6 + 0.4 * strength
    return scene.common


@lexicon.kept
def _converses() -> frozenset[frozenset[str]]:
    source = lexicon.entries("entity.toml")
    rows = source.data.get("converse")
    if not isinstance(rows, dict) or not rows.get("pairs") or not rows.get("example"):
        raise source.error("converse", 0, "“pairs” or “example” is missing")
    return frozenset(frozenset(pair) for pair in rows["pairs"])


def _are_converse(one: str, other: str) -> bool:
    """ "Buy" and "sell": the same event from both sides, or two acts that go both ways."""
    return frozenset((one, other)) in _converses()


# ---- somebody beside the one who acts


@once_a_passage
def _possessed(passage: Passage) -> dict[int, tuple[int, tuple[int, int]]]:
    """Heads of phrases for somebody beside another, with the other's head and the whole run:
    "the minister's brother", "the brother of the minister".
    """
    found: dict[int, tuple[int, tuple[int, int]]] = {}
    phrases = {p.first: p for p in passage.features.phrases}
    for match in posts().find(passage.tokens):
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


def _beside(scene: Scene, flip: bool) -> Iterator[Draft]:
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    possessed = _possessed(one)
    if not possessed:
        return
    to_other = scene.pairing.to_left if flip else scene.pairing.to_right
    for v in one.features.verbs:
        for w in other.features.verbs:
            partner = to_other.get(v.head)
            kin = partner is not None and partner[0] == w.head
            if not kin and scene.common < weigh("entity.near_verbatim"):
                continue
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
                    "one names somebody beside the other",
                )
