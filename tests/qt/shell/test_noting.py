"""Notes in the whole window: keys, editor, panel, columns, undo, drafts, versions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.core.alignment.links import Ref
from reader.core.notes import On
from reader.core.placed_notes import Found
from reader.qt.noting.notes_model import Role
from reader.qt.panels.findings_model import Role as FindingRole

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def noted(qtbot, compared):
    """A window with three articles, the keyboard in the first sentence of A's body."""
    compared.settings.author = "Ana"
    window = compared.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    compared.controller.choosing.show_sentence(Ref(0, 1))
    window.columns.focus_column(0)
    qtbot.waitUntil(window.columns.columns[0].text.hasFocus)
    return compared


def text_of(shell, article: int = 0):
    return shell.window.columns.columns[article].text


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifiers)


def write(shell, words: str, tags: str = "") -> None:
    """Types a note into the editor and accepts it."""
    editor = shell.window.notes.editor
    QTest.keyClicks(editor.text, words)
    QTest.keyClicks(editor.tags, tags)
    press(editor.text, Key.Key_Return, Ctrl)


def only(shell):
    (note,) = shell.session.notes.values()
    return note


def test_a_writes_a_note_on_the_chosen_sentence(noted):
    press(text_of(noted), Key.Key_A)
    editor = noted.window.notes.editor
    assert editor.isVisible()
    assert editor.text.hasFocus()
    assert editor.title.text() == "New note on A1"
    assert editor.quote.text() == "“They agreed.”"
    write(noted, "see page 3", "war, peace")
    note = only(noted)
    assert (note.on, note.text, note.tags) == (On.PASSAGE, "see page 3", ("peace", "war"))
    assert (note.author, note.changed, note.colour) == ("Ana", "", "yellow")
    assert note.created.endswith("+00:00")
    assert note.spots[0].anchor.exact == "They agreed."
    assert not editor.isVisible()
    assert text_of(noted).hasFocus()
    assert noted.window.choices.undo.text() == "&Undo note on A1"
    assert noted.window.status.told == "The note on A1 is kept."
    assert noted.engine.compared == 1  # a note is no question to the engine


def test_selected_words_are_what_the_note_is_on(noted):
    cursor = text_of(noted).textCursor()
    start = text_of(noted).spans[1][0]
    cursor.setPosition(start + 5)
    cursor.setPosition(start + 11, cursor.MoveMode.KeepAnchor)
    text_of(noted).setTextCursor(cursor)
    press(text_of(noted), Key.Key_A)
    write(noted, "what?")
    assert only(noted).spots[0].anchor.exact == "agreed"


def test_undo_and_redo_of_a_note(noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "one")
    press(noted.window, Key.Key_Z, Ctrl)
    assert not noted.session.notes
    assert not text_of(noted).notes
    noted.undo_stack.redo()
    assert only(noted).text == "one"
    assert noted.window.notes.list.current.text == "one"


def test_h_highlights_and_again_takes_it_away(noted):
    press(text_of(noted), Key.Key_H)
    assert only(noted).is_highlight
    (mark,) = text_of(noted).notes
    assert (mark.ground, mark.notes) == (True, ())
    assert noted.window.choices.undo.text() == "&Undo highlight A1"
    press(text_of(noted), Key.Key_H)
    assert not noted.session.notes
    assert noted.window.choices.undo.text() == "&Undo remove highlight from A1"


def test_a_on_a_highlight_makes_it_a_note_and_t_tags_it(noted):
    press(text_of(noted), Key.Key_H)
    press(text_of(noted), Key.Key_T)
    editor = noted.window.notes.editor
    assert editor.tags.hasFocus()
    QTest.keyClicks(editor.tags, "war")
    press(editor.tags, Key.Key_Return)
    assert only(noted).tags == ("war",)
    press(text_of(noted), Key.Key_T)
    assert editor.tags.text() == "war, "
    press(editor.tags, Key.Key_Escape)
    assert only(noted).changed


def test_a_note_on_a_difference_from_the_list(qtbot, noted):
    window = noted.window
    window.choices.next_finding.trigger()
    window.findings.list.setFocus()
    qtbot.waitUntil(window.findings.list.hasFocus)
    finding = window.findings.current
    press(window.findings.list, Key.Key_A)
    write(noted, "who says so?")
    note = only(noted)
    assert note.on is On.FINDING
    assert len(note.spots) == len(finding.sides)
    assert note.label.startswith("Commitment: ")
    assert window.findings.model.index_of(finding.id).data(FindingRole.NOTED)
    assert [line.note for line in window.pair.notes.lines] == [note]
    window.notes.list.clearSelection()
    QTest.mouseClick(window.pair.notes.lines[0], Qt.MouseButton.LeftButton)
    assert window.notes.list.current == note
    assert not text_of(noted).notes[0].ground


def test_a_note_on_the_claim_in_the_pair_pane(qtbot, noted):
    window = noted.window
    window.pair.wordings.setFocus()
    qtbot.waitUntil(window.pair.wordings.hasFocus)
    press(window.pair.wordings, Key.Key_A)
    write(noted, "the whole claim")
    note = only(noted)
    assert note.on is On.CLAIM
    assert [spot.anchor.exact for spot in note.spots] == [
        "They agreed.",
        "They discussed.",
        "They talked.",
    ]
    assert [line.note for line in window.pair.notes.lines] == [note]


def test_a_note_on_a_link(noted):
    noted.controller.sentence_menu.open_at_caret()
    menu = noted.controller.sentence_menu.menu
    action = next(
        one for one in menu.actions() if one.text().startswith("Note on the link with B1")
    )
    action.trigger()
    menu.close()
    write(noted, "translated")
    assert only(noted).on is On.LINK
    assert len(only(noted).spots) == 2


def test_letters_can_be_switched_off(noted):
    noted.settings.preferences = replace(noted.settings.preferences, letter_keys=False)
    noted.appearance.shortcuts.refresh()
    press(text_of(noted), Key.Key_A)
    assert not noted.window.notes.editor.isVisible()
    press(text_of(noted), Key.Key_M, Ctrl)
    assert noted.window.notes.editor.isVisible()


def test_esc_keeps_the_draft_and_the_same_key_goes_on_with_it(noted):
    editor = noted.window.notes.editor
    press(text_of(noted), Key.Key_A)
    QTest.keyClicks(editor.text, "half a th")
    press(editor.text, Key.Key_Escape)
    assert not noted.session.notes
    assert text_of(noted).hasFocus()
    model = noted.window.notes.model
    assert [model.index(row).data() for row in range(2)] == ["Not finished", "half a th"]
    press(text_of(noted), Key.Key_A)
    assert editor.text.text() == "half a th"
    write(noted, "ought")
    assert only(noted).text == "half a thought"
    assert not noted.controller.noting.drafts


def test_an_empty_note_leaves_nothing(noted):
    press(text_of(noted), Key.Key_A)
    press(noted.window.notes.editor.text, Key.Key_Escape)
    assert not noted.controller.noting.drafts
    assert not noted.undo_stack.count() > 1


def test_editing_and_deleting_in_the_panel(noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "one")
    panel = noted.window.notes
    panel.list.select(only(noted).id)
    panel.list.setFocus()
    press(panel.list, Key.Key_F2)
    assert panel.editor.title.text() == "Note on A1"
    write(noted, " and two")
    assert only(noted).text == "one and two"
    assert only(noted).changed
    assert noted.window.choices.undo.text() == "&Undo change note on A1"
    panel.list.setFocus()
    press(panel.list, Key.Key_Delete)
    assert not noted.session.notes
    assert noted.window.choices.undo.text() == "&Undo delete note on A1"
    noted.undo_stack.undo()
    assert only(noted).text == "one and two"


def test_enter_in_the_panel_goes_to_the_words(noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "one")
    noted.controller.choosing.show_sentence(Ref(0, 3))
    panel = noted.window.notes
    panel.list.select(only(noted).id)
    panel.list.setFocus()
    press(panel.list, Key.Key_Return)
    assert noted.window.columns.selected == Ref(0, 1)
    cursor = text_of(noted).textCursor()
    assert cursor.selectedText() == "They agreed."
    press(panel.list, Key.Key_C, Ctrl)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("one\n“They agreed.” – Talks agreed\nA1, Ana, ")


def test_the_sign_in_the_margin_tells_and_opens_the_note(qtbot, noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "<b>look</b>")
    column = noted.window.columns.columns[0]
    ((x, y, glyph),) = column.glyphs()
    assert glyph.tip == "<b>look</b>"
    noted.window.notes.list.clearSelection()
    QTest.mouseClick(column, Qt.MouseButton.LeftButton, pos=QPoint(round(x) + 6, round(y) + 6))
    assert noted.window.notes.list.current == only(noted)
    assert noted.window.notes.list.hasFocus()


def test_tags_are_renamed_and_merged(noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "one", "war, wars")
    noted.window.choices.all_tags.trigger()
    dialog = noted.controller.noting.dialog
    assert dialog.model.rowCount() == 2
    dialog.model.item(1).setText("war")
    assert only(noted).tags == ("war",)
    assert dialog.model.rowCount() == 1
    assert noted.window.choices.undo.text() == "&Undo rename tag wars"
    noted.undo_stack.undo()
    assert only(noted).tags == ("war", "wars")
    assert dialog.model.rowCount() == 2
    dialog.close()


def test_the_menu_of_the_panel(qtbot, noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "one")
    panel = noted.window.notes
    panel.list.select(only(noted).id)
    noted.controller.noting.show_menu(QPoint(10, 10))
    menu = next(one for one in noted.window.findChildren(QMenu) if one.isVisible())
    flag = next(one for one in menu.actions() if one.text() == "&Flag")
    flag.trigger()
    menu.close()
    assert only(noted).flagged
    assert noted.window.choices.undo.text() == "&Undo flag note on A1"
    index = panel.model.index_of(only(noted).id)
    assert index.data(Role.PLACE).found is Found.HERE
    assert "flagged" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_nothing_is_noted_without_a_choice(noted, qapp):
    for column in noted.window.columns.columns:
        column.text.clearFocus()
    noted.window.columns.show_articles(noted.session.articles)
    noted.window.choices.note.trigger()
    assert not noted.window.notes.editor.isVisible()
    assert QApplication.activePopupWidget() is None
