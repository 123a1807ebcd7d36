"""Base noun phrases."""

from __future__ import annotations

import pytest

from reader.core.language.features import NounPhrase
from reader.core.language.phrases import find_phrases
from reader.core.language.words import tokens_of


def phrases(text: str) -> list[tuple[str, NounPhrase]]:
    tokens = tokens_of(text, 0, len(text))
    found = find_phrases(tokens, (0,) * len(tokens))
    return [(text[tokens[p.first].start : tokens[p.end - 1].end], p) for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They held the first formal AI talks in Beijing.",
         ["They", "the first formal AI talks", "Beijing"]),
        ("Trump's visit ended.", ["Trump's visit"]),
        ("A US-China framework failed.", ["A US-China framework"]),
        ("The two-year-old girl slept.", ["The two-year-old girl"]),
        ("At least five people died.", ["five people"]),
        ("Damaged undersea cables disrupt traffic.", ["Damaged undersea cables", "traffic"]),
        ("It bars criminal and terrorist groups.", ["criminal and terrorist groups"]),
        ("He used careful, hedged language.", ["He", "careful, hedged language"]),
        ("Nobody left.", ["Nobody"]),
        ("Roughly 10 Chinese firms bought chips.", ["Roughly 10 Chinese firms", "chips"]),
    ],
)  # fmt: skip
def test_phrases(text: str, expected: list[str]) -> None:
    found = [words for words, _ in phrases(text)]
    for words in expected:
        assert words in found


@pytest.mark.parametrize(
    ("text", "lemma", "negated", "definite"),
    [
        ("No formal agreement exists.", "agreement", True, False),
        ("Neither side agreed.", "side", True, False),
        ("None of the crew survived.", "crew", True, True),
        ("The talks began.", "talk", False, True),
        ("Some talks began.", "talk", False, False),
        ("His comments mattered.", "comment", False, True),
        ("Trump’s phrasing was clear.", "phrasing", False, True),
        ("There is no doubt about it.", "doubt", False, False),
    ],
)
def test_negated_and_definite(text: str, lemma: str, negated: bool, definite: bool) -> None:
    phrase = next(p for _, p in phrases(text) if p.lemma == lemma)
    assert (phrase.negated, phrase.definite) == (negated, definite)


def test_phrases_do_not_overlap_and_hold_their_heads() -> None:
    text = "The first explicit US-China AI safety dialogue, Trump’s own, marked no end to the war."
    end = 0
    for _, phrase in phrases(text):
        assert end <= phrase.first <= phrase.head < phrase.end
        end = phrase.end
