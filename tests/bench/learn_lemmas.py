"""Writes resources/tagger/lemmas.tsv (endings and exceptions of lemmas.py) and verbs.txt.

Run from the project root: ``python tests/bench/learn_lemmas.py [TREEBANKS] [WORDNET]``; TREEBANKS
is ../shared/data/tagging, WORDNET is /usr/share/wordnet (Debian's wordnet-base).

Pairs of inflected form and lemma come from the treebank's lemma column, from WordNet's lists of
exceptions, and from regular inflection of WordNet's one-word nouns, verbs and adjectives. From
these a decision list is learned for each tag: the longest known ending of a form says how many
letters to take off and what to add; forms that it gets wrong are listed as exceptions.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from reader.core.language.lemmas import fold_spelling
from reader.core.language.tokens import plain

ROOT = Path(__file__).resolve().parents[2]
INFLECTED = ("NNS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS")
ENDS = {"NNS": "s", "VBZ": "s", "VBD": "ed", "VBN": "ed", "VBG": "ing", "JJR": "r", "JJS": "st"}
CLOSED = ("PRP", "PRP$", "MD", "DT", "TO", "RB", "VBP", "VB", "POS", "RBR", "RBS", "NNPS", "NN",
          "WDT", "NNP", "CC", "IN")  # fmt: skip
ODD = {("NNP", "united"), ("NNP", "rolling"), ("NNP", "it"), ("NNP", "edwards"), ("RBR", "further"),
       ("RB", "to"), ("NN", "luv"), ("NN", "b"), ("NN", "p."), ("NNPS", "olmec"),
       ("NNPS", "states"), ("RB", "later")}  # fmt: skip


def rows(path: Path) -> Iterator[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield line.rstrip("\n").split("\t")


def doubling(word: str) -> bool:
    return bool(re.search(r"[^aeiou][aeiou][bdgklmnprtvz]$", word))


def inflections(lemma: str, part: str) -> Iterator[tuple[str, str, float]]:
    """Tag, form and a weight below 1 for each regular form of a lemma."""
    if part in "nv":
        if re.search(r"([sxz]|[cs]h)$", lemma):
            plural = lemma + "es"
        elif re.search(r"[^aeiou]y$", lemma):
            plural = lemma[:-1] + "ies"
        else:
            plural = lemma + "s"
        yield ("NNS" if part == "n" else "VBZ"), plural, 0.5
        if part == "n" and lemma.endswith("s"):
            yield "NNS", lemma, 0.2
    if part == "v":
        one_vowel = len(re.findall(r"[aeiouy]+", lemma)) == 1
        stems = [(lemma, 0.5)]
        if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
            stems = [(lemma[:-1], 0.5)]
        elif doubling(lemma):
            stems = [(lemma + lemma[-1], 0.5)] + ([] if one_vowel else [(lemma, 0.5)])
        for stem, weight in stems:
            past = stem[:-1] + "ied" if re.search(r"[^aeiou]y$", stem) else stem + "ed"
            if lemma.endswith("e"):
                past = lemma + "d"
            yield "VBD", past, weight
            yield "VBN", past, weight
            ing = lemma[:-2] + "ying" if lemma.endswith("ie") else stem + "ing"
            yield "VBG", ing, weight
    if part == "a" and len(re.findall(r"[aeiouy]+", lemma.rstrip("e"))) <= 2:
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        if doubling(lemma) and len(re.findall(r"[aeiouy]+", lemma)) == 1:
            stem = lemma + lemma[-1]
        if re.search(r"[^aeiou]y$", stem):
            stem = stem[:-1] + "i"
        yield "JJR", stem + "er", 0.3
        yield "JJS", stem + "est", 0.3


def gather(treebanks: Path, wordnet: Path) -> dict[str, dict[str, Counter[str]]]:
    """For each tag and form the lemmas seen, with their weights."""
    seen: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for form, lemma, _, tag, *_ in rows(treebanks / "train.tsv.gz"):
        form, lemma = plain(form).lower(), plain(lemma).lower()
        if lemma == "_" or (not form.isalpha() and tag in INFLECTED):
            continue
        if tag in ("VBD", "VBN"):  # one form mostly serves both
            seen["VBN" if tag == "VBD" else "VBD"][form][lemma] += 0.4
        seen[tag][form][lemma] += 1
    counts: Counter[tuple[str, str]] = Counter()
    for line in (wordnet / "cntlist").read_text().splitlines():
        number, key, _ = line.split()
        word, _, rest = key.partition("%")
        counts[word, "_nvara"[int(rest[0])]] += int(number)
    for part, file in (("n", "noun"), ("v", "verb"), ("a", "adj")):
        words = set()
        for line in (wordnet / f"index.{file}").read_text().splitlines():
            word = line.split(" ", 1)[0]
            if word.isalpha():
                words.add(word)
        irregular: dict[str, set[str]] = defaultdict(set)
        for line in (wordnet / f"{file}.exc").read_text().splitlines():
            form, lemma = line.split()[:2]
            if not (form.isalpha() and lemma.isalpha()) or len(form) < 3:
                continue
            weight = 0.9 + min(counts[lemma, part], 900) / 1000
            if part == "n":
                seen["NNS"][form][lemma] += weight
            elif part == "a":
                seen["JJS" if form.endswith("st") else "JJR"][form][lemma] += weight
            else:
                ending = (("ing", ("VBG",)), ("s", ("VBZ",)), ("", ("VBD", "VBN")))
                for tag in next(tags for end, tags in ending if form.endswith(end)):
                    seen[tag][form][lemma] += weight
                    irregular[lemma].add(tag)
        for word in sorted(words):
            if len(word) < 2:
                continue
            for tag, form, weight in inflections(word, part):
                frequency = min(counts[word, part], 900) / 1000
                if tag in irregular[word] and tag in ("VBD", "VBN"):
                    weight, frequency = 0.1, 0.0  # "spelled" beside "spelt"
                if tag == "NNS" and form == word and word[:-1] in words:
                    frequency = 0.0  # "supplies" is a headword, yet also a plural
                seen[tag][form][word] += weight + frequency
    return seen


def plain_pasts(wordnet: Path) -> dict[str, str]:
    """Irregular forms that are past tense (VBD), participle (VBN) or both, and no other word."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    with_vowel: set[str] = set()
    for line in (wordnet / "verb.exc").read_text().splitlines():
        form = line.split()[0]
        if form.isalpha() and not form.endswith(("ed", "ing", "s")):
            with_vowel.add(form)
    known: set[str] = set()
    adjectives: set[str] = set()
    for part in ("noun", "verb", "adj", "adv"):
        lines = (wordnet / f"index.{part}").read_text().splitlines()
        words = {line.split(" ", 1)[0] for line in lines}
        (adjectives if part == "adj" else known).update(words)
    for form, _, _, tag, *_ in rows(ROOT.parent / "shared/data/tagging/train.tsv.gz"):
        if form in with_vowel and tag in ("VBD", "VBN"):
            forms[form][tag] += 1
    found = {}
    for form in with_vowel - known:
        tags = forms.get(form)
        found[form] = " ".join(sorted(tags)) if tags and tags.total() >= 5 else "VBD VBN"
        if form.endswith(("en", "wn", "rn", "gone", "done")) and "VBD" in found[form]:
            found[form] = "VBN"  # "taken", "flown", "torn"
        if form in adjectives:
            found[form] = "HAVE"  # "sunk": a participle for certain only after have
    return found


def all_verbs(wordnet: Path) -> list[str]:
    """The one-word verbs, with a star those that are no nouns and no adjectives."""
    parts: dict[str, set[str]] = {}
    for part in ("noun", "verb", "adj"):
        lines = (wordnet / f"index.{part}").read_text().splitlines()
        parts[part] = {line.split(" ", 1)[0] for line in lines}
    others = parts["noun"] | parts["adj"]
    verbs = sorted(word for word in parts["verb"] if word.isalpha() and len(word) > 1)
    return [word if word in others else f"{word}*" for word in verbs]


def edit(form: str, lemma: str) -> str:
    """How the lemma is made from the form: the letters to take off, a space, what to add."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same} {lemma[same:]}"


def apply(form: str, change: str) -> str:
    off, _, add = change.partition(" ")
    return form[: len(form) - int(off)] + add


def rules(tag: str, pairs: dict[str, str], weight: dict[str, float]) -> dict[str, str]:
    """A decision list: ending to change, only where it differs from that of a shorter ending."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for form, lemma in pairs.items():
        if not form.endswith(ENDS[tag]):
            continue  # irregular: an exception, never a rule
        change = edit(form, lemma)
        for length in range(1, min(7, len(form))):
            votes[form[-length:]][change] += min(weight[form], 3)
    found: dict[str, str] = {}
    for ending in sorted(votes, key=lambda e: (len(e), e)):
        change, support = votes[ending].most_common(1)[0]
        total = sum(votes[ending].values())
        shorter = next(
            (found[ending[i:]] for i in range(1, len(ending)) if ending[i:] in found), ""
        )
        gain = support - votes[ending][shorter]
        if change != shorter and (len(ending) == 1 or (gain >= 2 and support / total >= 0.6)):
            found[ending] = change
    return found


def main() -> None:
    treebanks = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/data/tagging"
    wordnet = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("/usr/share/wordnet")
    seen = gather(treebanks, wordnet)
    lines = []
    for tag in INFLECTED:
        pairs, weight = {}, {}
        for form, lemmas in seen[tag].items():
            lemma, weight[form] = min(lemmas.items(), key=lambda item: (-item[1], item[0]))
            pairs[form] = lemma
        endings = rules(tag, pairs, weight)
        for ending, change in sorted(endings.items()):
            lines.append(f"{tag}\t-{ending}\t{change}")
        wrong = 0
        for form, lemma in sorted(pairs.items()):
            ending = next((form[i:] for i in range(max(0, len(form) - 6), len(form))
                           if form[i:] in endings), "")  # fmt: skip
            guess = apply(form, endings[ending]) if ending else form
            if fold_spelling(guess) != fold_spelling(lemma):
                wrong += 1
                lines.append(f"{tag}\t{form}\t{lemma}")
        print(f"{tag}: {len(pairs)} forms, {len(endings)} endings, {wrong} exceptions")
    for tag in CLOSED:
        for form, lemmas in sorted(seen[tag].items()):
            lemma, number = min(lemmas.items(), key=lambda item: (-item[1], item[0]))
            known = number >= 3 and number > sum(lemmas.values()) / 2 and (tag, form) not in ODD
            if known and fold_spelling(lemma) != fold_spelling(form):
                lines.append(f"{tag}\t{form}\t{lemma}")
    for form, tags in sorted(plain_pasts(wordnet).items()):
        lines.append(f"PAST\t{form}\t{tags}")
    verbs = all_verbs(wordnet)
    (ROOT / "resources/tagger/verbs.txt").write_text("\n".join(verbs) + "\n", encoding="utf-8")
    print(f"verbs.txt: {len(verbs)} words")
    target = ROOT / "resources/tagger/lemmas.tsv"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target}: {len(lines)} lines, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
