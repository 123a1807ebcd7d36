"""What is remembered of each set of articles, and how its file bears what happens to it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import pytest

from reader.core.article import Article
from reader.core.session import Session
from reader.qt.set_memory import MOST_SETS, Remembering, SetMemory, key_of


def article(name: str, title: str = "") -> Article:
    return Article(f"/x/{name}", name, (), title or name, name * 64)


@dataclass
class Filter:
    """A part that remembers words."""

    words: object = ""
    restored: list[object] = field(default_factory=list)

    def state(self):
        return {"words": self.words}

    def restore_state(self, state):
        self.words = state.get("words", "")
        self.restored.append(self.words)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "sets.json"


@pytest.fixture
def memory(path) -> SetMemory:
    return SetMemory(path)


@pytest.fixture
def part() -> Filter:
    return Filter()


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def remembering(qapp, session, memory, part) -> Remembering:
    return Remembering(session, memory, lambda: {"filter": part})


def show(session: Session, remembering: Remembering, *names: str) -> None:
    """Opens the articles and tells that their comparison is shown."""
    session.set_articles([article(name) for name in names])
    remembering.restore()


def test_a_set_is_known_by_its_content_in_any_order():
    assert key_of([article("a"), article("b")]) == key_of([article("b"), article("a", "Other")])
    assert key_of([article("a")]) != key_of([article("a"), article("b")])


def test_states_come_back(path):
    SetMemory(path).keep("k", {"findings": {"words": "port"}})
    SetMemory(path).keep("l", {"findings": {"words": "ü 🔥"}})
    assert SetMemory(path).recall("k") == {"findings": {"words": "port"}}
    assert SetMemory(path).recall("l") == {"findings": {"words": "ü 🔥"}}
    assert SetMemory(path).recall("m") is None
    assert [one.name for one in path.parent.iterdir()] == ["sets.json"]


def test_the_longest_unseen_sets_are_forgotten(memory):
    for number in range(MOST_SETS + 2):
        memory.keep(str(number), {"n": {"n": number}})
        memory.keep("often", {"n": {"n": number}})
    assert memory.recall("often") is not None
    assert [n for n in range(MOST_SETS + 2) if memory.recall(str(n)) is None] == [0, 1, 2]


@pytest.mark.expected_log
@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"sets": 3}', b"[" * 100_000, b'{"sets": {"k": '],
)
def test_a_damaged_file_is_forgotten_with_a_line_in_the_log(path, memory, damaged, caplog):
    path.parent.mkdir()
    path.write_bytes(damaged)
    assert memory.recall("k") is None
    assert "sets.json is forgotten" in caplog.text
    memory.keep("k", {"a": {"b": 1}})
    assert memory.recall("k") == {"a": {"b": 1}}


def test_entries_that_make_no_sense_are_left_out(path, memory):
    path.parent.mkdir()
    path.write_text(json.dumps({"sets": {"k": {"a": 3, "b": {"c": 1}}, "l": []}}))
    assert memory.recall("k") == {"b": {"c": 1}}
    assert memory.recall("l") is None


@pytest.mark.expected_log
def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path, caplog):
    (tmp_path / "config").write_text("a file")
    SetMemory(tmp_path / "config" / "sets.json").keep("k", {})
    assert "could not be written" in caplog.text


def test_a_set_is_shown_again_as_it_was_left(session, remembering, part):
    show(session, remembering, "a", "b")
    part.words = "port"
    show(session, remembering, "c", "d")
    assert part.words == ""  # the filter of another event would hide this one's findings
    part.words = "fire"
    show(session, remembering, "b", "a")
    assert part.words == "port"
    show(session, remembering, "c", "d")
    assert part.words == "fire"


def test_one_article_more_keeps_how_it_is_looked_at(session, remembering, part):
    show(session, remembering, "a", "b")
    part.words = "port"
    show(session, remembering, "a", "b", "c")
    assert part.words == "port"
    part.words = "other"
    show(session, remembering, "a", "b")
    assert part.words == "port"


def test_another_comparison_of_the_same_set_restores_nothing(session, remembering, part):
    show(session, remembering, "a", "b")
    part.words = "port"
    session.move(0, 1)
    remembering.restore()
    assert (part.words, part.restored) == ("port", [])


def test_closing_the_window_keeps_it(session, remembering, memory, part):
    show(session, remembering, "a", "b")
    remembering.keep()
    assert memory.recall(key_of(session.articles)) is None  # nothing was changed
    part.words = "port"
    remembering.keep()
    assert memory.recall(key_of(session.articles)) == {"filter": {"words": "port"}}


@pytest.mark.expected_log
def test_what_cannot_be_written_is_told_and_left_out(session, remembering, memory, part, caplog):
    show(session, remembering, "a", "b")
    part.words = object()
    remembering.keep()
    assert "What filter wants to remember" in caplog.text
    part.words = "x" * 300_000
    remembering.keep()
    assert memory.recall(key_of(session.articles)) is None
