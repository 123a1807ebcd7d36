"""The front door of the engine: what must be found in the samples, and what always holds."""

from __future__ import annotations

from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import paths
from reader.core.alignment.links import Origin, Ref, Status
from reader.core.article import Article, Kind
from reader.core.compared import Comparison, Decisions, siglum
from reader.core.comparison import compare, judge_pair, link_sentences
from reader.core.discrepancies.finding import Severity, Side
from reader.core.errors import TooFewArticlesError
from reader.core.export.json_result import as_json
from reader.core.loading.opening import article_from_text, load
from reader.core.progress import Cancelled

DATA = Path(__file__).parents[1] / "data"
A, B, C = 0, 1, 2


@pytest.fixture(scope="module")
def samples() -> Comparison:
    return compare([load(path) for path in paths.seeds()])


@pytest.fixture(scope="module")
def ferry() -> list[Article]:
    return [load(DATA / f"ferry_{name}.txt") for name in ("courier", "gazette", "herald")]


@pytest.fixture(scope="module")
def ferry_compared(ferry: list[Article]) -> Comparison:
    return compare(ferry)


# The samples ------------------------------------------------------------------------------------

Wordings = tuple[int, tuple[str, ...]]  # an article, and words that stand in it

A_DISCUSSED: Wordings = (A, ("discussed 'possibly working together", "had discussed",
                             "We discussed possibly working together"))  # fmt: skip
C_BEGUN: Wordings = (C, ("have begun discussions", "start AI safety talks"))
A_SINCE: Wordings = (A, ("back-channel academic exchanges since 2024",))
C_RELEASE: Wordings = (C, ("the release of Anthropic’s Mythos model",))

MUST_FIND: dict[str, tuple[Wordings, Wordings]] = {
    "A agree to explore, discussed": (
        (A, ("Agree to Explore",)),
        (A, ("discussed 'possibly working together",)),
    ),
    "A we discussed, agreed": (
        (A, ("We discussed possibly working together",)),
        (A, ("agreed AI guardrails",)),
    ),
    "A agreed, no formal agreement": (
        (A, ("agreed AI guardrails",)),
        (A, ("no formal agreement exists",)),
    ),
    "B to discuss, A discussed": ((B, ("to Discuss",)), A_DISCUSSED),
    "B expected to raise, A discussed": ((B, ("is expected to raise",)), A_DISCUSSED),
    "B prepare to open, A discussed": ((B, ("prepare to open dialogue",)), A_DISCUSSED),
    "B to discuss, C begun": ((B, ("to Discuss",)), C_BEGUN),
    "B expected to raise, C begun": ((B, ("is expected to raise",)), C_BEGUN),
    "B prepare to open, C begun": ((B, ("prepare to open dialogue",)), C_BEGUN),
    "A first presidential, A since 2024": (
        (A, ("the first explicit US-China AI safety dialogue at the presidential level",
             "the first explicit presidential-level engagement")),
        A_SINCE,
    ),
    "C first time, A since 2024": ((C, ("for the first time",)), A_SINCE),
    "C first formal, A since 2024": ((C, ("the first formal AI safety engagement",)), A_SINCE),
    "C first time, C current iteration": (
        (C, ("for the first time",)),
        (C, ("under the current iteration of the Trump administration",)),
    ),
    "A no formal agreement, C formal protocol": (
        (A, ("no formal agreement exists",)),
        (C, ("establish a formal protocol",)),
    ),
    "A no formal agreement, C intends to implement": (
        (A, ("no formal agreement exists",)),
        (C, ("intends to implement these safety protocols",)),
    ),
    "A declined to release, C the release": (
        (A, ("declined to release publicly",)),
        C_RELEASE,
    ),
    "B restricted, C the release": ((B, ("restricted testing to limited groups",)), C_RELEASE),
}  # fmt: skip


def places(comparison: Comparison, wordings: Wordings) -> list[tuple[int, int, int]]:
    """Article, start and end of every place of the words."""
    number, texts = wordings
    text = comparison.articles[number].article.text
    found = []
    for words in texts:
        assert words in text, words
        start = text.find(words)
        while start >= 0:
            found.append((number, start, start + len(words)))
            start = text.find(words, start + 1)
    return found


def stands_at(side: Side, spots: list[tuple[int, int, int]]) -> bool:
    return any(
        side.sentence.article == number and side.start < end and start < side.end
        for number, start, end in spots
    )


def tellings(comparison: Comparison) -> list[tuple[Side, ...]]:
    return [sides for f in comparison.findings for sides in (f.sides, *f.also)]


@pytest.mark.parametrize("wanted", MUST_FIND.values(), ids=MUST_FIND)
def test_the_samples_give(samples: Comparison, wanted: tuple[Wordings, Wordings]) -> None:
    one, two = (places(samples, wordings) for wordings in wanted)
    assert any(
        (stands_at(x, one) and stands_at(y, two)) or (stands_at(y, one) and stands_at(x, two))
        for x, y in tellings(samples)
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ((A, ("nonstate actors",)), (C, ("non-state actors",))),
        (
            (A, ("terrorist groups, criminal organizations",)),
            (C, ("criminal and terrorist groups", "criminal organizations and terrorist groups")),
        ),
    ],
    ids=["nonstate", "criminal groups"],
)
def test_the_samples_are_silent_on(samples: Comparison, one: Wordings, two: Wordings) -> None:
    here, there = places(samples, one), places(samples, two)
    told = [
        (f.type, x.text, y.text)
        for f in samples.findings
        if f.severity >= Severity.USEFUL
        for x, y in (f.sides, *f.also)
        if (stands_at(x, here) and stands_at(y, there))
        or (stands_at(y, here) and stands_at(x, there))
    ]
    assert told == []


FURNITURE = [
    (C, '"The god of the gaps" Neil Degrasse Tyson'),
    (C, "Read More: AI Agents Fail Safety Tests"),
    (B, "Sources"),
    (B, "https://www.axios.com/2026/05/12/trump-china-ai-guardrails-mythos"),
    (B, "Focuses on Trump-Xi summit AI discussions"),
    (B, "https://www.politico.com/news/2026/05/12/mayorkas-ai-voluntary-regulation-00917013"),
    (B, "Highlights Mayorkas endorsement"),
    (B, "https://apnews.com/article/google-ai-cybersecurity-exploitation-mythos"),
    (B, "Reports Google finding actual evidence"),
    (B, "https://www.bloomberg.com/news/articles/2026-05-08/"),
    (B, "Details draft executive order"),
]


@pytest.mark.parametrize(("number", "line"), FURNITURE)
def test_furniture_of_the_samples_is_compared_with_nothing(
    samples: Comparison, number: int, line: str
) -> None:
    article = samples.articles[number]
    start = article.article.text.index(line)
    [sentence] = [s for s in article.sentences if s.start <= start < s.end]
    assert sentence.kind is Kind.FURNITURE
    ref = Ref(number, sentence.index)
    assert all(ref not in (link.a, link.b) for link in samples.links)
    assert all(ref not in claim.sentences for claim in samples.claims)
    assert all(ref != side.sentence for sides in tellings(samples) for side in sides)
    assert sentence.index not in samples.only_in[number]


# Laws -------------------------------------------------------------------------------------------


def canonical(comparison: Comparison) -> dict[str, Any]:
    """All that was found, with sentences and sides named by sha256 and code points."""

    def place(ref: Ref) -> tuple[str, int, int]:
        sentence = comparison.sentence(ref)
        return comparison.articles[ref.article].article.sha256, sentence.start, sentence.end

    def told(sides: tuple[Side, ...]) -> tuple[object, ...]:
        return tuple(sorted((place(s.sentence), s.start, s.end, s.text, s.gloss) for s in sides))

    def sha(number: int) -> str:
        return comparison.articles[number].article.sha256

    return {
        "links": sorted(
            (*sorted((place(x.a), place(x.b))), x.score, x.origin) for x in comparison.links
        ),
        "claims": sorted(
            (tuple(sorted(place(ref) for ref in c.sentences)), c.status) for c in comparison.claims
        ),
        "findings": sorted(
            (f.id, f.type, f.rule, f.severity, f.confidence, told(f.sides),
             sorted(told(sides) for sides in f.also))
            for f in comparison.findings
        ),
        "only_in": sorted(
            place(Ref(n, s)) for n, row in enumerate(comparison.only_in) for s in row
        ),
        "shared": sorted(
            (*sorted(((sha(r.a_article), r.a_start, r.a_end),
                      (sha(r.b_article), r.b_start, r.b_end))), r.words)
            for r in comparison.shared_wording
        ),
    }  # fmt: skip


def check(comparison: Comparison) -> None:
    """What holds of every comparison."""
    for number, compared in enumerate(comparison.articles):
        assert compared.siglum == siglum(number)
        assert [s.index for s in compared.sentences] == list(range(len(compared.sentences)))
    furniture = {
        Ref(n, s.index)
        for n, c in enumerate(comparison.articles)
        for s in c.sentences
        if s.kind is Kind.FURNITURE
    }
    pairs = [(link.a, link.b) for link in comparison.links]
    assert pairs == sorted(set(pairs))
    joined = set()
    for link in comparison.links:
        assert link.a.article < link.b.article
        assert 0.0 < link.score <= 1.0
        assert not furniture & {link.a, link.b}
        assert any({link.a, link.b} <= set(c.sentences) for c in comparison.claims)
        joined |= {link.a, link.b}
    every = {Ref(n, s.index) for n, c in enumerate(comparison.articles) for s in c.sentences}
    alone = {Ref(n, s) for n, row in enumerate(comparison.only_in) for s in row}
    assert alone == every - furniture - joined
    ids = [claim.id for claim in comparison.claims]
    assert len(ids) == len(set(ids))
    in_claims = {ref for claim in comparison.claims for ref in claim.sentences}
    assert in_claims == every - furniture
    found = [f.id for f in comparison.findings]
    assert len(found) == len(set(found))
    apart = set()
    for f in comparison.findings:
        assert 0.0 < f.confidence <= 1.0
        assert f.reason
        for sides in (f.sides, *f.also):
            assert len(sides) >= 2
            for side in sides:
                article = comparison.articles[side.sentence.article].article
                sentence = comparison.sentence(side.sentence)
                assert side.text == article.text[side.start : side.end] != ""
                assert sentence.start <= side.start < side.end <= sentence.end
                assert side.sentence not in furniture
            if f.severity >= Severity.USEFUL:
                refs = [side.sentence for side in sides]
                apart |= {frozenset(pair) for pair in combinations(refs, 2)}
        for side in f.sides:
            assert " ".join(side.text.split()) in f.reason
        [claim] = [c for c in comparison.claims if c.id == f.claim]
        assert {side.sentence for side in f.sides} <= set(claim.sentences)
    order = [(-f.severity, -f.confidence) for f in comparison.findings]
    assert order == sorted(order)
    for claim in comparison.claims:
        assert list(claim.sentences) == sorted(set(claim.sentences))
        disputed = any(pair <= set(claim.sentences) for pair in apart)
        if disputed:
            assert claim.status is Status.DISPUTED
        elif len(claim.sentences) == 1:
            assert claim.status is Status.ONLY
        else:
            assert claim.status is Status.AGREED


def test_the_samples_keep_the_laws(samples: Comparison) -> None:
    check(samples)


def test_own_articles_keep_the_laws_and_differ(ferry_compared: Comparison) -> None:
    check(ferry_compared)
    types = {f.type.value for f in ferry_compared.findings}
    assert types >= {"commitment", "number", "certainty", "precedence", "attribution"}


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_the_order_of_the_articles_does_not_matter(
    ferry: list[Article], ferry_compared: Comparison, order: tuple[int, int, int]
) -> None:
    turned = compare([ferry[i] for i in order])
    check(turned)
    assert canonical(turned) == canonical(ferry_compared)


def test_two_runs_give_the_same_bytes(ferry: list[Article], ferry_compared: Comparison) -> None:
    assert as_json(compare(ferry)).encode() == as_json(ferry_compared).encode()


@pytest.mark.parametrize("left_out", [A, B, C])
def test_an_added_article_is_evidence_for_the_others_links_and_changes_no_id(
    ferry: list[Article], ferry_compared: Comparison, left_out: int
) -> None:
    two = compare([a for n, a in enumerate(ferry) if n != left_out])
    more, fewer = canonical(ferry_compared), canonical(two)
    gone = ferry[left_out].sha256
    before = {x[:2]: x[2] for x in fewer["links"]}
    after = {x[:2]: x[2] for x in more["links"] if gone not in (x[0][0], x[1][0])}
    assert {pair for pair, score in before.items() if score >= 0.7} <= set(after)
    assert all(abs(after[pair] - before[pair]) < 0.3 for pair in after if pair in before)
    places = {f[5]: f[0] for f in more["findings"]}
    assert all(places.get(f[5], f[0]) == f[0] for f in fewer["findings"])


def test_an_article_against_itself_shows_no_cross_finding(ferry: list[Article]) -> None:
    comparison = compare([ferry[0], ferry[0]])
    check(comparison)
    for sides in tellings(comparison):
        assert len({side.sentence.article for side in sides}) == 1
    body = [s.index for s in comparison.articles[0].sentences if s.kind is not Kind.FURNITURE]
    linked = {(link.a.sentence, link.b.sentence) for link in comparison.links}
    assert {(i, i) for i in body} <= linked


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"),
                                                (701, "ZZ"), (702, "AAA")])  # fmt: skip
def test_sigla_go_on_after_z(place: int, letters: str) -> None:
    assert siglum(place) == letters


# Decisions --------------------------------------------------------------------------------------


def sentence_key(comparison: Comparison, ref: Ref) -> tuple[str, int, int]:
    sentence = comparison.sentence(ref)
    return comparison.articles[ref.article].article.sha256, sentence.start, sentence.end


@pytest.mark.parametrize("turned", [False, True], ids=["as linked", "the other way round"])
def test_a_cut_link_is_gone_and_the_others_stay(
    ferry: list[Article], ferry_compared: Comparison, turned: bool
) -> None:
    link = ferry_compared.links[0]
    pair = sentence_key(ferry_compared, link.a), sentence_key(ferry_compared, link.b)
    after = compare(ferry, Decisions(cut=frozenset([pair[::-1] if turned else pair])))
    check(after)
    assert [(x.a, x.b) for x in after.links] == [(x.a, x.b) for x in ferry_compared.links[1:]]


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "the other way round"])
def test_a_pinned_link_is_the_analysts(
    ferry: list[Article], ferry_compared: Comparison, turned: bool
) -> None:
    linked = {(x.a, x.b) for x in ferry_compared.links}
    one, two = next(
        (Ref(A, s.index), Ref(C, t.index))
        for s in ferry_compared.articles[A].sentences
        for t in ferry_compared.articles[C].sentences
        if (Ref(A, s.index), Ref(C, t.index)) not in linked
    )
    pair = sentence_key(ferry_compared, one), sentence_key(ferry_compared, two)
    after = compare(ferry, Decisions(linked=frozenset([pair[::-1] if turned else pair])))
    check(after)
    [made] = [x for x in after.links if (x.a, x.b) == (one, two)]
    assert (made.origin, made.score) == (Origin.ANALYST, 1.0)
    assert {(x.a, x.b) for x in after.links} == linked | {(one, two)}


def test_a_computed_link_can_be_pinned_once(
    ferry: list[Article], ferry_compared: Comparison
) -> None:
    link = ferry_compared.links[0]
    pair = sentence_key(ferry_compared, link.a), sentence_key(ferry_compared, link.b)
    after = compare(ferry, Decisions(linked=frozenset([pair])))
    [made] = [x for x in after.links if (x.a, x.b) == (link.a, link.b)]
    assert made.origin is Origin.ANALYST


def test_a_decision_on_a_sentence_that_is_gone_is_passed_over(
    ferry: list[Article], ferry_compared: Comparison
) -> None:
    gone = (("0" * 64, 0, 5), (ferry[0].sha256, 0, 3))
    decisions = Decisions(linked=frozenset([gone]), cut=frozenset([gone]))
    assert compare(ferry, decisions) == ferry_compared


# Progress ---------------------------------------------------------------------------------------


def test_progress_rises_from_nought_to_one(ferry: list[Article]) -> None:
    seen: list[float] = []
    compare(ferry, checkpoint=seen.append)
    assert seen == sorted(seen)
    assert seen[0] >= 0.0
    assert seen[-1] == pytest.approx(1.0)
    assert max(seen) <= 1.0 + 1e-9
    assert len(set(seen)) > 10


@pytest.mark.parametrize("part", [0.0, 0.2, 0.55, 0.75, 0.9])
def test_a_checkpoint_cancels_wherever_the_work_is(ferry: list[Article], part: float) -> None:
    calls = 0

    def cancel(done: float, /) -> None:
        nonlocal calls
        calls += 1
        if done >= part:
            raise Cancelled

    with pytest.raises(Cancelled):
        compare(ferry, checkpoint=cancel)
    assert calls > 0


# Odd input --------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_articles_are_refused(ferry: list[Article], count: int) -> None:
    with pytest.raises(TooFewArticlesError, match="open another"):
        compare(ferry[:count])


ODD = {
    "one line each": ("Rain fell.", "Rain fell on Ghent."),
    "one word each": ("Rain", "Sun"),
    "only furniture": ("Read more: Ten islands to visit", "The ferry line was closed on Monday."),
    "only marks": ("…", "— — —"),
    "emoji": (
        "Mayor opens the bridge 😀🎉\n\n👩‍👩‍👧 Around 200 people crossed the bridge on Monday.",
        "Bridge opened\n\nSome 900 people crossed the bridge on Monday 😀. 🇳🇴🇳🇴",
    ),
    "right to left": (
        "הגשר נפתח ביום שני.\n\nThe bridge (\u202bהגשר\u202c) was opened on Monday by 12 men.",
        "The bridge was opened on Monday by 40 men.\n\nافتتح الجسر يوم الاثنين.",
    ),
    "letters with marks": (
        "The cafe\u0301 in Zu\u0308rich was closed.",
        "The café in Zürich was not closed.",
    ),
    "no sentence end": ("word " * 25, "other word " * 20),
    "long number": ("It cost " + "9" * 400 + " euros.", "It cost 1e400 euros."),
}


@pytest.mark.parametrize("texts", ODD.values(), ids=ODD)
def test_odd_articles_keep_the_laws(texts: tuple[str, str]) -> None:
    check(compare([article_from_text(text) for text in texts]))


def test_the_text_after_an_emoji_is_shown_from_its_own_place() -> None:
    comparison = compare([article_from_text(text) for text in ODD["emoji"]])
    shown = {side.text for sides in tellings(comparison) for side in sides}
    assert {"200", "900"} <= {word for text in shown for word in text.split()}


def test_forty_small_articles() -> None:
    texts = [f"The ferry to island {n} was closed on Monday." for n in range(40)]
    comparison = compare([article_from_text(text) for text in texts])
    check(comparison)
    assert comparison.articles[-1].siglum == "AN"


def test_a_sentence_that_stands_twice_keeps_its_two_places() -> None:
    twice = "The dam was damaged by the flood."
    article = article_from_text(
        f"Flood news\n\n{twice} The mayor wept.\n\nAt noon it rained. {twice}"
    )
    other = article_from_text("Flood\n\nThe dam was destroyed by the flood.")
    comparison = compare([article, other])
    check(comparison)
    starts = sorted(
        {
            side.start
            for sides in tellings(comparison)
            for side in sides
            if side.sentence.article == 0 and "damaged" in side.text
        }
    )
    first = article.text.index(twice)
    second = article.text.index(twice, first + 1)
    assert len(starts) == 2
    assert first <= starts[0] < first + len(twice) <= second <= starts[1]


LINES = st.lists(
    st.sampled_from(
        [
            "The council agreed to close the line.",
            "The council discussed the line.",
            "The line will be closed.",
            "The line was closed, “for good”.",
            "At least five boats sank 😀.",
            "Some 200 boats sank; none was saved.",
            "Ida Holm did not agree.",
            "It may rain in Oslo on Tuesday.",
            "Talks began for the first time since 2019.",
            "Read more: boats",
            "נפתח",
        ]
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=12)
@given(st.lists(LINES, min_size=2, max_size=3, unique_by=tuple), st.booleans())
def test_laws_hold_for_any_mixture(documents: list[list[str]], apart: bool) -> None:
    glue = "\n\n" if apart else " "
    articles = [article_from_text(glue.join(rows)) for rows in documents]
    comparison = compare(articles)
    check(comparison)
    assert canonical(compare(articles[::-1])) == canonical(comparison)


# Small front doors ------------------------------------------------------------------------------


def test_link_sentences_names_the_given_places() -> None:
    a = ["The ferry Maren sank off Skerry island on Monday.", "Bread is dear in Lima."]
    b = ["Taxes rose.", "On Monday the ferry Maren sank near Skerry island. Nobody was hurt."]
    rows = link_sentences(a, b)
    assert [(i, j) for i, j, _ in rows] == [(0, 1)]
    assert all(0.0 < score <= 1.0 for _, _, score in rows)


def test_judge_pair_looks_at_every_sentence_of_both_texts() -> None:
    a = "It rained all day. The storm damaged the old pier."
    b = "The storm destroyed the old pier. Nobody was seen."
    assert [f.type.value for f in judge_pair(a, b)] == ["commitment"]


@pytest.mark.parametrize("order", [(1, 0, 2), (2, 1, 0)], ids=str)
def test_ties_do_not_follow_the_order_of_the_articles(
    samples: Comparison, order: tuple[int, int, int]
) -> None:
    articles = [compared.article for compared in samples.articles]
    assert canonical(compare([articles[i] for i in order])) == canonical(samples)


def test_copies_of_an_article_do_not_share_ids(ferry: list[Article]) -> None:
    found = compare([ferry[A], ferry[B], ferry[A]]).findings
    assert len({f.id for f in found}) == len(found)
