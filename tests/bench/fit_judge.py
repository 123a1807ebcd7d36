#!/usr/bin/env python3
"""Fits how sure findings are (resources/discrepancies/judge.json) and prints how well it holds.

usage: fit_judge.py ../shared/bench [--write]

Every draft of the detectors is a row: on pairs of sentences it is real where the pair is called a
contradiction (and, where the gold names types, the draft's type is one of them), on the sets of
articles where it meets a difference that the readers noted, as score_sets.py counts it. Rules of
which there are hardly any drafts are pulled towards the middle of their type. The figures printed
are held out: each set, and a fifth of the pairs, judged by a model fitted on all others.
Needs numpy and scipy.
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
from itertools import combinations_with_replacement
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from rows import read_rows, skip_without, told
from scipy.optimize import minimize

from reader.core.alignment.align import Alignment, align
from reader.core.alignment.links import Link, Ref
from reader.core.article import Article
from reader.core.comparison import analyse_all, analyse_sentences
from reader.core.discrepancies.central import Account, central_pairs, named_pairs
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.detectors import CENTRAL, NAMED, drafts, sift
from reader.core.discrepancies.judge import FIGURES, figures
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.language.features import Analysis
from reader.core.loading import load
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
}
RIDGE, RULE_RIDGE = 3.0, 1.5
TARGET = Path(__file__).parents[2] / "resources" / "discrepancies" / "judge.json"


@dataclass
class Row:
    """One draft, and whether readers call it real."""

    source: str
    fold: str
    rule: str
    figures: dict[str, float]
    real: bool


def scenes(analyses: Sequence[Analysis], alignment: Alignment) -> Iterator[tuple[int, int, Scene]]:
    """All that `examine` looks at, with the places of the two articles."""
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
            yield a, b, Scene(pair(left, right, link.score, a == b))
    for a, b in combinations_with_replacement(range(len(accounts)), 2):
        for joined_by in (central_pairs, named_pairs):
            for common in joined_by(accounts[a], accounts[b], a == b).pairs:
                refs = Ref(a, common.left.index), Ref(b, common.right.index)
                if refs not in seen and common.left.wording != common.right.wording:
                    yield a, b, common.scene()


def all_drafts(
    analyses: Sequence[Analysis], alignment: Alignment
) -> Iterator[tuple[int, int, Scene, Draft, dict[str, float]]]:
    """Every draft with its figures."""
    for a, b, scene in scenes(analyses, alignment):
        types = sift(scene.left, scene.right)
        if type(scene) is not Scene:
            types = [kind for kind in types if kind in {*CENTRAL, *NAMED}]
        found = drafts(scene, types)
        for draft, row in zip(found, figures(scene, found), strict=True):
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
        ends: dict[str, set[int]] = {"a": set(), "b": set()}
        for number, (row, span_a, span_b) in enumerate(noted):
            family = draft.type.value in scorer.FAMILY[row["type"]]
            for one, two in (sides, sides[::-1]):
                met_a = one[2] == row["a"]["s"][0] and scorer.overlap(one[1], span_a) > 0
                met_b = two[2] == row["b"]["s"][0] and scorer.overlap(two[1], span_b) > 0
                if row["a"]["s"] in one[0] and row["b"]["s"] in two[0]:
                    real = real or family or (met_a and met_b)
                if family and one[2] != two[2]:
                    ends["a"] |= {number} if met_a else set()
                    ends["b"] |= {number} if met_b else set()
        # Of "agreed" in five sentences against "discussed" in four the readers noted a few places.
        real = real or bool(ends["a"] and ends["b"])
        yield Row("sets", name, draft.rule, numbers, real)


def _weights(rows: Sequence[Row]) -> np.ndarray:
    counts = Counter(row.source for row in rows)
    total = sum(WEIGHTS[source] for source in counts)
    return np.array([WEIGHTS[row.source] / total * len(rows) / counts[row.source] for row in rows])


def fit(rows: Sequence[Row]) -> dict[str, Any]:
    """The model, in the form of its file."""
    x = np.array([[row.figures[name] for name in FIGURES] for row in rows])
    y = np.array([row.real for row in rows], float)
    weight = _weights(rows)
    means = np.average(x, axis=0, weights=weight)
    scales = np.sqrt(np.average((x - means) ** 2, axis=0, weights=weight))
    scales[scales < 1e-6] = 1.0
    z = (x - means) / scales
    rules = sorted({row.rule for row in rows})
    types = sorted({rule.split(".")[0] for rule in rules})
    at_rule = np.array([rules.index(row.rule) for row in rows])
    at_type = np.array([types.index(row.rule.split(".")[0]) for row in rows])
    n, k, m = len(FIGURES), len(rules), len(types)

    def parts(v: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
        return v[:n], v[n : n + k], v[n + k : n + k + m], v[-1]

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        w, r, t, b = parts(v)
        margin = z @ w + r[at_rule] + t[at_type] + b
        p = 1.0 / (1.0 + np.exp(-margin))
        nll = -(weight * (y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))).sum()
        nll += 0.5 * (RIDGE * (w @ w) + RULE_RIDGE * (r @ r + t @ t))
        error = weight * (p - y)
        return nll, np.concatenate(
            [
                z.T @ error + RIDGE * w,
                np.bincount(at_rule, error, k) + RULE_RIDGE * r,
                np.bincount(at_type, error, m) + RULE_RIDGE * t,
                [error.sum()],
            ]
        )

    best = minimize(loss, np.zeros(n + k + m + 1), jac=True, method="L-BFGS-B").x
    w, r, t, b = parts(best)
    seen = Counter(row.rule for row in rows)
    real = Counter(row.rule for row in rows if row.real)
    return {
        "figures": {
            name: {
                "mean": round(means[i], 4),
                "scale": round(scales[i], 4),
                "weight": round(w[i], 4),
            }
            for i, name in enumerate(FIGURES)
        },
        "rules": {
            rule: {
                "weight": round(r[i] + t[types.index(rule.split(".")[0])] + b, 4),
                "drafts": seen[rule],
                "real": real[rule],
            }
            for i, rule in enumerate(rules)
        },
    }


def probabilities(fitted: dict[str, Any], rows: Sequence[Row]) -> np.ndarray:
    """What a model says of drafts; 0.5 for a rule that it was not fitted on."""
    margins = []
    for row in rows:
        rule = fitted["rules"].get(row.rule)
        margin = rule["weight"] if rule else 0.0
        for name, of in fitted["figures"].items():
            margin += of["weight"] * (row.figures[name] - of["mean"]) / of["scale"]
        margins.append(margin)
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
        for low, high in (
            (0.0, 0.2),
            (0.2, 0.4),
            (0.4, 0.5),
            (0.5, 0.6),
            (0.6, 0.7),
            (0.7, 0.8),
            (0.8, 0.9),
            (0.9, 1.01),
        ):
            here = [i for i in mine if low <= p[i] < high]
            if here:
                real = np.mean([rows[i].real for i in here])
                print(
                    f"  {low:.1f}-{min(high, 1.0):.1f}  {len(here):6d}  {p[here].mean():.2f}  {real:.2f}"
                )
    by_rule: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        by_rule[row.rule].append(i)
    print("rule                              drafts  real | at 0.45 and above: drafts  real")
    for rule, here in sorted(by_rule.items()):
        high = [i for i in here if p[i] >= 0.45]
        share = f"{np.mean([rows[i].real for i in high]):.2f}" if high else "   -"
        real = np.mean([rows[i].real for i in here])
        print(f"{rule:34s}{len(here):6d}  {real:.2f} | {len(high):6d}  {share}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--write", action="store_true", help="write resources/discrepancies")
    options = parser.parse_args()
    skip_without(options.bench)
    rows = [row for name in sorted(p.stem for p in (options.bench / "sets/gold").glob("*.json"))
            for row in of_set(options.bench, name)]  # fmt: skip
    for source in WEIGHTS:
        if source != "sets":
            rows += of_pairs(options.bench / "pairs" / f"{source}.jsonl")
    report(rows, held_out(rows))
    if options.write:
        TARGET.parent.mkdir(exist_ok=True)
        data = {"made_by": "tests/bench/fit_judge.py", **fit(rows)}
        TARGET.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
