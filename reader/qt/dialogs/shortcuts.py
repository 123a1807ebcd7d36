"""All keys of the window, read from its actions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

Group = tuple[str, tuple[tuple[str, QAction], ...]]  # a menu's title; what is done, and its action


class ShortcutsDialog(QDialog):
    """Lists what each key does, by menu."""

    def __init__(self, groups: Iterable[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.list = QTreeWidget(self)
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
        for title, actions in groups:
            self._add_group(title, actions)
        self.list.setStyleSheet("QTreeWidget::item { padding: 3px 2px; }")
        self.list.expandAll()
        self.list.resizeColumnToContents(0)
        self.list.setColumnWidth(0, self.list.columnWidth(0) + 40)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)
        self.resize(520, 560)

    def _add_group(self, title: str, actions: Iterable[tuple[str, QAction]]) -> None:
        rows = [
            QTreeWidgetItem([_plain(name), _keys(action)])
            for name, action in actions
            if action.shortcuts()
        ]
        if rows:
            group = QTreeWidgetItem([_plain(title)])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.addChildren(rows)
            self.list.addTopLevelItem(group)


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    shown = [one.toString(native) for one in action.shortcuts() if not _is_media_key(one)]
    return "  ·  ".join(dict.fromkeys(shown))


def _is_media_key(sequence: QKeySequence) -> bool:
    # Qt binds keys such as XF86Open too: they are on few keyboards and read like words.
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return "+" not in text and re.fullmatch(r"F([1-9]|1[0-2])|Esc|Del|Return|Space", text) is None


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
