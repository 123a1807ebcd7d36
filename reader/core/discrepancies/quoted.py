"""The words that passages quote: those of one speaker joined, in one spelling."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Quote, Speaker
from reader.core.language.lemmas import fold_spelling
from reader.core.values import dataclass

_NEAR = 2  # sentences around a passage in which a quotation may go on
_CONTRACTED = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would",
               "wo": "will", "ca": "can", "cannot": "not"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    at: int  # token index
    text: str
    content: bool


@dataclass(frozen=True, slots=True)
class Said:
    """The words that one speaker is quoted with in a passage, its quotations joined.

    ``key`` is that of the speaker's name, ``source`` the lemmas of the nouns that tell the speaker.
    ``opens`` and ``closes``: whether they begin and end in this passage.
    """

    words: tuple[Word, ...]
    quotes: tuple[Quote, ...]
    key: str
    source: frozenset[str]
    opens: bool
    closes: bool

    @property
    def texts(self) -> list[str]:
        return [word.text for word in self.words]


def words_of(passage: Passage, first: int, end: int) -> Iterator[Word]:
    places, tokens = passage.place_in_content, passage.tokens
    for i in range(first, end):
        token = tokens[i]
        if token.text.isalnum() or any(c.isalnum() for c in token.text):
            text = _CONTRACTED.get(token.lower.replace("’", "'"), fold_spelling(token.lower))
            yield Word(i, text, i in places)


@once_a_passage
def quotations_of(passage: Passage) -> tuple[Said, ...]:
    """The quotations of a passage, those of one speaker that follow each other joined."""
    groups: list[list[Quote]] = []
    for quote in passage.features.quotes:
        if groups and _go_together(groups[-1][-1], quote):
            groups[-1].append(quote)
        else:
            groups.append([quote])
    found = []
    for group in groups:
        words = tuple(word for q in group for word in words_of(passage, q.first, q.end))
        speaker = next((q.speaker for q in group if q.speaker is not None), None)
        if words:
            found.append(
                Said(
                    words,
                    tuple(group),
                    speaker.key if speaker is not None else "",
                    _nouns(passage, speaker),
                    group[0].opens,
                    group[-1].closes,
                )
            )
    return tuple(found)


def _nouns(passage: Passage, speaker: Speaker | None) -> frozenset[str]:
    if speaker is None:
        return frozenset()
    tokens = passage.analysis.sentences[speaker.sentence].tokens[speaker.first : speaker.end]
    return frozenset(token.lemma for token in tokens if token.tag[:2] == "NN")


def _go_together(one: Quote, other: Quote) -> bool:
    if not (one.clause_like or other.clause_like):
        return False
    if one.speaker is None or other.speaker is None:
        return False
    return (one.speaker.key or one.speaker) == (other.speaker.key or other.speaker)


@once_a_passage
def quoted_words(passage: Passage) -> frozenset[str]:
    return frozenset(word.text for said in quotations_of(passage) for word in said.words)


@once_a_passage
def all_words(passage: Passage) -> tuple[Word, ...]:
    return tuple(words_of(passage, 0, len(passage.tokens)))


@once_a_passage
def vocabulary(passage: Passage) -> frozenset[str]:
    return frozenset(word.text for word in all_words(passage))


@once_a_passage
def quoted_near(passage: Passage) -> frozenset[str]:
    """The words quoted in the sentences around, where a quotation may go on."""
    found: set[str] = set()
    analysis = passage.analysis
    for i in range(passage.index - _NEAR, passage.index + _NEAR + 1):
        if i == passage.index or not 0 <= i < len(analysis.sentences):
            continue
        for quote in analysis.features[i].quotes:
            found.update(
                fold_spelling(t.lower)
                for t in analysis.sentences[i].tokens[quote.first : quote.end]
            )
    return frozenset(found)
