"""A scene: which acts of two passages correspond, and how sure a draft may be."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from reader import paths
from reader.core.comparison import analyse_all, analyse_sentences
from reader.core.discrepancies.central import Account
from reader.core.discrepancies.detector import CommonScene, Scene
from reader.core.discrepancies.detectors import DETECTORS, SIEVES, detect
from reader.core.discrepancies.finding import LOOKED_FOR, Type
from reader.core.discrepancies.mentions import acts
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.rules import rules
from reader.core.loading.opening import load


def scene(a: str, b: str, score: float = 0.9) -> Scene:
    left, right = analyse_sentences([[a], [b]])
    return Scene(pair(Passage(left, 0), Passage(right, 0), score))


A, B = "The council discussed the ferry line.", "The council agreed to close the ferry line."


def heads(found: Scene) -> set[tuple[str, str]]:
    return {
        (found.left.tokens[c.left.head].text, found.right.tokens[c.right.head].text)
        for c in found.correspondences
    }


def test_acts_of_one_ladder_correspond() -> None:
    assert ("discussed", "agreed") in heads(scene(A, B))


def test_acts_that_share_nothing_do_not_correspond() -> None:
    assert heads(scene("Bakers struck in Lima.", "A ship sank.")) == set()


def test_wanted_acts_correspond_whether_or_not_all_are_known() -> None:
    def told(found: Scene) -> list[tuple[int, int, float]]:
        rows = found.correspondences_of(lambda p, q: q.head > p.head)
        return [(one.left.head, one.right.head, one.kinship) for one in rows]

    fresh, known = scene(A, B), scene(A, B)
    every = [(c.left.head, c.right.head, c.kinship) for c in known.correspondences]
    assert told(fresh) == told(known) == [row for row in every if row[1] > row[0]]


def test_no_scene_has_more_in_common_than_at_most() -> None:
    found = scene(A, B)
    assert not found.has_in_common(1.1)
    assert "strengths" not in found.pairing.__dict__
    assert found.common <= found.common_at_most
    assert found.has_in_common(found.common)
    for c in found.correspondences:
        most = found.about_at_most(c.left.arguments, c.right.arguments)
        assert c.about <= most
        assert c.is_about(c.about)


def test_everything_is_between_nought_and_one() -> None:
    for c in scene(A, B).correspondences:
        assert 0.0 <= c.kinship <= 1.0
        assert 0.0 <= c.about <= 1.0
        assert 0.0 < c.roles <= 1.0


def test_an_act_of_another_thing_is_less_about_the_same() -> None:
    def about(b: str) -> float:
        return max(c.about for c in scene("The council closed the school.", b).correspondences)

    assert about("The council closed the school.") > about("A bank closed its doors.")


@pytest.mark.parametrize("about", [0.0, 0.3, 1.0])
def test_confidence_rises_with_the_link_and_the_weight(about: float) -> None:
    low, high = scene(A, B, 0.3), scene(A, B, 0.9)
    assert low.confidence(about) < high.confidence(about) <= 1.0
    assert high.confidence(about, 0.5) < high.confidence(about)
    assert low.confidence(0.2) < low.confidence(0.8)


def test_drafts_lie_in_their_sentences_and_name_their_detectors_type() -> None:
    found = scene("The council may close 3 ferry lines.", "The council closed 9 ferry lines.")
    rows = list(detect(found))
    assert rows
    for kind, detector in DETECTORS.items():
        assert all(draft.type is kind for draft in detector(found))
    for draft in rows:
        for (first, end), passage in ((draft.left, found.left), (draft.right, found.right)):
            assert 0 <= first < end <= len(passage.tokens)


def test_a_common_scene_compares_only_the_acts_that_tell() -> None:
    base = scene(A, B)
    left = tuple((m, 0.6) for m in acts(base.left) if m.rungs)
    right = tuple((m, 0.4) for m in acts(base.right) if m.rungs)
    found = CommonScene(base.left, base.right, 0.7, left, right)
    assert found.common == 0.4
    assert {c.about for c in found.correspondences} == {0.4}
    assert all(c.left in acts(base.left) for c in found.correspondences)


def test_help_names_the_types_that_are_looked_for() -> None:
    assert set(LOOKED_FOR) == set(DETECTORS)


def test_every_type_has_a_quick_test() -> None:
    assert set(SIEVES) == set(DETECTORS)


@pytest.fixture(scope="module")
def every_passage() -> list[Passage]:
    analyses = analyse_all([load(path) for path in paths.seeds()])
    return [passage for analysis in analyses for passage in Account(analysis).passages]


@pytest.mark.parametrize("kind", list(DETECTORS))
def test_a_quick_test_never_hides_a_draft(kind: Type, every_passage: list[Passage]) -> None:
    found = 0
    for left, right in combinations(every_passage[::2] + every_passage[1:40:2], 2):
        drafts = list(DETECTORS[kind](Scene(pair(left, right, 0.9))))
        found += bool(drafts)
        assert not drafts or SIEVES[kind](left, right), (left.wording, right.wording)
        assert SIEVES[kind](left, right) == SIEVES[kind](right, left)
    # The samples do not hold differences of every type; the rules' own examples do.
    for rule in rules().values():
        if rule.type is kind:
            one, other = analyse_sentences([[text] for text in rule.differs])
            for left, right in product(Account(one).passages, Account(other).passages):
                drafts = list(DETECTORS[kind](Scene(pair(left, right, 0.9))))
                found += bool(drafts)
                assert not drafts or SIEVES[kind](left, right), rule.name
    assert found


def test_what_is_worked_out_for_one_detector_alone_is_part_of_the_whole(
    every_passage: list[Passage],
) -> None:
    met = 0
    for left, right in combinations(every_passage, 2):
        one = Scene(pair(left, right, 0.8))
        sharing = [
            (c.left, c.right, c.kinship)
            for c in one.correspondences
            if {r.ladder for r in c.left.rungs} & {r.ladder for r in c.right.rungs}
        ]
        assert [(c.left, c.right, c.kinship) for c in one.on_ladders] == sharing
        for least in (0.0, 0.3, 0.5, 0.8):
            firm = [(s.left, s.right, s.firmness, s.how) for s in one.slots if s.firmness >= least]
            found = Scene(pair(left, right, 0.8)).firm_slots(least)
            assert [(s.left, s.right, s.firmness, s.how) for s in found] == firm
            met += len(firm)
    assert met
