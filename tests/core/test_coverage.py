"""Rows of claims over all articles: who reports what, who is silent, in which order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.alignment.links import Claim, Link, Ref, Status
from reader.core.article import Article, Block, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.coverage import Coverage, Order, Show, coverage
from reader.core.discrepancies.finding import Finding, Severity, Side, Type

Names = str  # "A0 B1": sentences of a claim


def ref(name: str) -> Ref:
    return Ref("ABCDEFGH".index(name[0]), int(name[1:]))


def article(lines: Sequence[str], kinds: dict[int, Kind] | None = None) -> ComparedArticle:
    text = "\n\n".join(lines)
    sentences, blocks, start = [], [], 0
    for index, line in enumerate(lines):
        kind = (kinds or {}).get(index, Kind.BODY)
        sentences.append(Sentence(index, start, start + len(line), kind, index))
        blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 2
    made = Article("", text, tuple(blocks), lines[0], hashlib.sha256(text.encode()).hexdigest())
    return ComparedArticle("", made, tuple(sentences))


def comparison(
    articles: Sequence[ComparedArticle],
    claims: Sequence[Names] = (),
    findings: Sequence[Finding] = (),
) -> Comparison:
    groups = [tuple(ref(one) for one in names.split()) for names in claims]
    return Comparison(
        tuple(
            ComparedArticle(siglum(n), one.article, one.sentences) for n, one in enumerate(articles)
        ),
        (),
        tuple(
            Claim(f"c{n}", group, Status.AGREED if len(group) > 1 else Status.ONLY)
            for n, group in enumerate(groups)
        ),
        tuple(findings),
        (),
    )


def finding(
    articles: Sequence[ComparedArticle],
    *places: Names,
    kind: Type = Type.NUMBER,
    severity: Severity = Severity.USEFUL,
    confidence: float = 0.8,
    claim: str = "",
) -> Finding:
    def sides(names: Names) -> tuple[Side, ...]:
        found = []
        for name in names.split():
            one = ref(name)
            sentence = articles[one.article].sentences[one.sentence]
            text = articles[one.article].article.text
            end = text.index(" ", sentence.start)
            found.append(Side(one, sentence.start, end, text[sentence.start : end]))
        return tuple(found)

    first, *also = map(sides, places)
    name = f"{kind} {places} {severity}"
    return Finding(name, kind, "made", severity, confidence, claim, first, "Why.", tuple(also))


FIRE = article(
    [
        "Five people were hurt in the fire.",
        "The mayor agreed to close the docks.",
        "It is the first fire since 1921.",
        "Strong winds drove the flames on.",
        "Read more: fires",
    ],
    {4: Kind.FURNITURE},
)
WIRE = article(
    [
        "Twelve people were taken to hospital.",
        "Closing is discussed by the mayor.",
        "Insurers count 40 million euros of damage.",
        "Docks closed",
    ],
    {3: Kind.HEADING},
)
NEWS = article(
    ["Five of the workers were hurt there.", "The flames were out by sunrise.", "Photo: AP"]
)


@pytest.fixture
def port() -> Coverage:
    three = [FIRE, WIRE, NEWS]
    return coverage(
        comparison(
            three,
            ["A0 B0 C0", "A1 B1", "A2", "A3", "B2", "C1"],
            [
                finding(three, "A0 B0", confidence=0.7),
                finding(three, "A1 B1", kind=Type.COMMITMENT, severity=Severity.MUST_SEE),
                finding(three, "B0 C0", kind=Type.TIME, severity=Severity.NIT),
            ],
        )
    )


def told(found: Coverage, numbers: Sequence[int]) -> list[str]:
    return [found.rows[number].claim for number in numbers]


def test_rows_hold_cells_and_silence(port):
    rows = {row.claim: row for row in port.rows}
    assert rows["c0"].cells == {0: (Ref(0, 0),), 1: (Ref(1, 0),), 2: (Ref(2, 0),)}
    assert rows["c1"].cells == {0: (Ref(0, 1),), 1: (Ref(1, 1),)}  # C is silent
    assert rows["c1"].severity is Severity.MUST_SEE
    assert rows["c1"].types == (Type.COMMITMENT,)
    assert rows["c0"].types == (Type.NUMBER,)  # a nit is no dispute
    assert rows["c2"].sources == 1
    assert not rows["c2"].disputed
    assert rows["c2"].severity is None


def test_marks_are_the_words_of_the_findings(port):
    row = port.rows[port.place("c0")]
    [words] = row.marks[Ref(1, 0)]
    text = port.comparison.articles[1].article.text
    assert text[words.start : words.end] == "Twelve"
    assert words.type is Type.NUMBER
    assert Ref(2, 0) not in row.marks


def test_a_claim_is_named_by_its_shortest_telling_wording(port):
    assert port.rows[port.place("c0")].name == Ref(0, 0)
    assert port.rows[port.place("c1")].name == Ref(1, 1)
    short = [article(["Talks fail again"]), article(["The talks have failed in Oslo again."])]
    assert coverage(comparison(short, ["A0 B0"])).rows[0].name == Ref(1, 0)


def test_shares_count_every_sentence_once(port):
    a, b, c = port.shares
    assert (a.by_all, a.by_some, a.only, a.left_out) == (1, 1, 2, 1)
    assert (b.by_all, b.by_some, b.only, b.left_out) == (1, 1, 1, 1)
    assert (c.by_all, c.by_some, c.only, c.left_out) == (1, 0, 1, 1)
    assert (a.missing, b.missing, c.missing) == (0, 0, 1)
    assert a.told == 4


def test_with_two_articles_one_other_is_enough():
    found = coverage(comparison([FIRE, WIRE], ["A0 B0", "A1", "A2", "A3", "B1", "B2"]))
    assert found.enough == 1
    assert [one.missing for one in found.shares] == [2, 3]


def test_orders(port):
    assert told(port, port.shown())[:2] == ["c1", "c0"]  # must see before useful
    assert told(port, port.shown(order=Order.SOURCES))[:2] == ["c0", "c1"]
    assert told(port, port.shown(order=Order.READING)) == ["c0", "c1", "c2", "c3", "c4", "c5"]
    assert told(port, port.shown(order=Order.READING, base=2)) == [
        "c0", "c5", "c1", "c2", "c3", "c4"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("show", "article", "claims"),
    [
        (Show.ALL, None, {"c0", "c1", "c2", "c3", "c4", "c5"}),
        (Show.DISPUTED, None, {"c0", "c1"}),
        (Show.AGREED, None, set()),
        (Show.ONLY, None, {"c2", "c3", "c4", "c5"}),
        (Show.ONLY, 0, {"c2", "c3"}),
        (Show.MISSING, None, {"c1"}),
        (Show.MISSING, 0, set()),
        (Show.MISSING, 2, {"c1"}),
    ],
)
def test_filters_and_their_counts(port, show, article, claims):
    assert set(told(port, port.shown(show, article=article))) == claims
    assert port.counts(article)[show] == len(claims)


def test_words_are_looked_for_in_every_wording(port):
    assert told(port, port.shown(words="HOSPITAL  people")) == ["c0"]
    assert port.shown(words="hospital winds") == []
    assert port.counts(words="mayor")[Show.DISPUTED] == 1


def test_a_lone_sentence_that_a_finding_joins_is_not_only_here():
    pair = [FIRE, WIRE]
    claims = ["A0 B0", "A0", "B0", "A1"]
    found = coverage(comparison(pair, claims, [finding(pair, "A0 B0")]))
    assert [row.claim for row in found.rows].count("c1") == 0
    assert found.place("c1") == found.place("c2") == found.place("c0")


def test_further_places_mark_the_rows_that_hold_them():
    pair = [FIRE, WIRE]
    found = coverage(comparison(pair, ["A0 B0", "A1 B1"], [finding(pair, "A0 B0", "A1 B1")]))
    assert all(row.disputed and len(row.marks) == 2 for row in found.rows if row.sources == 2)


def test_a_finding_whose_sentences_no_row_holds_stays_with_its_claim():
    pair = [FIRE, WIRE]
    found = coverage(comparison(pair, ["A0 B0"], [finding(pair, "A2 B2", claim="c0")]))
    assert [row.claim for row in found.rows if row.disputed] == ["c0"]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("By J. Smith", False),
        ("Photo: AP", False),
        ("Nobody was hurt there.", True),
        ("Unternehmensverantwortung gefordert", True),
        ("图片", False),
        ("市长同意关闭北部码头。", True),
        ("المدير وافق على الإغلاق", True),
        ("…", False),
    ],
)
def test_scraps_stand_in_no_row(text, stands):
    found = coverage(comparison([article([text]), FIRE]))
    assert (found.home(Ref(0, 0)) is not None) is stands


def test_nothing_and_one():
    assert coverage(comparison([])).rows == ()
    one = coverage(comparison([FIRE]))
    assert [share.only for share in one.shares] == [4]
    assert one.shares[0].missing == 0


# laws, over sets with any claims and findings

WORDS = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india"]


@st.composite
def sets(draw: st.DrawFn) -> tuple[list[ComparedArticle], list[str], list[tuple[str, int]]]:
    sizes = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    articles = [
        article([f"{WORDS[n]} says {WORDS[i]} of {WORDS[n + i]} again {i}" for i in range(size)])
        for n, size in enumerate(sizes)
    ]
    names = [f"{'ABCD'[n]}{i}" for n, size in enumerate(sizes) for i in range(size)]
    groups = draw(st.lists(st.lists(st.sampled_from(names), min_size=1, max_size=4), max_size=6))
    claims = sorted({" ".join(sorted(set(group))) for group in groups})
    pairs = [claim for claim in claims if len(claim.split()) == 2]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True)) if pairs else []
    severities = draw(st.lists(st.integers(1, 3), min_size=3, max_size=3))
    told = list(zip(chosen, severities, strict=False))
    # What is said twice in one article is a claim of its own only where it contradicts itself, or
    # where no other article says it.
    shared = {
        name for claim in claims if len({n[0] for n in claim.split()}) > 1 for name in claim.split()
    }
    claims = [
        claim
        for claim in claims
        if claim in chosen
        or len({n[0] for n in claim.split()}) > 1
        or not shared & set(claim.split())
    ]
    return articles, claims, told


def made(
    articles: Sequence[ComparedArticle], claims: Sequence[str], told: Sequence[tuple[str, int]]
) -> Coverage:
    findings = [finding(articles, names, severity=Severity(level)) for names, level in told]
    return coverage(comparison(articles, claims, findings))


@settings(max_examples=150, deadline=None)
@given(sets())
def test_every_sentence_has_one_home(given_set):
    found = made(*given_set)
    for place, one in enumerate(found.comparison.articles):
        for sentence in one.sentences:
            home = found.home(Ref(place, sentence.index))
            assert home is not None
            assert Ref(place, sentence.index) in found.rows[home].sentences
        assert found.shares[place].told == len(one.sentences)
    assert all(row.claim == "" or found.place(row.claim) == n for n, row in enumerate(found.rows))
    assert {claim.id for claim in found.comparison.claims} <= set(found._places)


@settings(max_examples=150, deadline=None)
@given(sets(), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(given_set, random):
    articles, claims, told = given_set
    order = list(range(len(articles)))
    random.shuffle(order)
    place = {"ABCD"[old]: "ABCD"[new] for new, old in enumerate(order)}

    def renamed(names: str) -> str:
        return " ".join(sorted(place[name[0]] + name[1:] for name in names.split()))

    one = made(articles, claims, told)
    other = made(
        [articles[old] for old in order],
        [renamed(names) for names in claims],
        [(renamed(names), level) for names, level in told],
    )

    def content(found: Coverage, show: Show, sort: Order) -> list[list[str]]:
        rows = [found.rows[number] for number in found.shown(show, sort)]
        return [sorted(map(found.comparison.sentence_text, row.sentences)) for row in rows]

    for show in Show:
        for sort in (Order.DISPUTE, Order.SOURCES):
            assert content(one, show, sort) == content(other, show, sort)
    assert [one.shares[old] for old in order] == list(other.shares)


@settings(max_examples=100, deadline=None)
@given(sets(), st.integers(0, 3))
def test_only_agreed_and_disputed_are_apart_and_all_there_is(given_set, base):
    found = made(*given_set)
    parts = [set(found.shown(show)) for show in (Show.AGREED, Show.DISPUTED, Show.ONLY)]
    assert not parts[0] & parts[1]
    assert not parts[0] & parts[2]
    assert set.union(*parts) == set(found.shown())
    for order in Order:
        assert sorted(found.shown(order=order, base=base)) == sorted(found.shown())


# what the analyst dismissed, and what an article says twice


def test_a_false_alarm_disputes_nothing(port):
    [alarm] = port.rows[port.place("c1")].findings
    found = coverage(port.comparison, {alarm.id})
    row = found.rows[found.place("c1")]
    assert not row.disputed
    assert row.findings == ()
    assert row.marks == {}
    assert found.counts()[Show.AGREED] == 1


def test_an_engine_that_says_disputed_without_a_finding_is_believed():
    made_ = comparison([FIRE, WIRE], ["A0 B0"])
    claims = (Claim("c0", made_.claims[0].sentences, Status.DISPUTED),)
    assert coverage(Comparison(made_.articles, (), claims, (), ())).rows[0].disputed


def test_what_an_article_says_against_itself_is_not_only_here():
    pair = [FIRE, WIRE]
    found = coverage(
        comparison(pair, ["A0 A1", "A0 B0", "A1 B1"], [finding(pair, "A0 A1")]),
    )
    row = found.place("c0")
    assert found.rows[row].disputed
    assert row not in found.shown(Show.ONLY)
    assert row in found.shown(Show.DISPUTED)
    assert found.shares[0].only == 2
    assert len(found.shown(Show.ONLY, article=0)) == 2


def test_of_several_wordings_the_nearest_to_the_others_names_the_claim():
    three = [FIRE, WIRE, NEWS]
    plain = comparison(three, ["A0 B0 C0"])
    links = (Link(Ref(0, 0), Ref(1, 0), 0.9), Link(Ref(1, 0), Ref(2, 0), 0.9))
    found = coverage(Comparison(plain.articles, links, plain.claims, (), ()))
    assert found.rows[0].name == Ref(1, 0)
    assert coverage(plain).rows[0].name == Ref(0, 0)
