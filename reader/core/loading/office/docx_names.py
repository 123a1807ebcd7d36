"""Names that Word documents are made of."""

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
