from __future__ import annotations

from pathlib import Path

import pytest

from reader.core import lexicon
from reader.core.article import Token
from reader.core.errors import ResourceError


def tokens(text: str) -> list[Token]:
    """Tokens from "word/lemma/TAG" triples."""
    found = []
    for place, triple in enumerate(text.split()):
        word, lemma, tag = triple.split("/")
        found.append(Token(place, place + 1, word, word.lower(), lemma, tag))
    return found


def test_every_ladder_rises_and_finds_its_own_terms() -> None:
    ladders = lexicon.ladders()
    for ladder in ladders.by_name.values():
        ranks = [rung.rank for rung in ladder.rungs]
        assert ranks == sorted(set(ranks)), ladder.name


def test_the_longest_term_wins_at_a_place() -> None:
    row = tokens("they/they/PRP agreed/agree/VBD in/in/IN principle/principle/NN")
    found = {
        (m.value.ladder, m.first, m.end): m.value.rank for m in lexicon.ladders().index.find(row)
    }
    assert found[("accord", 1, 4)] == 5
    assert ("accord", 1, 2) not in found


def test_a_part_of_speech_is_kept_apart() -> None:
    index = lexicon.TermIndex([(lexicon.Term.parse("deal/n"), "noun")])
    assert [m.value for m in index.find(tokens("deal/deal/NN"))] == ["noun"]
    assert list(index.find(tokens("deal/deal/VB"))) == []


@pytest.mark.parametrize("term", ["in force", "in forces"])
def test_the_second_word_fits_by_lemma_or_as_it_stands(term: str) -> None:
    index = lexicon.TermIndex([(lexicon.Term.parse(term), 1)])
    [match] = index.find(tokens("in/in/IN forces/force/NNS"))
    assert (match.first, match.end) == (0, 2)
    assert list(index.find(tokens("in/in/IN"))) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[hedge]\n", "line 1"),
        (
            '[[hedge]]\ngloss = "x"\n\n[[hedge]]\ngloss = "y"\nterms = ["a"]\nexample = "a"',
            "line 1",
        ),
        (
            '[[hedge]]\ngloss = "x"\nterms = ["a"]\nexample = "a"\n\n[[hedge]]\nterms = "b"',
            "line 6",
        ),
        ("title = 1", r"no \[\[hedge\]\]"),
    ],
)
def test_a_faulty_entry_is_named_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=problem):
        lexicon.Entries(path).tables("hedge", {"gloss": str, "terms": list, "example": str})


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
    index = lexicon.TermIndex([(lexicon.Term.parse("carry + motion"), "x")])
    assert [m.end for m in index.find(tokens(text))] == ([end] if end > 0 else [])
