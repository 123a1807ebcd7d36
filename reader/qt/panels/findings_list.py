"""The list of findings: one tree of groups, walked by keys and mouse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QTreeView, QWidget

from reader.core.discrepancies.finding import Finding
from reader.qt.panels.findings_delegate import FindingDelegate
from reader.qt.panels.findings_filter import FindingsFilter
from reader.qt.panels.findings_model import Group, Index, Role
from reader.qt.theme import Theme


class FindingsList(QTreeView):
    """Shows what a filter lets through; Enter and a click choose a finding.

    Groups stay closed until they are opened again, whatever the filter does.
    """

    chosen = Signal(object)  # Finding; by the user only
    place_changed = Signal()  # another finding is current, or none
    menu_requested = Signal(QPoint)  # the place of the mouse or of the row, on the screen
    copy_requested = Signal()

    def __init__(
        self, findings: FindingsFilter, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._findings = findings
        self._closed: set[str] = set()
        self._quiet = 0
        self.delegate = FindingDelegate(self, theme, self)
        self.setItemDelegate(self.delegate)
        self.setModel(findings)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self._measure()
        findings.modelReset.connect(self.delegate.forget)
        findings.modelReset.connect(self.open_groups)

    # groups

    @property
    def closed_groups(self) -> frozenset[str]:
        """The keys of the groups that are closed."""
        return frozenset(self._closed)

    def set_closed_groups(self, keys: frozenset[str]) -> None:
        """Closes exactly these groups."""
        self._closed = set(keys)
        self.open_groups()

    def heads(self) -> Iterator[tuple[QModelIndex, Group]]:
        """The heads of the groups that are shown."""
        for row in range(self._findings.rowCount()):
            index = self._findings.index(row, 0)
            group = index.data(Role.GROUP)
            if not isinstance(group, Group):
                return
            yield index, group

    @Slot()
    def open_groups(self) -> None:
        """Opens the groups that nobody closed: a filter makes rows anew, and those are closed."""
        with self.quiet():
            for index, group in self.heads():
                is_open = group.key not in self._closed
                if self.isExpanded(index) != is_open:
                    self.setExpanded(index, is_open)

    def open_all(self) -> None:
        """Opens every group."""
        self.set_closed_groups(frozenset())

    def close_all(self) -> None:
        """Closes every group."""
        self.set_closed_groups(frozenset(group.key for _, group in self.heads()))

    def toggle(self, index: QModelIndex) -> None:
        """Opens or closes a group."""
        self.setExpanded(index, not self.isExpanded(index))

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        group = index.data(Role.GROUP)
        if not self._quiet and isinstance(group, Group):
            self._closed.discard(group.key)

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        group = index.data(Role.GROUP)
        if not self._quiet and isinstance(group, Group):
            self._closed.add(group.key)

    # the current finding

    @property
    def current(self) -> Finding | None:
        """The current finding; None on the head of a group."""
        return self._findings.finding_at(self.currentIndex())

    @property
    def place(self) -> int:
        """The current finding's place among those listed, from 1; 0 for none."""
        finding = self.current
        return self._findings.place_of(finding.id) if finding is not None else 0

    @property
    def places_before(self) -> int:
        """How many findings stand above the current row, which may be the head of a group."""
        index = self.currentIndex()
        if not index.isValid():
            return 0
        finding = self._findings.finding_at(index)
        if finding is None:
            finding = self._findings.finding_at(self._findings.index(0, 0, index))
        return self._findings.place_of(finding.id) - 1 if finding is not None else 0

    def select(self, finding: Finding | None) -> Finding | None:
        """Makes a finding current without telling that the user chose it."""
        index = self._findings.index_of(finding.id) if finding is not None else QModelIndex()
        if not index.isValid():
            return None
        parent = index.parent()
        if parent.isValid() and not self.isExpanded(parent):
            self.expand(parent)
        with self.quiet():
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.scrollTo(index)
        return finding

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """While it lasts nobody chooses anything and rows may come and go.

        Where the current row goes, Qt makes a neighbour current, in the middle of taking rows out:
        to tell then that the neighbour grows made the filter show other rows than it had found.
        """
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1
            if not self._quiet:
                self._grow()
                self.place_changed.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if self._quiet:
            return
        self._grow()
        self.place_changed.emit()
        finding = self._findings.finding_at(current)
        if finding is not None:
            self.chosen.emit(finding)

    # Qt's own events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        index, key = self.currentIndex(), event.key()
        finding = self._findings.finding_at(index)
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.matches(QKeySequence.StandardKey.Copy) and finding is not None:
            self.copy_requested.emit()
        elif plain and index.isValid() and self._walks(index, finding, Qt.Key(key)):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _walks(self, index: QModelIndex, finding: Finding | None, key: Qt.Key) -> bool:
        """Whether a key opened, closed or chose something."""
        mirrored = self.isRightToLeft()
        close = Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left
        enter = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if finding is not None:
                self.chosen.emit(finding)
            else:
                self.toggle(index)
            return True
        if key == close and finding is not None and index.parent().isValid():
            self.setCurrentIndex(index.parent())
            return True
        if key in (close, enter) and finding is None:
            if self.isExpanded(index) == (key == close):
                self.toggle(index)
            elif key == enter:
                self.setCurrentIndex(self._findings.index(0, 0, index))
            return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint())
        again = index.isValid() and index == self.currentIndex()
        is_left = event.button() == Qt.MouseButton.LeftButton
        finding = self._findings.finding_at(index)
        if index.isValid() and finding is None:
            if is_left:
                with self.quiet():
                    self.setCurrentIndex(index)
                self.toggle(index)
            return
        super().mousePressEvent(event)
        if again and is_left and finding is not None:
            self.chosen.emit(finding)  # a press on another row is told by its becoming current

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            at = event.globalPos()
        else:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            if index != self.currentIndex():
                self.setCurrentIndex(index)
            self.menu_requested.emit(at)
        event.accept()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        """Nothing: the delegate draws the arrows."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        # QAbstractItemView would make the first row current: only passing by with Tab would then
        # show a finding.
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.delegate.forget()
        self._grow()  # its height depends on the width

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        """Gives the rows the sizes that the font needs."""
        self.delegate.forget()
        self._findings.source.set_sizes(self.delegate.sizes())
        self.scheduleDelayedItemsLayout()
        self._grow()

    def _grow(self) -> None:
        """Gives the current finding room for its whole reason."""
        finding = self.current
        sizes = {}
        if finding is not None:
            sizes[finding.id] = self.delegate.grown(self.currentIndex())
        self._findings.source.grow(sizes)
