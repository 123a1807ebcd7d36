"""Who speaks, over the borders of sentences."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Article, Block, Kind
from reader.core.comparison import analyse_all
from reader.core.language.analysis import analyse
from reader.core.language.features import Analysis, Found, Speaker


def article(text: str) -> Article:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), Kind.BODY))
        start += len(line) + 1
    return Article("", text, tuple(blocks), "", sha256(text.encode()).hexdigest())


def words(analysis: Analysis, speaker: Speaker | None) -> str:
    if speaker is None:
        return ""
    tokens = analysis.sentences[speaker.sentence].tokens
    return analysis.article.text[tokens[speaker.first].start : tokens[speaker.end - 1].end]


def quoted(text: str) -> list[str]:
    """The speakers of the quotations in order, as words."""
    analysis = analyse(article(text))
    return [words(analysis, q.speaker) for one in analysis.features for q in one.quotes]


def sources(text: str) -> list[str]:
    """The speakers of the attributions in order, as words."""
    analysis = analyse(article(text))
    return [words(analysis, a.speaker) for one in analysis.features for a in one.attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” said Scott Bessent.", ["Scott Bessent"]),
        ("“We met. We talked. We left,” said Scott Bessent.", ["Scott Bessent"] * 3),
        ("“We met,” said one analyst. “That is how it goes.”", ["one analyst"] * 2),
        ("It was late, Howard said. “We left the hall.”", ["Howard"]),
        ("“We met,” Scott Bessent said.\n“We left the hall.”", ["Scott Bessent"] * 2),
        ("“We met,” Scott Bessent said. Rain fell.\n“We left the hall.”", ["Scott Bessent", ""]),
        ("Scott Bessent spoke. “We met,” he said.", ["Scott Bessent"]),
        ("Scott Bessent met Jerry Yang. “We met,” he said.", ["he"]),
        ("It was the “brawny” one.", [""]),
        ("The council recommended what it calls “hard dialogue”.", ["The council"]),
        ("Bessent’s “agreed guardrails” were new.", ["Bessent"]),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scott Bessent said it was over. He added that talks had ended.", ["Scott Bessent"] * 2),
        (
            "Mr. Bessent met Angela Merkel in the hall. She said it was done. He said it was not.",
            ["Angela Merkel", "Bessent"],
        ),
        ("Scott Bessent met Jerry Yang in Paris. He said it was done.", ["He"]),
        ("The navy said the ship sank. It added that five men died.", ["The navy"] * 2),
        ("The navy said the ship sank. He added that five men died.", ["The navy", "He"]),
        ("Police said the man fled. They said he was armed.", ["Police"] * 2),
        ("It is thought that the ship sank.", [""]),
    ],
)
def test_pronouns(text: str, expected: list[str]) -> None:
    assert sources(text) == expected


def test_the_key_is_that_of_the_head() -> None:
    text = (
        "Sudan Armed Forces spokesman Khaled Saad said it was over. Trump's spokesman said it did."
    )
    analysis = analyse(article(text))
    keys = [a.speaker.key for one in analysis.features for a in one.attributions if a.speaker]
    assert keys == ["khaled saad", ""]


def test_keys_hold_across_articles() -> None:
    one, other = analyse_all(
        [article("“We won,” said Scott Bessent."), article("“We won,” Bessent said.")]
    )
    (left,), (right,) = one.features[0].quotes, other.features[0].quotes
    assert left.speaker is not None
    assert right.speaker is not None
    assert left.speaker.key == right.speaker.key == "scott bessent"


def test_it_is_told_how_the_speaker_was_found() -> None:
    analysis = analyse(article("“We won,” Scott Bessent said. “We did it.” “We left,” he added."))
    found = [q.speaker.found for one in analysis.features for q in one.quotes if q.speaker]
    assert found == [Found.NAMED, Found.CONTINUED, Found.PRONOUN]


_PIECES = st.sampled_from(
    ["“", "”", '"', "'", "``", "''", "he", "she", "it", "said", "told", "that", "according to",
     "police", "Scott Bessent", "Jerry Yang", "'s", "called", "as", "put", ",", ":", ";", ".",
     "and", "nor", "neither", "reportedly", "was accused of", "\n", "the deal", "won"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40))
def test_whatever_is_written_the_places_are_good(pieces: list[str]) -> None:
    """Spans lie within their sentences, speakers stand at or before what they say."""
    analysis = analyse(article(" ".join(pieces)))
    for i, one in enumerate(analysis.features):
        count = len(analysis.sentences[i].tokens)
        for quote in one.quotes:
            assert 0 <= quote.first < quote.end <= count
        for told in one.attributions:
            assert 0 <= told.scope_first < told.scope_end <= count
            assert 0 <= told.source_first <= told.source_end <= count
            assert 0 <= told.cue < count
        for speaker in (a.speaker for a in (*one.quotes, *one.attributions)):
            if speaker is not None:
                where = analysis.sentences[speaker.sentence]
                assert 0 <= speaker.first < speaker.end <= len(where.tokens)
