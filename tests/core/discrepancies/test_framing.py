"""Framing: loaded words for the same thing, and judgements that one side adds.

The sentences are the tests' own; each pair is looked at both ways round.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.core import lexicon
from reader.core.comparison import analyse_sentences
from reader.core.discrepancies import framing
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.loaded_words import loaded, words
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.errors import ResourceError

Row = tuple[str, str, str]

CLEAR = [
    (
        "The regime in Tarvel raised the price of bread on Monday.",
        "The government in Tarvel raised the price of bread on Monday.",
        ("framing.word", "regime", "government"),
    ),
    (
        "A mob gathered outside the ministry of health at noon.",
        "A crowd gathered outside the ministry of health at noon.",
        ("framing.word", "mob", "crowd"),
    ),
    (
        "Freedom fighters hold the bridge over the Sava, officials said.",
        "Militants hold the bridge over the Sava, officials said.",
        ("framing.word", "Freedom fighters", "Militants"),
    ),
    (
        "The publisher gutted its newsroom in Leeds.",
        "The publisher trimmed its newsroom in Leeds.",
        ("framing.word", "gutted", "trimmed"),
    ),
    (
        "The mayor boasted that the tunnel was the longest in Europe.",
        "The mayor said that the tunnel was the longest in Europe.",
        ("framing.reporting", "boasted", "said"),
    ),
    (
        "The cabinet approved the disastrous reform of the railways on Monday.",
        "The cabinet approved the reform of the railways on Monday.",
        ("framing.added", "disastrous", "the reform"),
    ),
    (
        "The senator tore into the trade bill on Friday.",
        "The senator criticised the trade bill on Friday.",
        ("framing.word", "tore into", "criticised"),
    ),
]

SILENT = [
    # plain words for one thing
    ("Protesters blocked the harbour.", "Demonstrators blocked the harbour."),
    ("The port raised its dues in spring.", "The port increased its dues in spring."),
    ("The airline dismissed ninety clerks.", "The airline laid off ninety clerks."),
    # loaded on both sides
    ("Masked thugs smashed the shop window.", "Masked hoodlums smashed the shop window."),
    ("The minister slammed the ruling.", "The minister blasted the ruling."),
    ("The reform ended in a fiasco.", "The reform ended in a shambles."),
    # the words are somebody else's
    (
        'The harbour plan is a "land grab", said residents.',
        "The harbour plan was presented to residents.",
    ),
    # said of other things
    (
        "The regime in Tarvel raised the price of bread.",
        "The government of Norway sent two ferries to the islands.",
    ),
    # denied
    ("It was no massacre, the envoy wrote.", "There were killings, the envoy wrote."),
    # part of a name
    ("The Pioneer opened its doors in June.", "The company opened its doors in June."),
]


def _scene(a: str, b: str) -> Scene:
    left, right = analyse_sentences([[a], [b]])
    return Scene(pair(Passage(left, 0), Passage(right, 0), 0.9))


def _told(scene: Scene, drafts: Sequence[Draft]) -> set[Row]:
    return {
        (d.rule, scene.left.words(*d.left), scene.right.words(*d.right))
        for d in drafts
        if d.confidence >= 0.4
    }


def drafts_of(a: str, b: str) -> set[Row]:
    scene = _scene(a, b)
    if not framing.can_differ(scene.left, scene.right):
        return set()
    return _told(scene, list(framing.detect(scene)))


@pytest.mark.parametrize(("a", "b", "row"), CLEAR)
def test_loaded_against_plain(a: str, b: str, row: Row) -> None:
    assert row in drafts_of(a, b)


@pytest.mark.parametrize(("a", "b", "row"), CLEAR)
def test_the_order_of_the_passages_does_not_matter(a: str, b: str, row: Row) -> None:
    mirrored = {(rule, right, left) for rule, left, right in drafts_of(b, a)}
    assert mirrored == drafts_of(a, b)


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_silence(a: str, b: str) -> None:
    assert drafts_of(a, b) == set()
    assert drafts_of(b, a) == set()


def test_the_longest_word_counts() -> None:
    analysis = analyse_sentences([["Illegal immigrants crossed the river."]])[0]
    passage = Passage(analysis, 0)
    (word,) = [w for w in loaded(passage) if "migrants" in w.senses]
    assert (word.first, word.end, word.senses["migrants"].valence) == (0, 2, -2)


def test_every_referent_has_words_of_unlike_valence_and_every_group_an_example() -> None:
    source = lexicon.entries("framing.toml")
    words()
    for row in source.data["referent"]:
        valences = [group["valence"] for group in row["words"]]
        assert max(valences) - min(valences) >= 2, row["name"]
        terms = [term for group in row["words"] for term in group["terms"]]
        assert len(terms) == len(set(terms)), row["name"]


def test_a_faulty_entry_is_named_by_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    source = lexicon.entries("framing.toml")
    data = dict(source.data)
    group = {**data["referent"][0]["words"][0], "valence": 7}
    data["referent"] = [{**data["referent"][0], "words": [group]}]
    monkeypatch.setattr(source, "data", data)
    with pytest.raises(ResourceError, match=r"framing\.toml, line \d+: .*valence"):
        words.__wrapped__()


def test_places_too_loose_to_count_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [row[:2] for row in CLEAR] + SILENT
    told = [list(framing.detect(_scene(a, b))) for a, b in pairs]
    monkeypatch.setattr(Scene, "firm_slots", lambda scene, least: list(scene.slots))
    assert told == [list(framing.detect(_scene(a, b))) for a, b in pairs]
    assert any(told)
