#!/usr/bin/env python3
"""Fits how sure findings are (resources/discrepancies/judge.json) and prints how well it holds.

usage: fit_judge.py ../shared/bench [--write]

Every draft of the detectors is a row: on pairs of sentences it is real where the pair is called a
contradiction (and, where the gold names types, the draft's type is one of them), on the sets of
articles where it meets a difference that the readers noted, as score_sets.py counts it. Rules of
which there are hardly any drafts are pulled towards their type. The figures printed
are held out: each set, and a fifth of the pairs, judged by a model fitted on all others.
Needs numpy and lightgbm.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import lightgbm
import numpy as np
from rows import read_rows, skip_without, told

from reader.core.alignment.align import Alignment, align
from reader.core.alignment.links import Link, Ref
from reader.core.article import Article
from reader.core.comparison import analyse_all, analyse_sentences
from reader.core.discrepancies.central import Account
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.detectors import DETECTORS, JOINED, drafts, sift
from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.judge import FIGURES, figures
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.rules import rules
from reader.core.language.features import Analysis
from reader.core.loading.opening import load
from reader.core.weights import weigh

# What a source weighs in all, whatever its number of drafts: real articles are what is read, the
# pairs were written, edited or chosen to differ.
WEIGHTS = {
    "sets": 3.0,
    "types": 2.0,
    "summedits_news": 1.0,
    "rte3": 0.7,
    "ists_headlines": 0.7,
    "neg_mnli": 0.5,
    "glue_diag": 0.3,
    "summedits_ectsum": 0.5,
    "rules": 0.5,
}
PRIOR = 8.0  # drafts that a rule's type counts as in the rule's own share
# Evidence may only speak for a draft where it grows, and what speaks against it only against.
DIRECTIONS = {
    "rule": 1,
    "clear": 1,
    "link": 1,
    "common": 1,
    "clause": 1,
    "slot": 1,
    "said_too": -1,
}
BINS = (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
TARGET = Path(__file__).parents[2] / "resources" / "discrepancies" / "judge.json"


@dataclass
class Row:
    """One draft, and whether readers call it real."""

    source: str
    fold: str
    rule: str
    figures: dict[str, float]
    real: bool
    group: str = ""  # drafts of a set that are folded into one finding


def scenes(
    analyses: Sequence[Analysis], alignment: Alignment
) -> Iterator[tuple[int, int, Scene, Sequence[Type]]]:
    """All that `examine` looks at, with the places of the two articles and the types looked for."""
    accounts = [Account(analysis) for analysis in analyses]
    least = weigh("scene.worth_a_look")
    seen = set()
    for link in (*alignment.links, *alignment.within, *alignment.near):
        if link.score < least:
            continue
        a, b = link.a.article, link.b.article
        left, right = accounts[a].at.get(link.a.sentence), accounts[b].at.get(link.b.sentence)
        if left is not None and right is not None and left.wording != right.wording:
            seen.add((link.a, link.b))
            yield a, b, Scene(pair(left, right, link.score, a == b)), tuple(DETECTORS)
    for a, b in combinations_with_replacement(range(len(accounts)), 2):
        for joined_by, types, _ in JOINED:
            for common in joined_by(accounts[a], accounts[b], a == b, sys.maxsize).pairs:
                refs = Ref(a, common.left.index), Ref(b, common.right.index)
                if refs not in seen and common.left.wording != common.right.wording:
                    yield a, b, common.scene(), types


def all_drafts(
    analyses: Sequence[Analysis], alignment: Alignment
) -> Iterator[tuple[int, int, Scene, Draft, dict[str, float]]]:
    """Every draft with its figures."""
    for a, b, scene, types in scenes(analyses, alignment):
        found = drafts(scene, sift(scene.left, scene.right, types))
        for draft, row in zip(found, figures(scene, found), strict=True):
            if not draft.spare:
                yield a, b, scene, draft, row


def of_pairs(path: Path) -> Iterator[Row]:
    """The drafts of the pairs of sentences in a file."""
    for row in told(read_rows(path)):
        left, right = analyse_sentences([[row["a"]], [row["b"]]])
        links = tuple(
            Link(Ref(0, s.index), Ref(1, t.index), 0.9)
            for s in left.sentences
            for t in right.sentences
        )
        gold = set(row["type"] or ()) if path.stem == "types" else set()
        group = row.get("family") or row["id"]
        fold = str(int(hashlib.sha256(str(group).encode()).hexdigest(), 16) % 5)
        alignment = Alignment(links, (), (), (), ())
        for _, _, _, draft, numbers in all_drafts([left, right], alignment):
            real = row["label"] == "contradiction" and (not gold or draft.type.value in gold)
            yield Row(path.stem, fold, draft.rule, numbers, real)


def of_rules() -> Iterator[Row]:
    """The drafts of the rules' own examples: plain cases that must be told, or must not."""
    for number, rule in enumerate(rules().values()):
        for pair_of, differs in ((rule.differs, True), (rule.silent, False)):
            left, right = analyse_sentences([[text] for text in pair_of])
            links = tuple(
                Link(Ref(0, s.index), Ref(1, t.index), 0.9)
                for s in left.sentences
                for t in right.sentences
            )
            alignment = Alignment(links, (), (), (), ())
            for _, _, _, draft, numbers in all_drafts([left, right], alignment):
                if draft.rule == rule.name or not differs:
                    yield Row("rules", str(number % 5), draft.rule, numbers, differs)


def _scorer(bench: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_sets", bench / "score_sets.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def of_set(bench: Path, name: str) -> Iterator[Row]:
    """The drafts of one set of articles."""
    scorer = _scorer(bench)
    folder = bench / "sets" / name
    letters = "ABC"
    articles: list[Article] = [load(folder / f"{letter}.txt") for letter in letters]
    analyses = analyse_all(articles)
    gold = json.loads((bench / "sets" / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    places: dict[str, tuple[int, int]] = {}
    for letter, article in zip(letters, articles, strict=True):
        places |= scorer.locate(article.text, scorer.numbered(folder / f"{letter}.numbered"))

    def ids(article: int, passage: Passage) -> set[str]:
        mine = passage.sentence.start, passage.sentence.end
        return {
            sid
            for sid, span in places.items()
            if sid[0] == letters[article]
            and scorer.overlap(span, mine)
            >= 0.4 * min(span[1] - span[0], passage.sentence.end - passage.sentence.start)
        }

    def quote(side: dict[str, str]) -> Any:
        text = articles[letters.index(side["s"][0])].text
        return scorer.quote_span(text, places[side["s"]], side["quote"])

    noted = [(row, quote(row["a"]), quote(row["b"])) for row in gold["discrepancies"]]
    for a, b, scene, draft, numbers in all_drafts(analyses, align(analyses)):
        sides = [
            (ids(a, scene.left), scene.left.span(*draft.left), letters[a]),
            (ids(b, scene.right), scene.right.span(*draft.right), letters[b]),
        ]
        real = False
        ends: tuple[set[int], set[int]] = (set(), set())
        for number, (row, span_a, span_b) in enumerate(noted):
            family = draft.type.value in scorer.FAMILY[row["type"]]
            for one, two in (sides, sides[::-1]):
                met_a = one[2] == row["a"]["s"][0] and scorer.overlap(one[1], span_a) > 0
                met_b = two[2] == row["b"]["s"][0] and scorer.overlap(two[1], span_b) > 0
                if row["a"]["s"] in one[0] and row["b"]["s"] in two[0]:
                    real = real or family or (met_a and met_b)
                if family and a != b:
                    ends[0].update({number} if met_a else ())
                    ends[1].update({number} if met_b else ())
            if family and a == b:
                for end, side in zip(ends, sides, strict=True):
                    met = [
                        side[2] == row[key]["s"][0] and scorer.overlap(side[1], span) > 0
                        for key, span in (("a", span_a), ("b", span_b))
                    ]
                    end.update({number} if any(met) else ())
        # Of "agreed" in five sentences against "discussed" in four the readers noted a few places,
        # and mostly those in two articles, whatever each article says of itself.
        real = real or all(ends)
        words = [scene.left.words(*draft.left), scene.right.words(*draft.right)]
        told_by = draft.key or "|".join(sorted(word.lower() for word in words))
        group = f"{name} {a}{b} {draft.type.value} {told_by}"
        yield Row("sets", name, draft.rule, numbers, real, group)


def _weights(rows: Sequence[Row]) -> np.ndarray:
    counts = Counter(row.source for row in rows)
    total = sum(WEIGHTS[source] for source in counts)
    return np.array([WEIGHTS[row.source] / total * len(rows) / counts[row.source] for row in rows])


def _rates(rows: Sequence[Row], weight: np.ndarray) -> dict[str, float]:
    """How often drafts of each rule are real; few drafts are pulled to their type, then to all."""
    kinds: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(2))
    rules: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(2))
    for row, w in zip(rows, weight, strict=True):
        kinds[row.rule.split(".")[0]] += (w * row.real, w)
        rules[row.rule] += (w * row.real, w)
    real, every = sum(kinds.values())
    found = {}
    for rule, (met, seen) in rules.items():
        of_kind, of_kinds = kinds[rule.split(".")[0]]
        kind = (of_kind + PRIOR * real / every) / (of_kinds + PRIOR)
        found[rule] = (met + PRIOR * kind) / (seen + PRIOR)
    return found


def _with_rates(row: Row, rates: dict[str, float]) -> list[float]:
    rate = min(max(rates.get(row.rule, 0.5), 0.02), 0.98)
    figures = {**row.figures, "rule": float(np.log(rate / (1.0 - rate)))}
    return [figures[name] for name in FIGURES]


def _nested(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    below = [_nested(node[side]) for side in ("left_child", "right_child")]
    return [FIGURES[node["split_feature"]], round(node["threshold"], 4), *below]


def fit(rows: Sequence[Row]) -> dict[str, Any]:
    """The model, in the form of its file."""
    weight = _weights(rows)
    rates = _rates(rows, weight)
    x = np.array([_with_rates(row, rates) for row in rows])
    y = np.array([row.real for row in rows])
    trees = lightgbm.LGBMClassifier(
        n_estimators=30,
        learning_rate=0.15,
        num_leaves=6,
        min_child_samples=15,
        subsample=0.8,
        subsample_freq=1,
        colsample_bytree=0.6,
        reg_lambda=5.0,
        monotone_constraints=[DIRECTIONS.get(name, 0) for name in FIGURES],
        monotone_constraints_method="advanced",
        boost_from_average=False,
        random_state=0,
        deterministic=True,
        num_threads=2,
        verbose=-1,
    ).fit(x, y, sample_weight=weight)
    seen = Counter(row.rule for row in rows)
    real = Counter(row.rule for row in rows if row.real)
    return {
        "start": 0.0,
        "typical": {
            name: round(float(value), 4)
            for name, value in zip(FIGURES, np.median(x, axis=0), strict=True)
        },
        "rules": {
            rule: {"rate": round(rates[rule], 4), "drafts": seen[rule], "real": real[rule]}
            for rule in sorted(rates)
        },
        "trees": [
            _nested(tree["tree_structure"]) for tree in trees.booster_.dump_model()["tree_info"]
        ],
    }


def _leaf(node: Any, figures: dict[str, float]) -> float:
    while isinstance(node, list):
        node = node[2] if figures[node[0]] <= node[1] else node[3]
    return float(node)


def probabilities(fitted: dict[str, Any], rows: Sequence[Row]) -> np.ndarray:
    """What a model says of drafts."""
    rates = {rule: row["rate"] for rule, row in fitted["rules"].items()}
    margins = []
    for row in rows:
        figures = dict(zip(FIGURES, _with_rates(row, rates), strict=True))
        margins.append(fitted["start"] + sum(_leaf(tree, figures) for tree in fitted["trees"]))
    return 1.0 / (1.0 + np.exp(-np.array(margins)))


def held_out(rows: Sequence[Row]) -> np.ndarray:
    """Each draft's probability by a model that saw neither its set nor its fold of the pairs."""
    found = np.zeros(len(rows))
    keys = [(row.source if row.source == "sets" else "pairs", row.fold) for row in rows]
    for key in sorted(set(keys)):
        out = [i for i, k in enumerate(keys) if k == key]
        rest = [row for row, k in zip(rows, keys, strict=True) if k != key]
        found[out] = probabilities(fit(rest), [rows[i] for i in out])
    return found


def report(rows: Sequence[Row], p: np.ndarray) -> None:
    """Prints calibration by source, and what each rule is worth, all held out."""
    print("confidence      drafts  said  real   (held out)")
    for source in ("all", *WEIGHTS):
        mine = [i for i, row in enumerate(rows) if source in ("all", row.source)]
        print(f"{source}: {len(mine)} drafts, {sum(rows[i].real for i in mine)} real")
        for low, high in pairwise(BINS):
            here = [i for i in mine if low <= p[i] < high]
            if here:
                real = np.mean([rows[i].real for i in here])
                said = p[here].mean()
                print(f"  {low:.1f}-{min(high, 1.0):.1f}  {len(here):6d}  {said:.2f}  {real:.2f}")
    by_rule: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        by_rule[row.rule].append(i)
    print("rule                              drafts  real | at 0.45 and above: drafts  real")
    for rule, here in sorted(by_rule.items()):
        high = [i for i in here if p[i] >= 0.45]
        share = f"{np.mean([rows[i].real for i in high]):.2f}" if high else "   -"
        real = np.mean([rows[i].real for i in here])
        print(f"{rule:34s}{len(here):6d}  {real:.2f} | {len(high):6d}  {share}")


def each_place(rows: Sequence[Row], p: np.ndarray) -> float:
    """The exponent of the number of places by which a folded difference's odds grow best."""
    groups: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        if row.group:
            groups[row.group].append(i)
    best = np.array([p[here].max() for here in groups.values()])
    real = np.array([any(rows[i].real for i in here) for here in groups.values()])
    many = np.log([len(here) for here in groups.values()])

    def loss(exponent: float) -> float:
        margin = np.log(best / (1.0 - best)) + exponent * many
        return float(np.logaddexp(0.0, np.where(real, -margin, margin)).sum())

    return float(min(np.arange(0.0, 1.51, 0.05), key=loss))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--write", action="store_true", help="write resources/discrepancies")
    options = parser.parse_args()
    skip_without(options.bench)
    rows = [row for name in sorted(p.stem for p in (options.bench / "sets/gold").glob("*.json"))
            for row in of_set(options.bench, name)]  # fmt: skip
    for source in WEIGHTS:
        if source == "rules":
            rows += of_rules()
        elif source != "sets":
            rows += of_pairs(options.bench / "pairs" / f"{source}.jsonl")
    p = held_out(rows)
    report(rows, p)
    print(f"finding.each_place in resources/weights.toml fits best at {each_place(rows, p):.2f}")
    if options.write:
        TARGET.parent.mkdir(exist_ok=True)
        data = {"made_by": "tests/bench/fit_judge.py", **fit(rows)}
        TARGET.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
