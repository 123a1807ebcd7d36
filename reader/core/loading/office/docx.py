"""Word documents (.docx and its kin): the package, its parts, and what the user should know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.office import docx_styles
from reader.core.loading.office.archive import Archive
from reader.core.loading.office.docx_names import PREFIXES
from reader.core.loading.office.docx_text import Found, Story
from reader.core.loading.office.flow import Item, furniture, notes, settled
from reader.core.loading.office.properties import details
from reader.core.loading.office.xml_stream import BadXmlError, elements
from reader.core.said import marked, said, term, times
from reader.core.values import dataclass

# OLE: Word before 2007, and newer documents that are locked with a password.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")

_PACKAGE = {
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
_USUAL_MAIN = "word/document.xml"
_MOST_MARGINS = 40  # headers and footers that are read; a book of 200 sections has 600


@dataclass(frozen=True, slots=True)
class _Relation:
    """``kind`` is the last piece of its type, ``target`` the name of a member."""

    kind: str
    target: str


# The parts beside the main one, as warnings name them.
_STORIES = {
    "header": marked("headers"),
    "footer": marked("footers"),
    "footnote": marked("footnotes"),
    "endnote": marked("endnotes"),
}


def _missing(count: int, kind: str) -> str:
    if kind == "footnote":
        return times(count, "footnote is", "footnotes are")
    return times(count, "endnote is", "endnotes are")


def read(data: bytes, wish: Wish) -> Extract:
    """The text of a Word document; raises RefusedError where it is none or is not sound.

    Tracked changes are taken as accepted; footnotes and endnotes follow the article; headers and
    footers are furniture. Nothing outside of the file is ever looked at.
    """
    if data.startswith(_OLE):
        raise RefusedError(_ole_problem(data))
    if not data:
        raise RefusedError(said("it is empty; choose a file that holds the article."))
    if b"PK" not in data[:1_000_000]:
        raise RefusedError(said("it is no Word document; choose a file that holds the article."))
    return _Package(Archive(data, ignore_case=True)).extract()


def _ole_problem(data: bytes) -> str:
    if _LOCKED in data:
        return said("it is locked with a password; save it without one and open that.")
    return said(
        "it is an old Word or Office file; open it in Word or LibreOffice, save it "
        "as .docx and open that."
    )


class _Package:
    """The parts of the document that tell of its text."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._warnings: list[str] = []
        self._main = self._main_part()
        self._relations = self._relations_of(self._main)

    def extract(self) -> Extract:
        styles = self._styles()
        story = Story(styles)
        body = story.read(self._archive.pieces(self._main), self._main)
        if body.root != "w:document":
            raise RefusedError(
                said("it is no Word document; choose a file that holds the article.")
            )
        heads = self._margins(body, styles, "header")
        feet = self._margins(body, styles, "footer")
        items = [*body.items, *self._diagrams(body, styles)]
        self._note_changes(body)
        items += self._notes(body, styles)
        properties = self._properties(items, body, styles)
        return Extract(
            parts=settled([*heads, *items, *feet]),
            details=properties,
            warnings=tuple(self._warnings),
        )

    # The package

    def _main_part(self) -> str:
        for relation in self._relations_of("").values():
            if relation.kind == "officeDocument" and relation.target in self._archive:
                return relation.target
        if _USUAL_MAIN in self._archive:
            return _USUAL_MAIN
        if "mimetype" in self._archive or "content.xml" in self._archive:
            raise RefusedError(
                said("it is no Word document; give it the ending of its own format.")
            )
        if "xl/workbook.xml" in self._archive or "ppt/presentation.xml" in self._archive:
            raise RefusedError(
                said("it is a table or a presentation; save its text as a document and open that.")
            )
        raise RefusedError(
            said(
                "it is no Word document, or its text is missing; open it in the program "
                "that made it, save it anew and open that."
            )
        )

    def _relations_of(self, part: str) -> dict[str, _Relation]:
        """The relations of a part by their id, those to places outside of the file left out."""
        folder, _, name = part.rpartition("/")
        where = f"{folder}/_rels/{name}.rels".lstrip("/")
        if where not in self._archive:
            return {}
        found: dict[str, _Relation] = {}
        for element in elements(self._archive.pieces(where), _PACKAGE, where=where):
            get = element.attributes.get
            if element.name == "rel:Relationship" and get("TargetMode", "") != "External":
                kind = get("Type", "").rpartition("/")[2]
                target = _resolved(folder, get("Target", ""))
                found[get("Id", "")] = _Relation(kind, target)
        return found

    def _targets(self, kind: str) -> Iterator[str]:
        """The members that the main part names for a purpose."""
        for relation in self._relations.values():
            if relation.kind == kind and relation.target in self._archive:
                yield relation.target

    # The parts beside the main one: what is wrong with them costs their text, with a warning

    def _styles(self) -> docx_styles.Styles:
        for where in self._targets("styles"):
            try:
                return docx_styles.read_styles(self._archive.pieces(where), PREFIXES, where)
            except BadXmlError:
                self._warnings.append(
                    said("The file's styles are damaged: headings and lists may not be told apart.")
                )
        return docx_styles.Styles()

    def _story(self, where: str, styles: docx_styles.Styles, what: str) -> Found:
        story = Story(styles)
        try:
            return story.read(self._archive.pieces(where), where)
        except BadXmlError:
            self._warnings.append(
                said("The file's {what} are damaged: their text is missing here.", what=term(what))
            )
            return Found()

    def _margins(self, body: Found, styles: docx_styles.Styles, which: str) -> list[Item]:
        names = dict.fromkeys(
            self._relations[key].target
            for kind, key in body.margins
            if kind == which and key in self._relations
        )
        items: list[Item] = []
        for where in list(names)[:_MOST_MARGINS]:
            if where in self._archive:
                items += self._story(where, styles, _STORIES[which]).items
        return furniture(items)

    def _diagrams(self, body: Found, styles: docx_styles.Styles) -> list[Item]:
        items: list[Item] = []
        for key in dict.fromkeys(body.diagrams):
            relation = self._relations.get(key)
            if relation is not None and relation.target in self._archive:
                items += self._story(relation.target, styles, marked("diagrams")).items
        return items

    def _notes(self, body: Found, styles: docx_styles.Styles) -> list[Item]:
        items: list[Item] = []
        for kind in ("footnote", "endnote"):
            marks = [(key, mark) for which, key, mark in body.references if which == kind]
            if not marks:
                continue
            found = Found()
            for where in self._targets(f"{kind}s"):
                found = self._story(where, styles, _STORIES[kind])
            known = [(mark, found.boxes[key]) for key, mark in marks if key in found.boxes]
            if len(known) < len(marks):
                missing = _missing(len(marks) - len(known), kind)
                self._warnings.append(said("{missing} missing in the file.", missing=missing))
            items += [*notes(known), *found.items]
            body.counts.update(
                {k: v for k, v in found.counts.items() if k not in ("footnote", "endnote")}
            )
        return items

    def _properties(
        self, items: list[Item], body: Found, styles: docx_styles.Styles
    ) -> Mapping[str, str]:
        fields: dict[str, str] = {}
        for relation in self._relations_of("").values():
            if relation.kind != "core-properties" or relation.target not in self._archive:
                continue
            try:
                pieces = self._archive.pieces(relation.target)
                for element in elements(pieces, _PACKAGE, where=relation.target):
                    if element.text.strip():
                        fields.setdefault(element.name, element.text)
            except BadXmlError:
                pass  # the article is not in them
        spoken = [code for code, _ in body.languages.most_common(1) if code]
        return details(
            items,
            title=fields.get("dc:title", ""),
            author=fields.get("dc:creator", ""),
            created=fields.get("dcterms:created", ""),
            language=fields.get("dc:language") or (spoken[0] if spoken else styles.language),
        )

    def _note_changes(self, body: Found) -> None:
        counts = body.counts
        changes = counts["insertion"] + counts["deletion"]
        warn = self._warnings.append
        if changes:
            what = times(changes, "tracked change", "tracked changes")
            warn(
                said("The file holds {what}: the text is shown as if all were accepted.", what=what)
            )
        if counts["comment"]:
            what = times(counts["comment"], "comment", "comments")
            warn(said("The file holds {what} in its margin, not shown here.", what=what))
        if counts["hidden"]:
            what = times(counts["hidden"], "place", "places")
            warn(
                said(
                    "The file hides text in {what}: it is shown dimmed and never compared.",
                    what=what,
                )
            )
        if counts["chunk"]:
            what = times(counts["chunk"], "other document", "other documents")
            warn(said("The file embeds {what}, whose text is missing here.", what=what))
        if counts["chart"]:
            what = times(counts["chart"], "chart", "charts")
            warn(said("The file holds {what}, whose words are missing here.", what=what))
        if counts["alternative"]:
            warn(said("The file holds passages for newer programs only, which are missing here."))
        if counts["unclosed field"]:
            warn(said("A field in the file has no end: the text after it stands at the end here."))
        if counts["symbol"]:
            what = times(counts["symbol"], "symbol", "symbols")
            warn(said("{what} of a special font could not be read and stand here as �.", what=what))


def _resolved(folder: str, target: str) -> str:
    """The member that a relation's target names, seen from the folder of its part."""
    target = target.split("#")[0].replace("\\", "/")
    path = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            path = path[:-1]
        elif step not in ("", "."):
            path.append(step)
    return "/".join(step for step in path if step)
