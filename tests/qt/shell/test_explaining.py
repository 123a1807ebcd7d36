"""Compare ▸ Why: for the finding or the sentence that is shown, by button and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.core.alignment.links import Ref
from reader.core.errors import ReaderError


def page(shell) -> str:
    dialog = shell.controller.explaining.dialog
    return dialog.page.toPlainText() if dialog is not None else ""


def test_nothing_to_explain_at_first(compared):
    assert not compared.window.choices.why.isEnabled()
    assert not compared.window.pair.why.isVisible()
    compared.controller.explaining.explain_shown()
    assert compared.controller.explaining.dialog is None


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_finding_is_explained(qtbot, compared, way):
    window = compared.window
    window.choices.next_finding.trigger()
    assert window.choices.why.isEnabled()
    if way == "key":
        QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    else:
        assert window.pair.why.isVisible()
        assert window.pair.why.focusPolicy() & Qt.FocusPolicy.TabFocus
        window.pair.why.click()
    qtbot.waitUntil(lambda: "About f" in page(compared))
    assert page(compared).splitlines()[1:] == ["<b>No markup</b>", "Rule: made.by_hand"]
    dialog = compared.controller.explaining.dialog
    assert dialog.page.isReadOnly()
    assert dialog.page.accessibleName() == "Why?"
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == page(compared)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert compared.controller.explaining.dialog is None


def test_the_links_of_a_sentence_are_explained(qtbot, compared):
    compared.window.columns.select_sentence(Ref(0, 1))
    compared.window.columns.sentence_selected.emit(Ref(0, 1))
    compared.window.choices.why.trigger()
    qtbot.waitUntil(lambda: page(compared).count("About") == 2)
    assert not compared.controller.explaining.dialog.off.isVisible()


def test_a_sentence_that_stands_alone_has_nothing_to_explain(compared):
    compared.window.columns.sentence_selected.emit(Ref(0, 4))
    assert not compared.window.choices.why.isEnabled()


def test_its_rule_can_be_switched_off(qtbot, compared):
    compared.window.choices.next_finding.trigger()
    compared.window.choices.why.trigger()
    qtbot.waitUntil(lambda: "About f" in page(compared))
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.explaining.dialog.off.click()
    assert compared.engine.decisions.rules_off == {"made.by_hand"}
    assert compared.settings.rules_off == {"made.by_hand"}
    assert compared.window.messages.text == (
        "made.by_hand is switched off; Compare ▸ Rules switches it on again."
    )


def test_a_window_that_is_closed_wants_no_answer(qtbot, compared, engine):
    compared.window.choices.next_finding.trigger()
    engine.gate.clear()
    compared.window.choices.why.trigger()
    assert page(compared) == "One moment …"
    compared.controller.explaining.dialog.close()
    engine.gate.set()
    qtbot.waitUntil(lambda: not compared.controller.explaining.busy)
    assert compared.controller.explaining.dialog is None


@pytest.mark.parametrize(
    ("error", "told", "bugs"),
    [
        (ReaderError("There is no such finding."), "There is no such finding.", 0),
        (RuntimeError("boom"), "A fault in the program prevented it.", 1),
    ],
)
def test_what_goes_wrong_is_told_in_the_window(qtbot, compared, engine, error, told, bugs):
    compared.window.choices.next_finding.trigger()
    engine.error = error
    compared.window.choices.why.trigger()
    qtbot.waitUntil(lambda: page(compared) == told)
    assert len(compared.bugs) == bugs
