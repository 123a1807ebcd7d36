"""Attributions: source, cue and content."""

from __future__ import annotations

import pytest

from reader.core.article import Kind, Sentence
from reader.core.language.attributions import find_attributions
from reader.core.language.clauses import find_clauses
from reader.core.language.phrases import find_phrases
from reader.core.language.quotes import find_quotes
from reader.core.language.verb_chains import find_chains
from reader.core.language.verb_groups import find_verb_groups
from reader.core.language.words import tokens_of


def attributions(text: str) -> list[tuple[str, str, str]]:
    """Lemma of the cue, source and content as text."""
    tokens = tokens_of(text, 0, len(text))
    chains = find_chains(tokens)
    clauses = find_clauses(tokens, chains)
    phrases = find_phrases(tokens, clauses)
    verbs = find_verb_groups(tokens, chains, clauses, phrases)
    (quotes,) = find_quotes([Sentence(0, 0, len(text), Kind.BODY, 0, tokens)], text)

    def words(first: int, end: int) -> str:
        return text[tokens[first].start : tokens[end - 1].end] if first < end else ""

    return [
        (a.lemma, words(a.source_first, a.source_end), words(a.scope_first, a.scope_end))
        for a in find_attributions(tokens, clauses, verbs, phrases, quotes)
    ]


CASES = [
    ("Police said that four people died.", ("say", "Police", "four people died")),
    ("Police said four people died.", ("say", "Police", "four people died")),
    ("Four people died, police said on Monday.", ("say", "police", "Four people died")),
    ("He told reporters that talks had begun.", ("tell", "He", "talks had begun")),
    ("“We agreed on rules,” Trump told reporters.", ("tell", "Trump", "We agreed on rules,")),
    ("“We agreed,” said one analyst.", ("say", "one analyst", "We agreed,")),
    ("Four people died, according to police.", ("according to", "police", "Four people died")),
    ("According to police, four people died.", ("according to", "police", "four people died")),
    ("It is thought that five people died.", ("think", "", "five people died")),
    ("Five people are believed to have died.",
     ("believe", "", "Five people are believed to have died")),
    ("The state has reportedly cleared ten firms.",
     ("reportedly", "", "The state has reportedly cleared ten firms")),
    ("Bessent’s phrase “agreed AI guardrails” was new.",
     ("phrase", "Bessent", "agreed AI guardrails")),
    ("Bessent characterized the talks as a necessary measure.",
     ("characterize", "Bessent", "the talks as a necessary measure")),
    ("Trump returned saying he and Xi agreed.", ("say", "Trump", "he and Xi agreed")),
    ("Dean Ball, a senior fellow, acknowledged that rules failed.",
     ("acknowledge", "Dean Ball", "rules failed")),
    ("Google reported finding evidence of it.", ("report", "Google", "finding evidence of it")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in attributions(text)


@pytest.mark.parametrize(
    "text",
    [
        "The chip controls add another layer of complexity.",
        "The port was built according to plan.",
        "The crew left the ship.",
        "Washington denied Beijing access to chips.",
        "He signed and repeated the oath.",
    ],
)
def test_nothing_is_attributed(text: str) -> None:
    assert attributions(text) == []
