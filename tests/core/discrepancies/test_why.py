"""Why a rule tells a difference: the phrases, what was read in them, and the figures."""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.detectors import detect, drafts
from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.rules import rules
from reader.core.discrepancies.why import Why, find_why


def scene(a: str, b: str) -> Scene:
    left, right = analyse_sentences([[a], [b]])
    return Scene(pair(Passage(left, 0), Passage(right, 0), 0.9))


def why(a: str, b: str, kind: Type, rule: str = "") -> Why:
    """Why the first difference of that type is told."""
    here = scene(a, b)
    draft = next(one for one in drafts(here) if one.type is kind)
    left, right = here.left.span(*draft.left), here.right.span(*draft.right)
    found = find_why(here, left, right, kind, rule)
    assert found is not None
    return found


A = "The city council discussed a curfew for the old port on Monday."
B = "The city council agreed a curfew for the old port on Monday."


def test_a_step_of_a_ladder_is_told_with_its_words() -> None:
    found = why(A, B, Type.COMMITMENT, "commitment.ladder")
    assert found.says == rules()["commitment.ladder"].says
    assert [side.phrase for side in found.sides] == ["discussed", "agreed"]
    assert [side.sentence for side in found.sides] == [A, B]
    read = {(one.kind, one.words, one.says) for one in found.sides[0].traits}
    assert ("act", "discussed", "done, affirmed, by “council”, to “curfew”") in read
    assert any(kind == "scale “accord”" and says.startswith("talked about (step ")
               for kind, _, says in read)  # fmt: skip
    assert ("council", "council") in found.common
    assert {figure.name for figure in found.figures} == {"common", "kinship", "about", "roles"}
    assert found.link == 0.9


@pytest.mark.parametrize(
    ("a", "b", "kind", "trait"),
    [
        (
            "The flood killed 12 people in the valley.",
            "The flood killed 31 people in the valley.",
            Type.NUMBER,
            ("quantity", "31", "of “person”"),
        ),
        (
            "The fire killed three sailors.",
            "The fire may have killed three sailors.",
            Type.CERTAINTY,
            ("hedge", "may", "as a possibility"),
        ),
        (
            "The two armies held joint exercises for the first time.",
            "The two armies again held joint exercises.",
            Type.PRECEDENCE,
            ("earlier instance", "again", "tells of an earlier instance"),
        ),
    ],
)
def test_what_was_read_is_told(a: str, b: str, kind: Type, trait: tuple[str, str, str]) -> None:
    found = why(a, b, kind)
    kind_of, words, says = trait
    assert any(
        one.kind == kind_of and words in one.words and says in one.says
        for one in found.sides[1].traits
    ), found.sides[1].traits


def test_the_figures_are_those_of_the_finding() -> None:
    here = scene(A, B)
    for raw, shown in zip(drafts(here), detect(here), strict=True):
        spans = here.left.span(*raw.left), here.right.span(*raw.right)
        found = find_why(here, *spans, raw.type, raw.rule)
        assert found is not None
        assert found.drafted == min(raw.confidence, 0.99)
        assert found.confidence == min(shown.confidence, 0.99)


def test_words_without_a_difference_have_no_why() -> None:
    here = scene(A, B)
    assert find_why(here, (0, 3), (0, 3), Type.COMMITMENT) is None


def test_the_passages_may_be_told_in_the_other_order() -> None:
    found = why(A, B, Type.COMMITMENT)
    flipped = found.flipped()
    assert flipped.sides == found.sides[::-1]
    assert flipped.flipped() == found
