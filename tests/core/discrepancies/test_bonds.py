"""Acts that one passage tells as done, or binds somebody to, and the other does not.

The sentences are the tests' own; each pair is looked at both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.governing import grip_of_noun, grip_of_verb
from reader.core.discrepancies.pairing import Passage
from reader.core.lexicon import entries

Drafted = Callable[[str, str, str], list[tuple[str, str, str]]]

DIFFERS = [
    ("The dockers threatened to sue the port.", "The dockers sued the port.", "threatened"),
    ("Two men tried to hijack the ferry.", "Two men hijacked the ferry.", "attempted"),
    ("The chairman offered to resign.", "The chairman resigned.", "offered"),
    ("The brewer is considering closing its mill.", "The brewer closed its mill.", "considered"),
    ("The ministry promised to publish the maps.", "The ministry published the maps.", "promised"),
    ("The brigade was ordered to leave the fort.", "The brigade left the fort.", "ordered"),
    ("The lab has the right to license the gene.", "The lab licensed the gene.", "allowed"),
    ("Villagers were urged to boil their water.", "Villagers boiled their water.", "asked"),
    ("Riders must wear helmets in the park.", "Riders may wear helmets in the park.", "duty"),
    ("Shops have to close at ten.", "Shops were advised to close at ten.", "duty"),
    (
        "The party agreed not to back the budget.",
        "The party did not agree to back the budget.",
        "scope_of_negation",
    ),
    (
        "The heirs made a promise not to sell the ship.",
        "The owners did not promise to sell the ship.",
        "scope_of_negation",
    ),
]


@pytest.mark.parametrize(("a", "b", "rule"), DIFFERS)
def test_what_binds_is_told_from_what_is_done(drafted: Drafted, a: str, b: str, rule: str) -> None:
    there, back = drafted("commitment", a, b), drafted("commitment", b, a)
    assert f"commitment.{rule}" in {row[0] for row in there}
    assert [(rule, right, left) for rule, left, right in back] == there  # the mirror image


SILENT = [
    # a promise and a plan are both still to come
    ("The ministry promised to publish the maps.", "The ministry will publish the maps."),
    ("Two men tried to hijack the ferry.", "Two men attempted to hijack the ferry."),
    # what is threatened is another act
    ("The dockers threatened to strike.", "The dockers sued the port."),
    ("Riders must wear helmets in the park.", "Riders have to wear helmets in the park."),
    ("The party agreed not to back the budget.", "The party decided not to back the budget."),
    # talked about by others
    ("The dockers sued the port.", "The dockers sued the port, which had threatened to close."),
]


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_the_same_bond_is_no_difference(drafted: Drafted, a: str, b: str) -> None:
    assert drafted("commitment", a, b) == drafted("commitment", b, a) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bank threatened a strike.", "threatened"),
        ("The threat of a strike worried them.", "threatened"),
        ("A threatened strike worried them.", "threatened"),
        ("The planned strike worried them.", "planned"),
        ("The strike worried them.", None),
    ],
)
def test_what_governs_a_noun(text: str, name: str | None) -> None:
    where = Passage(analyse_sentences([[text]])[0], 0)
    phrase = next(p for p in where.features.phrases if where.tokens[p.head].text == "strike")
    grip = grip_of_noun(where, phrase)
    assert (grip.name if grip is not None else None) == name


@pytest.mark.parametrize(
    "row", entries("governing.toml").data["grip"], ids=lambda row: str(row["name"])
)
def test_the_examples_of_the_lexicon(row: dict[str, str]) -> None:
    where = Passage(analyse_sentences([[row["example"].replace("*", "")]])[0], 0)
    names = {
        grip.name
        for verb in where.features.verbs
        if (grip := grip_of_verb(where, verb)) is not None
    }
    assert row["name"] in names
