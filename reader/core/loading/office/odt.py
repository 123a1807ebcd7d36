"""OpenDocument texts (.odt): the package, its parts, and what the user should know."""

from __future__ import annotations

from collections import Counter

from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.office.archive import Archive
from reader.core.loading.office.flow import furniture, notes, settled
from reader.core.loading.office.formula import formula
from reader.core.loading.office.odt_text import PREFIXES, Found, Story, Styles
from reader.core.loading.office.properties import details
from reader.core.loading.office.xml_stream import BadXmlError, elements
from reader.core.said import marked, said, term, times

_CONTENT, _STYLES, _META, _MANIFEST = (
    "content.xml",
    "styles.xml",
    "meta.xml",
    "META-INF/manifest.xml",
)
_MOST_FORMULAS = 1_000
_MOST_OF_FORMULA = 1_000_000  # bytes
_OTHERS = {
    "spreadsheet": marked("a table"),
    "presentation": marked("a presentation"),
    "drawing": marked("a drawing"),
    "chart": marked("a chart"),
}


def read(data: bytes, wish: Wish) -> Extract:
    """The text of an OpenDocument text; raises RefusedError where it is none or is not sound.

    Tracked changes are taken as accepted; notes follow the article; headers and footers are
    furniture. Nothing outside of the file is ever looked at.
    """
    if not data:
        raise RefusedError(said("it is empty; choose a file that holds the article."))
    archive = Archive(data)
    if _is_locked(archive):
        raise RefusedError(said("it is locked with a password; save it without one and open that."))
    if _CONTENT not in archive:
        raise RefusedError(
            said(
                "it is no OpenDocument text, or its text is missing; open it in the "
                "program that made it, save it anew and open that."
            )
        )
    warnings: list[str] = []
    styles = Styles()
    around = _around(archive, styles, warnings)
    body = Story(styles, _Formulas(archive).text).read(archive.pieces(_CONTENT), _CONTENT)
    if body.body != "text":
        what = term(_OTHERS.get(body.body, marked("no OpenDocument text")))
        raise RefusedError(
            said("it is {what}; save its text as a document and open that.", what=what)
        )
    marked_notes = [
        (mark, items)
        for kind in ("footnote", "endnote")
        for which, mark, items in body.notes
        if (which == "endnote") == (kind == "endnote")
    ]
    items = [*body.items, *notes(marked_notes)]
    fields = _meta(archive)
    spoken = [code for code, _ in body.languages.most_common(1) if code]
    warnings += _changes(body.counts)
    return Extract(
        parts=settled([*furniture(around.heads), *items, *furniture(around.feet)]),
        details=details(
            items,
            title=fields.get("dc:title", ""),
            author=fields.get("meta:initial-creator") or fields.get("dc:creator", ""),
            created=fields.get("meta:creation-date") or fields.get("dc:date", ""),
            language=fields.get("dc:language") or (spoken[0] if spoken else ""),
        ),
        warnings=tuple(warnings),
    )


class _Formulas:
    """The formulas of the document, each a small document of its own."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._left = _MOST_FORMULAS

    def text(self, href: str) -> str:
        """The text of the object at a place in the file; empty where it is no formula."""
        where = href.removeprefix("./").rstrip("/") + "/content.xml"
        if where not in self._archive or not self._left:
            return ""
        self._left -= 1
        try:
            return formula(self._archive.pieces(where, _MOST_OF_FORMULA), where)
        except BadXmlError:
            return ""


def _is_locked(archive: Archive) -> bool:
    if _MANIFEST not in archive:
        return False
    try:
        found = elements(archive.pieces(_MANIFEST), PREFIXES, where=_MANIFEST)
    except BadXmlError:
        return False
    return any(element.name == "manifest:encryption-data" for element in found)


def _around(archive: Archive, styles: Styles, warnings: list[str]) -> Found:
    """The headers and footers; the named styles are put into ``styles``."""
    if _STYLES not in archive:
        return Found()
    story = Story(styles)
    try:
        return story.read(archive.pieces(_STYLES), _STYLES)
    except BadXmlError:
        warnings.append(
            said(
                "The file's styles are damaged: headings may not be told apart, headers "
                "and footers are missing here."
            )
        )
        return Found()


def _meta(archive: Archive) -> dict[str, str]:
    fields: dict[str, str] = {}
    if _META in archive:
        try:
            for element in elements(archive.pieces(_META), PREFIXES, where=_META):
                if element.text.strip():
                    fields.setdefault(element.name, element.text)
        except BadXmlError:
            pass  # the article is not in it
    return fields


def _changes(counts: Counter[str]) -> list[str]:
    found: list[str] = []
    if counts["change"]:
        what = times(counts["change"], "tracked change", "tracked changes")
        found.append(
            said("The file holds {what}: the text is shown as if all were accepted.", what=what)
        )
    if counts["comment"]:
        what = times(counts["comment"], "comment", "comments")
        found.append(said("The file holds {what} in its margin, not shown here.", what=what))
    if counts["hidden"]:
        what = times(counts["hidden"], "place", "places")
        found.append(
            said("The file hides text in {what}: it is shown dimmed and never compared.", what=what)
        )
    if counts["object"]:
        what = times(counts["object"], "embedded object", "embedded objects")
        found.append(
            said("The file holds {what} (such as charts), whose words are missing here.", what=what)
        )
    if counts["repeat"]:
        what = times(counts["repeat"], "row or cell", "rows or cells")
        found.append(
            said("The file asks to repeat {what} too often: each stands here once.", what=what)
        )
    return found
