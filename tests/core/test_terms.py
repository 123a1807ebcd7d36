"""Where the terms of a lexicon stand, and that looking for them quickly finds the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from reader import paths
from reader.core import lexicon
from reader.core.article import Token
from reader.core.comparison import analyse_all
from reader.core.discrepancies.pairing import Passage
from reader.core.loading.opening import load
from reader.core.terms import Catalogue, Term, TermIndex


def tokens(text: str) -> list[Token]:
    """Tokens from "word/lemma/TAG" triples."""
    found = []
    for place, triple in enumerate(text.split()):
        word, lemma, tag = triple.split("/")
        found.append(Token(place, place + 1, word, word.lower(), lemma, tag))
    return found


def test_a_part_of_speech_is_kept_apart() -> None:
    index = TermIndex([("deal/n", "noun")])
    assert [m.value for m in index.find(tokens("deal/deal/NN"))] == ["noun"]
    assert list(index.find(tokens("deal/deal/VB"))) == []


@pytest.mark.parametrize("term", ["in force", "in forces"])
def test_the_second_word_fits_by_lemma_or_as_it_stands(term: str) -> None:
    index = TermIndex([(term, 1)])
    [match] = index.find(tokens("in/in/IN forces/force/NNS"))
    assert (match.first, match.end) == (0, 2)
    assert list(index.find(tokens("in/in/IN"))) == []


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("carried/carry/VBD a/a/DT late/late/JJ motion/motion/NN", 4),
        ("carried/carry/VBD motions/motion/NNS on/on/IN", 2),
        ("carried/carry/VBD bags/bag/NNS while/while/IN the/the/DT motion/motion/NN", -1),
        ("carry/carry/VB a/a/DT b/b/NN c/c/NN d/d/NN e/e/NN motion/motion/NN", -1),
        ("carried/carry/VBD", -1),
    ],
)
def test_a_gap_stands_for_words_of_a_noun_phrase(text: str, end: int) -> None:
    index = TermIndex([("carry + motion", "x")])
    assert [m.end for m in index.find(tokens(text))] == ([end] if end > 0 else [])


def test_terms_of_a_words_form_and_of_its_lemma_are_both_found() -> None:
    index = TermIndex([("talk", 1), ("talks", 2), ("x", 3)])
    assert [m.value for m in index.find(tokens("talks/talk/NNS"))] == [1, 2]


_TAGS = {"n": ("NN",), "v": ("VB", "MD"), "a": ("JJ", "VBN", "VBG"), "r": ("RB",)}


def ends_of(row: Sequence[Token], at: int, words: Sequence[tuple[str, str]]) -> Iterator[int]:
    """Where a term without a gap ends that begins there, told word by word."""
    if at + len(words) <= len(row) and all(
        word in (token.lemma, token.lower) and (not pos or token.tag.startswith(_TAGS[pos]))
        for token, (word, pos) in zip(row[at:], words, strict=False)
    ):
        yield at + len(words)


def test_the_samples_hold_the_terms_that_stand_there_word_by_word() -> None:
    articles = [load(path) for path in paths.seeds()[:1]]
    words: list[str] = []
    for row in lexicon.entries("opposites.toml").data["scale"]:
        words += [str(text) for text in (*row["up"], *row["down"])]
    terms = [(Term.parse(text), text) for text in words[::2] if "+" not in text]
    index = TermIndex([(text, text) for _, text in terms])
    met = 0
    for analysis in analyse_all(articles):
        for sentence in analysis.sentences:
            row = sentence.tokens
            wanted = {
                (at, end, value)
                for term, value in terms
                for variant in term.variants
                for at in range(len(row))
                if row[at].lemma == variant.words[0][0] or row[at].lower == variant.words[0][0]
                for end in ends_of(row, at, variant.words)
            }
            found = {(m.first, m.end, m.value) for m in index.find(row, shorter=True)}
            assert found == wanted
            met += len(found)
    assert met > 10


def test_what_a_passage_finds_is_what_the_index_finds() -> None:
    ladders = lexicon.ladders()
    gap = TermIndex([("take + down", 1), ("take + + off", 2)])
    for analysis in analyse_all([load(path) for path in paths.seeds()]):
        for sentence in analysis.sentences:
            passage = Passage(analysis, sentence.index)
            for index in (ladders.index, ladders.idioms, gap):
                assert [*passage.find(index, shorter=True)] == [
                    *index.find(sentence.tokens, shorter=True)
                ]


def test_an_index_counted_in_later_is_found_at_words_that_were_met_before() -> None:
    row = tokens("Talks/talk/NNS on/on/IN aid/aid/NN talks/talk/VBZ")
    rows = [[("talk", 1), ("talk on aid", 2)], [("talks/v", 3)], [("talks on", 4), ("gone", 5)]]
    catalogue = Catalogue()
    for index in map(TermIndex, rows):
        catalogue.add(index)
        catalogue.add(index)  # twice is once
        found = catalogue.beginnings(row)
        assert found.keys() == catalogue.indexes
        for one, beginnings in found.items():
            for shorter in (False, True):
                assert [*one.find_at(row, beginnings, shorter)] == [*one.find(row, shorter)]
                assert [*one.find(row, shorter)]


def test_a_word_that_begins_no_term_is_not_remembered() -> None:
    catalogue = Catalogue()
    catalogue.add(TermIndex([("talk", 1)]))
    assert not catalogue.beginnings(tokens("peace/peace/NN"))
    assert not catalogue._known
