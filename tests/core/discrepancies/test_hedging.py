"""What a passage does not vouch for: which words a hedge weighs, and what only looks like one."""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.hedging import hedges
from reader.core.discrepancies.pairing import Passage


def weighed_words(text: str) -> set[str]:
    passage = Passage(analyse_sentences([[text]])[0], 0)
    return {passage.tokens[i].lower for hedge in hedges(passage) for i in hedge.heads}


WEIGHED = [
    ("A suspected arsonist fled the mill.", "arsonist"),
    ("The dam may burst.", "burst"),
    ("The clerk reportedly forged the will.", "forged"),
    ("The letter was probably forged.", "forged"),
    ("The boat seems to have sunk.", "sunk"),
    ("It is thought that the boat sank.", "sank"),
    ("Whether the boat sank is unclear.", "sank"),
    ("It is not known whether the boat sank.", "sank"),
    ("Police suspect arson.", "arson"),
    ("A fault is suspected.", "fault"),
    ("The judge could not rule out that the clerk had lied.", "lied"),
    ("The powder is presumed to be chalk.", "chalk"),
    ("Early results show that the party won.", "won"),
    ("The cause was an apparent leak.", "leak"),
    ("In all likelihood the mast snapped.", "snapped"),
]
PLAIN = [
    "The crew could see the lighthouse.",
    "The guard could not reach the door.",
    "They will leave as soon as possible.",
    "There is no sign that the dam will burst.",
    "The mayor appeared in court.",
    "In May the fair returned.",
    "She believes in the union.",
    "We do not assume that the boat sank.",
    "It is unclear how the boat sank.",
    "Where the boat was built is unknown.",
    "The suspect was freed.",
    "They were supposed to meet.",
]


@pytest.mark.parametrize(("text", "word"), WEIGHED)
def test_what_a_hedge_weighs(text: str, word: str) -> None:
    assert word in weighed_words(text)


@pytest.mark.parametrize("text", PLAIN)
def test_what_hedges_nothing(text: str) -> None:
    assert weighed_words(text) == set()
