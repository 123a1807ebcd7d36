"""Places that correspond but are worded differently."""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.slots import How, Slot, find_slots


def scene(one: str, two: str) -> Scene:
    left, right = analyse_sentences([[one], [two]])
    return Scene(pair(Passage(left, 0), Passage(right, 0), 0.9))


def told(of: Scene, slot: Slot) -> tuple[str, str]:
    left, right = (
        " ".join(token.text for token in passage.tokens[slice(*run)])
        for passage, run in ((of.left, slot.left), (of.right, slot.right))
    )
    return left, right


def slots(one: str, two: str) -> dict[tuple[str, str], Slot]:
    of = scene(one, two)
    return {told(of, slot): slot for slot in of.slots}


@pytest.mark.parametrize(
    ("one", "two", "left", "right"),
    [
        ("The ferry sank west of Tanna.", "The ferry sank south of Tanna.", "west", "south"),
        ("Surgeons reopened the clinic.", "Surgeons closed the clinic.", "reopened", "closed"),
        ("A baker found the ring in Oslo.", "A baker found the ring in Bergen.", "Oslo", "Bergen"),
    ],
)
def test_words_between_the_same_words_correspond(one: str, two: str, left: str, right: str) -> None:
    slot = slots(one, two)[left, right]
    assert slot.is_replaced
    assert slot.firmness > 0.5


def test_the_same_role_of_the_same_act_corresponds() -> None:
    found = slots(
        "Late on Sunday the guard opened fire.", "It was the driver who opened fire on Sunday."
    )
    [slot] = [slot for slot in found.values() if slot.how is How.ROLE]
    assert [words for words, one in found.items() if one is slot] == [("the guard", "the driver")]


def test_runs_of_the_same_kinds_of_words_are_compared_word_by_word() -> None:
    found = slots("Two rusty ferries sank near Tanna.", "Six wooden ferries sank near Tanna.")
    assert {("Two", "Six"), ("rusty", "wooden")} <= set(found)


def test_a_name_of_two_words_is_one_place() -> None:
    found = slots("On Friday Marta Kovacs won.", "On Friday Peter Lindgren won.")
    assert ("Marta Kovacs", "Peter Lindgren") in found


@pytest.mark.parametrize(("common", "expected"), [(0.1, False), (0.9, True)])
def test_sentences_with_little_in_common_have_no_places_between_words(
    common: float, expected: bool
) -> None:
    of = scene("The ferry sank quickly.", "The ferry sank slowly.")
    hows = {slot.how for slot in find_slots(of.pairing, common)}
    assert (How.BETWEEN in hows) is expected


def test_what_stands_behind_one_preposition_corresponds() -> None:
    found = slots(
        "The convoy, which left at dawn, arrived in Harar.",
        "Having set out early, the convoy arrived in Dessie to cheers.",
    )
    assert ("Harar", "Dessie") in found


def test_what_only_one_says_has_an_empty_side() -> None:
    found = slots("The board approved the loan.", "The board quietly approved the loan.")
    [(words, slot)] = found.items()
    assert words == ("", "quietly")
    assert not slot.is_replaced


def test_synonyms_are_near_and_other_words_are_not() -> None:
    near = slots("The firm will buy the mill.", "The firm will purchase the mill.")
    far = slots("The firm will buy the mill.", "The firm will paint the mill.")
    assert near["buy", "purchase"].nearness > 0.7 > far["buy", "paint"].nearness


def test_a_pronoun_may_mean_the_other_and_makes_no_slot_of_a_role() -> None:
    found = slots("She opened the gallery.", "The mayor opened the gallery.")
    assert not [slot for slot in found.values() if slot.how is How.ROLE]


@pytest.mark.parametrize("text", ["The ferry sank west of Tanna.", "No.", "“Stop!”"])
def test_the_same_sentence_has_none(text: str) -> None:
    assert slots(text, text) == {}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The ferry sank west of Tanna.", "The ferry sank south of Tanna."),
        ("The board approved the loan.", "The board quietly rejected a loan on Monday."),
        ("Late on Sunday the guard opened fire.", "It was the driver who opened fire."),
    ],
)
def test_turned_round_the_sides_change_places(one: str, two: str) -> None:
    def rows(of: Scene, turned: bool) -> set[tuple[object, ...]]:
        return {
            ((s.right, s.left) if turned else (s.left, s.right), round(s.firmness, 6), s.how)
            for s in of.slots
        }

    assert rows(scene(one, two), turned=False) == rows(scene(two, one), turned=True)
