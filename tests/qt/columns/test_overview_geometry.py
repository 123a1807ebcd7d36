"""What overview strips and the matrix strip show, as numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.links import Claim, Ref, Status
from reader.core.discrepancies.finding import Severity, Type
from reader.qt.columns.overview_geometry import (
    ROW,
    TICK,
    Matrix,
    Spot,
    Stretch,
    densities,
    spots_near,
    stretch_at,
    ticks,
    visible_box,
)


def spot(part: float, kind: Type = Type.NUMBER, severity: int = 2, finding: str = "d1") -> Spot:
    return Spot(part, kind, Severity(severity), finding)


def test_ticks_stand_where_the_passages_are():
    found = ticks([spot(0.5), spot(0.0, finding="d2"), spot(1.0, finding="d3")], 400.0)
    assert [round(one.y) for one in found] == [2, 202, 400]


def test_ticks_that_would_touch_become_one_of_the_most_severe():
    there = [spot(0.5), spot(0.501, Type.TIME, 3, "d2"), spot(0.502, Type.STAGE, 1, "d3")]
    (found,) = ticks(there, 400.0)
    assert (found.type, found.severity, found.more) == (Type.TIME, Severity.MUST_SEE, 2)


@given(st.lists(st.floats(-0.2, 1.2), max_size=80), st.floats(1.0, 2000.0))
def test_ticks_keep_apart_and_inside(parts, height):
    found = ticks([spot(part, finding=str(n)) for n, part in enumerate(parts)], height)
    heights = [one.y for one in found]
    assert heights == sorted(heights)
    assert all(0 <= y <= height for y in heights)
    assert all(b - a >= TICK - 0.001 for a, b in pairwise(heights[:-1]))


def test_density_tells_linked_from_only_here():
    found = densities([Stretch(0.0, 0.25, True), Stretch(0.5, 1.0, False)], 400)
    assert [(one.top, one.bottom, one.linked, one.only) for one in found] == [
        (0, 100, 1.0, 0.0),
        (200, 400, 0.0, 1.0),
    ]


def test_density_of_sentences_thinner_than_a_row():
    thin = [Stretch(n / 1000, (n + 1) / 1000, n % 2 == 0) for n in range(1000)]
    for one in densities(thin, 50):
        assert one.linked == pytest.approx(0.5, abs=0.13)
        assert one.only == pytest.approx(0.5, abs=0.13)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.booleans())), st.integers(1, 300))
def test_density_stays_inside(stretches, height):
    made = [Stretch(min(a, b), max(a, b), linked) for a, b, linked in stretches]
    for one in densities(made, height):
        assert 0 <= one.top < one.bottom <= height + ROW
        assert 0 <= one.linked <= 1
        assert 0 <= one.only <= 1


def test_what_the_mouse_points_at():
    near, far = spot(0.5, severity=3), spot(0.9, finding="d2")
    assert spots_near([far, near, spot(0.507, finding="d3")], 200.0, 400.0)[0] is near
    assert spots_near([far], 200.0, 400.0) == ()
    stretches = [Stretch(0.0, 0.2, True), Stretch(0.3, 0.4, False)]
    assert stretch_at(stretches, 0.35) is stretches[1]
    assert stretch_at(stretches, 0.25) is None


@pytest.mark.parametrize(
    ("scroll", "view", "text", "box"),
    [
        (0, 500, 1000, (0.0, 200.0)),
        (500, 500, 1000, (200.0, 400.0)),
        (0, 900, 300, (0.0, 400.0)),  # all of it is seen
        (99_000, 500, 100_000, (388.0, 400.0)),  # never too thin to hit
        (0, 500, 0, (0.0, 400.0)),
    ],
)
def test_visible_part(scroll, view, text, box):
    assert visible_box(scroll, view, text, 400.0) == pytest.approx(box)


def claim(name: str, status: Status, *refs: tuple[int, int]) -> Claim:
    return Claim(name, tuple(Ref(*ref) for ref in refs), status)


CLAIMS = (
    claim("late", Status.AGREED, (0, 8), (1, 9)),
    claim("alone", Status.ONLY, (0, 1)),
    claim("early", Status.DISPUTED, (1, 0), (3, 2)),
)


def test_matrix_holds_what_is_shared_in_the_order_of_the_texts():
    matrix = Matrix(CLAIMS, 4)
    assert [one.id for one in matrix.claims] == ["early", "late"]
    assert matrix.place_of("late") == 1
    assert matrix.place_of("alone") is None
    found = {(one.article, one.left, one.width, one.disputed) for one in matrix.cells(200.0)}
    assert found == {
        (1, 0.0, 100.0, True),
        (3, 0.0, 100.0, True),
        (0, 100.0, 100.0, False),
        (1, 100.0, 100.0, False),
    }


def test_matrix_finds_the_claim_under_the_mouse():
    matrix = Matrix(CLAIMS, 4)
    assert matrix.claim_at(20.0, 200.0).id == "early"
    assert matrix.claim_at(120.0, 200.0).id == "late"
    assert matrix.claim_at(200.0, 200.0) is None
    assert matrix.claim_at(-1.0, 200.0) is None
    assert Matrix((), 4).claim_at(5.0, 200.0) is None


def test_more_claims_than_pixels_share_them():
    many = [claim(f"c{n:04}", Status.AGREED, (0, n), (1, n)) for n in range(1000)]
    many[500] = claim("c0500", Status.DISPUTED, (0, 500), (1, 500))
    cells = Matrix(many, 2).cells(100.0)
    assert all(cell.left + cell.width <= 100.001 for cell in cells)
    disputed = [one for one in cells if one.disputed]
    assert [(one.article, one.left) for one in disputed] == [(0, 50.0), (1, 50.0)]
    assert len(cells) == 6  # neighbours alike are one
    assert Matrix(many, 2).cells(0.0) == ()
