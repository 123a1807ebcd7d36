"""Words at opposite poles: the lexicon, WordNet's antonyms, prefixes."""

from __future__ import annotations

import re

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.opposites import marks, opposition, prefixed_words
from reader.core.discrepancies.pairing import Passage
from reader.core.lexicon import entries

SCALES = {row["name"]: row for row in entries("opposites.toml").data["scale"]}


def passages(*texts: str) -> list[Passage]:
    return [Passage(analysis, 0) for analysis in analyse_sentences([[text] for text in texts])]


def are_opposed(a: str, b: str) -> bool:
    left, right = passages(a, b)
    pairs = [(x, y) for x in marks(left) for y in marks(right)]
    pairs += prefixed_words(left, right)
    pairs += [(y, x) for x, y in prefixed_words(right, left)]
    return any(opposition(left, right, x, y) for x, y in pairs)


@pytest.mark.parametrize("name", SCALES)
def test_the_example_of_a_scale_stands_at_both_poles(name: str) -> None:
    example = SCALES[name]["example"].replace("*", "")
    one, other = passages(*example.split(" / "))
    signs = [
        {pole.sign for mark in marks(p) for pole in mark.poles if pole.scale.name == name}
        for p in (one, other)
    ]
    assert 1 in signs[0]
    assert -1 in signs[1]


@pytest.mark.parametrize("name", SCALES)
def test_no_term_stands_twice(name: str) -> None:
    row = SCALES[name]
    terms = row["up"] + row["down"]
    assert len(terms) == len(set(terms))
    assert all(re.fullmatch(r"[\w'+ -]+(/[nvar])?( [\w'+ -]+(/[nvar])?)*", term) for term in terms)


OPPOSED = [
    ("Prices rose.", "Prices fell."),
    ("The vote was unanimous.", "The vote was split."),
    ("The deputies voted the long land bill down.", "The deputies approved the bill."),
    ("A crewed vessel.", "An uncrewed vessel."),
    ("The tally includes the wounded.", "The tally excludes the wounded."),
    ("The crowd was unmoved.", "The crowd was moved."),
    ("Non-unionised staff.", "Unionised staff."),
    ("A peaceful march.", "A violent march."),
]
NOT_OPPOSED = [
    ("An invaluable map.", "A valuable map."),
    ("They uncovered the well.", "They covered the well."),
    ("They informed her.", "They formed a line."),
    ("It is inflammable.", "It is flammable."),
    ("An infamous duke.", "A famous duke."),
    ("An indifferent crowd.", "A different crowd."),
    ("Prices rose.", "Prices climbed."),
    ("The first phase.", "The second phase."),
    ("She never came.", "She ever came."),
]


@pytest.mark.parametrize(("a", "b"), OPPOSED)
def test_opposites(a: str, b: str) -> None:
    assert are_opposed(a, b)
    assert are_opposed(b, a)


@pytest.mark.parametrize(("a", "b"), NOT_OPPOSED)
def test_what_only_looks_like_opposites(a: str, b: str) -> None:
    assert not are_opposed(a, b)
    assert not are_opposed(b, a)
