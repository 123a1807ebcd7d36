"""What pages say of themselves."""

from __future__ import annotations

import json

import pytest

from reader.core.loading.pages import metadata, stream


def details(markup: str, heading: str = "") -> dict[str, str]:
    page = stream.read(markup)
    return metadata.details(page, metadata.linked_article(page), heading)


def linked(data: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Five &amp; six",
    "author": [{"name": "Jane Doe"}, {"name": "John Roe"}, {"name": "https://x.example"}],
    "publisher": {"name": "The Post"},
    "datePublished": "2026-05-16T09:01:00Z",
    "mainEntityOfPage": {"@id": "https://post.example/a"},
    "inLanguage": "en",
}


def test_linked_data() -> None:
    assert details(linked({"@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]})) == {
        "title": "Five & six",
        "author": "Jane Doe, John Roe",
        "outlet": "The Post",
        "published": "2026-05-16T09:01:00Z",
        "url": "https://post.example/a",
        "language": "en",
    }


def test_meta_elements() -> None:
    assert details(
        "<html lang=de-AT><title>Five die | The Post</title><link rel=canonical href='https://p.example/b'>"
        "<meta property='og:site_name' content='The Post'><meta name=author content='Jane Doe'>"
        "<meta property='article:published_time' content='2026-05-16'>"
    ) == {
        "title": "Five die",
        "author": "Jane Doe",
        "outlet": "The Post",
        "published": "2026-05-16",
        "url": "https://p.example/b",
        "language": "de-AT",
    }


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000,
        '{"a":' * 50_000,
        '{"@type":"NewsArticle","headline":' + "9" * 1_000_000 + "}",
        '{"@type":"NewsArticle","headline":{"a":1},"author":7,"url":[],"publisher":[[1]]}',
        "not json",
        '"' * 200_001,
        "\\" * 100_000,
    ],
)
def test_hostile_linked_data_is_nothing(script: str) -> None:
    markup = f"<script type='application/ld+json'>{script}</script><title>T</title>"
    assert details(markup) == {"title": "T"}


@pytest.mark.parametrize(
    ("title", "site", "heading", "expected"),
    [
        ("Five die - The Post", "The Post", "", "Five die"),
        ("The Post: Five die", "The Post", "", "The Post: Five die"),
        ("The Post | Five die", "The Post", "", "Five die"),
        ("Five die in a flood | World", "", "", "Five die in a flood"),
        ("Storm - what we know", "", "", "Storm - what we know"),
        ("Five die – World – The Post", "", "Five die", "Five die"),
    ],
)
def test_the_name_of_the_site_is_taken_off(
    title: str, site: str, heading: str, expected: str
) -> None:
    assert metadata.without_site(title, site, heading) == expected


def test_a_page_tells_where_it_was_saved_from() -> None:
    assert details("<!-- saved from url=(0022)https://post.example/a -->")["url"] == (
        "https://post.example/a"
    )
    assert "url" not in details("<link rel=canonical href='javascript:x'>")


def test_a_time_is_the_date_where_it_is_the_only_one_or_says_so() -> None:
    one = "<time datetime='2026-05-16'>x</time>"
    other = "<time datetime='2020-01-01'>x</time>"
    assert details(one)["published"] == "2026-05-16"
    assert "published" not in details(one + other)
    marked = one.replace("<time", "<time class='entry-date published'")
    assert details(other + marked)["published"] == "2026-05-16"
