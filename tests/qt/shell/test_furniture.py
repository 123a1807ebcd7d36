"""Menus and the like around an article: dimmed, above the article when it opens, and left out."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Ref
from reader.core.article import Article, Block, Kind
from reader.qt.columns.article_text import ArticleText
from reader.qt.theme import load_theme

Key, Mod = Qt.Key, Qt.KeyboardModifier
FURNITURE, BODY = Kind.FURNITURE, Kind.BODY


def page(*parts: tuple[Kind, str]) -> Article:
    """An article of these paragraphs."""
    text, blocks = "", []
    for kind, words in parts:
        text += "\n\n" if text else ""
        blocks.append(Block(len(text), len(text) + len(words), kind))
        text += words
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article("/page.html", text, tuple(blocks), "Fire", sha256)


PAGE = page(
    *((FURNITURE, f"Menu {n}") for n in range(40)),
    (Kind.TITLE, "Fire in the port"),
    (BODY, "It burned for hours."),
    (FURNITURE, "Read more"),
    (BODY, "Nobody was hurt."),
    *((FURNITURE, f"Footer {n}") for n in range(40)),
)
OTHER = page((Kind.TITLE, "Fire"), (BODY, "It burned for a day."))


@pytest.fixture
def shown(qtbot, shell):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.session.set_articles([PAGE, OTHER])
    shell.window.columns.focus_column(0)
    return shell


def text_of(shell) -> ArticleText:
    return shell.window.columns.columns[0].text


def seen(text: ArticleText) -> list[str]:
    """The paragraphs that have lines and room."""
    found, block = [], text.document().begin()
    while block.isValid():
        if text.lines(block.position(), block.position() + 1):
            found.append(block.text())
        block = block.next()
    return found


def switch(shell) -> None:
    QTest.keyClick(shell.window, Key.Key_5, Mod.ControlModifier)


def test_a_page_opens_at_its_article_with_the_menus_above(shown):
    text = text_of(shown)
    first, _ = text.visible_places()
    assert text.toPlainText()[first:].startswith("Fire in the port")
    assert text.verticalScrollBar().value() > 0
    assert shown.window.choices.furniture.isChecked()


def test_furniture_is_left_out_and_comes_back(shown):
    text = text_of(shown)
    high = text.text_height
    switch(shown)
    assert seen(text) == ["Fire in the port", "It burned for hours.", "Nobody was hurt."]
    assert text.text_height < high / 5
    assert not shown.settings.furniture
    assert "left out" in shown.window.status.told
    assert text.toPlainText().startswith("Menu 0")  # every place is what it was
    switch(shown)
    assert len(seen(text)) == 84
    assert shown.settings.furniture


def test_the_keys_step_over_what_is_left_out(shown):
    switch(shown)
    for expected in (41, 43, 43):
        QTest.keyClick(text_of(shown), Key.Key_Down)
        assert shown.window.columns.selected == Ref(0, expected)
    for expected in (41, 40, 40):
        QTest.keyClick(text_of(shown), Key.Key_Up)
        assert shown.window.columns.selected == Ref(0, expected)


def test_the_mouse_meets_what_is_seen(qtbot, shown):
    switch(shown)
    text = text_of(shown)
    place = text.text_map.place_of(43)
    line = text.lines(place, place + 1)[0]
    point = QPointF(line.left + 2, (line.top + line.bottom) / 2 - text.verticalScrollBar().value())
    assert text.sentence_under(point) == 43
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert shown.window.columns.selected == Ref(0, 43)
    below = QPointF(line.left + 2, text.viewport().height() - 3)
    assert text.sentence_under(below) is None


def test_what_is_copied_is_what_is_seen(shown):
    text = text_of(shown)
    switch(shown)
    text.selectAll()
    text.copy()
    copied = QApplication.clipboard().text()
    assert copied == "Fire in the port\n\nIt burned for hours.\n\nNobody was hurt.\n\n"
    switch(shown)
    text.selectAll()
    text.copy()
    assert QApplication.clipboard().text() == PAGE.text


def test_going_to_furniture_shows_it(shown):
    switch(shown)
    place = text_of(shown).text_map.place_of(2)
    shown.window.columns.show_place(0, place, place + 4)
    assert shown.window.choices.furniture.isChecked()
    switch(shown)
    shown.window.columns.select_sentence(Ref(0, 42))
    assert shown.window.choices.furniture.isChecked()


def test_the_choice_holds_for_articles_that_are_opened_later(qtbot, shown, make_shell):
    switch(shown)
    with qtbot.waitSignal(shown.controller.comparison_shown):
        shown.session.set_articles([OTHER, PAGE])
    assert shown.window.columns.columns[1].text.is_left_out(0)
    other = make_shell()
    assert not other.window.choices.furniture.isChecked()
    other.session.set_articles([OTHER])
    assert not other.window.choices.furniture.isEnabled()  # there is none


def test_nothing_but_furniture_left_out(qtbot, shell):
    shell.session.set_articles([page((FURNITURE, "Menu"), (FURNITURE, "More"))])
    shell.window.choices.furniture.setChecked(False)
    shell.window.grab()
    text = text_of(shell)
    text.setFocus()
    for key in (Key.Key_Down, Key.Key_End, Key.Key_PageDown, Key.Key_Up, Key.Key_Right):
        QTest.keyClick(text, key)
    assert seen(text) == []
    assert shell.bugs == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(
            st.sampled_from([FURNITURE, BODY, Kind.LIST]),
            st.text("ab ", min_size=1).filter(str.strip),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_what_is_shown_stands_as_without_the_rest(qapp, parts):
    """Heights with furniture left out are those of the article without furniture."""
    parts = [(kind, words.strip()) for kind, words in parts]
    rest = [one for one in parts if one[0] is not FURNITURE]
    heights = []
    for article, without in ((page(*parts), True), (page(*(rest or parts[:1])), False)):
        text = ArticleText(load_theme("light"))
        text.resize(400, 300)
        text.set_article(article)
        text.set_without(frozenset({FURNITURE}) if without else frozenset())
        while text._layout.measure_for(1.0):
            pass
        lines = [
            line.top
            for block, _ in enumerate(article.blocks)
            for line in text.lines(text.text_map.place_of(block), text.text_map.place_of(block) + 1)
        ]
        heights.append((text.text_height, lines))
        text.deleteLater()
    if rest:
        assert heights[0] == heights[1]
    else:
        assert heights[0][1] == []
