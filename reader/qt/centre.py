"""The centre of the window: a slim strip that chooses between its pages, and the pages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from reader.qt.theme import Theme

_SIDE, _ABOVE, _BELOW = 14, 8, 9  # pixels around the words of a tab
_LINE = 2  # of the line under the tab that is shown
_INDENT = 16  # the first tab's words begin where the columns' text does


class PageTabs(QTabBar):
    """Words in a row, the chosen one over a line of the accent; a stock tab bar to all else."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hovered = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _font(self, *, chosen: bool) -> QFont:
        font = QFont(self.font())
        if chosen:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        # As wide as when it is chosen, so that nothing moves.
        metrics = QFontMetrics(self._font(chosen=True))
        wide = metrics.horizontalAdvance(self.tabText(index).replace("&", "")) + 2 * _SIDE
        return QSize(wide, metrics.height() + _ABOVE + _BELOW)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return self.tabSizeHint(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._hover(self.tabAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        self._hover(-1)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            box = QRectF(self.tabRect(index))
            chosen = index == self.currentIndex()
            clear = chosen or index == self._hovered
            painter.setFont(self._font(chosen=chosen))
            painter.setPen(self._theme.colour("text" if clear else "text_muted"))
            words = box.adjusted(0, _ABOVE, 0, -_BELOW)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic
            painter.drawText(words, flags, self.tabText(index))
            if chosen:
                line = QRectF(box.left() + _SIDE, box.bottom() - _LINE, box.width() - 2 * _SIDE, 0)
                line.setBottom(box.bottom())
                painter.fillRect(line, self._theme.colour("accent"))
                if self.hasFocus():
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(self._theme.colour("focus"))
                    painter.drawRoundedRect(box.adjusted(4.5, 3.5, -4.5, -5.5), 5.0, 5.0)
        painter.end()


class Centre(QWidget):
    """Pages under a strip of their titles; a page's tools stand at the end of the strip."""

    page_changed = Signal(str)  # the page's name

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: list[str] = []
        self.tabs = PageTabs(theme, self)
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.tools = QStackedWidget(self)
        # A stack asks for the room of its largest page, and would hold a small window open.
        self.tools.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.pages = QStackedWidget(self)
        self._strip = _Strip(theme, self)
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(_INDENT, 0, _INDENT, 0)
        row.setSpacing(_INDENT)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.tools, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self.pages, 1)
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)

    def add_page(
        self, name: str, title: str, widget: QWidget, tools: QWidget | None = None
    ) -> None:
        """Adds a page; ``tools`` are shown in the strip along with it."""
        self._names.append(name)
        self.pages.addWidget(widget)
        self.tools.addWidget(tools or QWidget(self.tools))
        self.tabs.addTab(title)

    @property
    def page(self) -> str:
        """The name of the page that is shown, "" before there is one."""
        place = self.pages.currentIndex()
        return self._names[place] if place >= 0 else ""

    def show_page(self, name: str) -> None:
        """Shows a page; the keyboard goes there if it was on the page before."""
        if name not in self._names or name == self.page:
            return
        before = self.pages.currentWidget()
        inside = before is not None and before.isAncestorOf(self.focusWidget() or self)
        self.tabs.setCurrentIndex(self._names.index(name))
        if inside:
            self.focus_page()

    def focus_page(self) -> None:
        """Gives the keyboard to the page that is shown."""
        page = self.pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_next_page(self) -> None:
        """Shows the page after this one, the first after the last."""
        if self._names:
            self.show_page(self._names[(self.pages.currentIndex() + 1) % len(self._names)])

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.tabs.set_theme(theme)
        self._strip.set_theme(theme)

    def state(self) -> dict[str, object]:
        """What is remembered for a set of articles."""
        return {"page": self.page}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Shows what was shown; what makes no sense is passed over."""
        name = state.get("page")
        if isinstance(name, str):
            self.show_page(name)

    @Slot(int)
    def _on_tabs_current_changed(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        self.tools.setCurrentIndex(place)
        self.page_changed.emit(self.page)


class _Strip(QWidget):
    """The ground of the tabs, with a line below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        line = self._theme.colour("hairline")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        painter.end()
