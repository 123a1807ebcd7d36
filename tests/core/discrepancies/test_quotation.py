"""Quotation: one quotation in other words, cut, or out of its marks.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.comparison import analyse_sentences, judge_pair
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.finding import Finding, Severity
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.quotation import can_differ, detect

Finds = Callable[..., bool]

CLEAR = [
    # a word inside the marks
    (
        "“We shall defend this valley to the last,” said Mayor Lund.",
        "“We shall hold this valley to the last,” said Mayor Lund.",
        "defend",
        "hold",
    ),
    (
        "“These dams need a thorough inspection,” engineer Ida Roth told the panel.",
        "Engineer Ida Roth told the panel: “These dams need a thorough overhaul.”",
        "inspection",
        "overhaul",
    ),
    # a short answer to the same question
    (
        "Asked if he would resign, Haas replied: “Not yet.”",
        "Haas, asked if he would resign, replied: “Not ever.”",
        "yet",
        "ever",
    ),
    # a condition, a denial, somebody else's word cut
    (
        "“I will sign the treaty if the army agrees,” said President Okoye.",
        "“I will sign the treaty,” said President Okoye.",
        "if the army agrees",
        "sign the treaty",
    ),
    (
        "“The well is clean, but nobody should drink from it,” Dr Rao said.",
        "“The well is clean,” Dr Rao said.",
        "but nobody should drink from it",
        "The well is clean",
    ),
    (
        "“They will claim that I took the money, and it is a lie,” Petra Voss said.",
        "“I took the money,” Petra Voss said.",
        "it is a lie",
        "I took the money",
    ),
    # two answers joined into one
    (
        "“The dam is safe,” Ida Roth said. “I can promise nothing more.”",
        "“The dam is safe, I can promise more,” Ida Roth said.",
        "nothing",
        "promise",
    ),
    # quoted in one, told with another word in the other
    (
        "“We will keep the old harbour and pay for the sea wall,” Mayor Lund said.",
        "Mayor Lund said that they would keep the old harbour and pay for the lighthouse.",
        "sea wall",
        "lighthouse",
    ),
    # scare quotes
    (
        "The governor closed the “illegal” camp by the river.",
        "The governor closed the illegal camp by the river.",
        "illegal",
        "illegal",
    ),
    (
        "Flood in Kerala 'worst in a century'",
        "Flood in Kerala worst in a century",
        "worst in a century",
        "worst in a century",
    ),
]


@pytest.mark.parametrize(("a", "b", "phrase_a", "phrase_b"), CLEAR)
def test_a_changed_quotation_is_told(
    finds: Finds, a: str, b: str, phrase_a: str, phrase_b: str
) -> None:
    assert finds("quotation", a, b, phrase_a, phrase_b)
    assert finds("quotation", b, a, phrase_b, phrase_a)


SILENT = [
    # "he said" inside, marks, capitals, spelling
    (
        "“We will rebuild,” the mayor said, “and we will not wait.”",
        "“We will rebuild and we will not wait,” the mayor said.",
    ),
    (
        '"It was like an oven," firefighter Jo Hart said.',
        "‘It was like an oven,’ said firefighter Jo Hart.",
    ),
    (
        "“The harbour is grey with ash,” a pilot said.",
        "“The harbor is gray with ash,” said a pilot.",
    ),
    ("“We don't know,” Ann Lee said of the fire.", "“We do not know,” Ann Lee said of the fire."),
    ("“Never again” was the cry.", "The cry was: “Never again.”"),
    # indirect speech in the same words
    (
        "“The lake has gone,” farmer Idris Ba said.",
        "Miller Tom Ruiz said that the stream had gone.",
    ),
    # another speaker, another remark, a quotation that only one has
    (
        "“She kept every letter,” a niece said of the late poet.",
        "“She made us laugh,” a neighbour said of the late poet.",
    ),
    (
        "“Your work saved this harbour,” the mayor told divers.",
        "“You went down when nobody else would,” the mayor told divers.",
    ),
    (
        "Silva won the race and called it “the day of my life”.",
        "Silva won the race.",
    ),
    # more of the same quotation
    (
        "“The museum will lend the mask in March,” the curator said.",
        "“The museum will lend the mask in March and we are glad,” the curator said.",
    ),
    # titles, nicknames, terms
    ("The film “The Long Tide” won in Venice.", "The Long Tide won in Venice."),
    (
        "The horse, nicknamed “the Duke”, was retired.",
        "The horse, known as the Duke, was retired.",
    ),
    (
        "The grid must hold a “spinning reserve” of 2%.",
        "The grid must hold a spinning reserve of 2%.",
    ),
]


def _told(a: str, b: str) -> list[Finding]:
    return [f for f in judge_pair(a, b) if f.type == "quotation" and f.severity >= Severity.USEFUL]


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_what_is_no_change_is_silent(a: str, b: str) -> None:
    assert _told(a, b) == []
    assert _told(b, a) == []


def test_a_quotation_that_goes_on_in_the_next_sentence_is_not_cut() -> None:
    a = "“We will sell the farm,” owner Prosper said. “Unless the road is built.”"
    b = "“We will sell the farm unless the road is built,” owner Prosper said."
    assert [f for f in _told(a, b) if f.rule == "quotation.cut"] == []


WORDS = st.lists(
    st.sampled_from(
        ["we", "will", "not", "leave", "the", "league", "if", "rules", "change", "now"]
    ),
    min_size=1,
    max_size=9,
)


def _quoted(words: list[str]) -> str:
    return f"“{' '.join(words).capitalize()},” chairman Udo said."


@given(one=WORDS, other=WORDS)
def test_the_order_of_the_passages_does_not_matter(one: list[str], other: list[str]) -> None:
    left, right = analyse_sentences([[_quoted(one)], [_quoted(other)]])
    p, q = Passage(left, 0), Passage(right, 0)
    told = [(d.rule, d.severity, d.left, d.right) for d in detect(Scene(pair(p, q, 0.9)))]
    swapped = [(d.rule, d.severity, d.right, d.left) for d in detect(Scene(pair(q, p, 0.9)))]
    assert sorted(told) == sorted(swapped)
    assert not told or can_differ(p, q)


@given(words=WORDS)
def test_a_quotation_does_not_differ_from_itself(words: list[str]) -> None:
    left, right = analyse_sentences([[_quoted(words)], [_quoted(words)]])
    assert list(detect(Scene(pair(Passage(left, 0), Passage(right, 0), 0.9)))) == []
