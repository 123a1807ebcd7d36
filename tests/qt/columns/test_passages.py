"""Paragraphs of a column: nothing is lost, and every offset comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article, Block, Kind
from reader.qt.columns.passages import LONGEST, TextMap, passages, shown_text
from reader.qt.utf16 import units


def article(text: str, *blocks: Block) -> Article:
    return Article(path="a.txt", text=text, blocks=blocks, title="T", sha256="0")


def shown(one: Article) -> list[str]:
    return [shown_text(one, part) for part in passages(one)]


def test_each_block_is_one_paragraph_without_the_white_space_between():
    one = article("Title\n\n  Body here.\n", Block(0, 5, Kind.TITLE), Block(9, 19, Kind.BODY))
    assert shown(one) == ["Title", "Body here."]
    assert [part.kind for part in passages(one)] == [Kind.TITLE, Kind.BODY]


@pytest.mark.parametrize(
    ("text", "blocks", "expected"),
    [
        # a bullet that the loader left out of its block stays with it
        ("  • One\n  • Two", [(4, 7), (12, 15)], ["• One", "• Two"]),
        # text that no block covers is shown all the same
        ("lost\nTitle\n\nlost too\n", [(5, 10)], ["lost", "Title", "lost too"]),
        # … also behind a block on its line
        ("Head tail", [(0, 4)], ["Head", "tail"]),
        # hard-wrapped prose flows
        ("one\ntwo", [(0, 7)], ["one two"]),
        # blocks that overlap show no character twice
        ("abcdef", [(0, 4), (2, 6)], ["abcd", "ef"]),
        ("", [], []),
        ("   \n ", [], []),
    ],
)
def test_odd_blocks(text, blocks, expected):
    one = article(text, *(Block(a, b, Kind.BODY) for a, b in blocks))
    assert shown(one) == expected


def test_long_paragraph_is_cut_between_words_and_loses_nothing():
    text = "word " * LONGEST
    parts = passages(article(text.strip(), Block(0, len(text) - 1, Kind.BODY)))
    assert all(part.end - part.start <= LONGEST for part in parts)
    assert [part.opens for part in parts] == [True] + [False] * (len(parts) - 1)
    assert all(text[part.start : part.start + 4] == "word" for part in parts)
    assert sum(part.end - part.start for part in parts) == len(text) - 1


def test_text_without_spaces_is_cut_as_well():
    parts = passages(article("x" * (3 * LONGEST), Block(0, 3 * LONGEST, Kind.BODY)))
    assert [part.end - part.start for part in parts] == [LONGEST] * 3


def text_map(one: Article) -> TextMap:
    return TextMap(one.text, passages(one))


def test_offsets_pass_over_what_is_not_shown():
    one = article("T😀\n\n  Body", Block(0, 2, Kind.TITLE), Block(6, 10, Kind.BODY))
    offsets = text_map(one)
    assert offsets.size == len("T??") + 1 + len("Body")
    assert [offsets.to_column(place) for place in (0, 1, 2, 6, 10)] == [0, 1, 3, 4, 8]
    assert [offsets.to_text(place) for place in (0, 1, 3, 4, 8)] == [0, 1, 2, 6, 10]
    assert offsets.to_column_span(4, 10) == (4, 8)  # begins in the white space before
    assert offsets.to_column_span(0, 2) == (0, 3)
    assert offsets.to_column_span(3, 3)[0] == offsets.to_column_span(3, 3)[1]


WORDS = st.lists(st.text(st.sampled_from("ab 😀é\n"), max_size=12), max_size=6)


@given(WORDS)
def test_every_shown_character_maps_there_and_back(words):
    text, blocks = "", []
    for word in words:
        start = len(text) + len(word) - len(word.lstrip())
        end = len(text) + len(word.rstrip())
        if start < end:
            blocks.append(Block(start, end, Kind.BODY))
        text += word + "\n\n"
    one = article(text, *blocks)
    offsets = text_map(one)
    column = "\n".join(shown(one))
    assert offsets.size == units(column)
    for part in passages(one):
        for place in range(part.start, part.end + 1):
            assert offsets.to_text(offsets.to_column(place)) == place
    covered = "".join(shown(one)).replace(" ", "")
    assert covered == "".join(text.split())


def test_many_spans_are_found_as_each_alone():
    one = article(
        "T😀\n\n  Body one. Body two.\nThree",
        Block(0, 2, Kind.TITLE),
        Block(6, 25, Kind.BODY),
        Block(26, 31, Kind.BODY),
    )
    offsets = text_map(one)
    spans = [(0, 2), (4, 15), (6, 15), (16, 25), (16, 31), (26, 31), (31, 31)]
    assert offsets.to_column_spans(spans) == [offsets.to_column_span(*span) for span in spans]
    assert text_map(article("")).to_column_spans([(0, 0)]) == [(0, 0)]
