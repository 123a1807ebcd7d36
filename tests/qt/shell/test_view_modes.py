"""All sentences, those that differ, those of one source: what is dimmed, and walking."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Ref
from reader.core.coverage import Show as Coverage

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(shell, key, modifiers=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or shell.window, key, modifiers)


def dimmed(shell) -> list[list[int]]:
    """The dimmed sentences of each column."""
    found = []
    for column in shell.window.columns.columns:
        spans = {span: number for number, span in enumerate(column.text.spans)}
        found.append([spans[span] for span in column.text.layers.dimmed])
    return found


@pytest.fixture
def in_text(compared):
    compared.window.columns.focus_column(0)
    return compared


def test_sentences_without_differences_are_dimmed(in_text):
    # Lines 0 to 2 differ in all three articles, line 3 is the same, line 4 is in A alone.
    press(in_text, Key.Key_2, Mod.ControlModifier)
    assert dimmed(in_text) == [[3, 4], [3], [0, 1, 2, 3]]  # a finding shows A and B
    assert in_text.window.status.told.startswith("6 sentences have differences")
    press(in_text, Key.Key_1, Mod.ControlModifier)
    assert dimmed(in_text) == [[], [], []]
    assert in_text.window.status.told == ""


def test_only_what_one_article_has_stands_out(in_text, qtbot):
    press(in_text, Key.Key_3, Mod.ControlModifier)
    assert dimmed(in_text) == [[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]
    assert (
        in_text.window.status.told == "1 sentence stands in one article alone; others are dimmed."
    )
    with qtbot.waitSignal(in_text.controller.comparison_shown):
        press(in_text, Key.Key_F5)
    assert dimmed(in_text)[0] == [0, 1, 2, 3]
    in_text.session.clear()
    assert dimmed(in_text) == []


def test_what_is_dimmed_follows_the_list_of_differences(in_text, qtbot):
    press(in_text, Key.Key_2, Mod.ControlModifier)
    in_text.window.findings.words.setFocus()
    QTest.keyClicks(in_text.window.findings.words, "Six died")
    qtbot.waitUntil(lambda: dimmed(in_text)[1] == [0, 1, 3])
    in_text.window.findings.words.clear()
    qtbot.waitUntil(lambda: dimmed(in_text)[1] == [3])


def test_the_menu_tells_which_mode_is_on(in_text):
    every, differing, only = in_text.window.choices.sentences_shown
    press(in_text, Key.Key_3, Mod.ControlModifier)
    assert [one.isChecked() for one in (every, differing, only)] == [False, False, True]
    differing.trigger()
    assert [one.isChecked() for one in (every, differing, only)] == [False, True, False]


def test_keys_walk_through_sentences_of_one_article(qtbot, shell, write):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(
            [write("a.txt", "T", "One."), write("b.txt", "T", "One.", "Two.", "Three.")]
        )
    shell.window.columns.focus_column(0)
    press(shell, Key.Key_F8, Mod.ShiftModifier)
    assert shell.window.columns.selected == Ref(1, 2)
    assert shell.window.columns.columns[1].text.hasFocus()
    assert shell.window.status.told == "B2: only in B · 1 of 2 such sentences"
    press(shell, Key.Key_F8, Mod.ShiftModifier)
    assert shell.window.columns.selected == Ref(1, 3)
    press(shell, Key.Key_F8, Mod.ShiftModifier)  # from the last to the first
    assert shell.window.columns.selected == Ref(1, 2)
    press(shell, Key.Key_F7, Mod.ShiftModifier)
    assert shell.window.columns.selected == Ref(1, 3)


def test_walking_says_when_there_is_none(qtbot, shell, write):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(
            [write("a.txt", "T", "One."), write("b.txt", "U", "One.")]
        )
    shell.window.columns.focus_column(0)
    press(shell, Key.Key_F8, Mod.ShiftModifier)
    assert shell.window.status.told == "Every sentence is reported by another article too."


def test_marks_between_sentences_are_remembered(compared, make_shell):
    def separators(shell) -> list[bool]:
        return [column.text.layers.separators for column in shell.window.columns.columns]

    assert separators(compared) == [False] * 3
    compared.window.choices.separators.trigger()
    assert separators(compared) == [True] * 3
    compared.controller.opening.close_article(0)
    compared.undo_stack.undo()
    assert separators(compared) == [True] * 3  # the column that came again too
    assert make_shell().window.choices.separators.isChecked()


def test_what_is_missing_here_is_listed_on_the_claims_page(qtbot, shell, write):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(
            [write("a.txt", "T", "One."), write("b.txt", "U", "One.")]
        )
    shell.window.columns.focus_column(1)
    press(shell, Key.Key_4, Mod.ControlModifier)
    assert shell.window.centre.page == "claims"
    filters = shell.window.claims.filters
    qtbot.waitUntil(lambda: filters.article.currentData() == 1)
    assert filters.chips[Coverage.MISSING].isChecked()
    assert shell.window.status.told == "What others report and B does not."
    press(shell, Key.Key_F8, Mod.ShiftModifier)  # there is none; the page stays
    assert shell.window.centre.page == "claims"
