"""Names that Word documents are made of, and marks that Word makes up."""

from __future__ import annotations

_USUAL = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"  # ISO 29500, "Strict Open XML"
PREFIXES = {
    f"{_USUAL}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_USUAL}/officeDocument/2006/relationships": "r",
    f"{_STRICT}/officeDocument/relationships": "r",
    f"{_USUAL}/officeDocument/2006/math": "m",
    f"{_STRICT}/officeDocument/math": "m",
    f"{_USUAL}/drawingml/2006/main": "a",
    f"{_STRICT}/drawingml/main": "a",
    f"{_USUAL}/drawingml/2006/diagram": "dgm",
    f"{_STRICT}/drawingml/diagram": "dgm",
    f"{_USUAL}/drawingml/2006/chart": "c",
    f"{_STRICT}/drawingml/chart": "c",
    f"{_USUAL}/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
}

# The namespaces that an alternative may require, by the prefixes that all producers use for them:
# shapes and drawings of Word 2010 and later. Of any other the fallback is read, as Word does.
UNDERSTOOD = frozenset(
    (
        *("wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex"),
        *("w16sdtdh", "a14", "c14", "cx", "cx1", "pic14", "aink", "am3d"),
        *("v", "wne", "o", "r", "w", "m", "a"),
    )
)
# What is within is the state before a change, or tells how something looks.
SKIPPED = (
    *("w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange"),
    *("w:tcPrChange", "w:trPrChange", "w:tblGridChange", "w:numberingChange"),
    *("w:tabs", "w:sdtPr", "w:tblGrid", "w:tblPr", "w:binData"),
)

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"))


def note_mark(kind: str, number: int) -> str:
    """The mark of a note as Word shows it unless told otherwise: 1, 2, 3 and i, ii, iii."""
    if kind == "footnote" or number >= 400:
        return str(number)
    mark = ""
    for value, letters in (*_ROMAN, (1, "i")):
        mark += letters * (number // value)
        number %= value
    return mark
