"""Attributions: source, cue and content."""

from __future__ import annotations

import pytest

from reader.core.article import Kind, Sentence
from reader.core.language.attributions import find_attributions
from reader.core.language.clauses import find_clauses
from reader.core.language.phrases import find_phrases
from reader.core.language.quotes import find_quotes
from reader.core.language.verb_chains import find_chains
from reader.core.language.verb_finite import with_finite_verbs
from reader.core.language.verb_groups import find_verb_groups
from reader.core.language.words import tokens_of


def attributions(text: str) -> list[tuple[str, str, str]]:
    """Lemma of the cue, source and content as text."""
    tokens = tokens_of(text, 0, len(text))
    chains = with_finite_verbs(tokens, find_chains(tokens))
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
    ("Davison added, “We express our condolences.”",
     ("add", "Davison", "We express our condolences.")),
    ("“They ran,” Makaeo Williams, 18, said as police came.",
     ("say", "Makaeo Williams", "They ran,")),
    ("Once that person has a gun, he said, the threat is imminent.",
     ("say", "he", "the threat is imminent")),
    ("France Telecom said it plans to send a boat, according to Bloomberg.",
     ("say", "France Telecom", "it plans to send a boat")),
    ("Experts warned that it may be days and said the break was serious.",
     ("warn", "Experts", "it may be days")),
    ("Experts warned that it may be days and said the break was serious.",
     ("say", "Experts", "the break was serious")),
    ("The minister, who said the deal was dead, left the city.",
     ("say", "The minister", "the deal was dead")),
    ("He denied what the ministry called “a provocation” by rebels.",
     ("call", "the ministry", "a provocation")),
    ("The council has recommended what it calls “targeted dialogue” — no more.",
     ("call", "it", "targeted dialogue")),
    ("The plan, which Trump described as a “big step”, was signed in Paris.",
     ("describe", "Trump", "a “big step”")),
    ("The army was accused by Trump of bombing the camp.",
     ("accuse", "Trump", "bombing the camp")),
    ("The police were told by a witness that the man was armed.",
     ("tell", "a witness", "the man was armed")),
    ("Xinhua quoted a spokesman as saying the ship sank.",
     ("say", "a spokesman", "the ship sank")),
    ("In the president’s words, the deal is “dead on arrival”.",
     ("word", "the president", "dead on arrival")),
    ("The plan is, in the words of Mr. Trump, “a disaster”.",
     ("in the words of", "Mr. Trump", "a disaster")),
    ("“A disaster,” as Mr Wright put it.", ("put", "Mr Wright", "A disaster,")),
    ("As Trump puts it, the deal is dead.", ("put", "Trump", "the deal is dead")),
    ("Bessent’s “agreed AI guardrails” were new.", ("'s", "Bessent", "agreed AI guardrails")),
    ("Trump: “We won the war”", (":", "Trump", "We won the war")),
    ("The army denied any links to the raid.", ("deny", "The army", "any links to the raid")),
    ("The fire, which police have said they are treating as arson, went out.",
     ("say", "police", "they are treating as arson")),
    ("The sides’ belief that rebels are sponsored on the border, is growing.",
     ("belief", "The sides", "rebels are sponsored on the border")),
    ("Neither side has signed it, officials said.",
     ("say", "officials", "Neither side has signed it")),
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
        "Troops continued attacking the town.",
        "Picasso’s “Guernica” was sold.",
    ],
)
def test_nothing_is_attributed(text: str) -> None:
    assert attributions(text) == []
