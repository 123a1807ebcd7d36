"""From drafts to candidates: told once, the best first, whatever the order."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.links import Ref
from reader.core.discrepancies.finding import Severity, Side, Type
from reader.core.discrepancies.ranking import Candidate, fold
from reader.core.weights import weigh

SHOWN = weigh("scene.shown")


def item(
    left: tuple[int, int, int] = (0, 0, 5),
    right: tuple[int, int, int] = (0, 0, 5),
    *,
    kind: Type = Type.COMMITMENT,
    severity: Severity = Severity.USEFUL,
    confidence: float = 0.8,
    key: str = "",
    texts: tuple[str, str] = ("discussed", "agreed"),
) -> Candidate:
    """A candidate between articles 0 and 1; sides as sentence, start, end."""
    sides = tuple(
        Side(Ref(n, s), start, end, text, "gloss")
        for n, ((s, start, end), text) in enumerate(zip((left, right), texts, strict=True))
    )
    return Candidate(kind, f"{kind}.rule", severity, confidence, sides, "", key, True)  # type: ignore[arg-type]


spans = st.tuples(st.integers(0, 2), st.integers(0, 6), st.integers(1, 4)).map(
    lambda x: (x[0], 100 * x[0] + x[1], 100 * x[0] + x[1] + x[2])
)
candidates = st.builds(
    item,
    spans,
    spans,
    kind=st.sampled_from([Type.COMMITMENT, Type.NUMBER]),
    severity=st.sampled_from(list(Severity)),
    confidence=st.sampled_from([0.1, 0.5, 0.7, 0.9]),
    key=st.sampled_from(["", "accord less 00"]),
    texts=st.sampled_from([("discussed", "agreed"), ("5", "7")]),
)


def meets(a: Candidate, b: Candidate) -> bool:
    return all(
        x.sentence == y.sentence and x.start < y.end and y.start < x.end
        for x, y in zip(a.sides, b.sides, strict=True)
    )


@given(st.lists(candidates, max_size=14), st.randoms(use_true_random=False))
def test_nothing_is_lost_but_overlapping_repeats(
    rows: list[Candidate], order: random.Random
) -> None:
    groups = fold(rows)
    kept = [c for group in groups for c in group]
    for group in groups:
        assert group[0].confidence >= SHOWN
        # The best is as sure as all places make it; otherwise each is what was drafted.
        assert all(c in rows for c in group[1:])
        assert any(replace(group[0], confidence=c.confidence) == c for c in rows)
    assert not any(meets(a, b) for n, a in enumerate(kept) for b in kept[n + 1 :])
    for c in rows:
        if c.confidence >= SHOWN and not any(meets(c, k) and c.key == k.key for k in kept):
            better = [k for k in kept if meets(c, k)]
            assert any((k.severity, k.confidence) >= (c.severity, c.confidence) for k in better)


@given(st.lists(candidates, max_size=14))
def test_groups_are_ranked_and_each_tells_one_difference(rows: list[Candidate]) -> None:
    groups = fold(rows)
    firsts = [(-group[0].severity, -group[0].confidence) for group in groups]
    assert firsts == sorted(firsts)
    for group in groups:
        assert len({(c.type, c.key) for c in group}) == 1


def test_the_order_of_the_candidates_does_not_matter() -> None:
    # Different places: of two candidates that differ in nothing that ranks, either may come first.
    rows = [
        item((s, 100 * s, 100 * s + 5), (t, 100 * t, 100 * t + 5), confidence=0.4 + 0.05 * s)
        for s in range(4)
        for t in range(4)
    ]
    expected = fold(rows)
    for seed in range(10):
        random.Random(seed).shuffle(rows)
        assert fold(rows) == expected


def test_the_better_of_two_types_over_the_same_words_stays() -> None:
    worse = item(kind=Type.STAGE, confidence=0.9)
    better = item(severity=Severity.MUST_SEE, confidence=0.5)
    assert fold([worse, better]) == [[better]]


def test_the_same_words_elsewhere_are_a_repeat_and_other_words_are_not() -> None:
    first = item(confidence=0.9)
    again = item((3, 300, 305), (4, 400, 405))
    other = item((5, 500, 505), (6, 600, 605), texts=("mulled", "signed"))
    [told, alone] = fold([other, again, first])
    assert [c.sides for c in told] == [first.sides, again.sides]
    assert alone == [other]


def test_many_places_make_a_difference_surer() -> None:
    def many(n: int) -> list[Candidate]:
        return [item((k, 0, 5), (k, 0, 5), confidence=0.2, key="accord less 00") for k in range(n)]

    assert fold(many(1)) == []
    [three], [ten] = fold(many(3)), fold(many(9))
    assert SHOWN <= three[0].confidence < ten[0].confidence < 1.0
    assert three[1].confidence == 0.2


def test_a_doubtful_candidate_is_not_told() -> None:
    assert fold([item(confidence=SHOWN - 0.01)]) == []


def places(*order: int) -> list[list[Ref]]:
    """The references of ten sentences an article, in another order of the articles."""
    return [[Ref(place, sentence) for sentence in range(10)] for place in order]


def test_told_in_another_order_the_earlier_article_stands_first() -> None:
    told = item().told_in(places(2, 1))
    assert [s.sentence.article for s in told.sides] == [1, 2]
    assert [s.text for s in told.sides] == ["agreed", "discussed"]
    assert item().told_in(places(0, 1)) == item()
