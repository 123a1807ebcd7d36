"""What a session holds, written and read back; anything that does not fit is left out and told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.anchors import anchor
from reader.core.article import Article, Block, Kind, Span
from reader.core.compared import Decisions
from reader.core.discrepancies.finding import Type
from reader.core.kept import Kept
from reader.core.notes import COLOURS, Note, On, Spot
from reader.core.own_lexicon import from_bytes
from reader.core.said import Said, said
from reader.core.verdicts import Passage, State, Subject, Verdict, Verdicts
from reader.core.workspace import records
from reader.core.workspace.records import Action
from reader.core.workspace.spelling import article_body, article_of
from reader.core.workspace.state import changes, read, with_changes
from reader.core.workspace.store import Workspace

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
keys = st.sampled_from(["a" * 64, "b" * 64, "c" * 64])
places = st.tuples(keys, st.integers(0, 99), st.integers(0, 99))


@st.composite
def articles(draw: st.DrawFn, key: str) -> Article:
    text = draw(st.text(st.characters(exclude_categories=("Cs",)), min_size=4, max_size=60))
    return Article(
        path=draw(words),
        text=text,
        blocks=(Block(0, 2, Kind.TITLE), Block(2, len(text), draw(st.sampled_from(Kind)))),
        title=draw(words),
        sha256=key,
        published=draw(st.none() | words),
        warnings=tuple(draw(st.lists(words, max_size=2))),
        marks=(Span(2, 3),),
        corrected=(("outlet", None), ("title", draw(words))),
    )


@st.composite
def notes(draw: st.DrawFn, name: str) -> Note:
    text = draw(st.text(st.characters(exclude_categories=("Cs",)), min_size=6, max_size=40))
    return Note(
        name,
        draw(st.sampled_from(On)),
        (Spot(draw(keys), draw(words), anchor(text, 2, 5)),),
        text=draw(words),
        tags=tuple(draw(st.lists(st.sampled_from(["dead", "Toll"]), max_size=2, unique=True))),
        colour=draw(st.sampled_from(COLOURS)),
        flagged=draw(st.booleans()),
        author=draw(words),
    )


@st.composite
def kept(draw: st.DrawFn) -> Kept:
    verdicts = Verdicts()
    for start in draw(st.lists(st.integers(0, 50), max_size=3, unique=True)):
        passage = Passage(draw(keys), start, start + 3, draw(words), draw(words), draw(words))
        by = draw(st.sampled_from(["", "Bob"]))
        verdict = Verdict(draw(st.sampled_from(State)), draw(words), draw(words), by)
        verdicts = verdicts.having(Subject(draw(st.sampled_from(Type)), (passage,)), verdict)
    pairs = draw(st.frozensets(st.tuples(places, places).map(sorted).map(tuple), max_size=4))
    cut = frozenset(one for one in pairs if one[0][1] % 2)
    chosen = draw(st.lists(keys, unique=True, max_size=3))
    return Kept(
        articles=tuple(draw(articles(key)) for key in chosen),
        decisions=Decisions(
            linked=pairs - cut,
            cut=cut,
            rules_off=frozenset(draw(st.lists(words, max_size=2))),
            taken=frozenset(one for one in pairs if one[1][1] % 2),
        ),
        verdicts=verdicts,
        notes={
            name: note
            for name in draw(st.lists(st.sampled_from("xyz"), unique=True))
            for note in [draw(notes(name))]
        },
    )


def act(workspace: Workspace, before: Kept, after: Kept) -> None:
    found, texts = changes(before, after)
    workspace.apply(Action("step", found, "t"), texts)


def tidy(one: Kept) -> Kept:
    """As it is read: tags in their order."""
    return replace(
        one,
        notes={
            name: replace(note, tags=tuple(sorted(note.tags, key=str.casefold)))
            for name, note in one.notes.items()
        },
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(kept(), min_size=1, max_size=4))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, states: list[Kept]
) -> None:
    workspace = Workspace.create(tmp_path_factory.mktemp("w") / "case.parallax")
    before = Kept()
    for state in states:
        act(workspace, before, state)
        before = state
    workspace.close()
    workspace = Workspace.open(workspace.path)
    assert read(workspace) == (tidy(states[-1]), ())
    now = tidy(states[-1])
    while (step := workspace.undo()) is not None:
        now = with_changes(now, step.inverse().changes, workspace.text)
        states = states[:-1]
        assert read(workspace) == (now, ())
        assert read(workspace) == (tidy(states[-1]) if states else Kept(), ())
    workspace.close()


def test_a_lexicon_travels_with_the_workspace(tmp_path: Path) -> None:
    data = Path("resources/lexicon/own_example.toml")
    root = Path(__file__).parents[3]
    own = from_bytes("mine.toml", (root / data).read_bytes())
    workspace = Workspace.create(tmp_path / "case.parallax")
    act(workspace, Kept(), Kept(decisions=Decisions(lexicon=own)))
    again = read(workspace)[0].decisions.lexicon
    assert again is not None
    assert (again.name, again.sha256, again.merged) == (own.name, own.sha256, own.merged)
    workspace.close()


def one_of_each() -> Kept:
    key = "a" * 64
    article = Article("a.txt", "Five dead.", (Block(0, 10, Kind.TITLE),), "Five dead.", key)
    passage = Passage(key, 0, 4, "five", "five dead.", "a.txt")
    return Kept(
        articles=(article,),
        decisions=Decisions(linked=frozenset({((key, 0, 10), ("b" * 64, 0, 4))})),
        verdicts=Verdicts().having(Subject(Type.NUMBER, (passage,)), Verdict(State.REAL, "why")),
        notes={"n": Note("n", On.PASSAGE, (Spot(key, "a.txt", anchor(article.text, 0, 4)),), "!")},
    )


@pytest.mark.parametrize(
    "value", [None, -1, True, 1e400, "x" * 10, [], {}, [[1]], [[5, 2, "body"]]]
)
def test_a_record_that_makes_no_sense_is_left_out(tmp_path: Path, value: Any) -> None:
    whole = one_of_each()
    found, texts = changes(Kept(), whole)
    for one in found:
        for name in json.loads(one.after or "{}"):
            body = {**json.loads(one.after or "{}"), name: value}
            try:
                bad = records.change(one.kind, one.name, None, body)
            except ValueError:
                continue  # infinity is not even written
            path = tmp_path / "case.parallax"
            path.unlink(missing_ok=True)
            workspace = Workspace.create(path)
            workspace.apply(Action("step", (bad,), "t"), texts)
            kept, damage = read(workspace)  # raises nothing whatever stands there
            assert kept == Kept() or not damage
            workspace.close()


def test_warnings_are_kept_in_english_with_what_they_are_made_of() -> None:
    plain = Article("a.txt", "Text.", (Block(0, 5, Kind.BODY),), "", "a" * 64, warnings=("One.",))
    made = replace(plain, warnings=(said("{n} links.", n=2), "Plain."))
    assert "said" not in article_body(plain)
    body = json.loads(json.dumps(article_body(made)))
    assert body["warnings"] == ["2 links.", "Plain."]
    again = article_of(body, lambda _: "Text.")
    assert again == made
    assert isinstance(again.warnings[0], Said)
    assert again.warnings[0].template == "{n} links."


@pytest.mark.parametrize(
    "parts",
    [
        None,
        [],
        ["2 links."],
        [{"said": "{n} links.", "of": {"n": 3}, "in": "Engine"}, "Plain."],
        [{"said": "{n} links.", "of": None, "in": "Engine"}, "Plain."],
        [7, "Plain."],
    ],
)
def test_parts_that_do_not_make_up_the_warning_are_left_out(parts: Any) -> None:
    plain = Article("a.txt", "Text.", (Block(0, 5, Kind.BODY),), "", "a" * 64)
    body = dict(article_body(plain)) | {"warnings": ["2 links.", "Plain."], "said": parts}
    again = article_of(body, lambda _: "Text.")
    assert again.warnings == ("2 links.", "Plain.")
    assert type(again.warnings[0]) is str
