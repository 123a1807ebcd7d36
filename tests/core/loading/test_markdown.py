from __future__ import annotations

import pytest

from reader.core.loading import article_from_text
from reader.core.loading.markdown_marks import plain


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
    ],
    ids=["quotes", "lists", "brackets", "stars", "ticks", "rules"],
)
def test_files_made_to_exhaust_it_end(text: str) -> None:
    assert article_from_text(text, markdown=True).blocks
