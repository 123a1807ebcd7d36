"""Clause numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.language.clauses import find_clauses
from reader.core.language.verb_chains import find_chains
from reader.core.language.words import tokens_of


def clauses(text: str) -> list[str]:
    """The words of each clause, joined."""
    tokens = tokens_of(text, 0, len(text))
    numbers = find_clauses(tokens, find_chains(tokens))
    words: dict[int, list[str]] = {}
    for token, number in zip(tokens, numbers, strict=True):
        words.setdefault(number, []).append(token.text)
    return [" ".join(words[number]) for number in sorted(words)]


CASES = [
    ("He said he would go.", ["He said", "he would go ."]),
    ("He said that they agreed.", ["He said", "that they agreed ."]),
    ("The port closed because the cable snapped.",
     ["The port closed", "because the cable snapped ."]),
    ("The deal, which was signed in May, was not approved.",
     ["The deal , was not approved .", "which was signed in May ,"]),
    ("The people who died were sailors.", ["The people were sailors .", "who died"]),
    ("The tests the firm had promised were dropped.", 2),
    ("He refused to sign and left the room.", ["He refused to sign", "and left the room ."]),
    ("The talks failed; the war went on.", ["The talks failed ;", "the war went on ."]),
    ("The talks failed — the war went on.", ["The talks failed —", "the war went on ."]),
    ("The crew was freed, officials said.", ["The crew was freed ,", "officials said ."]),
    ("A blast hit the market, killing five people.",
     ["A blast hit the market ,", "killing five people ."]),
    ("Speaking from Beijing, Bessent praised the talks.", 2),
    ("Trump and Xi agreed on rules for the US and China.", 1),
    ("He said Trump and Xi agreed.", ["He said", "Trump and Xi agreed ."]),
    ("After the talks in May the port closed.", 1),
    ("After they met, the port closed.", 2),
    ("A non-state actor and a two-year-old girl left.", 1),
    ('"We agreed," he told reporters.', ['" We agreed , "', "he told reporters ."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clauses(text: str, expected: list[str] | int) -> None:
    found = clauses(text)
    assert (len(found) if isinstance(expected, int) else found) == expected


WORDS = "the crew said that it was not , and left because ( ) ; — who which had to go ' \" ."


@given(st.lists(st.sampled_from(WORDS.split()), max_size=25))
def test_each_token_has_a_clause_and_numbers_have_no_gap(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokens_of(text, 0, len(text))
    numbers = find_clauses(tokens, find_chains(tokens))
    assert len(numbers) == len(tokens)
    assert sorted(set(numbers)) == list(range(len(set(numbers))))


def test_at_most_one_tensed_verb_in_a_clause() -> None:
    text = "Officials said the crew, who had left the ship that sank, were safe but wanted to go."
    tokens = tokens_of(text, 0, len(text))
    chains = find_chains(tokens)
    numbers = find_clauses(tokens, chains)
    places = [numbers[chain.head] for chain in chains if chain.finite]
    assert len(places) == len(set(places))
