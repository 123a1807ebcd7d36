"""All keys of the window: found by a word, and changed by pressing others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.qt.dialogs.sizes import first_size
from reader.qt.icons import icon
from reader.qt.shortcut_book import ShortcutBook, is_fixed, is_media_key, shown
from reader.qt.theme import Theme

Group = tuple[str, tuple[tuple[str, QAction], ...]]  # a menu's title; what is done, and its action
Fixed = tuple[str, tuple[tuple[str, str], ...]]  # where; what is done, and the keys

_NAME = Qt.ItemDataRole.UserRole
_SIZE = QSize(640, 680)


class Recorder(QKeySequenceEdit):
    """Takes one press of keys; Tab goes on, and Esc is left to the dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()  # or the keyboard would never get out of here
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        if plain and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.clear()
            return
        super().keyPressEvent(event)


class ShortcutsDialog(QDialog):
    """Lists what each key does, by menu; the keys of the chosen action can be changed below."""

    def __init__(
        self,
        groups: Iterable[Group],
        fixed: Iterable[Fixed],
        names: dict[QAction, str],
        book: ShortcutBook,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._book = book
        self._names = names
        self._words: dict[str, str] = {}  # what each action is called
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Search for an action or a key"))
        self.words.setAccessibleName(self.tr("Search for an action or a key"))
        self.words.setClearButtonEnabled(True)
        self._sign = self.words.addAction(
            icon("search", theme, "text_muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.words.textChanged.connect(self._on_words_changed)
        self.list = self._make_list(groups, fixed)
        self.nothing = self._label(self.tr("No action and no key has these words."))
        self.nothing.hide()
        column = QVBoxLayout(self)
        margin = theme.spacing.gap_large
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.spacing.gap)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addWidget(self._make_editor(theme))
        column.addWidget(self._make_buttons())
        book.changed.connect(self._refresh)
        self._refresh()
        self.resize(first_size(self, _SIZE))

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _make_list(self, groups: Iterable[Group], fixed: Iterable[Fixed]) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(14)
        for title, actions in groups:
            rows = []
            for text, action in actions:
                name = self._names.get(action)
                if name is not None and name not in self._items:
                    item = QTreeWidgetItem([_plain(text), ""])
                    item.setData(0, _NAME, name)
                    self._items[name], self._words[name] = item, _plain(text)
                    rows.append(item)
            self._add_group(tree, title, rows)
        for title, keys in fixed:
            self._add_group(tree, title, [QTreeWidgetItem(list(row)) for row in keys])
        tree.ensurePolished()  # or the rows keep the height of another style
        tree.expandAll()
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setStretchLastSection(False)
        tree.currentItemChanged.connect(self._on_list_current_item_changed)
        tree.itemActivated.connect(self._on_list_item_activated)
        return tree

    def _add_group(self, tree: QTreeWidget, title: str, rows: list[QTreeWidgetItem]) -> None:
        if not rows:
            return
        group = QTreeWidgetItem([_plain(title)])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.addChildren(rows)
        tree.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        self._groups.append((group, rows))

    def _make_editor(self, theme: Theme) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, theme.spacing.gap, 0, 0)
        column.setSpacing(theme.spacing.gap)
        self.about = self._label("")
        row = QHBoxLayout()
        row.setSpacing(theme.spacing.gap)
        self.recorders = (Recorder(box), Recorder(box))
        labels = (self.tr("&Keys:"), self.tr("&or:"))
        for recorder, text in zip(self.recorders, labels, strict=True):
            label = QLabel(text, box)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(recorder)
            row.addWidget(label)
            row.addWidget(recorder, 1)
            recorder.setMinimumWidth(16 * self.fontMetrics().averageCharWidth())
            recorder.setAccessibleDescription(
                self.tr("Press the keys that should call the action; Backspace takes them away.")
            )
            recorder.editingFinished.connect(self._on_recorder_editing_finished)
            recorder.keySequenceChanged.connect(self._on_recorder_key_sequence_changed)
        self.recorders[0].setAccessibleName(self.tr("Keys"))
        self.recorders[1].setAccessibleName(self.tr("Other keys for the same"))
        self.reset = QPushButton(self.tr("&Usual keys"), box)
        self.reset.setAutoDefault(False)
        self.reset.setAccessibleDescription(
            self.tr("Gives the action the keys again that the program gives it")
        )
        self.reset.clicked.connect(self._on_reset_clicked)
        row.addWidget(self.reset)
        self.told = self._label("")
        self.take = QPushButton(self.tr("&Take them from there"), box)
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._on_take_clicked)
        told = QHBoxLayout()
        told.addWidget(self.told, 1)
        told.addWidget(self.take)
        column.addWidget(self.about)
        column.addLayout(row)
        column.addLayout(told)
        return box

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.reset_all = buttons.addButton(
            self.tr("&All usual keys"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.reset_all.setAutoDefault(False)
        self.reset_all.clicked.connect(self._book.reset_all)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        return buttons

    # what is shown

    @property
    def current(self) -> str:
        """The name of the action whose keys can be changed below; "" when there is none."""
        item = self.list.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        return name if isinstance(name, str) else ""

    def choose(self, name: str) -> None:
        """Makes an action the current one."""
        self.list.setCurrentItem(self._items[name])

    @Slot()
    def _refresh(self) -> None:
        for name, item in self._items.items():
            item.setText(1, shown(self._book.keys(name)))
            font = item.font(1)
            font.setBold(self._book.is_changed(name))
            item.setFont(1, font)
        self._show_current()

    def _show_current(self) -> None:
        name = self.current
        keys = [one for one in self._book.keys(name) if not is_media_key(one)]
        for place, recorder in enumerate(self.recorders):
            recorder.blockSignals(True)
            recorder.setKeySequence(keys[place] if place < len(keys) else QKeySequence())
            recorder.blockSignals(False)
            recorder.setEnabled(bool(name))
        if name:
            self.about.setText(
                self.tr("Click into a field and press the keys for “{0}”.").format(
                    self._words[name]
                )
            )
        elif self.list.currentItem() is not None:
            self.about.setText(self.tr("These keys are fixed."))
        else:
            self.about.setText(self.tr("Choose an action to change its keys."))
        self.reset.setEnabled(bool(name) and self._book.is_changed(name))
        self.reset_all.setEnabled(any(map(self._book.is_changed, self._items)))
        self._tell("")

    def _tell(self, text: str, *, take: bool = False) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
        self.take.setVisible(take)

    # what is changed

    def _recorded(self) -> list[QKeySequence]:
        """What stands in the fields, and what the action has beyond those."""
        found = [one.keySequence() for one in self.recorders]
        keys = self._book.keys(self.current)
        plain = [one for one in keys if not is_media_key(one)]
        return [*found, *plain[len(found) :], *(one for one in keys if is_media_key(one))]

    def _problem(self) -> tuple[str, bool]:
        """Why the keys in the fields cannot be had, and whether they can be taken; or ""."""
        native = QKeySequence.SequenceFormat.NativeText
        for keys in self._recorded():
            if keys.isEmpty() or keys in self._book.keys(self.current):
                continue
            if is_fixed(keys):
                told = self.tr("{0} moves about in texts and lists and can have no other meaning.")
                return told.format(keys.toString(native)), False
            for holder in self._book.holders(keys, self.current):
                told = self.tr("{0} already calls “{1}”.")
                return told.format(keys.toString(native), self._words.get(holder, holder)), True
        return "", False

    @Slot()
    def _on_recorder_key_sequence_changed(self) -> None:
        if self.current and all(one.keySequence().isEmpty() for one in self.recorders):
            self._apply()  # both were taken away

    @Slot()
    def _on_recorder_editing_finished(self) -> None:
        self._apply()

    def _apply(self) -> None:
        if not self.current:
            return
        told, can_take = self._problem()
        if told:
            self._tell(told, take=can_take)
            return
        wanted = tuple(one for one in self._recorded() if not one.isEmpty())
        if wanted != self._book.keys(self.current):
            self._book.choose(self.current, wanted)

    @Slot()
    def _on_take_clicked(self) -> None:
        if self.current:
            self._book.choose(self.current, self._recorded())

    @Slot()
    def _on_reset_clicked(self) -> None:
        if self.current:
            self._book.reset(self.current)

    @Slot()
    def _on_list_current_item_changed(self) -> None:
        self._show_current()

    @Slot()
    def _on_list_item_activated(self) -> None:
        if self.current:
            self.recorders[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def _on_words_changed(self, text: str) -> None:
        wanted = text.casefold().split()
        some = False
        for group, rows in self._groups:
            for item in rows:
                words = f"{group.text(0)} {item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(one in words for one in wanted))
            group.setHidden(all(item.isHidden() for item in rows))
            some = some or not group.isHidden()
        self.nothing.setVisible(not some)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
