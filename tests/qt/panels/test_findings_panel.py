"""The findings panel: model, filters, stepping, states, and what it draws."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtTest import QTest

from reader.core.discrepancies.finding import Severity, Type
from reader.qt import theme as themes
from reader.qt.panels.badges import badge_size
from reader.qt.panels.findings import FindingsPanel
from reader.qt.panels.findings_delegate import cut, elided_phrases, wrapped
from reader.qt.panels.findings_filter import Choice, FindingsFilter
from reader.qt.panels.findings_model import FindingsModel, Grouping, Role
from reader.qt.panels.type_words import severity_name, type_meaning, type_name


@pytest.fixture
def panel(qtbot, qapp, themed, sample_comparison):
    made = FindingsPanel(theme=themed)
    qtbot.addWidget(made)
    made.resize(380, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.grouping.set_grouping(Grouping.IMPORTANCE)
    made.show_comparison(sample_comparison())
    qapp.processEvents()
    return made


def ids(panel) -> list[str]:
    return [finding.id for finding in panel.filter.shown]


def point(panel, row: int) -> QPoint:
    return panel.list.visualRect(panel.filter.index(row, 0)).center()


def click(panel, row: int) -> None:
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=point(panel, row))


# model


def test_models_are_sound(qtmodeltester, sample_comparison):
    model = FindingsModel()
    qtmodeltester.check(model)
    model.show_comparison(sample_comparison())
    qtmodeltester.check(model)
    proxy = FindingsFilter(model)
    qtmodeltester.check(proxy)
    proxy.set_choice(Choice(words=("mayor",)))
    qtmodeltester.check(proxy)
    model.show_comparison(None)
    assert model.rowCount() == 0


def test_rows_say_what_differs_where_and_why(panel):
    index = panel.filter.index(0, 0)
    assert index.data() == "agreed to close ↔ discussed closing"
    assert index.data(Role.PLACES) == "A6 · B3"
    assert index.data(Role.REASON).startswith("A says agreed (settled)")
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Commitment: agreed to close versus discussed closing. A6 · B3.")
    assert "Commitment · must see" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_source_words_are_never_rich_text(qtbot, themed, sample_comparison):
    comparison = sample_comparison()
    finding = comparison.findings[0]
    sides = tuple(replace(side, text="<b>bold</b>") for side in finding.sides)
    hostile = replace(finding, sides=sides, reason="<img src=x>\n<h1>loud</h1>")
    made = FindingsPanel(theme=themed)
    qtbot.addWidget(made)
    made.show_comparison(replace(comparison, findings=(hostile,)))
    index = made.filter.index_of(hostile.id)
    assert index.data() == "<b>bold</b>"
    assert "<" not in index.data(Qt.ItemDataRole.ToolTipRole).split("\n")[0]
    assert made.message.textFormat() == made.summary.textFormat() == Qt.TextFormat.PlainText


def test_every_type_and_severity_has_words():
    assert len({type_name(kind) for kind in Type}) == 12
    assert all(type_meaning(kind) for kind in Type)
    assert len({severity_name(one) for one in Severity}) == 3


# filters


def test_minor_findings_are_hidden_until_asked_for(panel):
    assert len(ids(panel)) == 10
    panel.sensitivity.severity.set_step(0)
    assert len(ids(panel)) == 11
    panel.sensitivity.severity.set_step(2)
    assert ids(panel) == ["d1", "d2", "d3", "d4"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("AGREED", ["d1", "d6"]),  # d6 in the sentence only
        ("million euros", ["d7"]),
        ("euros million", ["d7"]),
        ("stage", ["d10"]),
        ("B3 decided", ["d10"]),
        ("zebra", []),
        ("sprinklers", ["d9"]),  # stands in the sentences, neither in the words nor the reason
        ("  ", [f"d{number}" for number in range(1, 11)]),
    ],
)
def test_words_filter(panel, qtbot, words, expected):
    qtbot.keyClicks(panel.words, words)
    assert ids(panel) == expected


def test_legend_counts_and_hides_types(panel, qtbot):
    shown = [kind for kind, box in panel.legend.boxes.items() if box.isVisible()]
    assert Type.NUMBER in shown
    assert Type.ENTITY not in shown
    box = panel.legend.boxes[Type.NUMBER]
    assert box.text() == "Number  2"
    assert not box.icon().isNull()
    with qtbot.waitSignal(panel.filter_changed) as told:
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert "d2" not in ids(panel)
    assert told.args == [frozenset(ids(panel))]
    assert box.text() == "Number  2"  # counts do not follow the filter


def test_filtering_away_the_current_row_activates_nothing(panel, qtbot):
    panel.select_finding("d2")
    with qtbot.assertNotEmitted(panel.finding_activated):
        panel.legend.boxes[Type.NUMBER].setChecked(False)
        panel.words.setText("zebra")


def test_everything_hidden_offers_the_way_back(panel, qtbot):
    qtbot.keyClicks(panel.words, "zebra")
    assert "filters hide" in panel.message.text()
    assert panel.show_all.isVisible()
    QTest.mouseClick(panel.show_all, Qt.MouseButton.LeftButton)
    assert len(ids(panel)) == 11
    assert panel.list.isVisible()


# stepping


def test_stepping_to_the_ends(panel, qtbot):
    with qtbot.assertNotEmitted(panel.finding_activated):
        assert panel.select_next().id == "d1"
        assert panel.select_next().id == "d2"
        assert panel.position == (2, 10)
        assert panel.select_previous().id == "d1"
        assert panel.select_previous() is None
        assert panel.position == (1, 10)
        assert panel.select_last().id == "d10"
        assert panel.select_next() is None
        assert panel.select_first().id == "d1"


def test_previous_without_a_current_one_is_the_last(panel):
    assert panel.select_previous().id == "d10"


def test_select_by_id(panel):
    assert panel.select_finding("d7").id == "d7"
    assert panel.position == (7, 10)
    assert panel.select_finding("d11") is None  # a minor one, hidden
    assert panel.select_finding("nonsense") is None
    assert panel.current.id == "d7"


def test_position_is_told(panel, qtbot):
    with qtbot.waitSignal(panel.position_changed) as told:
        panel.select_finding("d3")
    assert told.args == [3, 10]
    with qtbot.waitSignal(panel.position_changed) as told:
        panel.sensitivity.severity.set_step(2)
    assert told.args == [3, 4]
    with qtbot.waitSignal(panel.position_changed) as told:
        panel.show_comparison(None)
    assert told.args == [0, 0]


def test_stepping_without_findings(qtbot, themed):
    made = FindingsPanel(theme=themed)
    qtbot.addWidget(made)
    steps = (made.select_next, made.select_previous, made.select_first, made.select_last)
    assert [step() for step in steps] == [None] * 4
    assert made.position == (0, 0)


def test_click_activates_once_and_again(panel):
    heard = []
    panel.finding_activated.connect(lambda finding: heard.append(finding.id))
    click(panel, 2)
    assert heard == ["d3"]
    click(panel, 2)
    assert heard == ["d3", "d3"]


def test_keys_activate(panel, qtbot):
    heard = []
    panel.finding_activated.connect(lambda finding: heard.append(finding.id))
    panel.list.setFocus()
    assert heard == []  # only passing by
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert heard == ["d1", "d2", "d2"]


def test_new_comparison_keeps_the_current_finding(panel, qtbot, sample_comparison):
    panel.select_finding("d4")
    with qtbot.assertNotEmitted(panel.finding_activated):
        panel.show_comparison(sample_comparison())
    assert panel.current.id == "d4"


# states


def test_states_say_what_to_do(qtbot, qapp, themed, sample_comparison):
    made = FindingsPanel(theme=themed)
    qtbot.addWidget(made)
    made.show()
    assert "Open two or more articles" in made.message.text()
    assert not made.words.isVisible()
    made.set_busy("Comparing 3 articles…")
    assert made.message.text() == "Comparing 3 articles…"
    made.set_busy(None)
    made.show_comparison(replace(sample_comparison(), findings=()))
    assert made.message.text().startswith("No differences were found")
    made.show_comparison(sample_comparison())
    assert made.message.text() == ""
    assert made.summary.text() == "10 of 11 differences"
    made.set_busy("Comparing again…")
    assert made.summary.text() == "Comparing again…"
    assert made.list.isVisible()


def test_everything_can_be_reached_and_has_a_name(panel):
    for widget in (
        panel.sensitivity.severity.slider,
        panel.sensitivity.sure.slider,
        panel.grouping,
        panel.words,
        panel.list,
    ):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    for box in panel.legend.boxes.values():
        assert box.accessibleDescription()


# drawing


def test_current_row_grows_to_its_whole_reason(panel, qapp):
    panel.resize(300, 720)
    qapp.processEvents()
    index = panel.filter.index(2, 0)
    before = panel.list.visualRect(index).height()
    panel.select_finding("d3")
    qapp.processEvents()
    assert panel.list.visualRect(index).height() > before
    panel.select_finding("d4")
    qapp.processEvents()
    assert panel.list.visualRect(index).height() == before


@pytest.mark.parametrize(
    ("further", "told"),
    [(0, "A6 · B3"), (1, "A6 · B3 · + 1 more place"), (4, "A6 · B3 · + 4 more places")],
)
def test_further_places_are_counted(sample_comparison, qapp, further, told):
    comparison = sample_comparison()
    first = comparison.findings[0]
    also = [one.sides for one in comparison.findings[1 : further + 1]]
    repeated = (*also, first.sides, *also)  # what was told before is no further place
    model = FindingsModel()
    model.show_comparison(replace(comparison, findings=(replace(first, also=repeated),)))
    index = model.index_of(first.id)
    assert index.data(Role.WHERE) == told
    assert told in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_text_is_cut_after_its_lines(qapp):
    font = QFont()
    wide = QFontMetricsF(font).horizontalAdvance("🔥 one two three")
    text = "🔥 " + "one two three four " * 12
    shown = cut(text, font, wide, 2)
    assert wrapped(shown, font, wide + 2)[0].lineCount() == 2
    assert shown.startswith("🔥 one two")
    assert shown.endswith("…")
    assert cut("one two", font, wide, 2) == "one two"


def test_legend_needs_the_width_of_one_column_only(panel, qapp):
    boxes = [box for box in panel.legend.boxes.values() if not box.isHidden()]
    panel.resize(460, 720)
    qapp.processEvents()
    assert len({box.x() for box in boxes}) == 2
    panel.resize(max(box.sizeHint().width() for box in boxes) + 60, 900)
    qapp.processEvents()
    assert len({box.x() for box in boxes}) == 1
    assert panel.legend.minimumSizeHint().width() < panel.legend.width()


def test_legend_takes_the_height_of_its_rows(panel, qapp):
    for width in (460, 300, 460):
        panel.resize(width, 900)
        qapp.processEvents()
        boxes = [box for box in panel.legend.boxes.values() if not box.isHidden()]
        tops = sorted({box.y() for box in boxes})
        assert tops[1] - tops[0] <= boxes[0].sizeHint().height() + 2


def test_panel_does_not_push_the_text_aside(panel, qapp):
    before = panel.minimumWidth()
    panel.words.setText("nothing has these words")
    qapp.processEvents()
    assert panel.minimumWidth() == before > 0  # a dock grows with what its widget asks for


def test_phrases_share_the_width(qapp):
    metrics = QFontMetricsF(QFont())
    wide = metrics.horizontalAdvance("short ↔ ") + metrics.horizontalAdvance("x" * 20)
    text = elided_phrases(["short", "x" * 60], metrics, wide)
    assert text.startswith("short ↔ xxx")
    assert text.endswith("…")
    assert metrics.horizontalAdvance(text) <= wide + 1
    assert elided_phrases(["one", "two"], metrics, 1000) == "one ↔ two"
    assert elided_phrases([], metrics, 100) == ""


def test_badges_are_painted_in_the_types_colour(qtbot, qapp, each_theme, sample_comparison):
    themes.apply(qapp, each_theme)
    made = FindingsPanel(theme=each_theme)
    qtbot.addWidget(made)
    made.resize(380, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.grouping.set_grouping(Grouping.IMPORTANCE)
    made.show_comparison(sample_comparison())
    qapp.processEvents()
    picture = made.grab().toImage()
    for row in range(4):
        rect = made.list.visualRect(made.filter.index(row, 0))
        # Inside the plate, left of its letters; 9 px is the row's padding.
        spot = rect.topLeft() + QPoint(11, 9 + round(badge_size(made.list.font()).height() / 2))
        at = made.list.viewport().mapTo(made, spot)
        kind = made.filter.shown[row].type
        assert picture.pixelColor(at).name() == each_theme.type_mark(kind).colour.name()


def test_theme_can_change_while_open(panel, qapp):
    dark = themes.load_theme("dark")
    themes.apply(qapp, dark)
    before = panel.legend.boxes[Type.TIME].icon().pixmap(20, 20).toImage()
    panel.set_theme(dark)
    assert panel.legend.boxes[Type.TIME].icon().pixmap(20, 20).toImage() != before
