"""The overview strips and the matrix strip, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from reader.core.alignment.links import Ref
from reader.core.discrepancies.finding import Type
from reader.qt.columns.overview_geometry import ticks

LONG = ["The fire burned through the night and into the morning in the port. " * 3] * 30
LEFT = Qt.MouseButton.LeftButton


def settle(qapp):
    for _ in range(5):
        qapp.processEvents()


@pytest.fixture
def view(shown, made_of, qtbot):
    words = [[(0, 3, "burned"), (1, 3, "fire")], [(0, 25, "night"), (1, 25, "morning")]]
    articles = (["Title A", *LONG, "Only here."], ["Title B", *LONG], ["Title C", *LONG])
    made = shown(made_of(*articles, words=words))
    qtbot.waitUntil(lambda: not made._turns.busy)
    return made


def test_click_goes_to_the_place(view, qapp):
    column = view.columns[0]
    strip, bar = column.overview, column.text.verticalScrollBar()
    QTest.mouseClick(strip, LEFT, pos=QPoint(9, strip.height() // 2))
    middle = bar.value() + column.text.viewport().height() / 2
    assert middle / column.text.text_height == pytest.approx(0.5, abs=0.02)
    QTest.mouseClick(strip, LEFT, pos=QPoint(9, strip.height() - 1))
    top, bottom = strip.box()
    assert bottom == pytest.approx(strip.height(), abs=14)
    assert top > 0


def test_drag_scrolls_and_the_other_columns_follow(view, qapp):
    strip = view.columns[0].overview
    QTest.mousePress(strip, LEFT, pos=QPoint(9, 20))
    for y in (120, 240, 300):
        QTest.mouseMove(strip, QPoint(9, y))
    QTest.mouseRelease(strip, LEFT, pos=QPoint(9, 300))
    assert view.columns[0].text.verticalScrollBar().value() > 500
    assert view.columns[1].text.verticalScrollBar().value() > 500


def test_wheel_over_the_strip_scrolls_the_text(view, qapp):
    strip = view.columns[0].overview
    window = strip.window()
    place = QPointF(strip.mapTo(window, QPoint(9, 200)))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, -120))
    settle(qapp)
    assert view.columns[0].text.verticalScrollBar().value() > 0


def test_ticks_stand_where_the_words_are(view):
    column = view.columns[0]
    spots = column.overview.spots
    assert [spot.type for spot in spots] == [Type.COMMITMENT, Type.STAGE]
    for spot, number in zip(spots, (3, 25), strict=True):
        there = column.text.y_of(column.text.spans[number][0]) / column.text.text_height
        assert spot.part == pytest.approx(there, abs=0.04)


def test_tick_is_painted_in_the_colour_of_its_type(view, themed):
    strip = view.columns[0].overview
    picture = strip.grab().toImage()
    for one in ticks(strip.spots, float(strip.height())):
        wanted = themed.type_mark(one.type).colour
        near = [
            picture.pixelColor(x, y)
            for x in range(6, 18)
            for y in range(max(round(one.y) - 3, 0), round(one.y) + 4)
        ]
        assert any(
            abs(c.red() - wanted.red())
            + abs(c.green() - wanted.green())
            + abs(c.blue() - wanted.blue())
            < 90
            for c in near
        )


def test_filter_takes_ticks_away(view, qtbot):
    view.set_visible_findings({"d1"})
    strip = view.columns[0].overview
    qtbot.waitUntil(lambda: [spot.finding for spot in strip.spots] == ["d1"])


def test_pointing_tells_what_is_there(view):
    strip = view.columns[0].overview
    spot = strip.spots[0]
    assert strip.told_at(spot.part * strip.height()) == "One difference: Commitment"
    assert strip.told_at(strip.height() * 0.5) == "Other articles report this as well."
    assert strip.told_at(strip.height() - 0.5) == "Only A reports this."


def test_strip_and_scroll_bar_take_the_same_room(view, qapp):
    areas = [column.text_area() for column in view.columns]
    view.columns[0].text.verticalScrollBar().setValue(700)
    settle(qapp)
    place = view.columns[0].text.top_place
    view.set_overview(False)
    settle(qapp)
    assert not any(column.overview.isVisible() for column in view.columns)
    assert all(column.text.verticalScrollBar().isVisible() for column in view.columns)
    assert [column.text_area() for column in view.columns] == areas
    text = view.columns[0].text
    assert text.top_place == place
    assert text.y_of(place) == pytest.approx(text.verticalScrollBar().value(), abs=1.5)
    view.set_overview(True)
    settle(qapp)
    assert all(column.overview.isVisible() for column in view.columns)
    assert [column.text_area() for column in view.columns] == areas


def test_strip_has_a_name(view):
    strip = view.columns[1].overview
    assert strip.accessibleName() == "Overview of article B"
    assert "click" in strip.accessibleDescription()


def test_short_article_is_not_stretched(shown, made_of, qtbot):
    made = shown(made_of(["Title", "One short sentence."], ["Title", "Another one."]))
    column = made.columns[0]
    qtbot.waitUntil(lambda: not made._turns.busy)
    assert column.overview.box()[1] == pytest.approx(column.text.text_height, abs=1)


# the matrix strip


@pytest.fixture
def four(shown, made_of, qtbot):
    made = shown(made_of(*([f"Title {letter}", *LONG[:5]] for letter in "ABCD")))
    qtbot.waitUntil(lambda: not made._turns.busy)
    return made


def test_matrix_stands_over_more_than_three_articles(view, four):
    assert not view.matrix.isVisible()
    assert four.matrix.isVisible()
    assert four.matrix.height() == four.matrix.sizeHint().height()
    four.set_overview(False)
    assert not four.matrix.isVisible()


def test_click_in_the_matrix_asks_for_the_claim(four, qtbot):
    strip = four.matrix
    place = strip.matrix.left_of(4, strip._field().width()) + strip._field().left() + 3
    with qtbot.waitSignal(four.claim_requested) as told:
        QTest.mouseClick(strip, LEFT, pos=QPoint(round(place), 20))
    assert told.args == ["c4"]
    assert strip.current.id == "c4"


def test_keys_go_from_claim_to_claim(four, qtbot):
    strip = four.matrix
    strip.setFocus()
    with qtbot.assertNotEmitted(four.claim_requested):
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
            QTest.keyClick(strip, key)
    assert strip.current.id == "c0"
    QTest.keyClick(strip, Qt.Key.Key_End)
    with qtbot.waitSignal(four.claim_requested) as told:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert told.args == ["c5"]
    assert "Reported by A, B, C, D" in strip.accessibleDescription()


def test_choice_is_pointed_out_in_the_matrix(four):
    four.select_sentence(Ref(2, 3))
    assert four.matrix.current.id == "c3"
    four.show_finding(None)
    assert four.matrix.current is None


def test_matrix_tells_disputed_from_agreed_by_height(four, themed):
    strip = four.matrix
    picture, field = strip.grab().toImage(), strip._field()

    def painted(claim: int, token: str) -> int:
        x = round(field.left() + strip.matrix.left_of(claim, field.width()) + 5)
        wanted = themed.colour(token).name()
        return sum(picture.pixelColor(x, y).name() == wanted for y in range(picture.height()))

    assert painted(1, "disputed") > 1.5 * painted(0, "agreed") > 0


def test_forty_articles_have_rows_of_their_own(shown, made_of, qtbot):
    made = shown(made_of(*([f"Title {number}", *LONG[:2]] for number in range(40))))
    qtbot.waitUntil(lambda: not made._turns.busy)
    assert made.matrix.height() <= 120
    assert {cell.article for cell in made.matrix.matrix.cells(500.0)} == set(range(40))
