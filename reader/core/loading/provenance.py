"""Where an article comes from, as far as its own text says so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from reader.core.article import Block, Kind
from reader.core.lexicon import entries
from reader.core.loading.dates import date_in_address, find_date, is_date_line, without_dates
from reader.core.values import dataclass

_NEAR = 10  # blocks from either end in which an article speaks of itself
_LABEL = re.compile(r"[\W_]*([A-Za-z][A-Za-z _-]{1,20}?)\s*:\s*(\S.*)", re.DOTALL)
_BYLINE = re.compile(
    r"(?:(?:(?:written|words|story|report|text|posted|published|analysis) )?by\s+|words:\s+)"
    r"(?P<names>[^\W\d_].*)",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\"'\]]+", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)[\s©,]*(?:(?:19|20)\d\d)?[\s,-]*(?:\d{4})?", re.IGNORECASE
)
# "PARIS (Reuters) — ", "WASHINGTON, May 15, 2026 (AP) -"
_DATELINE = re.compile(r"(?P<place>[A-Z][\w .,'’/-]{1,60}?)\s*\((?P<outlet>[^()]{2,40})\)\s*[-–—]")
_SUBHEADING = re.compile(r"\s*(?:[,|•·–—]|\s-\s|\bfor\b|\bin\b)\s*")

# The field of Article that a label in front matter or above the text fills.
_FIELDS = {
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "creator": "author",
    "outlet": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "source": "outlet",
    "site": "outlet",
    "site name": "outlet",
    "date": "published",
    "published": "published",
    "published at": "published",
    "published on": "published",
    "publish date": "published",
    "pubdate": "published",
    "date published": "published",
    "datepublished": "published",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "canonical url": "url",
    "source url": "url",
    "language": "language",
    "lang": "language",
}


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known; None or "" where the text does not say. ``published`` is an ISO date."""

    title: str = ""
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@cache
def _outlets() -> Mapping[str, str]:
    rows = entries("structure_outlets.toml").tables(
        "outlet", {"name": str, "forms": list, "example": str}
    )
    return {form.lower(): row["name"] for row in rows for form in row["forms"]}


def known_outlet(text: str) -> str | None:
    """The outlet that the words name and nothing else, or None."""
    return _outlets().get(" ".join(text.split()).strip(" .,;:|–—-()").lower())


def field_of(label: str) -> str | None:
    """The field that a label such as "Published" fills, or None."""
    return _FIELDS.get(re.sub(r"[\s_-]+", " ", label).strip().lower())


class _Gathered:
    """The fields found so far; the first statement of each field stands."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}

    def put(self, field: str, raw: str) -> None:
        value = " ".join(raw.split()).strip()
        if field == "published":
            found = find_date(value)
            value = found.isoformat() if found else ""
        elif field == "url":
            address = _ADDRESS.search(value)
            value = address[0].rstrip(".,;") if address else ""
        elif field == "language":
            value = value[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|$)", value) else ""
        elif field == "outlet":
            if _ADDRESS.match(value):
                self.put("url", value)
                return
            value = known_outlet(value) or value
        elif field == "author":
            self._author(value)
            return
        if value and len(value) <= 300:
            self.fields.setdefault(field, value)

    def _author(self, value: str) -> None:
        """ "Jane Doe and John Roe, BBC News": the names, and the outlet where it is known."""
        value = re.sub(r"^by\s+", "", value.strip("[]"), flags=re.IGNORECASE)
        pieces = _SUBHEADING.split(value)
        names = [pieces[0]]
        for piece in pieces[1:]:
            outlet = known_outlet(piece)
            if outlet:
                self.fields.setdefault("outlet", outlet)
            elif len(names) < 8 and _is_name(piece) and "," in value:
                names.append(piece)
        name = ", ".join(part.strip(" \"'“”") for part in names if part)
        if name.isupper():
            name = name.title()
        if name and len(name) <= 200 and "@" not in name:
            self.fields.setdefault("author", name)


def _is_name(text: str) -> bool:
    words = text.replace(" and ", " ").split()
    return 2 <= len(words) <= 8 and all(w[0].isupper() for w in words)


def find(
    text: str, blocks: Sequence[Block], front_matter: Mapping[str, str] | None = None
) -> Provenance:
    """What the article says of itself near its beginning and end.

    ``front_matter`` holds labelled values that the format carries apart from the text. A date in
    the running text ("on May 15") is not the article's own, so it is not taken.
    """
    gathered = _Gathered()
    for label, value in (front_matter or {}).items():
        field = field_of(label)
        if field:
            gathered.put(field, value)
    head = [(b, text[b.start : min(b.end, b.start + 600)]) for b in _above(blocks)]
    # Lines of the head first: at the foot stand dates of other things too.
    foot = [(b, text[b.start : min(b.end, b.start + 600)]) for b in blocks[-_NEAR:]]
    updated: str | None = None
    for block, words in head:
        if block.kind is not Kind.FURNITURE:
            continue
        labelled = _LABEL.match(words)
        field = field_of(labelled[1]) if labelled else None
        if labelled and field:
            gathered.put(field, labelled[2])
            continue
        if is_date_line(words):
            found = find_date(words)
            if found and re.match(r"\W*(?:last )?(?:updated|modified)", words, re.IGNORECASE):
                updated = updated or found.isoformat()
            elif found:
                gathered.put("published", words)
            continue
        if find_date(words) and len(words) <= 160:  # "By Jane Doe | 15 May 2026"
            gathered.put("published", words)
            words = without_dates(words)
        byline = _BYLINE.fullmatch(words)
        if byline:
            gathered.put("author", byline["names"])
        elif known_outlet(words):
            gathered.put("outlet", words)
        elif _ADDRESS.fullmatch(words):
            gathered.put("url", words)
        else:
            name, comma, rest = words.partition(",")
            if comma and _is_name(name) and known_outlet(rest.split("|")[0]):
                gathered.put("author", words)
    _from_dateline(head, gathered)
    for block, words in foot:
        if block.kind is Kind.FURNITURE:
            _from_foot(words, gathered)
    if "published" not in gathered.fields:
        address = gathered.fields.get("url", "")
        day = date_in_address(address)
        published = day.isoformat() if day else updated
        if published:
            gathered.fields["published"] = published
    fields = gathered.fields
    return Provenance(
        title=fields.get("title", ""),
        author=fields.get("author"),
        outlet=fields.get("outlet"),
        published=fields.get("published"),
        url=fields.get("url"),
        language=fields.get("language"),
    )


def _above(blocks: Sequence[Block]) -> list[Block]:
    """The blocks down to the first of running text: below it, lines speak of other things.

    A page's menus may fill the beginning; so those from the title on come first.
    """
    title = next((i for i, block in enumerate(blocks) if block.kind is Kind.TITLE), 0)
    start = title if title > _NEAR // 2 else 0
    found = _to_running_text(blocks[start : start + _NEAR])
    return found + _to_running_text(blocks[:_NEAR]) if start else found


def _to_running_text(blocks: Sequence[Block]) -> list[Block]:
    found: list[Block] = []
    for block in blocks:
        found.append(block)
        if block.kind is Kind.BODY:
            break
    return found


def _from_dateline(head: Sequence[tuple[Block, str]], gathered: _Gathered) -> None:
    """The outlet, and the date if it has a year, of "PARIS, May 15, 2026 (Reuters) -"."""
    body = next((words for block, words in head if block.kind is Kind.BODY), "")
    match = _DATELINE.match(body)
    outlet = known_outlet(match["outlet"]) if match else None
    if match and outlet:
        gathered.put("outlet", outlet)
        gathered.put("published", match["place"])


def _from_foot(words: str, gathered: _Gathered) -> None:
    """An outlet that claims the rights, or a date line with "published"."""
    rights = _RIGHTS.match(words)
    if rights:
        owner = re.split(r"[.;]|\ball rights\b", words[rights.end() :], flags=re.IGNORECASE)[0]
        outlet = known_outlet(re.sub(r"^\s*by\s+", "", owner, flags=re.IGNORECASE))
        if outlet:
            gathered.put("outlet", outlet)
    elif is_date_line(words) and re.match(r"\W*(?:first |originally )?published", words, re.I):
        gathered.put("published", words)
