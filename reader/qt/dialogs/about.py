"""What the program is, its version, and whose work is in it."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reader import __version__
from reader.qt.dialogs.plain_page import PlainPage, Section


class AboutDialog(QDialog):
    """Shows version and licences; every word of it can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Parallax"))
        self.page = PlainPage(self._sections(), self)
        self.page.setAccessibleName(self.tr("Version and licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(buttons)
        self.resize(600, 520)

    def _sections(self) -> tuple[Section, ...]:
        return (
            (
                self.tr("Parallax {0}").format(__version__),
                (
                    self.tr(
                        "Reads several articles on one event side by side, aligns what they "
                        "both report and shows where the accounts differ, of what kind, and why."
                    ),
                    self.tr(
                        "It works offline: it opens no connection, and no text leaves this "
                        "computer."
                    ),
                    self.tr("Licence: Apache License 2.0."),
                ),
            ),
            (
                self.tr("Programs it is built on"),
                (
                    self.tr("Qt {0} and PySide6, The Qt Company: LGPL-3.0").format(qVersion()),
                    self.tr("rapidfuzz, Max Bachmann: MIT"),
                    self.tr("numpy, the NumPy developers: BSD-3-Clause"),
                    self.tr("nltk, the NLTK Project: Apache License 2.0"),
                    self.tr("chardet, Dan Blanchard and others: 0BSD"),
                ),
            ),
            (
                self.tr("Data that ships with it"),
                (
                    self.tr(
                        "Weights of the tagger and endings of words, learned from Universal "
                        "Dependencies English EWT and from the openly licensed genres of GUM: "
                        "CC BY-SA 4.0."
                    ),
                    self.tr("Counts of words from the same treebanks: CC BY-SA 4.0."),
                    self.tr(
                        "Relations and meanings of words, distilled from WordNet 3.0, Princeton "
                        "University: WordNet 3.0 licence."
                    ),
                    self.tr("The full notices stand beside the data, in the folder resources."),
                ),
            ),
        )
