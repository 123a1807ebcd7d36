"""Notes in the whole window: keys, editor, panel, columns, undo, drafts, versions."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.core.alignment.links import Ref
from reader.core.article import Block, Kind
from reader.core.notes import COLOURS, On
from reader.core.placed_notes import Found
from reader.core.workspace.records import Kind as RecordKind
from reader.qt.commands import ChangeArticle
from reader.qt.noting.choices import Choice, Order
from reader.qt.noting.choices import Kind as NoteKind
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
    dialog = noted.controller.noting.showing.dialog
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


def reread(shell, text: str) -> None:
    """Puts another version of A in its place, as reading its file again does."""
    old = shell.session.articles[0]
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), Kind.BODY))
        start += len(line) + 1
    new = replace(old, text=text, blocks=tuple(blocks), sha256=sha256(text.encode()).hexdigest())
    shell.undo_stack.push(ChangeArticle(shell.session, 0, new, "read again"))


def test_a_later_version_keeps_the_notes_where_their_words_are(qtbot, noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "who?")
    noted.controller.choosing.show_sentence(Ref(0, 3))
    noted.window.columns.focus_column(0)
    press(text_of(noted), Key.Key_A)
    write(noted, "where?")
    kept = dict(noted.session.notes)
    with qtbot.waitSignal(noted.controller.comparison_shown):
        reread(noted, "Talks agreed\nA new line.\nYesterday they agreed.\nFive died.\nMore.")
    noting = noted.controller.noting
    qtbot.waitUntil(lambda: not noting.busy and noting.shown.articles == noted.session.articles)
    assert dict(noted.session.notes) == kept  # a note stays as it was written
    places = {note.text: noting.shown.of(key) for key, note in kept.items()}
    assert places["where?"].found is Found.LOST
    model = noted.window.notes.model
    assert [row.data() for row in map(model.index, range(2))] == ["Not found again", "where?"]
    assert noted.window.notes.summary.text() == "2 notes  ·  1 not found again"
    noted.window.notes.list.select(next(k for k, n in kept.items() if n.text == "where?"))
    noted.window.notes.list.setFocus()
    press(noted.window.notes.list, Key.Key_Return)
    assert noted.window.status.told == "The words of this note are not in the article any more."
    with qtbot.waitSignal(noted.controller.comparison_shown):
        noted.undo_stack.undo()
    qtbot.waitUntil(lambda: not noting.busy and noting.shown.articles == noted.session.articles)
    assert {noting.shown.of(key).found for key in kept} == {Found.HERE}
    assert len(text_of(noted).notes) == 2


def test_the_draft_is_there_after_a_crash(qtbot, noted, make_shell):
    editor = noted.window.notes.editor
    press(text_of(noted), Key.Key_A)
    QTest.keyClicks(editor.text, "half a th")
    QTest.keyClicks(editor.tags, "war")
    keeping = noted.controller.workspaces.keeping
    qtbot.waitUntil(lambda: bool(noted.controller.noting.drafts), timeout=5000)
    qtbot.waitUntil(
        lambda: keeping.workspace is not None and "war" in (keeping.workspace.aside("draft") or ""),
        timeout=5000,
    )
    crashed = keeping.workspace.path.with_name("crashed.parallax")
    crashed.write_bytes(keeping.workspace.path.read_bytes())  # as it lies there at that moment
    other = make_shell()
    with qtbot.waitSignal(other.controller.comparison_shown):
        other.controller.workspaces.open(crashed)
    panel = other.window.notes
    assert [panel.model.index(row).data() for row in range(2)] == ["Not finished", "half a th"]
    other.window.docks.show("notes")
    panel.list.setCurrentIndex(panel.model.index(1))
    press(panel.list, Key.Key_Return)
    assert panel.editor.text.text() == "half a th"
    write(other, "ought")
    assert only(other).tags == ("war",)


def test_whatever_is_written_is_shown_and_kept_as_it_is(qtbot, noted):
    odd = "<img src='file:///etc/passwd'>\x00\x07\u202e =1+1 &amp; 😀\r\n\u2028end"
    editor = noted.window.notes.editor
    press(text_of(noted), Key.Key_A)
    editor.text.set_text(odd)
    QTest.keyClicks(editor.tags, "<b>war</b>, &x")
    press(editor.text, Key.Key_Return, Ctrl)
    note = only(noted)
    assert note.text == odd
    assert note.tags == ("&x", "<b>war</b>")
    index = noted.window.notes.model.index_of(note.id)
    assert index.data().startswith("<img src='file:///etc/passwd'>")
    assert "\u202e" not in index.data()
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("\u2060\n")  # no rich text
    noted.window.docks.show("notes")
    noted.window.notes.list.grab()
    (_, _, glyph), *_ = noted.window.columns.columns[0].glyphs()
    assert glyph.tip.startswith("<img")


def test_a_note_of_a_megabyte(qtbot, noted):
    press(text_of(noted), Key.Key_A)
    noted.window.notes.editor.text.set_text("x" * 1_000_000)
    press(noted.window.notes.editor.text, Key.Key_Return, Ctrl)
    assert only(noted).text == "x" * 1_000_000
    noted.window.docks.show("notes")
    noted.window.notes.list.grab()
    noted.controller.workspaces.keeping.flush()
    records = noted.controller.workspaces.keeping.workspace.records(RecordKind.NOTE)
    assert len(records[only(noted).id]["text"]) == 1_000_000


@pytest.mark.parametrize("colour", COLOURS)
def test_a_highlight_is_painted_in_its_colour(noted, colour):
    noted.window.notes.colour = colour
    noted.controller.choosing.show_sentence(Ref(0, 3))  # in which nothing differs
    press(text_of(noted), Key.Key_H)
    noted.controller.choosing.show_sentence(Ref(0, 1))
    text = text_of(noted)
    line = text.lines(*text.spans[3])[0]
    picture = text.viewport().grab().toImage()
    scroll = text.verticalScrollBar().value()
    ratio = picture.devicePixelRatio()

    def names(x: float, top: float, bottom: float) -> set[str]:
        return {
            picture.pixelColor(round(x * ratio), round((y - scroll) * ratio)).name()
            for y in range(round(top), round(bottom))
        }

    theme = noted.window.theme
    ground, edge = theme.colour(f"note_{colour}"), theme.colour(f"note_{colour}_edge")
    inside = set()
    for x in range(round(line.left) + 1, round(line.left) + 30):
        inside |= names(x, line.top + 3, line.bottom - 3)
    assert ground.name() in inside
    found = set()
    for x in (line.left - 2, line.left - 1):
        found |= names(x, line.top + 6, line.bottom - 6)
    near = [QColor(one) for one in found]
    assert min(abs(one.lightness() - edge.lightness()) for one in near) < 40


def test_the_panel_remembers_how_it_was_looked_at(noted):
    panel = noted.window.notes
    press(text_of(noted), Key.Key_H)
    panel.order.actions_of[Order.TAG].trigger()
    panel.filter.fill()
    choose = Choice(kind=NoteKind.HIGHLIGHTS, colour="yellow")
    panel.filter.set_choice(choose)
    panel.filter.choice_changed.emit(choose)
    state = json.loads(json.dumps(panel.state()))
    panel.restore_state({})
    assert panel.model.order is Order.PLACE
    panel.restore_state(state)
    assert panel.model.order is Order.TAG
    assert panel.model.choice == choose
    assert panel.summary.text() == "1 note  ·  Highlights alone · Yellow"
    panel.restore_state({"order": 3, "closed": "x", "colour": [], "flagged": "yes", "tag": None})
    assert panel.model.choice == Choice()


def test_search_by_keys_from_field_to_list(qtbot, noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "one")
    noted.window.choices.show_notes.trigger()
    panel = noted.window.notes
    qtbot.waitUntil(panel.words.hasFocus)
    QTest.keyClicks(panel.words, "none of that")
    assert panel.message.text() == "No note has this in it."
    QTest.mouseClick(panel.show_all, Qt.MouseButton.LeftButton)
    assert panel.words.text() == ""
    panel.words.setFocus()
    press(panel.words, Key.Key_Down)
    assert panel.list.hasFocus()
    press(panel.list, Key.Key_Down)
    assert panel.list.current == only(noted)
    press(panel.list, Key.Key_Left)
    assert panel.list.current is None
    press(panel.list, Key.Key_Left)
    assert panel.model.rows[0].closed


def test_known_tags_are_offered(qtbot, noted):
    press(text_of(noted), Key.Key_A)
    write(noted, "one", "wartime, peace")
    press(text_of(noted), Key.Key_A)
    tags = noted.window.notes.editor.tags
    tags.setFocus()
    QTest.keyClicks(tags, "new, time")
    popup = tags.completer_shown.popup()
    assert popup.isVisible()
    popup.setCurrentIndex(popup.model().index(0, 0))
    QTest.keyClick(popup, Key.Key_Return)
    assert tags.tags == ("new", "wartime")
    assert noted.window.notes.editor.isVisible()
