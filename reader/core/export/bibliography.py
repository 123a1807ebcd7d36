"""The articles as a bibliography: CSL JSON for citation programs, RIS for older ones.

CSL-JSON: schema of the Citation Style Language 1.0.2. RIS: the tags of the specification that
EndNote, Zotero and Mendeley read; one field a line, so line ends in values become blanks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from reader.core.article import Article
from reader.core.compared import siglum

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_SURNAME = re.compile(r"(?P<given>.+)\s(?P<family>\S+)\Z", re.DOTALL)


def as_csl(articles: Iterable[Article]) -> str:
    """The articles as a CSL-JSON list, in the order of their sigla."""
    rows = [_csl(index, article) for index, article in enumerate(articles)]
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _csl(index: int, article: Article) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": f"{siglum(index)}-{article.sha256[:12]}",
        "type": "article-newspaper",
        "title": _one_line(article.title),
        "language": article.language,
        "note": f"siglum {siglum(index)}; sha256 {article.sha256}",
    }
    if article.outlet:
        row["container-title"] = _one_line(article.outlet)
    if article.author:
        row["author"] = [_name(one) for one in _authors(article.author)]
    if parts := _date(article.published):
        row["issued"] = {"date-parts": [parts]}
    if article.url:
        row["URL"] = _one_line(article.url)
    return row


def as_ris(articles: Iterable[Article]) -> str:
    """The articles as RIS records, in the order of their sigla."""
    return "".join(f"{line}\r\n" for index, one in enumerate(articles) for line in _ris(index, one))


def _ris(index: int, article: Article) -> Iterator[str]:
    yield "TY  - NEWS"
    yield f"ID  - {siglum(index)}-{article.sha256[:12]}"
    yield f"TI  - {_one_line(article.title)}"
    for author in _authors(article.author or ""):
        name = _name(author)
        told = f"{name['family']}, {name['given']}" if "given" in name else name["literal"]
        yield f"AU  - {told}"
    if article.outlet:
        yield f"T2  - {_one_line(article.outlet)}"
    if parts := _date(article.published):
        year, month, day = parts
        yield f"PY  - {year:04}"
        yield f"DA  - {year:04}/{month:02}/{day:02}/"
    if article.url:
        yield f"UR  - {_one_line(article.url)}"
    yield f"LA  - {_one_line(article.language)}"
    yield f"N1  - siglum {siglum(index)}; sha256 {article.sha256}"
    yield "ER  - "
    yield ""


def _authors(text: str) -> list[str]:
    found = re.split(r"\s*(?:;|,|\band\b|&|\bund\b)\s*", _one_line(text))
    return [one for one in found if one]


def _name(author: str) -> dict[str, str]:
    match = _SURNAME.match(author)
    if match is None:
        return {"literal": author}
    return {"family": match["family"], "given": match["given"].strip()}


def _date(published: str | None) -> list[int]:
    match = _DATE.match(published or "")
    if match is None:
        return []
    year, month, day = (int(part) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:  # an analyst can write anything there
        return []
    return [year, month, day]


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
