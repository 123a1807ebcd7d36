"""The findings in groups: heads, opening and closing, stepping across, and what is remembered."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent
from PySide6.QtTest import QTest

from reader.core.discrepancies.finding import Severity, Type
from reader.core.verdicts import Standing, State, Verdict, subject_of
from reader.qt.panels.findings import FindingsPanel
from reader.qt.panels.findings_filter import Choice, FindingsFilter
from reader.qt.panels.findings_model import FindingsModel, Grouping, Role

Key = Qt.Key


@pytest.fixture
def panel(qtbot, qapp, themed, sample_comparison):
    made = FindingsPanel(theme=themed)
    qtbot.addWidget(made)
    made.resize(380, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.show_comparison(sample_comparison())
    qapp.processEvents()
    return made


def ids(panel) -> list[str]:
    return [finding.id for finding in panel.filter.shown]


def heads(panel) -> list[str]:
    return [group.name for _, group in panel.list.heads()]


def head(panel, name: str):
    return next(index for index, group in panel.list.heads() if group.name == name)


def click(panel, index) -> None:
    at = panel.list.visualRect(index).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def rows(panel) -> list[str]:
    """What can be seen, from top to bottom."""
    found, index = [], panel.filter.index(0, 0)
    while index.isValid():
        found.append(str(index.data()))
        index = panel.list.indexBelow(index)
    return found


# groups


@pytest.mark.parametrize("grouping", Grouping)
def test_grouped_models_are_sound(qtmodeltester, sample_comparison, grouping):
    model = FindingsModel()
    model.set_grouping(grouping)
    model.show_comparison(sample_comparison())
    qtmodeltester.check(model)
    proxy = FindingsFilter(model)
    qtmodeltester.check(proxy)
    proxy.set_choice(Choice(words=("mayor",)))
    qtmodeltester.check(proxy)
    proxy.set_choice(Choice(words=("zebra",)))
    assert proxy.rowCount() == 0


def test_by_type_the_groups_stand_in_the_order_of_the_types(panel):
    assert panel.grouping.grouping is Grouping.TYPE
    assert heads(panel)[:5] == ["Commitment", "Stage", "Polarity", "Certainty", "Number"]
    assert "Quotation" not in heads(panel)  # has a minor one only
    numbers = head(panel, "Number")
    assert [numbers.model().index(row, 0, numbers).data() for row in range(2)] == [
        "Twelve people ↔ Five people",
        "about 40 million euros ↔ 60 million euros",
    ]
    assert ids(panel)[:3] == ["d1", "d10", "d3"]
    told = numbers.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Number, 2 differences"


def test_by_claim_the_gravest_comes_first_with_its_sources(panel, qtbot):
    panel.grouping.actions_of[Grouping.CLAIM].trigger()
    first = next(iter(panel.list.heads()))[1]
    assert first.name == "The mayor agreed to close the northern docks until the end of the month."
    assert first.note == "A B C"
    assert [finding.id for finding in first.findings] == ["d1", "d6", "d10"]
    assert ids(panel)[:4] == ["d1", "d6", "d10", "d2"]


def test_what_belongs_to_no_claim_is_told_last(panel, sample_comparison):
    comparison = sample_comparison()
    lost = replace(comparison.findings[0], claim="c99")
    panel.grouping.set_grouping(Grouping.CLAIM)
    panel.show_comparison(replace(comparison, findings=(lost, *comparison.findings[1:])))
    assert heads(panel)[-1] == "In no claim"


def test_another_grouping_keeps_the_current_finding_and_tells_nothing(panel, qtbot):
    panel.select_finding("d6")
    with qtbot.assertNotEmitted(panel.finding_activated):
        for grouping in (Grouping.IMPORTANCE, Grouping.CLAIM, Grouping.TYPE):
            panel.grouping.actions_of[grouping].trigger()
            assert panel.current.id == "d6"
            assert panel.position == (ids(panel).index("d6") + 1, 10)


# opening and closing


def test_a_click_on_a_head_closes_and_opens_the_group(panel, qtbot):
    before = rows(panel)
    with qtbot.assertNotEmitted(panel.finding_activated):
        click(panel, head(panel, "Commitment"))
    assert rows(panel) == [before[0], *before[2:]]
    assert panel.current is None
    click(panel, head(panel, "Commitment"))
    assert rows(panel) == before


def test_keys_walk_into_and_out_of_groups(panel):
    panel.select_finding("d2")
    panel.list.setFocus()
    heard = []
    panel.finding_activated.connect(lambda finding: heard.append(finding.id))
    QTest.keyClick(panel.list, Key.Key_Left)  # to the head
    assert panel.list.currentIndex() == head(panel, "Number")
    QTest.keyClick(panel.list, Key.Key_Left)
    assert not panel.list.isExpanded(head(panel, "Number"))
    QTest.keyClick(panel.list, Key.Key_Right)
    assert panel.list.isExpanded(head(panel, "Number"))
    QTest.keyClick(panel.list, Key.Key_Right)  # into the group
    assert panel.current.id == "d2"
    QTest.keyClick(panel.list, Key.Key_Up)
    QTest.keyClick(panel.list, Key.Key_Return)  # on a head
    assert not panel.list.isExpanded(head(panel, "Number"))
    assert heard == ["d2"]


def test_a_closed_group_stays_closed_whatever_the_filter_does(panel, qtbot):
    click(panel, head(panel, "Number"))
    qtbot.keyClicks(panel.words, "mayor")
    assert "Number" not in heads(panel)
    panel.words.clear()
    assert not panel.list.isExpanded(head(panel, "Number"))
    assert panel.list.isExpanded(head(panel, "Commitment"))


def test_all_groups_can_be_closed_and_opened(panel):
    panel.grouping.close_all.trigger()
    assert rows(panel) == heads(panel)
    panel.grouping.open_all.trigger()
    assert len(rows(panel)) == len(heads(panel)) + 10
    panel.grouping.set_grouping(Grouping.IMPORTANCE)
    assert not panel.grouping.close_all.isEnabled()


# stepping


def test_steps_skip_heads_and_open_what_is_closed(panel):
    panel.list.close_all()
    order = ids(panel)
    walked = [panel.select_next().id for _ in order]
    assert walked == order
    assert panel.select_next() is None
    assert panel.position == (10, 10)
    assert [panel.select_previous().id for _ in order[1:]] == order[-2::-1]
    assert panel.select_previous() is None


def test_from_a_head_the_steps_go_to_its_neighbours(panel):
    click(panel, head(panel, "Number"))
    assert panel.position == (0, 10)
    at = ids(panel).index("d2")
    assert panel.select_next().id == "d2"
    click(panel, head(panel, "Number"))
    assert panel.select_previous().id == ids(panel)[at - 1]


def test_a_finding_in_a_closed_group_is_shown_when_it_is_chosen(panel):
    panel.list.close_all()
    assert panel.select_finding("d7").id == "d7"
    assert panel.list.isExpanded(head(panel, "Number"))
    assert not panel.list.isExpanded(head(panel, "Time"))


# filters


def test_the_sliders_work_by_keys(panel, qtbot):
    panel.sensitivity.severity.slider.setFocus()
    QTest.keyClick(panel.sensitivity.severity.slider, Key.Key_Left)
    assert len(ids(panel)) == 11
    assert panel.sensitivity.severity.value.text() == "all"
    QTest.keyClick(panel.sensitivity.severity.slider, Key.Key_End)
    assert {finding.severity for finding in panel.filter.shown} == {Severity.MUST_SEE}
    assert panel.sensitivity.severity.slider.accessibleDescription().startswith("must see only.")


def test_how_sure_a_finding_must_be(panel, sample_comparison):
    comparison = sample_comparison()
    unsure = tuple(
        replace(finding, confidence=0.6 if number < 3 else 0.95)
        for number, finding in enumerate(comparison.findings)
    )
    panel.show_comparison(replace(comparison, findings=unsure))
    panel.sensitivity.sure.slider.setFocus()
    QTest.keyClick(panel.sensitivity.sure.slider, Key.Key_Right)
    assert panel.sensitivity.sure.value.text() == "5 % and more"
    panel.sensitivity.sure.set_step(12)
    assert len(ids(panel)) == 10  # 60 % and more
    QTest.keyClick(panel.sensitivity.sure.slider, Key.Key_Right)
    assert len(ids(panel)) == 7
    QTest.keyClick(panel.sensitivity.sure.slider, Key.Key_End)
    assert panel.sensitivity.sure.value.text() == "95 % and more"
    assert len(ids(panel)) == 7


def test_a_window_begins_with_the_sensitivity_that_was_chosen(panel):
    panel.set_sensitivity(Severity.MUST_SEE, 0.3)
    assert sorted(ids(panel)) == ["d1", "d2", "d3", "d4"]
    assert panel.sensitivity.sure.value.text() == "30 % and more"
    panel.sensitivity.severity.set_step(0)
    panel.restore_state({})
    assert (panel.sensitivity.severity.step, panel.sensitivity.sure.step) == (2, 6)


def test_a_key_in_the_words_does_not_make_the_model_anew(panel, qtbot):
    with qtbot.assertNotEmitted(panel.model.modelReset):
        qtbot.keyClicks(panel.words, "docks")
    assert 0 < len(ids(panel)) < 10


# what it remembers


def test_its_state_is_remembered(panel, qtbot, themed, sample_comparison):
    panel.grouping.set_grouping(Grouping.CLAIM)
    panel.sensitivity.severity.set_step(0)
    panel.sensitivity.sure.set_step(1)
    panel.legend.boxes[Type.TIME].setChecked(False)
    panel.verdicts.chips[State.REAL].setChecked(False)
    panel.words.setText("docks")
    click(panel, panel.filter.index(0, 0))
    later = FindingsPanel(theme=themed)
    qtbot.addWidget(later)
    later.show_comparison(sample_comparison())
    later.restore_state(panel.state())
    assert later.state() == panel.state()
    assert later.listed == panel.listed
    assert later.list.closed_groups == panel.list.closed_groups != frozenset()


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"grouping": 7, "severity": "high", "sure": 99, "hidden": "time", "verdicts": None},
        {"grouping": "colour", "closed": [1, None], "words": ["docks"], "verdicts": ["lost"]},
    ],
)
def test_a_state_that_makes_no_sense_is_what_it_was_at_first(panel, state):
    first = FindingsPanel.state(panel)
    panel.sensitivity.severity.set_step(2)
    panel.words.setText("x")
    panel.restore_state(state)
    assert panel.state() == first


# room


@pytest.mark.parametrize(("width", "height"), [(371, 560), (290, 560), (280, 380), (600, 1800)])
def test_the_list_keeps_its_room(panel, qapp, width, height):
    panel.resize(width, height)
    qapp.processEvents()
    assert panel.list.height() > height * 0.22
    area = panel.legend.parentWidget().parentWidget()
    assert panel.legend.width() <= area.viewport().width()
    shown = [box for box in panel.legend.boxes.values() if not box.isHidden()]
    box = shown[-1]
    shown[-2].setFocus()
    QTest.keyClick(shown[-2], Key.Key_Tab)
    qapp.processEvents()
    assert not box.visibleRegion().isEmpty()  # scrolled into sight


# drawing


def test_three_sides_tell_whose_each_phrase_is(panel, qapp, sample_comparison):
    comparison = sample_comparison()
    first, other = comparison.findings[1], comparison.findings[6]
    sides = (*first.sides, replace(other.sides[0], text="Five people"))
    panel.show_comparison(replace(comparison, findings=(replace(first, sides=sides), other)))
    index = panel.filter.index_of(first.id)
    assert index.data(Role.PHRASES) == ["Twelve people (B)", "Five people (C, B)"]
    wide = panel.list.visualRect(index).height()
    line = QFontMetricsF(QFont(panel.list.font())).height()
    assert wide >= panel.list.visualRect(panel.filter.index_of(other.id)).height() + line - 2


def test_a_head_does_not_look_like_a_finding(panel, qapp, each_theme):
    panel.set_theme(each_theme)
    picture = panel.list.viewport().grab().toImage()
    box = panel.list.visualRect(head(panel, "Number"))
    wash = {
        picture.pixelColor(QPoint(x, box.center().y())).name()
        for x in range(box.left(), box.right())
    }
    badge = each_theme.type_mark(Type.NUMBER).colour.name()
    assert badge not in wash


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_done_what_is_seen_is_what_is_listed(panel, qapp, sample_comparison, seed):
    comparison, chance = sample_comparison(), Random(seed)
    standings: dict[str, Standing] = {}

    def judge() -> None:
        finding = chance.choice(comparison.findings)
        verdict = Verdict(chance.choice(list(State)))
        standings[finding.id] = Standing(subject_of(comparison, finding), verdict)
        panel.show_verdicts(standings)

    deeds = [
        judge,
        judge,
        panel.select_next,
        panel.select_previous,
        lambda: panel.words.setText(chance.choice(["", "docks", "mayor", "million", "zebra"])),
        lambda: panel.sensitivity.severity.set_step(chance.randrange(3)),
        lambda: panel.grouping.set_grouping(chance.choice(list(Grouping))),
        lambda: panel.verdicts.chips[chance.choice(list(State))].click(),
        lambda: panel.legend.boxes[chance.choice(list(Type))].click(),
        lambda: panel.list.keyPressEvent(
            QKeyEvent(QEvent.Type.KeyPress, Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        ),
        panel.list.open_all,
    ]
    for _ in range(60):
        chance.choice(deeds)()
        panel.list.open_all()
        listed = [panel.filter.index_of(one).data() for one in ids(panel)]
        if panel.list.isVisible():
            assert [one for one in rows(panel) if one not in heads(panel)] == listed
        if panel.current is not None:
            assert panel.current.id in panel.listed
            assert panel.position == (ids(panel).index(panel.current.id) + 1, len(listed))
