"""How many of the same, told in sentences that are not linked."""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_all
from reader.core.discrepancies.central import Account
from reader.core.discrepancies.common_counts import counted_pairs
from reader.core.loading.opening import article_from_text

HEAD = (
    "# Storm fells cranes in Batumi\n\n"
    "A storm felled cranes in Batumi harbour on Monday. Nobody saw them fall.\n\n"
)


def account(body: str) -> Account:
    [analysis] = analyse_all([article_from_text(HEAD + body, markdown=True)])
    return Account(analysis)


def told(one: str, other: str) -> list[tuple[str, str]]:
    left, right = account(one), account(other)
    return [
        (
            pair.scene().counts[0].quantity.text.lower(),  # type: ignore[attr-defined]
            pair.scene().counts[1].quantity.text.lower(),  # type: ignore[attr-defined]
        )
        for pair in counted_pairs(left, right).pairs
    ]


def test_counts_of_what_both_leads_name_are_compared_wherever_they_stand() -> None:
    found = told("The port lost three cranes, its owner said.", "Insurers saw five cranes.")
    assert [[word.split()[0] for word in pair] for pair in found] == [["three", "five"]]


def test_the_dead_are_counted_whatever_the_leads_name() -> None:
    assert told("Police counted four dead.", "By dusk doctors spoke of 19 dead.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port lost three cranes.", "Insurers saw three cranes."),
        ("The port lost three cranes.", "Insurers saw five cranes. Three cranes are new."),
        ("The port lost at least three cranes.", "Insurers saw five cranes."),
        ("The port lost three cranes.", "Two of the cranes were new."),
        ("The port lost three cranes.", "Two other cranes stood firm."),
        ("The port lost three tugs.", "Insurers saw five tugs."),
        ("Three cranes fell in Batumi.", "Five cranes fell in Poti in 2019."),
        ("Police counted four dead.", "Doctors treated 19 injured people."),
    ],
    ids=["same", "also same", "bound", "part", "others", "no topic", "elsewhere", "other fate"],
)
def test_counts_that_meet_or_are_of_other_things_are_not(one: str, other: str) -> None:
    assert told(one, other) == []
    assert told(other, one) == []


def test_within_one_article_nothing_is_joined() -> None:
    mine = account("The port lost three cranes. Insurers saw five cranes.")
    assert counted_pairs(mine, mine, same_article=True).pairs == ()


def test_the_sides_change_places_with_the_articles() -> None:
    one, other = "The port lost three cranes.", "Insurers saw five cranes."
    assert told(one, other) == [pair[::-1] for pair in told(other, one)]
