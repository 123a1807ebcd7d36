"""Penn Treebank tags for the tokens of a sentence.

The model is nltk's averaged perceptron (``nltk.tag.perceptron.PerceptronTagger``; Collins 2002,
Honnibal 2013), trained by tests/bench/train_tagger.py. Its weights are decoded here: the same features,
scores and tie-breaks give the same tags as nltk's class (a test holds that), without nltk's import
of half a second, and several times as fast. All the classes' scores of a feature are lanes of one
long integer, so that a token costs seven integer additions.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from array import array
from collections.abc import Callable, Container, Sequence
from functools import cache
from string import ascii_letters

from reader.core.errors import ResourceError
from reader.core.language.tokens import plain
from reader.paths import resource

_LANE = 32  # bits; weights are thousandths below 2**20 and fifteen are added
_CACHED = 200_000  # entries, then a cache starts afresh: hostile text has endless new words
_PAIR = re.compile(r"([A-Za-z])(-?\d+)")
_START, _START2, _END, _END2 = "-START-", "-START2-", "-END-", "-END2-"
_OPENING = frozenset("“„«‘‚")
_CLOSING = frozenset("”»’")


class _Model:
    """The weights, decoded feature by feature as they are asked for."""

    def __init__(self, classes: list[str], words: dict[str, str], packed: dict[str, str]) -> None:
        # Last label first: the first lane that holds the maximum is then nltk's choice on a tie.
        self.classes = sorted(classes, reverse=True)
        self.words = words
        self.packed = packed
        letters = dict(zip(sorted(classes), ascii_letters, strict=False))
        self.letters = letters
        self._shift = {letters[label]: _LANE * i for i, label in enumerate(self.classes)}
        self.zero = sum(1 << (_LANE * i + _LANE - 1) for i in range(len(classes)))
        self.size = _LANE // 8 * len(classes)
        self._current: dict[str, int] = {}
        self._previous: dict[str, int] = {}
        self._following: dict[str, int] = {}
        self._tags: dict[tuple[str, str], int] = {}
        self._single: dict[str, int] = {}

    def score(self, feature: str) -> int:
        """The lanes of one feature; 0 when the model does not know it."""
        value = self.packed.get(feature)
        if value is None:
            return 0
        shift = self._shift
        return sum(int(weight) << shift[letter] for letter, weight in _PAIR.findall(value))

    def tag(self, words: Sequence[str]) -> list[str]:
        """The tags of one sentence's words, as nltk's PerceptronTagger.tag gives them."""
        tags: list[str] = []
        previous, before = _START, _START2
        context = [_START, _START2, *map(_normal, words), _END, _END2]
        known, single, zero, size = self.words, self._single, self.zero, self.size
        for i, word in enumerate(words):
            tag = known.get(word)
            if tag is None:
                normal = context[i + 2]
                total = (
                    zero
                    + self._of_tags(previous, before)
                    + _cached(self._current, word, self._of_current)
                    + _cached(single, f"i-1 tag+i word {previous} {normal}", self.score)
                    + _cached(self._previous, context[i + 1], self._of_previous)
                    + _cached(single, f"i-2 word {context[i]}", self.score)
                    + _cached(self._following, context[i + 3], self._of_following)
                    + _cached(single, f"i+2 word {context[i + 4]}", self.score)
                )
                lanes = array("I", total.to_bytes(size, "little"))
                if _SWAP:
                    lanes.byteswap()
                tag = self.classes[lanes.index(max(lanes))]
            tags.append(tag)
            before, previous = previous, tag
        return tags

    def _of_tags(self, previous: str, before: str) -> int:
        total = self._tags.get((previous, before))
        if total is None:
            total = self._tags[previous, before] = (
                self.score("bias")
                + self.score(f"i-1 tag {previous}")
                + self.score(f"i-2 tag {before}")
                + self.score(f"i tag+i-2 tag {previous} {before}")
            )
        return total

    def _of_current(self, word: str) -> int:
        return (
            self.score(f"i suffix {word[-3:]}")
            + self.score(f"i pref1 {word[:1]}")
            + self.score(f"i word {_normal(word)}")
        )

    def _of_previous(self, normal: str) -> int:
        return self.score(f"i-1 word {normal}") + self.score(f"i-1 suffix {normal[-3:]}")

    def _of_following(self, normal: str) -> int:
        return self.score(f"i+1 word {normal}") + self.score(f"i+1 suffix {normal[-3:]}")


_SWAP = array("I", [1]).tobytes()[0] != 1  # a big-endian machine


def _cached(store: dict[str, int], key: str, make: Callable[[str], int]) -> int:
    value = store.get(key)
    if value is None:
        if len(store) >= _CACHED:
            store.clear()
        value = store[key] = make(key)
    return value


def _normal(word: str) -> str:
    """nltk's PerceptronTagger.normalize."""
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdigit() and len(word) == 4:
        return "!YEAR"
    if word and word[0].isdigit():
        return "!DIGITS"
    return word.lower()


def tag(
    words: Sequence[str], title_case: bool = False, names: Container[str] = frozenset()
) -> list[str]:
    """The Penn Treebank tags of one sentence's words, given as they stand in the text.

    With ``title_case`` (a headline in Title Case or CAPITALS) a word counts as capitalised only
    when ``names`` holds its lower-case form or it is an acronym among lower-case letters; the
    caller takes ``names`` from the article's body.
    """
    model = _model()
    plain_words = [plain(word) for word in words]
    if title_case:
        plain_words = _sentence_case(plain_words, names)
    tags = model.tag(plain_words)
    for i, word in enumerate(words):
        if len(word) == 1 and not word.isascii():
            if word in _OPENING and tags[i] != "POS":
                tags[i] = "``"
            elif word in _CLOSING and tags[i] != "POS":
                tags[i] = "''"
    if title_case:
        _find_headline_verb(plain_words, tags)
    return tags


def _sentence_case(words: list[str], names: Container[str]) -> list[str]:
    capitals = sum(word.isupper() for word in words if len(word) > 1)
    shouted = capitals * 2 > sum(len(word) > 1 and word.isalpha() for word in words)
    known = _model().packed
    result = []
    for i, word in enumerate(words):
        lower = word.lower()
        acronym = len(word) > 1 and sum(letter.isupper() for letter in word) > 1 and not shouted
        if lower in names:
            result.append(word.capitalize() if shouted and word.isalpha() else word)
        elif acronym or not word[:1].isupper():
            result.append(word)
        elif shouted or i == 0 or f"i word {lower}" in known or lower.endswith(_INFLECTED):
            result.append(lower)
        else:
            result.append(word)  # unseen in training and in the body: most likely a name
    if result and result[0] not in names:
        result[0] = result[0][:1].upper() + result[0][1:]
    return result


_INFLECTED = ("ing", "ed", "ly", "tion", "tions", "ment", "ments", "ness", "ity")
_BEFORE_VERB = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "RB", "PRP"})
_AFTER_VERB = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "PRP", "CD", "IN", "TO", "RP"})


def _find_headline_verb(words: list[str], tags: list[str]) -> None:
    """Retags as VBZ the likeliest plural noun of a headline that has no verb at all.

    "Sudan Bombs Refugee Camp": headlines leave out the auxiliaries and articles that would tell
    the tagger where the verb is.
    """
    if any(tag[0] == "V" or tag == "MD" for tag in tags):
        return
    packed = _model().packed
    for i in range(1, len(tags) - 1):
        if tags[i] != "NNS" or tags[i - 1] not in _BEFORE_VERB or tags[i + 1] not in _AFTER_VERB:
            continue
        weights = packed.get(f"i word {words[i].lower()}", "")
        stem = words[i].lower().removesuffix("s")
        verb = _model().letters["VBZ"]
        base = _model().letters["VB"]
        if verb in weights or base in packed.get(f"i word {stem}", ""):
            tags[i] = "VBZ"
            return


@cache
def _model() -> _Model:
    path = resource("tagger", "weights.txt.gz")
    try:
        with path.open("rb") as file:
            text = gzip.decompress(file.read()).decode("utf-8")
        lines = text.split("\n")
        head = json.loads(lines[0])
        number = int(lines[1])
        packed = dict(zip(lines[2 : number + 2], lines[number + 2 :], strict=True))
        return _Model(list(head["classes"]), dict(head["words"]), packed)
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, IndexError) as exc:
        raise ResourceError(
            f"{path} cannot be read ({exc}). Install parallax-reader again."
        ) from exc
