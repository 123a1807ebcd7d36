"""The pair pane: wordings, marked words, reason, silence, and the way back to the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from reader.core.alignment.links import Claim, Ref, Status
from reader.core.discrepancies.finding import Type
from reader.qt import theme as themes
from reader.qt.panels.pair import PairPane


@pytest.fixture
def comparison(sample_comparison):
    return sample_comparison()


@pytest.fixture
def pane(qtbot, themed):
    made = PairPane(theme=themed)
    qtbot.addWidget(made)
    made.resize(900, 240)
    with qtbot.waitExposed(made):
        made.show()
    return made


def claim(comparison, name: str) -> Claim:
    return next(one for one in comparison.claims if one.id == name)


def marked(pane) -> list[tuple[str, Type]]:
    found = []
    for mark in pane.wordings.marks:
        cursor = QTextCursor(pane.wordings.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        found.append((cursor.selectedText(), mark.type))
    return found


def lines(pane) -> list[str]:
    return pane.wordings.toPlainText().split("\n")


def test_empty_pane_says_how_to_fill_it(pane):
    assert "Select a sentence or a finding" in pane.reason.text()
    assert not pane.badge.isVisible()
    assert not pane.wordings.isVisible()


def test_finding_shows_wordings_marks_and_reason(pane, comparison):
    finding = comparison.findings[0]
    pane.show_claim(comparison, claim(comparison, "c4"), finding)
    assert pane.reason.text() == (
        "Commitment: A says agreed (settled), B says discussed (talked about)."
    )
    assert pane.badge.isVisible()
    assert pane.badge.accessibleName() == "Commitment"
    assert [one.name for one in pane.wordings.wordings] == ["A6", "B3", "C5"]
    assert lines(pane)[0] == "A6\t" + comparison.sentence_text(Ref(0, 6))
    assert marked(pane) == [
        ("agreed to close", Type.COMMITMENT),
        ("discussed closing", Type.COMMITMENT),
    ]


def test_what_differs_comes_first(pane, comparison):
    # The number finding is between B2 and C3, in a claim that A1 and A2 report as well.
    pane.show_claim(comparison, claim(comparison, "c1"), comparison.findings[1])
    assert [one.name for one in pane.wordings.wordings] == ["B2", "C3", "A1", "A2"]


def test_finding_alone_shows_its_own_sentences(pane, comparison):
    pane.show_claim(comparison, None, comparison.findings[6])
    assert [one.name for one in pane.wordings.wordings] == ["B10", "C11"]
    assert lines(pane)[-1] == "Not reported in A."


def test_claim_without_a_finding_marks_every_difference(pane, comparison):
    pane.show_claim(comparison, claim(comparison, "c4"), None)
    assert {kind for _, kind in marked(pane)} == {Type.COMMITMENT, Type.TIME, Type.STAGE}
    assert [one.finding.id for one in pane.lines.lines] == ["d1", "d6", "d10"]
    assert not pane.reason.isVisible()


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("c11", "Only in B: no other article reports this."),
        ("c8", "A, C report this alike."),
        ("c6", "The sources differ on this."),  # disputed by a minor finding only
    ],
)
def test_heading_without_a_reason(pane, comparison, name, heading):
    if name == "c8":
        comparison = replace(comparison, findings=())
    pane.show_claim(comparison, claim(comparison, name), None)
    assert pane.reason.text() == heading


def test_sentence_that_only_one_source_has(pane, comparison):
    pane.show_sentence(comparison, Ref(2, 1))  # in no claim at all
    assert pane.reason.text() == "Only in C: no other article reports this."
    assert [one.name for one in pane.wordings.wordings] == ["C1"]


def test_sentence_of_several_claims_shows_the_disputed_one(pane, comparison):
    pane.show_sentence(comparison, Ref(0, 1))  # in c1 (disputed) and c2 (agreed)
    # The sentence, what it is linked with in any claim, then the rest of the disputed claim.
    assert [one.name for one in pane.wordings.wordings] == ["A1", "B1", "B2", "A2", "C3"]
    assert [one.heading for one in pane.wordings.wordings][3:] == [
        "Further sentences of this claim",
        "",
    ]


def test_the_chosen_sentence_s_own_difference_is_told_first(pane, comparison):
    pane.show_sentence(comparison, Ref(2, 5))  # d1 and d10 of its claim c4 stand elsewhere or here
    assert pane.wordings.wordings[0].name == "C5"
    assert [one.finding.id for one in pane.lines.lines] == ["d6", "d10", "d1"]


@pytest.fixture
def with_further_places(comparison):
    first, other = comparison.findings[0], comparison.findings[5]
    # A6 until the end of the month, C5 for two weeks; the third place shows nothing new.
    return replace(first, also=(other.sides, (other.sides[1], first.sides[1])))


def test_further_places_show_what_is_new_in_them(pane, comparison, with_further_places):
    pane.show_claim(comparison, claim(comparison, "c4"), with_further_places)
    shown = [(one.heading, one.name, one.place) for one in pane.wordings.wordings]
    assert shown == [
        ("", "A6", 0),
        ("", "B3", 0),
        ("The same difference elsewhere", "A6", 1),
        ("", "C5", 1),
    ]
    assert [words for words, _ in marked(pane)] == [
        "agreed to close",
        "discussed closing",
        "until the end of the month",
        "for two weeks",
    ]


def test_a_wording_of_a_finding_asks_for_its_place(pane, comparison, with_further_places):
    pane.show_claim(comparison, claim(comparison, "c4"), with_further_places)
    heard = []
    pane.place_requested.connect(lambda *told: heard.append(told))
    pane.sentence_requested.connect(heard.append)
    for _ in range(4):
        QTest.keyClick(pane.wordings, Qt.Key.Key_Return)
        QTest.keyClick(pane.wordings, Qt.Key.Key_Down)
    assert [(place, ref) for _, place, ref in heard] == [
        (0, Ref(0, 6)),
        (0, Ref(1, 3)),
        (1, Ref(0, 6)),
        (1, Ref(2, 5)),
    ]
    assert all(finding is with_further_places for finding, _, _ in heard)


def test_nothing_clears_the_pane(pane, comparison):
    pane.show_claim(comparison, claim(comparison, "c4"), None)
    for arguments in ((None, None, None), (comparison, None, None)):
        pane.show_claim(*arguments)
        assert not pane.wordings.isVisible()


def test_marks_stand_right_behind_emoji(pane, comparison):
    # In A's title the emoji takes two of Qt's units and one of Python's.
    finding = comparison.findings[0]
    title = comparison.sentence(Ref(0, 0))
    side = replace(
        finding.sides[0], sentence=Ref(0, 0), start=title.end - 1, end=title.end, text="🔥"
    )
    pane.show_claim(comparison, None, replace(finding, sides=(side, finding.sides[1])))
    assert marked(pane)[0][0] == "🔥"
    assert marked(pane)[1][0] == "discussed closing"


def test_source_text_is_shown_literally(pane, comparison):
    article = comparison.articles[1]
    text = article.article.text.replace("Two ships were", "<b>x</b><img a", 1)
    hostile = replace(
        comparison,
        articles=(
            comparison.articles[0],
            replace(article, article=replace(article.article, text=text)),
            comparison.articles[2],
        ),
    )
    pane.show_claim(hostile, Claim("x", (Ref(1, 1),), Status.ONLY), None)
    assert lines(pane)[0].startswith("B1\t<b>x</b><img a")
    assert pane.reason.textFormat() == Qt.TextFormat.PlainText


def test_click_on_a_wording_asks_for_its_sentence(pane, qtbot, comparison):
    pane.show_claim(comparison, claim(comparison, "c4"), None)
    text = pane.wordings
    (index,) = (n for n, (words, _) in enumerate(marked(pane)) if words == "discussed closing")
    line = text.lines(*_span(text, index))[0]
    with qtbot.waitSignal(pane.sentence_requested) as told:
        QTest.mouseClick(
            text.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(round(line.left) + 40, round((line.top + line.bottom) / 2)),
        )
    assert told.args == [Ref(1, 3)]


def _span(text, index: int) -> tuple[int, int]:
    mark = text.marks[index]
    return mark.start, mark.end


def test_keys_walk_through_the_wordings(pane, qtbot, comparison):
    pane.show_claim(comparison, claim(comparison, "c4"), None)
    pane.wordings.setFocus()
    heard = []
    pane.sentence_requested.connect(heard.append)
    for key in (
        Qt.Key.Key_Return,
        Qt.Key.Key_Down,
        Qt.Key.Key_Return,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Return,
        Qt.Key.Key_Up,
        Qt.Key.Key_Return,
    ):
        QTest.keyClick(pane.wordings, key)
    assert heard == [Ref(0, 6), Ref(1, 3), Ref(2, 5), Ref(1, 3)]


def test_click_on_the_note_asks_for_nothing(pane, qtbot, comparison):
    pane.show_claim(comparison, None, comparison.findings[6])
    text = pane.wordings
    end = text.document().characterCount() - 1
    line = text.lines(end - 5, end)[0]
    with qtbot.assertNotEmitted(pane.sentence_requested):
        QTest.mouseClick(
            text.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(round(line.left), round((line.top + line.bottom) / 2)),
        )


def test_zoom_and_theme_keep_what_is_shown(pane, qapp, comparison):
    pane.show_claim(comparison, claim(comparison, "c4"), comparison.findings[0])
    before = (lines(pane), marked(pane))
    pane.set_zoom(180)
    dark = themes.load_theme("dark")
    themes.apply(qapp, dark)
    pane.set_theme(dark)
    qapp.processEvents()
    assert (lines(pane), marked(pane)) == before
    picture = pane.grab().toImage()
    corner = pane.wordings.viewport().mapTo(pane, QPoint(1, 1))
    assert picture.pixelColor(corner).name() == dark.colour("window").name()


def test_names_for_screen_readers(pane):
    assert pane.accessibleName()
    assert pane.wordings.accessibleName()
    assert "Enter" in pane.wordings.accessibleDescription()


# several differences of one claim


def test_a_line_of_a_difference_leads_to_it(pane, qtbot, comparison):
    pane.show_claim(comparison, claim(comparison, "c4"), None)
    line = pane.lines.lines[1]
    assert line.accessibleName().startswith("Time: A closes the docks")
    with qtbot.waitSignal(pane.finding_requested) as told:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert told.args == [line.finding]
    line.setFocus()
    with qtbot.waitSignal(pane.finding_requested):
        QTest.keyClick(line, Qt.Key.Key_Space)


@pytest.mark.parametrize(("count", "lines_", "more"), [(4, 4, ""), (6, 3, "… and 3 more")])
def test_a_claim_that_differs_in_many_ways_shows_the_first(pane, comparison, count, lines_, more):
    finding = comparison.findings[0]
    many = tuple(replace(finding, id=f"x{number}") for number in range(count))
    pane.show_claim(replace(comparison, findings=many), claim(comparison, "c4"), None)
    assert len(pane.lines.lines) == lines_
    assert pane.lines.more.text() == more


def test_the_only_difference_of_a_claim_can_be_judged(pane, qtbot, comparison):
    pane.show_claim(comparison, claim(comparison, "c9"), None)
    assert pane.judged is comparison.findings[6]
    assert pane.verdict.isVisible()
    pane.show_claim(comparison, claim(comparison, "c4"), None)
    assert pane.judged is None
    assert not pane.verdict.isVisible()


def test_words_of_several_types_have_their_letters_over_them(pane, qapp, comparison):
    def letters() -> bool:
        """Whether a badge in the type's colour stands over the first words."""
        spot = pane.wordings.spots[0]
        line = pane.wordings.lines(spot.start, spot.end)[0]
        picture = pane.wordings.viewport().grab().toImage()
        colour = pane.wordings.theme.type_mark(spot.words.type).colour
        at = QPoint(round(line.left) + 2, round(line.top))
        return picture.pixelColor(at) == colour

    pane.show_claim(comparison, claim(comparison, "c4"), None)
    qapp.processEvents()
    assert letters()
    pane.show_claim(comparison, claim(comparison, "c4"), comparison.findings[0])
    qapp.processEvents()
    assert not letters()


# from words to words


def test_steps_go_from_words_to_words_and_round(pane, comparison, with_further_places):
    pane.show_claim(comparison, claim(comparison, "c4"), with_further_places)
    heard = []
    pane.place_requested.connect(lambda finding, place, ref: heard.append((place, ref)))
    for _ in range(5):
        pane.next_words()
    places = [(0, Ref(0, 6)), (0, Ref(1, 3)), (1, Ref(0, 6)), (1, Ref(2, 5))]
    assert heard == [*places, places[0]]
    pane.previous_words()
    assert heard[-1] == places[-1]


def test_steps_through_a_claim_name_the_finding_of_the_words(pane, comparison):
    pane.show_claim(comparison, claim(comparison, "c4"), None)
    heard = []
    pane.place_requested.connect(lambda finding, place, ref: heard.append((finding.id, ref)))
    for _ in pane.wordings.spots:
        pane.next_words()
    assert sorted(heard) == sorted(
        [
            ("d1", Ref(0, 6)),
            ("d1", Ref(1, 3)),
            ("d6", Ref(0, 6)),
            ("d6", Ref(2, 5)),
            ("d10", Ref(1, 3)),
            ("d10", Ref(2, 5)),
        ]
    )


def test_the_words_that_a_step_went_to_are_framed_and_in_sight(pane, qapp, comparison, themed):
    pane.resize(900, 150)
    pane.show_claim(comparison, claim(comparison, "c4"), None)
    qapp.processEvents()
    for _ in range(4):
        pane.next_words()
    qapp.processEvents()
    spot = pane.wordings.spots[3]
    first, last = pane.wordings.visible_places()
    assert first <= spot.start < last
    line = pane.wordings.lines(spot.start, spot.end)[0]
    top = round(line.top) + 1 - pane.wordings.verticalScrollBar().value()
    picture = pane.wordings.viewport().grab().toImage()
    middle = round((line.left + line.right) / 2)
    accent = themed.colour("accent")
    near = [picture.pixelColor(middle, top + offset) for offset in (-1, 0, 1)]
    assert any(abs(one.lightness() - accent.lightness()) < 40 for one in near)


def test_without_words_that_differ_there_is_no_step(pane, qtbot, comparison):
    alike = replace(comparison, findings=())
    heard = []
    pane.words_changed.connect(heard.append)
    pane.show_claim(alike, claim(comparison, "c8"), None)
    assert heard == [False]
    with qtbot.assertNotEmitted(pane.place_requested):
        pane.next_words()


# in line


def test_words_stand_under_each_other_in_line(pane, qapp, comparison):
    pane.show_claim(comparison, claim(comparison, "c1"), comparison.findings[1])
    QTest.mouseClick(pane.line_up, Qt.MouseButton.LeftButton)
    qapp.processEvents()
    text = pane.wordings
    spots = [spot for spot in text.spots if spot.words.finding == "d2"]
    assert marked(pane) == [("Twelve people", Type.NUMBER), ("Five people", Type.NUMBER)]
    lefts = [text.lines(spot.start, spot.end)[0].left for spot in spots]
    assert abs(lefts[0] - lefts[1]) < 1
    for block in range(text.document().blockCount()):
        assert text.document().findBlockByNumber(block).layout().lineCount() == 1
    assert pane.state() == {"in_line": True}
    pane.restore_state({})
    assert not pane.line_up.isChecked()


@pytest.mark.parametrize("height", range(40, 400, 24))
def test_a_scroll_bar_that_comes_or_goes_does_not_set_the_text_within_itself(
    pane, qapp, comparison, monkeypatch, height
):
    text = pane.wordings
    depth: list[int] = []
    real, running = text._set, 0

    def noted() -> None:
        nonlocal running
        depth.append(running)
        running += 1
        real()
        running -= 1

    monkeypatch.setattr(text, "_set", noted)
    pane.resize(700, height)
    pane.show_claim(comparison, claim(comparison, "c1"), comparison.findings[1])
    for _ in range(2):
        QTest.mouseClick(pane.line_up, Qt.MouseButton.LeftButton)
        qapp.processEvents()
    assert len(depth) >= 3
    assert set(depth) == {0}


def test_narrow_lines_keep_the_words_in_sight(pane, qapp, comparison):
    pane.restore_state({"in_line": True})
    pane.show_claim(comparison, claim(comparison, "c3"), comparison.findings[2])
    for width in (1200, 760, 520):
        pane.resize(width, 300)
        qapp.processEvents()
        assert [words for words, _ in marked(pane)] == [
            "under control by 4 a.m.",
            "still burning at dawn",
        ]
        edge = pane.wordings.viewport().width()
        assert all(
            line.right <= edge + 1
            for spot in pane.wordings.spots
            for line in pane.wordings.lines(spot.start, spot.end)
        )


# long, many, and from right to left


def foreign(comparison, said: str):
    """The comparison with B's third sentence in other words."""
    article = comparison.articles[1]
    sentence = article.sentences[3]
    text = article.article.text
    text = text[: sentence.start] + said + text[sentence.start + len(said) :]
    made = replace(article, article=replace(article.article, text=text))
    return replace(comparison, articles=(comparison.articles[0], made, comparison.articles[2]))


def test_sentences_from_right_to_left_run_so(pane, qapp, comparison):
    said = "ناقش العمدة إغلاق الأرصفة مع سلطة الميناء لكنه لم يتخذ قرارا بعد في هذا الشأن"
    pane.show_claim(foreign(comparison, said), claim(comparison, "c4"), None)
    qapp.processEvents()
    text = pane.wordings
    block = text.document().findBlockByNumber(1)
    assert block.text().startswith("B3\t" + said)
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft
    name = text.lines(block.position(), block.position() + 2)[0]
    assert name.right > text.viewport().width() - 40  # at the right edge, where the line begins
    assert not pane.line_up.isVisible()


def test_a_claim_of_eight_sources_scrolls(pane, qapp, comparison):
    first = comparison.articles[0]
    articles = tuple(replace(first, siglum=letter) for letter in "ABCDEFGH")
    whole = replace(comparison, articles=articles, findings=())
    many = Claim("m", tuple(Ref(place, 2) for place in range(8)), Status.AGREED)
    pane.show_claim(whole, many, None)
    qapp.processEvents()
    assert [one.name for one in pane.wordings.wordings] == [f"{one}2" for one in "ABCDEFGH"]
    assert pane.wordings.verticalScrollBar().maximum() > 0
    assert pane.reason.text() == "A, B, C, D, E, F, G, H report this alike."
