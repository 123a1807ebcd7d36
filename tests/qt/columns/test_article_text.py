"""One article's text: directions, scripts, what is painted on it, and how little is laid out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest

from reader.core.alignment.links import Ref
from reader.core.article import Article, Block, Kind, Span
from reader.qt import theme as themes
from reader.qt.columns.columns_view import ColumnsView
from reader.qt.columns.text_layers import veil_of

ARABIC = (
    "حريق في الميناء",
    "اندلع حريق كبير في مخزن للمواد الكيميائية يوم الثلاثاء، وقالت هيئة الميناء Port Authority إن "
    "النيران امتدت إلى سفينتين خلال 10 دقائق.",
)
HEBREW = (
    "שריפה בנמל",
    "שריפה גדולה פרצה במחסן כימיקלים ביום שלישי, ולפחות 12 בני אדם נפצעו בה לפי רשות הנמל.",
)
CHINESE = (
    "港口大火",
    "周二晚上，北部码头的一个化学品仓库发生火灾，至少五人受伤，港务局表示。火势在几分钟内蔓延到两艘"
    "停泊的船只，市长同意关闭北部码头直至月底，消防员在凌晨四点控制了火势。",
)
ENGLISH = (
    "Fire in the port",
    "A large fire broke out in a chemicals store on Tuesday, and at least 12 people were injured, "
    "the port authority said in a note to reporters.",
)


def settle(qapp):
    for _ in range(5):
        qapp.processEvents()


@pytest.fixture
def scripts(shown, made_of):
    words = [
        [(0, 1, "الميناء Port Authority إن"), (1, 1, "12 בני אדם")],
        [(2, 1, "同意关闭"), (1, 1, "נפצעו")],
    ]
    return shown(made_of(ARABIC, HEBREW, CHINESE, words=words))


def edges(text, number: int) -> list[tuple[float, float]]:
    """The left and the right end of each line of a sentence."""
    tops: dict[float, tuple[float, float]] = {}
    for line in text.lines(*text.spans[number]):
        left, right = tops.get(line.top, (line.left, line.right))
        tops[line.top] = (min(left, line.left), max(right, line.right))
    return list(tops.values())


# directions and scripts


@pytest.mark.parametrize("article", [0, 1])
def test_right_to_left_lines_begin_at_the_right_edge(scripts, article):
    text = scripts.columns[article].text
    _, right = text.text_edges()
    found = edges(text, 1)
    assert len(found) > 1
    assert all(end == pytest.approx(right, abs=1.5) for _, end in found)
    assert found[-1][0] > text.text_edges()[0] + 20  # the last one ends where its words end


def test_left_to_right_lines_begin_at_the_left_edge(scripts):
    text = scripts.columns[2].text
    assert all(start == pytest.approx(text.text_edges()[0], abs=1.5) for start, _ in edges(text, 1))


def test_words_of_both_directions_have_a_box_for_each_run(scripts):
    text = scripts.columns[0].text
    (mark,) = text.marks
    boxes = text.lines(mark.start, mark.end)
    assert len(boxes) > 1
    left, right = text.text_edges()
    assert all(left - 1 <= box.left < box.right <= right + 1 for box in boxes)
    for one in boxes:
        others = [box for box in boxes if box.top == one.top and box is not one]
        assert all(box.right <= one.left + 1 or box.left >= one.right - 1 for box in others)


def test_each_letter_of_a_mixed_line_is_under_its_box(scripts):
    text = scripts.columns[0].text
    start = text.text_map.to_column(scripts.columns[0].article.text.index("Port"))
    (box,) = text.lines(start, start + 4)
    scroll = text.verticalScrollBar().value()
    middle = QPoint(round((box.left + box.right) / 2), round((box.top + box.bottom) / 2 - scroll))
    assert start <= text.cursorForPosition(middle).position() <= start + 4


def test_ideographs_wrap_within_the_measure_and_lines_do_not_touch(scripts):
    text = scripts.columns[2].text
    left, right = text.text_edges()
    found = edges(text, 1)
    assert len(found) > 2
    assert all(left - 1 <= start and end <= right + 1 for start, end in found)
    assert all(end > right - 2 * text.character_width() - 20 for _, end in found[:-1])
    tops = sorted({line.top for line in text.lines(*text.spans[1])})
    high = text.document().defaultFont().pixelSize() or text.fontMetrics().height()
    assert all(b - a >= high for a, b in pairwise(tops))


def test_badge_stands_on_the_side_where_the_line_begins(scripts, qapp):
    scripts.show_finding(scripts._comparison.findings[1])
    settle(qapp)
    (hebrew,) = scripts.columns[1].badges()
    (chinese,) = scripts.columns[2].badges()
    assert hebrew[0] > scripts.columns[1].text_area().right()
    assert chinese[0] < scripts.columns[2].text_area().left()


def test_sentences_in_mixed_directions_are_chosen_by_a_click(scripts, qtbot):
    text = scripts.columns[1].text
    line = max(text.lines(*text.spans[1]), key=lambda one: one.right - one.left)
    middle = QPoint(round((line.left + line.right) / 2), round((line.top + line.bottom) / 2))
    with qtbot.waitSignal(scripts.sentence_selected) as told:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [Ref(1, 1)]


# what is painted


def colours(text, start: int, end: int) -> list[QColor]:
    """The colours of all pixels of the first line between two places."""
    picture = text.viewport().grab().toImage()
    line = text.lines(start, end)[0]
    scroll = text.verticalScrollBar().value()
    return [
        picture.pixelColor(x, y)
        for x in range(round(line.left) + 1, round(line.right) - 1)
        for y in range(round(line.top - scroll) + 3, round(line.bottom - scroll) - 3)
    ]


def darkest(found: list[QColor]) -> float:
    return min(one.lightnessF() for one in found)


@pytest.fixture
def view(shown, made_of):
    return shown(made_of(ENGLISH, ENGLISH[:1], ENGLISH[1:]))


def test_dimmed_letters_are_as_quiet_as_the_quietest_text(view, themed):
    text = view.columns[0].text
    loud = darkest(colours(text, *text.spans[1]))
    epoch = text.epoch
    text.set_dimmed([text.spans[1]])
    quiet = darkest(colours(text, *text.spans[1]))
    assert quiet > loud + 0.1
    wanted = themed.colour("text_furniture").lightnessF()
    assert quiet == pytest.approx(wanted, abs=0.06)
    assert text.epoch == epoch  # nothing was laid out again
    text.set_dimmed(())
    assert darkest(colours(text, *text.spans[1])) == loud


def test_dimmed_letters_keep_their_contrast(each_theme):
    veil, text = veil_of(each_theme), each_theme.colour("text")
    part = veil.alphaF()

    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    paper = each_theme.colour("paper")
    mixed = QColor.fromRgbF(
        *(
            one * (1 - part) + other * part
            for one, other in (
                (text.redF(), paper.redF()),
                (text.greenF(), paper.greenF()),
                (text.blueF(), paper.blueF()),
            )
        )
    )
    lights = sorted((light(mixed), light(paper)))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


def test_hits_lie_under_the_letters_and_the_current_one_is_told_apart(view, themed):
    text = view.columns[0].text
    start = text.spans[1][0]
    text.set_hits([(start, start + 7), (start + 14, start + 19)], 1)
    names = {one.name() for one in colours(text, start, start + 7)}
    assert themed.colour("search").name() in names
    names = {one.name() for one in colours(text, start + 14, start + 19)}
    assert themed.colour("search_current").name() in names
    text.set_hits((), None)
    names = {one.name() for one in colours(text, start, start + 7)}
    assert themed.colour("search").name() not in names


def test_marks_between_sentences_stand_on_demand(qtbot, qapp, themed, sample_comparison):
    view = ColumnsView(theme=themed)
    qtbot.addWidget(view)
    view.resize(1240, 620)
    view.show()
    view.show_comparison(sample_comparison())
    settle(qapp)
    text = view.columns[0].text
    before = text.viewport().grab().toImage()
    view.set_separators(True)
    after = text.viewport().grab().toImage()
    changed = {
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    }
    end = text.lines(*text.spans[2])[-1]  # another sentence follows on its line
    assert any(end.right <= x <= end.right + 5 and end.top <= y <= end.bottom for x, y in changed)
    title = text.lines(*text.spans[0])[-1]
    assert not any(title.top <= y <= title.bottom for _, y in changed)
    view.set_separators(False)
    assert text.viewport().grab().toImage() == before


def test_selected_words_are_painted_so(view, qapp):
    # PySide's reference to a selection's format outlived the selection: a crash at the next paint.
    text = view.columns[0].text
    for end in (10, 40, 80):
        text.select(text.spans[1][0], text.spans[1][0] + end)
        settle(qapp)
        found = colours(text, text.spans[1][0], text.spans[1][0] + 8)
        wanted = text.palette().highlight().color().name()
        assert wanted in {one.name() for one in found}
    text.selectAll()
    settle(qapp)
    assert text.createMimeDataFromSelection().text() == view.columns[0].article.text.rstrip()


def test_marks_of_the_format_are_muted(qtbot, qapp, themed):
    text = "# Fire\n\nA **large** fire."
    article = Article(
        "a.md",
        text,
        (Block(0, 6, Kind.TITLE), Block(8, len(text), Kind.BODY)),
        "Fire",
        "0",
        marks=(Span(0, 2), Span(10, 12), Span(17, 19)),
    )
    view = ColumnsView(theme=themed)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.show_articles([article])
    settle(qapp)
    column = view.columns[0].text
    start = column.text_map.to_column(10)
    quiet = darkest(colours(column, start, start + 2))
    loud = darkest(colours(column, start + 2, start + 7))
    assert quiet > loud + 0.1


def test_only_here_is_said_beside_the_sentence(shown, made_of, qapp):
    view = shown(made_of((*ENGLISH, "Nobody else reports this."), ENGLISH))
    view.select_sentence(Ref(0, 2))
    settle(qapp)
    ((x, y, what),) = view.columns[0].badges()
    assert what == "only"
    band = view.columns[0].text.sentence_band(2)
    assert band.top <= y - view.columns[0].text.y() <= band.bottom
    assert x >= 0
    view.select_sentence(Ref(0, 1))
    assert view.columns[0].badges() == []


# how little is laid out


def test_theme_and_zoom_leave_the_document_alone(view, qapp):
    text = view.columns[0].text
    revision = text.document().revision()
    view.set_zoom(200)
    view.set_theme(themes.load_theme("dark"))
    settle(qapp)
    assert text.document().revision() == revision
    wanted = themes.load_theme("dark").colour("text").name()
    found = {one.name() for one in colours(text, *text.spans[0])}
    assert wanted in found


def test_keys_reach_the_end_of_a_long_article(shown, made_of, qapp):
    lines = ["Title", *(f"Sentence {n} of many in this long article. " * 6 for n in range(900))]
    view = shown(made_of(lines, lines[:2]))
    text = view.columns[0].text
    laid = sum(text.document().findBlockByNumber(n).layout().lineCount() > 0 for n in range(901))
    assert laid < 60
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    settle(qapp)
    assert view.selected == Ref(0, 900)
    assert text.viewport().rect().intersects(text.cursorRect())
    QTest.keyClick(text, Qt.Key.Key_PageUp)
    settle(qapp)
    assert text.viewport().rect().intersects(text.cursorRect())
    QTest.keyClick(text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    settle(qapp)
    assert text.verticalScrollBar().value() <= 20
    assert view.selected == Ref(0, 0)


def test_scrolling_moves_what_was_painted(shown, made_of, qapp, monkeypatch):
    # Whatever lies over the viewport makes Qt draw all of it at each step: 20 ms for five columns.
    lines = ["Title", *["The fire burned through the night and into the morning. " * 4] * 30]
    view = shown(made_of(lines, lines, lines))
    text, parts = view.columns[0].text, []
    paint = type(text)._paint_part
    monkeypatch.setattr(
        type(text),
        "_paint_part",
        lambda self, part: (parts.append((self, part)), paint(self, part)),
    )
    for value in (40, 80, 120):
        text.verticalScrollBar().setValue(value)
        settle(qapp)
    assert parts
    assert all(part.height() <= 60 for _, part in parts)


def test_places_are_found_before_anything_is_shown(qtbot, themed, sample_comparison):
    view = ColumnsView(theme=themed)
    qtbot.addWidget(view)
    view.show_comparison(sample_comparison())
    for column in view.columns:
        text = column.text
        for start, end in text.spans:
            cursor = QTextCursor(text.document())
            cursor.setPosition(end)
            assert text.y_of(start) >= 0


def test_what_is_on_the_screen_is_what_is_there(shown, made_of, qapp):
    # Scrolling moves what was painted. When text above the view turned out to be higher than
    # estimated, the scroll bar followed it and Qt moved pixels that were to stay.
    lines = ["Title", *("Word and words of all lengths. " * (n % 9 + 1) for n in range(400))]
    view = shown(made_of(lines, lines))
    text = view.columns[0].text
    text._rest.stop()

    text.verticalScrollBar().setValue(text.longest_scroll())
    settle(qapp)
    corner = text.viewport().mapTo(view, QPoint(0, 0))
    for step in range(40):
        text.verticalScrollBar().setValue(text.verticalScrollBar().value() - 137)
        settle(qapp)
        seen = view.screen().grabWindow(view.winId()).toImage()
        wanted = view.grab().toImage().convertToFormat(seen.format())
        box = text.viewport().rect().translated(corner)
        assert seen.copy(box) == wanted.copy(box), step
