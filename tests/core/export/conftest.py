"""Comparisons written by hand, so that the exporters are tested without the engine."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader import __version__
from reader.core.alignment.links import Claim, Independence, Link, Ref, SharedRun, Status
from reader.core.anchors import anchor
from reader.core.article import Article, Block, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, UsedLexicon, siglum
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.core.kept import Kept
from reader.core.limits import Limit, LimitKind
from reader.core.note_subjects import finding_spots, passage_spot, sentence_spots
from reader.core.notes import Note, On, tidy_tags
from reader.core.verdicts import State, Verdict, Verdicts, subject_of

GOLDEN = Path(__file__).parents[2] / "golden"


def compared(
    index: int, sentences: Sequence[str], limits: tuple[Limit, ...] = (), **known: object
) -> ComparedArticle:
    """An article of one sentence a line, the first its title."""
    text = "\n".join(sentences)
    blocks, found, start = [], [], 0
    for number, words in enumerate(sentences):
        kind = Kind.TITLE if number == 0 else Kind.BODY
        blocks.append(Block(start, start + len(words), kind))
        found.append(Sentence(number, start, start + len(words), kind, number))
        start += len(words) + 1
    article = Article(
        path=f"news/{siglum(index).lower()}.txt",
        text=text,
        blocks=tuple(blocks),
        title=sentences[0],
        sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
    )
    for name, value in known.items():
        object.__setattr__(article, name, value)
    return ComparedArticle(siglum(index), article, tuple(found), limits)


def side(articles: Sequence[ComparedArticle], ref: Ref, words: str, gloss: str = "") -> Side:
    """The first place of the words in that sentence."""
    sentence = articles[ref.article].sentences[ref.sentence]
    text = articles[ref.article].article.text
    start = text.index(words, sentence.start, sentence.end)
    return Side(ref, start, start + len(words), words, gloss)


def talks() -> Comparison:
    """Three short accounts of one meeting, with findings of all severities."""
    articles = (
        compared(
            0,
            [
                "Ministers discussed a fishing pact",
                "The two ministers discussed a pact for five hours on Tuesday.",
                "An aide said they had agreed quotas.",
                "It rained in Oslo.",
            ],
            outlet="The Daily Example",
            published="2026-03-04",
        ),
        compared(
            1,
            [
                "Fishing pact agreed",
                "The two ministers agreed a pact on Wednesday.",
                "About 200 boats will stop fishing.",
            ],
            author="A. Writer",
            warnings=("Some characters could not be read; check the encoding.",),
        ),
        compared(
            2,
            ["Quotas: no deal", "No deal was signed.", "About 200 boats will stop fishing."],
            (Limit(LimitKind.LENGTH, "One sentence of 812 words was not read."),),
        ),
    )

    def at(article: int, sentence: int, words: str, gloss: str = "") -> Side:
        return side(articles, Ref(article, sentence), words, gloss)

    findings = (
        Finding(
            id="d-1",
            type=Type.COMMITMENT,
            rule="commitment.ladder",
            severity=Severity.MUST_SEE,
            confidence=0.9,
            claim="c1",
            sides=(at(0, 1, "discussed", "talked about"), at(1, 1, "agreed", "settled")),
            also=((at(0, 0, "discussed"), at(1, 0, "agreed")),),
            reason="A says “discussed” (talked about), B says “agreed” (settled).",
        ),
        Finding(
            id="d-2",
            type=Type.TIME,
            rule="time.day",
            severity=Severity.USEFUL,
            confidence=0.812345,
            claim="c1",
            sides=(at(0, 1, "Tuesday"), at(1, 1, "Wednesday")),
            reason="A says Tuesday, B says Wednesday.",
        ),
        Finding(
            id="d-3",
            type=Type.SCOPE,
            rule="scope.detail",
            severity=Severity.NIT,
            confidence=0.4,
            claim="c2",
            sides=(at(1, 2, "About 200 boats"), at(2, 2, "About 200 boats")),
            reason="Both say about 200 boats.",
        ),
        Finding(
            id="d-4",
            type=Type.POLARITY,
            rule="polarity.negation",
            severity=Severity.MUST_SEE,
            confidence=0.7,
            claim="",
            sides=(at(0, 2, "agreed quotas"), at(2, 0, "no deal")),
            reason="A says “agreed quotas”, C says “no deal”.",
        ),
    )
    return Comparison(
        articles=articles,
        links=(
            Link(Ref(1, 2), Ref(2, 2), 0.99999),
            Link(Ref(0, 1), Ref(1, 1), 0.83),
        ),
        claims=(
            Claim("c1", (Ref(0, 0), Ref(0, 1), Ref(1, 0), Ref(1, 1)), Status.DISPUTED),
            Claim("c2", (Ref(1, 2), Ref(2, 2)), Status.AGREED),
            Claim("c3", (Ref(0, 3),), Status.ONLY),
        ),
        findings=findings,
        only_in=((3,), (), (1,)),
        shared_wording=(SharedRun(1, 66, 99, 2, 36, 69, 6),),
        limits=(Limit(LimitKind.SET, "Only the first two articles were compared in full."),),
        independence=(
            Independence(0, 1, 1.0, 0.0, 0.0, 0, 0, 1.0),
            Independence(0, 2, 0.7, 0.0, 0.0, 0, 0, 1.0, ("Reuters",)),
            Independence(1, 2, 0.5385, 0.3529, 0.4615, 6, 0, 1.0),
        ),
        rules_off=("precedence.since",),
        lexicon=UsedLexicon("own.toml", "0" * 64),
    )


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><b onclick='x'>bold</b> &lt;i&gt; &amp;amp;",
    "[link](http://evil.example/x) ![image](http://evil.example/x.png)",
    "http://evil.example/a www.evil.example www.1e.example me@evil.example <http://evil.example>",
    "# heading **bold** _em_ `code` ~~no~~ | cell | $x$ :smile: - item 1. item [^1]",
    "\x1b[31mred\x1b]0;title\x07\x9b2J\x08\x7f",
    "safe\u202egnp.exe\u2066 zero\u200bwidth\ufeff \u2028 line \x85 next",
    "漢字かな交じり文です。とても長い文なので、折り返しが必要になります。端末の幅は八十桁しかありません。",
    "e\u0301" * 60 + " 👨‍👩‍👧‍👦 שלום عربي",
    "\udcff lone",
)


def hostile() -> Comparison:
    """Every field of an article holds every hostile text, and marks cut through them."""
    everything = " ".join(HOSTILE)
    articles = tuple(
        compared(
            index,
            [everything, *HOSTILE, everything],
            path=f"{everything}/{everything}.txt",
            outlet=everything,
            author=everything,
            published=everything,
            url="http://evil.example/" + everything,
            language='en" onload="alert(1)',
            sha256=everything,
            warnings=(everything,),
            limits=(Limit(LimitKind.LENGTH, f"{index} {everything}"),),
        )
        for index in range(2)
    )
    findings = []
    for number, type_ in enumerate(Type):
        sentence = number % len(HOSTILE) + 1
        length = len(articles[0].article.text[: articles[0].sentences[sentence].end])
        start = articles[0].sentences[sentence].start + number % 3
        sides = tuple(
            Side(Ref(index, sentence), start, length - 1, article.article.text[start : length - 1])
            for index, article in enumerate(articles)
        )
        findings.append(
            Finding(
                id=f"d{number}",
                type=type_,
                rule="rule",
                severity=Severity.USEFUL,
                confidence=0.5,
                claim="c1",
                sides=sides,
                also=(sides,),
                reason=everything,
            )
        )
    refs = tuple(Ref(index, s) for index in range(2) for s in range(len(HOSTILE) + 1))
    return Comparison(
        articles=articles,
        links=(),
        claims=(
            Claim("c1", refs, Status.DISPUTED),
            Claim("c2", (Ref(0, 1), Ref(1, 1)), Status.AGREED),
        ),
        findings=tuple(findings),
        only_in=((len(HOSTILE) + 1,), (len(HOSTILE) + 1,)),
        shared_wording=(SharedRun(0, 0, 40, 1, 0, 40, 5, 5),),
        limits=(Limit(LimitKind.LANGUAGE, everything),),
        independence=(Independence(0, 1, 0.0, 1.0, 1.0, 40, 0, 1.0, (everything,)),),
        rules_off=(everything,),
        lexicon=UsedLexicon(everything, "0" * 64),
    )


# What an analyst may write, each with where it would do harm.
BAD_NOTES = (
    "=1+1\n+2\n-3\n@SUM(A1)\n\t=4",  # a spreadsheet
    "- item\n1. item\n# heading\n> quote\n---\n===\n```\n    code\n\n[x]: http://evil.example",
    "</p></li><script>alert(1)</script>\n<img src=file:///etc/passwd>",
    "control \x00 \x07 \x0b \x1b[31m \x7f \x85 \ufffe \uffff \u2028 line\r\nnext\rlast",
    "bidi \u202egnp.exe\u202c \u2066 zero\u200bwidth",
    " \n\n  blank lines around  \n\n ",
    "ends with a backslash\\\nand another\\",
    "漢字 e\u0301 👨‍👩‍👧‍👦 שלום",
)


def judged_talks() -> Kept:
    """Verdicts and notes of every kind on the talks."""
    comparison = talks()
    a, b, c = (one.article for one in comparison.articles)
    first, second, third, fourth = comparison.findings
    at = "2026-11-22T10:00:00+00:00"
    gone = replace(passage_spot(a, 0, 9), anchor=anchor("Nobody says this any more.", 0, 11))
    away = replace(gone, article="f" * 64, source="elsewhere.txt")
    changed = passage_spot(b, 21, 64)
    old = "The two ministers agreed upon a pact on Wednesday."
    changed = replace(changed, anchor=anchor(old, 0, len(old)))
    notes = (
        Note("n1", On.FINDING, finding_spots(comparison, first), "Who says “settled”?\n- ask both",
             ("ask the desk", "Oslo"), flagged=True, author="Ann", created=at),
        Note("n2", On.CLAIM, sentence_spots(comparison, [Ref(0, 1), Ref(1, 1)]), "The heart of it.",
             created=at, author="Bob"),
        Note("n3", On.LINK, sentence_spots(comparison, [Ref(1, 2), Ref(2, 2)]), "One source?"),
        Note("n4", On.PASSAGE, (passage_spot(a, 97, 135),), colour="green"),
        Note("n5", On.PASSAGE, (gone,), "It was here.", label="a passage"),
        Note("n6", On.PASSAGE, (away,), "Elsewhere."),
        Note("n7", On.PASSAGE, (changed,), "Read again.", changed="2026-11-23T10:00:00+00:00"),
        Note("n8", On.PASSAGE, (passage_spot(c, 17, 36),), "=HYPERLINK(\"http://evil.example\")"),
    )  # fmt: skip
    verdicts = Verdicts()
    for finding, verdict in (
        (first, Verdict(State.REAL, "both desks confirm it", at)),
        (second, Verdict(State.FALSE_ALARM, "two meetings", at, "Bob")),
        (third, Verdict(State.SNOOZED, "", at)),
    ):
        verdicts = verdicts.having(subject_of(comparison, finding), verdict)
    then = subject_of(comparison, fourth)
    before = replace(then.passages[0], article="0" * 64, sentence="as it was said before.")
    verdicts = verdicts.having(
        replace(then, passages=(before, *then.passages[1:])),
        Verdict(State.EXPLAINED, "a day later"),
    )
    return Kept((a, b, c), verdicts=verdicts, notes={note.id: note for note in notes})


def judged_hostile() -> Kept:
    """Everything that the analyst can write holds every hostile text, on hostile articles."""
    comparison = hostile()
    articles = tuple(one.article for one in comparison.articles)
    notes, verdicts = {}, Verdicts()
    for number, text in enumerate((*BAD_NOTES, *HOSTILE, " ".join(HOSTILE))):
        finding = comparison.findings[number % len(comparison.findings)]
        spots = (
            finding_spots(comparison, finding) if number % 2 else (passage_spot(articles[0], 0, 9),)
        )
        name = f"../{number}\n<b>"
        notes[name] = Note(
            name, On.FINDING if number % 2 else On.PASSAGE, spots, text, tidy_tags([text, "=1"]),
            author=text, created=text, changed=text, label=text, colour=text,
        )  # fmt: skip
        verdict = Verdict(State.EXPLAINED, text, text, text)
        verdicts = verdicts.having(subject_of(comparison, finding), verdict)
    return Kept(articles, verdicts=verdicts, notes=notes)


@pytest.fixture(name="judged_talks", scope="session")
def judged_talks_fixture() -> Kept:
    return judged_talks()


@pytest.fixture(name="judged_hostile", scope="session")
def judged_hostile_fixture() -> Kept:
    return judged_hostile()


@pytest.fixture(name="talks")
def talks_fixture() -> Comparison:
    return talks()


@pytest.fixture(name="hostile")
def hostile_fixture() -> Comparison:
    return hostile()


@pytest.fixture
def same_as_golden() -> Callable[[str, str], None]:
    """Compares a text with a file under tests/golden/ and names the first lines that differ.

    To renew a file on purpose: delete it and run the test, which writes it and fails once.
    """

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        text = text.replace(__version__, "VERSION")
        if not path.exists():
            path.write_bytes(text.encode())
            pytest.fail(f"{path} was missing; it is written now: read it, then run again")
        expected = path.read_bytes().decode()
        if text == expected:
            return
        old, new = expected.split("\n"), text.split("\n")
        differing = [
            f"line {number}:\n  golden: {a!r}\n  now:    {b!r}"
            for number, (a, b) in enumerate(zip(old, new, strict=False), 1)
            if a != b
        ]
        if len(old) != len(new):
            differing.append(f"golden has {len(old)} lines, now {len(new)}")
        pytest.fail(f"{path.name} differs:\n" + "\n".join(differing[:8]), pytrace=False)

    return check
