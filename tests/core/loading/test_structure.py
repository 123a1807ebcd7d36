from __future__ import annotations

from pathlib import Path

import pytest

from reader import paths
from reader.core.article import Article
from reader.core.loading.opening import article_from_text, load

SETS = Path("/work/shared/bench/sets")
LONG = "The mayor said on Tuesday that five people had attended the rally in the town. "


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(b.kind.value, article.text[b.start : b.end][:42]) for b in article.blocks]


def of_kind(article: Article, kind: str) -> list[str]:
    return [text for found, text in kinds(article) if found == kind]


def seed(number: str) -> Article:
    return load(next(path for path in paths.seeds() if path.name.startswith(number)))


def test_seed_a() -> None:
    article = seed("000")
    assert article.title.startswith("Trump and Xi Agree to Explore AI Safety Guardrails — But")
    assert [kind for kind, _ in kinds(article)[:4]] == ["title", "standfirst", "body", "body"]
    assert of_kind(article, "heading") == [
        "What Changed the Calculus",
        "What Was Actually Agreed — and What Wasn’t",
        "The Structural Complications",
        "What Experts Recommend",
        "What Comes Next",
    ]
    assert of_kind(article, "furniture") == []


def test_seed_b() -> None:
    article = seed("001")
    assert [kind for kind, _ in kinds(article)[:3]] == ["title", "standfirst", "body"]
    furniture = of_kind(article, "furniture")
    assert furniture[:2] == ["Keywords", "Sources"]
    assert len(furniture) == 10  # both words, four addresses, four descriptions
    assert [kind for kind, _ in kinds(article)[-10:]] == ["furniture"] * 10


def test_seed_c() -> None:
    article = seed("003")
    assert [kind for kind, _ in kinds(article)[:4]] == ["title", "standfirst", "body", "body"]
    assert of_kind(article, "furniture") == [
        '"The god of the gaps" Neil Degrasse Tyson.',
        "Read More: AI Agents Fail Safety Tests, Ri",
    ]
    assert [text[:11] for text in of_kind(article, "list")] == [
        "• Strategic",
        "• Hardware ",
        '• The "Myth',
        "TopicPrimar",
        "Safety Prot",
        "Semiconduct",
        "Diplomatic ",
    ]
    headings = of_kind(article, "heading")
    assert headings[:3] == [
        "A Shifting Regulatory Landscape",
        "Background and Context",
        "Frequently Asked Questions",
    ]
    assert all(text.startswith("Q: ") for text in headings[3:])
    assert len(headings) == 8


@pytest.mark.skipif(not SETS.is_dir(), reason=f"the benchmark articles are not in {SETS}")
@pytest.mark.parametrize("name", ["amd", "cables", "jewels", "pirates", "sudan"])
def test_news_without_furniture_has_none(name: str) -> None:
    for file in sorted((SETS / name).glob("[ABC].txt")):
        article = load(file)
        assert of_kind(article, "furniture") == []
        assert kinds(article)[-1][0] == "body"


SCRAPED = f"""BBC News
Home > World > Africa

Sudan 'bombs refugees' in South Sudan's Unity state
By Jane Doe
BBC News, Yida camp
Published 10 November 2011

Share this page

{LONG}

Image source, Getty Images
Image caption, The camp is near the border

'Completely false'

{LONG}

Advertisement

What happens next?

{LONG}

More on this story
Sudan army denies raid
South Sudan timeline
© 2011 BBC. All rights reserved."""


def test_scraped_page() -> None:
    assert [kind for kind, _ in kinds(article_from_text(SCRAPED))] == [
        *["furniture"] * 2,
        "title",
        *["furniture"] * 4,
        "body",
        "furniture",
        "caption",
        "heading",
        "body",
        "furniture",
        "heading",
        "body",
        *["furniture"] * 4,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a title needs something below it
        ("One short line", ["body"]),
        ("One short line\n\n" + LONG, ["title", "body"]),
        # a first paragraph is no title
        (LONG * 2 + "\n\n" + LONG, ["body", "body"]),
        # a dek without a full stop
        ("T\n\nFive people came and none spoke\n\n" + LONG, ["title", "standfirst", "body"]),
        # a question between paragraphs
        (f"T\n\n{LONG}\n\nBut why now?\n\n{LONG}", ["title", "body", "heading", "body"]),
        # a short sentence is body, and so is a last line without anything below
        (f"T\n\n{LONG}\n\nIt rained.\n\n{LONG}\n\nThe end", ["title", *["body"] * 4]),
        # cells without marks
        (f"T\n\n{LONG}\n\nParis\nRome\nBerlin\n\n{LONG}", ["title", "body", *["list"] * 3, "body"]),
        ("T\n\nName\tAge\nJane\t5", ["title", "list", "list"]),
        (f"T\n\n{LONG}\n\n* * *\n\n{LONG}", ["title", "body", "furniture", "body"]),
        # a word that also opens a list of links, as a heading
        (f"T\n\n{LONG}\n\nSources\n\n{LONG}", ["title", "body", "heading", "body"]),
        # described addresses without a heading
        (
            f"T\n\n{LONG}\n\nhttps://a.b/c\nWhat it says\nhttps://a.b/d\nAnd this",
            ["title", "body", *["furniture"] * 4],
        ),
        # related links in the middle end above the next heading
        (
            f"T\n\n{LONG}\n\nRelated articles\nOne story\nTwo stories\n\nThe next part\n\n{LONG}",
            ["title", "body", *["furniture"] * 3, "heading", "body"],
        ),
        (
            f"T\n\n{LONG * 6}\n\nAbout the author\nJane Doe is a writer.",
            ["title", "body", "furniture", "furniture"],
        ),
        ("Title: The raid\nAuthor: Jane Doe\n\n" + LONG, ["title", "furniture", "body"]),
        ("Jane Doe\n\n" + LONG, ["title", "body"]),
        ("The raid\nJane Doe in Paris\n\n" + LONG, ["title", "furniture", "body"]),
    ],
)  # fmt: skip
def test_kinds(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in kinds(article_from_text(text))] == expected


WRAPPED = """\
Four men rammed their car into an upmarket jewelry store in central
Paris on Monday, smashing the shop window and making off with a booty
of two million euros, a police source said.
The heist near the upscale Place Vendome is the latest to hit France
after a spate of high-profile robberies in the southern resort of
Cannes.

  - One man was seen leaving in a white car that had been parked on a
    side street for two days.
  - Two were arrested.
"""


def test_hard_line_breaks_are_joined() -> None:
    article = article_from_text(WRAPPED)
    texts = [article.text[b.start : b.end] for b in article.blocks]
    assert len(texts) == 4
    assert texts[0].endswith("a police source said.")
    assert texts[1].endswith("Cannes.")
    assert texts[2].endswith("for two days.")
    assert [b.kind.value for b in article.blocks] == ["body", "body", "list", "list"]


def test_long_lines_are_paragraphs() -> None:
    article = article_from_text("\n".join([LONG * 2] * 4))
    assert len(article.blocks) == 4


def test_lines_of_verse_are_not_joined() -> None:
    article = article_from_text("A title\n\nIt rains on the town,\nAnd over the sea,\nAs ever.")
    assert len(article.blocks) == 4


def test_line_that_plainly_goes_on_is_joined() -> None:
    article = article_from_text(
        f"{LONG}\n{LONG}\nThe second of them said to a reporter that he\nwould not go home. {LONG}"
    )
    assert len(article.blocks) == 3


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The raid\n\n" + LONG, "The raid"),
        ("Title: The raid\n\n" + LONG, "The raid"),
        (LONG * 3, LONG.strip()),
        ("word " * 60, "word " * 17 + "word …"),
        ("Share\n\nCopy link", "Share"),
    ],
)
def test_title(text: str, title: str) -> None:
    assert article_from_text(text).title == title
