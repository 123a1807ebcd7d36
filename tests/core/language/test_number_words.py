"""Numerals in digits and words, and the check of their lexicon."""

from __future__ import annotations

import pytest

from reader.core.article import Kind, Sentence
from reader.core.errors import ResourceError
from reader.core.language.flat_text import atoms, flatten
from reader.core.language.number_words import number_words, numbers_of, parse_numeral, words_of
from reader.core.language.words import tokens_of

NUMERALS = [
    ("twenty-four", 24),
    ("two hundred and five", 205),
    ("one hundred thousand", 100_000),
    ("three million two hundred thousand", 3_200_000),
    ("a hundred", 100),
    ("half a million", 500_000),
    ("two and a half million", 2_500_000),
    ("1.4 billion", 1.4e9),
    ("1,234,567.5", 1_234_567.5),
    ("12,34,567", 1_234_567),
    ("2½", 2.5),
    ("half a dozen", 6),
    ("three dozen", 36),
    ("5 crore", 50_000_000),
    ("three quarters of a million", 750_000),
    ("nineteen", 19),
]


def numeral(text: str):
    sentence = Sentence(0, 0, len(text), Kind.BODY, 0, tokens_of(text, 0, len(text)))
    return parse_numeral(atoms(flatten(sentence)), 0)


@pytest.mark.parametrize(("text", "value"), NUMERALS)
def test_value_of_a_numeral(text: str, value: float) -> None:
    found = numeral(text)
    assert found is not None
    assert found.low == found.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("several hundred", 300, 2000), ("tens of thousands", 20_000, 99_000), ("dozens", 24, 199)],
)
def test_vague_numerals_are_intervals(text: str, low: float, high: float) -> None:
    found = numeral(text)
    assert found is not None
    assert (found.low, found.high) == (low, high)
    assert found.vague


@pytest.mark.parametrize("text", ["cables", "a cable", "the", "third"])
def test_no_numeral(text: str) -> None:
    assert numeral(text) is None


def test_lexicon_loads_and_faults_are_named() -> None:
    assert number_words().cardinals["seven"] == 7
    with pytest.raises(ResourceError, match=r"cardinals.*seven"):
        numbers_of({"cardinals": {"seven": "7"}}, "cardinals")
    with pytest.raises(ResourceError, match="labels"):
        words_of({}, "labels", "words")
