"""The averaged perceptron's scores: from the words of many sentences to their tags.

The features, scores and ties are those of nltk's class (``nltk.tag.perceptron``; Collins 2002,
Honnibal 2013). What a word adds to the scores of its own tag and of its neighbours' is one row of
numbers each, decoded when the word is first met. A tag depends on the two before it, so the words
are scored in steps, each over all sentences at once: every word whose two predecessors have their
tags. Half of all words have only one tag in training, so a step holds hundreds of words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

_T = TypeVar("_T", bound=np.generic)
_Ints = npt.NDArray[np.int32]
_Places = npt.NDArray[np.intp]

_START, _START2 = "-START-", "-START2-"  # as tags, and in the rows
# The words beside a sentence, written as none of a text is; nltk has the first two in this order.
_BESIDE = "\t"
_OPENING = (f"{_BESIDE}{_START}", f"{_BESIDE}{_START2}")
_CLOSING = (f"{_BESIDE}-END-", f"{_BESIDE}-END2-")
_HERE, _BEFORE, _BEFORE_THAT, _AFTER, _AFTER_THAT = range(5)  # where the word that tells it stands
_ROLES = 5
# Words of which rows are kept, 1.2 kB each; then all is begun anew: hostile text has endless words.
_MOST_WORDS = 20_000
_NEVER = -(1 << 28)  # a score below all others: weights are thousandths below 2**20


class SortedRows:
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


class Perceptron:
    """The weights, decoded word by word as they are met.

    ``letters`` gives the letter that stands for each tag in the rows, ``only`` the tag of words
    that have no other, ``allowed`` the tags that a word can have, or None for any. ``word_rows``
    and ``suffix_rows`` hold what a word, in the form that ``normal`` gives, and its last three
    letters tell of themselves and of their neighbours; ``others`` the rest.
    """

    def __init__(
        self,
        letters: Mapping[str, str],
        only: Mapping[str, str],
        allowed: Callable[[str], frozenset[str] | None],
        normal: Callable[[str], str],
        word_rows: SortedRows,
        suffix_rows: Mapping[str, str],
        others: Mapping[str, str],
    ) -> None:
        # Last label first: the first highest score is then nltk's choice on a tie.
        self._tags = sorted(letters, reverse=True)
        self._size = len(self._tags)
        self._places = {label: i for i, label in enumerate(self._tags)}
        self._known = {word: self._places[tag] for word, tag in only.items()}
        self._allowed, self._normal = allowed, normal
        self._word_rows, self._suffix_rows, self._others = word_rows, suffix_rows, others
        self._place_of_letter = {letters[label]: i for i, label in enumerate(self._tags)}
        self._column = np.zeros(128, np.intp)
        for letter, place in self._place_of_letter.items():
            self._column[ord(letter)] = place
        # The two tags before a sentence's first word, as labels behind all others.
        self._start, self._start2 = self._size, self._size + 1
        self._before = self._of_tags()
        self._masks: dict[frozenset[str], int] = {}
        self._mask_rows = np.zeros((1, self._size), np.int32)
        self._forget()

    def _forget(self) -> None:
        """Begins anew without any word."""
        self._numbers: dict[str, int] = {}
        # By word: its row in each role, the mask of its tags, and by the tag before it the place of
        # what the two tell together. A few spare rows stand at the end of each.
        self._roles = np.zeros((64, _ROLES, self._size), np.int32)
        self._mask_of = np.zeros(64, np.intp)
        self._pair_of = np.zeros((64, self._size + 2), np.intp)
        self._pairs = np.zeros((64, self._size), np.int32)
        self._pair_count = 1  # the first tells nothing
        # First letters and last three: what they tell of the word, of the one after and before it.
        self._end_numbers: dict[str, int] = {}
        self._ends = np.zeros((64, 3, self._size), np.int32)

    def tags(self, sentences: Sequence[Sequence[str]], seen_only: bool = True) -> list[list[str]]:
        """The tags of each sentence's words, as nltk's PerceptronTagger.tag gives them.

        With ``seen_only`` a word that is frequent in the training text gets the best of the tags
        that it had there; nltk's class also gives it others ("told" as a noun).
        """
        words: list[str] = []
        for sentence in sentences:
            words += (*_OPENING, *sentence, *_CLOSING)
        numbers = np.array(self._numbered(words), np.intp)
        found = np.empty(len(words), np.intp)
        steps = self._steps(sentences, found)
        for places in steps:
            scores = self._fixed(numbers, places, seen_only)
            previous, before = found[places - 1], found[places - 2]
            scores += self._before[before, previous]
            scores += self._pairs[self._pair_of[numbers[places], previous]]
            found[places] = scores.argmax(axis=1)
        labels, told = self._tags, found.tolist()
        tags: list[list[str]] = []
        at = 2
        for sentence in sentences:
            end = at + len(sentence)
            tags.append([labels[place] for place in told[at:end]])
            at = end + 4
        return tags

    def _fixed(self, numbers: _Places, places: _Places, seen_only: bool) -> _Ints:
        """What the words alone tell of the tags at some places, as rows of scores."""
        roles = self._roles
        here = numbers[places]
        scores: _Ints = roles[here, _HERE]
        scores += roles[numbers[places - 1], _BEFORE]
        scores += roles[numbers[places - 2], _BEFORE_THAT]
        scores += roles[numbers[places + 1], _AFTER]
        scores += roles[numbers[places + 2], _AFTER_THAT]
        if seen_only:
            scores += self._mask_rows[self._mask_of[here]]
        return scores

    def _steps(self, sentences: Sequence[Sequence[str]], found: _Places) -> list[_Places]:
        """The places to score, in steps; the tags of the other words are put into ``found``."""
        known = self._known
        steps: list[list[int]] = []
        told: list[int] = []
        at = 0
        for sentence in sentences:
            told += (self._start2, self._start)
            at += 2
            last = before = 0  # the steps after which the two words before have their tags
            for word in sentence:
                tag = known.get(word)
                if tag is None:
                    step = last if last > before else before
                    if step == len(steps):
                        steps.append([])
                    steps[step].append(at)
                    before, last = last, step + 1
                    told.append(0)
                else:
                    before, last = last, 0
                    told.append(tag)
                at += 1
            told += (0, 0)
            at += 2
        found[:] = told
        return [np.array(places, np.intp) for places in steps]

    def _numbered(self, words: Sequence[str]) -> list[int]:
        """The numbers of the words' rows, which are decoded where they are new."""
        numbers = self._numbers
        if len(numbers) > _MOST_WORDS:
            self._forget()
            numbers = self._numbers
        first = len(numbers)
        found = [numbers.setdefault(word, len(numbers)) for word in words]
        if len(numbers) > first:
            self._learn([*numbers][first:] if first else [*numbers], first)
        return found

    def _learn(self, words: Sequence[str], first: int) -> None:
        """Decodes the rows of new words, whose numbers begin at ``first``."""
        end = first + len(words)
        self._roles = _with_room(self._roles, end)
        self._mask_of = _with_room(self._mask_of, end)
        self._pair_of = _with_room(self._pair_of, end)
        texts: list[str] = []
        targets: list[int] = []
        pairs: list[str] = []
        told_by: list[tuple[int, int]] = []  # the word and the tag before it of each of the pairs
        ends: list[tuple[int, int, int]] = []
        new_ends: list[str] = []
        place_of = self._place_of_letter
        for i, word in enumerate(words):
            normal = self._read(word)
            first_letter = self._end(f"{_BESIDE}{word[:1]}", new_ends)
            ends.append(
                (first_letter, self._end(word[-3:], new_ends), self._end(normal[-3:], new_ends))
            )
            self._mask_of[first + i] = self._mask(self._allowed(word))
            line = self._word_rows.get(normal)
            if line is None:
                continue
            *rows, told = line.split("\t")
            texts += rows
            targets += range(i * _ROLES, (i + 1) * _ROLES)
            for pair in told.split():
                # "?" stands for the sentence's start.
                told_by.append((first + i, place_of.get(pair[0], self._start)))
                pairs.append(pair[2:])
        self._learn_ends(new_ends)
        roles = self._decoded(texts, targets, len(words) * _ROLES)
        roles = roles.reshape(len(words), _ROLES, self._size)
        letters, own, read = np.array(ends, np.intp).T
        roles[:, _HERE] += self._ends[letters, 0] + self._ends[own, 0]
        roles[:, _BEFORE] += self._ends[read, 1]
        roles[:, _AFTER] += self._ends[read, 2]
        self._roles[first:end] = roles
        last = self._pair_count + len(pairs)
        if pairs:
            self._pair_of[tuple(np.array(told_by).T)] = np.arange(self._pair_count, last)
        self._pairs = _with_room(self._pairs, last)
        self._pairs[self._pair_count : last] = self._decoded(pairs, range(len(pairs)), len(pairs))
        self._pair_count = last

    def _end(self, letters: str, new: list[str]) -> int:
        """The number of the rows of first or last letters; put into ``new`` when they are."""
        numbers = self._end_numbers
        number = numbers.get(letters)
        if number is None:
            number = numbers[letters] = len(numbers)
            new.append(letters)
        return number

    def _learn_ends(self, new: Sequence[str]) -> None:
        """Decodes the rows of new first and last letters, the last that have numbers."""
        lines = [
            f"{self._others.get(f'i pref1 {letters[1:]}', '')}\t\t"
            if letters.startswith(_BESIDE)
            else self._suffix_rows.get(letters, "\t\t")
            for letters in new
        ]
        texts = [text for line in lines for text in line.split("\t")]
        size = len(self._end_numbers)
        self._ends = _with_room(self._ends, size)
        rows = self._decoded(texts, range(len(texts)), len(texts))
        self._ends[size - len(new) : size] = rows.reshape(len(new), 3, self._size)

    def _read(self, word: str) -> str:
        """The form in which a word, or what stands for one beside a sentence, is looked up."""
        return word[len(_BESIDE) :] if word.startswith(_BESIDE) else self._normal(word)

    def _mask(self, allowed: frozenset[str] | None) -> int:
        """The place of the row that bars all other tags."""
        if allowed is None:
            return 0
        found = self._masks.get(allowed)
        if found is None:
            found = self._masks[allowed] = len(self._mask_rows)
            row = [0 if tag in allowed else _NEVER for tag in self._tags]
            self._mask_rows = np.vstack([self._mask_rows, np.array([row], np.int32)])
        return found

    def _of_tags(self) -> _Ints:
        """What the two tags before a word tell: by the farther, then by the nearer."""
        size = self._size
        labels = [*self._tags, _START, _START2]
        texts: list[str] = []
        targets: list[int] = []
        places = {label: i for i, label in enumerate(labels)}
        table = np.zeros((size + 2, size + 2, size), np.int32)
        single = self._decoded(
            [self._others.get("bias", "")]
            + [self._others.get(f"i-1 tag {label}", "") for label in labels]
            + [self._others.get(f"i-2 tag {label}", "") for label in labels],
            range(2 * len(labels) + 1),
            2 * len(labels) + 1,
        )
        nearer, farther = single[1 : len(labels) + 1], single[len(labels) + 1 :]
        table += single[0] + nearer[np.newaxis] + farther[:, np.newaxis]
        start = "i tag+i-2 tag "
        for name, text in self._others.items():
            if name.startswith(start):
                previous, before = name[len(start) :].split(" ")
                targets.append(places[before] * len(labels) + places[previous])
                texts.append(text)
        both = self._decoded(texts, targets, len(labels) ** 2)
        table += both.reshape(table.shape)
        return table

    def _decoded(self, texts: Sequence[str], targets: Iterable[int], rows: int) -> _Ints:
        """Rows of scores from "a12c-5": each text is added to its target row."""
        size = self._size
        if not any(texts):
            return np.zeros((rows, size), np.int32)
        coded = np.frombuffer(" ".join(texts).encode("ascii"), np.uint8)
        letters = coded >= ord("A")
        # A blank stands between two texts; a letter belongs to as many as blanks are before it.
        row = np.fromiter(targets, np.intp)[np.cumsum(coded == ord(" "))[letters]]
        values = coded.copy()
        values[letters] = ord(" ")
        weights = np.fromstring(values.tobytes(), np.int32, sep=" ")
        places = row * size + self._column[coded[letters]]
        return np.bincount(places, weights, rows * size).astype(np.int32).reshape(rows, size)


def _with_room(array: npt.NDArray[_T], size: int) -> npt.NDArray[_T]:
    """The array with at least so many rows, and room for more where it had to grow."""
    if size <= len(array):
        return array
    grown = np.zeros((max(size, 2 * len(array)), *array.shape[1:]), array.dtype)
    grown[: len(array)] = array
    return grown
