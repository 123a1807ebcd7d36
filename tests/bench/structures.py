#!/usr/bin/env python3
"""How many hand-read verb groups, attributions, speakers and names the language layer reads right.

usage: structures.py ../shared/bench [first second] [--wrong]

A file of tests/data/structures holds one reading a row, tab-separated, without its words: kind,
document ("sets/A" of the three-article sets; "12b", the second document of row 12 of ecb_coref),
its sentence, and code points there:

    v  head  tense  aspect  stage  flags (n denied, p passive, h hedged); "?" is not judged
    a  cue  head of the source (-1: nobody named)  first and last word of the content (-1: any)
    s  a word of the quotation  sentence and word where the speaker is named (-1: nobody)
    n  start  end  number: equal for all names of one person or thing in the compared articles
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from rows import ROOT, Row, read_rows, skip_without

from reader.core.article import Article, Block, Kind
from reader.core.comparison import analyse_all
from reader.core.language.features import Analysis, Attribution, Features, Speaker
from reader.core.loading.opening import load

SAMPLES = ROOT / "tests" / "data" / "structures"
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Tally:
    """Right and judged readings of each kind, and a line for each wrong one."""

    right: dict[str, int] = field(default_factory=dict)
    judged: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def add(self, kind: str, right: bool, told: str) -> None:
        """Counts one reading."""
        self.judged[kind] = self.judged.get(kind, 0) + 1
        self.right[kind] = self.right.get(kind, 0) + right
        if not right:
            self.wrong.append(f"{kind}: {told}")

    def share(self, kind: str) -> float:
        """The share of a kind that is right."""
        return self.right[kind] / self.judged[kind]


@dataclass(frozen=True, slots=True)
class Place:
    """A token: its analysis, sentence and index; ``token`` is None where none stands."""

    analysis: Analysis
    sentence: int
    token: int | None

    @property
    def features(self) -> Features:
        return self.analysis.features[self.sentence]

    def told(self) -> str:
        """The sentence as text."""
        sentence = self.analysis.sentences[self.sentence]
        return self.analysis.article.text[sentence.start : sentence.end]


class Texts:
    """The public texts, each analysed together with those that it is compared with."""

    def __init__(self, bench: Path, wanted: frozenset[str]) -> None:
        self._bench = bench
        self._wanted = wanted  # nothing else is read, for speed
        self._groups: dict[str, dict[str, tuple[Analysis, list[int]]]] = {}

    def rows(self, document: str) -> list[str]:
        """The sentences of a document as the addresses count them."""
        if "/" in document:
            lines = (self._bench / "sets" / f"{document}.numbered").read_text("utf-8").splitlines()
            return [line.partition("] ")[2] for line in lines]
        row = _documents(self._bench / "links" / "ecb_coref.jsonl")[int(document[:-1])]
        return [str(text) for text in row[document[-1]]]

    def place(self, document: str, row: int, offset: int) -> Place:
        """The token at a code point of a sentence."""
        analysis, starts = self._read(document)
        at = starts[row] + offset
        for number, sentence in enumerate(analysis.sentences):
            if sentence.start <= at < sentence.end:
                for k, token in enumerate(sentence.tokens):
                    if token.start <= at < token.end:
                        return Place(analysis, number, k)
                return Place(analysis, number, None)
        raise KeyError(f"{document} {row} {offset}")

    def _read(self, document: str) -> tuple[Analysis, list[int]]:
        group = document.split("/")[0] if "/" in document else document[:-1]
        if group not in self._groups:
            names = (
                [f"{group}/{letter}" for letter in "ABC"]
                if "/" in document
                else [f"{group}a", f"{group}b"]
            )
            names = [name for name in names if name in self._wanted]
            articles, places = zip(*(self._article(name) for name in names), strict=True)
            self._groups[group] = dict(
                zip(names, zip(analyse_all(articles), places, strict=True), strict=True)
            )
        return self._groups[group][document]

    def _article(self, document: str) -> tuple[Article, list[int]]:
        rows = self.rows(document)
        starts, at = [], 0
        if "/" in document:
            article = load(self._bench / "sets" / f"{document}.txt")
            for row in rows:
                starts.append(article.text.index(row, at))
                at = starts[-1] + len(row)
            return article, starts
        text = " ".join(row.replace("\n", " ") for row in rows)
        for row in rows:
            starts.append(at)
            at += len(row) + 1
        blocks = (Block(0, len(text), Kind.BODY),)
        return Article("", text, blocks, "", sha256(text.encode()).hexdigest()), starts


@cache
def _documents(path: Path) -> list[Row]:
    return read_rows(path)


def judge(bench: Path, sample: Path) -> Tally:
    """The verdict on every reading of a sample."""
    lines = sample.read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if not line.startswith("#")]
    texts = Texts(bench, frozenset(line.split("\t")[1] for line in lines))
    tally = Tally()
    names: dict[str, list[tuple[str, str, str]]] = {}
    for line in lines:
        kind, document, row, *fields = line.split("\t")
        place = texts.place(document, int(row), int(fields[0]))
        match kind:
            case "v":
                _verb(tally, place, fields[1:])
            case "a":
                _attribution(tally, texts, place, (document, int(row)), fields[1:])
            case "s":
                _speaker(tally, texts, place, document, [int(one) for one in fields[1:]])
            case _:
                last = texts.place(document, int(row), int(fields[1]) - 1).token
                key = _name_key(place, last)
                words = texts.rows(document)[int(row)][int(fields[0]) : int(fields[1])]
                tally.add("name", bool(key), f"{words} in {place.told()}")
                group = document.split("/")[0] if "/" in document else document[:-1]
                names.setdefault(group, []).append((fields[2], key, words))
    for found in names.values():
        _same_keys(tally, found)
    return tally


def _verb(tally: Tally, place: Place, fields: Sequence[str]) -> None:
    tense, aspect, stage, flags = (*fields, "")[:4]
    group = next((v for v in place.features.verbs if v.head == place.token), None)
    told = f"wanted {' '.join(fields)} in {place.told()}"
    if group is None:
        tally.add("verb", False, told)
        return
    right = (
        (group.tense, group.aspect) == (tense, aspect)
        and stage in ("?", group.stage.name.lower())
        and (group.negated, group.passive, group.hedged)
        == ("n" in flags, "p" in flags, "h" in flags)
    )
    tally.add("verb", right, f"{group} {told}")


def _attribution(
    tally: Tally, texts: Texts, place: Place, at: tuple[str, int], fields: Sequence[str]
) -> None:
    source, first, last = (
        None if int(one) < 0 else texts.place(*at, int(one)).token for one in fields
    )
    found = [a for a in place.features.attributions if a.cue == place.token]
    sourced = any(
        a.source_first == a.source_end if source is None
        else a.source_first <= source < a.source_end
        for a in found
    )  # fmt: skip
    words = [_content(place, a) for a in found]
    content = any(first in (None, one[0]) for one in words) and any(
        last in (None, one[-1]) for one in words
    )
    tally.add("attribution", sourced and content, f"{found} in {place.told()}")


def _content(place: Place, one: Attribution) -> list[int]:
    """The tokens of the content that are words."""
    tokens = place.analysis.sentences[place.sentence].tokens
    return [k for k in range(one.scope_first, one.scope_end) if tokens[k].text[0].isalnum()] or [-1]


def _speaker(tally: Tally, texts: Texts, place: Place, document: str, named: Sequence[int]) -> None:
    quotes = place.features.quotes
    quote = next((q for q in quotes if q.first <= (place.token or 0) < q.end), None)
    tally.add("quotation", quote is not None, place.told())
    speaker = quote.speaker if quote is not None else None
    if named[0] < 0:
        tally.add("speaker", quote is not None and speaker is None, f"{speaker} in {place.told()}")
        return
    wanted = _WORD.match(texts.rows(document)[named[0]], named[1])
    assert wanted is not None
    words = list(_words(place.analysis, speaker))
    tally.add("speaker", wanted[0].lower() in words, f"{words} for {wanted[0]}, {place.told()}")


def _words(analysis: Analysis, speaker: Speaker | None) -> Iterator[str]:
    if speaker is None:
        return
    tokens = analysis.sentences[speaker.sentence].tokens
    text = analysis.article.text[tokens[speaker.first].start : tokens[speaker.end - 1].end]
    yield from (word.lower() for word in _WORD.findall(text))


def _name_key(place: Place, last: int | None) -> str:
    for name in place.features.names:
        if name.first == place.token and last is not None and name.end == last + 1:
            return name.key
    return ""


def _same_keys(tally: Tally, found: Sequence[tuple[str, str, str]]) -> None:
    """Equal numbers must have equal keys, and different numbers different ones."""
    for at, (number, key, words) in enumerate(found):
        others = [one for k, one in enumerate(found) if k != at and one[1]]
        clash = [one for one in others if (one[0] == number) != (one[1] == key)]
        tally.add("name key", bool(key) and not clash, f"{words}: {key}, {clash[:2]}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("samples", nargs="*", default=["first", "second"])
    parser.add_argument("--wrong", action="store_true", help="list what is read wrong")
    options = parser.parse_args()
    skip_without(options.bench)
    for name in options.samples:
        tally = judge(options.bench, SAMPLES / f"{name}.tsv")
        for kind, judged in tally.judged.items():
            print(
                f"{name} {kind}: {tally.right[kind]} of {judged}, {100 * tally.share(kind):.1f} %"
            )
        if options.wrong:
            print("\n".join(tally.wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
