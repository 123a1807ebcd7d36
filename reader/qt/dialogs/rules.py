"""The rules with a tick each: what is switched off tells no differences."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.rules import Rule, rules
from reader.core.said import RULES, term
from reader.qt.dialogs.plain_page import PlainPage
from reader.qt.local_text import local
from reader.qt.panels.badges import badge_icon, badge_size
from reader.qt.panels.type_words import type_name, type_paragraph
from reader.qt.theme import Theme

_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RulesDialog(QDialog):
    """Lists all rules by type; a tick says that a rule tells differences.

    Below the list stands what the chosen rule looks at, with its two examples.
    """

    off_changed = Signal(object)  # frozenset of the names of the rules that are off

    def __init__(self, off: Iterable[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rules"))
        self._off = frozenset(off)
        self._items: dict[str, QTreeWidgetItem] = {}
        lead = QLabel(
            self.tr(
                "A rule without its tick tells no differences. Reports say which rules were off."
            ),
            self,
        )
        lead.setTextFormat(Qt.TextFormat.PlainText)
        lead.setWordWrap(True)
        self.list = self._make_list(theme)
        self.page = PlainPage((), self)
        self.page.setAccessibleName(self.tr("What the rule looks at"))
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(self.page)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.all_on = buttons.addButton(
            self.tr("Switch &all on"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.all_on.setAutoDefault(False)
        self.all_on.clicked.connect(self._on_all_on_clicked)
        column = QVBoxLayout(self)
        column.addWidget(lead)
        column.addWidget(both, 1)
        column.addWidget(buttons)
        # A tick on a type changes all its rules, one after the other: told once.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_later_timeout)
        self.list.itemChanged.connect(self._on_list_item_changed)
        self.list.currentItemChanged.connect(self._on_list_current_item_changed)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.resize(760, 740)

    @property
    def off(self) -> frozenset[str]:
        """The rules without a tick."""
        return frozenset(
            name for name, item in self._items.items() if item.checkState(0) is _UNCHECKED
        )

    def show_off(self, off: Iterable[str]) -> None:
        """Takes the ticks off these rules, and off no others; nobody is told."""
        wanted = frozenset(off)
        self.list.blockSignals(True)
        for name, item in self._items.items():
            item.setCheckState(0, _UNCHECKED if name in wanted else _CHECKED)
        self.list.blockSignals(False)
        self.list.viewport().update()
        self._off = self.off

    def _make_list(self, theme: Theme) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setStyleSheet("QTreeWidget::item { padding: 3px 2px; }")
        tree.setAccessibleName(self.tr("Rules by type"))
        tree.setIconSize(badge_size(self.font()).toSize())
        flags = Qt.ItemFlag.ItemIsUserCheckable
        for kind in Type:
            of_type = [rule for rule in rules().values() if rule.type is kind]
            if not of_type:
                continue
            parent = QTreeWidgetItem([type_name(kind)])
            parent.setIcon(0, badge_icon(kind, theme, self.font(), self.devicePixelRatioF()))
            parent.setFlags(parent.flags() | flags | Qt.ItemFlag.ItemIsAutoTristate)
            parent.setData(0, Qt.ItemDataRole.UserRole, kind)
            tree.addTopLevelItem(parent)
            for rule in of_type:
                says = local(term(rule.says, RULES))
                child = QTreeWidgetItem(parent, [rule.name, says])
                child.setFlags(child.flags() | flags)
                child.setCheckState(0, _UNCHECKED if rule.name in self._off else _CHECKED)
                child.setData(0, Qt.ItemDataRole.UserRole, rule)
                child.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, says)
                self._items[rule.name] = child
        tree.expandAll()
        tree.resizeColumnToContents(0)
        tree.setColumnWidth(0, tree.columnWidth(0) + 20)
        return tree

    @Slot()
    def _on_all_on_clicked(self) -> None:
        for item in self._items.values():
            item.setCheckState(0, _CHECKED)

    @Slot()
    def _on_list_item_changed(self) -> None:
        self._later.start(0)

    @Slot()
    def _on_later_timeout(self) -> None:
        if self.off != self._off:
            self._off = self.off
            self.off_changed.emit(self._off)

    @Slot(QTreeWidgetItem)
    def _on_list_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        chosen = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        if isinstance(chosen, Rule):
            between = self.tr("“{0}” / “{1}”")
            rows = (
                local(term(chosen.says, RULES)),
                (self.tr("Told: "), between.format(*chosen.differs)),
                (self.tr("Not told: "), between.format(*chosen.silent)),
            )
            self.page.show_sections([(chosen.name, rows)])
        elif isinstance(chosen, str):  # Qt hands a Type back as the text that it is
            kind = Type(chosen)
            self.page.show_sections([(type_name(kind), (type_paragraph(kind),))])
