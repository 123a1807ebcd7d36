"""Stale against wrong: which of two accounts may be the later one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.comparison import compare, judge_pair
from reader.core.export.json_result import finding_object
from reader.core.loading.opening import load


def later(a: str, b: str) -> set[str]:
    return {finding.later for finding in judge_pair(a, b)}


IN_THE_TEXT = [
    (
        "As of Sunday noon at least five people had died in the landslide.",
        "By Monday evening the landslide had killed 24 people.",
        "“at least five” (as of Sunday noon), then “24 people” (as of Monday evening)",
    ),
    (
        "At least five people have died in the landslide so far.",
        "The death toll of the landslide has risen to 24.",
        "“24” is told as grown since: “has risen”",
    ),
    (
        "The fire had killed three people as of 9 am.",
        "The fire had killed eight people as of 5 pm.",
        "“three people” (as of 9 am), then “eight people” (as of 5 pm)",
    ),
]

NOT_LATER = [
    # no time is told
    ("The landslide killed 12 people.", "The landslide killed 31 people."),
    # the later account has fewer dead
    (
        "As of Sunday the landslide had killed 24 people.",
        "As of Monday the landslide had killed five people.",
    ),
    # what does not grow
    ("As of Sunday the bridge was 40 metres long.", "By Monday the bridge was 90 metres long."),
]


@pytest.mark.parametrize(("a", "b", "expected"), IN_THE_TEXT)
def test_the_text_tells_that_one_is_later(a: str, b: str, expected: str) -> None:
    assert expected in later(a, b)
    assert expected in later(b, a)


@pytest.mark.parametrize(("a", "b"), NOT_LATER)
def test_a_conflict_at_one_time_is_no_later_news(a: str, b: str) -> None:
    assert not any(later(a, b))
    assert not any(later(b, a))


EARLY = """Landslide hits Koro

Published: {day}

At least five people died when a hillside gave way above the town of Koro, police said.
"""
LATE = """Koro landslide toll grows

Published: {day}

The landslide killed 24 people when a hillside gave way above the town of Koro, police said.
"""


def _compared(folder: Path, early: str, late: str) -> list[str]:
    for name, text, day in (("a.txt", EARLY, early), ("b.txt", LATE, late)):
        (folder / name).write_text(text.format(day=day), encoding="utf-8")
    articles = [load(folder / "a.txt"), load(folder / "b.txt")]
    comparison = compare(articles)
    found = [f for f in comparison.findings if f.type == "number"]
    assert found
    for finding in found:
        told = finding_object(comparison, finding)
        assert told.get("later", "") == finding.later
        assert ("may be later news" in finding.reason) == bool(finding.later)
    return [finding.later for finding in found]


def test_the_articles_own_dates_tell_that_one_is_later(tmp_path: Path) -> None:
    told = _compared(tmp_path, "2024-03-03", "2024-03-05")
    assert any("(published 2024-03-03), then" in one and "2024-03-05" in one for one in told)


@pytest.mark.parametrize("late", ["2024-03-03", "2024-03-01"])
def test_articles_of_one_day_or_with_the_higher_toll_first_are_in_conflict(
    tmp_path: Path, late: str
) -> None:
    assert not any(_compared(tmp_path, "2024-03-03", late))


def test_an_odd_date_of_publication_tells_nothing(tmp_path: Path) -> None:
    for name, text in (("a.txt", EARLY), ("b.txt", LATE)):
        (tmp_path / name).write_text(text.format(day="2024-03-03"), encoding="utf-8")
    one, two = load(tmp_path / "a.txt"), load(tmp_path / "b.txt")
    found = compare([replace(one, published=None), replace(two, published=None)]).findings
    assert not any(finding.later for finding in found)
