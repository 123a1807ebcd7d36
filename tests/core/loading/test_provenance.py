from __future__ import annotations

from datetime import date

import pytest

from reader.core.article import Block, Kind
from reader.core.lexicon import entries
from reader.core.loading.dates import date_in_address, find_date, is_date_line, without_dates
from reader.core.loading.languages import language_of
from reader.core.loading.opening import article_from_text
from reader.core.loading.provenance import find

LONG = "The mayor said on Tuesday that five people had attended the rally in the town.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-05-15", date(2026, 5, 15)),
        ("2026-05-15T10:30:00Z", date(2026, 5, 15)),
        ("2026/05/15", date(2026, 5, 15)),
        ("Fri 15 May 2026 10.30 BST", date(2026, 5, 15)),
        ("May 15, 2026", date(2026, 5, 15)),
        ("Sept. 3rd 2026", date(2026, 9, 3)),
        ("the 3rd of March 2026", date(2026, 3, 3)),
        ("15/05/2026", date(2026, 5, 15)),
        ("05/15/2026", date(2026, 5, 15)),
        ("5.6.2026", date(2026, 6, 5)),
        ("05/06/2026", None),  # May or June
        ("31 February 2026", None),
        ("May 15", None),
        ("in May 2026", None),
        ("2026-13-45", None),
    ],
)
def test_dates(text: str, found: date | None) -> None:
    assert find_date(text) == found


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Published 15 May 2026, 10:30 BST", True),
        ("Last modified on Fri 15 May 2026 11.00 BST", True),
        ("May 15, 2026 | 3 min read", True),
        ("2 hours ago", True),
        ("On May 15, 2026, five people left.", False),
        ("10:30", False),
        ("Published", False),
    ],
)
def test_date_lines(text: str, answer: bool) -> None:
    assert is_date_line(text) is answer


def test_words_beside_a_date() -> None:
    assert without_dates("By Jane Doe | Updated 15 May 2026 10:30") == "By Jane Doe"
    assert without_dates("Jane Doe - May 15, 2026") == "Jane Doe"
    assert without_dates("No date here") == "No date here"


def test_date_in_address() -> None:
    assert date_in_address("https://www.axios.com/2026/05/12/trump") == date(2026, 5, 12)
    assert date_in_address("https://a.b/2026-05-12/x") == date(2026, 5, 12)
    assert date_in_address("https://a.b/2026/45/12/x") is None


FIELDS = ("author", "outlet", "published", "url")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("By Jane Doe\n15 May 2026", ("Jane Doe", None, "2026-05-15", None)),
        ("BY JANE DOE", ("Jane Doe", None, None, None)),
        ("By Jane Doe and John Roe, Reuters", ("Jane Doe and John Roe", "Reuters", None, None)),
        ("By Óscar Žižek", ("Óscar Žižek", None, None, None)),
        ("Words: Ana Østergård\n15 May 2026", ("Ana Østergård", None, "2026-05-15", None)),
        ("By Jane Doe | May 15, 2026", ("Jane Doe", None, "2026-05-15", None)),
        ("Jane Doe, BBC News", ("Jane Doe", "BBC News", None, None)),
        ("Updated May 16, 2026\nPublished May 15, 2026", (None, None, "2026-05-15", None)),
        ("Updated May 16, 2026", (None, None, "2026-05-16", None)),
        ("Outlet: The Guardian\nDate: 2026-05-15", (None, "The Guardian", "2026-05-15", None)),
        ("URL: https://a.b/2026/05/12/x", (None, None, "2026-05-12", "https://a.b/2026/05/12/x")),
        ("Source: https://a.b/c", (None, None, None, "https://a.b/c")),
        ("Source: Reuters", (None, "Reuters", None, None)),
    ],
)
def test_lines_below_the_title(head: str, expected: tuple[str | None, ...]) -> None:
    article = article_from_text(f"The raid on the town\n{head}\n\n{LONG}\n{LONG}")
    assert tuple(getattr(article, field) for field in FIELDS) == expected
    assert article.title == "The raid on the town"


@pytest.mark.parametrize(
    ("text", "outlet", "published"),
    [
        (f"The raid\n\nPARIS (Reuters) - {LONG}", "Reuters", None),
        (f"The raid\n\nPARIS, May 15, 2026 (AP) — {LONG}", "Associated Press", "2026-05-15"),
        (f"The raid\n\nPARIS, May 15 (AP) — {LONG}", "Associated Press", None),
        (f"The raid\n\nThe navy (INS) — {LONG}", None, None),
        (f"The raid\n\nHe left on May 15, 2026. {LONG}", None, None),
        (f"The raid\n\n{LONG}\n{LONG}\n© 2026 The Associated Press. All rights reserved.",
         "Associated Press", None),
        (f"The raid\n\n{LONG}\n{LONG}\nSources\nhttps://a.b/2026/05/12/x", None, None),
    ],
)  # fmt: skip
def test_datelines_and_feet(text: str, outlet: str | None, published: str | None) -> None:
    article = article_from_text(text)
    assert (article.outlet, article.published) == (outlet, published)
    assert article.url is None


@pytest.mark.parametrize(
    "row",
    [*entries("structure_languages.toml").data["language"],
     *entries("structure_languages.toml").data["script"]],
    ids=lambda row: row["code"],
)  # fmt: skip
def test_language_of_the_example(row: dict[str, str]) -> None:
    assert language_of(row["example"]) == row["code"]


@pytest.mark.parametrize("text", ["", "123", "Der Hund", "Xq zt " * 15, "Paris Hilton Berlin Rome"])
def test_english_when_it_cannot_be_told(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "row", entries("structure_outlets.toml").data["outlet"], ids=lambda row: row["name"]
)
def test_outlet_of_the_example(row: dict[str, str]) -> None:
    assert article_from_text(f"The raid\n\n{row['example']} {LONG}").outlet == row["name"]


@pytest.mark.parametrize("menu", [9, 14])
def test_a_byline_below_the_title_is_found_under_a_long_menu(menu: int) -> None:
    # Chromium's single-file save keeps no JSON-LD, and a page's menus are ten blocks and more.
    lines = [*(f"Menu {n}" for n in range(menu)), "The bridge is closed", "By Jane Doe"]
    lines += ["3 May 2026", "The bridge was closed on Tuesday after cracks were found in it."]
    kinds = [*[Kind.FURNITURE] * menu, Kind.TITLE, Kind.FURNITURE, Kind.FURNITURE, Kind.BODY]
    blocks, place = [], 0
    for line, kind in zip(lines, kinds, strict=True):
        blocks.append(Block(place, place + len(line), kind))
        place += len(line) + 1
    known = find("\n".join(lines), blocks)
    assert (known.author, known.published) == ("Jane Doe", "2026-05-03")
