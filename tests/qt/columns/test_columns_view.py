"""The reading surface, driven as a person would: clicks, keys, wheel and window size."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest

from reader.core.alignment.links import Link, Ref
from reader.core.article import Article, Block, Kind
from reader.core.discrepancies.finding import Type
from reader.qt import theme as themes
from reader.qt.columns.columns_view import ColumnsView
from reader.qt.columns.marks import Clusters, Mark, MarkSet, mark_set
from reader.qt.columns.placed_text import SIDE
from reader.qt.columns.ribbon_geometry import Strength
from reader.qt.columns.text_layers import TintLevel


@pytest.fixture
def view(qtbot, qapp, themed, sample_comparison):
    made = ColumnsView(theme=themed)
    qtbot.addWidget(made)
    made.resize(1240, 520)
    with qtbot.waitExposed(made):
        made.show()
    made.show_comparison(sample_comparison())
    settle(qapp)
    return made


def settle(qapp):
    for _ in range(5):
        qapp.processEvents()


def top(view, ref: Ref) -> float:
    """Where a sentence's first line stands in its viewport."""
    text = view.columns[ref.article].text
    start, end = text.spans[ref.sentence]
    return text.lines(start, end)[0].top - text.verticalScrollBar().value()


def middle(view, ref: Ref) -> QPoint:
    """A point on the first line of a sentence, in its viewport."""
    text = view.columns[ref.article].text
    line = text.lines(*text.spans[ref.sentence])[0]
    scroll = text.verticalScrollBar().value()
    return QPoint(round((line.left + line.right) / 2), round((line.top + line.bottom) / 2 - scroll))


def click(view, ref: Ref) -> None:
    text = view.columns[ref.article].text
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, ref))


def scrolls(view) -> list[int]:
    return [column.text.verticalScrollBar().value() for column in view.columns]


def levels(view, article: int) -> dict[int, TintLevel]:
    text = view.columns[article].text
    found = {(tint.start, tint.end): tint.level for tint in text.tints}
    return {number: found[span] for number, span in enumerate(text.spans) if span in found}


# text


def test_articles_are_shown_before_they_are_analysed(qtbot, themed, sample_comparison):
    made = ColumnsView(theme=themed)
    qtbot.addWidget(made)
    articles = [one.article for one in sample_comparison().articles]
    made.show_articles(articles)
    assert len(made.columns) == 3
    for column, article in zip(made.columns, articles, strict=True):
        text = column.text.toPlainText()
        assert text.split() == article.text.split()
        assert not column.text.tints


def test_document_holds_each_sentence_where_its_span_says(view, sample_comparison):
    comparison = sample_comparison()
    for place, column in enumerate(view.columns):
        for number, (start, end) in enumerate(column.text.spans):
            cursor = QTextCursor(column.text.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == comparison.sentence_text(Ref(place, number))


def test_analysis_leaves_the_text_where_it_is(view, qapp, sample_comparison):
    view.columns[0].text.verticalScrollBar().setValue(60)
    document = view.columns[0].text.document()
    before = document.revision()
    view.show_comparison(sample_comparison())
    settle(qapp)
    assert document.revision() == before
    assert scrolls(view)[0] == 60


@pytest.mark.parametrize(
    "title", ["<b>bold</b>", "<img src='file:///etc/passwd'>", "&lt;a&gt; \u202egpj", "line\nline"]
)
def test_source_text_is_shown_literally(qtbot, themed, title):
    made = ColumnsView(theme=themed)
    qtbot.addWidget(made)
    article = Article(
        path=f"/{title}.txt",
        text=f"{title}\n\nBody",
        blocks=(Block(0, len(title), Kind.TITLE), Block(len(title) + 2, len(title) + 6, Kind.BODY)),
        title=title,
        sha256="0",
        outlet=title,
    )
    made.show_articles([article])
    column = made.columns[0]
    shown = title.replace("\u202e", "\ufffd").replace("\n", " ")
    assert column.text.toPlainText() == f"{shown}\nBody"
    assert column.header.title.full_text == shown
    assert column.header.title.textFormat() == Qt.TextFormat.PlainText
    assert column.header.source.textFormat() == Qt.TextFormat.PlainText


def test_text_is_stock_and_read_only_with_names(view):
    for letter, column in zip("ABC", view.columns, strict=True):
        assert column.text.isReadOnly()
        assert not column.text.acceptRichText()
        assert column.text.accessibleName().startswith(f"Article {letter}: ")
        assert "Up and Down" in column.text.accessibleDescription()
        flags = column.text.textInteractionFlags()
        assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_measure_is_comfortable(view, qapp):
    view.resize(3000, 700)
    settle(qapp)
    for column in view.columns:
        left, right = column.text.text_edges()
        assert 55 <= (right - left) / column.text.character_width() <= 75


def test_many_columns_scroll_sideways_at_readable_width(view, qapp, sample_comparison):
    articles = [one.article for one in sample_comparison().articles]
    view.show_articles([*articles, *articles])
    qapp.processEvents()  # once: nobody must see columns that overlap
    assert len(view.columns) == 6
    for one, other in pairwise(view.columns):
        assert one.x() + one.width() <= other.x()
    assert sum(column.width() for column in view.columns) > view.width()
    for column in view.columns:
        view.focus_next_column()
        settle(qapp)
        assert column.text.hasFocus()
        left, right = column.text.text_edges()
        assert (right - left) / column.text.character_width() >= 39
        assert column.mapTo(view, QPoint(0, 0)).x() >= 0
        assert column.mapTo(view, QPoint(column.width(), 0)).x() <= view.width()


def test_cleared_view_says_what_to_do(view):
    view.clear()
    assert not view.columns
    assert not view.gutters
    assert view._empty.isVisible()
    assert "Open articles" in view._empty.text()
    view.show_articles((), reading=True)
    assert view._empty.text() == "Reading articles…"
    view.select_sentence(Ref(0, 0))  # nothing to select, and no harm
    view.show_finding(None)


def test_fewer_articles_remove_columns(view, qapp, sample_comparison):
    view.show_articles([sample_comparison().articles[1].article])
    settle(qapp)
    assert [column.article.title for column in view.columns] == [
        sample_comparison().articles[1].article.title
    ]
    assert len(view.gutters) == 0


def large_article(paragraphs: int = 150) -> Article:
    paragraph = ("The fire burned through the night and into the morning. " * 40).strip()
    step = len(paragraph) + 2
    blocks = tuple(
        Block(place * step, place * step + len(paragraph), Kind.BODY) for place in range(paragraphs)
    )
    return Article("big.txt", (paragraph + "\n\n") * paragraphs, blocks, "Big", "0")


def test_large_article_is_laid_out_where_it_is_seen(qtbot, qapp, themed):
    made = ColumnsView(theme=themed)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_articles([large_article()])
    qapp.processEvents()
    text = made.columns[0].text
    assert text.document().blockCount() == 150
    assert text.document().characterCount() - 1 == text.text_map.size
    last = text.document().lastBlock()
    assert last.layout().lineCount() == 0
    longest = text.longest_scroll()
    text.verticalScrollBar().setValue(longest)
    assert last.layout().lineCount() > 0
    assert text.longest_scroll() == pytest.approx(longest, rel=0.05)  # it was well estimated


def test_what_is_read_stays_while_the_rest_is_measured(qtbot, qapp, themed):
    made = ColumnsView(theme=themed)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_articles([large_article()])
    text = made.columns[0].text
    text.verticalScrollBar().setValue(text.longest_scroll() // 2)
    place = text.place_at(float(text.verticalScrollBar().value()))
    before = text.verticalScrollBar().value()
    qtbot.waitUntil(lambda: not text.is_measuring)
    assert text.verticalScrollBar().value() != before  # the estimates were not exact
    assert text.y_of(place) == pytest.approx(text.verticalScrollBar().value(), abs=1.5)


# choosing


@pytest.mark.parametrize(
    ("ref", "counterparts"),
    [
        (Ref(0, 6), [Ref(1, 3), Ref(2, 5)]),
        (Ref(1, 9), [Ref(0, 4), Ref(2, 4)]),  # crosses other links
        (Ref(2, 11), [Ref(1, 10)]),  # at the ends of both
        (Ref(0, 0), [Ref(2, 0)]),  # at the beginnings
        (Ref(1, 4), [Ref(0, 8), Ref(2, 7)]),
    ],
)
def test_selecting_brings_counterparts_level(view, qapp, ref, counterparts):
    view.select_sentence(ref)
    settle(qapp)
    for other in counterparts:
        assert top(view, other) == pytest.approx(top(view, ref), abs=1.1)
    assert 0 <= top(view, ref) < 520


def test_end_and_beginning_come_level(view, qapp, sample_comparison):
    # A's title with C's last sentence: C must scroll beyond its end.
    comparison = replace(sample_comparison(), links=(Link(Ref(0, 0), Ref(2, 12), 0.9),), claims=())
    view.show_comparison(comparison)
    view.select_sentence(Ref(2, 12))
    settle(qapp)
    assert top(view, Ref(0, 0)) == pytest.approx(top(view, Ref(2, 12)), abs=1.1)
    view.select_sentence(Ref(2, 1))  # alone: nothing moves
    before = scrolls(view)
    settle(qapp)
    assert scrolls(view) == before


def test_sentence_in_view_stays_where_it_is(view, qapp):
    view.columns[0].text.verticalScrollBar().setValue(200)
    height = top(view, Ref(0, 6))
    view.select_sentence(Ref(0, 6))
    settle(qapp)
    assert top(view, Ref(0, 6)) == pytest.approx(height, abs=1.1)


def test_sentence_without_counterpart_moves_no_other_column(view, qapp):
    view.columns[0].text.verticalScrollBar().setValue(40)
    before = scrolls(view)
    view.select_sentence(Ref(1, 6))
    settle(qapp)
    assert scrolls(view) == before
    assert levels(view, 1)[6] is TintLevel.SELECTED


def test_click_selects_and_tells(view, qtbot, qapp):
    with qtbot.waitSignal(view.sentence_selected) as told:
        click(view, Ref(0, 6))
    assert told.args == [Ref(0, 6)]
    settle(qapp)
    assert levels(view, 0)[6] is TintLevel.SELECTED
    assert levels(view, 1)[3] is TintLevel.COUNTERPART
    assert levels(view, 2)[5] is TintLevel.COUNTERPART
    assert levels(view, 0)[4] is TintLevel.LINKED
    assert 5 not in levels(view, 0)  # a heading that nobody shares


def test_program_selecting_does_not_tell(view, qtbot):
    with qtbot.assertNotEmitted(view.sentence_selected):
        view.select_sentence(Ref(0, 6))


def test_dragging_to_copy_is_no_choice(view, qtbot):
    text = view.columns[0].text
    start = middle(view, Ref(0, 6))
    with qtbot.assertNotEmitted(view.sentence_selected):
        QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(text.viewport(), start + QPoint(80, 0))
        QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(80, 0))
    assert text.textCursor().hasSelection()


def test_click_on_the_margin_is_no_choice(view, qtbot):
    with qtbot.assertNotEmitted(view.sentence_selected):
        QTest.mouseClick(view.columns[0], Qt.MouseButton.LeftButton, pos=QPoint(6, 200))
        QTest.mouseClick(
            view.columns[0].text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 200)
        )


def test_up_and_down_go_from_sentence_to_sentence(view, qtbot):
    heard = []
    view.sentence_selected.connect(heard.append)
    text = view.columns[0].text
    text.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(text, key)
    assert heard == [Ref(0, 1), Ref(0, 2), Ref(0, 1)]
    QTest.keyClick(text, Qt.Key.Key_Up)
    QTest.keyClick(text, Qt.Key.Key_Up)  # already at the first
    assert heard[3:] == [Ref(0, 0)]


def test_keyboard_goes_on_from_the_selected_sentence(view):
    heard = []
    view.sentence_selected.connect(heard.append)
    view.select_sentence(Ref(1, 6))
    QTest.keyClick(view.columns[1].text, Qt.Key.Key_Down)
    assert heard == [Ref(1, 7)]


def test_enter_chooses_the_sentence_at_the_caret(view, qtbot):
    text = view.columns[2].text
    text.move_caret(5)
    with qtbot.waitSignal(view.sentence_selected) as told:
        QTest.keyClick(text, Qt.Key.Key_Return)
    assert told.args == [Ref(2, 5)]


def test_caret_moved_by_character_tells_when_it_enters_another_sentence(view):
    heard = []
    view.sentence_selected.connect(heard.append)
    text = view.columns[0].text
    text.move_caret(1)
    QTest.keyClick(text, Qt.Key.Key_End)
    assert heard == []
    text.move_caret(0)
    QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert heard == [Ref(0, 11)]


def test_tab_leaves_the_text(view, qapp):
    view.columns[0].text.setFocus()
    QTest.keyClick(view.columns[0].text, Qt.Key.Key_Tab)
    assert not view.columns[0].text.hasFocus()


def test_next_column_takes_the_keyboard_in_turn(view, qtbot):
    found = []
    for _ in range(4):
        view.focus_next_column()
        found.append([column.text.hasFocus() for column in view.columns].index(True))
    assert found == [0, 1, 2, 0]


def test_column_with_the_keyboard_is_told_apart(view, qapp):
    def line(index: int) -> str:
        header = view.columns[index].header
        return header.grab().toImage().pixelColor(3, header.height() - 1).name()

    view.focus_next_column()
    assert line(0) == view._theme.colour("accent").name()
    view.focus_next_column()
    assert line(0) == view._theme.colour("hairline").name()
    assert line(1) == view._theme.colour("accent").name()


def test_control_and_wheel_is_left_to_the_window(view, qapp):
    text = view.columns[0].text
    font = text.font().pointSizeF()
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        QPointF(50, 50),
        text.viewport().mapToGlobal(QPointF(50, 50)),
        QPoint(0, 0),
        QPoint(0, 120),
        none,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    qapp.sendEvent(text.viewport(), event)
    assert not event.isAccepted()
    assert text.font().pointSizeF() == font


# findings


def test_finding_is_marked_strongly_and_brought_level(view, qapp, sample_comparison):
    finding = sample_comparison().findings[2]  # A4 under control / B9 still burning
    view.show_finding(finding)
    settle(qapp)
    tops = []
    for side in finding.sides:
        text = view.columns[side.sentence.article].text
        start, end = text.text_map.to_column_span(side.start, side.end)
        (mark,) = [one for one in text.marks if one.strong]
        assert (mark.start, mark.end, mark.type) == (start, end, Type.POLARITY)
        tops.append(text.lines(start, end)[0].top - text.verticalScrollBar().value())
    assert tops[0] == pytest.approx(tops[1], abs=1.1)
    view.show_finding(None)
    assert not any(mark.strong for column in view.columns for mark in column.text.marks)


def test_finding_within_one_article(view, qapp, sample_comparison):
    title, late = sample_comparison().findings[7].sides[0], sample_comparison().findings[8].sides[0]
    finding = replace(sample_comparison().findings[0], id="x", sides=(title, late))
    comparison = sample_comparison()
    view.show_comparison(replace(comparison, findings=(*comparison.findings, finding)))
    text = view.columns[0].text
    for first, chosen in ((None, title), (late.sentence, late), (title.sentence, title)):
        view.show_finding(finding, first=first)
        settle(qapp)
        assert levels(view, 0)[chosen.sentence.sentence] is TintLevel.SELECTED
        strong = [one for one in text.marks if one.strong]
        assert [(one.start, one.end) for one in strong] == [
            text.text_map.to_column_span(side.start, side.end) for side in (title, late)
        ]
        start, end = text.text_map.to_column_span(chosen.start, chosen.end)
        assert text.is_visible(text.lines(start, end)[0].top)


def test_finding_between_sentences_that_are_not_linked(view, qapp, sample_comparison):
    comparison = sample_comparison()
    one, other = comparison.findings[0].sides[0], comparison.findings[6].sides[0]  # A6, B10
    finding = replace(comparison.findings[0], id="x", sides=(one, other))
    view.show_comparison(replace(comparison, findings=(*comparison.findings, finding)))
    view.show_finding(finding)
    settle(qapp)
    tops = []
    for side in (one, other):
        text = view.columns[side.sentence.article].text
        span = text.text_map.to_column_span(side.start, side.end)
        tops.append(text.lines(*span)[0].top - text.verticalScrollBar().value())
    assert tops[0] == pytest.approx(tops[1], abs=1.1)
    strong = [r for r in view.gutters[0].ribbons() if r.joint.strength is Strength.STRONG]
    assert [(r.joint.left, r.joint.right) for r in strong] == [(6, 10)]


def test_a_third_article_comes_beside_a_finding_and_never_moves_it(view, qapp, sample_comparison):
    finding = sample_comparison().findings[0]  # A6, B3; C5 reports the same
    view.show_finding(finding)
    settle(qapp)
    text, side = view.columns[0].text, finding.sides[0]
    words = text.lines(*text.text_map.to_column_span(side.start, side.end))[0].top
    height = words - text.verticalScrollBar().value()
    assert top(view, Ref(2, 5)) == pytest.approx(height, abs=1.1)
    # C's title stands at its column's beginning and cannot come down to where the others stand.
    without = scrolls(view)[:2]
    comparison = sample_comparison()
    links = [link for link in comparison.links if Ref(2, 5) not in (link.a, link.b)]
    links.append(Link(Ref(0, 6), Ref(2, 0), 0.99))
    view.show_comparison(replace(comparison, links=tuple(links)))
    view.show_finding(finding)
    settle(qapp)
    assert scrolls(view)[:2] == without
    assert scrolls(view)[2] == 0


def test_further_place_of_a_finding_is_brought_level(view, qapp, sample_comparison):
    comparison = sample_comparison()
    first, other = comparison.findings[0], comparison.findings[5]  # A6 B3, and A6 C5
    finding = replace(first, also=(other.sides,))
    view.show_comparison(replace(comparison, findings=(finding, *comparison.findings[1:])))
    view.show_finding(finding, 1)
    settle(qapp)
    assert levels(view, 0)[6] is TintLevel.SELECTED
    assert levels(view, 2)[5] is TintLevel.COUNTERPART
    assert levels(view, 1)[3] is TintLevel.LINKED
    strong = [sum(mark.strong for mark in column.text.marks) for column in view.columns]
    assert strong == [2, 1, 1]  # its own place stays marked


def test_nits_are_marked_when_asked_for(view, sample_comparison):
    def marked() -> set[Type]:
        return {mark.type for column in view.columns for mark in column.text.marks}

    assert Type.QUOTATION not in marked()
    view.set_visible_findings({"d11", "d1"})
    assert marked() == {Type.QUOTATION, Type.COMMITMENT}
    view.set_visible_findings(None)
    assert Type.QUOTATION not in marked()
    view.show_finding(sample_comparison().findings[10])  # shown by name, so it is marked
    assert Type.QUOTATION in marked()


def test_overlapping_marks_are_underlined_one_under_the_other(view, sample_comparison):
    text = view.columns[0].text
    text.set_marks([Mark(0, 20, Type.NUMBER), Mark(5, 9, Type.TIME), Mark(25, 30, Type.STAGE)])
    assert text.mark_set.lanes == [0, 1, 0]


def test_washes_of_two_types_never_lie_on_each_other(view):
    text = view.columns[0].text
    calm, other = Mark(0, 20, Type.NUMBER), Mark(5, 9, Type.TIME)
    text.set_marks([calm, other])
    assert text.mark_set.washed == [True, False]
    text.set_marks([calm, replace(other, strong=True), Mark(25, 30, Type.STAGE)])
    assert text.mark_set.washed == [False, True, True]


def test_marks_of_one_type_on_shared_words_become_one(view):
    text = view.columns[0].text
    text.set_marks(
        [
            Mark(0, 9, Type.NUMBER),
            Mark(4, 12, Type.NUMBER),
            Mark(12, 15, Type.NUMBER),  # touches only
            Mark(20, 30, Type.TIME, strong=True),
            Mark(22, 25, Type.TIME),
            Mark(22, 25, Type.STAGE),
            Mark(7, 7, Type.STAGE),
        ]
    )
    assert text.marks == (
        Mark(0, 12, Type.NUMBER),
        Mark(12, 15, Type.NUMBER),
        Mark(20, 30, Type.TIME, strong=True),
        Mark(22, 25, Type.STAGE),
    )


def test_marks_chosen_from_groups_are_arranged_as_alone():
    marks = [(Mark(n * 4, n * 4 + 4 + n % 7, list(Type)[n % 3]), f"d{n % 5}") for n in range(40)]
    clusters = Clusters(marks)
    for shown in ({"d0", "d3"}, {"d1"}, {f"d{n}" for n in range(5)}, set()):
        for strong in (None, "d2"):
            alone = mark_set(
                replace(mark, strong=finding == strong)
                for mark, finding in marks
                if finding in shown or finding == strong
            )
            chosen = MarkSet(clusters, shown, strong)
            seen = list(chosen.between(30, 60))  # asked for first: of the others none is arranged
            assert chosen.marks == alone.marks
            assert chosen.lanes == alone.lanes
            assert chosen.washed == alone.washed
            assert seen == [
                one for one in alone.between(0, 999) if one[0].end >= 30 and one[0].start <= 60
            ]


# scrolling


def test_columns_scroll_together_by_alignment(view, qapp):
    # Low enough for the focus to be the middle, where the columns are held level.
    view.resize(1240, 240)
    settle(qapp)
    text = view.columns[0].text
    for ref, other in ((Ref(0, 6), Ref(2, 5)), (Ref(0, 9), Ref(2, 8))):
        middle = text.viewport().height() / 2
        text.verticalScrollBar().setValue(round(text.y_of(text.spans[ref.sentence][0]) - middle))
        assert top(view, other) == pytest.approx(top(view, ref), abs=8)  # within its line


def test_columns_reach_their_ends_together(view):
    text = view.columns[0].text
    text.verticalScrollBar().setValue(text.longest_scroll())
    for column in view.columns:
        assert column.text.verticalScrollBar().value() >= column.text.longest_scroll() - 2
    text.verticalScrollBar().setValue(0)
    assert scrolls(view) == [0, 0, 0]


def test_unlocked_columns_scroll_alone(view):
    view.set_sync(False)
    view.columns[0].text.verticalScrollBar().setValue(70)
    assert scrolls(view) == [70, 0, 0]
    view.set_sync(True)
    view.columns[0].text.verticalScrollBar().setValue(90)
    assert scrolls(view)[1] > 0


def test_columns_scroll_together_before_the_analysis(view, sample_comparison):
    view.show_articles([one.article for one in sample_comparison().articles])
    text = view.columns[1].text
    text.verticalScrollBar().setValue(text.longest_scroll())
    assert scrolls(view)[0] >= view.columns[0].text.longest_scroll() - 2


def test_chosen_sentence_stays_level_when_the_window_changes(view, qapp):
    view.select_sentence(Ref(0, 9))
    for width, height in ((1100, 500), (1400, 640), (1240, 420)):
        view.resize(width, height)
        settle(qapp)
        assert top(view, Ref(1, 8)) == pytest.approx(top(view, Ref(0, 9)), abs=1.1)
        assert top(view, Ref(2, 8)) == pytest.approx(top(view, Ref(0, 9)), abs=1.1)


def test_reading_place_survives_another_width(view, qapp):
    view.set_sync(False)
    text = view.columns[0].text
    text.verticalScrollBar().setValue(150)
    place = text.place_at(150.0)
    view.resize(1100, 520)
    settle(qapp)
    assert text.y_of(place) == pytest.approx(text.verticalScrollBar().value(), abs=2)


@pytest.mark.parametrize("percent", [60, 150, 250])
def test_zoom_keeps_text_and_level(view, qapp, percent):
    view.select_sentence(Ref(0, 6))
    width = view.columns[0].text.character_width()
    before = view.columns[0].text.toPlainText()
    view.set_zoom(percent)
    settle(qapp)
    text = view.columns[0].text
    assert text.character_width() == pytest.approx(width * percent / 100, rel=0.12)
    assert text.toPlainText() == before
    assert top(view, Ref(1, 3)) == pytest.approx(top(view, Ref(0, 6)), abs=1.1)


def test_places_and_heights_are_each_others_reverse(view):
    text = view.columns[0].text
    for start, end in text.spans:
        middle = (start + end) / 2
        assert text.place_at(text.y_of(middle)) == pytest.approx(middle, abs=1.0)


# ribbons and paint


def test_gutters_lie_between_the_texts(view):
    for index, gutter in enumerate(view.gutters):
        left, right = view.columns[index], view.columns[index + 1]
        assert gutter.x() == left.x() + left.text_area().right() + 1 + SIDE
        assert gutter.x() + gutter.width() == right.x() + right.text_area().left() - SIDE
        assert gutter.height() == left.text.viewport().height()


def test_ribbons_join_the_bands_of_linked_sentences(view, qapp):
    view.select_sentence(Ref(0, 6))
    settle(qapp)
    (strong,) = [one for one in view.gutters[0].ribbons() if one.joint.strength == 2]
    a, b = (
        view.columns[0].text.sentence_band(6),
        view.columns[1].text.sentence_band(3),
    )
    assert (strong.joint.left, strong.joint.right) == (6, 3)
    assert (strong.upper[0][1], strong.upper[3][1]) == (a.top, b.top)
    assert (strong.lower[3][1], strong.lower[0][1]) == (a.bottom, b.bottom)


def test_bands_of_sentences_in_a_paragraph_do_not_overlap(view):
    for column in view.columns:
        bands = [column.text.sentence_band(number) for number in range(len(column.text.spans))]
        for one, other in pairwise(bands):
            if one.bottom - one.top > 40 and other.bottom - other.top > 40:
                assert one.bottom <= other.top + 0.5


def test_paint_tints_marks_and_ribbons(qtbot, qapp, each_theme, sample_comparison):
    themes.apply(qapp, each_theme)
    view = ColumnsView(theme=each_theme)
    qtbot.addWidget(view)
    view.resize(1240, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.show_comparison(sample_comparison())
    view.select_sentence(Ref(0, 6))
    settle(qapp)
    picture = view.grab().toImage()

    def at(article: int, sentence: int):
        """The colour just left of a sentence's first letter, where only the tint is."""
        text = view.columns[article].text
        line = text.lines(*text.spans[sentence])[0]
        y = (line.top + line.bottom) / 2 - text.verticalScrollBar().value()
        point = text.viewport().mapTo(view, QPoint(round(line.left) - 1, round(y)))
        return picture.pixelColor(point).name()

    assert at(0, 6) == each_theme.colour("tint_selected").name()
    assert at(1, 3) == each_theme.colour("tint_counterpart").name()
    assert at(0, 9) == each_theme.colour("tint_linked").name()
    assert at(0, 5) == each_theme.colour("paper").name()
    gutter = view.gutters[0]
    (strong,) = [one for one in gutter.ribbons() if one.joint.strength == 2]
    heights = [point[1] for point in (*strong.upper, *strong.lower)]
    inside = gutter.mapTo(view, QPoint(gutter.width() // 4, round(sum(heights) / len(heights))))
    ribbon = picture.pixelColor(inside)
    paper = each_theme.colour("paper")
    assert abs(ribbon.blue() - paper.blue()) + abs(ribbon.red() - paper.red()) > 40
    # Underlines: somewhere below "agreed to close" stands the type's own colour.
    mark = next(one for one in view.columns[0].text.marks if one.type is Type.COMMITMENT)
    text = view.columns[0].text
    line = text.lines(mark.start, mark.end)[0]
    scroll = text.verticalScrollBar().value()
    column = [
        picture.pixelColor(
            text.viewport().mapTo(
                view, QPoint(round((line.left + line.right) / 2), round(y - scroll))
            )
        )
        for y in range(round(line.top), round(line.bottom))
    ]
    wanted = each_theme.type_mark(Type.COMMITMENT).colour
    assert any(
        abs(one.red() - wanted.red())
        + abs(one.green() - wanted.green())
        + abs(one.blue() - wanted.blue())
        < 60
        for one in column
    )


def test_theme_can_change_while_open(view, qapp):
    dark = themes.load_theme("dark")
    themes.apply(qapp, dark)
    view.set_theme(dark)
    settle(qapp)
    picture = view.grab().toImage()
    corner = view.columns[0].text.viewport().mapTo(view, QPoint(3, 3))
    assert picture.pixelColor(corner).name() == dark.colour("paper").name()
    assert view.columns[0].text.spans


# copying and dropping


def test_copy_gives_the_articles_own_characters(qtbot, themed):
    made = ColumnsView(theme=themed)
    qtbot.addWidget(made)
    text = "a\u202eb 😀\nc"
    made.show_articles([Article("a.txt", text, (Block(0, len(text), Kind.BODY),), "T", "0")])
    widget = made.columns[0].text
    widget.selectAll()
    data = widget.createMimeDataFromSelection()
    assert data.text() == text
    assert not data.hasHtml()


def drop(view, urls) -> tuple[bool, QDropEvent, QMimeData]:
    data = QMimeData()
    data.setUrls([QUrl(one) for one in urls])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, button, none)
    enter.setAccepted(False)
    view.dragEnterEvent(enter)
    event = QDropEvent(QPointF(5, 5), action, data, button, none)
    if enter.isAccepted():
        view.dropEvent(event)
    return enter.isAccepted(), event, data


def test_dropped_files_are_told(view, qtbot):
    with qtbot.waitSignal(view.files_dropped) as told:
        assert drop(view, ["file:///tmp/a.txt", "file:///tmp/b.txt"])[0]
    assert told.args == [["/tmp/a.txt", "/tmp/b.txt"]]


def test_dropped_web_addresses_are_refused(view, qtbot):
    with qtbot.assertNotEmitted(view.files_dropped):
        assert not drop(view, ["https://example.org/a.html"])[0]


def test_texts_leave_drops_to_the_view(view):
    for column in view.columns:
        assert not column.text.acceptDrops()
        assert not column.text.viewport().acceptDrops()


def test_gutters_let_the_overview_be_seen_and_do_not_have_it_painted(view, qapp):
    settle(qapp)
    gutter, column = view.gutters[0], view.columns[0]
    strip = column.overview.mapTo(view, column.overview.rect().center())
    inside = gutter.mapFrom(view, strip)
    assert gutter.rect().contains(inside)
    assert not gutter.mask().contains(inside)
    assert gutter.mask().contains(gutter.rect().topLeft())
