"""What the list shows of verdicts: switches with counts, marks, and what is put away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.discrepancies.finding import Type
from reader.core.verdicts import Standing, State, Subject, Verdict, subject_of
from reader.qt.panels.findings import FindingsPanel
from reader.qt.panels.findings_model import Grouping, Role
from reader.qt.panels.flow import FlowLayout
from reader.qt.panels.verdict_words import (
    ICONS,
    standing_sentence,
    state_count,
    state_meaning,
    state_name,
)


@pytest.fixture
def comparison(sample_comparison):
    return sample_comparison()


@pytest.fixture
def panel(qtbot, qapp, themed, comparison):
    made = FindingsPanel(theme=themed)
    qtbot.addWidget(made)
    made.resize(380, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.grouping.set_grouping(Grouping.IMPORTANCE)
    made.show_comparison(comparison)
    qapp.processEvents()
    return made


@pytest.fixture
def hold(panel, comparison):
    """Gives verdicts by the ids of findings: a state, or a state with its reason."""

    def give(changed: bool = False, **told: State | tuple[State, str]) -> None:
        standings = {}
        for finding in comparison.findings:
            if finding.id in told:
                what = told[finding.id]
                verdict = Verdict(*what) if isinstance(what, tuple) else Verdict(what)
                standings[finding.id] = Standing(subject_of(comparison, finding), verdict, changed)
        panel.show_verdicts(standings)

    return give


def ids(panel) -> list[str]:
    return [finding.id for finding in panel.filter.shown]


def chips(panel) -> list[str]:
    return [chip.text() for chip in panel.verdicts.chips.values() if chip.isVisible()]


def test_without_a_verdict_there_is_no_switch(panel):
    assert not panel.verdicts.isVisible()


def test_counts_are_told_and_what_is_done_with_is_put_away(panel, hold, qtbot):
    with qtbot.waitSignal(panel.filter_changed) as told:
        hold(
            d1=State.REAL,
            d2=State.FALSE_ALARM,
            d3=State.FALSE_ALARM,
            d4=(State.EXPLAINED, "later"),
            d5=State.SNOOZED,
        )
    assert chips(panel) == ["5 open", "1 real", "1 explained", "2 false alarms", "1 snoozed"]
    assert ids(panel) == ["d1", "d4", "d6", "d7", "d8", "d9", "d10"]
    assert told.args == [frozenset(ids(panel))]
    assert panel.summary.text() == "7 of 11 differences"


def test_a_switch_shows_them_by_mouse_and_key(panel, hold):
    hold(d2=State.FALSE_ALARM, d3=State.SNOOZED)
    QTest.mouseClick(panel.verdicts.chips[State.FALSE_ALARM], Qt.MouseButton.LeftButton)
    assert "d2" in ids(panel)
    panel.verdicts.chips[State.SNOOZED].setFocus()
    QTest.keyClick(panel.verdicts.chips[State.SNOOZED], Qt.Key.Key_Space)
    assert "d3" in ids(panel)
    QTest.mouseClick(panel.verdicts.chips[State.OPEN], Qt.MouseButton.LeftButton)
    assert ids(panel) == ["d2", "d3"]
    assert "put away" in panel.verdicts.chips[State.FALSE_ALARM].toolTip()


def test_a_switch_that_is_off_stays_when_nothing_is_left_of_it(panel, hold):
    hold(d1=State.REAL)
    panel.verdicts.chips[State.REAL].click()
    hold()
    assert panel.verdicts.isVisible()
    assert chips(panel) == ["10 open", "0 real"]


def test_counts_follow_the_other_filters(panel, hold, qtbot):
    hold(d1=State.REAL, d2=State.FALSE_ALARM)
    qtbot.keyClicks(panel.words, "mayor")
    assert chips(panel) == ["2 open", "1 real"]


def test_when_nothing_is_left_it_says_so(panel, hold):
    hold(**{f"d{number}": State.FALSE_ALARM for number in range(1, 10)}, d10=State.SNOOZED)
    assert panel.message.text() == "Nothing is left to read here: 9 false alarms · 1 snoozed."
    QTest.mouseClick(panel.show_all, Qt.MouseButton.LeftButton)
    assert len(ids(panel)) == 11


def test_reasons_are_told_and_found(panel, hold, qtbot):
    hold(d4=(State.EXPLAINED, "An older article"))
    index = panel.filter.index_of("d4")
    assert index.data(Role.STANDING).verdict.reason == "An older article"
    told = "Verdict: explained – An older article"
    assert told in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(told)
    qtbot.keyClicks(panel.words, "older")
    assert ids(panel) == ["d4"]


def test_what_changed_since_is_open_and_says_what_was_held(panel, hold):
    hold(True, d2=(State.FALSE_ALARM, "not people"))
    assert "d2" in ids(panel)
    assert not panel.verdicts.isVisible()
    tip = panel.filter.index_of("d2").data(Qt.ItemDataRole.ToolTipRole)
    assert "Held before the texts changed: false alarm – not people" in tip


def test_a_verdict_on_the_current_row_activates_nothing(panel, hold, qtbot):
    panel.select_finding("d2")
    with qtbot.assertNotEmitted(panel.finding_activated):
        hold(d2=State.FALSE_ALARM)
    assert panel.current is None or panel.current.id != "d2"


def test_next_open_goes_round_and_skips_what_is_judged(panel, hold):
    hold(d2=State.REAL, d3=State.EXPLAINED)
    panel.select_finding("d1")
    assert panel.next_open().id == "d4"
    panel.select_finding("d10")
    assert panel.next_open().id == "d1"
    hold(**{f"d{number}": State.REAL for number in range(1, 10)})
    panel.select_finding("d10")
    assert panel.next_open() is None


def test_a_false_alarm_is_struck_out_and_has_its_icon(panel, hold, qapp, themed):
    panel.verdicts.set_shown(frozenset(State))

    def seen() -> tuple[bool, bool]:
        """Whether a line runs through the phrases, and whether there is an icon."""
        box = panel.list.visualRect(panel.filter.index_of("d2"))
        picture = panel.list.viewport().grab(box).toImage()
        ground = picture.pixelColor(3, 3)

        def drawn(x: int, y: int) -> bool:
            return picture.pixelColor(QPoint(x, y)) != ground

        line = any(all(drawn(x, y) for x in range(64, 160)) for y in range(8, 26))
        corner = any(drawn(box.width() - x, y) for x in range(9, 24) for y in range(8, 24))
        return line, corner

    assert seen() == (False, False)
    hold(d2=State.FALSE_ALARM)
    qapp.processEvents()
    assert seen() == (True, True)


def test_every_verdict_has_words_and_an_icon():
    assert set(ICONS) == set(State)
    assert len({state_name(state) for state in State}) == len(State)
    assert all(state_meaning(state) and state_count(state, 2) for state in State)
    assert state_count(State.FALSE_ALARM, 1) == "1 false alarm"
    assert standing_sentence(None) == ""


@pytest.mark.parametrize(
    ("verdict", "changed", "told"),
    [
        (Verdict(State.REAL), False, "Verdict: real."),
        (Verdict(State.REAL, by="Bob"), False, "Verdict of Bob: real."),
        (Verdict(State.REAL, "as {0} says", by="Bob"), False, "Verdict of Bob: real – as {0} says"),
        (Verdict(State.REAL, by="Bob"), True, "Held by Bob before the texts changed: real."),
        (
            Verdict(State.REAL, "why", by="Bob"),
            True,
            "Held by Bob before the texts changed: real – why",
        ),
    ],
)
def test_whose_verdict_it_is_is_told(verdict, changed, told):
    subject = Subject(Type.NUMBER, ())
    assert standing_sentence(Standing(subject, verdict, changed)) == told


def test_the_switches_wrap_as_words_do(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    layout = FlowLayout(box, gap=6)
    buttons = [QPushButton("w" * 8, box) for _ in range(4)]
    for button in buttons:
        layout.addWidget(button)
    width, height = buttons[0].sizeHint().width(), buttons[0].sizeHint().height()
    assert layout.heightForWidth(4 * width + 18) == height
    assert layout.heightForWidth(2 * width + 6) == 2 * height + 6
    box.resize(2 * width + 6, 3 * height)
    box.show()
    assert [button.x() for button in buttons] == [0, width + 6, 0, width + 6]
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout.setGeometry(QRect(0, 0, 2 * width + 6, 3 * height))
    assert [button.x() for button in buttons] == [width + 6, 0, width + 6, 0]
    assert layout.takeAt(0) is not None
    assert layout.count() == 3
    assert layout.itemAt(9) is None


def test_what_is_seen_is_what_is_listed_when_the_current_row_is_put_away(panel, hold, qapp):
    # The current row grows. Telling so while Qt takes rows out mixed up which rows are shown.
    panel.grouping.set_grouping(Grouping.CLAIM)
    away: dict[str, State] = {}
    for number in (1, 10, 6, 2, 3):
        chosen = panel.select_finding(f"d{number}")
        away[chosen.id] = State.FALSE_ALARM
        hold(**away)
        following = panel.next_open()
        panel.select_finding(following.id)
        qapp.processEvents()
        seen, index = [], panel.filter.index(0, 0)
        while index.isValid():
            finding = panel.filter.finding_at(index)
            seen += [finding.id] if finding is not None else []
            index = panel.list.indexBelow(index)
        assert seen == ids(panel)
        assert panel.list.selectedIndexes() == [panel.filter.index_of(following.id)]
        assert panel.current is following
