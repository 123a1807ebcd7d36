"""What a folder or a zip file holds, and which of it is to be opened."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.dialogs.sizes import first_size
from reader.qt.file_kinds import kind_named
from reader.qt.local_text import local
from reader.qt.plain_tip import plain_tip
from reader.qt.utf16 import displayable

if TYPE_CHECKING:
    from reader.core.loading.gathering import Gathering, Member

_SIZE = QSize(560, 480)
MOST_AT_ONCE = 40  # more columns than that nobody wants to open unasked


class GatheredDialog(QDialog):
    """Lists the members, all chosen unless they are very many."""

    def __init__(self, gathering: Gathering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gathering = gathering
        self.setWindowTitle(self.tr("Open articles"))
        self._build()
        many = len(gathering.members) > MOST_AT_ONCE
        for member in gathering.members:
            item = QListWidgetItem(displayable(member.name))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setToolTip(plain_tip(f"{member.name}\n{kind_named(member.format)}"))
            item.setCheckState(Qt.CheckState.Unchecked if many else Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(self._refresh)
        self._refresh()
        self.resize(first_size(self, _SIZE))
        (self.list if many else self.open_button).setFocus()

    def _build(self) -> None:
        self.question = self._label(self._question())
        self.details = self._label("\n".join(self._details()))
        self.details.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.StyledPanel)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Files"))
        self.list.setAccessibleDescription(self.tr("Space leaves a file out or takes it in."))
        self.all_button = QPushButton(self.tr("Choose &all"), self)
        self.all_button.clicked.connect(lambda: self._set_all(Qt.CheckState.Checked))
        self.none_button = QPushButton(self.tr("Choose &none"), self)
        self.none_button.clicked.connect(lambda: self._set_all(Qt.CheckState.Unchecked))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.open_button: QPushButton = box.addButton(
            self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.open_button.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.all_button)
        foot.addWidget(self.none_button)
        foot.addStretch(1)
        foot.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.question)
        column.addWidget(self.details)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.setTabOrder(self.list, self.all_button)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _question(self) -> str:
        count = len(self._gathering.members)
        one = self.tr("“{0}” holds 1 file that can be opened as an article. Open it?")
        many = self.tr("“{0}” holds {1} files that can be opened as articles. Open them?")
        if count > MOST_AT_ONCE:
            many = self.tr(
                "“{0}” holds {1} files that can be opened as articles. Choose those that you want "
                "to compare."
            )
        return (one if count == 1 else many).format(displayable(self._gathering.path.name), count)

    def _details(self) -> list[str]:
        kinds = Counter(kind_named(member.format) for member in self._gathering.members)
        lines = ["  ·  ".join(f"{kind}: {count}" for kind, count in kinds.most_common())]
        left_out = len(self._gathering.others)
        if left_out:
            one = self.tr("1 other file is no article and is left out.")
            many = self.tr("{0} other files are no articles and are left out.")
            lines.append((one if left_out == 1 else many).format(left_out))
        return [*lines, *(displayable(local(one)) for one in self._gathering.warnings)]

    def members(self) -> list[Member]:
        """The members that are chosen, in their order."""
        rows = range(self.list.count())
        chosen = [self.list.item(row).checkState() == Qt.CheckState.Checked for row in rows]
        pairs = zip(self._gathering.members, chosen, strict=True)
        return [member for member, is_chosen in pairs if is_chosen]

    def _set_all(self, state: Qt.CheckState) -> None:
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)
        self.list.blockSignals(False)
        self.list.viewport().update()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        count = len(self.members())
        one, many = self.tr("&Open article"), self.tr("&Open {0} articles")
        self.open_button.setText((one if count < 2 else many).format(count))
        self.open_button.setEnabled(count > 0)
