"""Shared wording and independence: pairs, their matrix, runs, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from reader.core.alignment.links import Independence, SharedRun
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.dated import Timeline
from reader.qt.contrast import contrast
from reader.qt.panels import shared_words as words
from reader.qt.panels.shared_wording import SharedWordingPanel
from reader.qt.panels.shared_wording_delegates import cell_ground, cell_text
from reader.qt.panels.shared_wording_model import MatrixModel, PairsModel, Role, RunsModel
from reader.qt.theme import Theme, apply

Make = Callable[[], Comparison]
NARROW = "\u202f%"


def told(text: str) -> str:
    """Words with an ordinary space before the per cent sign."""
    return text.replace(NARROW, " %")


@pytest.fixture
def shared(sample_comparison: Make) -> Comparison:
    """A and B share a quotation and a run, both credit one agency; C is apart but for little."""
    comparison = sample_comparison()
    runs = (
        SharedRun(0, 60, 180, 1, 62, 190, 22, 0),
        SharedRun(0, 500, 560, 1, 420, 470, 9, 9),
        SharedRun(0, 300, 360, 2, 200, 250, 8, 0),
    )
    pairs = (
        Independence(0, 1, 0.27, 0.41, 0.55, 22, 9, 0.8, ("Reuters",)),
        Independence(0, 2, 0.93, 0.05, 0.07, 8, 0, 1.0),
        Independence(1, 2, 1.0, 0.0, 0.0, 0, 0, 1.0),
    )
    days = tuple(map(datetime.fromisoformat, ("2026-03-04", "2026-03-05", "2026-03-05")))
    timeline = Timeline((), days, (0, 0, 0))
    return replace(comparison, shared_wording=runs, independence=pairs, timeline=timeline)


def many(comparison: Comparison, count: int) -> Comparison:
    """So many articles, each pair with its own shares."""
    articles = tuple(
        ComparedArticle(
            siglum(n), comparison.articles[n % 3].article, comparison.articles[n % 3].sentences
        )
        for n in range(count)
    )
    pairs, runs = [], []
    for a in range(count):
        for b in range(a + 1, count):
            share = ((a * 7 + b * 3) % 50) / 100
            pairs.append(Independence(a, b, 1 - share, share, share / 2, int(share * 100), 0, 1.0))
            if share:
                runs.append(SharedRun(a, 10, 90, b, 20, 99, int(share * 100), 0))
    return replace(
        comparison, articles=articles, independence=tuple(pairs), shared_wording=tuple(runs)
    )


@pytest.fixture
def panel(qtbot: QtBot, themed: Theme, shared: Comparison) -> SharedWordingPanel:
    made = SharedWordingPanel(theme=themed)
    qtbot.addWidget(made)
    made.resize(400, 720)
    made.show_comparison(shared)
    with qtbot.waitExposed(made):
        made.show()
    return made


def click(qtbot: QtBot, view: QAbstractItemView, row: int, column: int = 0) -> None:
    place = view.visualRect(view.model().index(row, column)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_pairs_stand_by_dependence_and_say_who_repeats_whom(panel: SharedWordingPanel) -> None:
    model = panel.pairs_model
    heads = [told(model.index(row, 0).data()) for row in range(3)]
    assert heads == ["B repeats 41 % of A's words", "Own wording", "Own wording"]
    spoken = told(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("A and B: mostly the same text, independence 0.27.")
    for part in (
        "41 % of A's own words and 55 % of B's stand nearly word for word in the other.",
        "80 % of them follow each other alike in both.",
        "9 words in quotation marks are not counted.",
        "Both credit Reuters.",
        "A is the earlier one, of 4 Mar 2026.",
    ):
        assert part in spoken


def test_without_dates_nobody_repeats_anybody(shared: Comparison) -> None:
    undated = replace(shared, timeline=Timeline((), (None, None, None), (0, 0, 0)))
    head = words.headline(undated, shared.independence[0])
    assert "repeats" not in head
    assert words.first_words(undated, 0, 1) == ""
    same_day = replace(shared, timeline=Timeline((), (shared.timeline.published[1],) * 3))
    assert words.first_printed(same_day, 0, 1) is None
    later = replace(
        shared, timeline=Timeline((), tuple(reversed(shared.timeline.published)), (0, 0, 0))
    )
    assert told(words.headline(later, Independence(0, 2, 0.3, 0.4, 0.6, 20, 0, 1.0))) == (
        "A repeats 60 % of C's words"
    )


def test_runs_stand_by_length_with_their_places(panel: SharedWordingPanel) -> None:
    model = panel.runs_model
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data(Role.LENGTH) for row in rows] == [
        "22 words",
        "9 words, a quotation",
        "8 words",
    ]
    assert rows[0].data(Role.PLACES) == "A1–A2 · B1–B2"
    assert panel.heading.text() == "Shared wording · 3"


def test_a_pair_shows_its_own_runs_until_all_are_asked_for(
    qtbot: QtBot, panel: SharedWordingPanel
) -> None:
    click(qtbot, panel.pairs, 0)
    assert panel.runs_model.pair == (0, 1)
    assert panel.heading.text() == "Shared wording of A and B · 2"
    qtbot.keyClick(panel.pairs, Qt.Key.Key_Down)
    assert panel.heading.text() == "Shared wording of A and C · 1"
    qtbot.keyClick(panel.pairs, Qt.Key.Key_Down)
    assert panel.runs_model.rowCount() == 0
    assert panel.none.isVisible()
    assert "each tells it in words of its own" in panel.none.text()
    qtbot.mouseClick(panel.all_pairs, Qt.MouseButton.LeftButton)
    assert panel.runs_model.pair is None
    assert panel.heading.text() == "Shared wording · 3"
    assert not panel.all_pairs.isVisible()


def test_a_run_asks_for_both_its_passages(
    qtbot: QtBot, panel: SharedWordingPanel, shared: Comparison
) -> None:
    with qtbot.waitSignal(panel.run_requested) as wished:
        click(qtbot, panel.runs, 0)
    assert wished.args == [shared.shared_wording[0]]
    qtbot.keyClick(panel.runs, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.run_requested) as wished:
        qtbot.keyClick(panel.runs, Qt.Key.Key_Return)
    assert wished.args == [shared.shared_wording[1]]


def test_few_articles_need_no_matrix_many_have_one(
    qtbot: QtBot, panel: SharedWordingPanel, shared: Comparison
) -> None:
    assert not panel.matrix.isVisible()
    panel.show_comparison(many(shared, 8))
    assert panel.matrix.isVisible()
    model = panel.matrix_model
    assert model.index(0, 0).data() is None
    tip = told(model.index(2, 5).data(Qt.ItemDataRole.AccessibleTextRole))
    assert tip == "29 % of C's own words stand in F."
    back = told(model.index(5, 2).data(Qt.ItemDataRole.AccessibleTextRole))
    assert back == "14 % of F's own words stand in C."
    assert model.headerData(5, Qt.Orientation.Horizontal) == "F"
    click(qtbot, panel.matrix, 5, 2)
    assert panel.runs_model.pair == (2, 5)
    assert panel.pairs_model.pair(panel.pairs.currentIndex().row()).b == 5
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Up)
    assert panel.runs_model.pair == (2, 4)
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Up)
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Up)  # the diagonal is no pair
    assert panel.runs_model.pair == (2, 3)


def test_the_matrix_is_seen(
    qtbot: QtBot, shared: Comparison, each_theme: Theme, qapp: QApplication
) -> None:
    apply(qapp, each_theme)
    panel = SharedWordingPanel(theme=each_theme)
    qtbot.addWidget(panel)
    panel.resize(400, 720)
    panel.show_comparison(many(shared, 8))
    with qtbot.waitExposed(panel):
        panel.show()
    image = panel.grab().toImage()

    def ground(row: int, column: int) -> int:
        box = panel.matrix.visualRect(panel.matrix_model.index(row, column))
        place = panel.matrix.viewport().mapTo(panel, box.topLeft() + QPoint(5, 4))
        colour = image.pixelColor(place)
        accent, silent = each_theme.colour("accent"), each_theme.colour("silent")
        return (
            abs(colour.lightness() - silent.lightness())
            * 100
            // max(abs(accent.lightness() - silent.lightness()), 1)
        )

    shares = sorted((one.of_a, one.a, one.b) for one in panel.pairs_model.comparison.independence)
    least, most = shares[0], shares[-1]
    assert ground(most[1], most[2]) > ground(least[1], least[2]) + 20


def test_the_number_in_a_cell_is_read_on_every_ground(each_theme: Theme) -> None:
    for share in range(101):
        ground = cell_ground(each_theme, share / 100)
        assert contrast(cell_text(each_theme, ground), ground) >= 4.5, share


def test_forty_articles_stay_legible_and_quick(
    qtbot: QtBot, panel: SharedWordingPanel, shared: Comparison
) -> None:
    crowd = many(shared, 40)
    begin = process_time()
    panel.show_comparison(crowd)
    panel.grab()
    assert process_time() - begin < 1.0  # 0.1 s here
    assert panel.pairs_model.rowCount() == 780
    cell = panel.matrix.visualRect(panel.matrix_model.index(1, 1)).size()
    assert cell.width() >= 17
    assert panel.pairs.isVisible()
    assert panel.pairs.height() > 60
    assert panel.runs.height() > 60


def test_the_models_hold(qtmodeltester: object, shared: Comparison, qapp: QApplication) -> None:
    for model in (PairsModel(), MatrixModel(), RunsModel()):
        qtmodeltester.check(model)  # type: ignore[attr-defined]
        model.show_comparison(shared)
        qtmodeltester.check(model)  # type: ignore[attr-defined]
        model.show_comparison(None)
        assert model.rowCount() == 0


def test_marking_is_a_switch_that_the_menu_shares(qtbot: QtBot, panel: SharedWordingPanel) -> None:
    with qtbot.waitSignal(panel.marking_changed) as heard:
        qtbot.mouseClick(panel.marking, Qt.MouseButton.LeftButton)
    assert heard.args == [True]
    panel.set_marking(False)
    assert not panel.marking.isChecked()


def test_nothing_shared_one_article_and_work_are_told(
    panel: SharedWordingPanel, shared: Comparison
) -> None:
    apart = tuple(replace(one, words=0, of_a=0.0, of_b=0.0) for one in shared.independence)
    panel.show_comparison(replace(shared, shared_wording=(), independence=apart))
    assert "No shared wording found" in panel.none.text()
    assert panel.none.isVisible()
    assert panel.pairs.isVisible()
    panel.show_message("Comparing 3 articles…")
    assert panel.message.isVisible()
    assert panel.runs_model.rowCount() == 0


def test_what_was_remembered_is_taken_as_far_as_it_makes_sense(
    panel: SharedWordingPanel,
) -> None:
    for wrong in (
        {},
        {"pair": [1], "marking": "yes"},
        {"pair": ["a", "b"]},
        {"pair": [5, 9]},
        {"pair": [True, False]},
        {"pair": None},
    ):
        panel.restore_state(wrong)
        assert panel.runs_model.pair is None
    panel.restore_state({"pair": [0, 2], "marking": True})
    assert panel.runs_model.pair == (0, 2)
    assert panel.state() == {"pair": [0, 2], "marking": True}


def test_zoom_grows_the_articles_words(panel: SharedWordingPanel) -> None:
    before = panel.runs.visualRect(panel.runs_model.index(0, 0)).height()
    panel.set_zoom(200)
    panel.grab()
    assert panel.runs.visualRect(panel.runs_model.index(0, 0)).height() > before * 1.5


def test_a_wide_place_has_pairs_and_runs_side_by_side(panel: SharedWordingPanel) -> None:
    assert panel.splitter.orientation() is Qt.Orientation.Vertical
    panel.resize(1000, 240)
    assert panel.splitter.orientation() is Qt.Orientation.Horizontal
    panel.resize(1, 1)
    panel.grab()
