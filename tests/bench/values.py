#!/usr/bin/env python3
"""How many hand-read quantities and times of public texts the language layer normalises right.

usage: values.py ../shared/bench [first second]

A file of tests/data/values holds one expression a row, tab-separated, without its words:

    address  article's date  kind  place  fields

``address`` leads to the sentence (file, row and part); ``place`` are its code points there. Kind
``q`` is a quantity: low, high, bound, unit, counted. Kind ``t`` is a time: begin, end, relation,
days, clock, tolerance in days. Kind ``n`` is neither right nor wrong (ordinals, "no one", rates).
Values are in base units; "-" alone is not judged; "/" parts equal answers ("-" is none); a "~"
marks a vague value that the answer must contain without being boundless. The rows hold all that
stands in the sentences, so what is found beside them is spurious.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from rows import ROOT, Row, read_rows, skip_without

from reader.core.article import Article, Block, Kind
from reader.core.language.analysis import analyse
from reader.core.language.features import Quantity, Time

SAMPLES = ROOT / "tests" / "data" / "values"
_NEUTRAL = frozenset({"", "for", "during", "about"})  # relations that leave an interval as it is


@dataclass(frozen=True, slots=True)
class Item:
    """One expression of the sample: where it stands, its kind and its right value."""

    address: str
    day: str
    kind: str
    start: int
    end: int
    fields: tuple[str, ...]

    def field(self, index: int) -> str:
        return self.fields[index] if index < len(self.fields) else ""


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity or time of the program with its code points in the sentence."""

    start: int
    end: int
    value: Quantity | Time


@dataclass(frozen=True, slots=True)
class Verdict:
    """An item, the words it stands on, whether an answer is right, and the answers there."""

    item: Item
    words: str
    right: bool
    answers: tuple[Quantity | Time, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All verdicts of a sample, and what was found where nothing stands."""

    verdicts: tuple[Verdict, ...]
    spurious: tuple[tuple[str, str], ...]

    def share(self, kinds: str = "qt") -> float:
        """The share of items of these kinds that are right."""
        judged = [verdict.right for verdict in self.verdicts if verdict.item.kind in kinds]
        return sum(judged) / len(judged)

    def wrong(self) -> Iterator[str]:
        """One line for each wrong item."""
        for verdict in self.verdicts:
            if not verdict.right:
                item = verdict.item
                yield (
                    f"{item.address} [{item.day}] {item.kind} “{verdict.words}”: wanted "
                    f"{', '.join(item.fields)}; found {list(map(_told, verdict.answers))}"
                )


def items_of(path: Path) -> list[Item]:
    """The rows of a sample."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        address, day, kind, place, *fields = line.split("\t")
        start, end = place.split("-")
        found.append(Item(address, day, kind, int(start), int(end), tuple(fields)))
    return found


@cache
def _by_id(path: Path) -> dict[str, Row]:
    return {row["id"]: row for row in read_rows(path)}


def sentence_of(bench: Path, address: str) -> str:
    """The text at an address: "sets/…/A.numbered A3", "pairs/….jsonl ID a", "links/… ID a 12"."""
    file, key, *rest = address.split(" ")
    path = bench / file
    if file.startswith("sets/"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith(f"[{key}] "):
                return line.partition("] ")[2]
        raise KeyError(address)
    value = _by_id(path)[key][rest[0]]
    return str(value[int(rest[1])] if len(rest) > 1 else value)


def read(text: str, day: str) -> tuple[list[Found], list[Found]]:
    """What the language layer finds in a text that was published on that day."""
    article = Article("", text, (Block(0, len(text), Kind.BODY),), "", "", published=day)
    analysis = analyse(article)
    quantities: list[Found] = []
    times: list[Found] = []
    for sentence, features in zip(analysis.sentences, analysis.features, strict=True):
        tokens = sentence.tokens
        quantities += (
            Found(tokens[q.first].start, tokens[q.end - 1].end, q) for q in features.quantities
        )
        times += (Found(tokens[t.first].start, tokens[t.end - 1].end, t) for t in features.times)
    return quantities, times


Reader = Callable[[str, str], tuple[Sequence[Found], Sequence[Found]]]


def judge(bench: Path, sample: Path, reader: Reader = read) -> Report:
    """The verdict on every item of a sample."""
    verdicts: list[Verdict] = []
    spurious: list[tuple[str, str]] = []
    by_sentence: dict[tuple[str, str], list[Item]] = {}
    for item in items_of(sample):
        by_sentence.setdefault((item.address, item.day), []).append(item)
    for (address, day), items in by_sentence.items():
        text = sentence_of(bench, address)
        quantities, times = reader(text, day)
        for item in items:
            if item.kind == "n":
                continue
            words = text[item.start : item.end]
            if item.kind == "q":
                here = [f.value for f in quantities if _meet(f, item)]
                right = any(
                    isinstance(value, Quantity) and right_quantity(item, value) for value in here
                )
                verdicts.append(Verdict(item, words, right, tuple(here)))
            else:
                at = [f.value for f in times if _meet(f, item)]
                right = any(isinstance(value, Time) and right_time(item, value) for value in at)
                verdicts.append(Verdict(item, words, right, tuple(at)))
        for found in (*quantities, *times):
            if not any(_meet(found, item) for item in items) and not (
                isinstance(found.value, Quantity) and _unjudged(found.value)
            ):
                spurious.append((address, text[found.start : found.end]))
    return Report(tuple(verdicts), tuple(spurious))


def _unjudged(value: Quantity) -> bool:
    """Whether a quantity is of the kinds that the samples leave out."""
    return value.unit == "ordinal" or value.high == 0 or value.counted == "time"


def _meet(found: Found, item: Item) -> bool:
    return found.start < item.end and item.start < found.end


def right_quantity(item: Item, q: Quantity) -> bool:
    """Whether a quantity has the right value, bound, unit and thing counted."""
    low_text, high_text, bound, unit, counted = (item.field(k) for k in range(5))
    if q.unit != unit or not (counted == "-" or (q.counted or "-") in counted.split("/")):
        return False
    low, high = float(low_text.removeprefix("~")), float(high_text)
    if low_text.startswith("~"):
        return low / 2.5 <= q.low <= low and high <= q.high <= high * 13
    if bound not in ("-", str(q.bound)):
        return False
    if bound == "at least":
        ceiling = q.high == math.inf or (unit == "%" and q.high == 100)
        return _near(q.low, low, 0.15) and ceiling
    if bound == "at most":
        return q.low <= 0 and _near(q.high, high, 0.15)
    if bound == "range":
        return _near(q.low, low, 0.13) and _near(q.high, high, 0.13)
    if unit == "" and bound == "exact" and low < 100 and low == int(low):
        return q.low == q.high == low
    loose = 0.26 if bound == "about" or unit else 0.13  # "two points": half of the last digit
    noise = 1e-6 * high
    inside = q.low <= low + noise and high - noise <= q.high
    open_end = bound == "-" and q.high == math.inf
    return inside and _near(q.low, low, loose) and (open_end or _near(q.high, high, loose))


def _near(value: float, wanted: float, share: float) -> bool:
    return abs(value - wanted) <= share * abs(wanted) + 1e-9


def right_time(item: Item, t: Time) -> bool:
    """Whether a time has the right days, relation, length and hour."""
    begin, end, relation, days, clock, tolerance = (item.field(k) for k in range(6))
    if relation not in ("-", t.relation) and not {relation, t.relation} <= _NEUTRAL:
        return False
    slack = float(tolerance or 0)
    if (begin or end) and not (
        _same_day(t.begin, begin, slack) and _same_day(t.end_day, end, slack)
    ):
        return False
    if clock.startswith("Q"):
        return t.anchor.startswith("quarter:") and t.anchor.endswith(clock[1:])
    if clock and not t.anchor.startswith(f"clock:{clock}"):
        return False
    if days == "~":
        return t.days is None and " some " in t.anchor.replace(":", " ")
    return not days or (t.days is not None and _near(t.days, float(days), 0.02))


def _same_day(value: date | None, wanted: str, slack: float) -> bool:
    if not wanted:
        return value is None
    return value is not None and abs((value - date.fromisoformat(wanted)).days) <= slack


def _told(value: Quantity | Time) -> str:
    if isinstance(value, Quantity):
        return f"{value.low:g}..{value.high:g} {value.bound} {value.unit or '-'} {value.counted}"
    return f"{value.begin}..{value.end_day} {value.relation} {value.days} {value.anchor}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("samples", nargs="*", default=sorted(p.stem for p in SAMPLES.glob("*.tsv")))
    options = parser.parse_args()
    skip_without(options.bench)
    for name in options.samples:
        report = judge(options.bench, SAMPLES / f"{name}.tsv")
        for line in report.wrong():
            print(line)
        for address, words in report.spurious:
            print(f"{address}: “{words}” is none")
        count = {kind: sum(v.item.kind == kind for v in report.verdicts) for kind in "qt"}
        print(
            f"{name}: {report.share():.1%} right of {len(report.verdicts)}; quantities "
            f"{report.share('q'):.1%} of {count['q']}, times {report.share('t'):.1%} of "
            f"{count['t']}; {len(report.spurious)} spurious"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
