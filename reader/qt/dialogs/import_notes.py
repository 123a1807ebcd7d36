"""What a colleague's file would bring, before anything is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.qt.prompts import Arrival
from reader.qt.utf16 import displayable

_LEAST_WIDTH = 460  # pixels


class ImportDialog(QDialog):
    """Counts what would come; Import takes it, Cancel leaves everything as it is."""

    def __init__(self, arrival: Arrival, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import notes"))
        name = displayable(arrival.name)
        if author := displayable(arrival.author.strip()):
            told = self.tr("“{0}” by {1} brings:").format(name, author)
        else:
            told = self.tr("“{0}” brings:").format(name)
        heading = _label(told, self)
        bold = heading.font()
        bold.setBold(True)
        heading.setFont(bold)
        self.rows = self._rows(arrival)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, (count, words) in enumerate(self.rows):
            number = _label(f"{count:,}", self)
            number.setFont(bold)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(number, place, 0)
            grid.addWidget(_label(words, self), place, 1)
        if not self.rows:
            grid.addWidget(_label(self.tr("Only articles that are not open here."), self), 0, 1)
        one = self.tr("&Open the article that is not open here")
        many = self.tr("&Open the {0} articles that are not open here")
        self.articles = QCheckBox(one if arrival.articles == 1 else many.format(arrival.articles))
        self.articles.setVisible(arrival.articles > 0)
        self.articles.setChecked(arrival.articles > 0 and not self.rows)
        kept = self.tr("Nothing of yours is changed, and one Undo takes all of it back.")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take = self.buttons.addButton(
            self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.take.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(heading)
        column.addLayout(grid)
        column.addWidget(self.articles)
        column.addWidget(_label(kept, self))
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.take.setFocus()

    @property
    def with_articles(self) -> bool:
        """Whether the articles are to be opened as well."""
        return self.articles.isChecked()

    def _rows(self, arrival: Arrival) -> list[tuple[int, str]]:
        taken = arrival.taken
        rows = (
            (taken.notes, self.tr("new note"), self.tr("new notes")),
            (
                arrival.waiting,
                self.tr("of these is about an article that is not open; it waits in the panel"),
                self.tr("of these are about articles that are not open; they wait in the panel"),
            ),
            (
                taken.versions,
                self.tr("other version of a note of yours; both stay, side by side"),
                self.tr("other versions of notes of yours; both stay, side by side"),
            ),
            (
                taken.verdicts,
                self.tr("verdict on a difference that you have not judged"),
                self.tr("verdicts on differences that you have not judged"),
            ),
            (
                taken.differing,
                self.tr("verdict other than yours; yours stays, the other becomes a note"),
                self.tr("verdicts other than yours; yours stay, the others become notes"),
            ),
            (taken.links, self.tr("decision on a link"), self.tr("decisions on links")),
            (
                taken.refused,
                self.tr("decision on a link that is other than yours; yours stays"),
                self.tr("decisions on links that are other than yours; yours stay"),
            ),
            (
                taken.unread,
                self.tr("part of the file that makes no sense and is left out"),
                self.tr("parts of the file that make no sense and are left out"),
            ),
        )
        return [(count, one if count == 1 else many) for count, one, many in rows if count]


def _label(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
