"""Where a mail comes from: what its header, or that of the mail it forwards, says."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence

from reader.core.loading.extract import Part
from reader.core.loading.mail import conventions
from reader.core.loading.mail.headers import Headers, plain, sender

# A program sent it to many; then its From names the outlet more often than a person.
_TO_MANY = ("list-id", "list-unsubscribe", "list-post", "feedback-id", "x-campaign-id")
_PERSON_OF = re.compile(
    r"(?P<person>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){1,4}?)"
    r"(?: (?:from|at|of|@|via)|,| ?[|–—]| -) (?P<outlet>.{2,80})"
)
_ARTICLES = ("the", "le", "la", "les", "el", "der", "die", "das", "il", "de")
_WEB = re.compile(r"https?://[^\s<>\"'()\[\]]{4,2000}", re.IGNORECASE)
_ONLINE = re.compile(
    r"(?:view|read|open|see|im|voir|lire|ver|leer)\b[^\n]{0,40}?\b(?:browser|online|on the web|"
    r"web ?version|web ?page|in app|navigateur|en ligne|navegador|en línea)"
    r"|\b(?:web|online|browser)-?version\b",
    re.IGNORECASE,
)
_FOOT = 20  # parts
_TOP = 4_000  # characters of a text in which it says where it stands online
_TOP_OF_SOURCE = 60_000  # styles and a hidden preview line stand above
_LONGEST_TAG = 3_000
_HREF = re.compile(r"href\s*=\s*[\"']?\s*(https?://[^\s\"'<>]{4,2000})", re.IGNORECASE)
_NEAR = 400  # characters from those words to the address


def details(
    headers: Headers, forwarded: Mapping[str, str], parts: Sequence[Part]
) -> dict[str, str]:
    """Title, author, outlet, date, address and language, each where it is said.

    ``forwarded`` are the labelled lines of a mail that this one forwards, which then stand for
    its own. ``parts`` are those of the text.
    """
    found: dict[str, str] = {}
    if forwarded:
        title, stated = forwarded.get("title", ""), forwarded.get("from", "")
        published = forwarded.get("published", "")
        many = any("unsubscribe" in part.text.lower() for part in parts[-_FOOT:])
        group = ""
    else:
        title, stated = headers.get("subject"), headers.raw.get("from", "")
        published = headers.get("date")
        bulk = headers.get("precedence").lower() in ("bulk", "list")
        many = bulk or any(name in headers for name in _TO_MANY)
        group = _group(headers)
    title = conventions.without_prefixes(title)
    if title:
        found["title"] = title
    if published:
        found["published"] = published
    author, outlet = _names(stated, many, group, "list-post" in headers and not forwarded)
    if author:
        found["author"] = author
    if outlet:
        found["outlet"] = outlet
    if not forwarded:
        address = _WEB.search(headers.get("archived-at"))
        if address:
            found["url"] = address[0]
    language = headers.get("content-language")
    if language:
        found["language"] = language
    return found


def _group(headers: Headers) -> str:
    """The phrase of List-Id: "Evening briefing <evening.example.org>"."""
    phrase, _, _ = headers.get("list-id").partition("<")
    return phrase.strip().strip("\"'")


def _names(stated: str, many: bool, group: str, discussion: bool) -> tuple[str, str]:
    """Author and outlet of a From line."""
    name, address = sender(stated)
    name = name.strip("[]* ")
    if not many:
        return (name, "") if "@" not in name else ("", "")
    if discussion and name:
        person = name.partition(" via ")[0]
        return person, group
    match = _PERSON_OF.fullmatch(name)
    if match and all(word[0].isupper() for word in match["person"].split()):
        return match["person"], match["outlet"].strip()
    domain = address.rpartition("@")[2]
    if _is_person(name, f"{domain} {group}"):
        return name, group if " " in group else domain
    return "", name or group or domain


def _is_person(name: str, known: str) -> bool:
    """Whether a sender of many mails is called like a person, and not like its own domain."""
    words = name.split()
    if not 2 <= len(words) <= 4 or words[0].lower() in _ARTICLES:
        return False
    if not all(word[0].isupper() and word.replace("-", "").isalpha() for word in words):
        return False
    plain_known = known.lower()
    return not any(len(word) > 3 and word.lower() in plain_known for word in words)


def online(text: str) -> str:
    """The address of "View this mail in your browser: https://…" at the top of a plain text."""
    top = text[:_TOP]
    for match in _ONLINE.finditer(top):
        address = _WEB.search(top, match.end(), match.end() + _NEAR)
        if address:
            return plain(address[0].rstrip(".,;"))
    return ""


def online_link(source: str) -> str:
    """The address of a link "View in browser" at the top of a page's source."""
    for match in _ONLINE.finditer(source[:_TOP_OF_SOURCE]):
        begin = source.rfind("<a", max(0, match.start() - _LONGEST_TAG), match.start())
        closed = source.find("</a", begin, match.start()) if begin >= 0 else 0
        if begin < 0 or closed >= 0:
            continue
        address = _HREF.search(source, begin, match.start())
        if address:
            return plain(html.unescape(address[1]))
    return ""
