"""The findings of a claim in a few lines, each a way to the finding."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.core.discrepancies.finding import Finding
from reader.qt.local_text import local
from reader.qt.panels.badges import badge_size, paint_badge
from reader.qt.panels.type_words import type_name
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_GAP = 10.0  # between badge and words
_MOST = 3  # as many as fit above the wordings of a claim that differs in many ways


class FindingLine(QAbstractButton):
    """One finding: its badge and its reason, cut where the room ends."""

    def __init__(self, finding: Finding, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self._theme = theme
        told = f"{type_name(finding.type)}: {local(finding.reason)}"
        self.setAccessibleName(displayable(told))
        self.setToolTip(plain_tip(told))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draws with another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, round(badge_size(self.font()).height()) + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF()
        if self.underMouse() or self.hasFocus():
            painter.setPen(self._theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5.0, 5.0)
        size = badge_size(self.font())
        mirrored = self.isRightToLeft()
        left = box.right() - size.width() - 2 if mirrored else 2.0
        badge = QRectF(left, 2.0, size.width(), size.height())
        paint_badge(painter, badge, self.finding.type, self._theme, self.font())
        taken = size.width() + _GAP
        words = box.adjusted(*((4.0, 0, -taken, -4.0) if mirrored else (taken, 0, -4.0, -4.0)))
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(
            displayable(local(self.finding.reason)), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.setPen(self._theme.colour("text"))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            words, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown
        )


class FindingLines(QWidget):
    """The first findings of a claim; a click or Enter wishes for one."""

    finding_requested = Signal(object)  # Finding

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: list[FindingLine] = []
        self.more = QLabel(self)
        self.more.setTextFormat(Qt.TextFormat.PlainText)
        self.more.setForegroundRole(self.more.foregroundRole())
        self.more.setIndent(round(badge_size(self.font()).width() + _GAP))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._layout.addWidget(self.more)
        self.setAccessibleName(self.tr("Differences of this claim"))
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Shows the first of these and tells how many more there are."""
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        # Three and "1 more" would take the room of four.
        shown = findings if len(findings) == _MOST + 1 else findings[:_MOST]
        for number, finding in enumerate(shown):
            line = FindingLine(finding, self._theme, self)
            line.clicked.connect(lambda _=False, one=finding: self.finding_requested.emit(one))
            self._layout.insertWidget(number, line)
            self.lines.append(line)
        more = len(findings) - len(shown)
        self.more.setText(self.tr("… and {0} more").format(more) if more else "")
        self.more.setVisible(bool(more))
        self.setVisible(bool(findings))

    def set_theme(self, theme: Theme) -> None:
        """Draws with another theme."""
        self._theme = theme
        for line in self.lines:
            line.set_theme(theme)
