"""What of pages as news sites make them is told for the article, and that every word is kept."""

from __future__ import annotations

import html as standard
import re
from collections.abc import Callable
from functools import cache

import pytest

from reader import paths
from reader.core.article import Kind
from reader.core.loading.extract import Extract, Wish
from reader.core.loading.pages import html, main_text, stream
from reader.core.loading.pages.furniture import tell, worth_asking
from tests.core.loading.pages.page_templates import MAKERS, Story, broadsheet, soup


@cache
def stories() -> tuple[Story, ...]:
    """The sample articles, one with all that an article can have, one with nothing but text."""
    found = []
    for number, path in enumerate(sorted(paths.seeds())):
        title, *rest = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        # What the samples have at their ends is no article: sources, keywords.
        rest = [line for line in rest if not line.startswith("http")][:24]
        story = Story(
            title=title,
            standfirst=rest[0] if number != 2 else "",
            author="Jane Doe",
            published="2026-05-16T09:01:00+01:00",
            paragraphs=tuple(
                line if len(line) > 80 or line.endswith((".", "”", "?", ":")) else f"## {line}"
                for line in rest[number != 2 :]
                if line not in ("Keywords", "Sources")
            ),
        )
        if number == 0:
            story = Story(
                title=story.title,
                standfirst=story.standfirst,
                author=story.author,
                published=story.published,
                paragraphs=story.paragraphs,
                captions=("A diver looks at the second pier. Photograph: Jane Roe/AFP",),
                bullets=("The bridge carried 12,000 cars a day", "Nobody was hurt, officials say"),
                rows=(("Year", "Cars a day"), ("2017", "9,400"), ("2019", "11,200")),
                quotation="We had told them three times that this could not last a winter.",
            )
        found.append(story)
    return tuple(found)


def key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def counted(extract: Extract, story: Story) -> tuple[int, int, int]:
    """Parts told rightly for the article, told wrongly for it, and missed."""
    gold = {key(text) for text in story.article}
    right = wrong = missed = 0
    for part in extract.parts:
        is_article = part.kind is not Kind.FURNITURE
        meant = key(part.text) in gold
        right += is_article and meant
        wrong += is_article and not meant
        missed += meant and not is_article
    return right, wrong, missed


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_the_article_is_told_from_the_rest(make: Callable[[Story], str]) -> None:
    right = wrong = missed = 0
    for story in stories():
        page = make(story)
        found = html.read(page.encode(), Wish())
        for place, count in enumerate(counted(found, story)):
            right, wrong, missed = (
                right + count * (place == 0),
                wrong + count * (place == 1),
                missed + count * (place == 2),
            )
        assert not found.warnings
        assert [key(part.text) for part in found.parts if part.kind is Kind.TITLE] == [
            key(story.title)
        ]
        assert key(found.details["title"]) == key(story.title)
        # Each text of the article that the page shows is there, in its order.
        whole = "".join(key(part.text) for part in found.parts)
        source = key(re.sub(r"<[^>]*>", "", standard.unescape(page)))
        for text in story.article:
            assert key(text) in whole or key(text) not in source
    assert 2 * right / (2 * right + wrong + missed) >= 0.95, (right, wrong, missed)


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_no_word_that_is_shown_is_dropped(make: Callable[[Story], str]) -> None:
    page = make(stories()[0])
    shown = re.sub(
        r"(?si)<(script|style|title|noscript|video)\b.*?</\1>|<textarea></textarea>", " ", page
    )
    shown = re.sub(r"</?(?:em|b|span|a|strong|i|font|label)\b[^>]*>", "", shown, flags=re.I)
    wanted = standard.unescape(re.sub(r"<[^>]*>", " ", shown)).split()
    found = " ".join(part.text for part in html.read(page.encode(), Wish()).parts).split()
    assert [word for word in found if word != "|"] == [word for word in wanted if word != "|"]


def test_a_quotation_that_is_pulled_out_of_the_text_is_not_compared_twice() -> None:
    found = html.read(broadsheet(stories()[0]).encode(), Wish())
    again = [part for part in found.parts if part.kind is Kind.FURNITURE and len(part.text) > 40]
    body = [part.text for part in found.parts if part.kind is not Kind.FURNITURE]
    assert any(part.text in text for part in again for text in body)


def test_a_page_without_menus_is_all_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_text, "main_text", lambda skeleton: pytest.fail("was asked"))
    found = html.read(b"<h1>A title</h1><p>One.</p><p>Two <a href=x>three</a> four.</p>", Wish())
    assert [part.kind for part in found.parts] == [Kind.TITLE, None, None]


@pytest.mark.parametrize("opinion", [None, [], ["words of another page"]])
def test_without_an_opinion_all_is_article_and_a_warning_says_so(
    opinion: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_text, "main_text", lambda skeleton: opinion)
    found = html.read(soup(stories()[0]).encode(), Wish())
    assert all(part.kind is not Kind.FURNITURE for part in found.parts)
    assert "could not be told" in found.warnings[0]


def test_a_page_that_is_too_large_for_an_opinion_is_all_article(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(html, "_MOST_FOR_OPINION", 100)
    found = html.read(soup(stories()[0]).encode(), Wish())
    assert "too large" in found.warnings[0]


def test_any_fault_of_trafilatura_is_no_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object, **_kwargs: object) -> None:
        raise RecursionError

    monkeypatch.setattr(main_text, "_extractor", lambda: fails)
    assert main_text.main_text("<p>x</p>") is None


def test_furniture_of_a_page_stays_the_same_when_the_article_is_asked_for_twice() -> None:
    page = stream.read(broadsheet(stories()[0]))
    assert worth_asking(page)
    lines = main_text.main_text(page.skeleton)
    assert tell(page, lines, None) == tell(page, lines, None)


def test_a_last_paragraph_without_blanks_is_no_heading_of_the_links_below() -> None:
    paragraphs = (
        "市新图书馆周三向公众开放。该馆位于河东区，总面积四万二千平方米，是本省最大的公共图书馆。",
        "馆长在开幕仪式上表示，新馆藏书一百八十万册，其中儿童读物三十万册，另设盲文阅览室。",
        "工程于二〇二一年动工，原定去年九月完工，因地下水问题推迟了五个月，总投资九亿元。",
        "首日有一万多名市民入馆。有读者认为座位不足，馆方说下月将在三楼增加五百个座位。",
        "交通部门提醒，开馆初期周边道路可能拥堵，建议市民乘坐公共交通工具。停车场有四百个车位。",
    )
    links = "".join(f'<li><a href="/{n}">新闻第{n}条的标题在这里</a></li>' for n in range(5))
    page = (
        "<html><body><nav><a href='/'>首页</a><a href='/w'>国际</a><a href='/b'>财经</a></nav>"
        f"<article><h1>新图书馆开馆</h1>{''.join(f'<p>{one}</p>' for one in paragraphs)}"
        f"</article><ul>{links}</ul></body></html>"
    )
    parts = html.read(page.encode(), Wish()).parts
    furniture = {part.text for part in parts if part.kind is Kind.FURNITURE}
    assert not furniture & set(paragraphs)
    assert all(part.text in furniture for part in parts if part.text.startswith("新闻第"))
