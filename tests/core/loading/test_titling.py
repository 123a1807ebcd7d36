"""The title that a format carries apart from its text."""

from __future__ import annotations

import pytest

from reader.core.article import Kind
from reader.core.loading.extract import Part
from reader.core.loading.titling import titled


def _kinds(title: str, *parts: tuple[str, Kind | None]) -> list[tuple[str, Kind | None]]:
    return [(p.text, p.kind) for p in titled(title, [Part(text, kind) for text, kind in parts])]


def test_a_title_that_the_text_lacks_is_put_above() -> None:
    found = _kinds("Bridge closed", ("Five hurt.", None), ("Old title", Kind.TITLE))

    assert found == [
        ("Bridge closed", Kind.TITLE),
        ("Five hurt.", None),
        ("Old title", Kind.HEADING),
    ]


@pytest.mark.parametrize("kind", [None, Kind.HEADING, Kind.TITLE, Kind.BODY])
def test_a_title_that_the_text_has_is_not_said_twice(kind: Kind | None) -> None:
    assert _kinds("Bridge closed", ("Bridge\nclosed", kind), ("Five hurt.", None)) == [
        ("Bridge\nclosed", Kind.TITLE),
        ("Five hurt.", None),
    ]


def test_of_a_title_page_and_a_heading_the_heading_is_the_title() -> None:
    assert _kinds("A B", ("A B", Kind.HEADING), ("Jane", None), ("A B", Kind.HEADING)) == [
        ("A B", Kind.FURNITURE),
        ("Jane", None),
        ("A B", Kind.TITLE),
    ]


def test_a_table_of_contents_and_the_text_far_below_are_left_alone() -> None:
    parts = [("A B", Kind.FURNITURE), *[("x", None)] * 30, ("A B", None)]

    assert _kinds("A B", *parts) == [("A B", Kind.TITLE), *parts]


def test_without_a_title_the_parts_stay() -> None:
    assert _kinds("  ", ("A", Kind.TITLE)) == [("A", Kind.TITLE)]
