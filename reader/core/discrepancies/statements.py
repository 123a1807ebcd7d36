"""Whether what two sources say is one statement: gate 0 of attribution."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from reader.core import lexicon
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import VerbGroup
from reader.core.values import dataclass
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class Common:
    """How far two contents are one statement: shares of either, and the words aligned.

    ``core`` is 0, or how surely an act of both is the same, by its verb and who or what it is
    said of; ``exact``: a name or a number is among the words.
    """

    left: float
    right: float
    words: int
    verbs: bool
    core: float
    exact: bool

    @property
    def about(self) -> float:
        """How surely they are one statement, 0 to 1."""
        share = math.sqrt(self.left * self.right)
        return min(1.0, max(0.5 * max(self.left, self.right) + 0.5 * share, self.core))


@once_a_passage
def verbs_by_head(passage: Passage) -> Mapping[int, VerbGroup]:
    return {verb.head: verb for verb in passage.features.verbs}


def common_of(scene: Scene, left: frozenset[int], right: frozenset[int]) -> Common:
    to_right = scene.pairing.to_right
    tell_left, tell_right = scene.left.telling, scene.right.telling
    tokens, names = scene.left.tokens, scene.left.name_at
    met_left = met_right = core = 0.0
    words = 0
    verbs = exact = False
    heads_left, heads_right = verbs_by_head(scene.left), verbs_by_head(scene.right)
    for i in sorted(left):
        partner = to_right.get(i)
        if partner is None or partner[0] not in right:
            continue
        words += 1
        met_left += tell_left[i] * partner[1]
        met_right += tell_right[partner[0]] * partner[1]
        one, other = heads_left.get(i), heads_right.get(partner[0])
        verbs = verbs or one is not None or other is not None
        exact = exact or tokens[i].tag == "CD" or i in names
        if one is not None and other is not None:
            core = max(core, core_of(scene, one, other) * partner[1])
    total_left = sum([tell_left[i] for i in sorted(left)])
    total_right = sum([tell_right[j] for j in sorted(right)])
    return Common(
        met_left / total_left if total_left else 0.0,
        met_right / total_right if total_right else 0.0,
        words,
        verbs,
        core,
        exact,
    )


def common_at_most(scene: Scene, left: frozenset[int], right: frozenset[int]) -> Common:
    """What ``common_of`` gives at most; no word is aligned for it."""
    met_left, met_right = scene.pairing.met
    here, there = left & met_left, right & met_right
    if min(len(here), len(there)) > 1:
        here, there = scene.pairing.near(here, there)
    verbs = not (
        verbs_by_head(scene.left).keys().isdisjoint(here)
        and verbs_by_head(scene.right).keys().isdisjoint(there)
    )
    words = min(len(here), len(there))
    one, other = _share(scene.left, left, here), _share(scene.right, right, there)
    return Common(one, other, words, verbs, 1.0 if verbs else 0.0, True)


def _share(passage: Passage, content: frozenset[int], met: frozenset[int]) -> float:
    telling = passage.telling
    total = sum([telling[i] for i in content])
    # Sums in another order differ in their last digit.
    return sum([telling[i] for i in met]) / total + 1e-9 if total else 0.0


def core_of(scene: Scene, one: VerbGroup, other: VerbGroup) -> float:
    """How surely two aligned verbs tell one act, by the roles that are aligned too: 0 to 1."""
    if one.negated != other.negated:
        return 0.0
    pairs = (one.subject, other.subject), (one.object, other.object)
    to_right = scene.pairing.to_right
    roles = sum(
        1
        for i, j in pairs
        if i is not None and j is not None and (p := to_right.get(i)) is not None and p[0] == j
    )
    if one.lemma in lexicon.words("carrier") or one.lemma == "be":
        roles -= 1
    return (0.0, 0.6, 0.8)[max(0, roles)]


def may_be_one_statement(scene: Scene, left: frozenset[int], right: frozenset[int]) -> bool:
    """Whether the words of two contents may make them one statement."""
    most = common_at_most(scene, left, right)
    return is_one_statement(most) or (most.core > 0 and is_one_statement(replace(most, core=0.0)))


def is_one_statement(common: Common) -> bool:
    high, low = max(common.left, common.right), min(common.left, common.right)
    least = high if common.core else low
    whole = common.words >= 2 and least >= weigh("attribution.whole")
    if common.words < weigh("attribution.least_words") and not whole:
        return False
    if common.core:
        return high >= weigh("attribution.least_with_core")
    if common.exact and common.words >= 4 and low >= weigh("attribution.least_exact"):
        return True
    if high < weigh("attribution.least_share") or low < weigh("attribution.least_lesser"):
        return False
    return common.verbs or high >= weigh("attribution.without_verb")
