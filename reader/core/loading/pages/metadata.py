"""What a page says of itself: title, author, outlet, date, address and language."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from reader.core.loading.pages.page import Page

_MOST_OBJECTS, _DEEPEST, _LONGEST_SCRIPT = 5_000, 60, 1_000_000
_LONGEST = 300
# Names of meta elements for each detail, the surest first.
_META = {
    "title": (
        "og:title", "headline", "dc.title", "dcterms.title", "citation_title", "parsely-title",
        "sailthru.title", "twitter:title", "title",
    ),
    "author": (
        "author", "article:author", "byl", "dc.creator", "dcterms.creator", "citation_author",
        "parsely-author", "sailthru.author", "og:article:author", "twitter:creator",
    ),
    "outlet": (
        "og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title",
        "publisher", "application-name", "al:ios:app_name",
    ),
    "published": (
        "article:published_time", "datepublished", "og:article:published_time", "og:published_time",
        "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date",
        "sailthru.date", "citation_publication_date", "article.published", "publish-date",
        "publishdate", "pubdate", "pub_date", "publication_date", "date",
        "cxenseparse:recs:publishtime",
    ),
    "url": ("canonical", "og:url", "parsely-link", "twitter:url"),
    "language": ("content-language", "inlanguage", "dc.language", "og:locale"),
}  # fmt: skip
_ARTICLES = (
    "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "backgroundnewsarticle", "article", "blogposting", "liveblogposting", "scholarlyarticle",
    "report", "socialmediaposting", "techarticle",
)  # fmt: skip
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{}\]]')
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)\s*(https?://\S+)|\burl:\s*(https?://\S+)", re.IGNORECASE
)
_BETWEEN_NAMES = re.compile(r"\s+[|–—•·:-]\s+|\s*[|•·»]\s*")
_HANDLE = re.compile(r"@\w+|https?://.*|.*\b(?:staff|admin|editor)$", re.IGNORECASE)


def _text(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return " ".join(html.unescape(value[: 4 * _LONGEST]).split())[:_LONGEST]  # JSON has "&amp;" too


def _depth(script: str) -> int:
    """How deep the brackets of a script nest, those in strings aside."""
    depth = deepest = 0
    for match in _TOKEN.finditer(script):
        mark = match[0]
        if mark in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in "]}":
            depth -= 1
    return deepest


def _nothing(_figures: str) -> None:
    return None


def _objects(script: str) -> Iterator[Mapping[str, Any]]:
    """The objects of a JSON-LD script, outer ones first; none where it is no JSON."""
    script = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    if len(script) > _LONGEST_SCRIPT or _depth(script) > _DEEPEST:
        return
    try:
        # No number is used, and one of a million digits takes seconds to read.
        data = json.loads(
            script, strict=False, parse_int=_nothing, parse_float=_nothing, parse_constant=_nothing
        )
    except (ValueError, RecursionError):
        return
    waiting = [data]
    for seen, one in enumerate(waiting):
        if seen > _MOST_OBJECTS:
            return
        if isinstance(one, dict):
            yield one
            waiting.extend(value for value in one.values() if isinstance(value, dict | list))
        elif isinstance(one, list):
            waiting.extend(value for value in one if isinstance(value, dict | list))


def _types(one: Mapping[str, Any]) -> list[str]:
    kinds = one.get("@type")
    return [
        str(kind).rsplit("/", 1)[-1].lower()
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    ]


def _names(value: object) -> str:
    """The names of one or several persons or organisations."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        name = _text(one.get("name") if isinstance(one, dict) else one)
        if name and not _ADDRESS.match(name) and name not in found:
            found.append(name)
    return ", ".join(found[:8])


def _address(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    match = _ADDRESS.match(value.strip()) if isinstance(value, str) else None
    return match[0][:2_000] if match else ""


def linked_article(page: Page) -> Mapping[str, Any]:
    """The object of the page's JSON-LD that describes its article; empty where there is none."""
    best: tuple[int, Mapping[str, Any]] = (len(_ARTICLES), {})
    for script in page.linked_data[:20]:
        for one in _objects(script):
            for kind in _types(one):
                rank = _ARTICLES.index(kind) if kind in _ARTICLES else len(_ARTICLES)
                said = one.get("headline") or one.get("articleBody") or one.get("datePublished")
                if said and rank < best[0]:
                    best = (rank, one)
    return best[1]


def without_site(title: str, site: str, heading: str = "") -> str:
    """A page's title without the name of its site: "Five die | BBC News" gives "Five die"."""
    pieces = list(_BETWEEN_NAMES.finditer(title))
    plain = heading.casefold()
    for match in pieces:
        front, back = title[: match.start()].strip(), title[match.end() :].strip()
        if plain and front.casefold() == plain:
            return front
        if site and back.casefold() == site.casefold():
            return front
        if site and front.casefold() == site.casefold():
            return back
    if pieces:
        last = pieces[-1]
        front, back = title[: last.start()].strip(), title[last.end() :].strip()
        if len(back.split()) <= 4 and len(front.split()) >= 4:
            return front
    return title


def details(page: Page, article: Mapping[str, Any], heading: str = "") -> dict[str, str]:
    """The details of the page; ``heading`` is the article's own, where it is known.

    The page's JSON-LD stands above its meta elements: those often name the site for the author.
    """
    found: dict[str, str] = {}
    stated: dict[str, str] = {}
    for name, content in page.meta:
        stated.setdefault(name, content)
    publisher = article.get("publisher") or article.get("sourceOrganization")
    linked = {
        "title": _text(article.get("headline") or article.get("name")),
        "author": _names(article.get("author") or article.get("creator") or []),
        "outlet": _names(publisher or []),
        "published": _text(article.get("datePublished") or article.get("dateCreated")),
        "url": _address(article.get("url")) or _address(article.get("mainEntityOfPage")),
        "language": _text(article.get("inLanguage")),
    }
    for key, names in _META.items():
        said = next((text for name in names if (text := _text(stated.get(name)))), "")
        if key == "author" and _HANDLE.fullmatch(said):
            said = ""
        if key == "url":
            said = _address(stated.get("canonical")) or _address(stated.get("og:url"))
        order = (said, linked[key]) if key in ("outlet", "url") else (linked[key], said)
        value = next((one for one in order if one), "")
        if value:
            found[key] = value
    if "url" not in found:
        for comment in page.comments:
            match = _SAVED_FROM.search(comment)
            if match:
                found["url"] = (match[1] or match[2])[:2_000]
                break
    if "published" not in found:
        ranked = sorted(
            page.times, key=lambda time: not re.search(r"publish|pubdate|entry-date", time[1])
        )
        if ranked and (len(page.times) == 1 or ranked[0][1].strip()):
            found["published"] = ranked[0][0][:40]
    if page.language:
        found["language"] = page.language
    if "title" not in found and page.title:
        found["title"] = page.title[:_LONGEST]
    if "title" in found:
        found["title"] = without_site(found["title"], found.get("outlet", ""), heading)
    return found
