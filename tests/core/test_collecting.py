"""Garbage is searched for rarely during a comparison, and as usual before and after."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from reader.core.collecting import collect_if_many, rarely_collected


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    assert gc.get_threshold() == before


def test_it_is_rare_inside_and_usual_after() -> None:
    before = gc.get_threshold()
    with rarely_collected():
        assert gc.get_threshold()[0] > before[0]
        with rarely_collected():
            pass
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_it_is_usual_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), rarely_collected():
        raise ZeroDivisionError


def test_a_process_without_collection_stays_so() -> None:
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        with rarely_collected():
            assert gc.get_threshold()[0] == 0
        assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)


def test_a_comparison_leaves_nothing_that_is_searched_at_once() -> None:
    gc.collect()
    searched: list[int] = []

    def hear(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            searched.append(info["generation"])

    gc.callbacks.append(hear)
    try:
        with rarely_collected():
            kept = [[n] for n in range(600_000)]
            inside = list(searched)
        searched.clear()
        kept += [[n] for n in range(1_000)]
    finally:
        gc.callbacks.remove(hear)
    assert 1 in inside  # a bit at a time
    assert 2 not in inside
    assert not {1, 2} & set(searched)  # and not all of it when it ends


def test_a_command_that_compares_many_articles_searches_after_all() -> None:
    gc.disable()
    try:
        collect_if_many(20)
        assert not gc.isenabled()
        collect_if_many(21)
        assert gc.isenabled()
    finally:
        gc.enable()
