"""The list of notes: orders, groups, filters, unfinished ones, and that little changes a little."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.core.article import Article, Block, Kind
from reader.core.note_subjects import passage_spot
from reader.core.notes import Note, On
from reader.core.placed_notes import PlacedNotes
from reader.qt.noting.choices import Choice, Order
from reader.qt.noting.choices import Kind as NoteKind
from reader.qt.noting.notes_model import Head, NotesModel, Role


def article(text: str, path: str) -> Article:
    return Article(
        path,
        text,
        (Block(0, len(text), Kind.BODY),),
        f"Title {path}",
        hashlib.sha256(text.encode()).hexdigest(),
    )


A = article("They agreed on the plan. Five died in the fire.", "a")
B = article("They discussed the plan. Six died in the fire.", "b")
GONE = article("Nothing that is open now says this.", "z")
OLD_A = article("They wholly and utterly disagreed about it all.", "a")


def note(key: str, one: Article, words: str, **more: object) -> Note:
    start = one.text.index(words)
    made = Note(key, On.PASSAGE, (passage_spot(one, start, start + len(words)),))
    return replace(made, created=f"2026-03-0{key[-1]}T10:00:00+00:00", **more)


NOTES = {
    one.id: one
    for one in (
        note("n1", A, "Five", text="Who counted?", tags=("figures",), author="Ben"),
        note("n2", A, "agreed", colour="green", author="Ana"),
        note("n3", B, "Six", text="<b>Six</b>", tags=("Figures", "check"), flagged=True),
        note("n4", GONE, "Nothing", text="elsewhere"),
        note("n5", OLD_A, "wholly and utterly disagreed", text="lost"),
    )
}


def shown(notes=NOTES, articles=(A, B)) -> PlacedNotes:
    return PlacedNotes().with_notes(notes, articles, None)


def rows(model: NotesModel) -> list[str]:
    return [f"{row.name} ({row.count})" if isinstance(row, Head) else row for row in model.rows]


@pytest.fixture
def model(qtbot) -> NotesModel:
    made = NotesModel()
    made.show(shown(), {})
    return made


def test_it_is_a_sound_model(model, qtmodeltester):
    qtmodeltester.check(model)


PLACE = [
    "Not found again (1)",
    "n5",
    "A  Title a (2)",
    "n2",
    "n1",
    "B  Title b (1)",
    "n3",
    "In articles that are not open (1)",
    "n4",
]


def test_by_place(model):
    assert rows(model) == PLACE
    assert (model.listed, model.lost) == (5, 1)


def test_by_time_the_latest_first(model):
    model.set_order(Order.TIME)
    assert [row for row in model.rows if isinstance(row, str)] == ["n5", "n3", "n2", "n1", "n4"]


def test_by_tag_a_note_stands_under_each_of_its_tags(model):
    model.set_order(Order.TAG)
    assert rows(model)[2:-2] == [
        "check (1)",
        "n3",
        "Figures (2)",
        "n3",
        "n1",
        "Without tags (1)",
        "n2",
    ]
    assert model.listed == 5


def test_by_author(model):
    model.set_order(Order.AUTHOR)
    heads = [one for one in rows(model)[2:-2] if one.endswith(")")]
    assert heads == ["Ana (1)", "Ben (1)", "Without a name (1)"]


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        (Choice(words=("counted",)), ["n1"]),
        (Choice(words=("six",)), ["n3"]),
        (Choice(words=("figures", "ben")), ["n1"]),
        (Choice(kind=NoteKind.HIGHLIGHTS), ["n2"]),
        (Choice(colour="green"), ["n2"]),
        (Choice(flagged=True), ["n3"]),
        (Choice(tag="figures"), ["n1", "n3"]),
        (Choice(article=B.sha256), ["n3"]),
        (Choice(article=GONE.sha256), ["n4"]),
        (Choice(on=On.CLAIM), []),
    ],
)
def test_filters(model, choice, ids):
    model.set_choice(choice)
    assert [row for row in model.rows if isinstance(row, str)] == ids
    assert model.listed == len(ids)


def test_groups_close_and_a_search_looks_into_them(model):
    model.toggle(A.sha256)
    assert rows(model)[2:4] == ["A  Title a (2)", "B  Title b (1)"]
    assert not model.index_of("n1").isValid()
    model.set_choice(Choice(words=("counted",)))
    assert rows(model) == ["A  Title a (1)", "n1"]
    model.set_choice(Choice())
    assert model.closed == {A.sha256}


def test_unfinished_notes_stand_first(model):
    draft = replace(NOTES["n1"], text="Who counted them?")
    model.show(shown(), {"n1": draft})
    assert rows(model)[:2] == ["Not finished (1)", "n1"]
    assert model.note(model.index(1)).text == "Who counted them?"
    assert model.index(1).data(Role.DRAFT)
    index = model.index_of("n1")
    assert index.row() > 1
    assert model.note(index).text == "Who counted?"


@pytest.mark.parametrize("order", list(Order))
def test_a_few_changes_lead_to_the_same_list_as_starting_anew(qtbot, order):
    model, other = NotesModel(), NotesModel()
    for one in (model, other):
        one.set_order(order)
    now = PlacedNotes()
    steps = [
        NOTES,
        {key: one for key, one in NOTES.items() if key != "n2"},
        {**NOTES, "n1": replace(NOTES["n1"], tags=("new",), author="Chi")},
        {**NOTES, "n9": note("n9", B, "discussed", tags=("check",))},
        {"n9": note("n9", A, "plan")},
        {},
        NOTES,
    ]
    for notes in steps:
        now = now.with_notes(notes, (A, B), None)
        model.show(now, {})
        fresh = NotesModel()
        fresh.set_order(order)
        fresh.show(PlacedNotes().with_notes(notes, (A, B), None), {})
        assert rows(model) == rows(fresh)
        assert model.tags == fresh.tags


def test_what_is_said_of_a_row(model):
    index = model.index_of("n3")
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Note on words, B, Yellow. flagged. <b>Six</b>. “Six”. Tags: Figures, check"
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("\u2060\n<b>Six</b>\n“Six”\n")
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Not found again, 1 note"
    assert "not in them any more" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_changed_passage_is_told(qtbot):
    later = replace(A, text=A.text.replace("Five died in the fire", "Five died in that fire"))
    later = replace(later, sha256="later")
    kept = {"n1": note("n1", A, "Five died in the fire", text="so")}
    model = NotesModel()
    model.show(shown(kept, (later, B)), {})
    assert model.state_told(kept["n1"]) == "words changed since"
