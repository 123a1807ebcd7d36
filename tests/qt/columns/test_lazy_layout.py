"""The layout of a long text: paragraphs are laid out when their places are asked for."""

from __future__ import annotations

import dataclasses
import hashlib

from reader.core.article import Article, Block, Kind
from reader.qt import theme as themes
from reader.qt.columns.article_text import ArticleText


def article_of(paragraphs: list[str]) -> Article:
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for one in paragraphs:
        blocks.append(Block(start, start + len(one), Kind.BODY))
        start += len(one) + 2
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Article("", text, tuple(blocks), "Talks", sha)


def test_a_height_that_changes_the_width_is_laid_out_again(qtbot, themed):
    """Met with a claim chosen while the columns were hidden: a KeyError."""
    made = ArticleText(themed)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.set_article(article_of(["Talks.", "The talks went on for many days. " * 60, "The end."]))
    layout = made.document().documentLayout()

    def narrower() -> None:
        layout.documentSizeChanged.disconnect(narrower)
        made.document().setTextWidth(made.document().textWidth() - 10)

    made.document().setTextWidth(350)
    layout.documentSizeChanged.connect(narrower)
    lines = layout.lines_of(1)
    assert len(lines.tops) > 10
    assert layout.lines_of(1) is lines


def test_another_theme_sets_colours_and_leaves_lines_where_they_are(qtbot, themed):
    made = ArticleText(themed)
    qtbot.addWidget(made)
    made.resize(400, 300)
    article = article_of(["Talks.", "The talks went on for many days. " * 60])
    heading = Block(0, 6, Kind.TITLE)
    made.set_article(dataclasses.replace(article, blocks=(heading, *article.blocks[1:])))
    made.show()
    made.grab()
    layout = made.document().documentLayout()
    title, lines = made.document().firstBlock(), layout.lines_of(1)

    def colours() -> set[str]:
        return {one.format.foreground().color().name() for one in title.layout().formats()}

    assert colours() == {themed.colour("text").name()}
    dark = themes.load_theme("dark")
    made.set_theme(dark)
    made.grab()
    assert colours() == {dark.colour("text").name()}
    assert layout.lines_of(1) is lines
