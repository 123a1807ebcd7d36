"""What alignment knows of each sentence."""

from __future__ import annotations

import pytest

from reader.core.alignment.profile import Profile, profile, rarity, related_words, takes_up
from reader.core.article import Kind
from reader.core.comparison import analyse_all, analyse_sentences
from reader.core.loading import article_from_text


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
    assert rows[0].carried == frozenset()
    assert rows[1].carried == rows[0].names
    assert rows[2].carried == frozenset()


def test_rare_words_tell_more() -> None:
    assert 0.0 <= rarity("the") < rarity("minister") < rarity("zzxxqq") <= 1.0


def test_related_words_are_found_both_ways() -> None:
    left, right = [("boat", "n"), ("buy", "v")], [("ship", "n"), ("purchase", "v"), ("boat", "n")]
    there, back = related_words(left, right), related_words(right, left)
    assert dict(there["boat"])["boat"] == 1.0
    assert 0.0 < dict(there["buy"])["purchase"] < 1.0
    pairs = {(a, b): s for a, rows in there.items() for b, s in rows}
    assert pairs == {(b, a): s for a, rows in back.items() for b, s in rows}


def test_an_empty_article_has_an_empty_profile() -> None:
    assert of().sentences == ()
