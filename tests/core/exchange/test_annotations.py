"""Notes as JSON-LD and back; a colleague's notes merged in any order."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchors import anchor
from reader.core.exchange.annotations import as_annotations, notes_of
from reader.core.exchange.merging import merge
from reader.core.exchange.plain_json import ExchangeError, parse_json
from reader.core.notes import COLOURS, Note, On, Spot, tidy_tags

letters = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


@st.composite
def notes(draw: st.DrawFn, name: str | None = None) -> Note:
    text = draw(st.text(st.characters(exclude_categories=("Cs",)), min_size=6, max_size=40))
    return Note(
        name or draw(st.uuids()).__str__(),
        draw(st.sampled_from(On)),
        tuple(
            Spot(key * 64, draw(letters), anchor(text, 1, draw(st.integers(1, 6))))
            for key in draw(st.lists(st.sampled_from("abc"), min_size=1, max_size=3))
        ),
        text=draw(letters),
        tags=tidy_tags(draw(st.lists(letters, max_size=3))),
        colour=draw(st.sampled_from(COLOURS)),
        flagged=draw(st.booleans()),
        author=draw(letters),
        created=draw(st.sampled_from(["", "2026-11-22T10:00:00+00:00"])),
        changed=draw(st.sampled_from(["", "2026-11-22T10:00:00+00:00", "2026-11-23T10:00:00Z"])),
        label=draw(letters),
    )


@given(st.lists(notes(), min_size=1, max_size=4, unique_by=lambda one: one.id))
def test_what_is_exported_is_read_again(some: list[Note]) -> None:
    text = as_annotations(some, {"a" * 64: "Title"})
    found, bad = notes_of(parse_json(text.encode(), "notes"), "notes")
    assert bad == 0
    assert sorted(found, key=lambda one: one.id) == sorted(some, key=lambda one: one.id)


def model_errors(item: dict[str, Any]) -> list[str]:
    """What of the model's MUSTs (sections 3.1, 3.2.4, 3.3, 4.2.4, 4.2.5) does not hold."""
    wrong = []
    if "id" not in item or ":" not in item["id"]:
        wrong.append("an IRI as id")
    if item.get("type") != "Annotation":
        wrong.append("type")
    if not item.get("target"):
        wrong.append("one or more targets")
    if item.get("motivation") not in {"commenting", "highlighting", "tagging"}:
        wrong.append("motivation")
    for body in item.get("body", []):
        if body["type"] != "TextualBody" or not isinstance(body.get("value"), str):
            wrong.append("a TextualBody has one value")
    for target in item["target"]:
        if not target.get("source", {}).get("id"):
            wrong.append("a SpecificResource has one source")
        for selector in target["selector"]:
            if selector["type"] == "TextQuoteSelector" and not isinstance(selector["exact"], str):
                wrong.append("exact")
            if selector["type"] == "TextPositionSelector":
                start, end = selector["start"], selector["end"]
                if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
                    wrong.append("start and end")
    return wrong


@given(st.lists(notes(), max_size=3, unique_by=lambda one: one.id))
def test_the_export_holds_the_model(some: list[Note]) -> None:
    whole = json.loads(as_annotations(some, {}))
    assert whole["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert whole["type"] == "AnnotationCollection"
    assert whole["total"] == len(some)
    items = whole.get("first", {"items": []})["items"]
    assert [model_errors(item) for item in items] == [[]] * len(some)
    assert ("first" in whole) == bool(some)


@given(st.lists(notes("n1"), max_size=4), st.lists(notes("n2"), max_size=3), st.randoms())
def test_the_order_of_merging_does_not_matter(
    first: list[Note], second: list[Note], random: Any
) -> None:
    everything = [*first, *second]
    whole = merge({}, everything).notes
    shuffled = everything[:]
    random.shuffle(shuffled)
    step = merge({}, ()).notes
    for note in shuffled:
        step = merge(step, [note]).notes
    assert step == whole
    assert merge(whole, everything) == merge(whole, ())
    said = {replace(note, id="") for note in whole.values()}
    assert said == {replace(note, id="") for note in everything}


def test_a_conflict_is_counted_and_both_stay() -> None:
    mine = Note("n1", On.PASSAGE, (Spot("a", "", anchor("Five dead", 0, 4)),), "five", changed="1")
    other = replace(mine, text="six", changed="2")
    found = merge({"n1": mine}, [other, replace(mine, id="n2")])
    assert (found.new, found.conflicts) == (1, 1)
    assert {note.text for name, note in found.notes.items() if name.startswith("n1")} == {
        "five",
        "six",
    }


def deep(levels: int) -> str:
    return "[" * levels + "]" * levels


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no JSON"),
        ("{", "line 1"),
        ('{"a": 1, "a": 2}', "twice"),
        ('{"a": 12345678901234567890123}', "too long"),
        ('{"a": NaN}', "no number"),
        (deep(5_000), "deeply"),
        ("[]", "no annotations"),
        ("{}", "no annotations"),
        ("7", "no annotations"),
        ('[{"type": "Annotation"}]', "None of the annotations"),
        ('{"type": "AnnotationCollection", "first": "http://example.org/page1"}', "no annot"),
    ],
)
def test_what_cannot_be_trusted_is_refused(text: str, told: str) -> None:
    with pytest.raises(ExchangeError, match=told):
        notes_of(parse_json(text.encode(), "notes.jsonld"), "notes.jsonld")


def test_bytes_that_are_no_utf8_are_refused() -> None:
    with pytest.raises(ExchangeError, match="UTF-8"):
        parse_json(b'{"a": "\xff"}', "notes.jsonld")


@pytest.mark.parametrize("name", ["../../etc/passwd", "http://x/y", "n'; DROP TABLE records", " "])
def test_an_id_is_never_more_than_a_name(name: str) -> None:
    mine = Note("n1", On.PASSAGE, (Spot("a" * 64, "", anchor("Five dead", 0, 4)),), "five")
    whole = json.loads(as_annotations([mine], {}))
    whole["first"]["items"][0]["id"] = name
    [found] = notes_of(whole, "x")[0]
    assert found.id.replace("-", "").isalnum()
    assert notes_of(whole, "x")[0] == (found,)
