"""Whether acts of two passages are one: by their words, by who does them and to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reader.core.discrepancies.detector import CommonScene, Correspondence, Scene
from reader.core.discrepancies.mentions import Mention, names_act
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Quantity
from reader.core.language.lemmas import lemma
from reader.core.language.relations import Relation, related
from reader.core.weights import weigh

_OPEN = ("PRP", "WP", "WDT", "DT", "EX")


def _verb(scene_lemma: str) -> str:
    """The verb of a gerund that is tagged as a noun: "the dredging", "dredge"."""
    return lemma(scene_lemma, "VBG") if scene_lemma.endswith("ing") else scene_lemma


def kinship(scene: Scene, left: Mention, right: Mention) -> float:
    """How near the words that name two acts are, 0 to 1; aligned words count as synonyms."""
    one = left.result or scene.left.tokens[left.head].lemma
    other = right.result or scene.right.tokens[right.head].lemma
    if one == other or _verb(one) == _verb(other):
        return 1.0
    strength, aligned = scene.pairing.strength(left.head, right.head), weigh("same_act.aligned")
    if strength < aligned and scene.pairing.are_partners(left.head, right.head):
        return aligned
    return strength


def same_thing(scene: Scene, i: int, j: int) -> float:
    """Whether two words can mean the same thing: 1.0 the same, 0.0 not, between when it is open."""
    x, y = scene.left.tokens[i], scene.right.tokens[j]
    names = scene.left.name_at.get(i), scene.right.name_at.get(j)
    if x.lemma == y.lemma or (names[0] is not None and names[0] == names[1]):
        return 1.0
    if x.tag.startswith(_OPEN) or y.tag.startswith(_OPEN):
        return weigh("same_act.pronoun")  # never aligned
    if scene.pairing.strength(i, j) >= weigh("same_act.near") or scene.pairing.are_partners(i, j):
        return 1.0
    # No broader words: a "cable" is a "communication".
    return float(related(x.lemma, x.tag, y.lemma, y.tag) >= Relation.DERIVED)


def same_patient(scene: Scene, left: Mention, right: Mention) -> float:
    """Whether two acts are done to the same thing: 1.0 yes, 0.0 no, between when one is not told.

    With a noun that qualifies both ("cable systems" and "cables"), the qualifiers are compared too.
    """
    i, j = left.patient, right.patient
    # What is told of one name is done to that, where nothing else is named.
    near = scene.pairing.to_right or (isinstance(scene, CommonScene) and scene.by_name)
    untold = weigh("same_act.untold" if near else "same_act.untold_apart")
    if i is None or j is None:
        return untold
    if _counted_otherwise(scene, i, j):
        return 0.0  # "three people died", "14 people were injured"
    same = same_thing(scene, i, j)
    if same:
        return same
    if isinstance(scene, CommonScene) and scene.by_name and _is_act_of(scene, i, j):
        return untold  # "restricted testing", "the release of Mythos"
    here, there = _qualifier(scene, i, True), _qualifier(scene, j, False)
    met = (here is not None and same_thing(scene, here, j)) or (
        there is not None and same_thing(scene, i, there)
    )
    return untold if met else 0.0


def _is_act_of(scene: Scene, i: int, j: int) -> bool:
    """Whether one of two words names an act, which is done to something itself."""
    return names_act(scene.left, i) or names_act(scene.right, j)


def _counted_otherwise(scene: Scene, i: int, j: int) -> bool:
    """Whether both words are counted, and by no numbers that meet."""
    one, two = _count(scene.left, i), _count(scene.right, j)
    if one is None or two is None:
        return False
    return one.low > two.high or two.low > one.high


def _count(passage: Passage, head: int) -> Quantity | None:
    phrase = next((p for p in passage.features.phrases if p.first <= head < p.end), None)
    first = phrase.first if phrase is not None else head
    return next((q for q in passage.features.quantities if first <= q.first <= head), None)


def _qualifier(scene: Scene, at: int, left: bool) -> int | None:
    tokens = (scene.left if left else scene.right).tokens
    return at - 1 if at and tokens[at - 1].tag.startswith("NN") else None


def pairs(
    scene: Scene,
    left: Iterable[Mention],
    right: Iterable[Mention],
    wanted: Callable[[Mention, Mention], bool],
) -> Iterator[Correspondence]:
    """The scene's correspondences, and acts in the same roles whatever words name them: the same
    one does it to the same ("will compose an opera", "is busy with an opera").

    Only those of the given acts of each passage, and of these the ``wanted`` two.
    """
    asked = {(id(p), id(q)) for p in left for q in right if wanted(p, q)}
    if not asked:
        return  # no word need be aligned
    known = set()
    for one in scene.correspondences_of(lambda p, q: (id(p), id(q)) in asked):
        known.add((id(one.left), id(one.right)))
        yield one
    if asked <= known or not scene.pairing.aligned:
        return
    rest = [q for q in right if not q.noun or q.clear]
    for p in left:
        if p.noun and not p.clear:
            continue
        for q in rest:
            if (id(p), id(q)) in known or (id(p), id(q)) not in asked:
                continue
            near = kinship(scene, p, q)
            if near >= weigh("scene.least_kinship"):
                if scene.pairing.to_right:
                    yield Correspondence(scene, p, q, near)
            elif not p.noun and not q.noun and _same_roles(scene, p, q):
                yield Correspondence(scene, p, q, weigh("same_act.roles"))


def _same_roles(scene: Scene, left: Mention, right: Mention) -> bool:
    """Whether subject and object of two verbs are aligned with each other."""
    pairing = scene.pairing
    if left.subject is None or right.subject is None:
        return False
    if left.object is None or right.object is None:
        return False
    if not pairing.nearness(left.object, right.object):
        return False
    return pairing.are_partners(left.subject, right.subject) and pairing.are_partners(
        left.object, right.object
    )


def same_doer(scene: Scene, left: Mention, right: Mention) -> float:
    """1.0, or the factor for acts that others do: "experts recommend", "the leaders discussed", in
    passages that are not linked, where two names may be one side; in others, of two names.
    """
    i, j = left.subject, right.subject
    if i is None or j is None:
        return 1.0
    if scene.pairing.to_right:
        return weigh("same_act.other_name") if _are_two(scene, i, j) else 1.0
    if scene.left.tokens[i].tag.startswith("NNP") and scene.right.tokens[j].tag.startswith("NNP"):
        return 1.0
    return 1.0 if same_thing(scene, i, j) else weigh("same_act.doer")


def _are_two(scene: Scene, i: int, j: int) -> bool:
    """Whether two words are of names that neither passage shares: "France approved the vaccine",
    "Denmark rejected the vaccine".
    """
    one, two = scene.left.name_at, scene.right.name_at
    if i not in one or j not in two or one[i] == two[j]:
        return False
    if one[i] in two.values() or two[j] in one.values():
        return False
    return scene.left.words_of_names([one[i]]).isdisjoint(scene.right.words_of_names([two[j]]))


_COARSE = ("month:", "year:", "decade:", "century:", "season:", "quarter:")


@once_a_passage
def _times(passage: Passage) -> Mapping[int, frozenset[str]]:
    """The months and years that each clause of a passage names."""
    found: dict[int, set[str]] = {}
    for time in passage.features.times:
        if time.anchor.startswith(_COARSE) and time.relation not in ("since", "until", "by"):
            found.setdefault(passage.features.clauses[time.first], set()).add(time.anchor)
    return {clause: frozenset(anchors) for clause, anchors in found.items()}


def same_time(scene: Scene, left: Mention, right: Mention) -> float:
    """1.0, or the factor for acts of passages that are not linked when the clause of one of them
    names another month or year: "in January, five cables were cut".
    """
    if scene.pairing.to_right:
        return 1.0
    one = _times(scene.left).get(left.clause, frozenset())
    other = _times(scene.right).get(right.clause, frozenset())
    return 1.0 if one == other or one & other else weigh("same_act.elsewhen")
