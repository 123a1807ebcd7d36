"""What alignment knows of each sentence."""

from __future__ import annotations

import pytest

from reader.core.alignment.meeting import words_met
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.rarity import rarity
from reader.core.alignment.sentence_profile import FOREIGN, takes_up
from reader.core.alignment.table import Table
from reader.core.article import Kind
from reader.core.comparison import analyse_all, analyse_sentences
from reader.core.loading.opening import article_from_text


def of(*rows: str) -> Profile:
    return profile(analyse_sentences([rows])[0])


def test_furniture_has_no_profile_and_indexes_are_the_sentences_own() -> None:
    text = (
        "Ferry line closed\n\nRead more: Ten islands to visit\n\nThe line was closed on Monday "
        "after a storm.\n\nMaren, the last boat, was sold to a company in Oslo."
    )
    [analysis] = analyse_all([article_from_text(text)])
    rows = profile(analysis).sentences
    body = [s.index for s in analysis.sentences if s.kind is not Kind.FURNITURE]
    assert len(body) < len(analysis.sentences)
    assert [row.index for row in rows] == body


def test_places_run_from_nought_to_one() -> None:
    places = [row.place for row in of("Rain fell.", "Snow fell.", "Hail fell.").sentences]
    assert places == [0.0, 0.5, 1.0]
    assert [row.place for row in of("Rain fell.").sentences] == [0.0]


def test_only_the_first_body_sentences_lead() -> None:
    rows = of(*(f"Ship number {n} sank." for n in range(5))).sentences
    assert [row.lead for row in rows] == [True, True, False, False, False]


def test_content_words_are_kept_and_carriers_of_grammar_left_out() -> None:
    [row] = of("The miners were not paid in Lima.").sentences
    assert {"miner", "pay", "lima"} <= set(row.words)
    assert not {"the", "be", "not", "in", "."} & set(row.words)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She denied it.", True),
        ("The company denied it.", True),
        ("Both men fled.", True),
        ("Maren Olsen fled to Oslo.", False),
        ("Prices rose in Lima because it rained.", False),
    ],
)
def test_a_sentence_may_take_up_the_one_before(sentence: str, expected: bool) -> None:
    [analysis] = analyse_sentences([[sentence]])
    assert takes_up(analysis.sentences[0]) is expected


def test_names_are_carried_to_the_sentence_that_takes_them_up() -> None:
    rows = of("Maren Olsen left Norway.", "She went to Lima.", "Prices rose.").sentences
    assert rows[0].names
    assert rows[0].carried == ()
    assert rows[1].carried == rows[0].names
    assert rows[2].carried == ()


def test_rare_words_tell_more() -> None:
    assert 0.0 <= rarity("the") < rarity("minister") < rarity("zzxxqq") <= 1.0


def test_related_words_are_found_both_ways() -> None:
    left = of("They buy a boat.").table
    right = of("Ships and boats: he will purchase them.").table

    def near(one: Table, other: Table) -> dict[frozenset[str], float]:
        found: dict[frozenset[str], float] = {}
        for a, b, share in zip(*words_met(one, other), strict=True):
            words = frozenset((one.words[a], other.words[b]))
            found[words] = max(share, found.get(words, 0.0))
        return found

    there = near(left, right)
    assert there == near(right, left)
    assert there[frozenset(("boat",))] == 1.0
    assert 0.0 < there[frozenset(("buy", "purchase"))] < 1.0
    assert frozenset(("buy", "boat")) not in there


def test_words_of_another_language_meet_by_their_spelling() -> None:
    rows = (
        "El presidente del gobierno dijo que los ministros se reunieron en Madrid el lunes.",
        "Los ministros hablaron durante tres horas sobre la situación de la economía nacional.",
    )
    spanish, english = of(*rows), of("The president said the ministers met in Madrid.")
    assert FOREIGN in spanish.sentences[0].words.values()
    assert FOREIGN not in english.sentences[0].words.values()
    _, columns, near = words_met(spanish.table, english.table)
    met = {english.table.words[k] for k, share in zip(columns, near, strict=True) if share}
    assert {"president", "minister", "madrid"} <= met


def test_an_empty_article_has_an_empty_profile() -> None:
    assert of().sentences == ()
