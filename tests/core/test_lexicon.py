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
