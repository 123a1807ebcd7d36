"""The claims page in the window: pages by keys, the matrix in step with all else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.core.alignment.links import Ref
from reader.core.verdicts import State, Verdict, subject_of

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def matrix(qtbot, compared):
    """The window with the three articles, its claims page shown by a key."""
    QTest.keyClick(compared.window, Key.Key_2, ALT)
    qtbot.waitUntil(lambda: compared.window.claims.coverage is not None)
    return compared


def rows(shell) -> int:
    return shell.window.claims.table.claims.rowCount()


def test_keys_choose_the_page(compared):
    window = compared.window
    assert window.centre.page == "articles"
    assert window.choices.articles_page.isChecked()
    QTest.keyClick(window, Key.Key_2, ALT)
    assert window.centre.page == "claims"
    assert window.choices.claims_page.isChecked()
    assert not window.choices.articles_page.isChecked()
    QTest.keyClick(window, Key.Key_2, ALT)
    assert window.choices.claims_page.isChecked()
    QTest.keyClick(window, Key.Key_Tab, CONTROL)
    assert window.centre.page == "articles"
    QTest.keyClick(window, Key.Key_Tab, CONTROL)
    QTest.keyClick(window, Key.Key_1, ALT)
    assert window.centre.page == "articles"


def test_nothing_is_worked_out_that_nobody_sees(compared):
    assert not compared.controller.covering.busy
    assert compared.window.claims.coverage is None


def test_the_matrix_shows_the_comparison_that_is_open(qtbot, matrix):
    assert matrix.window.claims.coverage.comparison is matrix.session.comparison
    assert rows(matrix) >= 4
    matrix.session.remove(2)
    assert matrix.window.claims.coverage is None
    assert matrix.window.claims.message.isVisible()
    qtbot.waitUntil(lambda: matrix.window.claims.coverage is not None)
    assert matrix.window.claims.table.claims.columnCount() == 2
    matrix.session.remove(1)
    assert matrix.window.claims.coverage is None
    assert "Open another" in matrix.window.claims.message.text()


def test_a_claim_of_the_matrix_is_shown_in_the_pair_pane(qtbot, matrix):
    window = matrix.window
    table = window.claims.table
    table.setFocus()
    table.select_row(window.claims.coverage.place("c1"), 0)
    with qtbot.waitSignal(matrix.controller.choosing.claim_shown) as told:
        QTest.keyClick(table, Key.Key_Return)
    assert told.args[0].id == "c1"
    assert [one.name for one in window.pair.wordings.wordings] == ["A1", "B1", "C1"]
    assert window.centre.page == "claims"


def test_control_enter_goes_to_the_sentence_in_its_article(qtbot, matrix):
    window = matrix.window
    table = window.claims.table
    table.setFocus()
    table.select_row(window.claims.coverage.place("c2"), 1)
    with qtbot.waitSignal(matrix.controller.choosing.sentence_shown) as told:
        QTest.keyClick(table, Key.Key_Return, CONTROL)
    assert told.args == [Ref(1, 2)]
    assert window.centre.page == "articles"


def test_walking_through_the_differences_walks_through_the_matrix(qtbot, matrix):
    window = matrix.window
    claims = window.claims
    with qtbot.waitSignal(matrix.controller.choosing.finding_shown) as told:
        QTest.keyClick(window, Key.Key_F8)
    row = claims.table.currentIndex().row()
    assert claims.table.claims.row(row).claim == told.args[0].claim
    assert window.centre.page == "claims"


def test_a_false_alarm_leaves_the_disputed(qtbot, matrix):
    claims, comparison = matrix.window.claims, matrix.session.comparison
    finding = comparison.findings[0]
    number = claims.coverage.place(finding.claim)
    assert claims.coverage.rows[number].disputed
    before = claims.coverage
    matrix.session.set_verdict(subject_of(comparison, finding), Verdict(State.FALSE_ALARM))
    qtbot.waitUntil(lambda: claims.coverage is not before)
    assert not claims.coverage.rows[claims.coverage.place(finding.claim)].disputed


def test_closing_all_articles_leaves_no_claims(matrix):
    matrix.window.choices.new.trigger()
    assert matrix.window.claims.coverage is None
    assert matrix.window.empty.isVisible()
    assert not matrix.window.centre.isVisible()


def test_who_asks_for_a_place_in_a_text_sees_the_text(qtbot, matrix):
    window = matrix.window
    window.choices.find.trigger()
    assert window.centre.page == "articles"
    QTest.keyClick(window, Key.Key_2, ALT)
    QTest.keyClick(window.claims.table, Key.Key_F6)
    assert window.centre.page == "articles"
    QTest.keyClick(window, Key.Key_2, ALT)
    with qtbot.waitSignal(matrix.controller.choosing.claim_shown):
        window.claims.claim_requested.emit("c1")
    window.pair.wordings.setFocus()
    QTest.keyClick(window.pair.wordings, Key.Key_Return)
    assert window.centre.page == "articles"


def test_the_page_and_its_filters_are_remembered_for_the_set(matrix):
    window = matrix.window
    window.claims.tools.words.setText("five")
    states = {name: part.state() for name, part in vars(window).items() if name in _REMEMBERED}
    assert states["centre"] == {"page": "claims"}
    assert states["claims"]["words"] == "five"
    window.centre.restore_state({"page": "articles"})
    window.claims.restore_state({})
    assert window.claims.tools.words.text() == ""
    window.claims.restore_state(states["claims"])
    window.centre.restore_state(states["centre"])
    assert window.centre.page == "claims"
    assert rows(matrix) < len(window.claims.coverage.rows)


_REMEMBERED = ("centre", "claims")
