"""The common event of articles, and the passages that tell it without being linked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.article import Kind
from reader.core.comparison import analyse_all, compare
from reader.core.discrepancies.central import (
    Account,
    Joined,
    central_pairs,
    is_one_event,
    is_worth_within,
    lead,
    named_pairs,
    topic,
)
from reader.core.loading.opening import article_from_text

Pairs = Callable[..., Joined]

ONE = """Council agrees to close the ferry line

The council of Port Arran agreed on Monday to close the ferry line.

Rain fell all day.

The Maren was damaged in a storm.

No formal agreement exists.
"""
TWO = """Council discusses the ferry line

The council of Port Arran discussed the ferry line on Monday.

Bread is dear. Snow fell. Prices rose in the shops. The harvest was poor.

The Maren was destroyed by waves.
"""


def accounts(*texts: str) -> list[Account]:
    return [Account(a) for a in analyse_all([article_from_text(text) for text in texts])]


def pairs(joined: Joined) -> list[tuple[int, int]]:
    return [(s.left.index, s.right.index) for s in joined.pairs]


def test_the_lead_is_the_headline_and_the_first_lines() -> None:
    [one] = accounts(ONE)
    found = lead(one.passages)
    assert found[0].sentence.kind is Kind.TITLE
    assert one.passages[-1] not in found
    assert len(found) < len(one.passages)


def test_the_topic_of_two_articles_is_what_both_leads_share() -> None:
    one, two = (topic(account.passages) for account in accounts(ONE, TWO))
    shared = one.shared(two)
    assert "accord" in shared.ladders
    assert {"council", "ferry", "line"} <= set(shared.words)
    assert shared.words == two.shared(one).words


def test_an_act_of_the_common_event_is_met_far_down() -> None:
    one, two = accounts(ONE, TWO)
    last = next(p.index for p in one.passages if p.words(0, 3) == "No formal agreement")
    assert (last, two.passages[0].index) in pairs(central_pairs(one, two))


@pytest.mark.parametrize("joined", [central_pairs, named_pairs])
def test_no_pair_is_told_twice(joined: Pairs) -> None:
    one, two = accounts(ONE, TWO)
    across, within = pairs(joined(one, two)), pairs(joined(one, one, True))
    assert len(across) == len(set(across))
    assert len(within) == len(set(within))
    assert all(a < b for a, b in within)


@pytest.mark.parametrize("joined", [central_pairs, named_pairs])
def test_the_order_of_two_articles_plays_no_part(joined: Pairs) -> None:
    one, two = accounts(ONE, TWO)
    turned = {(b, a) for a, b in pairs(joined(two, one))}
    assert set(pairs(joined(one, two))) == turned


def test_articles_on_different_events_have_none() -> None:
    other = "Bread prices rise\n\nBread is dear in Lima. Bakers say flour is scarce.\n"
    one, two = accounts(ONE, other)
    assert pairs(central_pairs(one, two)) == []


def test_acts_said_of_one_specific_name_are_met() -> None:
    one, two = accounts(ONE, TWO)
    found = {(s.left.words(0, 2), s.right.words(0, 2)) for s in named_pairs(one, two).pairs}
    assert ("The Maren", "The Maren") in found


@pytest.mark.parametrize("joined", [central_pairs, named_pairs])
def test_no_more_passages_are_joined_than_allowed(joined: Pairs) -> None:
    one, two = accounts(ONE, TWO)
    every, fewer = joined(one, two), joined(one, two, False, 1)
    assert set(pairs(fewer)) <= set(pairs(every))
    assert fewer.widest == every.widest
    assert joined(one, two, False, every.widest) == every


def test_the_surest_passage_is_joined_first() -> None:
    def surely(joined: Joined) -> list[tuple[float, float]]:
        return [
            (max(x for _, x in pair.left_telling), max(x for _, x in pair.right_telling))
            for pair in joined.pairs
        ]

    one, two = accounts(ONE, TWO)
    [first] = surely(central_pairs(one, two, False, 1))
    every = surely(central_pairs(one, two))
    assert first == (max(x for x, _ in every), max(x for _, x in every))


BRIDGE = """Kestrel Bridge closed after inspectors find cracks

The county ordered the closure of the bridge on Wednesday.

The council rejected the suggestion that it had been slow.

A recommendation was made in the spring.

The ministry said that an application would be considered.
"""
BALLOT = """Recount confirms the victory of Halloran by 23 votes

The county's officer announced the decision on Thursday.

The observers agreed on most of the papers.

We were not looking at a shaky hand.

The earlier case was settled out of court.
"""


def test_articles_on_two_events_are_not_one() -> None:
    one, two, bridge, ballot = accounts(ONE, TWO, BRIDGE, BALLOT)
    assert is_one_event(one, two)
    assert is_one_event(two, one)
    assert not any(is_one_event(a, b) for a in (one, bridge) for b in (two, ballot) if a is bridge)
    assert not is_one_event(one, ballot)


def test_acts_of_two_events_are_no_difference() -> None:
    articles = [article_from_text(text) for text in (BRIDGE, BALLOT)]
    found = compare(articles).findings
    assert all(len({side.sentence.article for side in one.sides}) == 1 for one in found)


def worth(text: str) -> set[tuple[str, str]]:
    """The first three words of the passages of one article that are looked at together."""
    [one] = accounts(text)
    return {
        (pair.left.words(0, 3), pair.right.words(0, 3))
        for pair in central_pairs(one, one, True).pairs
        if is_worth_within(pair, one)
    }


def test_within_an_article_its_lead_and_what_denies_it_are_looked_at() -> None:
    found = worth(ONE + "\nThe bakers agreed on a price.\n\nThe fishers discussed their nets.\n")
    assert ("Council agrees to", "No formal agreement") in found
    assert ("The bakers agreed", "The fishers discussed") not in found
