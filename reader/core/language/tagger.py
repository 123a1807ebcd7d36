"""Penn Treebank tags for the tokens of a sentence.

The model is nltk's averaged perceptron (``nltk.tag.perceptron.PerceptronTagger``; Collins 2002,
Honnibal 2013), trained by tests/bench/train_tagger.py. Its weights are decoded in perceptron.py:
the same features, scores and tie-breaks give the same tags as nltk's class (a test holds that),
without nltk's import of half a second, and many times as fast.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Container, Sequence
from functools import cache

from reader.core.errors import ResourceError
from reader.core.language.lemmas import lemma
from reader.core.language.perceptron import Perceptron, SortedRows
from reader.core.language.tag_repair import correct
from reader.core.language.tokens import plain
from reader.paths import resource

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_GZIP = 31  # zlib's number for gzip's frame; the module gzip takes 5 ms to import
_PAIR = re.compile(r"([A-Za-z])(-?\d+)")


class _Model:
    """What training tells of words, and the perceptron that gives them tags."""

    def __init__(
        self,
        classes: list[str],
        words: dict[str, str],
        lower: frozenset[str],
        seen: dict[str, str],
        verbs: frozenset[str],
        rows: tuple[SortedRows, dict[str, str], dict[str, str]],
    ) -> None:
        self.lower = lower  # words that are no names, so that a first capital tells nothing
        self._words = words
        self._verbs = verbs
        self._letters = dict(zip(sorted(classes), _LETTERS, strict=False))
        self._had: dict[str, str] = {}
        for labels, words_of in seen.items():
            self._had.update(dict.fromkeys(words_of.split(" "), labels))
        self._word_rows = rows[0]
        self.tags = Perceptron(self._letters, words, self._allowed, _normal, *rows).tags

    def can_be(self, word: str, *labels: str) -> bool:
        """Whether training speaks for the lower-case word having one of the tags."""
        had = self._words.get(word) or self._had.get(word)
        if had is not None:
            return any(label in had.split(" ") for label in labels)
        letters = {self._letters[label] for label in labels}
        row = self._word_rows.get(word) or ""
        pairs = _PAIR.findall(row.partition("\t")[0])
        return any(letter in letters and weight[0] != "-" for letter, weight in pairs)

    def is_verb(self, word: str) -> bool:
        """Whether the lower-case base form is a verb and nothing else."""
        return f"{word}*" in self._verbs

    def may_be_verb(self, word: str) -> bool:
        """Whether the lower-case base form can be a verb at all."""
        return word in self._verbs or f"{word}*" in self._verbs

    def _allowed(self, word: str) -> frozenset[str] | None:
        """The tags that a word frequent in the training text can have."""
        labels = self._had.get(word)
        return None if labels is None else _with_kin(labels, word.endswith("ing"))


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


@cache
def _with_kin(labels: str, ing: bool) -> frozenset[str]:
    found = set(labels.split(" "))
    for label in labels.split(" "):
        found.update(_KIN.get(label, ()))
    if ing and "NN" in labels:
        found.add("VBG")
    return frozenset(found)


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
    return tag_all([(words, title_case)], names, common)[0]


def tag_all(
    sentences: Sequence[tuple[Sequence[str], bool]],
    names: Container[str] = frozenset(),
    common: Container[str] = frozenset(),
) -> list[list[str]]:
    """The tags of each sentence, given as its words and whether it is in title case: as ``tag``.

    Several sentences at once take a fraction of the time that they take one by one.
    """
    model = _model()
    read: list[list[str]] = []
    for words, title_case in sentences:
        plain_words = [plain(word) for word in words]
        if title_case:
            read.append(_without_title_case(plain_words, names, common, model.lower))
        else:
            read.append(_without_first_capital(plain_words, names, model.lower))
    found = model.tags(read)
    for (words, _), as_read, tags in zip(sentences, read, found, strict=True):
        correct(words, as_read, tags, model)
    return found


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
        rows = SortedRows(words), _rows(suffixes), _rows(others)
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
