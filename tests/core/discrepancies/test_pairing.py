"""Two sentences with their words aligned."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.pairing import (
    Pairing,
    Passage,
    overlap,
    overlap_at_most,
    pair,
)


def paired(a: str, b: str) -> Pairing:
    left, right = analyse_sentences([[a], [b]])
    return pair(Passage(left, 0), Passage(right, 0), 0.9)


def aligned(a: str, b: str) -> dict[str, str]:
    found = paired(a, b)
    return {
        found.left.tokens[i].text: found.right.tokens[j].text
        for i, (j, _) in found.to_right.items()
    }


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The council closed the ferry line.", "The ferry line was closed by the council.",
         {"council": "council", "closed": "closed", "ferry": "ferry", "line": "line"}),
        ("The firm bought two ships.", "Two ships were purchased by the firm.",
         {"bought": "purchased", "ships": "ships", "two": "Two"}),
        ("Miners struck in Lima.", "The strike of the miners in Lima ended.",
         {"Lima": "Lima"}),
    ],
)  # fmt: skip
def test_words_are_aligned_by_meaning(a: str, b: str, expected: dict[str, str]) -> None:
    assert expected.items() <= aligned(a, b).items()


def test_a_repeated_word_goes_with_its_context() -> None:
    found = paired(
        "The old mayor praised the port and the new mayor closed the school.",
        "The new mayor closed the school after the old mayor praised the port.",
    )
    tokens = [t.text for t in found.left.tokens]
    there = [t.text for t in found.right.tokens]
    first = tokens.index("mayor")
    assert found.to_right[first][0] == there.index("mayor", there.index("mayor") + 1)


VOCABULARY = (
    "mayor",
    "ship",
    "boat",
    "bought",
    "purchased",
    "Lima",
    "two",
    "400",
    "not",
    ",",
    "😀",
)
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=30)
@given(WORDS, WORDS)
def test_alignment_is_one_to_one_and_within_bounds(a: str, b: str) -> None:
    found = paired(a, b)
    assert {i: j for i, (j, _) in found.to_right.items()} == {
        i: j for j, (i, _) in found.to_left.items()
    }
    assert set(found.to_right) <= set(found.left.content)
    assert set(found.to_left) <= set(found.right.content)
    assert all(0.0 < s <= 1.0 for _, s in found.to_right.values())
    every = frozenset(found.left.content), frozenset(found.right.content)
    assert 0.0 <= overlap(found, *every) <= 1.0
    for i in found.left.content:
        for j in found.right.content:
            assert 0.0 <= found.strength(i, j) <= 1.0


@settings(max_examples=30)
@given(WORDS, WORDS)
def test_what_is_told_before_words_are_aligned_holds_afterwards(a: str, b: str) -> None:
    before, after = paired(a, b), paired(a, b)
    strengths, to_right = after.strengths, after.to_right
    left, right = frozenset(before.left.content), frozenset(before.right.content)
    for i in left:
        for j in right:
            assert before.nearness(i, j) == strengths.get((i, j), 0.0) == after.nearness(i, j)
            partner = to_right.get(i)
            assert after.are_partners(i, j) == (partner is not None and partner[0] == j)
    met, near = before.met, before.near(left, right)
    assert set(to_right) <= near[0] <= met[0]
    assert {j for j, _ in to_right.values()} <= near[1] <= met[1]
    halves = frozenset(sorted(left)[::2]), frozenset(sorted(right)[::2])
    for one, other in ((left, right), halves, (left, halves[1])):
        assert overlap(after, one, other) <= overlap_at_most(before, one, other)
    assert "strengths" not in before.__dict__  # no word was aligned for it


def test_overlap_grows_with_what_is_common_and_is_nothing_for_nothing() -> None:
    def share(a: str, b: str) -> float:
        found = paired(a, b)
        return overlap(found, frozenset(found.left.content), frozenset(found.right.content))

    line = "The council closed the ferry line."
    assert share(line, line) > share(line, "The council closed a school.") > 0.0
    assert share(line, "Bread is dear.") == 0.0
    found = paired(line, line)
    assert overlap(found, frozenset(), frozenset(found.right.content)) == 0.0


def test_a_span_leaves_out_punctuation_at_its_ends() -> None:
    found = paired("“Closed!” she said, 😀.", "x")
    passage = found.left
    start, end = passage.span(0, len(passage.tokens))
    assert passage.analysis.article.text[start:end] == "Closed!” she said"
    assert passage.words(0, 2) == "Closed"


def test_money_and_per_cent_signs_are_part_of_a_span() -> None:
    passage = paired("It cost $5.", "Some 5% left.").left
    first = next(i for i, t in enumerate(passage.tokens) if t.text.startswith("$"))
    assert passage.words(first, len(passage.tokens)).startswith("$5")


def test_words_that_are_only_repeated_are_not_aligned() -> None:
    rows = "one hundred two thousand three " * 30
    left, right = analyse_sentences([[rows], [f"{rows}five"]])
    found = pair(Passage(left, 0), Passage(right, 0), 0.9)
    assert len(found.strengths) > 2500
    assert found.to_right == found.to_left == {}
