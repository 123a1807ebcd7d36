#!/usr/bin/env python3
"""Groups made-up links into claims, and finds the shared wording of many articles; CPU seconds.

usage: claims.py [../shared/bench/links/ecb_coref.jsonl]

A made-up set has claims that each article tells with some probability, a fifth of its sentences two
at once; sentences of one claim are linked with some probability, a tenth of all links are wrong.
P and R are over pairs of sentences that share a claim. With the file given, 200 articles of 600
words are put together from its documents and every two of them compared.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from rows import read_rows, skip_without

from reader.core.alignment.claims import group_claims
from reader.core.alignment.independence import between, source
from reader.core.alignment.links import Link, Ref
from reader.core.comparison import analyse_sentences

SETS = ((3, 30, 0.6, 0.75), (8, 30, 0.6, 0.75), (20, 60, 0.5, 0.7), (60, 80, 0.4, 0.7),
        (200, 40, 0.32, 0.7))  # fmt: skip


def made_up(
    articles: int, claims: int, told: float, linked: float
) -> tuple[list[Link], list[list[Ref]]]:
    chance = random.Random(1)
    tellers: list[list[Ref]] = [[] for _ in range(claims)]
    sentences = []
    for article in range(articles):
        here = [c for c in range(claims) if chance.random() < told]
        chance.shuffle(here)
        while here:
            ref = Ref(article, len(here))
            sentences.append(ref)
            for _ in range(2 if chance.random() < 0.2 else 1):
                if here:
                    tellers[here.pop()].append(ref)
    scores: dict[tuple[Ref, Ref], float] = {}
    for refs in tellers:
        for pair in across(refs):
            if chance.random() < linked:
                scores[pair] = round(chance.betavariate(5, 2), 4)
    for _ in range(len(scores) // 10):
        a, b = sorted(chance.sample(sentences, 2))
        if a.article != b.article:
            scores.setdefault((a, b), round(0.45 + 0.3 * chance.random(), 4))
    return [Link(a, b, score) for (a, b), score in scores.items()], tellers


def across(refs: Sequence[Ref]) -> list[tuple[Ref, Ref]]:
    return [(min(a, b), max(a, b)) for a, b in combinations(refs, 2) if a.article != b.article]


def wording(path: Path) -> None:
    documents = sorted({tuple(row[side]) for row in read_rows(path) for side in "ab"})
    chance = random.Random(1)
    articles: list[list[str]] = []
    while len(articles) < 200:
        sentences: list[str] = []
        while sum(len(s.split()) for s in sentences) < 600:
            near = min(len(documents) - 1, 7 * (len(articles) % 20) + chance.randrange(14))
            sentences += documents[near]
        articles.append(sentences)
    analyses = analyse_sentences(articles)
    start = time.process_time()
    sources = [source(analysis) for analysis in analyses]
    indexed = time.process_time()
    pairs = [between(a, b) for a, b in combinations(sources, 2)]
    ended = time.process_time()
    words = sum(len(one.wording.words) for one in sources)
    print(
        f"shared wording: {len(sources)} articles, {words:,} words indexed in "
        f"{indexed - start:.2f} s; {len(pairs):,} pairs in {ended - indexed:.2f} s, "
        f"{sum(bool(runs) for runs, _ in pairs):,} share runs"
    )


def main() -> int:
    for size in SETS:
        links, tellers = made_up(*size)
        start = time.process_time()
        groups = group_claims(links)
        seconds = time.process_time() - start
        gold = {pair for refs in tellers for pair in across(refs)}
        found = {pair for group in groups for pair in across(group)}
        right = len(gold & found)
        print(
            f"claims: {size[0]:3} articles, {len(links):6,} links: {seconds:5.2f} s, "
            f"{len(groups):5,} groups, P {right / len(found):.3f} R {right / len(gold):.3f}"
        )
    if len(sys.argv) > 1:
        path = Path(sys.argv[1])
        skip_without(path)
        wording(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
