"""reader.core.export.html: one file, safe and legible."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Type
from reader.core.export.html import as_html
from reader.core.export.html_style import STYLE
from reader.core.export.report import build_report

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section",
    "article", "div", "p", "h1", "h2", "h3", "ul", "ol", "li", "table", "caption", "thead",
    "tbody", "tr", "th", "td", "mark", "span", "small", "q", "bdi",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "dir", "class", "id", "aria-labelledby", "scope", "title", "value", "charset", "name",
    "content", "http-equiv",
}  # fmt: skip
VOID = {"meta"}


class Page(HTMLParser):
    """Collects elements, attributes and text, and fails on a tag that does not fit."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.values: list[tuple[str, str | None]] = []
        self.shown: list[str] = []
        self.style = ""
        self.comments: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.values.extend(attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.shown.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def test_report_is_the_golden_one(
    talks: Comparison, same_as_golden: Callable[[str, str], None]
) -> None:
    same_as_golden("talks.html", as_html(build_report(talks)))


@pytest.mark.parametrize("which", ["talks", "hostile"])
def test_no_element_or_attribute_comes_from_an_article(
    which: str, request: pytest.FixtureRequest
) -> None:
    page = Page(as_html(build_report(request.getfixturevalue(which))))
    assert page.open == []
    assert page.comments == []
    assert page.elements <= ELEMENTS
    assert page.attributes <= ATTRIBUTES
    assert not [value for name, value in page.values if name == "lang" and value != "en"]
    assert page.style.strip() == STYLE.strip()


def test_hostile_words_are_shown_as_they_stand(hostile: Comparison) -> None:
    shown = "".join(Page(as_html(build_report(hostile))).shown)
    for words in ("<script>alert(1)</script>", "&lt;i&gt; &amp;amp;", "␛[31mred", "⟨U+202E⟩"):
        assert words in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_the_policy_allows_only_the_style_sheet(talks: Comparison) -> None:
    page = Page(as_html(build_report(talks)))
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    policies = [value for name, value in page.values if name == "content" and "src" in str(value)]
    assert policies == [
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    ]
    assert not re.search(r"url\(|@import|https?:", page.style)


def test_references_by_id_have_their_target(talks: Comparison) -> None:
    values = Page(as_html(build_report(talks))).values
    ids = [value for name, value in values if name == "id"]
    assert len(ids) == len(set(ids))
    assert {value for name, value in values if name == "aria-labelledby"} <= set(ids)


def test_every_wording_table_has_headers_and_a_caption(talks: Comparison) -> None:
    text = as_html(build_report(talks))
    assert text.count("<table>") == text.count("<caption") == text.count('<th scope="col">Source')


def test_limits_are_said_and_no_verdict_is_given(talks: Comparison) -> None:
    text = as_html(build_report(talks)).lower()
    assert "out of their reach" in text
    assert "contradiction" not in text


# Legibility: WCAG 2.2, 1.4.3 (text 4.5 : 1) and 1.4.11 (graphics 3 : 1), both themes.


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def themes() -> list[dict[str, str]]:
    light, dark = re.findall(r":root \{(.*?)\n *\}", STYLE, re.DOTALL)[:2]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})\b", block)) for block in (light, dark)]


@pytest.mark.parametrize("colours", themes(), ids=["light", "dark"])
def test_contrast_in_both_themes(colours: dict[str, str]) -> None:
    for ground in ("page", "card"):
        assert contrast(colours["text"], colours[ground]) >= 7
        assert contrast(colours["calm"], colours[ground]) >= 4.5
    assert contrast(colours["accent"], colours["page"]) >= 4.5
    for hue in ("red", "amber", "violet", "teal", "blue", "green"):
        assert contrast(colours["text"], colours[hue]) >= 7
        assert contrast(colours[f"{hue}-line"], colours[hue]) >= 3
    for place in range(6):
        assert contrast(colours["on-siglum"], colours[f"s{place}"]) >= 4.5


def test_types_differ_in_more_than_colour() -> None:
    looks = {
        type_: re.search(rf"mark\.{type_}, .*?var\(--(\w+)\).*?text-decoration-style: (\w+)", STYLE)
        for type_ in Type
    }
    assert all(looks.values())
    assert len({match.groups() for match in looks.values() if match}) == len(Type)
