"""A workspace and notes as JSON and back; a file from somebody else is believed in nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchors import anchor, text_key
from reader.core.article import Article, Block, Kind
from reader.core.compared import ComparedArticle, Comparison, Decisions, siglum
from reader.core.errors import ReaderError
from reader.core.exchange.annotations import as_annotations
from reader.core.exchange.plain_json import ExchangeError
from reader.core.exchange.reading import read_exchange
from reader.core.exchange.workspace_json import Exchange, as_workspace_json
from reader.core.export.notes_list import notes_json
from reader.core.kept import Kept
from reader.core.notes import Note, On, Spot
from reader.core.own_lexicon import from_bytes
from reader.core.workspace.records import Action
from reader.core.workspace.state import changes
from reader.core.workspace.store import Workspace
from reader.paths import resource

TEXT = "Five dead."
ARTICLE = Article("a.txt", TEXT, (Block(0, 10, Kind.TITLE),), TEXT, "a" * 64)
NOTE = Note("n", On.PASSAGE, (Spot("a" * 64, "a.txt", anchor(TEXT, 0, 4)),), "why?")
ONE = Kept((ARTICLE,), notes={"n": NOTE})

Read = Callable[[str | bytes], Exchange]


@pytest.fixture(scope="session")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Read:
    path = tmp_path_factory.mktemp("exchange") / "from a colleague.json"

    def read(data: str | bytes) -> Exchange:
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_exchange(path)

    return read


# there and back


@given(data=st.data())
def test_what_is_exported_is_read_again(
    data: st.DataObject, kepts: st.SearchStrategy[Kept], reading: Read
) -> None:
    kept = data.draw(kepts)
    assert reading(as_workspace_json(kept, "Ann")) == Exchange(kept, "Ann", 0)


def test_the_lexicon_travels_with_it(reading: Read) -> None:
    data = resource("lexicon", "own_example.toml").read_bytes()
    kept = Kept(decisions=Decisions(lexicon=from_bytes("mine.toml", data)))
    found = reading(as_workspace_json(kept)).kept.decisions.lexicon
    assert found is not None
    assert (found.name, found.merged) == ("mine.toml", kept.decisions.lexicon.merged)  # type: ignore[union-attr]


@given(data=st.data())
def test_notes_alone_are_read_again(
    data: st.DataObject, kepts: st.SearchStrategy[Kept], reading: Read
) -> None:
    kept = data.draw(kepts)
    articles = tuple(ComparedArticle(siglum(i), one, ()) for i, one in enumerate(kept.articles))
    comparison = Comparison(articles, (), (), (), ((),) * len(articles))
    found = reading(notes_json(kept.notes, comparison, "Ann"))
    assert found == Exchange(Kept(notes=kept.notes), "Ann", 0)


def test_the_json_says_what_it_is_and_holds_the_texts() -> None:
    whole = json.loads(as_workspace_json(ONE, "Ann"))
    assert whole["schema"] == "parallax-workspace/1"
    assert whole["author"] == "Ann"
    [article] = whole["articles"]
    assert (article["text"], article["text_sha256"]) == (TEXT, text_key(TEXT))
    assert list(whole) == [
        "schema", "program", "author", "articles", "notes", "verdicts", "links", "rules_off",
        "lexicon",
    ]  # fmt: skip


def test_another_workspace_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "carol.parallax"
    workspace = Workspace.create(path)
    found, texts = changes(Kept(), ONE)
    workspace.apply(Action("a", found, "t"), texts)
    workspace.close()
    before = path.read_bytes()
    assert read_exchange(path) == Exchange(ONE)
    assert path.read_bytes() == before


def test_two_versions_of_a_note_in_one_file_both_stay(reading: Read) -> None:
    whole = json.loads(as_annotations([NOTE], {}))
    again = json.loads(as_annotations([replace(NOTE, text="because")], {}))
    whole["first"]["items"] += again["first"]["items"]
    found = reading(json.dumps(whole)).kept.notes
    assert sorted(one.text for one in found.values()) == ["because", "why?"]


# what cannot be trusted


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'{"@context":"http://www.w3.org/ns/anno.jsonld","body":"\xff"}', "not UTF-8"),
        (b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'{"id":' + b"9" * 1_000_000 + b"}", "a number is too long"),
        (b'{"id":"a","id":"b","type":"Annotation","target":9}', "twice"),
        (b'"' + b'\\"' * 500_000, "line 1"),  # seen: a search that began again at each sign
        (b'{"a": 1e999, "b": Infinity}', "Infinity is no number"),
        (b"", "no JSON"),
        (b"PK\x03\x04", "no JSON"),
        (b"\x00" * 100, "no JSON"),
        (b'{"schema": "parallax-workspace/2"}', "another version"),
        (b'{"schema": "parallax-workspace/1/../../x"}', "another version"),
        (b'{"schema": "somebody/1"}', "no annotations"),
        (b"SQLite format 3\x00" + b"\x00" * 2_000, "workspace|damaged"),
    ],
)
def test_a_file_is_refused_in_one_sentence(reading: Read, data: bytes, told: str) -> None:
    with pytest.raises(ReaderError, match=told) as caught:
        reading(data)
    sentence = str(caught.value)
    assert sentence.startswith("from a colleague.json") or "from a colleague.json" in sentence
    assert "\n" not in sentence
    assert len(sentence) < 250


@pytest.mark.parametrize("name", ["", "missing.json"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExchangeError, match="cannot be read"):
        read_exchange(tmp_path / name)


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    "change",
    [
        lambda whole: whole["articles"][0].update(text="Six dead."),
        lambda whole: whole["articles"][0].update(text=None),
        lambda whole: whole["articles"][0].update(blocks=[[0, 11, "title"]]),
        lambda whole: whole["articles"][0].update(blocks=[[0, -1, "title"]]),
        lambda whole: whole["articles"][0].update(blocks=[[0, True, "title"]]),
        lambda whole: whole["articles"].append(whole["articles"][0]),
        lambda whole: whole["articles"].append(7),
        lambda whole: whole.update(notes={"n": 1}),
        lambda whole: whole["notes"][0].update(spots=[]),
        lambda whole: whole["notes"][0]["spots"][0].update(start=10**17),
        lambda whole: whole["notes"][0]["spots"][0].update(start=1.5),
        lambda whole: whole["notes"][0].update(id="x" * 10_000),
        lambda whole: whole["notes"][0].update(text="x" * 3_000_000),
        lambda whole: whole["notes"][0].update(on="body"),
        lambda whole: whole.update(verdicts=[{"type": "number", "passages": [], "state": "x"}]),
        lambda whole: whole.update(links=[{"linked": 1, "sentences": []}]),
        lambda whole: whole.update(lexicon={"name": "x", "source": "[nonsense"}),
        lambda whole: whole.update(rules_off=[None]),
    ],
)
def test_a_part_that_makes_no_sense_is_left_out_and_counted(reading: Read, change: Change) -> None:
    whole = json.loads(as_workspace_json(ONE))
    change(whole)
    found = reading(json.dumps(whole))
    assert found.unread == 1
    assert len(found.kept.articles) + len(found.kept.notes) in (1, 2)


def test_halves_of_characters_never_reach_the_workspace(reading: Read, tmp_path: Path) -> None:
    whole = json.loads(as_workspace_json(ONE))
    whole["notes"][0]["text"] = "half \ud83d of a smile 😀"
    text = json.dumps(whole)
    assert "\\ud83d" in text
    found = reading(text)
    assert found.kept.notes["n"].text == "half \ufffd of a smile 😀"
    workspace = Workspace.create(tmp_path / "w.parallax")
    rows, texts = changes(Kept(), found.kept)
    workspace.apply(Action("a", rows, "t"), texts)
    workspace.close()


def test_a_name_is_never_a_path(reading: Read, tmp_path: Path) -> None:
    whole = json.loads(as_workspace_json(ONE))
    whole["notes"][0]["id"] = "../../etc/passwd"
    whole["articles"][0]["path"] = "/etc/passwd"
    found = reading(json.dumps(whole))
    assert list(found.kept.notes) == ["../../etc/passwd"]  # a name in a table, opened nowhere
    assert found.kept.articles[0].text == TEXT
