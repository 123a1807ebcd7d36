"""Entity: another person, place or thing in the same role; aliases and broader words stay silent.

The sentences are the tests' own; each pair is looked at both ways round.
"""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies import entity
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.kinds import are_other_things, is_person
from reader.core.discrepancies.pairing import Passage, pair

Row = tuple[str, str, str]

CLEAR = [
    (
        "The report on the dam was written by Deloitte in March.",
        "The report on the dam was written by Accenture in March.",
        ("entity.name", "Deloitte", "Accenture"),
    ),
    (
        "The ferry sank near Zanzibar on Friday with 40 people aboard.",
        "The ferry sank near Mombasa on Friday with 40 people aboard.",
        ("entity.place", "Zanzibar", "Mombasa"),
    ),
    (
        "The quake struck 12 km west of the town of Bareh.",
        "The quake struck 12 km south of the town of Bareh.",
        ("entity.direction", "west", "south"),
    ),
    (
        "A lorry hit the wall of the old mill on Sunday.",
        "A bus hit the wall of the old mill on Sunday.",
        ("entity.noun", "lorry", "bus"),
    ),
    (
        "The minister gave the contract to his brother in May.",
        "The minister gave the contract to his uncle in May.",
        ("entity.noun", "brother", "uncle"),
    ),
    (
        "The heron chased the otter along the weir.",
        "The otter chased the heron along the weir.",
        ("entity.swapped", "heron chased the otter", "otter chased the heron"),
    ),
    (
        "The singer's agent thanked the audience in the park.",
        "The singer thanked the audience in the park.",
        ("entity.post", "The singer's agent", "The singer"),
    ),
    (
        "The bishop unveiled the statue, with the abbot standing by.",
        "The abbot unveiled the statue, with the bishop standing by.",
        ("entity.agent", "bishop unveiled", "abbot unveiled"),
    ),
    (
        "The museum will show its collection of amber beads by May.",
        "The museum will show its collection of amber spoons by May.",
        ("entity.thing", "beads", "spoons"),
    ),
]

SILENT = [
    # one place lies in the other, or in what the other passage tells beside it
    (
        "The fair was moved to a hall in Lyon in May.",
        "The fair was moved to a hall in France in May.",
    ),
    (
        "In Oman and the United Arab Emirates, towers were cleared and people fled.",
        "In Dubai, towers were cleared and people fled.",
    ),
    # active and passive
    (
        "The heron chased the otter along the weir.",
        "The otter was chased by the heron along the weir.",
    ),
    # one event from both sides
    ("The farm sold the mill to the abbey.", "The mill was bought by the abbey from the farm."),
    # aliases, initials, shorter forms, spelling
    (
        "The IMF lent the state $2bn in May.",
        "The International Monetary Fund lent the state $2bn in May.",
    ),
    ("Tunde Adeyemi opened the school in Lagos.", "Mr Adeyemi opened the school in Lagos."),
    ("Volodymyr Zelensky spoke in Riga on Monday.", "Volodymyr Zelenskyy spoke in Riga on Monday."),
    # broader and narrower
    ("The ferry sank off Mombasa on Friday.", "The ferry sank off Kenya on Friday."),
    ("A lorry hit the wall of the old mill.", "A vehicle hit the wall of the old mill."),
    ("The cellist played in Graz on Sunday.", "The musician played in Graz on Sunday."),
    ("The storm hit the south-east of the island.", "The storm hit the east of the island."),
    # synonyms of one thing
    ("A lorry hit the wall of the old mill.", "A truck hit the wall of the old mill."),
    # both are told by both
    ("A bus and a lorry hit the wall.", "A lorry hit the wall, and then a bus."),
    # who says it is no matter of entity
    ("Police said nine barns burnt.", "Nine barns burnt, the mayor said."),
    # coordinated
    (
        "The bishop and the abbot unveiled the statue.",
        "The abbot and the bishop unveiled the statue.",
    ),
]


def drafts_of(a: str, b: str) -> set[Row]:
    left, right = (Passage(analysis, 0) for analysis in analyse_sentences([[a], [b]]))
    if not entity.can_differ(left, right):
        return set()
    return {
        (d.rule, left.words(*d.left), right.words(*d.right))
        for d in entity.detect(Scene(pair(left, right, 0.9)))
    }


@pytest.mark.parametrize(("a", "b", "row"), CLEAR)
def test_another_entity_is_told(a: str, b: str, row: Row) -> None:
    assert row in drafts_of(a, b)


@pytest.mark.parametrize(("a", "b"), [row[:2] for row in CLEAR])
def test_the_order_of_the_passages_does_not_matter(a: str, b: str) -> None:
    assert {(rule, right, left) for rule, left, right in drafts_of(b, a)} == drafts_of(a, b)


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_silence(a: str, b: str) -> None:
    assert drafts_of(a, b) == set()
    assert drafts_of(b, a) == set()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("violin", "lantern", True),
        ("basalt", "limestone", True),
        ("vehicle", "car", False),  # one is a kind of the other
        ("effort", "initiative", False),  # no concrete things
        ("sibling", "brother", False),
    ],
)
def test_other_things(one: str, other: str, apart: bool) -> None:
    assert are_other_things(one, other) is apart
    assert are_other_things(other, one) is apart


def test_people() -> None:
    assert is_person("governor")
    assert not is_person("requirement")
