"""Shared wording in the columns: stretches that overlap made one, and how they are seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.compared import Comparison
from reader.qt.columns.article_text import ArticleText
from reader.qt.columns.shared_layer import SharedSpans, joined
from reader.qt.theme import Theme, apply


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((), ()),
        (((5, 9), (1, 3)), ((1, 3), (5, 9))),
        (((1, 6), (4, 9), (9, 12)), ((1, 12),)),
        (((1, 9), (2, 3)), ((1, 9),)),
        (((4, 4), (7, 6)), ()),
    ],
)
def test_stretches_that_overlap_are_one(
    spans: tuple[tuple[int, int], ...], expected: tuple[tuple[int, int], ...]
) -> None:
    assert joined(spans) == expected


def test_what_is_seen_is_found_the_one_looked_at_last() -> None:
    shared = SharedSpans(((1, 12), (20, 30), (40, 50)), (22, 26))
    assert shared.between(0, 15) == [(1, 12)]
    assert shared.between(5, 45) == [(1, 12), (20, 30), (40, 50), (22, 26)]
    assert shared.between(12, 20) == [(20, 30)]
    assert shared.between(60, 90) == []


@pytest.fixture
def text(
    qtbot: QtBot, sample_comparison: Callable[[], Comparison], each_theme: Theme, qapp: QApplication
) -> ArticleText:
    apply(qapp, each_theme)
    made = ArticleText(each_theme)
    qtbot.addWidget(made)
    compared = sample_comparison().articles[0]
    made.resize(420, 500)
    made.set_article(compared.article)
    made.set_sentences(compared.sentences)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_line_stands_over_shared_words_and_none_over_others(
    text: ArticleText, each_theme: Theme
) -> None:
    start, end = text.spans[2]
    text.set_shared([(start, end)])
    line = text.lines(start, end)[1]
    image = text.viewport().grab().toImage()
    scroll = text.verticalScrollBar().value()

    def dark(y: float) -> int:
        """How many pixels of a line of pixels stand out from the ground under shared words."""
        ground = each_theme.colour("tint_shared").lightness()
        row = [
            image.pixelColor(int(x), int(y - scroll)).lightness()
            for x in range(int(line.left) + 4, int(line.right) - 4)
        ]
        return sum(abs(one - ground) > 40 for one in row)

    width = int(line.right - line.left)
    top = line.top + (line.bottom - line.top) * 0.1
    assert max(dark(top + n) for n in (-1, 0, 1)) > width * 0.25  # dotted
    place = QPointF(line.left + 1, line.bottom - 3)
    ground = image.pixelColor(int(place.x()), int(place.y() - scroll))
    assert abs(ground.lightness() - each_theme.colour("tint_shared").lightness()) < 12
    text.set_shared([])
    image = text.viewport().grab().toImage()
    assert max(dark(top + n) for n in (-1, 0, 1)) < width * 0.25 or each_theme.dark


def test_new_sentences_forget_what_was_shared(text: ArticleText) -> None:
    text.set_shared([(3, 9)], (3, 9))
    assert text.shared == SharedSpans(((3, 9),), (3, 9))
    text.set_sentences(())
    assert text.shared == SharedSpans()
