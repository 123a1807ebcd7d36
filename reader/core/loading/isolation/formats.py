"""The formats that the program reads, and which module reads each.

The worker imports this, so it imports nothing but the standard library.
"""

from __future__ import annotations

from reader.core.said import marked
from reader.core.values import dataclass

TEXT, MARKDOWN = "text", "markdown"  # read by the program itself, without a worker


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a worker reads: ``module`` has ``read(data, wish)`` and perhaps ``prepare()``.

    ``title`` is what a sentence calls such a file, ``suffixes`` those that its files usually have.
    ``second`` is the module that is tried, in a worker of its own, when the first one dies or hits
    a limit. ``seconds`` is the processor time of the first reader.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    second: str = ""
    seconds: int = 15


_HERE = "reader.core.loading"
FORMATS = (
    Format(
        "html", marked("a web page"), (".html", ".htm", ".xhtml", ".xht"), f"{_HERE}.pages.html"
    ),
    Format("mhtml", marked("a saved web page"), (".mhtml", ".mht"), f"{_HERE}.pages.mhtml"),
    Format("docx", marked("a Word file"), (".docx", ".docm", ".dotx"), f"{_HERE}.office.docx"),
    Format("odt", marked("an OpenDocument text"), (".odt", ".ott"), f"{_HERE}.office.odt"),
    Format("rtf", marked("an RTF file"), (".rtf",), f"{_HERE}.office.rtf"),
    # Ten seconds: pdfium reads 3,000 pages in 9; what takes longer goes to pypdf sooner.
    Format("pdf", marked("a PDF file"), (".pdf",), f"{_HERE}.pdf.pdf", f"{_HERE}.pdf.second", 10),
    Format("epub", marked("an EPUB book"), (".epub",), f"{_HERE}.books.epub"),
    Format("eml", marked("a mail"), (".eml",), f"{_HERE}.mail.eml"),
)
BY_NAME = {one.name: one for one in FORMATS}
BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
