"""How sure a draft is, as a calibrated probability: of findings shown at 0.8 four in five are real.

A detector knows how clear its own evidence is; how often drafts like it are real is counted on
pairs of sentences and sets of articles read by hand. A few small boosted trees over named figures,
fitted by tests/bench/fit_judge.py, turn the one into the other (J. Friedman, "Greedy function
approximation", 2001). They may not fall where evidence grows: a clearer draft of a surer link is
never less sure.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from rapidfuzz.distance import LCSseq

from reader import paths
from reader.core.article import Kind
from reader.core.discrepancies.detector import CommonScene, Draft, Scene
from reader.core.discrepancies.pairing import Passage, overlap
from reader.core.discrepancies.slots import alikeness, nearness, token_keys
from reader.core.errors import ResourceError
from reader.core.values import dataclass

FIGURES = (
    "rule",  # log odds of how often drafts of the rule are real
    "clear",  # log odds of the detector's own confidence
    "link",  # log odds of the link's probability
    "common",  # how much the whole sentences have in common
    "clause",  # the same for the clauses of the two phrases, these left out
    "slot",  # how surely the two phrases stand in corresponding places
    "said_too",  # how much of the one phrase the other sentence says elsewhere
    "subjects",  # the clauses' subjects are the same thing: 1, another: -1, or not told
    "verbatim",  # share of the words that are the same, in the same order
    "nearly_verbatim",  # the part of that above nine tenths
    "names_common",
    "names_apart",  # both name somebody, and none of them in common
    "near",  # how near the two phrases are in meaning
    "alike",  # the same as points of meaning
    "wide",  # log of the words of the longer phrase
    "title",  # one of the sentences is a headline
    "titles",  # both are
    "within",  # both stand in one article
    "joined",  # they are not linked, but tell of one thing
    "quoted",  # one of the phrases stands in quotation marks
    "severity",
    "company",  # log of how many drafts the two sentences have
)


class Tree(NamedTuple):
    """The figures and thresholds of a tree's nodes, where each leads, and the leaves.

    From a node a draft whose figure is at most the threshold goes to ``low``, else to ``high``;
    below zero those are leaves: -1 the first.
    """

    figures: tuple[int, ...]
    thresholds: tuple[float, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    leaves: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Trees whose sum is a draft's log odds, the typical figures, and how often rules are right.

    ``rates`` holds for each rule the share of its drafts that were real, ``typical`` the median
    of each figure.
    """

    trees: tuple[Tree, ...]
    start: float
    typical: tuple[float, ...]
    rates: Mapping[str, float]

    def log_odds(self, row: Sequence[float]) -> float:
        """Log odds of a draft with those figures, in the order of FIGURES."""
        total = self.start
        for figures, thresholds, low, high, leaves in self.trees:
            node = 0
            while node >= 0:
                node = low[node] if row[figures[node]] <= thresholds[node] else high[node]
            total += leaves[-1 - node]
        return total


@dataclass(frozen=True, slots=True)
class Share:
    """One figure of a draft, what is typical, and what it did to the log odds: how much lower they
    would be with the typical figure in its place.
    """

    name: str
    figure: float
    typical: float
    effect: float


def _tree(root: list[Any]) -> Tree:
    """A tree of the file, [figure, threshold, at most it, above it] or a leaf, laid flat."""
    nodes: list[list[Any]] = [root]
    leaves: list[float] = []
    ways: list[list[int]] = []
    for _, _, *below in nodes:  # grows while it is read
        ways.append([])
        for node in below:
            if isinstance(node, list):
                nodes.append(node)
                ways[-1].append(len(nodes) - 1)
            else:
                leaves.append(float(node))
                ways[-1].append(-len(leaves))
    return Tree(
        tuple(FIGURES.index(node[0]) for node in nodes),
        tuple(float(node[1]) for node in nodes),
        tuple(low for low, _ in ways),
        tuple(high for _, high in ways),
        tuple(leaves),
    )


@cache
def model() -> Model:
    """The fitted model; raises ResourceError when its file is damaged."""
    path = paths.resource("discrepancies", "judge.json")
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Model(
            tuple(_tree(tree) for tree in data["trees"]),
            float(data["start"]),
            tuple(float(data["typical"][name]) for name in FIGURES),
            {name: float(row["rate"]) for name, row in data["rules"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as exc:
        raise ResourceError(
            f"resources/discrepancies/judge.json is damaged ({exc}). Install the program again."
        ) from exc


def _log_odds(probability: float) -> float:
    kept = min(max(probability, 0.02), 0.98)
    return math.log(kept / (1.0 - kept))


def _of_scene(scene: Scene) -> dict[str, float]:
    left, right = scene.left, scene.right
    verbatim = LCSseq.normalized_similarity(token_keys(left), token_keys(right))
    names = [{name.key for name in p.features.names} for p in (left, right)]
    # What is told of a name may take it up by a pronoun only: "both companies".
    common = max(len(names[0] & names[1]), int(isinstance(scene, CommonScene) and scene.by_name))
    titles = sum(p.sentence.kind is Kind.TITLE for p in (left, right))
    return {
        "link": _log_odds(scene.score),
        "common": scene.common,
        "verbatim": verbatim,
        "nearly_verbatim": max(0.0, verbatim - 0.9),
        "names_common": float(min(common, 3)),
        "names_apart": float(bool(names[0] and names[1] and not common)),
        "title": float(titles == 1),
        "titles": float(titles == 2),
        "within": float(scene.pairing.same_article),
        "joined": float(isinstance(scene, CommonScene)),
    }


def _clause(passage: Passage, run: tuple[int, int]) -> frozenset[int]:
    """The content around a phrase: its clauses', the phrase itself left out."""
    clauses = {passage.features.clauses[i] for i in range(*run)}
    rows = (i for clause in clauses for i in passage.content_by_clause.get(clause, ()))
    return frozenset(i for i in rows if not run[0] <= i < run[1])


def _of_clauses(scene: Scene, draft: Draft) -> float:
    left, right = _clause(scene.left, draft.left), _clause(scene.right, draft.right)
    return overlap(scene.pairing, left, right)


def _firmness(scene: Scene, draft: Draft) -> float:
    if not scene.pairing.to_right:
        return 0.0
    return max(
        (
            slot.firmness
            for slot in scene.slots
            if _meet(slot.left, draft.left) and _meet(slot.right, draft.right)
        ),
        default=0.0,
    )


def _meet(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _said_too(scene: Scene, draft: Draft) -> float:
    """The greater share of a phrase's words whose very counterparts stand outside the other."""
    shares = []
    for run, other, partners in (
        (draft.left, draft.right, scene.pairing.to_right),
        (draft.right, draft.left, scene.pairing.to_left),
    ):
        met = [partners[i] for i in range(*run) if i in partners]
        outside = [s for j, s in met if s >= 0.9 and not other[0] <= j < other[1]]
        shares.append(len(outside) / max(1, run[1] - run[0]))
    return max(shares)


def _subjects(scene: Scene, draft: Draft) -> float:
    """Whether the subjects of the phrases' verbs are aligned."""
    found = []
    for passage, run in ((scene.left, draft.left), (scene.right, draft.right)):
        clause = passage.features.clauses[run[0]]
        verbs = [v for v in passage.features.verbs if v.clause == clause and v.subject is not None]
        found.append(next((v.subject for v in verbs), None))
    one, two = found
    if one is None or two is None or not scene.pairing.to_right:
        return 0.0
    partner = scene.pairing.to_right.get(one)
    return 1.0 if partner is not None and partner[0] == two else -1.0


def figures(scene: Scene, drafts: Sequence[Draft]) -> list[dict[str, float]]:
    """The figures of each draft of two passages."""
    if not drafts:
        return []
    of_scene = _of_scene(scene)
    company = math.log(max(1, sum(not draft.spare for draft in drafts)))
    rows = []
    for draft in drafts:
        widths = [end - first for first, end in (draft.left, draft.right)]
        quoted = any(
            any(i in passage.quoted for i in range(*run))
            for passage, run in ((scene.left, draft.left), (scene.right, draft.right))
        )
        rows.append(
            {
                **of_scene,
                "rule": _log_odds(model().rates.get(draft.rule, 0.5)),
                "clear": _log_odds(draft.confidence),
                "clause": _of_clauses(scene, draft),
                "slot": _firmness(scene, draft),
                "said_too": _said_too(scene, draft),
                "subjects": _subjects(scene, draft),
                "severity": float(draft.severity),
                "near": nearness(scene.pairing, draft.left, draft.right),
                "alike": alikeness(scene.pairing, draft.left, draft.right),
                "wide": math.log(max(1, *widths)),
                "quoted": float(quoted),
                "company": company,
            }
        )
    return rows


def shares(row: Mapping[str, float]) -> list[Share]:
    """What each figure did to a draft's log odds, the strongest first."""
    fitted = model()
    values = [row[name] for name in FIGURES]
    whole = fitted.log_odds(values)
    told = []
    for place, name in enumerate(FIGURES):
        typical = fitted.typical[place]
        trial = [*values[:place], typical, *values[place + 1 :]]
        told.append(Share(name, values[place], typical, whole - fitted.log_odds(trial)))
    return sorted(told, key=lambda share: (-abs(share.effect), share.name))


def judge(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of two passages with the probability that they are real as their confidence.

    Drafts of a rule that was never fitted keep the detector's own.
    """
    fitted = model()
    judged = []
    for draft, row in zip(drafts, figures(scene, drafts), strict=True):
        if draft.rule in fitted.rates:
            odds = math.exp(fitted.log_odds([row[name] for name in FIGURES]))
            draft = replace(draft, confidence=odds / (1.0 + odds))
        judged.append(draft)
    return judged
