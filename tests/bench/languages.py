#!/usr/bin/env python3
"""Prints how well languages are told, and how well articles in them are aligned.

usage: languages.py

Read are the sentences and pairs of articles of tests/data/languages, written for this project by
one author: a check that every language works, no measure of how well on real news.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import tomli
from rows import ROOT

_DATA = ROOT / "tests" / "data" / "languages"
_NEAR = ({"da", "no"},)  # told apart by few words; nothing depends on which it is


def _tables(path: Path) -> dict[str, Any]:
    return tomli.loads(path.read_text("utf-8"))


def _told(what: str, rows: Sequence[tuple[str, str]]) -> None:
    from reader.core.loading.languages import language_of

    start = time.process_time()
    found = [language_of(text) for _, text in rows]
    spent = time.process_time() - start
    wrong = [
        f"{code}>{told}"
        for (code, _), told in zip(rows, found, strict=True)
        if code != told and {code, told} not in _NEAR
    ]
    english = sum(
        (code == "en") != (told == "en") for (code, _), told in zip(rows, found, strict=True)
    )
    size = sum(len(text) for _, text in rows)
    print(
        f"{what:10} right {1 - len(wrong) / len(rows):.1%} of {len(rows)}, English or not wrong "
        f"{english}, {size / spent / 1000:,.0f} k characters/s; {' '.join(wrong)}"
    )


def _aligned(rows: Sequence[dict[str, Any]]) -> None:
    from reader.core.alignment.align import align
    from reader.core.comparison import analyse_all
    from reader.core.loading.opening import article_from_text

    hit = found = wanted = 0
    for row in rows:
        texts = ["\n\n".join(map(str, row[side])) for side in ("a", "b")]
        pair = analyse_all([article_from_text(text) for text in texts])
        told = {
            (pair[0].sentences[x.a.sentence].block, pair[1].sentences[x.b.sentence].block)
            for x in align(pair).links
        }
        gold = {tuple(link) for link in row["links"]}
        print(f"    {row['code']}: {len(told & gold)} of {len(gold)}, {len(told - gold)} false")
        hit, found, wanted = hit + len(told & gold), found + len(told), wanted + len(gold)
    print(f"links: precision {hit / max(found, 1):.2f}, recall {hit / wanted:.2f}")


def main() -> int:
    articles = _tables(_DATA / "articles.toml")["language"]
    sentences = _tables(_DATA / "sentences.toml")["sentences"]
    by_code: dict[str, list[str]] = {}
    for row in articles:
        by_code.setdefault(row["code"], []).extend([*row["a"], *row["b"]])
    for code, texts in sentences.items():
        by_code.setdefault(code, []).extend(texts)
    single = [(code, text) for code, texts in by_code.items() for text in texts]
    _told("sentences", single)
    _told("six words", [(c, " ".join(t.split()[:6])) for c, t in single if " " in t])
    _told("articles", [(code, " ".join(texts)) for code, texts in by_code.items()])
    _aligned(articles)
    return 0


if __name__ == "__main__":
    sys.exit(main())
