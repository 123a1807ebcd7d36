"""What the program is, its version, and whose work is in it, with every licence."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable
from importlib import metadata

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSysInfo, Slot, qVersion
from PySide6.QtWidgets import QWidget

from reader import __version__, paths
from reader.core.errors import ReaderError
from reader.qt.dialogs.chapters import ChaptersDialog
from reader.qt.dialogs.plain_page import Paragraph, Section
from reader.qt.theme import Theme

# The distributions that ship with the program, with those that they bring.
_PROGRAMS = (
    ("PySide6-Essentials", "Qt, PySide6"),
    ("rapidfuzz", "RapidFuzz"),
    ("numpy", "NumPy"),
    ("nltk", "NLTK"),
    ("regex", "regex"),
    ("click", "click"),
    ("joblib", "joblib"),
    ("tqdm", "tqdm"),
    ("defusedxml", "defusedxml"),
    ("chardet", "chardet"),
    ("python-docx", "python-docx"),
    ("lxml", "lxml"),
    ("trafilatura", "trafilatura"),
    ("htmldate", "htmldate"),
    ("courlan", "courlan"),
    ("jusText", "jusText"),
    ("charset-normalizer", "charset-normalizer"),
    ("dateparser", "dateparser"),
    ("python-dateutil", "python-dateutil"),
    ("babel", "Babel"),
    ("pytz", "pytz"),
    ("tzdata", "tzdata"),
    ("tzlocal", "tzlocal"),
    ("tld", "tld"),
    ("urllib3", "urllib3"),
    ("certifi", "certifi"),
    ("pypdfium2", "pypdfium2, PDFium"),
    ("pypdf", "pypdf"),
    ("XlsxWriter", "XlsxWriter"),
    ("typing_extensions", "typing_extensions"),
    ("tomli", "tomli"),
)
_LICENCE_WORDS = ("LICEN", "COPYING", "NOTICE")
_MOST = 60_000  # characters of a licence


def _licence_name(name: str) -> str:
    found = metadata.metadata(name)
    for field in ("License-Expression", "License"):
        if field in found:
            return found[field]
    return ""


def _paragraphs(text: str) -> list[str]:
    """A text that was broken into lines for a terminal, as paragraphs."""
    parts = re.split(r"\n\s*\n", text.strip())
    return [" ".join(part.split()) for part in parts if part.strip()]


def _licence_texts(name: str) -> list[str]:
    """What a distribution brings, its own text before those of parts inside it, as paragraphs."""
    files = metadata.files(name) or []
    wanted = [one for one in files if any(word in one.name.upper() for word in _LICENCE_WORDS)]
    wanted.sort(key=lambda one: len(one.parts))
    texts = []
    for one in wanted:
        try:
            texts += _paragraphs(one.read_text(encoding="utf-8")[:_MOST])
        except (OSError, UnicodeDecodeError):
            continue
    return texts


def _resource_texts(folder: str, names: Iterable[str]) -> list[str]:
    """The notices of a folder under resources/, as paragraphs."""
    texts = []
    for name in names:
        try:
            texts += _paragraphs(paths.resource(folder, name).read_text(encoding="utf-8"))
        except (OSError, ReaderError):
            continue
    return texts


def version_information() -> str:
    """Plain lines for a report: the program, what it runs on, and the parts' versions."""
    lines = [
        f"Parallax {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {pyside_version}",
        f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
    ]
    for name, _title in _PROGRAMS[1:]:
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return "\n".join(lines)


class AboutDialog(ChaptersDialog):
    """Shows version and licences; every word of it can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Parallax"), theme, parent)
        self.page.setAccessibleName(self.tr("Version and licences"))
        self.copy = self.add_button(self.tr("&Copy version information"))
        self.copy.clicked.connect(self._on_copy_clicked)
        self.show_chapters((self._own(), *self._programs(), *self._data()))

    def _own(self) -> Section:
        return (
            self.tr("Parallax {0}").format(__version__),
            (
                self.tr(
                    "Reads several articles on one event side by side, aligns what they both "
                    "report and shows where the accounts differ, of what kind, and why."
                ),
                self.tr(
                    "It works offline: it opens no connection, and no text leaves this computer."
                ),
                self.tr(
                    "Its licence is the Apache License 2.0. The parts that it is built of, and the "
                    "data that ship with it, have licences of their own; they follow here."
                ),
                *version_information().splitlines(),
            ),
        )

    def _programs(self) -> list[Section]:
        found = []
        for name, title in _PROGRAMS:
            try:
                version = metadata.version(name)
            except metadata.PackageNotFoundError:
                continue
            lines: list[Paragraph] = [
                (self.tr("Version: "), version),
                (self.tr("Licence: "), _licence_name(name)),
            ]
            if name == "PySide6-Essentials":
                lines += [
                    self.tr(
                        "Copyright The Qt Company Ltd. and other contributors. Parallax uses Qt "
                        "and PySide6 under the GNU Lesser General Public License, version 3, as "
                        "separate libraries that you may replace."
                    ),
                    self.tr("The text of the licence: {0}").format(
                        "https://www.gnu.org/licenses/lgpl-3.0.html"
                    ),
                ]
            found.append((title, (*lines, *_licence_texts(name))))
        return found

    def _data(self) -> list[Section]:
        parts = (
            (self.tr("Icons"), "icons", ("NOTICE", "LICENSE")),
            ("WordNet", "wordnet", ("NOTICE", "LICENSE")),
            (self.tr("Tagger"), "tagger", ("NOTICE",)),
            (self.tr("Counts of words"), "alignment", ("NOTICE",)),
        )
        return [(title, tuple(_resource_texts(folder, names))) for title, folder, names in parts]

    @Slot()
    def _on_copy_clicked(self) -> None:
        self.copy_to_clipboard(version_information())
