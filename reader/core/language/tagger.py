"""Penn Treebank tags for the tokens of a sentence.

The model is nltk's averaged perceptron (``nltk.tag.perceptron.PerceptronTagger``; Collins 2002,
Honnibal 2013), trained by tests/bench/train_tagger.py. Its weights are decoded here: the same
features, scores and tie-breaks give the same tags as nltk's class (a test holds that), without
nltk's import of half a second, and several times as fast. All the classes' scores of a feature
are lanes of one long integer, so that a token costs seven integer additions.
"""

from __future__ import annotations

import json
import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Container, Sequence
from functools import cache
from typing import NamedTuple

from reader.core.errors import ResourceError
from reader.core.language.lemmas import lemma
from reader.core.language.tag_repair import correct
from reader.core.language.tokens import plain
from reader.paths import resource

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_GZIP = 31  # zlib's number for gzip's frame; the module gzip takes 5 ms to import
_LANE = 32  # bits; weights are thousandths below 2**20 and fifteen are added
_CACHED = 200_000  # entries, then a cache starts afresh: hostile text has endless new words
_PAIR = re.compile(r"([A-Za-z])(-?\d+)")
_START, _START2, _END, _END2 = "-START-", "-START2-", "-END-", "-END2-"


class _Model:
    """The weights, decoded row by row as words are met."""

    def __init__(
        self,
        classes: list[str],
        words: dict[str, str],
        lower: frozenset[str],
        seen: dict[str, str],
        verbs: frozenset[str],
        rows: tuple[_Rows, dict[str, str], dict[str, str]],
    ) -> None:
        # Last label first: the first lane that holds the maximum is then nltk's choice on a tie.
        self.classes = sorted(classes, reverse=True)
        self.words = words
        self.lower = lower  # words that are no names, so that a first capital tells nothing
        self._verbs = verbs
        self.letters = dict(zip(sorted(classes), _LETTERS, strict=False))
        self._by_letter = {letter: label for label, letter in self.letters.items()}
        self._places = {label: i for i, label in enumerate(self.classes)}
        self._had: dict[str, str] = {}
        for labels, words_of in seen.items():
            self._had.update(dict.fromkeys(words_of.split(" "), labels))
        self._wider: dict[tuple[str, bool], tuple[int, ...]] = {}
        self._shift = {self.letters[label]: _LANE * i for i, label in enumerate(self.classes)}
        self._zero = sum(1 << (_LANE * i + _LANE - 1) for i in range(len(classes)))
        self._size = _LANE // 8 * len(classes)
        self._word_rows, self._suffix_rows, self._others = rows
        self._words: dict[str, _Word] = {}
        self._suffixes: dict[str, tuple[int, int, int]] = {}
        self._currents: dict[str, int] = {}
        self._features: dict[str, int] = {}
        self._tags: dict[tuple[str, str], int] = {}

    def can_be(self, word: str, *labels: str) -> bool:
        """Whether training speaks for the lower-case word having one of the tags."""
        had = self.words.get(word) or self._had.get(word)
        if had is not None:
            return any(label in had.split(" ") for label in labels)
        letters = {self.letters[label] for label in labels}
        row = self._word_rows.get(word) or ""
        pairs = _PAIR.findall(row.partition("\t")[0])
        return any(letter in letters and weight[0] != "-" for letter, weight in pairs)

    def is_verb(self, word: str) -> bool:
        """Whether the lower-case base form is a verb and nothing else."""
        return f"{word}*" in self._verbs

    def may_be_verb(self, word: str) -> bool:
        """Whether the lower-case base form can be a verb at all."""
        return word in self._verbs or f"{word}*" in self._verbs

    def tag(self, words: Sequence[str], seen_only: bool = True) -> list[str]:
        """The tags of one sentence's words, as nltk's PerceptronTagger.tag gives them.

        With ``seen_only`` a word that is frequent in the training text gets the best of the tags
        that it had there; nltk's class also gives it others ("told" as a noun).
        """
        tags: list[str] = []
        previous, before = _START, _START2
        rows = [self._word(word) for word in (_START, _START2)]
        rows += [self._word(_normal(word)) for word in words]
        rows += [self._word(word) for word in (_END, _END2)]
        known = self.words
        for i, word in enumerate(words):
            tag = known.get(word)
            if tag is None:
                here = rows[i + 2]
                total = (
                    self._of_tags(previous, before)
                    + self._current(word, here)
                    + self._after_tag(here, previous)
                    + rows[i + 1].before
                    + rows[i].before_that
                    + rows[i + 3].after
                    + rows[i + 4].after_that
                )
                lanes = array("I", total.to_bytes(self._size, "little"))
                if _SWAP:
                    lanes.byteswap()
                best = lanes.index(max(lanes))
                allowed = self._allowed(word) if seen_only else None
                if allowed is not None and best not in allowed:
                    best = max(allowed, key=lanes.__getitem__)
                tag = self.classes[best]
            tags.append(tag)
            before, previous = previous, tag
        return tags

    def _allowed(self, word: str) -> tuple[int, ...] | None:
        """The places of the tags that a word frequent in the training text can have."""
        labels = self._had.get(word)
        if labels is None:
            return None
        gerund = word.endswith("ing") and "NN" in labels
        found = self._wider.get((labels, gerund))
        if found is None:
            places = self._places
            wider = {places[label] for label in _with_kin(labels) if label in places}
            more = {places["VBG"]} if gerund else set()
            found = self._wider[labels, gerund] = tuple(wider | more)
        return found

    def _lanes(self, value: str) -> int:
        shift = self._shift
        return sum([int(weight) << shift[letter] for letter, weight in _PAIR.findall(value)])

    def _word(self, normal: str) -> _Word:
        row = self._words.get(normal)
        if row is None:
            if len(self._words) >= _CACHED:
                self._words.clear()
            row = self._words[normal] = self._decoded(normal)
        return row

    def _decoded(self, normal: str) -> _Word:
        lanes = self._lanes
        _, before_suffix, after_suffix = self._suffix(normal[-3:])
        line = self._word_rows.get(normal)
        if line is None:
            return _Word(0, before_suffix, 0, after_suffix, 0, {})
        here, before, before_that, after, after_that, pairs = line.split("\t")
        label = self._by_letter
        return _Word(
            lanes(here),
            lanes(before) + before_suffix,
            lanes(before_that),
            lanes(after) + after_suffix,
            lanes(after_that),
            {label.get(part[0], _START): part[2:] for part in pairs.split()},
        )

    def _after_tag(self, row: _Word, previous: str) -> int:
        value = row.after_tag.get(previous, 0)
        if isinstance(value, str):
            value = row.after_tag[previous] = self._lanes(value)
        return value

    def _suffix(self, suffix: str) -> tuple[int, int, int]:
        found = self._suffixes.get(suffix)
        if found is None:
            line = self._suffix_rows.get(suffix, "\t\t")
            here, before, after = map(self._lanes, line.split("\t"))
            found = here, before, after
            if len(self._suffixes) >= _CACHED:
                self._suffixes.clear()
            self._suffixes[suffix] = found
        return found

    def _current(self, word: str, row: _Word) -> int:
        total = self._currents.get(word)
        if total is None:
            if len(self._currents) >= _CACHED:
                self._currents.clear()
            first = self._feature(f"i pref1 {word[:1]}")
            total = self._currents[word] = row.here + self._suffix(word[-3:])[0] + first
        return total

    def _of_tags(self, previous: str, before: str) -> int:
        total = self._tags.get((previous, before))
        if total is None:
            features = (
                "bias",
                f"i-1 tag {previous}",
                f"i-2 tag {before}",
                f"i tag+i-2 tag {previous} {before}",
            )
            parts = [self._feature(feature) for feature in features]
            total = self._tags[previous, before] = self._zero + sum(parts)
        return total

    def _feature(self, name: str) -> int:
        value = self._features.get(name)
        if value is None:
            row = self._others.get(name)
            if row is None:
                return 0
            value = self._features[name] = self._lanes(row)
        return value


class _Rows:
    """The rows of a block whose lines are sorted by key: quicker to make than a dictionary."""

    def __init__(self, block: str) -> None:
        self._lines = block.split("\n")

    def get(self, key: str) -> str | None:
        """What stands after the key and its tab, or None."""
        start = f"{key}\t"
        at = bisect_left(self._lines, start)
        if at < len(self._lines) and self._lines[at].startswith(start):
            return self._lines[at][len(start) :]
        return None


class _Word(NamedTuple):
    """Lanes of a normalised word in each of its roles."""

    here: int
    before: int
    before_that: int
    after: int
    after_that: int
    after_tag: dict[str, str | int]  # text until it is asked for


# Tags that a word can have too, though chance may have kept them from the training text.
_KIN = {
    "NN": ("VB", "VBP"),
    "NNS": ("VBZ",),
    "VB": ("VBP",),
    "VBP": ("VB",),
    "VBD": ("VBN",),
    "VBN": ("VBD", "JJ"),
    "VBG": ("NN",),
    "NNP": ("NN",),
}


def _with_kin(labels: str) -> set[str]:
    found = set(labels.split(" "))
    for label in labels.split(" "):
        found.update(_KIN.get(label, ()))
    return found


_SWAP = array("I", [1]).tobytes()[0] != 1  # a big-endian machine


def _normal(word: str) -> str:
    """nltk's PerceptronTagger.normalize."""
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdigit() and len(word) == 4:
        return "!YEAR"
    if word and word[0].isdigit():
        return "!DIGITS"
    return word.lower()


def sentence_case(words: Sequence[str], lower: Container[str]) -> list[str]:
    """The words with the capital of the sentence's first word taken off, when it is no name."""
    result = list(words)
    for i, word in enumerate(words[:3]):
        if word[:1].isalpha():
            if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
                folded = word.lower()
                if folded in lower:
                    result[i] = folded
            break
    return result


def tag(
    words: Sequence[str],
    title_case: bool = False,
    names: Container[str] = frozenset(),
    common: Container[str] = frozenset(),
) -> list[str]:
    """The Penn Treebank tags of one sentence's words, given as they stand in the text.

    With ``title_case`` (a headline in Title Case or CAPITALS) capitals tell nothing: a word is
    read in lower case unless ``names`` holds its lower-case form, it is an acronym among lower-case
    letters, or neither ``common`` nor the training text has it in lower case. The caller takes
    ``names`` and ``common`` from the article's body.
    """
    model = _model()
    plain_words = [plain(word) for word in words]
    if title_case:
        read = _without_title_case(plain_words, names, common, model.lower)
    else:
        read = _without_first_capital(plain_words, names, model.lower)
    tags = model.tag(read)
    correct(words, read, tags, model)
    return tags


def _without_first_capital(
    words: list[str], names: Container[str], lower: frozenset[str]
) -> list[str]:
    result = sentence_case(words, lower)
    for i, word in enumerate(words[:3]):
        if result[i] != word and word.lower() in names:
            result[i] = word
        elif word[:1].isupper() and word[1:].islower() and word.lower() not in names:
            if _is_verb_form(word.lower()):
                result[i] = word.lower()
            break
    return result


def _is_verb_form(lower: str) -> bool:
    """Whether a word unknown from training is the participle of a verb: "severed"."""
    tag = "VBN" if lower.endswith("ed") else "VBG" if lower.endswith("ing") else ""
    return bool(tag) and _model().is_verb(lemma(lower, tag))


def _without_title_case(
    words: list[str], names: Container[str], common: Container[str], lower: frozenset[str]
) -> list[str]:
    capitals = sum(word.isupper() for word in words if len(word) > 1)
    shouted = capitals * 2 > sum(len(word) > 1 and word.isalpha() for word in words)
    result = []
    for word in words:
        folded = word.lower()
        acronym = sum(letter.isupper() for letter in word) > 1 and not shouted
        if folded in names:
            result.append(word.capitalize() if shouted and word.isalpha() else word)
        elif acronym or not word[:1].isupper():
            result.append(word)
        elif (
            folded in common
            or folded in lower
            or folded.endswith(_INFLECTED)
            or _is_verb_form(folded)
        ):
            result.append(folded)
        else:  # seen neither in training nor in the body: most likely a name
            result.append(word.capitalize() if shouted and word.isalpha() else word)
    return result


_INFLECTED = ("ly", "tion", "tions", "ment", "ments", "ness", "ity")


@cache
def _model() -> _Model:
    path = resource("tagger", "weights.txt.gz")
    try:
        with path.open("rb") as file:
            text = zlib.decompress(file.read(), _GZIP).decode("utf-8")
        head, words, suffixes, others = text.split("\n\n")
        params = json.loads(head)
        lower = frozenset(str(params["lower"]).split(" "))
        rows = _Rows(words), _rows(suffixes), _rows(others)
        verbs = frozenset(resource("tagger", "verbs.txt").read_text("utf-8").split())
        return _Model(
            list(params["classes"]), dict(params["words"]), lower, params["seen"], verbs, rows
        )
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, IndexError) as exc:
        raise ResourceError(
            f"{path} cannot be read ({exc}). Install parallax-reader again."
        ) from exc


def _rows(block: str) -> dict[str, str]:
    return dict([line.split("\t", 1) for line in block.split("\n")])
