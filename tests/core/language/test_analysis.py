"""The whole language layer over an article."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from reader.core.article import Kind
from reader.core.language import analysis as analysis_module
from reader.core.language.analysis import analyse
from reader.core.language.features import Features, Stage
from reader.core.limits import LimitKind
from reader.core.loading.opening import article_from_text, load
from reader.core.progress import Cancelled
from reader.core.shelf import Shelf
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


def lengths(text: str) -> list[str]:
    limits = analyse(article_from_text(text)).limits
    return [limit.text for limit in limits if limit.kind is LimitKind.LENGTH]


def test_a_news_article_has_no_limits() -> None:
    assert analyse(article_from_text(TEXT)).limits == ()


PLAIN = "the men of the town said that they had been on the way to the port for a day and "


def test_text_without_full_stops_is_read_in_pieces_and_that_is_told() -> None:
    (text,) = lengths(PLAIN * 40)
    assert text.startswith("Text without any full stop was cut in 2 places, after 1,500 characters")
    analysis = analyse(article_from_text(PLAIN * 40))
    assert all(features.verbs for features in analysis.features)
    assert analysis.unread == frozenset()


@pytest.mark.parametrize(
    "text",
    ["He said a, " + "a, " * 450 + "and so on.", "It was so: " + "1,2," * 80 + " and so on."],
    ids=["words", "numbers"],
)
def test_what_is_no_sentence_is_told(text: str) -> None:
    (limit,) = lengths(f"{TEXT}\n\n{text}")
    assert limit.startswith("One stretch of more than 400 words or 150 numbers without a full stop")
    analysis = analyse(article_from_text(f"{TEXT}\n\n{text}"))
    (long,) = analysis.unread
    assert analysis.sentences[long].tokens
    assert analysis.features[long].verbs == analysis.features[long].names == ()
    assert {token.tag for token in analysis.sentences[long].tokens} <= {"FW", "CD", ",", ".", ":"}


def test_the_end_of_an_endless_article_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis_module, "MOST_WORDS", 60)
    analysis = analyse(article_from_text("He came to the town. " * 20))
    (limit,) = analysis.limits
    assert "10 sentences at its end are compared by single words only" in limit.text
    assert analysis.unread == frozenset(range(10, 20))
    assert all(sentence.tokens for sentence in analysis.sentences)


def test_furniture_is_no_reason_for_a_limit() -> None:
    assert lengths(TEXT + "\n\nRead more: " + "a, " * 20) == []


HOSTILE = {
    "one line": PLAIN,
    "no spaces": "abcdefghij",
    "letters": "a ",
    "capitals": "THE MEN OF THE TOWN SAID SO. ",
    "numbers": "5 12,000 3.5 ",
    "stops": ". ",
    "dotted": "ab.cd.",
    "initials": "A. B. ",
    "titles": "Mr. Dr. U.S. ",
    "quotes": "“a ",
    "quotations": "“He came to us. ",
    "hyphens": "a-",
    "brackets": "([",
    "digits": "1,2,",
    "names": "Ann and ",
    "negations": "not ",
    "clauses": "that he said ",
    "bidi": "a\u202eb\u200bc\u2066 ",
    "marks": "o\u0300\u0301\u0302",
    "mixed": "Storm буря عاصفة 嵐が来る สภาพ तूफ़ान ",
    "chinese": "市长周二表示",
    "thai": "นายกเทศมนตรีกล่าว ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_with_the_length(name: str) -> None:
    """Counts calls of functions, so that no clock is needed."""

    def calls(size: int) -> int:
        unit = HOSTILE[name]
        article = article_from_text(unit * (size // len(unit)))
        count = 0

        def counted(frame: object, event: str, arg: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(counted)
        try:
            analyse(article)
        finally:
            sys.setprofile(None)
        return count

    calls(6_000)  # tables and caches
    assert calls(24_000) <= 3.0 * calls(12_000) + 20_000


@pytest.mark.parametrize("name", HOSTILE)
def test_checkpoints_are_frequent(name: str) -> None:
    """No more than one sentence's work may lie between two of them."""
    unit = HOSTILE[name]
    article = article_from_text(unit * (20_000 // len(unit)))
    steps: list[float] = []
    analysis = analyse(article, steps.append)
    assert len(steps) >= 2 * len(analysis.sentences)
    assert all(0.0 <= step <= 1.0 for step in steps)


@pytest.mark.parametrize("stop", [0, 1, 5, 10, 20, 30])
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_ends_at_any_checkpoint(stop: int, language: str) -> None:
    calls = 0

    def checkpoint(done: float, /) -> None:
        nonlocal calls
        calls += 1
        if calls > stop:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(replace(article_from_text(TEXT), language=language), checkpoint)
    assert calls == stop + 1


def test_sentences_read_before_give_the_same_features() -> None:
    # Names, the article's date, the kind of the block and an open quotation are not the sentence's.
    texts = (
        "# Marsh says no\n\nAnn Marsh left on Monday. “It sank. It may sink,” he said.\n",
        "Marsh says no\n\nMarsh left on Monday. The 40 did not agree. It may sink,” he said.\n",
        "Ann Marsh left on Monday.\n\nMarsh says no\n\nMarsh left on Monday.\n",
    )
    articles = [
        replace(article_from_text(text), published=day)
        for text in texts
        for day in (None, "2026-05-15", "2026-06-15")
    ]
    known: Shelf[Features] = Shelf(1e9)
    for article in (*articles, *articles):
        assert analyse(article, known=known) == analyse(article)
    assert len(known) < sum(len(analyse(article).sentences) for article in articles)
