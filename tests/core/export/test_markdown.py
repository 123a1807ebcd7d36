"""reader.core.export.markdown: nothing of an article is interpreted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Type
from reader.core.export.markdown import _marked, as_markdown, escaped
from reader.core.export.report import build_report
from reader.core.export.report_model import Piece
from reader.core.export.visible import visible

ALLOWED = {
    "paragraph", "heading", "bullet_list", "ordered_list", "list_item", "strong", "em", "hr",
    "text", "softbreak", "hardbreak", "inline",
}  # fmt: skip


def tokens(text: str) -> Iterator[Token]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for token in parser.parse(text):
        yield token
        yield from token.children or ()


def kinds(text: str) -> set[str]:
    return {token.type.removesuffix("_open").removesuffix("_close") for token in tokens(text)}


def shown(text: str) -> str:
    return "".join(token.content for token in tokens(text) if token.type == "text")


def test_report_is_the_golden_one(
    talks: Comparison, same_as_golden: Callable[[str, str], None]
) -> None:
    same_as_golden("talks.md", as_markdown(build_report(talks)))


def test_nothing_of_an_article_becomes_markup(hostile: Comparison) -> None:
    text = as_markdown(build_report(hostile))
    assert kinds(text) <= ALLOWED
    assert text.count("\n# ") == 0
    headings = [line for line in text.split("\n") if line.startswith("#")]
    assert headings == [
        "# Source comparison",
        "## Articles",
        "## Not looked at in full",
        "## How independent they are",
        "## Where the accounts differ",
        "### Claim 1 (A, B)",
        "## Where they agree",
        "## Only in A",
        "## Only in B",
        "## Shared wording",
    ]


def test_bold_words_of_the_report_are_bold(talks: Comparison) -> None:
    found = list(tokens(as_markdown(build_report(talks))))
    bold = [found[place + 1].content for place, t in enumerate(found) if t.type == "strong_open"]
    assert "discussed" in bold
    assert "agreed quotas" in bold


@given(st.text())
def test_escaped_text_reads_as_the_visible_one(text: str) -> None:
    words = visible(text).strip()
    source = f"- **A0** · {escaped(words)}"
    assert kinds(source) <= ALLOWED
    assert shown(source) == f"A0 · {words}".rstrip()


@pytest.mark.parametrize(
    "pieces",
    [
        [("said ", 0), ("“agreed”", 1), (" then", 0)],
        [("x", 0), ("(y)", 1), ("z", 0)],  # ** between a letter and punctuation is no emphasis
        [("up ", 0), ("25 %", 1), (" now", 0)],
        [("up ", 0), (" $5 ", 1), ("now", 0)],
        [("字", 0), ("「漢」", 1), ("字", 0)],
        [("a ", 0), ("—", 1), (" b", 0)],
        [("a ", 0), ("b", 1), ("c", 2), (" d", 0)],  # two findings side by side
        [("*", 0), ("b", 1), ("*", 0)],
    ],
)
def test_marked_words_never_leave_asterisks_behind(pieces: list[tuple[str, int]]) -> None:
    types = [(), (Type.NUMBER,), (Type.TIME,)]
    source = _marked([Piece(text, types[mark]) for text, mark in pieces])
    assert shown(source) == "".join(text for text, _ in pieces)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("http://a.example/x", r"http\://a\.example/x"),
        ("www.1x.example", r"www\.1x\.example"),
        ("me@a.example", r"me\@a\.example"),
        ("at 10:30 in the U.S. (i.e. soon)", "at 10:30 in the U.S. (i.e. soon)"),
        (":smile:", r"\:smile:"),
    ],
)
def test_bare_addresses_are_broken_and_plain_text_is_not(text: str, source: str) -> None:
    assert escaped(text) == source
