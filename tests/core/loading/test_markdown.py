from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import paths
from reader.core.comparison import compare
from reader.core.errors import LoadError
from reader.core.language.analysis import analyse
from reader.core.loading.markdown_marks import plain
from reader.core.loading.opening import article_from_text, load

DATA = Path(__file__).parents[2] / "data" / "markdown"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("five *people* **came** and ***left***", "five people came and left"),
        ("_so_ it __is__, ~~not~~ (*here*)", "so it is, not (here)"),
        ("2*3*4, 5* and snake_case_name", "2*3*4, 5* and snake_case_name"),
        ("a * b * c", "a * b * c"),
        ("**“No,”** he said", "“No,” he said"),
        ("[text](http://a.b/c_(d) 'T') and [other][1] [sic]", "text and other [sic]"),
        ("![alt](a.png) <https://a.b/c> <me@a.b>", " https://a.b/c me@a.b"),
        ("`x * y` &amp; \\*kept\\* \\# 5 < 6", "x * y & *kept* # 5 < 6"),
        ("<b>bold</b><br/>next<!-- gone -->", "boldnext"),
        ("It is so.[^1]", "It is so."),
    ],
)
def test_words_of_a_line(raw: str, words: str) -> None:
    assert plain(raw) == words


TEXT = """\
---
title: "The deal"
author: Jane Doe
date: 2026-05-15
source: https://www.example.org/2026/05/14/deal
lang: en-GB
---

# The *deal* in full

*The two sides have signed what both call a first step.*

By Jane Doe | 15 May 2026

The mayor said **five** people
attended [the rally](https://x.y/z).

What we know
------------

* one item
  that goes on
* two

> "We will stay," he said.

| Topic | Focus |
|-------|-------|
| A     | B     |

![A caption](pic.png)

***

[ref]: http://a.b/c
"""


def test_kinds_that_the_marks_tell() -> None:
    article = article_from_text(TEXT, markdown=True)
    assert article.text == TEXT
    found = [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks[7:]]
    assert found == [
        ("title", "# The *deal* in full"),
        ("standfirst", "*The two sides have signed what both call a first step.*"),
        ("furniture", "By Jane Doe | 15 May 2026"),
        ("body", "The mayor said **five** people\nattended [the rally](https://x.y/z)."),
        ("heading", "What we know"),
        ("furniture", "------------"),
        ("list", "* one item\n  that goes on"),
        ("list", "* two"),
        ("body", '> "We will stay," he said.'),
        ("list", "| Topic | Focus |"),
        ("furniture", "|-------|-------|"),
        ("list", "| A     | B     |"),
        ("furniture", "![A caption](pic.png)"),
        ("furniture", "***"),
        ("furniture", "[ref]: http://a.b/c"),
    ]
    assert [b.kind.value for b in article.blocks[:7]] == ["furniture"] * 7
    assert article.title == "The deal in full"
    assert (article.author, article.published) == ("Jane Doe", "2026-05-15")
    assert (article.url, article.language) == ("https://www.example.org/2026/05/14/deal", "en")


def test_title_of_the_front_matter_when_the_text_has_none() -> None:
    text = "---\ntitle: The deal\n---\n" + "The mayor said that five people came to it. " * 5
    assert article_from_text(text, markdown=True).title == "The deal"


def test_rules_around_a_text_are_no_front_matter() -> None:
    article = article_from_text("---\nThe mayor said five.\n---\nHe left.", markdown=True)
    assert "The mayor said five." in article.text
    assert [b.kind.value for b in article.blocks][1::2] == ["title", "body"]


@pytest.mark.parametrize(
    "text",
    [
        ">" * 20_000 + " The mayor said.",
        "\n".join("  " * i + "- x" for i in range(600)),
        "[" * 20_000 + "a](" * 10_000,
        "*a **b " * 10_000,
        "`" * 20_000 + "<" * 20_000,
        "-" * 20_000 + "|" * 20_000,
        "# " + " " * 20_000 + "#" * 20_000 + " x",
        "[a](" + " " * 20_000 + "x " + "[^a" * 20_000,
        "> he said **so\n" * 20_000,
        "```a\n~~~b\n" * 10_000 + "<!-- a\n" * 10_000,
        "<a " * 10_000 + "<a b=" * 10_000,
    ],
    ids=(
        "quotes lists brackets stars ticks rules heading targets wrapped fences tags".split()  # noqa: SIM905
    ),
)
def test_files_made_to_exhaust_it_end(text: str) -> None:
    assert article_from_text(text, markdown=True).blocks


def kinds(text: str) -> list[tuple[str, str]]:
    article = article_from_text(text, markdown=True)
    return [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks]


LONG = "The mayor said on Tuesday that five people had attended the rally in the old town hall."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a linked sentence is text, a link alone is not, a link inside wrapped text is
        (f"[{LONG}](u)\n\n[Home](/) | [World](/w)", ["body", "furniture"]),
        (f"He read in\n[the report](u)\nthat it rained. {LONG}", ["body"]),
        ("* [Home](/)\n* [World](/w)\n\n# T\n\n" + LONG, ["furniture"] * 2 + ["title", "body"]),
        # the speakers of an interview are no definitions of links
        (f"[1]: <http://a.b> 'T'\n\n[Smith]: no, I said. {LONG}", ["furniture", "body"]),
        # a logo heads nothing; the first heading with words is the title at any level
        (f"# ![logo](x.png)\n\n## The deal\n\n{LONG}", ["furniture", "title", "body"]),
        (f"{LONG}\n\n## Below\n\n{LONG}", ["body", "heading", "body"]),
        (f"T\n=\n\n{LONG}\n---\n{LONG}", ["title", "furniture", "body", "furniture", "body"]),
        # comments and tags over lines of their own
        (f"<!-- one\n\ntwo -->\n<div class='a'>\n{LONG}\n</div>",
         [*["furniture"] * 3, "body", "furniture"]),
        # code in a language; a fence that is never closed hides nothing
        (f"# T\n\n{LONG}\n\n```python\nx = 1\n```", ["title", "body", *["furniture"] * 3]),
        (f"# T\n\n```\n{LONG}\n```\n\n{LONG}", ["title", "furniture", "body", "furniture", "body"]),
        (f"# T\n\n```python\n{LONG}", ["title", "furniture", "body"]),
        # quotations: soft breaks, an empty line with its mark
        (f"# T\n\n> {LONG}\n> {LONG}\n>\n> {LONG}", ["title", "body", "furniture", "body"]),
        # a picture with its caption below; lines broken on purpose
        (f"# T\n\n![a](b.png)\n*{LONG}*\n\n{LONG}", ["title", "furniture", "caption", "body"]),
        (f"# T\n\n**By Jane Doe**  \n*15 May 2026*\n\n{LONG}",
         ["title", "furniture", "furniture", "body"]),
        (f"# T\n\nTopic of the talks | Focus\n--- | ---\nA b, c | C d\n\n{LONG}",
         ["title", "list", "furniture", "list", "body"]),
    ],
)  # fmt: skip
def test_kinds(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in kinds(text)] == expected


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("# The *deal* in `full` ##", "The deal in full"),
        ("## [The deal](http://a.b/c) **in full**", "The deal in full"),
        ("The __deal__\n=====", "The deal"),
        ("# C# and 5* hotels", "C# and 5* hotels"),
    ],
)
def test_title_is_plain(heading: str, title: str) -> None:
    article = article_from_text(f"{heading}\n\n{LONG}", markdown=True)
    assert article.title == title
    assert article.text.startswith(heading)


MARKS = (
    *("# T", "The deal\n===", "* **one** item.", "> “No,” he\n> said. *Yes.*", "`a * b`", "**"),
    *("\\*", "![a](b) He said."),
    *("[the rally](http://a.b 'Two. Words.') was it. He left.", "<br>", "&amp;"),
    *("**He left.** [It was so.](u)", "***", "[1]: http://a.b", "un**believ**able.", "| a | b |"),
    *("```", "---", "", "", "said.</p>He <b>left</b>.", "_so_ ~~no~~.", "title: x", "It is.[^1]"),
    *("# **", "[](x)", "<!-- a", "b -->", "\\", "[a](x\n> 'b') c. d", "- [x](y)", "1. one"),
    "\u200b",
)  # fmt: skip
texts = st.lists(st.sampled_from(MARKS), max_size=15).map("\n".join) | st.text(
    "#*_`[]()<>!|-=~\\&ab. \n", max_size=80
)


@given(texts)
def test_nothing_is_altered_and_marks_are_never_tokens(text: str) -> None:
    try:
        article = article_from_text(text, markdown=True)
    except LoadError:
        return
    assert article.text == text
    marked: set[int] = set()
    for mark in article.marks:
        assert mark.start < mark.end
        assert mark.start not in marked
        marked.update(range(mark.start, mark.end))
    visible = {i for i, c in enumerate(text) if not c.isspace()}
    for block in article.blocks:
        assert visible & set(range(block.start, block.end)) - marked
    analysis = analyse(article)
    told: list[int] = []
    covered: list[int] = []
    for sentence in analysis.sentences:
        block = article.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        covered += range(sentence.start, sentence.end)
        for token in sentence.tokens:
            assert sentence.start <= token.start < token.end <= sentence.end
            own = [i for i in range(token.start, token.end) if i not in marked]
            assert token.text == "".join(text[i] for i in own)
            told += own
    assert len(set(covered)) == len(covered)
    assert visible <= set(covered)
    assert told == sorted(visible - marked)


def test_sentences_end_behind_their_marks() -> None:
    text = "# The deal\n\n**He left.** [It was so.](http://a.b 'No. Yes.') > **Trump**’s men ran."
    analysis = analyse(article_from_text(text, markdown=True))
    assert [text[s.start : s.end] for s in analysis.sentences] == [
        "# The deal",
        "**He left.**",
        "[It was so.](http://a.b 'No. Yes.')",
        "> **Trump**’s men ran.",
    ]
    assert [t.text for t in analysis.sentences[-1].tokens] == [
        ">",
        "Trump",
        "’s",
        "men",
        "ran",
        ".",
    ]


def test_the_same_article_as_markdown_has_the_same_links() -> None:
    first, _, third = sorted(paths.seeds())
    other, plain_text, marked = load(first), load(third), load(DATA / "talks.md")
    assert marked.text == (DATA / "talks.md").read_text("utf-8")
    assert marked.title == plain_text.title
    links = []
    for article in (plain_text, marked):
        comparison = compare([other, article])
        words = [
            "".join(token.lower for token in sentence.tokens if token.lower.isalnum())
            for sentence in comparison.articles[1].sentences
        ]
        links.append({(link.a.sentence, words[link.b.sentence]) for link in comparison.links})
    assert len(links[0] & links[1]) >= 0.9 * len(links[0] | links[1])
