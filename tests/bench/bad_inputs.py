#!/usr/bin/env python3
"""Reads articles that no newspaper prints and prints what each costs: seconds, memory, pauses.

usage: bad_inputs.py [--size 4000000] [--compare] [--folder DIR] [case ...]

Each case runs in a process of its own: it is made, loaded and analysed, and with --compare also
compared with a second article of the same making. "pause" is the longest processor time between
two checkpoints, which is what cancelling waits for. --folder adds the text files of a folder (the
hostile kit of the project's workshop, made by its make_bad_inputs.py). Goals: 5,000 tokens/s as
for news, or 130 s for 4 MB whatever it holds, a pause below 0.1 s, and no more than 2 GB.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rows import ROOT

_SENTENCES = (
    "The harbour authority said on Tuesday that 14 ships had been turned back since 3 May.",
    "“We did not expect that,” Elena Marsh, its director, told reporters in Port Garnet.",
    "At least 5,200 people are expected to leave the coast before the storm arrives.",
    "Mr. Okafor has not agreed to the plan, which would cost $1.5bn over three years.",
    "According to two officials, the talks between Garnet and Velland may resume next week.",
    "The company denied that its tankers were involved, but gave no further details.",
)
_MARKED = "\u200b", "\u202e", "\u2066", "\u00ad", "\u200d", "\ufeff", "\u061c"
_SCRIPTS = "Storm буря عاصفة 嵐が来る สภาพอากาศ तूफ़ान θύελλα סערה 폭풍 "


def _news(size: int) -> str:
    chosen = random.Random(7)
    names = [f"{a}{b}" for a in ("Mar", "Vel", "Ok", "Tor", "Lin") for b in ("den", "ari", "osk")]
    pieces: list[str] = []
    length = 0
    while length < size:
        row = " ".join(
            chosen.choice(_SENTENCES).replace("14", str(chosen.randrange(2, 900)))
            + f" {chosen.choice(names)} {chosen.choice(names)} saw it."
            for _ in range(4)
        )
        pieces.append(row)
        length += len(row) + 2
    return "\n\n".join(pieces)[:size]


def _words(size: int, seed: int = 3) -> str:
    chosen = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(chosen.choices(letters, k=chosen.randrange(2, 9))) for _ in range(20_000)]
    return " ".join(chosen.choice(words) for _ in range(size // 6))[:size]


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _with_marks(size: int) -> str:
    chosen = random.Random(5)
    return "".join(c + (chosen.choice(_MARKED) if c.isalpha() else "") for c in _news(size // 2))


CASES: dict[str, Callable[[int], str]] = {
    "news": _news,
    "news_one_line": lambda size: _news(size).replace("\n\n", " "),
    "one_sentence": lambda size: _SENTENCES[0],
    "sentences_50000": lambda size: "\n".join(
        f"{_SENTENCES[i % 6][:-1]} {i}." for i in range(min(50_000, size // 80))
    ),
    "short_sentences": _repeat("It is so. "),
    "no_punctuation": _words,
    "no_spaces": _repeat("abcdefghij"),
    "one_letter_words": _repeat("a "),
    "capital_words": _repeat("Aa Bb "),
    "only_numbers": lambda size: " ".join(str(7919 * i % 99_991) for i in range(size // 6)),
    "one_number": _repeat("1234567890"),
    "number_words": _repeat("two hundred and "),
    "only_capitals": lambda size: _news(size).upper(),
    "title_case": lambda size: _news(size).title(),
    "mixed_scripts": _repeat(_SCRIPTS),
    "chinese": _repeat("市长周二表示，暴风雨来临之前至少有5200人离开海岸。"),
    "chinese_no_stops": _repeat("市长周二表示暴风雨来临之前至少有人离开海岸"),
    "thai": _repeat("นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าพายุจะมาถึง "),
    "bidi_zero_width": _with_marks,
    "only_zero_width": lambda size: "a" + "\u200b" * size + "b",
    "zalgo": _repeat("o\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307"),
    "dots": _repeat("."),
    "dotted_letters": _repeat("a.b."),
    "dotted_words": _repeat("ab.cd."),
    "dotted_initials": _repeat("A. B. "),
    "abbreviations": _repeat("Mr. Dr. U.S. "),
    "spaced_dots": _repeat("x . "),
    "commas": _repeat("a, "),
    "hyphens": _repeat("a-"),
    "dashes": _repeat("-"),
    "apostrophes": _repeat("a'"),
    "quotes_open": _repeat('"a '),
    "quotes_typographic": _repeat("“a "),
    "quotations_open": _repeat("“He came to us. "),
    "quotes_single": _repeat("'a' "),
    "brackets": _repeat("(["),
    "digits_dots": _repeat("1.2."),
    "digits_commas": _repeat("1,2,"),
    "slashes": _repeat("1/2/"),
    "currency": _repeat("$1 "),
    "dates": _repeat("3 May 2026 "),
    "and_names": _repeat("Ann and "),
    "of_names": _repeat("Bank of "),
    "and_words": _repeat("he said and "),
    "not_words": _repeat("not "),
    "that_words": _repeat("that he said "),
    "addresses": _repeat("a@b.co "),
    "at_signs": _repeat("a@"),
    "hash_tags": _repeat("#a "),
    "web": _repeat("https://a.b/"),
    "markdown_stars": _repeat("*a **b "),
    "markdown_brackets": _repeat("[a]("),
    "blank_lines": _repeat("a\n\n"),
    "new_names": lambda size: " ".join(
        f"Then N{i:x}a M{i % 997:x}o said so to K{i // 2:x}i." for i in range(size // 32)
    ),
    "acronyms": lambda size: " ".join(
        f"The N{i % 26:X} Q{i:X} (NQ) met." for i in range(size // 22)
    ),
    "new_words": lambda size: " ".join(f"w{i:x}q" for i in range(size // 8)),
}


def _measure(text: str, markdown: bool, compared: bool) -> str:
    """One line of figures; runs in a process of its own."""
    from reader.core.comparison import compare
    from reader.core.errors import ReaderError
    from reader.core.language.analysis import analyse
    from reader.core.loading.opening import article_from_text

    last, worst, calls = 0.0, 0.0, 0

    def checkpoint(done: float, /) -> None:
        nonlocal last, worst, calls
        now = time.process_time()
        worst, last, calls = max(worst, now - last), now, calls + 1

    analyse(article_from_text("The tables are loaded before. It took 2 days, he said."))
    start = time.process_time()
    try:
        article = article_from_text(text, markdown=markdown)
    except ReaderError as exc:
        return f"refused: {exc}"
    loaded = time.process_time()
    last = loaded
    analysis = analyse(article, checkpoint)
    done = time.process_time()
    worst = max(worst, done - last)
    tokens = sum(len(s.tokens) for s in analysis.sentences)
    row = (
        f"{loaded - start:7.2f} {done - loaded:8.2f} {tokens / max(done - loaded, 1e-3):9,.0f}/s"
        f" {worst:6.2f} {_peak():6.0f} {tokens:9,} {len(analysis.sentences):8,}"
    )
    if compared:
        other = article_from_text(text[len(text) // 7 :] + " The end.", markdown=markdown)
        last, worst = time.process_time(), 0.0
        start = last
        result = compare([article, other], checkpoint=checkpoint)
        spent = time.process_time() - start
        row += f"  compare {spent:7.2f} s, pause {worst:.2f}, {_peak():.0f} MB, "
        row += f"{len(result.links)} links"
        row += "".join(f"\n      {one.text}" for one in result.limits)
    return row + "".join(f"\n      {one.text}" for one in analysis.limits)


def _peak() -> float:
    """Peak memory of this process in megabytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def _child(options: argparse.Namespace) -> int:
    gc.collect()
    name = options.child
    if options.folder and (options.folder / name).is_file():
        text = (options.folder / name).read_text("utf-8", "replace")
    else:
        text = CASES[name](options.size)
    print(_measure(text, name.startswith("markdown") or name.endswith(".md"), options.compare))
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--size", type=int, default=4_000_000, help="code points of a text")
    parser.add_argument("--compare", action="store_true")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--most", type=float, default=600.0, help="seconds before a case is ended")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        return _child(options)
    names = list(options.cases or CASES)
    if options.folder and not options.cases:
        names += sorted(p.name for p in options.folder.iterdir() if p.suffix in (".txt", ".md"))
    print(f"{'case':20} load s analyse s  tokens/s  pause     MB    tokens sentences")
    for name in names:
        own = ["--child", name, "--size", str(options.size)]
        own += ["--compare"] if options.compare else []
        own += ["--folder", str(options.folder)] if options.folder else []
        try:
            done = subprocess.run(
                [sys.executable, __file__, *own],
                cwd=ROOT,
                capture_output=True,
                text=True,
                timeout=options.most,
            )
            row = done.stdout.rstrip() or f"FAILED {done.stderr.strip().splitlines()[-1:]}"
        except subprocess.TimeoutExpired:
            row = f"STOPPED after {options.most:g} s"
        print(f"{name:20}{row}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
