"""What the window says of limits and shared text, where an analyst sees it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.core.alignment.links import Independence, Ref
from reader.core.limits import Limit, LimitKind
from reader.qt.columns.columns_view import ColumnsView
from reader.qt.panels.findings import FindingsPanel
from reader.qt.panels.pair import PairPane
from reader.qt.reservations import article_notes, set_notes, shared_text

APART = Independence(0, 1, 1.0, 0.0, 0.0, 0, 0, 1.0)
COPY = Independence(0, 2, 0.03, 0.88, 0.97, 99, 0, 1.0)
PARTLY = Independence(1, 2, 0.6, 0.4, 0.25, 60, 0, 1.0, ("AFP",))
SHORT = Limit(LimitKind.LENGTH, "One sentence of 812 words was not read <b>in full</b>.")
WHOLE = Limit(LimitKind.SET, "Only the first 100 articles were compared in full.")


@pytest.fixture
def plain(sample_comparison):
    return sample_comparison()


@pytest.fixture
def reserved(plain):
    first = replace(plain.articles[0], limits=(SHORT,))
    return replace(
        plain,
        articles=(first, *plain.articles[1:]),
        limits=(WHOLE,),
        independence=(APART, COPY, PARTLY),
    )


def test_each_article_says_what_holds_of_it(reserved):
    assert article_notes(reserved) == [
        [SHORT.text, "Shares text: C 88\u202f%"],
        ["Shares text: C 40\u202f%", "Credits AFP, as does C."],
        ["Shares text: A 97\u202f%, B 25\u202f%", "Credits AFP, as does B."],
    ]


def test_the_set_says_what_holds_of_it(reserved):
    assert set_notes(reserved) == [
        WHOLE.text,
        "Not read in full: A. The head of the column says what.",
        "Not independent, they share text: A and C, B and C.",
    ]


def test_nothing_is_said_where_nothing_is_to_say(plain):
    calm = replace(plain, independence=(APART,))
    assert article_notes(calm) == [[], [], []]
    assert set_notes(calm) == []
    assert shared_text(calm, {0, 1, 2}) == ""


def test_many_are_counted(plain):
    pairs = tuple(replace(COPY, a=a, b=b) for a in range(3) for b in range(a + 1, 3)) * 2
    assert set_notes(replace(plain, independence=pairs)) == [
        "Not independent, they share text: A and B, A and B, A and C and 3 more."
    ]


def test_the_head_of_the_column_has_the_notes_in_full_as_tool_tip(qtbot, themed, plain, reserved):
    view = ColumnsView(theme=themed)
    qtbot.addWidget(view)
    view.resize(1240, 620)  # all columns are in sight, whatever the font
    with qtbot.waitExposed(view):
        view.show()
    view.show_comparison(plain)
    heads = [column.header for column in view.columns]
    assert not any(head.note.isVisible() for head in heads)
    view.show_comparison(replace(reserved, independence=()))
    assert heads[0].note.full_text == SHORT.text
    assert heads[0].note.accessibleName() == SHORT.text
    assert heads[0].note.textFormat() is Qt.TextFormat.PlainText
    assert "812 words" in heads[0].toolTip()
    # The line is kept free in all columns, so that their texts begin at one height.
    assert all(head.note.isVisible() for head in heads)
    assert len({head.height() for head in heads}) == 1
    view.show_articles([one.article for one in plain.articles])
    assert not any(head.note.isVisible() for head in heads)
    assert "812 words" not in heads[0].toolTip()


def test_the_head_of_the_findings_says_what_to_know(qtbot, themed, plain, reserved):
    panel = FindingsPanel(theme=themed)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    assert not panel.notes.isVisible()
    panel.show_comparison(reserved)
    assert panel.notes.text().split("\n") == set_notes(reserved)
    assert panel.notes.isVisible()
    assert panel.notes.textFormat() is Qt.TextFormat.PlainText
    panel.show_comparison(replace(reserved, findings=()))
    assert panel.notes.isVisible()  # also where nothing was found
    panel.show_comparison(plain)
    assert not panel.notes.isVisible()
    panel.show_comparison(None)
    assert not panel.notes.isVisible()


def test_a_claim_says_which_of_its_sources_are_not_independent(qtbot, themed, reserved):
    pane = PairPane(theme=themed)
    qtbot.addWidget(pane)
    finding = reserved.findings[6]  # between B10 and C11
    pane.show_claim(reserved, None, finding)
    assert pane.wordings.toPlainText().split("\n")[-1] == (
        "Not independent: 40\u202f% of B's own words and 25\u202f% of C's stand in shared runs. "
        "Not reported in A."
    )
    pane.show_sentence(reserved, Ref(2, 1))
    assert "Not independent" not in pane.wordings.toPlainText()
