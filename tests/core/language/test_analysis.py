"""The whole language layer over an article."""

from __future__ import annotations

import pytest

from reader.core.article import Kind
from reader.core.language.analysis import analyse
from reader.core.language.features import Features, Stage
from reader.core.loading import article_from_text, load
from reader.core.progress import Cancelled
from reader.paths import seeds

TEXT = """Trump and Xi to Discuss AI Guardrails as Models Trigger Rethink

Washington and Beijing prepare to open dialogue on guardrails. "We agreed to talk.
We did not sign," Trump told reporters on 12 May.

Models are tested by firms. The Trump administration has not agreed to discuss 5 rules.
"""


def test_features_stand_index_for_index() -> None:
    analysis = analyse(article_from_text(TEXT))
    assert len(analysis.sentences) == len(analysis.features)
    for sentence, features in zip(analysis.sentences, analysis.features, strict=True):
        assert len(features.clauses) == len(sentence.tokens)
        for token in sentence.tokens:
            assert analysis.article.text[token.start : token.end] == token.text
            assert sentence.start <= token.start < token.end <= sentence.end


def test_a_title_is_read_with_the_body_in_mind() -> None:
    analysis = analyse(article_from_text(TEXT))
    title = next(i for i, s in enumerate(analysis.sentences) if s.kind is Kind.TITLE)
    verbs = {verb.lemma: verb for verb in analysis.features[title].verbs}
    assert verbs["discuss"].stage is Stage.PLANNED
    assert verbs["discuss"].modal == "to"


def test_the_same_text_gives_the_same_analysis() -> None:
    assert analyse(article_from_text(TEXT)) == analyse(article_from_text(TEXT))


@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.name[:3])
def test_indexes_hold_in_the_samples(path: object) -> None:
    analysis = analyse(load(path))  # type: ignore[arg-type]
    for sentence, features in zip(analysis.sentences, analysis.features, strict=True):
        size = len(sentence.tokens)
        for verb in features.verbs:
            assert 0 <= verb.first <= verb.head < verb.end <= size
            assert all(0 <= cue < size for cue in verb.cues)
            assert all(role is None or 0 <= role < size for role in (verb.subject, verb.object))
        for quote in features.quotes:
            assert 0 <= quote.first < quote.end <= size
        for one in features.attributions:
            assert 0 <= one.scope_first < one.scope_end <= size
            assert 0 <= one.source_first <= one.source_end <= size
            assert 0 <= one.cue < size


def test_furniture_has_tokens_and_no_features() -> None:
    analysis = analyse(load(seeds()[-1]))
    furniture = [i for i, s in enumerate(analysis.sentences) if s.kind is Kind.FURNITURE]
    assert furniture
    for i in furniture:
        assert analysis.sentences[i].tokens
        assert analysis.features[i] == Features(clauses=(0,) * len(analysis.sentences[i].tokens))


def test_the_user_can_cancel() -> None:
    def checkpoint(done: float, /) -> None:
        assert 0 <= done <= 1
        if done > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(article_from_text(TEXT), checkpoint)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "?!",
        "1 2 3",
        "日本語です。",
        "ALL IN CAPITALS NOW",
        "a" * 5000,
        "“",
        "\u200b",
        "the " * 900,
    ],
)
def test_odd_texts_are_analysed(text: str) -> None:
    analysis = analyse(article_from_text("Some title\n\n" + text))
    assert len(analysis.sentences) == len(analysis.features)
