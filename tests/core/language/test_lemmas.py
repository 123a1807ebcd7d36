"""Lemmas and folded spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.language.lemmas import fold_spelling, lemma

CASES = [
    ("went", "VBD", "go"),
    ("hoped", "VBD", "hope"),
    ("hopping", "VBG", "hop"),
    ("agreed", "VBN", "agree"),
    ("said", "VBD", "say"),
    ("spelled", "VBN", "spell"),
    ("is", "VBZ", "be"),
    ("'s", "VBZ", "be"),
    ("'s", "POS", "'s"),
    ("n't", "RB", "not"),
    ("'ll", "MD", "will"),
    ("wo", "MD", "will"),
    ("ca", "MD", "can"),
    ("'d", "VBD", "have"),
    ("talks", "NNS", "talk"),
    ("countries", "NNS", "country"),
    ("houses", "NNS", "house"),
    ("buses", "NNS", "bus"),
    ("men", "NNS", "man"),
    ("aircraft", "NNS", "aircraft"),
    ("people", "NNS", "person"),
    ("chinese", "NNPS", "chinese"),
    ("americans", "NNPS", "american"),
    ("1990s", "NNS", "1990s"),
    ("larger", "JJR", "large"),
    ("worst", "JJS", "bad"),
    ("them", "PRP", "they"),
    ("an", "DT", "a"),
    ("5,000", "CD", "5000"),
    ("%", "NN", "percent"),
    ("u.s.", "NNP", "us"),
    ("p.m.", "NN", "p.m."),
    ("sept.", "NNP", "september"),
    ("mr.", "NNP", "mr"),
    ("non-state", "JJ", "nonstate"),
    ("re-elected", "VBN", "reelect"),
    # one spelling
    ("organisations", "NNS", "organization"),
    ("organised", "VBD", "organize"),
    ("labour", "NN", "labor"),
    ("neighbouring", "VBG", "neighbor"),
    ("centres", "NNS", "center"),
    ("jewellery", "NN", "jewelry"),
    ("defences", "NNS", "defense"),
    ("analysed", "VBD", "analyze"),
    # words that only look British
    ("exercises", "NNS", "exercise"),
    ("promised", "VBD", "promise"),
    ("hours", "NNS", "hour"),
    ("advisers", "NNS", "adviser"),
]


@pytest.mark.parametrize(("lower", "tag", "expected"), CASES)
def test_cases(lower: str, tag: str, expected: str) -> None:
    assert lemma(lower, tag) == expected


@pytest.mark.parametrize("word", [case[2] for case in CASES])
def test_folding_is_done_once(word: str) -> None:
    assert fold_spelling(fold_spelling(word)) == fold_spelling(word)


@given(st.text(min_size=1), st.sampled_from(["NN", "NNS", "NNPS", "VBD", "VBG", "JJR", "CD", "."]))
def test_any_token_has_a_lemma(word: str, tag: str) -> None:
    assert lemma(word.lower() or "x", tag)
