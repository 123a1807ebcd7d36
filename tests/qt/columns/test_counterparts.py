"""What the columns ask a comparison."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.alignment.links import Link, Ref
from reader.qt.columns.counterparts import Counterparts, all_sides
from reader.qt.columns.ribbon_geometry import Strength


@pytest.fixture
def counterparts(sample_comparison):
    return Counterparts(sample_comparison())


def test_best_link_is_brought_level(counterparts):
    # A2 is linked with C2 (0.66) and C3 (0.79), and with B2.
    assert counterparts.nearest(Ref(0, 2)) == {1: Ref(1, 2), 2: Ref(2, 3)}
    assert counterparts.of(Ref(0, 2)) == {Ref(1, 2), Ref(2, 2), Ref(2, 3)}


def test_equal_scores_give_the_first(sample_comparison):
    comparison = sample_comparison()
    links = tuple(Link(Ref(0, 5), Ref(1, sentence), 0.5) for sentence in (9, 2, 6))
    found = Counterparts(replace(comparison, links=links, claims=()))
    assert found.nearest(Ref(0, 5)) == {1: Ref(1, 2)}


def test_article_without_a_link_is_reached_through_the_claim(sample_comparison):
    comparison = sample_comparison()
    kept = tuple(link for link in comparison.links if link.b != Ref(2, 5))
    found = Counterparts(replace(comparison, links=kept))
    assert found.nearest(Ref(0, 6)) == {1: Ref(1, 3), 2: Ref(2, 5)}  # all three in claim c4


def test_sentence_that_stands_alone(counterparts):
    assert counterparts.of(Ref(1, 6)) == frozenset()
    assert counterparts.nearest(Ref(1, 6)) == {}
    assert not counterparts.linked(Ref(1, 6))


def test_joints_tell_calm_disputed_and_chosen_links(counterparts):
    chosen = frozenset({Ref(0, 8), Ref(1, 4)})
    found = {(one.left, one.right): one.strength for one in counterparts.joints(0, 1, chosen)}
    assert found[8, 4] is Strength.STRONG
    assert found[6, 3] is Strength.DISPUTED
    assert found[3, 1] is Strength.CALM
    assert len(found) == 9


def test_anchors_are_given_either_way(counterparts):
    there = {(one.leader, one.follower) for one in counterparts.anchors(0, 2)}
    back = {(one.follower, one.leader) for one in counterparts.anchors(2, 0)}
    assert there == back
    assert (6, 5) in there


def test_folded_places_count_as_sides(sample_comparison):
    finding, other = sample_comparison().findings[:2]
    folded = replace(finding, also=(other.sides,))
    assert list(all_sides(folded)) == [*finding.sides, *other.sides]
