"""The shapes of ribbons, as numbers."""

from __future__ import annotations

import ast
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.qt.columns import ribbon_geometry, scroll_sync
from reader.qt.columns.ribbon_geometry import Band, Joint, Joints, Line, Strength, band, ribbons


def test_numbers_know_nothing_of_qt():
    for module in (ribbon_geometry, scroll_sync):
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        names = [
            getattr(node, "module", None) or node.names[0].name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        assert not [name for name in names if name.startswith(("PySide6", "reader.qt"))]


def test_ribbon_runs_from_the_left_band_to_the_right_one():
    (found,) = ribbons({3: Band(10, 50)}, {7: Band(100, 120)}, [Joint(3, 7)], 40, 400)
    assert found.upper == ((0, 10), (20, 10), (20, 100), (40, 100))
    assert found.lower == ((40, 120), (20, 120), (20, 50), (0, 50))


def test_ribbons_leave_and_enter_level():
    (found,) = ribbons({0: Band(0, 20)}, {0: Band(200, 260)}, [Joint(0, 0)], 60, 400)
    for curve in (found.upper, found.lower):
        assert curve[0][1] == curve[1][1]
        assert curve[2][1] == curve[3][1]


def test_calm_ribbon_needs_both_ends_on_screen():
    left, right = {0: Band(10, 20)}, {0: Band(500, 520)}
    assert ribbons(left, right, [Joint(0, 0)], 40, 400) == []
    assert ribbons(left, right, [Joint(0, 0, Strength.DISPUTED)], 40, 400) == []


def test_strong_ribbon_leaves_the_view_towards_its_invisible_end():
    left = {0: Band(10, 20), 1: Band(30, 40)}
    right = {0: Band(5000, 5020), 1: Band(-900, -880)}
    joints = [Joint(0, 0, Strength.STRONG), Joint(1, 1, Strength.STRONG)]
    below, above = ribbons(left, right, joints, 40, 400)
    assert 400 <= below.upper[3][1] < below.lower[0][1] < 450
    assert -50 < above.upper[3][1] < above.lower[0][1] <= 0
    assert ribbons({0: Band(-90, -80)}, {0: Band(900, 910)}, joints[:1], 40, 400) == []


def test_louder_ribbons_come_last_so_that_they_lie_on_top():
    bands = {number: Band(number * 20, number * 20 + 10) for number in range(4)}
    joints = [
        Joint(0, 3, Strength.STRONG),
        Joint(1, 1),
        Joint(2, 0, Strength.DISPUTED),
        Joint(3, 2),
    ]
    found = [one.joint.strength for one in ribbons(bands, bands, joints, 40, 400)]
    assert found == sorted(found)
    assert len(found) == 4


def test_unknown_sentences_have_no_ribbon():
    assert ribbons({}, {0: Band(0, 9)}, [Joint(0, 0)], 40, 400) == []


def test_thin_band_is_still_seen():
    (found,) = ribbons({0: Band(5, 5)}, {0: Band(9, 9)}, [Joint(0, 0)], 40, 400)
    assert found.lower[3][1] - found.upper[0][1] == 3


LINES = [Line(30, 0, 100, 20), Line(0, 20, 100, 40), Line(0, 40, 60, 60)]


def test_band_counts_shared_lines_half():
    assert band(LINES) == Band(0, 60)
    assert band(LINES, shares_first=True) == Band(10, 60)
    assert band(LINES, shares_last=True) == Band(0, 50)
    assert band(LINES[:1], shares_first=True, shares_last=True) == Band(0, 20)
    assert band([]) is None


def test_bands_of_neighbours_in_a_paragraph_touch():
    before = band([Line(0, 0, 100, 20), Line(0, 20, 40, 40)], shares_last=True)
    after = band([Line(44, 20, 100, 40), Line(0, 40, 70, 60)], shares_first=True)
    assert before is not None
    assert after is not None
    assert before.bottom == after.top == 30


BANDS = st.dictionaries(
    st.integers(0, 5),
    st.tuples(st.floats(-500, 900), st.floats(0, 200)).map(lambda one: Band(one[0], sum(one))),
)


@given(BANDS, BANDS, st.lists(st.builds(Joint, st.integers(0, 5), st.integers(0, 5))))
def test_every_ribbon_spans_the_gutter_and_has_thickness(left, right, joints):
    for found in ribbons(left, right, joints, 50, 400):
        assert found.upper[0][0] == found.lower[3][0] == 0
        assert found.upper[3][0] == found.lower[0][0] == 50
        assert found.lower[3][1] - found.upper[0][1] >= 3 - 1e-6
        assert found.lower[0][1] - found.upper[3][1] >= 3 - 1e-6


SENTENCES = st.frozensets(st.integers(0, 8), max_size=3)
SIGHT = st.tuples(st.integers(0, 8), st.integers(0, 8)).map(lambda ends: range(*sorted(ends)))
PAIRS = st.frozensets(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12)


@given(PAIRS, SENTENCES, SENTENCES, SIGHT, SIGHT)
def test_joints_near_are_those_with_both_ends_in_sight_and_strong_ones_with_one(
    pairs, left, right, here, there
):
    more = Joint(2, 9, Strength.STRONG)
    joints = Joints(Joint(*one) for one in sorted(pairs)).chosen(left, right, [more])
    found = joints.near(here, there)
    strong = {one for one in pairs if one[0] in left and one[1] in right}
    wanted = {Joint(a, b) for a, b in pairs - strong if a in here and b in there}
    loud = {Joint(a, b, Strength.STRONG) for a, b in strong} | {more}
    wanted |= {one for one in loud if one.left in here or one.right in there}
    assert set(found) == wanted
    assert len(found) == len(wanted)
    assert all(joints.join(*one) for one in pairs)
