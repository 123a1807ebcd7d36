"""Timeline and sources in the whole window: what is chosen in one part is shown by the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from reader.core.alignment.links import Independence, Ref, SharedRun
from reader.core.compared import Comparison
from reader.core.dated import DatedStatement, Precision, Timeline

pytestmark = pytest.mark.usefixtures("qapp")


def with_sources(comparison: Comparison) -> Comparison:
    """The comparison with a run that A and B share, and with two dated sentences."""
    one, two = (comparison.sentence(Ref(place, 1)) for place in (0, 1))
    run = SharedRun(0, one.start, one.end, 1, two.start, two.end, 9)
    days = [datetime.fromisoformat(day) for day in ("2026-05-12", "2026-05-14")]
    statements = tuple(
        DatedStatement(
            Ref(place, 2),
            (sentence := comparison.sentence(Ref(place, 2))).start,
            sentence.start + 4,
            day,
            day.replace(day=day.day + 1),
            Precision.DAY,
            claims=("c2",),
        )
        for place, day in enumerate(days)
    )
    published = (None,) * len(comparison.articles)
    return replace(
        comparison,
        shared_wording=(run,),
        independence=(Independence(0, 1, 0.2, 0.8, 0.7, 9, 0, 1.0),),
        timeline=Timeline(statements, published, (1,) * len(comparison.articles)),
    )


@pytest.fixture
def sourced(compared):
    """A window whose articles share wording and tell dates."""
    session = compared.session
    assert session.comparison is not None
    session.set_comparison(with_sources(session.comparison), session.revision)
    return compared


def test_the_panels_stand_behind_their_neighbours(sourced):
    docks = sourced.window.docks
    assert docks["timeline"].windowTitle() == "Timeline"
    assert docks["sources"].windowTitle() == "Sources"
    docks.show("timeline")
    docks.show("sources")
    assert sourced.window.timeline.chart.isVisible()
    assert sourced.window.shared_wording.runs.isVisible()


def test_a_sentence_of_the_timeline_is_chosen_in_the_columns_and_back(qtbot, sourced):
    window = sourced.window
    window.docks.show("timeline")
    chart = window.timeline.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert window.columns.selected == Ref(0, 2)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert window.columns.selected == Ref(1, 2)
    sourced.controller.choosing.show_sentence(Ref(0, 2))
    assert chart.current.sentence == Ref(0, 2)
    sourced.controller.choosing.show_sentence(Ref(0, 1))
    assert chart.current is None
    sourced.controller.choosing.show_claim("c2")
    assert chart.current.sentence == Ref(0, 2)


def test_a_run_is_marked_in_both_columns_until_something_else_is_chosen(qtbot, sourced):
    window = sourced.window
    window.docks.show("sources")
    runs = window.shared_wording.runs
    place = runs.visualRect(runs.model().index(0, 0)).center()
    qtbot.mouseClick(runs.viewport(), Qt.MouseButton.LeftButton, pos=place)
    texts = [column.text for column in window.columns.columns]
    assert texts[0].shared.current == texts[0].spans[1]
    assert texts[1].shared.current == texts[1].spans[1]
    assert texts[2].shared.current is None
    assert texts[0].shared.spans == ()
    sourced.controller.choosing.show_sentence(Ref(0, 2))
    assert texts[0].shared.current is None


def test_shared_wording_is_marked_from_the_menu_and_from_the_panel(qtbot, sourced):
    window = sourced.window
    texts = [column.text for column in window.columns.columns]
    window.choices.shared_wording.trigger()
    assert window.shared_wording.marking.isChecked()
    assert [len(text.shared.spans) for text in texts] == [1, 1, 0]
    window.docks.show("sources")
    qtbot.mouseClick(window.shared_wording.marking, Qt.MouseButton.LeftButton)
    assert not window.choices.shared_wording.isChecked()
    assert [len(text.shared.spans) for text in texts] == [0, 0, 0]


def test_another_comparison_is_marked_as_the_first(sourced):
    window, session = sourced.window, sourced.session
    window.choices.shared_wording.trigger()
    session.set_comparison(with_sources(session.comparison), session.revision)
    assert [len(column.text.shared.spans) for column in window.columns.columns] == [1, 1, 0]


def test_no_article_one_article_and_work_are_told(qtbot, shell, three):
    timeline, sources = shell.window.timeline, shell.window.shared_wording
    assert "stands here" in timeline.message.text()
    assert "told here" in sources.message.text()
    shell.controller.opening.open_paths(three[:1])
    qtbot.waitUntil(lambda: len(shell.session.articles) == 1)
    assert "One article is open" in timeline.message.text()
    shell.engine.gate.clear()
    shell.controller.opening.open_paths(three[1:])
    qtbot.waitUntil(shell.engine.entered.is_set)
    assert timeline.message.text() == "Comparing 3 articles…"
    assert sources.message.text() == "Comparing 3 articles…"
    with qtbot.waitSignal(shell.controller.analysis.cancelled):
        shell.controller.cancel()
    assert "Press F5" in timeline.message.text()
    shell.engine.gate.set()
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.analyse()
    assert "No dated statements" in timeline.message.text()
    assert "No shared wording found" in sources.none.text()
    shell.window.choices.new.trigger()
    assert "stands here" in timeline.message.text()


def test_a_missing_date_is_given_in_the_details(qtbot, sourced):
    window = sourced.window
    window.docks.show("timeline")
    window.timeline.details_requested.emit(1)
    qtbot.waitUntil(lambda: sourced.controller.articles.details.dialog is not None)
    sourced.controller.articles.details.dialog.close()
