"""What kinds of files articles are read from: their names for the user, and how files are called.

What a file is, its bytes tell when it is read; its name only says what it is offered as.
"""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from reader.core.loading.isolation import formats


def _suffixes(*names: str) -> tuple[str, ...]:
    return tuple(suffix for name in names for suffix in formats.BY_NAME[name].suffixes)


PAGES = _suffixes("html", "mhtml")
DOCUMENTS = _suffixes("docx", "odt", "rtf")
PDF = _suffixes("pdf")
TEXTS = (".txt", ".md", ".markdown", ".text")
BOOKS = _suffixes("epub")
MAILS = _suffixes("eml")
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


def kind_named(name: str) -> str:
    """What a format is called in one or two words, by the name that isolation/formats.py has."""
    translate = QCoreApplication.translate
    known = {
        formats.TEXT: translate("FileKinds", "text"),
        formats.MARKDOWN: translate("FileKinds", "Markdown"),
        "html": translate("FileKinds", "web page"),
        "mhtml": translate("FileKinds", "web page"),
        "docx": translate("FileKinds", "Word"),
        "odt": translate("FileKinds", "OpenDocument"),
        "rtf": translate("FileKinds", "RTF"),
        "pdf": translate("FileKinds", "PDF"),
        "epub": translate("FileKinds", "book"),
        "eml": translate("FileKinds", "mail"),
    }
    return known.get(name, name)


def kind_of(name: str) -> str:
    """What a file of that name seems to be; its suffix when that is not known."""
    suffix = PurePath(name).suffix.lower()
    if suffix in TEXTS:
        return kind_named(formats.MARKDOWN if suffix.startswith(".m") else formats.TEXT)
    if suffix in formats.BY_SUFFIX:
        return kind_named(formats.BY_SUFFIX[suffix].name)
    return suffix.lstrip(".") or QCoreApplication.translate("FileKinds", "file")
