"""Decisions about single pairs: a pair has one at most, whatever the order of its sentences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.links import Origin, Ref
from reader.core.compared import Decisions
from reader.core.comparison import compare
from reader.core.deciding import (
    Decided,
    decided,
    deciding,
    is_taken,
    neighbours,
    pair_of,
    place_of,
    ref_of,
)
from reader.core.loading.opening import load
from reader.core.memory import Memory

DATA = Path(__file__).parents[1] / "data"
FERRY = [load(DATA / f"ferry_{name}.txt") for name in ("courier", "gazette", "herald")]
PLAIN = compare(FERRY)

places = st.tuples(st.sampled_from("ab"), st.integers(0, 2), st.integers(3, 4))
pairs = st.tuples(places, places)
steps = st.lists(st.tuples(pairs, st.sampled_from([*Decided, None])), max_size=8)


@given(steps)
def test_the_last_decision_about_a_pair_holds(taken):
    decisions = Decisions(rules_off=frozenset({"number.value"}))
    last = {}
    for pair, verdict in taken:
        decisions = deciding(decisions, pair, verdict)
        last[frozenset(pair)] = verdict
    for pair, _ in taken:
        assert decided(decisions, pair) is last[frozenset(pair)]
        assert decided(decisions, (pair[1], pair[0])) is last[frozenset(pair)]
    assert not decisions.linked & decisions.cut
    assert decisions.rules_off == {"number.value"}


@given(steps, pairs, st.sampled_from([*Decided, None]))
def test_a_decision_taken_back_leaves_no_trace(taken, pair, verdict):
    before = Decisions()
    for one, told in taken:
        before = deciding(before, one, told)
    if decided(before, pair) is None:
        assert deciding(deciding(before, pair, verdict), pair, None) == before


def test_sentences_are_found_again_by_content():
    for number, article in enumerate(PLAIN.articles):
        for sentence in article.sentences:
            ref = Ref(number, sentence.index)
            assert ref_of(PLAIN, place_of(PLAIN, ref)) == ref
    turned = compare([FERRY[2], FERRY[0]])
    there = ref_of(turned, place_of(PLAIN, Ref(2, 1)))
    assert there is not None
    assert turned.sentence_text(there) == PLAIN.sentence_text(Ref(2, 1))
    assert ref_of(turned, place_of(PLAIN, Ref(1, 1))) is None
    sha256, start, end = place_of(PLAIN, Ref(0, 1))
    assert ref_of(PLAIN, (sha256, start, end + 1)) is None


def test_a_pair_is_the_same_from_either_side():
    a, b = Ref(0, 1), Ref(1, 2)
    assert pair_of(PLAIN, a, b) == pair_of(PLAIN, b, a)


def test_neighbours_are_the_linked_and_those_of_the_claim():
    for link in PLAIN.links:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            found = {row.ref: row for row in neighbours(PLAIN, one)}
            assert found[other].link == link
            assert not found[other].is_decided
            assert all(ref.article != one.article for ref in found)
    link = PLAIN.links[0]
    linked = replace(PLAIN, links=(replace(link, origin=Origin.ANALYST),))
    assert [row.ref for row in neighbours(linked, link.a) if row.is_decided] == [link.b]


@pytest.mark.parametrize("verdict", [Decided.LINKED, Decided.CUT])
def test_a_decision_costs_no_new_reading(verdict):
    memory = Memory()
    compare(FERRY, memory=memory)
    read, scored = len(memory.analyses), len(memory.scored)
    link = PLAIN.links[0]
    pair = pair_of(PLAIN, link.a, link.b)
    again = compare(FERRY, deciding(Decisions(), pair, verdict), memory=memory)
    assert (len(memory.analyses), len(memory.scored)) == (read, scored)
    there = {(one.a, one.b): one.origin for one in again.links}
    if verdict is Decided.LINKED:
        assert there[link.a, link.b] is Origin.ANALYST
    else:
        assert (link.a, link.b) not in there


def test_what_was_taken_becomes_ones_own_when_it_is_decided_again() -> None:
    pair = (("a", 0, 4), ("b", 0, 4))
    taken = deciding(Decisions(), pair, Decided.CUT, taken=True)
    assert is_taken(taken, (pair[1], pair[0]))
    own = deciding(taken, (pair[1], pair[0]), Decided.LINKED)
    assert decided(own, pair) is Decided.LINKED
    assert not is_taken(own, pair)
    assert deciding(taken, pair, None) == Decisions()
