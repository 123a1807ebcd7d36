"""Acts in a sentence: what shows them, how far they have come, whether they are denied."""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Passage
from reader.core.language.features import Stage


def passage(text: str) -> Passage:
    return Passage(analyse_sentences([[text]])[0], 0)


def act(text: str, head: str) -> Mention:
    where = passage(text)
    return next(m for m in acts(where) if where.tokens[m.head].text == head)


@pytest.mark.parametrize(
    ("text", "head", "stage", "negated"),
    [
        ("The council closed the line.", "closed", Stage.DONE, False),
        ("The council will close the line.", "close", Stage.PLANNED, False),
        ("The council is closing the line.", "closing", Stage.UNDERWAY, False),
        ("The council has not closed the line.", "closed", Stage.DONE, True),
        ("The leaders have begun talks.", "talks", Stage.DONE, False),
        ("No agreement exists.", "agreement", Stage.NONE, True),
        ("There was no agreement on wages.", "agreement", Stage.NONE, True),
    ],
)
def test_stage_and_negation(text: str, head: str, stage: Stage, negated: bool) -> None:
    found = act(text, head)
    assert (found.stage, found.negated) == (stage, negated)


@pytest.mark.parametrize(
    ("text", "head", "ladder", "rank"),
    [
        ("The leaders discussed a truce.", "discussed", "accord", 3),
        ("The leaders agreed a truce.", "agreed", "accord", 6),
        ("The leaders did not agree a truce.", "agree", "accord", 0),
        ("No formal agreement exists.", "agreement", "accord", 0),
        ("The envoys agreed in principle.", "agreed", "accord", 5),
        ("Flights were suspended.", "suspended", "stopping", 2),
    ],
)
def test_an_act_stands_on_its_ladder_with_negation_applied(
    text: str, head: str, ladder: str, rank: float
) -> None:
    assert (ladder, rank) in {(r.ladder, r.rank) for r in act(text, head).rungs}


def test_the_denied_rung_of_the_lowest_stays_off_the_ladder() -> None:
    found = act("The leaders did not reject the truce.", "reject")
    assert all(r.ladder != "accord" for r in found.rungs)


def test_a_light_verb_is_shown_with_its_noun() -> None:
    where = passage("The envoys have begun formal talks in Geneva.")
    shown = {where.words(m.first, m.end) for m in acts(where)}
    assert "have begun formal talks" in shown


@pytest.mark.parametrize(
    "text",
    ["", "…", "Talks.", "No deal!", "😀 The mayor — he closed it — wept.", "word " * 60],
)
def test_acts_lie_in_the_sentence_and_come_in_order(text: str) -> None:
    analysis = analyse_sentences([[text]])[0]
    for sentence in analysis.sentences:
        where = Passage(analysis, sentence.index)
        found = acts(where)
        assert acts(where) is found  # worked out once
        places = [(m.first, m.end) for m in found]
        assert places == sorted(places)
        for m in found:
            assert 0 <= m.first < m.end <= len(where.tokens)
            assert m.arguments <= set(where.content)


@pytest.mark.parametrize(
    ("text", "head", "negated"),
    [
        ("Witnesses saw no second gunman.", "saw", True),
        ("Witnesses did not see nobody.", "see", False),
        ("The talks ended without agreement.", "agreement", True),
        ("The lack of agreement worried them.", "agreement", True),
        ("The bridge will not open until May.", "open", False),
        ("The bridge will not open, but the road will.", "open", True),
        ("They agreed not to sell the mill.", "agreed", False),
        ("They agreed not to sell the mill.", "sell", True),
        ("They left rather than merely skipping it.", "skipping", True),
    ],
)
def test_what_is_denied(text: str, head: str, negated: bool) -> None:
    assert act(text, head).negated is negated


@pytest.mark.parametrize(
    ("text", "head", "ladder"),
    [
        ("The guards raised the alarm.", "raised", "accord"),
        ("Critics agree with him.", "agree", "accord"),
        ("Nothing came of his job offer.", "offer", "accord"),
        ("The jury found him not guilty.", "guilty", "justice"),
    ],
)
def test_an_idiom_stands_on_no_rung(text: str, head: str, ladder: str) -> None:
    where = passage(text)
    heads = [m for m in acts(where) if where.tokens[m.head].text == head]
    assert all(r.ladder != ladder or r.rank == 0 for m in heads for r in m.rungs)


def test_a_denial_in_a_term_is_its_own() -> None:
    found = act("The launch will not go ahead.", "go")
    assert ("stopping", 3) in {(r.ladder, r.rank) for r in found.rungs}


def test_terms_of_several_ladders_stand_side_by_side() -> None:
    found = act("The trust is considering the sale of a farm.", "considering")
    assert {("accord", 1), ("purchase", 1)} <= {(r.ladder, r.rank) for r in found.rungs}


@pytest.mark.parametrize(
    ("text", "word"),
    [("The contractor spoke.", "contractor"), ("The government fell.", "government")],
)
def test_who_does_an_act_is_none(text: str, word: str) -> None:
    where = passage(text)
    assert all(where.tokens[m.head].text != word for m in acts(where))
