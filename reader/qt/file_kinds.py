"""What kinds of files articles are read from: their names for the user, and how files are called.

What a file is, its bytes tell when it is read; its name only says what it is offered as.
"""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
DOCUMENTS = (".docx", ".odt", ".rtf")
PDF = (".pdf",)
TEXTS = (".txt", ".md", ".markdown", ".text")
BOOKS = (".epub",)
MAILS = (".eml",)
PACKED = (".zip",)  # files of the other kinds in one
ARTICLE_SUFFIXES = (*TEXTS, *PAGES, *DOCUMENTS, *PDF, *BOOKS, *MAILS)


def filters() -> str:
    """The kinds for a file dialog, all articles first."""
    translate = QCoreApplication.translate
    kinds = (
        (translate("FileKinds", "All articles"), (*ARTICLE_SUFFIXES, *PACKED)),
        (translate("FileKinds", "Saved web pages"), PAGES),
        (translate("FileKinds", "Documents"), DOCUMENTS),
        (translate("FileKinds", "PDF files"), PDF),
        (translate("FileKinds", "Text and Markdown"), TEXTS),
        (translate("FileKinds", "Electronic books"), BOOKS),
        (translate("FileKinds", "Mails"), MAILS),
        (translate("FileKinds", "Articles in a zip file"), PACKED),
    )
    named = [f"{name} ({' '.join(f'*{one}' for one in found)})" for name, found in kinds]
    return ";;".join([*named, translate("FileKinds", "All files (*)")])


def kind_of(name: str) -> str:
    """What a file of that name seems to be, in one or two words; its suffix when not known."""
    translate = QCoreApplication.translate
    suffix = PurePath(name).suffix.lower()
    known = {
        **dict.fromkeys((".txt", ".text"), translate("FileKinds", "text")),
        **dict.fromkeys((".md", ".markdown"), translate("FileKinds", "Markdown")),
        **dict.fromkeys(PAGES, translate("FileKinds", "web page")),
        **dict.fromkeys((".docx",), translate("FileKinds", "Word")),
        **dict.fromkeys((".odt",), translate("FileKinds", "OpenDocument")),
        **dict.fromkeys((".rtf",), translate("FileKinds", "RTF")),
        **dict.fromkeys(PDF, translate("FileKinds", "PDF")),
        **dict.fromkeys(BOOKS, translate("FileKinds", "book")),
        **dict.fromkeys(MAILS, translate("FileKinds", "mail")),
        **dict.fromkeys(PACKED, translate("FileKinds", "zip file")),
    }
    return known.get(suffix, suffix.lstrip(".") or translate("FileKinds", "file"))
