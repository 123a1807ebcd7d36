#!/usr/bin/env python3
"""Fits the linker's two passes on the public sets and reports leave-one-set-out figures.

usage: fit_linker.py [../shared/bench] [--write]

Needs scikit-learn (not a dependency of the program). Training rows are candidate pairs of the six
hand-read sets and, with less weight, of the public half of ECB+ (links/ecb_coref.jsonl).
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.core.alignment import linker
from reader.core.alignment.model import Boosted, Tree, boosted
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.similarity import FEATURES, LexicalSimilarity
from reader.core.comparison import analyse_all, analyse_sentences
from reader.core.loading import load

OUT = Path("resources/alignment/model.json")
ECB_WEIGHT = 0.1  # its links are by event coreference: another reading than the sets
ALONE = 70, 3  # trees, depth
IN_CONTEXT = 90, 3
THRESHOLDS = np.arange(0.2, 0.7, 0.02)


@dataclass
class Document:
    """One article pair: candidate figures, and for each candidate whether it is a gold link."""

    set: str
    left: Profile
    right: Profile
    figures: dict[tuple[int, int], tuple[float, ...]]
    gold: set[tuple[int, int]]  # places in the profiles
    gold_total: int
    weight: float = 1.0
    same_event: bool = True
    margins: dict[tuple[int, int], float] = field(default_factory=dict)
    context: dict[tuple[int, int], tuple[float, ...]] = field(default_factory=dict)


def load_sets(bench: Path) -> list[Document]:
    sys.path.insert(0, str(bench))
    import score_sets as scorer

    found = []
    for gold_file in sorted((bench / "sets/gold").glob("*.json")):
        name = gold_file.stem
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        links = {frozenset((x["a"], x["b"])) for x in gold["links"]}
        letters = [p.stem for p in sorted((bench / "sets" / name).glob("?.txt"))]
        analyses = analyse_all([load(bench / "sets" / name / f"{x}.txt") for x in letters])
        named: dict[tuple[int, int], set[str]] = {}
        for n, (letter, analysis) in enumerate(zip(letters, analyses, strict=True)):
            rows = scorer.numbered(bench / "sets" / name / f"{letter}.numbered")
            spans = scorer.locate(analysis.article.text, rows)
            for s in analysis.sentences:
                named[n, s.index] = {
                    sid
                    for sid, sp in spans.items()
                    if scorer.overlap(sp, (s.start, s.end))
                    >= 0.4 * min(sp[1] - sp[0], s.end - s.start)
                }
        for a in range(len(letters)):
            for b in range(a + 1, len(letters)):
                left, right = profile(analyses[a]), profile(analyses[b])
                pairs = {
                    (i, j)
                    for i, x in enumerate(left.sentences)
                    for j, y in enumerate(right.sentences)
                    if any(
                        frozenset((p, q)) in links
                        for p in named[a, x.index]
                        for q in named[b, y.index]
                    )
                }
                total = sum({x[0] for x in link} == {letters[a], letters[b]} for link in links)
                figures = LexicalSimilarity().pairs(left, right)
                found.append(Document(name, left, right, figures, pairs, total))
    return found


def load_ecb(bench: Path) -> list[Document]:
    found = []
    for line in (bench / "links/ecb_coref.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        analyses = analyse_sentences([row["a"], row["b"]])
        left, right = (profile(a) for a in analyses)
        # A given sentence may be cut into several; they all stand for it.
        given = [
            [a.sentences[s.index].block for s in p.sentences]
            for a, p in zip(analyses, (left, right), strict=True)
        ]
        scored_a = set(row.get("a_scored", range(len(row["a"]))))
        scored_b = set(row.get("b_scored", range(len(row["b"]))))
        wanted = {tuple(x) for x in row["gold"]}
        ignored = {tuple(x) for x in row.get("partial", [])} - wanted
        gold, figures = set(), {}
        for (i, j), figure in LexicalSimilarity().pairs(left, right).items():
            pair = given[0][i], given[1][j]
            if pair[0] in scored_a and pair[1] in scored_b and pair not in ignored:
                figures[i, j] = figure
                if pair in wanted:
                    gold.add((i, j))
        found.append(
            Document("ecb", left, right, figures, gold, len(wanted), ECB_WEIGHT, row["same_event"])
        )
    return found


def train(x: np.ndarray, y: np.ndarray, w: np.ndarray, trees: int, depth: int):
    model = GradientBoostingClassifier(
        n_estimators=trees,
        max_depth=depth,
        learning_rate=0.08,
        subsample=0.7,
        min_samples_leaf=25,
        max_features=0.5,
        random_state=7,
    )
    return model.fit(x, y, sample_weight=w)


def as_boosted(model, names: tuple[str, ...]) -> Boosted:
    prior = float(model.init_.class_prior_[1])
    trees = []
    for (tree,) in model.estimators_:
        t = tree.tree_
        trees.append(
            Tree(
                tuple(int(f) if f >= 0 else -1 for f in t.feature),
                tuple(round(float(v), 6) for v in t.threshold),
                tuple(int(v) for v in t.children_left),
                tuple(int(v) for v in t.children_right),
                tuple(round(float(v[0][0]) * model.learning_rate, 6) for v in t.value),
            )
        )
    return boosted(names, math.log(prior / (1 - prior)), trees)


def rows_alone(documents: list[Document]):
    x = [v for d in documents for v in d.figures.values()]
    y = [k in d.gold for d in documents for k in d.figures]
    w = [d.weight for d in documents for _ in d.figures]
    return np.array(x), np.array(y, dtype=int), np.array(w)


def add_context(documents: list[Document], alone: Boosted) -> None:
    for d in documents:
        d.margins = {k: alone.margin(v) for k, v in d.figures.items()}
        d.context = linker.context_rows(d.margins, d.left, d.right)


def rows_context(documents: list[Document]):
    x = [(*d.context[k], *d.figures[k]) for d in documents for k in d.figures]
    y = [k in d.gold for d in documents for k in d.figures]
    w = [d.weight for d in documents for _ in d.figures]
    return np.array(x), np.array(y, dtype=int), np.array(w)


def fit(documents: list[Document], groups: list[str]) -> tuple[Boosted, Boosted]:
    """Both passes; the second learns from first-pass margins that were not fitted on its row."""
    names = tuple(FEATURES)
    for held in groups:
        rest = [d for d in documents if d.set != held]
        mine = [d for d in documents if d.set == held]
        add_context(mine, as_boosted(train(*rows_alone(rest), *ALONE), names))
    in_context = as_boosted(train(*rows_context(documents), *IN_CONTEXT), (*linker.CONTEXT, *names))
    alone = as_boosted(train(*rows_alone(documents), *ALONE), names)
    return alone, in_context


def margins(documents: list[Document], alone: Boosted, in_context: Boosted):
    add_context(documents, alone)
    return [
        (d, k, in_context.margin((*d.context[k], *d.figures[k])))
        for d in documents
        for k in d.figures
    ]


def figures_at(scored, documents: list[Document], cut: float) -> tuple[float, float, float]:
    hit = sum(k in d.gold for d, k, p in scored if p >= cut)
    told = sum(p >= cut for _, _, p in scored)
    total = sum(d.gold_total for d in documents)
    precision, recall = hit / max(told, 1), hit / max(total, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench", nargs="?", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--write", action="store_true", help="write resources/alignment/model.json")
    options = parser.parse_args()
    if not options.bench.exists():
        print(f"{options.bench} is missing: run from the project's root with ../shared beside it.")
        return 1
    sets = load_sets(options.bench)
    ecb = load_ecb(options.bench)
    names = sorted({d.set for d in sets})
    reach = sum(len(d.gold & set(d.figures)) for d in sets) / sum(d.gold_total for d in sets)
    print(f"candidates hold {100 * reach:.1f} % of gold links")
    held_out = []
    for name in names:
        rest = [d for d in (*sets, *ecb) if d.set != name]
        alone, in_context = fit(rest, [n for n in (*names, "ecb") if n != name])
        held_out += margins([d for d in sets if d.set == name], alone, in_context)
    y = np.array([k in d.gold for d, k, _ in held_out], dtype=int)
    m = np.array([p for _, _, p in held_out])
    platt = LogisticRegression(C=1e6).fit(m.reshape(-1, 1), y)
    slope, offset = float(platt.coef_[0][0]), float(platt.intercept_[0])
    scored = [(d, k, 1 / (1 + math.exp(-(slope * p + offset)))) for d, k, p in held_out]
    best = max(THRESHOLDS, key=lambda t: figures_at(scored, sets, t)[2])
    for t in THRESHOLDS:
        p, r, f = figures_at(scored, sets, t)
        print(f"{t:.2f}  P {100 * p:5.1f} R {100 * r:5.1f} F1 {100 * f:5.1f}")
    for name in names:
        mine = [s for s in scored if s[0].set == name]
        p, r, f = figures_at(mine, [d for d in sets if d.set == name], best)
        print(f"{name:10s} P {100 * p:5.1f} R {100 * r:5.1f} F1 {100 * f:5.1f}")
    half = len(ecb) // 2
    for part, rest in ((ecb[:half], ecb[half:]), (ecb[half:], ecb[:half])):
        alone, in_context = fit([*sets, *rest], [*names, "ecb"])
        got = [
            (d, k, 1 / (1 + math.exp(-(slope * p + offset))))
            for d, k, p in margins(part, alone, in_context)
        ]
        p, r, f = figures_at(got, part, best)
        different = [d for d in part if not d.same_event]
        told = {id(d) for d, _, p_ in got if p_ >= best and not d.same_event}
        print(
            f"ecb half   P {100 * p:5.1f} R {100 * r:5.1f} F1 {100 * f:5.1f}, "
            f"different-event pairs with a link {100 * len(told) / max(len(different), 1):.1f} %"
        )
    if options.write:
        alone, in_context = fit([*sets, *ecb], [*names, "ecb"])
        OUT.write_text(
            json.dumps(
                {
                    "made_by": "tests/bench/fit_linker.py",
                    "threshold": round(float(best), 3),
                    "slope": round(slope, 6),
                    "offset": round(offset, 6),
                    "alone": _plain(alone),
                    "in_context": _plain(in_context),
                },
                separators=(",", ":"),
            )
            + "\n",
            encoding="utf-8",
        )
        print(f"{OUT}: {OUT.stat().st_size} bytes")
    return 0


def _plain(model: Boosted) -> dict:
    return {
        "names": model.names,
        "base": model.base,
        "trees": [
            {k: getattr(t, k) for k in ("feature", "threshold", "left", "right", "value")}
            for t in model.trees
        ],
    }


if __name__ == "__main__":
    sys.exit(main())
