"""The timeline as a person uses it: keys, mouse, zoom, the list, and what is said without dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from time import process_time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.alignment.links import Ref
from reader.core.compared import Comparison
from reader.core.dated import DatedStatement, Precision, Timeline
from reader.qt.panels.timeline import TimelinePanel
from reader.qt.panels.timeline_geometry import days_of
from reader.qt.panels.timeline_model import WHEN, TimelineModel
from reader.qt.panels.timeline_words import time_words
from reader.qt.theme import Theme

Make = Callable[[], Comparison]
DAY, MINUTE, YEAR = Precision.DAY, Precision.MINUTE, Precision.YEAR
NIGHT = Precision.PART_OF_DAY
# Sentence, words, begin, until, precision, claims, findings.
ROWS = (
    ("A7", "opened in 1921", "1921-01-01", "1922-01-01", YEAR, "c5", ""),
    ("B7", "in 1987", "1987-01-01", "1988-01-01", YEAR, "c5", ""),
    ("A10", "in 2024", "2024-01-01", "2025-01-01", YEAR, "c8", ""),
    ("A2", "Tuesday night", "2026-03-03T18:00", "2026-03-04", NIGHT, "c1", ""),
    ("B1", "late on Tuesday", "2026-03-03T18:00", "2026-03-04", NIGHT, "c2", ""),
    ("A4", "by 4 a.m.", None, "2026-03-04T04:00", MINUTE, "c3", "d6"),
    ("C4", "before sunrise on Wednesday", None, "2026-03-04T06:00", MINUTE, "c3", "d6"),
    ("A6", "until the end of the month", None, "2026-04-01", DAY, "c4", ""),
)


def stamp(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


@pytest.fixture
def dated(sample_comparison: Make) -> Comparison:
    """The fire in the port, with what it dates; C has no date, and two sentences wait for it."""
    comparison = sample_comparison()
    statements = []
    for name, words, begin, until, precision, claims, findings in ROWS:
        ref = Ref("ABC".index(name[0]), int(name[1:]))
        sentence = comparison.sentence(ref)
        start = comparison.articles[ref.article].article.text.index(words, sentence.start)
        statements.append(
            DatedStatement(
                ref,
                start,
                start + len(words),
                stamp(begin),
                stamp(until),
                precision,
                claims=tuple(claims.split()),
                findings=tuple(findings.split()),
            )
        )
    statements.sort(key=lambda one: (*one.known, one.sentence, one.start))
    published = (stamp("2026-03-04"), stamp("2026-03-04"), None)
    return replace(comparison, timeline=Timeline(tuple(statements), published, (0, 0, 2)))


@pytest.fixture
def panel(qtbot: QtBot, themed: Theme, dated: Comparison) -> TimelinePanel:
    shown = TimelinePanel(theme=themed)
    qtbot.addWidget(shown)
    shown.resize(1100, 320)
    shown.show_comparison(dated)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.chart.setFocus()
    return shown


def name_of(panel: TimelinePanel) -> str:
    current = panel.chart.current
    return "" if current is None else panel.model.name(current)


def place_of(panel: TimelinePanel, index: int) -> QPoint:
    return panel.chart.scene.box(index).center().toPoint()


def index_of(panel: TimelinePanel, name: str) -> int:
    names = [panel.model.name(one) for one in panel.chart.scene.statements]
    return names.index(name)


def test_the_story_fills_the_axis_and_what_is_far_off_waits_at_its_edge(
    panel: TimelinePanel,
) -> None:
    view = panel.chart.view
    assert view.first > days_of(datetime.fromisoformat("2026-03-01"))
    assert view.last < days_of(datetime.fromisoformat("2026-03-31"))
    panel.grab()
    words = {(chip.words, chip.indexes) for chip in panel.chart.chips}
    assert words == {("‹ 2", (0, 2)), ("‹ 1987", (1,)), ("1 Apr ›", (7,))}


def test_arrows_walk_through_time_and_enter_goes_to_the_text(
    qtbot: QtBot, panel: TimelinePanel
) -> None:
    chart = panel.chart
    seen = []
    for _ in ROWS:
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        seen.append(name_of(panel))
    assert seen == [panel.model.name(one) for one in chart.scene.statements]
    qtbot.keyClick(chart, Qt.Key.Key_Right)  # no further than the last
    assert name_of(panel) == seen[-1]
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert name_of(panel) == seen[-2]
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert name_of(panel) == seen[0]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(panel.sentence_requested) as wished:
            qtbot.keyClick(chart, key)
        assert wished.args == [Ref(0, 7)]
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert name_of(panel) == seen[-1]


def test_up_and_down_go_to_what_is_near_in_time_in_the_next_lane(
    qtbot: QtBot, panel: TimelinePanel
) -> None:
    panel.chart.select(index_of(panel, "A2"))
    qtbot.keyClick(panel.chart, Qt.Key.Key_Down)
    assert name_of(panel) == "B1"
    qtbot.keyClick(panel.chart, Qt.Key.Key_Down)
    assert name_of(panel) == "C4"
    qtbot.keyClick(panel.chart, Qt.Key.Key_Down)
    assert name_of(panel) == "C4"
    qtbot.keyClick(panel.chart, Qt.Key.Key_Up)
    assert name_of(panel) == "B1"


def test_what_a_key_goes_to_comes_into_view(qtbot: QtBot, panel: TimelinePanel) -> None:
    qtbot.keyClick(panel.chart, Qt.Key.Key_Home)
    begin = days_of(datetime.fromisoformat("1921-01-01"))
    assert panel.chart.view.first < begin < panel.chart.view.last
    axis = panel.chart.scene.axis
    box = panel.chart.scene.box(panel.chart.scene.current)
    assert axis.left() <= box.left() <= axis.right()


def test_keys_zoom_move_and_fit(qtbot: QtBot, panel: TimelinePanel) -> None:
    chart = panel.chart
    home = chart.view
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.view.span < home.span
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.view.span == pytest.approx(home.span)
    qtbot.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chart.view.first > home.first
    assert chart.current is None
    qtbot.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert chart.view.first == pytest.approx(home.first)
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert chart.view == home
    qtbot.keyClick(chart, Qt.Key.Key_0)  # once more: with what lies far off
    assert chart.view.first < days_of(datetime.fromisoformat("1921-01-01"))
    panel.grab()
    assert chart.chips == ()
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert chart.view == home


def wheel(panel: TimelinePanel, x: float, turns: int, keys: Qt.KeyboardModifier) -> None:
    viewport = panel.chart.viewport()
    place = QPointF(x, 80.0)
    event = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_wheel_zooms_where_the_pointer_is_and_moves_without_ctrl(
    panel: TimelinePanel,
) -> None:
    axis, before = panel.chart.scene.axis, panel.chart.view
    x = axis.left() + 200
    wheel(panel, x, 2, Qt.KeyboardModifier.ControlModifier)
    after = panel.chart.view
    assert after.span < before.span
    assert after.days(200) == pytest.approx(before.days(200))
    wheel(panel, x, -1, Qt.KeyboardModifier.NoModifier)
    assert panel.chart.view.first > after.first
    assert panel.chart.view.span == pytest.approx(after.span)


def test_dragging_moves_the_axis_and_chooses_nothing(qtbot: QtBot, panel: TimelinePanel) -> None:
    viewport, before = panel.chart.viewport(), panel.chart.view
    start = place_of(panel, index_of(panel, "A2"))
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start - QPoint(60, 0))
    with qtbot.assertNotEmitted(panel.sentence_requested):
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start - QPoint(60, 0))
    assert panel.chart.view.x(before.first) == pytest.approx(-60, abs=1.0)


def test_a_click_goes_to_the_text(qtbot: QtBot, panel: TimelinePanel) -> None:
    with qtbot.waitSignal(panel.sentence_requested) as wished:
        qtbot.mouseClick(
            panel.chart.viewport(),
            Qt.MouseButton.LeftButton,
            pos=place_of(panel, index_of(panel, "B1")),
        )
    assert wished.args == [Ref(1, 1)]
    assert name_of(panel) == "B1"


def test_a_time_that_sources_differ_in_leads_to_the_difference(
    qtbot: QtBot, panel: TimelinePanel, dated: Comparison
) -> None:
    finding = next(one for one in dated.findings if one.id == "d6")
    panel.chart.select(index_of(panel, "A4"))
    with qtbot.waitSignal(panel.finding_requested) as wished:
        qtbot.keyClick(panel.chart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wished.args == [finding]
    place = place_of(panel, index_of(panel, "C4"))
    with qtbot.waitSignal(panel.finding_requested) as wished:
        qtbot.mouseClick(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wished.args == [finding]
    panel.chart.select(index_of(panel, "A2"))
    with qtbot.assertNotEmitted(panel.finding_requested):
        qtbot.keyClick(panel.chart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_chart_behind_another_tab_is_arranged_when_it_is_shown(
    qtbot: QtBot, themed: Theme, dated: Comparison
) -> None:
    panel = TimelinePanel(theme=themed)
    qtbot.addWidget(panel)
    panel.resize(1100, 320)
    panel.show_comparison(dated)
    panel.show_sentence(Ref(0, 7))
    panel.chart.zoom(2.0)
    assert panel.chart.scene.layout.lanes == ()
    with qtbot.waitExposed(panel):
        panel.show()
    assert len(panel.chart.scene.layout.lanes) == 3
    assert name_of(panel) == "A7"
    begin = days_of(datetime.fromisoformat("1921-01-01"))
    assert panel.chart.view.first < begin < panel.chart.view.last


def test_a_click_on_what_lies_beyond_brings_the_nearest_of_it(
    qtbot: QtBot, panel: TimelinePanel
) -> None:
    panel.grab()
    chip = next(chip for chip in panel.chart.chips if chip.words == "‹ 2")
    with qtbot.assertNotEmitted(panel.sentence_requested):
        qtbot.mouseClick(
            panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=chip.box.center().toPoint()
        )
    assert name_of(panel) == "A10"
    assert panel.chart.view.first < days_of(datetime.fromisoformat("2024-01-01"))


def test_the_current_statement_is_told_in_words(qtbot: QtBot, panel: TimelinePanel) -> None:
    chart = panel.chart
    assert "8 dated statements" in chart.accessibleDescription()
    panel.chart.select(index_of(panel, "A4"))
    told = chart.accessibleDescription()
    assert told.startswith("A4 · until 4 Mar 2026, 04:00")
    assert "The sources differ in this time" in told
    assert "Firefighters had the blaze under control" in told
    assert panel.chart.told.full_text.startswith("A4 · until 4 Mar 2026, 04:00 · Firefighters")
    assert chart.accessibleName() == "Timeline"
    box = chart.scene.box(index_of(panel, "B1"))
    qtbot.mouseMove(chart.viewport(), box.center().toPoint())
    assert panel.chart.told.full_text.startswith("B1 ·")
    assert "Two ships were destroyed" in chart.tip(box.center())


def test_the_heads_tell_dates_and_where_one_is_missing(qtbot: QtBot, panel: TimelinePanel) -> None:
    scene = panel.chart.scene
    panel.grab()

    def head(article: int) -> QPointF:
        lane = scene.layout.lanes[article]
        return QPointF(20, scene.lane_top(lane) + 10)

    assert panel.chart.tip(head(0)) == "A is dated 4 Mar 2026."
    assert "2 sentences count from it" in panel.chart.tip(head(2))
    assert scene.silence(scene.layout.lanes[0]) == ""
    line = QPoint(60, round(scene.lane_top(scene.layout.lanes[2]) + 28))
    with qtbot.waitSignal(panel.details_requested) as wished:
        qtbot.mouseClick(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert wished.args == [2]


def test_a_lane_without_statements_says_why(panel: TimelinePanel, dated: Comparison) -> None:
    timeline = dated.timeline
    only_b = tuple(one for one in timeline.statements if one.sentence.article == 1)
    for waiting, told in (
        (0, "No dated statements."),
        (1, "One sentence counts from the article's date, which is not known."),
        (4, "4 sentences count from the article's date, which is not known."),
    ):
        panel.show_comparison(
            replace(dated, timeline=replace(timeline, statements=only_b, waiting=(0, 0, waiting)))
        )
        scene = panel.chart.scene
        assert scene.silence(scene.layout.lanes[2]) == told
        assert scene.silence(scene.layout.lanes[1]) == ""
        panel.grab()


def test_what_others_choose_is_shown(panel: TimelinePanel, dated: Comparison) -> None:
    panel.show_sentence(Ref(1, 1))
    assert name_of(panel) == "B1"
    panel.show_sentence(Ref(1, 2))  # dates nothing
    assert panel.chart.current is None
    panel.show_finding(next(one for one in dated.findings if one.id == "d6"))
    assert name_of(panel) == "A4"
    panel.show_claim(next(one for one in dated.claims if one.id == "c5"))
    assert name_of(panel) == "A7"
    assert panel.chart.scene.linked == {index_of(panel, "B7")}


def pixels(panel: TimelinePanel) -> QImage:
    return panel.chart.viewport().grab().toImage()


def near(image: QImage, place: QPointF, colour: QColor) -> bool:
    """Whether a pixel within two of a place has a colour, as far as smoothing leaves it."""
    ratio = image.devicePixelRatio()
    for x in range(-2, 3):
        for y in range(-2, 3):
            at = QPoint(int((place.x() + x) * ratio), int((place.y() + y) * ratio))
            found = image.pixelColor(at)
            if all(
                abs(one - two) < 40
                for one, two in zip(found.getRgb()[:3], colour.getRgb()[:3], strict=True)
            ):
                return True
    return False


def test_focus_and_choice_are_seen(
    qtbot: QtBot, dated: Comparison, each_theme: Theme, qapp: QApplication
) -> None:
    panel = TimelinePanel(theme=each_theme)
    qtbot.addWidget(panel)
    panel.resize(1100, 320)
    panel.show_comparison(dated)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.chart.setFocus()
    qtbot.waitUntil(panel.chart.hasFocus)
    image = pixels(panel)
    size = panel.chart.viewport().size()
    # A ring and no more: it once filled the chart with the colour of the last lane.
    assert near(image, QPointF(2, size.height() / 2), each_theme.colour("focus"))
    assert near(image, QPointF(size.width() / 2, size.height() - 8), each_theme.colour("paper"))
    index = index_of(panel, "A2")
    panel.chart.select(index)
    box = panel.chart.scene.box(index)
    edge = QPointF(box.center().x(), box.top() - 2.5)
    assert near(pixels(panel), edge, each_theme.colour("focus"))
    # The flag of the article's own date, in the article's colour.
    x = panel.chart.scene.published_x(0)
    assert x is not None
    top = panel.chart.scene.lane_top(panel.chart.scene.layout.lanes[0])
    assert near(pixels(panel), QPointF(x, top + 3), each_theme.siglum_colour(0))


def test_the_list_is_the_same_for_those_who_do_not_see_the_picture(
    qtbot: QtBot, panel: TimelinePanel
) -> None:
    qtbot.mouseClick(panel.as_list, Qt.MouseButton.LeftButton)
    table = panel.table
    assert table.isVisible()
    assert not panel.chart.isVisible()
    assert table.accessibleName() == "Dated statements by time"
    table.setFocus()
    table.setCurrentIndex(panel.model.index(0, WHEN))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.sentence_requested) as wished:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wished.args == [Ref(1, 7)]
    assert panel.state() == {"as_list": True}
    qtbot.mouseClick(panel.as_list, Qt.MouseButton.LeftButton)
    assert panel.chart.isVisible()
    assert name_of(panel) == "B7"


def test_the_model_holds(qtmodeltester: object, dated: Comparison, qapp: QApplication) -> None:
    model = TimelineModel()
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.show_comparison(dated)
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.rowCount() == len(ROWS)


def test_what_was_remembered_is_taken_as_far_as_it_makes_sense(panel: TimelinePanel) -> None:
    for wrong in ({}, {"as_list": "yes"}, {"as_list": None, "more": 1}):
        panel.restore_state(wrong)
        assert not panel.as_list.isChecked()
    panel.restore_state({"as_list": True})
    assert panel.as_list.isChecked()


def test_without_dates_it_says_so_and_offers_to_give_one(
    qtbot: QtBot, panel: TimelinePanel, dated: Comparison
) -> None:
    panel.show_comparison(replace(dated, timeline=Timeline((), (None, None, None), (0, 1, 0))))
    assert panel.message.isVisible()
    assert "No dated statements" in panel.message.text()
    assert "One sentence counts" in panel.message.text()
    with qtbot.waitSignal(panel.details_requested) as wished:
        qtbot.mouseClick(panel.give_date, Qt.MouseButton.LeftButton)
    assert wished.args == [1]
    panel.show_comparison(replace(dated, timeline=Timeline((), (None, None, None), (0, 0, 0))))
    assert not panel.give_date.isVisible()
    panel.show_message("Comparing 3 articles…")
    assert panel.message.text() == "Comparing 3 articles…"
    panel.show_comparison(dated)
    assert panel.chart.isVisible()


def test_zoom_and_the_systems_font_grow_rows_and_labels(panel: TimelinePanel) -> None:
    row, section = panel.chart.scene.row, panel.table.verticalHeader().defaultSectionSize()
    panel.set_zoom(250)
    assert panel.chart.scene.row > 1.7 * row
    assert panel.table.verticalHeader().defaultSectionSize() > 1.5 * section
    panel.grab()
    panel.set_zoom(80)
    assert panel.chart.scene.row < row
    font = panel.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    panel.setFont(font)
    assert panel.chart.scene.row > 1.3 * row
    panel.grab()


def test_a_window_squeezed_to_nothing_draws_what_it_can(panel: TimelinePanel) -> None:
    for width, height in ((10, 10), (1, 300), (300, 40), (4000, 1200)):
        panel.resize(width, height)
        panel.grab()
    panel.chart.select(0)
    panel.chart.zoom(1e9)
    panel.grab()
    panel.chart.zoom(1e-12)
    panel.grab()


@pytest.mark.parametrize(
    ("begin", "until", "precision", "about", "told"),
    [
        ("2026-03-04", "2026-03-05", DAY, False, "4 Mar 2026"),
        ("2026-03-04", "2026-03-07", DAY, False, "4 Mar 2026 – 6 Mar 2026"),
        ("2026-03-04", "2026-03-05", DAY, True, "about 4 Mar 2026"),
        ("2026-03-01", "2026-04-01", Precision.MONTH, False, "Mar 2026"),
        ("2026-06-01", "2026-09-01", Precision.QUARTER, False, "Jun 2026 – Aug 2026"),
        ("1945-01-01", "1946-01-01", YEAR, False, "1945"),
        ("2010-01-01", "2016-01-01", YEAR, False, "2010 – 2015"),
        ("2026-03-04T18:00", "2026-03-05", NIGHT, False, "4 Mar 2026, 18:00 to 24:00"),
        ("2026-03-04T04:00", "2026-03-04T04:01", MINUTE, False, "4 Mar 2026, 04:00"),
        ("2024-01-01", None, YEAR, False, "since 2024"),
        (None, "2031-01-01", YEAR, False, "until 2030"),
        ("2026-03-04", None, DAY, False, "since 4 Mar 2026"),
        (None, "2026-04-01", DAY, False, "until 31 Mar 2026"),
        ("2026-03-04T04:00", None, MINUTE, False, "since 4 Mar 2026, 04:00"),
    ],
)
def test_times_are_told_as_finely_as_they_were_written(
    qapp: QApplication,
    begin: str | None,
    until: str | None,
    precision: Precision,
    about: bool,
    told: str,
) -> None:
    one = DatedStatement(Ref(0, 0), 0, 1, stamp(begin), stamp(until), precision, about)
    assert time_words(one) == told


def test_forty_articles_and_thousands_of_statements_are_drawn_at_once(
    qtbot: QtBot, themed: Theme, dated: Comparison
) -> None:
    many = []
    for n in range(4000):
        moment = datetime.fromisoformat("2026-01-01") + (n * 7 % 3000) * _HOUR
        ref = Ref(n % 3, 1 + n % 8)
        many.append(DatedStatement(ref, 0, 4, moment, moment + 12 * _HOUR, DAY))
    many.sort(key=lambda one: (*one.known, one.sentence))
    timeline = Timeline(tuple(many), (None, None, None), (0, 0, 0))
    panel = TimelinePanel(theme=themed)
    qtbot.addWidget(panel)
    panel.resize(1100, 320)
    begin = process_time()
    panel.show_comparison(replace(dated, timeline=timeline))
    panel.grab()
    assert process_time() - begin < 1.5  # 0.15 s here; a slow machine has ten times that
    begin = process_time()
    for _ in range(5):
        panel.chart.move_by(40)
        panel.grab()
    assert process_time() - begin < 1.5


_HOUR = datetime.fromisoformat("2026-01-01T01:00") - datetime.fromisoformat("2026-01-01")
