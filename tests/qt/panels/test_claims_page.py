"""The claims matrix: cells, marks and silence, frozen edges, filters, keys, mouse, states."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from reader.core.alignment.links import Claim, Ref, Status
from reader.core.article import Article, Block, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.coverage import Order, Show, coverage
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.qt.panels.claims import ClaimsPage
from reader.qt.panels.claims_cells import MOST_LINES, cell_font, set_cell
from reader.qt.panels.claims_delegate import ABOVE, SIDE
from reader.qt.panels.claims_model import Cell, CellMark, ClaimsModel

LEFT = Qt.MouseButton.LeftButton
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def make_page(qtbot, themed) -> Callable[..., ClaimsPage]:
    def make(comparison: Comparison | None, width: int = 1100, height: int = 760) -> ClaimsPage:
        page = ClaimsPage(theme=themed)
        qtbot.addWidget(page)
        qtbot.addWidget(page.tools)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        page.tools.show()
        if comparison is not None:
            page.show_coverage(coverage(comparison))
        return page

    return make


@pytest.fixture
def page(make_page, sample_comparison) -> ClaimsPage:
    return make_page(sample_comparison())


def place(page: ClaimsPage, claim: str) -> int:
    """The row of the table that shows a claim."""
    found = page.table.claims.place(page.coverage.place(claim))
    assert found is not None
    return found


def claims(page: ClaimsPage) -> list[str]:
    model = page.table.claims
    return [model.row(n).claim for n in range(model.rowCount())]


def centre(page: ClaimsPage, row: int, column: int) -> QPoint:
    table = page.table
    table.scrollTo(table.claims.index(row, column))
    return table.visualRect(table.claims.index(row, column)).center()


def click(page: ClaimsPage, row: int, column: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(page.table.viewport(), LEFT, modifier, centre(page, row, column))


def articles_of(texts: Sequence[Sequence[str]]) -> tuple[ComparedArticle, ...]:
    made = []
    for number, lines in enumerate(texts):
        text, sentences, blocks, start = "\n\n".join(lines), [], [], 0
        for index, line in enumerate(lines):
            sentences.append(Sentence(index, start, start + len(line), Kind.BODY, index))
            blocks.append(Block(start, start + len(line), Kind.BODY))
            start += len(line) + 2
        sha = hashlib.sha256(f"{number}{text}".encode()).hexdigest()
        article = Article(f"/{number}.txt", text, tuple(blocks), f"Title {number}", sha)
        article = replace(article, outlet=f"Outlet {number}")
        made.append(ComparedArticle(siglum(number), article, tuple(sentences)))
    return tuple(made)


def comparison_of(texts: Sequence[Sequence[str]], claims: int) -> Comparison:
    """Articles whose nth sentences are the nth claim."""
    articles = articles_of(texts)
    refs = [tuple(Ref(a, n) for a in range(len(texts)) if n < len(texts[a])) for n in range(claims)]
    return Comparison(
        articles,
        (),
        tuple(
            Claim(f"c{n}", one, Status.AGREED if len(one) > 1 else Status.ONLY)
            for n, one in enumerate(refs)
        ),
        (),
        (),
    )


def many(articles: int, claims: int) -> Comparison:
    words = "the mayor agreed to close the northern docks after a fire that hurt five people"
    line = f"{words}, and {words}"
    return comparison_of(
        [[f"Claim {n} of {a}: {line[: 40 + (n * 37 + a * 11) % 110]}." for n in range(claims)]
         for a in range(articles)],
        claims,
    )  # fmt: skip


# model


def test_the_model_is_sound(qtmodeltester, sample_comparison):
    model = ClaimsModel()
    qtmodeltester.check(model)
    found = coverage(sample_comparison())
    model.show(found, found.shown())
    qtmodeltester.check(model)
    model.show(found, found.shown(Show.DISPUTED, words="mayor"))
    qtmodeltester.check(model)
    model.show(None, ())
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_cells_hold_each_source_and_its_marked_words(page):
    model, row = page.table.claims, place(page, "c4")
    cell = model.cell(row, 0)
    assert cell.text.startswith("The mayor agreed to close")
    assert [cell.text[mark.start : mark.end] for mark in cell.marks] == [
        "agreed to close",
        "until the end of the month",
    ]
    assert model.index(row, 0).data() == cell.text
    spoken = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("A6 The mayor agreed")
    assert "Differing words: Commitment: agreed to close; Time:" in spoken


def test_marks_of_a_text_with_an_emoji_stand_where_qt_counts(page):
    text = "🔥🔥 five people were hurt"
    articles = articles_of([[text], ["six people were hurt"]])
    sides = (Side(Ref(0, 0), 3, 7, "five"), Side(Ref(1, 0), 0, 3, "six"))
    finding = Finding("f", Type.NUMBER, "r", Severity.USEFUL, 0.9, "c0", sides, "Why.")
    claim = Claim("c0", (Ref(0, 0), Ref(1, 0)), Status.DISPUTED)
    page.show_coverage(coverage(Comparison(articles, (), (claim,), (finding,), ())))
    [mark] = page.table.claims.cell(0, 0).marks
    assert (mark.start, mark.end) == (5, 9)


def test_a_silent_source_says_so(page):
    model, row = page.table.claims, place(page, "c10")
    assert model.cell(row, 0).refs == ()
    index = model.index(row, 0)
    assert index.data() == ""
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "A does not report this."


def test_headers_tell_the_source_and_the_claim(page):
    model, row = page.table.claims, place(page, "c4")
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(1, across) == "B Northern Wire"
    told = model.headerData(1, across, Qt.ItemDataRole.AccessibleTextRole)
    assert "Of 11 sentences 6 are reported by all, 3 by some others, 2 only here." in told
    spoken = model.headerData(row, down, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("City hall will shut the docks for two weeks. 3 of 3 sources")
    assert "Commitment" in spoken
    assert "must see" in spoken
    alone = model.headerData(place(page, "c11"), down, Qt.ItemDataRole.AccessibleTextRole)
    assert alone.endswith("Only in B.")


def test_source_words_are_never_rich_text(make_page):
    hostile = "<b>bold</b> & <img src=x> is what the mayor said\u202e there"
    page = make_page(comparison_of([[hostile], [hostile + "."]], 1))
    model = page.table.claims
    assert "<b>bold</b>" in model.index(0, 0).data()
    assert "\u202e" not in model.index(0, 0).data()
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert not QtGui.Qt.mightBeRichText(tip)
    assert not QtGui.Qt.mightBeRichText(
        model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    )


# how a cell is set


def cell_of(text: str, *marks: tuple[int, int]) -> Cell:
    return Cell(text, (Ref(0, 0),), (0,), tuple(CellMark(a, b, Type.NUMBER) for a, b in marks))


def test_a_long_wording_ends_with_an_ellipsis(themed):
    font = cell_font(themed, 100)
    text = "the mayor agreed to close the docks " * 20
    shown = set_cell(cell_of(text), font, 240, 4)
    assert shown.cut
    assert shown.layout.lineCount() <= 4
    assert shown.layout.text().endswith("…")
    assert text.startswith(shown.layout.text()[:-1])


def test_a_difference_far_down_is_still_shown(themed):
    font = cell_font(themed, 100)
    text = "the mayor agreed to close the docks " * 20
    at = text.rindex("agreed")
    shown = set_cell(cell_of(text, (at, at + 6)), font, 240, 4)
    [mark] = shown.marks
    assert shown.layout.text()[mark.start : mark.end] == "agreed"
    assert shown.layout.text().startswith("… ")
    assert shown.layout.lineForTextPosition(mark.start).lineNumber() <= 1


def test_a_mark_that_the_ellipsis_cuts_ends_there(themed):
    font = cell_font(themed, 100)
    text = "the mayor agreed to close the docks " * 20
    shown = set_cell(cell_of(text, (10, 500)), font, 240, 3)
    assert shown.marks[0].end <= len(shown.layout.text())


@pytest.mark.parametrize("text", ["وافق رئيس البلدية على إغلاق الأرصفة", "ראש העיר הסכים לסגור"])
def test_text_that_runs_to_the_left_begins_at_the_right(themed, text):
    shown = set_cell(cell_of(text), cell_font(themed, 100), 400)
    box = shown.layout.lineAt(0).naturalTextRect()
    assert box.right() == pytest.approx(400, abs=2)
    assert box.left() > 50


def test_text_without_spaces_wraps(themed):
    shown = set_cell(cell_of("市长同意关闭北部码头直到月底" * 6), cell_font(themed, 100), 200, 3)
    assert shown.layout.lineCount() == 3
    assert all(shown.layout.lineAt(n).naturalTextWidth() <= 201 for n in range(3))


def test_places_in_a_cut_cell_lead_to_their_sentence(make_page):
    long = "The mayor of the city agreed to close the northern docks until the end of the month."
    articles = articles_of([[long, f"Second. {long}"], [long]])
    claim = Claim("c0", (Ref(0, 0), Ref(0, 1), Ref(1, 0)), Status.AGREED)
    page = make_page(Comparison(articles, (), (claim,), (), ()))
    table = page.table
    rect = table.visualRect(table.claims.index(0, 0))
    assert table.sentence(table.claims.index(0, 0), rect.top() + ABOVE + 2) == Ref(0, 0)
    assert table.sentence(table.claims.index(0, 0), rect.bottom() - ABOVE - 2) == Ref(0, 1)


# what is painted


def colours(image: QImage, box: tuple[int, int, int, int]) -> set[str]:
    left, top, right, bottom = box
    return {image.pixelColor(x, y).name() for x in range(left, right) for y in range(top, bottom)}


def near(wanted: QColor, found: set[str]) -> bool:
    """Whether a colour is there, whatever smooth edges leave of its strength."""
    return any(
        abs(one.hsvHue() - wanted.hsvHue()) < 6 and one.hsvSaturation() > 90
        for one in map(QColor, found)
    )


def grabbed(page: ClaimsPage, row: int, column: int) -> QImage:
    table = page.table
    table.scrollTo(table.claims.index(row, column))
    table.clearSelection()
    rect = table.visualRect(table.claims.index(row, column))
    return table.viewport().grab(rect).toImage()


def test_silent_cells_have_a_ground_of_their_own_and_a_word(qtbot, each_theme, sample_comparison):
    page = ClaimsPage(theme=each_theme)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.show_coverage(coverage(sample_comparison()))
    silent = grabbed(page, place(page, "c10"), 0)
    told = grabbed(page, place(page, "c10"), 1)
    assert silent.pixelColor(4, 4) == each_theme.colour("silent")
    assert told.pixelColor(4, 4) == each_theme.colour("paper")
    words = colours(silent, (int(SIDE), int(ABOVE), 80, int(ABOVE) + 20))
    assert len(words) > 3  # letters


def test_words_that_differ_have_the_underline_of_their_type(page, themed):
    row = place(page, "c4")
    image = grabbed(page, row, 0)
    found = colours(image, (0, 0, image.width(), image.height()))
    for kind in (Type.COMMITMENT, Type.TIME):
        assert near(themed.type_mark(kind).colour, found)
    assert not near(themed.type_mark(Type.NUMBER).colour, found)


def test_a_row_that_agrees_has_no_marks(page, themed):
    row = place(page, "c2")
    image = grabbed(page, row, 1)
    found = colours(image, (0, 0, image.width(), image.height()))
    assert not any(near(themed.type_mark(kind).colour, found) for kind in Type)


def test_the_bar_of_an_article_has_its_parts(page, themed):
    header = page.table.sources
    share = page.coverage.shares[0]
    assert (share.by_all, share.only) != (0, 0)
    found = {header.part_at(QPoint(x, y)) for x in range(0, header.sectionSize(0), 2)
             for y in range(0, header.height(), 2)}  # fmt: skip
    assert {(0, part) for part in ("all", "some", "only", "missing")} <= found
    image = header.viewport().grab().toImage()
    colour = themed.siglum_colour(0).name()
    assert colour in colours(image, (0, 0, header.sectionSize(0), header.height()))


# geometry


def test_the_first_column_and_the_header_stay_while_cells_scroll(make_page):
    page = make_page(many(12, 60), 900)
    table = page.table
    table.verticalScrollBar().setValue(400)
    before = (table.names.geometry(), table.sources.geometry(), table.corner.geometry())
    assert table.horizontalScrollBar().maximum() > 0
    table.horizontalScrollBar().setValue(700)
    table.verticalScrollBar().setValue(1400)
    assert (table.names.geometry(), table.sources.geometry(), table.corner.geometry()) == before
    assert table.names.geometry().left() == 0
    assert table.names.geometry().right() < table.viewport().geometry().left()
    assert table.sources.geometry().bottom() < table.viewport().geometry().top()
    corner = table.corner.geometry()
    assert corner.right() == table.names.geometry().right()
    assert corner.bottom() == table.sources.geometry().bottom()
    for row in (table.rowAt(0), table.rowAt(200)):  # a claim stands beside its cells
        assert table.names.sectionViewportPosition(row) == table.rowViewportPosition(row)
    column = table.columnAt(100)
    assert table.sources.sectionViewportPosition(column) == table.columnViewportPosition(column)


def test_few_articles_fill_the_width_and_many_stay_readable(make_page):
    page = make_page(many(3, 4), 1300)
    wide = page.table
    assert sum(wide.columnWidth(n) for n in range(3)) == wide.viewport().width()
    other = make_page(many(9, 4), 900)
    narrow = other.table
    assert narrow.columnWidth(0) >= 180


def test_rows_fit_their_wordings(make_page):
    page = make_page(many(5, 40))
    table = page.table
    for scroll in (0, 900, 2500):
        table.verticalScrollBar().setValue(scroll)
        row = max(table.rowAt(0), 0)
        while row >= 0 and table.rowViewportPosition(row) < table.viewport().height():
            for column in range(5):
                shown = table.delegate.set_cell(row, column, table.columnWidth(column))
                room = table.delegate.lines_in(table.rowHeight(row))
                assert min(shown.layout.lineCount(), MOST_LINES) <= room
            row += 1
            if row == table.claims.rowCount():
                break


def test_what_is_read_does_not_move_when_rows_above_are_measured(make_page):
    page = make_page(many(5, 300))
    table = page.table
    table.scrollTo(table.claims.index(250, 0), QTableView.ScrollHint.PositionAtTop)
    bar = table.verticalScrollBar()
    for _ in range(30):
        row = table.rowAt(120)
        before = table.rowViewportPosition(row)
        bar.setValue(bar.value() - 40)
        assert table.rowViewportPosition(row) == before + 40


def test_zoom_and_a_larger_font_make_rows_higher(qtbot, page):
    table = page.table
    page.layout().activate()
    qtbot.waitUntil(lambda: not table._settle.isActive())  # measured in the widths that it has now
    before = table.rowHeight(0)
    page.set_zoom(200)
    assert table.rowHeight(0) > before
    page.set_zoom(100)
    assert table.rowHeight(0) == before
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    header = table.sources.height()
    table.setFont(font)
    assert table.sources.height() > header


def test_a_page_squeezed_to_nothing_lives(qtbot, page):
    for size in ((1, 1), (60, 300), (300, 40), (1100, 760)):
        page.resize(*size)
        page.grab()
    assert page.minimumSizeHint().width() < 260


# choosing


def test_a_click_shows_the_claim_and_a_double_click_the_sentence(qtbot, page):
    row = place(page, "c4")
    with qtbot.waitSignal(page.claim_requested) as told:
        click(page, row, 1)
    assert told.args == ["c4"]
    spot = centre(page, row, 2)
    with qtbot.waitSignal(page.reading_requested) as read:
        QTest.mouseDClick(page.table.viewport(), LEFT, NONE, spot)
    assert read.args == [Ref(2, 5)]


def test_enter_shows_the_claim_and_control_enter_the_sentence(qtbot, page):
    table, row = page.table, place(page, "c4")
    table.setFocus()
    table.select_row(page.coverage.place("c4"), 0)
    with qtbot.waitSignal(page.claim_requested) as told:
        QTest.keyClick(table, Key.Key_Return)
    assert told.args == ["c4"]
    QTest.keyClick(table, Key.Key_Right)
    assert table.currentIndex() == table.claims.index(row, 1)
    with qtbot.waitSignal(page.reading_requested) as read:
        QTest.keyClick(table, Key.Key_Return, CONTROL)
    assert read.args == [Ref(1, 3)]


def test_from_a_silent_cell_one_reads_the_claim_elsewhere(qtbot, page):
    table = page.table
    table.select_row(page.coverage.place("c10"), 0)
    with qtbot.waitSignal(page.reading_requested) as read:
        QTest.keyClick(table, Key.Key_Return, CONTROL)
    assert read.args[0] in (Ref(1, 5), Ref(2, 2))


def test_a_sentence_in_no_claim_is_shown_as_a_sentence(qtbot, page):
    number = page.coverage.home(Ref(2, 10))
    assert number is not None
    alone = next(n for n, row in enumerate(page.coverage.rows) if not row.claim)
    with qtbot.waitSignal(page.sentence_requested) as told:
        click(page, page.table.claims.place(alone), 0)
    assert told.args == [page.coverage.rows[alone].name]


def test_the_arrows_show_the_claim_where_they_stop(qtbot, page):
    table = page.table
    table.setFocus()
    told: list[str] = []
    page.claim_requested.connect(told.append)
    table.select_row(page.table.claims.shown[0], 0)
    for _ in range(3):
        QTest.keyClick(table, Key.Key_Down)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [claims(page)[3]]


def test_a_badge_shows_its_finding(qtbot, page):
    names, row = page.table.names, place(page, "c4")
    page.table.scrollTo(page.table.claims.index(row, 0))
    spots = [
        QPoint(x, y)
        for y in range(names.sectionViewportPosition(row), names.viewport().height(), 4)
        for x in range(0, names.width(), 6)
    ]
    spot = next(one for one in spots if names.finding_at(one) is not None)
    with qtbot.waitSignal(page.finding_requested) as told:
        QTest.mouseClick(names.viewport(), LEFT, NONE, spot)
    assert told.args[0].type in (Type.COMMITMENT, Type.TIME, Type.STAGE)
    with qtbot.waitSignal(page.claim_requested) as claimed:
        QTest.mouseClick(
            names.viewport(), LEFT, NONE,
            QPoint(names.width() - 3, names.sectionViewportPosition(row) + 3),
        )  # fmt: skip
    assert claimed.args == ["c4"]


def test_it_keeps_step_without_a_wish_and_without_the_keyboard(qtbot, page, sample_comparison):
    page.tools.words.setFocus()
    wishes: list[object] = []
    for signal in (page.claim_requested, page.sentence_requested, page.finding_requested):
        signal.connect(wishes.append)
    comparison = sample_comparison()
    claim = next(one for one in comparison.claims if one.id == "c4")
    page.show_claim(claim)
    assert page.table.currentIndex().row() == place(page, "c4")
    page.show_sentence(Ref(1, 4))
    assert page.table.currentIndex() == page.table.claims.index(place(page, "c6"), 1)
    page.show_finding(comparison.findings[1])
    assert page.table.currentIndex() == page.table.claims.index(place(page, "c1"), 1)
    with qtbot.assertNotEmitted(page.claim_requested, wait=200):
        page.show_sentence(Ref(0, 11))  # furniture: stays where it was
    assert page.table.currentIndex().row() == place(page, "c1")
    assert wishes == []
    assert not page.table.hasFocus()


def test_what_is_shown_before_the_matrix_is_there_becomes_current(make_page, sample_comparison):
    page = make_page(None)
    page.show_sentence(Ref(1, 3))
    page.show_coverage(coverage(sample_comparison()))
    assert page.table.currentIndex() == page.table.claims.index(place(page, "c4"), 1)


def test_the_current_claim_stays_through_another_analysis(page, sample_comparison):
    page.table.select_row(page.coverage.place("c6"), 1)
    page.show_coverage(coverage(sample_comparison()))
    assert page.table.currentIndex().row() == place(page, "c6")


# filters


def test_chips_filter_and_count(page):
    chips = page.filters.chips
    assert {show: chip.count for show, chip in chips.items()} == page.coverage.counts()
    QTest.mouseClick(chips[Show.DISPUTED], LEFT)
    assert claims(page)[0] in ("c1", "c3", "c4", "c5")
    assert len(claims(page)) == chips[Show.DISPUTED].count
    assert not page.filters.article.isVisible()
    assert page.table.corner.text.endswith(f"of {len(page.coverage.rows)} claims")
    chips[Show.DISPUTED].setFocus()
    QTest.keyClick(chips[Show.ONLY], Key.Key_Space)
    assert page.filters.article.isVisible()
    assert all(page.table.claims.row(n).sources == 1 for n in range(len(claims(page))))


def test_an_article_can_be_chosen_for_what_is_missing(page):
    QTest.mouseClick(page.filters.chips[Show.MISSING], LEFT)
    assert page.tools.wanted[0] is Order.SOURCES
    page.filters.article.setFocus()
    for _ in range(3):
        QTest.keyClick(page.filters.article, Key.Key_Down)
    assert page.filters.article_wanted == 2
    rows = [page.table.claims.row(n) for n in range(len(claims(page)))]
    assert rows
    assert all(2 not in row.cells and row.sources >= 2 for row in rows)
    assert page.coverage.shares[2].missing == len(rows)
    QTest.mouseClick(page.filters.chips[Show.ALL], LEFT)
    assert page.tools.wanted[0] is Order.DISPUTE


@pytest.mark.parametrize(("part", "show"), [("only", Show.ONLY), ("missing", Show.MISSING)])
def test_a_part_of_a_bar_filters(page, part, show):
    header = page.table.sources
    spot = next(
        QPoint(x, y)
        for y in range(header.height() - 1, 0, -2)
        for x in range(0, header.width(), 2)
        if header.part_at(QPoint(x, y)) == (1, part)
    )
    QTest.mouseClick(header.viewport(), LEFT, NONE, spot)
    assert page.filters.show_wanted is show
    assert page.filters.article_wanted == 1


def test_words_filter_as_they_are_typed(page):
    QTest.keyClicks(page.tools.words, "nordkem")
    assert set(claims(page)) >= {"c7", "c1"} & set(claims(page))
    assert all(
        "nordkem" in " ".join(
            page.table.claims.cell(n, a).text for a in range(3)
        ).casefold()
        for n in range(len(claims(page)))
    )  # fmt: skip
    assert 0 < len(claims(page)) < len(page.coverage.rows)
    QTest.keyClick(page.tools.words, Key.Key_Down)
    assert page.table.currentIndex().row() == 0
    QTest.keyClick(page.tools.words, Key.Key_Escape)
    assert page.tools.words.text() == ""
    assert len(claims(page)) == len(page.coverage.rows)


def test_a_filter_keeps_the_current_claim_where_it_shows_it(page):
    page.table.select_row(page.coverage.place("c6"), 1)
    QTest.keyClicks(page.tools.words, "mayor")
    assert page.table.currentIndex() == page.table.claims.index(place(page, "c6"), 1)
    page.tools.words.clear()
    assert page.table.currentIndex() == page.table.claims.index(place(page, "c6"), 1)


def test_orders(page):
    order = page.tools.order
    assert [order.itemText(n) for n in range(order.count())] == [
        "Most disputed first",
        "Most sources first",
        "As A has them",
        "As B has them",
        "As C has them",
    ]
    order.setFocus()
    QTest.keyClick(order, Key.Key_End)
    model = page.table.claims
    first = [
        model.row(n).cells[2][0].sentence
        for n in range(model.rowCount())
        if 2 in model.row(n).cells
    ]
    assert first == sorted(first)


def test_filters_are_remembered_and_nonsense_is_passed_over(page, make_page, sample_comparison):
    page.filters.choose(Show.MISSING, 2)
    page.tools.choose(Order.READING, 1)
    page.tools.words.setText("mayor")
    state = page.state()
    other = make_page(None)
    other.restore_state(state)  # before the set is compared
    assert other.state() == state
    other.show_coverage(coverage(sample_comparison()))
    assert other.state() == state
    for nonsense in ({}, {"show": 3, "article": "x", "order": [], "base": True, "words": 1}):
        other.restore_state(nonsense)
        assert other.filters.show_wanted is Show.ALL
        assert other.tools.wanted == (Order.DISPUTE, 0)
    other.restore_state({"show": "only", "article": 99, "order": "reading", "base": 99})
    assert other.filters.article_wanted is None
    assert other.tools.wanted == (Order.DISPUTE, 0)


# states


def test_states_say_what_to_do(page, make_page, sample_comparison):
    empty = make_page(None)
    assert empty.message.isVisible()
    empty.set_busy("Comparing 3 articles…")
    assert empty.message.text() == "Comparing 3 articles…"
    assert not empty.filters.isVisible()
    empty.show_coverage(coverage(Comparison((), (), (), (), ())))
    empty.set_busy(None)
    assert "no sentence" in empty.message.text()
    page.tools.words.setText("zebra")
    assert page.message.isVisible()
    assert "No claim has these words" in page.message.text()
    QTest.mouseClick(page.show_all, LEFT)
    assert page.table.isVisible()
    assert len(claims(page)) == len(page.coverage.rows)


def test_two_articles_and_nothing_missing(make_page):
    page = make_page(comparison_of([["The mayor closed the docks."]] * 2, 1))
    QTest.mouseClick(page.filters.chips[Show.MISSING], LEFT)
    page.filters.article.setCurrentIndex(1)
    assert page.message.text() == "A misses nothing that others report."
    QTest.mouseClick(page.filters.chips[Show.ONLY], LEFT)
    page.filters.article.setCurrentIndex(2)
    assert page.message.text() == "Everything that B reports is reported elsewhere too."
    QTest.mouseClick(page.filters.chips[Show.DISPUTED], LEFT)
    assert page.message.text().startswith("No difference was found")


# copying, menu


def test_copying_keeps_sigla(page):
    table, row = page.table, place(page, "c6")
    table.setFocus()
    click(page, row, 0)
    QTest.keyClick(table, Key.Key_C, CONTROL)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "A8 “We will not take any risk with people's lives,” the mayor said."
    QTest.keyClick(table, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Key.Key_C, CONTROL)
    head, line, end = clipboard.text().split("\n")
    assert head == "Claim\tA The Coast Courier\tB Northern Wire"
    assert line.split("\t")[1].startswith("A8 “We will")
    assert line.split("\t")[2].startswith("B4 “We will")
    assert end == ""


def test_the_menu_offers_what_can_be_done(qtbot, page):
    row = place(page, "c4")
    menu = page.context_menu(page.table.claims.index(row, 1))
    texts = [action.text() for action in menu.actions()]
    assert texts[:3] == ["&Show this claim", "&Read B3 in its article", "&Copy"]
    finding = next(one for one in menu.actions() if one.text().startswith("Commitment:"))
    with qtbot.waitSignal(page.finding_requested):
        finding.trigger()
    with qtbot.waitSignal(page.reading_requested) as told:
        menu.actions()[1].trigger()
    assert told.args == [Ref(1, 3)]


# accessibility


def test_the_table_is_read_with_its_headers(page):
    table = QAccessible.queryAccessibleInterface(page.table)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Claims and sources"
    assert "Enter shows the claim" in table.text(QAccessible.Text.Description)
    texts = [table.child(n).text(QAccessible.Text.Name) for n in range(5)]
    assert any("Of 10 sentences" in text for text in texts)
    for chip in page.filters.chips.values():
        told = QAccessible.queryAccessibleInterface(chip)
        assert told.text(QAccessible.Text.Name).endswith(str(chip.count))
        assert told.state().checkable
    for widget in (page.tools.words, page.tools.order, page.filters.article):
        assert widget.accessibleName()


def test_themes_can_change(page, each_theme):
    page.set_theme(each_theme)
    image = page.table.viewport().grab().toImage()
    grounds = {QColor(each_theme.colour(one)).name() for one in ("paper", "silent", "row_selected")}
    assert image.pixelColor(2, 2).name() in grounds


# speed, as process time of this machine


@pytest.mark.parametrize(("articles", "number"), [(5, 2000), (40, 300)])
def test_large_sets_stay_fast(make_page, articles, number):
    page = make_page(None)
    found = coverage(many(articles, number))

    def seconds(deed: Callable[[], object]) -> float:
        start = time.process_time()
        deed()
        page.table.viewport().grab()
        return time.process_time() - start

    assert seconds(lambda: page.show_coverage(found)) < 2.0
    typed = sorted(seconds(lambda t=text: page.tools.words.setText(t)) for text in ("c", "cl", "1"))
    assert typed[1] < 0.15  # 0.03 alone; the grab paints the whole view once more
    bar = page.table.verticalScrollBar()
    frames = sorted(seconds(lambda n=n: bar.setValue(n * 90)) for n in range(30))
    assert frames[15] < 0.06


def test_control_and_an_arrow_go_to_the_next_source_that_speaks(make_page):
    line = "The mayor agreed to close the docks."
    others = [["Nothing of it is told here."], ["Nor here is it told."]]
    articles = articles_of([[line], *others, [line]])
    claims = (Claim("c0", (Ref(0, 0), Ref(3, 0)), Status.AGREED),)
    page = make_page(Comparison(articles, (), claims, (), ()))
    table = page.table
    table.setFocus()
    table.select_row(page.coverage.place("c0"), 0)
    for key, column in ((Key.Key_Right, 3), (Key.Key_Right, 3), (Key.Key_Left, 0)):
        QTest.keyClick(table, key, CONTROL)
        assert table.currentIndex().column() == column
