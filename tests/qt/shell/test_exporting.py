"""File ▸ Export: the dialog, its preview, and what is written, with keys and mouse."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit

from reader.core.anchors import anchor
from reader.core.discrepancies.finding import Type
from reader.core.export.formats import FORMATS, Options, Order, Scope, Template
from reader.core.export.preview import Preview
from reader.core.notes import Note, On, Spot
from reader.qt.export_choices import ExportChoice, read_choice, write_choice


def opened(qtbot, shell):
    """The dialog, opened with its key, and its first preview."""
    shell.window.activateWindow()
    qtbot.keyClick(
        shell.window,
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    qtbot.waitUntil(lambda: shell.controller.exporting.dialog is not None)
    dialog = shell.controller.exporting.dialog
    settle(qtbot, shell)
    return dialog


def settle(qtbot, shell):
    exporting = shell.controller.exporting
    qtbot.waitUntil(
        lambda: not exporting._previewing.busy and exporting.dialog.preview.settled, timeout=20000
    )


def shown_text(dialog) -> str:
    shown = dialog.preview.shown
    if isinstance(shown, QTextEdit | QPlainTextEdit):
        return shown.toPlainText()
    if isinstance(shown, QLabel):
        return shown.text()
    model = shown.model()
    return "\n".join(
        "\t".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    )


def noted(shell, text: str) -> Note:
    article = shell.session.articles[0]
    spot = Spot(article.sha256, article.path, anchor(article.text, 0, 5))
    note = Note("3f0c4a52-0b5e-4d3e-9a53-111111111111", On.PASSAGE, (spot,), text, author="R. N.")
    shell.session.put_note(note)
    return note


def test_the_key_opens_it_and_escape_closes_it(qtbot, compared):
    dialog = opened(qtbot, compared)
    assert dialog.format.name == "html"
    assert "Source comparison" in shown_text(dialog)
    assert "3 differences" in dialog.summary.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert compared.controller.exporting.dialog is None


def test_there_is_nothing_to_export_without_articles(shell):
    assert not shell.window.choices.export.isEnabled()


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_each_format_has_a_preview(qtbot, compared, name):
    noted(compared, "<b>literally</b>")
    dialog = opened(qtbot, compared)
    dialog.formats.choose(name)
    settle(qtbot, compared)
    text = shown_text(dialog)
    assert text.strip()
    assert "One" in text or "Talks" in text or "literally" in text
    assert dialog.save.isEnabled()
    form = next(one for one in FORMATS if one.name == name)
    assert dialog.copy.isEnabled() == form.is_text


def test_the_list_is_walked_with_the_keys(qtbot, compared):
    dialog = opened(qtbot, compared)
    names = []
    for _ in FORMATS:
        names.append(dialog.format.name)
        qtbot.keyClick(dialog.formats, Qt.Key.Key_Down)
    assert sorted(names) == sorted(one.name for one in FORMATS)


def test_what_is_chosen_shows_in_the_preview(qtbot, compared):
    noted(compared, "mine alone")
    dialog = opened(qtbot, compared)
    full = shown_text(dialog)
    assert "mine alone" in full
    dialog.template.setFocus()
    qtbot.keyClick(dialog.template, Qt.Key.Key_Down)
    settle(qtbot, compared)
    findings = shown_text(dialog)
    assert findings != full
    qtbot.keyClick(dialog.template, Qt.Key.Key_Down)
    settle(qtbot, compared)
    notes = shown_text(dialog)
    assert notes.startswith("Notes")
    assert "mine alone" in notes
    assert not dialog.scope.isEnabled()  # of notes there is nothing to choose


def test_a_scope_with_nothing_in_it_says_so(qtbot, compared):
    dialog = opened(qtbot, compared)
    dialog.scope.setCurrentIndex(list(Scope).index(Scope.REAL))
    settle(qtbot, compared)
    assert "None of the differences is told" in shown_text(dialog)
    assert "0 differences" in dialog.summary.text()


def test_types_are_switched_while_their_menu_stays_open(qtbot, compared):
    dialog = opened(qtbot, compared)
    menu = dialog.types.menu()
    menu.popup(dialog.mapToGlobal(dialog.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    for kind in (Type.COMMITMENT, Type.STAGE):
        at = menu.actionGeometry(dialog.types.switches[kind]).center()
        qtbot.mouseMove(menu, at)
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)
        assert menu.isVisible()
    menu.close()
    assert dialog.choice.options.types == frozenset(Type) - {Type.COMMITMENT, Type.STAGE}
    assert dialog.types.text().strip() == "10 of 12 types"
    settle(qtbot, compared)
    assert "1 difference" in dialog.summary.text()


def test_the_preview_is_never_that_of_another_choice(qtbot, compared):
    dialog = opened(qtbot, compared)
    exporting = compared.controller.exporting
    made = []

    def slow(_kept, _comparison, name, _options, checkpoint):
        made.append(name)
        while name == "md" and exporting.dialog is not None:
            checkpoint(0.5)  # raises once nobody wants it any more
        return Preview(name, text=f"preview of {name}")

    exporting._engine = replace(exporting._engine, preview=slow)
    dialog.formats.choose("md")
    assert shown_text(dialog) == ""  # and not the page of before
    assert not dialog.preview.page.toPlainText()
    qtbot.waitUntil(lambda: "Making the preview" in shown_text(dialog))
    dialog.formats.choose("txt")
    settle(qtbot, compared)
    assert shown_text(dialog) == "preview of txt"
    assert made == ["md", "txt"]


def test_closing_while_it_is_made(qtbot, compared):
    dialog = opened(qtbot, compared)
    exporting = compared.controller.exporting

    def endless(*_given):
        checkpoint = _given[-1]
        while True:
            checkpoint(0.5)

    exporting._engine = replace(exporting._engine, preview=endless)
    dialog.formats.choose("md")
    assert exporting._previewing.busy
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert exporting.dialog is None
    assert not exporting._previewing.busy


def test_a_preview_that_fails_is_told_and_nothing_can_be_saved(qtbot, compared):
    dialog = opened(qtbot, compared)
    exporting = compared.controller.exporting

    def wrong(*_given):
        raise ZeroDivisionError

    exporting._engine = replace(exporting._engine, preview=wrong)
    dialog.formats.choose("md")
    qtbot.waitUntil(lambda: "fault in the program" in shown_text(dialog))
    assert not dialog.save.isEnabled()
    assert len(compared.bugs) == 1
    compared.bugs.clear()


def test_it_is_saved_where_one_says(qtbot, compared, tmp_path):
    dialog = opened(qtbot, compared)
    dialog.formats.choose("md")
    settle(qtbot, compared)
    compared.prompts.destination = tmp_path / "report.md"
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not compared.controller.exporting.busy)
    assert compared.prompts.asked[-1] == ("save", "comparison.md", "Markdown")
    assert (tmp_path / "report.md").read_text() == "md: 3 differences, full\n"
    assert dialog.told.text() == f"Saved as {tmp_path / 'report.md'}."
    assert compared.controller.exporting.dialog is dialog  # for the next one


def test_enter_saves(qtbot, compared):
    dialog = opened(qtbot, compared)
    qtbot.keyClick(dialog.formats, Qt.Key.Key_Return)
    assert compared.prompts.asked[-1][0] == "save"


def test_it_is_copied(qtbot, compared):
    dialog = opened(qtbot, compared)
    dialog.formats.choose("txt")
    settle(qtbot, compared)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.told.text() == "Copied.")
    assert QGuiApplication.clipboard().text() == "txt: 3 differences, full\n"


@pytest.mark.parametrize("kind", ["folder", "no folder", "article", "workspace", "own", "locked"])
def test_a_target_that_is_refused(qtbot, compared, tmp_path, three, kind, monkeypatch):
    locked = tmp_path / "locked"
    locked.mkdir()
    monkeypatch.setattr("os.access", lambda path, _mode: "locked" not in str(path))
    own = tmp_path / "own.db"
    own.write_bytes(b"kept")
    compared.controller.exporting.set_own_files(lambda: [own])
    targets = {
        "folder": (tmp_path, "this is a folder"),
        "no folder": (tmp_path / "no" / "report.html", "that folder does not exist"),
        "article": (three[0], "one.txt is one of the articles"),
        "workspace": (tmp_path / "other.parallax", "other.parallax is a workspace"),
        "own": (own, "own.db is a workspace"),
        "locked": (locked / "report.html", "you may not write there"),
    }
    target, told = targets[kind]
    before = {path: path.read_bytes() for path in (own, *three)}
    dialog = opened(qtbot, compared)
    dialog.author.setText("R. N.")
    compared.prompts.destination = target
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert told in dialog.told.text()
    assert compared.controller.exporting.dialog is dialog
    assert dialog.choice.options.author == "R. N."
    assert {path: path.read_bytes() for path in before} == before
    assert dialog.save.isEnabled()


def test_a_file_that_cannot_be_made_is_told(qtbot, compared, tmp_path, engine):
    dialog = opened(qtbot, compared)
    engine.error = ZeroDivisionError("bug")
    compared.prompts.destination = tmp_path / "report.html"
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "fault in the program" in dialog.told.text())
    assert not (tmp_path / "report.html").exists()
    assert dialog.save.isEnabled()
    compared.bugs.clear()
    engine.error = None


def test_closing_before_it_is_written_leaves_no_file(qtbot, compared, tmp_path, engine):
    dialog = opened(qtbot, compared)
    engine.gate.clear()
    compared.prompts.destination = tmp_path / "report.html"
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert compared.controller.exporting.busy
    assert not dialog.save.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not compared.controller.exporting.busy
    engine.gate.set()
    compared.controller.exporting.shut_down()
    assert list(tmp_path.glob("report*")) == []


def test_before_the_articles_are_compared_it_says_why_and_notes_can_be_had(
    qtbot, shell, write, engine
):
    shell.controller.opening.open_paths([write("one.txt", "Talks planned", "More.")])
    qtbot.waitUntil(lambda: len(shell.session.articles) == 1)
    noted(shell, "one note")
    dialog = opened(qtbot, shell)
    assert "needs two articles" in shown_text(dialog)
    assert not dialog.save.isEnabled()
    dialog.formats.choose("jsonld")
    settle(qtbot, shell)
    assert json.loads(shown_text(dialog))["total"] == 1
    assert dialog.save.isEnabled()


def test_the_preview_comes_with_the_comparison(qtbot, shell, engine, three):
    engine.gate.clear()
    shell.controller.opening.open_paths(three)
    qtbot.waitUntil(lambda: len(shell.session.articles) == 3)
    dialog = opened(qtbot, shell)
    assert "not compared yet" in shown_text(dialog)
    engine.gate.set()
    qtbot.waitUntil(lambda: "Source comparison" in shown_text(dialog))
    assert dialog.save.isEnabled()


def test_what_was_chosen_is_remembered(qtbot, compared):
    dialog = opened(qtbot, compared)
    dialog.formats.choose("csv")
    dialog.order.setCurrentIndex(list(Order).index(Order.TYPE))
    dialog.scope.setCurrentIndex(list(Scope).index(Scope.ALL))
    dialog.types.switches[Type.TIME].setChecked(False)
    dialog.author.setText("Ann <b>")
    before = dialog.choice
    dialog.close()
    compared.window.choices.export.trigger()
    again = compared.controller.exporting.dialog
    settle(qtbot, compared)
    assert again.choice == before
    assert again.choice.format == "csv"


def test_choices_survive_what_makes_no_sense(settings):
    choice = ExportChoice("md", Options(Scope.ALL, frozenset({Type.TIME}), author="X"))
    write_choice(settings.store, choice)
    assert read_choice(settings.store) == choice
    for key in ("format", "scope", "order", "template"):
        settings.store.put(f"export/{key}", "nonsense")
    settings.store.put("export/types_off", [one.value for one in Type])
    found = read_choice(settings.store)
    assert found.format == FORMATS[0].name
    assert found.options.scope is Scope.USEFUL
    assert found.options.template is Template.FULL
    assert found.options.types == frozenset(Type)


def test_every_control_has_a_name(qtbot, compared):
    dialog = opened(qtbot, compared)
    preview = dialog.preview
    for widget in (dialog.formats, dialog.template, dialog.scope, dialog.order, dialog.types):
        assert widget.accessibleName()
    for widget in (preview.page, preview.text, preview.table, dialog.author):
        assert widget.accessibleName()
