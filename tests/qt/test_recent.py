"""The list of recent files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reader.qt.recent import MOST, RecentFiles
from reader.qt.settings import Settings


@pytest.fixture
def recent(tmp_path):
    return RecentFiles(Settings(tmp_path / "window.ini"))


def paths(*names: str) -> list[Path]:
    return [Path("/news", name) for name in names]


def test_the_latest_come_first_and_once(recent):
    recent.add(paths("a", "b"))
    recent.add(paths("c", "a"))
    assert recent.paths == paths("c", "a", "b")
    recent.add([])
    assert recent.paths == paths("c", "a", "b")


def test_they_survive_a_start(tmp_path):
    for names in (["one only"], ["a, b", "ü;x", "100%"]):
        settings = Settings(tmp_path / "window.ini")
        recent = RecentFiles(settings)
        recent.clear()
        recent.add(paths(*names))
        settings.flush()
        assert RecentFiles(Settings(tmp_path / "window.ini")).paths == paths(*names)


def test_remove_and_clear(recent):
    recent.add(paths("a", "b"))
    recent.remove(Path("/news/a"))
    recent.remove(Path("/news/never"))
    assert recent.paths == paths("b")
    recent.clear()
    assert recent.paths == []


def test_a_name_that_no_text_can_hold_is_left_out(recent):
    recent.add([Path("/news/\udcff"), Path("/news/a")])
    assert recent.paths == paths("a")


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.lists(st.sampled_from([str(n) for n in range(15)]), max_size=14), max_size=6))
def test_never_more_than_ten_and_none_twice(recent, rounds):
    recent.clear()
    for names in rounds:
        recent.add(paths(*names))
        assert len(recent.paths) <= MOST
        assert len(set(recent.paths)) == len(recent.paths)
        if names:
            assert recent.paths[0] == paths(names[0])[0]
