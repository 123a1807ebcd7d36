#!/usr/bin/env python3
"""Public libraries for times, quantities and lemmas beside our own code, on the same items.

usage: compare_libraries.py ../shared [--samples first second …] [--only dateparser ours …]

Each library runs in its own process and only when it is installed. It is judged kindly: a time is
right when the day (or the hour, or the length) that it gives lies in the right one, a quantity when
value and unit are right; bounds, ranges' other end, relations and what is counted are asked of ours
alone. "given" libraries are handed the very words to read, the others have to find them; those for
numbers in words are asked for nothing else, pint for measures only. Our milliseconds are those of
the whole language layer. nltk's lemmatizer needs WordNet under NLTK_DATA.
Where no library is installed only our own rows are printed.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import math
import resource as limits
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from rows import skip_without
from values import SAMPLES, Item, items_of, read, right_quantity, right_time, sentence_of

NEEDS = {
    "ours": "reader",
    "dateparser": "dateparser",
    "dateparser given": "dateparser",
    "dateutil given": "dateutil",
    "parsedatetime": "parsedatetime",
    "quantulum3": "quantulum3",
    "text2num given": "text_to_num",
    "word2number given": "word2number",
    "pint given": "pint",
    "ours (lemmas)": "reader",
    "simplemma (lemmas)": "simplemma",
    "lemminflect (lemmas)": "lemminflect",
    "nltk WordNet (lemmas)": "nltk",
}
_UNITS = {  # quantulum3's names: our code and factor
    "dimensionless": ("", 1.0),
    "": ("", 1.0),
    "percentage": ("%", 1.0),
    "dollar": ("USD", 1.0),
    "united states dollar": ("USD", 1.0),
    "cent": ("USD", 0.01),
    "euro": ("EUR", 1.0),
    "pound sterling": ("GBP", 1.0),
    "kilometre": ("m", 1000.0),
    "metre": ("m", 1.0),
    "mile": ("m", 1609.344),
    "nautical mile": ("m", 1852.0),
    "foot": ("m", 0.3048),
    "yard": ("m", 0.9144),
    "square kilometre": ("m2", 1e6),
    "year": ("year", 1.0),
    "month": ("s", 2629746.0),
}
Answer = tuple[int, int, Any]  # start, end (-1: the words were given), value


def day_right(item: Item, value: datetime, base: datetime) -> bool:
    """Whether one moment lies in the right interval, length or hour of an item."""
    begin, end, _relation, days, clock, tolerance = (item.field(k) for k in range(6))
    slack = timedelta(float(tolerance or 0))
    if clock.startswith("Q") or days == "~":
        return False  # a moment cannot say it
    if clock:
        return f"{value:%H:%M}" == clock
    if begin or end:
        first = date.fromisoformat(begin or end) - slack
        last = date.fromisoformat(end or begin) + slack
        return first <= value.date() <= last
    length = float(days)
    apart = abs((value - base).total_seconds()) / 86400
    return abs(apart - length) <= max(0.02 * length, 1e-4 if length < 1 else 1.0)


def amount_right(item: Item, value: float, code: str, factor: float) -> bool:
    """Whether a value and a unit are those of an item, whatever its bound."""
    low, high = (float(item.field(k).removeprefix("~")) for k in range(2))
    unit = item.field(2 + 1)
    if unit != code and {unit, code} != {"year", "s"}:
        return False
    value *= factor if unit == code or code != "year" else 1
    wanted = [each for each in (low, high) if not math.isinf(each) and each != 0] or [low]
    if item.field(0).startswith("~"):
        return low <= value <= high
    return any(abs(value - each) <= 0.02 * abs(each) for each in wanted)


def time_reader(name: str) -> Callable[[str, datetime, Item | None], list[Answer]]:
    """A function from a text, the article's day and the item to answers."""
    if name.startswith("dateparser"):
        import dateparser
        from dateparser.search import search_dates

        def settings(base: datetime) -> dict[str, Any]:
            return {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}

        if name.endswith("given"):
            return lambda text, base, item: [
                (-1, -1, dateparser.parse(text, languages=["en"], settings=settings(base)))
            ]

        def search(text: str, base: datetime, item: Item | None) -> list[Answer]:
            found, at = [], 0
            for words, value in search_dates(text, languages=["en"], settings=settings(base)) or []:
                at = max(text.find(words, at), 0)
                found.append((at, at + len(words), value))
            return found

        return search
    if name.startswith("dateutil"):
        from dateutil import parser

        def parse(text: str, base: datetime, item: Item | None) -> list[Answer]:
            try:
                return [(-1, -1, parser.parse(text, default=base, fuzzy=True))]
            except (ValueError, OverflowError, TypeError):
                return []

        return parse
    import parsedatetime

    calendar = parsedatetime.Calendar()

    def nlp(text: str, base: datetime, item: Item | None) -> list[Answer]:
        return [(s, e, v) for v, _, s, e, _ in calendar.nlp(text, sourceTime=base) or ()]

    return nlp


def amount_reader(name: str) -> Callable[[str, Item | None], list[Answer]]:
    """A function from a text and the item to answers of (value, unit's code, factor)."""
    if name.startswith("quantulum3"):
        from quantulum3 import parser

        def find(text: str, item: Item | None) -> list[Answer]:
            return [
                (*q.span, (q.value, *_UNITS.get(q.unit.name, (q.unit.name, 1.0))))
                for q in parser.parse(text)
            ]

        return find
    if name.startswith("text2num"):
        from text_to_num import text2num

        def convert(text: str) -> float:
            return float(text2num(text.lower(), "en"))

    elif name.startswith("word2number"):
        from word2number import w2n

        def convert(text: str) -> float:
            return float(w2n.word_to_num(text.lower()))

    else:
        import pint

        registry = pint.UnitRegistry()

        def given(text: str, item: Item | None) -> list[Answer]:
            try:
                value = registry.parse_expression(text.lower().replace(",", "")).to_base_units()
            except Exception:  # any failure to read is a wrong answer
                return []
            code = {"kilogram": "kg", "meter": "m", "second": "s"}.get(str(value.units), "")
            return [(-1, -1, (float(value.magnitude), code, 1.0))]

        return given

    def number(text: str, item: Item | None) -> list[Answer]:
        try:
            return [(-1, -1, (convert(text), item.field(3) if item else "", 1.0))]
        except Exception:
            return []

    return number


def at(answers: list[Answer], item: Item) -> list[Any]:
    """The answers that touch an item."""
    return [
        v for s, e, v in answers if v is not None and (s < 0 or (s < item.end and item.start < e))
    ]


def asked(name: str, item: Item, bench: Path) -> bool:
    """Whether a library is made for an item: numbers in words, or measures, for some."""
    if name.startswith("pint"):
        return item.field(3) in ("m", "m2", "kg", "s")
    if name.startswith(("text2num", "word2number")):
        words = sentence_of(bench, item.address)[item.start : item.end]
        return not any(character.isdigit() for character in words)
    return True


def values_of(name: str, bench: Path, samples: list[str]) -> dict[str, Any]:
    """The right items, and the processor time for 1,000 sentences, of one reader."""
    kinds = "qt" if name == "ours" else ("t" if "date" in name else "q")
    items = [i for s in samples for i in items_of(SAMPLES / f"{s}.tsv") if i.kind in kinds]
    items = [item for item in items if asked(name, item, bench)]
    texts = {item.address: sentence_of(bench, item.address) for item in items}
    given = name.endswith("given")
    right = dict.fromkeys(kinds, 0)
    kind_reader = None if name == "ours" else (time_reader if kinds == "t" else amount_reader)(name)
    spent, calls = 0.0, 0
    found: dict[tuple[str, str], Any] = {}
    for warm in (True, False):
        found.clear()
        right = dict.fromkeys(kinds, 0)
        spent, calls = 0.0, 0
        for item in items:
            base = datetime.fromisoformat(item.day) + timedelta(hours=12)
            words = texts[item.address]
            key = (item.address, item.day)
            text = words[item.start : item.end] if given else words
            if given or key not in found:
                start = time.process_time()
                if name == "ours":
                    found[key] = read(text, item.day)
                elif kinds == "t":
                    found[key] = kind_reader(text, base, item)
                else:
                    found[key] = kind_reader(text, item)
                spent += time.process_time() - start
                calls += 1
            if name == "ours":
                quantities, times = found[key]
                here = quantities if item.kind == "q" else times
                judge = right_quantity if item.kind == "q" else right_time
                touching = [f.value for f in here if f.start < item.end and item.start < f.end]
                right[item.kind] += any(judge(item, value) for value in touching)
            elif kinds == "t":
                right["t"] += any(day_right(item, v, base) for v in at(found[key], item))
            else:
                right["q"] += any(amount_right(item, *v) for v in at(found[key], item))
        if warm and spent > 60:
            break
    total = {kind: sum(item.kind == kind for item in items) for kind in kinds}
    return {
        "right": {kind: right[kind] / max(total[kind], 1) for kind in kinds},
        "items": len(items),
        "ms a call": 1000 * spent / max(calls, 1),
    }


def lemmas_of(name: str, data: Path) -> dict[str, Any]:
    """The share of right lemmas on English PUD with the treebank's own tags, and the speed."""
    from reader.core.language.lemmas import fold_spelling, lemma

    if name.startswith("simplemma"):
        import simplemma

        def find(word: str, tag: str, upos: str) -> str:
            return str(simplemma.lemmatize(word, lang="en"))

    elif name.startswith("lemminflect"):
        import lemminflect

        def find(word: str, tag: str, upos: str) -> str:
            return str((lemminflect.getLemma(word, upos=upos) or (word,))[0])

    elif name.startswith("nltk"):
        from nltk.stem import WordNetLemmatizer

        wordnet = WordNetLemmatizer()
        parts = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}

        def find(word: str, tag: str, upos: str) -> str:
            part = parts.get(upos)
            return wordnet.lemmatize(word.lower(), part) if part else word.lower()

    else:

        def find(word: str, tag: str, upos: str) -> str:
            return lemma(word, tag)

    rows = []
    with gzip.open(data / "tagging" / "pud.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) > 3 and columns[2] in ("NOUN", "VERB", "ADJ", "ADV", "AUX", "PROPN"):
                rows.append(columns)
    find(*(rows[0][k] for k in (0, 3, 2)))
    start = time.process_time()
    found = [find(word, tag, upos) for word, _, upos, tag, *_ in rows]
    spent = time.process_time() - start
    right = sum(
        fold_spelling(got.lower()) == fold_spelling(row[1].lower())
        for got, row in zip(found, rows, strict=True)
    )
    return {"right": {"lemmas": right / len(rows)}, "lemmas a second": len(rows) / spent}


def one(name: str, shared: Path, samples: list[str]) -> dict[str, Any]:
    """All figures of one library, taken in this process."""
    connections: list[Any] = []
    socket.socket.connect = lambda self, address: connections.append(address)  # type: ignore[method-assign,assignment]
    socket.getaddrinfo = lambda *names, **_: connections.append(names) or []  # type: ignore[assignment]
    warnings.simplefilter("ignore")
    start = time.process_time()
    importlib.import_module(NEEDS[name])
    loading = time.process_time() - start
    try:
        if name.endswith("(lemmas)"):
            figures = lemmas_of(name, shared / "data")
        else:
            figures = values_of(name, shared / "bench", samples)
    except LookupError as error:
        figures = {"right": {}, "failed": str(error).strip().splitlines()[0]}
    memory = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss / 1024
    return {**figures, "import s": loading, "MB": memory, "connections": len(connections)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument(
        "--samples", nargs="+", default=sorted(p.stem for p in SAMPLES.glob("*.tsv"))
    )
    parser.add_argument("--only", nargs="+", default=list(NEEDS))
    parser.add_argument("--one", help="measure this one here and print it as JSON")
    options = parser.parse_args()
    skip_without(options.shared / "bench")
    if options.one:
        print(json.dumps(one(options.one, options.shared, options.samples)))
        return 0
    for name in options.only:
        if importlib.util.find_spec(NEEDS[name]) is None:
            print(f"{name:22} not installed")
            continue
        command = [sys.executable, __file__, str(options.shared), "--one", name]
        done = subprocess.run(
            [*command, "--samples", *options.samples], capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(f"{name:22} failed: {done.stderr.strip().splitlines()[-1]}")
            continue
        figures = json.loads(done.stdout.splitlines()[-1])
        shares = ", ".join(f"{kind} {share:.1%}" for kind, share in figures.pop("right").items())
        rest = ", ".join(
            f"{key} {value:,.2f}" if isinstance(value, float) else f"{key} {value}"
            for key, value in figures.items()
        )
        print(f"{name:22} {shares:22} {rest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
