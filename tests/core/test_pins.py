"""The analyst's pins are inputs of the comparison and win, whatever else changes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.alignment.links import Origin, Ref
from reader.core.article import Article, Kind
from reader.core.compared import Comparison, Decisions
from reader.core.comparison import compare
from reader.core.loading.opening import article_from_text, load

DATA = Path(__file__).parents[1] / "data"
FERRY = [load(DATA / f"ferry_{name}.txt") for name in ("courier", "gazette", "herald")]

Place = tuple[str, int, int]  # a sentence: its article's sha256, start and end
Pair = tuple[Place, Place]


def place(comparison: Comparison, ref: Ref) -> Place:
    sentence = comparison.sentence(ref)
    return comparison.articles[ref.article].article.sha256, sentence.start, sentence.end


def pair_of(comparison: Comparison, a: Ref, b: Ref) -> Pair:
    one, two = sorted((place(comparison, a), place(comparison, b)))
    return one, two


PLAIN = compare(FERRY)
SENTENCES = [
    Ref(n, s.index)
    for n, article in enumerate(PLAIN.articles)
    for s in article.sentences
    if s.kind is not Kind.FURNITURE
]
ACROSS = [pair_of(PLAIN, a, b) for a, b in combinations(SENTENCES, 2) if a.article != b.article]
LINKED = [pair_of(PLAIN, link.a, link.b) for link in PLAIN.links]

# Half of the decisions are about pairs that the engine links, else a cut would change nothing.
pairs = st.one_of(st.sampled_from(ACROSS), st.sampled_from(LINKED))
decided = st.tuples(st.frozensets(pairs, max_size=4), st.frozensets(pairs, max_size=8)).map(
    lambda both: Decisions(both[0], both[1] - both[0])
)


def told(comparison: Comparison) -> dict[str, list[object]]:
    """What a comparison says, sentences named by content."""
    return {
        "links": sorted(
            (*pair_of(comparison, x.a, x.b), x.score, x.origin) for x in comparison.links
        ),
        "claims": sorted(
            (sorted(place(comparison, r) for r in c.sentences), c.status) for c in comparison.claims
        ),
        "findings": sorted(
            (f.id, f.type, f.severity, f.confidence, sorted(s.text for s in f.sides))
            for f in comparison.findings
        ),
        "independence": sorted(
            (sorted(((comparison.articles[x.a].article.sha256, x.of_a),
                     (comparison.articles[x.b].article.sha256, x.of_b))), x.independent)
            for x in comparison.independence
        ),
        "shared": sorted(
            (sorted([(comparison.articles[r.a_article].article.sha256, r.a_start, r.a_end),
                     (comparison.articles[r.b_article].article.sha256, r.b_start, r.b_end)]),
             r.words, r.quoted)
            for r in comparison.shared_wording
        ),
    }  # fmt: skip


def check(comparison: Comparison, decisions: Decisions) -> None:
    """Pinned pairs are linked and share a claim; cut ones are never together again."""
    links = {pair_of(comparison, x.a, x.b): x for x in comparison.links}
    claims = [{place(comparison, r) for r in c.sentences} for c in comparison.claims]
    known = {place(comparison, r) for r in all_sentences(comparison)}
    for pair in decisions.linked:
        if set(pair) <= known:
            assert (links[pair].origin, links[pair].score) == (Origin.ANALYST, 1.0)
            assert any(set(pair) <= claim for claim in claims)
    for pair in decisions.cut - decisions.linked:
        assert pair not in links
        assert not any(set(pair) <= claim for claim in claims)
        for finding in comparison.findings:
            for sides in (finding.sides, *finding.also):
                assert {place(comparison, side.sentence) for side in sides} != set(pair)
    for link in comparison.links:
        pair = pair_of(comparison, link.a, link.b)
        assert any(set(pair) <= claim for claim in claims)


def all_sentences(comparison: Comparison) -> Iterable[Ref]:
    for n, article in enumerate(comparison.articles):
        for sentence in article.sentences:
            yield Ref(n, sentence.index)


@settings(max_examples=8)
@given(decided)
def test_pins_win(decisions: Decisions) -> None:
    check(compare(FERRY, decisions), decisions)


@settings(max_examples=4)
@given(decided, st.permutations(range(3)))
def test_the_order_of_the_articles_changes_nothing(decisions: Decisions, order: list[int]) -> None:
    turned = compare([FERRY[i] for i in order], decisions)
    assert told(turned) == told(compare(FERRY, decisions))


@settings(max_examples=4)
@given(decided, st.sampled_from([0, 1, 2]))
def test_pins_hold_when_an_article_goes_or_comes(decisions: Decisions, gone: int) -> None:
    two = [article for n, article in enumerate(FERRY) if n != gone]
    check(compare(two, decisions), decisions)
    another = article_from_text(
        "Ferry line to close\n\nThe council agreed on Monday to close the ferry line to Skerry.\n"
    )
    check(compare([*FERRY, another], decisions), decisions)


@settings(max_examples=4)
@given(decided, st.integers(0, 2))
def test_pins_of_missing_sentences_change_nothing(decisions: Decisions, article: int) -> None:
    here: Article = FERRY[article]
    gone: Pair = (here.sha256, 3, 5), (FERRY[(article + 1) % 3].sha256, 1, 4)
    other: Pair = ("0" * 64, 0, 9), gone[0]
    more = Decisions(decisions.linked | {gone, other}, decisions.cut | {gone, other})
    assert told(compare(FERRY, more)) == told(compare(FERRY, decisions))


def test_all_links_of_a_sentence_can_be_cut_at_once() -> None:
    decisions = Decisions(cut=frozenset(LINKED))
    after = compare(FERRY, decisions)
    assert after.links == ()
    check(after, decisions)


def test_all_pairs_can_be_pinned() -> None:
    decisions = Decisions(linked=frozenset(ACROSS[:: len(ACROSS) // 60]))
    check(compare(FERRY, decisions), decisions)


def test_a_cut_pair_does_not_come_back_through_a_third_article() -> None:
    same = "The council of Port Arran agreed on Monday to close the ferry line to Skerry."
    texts = [f"Ferry {n}\n\n{same}\n\nRain fell in the {n} hills all day.\n" for n in "abc"]
    articles = [article_from_text(text) for text in texts]
    plain = compare(articles)
    [link] = [
        x for x in plain.links
        if (x.a.article, x.b.article) == (0, 2) and same in plain.sentence_text(x.a)
        and same in plain.sentence_text(x.b)
    ]  # fmt: skip
    decisions = Decisions(cut=frozenset([pair_of(plain, link.a, link.b)]))
    after = compare(articles, decisions)
    check(after, decisions)
    for end in (link.a, link.b):  # both are still linked to the third
        assert any(end in (x.a, x.b) and 1 in (x.a.article, x.b.article) for x in after.links)


def test_a_line_taken_for_furniture_can_be_pinned() -> None:
    one = article_from_text(
        "Bread is dear\n\nBread is dear in Lima. It rained all day.\n\n"
        "Read More: The Ferry Line Will Close\n\nBread will be dear in May.\n"
    )
    two = article_from_text("Ferry line closes\n\nThe ferry line to Skerry will close in May.\n")
    plain = compare([one, two])
    furniture = [s for s in plain.articles[0].sentences if s.kind is Kind.FURNITURE]
    assert len(furniture) == 1
    pair = pair_of(plain, Ref(0, furniture[0].index), Ref(1, 1))
    decisions = Decisions(linked=frozenset([pair]))
    check(compare([one, two], decisions), decisions)


def test_two_sentences_of_one_article_are_no_link() -> None:
    pair = pair_of(PLAIN, SENTENCES[0], SENTENCES[1])
    assert pair[0][0] == pair[1][0]
    after = compare(FERRY, Decisions(linked=frozenset([pair])))
    assert after.links == PLAIN.links
