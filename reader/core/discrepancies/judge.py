"""How sure a draft is, as a calibrated probability: of findings shown at 0.8 four in five are real.

A detector knows how clear its own evidence is; how often drafts like it are real is counted on
pairs of sentences and sets of articles read by hand. A ridge logistic regression over a few named
figures and the rule, fitted by tests/bench/fit_judge.py (its file says on what and how well),
turns the one into the other (J. Platt, "Probabilistic outputs for support vector machines", 1999).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz.distance import LCSseq

from reader import paths
from reader.core.article import Kind
from reader.core.discrepancies.detector import CommonScene, Draft, Scene
from reader.core.discrepancies.slots import nearness, token_keys
from reader.core.errors import ResourceError

FIGURES = (
    "clear",  # log odds of the detector's own confidence
    "link",  # log odds of the link's probability
    "common",  # how much the whole sentences have in common
    "verbatim",  # share of the words that are the same, in the same order
    "nearly_verbatim",  # the part of that above nine tenths
    "names_common",
    "names_apart",  # both name somebody, and none of them in common
    "length",  # log of the words of the shorter sentence
    "uneven",  # log of how much longer the other is
    "near",  # how near the two phrases are in meaning
    "alike",  # the same as points of meaning
    "wide",  # log of the words of the longer phrase
    "title",  # one of the sentences is a headline
    "titles",  # both are
    "within",  # both stand in one article
    "joined",  # they are not linked, but tell of one thing
    "quoted",  # one of the phrases stands in quotation marks
    "company",  # log of how many drafts the two sentences have
)


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of the figures in logits a standard deviation, and those of the rules."""

    means: Mapping[str, float]
    scales: Mapping[str, float]
    weights: Mapping[str, float]
    rules: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Share:
    """What one figure, or the rule, adds to a draft's log odds."""

    name: str
    figure: float
    effect: float


@cache
def model() -> Model:
    """The fitted model; raises ResourceError when its file is damaged."""
    path = paths.resource("discrepancies", "judge.json")
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        figures = data["figures"]
        found = Model(
            {name: float(figures[name]["mean"]) for name in FIGURES},
            {name: float(figures[name]["scale"]) for name in FIGURES},
            {name: float(figures[name]["weight"]) for name in FIGURES},
            {name: float(row["weight"]) for name, row in data["rules"].items()},
        )
        if set(figures) != set(FIGURES) or min(found.scales.values()) <= 0.0:
            raise ValueError("the figures are not those of this program")
    except (ValueError, KeyError, TypeError, AttributeError) as exc:
        raise ResourceError(
            f"resources/discrepancies/judge.json is damaged ({exc}). Install the program again."
        ) from exc
    return found


def _log_odds(probability: float) -> float:
    kept = min(max(probability, 0.02), 0.98)
    return math.log(kept / (1.0 - kept))


def _of_scene(scene: Scene) -> dict[str, float]:
    left, right = scene.left, scene.right
    sizes = sorted((max(1, len(left.content)), max(1, len(right.content))))
    verbatim = LCSseq.normalized_similarity(token_keys(left), token_keys(right))
    names = [{name.key for name in p.features.names} for p in (left, right)]
    common = len(names[0] & names[1])
    titles = sum(p.sentence.kind is Kind.TITLE for p in (left, right))
    return {
        "link": _log_odds(scene.score),
        "common": scene.common,
        "verbatim": verbatim,
        "nearly_verbatim": max(0.0, verbatim - 0.9),
        "names_common": float(min(common, 3)),
        "names_apart": float(bool(names[0] and names[1] and not common)),
        "length": math.log(sizes[0]),
        "uneven": math.log(sizes[1] / sizes[0]),
        "title": float(titles == 1),
        "titles": float(titles == 2),
        "within": float(scene.pairing.same_article),
        "joined": float(isinstance(scene, CommonScene)),
    }


def figures(scene: Scene, drafts: Sequence[Draft]) -> list[dict[str, float]]:
    """The figures of each draft of two passages."""
    if not drafts:
        return []
    of_scene = _of_scene(scene)
    rows = []
    for draft in drafts:
        near, alike = nearness(scene.pairing, draft.left, draft.right)
        widths = [end - first for first, end in (draft.left, draft.right)]
        quoted = any(
            any(i in passage.quoted for i in range(*run))
            for passage, run in ((scene.left, draft.left), (scene.right, draft.right))
        )
        rows.append(
            {
                **of_scene,
                "clear": _log_odds(draft.confidence),
                "near": near,
                "alike": alike,
                "wide": math.log(max(1, *widths)),
                "quoted": float(quoted),
                "company": math.log(len(drafts)),
            }
        )
    return rows


def shares(rule: str, row: Mapping[str, float]) -> list[Share]:
    """What a draft's log odds are the sum of, the rule first; empty for a rule never fitted."""
    fitted = model()
    if rule not in fitted.rules:
        return []
    told = [Share(rule, 1.0, fitted.rules[rule])]
    for name in FIGURES:
        effect = fitted.weights[name] * (row[name] - fitted.means[name]) / fitted.scales[name]
        told.append(Share(name, row[name], effect))
    return told


def judge(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of two passages with the probability that they are real as their confidence.

    Drafts of a rule that was never fitted keep the detector's own.
    """
    judged = []
    for draft, row in zip(drafts, figures(scene, drafts), strict=True):
        told = shares(draft.rule, row)
        if told:
            odds = math.exp(sum(share.effect for share in told))
            draft = replace(draft, confidence=odds / (1.0 + odds))
        judged.append(draft)
    return judged
