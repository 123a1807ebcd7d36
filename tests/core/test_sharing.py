"""A comparison in which others share: the same result, to the byte."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import pytest

from reader import paths
from reader.core import comparison
from reader.core.article import Article
from reader.core.compared import Decisions
from reader.core.comparison import compare
from reader.core.crew.crew import Crew
from reader.core.export.json_result import as_json
from reader.core.loading.opening import article_from_text, load
from reader.core.memory import Memory
from reader.core.own_lexicon import from_bytes
from reader.core.progress import Checkpoint, unwatched
from reader.core.sharing import Each, Item, Kept, Result, Setting, Work, alone

OWN = """
[without]
first = ["for the first time"]
"""


class Elsewhere:
    """Helpers that do everything in this process, but with copies, as other processes would."""

    def __init__(self) -> None:
        self.shared: list[int] = []
        self._kept: list[tuple[Kept, Kept]] = []

    def each(self, setting: Setting) -> Each:
        return partial(self._each, self._copied(setting))

    def _each(
        self,
        setting: Setting,
        work: Work[Item, Result],
        items: Sequence[Item],
        sizes: Sequence[float],
        checkpoint: Checkpoint,
    ) -> Iterator[Result]:
        assert len(sizes) == len(items)
        assert all(size > 0 for size in sizes)
        self.shared.append(len(items))
        theirs = self._copied(work)
        for item in items:
            checkpoint(0.0)
            with setting():
                found = theirs(self._copied(item), unwatched)
            yield pickle.loads(pickle.dumps(found))

    def _copied(self, value: Any) -> Any:
        kept = self._kept

        class Pickler(pickle.Pickler):
            def persistent_id(self, value: Any) -> int | None:
                if not isinstance(value, Kept):
                    return None
                for place, (here, _) in enumerate(kept):
                    if here is value:
                        return place
                kept.append((value, pickle.loads(pickle.dumps(value))))
                return len(kept) - 1

        class Unpickler(pickle.Unpickler):
            def persistent_load(self, place: int) -> Kept:
                return kept[place][1]

        data = io.BytesIO()
        Pickler(data).dump(value)
        return Unpickler(io.BytesIO(data.getvalue())).load()


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [article_from_text(load(path).text[:2500]) for path in paths.seeds()]


@pytest.fixture(autouse=True)
def _always_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "weigh", lambda name: 0.0)


@pytest.fixture(scope="module")
def alone_told(articles: list[Article]) -> str:
    return as_json(compare(articles))


def test_what_others_share_in_is_the_same(articles: list[Article], alone_told: str) -> None:
    helpers = Elsewhere()
    assert as_json(compare(articles, helpers=helpers)) == alone_told
    assert helpers.shared[0] == len(articles)
    assert len(helpers.shared) >= 2


def test_a_memory_that_others_filled_serves_the_next_comparison(
    articles: list[Article], alone_told: str
) -> None:
    helpers, memory = Elsewhere(), Memory()
    first = compare(articles[:2], memory=memory, helpers=helpers)
    assert as_json(first) == as_json(compare(articles[:2]))
    helpers.shared.clear()
    whole = compare(articles, memory=memory, helpers=helpers)
    assert as_json(whole) == alone_told
    assert helpers.shared[0] == 1  # only the new article is read
    helpers.shared.clear()
    assert as_json(compare(articles, memory=memory, helpers=helpers)) == as_json(whole)
    assert not any(helpers.shared)


def test_others_use_the_analysts_own_lexicon(articles: list[Article], alone_told: str) -> None:
    decisions = Decisions(lexicon=from_bytes("own.toml", OWN.encode()))
    found = compare(articles, decisions, helpers=Elsewhere())
    assert as_json(found) == as_json(compare(articles, decisions))
    assert as_json(found) != alone_told


def test_small_work_is_not_shared(articles: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "weigh", lambda name: 1e6)
    helpers = Elsewhere()
    compare(articles, helpers=helpers)
    assert helpers.shared == []


def test_another_process_shares_in_a_comparison(articles: list[Article], alone_told: str) -> None:
    with Crew(1) as crew:
        assert as_json(compare(articles, helpers=crew)) == alone_told


def test_alone_does_one_after_the_other_and_tells_how_far_it_is() -> None:
    told: list[float] = []

    def work(item: int, checkpoint: Checkpoint) -> int:
        checkpoint(0.5)
        return item + 1

    assert list(alone(work, [1, 2], [1.0, 3.0], told.append)) == [2, 3]
    assert told == [0.125, 0.625]
