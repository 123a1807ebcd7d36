"""Where the same act happened: differs, or silent because the places can be one or the acts not.

The sentences are the tests' own; each pair is looked at both ways round.
"""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies import locations
from reader.core.discrepancies.central import Account
from reader.core.discrepancies.common_places import placed_pairs
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.spots import located, spots


def _found(left: str, right: str) -> list[tuple[str, str, str]]:
    one, other = (Passage(a, 0) for a in analyse_sentences([[left], [right]]))
    if not locations.can_differ(one, other):
        return []
    drafts: list[Draft] = list(locations.detect(Scene(pair(one, other, 0.9))))
    return [(d.rule, one.words(*d.left), other.words(*d.right)) for d in drafts]


DIFFERS = [
    (
        "The tanker sank off Mombasa on Friday.",
        "The sinking of the tanker happened near Durban, officials said.",
        ("entity.location", "off Mombasa", "near Durban"),
    ),
    (
        "It is thought that the pipes near the Bremen terminal in Germany were all ruptured.",
        "The rupture, which is located between Malta and Libya, was found by a diver.",
        (
            "entity.location",
            "near the Bremen terminal in Germany",
            "between Malta and Libya",
        ),
    ),
    (
        "The boat overturned off the Libyan coast.",
        "Rescuers said the boat overturned off the coast of Greece.",
        ("entity.location", "off the Libyan coast", "off the coast of Greece"),
    ),
    (
        "The tremor was centred in Chile.",
        "The tremor was centred in Peru, seismologists said.",
        ("entity.location", "in Chile", "in Peru"),
    ),
    (
        "The summit was held in Geneva.",
        "The summit was held in Oslo on Monday.",
        ("entity.location", "in Geneva", "in Oslo"),
    ),
    (
        "The flare exploded inside the stadium.",
        "The flare detonated outside the stadium just before the match.",
        ("entity.side", "inside the stadium", "outside the stadium"),
    ),
    (
        "The shell was lodged in the side of a farmhouse.",
        "The shell fell next to the farmhouse.",
        ("entity.side", "in the side of a farmhouse", "next to the farmhouse"),
    ),
    (
        "The ferry capsized in the Gulf of Oman with 200 aboard.",
        "The ferry, with 200 aboard, capsized in the Black Sea.",
        ("entity.location", "in the Gulf of Oman", "in the Black Sea"),
    ),
]


@pytest.mark.parametrize(("left", "right", "expected"), DIFFERS)
def test_places_that_cannot_be_one(left: str, right: str, expected: tuple[str, str, str]) -> None:
    assert _found(left, right) == [expected]
    rule, one, other = expected
    assert _found(right, left) == [(rule, other, one)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # one lies in the other
        ("The tanker sank off Mombasa.", "The sinking of the tanker happened off Kenya."),
        ("The summit was held in Geneva.", "The summit was held in Switzerland."),
        (
            "The boat overturned off the Libyan coast.",
            "The boat overturned off the coast of Libya.",
        ),
        # on the sea, between two
        ("The ferry capsized in the Red Sea.", "The ferry capsized off Egypt."),
        (
            "The pipes near the Bremen terminal in Germany were ruptured.",
            "The rupture, which is located between Denmark and Germany, was found by a diver.",
        ),
        # near is near
        ("The bus crashed near Lyon.", "The bus crashed near Grenoble."),
        # the same side
        ("The flare exploded inside the stadium.", "The flare exploded in the stadium."),
        ("The flare exploded inside the stadium.", "The flare exploded outside the station."),
        # several acts, other times
        (
            "Two flares exploded inside the barracks and one exploded outside the barracks.",
            "The flare exploded outside the barracks.",
        ),
        ("In January, a cable was cut off Malta.", "The cable was cut in March near Singapore."),
        # no act in one place
        ("The minister said in Paris that he agreed.", "The minister said in Oslo that he agreed."),
        ("The tremor was felt in Chile.", "The tremor was felt in Peru."),
        # other acts, other things
        ("The tanker sank off Mombasa.", "The yacht was built in Genoa."),
        ("The tanker sank off Mombasa.", "The island sank off Norway in a legend."),
        # nothing says that it is one event
        ("Gunmen kill nine people in Quetta", "Gunmen kill three policemen in Mosul"),
        # nothing of a route
        ("Flights between Oslo and Rome were cut.", "Flights were cut in Portugal."),
    ],
)
def test_silent(left: str, right: str) -> None:
    assert _found(left, right) == []
    assert _found(right, left) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Gulf of Aden is wide.", []),
        ("A ship burned in the Gulf of Aden.", [("in", ("gulf of aden",))]),
        ("The barge burned 12 miles west of Crete.", [("by", ("crete",))]),
        ("A hut burned in Houston, Texas.", [("in", ("houston", "texas"))]),
        ("A line failed between Cyprus and Crete.", [("between", ("cyprus", "crete"))]),
        ("A hut burned in the Dutch style.", [("in", ())]),
        ("A hut burned in January.", []),
    ],
)
def test_spots(sentence: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    (analysis,) = analyse_sentences([[sentence]])
    assert [(s.relation, s.places) for s in spots(Passage(analysis, 0))] == expected


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("The lines near Aden have been cut.", ["lines", "cut"]),
        ("The cut, which is located off Malta, is deep.", ["cut"]),
        ("The cuts happened off Malta.", ["cuts"]),
        ("Outside Aleppo, the convoy was shelled.", ["shelled"]),
        ("The mayor did not burn the hut in Oslo.", []),
    ],
)
def test_acts_at_spots(sentence: str, heads: list[str]) -> None:
    (analysis,) = analyse_sentences([[sentence]])
    passage = Passage(analysis, 0)
    found = [passage.tokens[act.head].text for act in located(passage)]
    assert found == heads


NEWS = [
    "Damaged pipeline stops gas.",
    "Gas stopped flowing after a pipeline was ruptured, operators said.",
    "The line near the Bremen terminal in Germany has been ruptured.",
    "Prices rose sharply.",
]
OTHER_NEWS = [
    "Gas is cut off by ruptured pipeline.",
    "A pipeline was ruptured on Friday, and gas no longer flows.",
    "Traders were worried by the news.",
    "A minister said the rupture occurred off the coast of Malta at noon.",
    "In January, the line was ruptured near Durban.",
]


def _joined(*documents: list[str], same: bool = False) -> list[tuple[int, int]]:
    accounts = [Account(a) for a in analyse_sentences(documents)]
    one, other = accounts[0], accounts[-1]
    return [(p.left.index, p.right.index) for p in placed_pairs(one, other, same).pairs]


def test_the_common_act_is_placed_by_sentences_that_are_not_linked() -> None:
    assert _joined(NEWS, OTHER_NEWS) == [(2, 3)]
    assert _joined(OTHER_NEWS, NEWS) == [(3, 2)]


def test_an_act_that_is_placed_twice_in_one_article() -> None:
    both = [*NEWS, "Operators said the rupture occurred off the coast of Malta."]
    assert _joined(both, same=True) == [(2, 4)]


def test_an_act_that_the_leads_do_not_tell_is_not_placed() -> None:
    lead = ["Talks on fishing go on.", "The talks on fishing quotas go on in spring."]
    rest = ["It rains."] * 4
    one, other = "The boat sank off Malta.", "The boat sank off Norway."
    assert _joined([*lead, *rest, one], [*lead, *rest, other]) == []


def test_both_articles_tell_both_places() -> None:
    one = [*NEWS, "Others said the rupture occurred off the coast of Malta."]
    other = [*OTHER_NEWS, "The line was ruptured in Germany, others said."]
    assert _joined(one, other) == []
