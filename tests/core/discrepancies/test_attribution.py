"""Attribution: the same statement from another source, or from none.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.comparison import analyse_sentences, judge_pair
from reader.core.discrepancies.attribution import (
    _asserts,
    _attributed,
    _may_assert,
    _own_voice,
    can_differ,
    detect,
)
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Finding, Severity
from reader.core.discrepancies.pairing import Passage, pair

Finds = Callable[..., bool]

OTHER_SOURCE = [
    # two sides that cannot be one voice
    (
        "Police said 40 miners had been trapped in the shaft.",
        "According to the fire brigade, 40 miners had been trapped in the shaft.",
        "Police",
        "fire brigade",
    ),
    (
        "The army said the garrison at Tel Karam had surrendered on Monday.",
        "The garrison at Tel Karam surrendered on Monday, the rebels announced.",
        "The army",
        "the rebels",
    ),
    # two capitals
    (
        "Moscow said the grain ships would sail on Friday.",
        "The grain ships would sail on Friday, Kyiv said.",
        "Moscow",
        "Kyiv",
    ),
    # two offices
    (
        "The transport minister said the tunnel would open in May.",
        "The mayor said the tunnel would open in May.",
        "transport minister",
        "mayor",
    ),
    # two names
    (
        "Anna Weiss said the vaccine had been tested on children.",
        "The vaccine had been tested on children, Peter Lang said.",
        "Anna Weiss",
        "Peter Lang",
    ),
    # a paper against its owner
    (
        "The bank said it had lost 90 million euros to the thieves.",
        "Leaked emails show that the bank had lost 90 million euros in the fraud.",
        "The bank",
        "Leaked emails",
    ),
    # who blames
    (
        "The collapse of the stand was blamed on the builder by residents.",
        "Investigators blamed the builder for the collapse of the stand.",
        "residents",
        "Investigators",
    ),
    # headlines
    ("Minister: dam was safe last week", "Dam was safe last week, villagers insist", "Minister",
     "villagers"),
    # a count
    (
        "Some 9,000 people lost their homes in the quake, by the ministry's figures.",
        "The Red Cross put the number who lost their homes in the quake at 9,000.",
        "ministry",
        "Red Cross",
    ),
]  # fmt: skip

CLEAR = [
    *OTHER_SOURCE,
    # named and unnamed
    (
        "Finance minister Vera Holm said the tax would be dropped.",
        "Two people briefed on the plan said the tax would be dropped.",
        "Vera Holm",
        "briefed",
    ),
    (
        "Chief executive Dana Kerr said the plant in Gdansk would close.",
        "An insider said the plant in Gdansk would close.",
        "Dana Kerr",
        "insider",
    ),
    # nobody in particular
    (
        "The harbour master said the ferry had struck a reef.",
        "It is thought that the ferry had struck a reef.",
        "harbour master",
        "thought",
    ),
    (
        "The coroner said the diver had drowned in the cave.",
        "Observers believe the diver had drowned in the cave.",
        "coroner",
        "Observers",
    ),
    # one and several
    (
        "The company said the mine would close in May.",
        "The companies said the mine would close in May.",
        "The company",
        "The companies",
    ),
    # at second hand
    (
        "The captain told reporters that the ferry had struck a reef.",
        "The mayor said the captain had told him that the ferry had struck a reef.",
        "The captain",
        "The mayor",
    ),
    # the outlet's own voice
    (
        "Opponents call the scheme a reckless gamble with pensions.",
        "The scheme is a reckless gamble with pensions.",
        "Opponents",
        "reckless gamble",
    ),
    (
        "The villagers accused the soldiers of burning the granary on Sunday.",
        "The soldiers burned the granary on Sunday.",
        "accused",
        "burned",
    ),
    ("Tea halves the risk of gout", "Tea halves the risk of gout – study", "halves", "study"),
    (
        "The rebels say they hold the airport at Dorna.",
        "The rebels hold the airport at Dorna.",
        "say",
        "hold",
    ),
]


@pytest.mark.parametrize(("a", "b", "phrase_a", "phrase_b"), CLEAR)
def test_another_source_is_told(finds: Finds, a: str, b: str, phrase_a: str, phrase_b: str) -> None:
    assert finds("attribution", a, b, phrase_a, phrase_b)
    assert finds("attribution", b, a, phrase_b, phrase_a)


SILENT = [
    # the same source by another cue, another order, or a pronoun
    ("According to police, the shaft had flooded.", "The shaft had flooded, police said."),
    ("The airline stated that nobody was hurt.", "Nobody was hurt, the airline said."),
    (
        "Ann Lee said the deal was off. She added that talks would go on.",
        "Ann Lee said that talks would go on.",
    ),
    # names and roles that can be one person
    (
        "President Xi said the islands would be defended.",
        "The Chinese president said the islands would be defended.",
    ),
    (
        "A spokesman said the tax would be dropped.",
        "Spokesman Ole Brandt said the tax would be dropped.",
    ),
    (
        "The foreign secretary said the embassy would close.",
        "Foreign Secretary Orla Deane said the embassy would close.",
    ),
    # an organisation and those who speak for it
    (
        "The railway said the line would open in May.",
        "The line would open in May, a railway spokeswoman said.",
    ),
    ("Police said the bridge was closed.", "Police officers said the bridge was closed."),
    (
        "The rescue agency said 31 people had drowned.",
        "Rescue officials said 31 people had drowned.",
    ),
    ("Researchers found that the glacier is shrinking.", "The study found that the glacier is "
     "shrinking."),
    # both name nobody
    (
        "It is thought that the ferry had struck a reef.",
        "The ferry is thought to have struck a reef.",
    ),
    (
        "A diplomat who asked for anonymity said the talks had stalled.",
        "A diplomat who spoke anonymously said the talks had stalled.",
    ),
    # other statements
    (
        "The minister said the tunnel would open in May.",
        "The mayor said the tunnel had cost two billion.",
    ),
    (
        "Drivers' leader Pat Dowd said pickets would be out on Monday.",
        "The transport secretary asked drivers to weigh the offer before Monday.",
    ),
    # a matter of other types
    ("The ferry reportedly struck a reef.", "It is thought that the ferry struck a reef."),
    # what an outlet adds in a relative clause is its own
    (
        "Omar Haddad told a court that he took no part in the robberies, which left 52 hurt.",
        "The attacks killed 52.",
    ),
    # the source is named by other words
    (
        "Critics say that the reform was rushed.",
        "The bishop agreed with parents that the school was neglected.",
    ),
    # the act of saying is the act
    ("The coach said that she was resigning.", "The coach resigned."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_the_same_source_is_silent(a: str, b: str) -> None:
    for one, other in ((a, b), (b, a)):
        assert [f for f in _told(one, other) if f.severity >= Severity.USEFUL] == []


def _told(a: str, b: str) -> list[Finding]:
    return [f for f in judge_pair(a, b) if f.type == "attribution"]


def test_a_source_that_nobody_disputes_may_be_dropped() -> None:
    found = _told(
        "The museum will lend the mask in March, the curator said.",
        "The museum will lend the mask in March.",
    )
    assert [(f.rule, f.severity) for f in found] == [("attribution.dropped", Severity.NIT)]


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        (*OTHER_SOURCE[0][:2], "attribution.other_source"),
        (
            "The captain told reporters that the ferry had struck a reef.",
            "The mayor said the captain had told him that the ferry had struck a reef.",
            "attribution.second_hand",
        ),
        (
            "The company said the mine would close in May.",
            "The companies said the mine would close in May.",
            "attribution.number_of_sources",
        ),
        (
            "The harbour master said the ferry had struck a reef.",
            "It is thought that the ferry had struck a reef.",
            "attribution.voice",
        ),
    ],
)
def test_the_rule_names_the_evidence(a: str, b: str, rule: str) -> None:
    assert {f.rule for f in _told(a, b)} == {rule}


def test_a_role_told_elsewhere_in_the_article_counts() -> None:
    """ "Lund", whom his own article calls the mayor, is no other source than "the mayor"."""
    a = "Jens Lund, the mayor of Borg, opened the pool. Jens Lund said the pool had cost a million."
    b = "The mayor said the pool had cost a million."
    assert not any(f.rule == "attribution.other_source" for f in _told(a, b))


def _mirrored(draft: Draft) -> tuple[object, ...]:
    return draft.rule, draft.severity, draft.right, draft.left, draft.right_gloss, draft.left_gloss


@pytest.mark.parametrize(("a", "b"), [row[:2] for row in CLEAR] + SILENT)
def test_the_order_of_the_passages_does_not_matter(a: str, b: str) -> None:
    left, right = analyse_sentences([[a], [b]])
    for i in range(len(left.sentences)):
        for j in range(len(right.sentences)):
            one, other = Passage(left, i), Passage(right, j)
            drafts = list(detect(Scene(pair(one, other, 0.9))))
            assert can_differ(one, other) == can_differ(other, one)
            if drafts:
                assert can_differ(one, other)
            swapped = list(detect(Scene(pair(other, one, 0.9))))
            told = [
                (d.rule, d.severity, d.left, d.right, d.left_gloss, d.right_gloss) for d in drafts
            ]
            assert told == [_mirrored(d) for d in swapped]


def test_nothing_is_asserted_where_no_act_can_be() -> None:
    refused = found = 0
    for a, b in [row[:2] for row in CLEAR] + SILENT:
        left, right = (Passage(analysis, 0) for analysis in analyse_sentences([[a], [b]]))
        scene = Scene(pair(left, right, 0.9))
        for here, there, flip in ((left, right, False), (right, left, True)):
            for row in _attributed(here):
                asserted = _asserts(scene, row, _own_voice(there), flip)
                assert asserted is None or _may_assert(scene, row, flip)
                found += asserted is not None
                refused += not _may_assert(scene, row, flip)
    assert found
    assert refused
