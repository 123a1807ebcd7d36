"""What the tests of the columns share: a view on screen, and made-up articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reader.core.alignment.links import Claim, Link, Ref, Status
from reader.core.article import Article, Block, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.qt.columns.columns_view import ColumnsView

Made = Callable[..., Comparison]


def _article(number: int, sentences: Sequence[str]) -> tuple[Article, tuple[Sentence, ...]]:
    text, blocks, found = "", [], []
    for place, sentence in enumerate(sentences):
        kind = Kind.BODY if place else Kind.TITLE
        start = len(text)
        text += sentence
        blocks.append(Block(start, len(text), kind))
        found.append(Sentence(place, start, len(text), kind, place))
        text += "\n\n"
    return Article(f"/{number}.txt", text, tuple(blocks), f"T{number}", str(number)), tuple(found)


@pytest.fixture
def made_of() -> Made:
    """Makes a comparison of articles, each given by its sentences, one a paragraph.

    Sentences of one number are linked; ``words`` are pairs of a text's words by article and
    sentence, each pair a finding.
    """

    def make(
        *articles: Sequence[str], words: Sequence[Sequence[tuple[int, int, str]]] = ()
    ) -> Comparison:
        made = [_article(number, sentences) for number, sentences in enumerate(articles)]
        compared = tuple(
            ComparedArticle(siglum(place), article, sentences)
            for place, (article, sentences) in enumerate(made)
        )
        shared = min(len(sentences) for _, sentences in made)
        claims = tuple(
            Claim(
                f"c{number}",
                tuple(Ref(place, number) for place in range(len(made))),
                Status.DISPUTED if number % 2 else Status.AGREED,
            )
            for number in range(shared)
        )
        links = tuple(
            Link(Ref(a, number), Ref(b, number), 0.9)
            for number in range(shared)
            for a in range(len(made))
            for b in range(a + 1, len(made))
        )

        def side(article: int, number: int, text: str) -> Side:
            sentence = made[article][1][number]
            start = made[article][0].text.index(text, sentence.start, sentence.end)
            return Side(Ref(article, number), start, start + len(text), text)

        findings = tuple(
            Finding(
                id=f"d{number}",
                type=list(Type)[number % len(Type)],
                rule="made",
                severity=Severity.MUST_SEE,
                confidence=0.9,
                claim=f"c{pair[0][1]}",
                sides=tuple(side(*one) for one in pair),
                reason="They differ.",
            )
            for number, pair in enumerate(words)
        )
        only = tuple(tuple(range(shared, len(sentences))) for _, sentences in made)
        return Comparison(compared, links, claims, findings, only)

    return make


@pytest.fixture
def shown(qtbot, qapp, themed) -> Callable[[Comparison], ColumnsView]:
    """Shows a comparison in a view of 1240 x 620 pixels."""

    def show(comparison: Comparison) -> ColumnsView:
        view = ColumnsView(theme=themed)
        qtbot.addWidget(view)
        view.resize(1240, 620)
        with qtbot.waitExposed(view):
            view.show()
        view.show_comparison(comparison)
        for _ in range(5):
            qapp.processEvents()
        return view

    return show
