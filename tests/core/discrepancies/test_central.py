"""The common event of articles, and the passages that tell it without being linked."""

from __future__ import annotations

from reader.core.alignment.links import Ref
from reader.core.article import Kind
from reader.core.comparison import analyse_all
from reader.core.discrepancies.central import central_scenes, lead, named_scenes, topic
from reader.core.discrepancies.pairing import Passage
from reader.core.loading import article_from_text

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


def passages(*texts: str) -> list[list[Passage]]:
    analyses = analyse_all([article_from_text(text) for text in texts])
    return [
        [Passage(a, Ref(n, s.index)) for s in a.sentences if s.kind is not Kind.FURNITURE]
        for n, a in enumerate(analyses)
    ]


def test_the_lead_is_the_headline_and_the_first_lines() -> None:
    [one] = passages(ONE)
    found = lead(one)
    assert found[0].sentence.kind is Kind.TITLE
    assert one[-1] not in found
    assert len(found) < len(one)


def test_the_topic_of_two_articles_is_what_both_leads_share() -> None:
    one, two = (topic(rows) for rows in passages(ONE, TWO))
    shared = one.shared(two)
    assert "accord" in shared.ladders
    assert {"council", "ferry", "line"} <= set(shared.words)
    assert shared.words == two.shared(one).words


def test_an_act_of_the_common_event_is_met_far_down() -> None:
    one, two = rows = passages(ONE, TWO)
    pairs = {(s.left.ref, s.right.ref) for s in central_scenes(rows)}
    last = next(p.ref for p in one if p.words(0, 3) == "No formal agreement")
    assert (last, two[0].ref) in pairs


def test_no_pair_is_told_twice() -> None:
    every = [(s.left.ref, s.right.ref) for s in central_scenes(passages(ONE, TWO))]
    assert len(every) == len(set(every))
    assert all(a < b for a, b in every)


def test_pairs_known_to_be_linked_are_not_joined_by_a_name_again() -> None:
    rows = passages(ONE, TWO)
    every = [(s.left.ref, s.right.ref) for s in named_scenes(rows, set())]
    assert len(every) == len(set(every))
    assert list(named_scenes(rows, set(every))) == []
    rest = {(s.left.ref, s.right.ref) for s in named_scenes(rows, {every[0]})}
    assert rest == set(every) - {every[0]}


def test_articles_on_different_events_have_none() -> None:
    other = "Bread prices rise\n\nBread is dear in Lima. Bakers say flour is scarce.\n"
    rows = passages(ONE, other)
    assert [s for s in central_scenes(rows) if s.left.ref.article != s.right.ref.article] == []


def test_acts_said_of_one_specific_name_are_met() -> None:
    rows = passages(ONE, TWO)
    pairs = {(s.left.words(0, 2), s.right.words(0, 2)) for s in named_scenes(rows, set())}
    assert ("The Maren", "The Maren") in pairs
