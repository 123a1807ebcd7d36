"""RTF files: their text, and what the user should know."""

from __future__ import annotations

from collections import Counter

from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.office.flow import furniture, notes, settled
from reader.core.loading.office.properties import details
from reader.core.loading.office.rtf_text import RtfReader
from reader.core.said import said, times


def read(data: bytes, wish: Wish) -> Extract:
    """The text of an RTF file; raises RefusedError where it is none or too large.

    Deleted text is left out, inserted text in; notes follow the article; headers and footers are
    furniture. ``wish.encoding`` is that of bytes of which neither the file nor a font says it.
    """
    if not data:
        raise RefusedError(said("it is empty; choose a file that holds the article."))
    start = data[:100].lstrip(b"\xef\xbb\xbf\0\r\n\t ")
    if not start.startswith(b"{\\rt"):
        raise RefusedError(said("it is no RTF file; choose a file that holds the article."))
    found = RtfReader(data, wish.encoding).read()
    order = {"footnote": 0, "endnote": 1}
    marked = sorted(found.notes, key=lambda note: order[note[0]])
    items = [*found.items, *notes((mark, of) for _, mark, of in marked)]
    spoken = [code for code, _ in found.languages.most_common(1) if code]
    return Extract(
        parts=settled([*furniture(found.heads), *items, *furniture(found.feet)]),
        details=details(
            items,
            title=found.fields.get("title", ""),
            author=found.fields.get("author", ""),
            created=found.fields.get("created", ""),
            language=spoken[0] if spoken else "",
        ),
        warnings=tuple(_warnings(found.counts)),
    )


def _warnings(counts: Counter[str]) -> list[str]:
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
    if counts["replaced"]:
        what = times(counts["replaced"], "character", "characters")
        found.append(
            said(
                "{what} could not be read and stand here as �: compare them with the original.",
                what=what,
            )
        )
    if counts["binary"]:
        found.append(said("The file states a length beyond its own end: it may be damaged."))
    if counts["unclosed"]:
        found.append(said("The file breaks off: the end of its text may be missing."))
    if counts["after"]:
        found.append(said("Something stands after the end of the text, and is not shown here."))
    return found
