"""What the window's tests share: no display is needed, and a comparison made by hand."""

from __future__ import annotations

import gc
import hashlib
import os
from collections.abc import Callable, Iterator

import pytest

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Claim, Link, Origin, Ref, Status
from reader.core.article import Article, Block, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.qt import theme as themes

# Each article: title, outlet, date, and paragraphs as (kind, sentences). One fire in a port, told
# three times; the emoji stands before most of A, so that code points and UTF-16 units differ.
PORT = (
    (
        "Harbour fire forces city to close northern docks 🔥",
        "The Coast Courier",
        "2026-03-04",
        (
            (Kind.TITLE, ("Harbour fire forces city to close northern docks 🔥",)),
            (
                Kind.STANDFIRST,
                ("At least five people were hurt and two ships burned on Tuesday night.",),
            ),
            (
                Kind.BODY,
                (
                    "A fire that broke out in a chemicals store at the northern docks injured at "
                    "least five people on Tuesday night, the port authority said.",
                    "It spread to two moored ships within minutes.",
                    "Firefighters had the blaze under control by 4 a.m., the city's fire chief, "
                    "Maria Lindqvist, told reporters.",
                ),
            ),
            (Kind.HEADING, ("Docks closed",)),
            (
                Kind.BODY,
                (
                    "The mayor agreed to close the northern docks until the end of the month.",
                    "It is the first time that the port has been shut since it opened in 1921.",
                    "“We will not take any risk with people's lives,” the mayor said.",
                ),
            ),
            (
                Kind.BODY,
                (
                    "The owner of the store, Nordkem, declined to comment.",
                    "An inspection in 2024 had found that the store lacked sprinklers, according "
                    "to a report seen by the Courier.",
                ),
            ),
            (Kind.FURNITURE, ("Read more: Ten years of fires on the coast",)),
        ),
    ),
    (
        "Two ships destroyed in port blaze as mayor weighs closure",
        "Northern Wire",
        "2026-03-04",
        (
            (Kind.TITLE, ("Two ships destroyed in port blaze as mayor weighs closure",)),
            (
                Kind.BODY,
                (
                    "Two ships were destroyed in a fire at the port's northern docks late on "
                    "Tuesday.",
                    "Twelve people were taken to hospital, hospital officials said, and one of "
                    "them is in intensive care.",
                ),
            ),
            (
                Kind.BODY,
                (
                    "The mayor discussed closing the docks with the port authority but has taken "
                    "no decision.",
                    "“We will not take any risk with lives,” the mayor said after the meeting.",
                ),
            ),
            (
                Kind.LIST,
                (
                    "• Cause: sparks from welding may have set solvents alight, an investigator "
                    "said.",
                ),
            ),
            (
                Kind.LIST,
                ("• Weather: strong winds drove the flames towards the ferry terminal.",),
            ),
            (
                Kind.BODY,
                (
                    "The port was last shut in 1987, after a grain silo exploded.",
                    "Nordkem said that it had met every safety rule.",
                    "The fire was still burning at dawn, according to the coast guard.",
                ),
            ),
            (
                Kind.BODY,
                ("Insurers put the damage at about 40 million euros.",),
            ),
        ),
    ),
    (
        "“Reckless” chemicals firm blamed for dock inferno",
        "Daily Beacon",
        "2026-03-05",
        (
            (Kind.TITLE, ("“Reckless” chemicals firm blamed for dock inferno",)),
            (
                Kind.STANDFIRST,
                ("Families demand answers after a night of terror on the waterfront.",),
            ),
            (
                Kind.BODY,
                (
                    "Reckless storage of solvents caused Tuesday's inferno at the northern docks.",
                    "Five people were injured, none of them seriously.",
                    "The flames were put out before sunrise on Wednesday.",
                ),
            ),
            (
                Kind.BODY,
                (
                    "City hall will shut the docks for two weeks.",
                    "Never before has the century-old port stood still.",
                    "The mayor said that the city would take no risk with people's lives.",
                ),
            ),
            (
                Kind.BODY,
                (
                    "Nordkem refused to answer questions.",
                    "Inspectors warned two years ago that its store had no sprinklers.",
                    "Residents held a vigil outside the gates on Wednesday evening.",
                    "Damage may reach 60 million euros, brokers estimate.",
                ),
            ),
            (Kind.CAPTION, ("Smoke over the ferry terminal. Photo: R. Aho",)),
        ),
    ),
)

# Sentences are numbered through an article, from 0; links cross and are n-to-m.
LINKS = (
    ("A0", "C0", 0.60),
    ("A1", "B1", 0.71),
    ("A1", "B2", 0.74),
    ("A2", "B2", 0.81),
    ("A2", "C2", 0.66),
    ("A2", "C3", 0.79),
    ("A3", "B1", 0.77),
    ("A4", "B9", 0.70),
    ("A4", "C4", 0.83),
    ("A6", "B3", 0.88),
    ("A6", "C5", 0.86),
    ("A7", "B7", 0.69),
    ("A7", "C6", 0.82),
    ("A8", "B4", 0.95),
    ("A8", "C7", 0.90),
    ("A9", "B8", 0.55),
    ("A9", "C8", 0.87),
    ("A10", "C9", 0.84),
    ("B2", "C3", 0.80),
    ("B3", "C5", 0.78),
    ("B4", "C7", 0.85),
    ("B5", "C2", 0.64),
    ("B7", "C6", 0.76),
    ("B9", "C4", 0.81),
    ("B10", "C11", 0.86),
)
CLAIMS = (
    ("c1", "A1 A2 B2 C3", Status.DISPUTED),
    ("c2", "A1 A3 B1", Status.AGREED),
    ("c3", "A4 B9 C4", Status.DISPUTED),
    ("c4", "A6 B3 C5", Status.DISPUTED),
    ("c5", "A7 B7 C6", Status.DISPUTED),
    ("c6", "A8 B4 C7", Status.DISPUTED),
    ("c7", "A9 B8 C8", Status.DISPUTED),
    ("c8", "A10 C9", Status.AGREED),
    ("c9", "B10 C11", Status.DISPUTED),
    ("c10", "B5 C2", Status.DISPUTED),
    ("c11", "B6", Status.ONLY),
    ("c12", "C10", Status.ONLY),
)
FINDINGS = (
    (
        Type.COMMITMENT,
        3,
        "c4",
        (("A6", "agreed to close"), ("B3", "discussed closing")),
        "A says agreed (settled), B says discussed (talked about).",
    ),
    (
        Type.NUMBER,
        3,
        "c1",
        (("B2", "Twelve people"), ("C3", "Five people")),
        "B counts 12 people taken to hospital, C counts 5 injured.",
    ),
    (
        Type.POLARITY,
        3,
        "c3",
        (("A4", "under control by 4 a.m."), ("B9", "still burning at dawn")),
        "A says that the fire was under control, B that it was still burning.",
    ),
    (
        Type.PRECEDENCE,
        3,
        "c5",
        (("A7", "the first time"), ("B7", "last shut in 1987")),
        "A says first time, B names an earlier instance (1987).",
    ),
    (
        Type.CERTAINTY,
        2,
        "c10",
        (("B5", "may have set"), ("C2", "caused")),
        "B hedges with may, C asserts outright.",
    ),
    (
        Type.TIME,
        2,
        "c4",
        (("A6", "until the end of the month"), ("C5", "for two weeks")),
        "A closes the docks until the end of the month, C for two weeks.",
    ),
    (
        Type.NUMBER,
        2,
        "c9",
        (("B10", "about 40 million euros"), ("C11", "60 million euros")),
        "B puts the damage at about 40 million, C at 60 million euros.",
    ),
    (
        Type.FRAMING,
        2,
        "c1",
        (("A2", "A fire that broke out"), ("C2", "Reckless storage")),
        "C calls the storage reckless; A uses neutral words.",
    ),
    (
        Type.ATTRIBUTION,
        2,
        "c7",
        (("A10", "according to a report seen by the Courier"), ("C9", "Inspectors warned")),
        "A names a report, C names inspectors.",
    ),
    (
        Type.STAGE,
        2,
        "c4",
        (("B3", "has taken no decision"), ("C5", "will shut")),
        "B says that nothing is decided, C that it will happen.",
    ),
    (
        Type.QUOTATION,
        1,
        "c6",
        (("A8", "people's lives"), ("B4", "lives")),
        "The quotation is cut in B.",
    ),
)


def _article(index: int) -> tuple[Article, tuple[Sentence, ...]]:
    title, outlet, date, paragraphs = PORT[index]
    text = ""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for kind, parts in paragraphs:
        if text:
            text += "\n\n"
        begin = len(text)
        for number, part in enumerate(parts):
            if number:
                text += " "
            start = len(text)
            text += part
            sentences.append(Sentence(len(sentences), start, len(text), kind, len(blocks)))
        blocks.append(Block(begin, len(text), kind))
    article = Article(
        path=f"/news/{siglum(index).lower()}.txt",
        text=text + "\n",
        blocks=tuple(blocks),
        title=title,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=date,
        outlet=outlet,
    )
    return article, tuple(sentences)


def _ref(name: str) -> Ref:
    return Ref("ABC".index(name[0]), int(name[1:]))


def _comparison() -> Comparison:
    pairs = [_article(index) for index in range(len(PORT))]
    compared = tuple(
        ComparedArticle(siglum(index), article, sentences)
        for index, (article, sentences) in enumerate(pairs)
    )

    def side(name: str, words: str) -> Side:
        ref = _ref(name)
        sentence = compared[ref.article].sentences[ref.sentence]
        text = compared[ref.article].article.text
        start = text.index(words, sentence.start, sentence.end)
        return Side(ref, start, start + len(words), words)

    links = tuple(Link(_ref(a), _ref(b), score, Origin.COMPUTED) for a, b, score in LINKS)
    linked = {link.a for link in links} | {link.b for link in links}
    return Comparison(
        articles=compared,
        links=links,
        claims=tuple(
            Claim(name, tuple(_ref(one) for one in refs.split()), status)
            for name, refs, status in CLAIMS
        ),
        findings=tuple(
            Finding(
                id=f"d{number}",
                type=kind,
                rule=f"{kind.value}.sample",
                severity=Severity(severity),
                confidence=0.9,
                claim=claim,
                sides=tuple(side(name, words) for name, words in sides),
                reason=reason,
            )
            for number, (kind, severity, claim, sides, reason) in enumerate(FINDINGS, 1)
        ),
        only_in=tuple(
            tuple(
                one.index
                for one in article.sentences
                if one.kind is not Kind.FURNITURE and Ref(place, one.index) not in linked
            )
            for place, article in enumerate(compared)
        ),
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """As in the program (reader/qt/garbage.py): no pool thread frees widgets.

    The search comes when pytest itself holds nothing of the test any more, and what was to be
    deleted later is deleted now, which no event loop does here: windows that were left made each
    new one slower, by its style sheet. What stays is set aside, so that the next search is short.
    """
    if not item.path.is_relative_to(Path(__file__).parent):
        return (yield)  # pytest asks this of every test of the run
    gc.disable()
    done = yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    gc.freeze()
    gc.enable()  # the core's tests may run in the same process
    return done


@pytest.fixture
def sample_comparison() -> Callable[[], Comparison]:
    """Makes a comparison of three short articles (an equal one at each call).

    There is an emoji in A's title; links cross and are n-to-m; ten findings of nine types have
    severity 2 or 3 and one (d11) is a nit; B6 and C10 are said by one source only.
    """
    return _comparison


@pytest.fixture(params=themes.NAMES)
def each_theme(request: pytest.FixtureRequest, qapp: QApplication) -> themes.Theme:
    """One theme after the other."""
    return themes.load_theme(request.param)


@pytest.fixture
def themed(qapp: QApplication) -> themes.Theme:
    """The light theme, applied to the program."""
    theme = themes.load_theme("light")
    themes.apply(qapp, theme)
    return theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        # The offscreen platform says so at every window; it means nothing.
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
