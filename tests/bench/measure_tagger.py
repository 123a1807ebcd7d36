"""Prints accuracy, speed and load time of the tagger, and accuracy of the lemmas.

Run from the project root: ``PYTHONPATH=. python tests/bench/measure_tagger.py``; the treebanks are
read from ../shared/data/tagging. Tags are compared on tokens as tokens.py cuts them; lemmas on the
treebank's own tags, both sides folded to one spelling.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import time
from collections import Counter

from train_tagger import SHARED, sentences

from reader.core.language.lemmas import fold_spelling, lemma
from reader.core.language.tagger import tag
from reader.core.language.tokens import plain, tokenize
from reader.paths import resource


def main() -> None:
    if not SHARED.is_dir():
        sys.exit(f"The treebanks are missing: {SHARED}")
    size = resource("tagger", "weights.txt.gz").stat().st_size
    code = (
        "import time; import reader.core.language.tagger as t; a = time.process_time();"
        "t.tag(['So', 'it', 'is', '.']); print(time.process_time() - a)"
    )
    loads = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(5)]
    print(
        f"weights {size / 1e6:.2f} MB, load {min(loads) * 1000:.0f} ms processor time (best of 5)"
    )
    for name in ("pud", "ewt-test", "gum-test"):
        right = total = 0
        wrong: Counter[tuple[str, str]] = Counter()
        gold = list(sentences(SHARED / f"{name}.tsv.gz"))
        start = time.process_time()
        found = [tag([word for word, _ in sentence]) for sentence in gold]
        spent = time.process_time() - start
        for sentence, tags in zip(gold, found, strict=True):
            for (_, wanted), got in zip(sentence, tags, strict=True):
                total += 1
                right += wanted == got
                if wanted != got:
                    wrong[wanted, got] += 1
        worst = ", ".join(f"{a}>{b} {n}" for (a, b), n in wrong.most_common(6))
        print(f"{name}: tags {right / total:.2%} of {total}, {total / spent:,.0f}/s; {worst}")
        lemmas(name)
        whole(name)


def lemmas(name: str) -> None:
    """Prints the share of right lemmas for each part of speech."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    with gzip.open(SHARED / f"{name}.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                continue
            form, wanted, _, xpos, *_ = line.split("\t")
            if wanted == "_":
                continue
            part = xpos if xpos.startswith("NNP") else xpos[:2]
            total[part] += 1
            right[part] += lemma(plain(form).lower(), xpos) == fold_spelling(plain(wanted).lower())
    content = ("NN", "VB", "JJ")
    overall = sum(right[part] for part in content) / sum(total[part] for part in content)
    parts = ", ".join(f"{part} {right[part] / total[part]:.1%}" for part in (*content, "RB"))
    print(f"  lemmas {overall:.2%} of nouns, verbs and adjectives; {parts}")


def whole(name: str) -> None:
    """Prints how many of the treebank's tokens tokens.py leaves whole."""
    words = [word for sentence in sentences(SHARED / f"{name}.tsv.gz") for word, _ in sentence]
    kept = sum(len(tokenize(f"{word} a", 0, len(word))) == 1 for word in words)
    print(f"  tokens left whole {kept / len(words):.2%}")


if __name__ == "__main__":
    main()
