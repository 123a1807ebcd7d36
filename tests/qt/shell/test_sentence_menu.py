"""The menu on a sentence: by mouse and keys, what is in it and what it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.core.alignment.links import Ref
from reader.core.article import Article
from reader.core.deciding import Decided, decided, pair_of
from reader.qt.sentence_menu import with_source

Key, Mod = Qt.Key, Qt.KeyboardModifier
A1, A4, B1, C1 = Ref(0, 1), Ref(0, 4), Ref(1, 1), Ref(2, 1)


def press(shell, key, modifiers=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or shell.window, key, modifiers)


def choose(shell, ref: Ref):
    shell.window.columns.focus_column(ref.article)
    shell.window.columns.columns[ref.article].text.move_caret_by_user(ref.sentence)


def is_of_notes(text: str) -> bool:
    return any(word in text for word in ("Note", "Highlight", "Tag"))


def texts(shell) -> list[str]:
    """The lines of the menu but for those of notes, which have tests of their own."""
    menu = shell.controller.sentence_menu.menu
    found = [one.text() for one in menu.actions() if not one.isSeparator()]
    return [one for one in found if not is_of_notes(one)]


def take(shell, beginning: str):
    """Chooses the line that begins so, and closes the menu."""
    menu = shell.controller.sentence_menu.menu
    (action,) = [one for one in menu.actions() if one.text().startswith(beginning)]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Key.Key_Return)


def open_by_mouse(shell, ref: Ref) -> None:
    text = shell.window.columns.columns[ref.article].text
    line = text.lines(*text.spans[ref.sentence])[0]
    place = QPoint(round(line.left + 8), round((line.top + line.bottom) / 2))
    place -= QPoint(0, text.verticalScrollBar().value())
    viewport = text.viewport()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place), Mod.NoModifier
    )
    QApplication.sendEvent(viewport, event)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def opened(compared):
    choose(compared, A1)
    press(compared, Key.Key_F10, Mod.ShiftModifier)
    return compared


def test_shift_f10_opens_the_menu_of_the_sentence_with_the_caret(opened):
    assert texts(opened) == [
        "&Copy sentence",
        "Copy with &source",
        "&Find “They” in all articles",
        "Go to B1   They discussed.",
        "Go to C1   They talked.",
        "&Link with …",
        "Cut link with B1",
        "Cut link with C1",
        "Keep link with B1",
        "Keep link with C1",
        "Links &decided by you…",
        "Show difference: Stage – They agreed. ↔ They discussed.",
        "&Why is this linked?",
    ]


def test_the_menu_key_opens_it_once(compared):
    # Platforms tell the key as a wish for a menu, at a place that says nothing here.
    choose(compared, A1)
    text = compared.window.columns.columns[0].text
    for _ in range(2):
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0), Mod.NoModifier
        )
        QApplication.sendEvent(text, event)
    assert "Go to B1   They discussed." in texts(compared)
    visible = [one for one in compared.window.findChildren(QMenu) if one.isVisible()]
    assert visible == [compared.controller.sentence_menu.menu]


def test_many_counterparts_have_menus_of_their_own(qtbot, shell, write):
    names = "abcd"
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(
            [write(f"{name}.txt", f"Title {name}", "The same.") for name in names]
        )
    choose(shell, A1)
    press(shell, Key.Key_F10, Mod.ShiftModifier)
    menu = shell.controller.sentence_menu.menu
    inner = {one.text(): one.menu() for one in menu.actions() if one.menu() is not None}
    mine = [one for one in inner if not is_of_notes(one)]
    assert mine == ["&Go to", "C&ut link with", "&Keep link with"]
    lines = [one.text() for one in inner["&Keep link with"].actions()]
    assert lines == [f"{letter}1   The same." for letter in "BCD"]
    inner["C&ut link with"].actions()[1].trigger()
    assert len(shell.session.decisions.cut) == 1
    qtbot.waitUntil(lambda: not shell.controller.analysis.busy)


def test_the_right_button_chooses_the_sentence_under_it(compared):
    choose(compared, A4)
    scrolls = [c.text.verticalScrollBar().value() for c in compared.window.columns.columns]
    open_by_mouse(compared, B1)
    assert compared.window.columns.selected == B1
    assert "Go to A1   They agreed." in texts(compared)
    now = [c.text.verticalScrollBar().value() for c in compared.window.columns.columns]
    assert now == scrolls  # the text stays under the pointer


def test_copying_keeps_the_characters_of_the_original(qtbot, shell, write):
    sentence = "“Don’t”\u00a0say\u00adso… 🔥"
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(
            [write("a.txt", "Title", sentence), write("b.txt", "B", "Other")]
        )
    choose(shell, A1)
    press(shell, Key.Key_F10, Mod.ShiftModifier)
    take(shell, "&Copy sentence")
    assert clipboard() == sentence
    press(shell, Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    assert clipboard() == f"“{sentence}” – Title, A1"
    assert shell.window.status.told == "Copied with its source."


def test_find_this_word_lists_it(opened):
    take(opened, "&Find")
    assert opened.window.found.model.rowCount() == 3
    assert opened.window.find_bar.field.text() == "They"


def test_going_to_a_counterpart(opened):
    take(opened, "Go to C1")
    assert opened.window.columns.selected == C1
    assert opened.window.columns.columns[2].text.hasFocus()


def test_links_are_cut_kept_and_taken_back(opened, qtbot):
    def state(a, b):
        return decided(opened.session.decisions, pair_of(opened.controller.linking.shown, a, b))

    def again():
        qtbot.waitUntil(lambda: not opened.controller.analysis.busy)
        choose(opened, A1)
        press(opened, Key.Key_F10, Mod.ShiftModifier)

    take(opened, "Cut link with B1")
    assert state(A1, B1) is Decided.CUT
    again()
    take(opened, "Keep link with C1")
    assert state(A1, C1) is Decided.LINKED
    again()
    take(opened, "Take back what you decided about C1")
    assert state(A1, C1) is None
    assert opened.undo_stack.undoText() == "leave A1–C1 to the engine"
    qtbot.waitUntil(lambda: not opened.controller.analysis.busy)


def test_link_with_is_ended_by_the_menu_on_another_sentence(opened, qtbot):
    take(opened, "&Link with …")
    assert opened.controller.linking.begun == A1
    open_by_mouse(opened, Ref(1, 2))
    take(opened, "&Link with A1")
    assert len(opened.session.decisions.linked) == 1
    qtbot.waitUntil(lambda: not opened.controller.analysis.busy)


def test_a_difference_is_shown_and_chosen_in_the_list(opened):
    take(opened, "Show difference")
    assert opened.window.findings.current.id == "f1"


def test_a_menu_off_any_sentence_offers_what_there_is(compared):
    text = compared.window.columns.columns[0].text
    place = QPoint(60, text.viewport().height() - 3)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse,
        place,
        text.viewport().mapToGlobal(place),
        Mod.NoModifier,
    )
    QApplication.sendEvent(text.viewport(), event)
    menu = compared.controller.sentence_menu.menu
    assert not menu.actions()[0].isEnabled()
    assert len(texts(compared)) <= 3


def article(**known: str) -> Article:
    return Article("", "", (), known.pop("title", ""), "0", **known)


@pytest.mark.parametrize(
    ("known", "name", "told"),
    [
        (
            {"title": "Docks close", "outlet": "Courier", "published": "2026-03-04"},
            "A4",
            "“Yes” – Docks close, Courier, 2026-03-04, A4",
        ),
        ({"title": "Docks\nclose"}, "", "“Yes” – Docks close"),
        ({"published": "spring 2026"}, "B1", "“Yes” – spring 2026, B1"),
        ({}, "", "“Yes”"),
    ],
)
def test_a_source_is_told_as_far_as_it_is_known(known, name, told):
    assert with_source("Yes", article(**known), name) == told
