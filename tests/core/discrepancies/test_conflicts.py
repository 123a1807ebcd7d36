"""Three sources in conflict are one finding with three sides; ids are made from the content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.links import Ref
from reader.core.comparison import compare
from reader.core.discrepancies.conflicts import Told, conflicts, findings, reason
from reader.core.discrepancies.finding import Severity, Side, Type
from reader.core.discrepancies.ranking import Candidate
from reader.core.loading.opening import article_from_text

Place = tuple[int, int, int, int]  # article, sentence, start, end


def item(
    one: Place = (0, 0, 0, 5),
    two: Place = (1, 0, 0, 5),
    *,
    kind: Type = Type.NUMBER,
    confidence: float = 0.8,
    texts: tuple[str, str] = ("three", "four"),
) -> Candidate:
    first, second = (
        Side(Ref(article, sentence), start, end, text, "gloss")
        for (article, sentence, start, end), text in zip((one, two), texts, strict=True)
    )
    sides = (first, second)
    return Candidate(kind, "rule", Severity.USEFUL, confidence, sides, "", "", True)


def sides_of(groups: Sequence[Sequence[Candidate]]) -> list[list[int]]:
    return [[side.sentence.article for side in told.sides] for told in conflicts(groups)]


def test_three_articles_in_conflict_at_one_place_are_one_finding_with_three_sides() -> None:
    groups = [[item()], [item((0, 0, 2, 9), (2, 4, 0, 5))], [item((1, 0, 0, 4), (2, 4, 0, 5))]]
    assert sides_of(groups) == [[0, 1, 2]]


def test_two_accounts_that_agree_are_no_sides_of_one_finding() -> None:
    assert sides_of([[item()], [item((0, 0, 0, 5), (2, 4, 0, 5))]]) == [[0, 1], [0, 2]]


def test_another_place_another_type_or_another_sentence_is_another_finding() -> None:
    assert len(sides_of([[item()], [item((0, 0, 5, 9), (2, 0, 0, 5))]])) == 2
    assert len(sides_of([[item()], [item((0, 0, 0, 5), (2, 0, 0, 5), kind=Type.TIME)]])) == 2
    assert len(sides_of([[item()], [item((0, 1, 0, 5), (2, 0, 0, 5))]])) == 2


def test_a_second_place_of_an_article_that_has_a_side_is_another_finding() -> None:
    groups = [[item()], [item((0, 0, 0, 5), (1, 3, 0, 5))]]
    assert sides_of(groups) == [[0, 1], [0, 1]]


def test_a_difference_inside_one_article_stays_for_itself() -> None:
    groups = [[item((0, 0, 0, 5), (0, 3, 0, 5))], [item((0, 0, 0, 5), (1, 0, 0, 5))]]
    assert sides_of(groups) == [[0, 0], [0, 1]]
    assert sides_of(groups[::-1]) == [[0, 1], [0, 0]]


def test_further_places_of_all_pairs_are_kept_once() -> None:
    repeat = item((0, 7, 0, 5), (1, 7, 0, 5))
    third = item((0, 0, 0, 5), (2, 0, 0, 5), texts=("three", "five"))
    between = item((1, 0, 0, 5), (2, 0, 0, 5), texts=("four", "five"))
    [told] = conflicts([[item(), repeat], [third], [between]])
    assert told.also == (repeat.sides,)


def test_the_reason_names_articles_that_say_the_same_together() -> None:
    third = item((0, 0, 0, 5), (2, 0, 0, 5), texts=("three", "Four"))
    [told] = conflicts([[item()], [third], [item((1, 0, 0, 5), (2, 0, 0, 5))]])
    assert reason(told, "ABC") == "A says “three” (gloss), B and C say “four” (gloss)."


def test_the_reason_of_a_difference_inside_an_article() -> None:
    [told] = conflicts([[item((0, 0, 0, 5), (0, 3, 0, 5), texts=("three", "three"))]])
    assert reason(told, "AB") == "A says “three” (gloss), A itself also says “three” (gloss)."


CLAIMS = {(Ref(0, 0), Ref(1, 0)): "c7"}


def told(one: Candidate) -> list[Told]:
    return list(conflicts([[one]]))


def test_a_finding_has_its_claim_and_a_reason_with_both_passages() -> None:
    [found] = findings(told(item()), CLAIMS, ("A", "B"), ("sha-a", "sha-b"))
    assert found.claim == "c7"
    assert found.reason == "A says “three” (gloss), B says “four” (gloss)."
    assert re.fullmatch(r"d[0-9a-f]{10}", found.id)


def test_ids_tell_content_and_not_order() -> None:
    keys = ("sha-a", "sha-b")
    [one] = findings(told(item()), CLAIMS, ("A", "B"), keys)
    turned = item((0, 0, 0, 5), (1, 0, 0, 5), texts=("four", "three"))
    [two] = findings(told(turned), CLAIMS, ("A", "B"), keys[::-1])
    assert one.id == two.id
    moved = findings(told(item((0, 0, 1, 6))), CLAIMS, ("A", "B"), keys)
    other = findings(told(replace(item(), rule="else")), CLAIMS, ("A", "B"), keys)
    assert len({one.id, moved[0].id, other[0].id}) == 3


candidates = st.builds(
    item,
    st.tuples(st.just(0), st.integers(0, 2), st.just(0), st.just(5)),
    st.tuples(st.integers(1, 3), st.integers(0, 2), st.just(0), st.just(5)),
    kind=st.sampled_from([Type.NUMBER, Type.TIME]),
)


@given(st.lists(candidates.map(lambda one: [one]), max_size=8))
def test_nothing_is_lost_and_no_article_has_two_sides(groups: list[list[Candidate]]) -> None:
    found = list(conflicts(groups))
    for one in found:
        articles = [side.sentence.article for side in one.sides]
        assert len(set(articles)) == len(articles)
        assert one.best.sides[0] in one.sides
        assert one.best.sides[1] in one.sides
    shown = {side for one in found for places in (one.sides, *one.also) for side in places}
    for [candidate] in groups:
        for side in candidate.sides:
            assert any((s.sentence, s.start) == (side.sentence, side.start) for s in shown)


def test_three_real_accounts_of_one_toll_are_one_finding() -> None:
    texts = [
        f"The ferry sank off Samar on Friday. The coast guard said {many} people drowned."
        for many in ("five", "nine", "twenty")
    ]
    comparison = compare([article_from_text(text) for n, text in enumerate(texts)])
    [number] = [f for f in comparison.findings if f.type is Type.NUMBER]
    assert [side.sentence.article for side in number.sides] == [0, 1, 2]
    [claim] = [c for c in comparison.claims if c.id == number.claim]
    assert {side.sentence for side in number.sides} <= set(claim.sentences)
