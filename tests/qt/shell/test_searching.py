"""Finding words in one article and in all, by keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Ref
from reader.qt.search.found_model import Role

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(shell, key, modifiers=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or shell.window, key, modifiers)


def find(shell, words: str, *, in_all: bool = False):
    modifiers = Mod.ControlModifier | Mod.ShiftModifier if in_all else Mod.ControlModifier
    press(shell, Key.Key_F, modifiers)
    assert QApplication.focusWidget() is shell.window.find_bar.field
    QTest.keyClicks(shell.window.find_bar.field, words)


def painted(shell) -> list[list[str]]:
    """The words that are marked as hits in each column."""
    found = []
    for column in shell.window.columns.columns:
        text = column.text.toPlainText()
        found.append([text[start:end] for start, end in column.text.layers.hits])
    return found


def current(shell) -> tuple[int, int] | None:
    """The column of the current hit and its place."""
    for place, column in enumerate(shell.window.columns.columns):
        if column.text.layers.current is not None:
            return place, column.text.layers.current[0]
    return None


def rows(shell) -> list[tuple[str, str]]:
    model = shell.window.found.model
    return [
        (model.index(row).data(Role.WHERE), model.index(row).data(Role.PARTS)[1])
        for row in range(model.rowCount())
    ]


@pytest.fixture
def in_text(compared):
    compared.window.columns.focus_column(0)
    return compared


def test_typing_marks_the_hits_of_one_article_and_counts_them(in_text):
    find(in_text, "AGREED")
    assert painted(in_text) == [["agreed", "agreed"], [], []]
    assert in_text.window.find_bar.count_text == "1 of 2"
    assert current(in_text) == (0, 6)
    assert in_text.window.find_bar.scope.currentText() == "In article A"


def test_enter_walks_and_begins_again(in_text):
    find(in_text, "agreed")
    press(in_text, Key.Key_Return)
    assert in_text.window.find_bar.count_text == "2 of 2"
    assert in_text.window.columns.selected == Ref(0, 1)
    assert in_text.window.status.told == "A1: place 2 of 2"
    press(in_text, Key.Key_Return)
    assert in_text.window.find_bar.count_text == "1 of 2"
    assert in_text.window.status.told == "From the beginning again."
    press(in_text, Key.Key_Return, Mod.ShiftModifier)
    assert in_text.window.find_bar.count_text == "2 of 2"
    assert in_text.window.status.told == "From the end again."
    press(in_text, Key.Key_F3, Mod.ShiftModifier)
    assert in_text.window.find_bar.count_text == "1 of 2"


def test_esc_closes_and_gives_the_keyboard_back_with_the_hit_selected(in_text):
    find(in_text, "five")
    press(in_text, Key.Key_Escape)
    text = in_text.window.columns.columns[0].text
    assert not in_text.window.find_bar.isVisible()
    assert text.hasFocus()
    assert text.textCursor().selectedText() == "Five"
    assert painted(in_text) == [[], [], []]
    press(in_text, Key.Key_F, Mod.ControlModifier)
    assert in_text.window.find_bar.field.text() == "Five"  # the selected words


def test_esc_in_the_bar_does_not_cancel_the_analysis(in_text, engine, qtbot):
    engine.gate.clear()
    press(in_text, Key.Key_F5)
    qtbot.waitUntil(engine.entered.is_set)
    assert in_text.controller.analysis.busy
    find(in_text, "five")
    press(in_text, Key.Key_Escape)
    assert not in_text.window.find_bar.isVisible()
    assert in_text.controller.analysis.busy
    engine.gate.set()


def test_f3_goes_on_when_the_bar_is_closed_and_in_another_column(in_text):
    find(in_text, "t")
    count = in_text.window.find_bar.count_text
    press(in_text, Key.Key_Escape)
    press(in_text, Key.Key_F6)
    press(in_text, Key.Key_F3)
    assert in_text.window.find_bar.isVisible()
    assert [bool(one) for one in painted(in_text)] == [False, True, False]
    assert in_text.window.find_bar.scope.currentText() == "In article B"
    assert in_text.window.find_bar.count_text != count


def test_all_articles_are_listed_with_their_sentences(in_text):
    find(in_text, "five", in_all=True)
    assert rows(in_text) == [("A2", "Five"), ("C2", "Five")]
    assert in_text.window.found.told == "“five” stands in 2 places of 2 articles."
    assert in_text.window.docks["found"].isVisible()
    assert painted(in_text) == [["Five"], [], ["Five"]]
    press(in_text, Key.Key_Return)
    assert current(in_text)[0] == 2
    assert in_text.window.found.list.currentIndex().row() == 1
    assert in_text.window.columns.selected == Ref(2, 2)


def test_a_click_and_enter_in_the_list_go_to_the_place(in_text, qtbot):
    find(in_text, "rained", in_all=True)
    places = in_text.window.found.list
    qtbot.waitUntil(lambda: places.visualRect(places.model().index(2, 0)).height() > 0)
    middle = places.visualRect(places.model().index(2, 0)).center()
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert in_text.window.columns.selected == Ref(2, 3)
    assert in_text.window.find_bar.count_text == "3 of 3"
    places.setFocus()
    QTest.keyClick(places, Key.Key_Up)
    assert in_text.window.columns.selected == Ref(2, 3)  # looking along the list goes nowhere
    QTest.keyClick(places, Key.Key_Return)
    assert in_text.window.columns.selected == Ref(1, 3)


def test_from_the_claims_page_a_place_leads_to_the_columns(in_text):
    find(in_text, "rained", in_all=True)
    in_text.window.choices.claims_page.trigger()
    assert in_text.window.centre.page == "claims"
    press(in_text, Key.Key_F3)
    assert in_text.window.centre.page == "articles"
    assert current(in_text)[0] == 1
    in_text.window.choices.claims_page.trigger()
    press(in_text, Key.Key_F, Mod.ControlModifier)
    assert in_text.window.centre.page == "articles"


def test_case_and_whole_words_can_be_asked_for(in_text, qtbot):
    bar = in_text.window.find_bar
    find(in_text, "more")
    assert bar.count_text == "1 of 1"
    qtbot.mouseClick(bar.match_case, Qt.MouseButton.LeftButton)
    assert bar.count_text == "Not found"
    qtbot.mouseClick(bar.match_case, Qt.MouseButton.LeftButton)
    bar.field.clear()
    QTest.keyClicks(bar.field, "rain")
    assert bar.count_text == "1 of 1"
    qtbot.mouseClick(bar.whole_words, Qt.MouseButton.LeftButton)
    assert bar.count_text == "Not found"


def test_nothing_found_says_so_and_walks_nowhere(in_text):
    find(in_text, "zebra", in_all=True)
    assert in_text.window.find_bar.count_text == "Not found"
    assert "stands in none of the articles" in in_text.window.found.told
    press(in_text, Key.Key_Return)
    press(in_text, Key.Key_F3)
    assert in_text.bugs == []


def test_the_hit_nearest_to_what_is_read_comes_first(in_text):
    text = in_text.window.columns.columns[0].text
    text.move_caret_by_user(3)
    find(in_text, "e")
    first = current(in_text)
    assert first is not None
    assert first[1] >= text.spans[3][0]


def test_marks_stay_through_another_analysis_and_go_with_the_articles(in_text, qtbot):
    find(in_text, "five", in_all=True)
    with qtbot.waitSignal(in_text.controller.comparison_shown):
        press(in_text, Key.Key_F5)
    assert painted(in_text) == [["Five"], [], ["Five"]]
    in_text.controller.opening.close_article(0)
    assert painted(in_text)[-1] == ["Five"]
    assert rows(in_text)[0][0].startswith("B")
    in_text.session.clear()
    assert rows(in_text) == []
    assert not in_text.window.find_bar.isVisible()
    assert not in_text.window.choices.find.isEnabled()


def test_a_long_text_is_searched_beside_the_window(qtbot, shell, write):
    many = [f"The mayor said {number} things on the fire." for number in range(6000)]
    paths = [write("long.txt", "Long", *many), write("short.txt", "Short", "The fire.")]
    with qtbot.waitSignal(shell.controller.comparison_shown, timeout=20_000):
        shell.controller.opening.open_paths(paths)
    shell.window.columns.focus_column(0)
    press(shell, Key.Key_F, Mod.ControlModifier)
    QTest.keyClicks(shell.window.find_bar.field, "fir")
    assert shell.controller.searching.busy
    assert shell.window.find_bar.count_text == "Searching…"
    press(shell, Key.Key_Return)  # before the answer: the first hit is chosen when it is there
    qtbot.waitUntil(lambda: not shell.controller.searching.busy)
    many = shell.window.locale().toString(6000)
    assert shell.window.find_bar.count_text == f"1 of {many}"
    assert shell.window.columns.selected == Ref(0, 1)
    press(shell, Key.Key_Return, Mod.ShiftModifier)
    assert shell.window.find_bar.count_text == f"{many} of {many}"


def test_source_text_in_the_list_is_shown_literally(qtbot, shell, write):
    nasty = "<b>bold</b> & \u202efire <img src=x>"
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(
            [write("a.txt", "A", nasty), write("b.txt", "B", "Other")]
        )
    shell.window.columns.focus_column(0)
    find(shell, "bold", in_all=True)
    shell.window.found.grab()
    index = shell.window.found.model.index(0)
    assert index.data(Role.PARTS) == ["<b>", "bold", "</b> & \ufffdfire <img src=x>"]
