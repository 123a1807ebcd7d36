"""File ▸ Import notes: nothing is done before it was shown, and one step takes all of it back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLabel

from reader.core.anchors import anchor
from reader.core.exchange.annotations import as_annotations
from reader.core.exchange.taking import Taken
from reader.core.exchange.workspace_json import as_workspace_json
from reader.core.kept import Kept
from reader.core.notes import Note, On, Spot
from reader.core.verdicts import State, Verdict, Verdicts, subject_of
from reader.qt.dialogs.import_notes import ImportDialog
from reader.qt.messages import Kind
from reader.qt.prompts import Arrival


def note_on(article, name: str, text: str, **known: object) -> Note:
    spot = Spot(article.sha256, article.path, anchor(article.text, 0, 5))
    return replace(Note(name, On.PASSAGE, (spot,), text), **known)


@pytest.fixture
def file(tmp_path, compared) -> Path:
    """A colleague's notes: one on an article that is open, one on another."""
    one, other = compared.session.articles[0], replace(compared.session.articles[1])
    stranger = replace(other, sha256="f" * 64, path="/elsewhere.txt")
    notes = [note_on(one, "n1", "from Ann <b>"), note_on(stranger, "n2", "elsewhere")]
    path = tmp_path / "ann.jsonld"
    path.write_text(as_annotations(notes, {}), encoding="utf-8")
    return path


def bring(qtbot, shell, path: Path) -> None:
    shell.prompts.exchange = path
    shell.window.choices.import_notes.trigger()
    qtbot.waitUntil(lambda: not shell.controller.importing.busy)


def lines(shell) -> list[str]:
    message = shell.window.messages.message
    return list(message.lines) if message is not None else []


def test_what_comes_is_shown_first(qtbot, compared, file):
    bring(qtbot, compared, file)
    (arrival,) = compared.prompts.arrivals
    assert (arrival.name, arrival.taken.notes, arrival.waiting) == ("ann.jsonld", 2, 1)
    assert compared.session.notes == {}  # nobody said yes
    assert compared.undo_stack.undoText() != "import notes"


def test_one_step_takes_it_and_one_undo_takes_it_back(qtbot, compared, file):
    compared.prompts.taken = False
    before = compared.session.kept
    bring(qtbot, compared, file)
    assert {one.text for one in compared.session.notes.values()} == {"from Ann <b>", "elsewhere"}
    assert compared.undo_stack.undoText() == "import notes"
    assert lines(compared)[0].startswith("ann.jsonld was imported")
    compared.window.choices.undo.trigger()
    assert compared.session.kept == before
    compared.window.choices.redo.trigger()
    assert len(compared.session.notes) == 2


def test_the_same_again_brings_nothing(qtbot, compared, file):
    compared.prompts.taken = False
    bring(qtbot, compared, file)
    count = compared.undo_stack.count()
    bring(qtbot, compared, file)
    assert lines(compared) == ["ann.jsonld brings nothing that is not here already."]
    assert compared.undo_stack.count() == count
    assert len(compared.prompts.arrivals) == 1


def test_versions_verdicts_and_articles_of_a_workspace(qtbot, compared, tmp_path):
    session = compared.session
    mine = note_on(session.articles[0], "n1", "mine", changed="2026-01-01T00:00:00+00:00")
    session.put_note(mine)
    finding = session.comparison.findings[0]
    subject = subject_of(session.comparison, finding)
    stranger = replace(session.articles[0], text="Another\n", sha256="e" * 64, blocks=())
    theirs = Kept(
        (*session.articles, stranger),
        verdicts=Verdicts().having(subject, Verdict(State.REAL, "sure")),
        notes={"n1": replace(mine, text="theirs", changed="2026-02-01T00:00:00+00:00")},
    )
    path = tmp_path / "theirs.json"
    path.write_text(as_workspace_json(theirs, "Ann"), encoding="utf-8")
    compared.prompts.taken = True
    bring(qtbot, compared, path)
    (arrival,) = compared.prompts.arrivals
    assert arrival.author == "Ann"
    assert (arrival.taken.versions, arrival.taken.verdicts, arrival.articles) == (1, 1, 1)
    assert {one.text for one in session.notes.values()} == {"mine", "theirs"}
    assert len(session.articles) == 4
    assert session.verdicts.of(subject).by == "Ann"
    compared.window.choices.undo.trigger()
    assert len(session.articles) == 3
    assert dict(session.notes) == {"n1": mine}


@pytest.mark.parametrize(
    "text",
    ["", "no json", "{}", "[]", '{"a": 1, "a": 2}', "[" * 200, json.dumps({"type": "Annotation"})],
)
def test_a_file_that_is_refused(qtbot, compared, tmp_path, text):
    path = tmp_path / "wrong.jsonld"
    path.write_text(text, encoding="utf-8")
    before = compared.session.kept
    bring(qtbot, compared, path)
    assert len(lines(compared)) == 1
    assert "wrong.jsonld" in lines(compared)[0]
    assert compared.window.messages.message.kind is Kind.PROBLEM
    assert compared.session.kept == before
    assert compared.prompts.arrivals == []
    assert compared.bugs == []


def test_a_file_that_is_gone(qtbot, compared, tmp_path):
    bring(qtbot, compared, tmp_path / "gone.jsonld")
    assert "gone.jsonld cannot be read" in lines(compared)[0]


def test_nothing_is_asked_when_no_file_was_chosen(qtbot, compared):
    compared.window.choices.import_notes.trigger()
    assert not compared.controller.importing.busy
    assert compared.prompts.asked[-1][0] == "import"


def dropped(shell, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    shell.window.drops.hint.appear(data)
    shell.window.drops.take(data)
    shell.window.drops.hint.hide()


def test_notes_are_dropped(qtbot, compared, file):
    compared.prompts.taken = False
    dropped(compared, file)
    assert compared.window.drops.hint.text == "Drop to import the notes"
    qtbot.waitUntil(lambda: len(compared.session.notes) == 2)
    assert len(compared.session.articles) == 3


def test_several_are_imported_one_after_the_other(qtbot, compared, file, tmp_path):
    other = tmp_path / "bea.jsonld"
    note = note_on(compared.session.articles[0], "n9", "from Bea")
    other.write_text(as_annotations([note], {}), encoding="utf-8")
    compared.prompts.taken = False
    dropped(compared, file, other)
    qtbot.waitUntil(lambda: len(compared.session.notes) == 3)
    assert [one.name for one in compared.prompts.arrivals] == ["ann.jsonld", "bea.jsonld"]


def test_a_workspace_is_dropped(qtbot, compared, tmp_path):
    path = tmp_path / "kept.parallax"
    compared.prompts.workspace = path
    compared.window.choices.save_workspace_as.trigger()
    assert path.exists()
    compared.window.choices.new.trigger()
    assert compared.session.articles == ()
    dropped(compared, path)
    assert compared.window.drops.hint.text == "Drop to open the workspace"
    qtbot.waitUntil(lambda: len(compared.session.articles) == 3)


# the dialog


def words(dialog: ImportDialog) -> str:
    labels = dialog.findChildren(QLabel)
    return "\n".join(label.text() for label in labels)


def test_the_dialog_counts_and_shows_literally(qtbot):
    taken = Taken(Kept(), notes=1, versions=2, verdicts=3, differing=1, unread=4)
    dialog = ImportDialog(Arrival("<b>x</b>.json", "Ann & <i>", taken, 2, 1))
    qtbot.addWidget(dialog)
    text = words(dialog)
    assert "“<b>x</b>.json” by Ann & <i> brings:" in text
    assert [count for count, _ in dialog.rows] == [1, 1, 2, 3, 1, 4]
    assert dialog.rows[0][1] == "new note"
    assert dialog.articles.text() == "&Open the 2 articles that are not open here"
    assert not dialog.with_articles
    assert all(one.textFormat().name == "PlainText" for one in dialog.findChildren(QLabel))


def test_articles_alone_are_opened_unless_one_says_no(qtbot):
    dialog = ImportDialog(Arrival("x.json", "", Taken(Kept()), 1))
    qtbot.addWidget(dialog)
    assert dialog.with_articles
    assert "Only articles that are not open here." in words(dialog)
