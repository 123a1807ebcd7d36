"""What a book's package file says: its pages in order, its title, who wrote it and when."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.core.loading.extract import RefusedError
from reader.core.loading.office import xml_stream
from reader.core.loading.office.archive import Archive
from reader.core.loading.office.xml_stream import Element
from reader.core.said import said
from reader.core.values import dataclass

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
PAGES = (
    "application/xhtml+xml",
    "text/html",
    "application/x-dtbook+xml",
    "text/x-oeb1-document",
)
_PACKAGE_TYPE = "application/oebps-package+xml"
_MOST_IN_PACKAGE = 10_000_000  # bytes
_MOST_PAGES = 20_000
_PREFIXES: Mapping[str, str] = {
    "urn:oasis:names:tc:opendocument:xmlns:container": "c",
    "http://www.idpf.org/2007/opf": "opf",
    "http://openebook.org/namespaces/oeb-package/1.0/": "opf",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://www.w3.org/2001/04/xmlenc#": "enc",
    "http://www.w3.org/1999/xhtml": "h",
}
# Books scramble the fonts that they embed, not their text.
_FONT_METHODS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
# Roles of pages that are no text of the author's (EPUB 2 guide, EPUB 3 landmarks).
_FURNITURE = frozenset(
    ["toc", "landmarks", "page-list", "cover", "loi", "lot", "copyright-page", "other.copyright"]
)

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
# Without definitions of its own: OEB 1 files name the DTD of their format.
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]{0,500}>")
_ADDRESS = re.compile(r"https?://\S+")
_LOCKED = said(
    "it is locked by its seller (DRM), so only the seller's programs can read "
    "it; copy the article from there, or open a copy without the lock."
)


@dataclass(frozen=True, slots=True)
class Item:
    """A page of the spine: the ``name`` of its member and its media type.

    ``outside`` pages are named by an address or a path that leaves the file. ``furniture`` pages
    are tables of contents and the like.
    """

    name: str
    kind: str
    outside: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """The pages in their order, and what is said of the book, as Extract.details has it.

    ``doubtful`` tells of a spine that names pages that the package does not list.
    """

    spine: tuple[Item, ...]
    details: Mapping[str, str]
    doubtful: bool = False


def read(archive: Archive) -> Package:
    """The package of a book; raises RefusedError where it has none or its pages are locked."""
    path = _package_path(archive)
    tree = _elements(archive, path)
    folder = posixpath.dirname(path)
    manifest: dict[str, Item] = {}
    named: dict[str, Element] = {}
    for element in tree:
        if element.name == "opf:item" and element.attributes.get("id"):
            named.setdefault(element.attributes["id"], element)
    roles = _guide(tree, folder)
    for identifier, element in named.items():
        manifest[identifier] = _item(_readable(element, named), folder, roles)
    roles |= _landmarks(archive, named.values(), folder)
    spine: list[Item] = []
    doubtful = False
    for element in tree:
        if element.name != "opf:itemref":
            continue
        found = manifest.get(element.attributes.get("idref", ""))
        if found is None:
            doubtful = True
            continue
        spine.append(found)
        if len(spine) > _MOST_PAGES:
            raise RefusedError(
                said(
                    "it lists more than {most_pages:,} pages, as no book does; open it in a "
                    "program for books, save the article as text and open that.",
                    most_pages=_MOST_PAGES,
                )
            )
    if not spine:
        raise RefusedError(
            said(
                "it is damaged (it does not say which pages it has); fetch it again, or "
                "open it in a program for books, save the article as text and open that."
            )
        )
    _refuse_locked(archive, spine)
    return Package(
        tuple(Item(i.name, i.kind, i.outside, i.furniture or i.name in roles) for i in spine),
        _details(tree),
        doubtful,
    )


def _elements(archive: Archive, name: str) -> list[Element]:
    data = archive.read(name, _MOST_IN_PACKAGE)
    data = _DOCTYPE.sub(b"", data[:2_000]) + data[2_000:]
    return xml_stream.elements([data], _PREFIXES, where=name.rpartition("/")[2][:60])


def _package_path(archive: Archive) -> str:
    """The member that is the package: what the container says, else the only one of that kind."""
    if _CONTAINER in archive:
        for element in _elements(archive, _CONTAINER):
            stated = element.attributes.get("media-type", _PACKAGE_TYPE)
            if element.name == "c:rootfile" and stated == _PACKAGE_TYPE:
                path = inside("", element.attributes.get("full-path", ""))
                if path and path in archive:
                    return path
    others = [name for name in archive.names if name.lower().endswith(".opf")]
    if len(others) != 1:
        raise RefusedError(
            said(
                "it is damaged or no book (its package file is missing); fetch it again, "
                "or open it in a program for books, save the article as text and open that."
            )
        )
    return others[0]


def inside(folder: str, href: str) -> str:
    """The member that a reference names, seen from a folder, or "" when it leaves the file."""
    bare = href.strip().partition("#")[0].partition("?")[0]
    if not bare or _SCHEME.match(bare):
        return ""
    raw = _PERCENT.sub(lambda m: bytes([int(m[1], 16)]), bare.encode("utf-8", "replace"))
    path = raw.decode("utf-8", "replace").replace("\\", "/")
    if path.startswith("/") or "\0" in path or _SCHEME.match(path):
        return ""
    whole = posixpath.normpath(posixpath.join(folder, path))
    return "" if whole == ".." or whole.startswith(("../", "/")) else whole


def _readable(element: Element, named: Mapping[str, Element]) -> Element:
    """The item itself, or the first of its fallbacks that is a page of text."""
    seen = 0
    current = element
    while current.attributes.get("media-type", "").lower() not in PAGES and seen < 10:
        following = named.get(current.attributes.get("fallback", ""))
        if following is None:
            return element
        current, seen = following, seen + 1
    return current


def _item(element: Element, folder: str, roles: set[str]) -> Item:
    name = inside(folder, element.attributes.get("href", ""))
    properties = element.attributes.get("properties", "").split()
    return Item(
        name,
        element.attributes.get("media-type", "").strip().lower(),
        outside=not name,
        furniture="nav" in properties or name in roles,
    )


def _guide(tree: Iterable[Element], folder: str) -> set[str]:
    """The members that the guide of EPUB 2 says are no text of the author's."""
    return {
        name
        for element in tree
        if element.name == "opf:reference"
        and element.attributes.get("type", "").lower() in _FURNITURE
        and (name := inside(folder, element.attributes.get("href", "")))
    }


def _landmarks(archive: Archive, items: Iterable[Element], folder: str) -> set[str]:
    """The members that the landmarks of EPUB 3's navigation page say are none."""
    for element in items:
        if "nav" not in element.attributes.get("properties", "").split():
            continue
        name = inside(folder, element.attributes.get("href", ""))
        if name not in archive:
            continue
        try:
            tree = _elements(archive, name)
        except RefusedError:  # the page is read as text in any case, and refused there
            return set()
        return set(_landmarks_in(tree, posixpath.dirname(name)))
    return set()


def _landmarks_in(tree: Sequence[Element], folder: str) -> Iterator[str]:
    for element in tree:
        kinds = element.attributes.get("?:type", "").lower().split()
        if element.name == "h:a" and _FURNITURE.intersection(kinds):
            whole = element.attributes.get("href", "")
            name = inside(folder, whole)
            if name and "#" not in whole:
                yield name


def _refuse_locked(archive: Archive, spine: Iterable[Item]) -> None:
    if _ENCRYPTION not in archive:
        return
    pages = {item.name for item in spine}
    tree = _elements(archive, _ENCRYPTION)
    methods: dict[int, str] = {}
    for element in tree:
        if element.name == "enc:EncryptionMethod":
            methods.setdefault(element.parent, element.attributes.get("Algorithm", ""))
        elif element.name == "enc:CipherReference":
            outer = tree[element.parent].parent if element.parent >= 0 else -1
            if methods.get(outer, "") in _FONT_METHODS:
                continue
            if inside("", element.attributes.get("URI", "")) in pages:
                raise RefusedError(_LOCKED)


def _details(tree: Sequence[Element]) -> dict[str, str]:
    values: dict[str, list[tuple[Element, str]]] = {}
    for element in tree:
        if element.name.startswith("dc:"):
            text = " ".join(element.text.split())[:1_000]
            if text:
                values.setdefault(element.name[3:].lower(), []).append((element, text))
    refined = _refined(tree)
    found: dict[str, str] = {}
    titles = values.get("title", [])

    def refinement(element: Element, name: str, usual: str) -> str:
        return refined.get(element.attributes.get("id", ""), {}).get(name, usual)

    main = [text for element, text in titles if refinement(element, "title-type", "main") == "main"]
    if titles:
        found["title"] = (main or [titles[0][1]])[0]
    authors = [
        text
        for element, text in values.get("creator", [])
        if (element.attributes.get("opf:role") or refinement(element, "role", "aut")) == "aut"
    ]
    if authors:
        found["author"] = ", ".join(dict.fromkeys(authors[:8]))
    for name, key in (("publisher", "outlet"), ("language", "language")):
        if name in values:
            found[key] = values[name][0][1]
    if found.get("outlet") == found.get("author"):  # some programs put one into both places
        found.pop("outlet", None)
    made = {
        " ".join(element.text.split())
        for element in tree
        if element.name == "opf:meta" and element.attributes.get("property") == "dcterms:modified"
    }
    # Where both are one moment, it is that in which a program made the file.
    dates = [pair for pair in values.get("date", []) if pair[1] not in made]
    issued = [t for e, t in dates if e.attributes.get("opf:event", "publication") == "publication"]
    if dates:
        found["published"] = (issued or [dates[0][1]])[0]
    for name in ("source", "identifier", "relation"):
        address = next((a for _, t in values.get(name, []) if (a := _ADDRESS.match(t))), None)
        if address:
            found.setdefault("url", address[0])
    return found


def _refined(tree: Iterable[Element]) -> dict[str, dict[str, str]]:
    """What EPUB 3 says of other values: by the id of the value, property and text."""
    found: dict[str, dict[str, str]] = {}
    for element in tree:
        of = element.attributes.get("refines", "").removeprefix("#")
        if element.name == "opf:meta" and of:
            words = " ".join(element.text.split())[:200]
            found.setdefault(of, {}).setdefault(element.attributes.get("property", ""), words)
    return found
