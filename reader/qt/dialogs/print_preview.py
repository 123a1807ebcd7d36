"""The pages as they will be printed, one under the other."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.dialogs.sizes import first_size
from reader.qt.icons import icon
from reader.qt.plain_tip import plain_tip
from reader.qt.printing import Pages
from reader.qt.theme import Theme

_SIZE = QSize(860, 860)
_GAP = 22  # pixels around a page
_KEPT = 8  # drawn pages
_LEAST, _MOST, _STEP = 0.4, 3.0, 1.25  # of the width that fits
_PAPER = QColor("white")  # paper is white in a dark window too


class PagesView(QAbstractScrollArea):
    """Draws the pages that are seen; ``page_changed`` tells the one that is looked at, from 1."""

    page_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: Pages | None = None
        self._drawn: OrderedDict[int, QImage] = OrderedDict()
        self._zoom = 1.0
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def page(self) -> int:
        """The page that is looked at, from 1; 0 when there is none."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return 0 if self._pages is None else len(self._pages.parts)

    @property
    def zoom(self) -> float:
        """1.0 where a page is as wide as the view."""
        return self._zoom

    def show_pages(self, pages: Pages) -> None:
        """Shows these from the first one."""
        self._pages = pages
        self._drawn.clear()
        self._measure()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    def set_zoom(self, zoom: float) -> None:
        """Shows the pages larger or smaller; what is in the middle stays there."""
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(1, self._height())
        self._zoom = min(_MOST, max(_LEAST, zoom))
        self._drawn.clear()
        self._measure()
        bar.setValue(round(middle * self._height() - self.viewport().height() / 2))
        self.viewport().update()

    def go_to(self, number: int) -> None:
        """Scrolls to a page, counted from 1."""
        self.verticalScrollBar().setValue(self._top(number - 1) - _GAP // 2)

    def _page_size(self) -> QSize:
        if self._pages is None:
            return QSize(0, 0)
        wide = max(120.0, (self.viewport().width() - 2 * _GAP) * self._zoom)
        size = self._pages.size
        return QSize(round(wide), round(wide * size.height() / size.width()))

    def _top(self, place: int) -> int:
        return _GAP + place * (self._page_size().height() + _GAP)

    def _height(self) -> int:
        return self._top(self.count)

    def _measure(self) -> None:
        view, size = self.viewport().size(), self._page_size()
        self.verticalScrollBar().setRange(0, max(0, self._height() - view.height()))
        self.verticalScrollBar().setPageStep(view.height() - 2 * _GAP)
        self.verticalScrollBar().setSingleStep(40)
        wide = size.width() + 2 * _GAP
        self.horizontalScrollBar().setRange(0, max(0, wide - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _image(self, place: int, size: QSize) -> QImage | None:
        if self._pages is None:
            return None
        found = self._drawn.get(place)
        if found is None:
            ratio = self.devicePixelRatioF()
            found = QImage(size * ratio, QImage.Format.Format_RGB32)
            found.fill(_PAPER)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            scale = found.width() / self._pages.size.width()
            painter.scale(scale, scale)
            self._pages.paint(painter, place)
            painter.end()
            found.setDevicePixelRatio(ratio)
            self._drawn[place] = found
            while len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        return found

    @Slot()
    def _on_scrolled(self) -> None:
        size = self._page_size()
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        step = size.height() + _GAP
        page = min(self.count, max(1, int(middle // step) + 1)) if self.count else 0
        if page != self._page:
            self._page = page
            told = self.tr("Page {0} of {1}").format(page, self.count)
            self.setAccessibleDescription(told)
            self.page_changed.emit(page)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("window"))
        size = self._page_size()
        left = max(_GAP, (self.viewport().width() - size.width()) // 2)
        left -= self.horizontalScrollBar().value()
        for place in range(self.count):
            box = QRect(left, self._top(place) - self.verticalScrollBar().value(), 0, 0)
            box.setSize(size)
            if box.intersects(event.rect()) and (image := self._image(place, size)) is not None:
                painter.drawImage(box.topLeft(), image)
                painter.setPen(QPen(self._theme.colour("edge"), 1))
                painter.drawRect(QRectF(box).adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.set_zoom(self._zoom)
        self._on_scrolled()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (_STEP if event.angleDelta().y() > 0 else 1 / _STEP))
            event.accept()
        else:
            super().wheelEvent(event)


class PrintPreview(QDialog):
    """Pages, the number of the one that is looked at, and the way to the printer."""

    print_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Print preview"))
        self.pages = PagesView(theme, self)
        self.number = QLabel(self)
        self.number.setTextFormat(Qt.TextFormat.PlainText)
        self.smaller = self._button("zoom-out", self.tr("Smaller"), "Ctrl+-")
        self.larger = self._button("zoom-in", self.tr("Larger"), "Ctrl++")
        self.print = QPushButton(self.tr("&Print…"), self)
        self.print.setDefault(True)
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 14)
        foot.setSpacing(8)
        foot.addWidget(self.smaller)
        foot.addWidget(self.larger)
        foot.addSpacing(8)
        foot.addWidget(self.number, 1)
        foot.addWidget(self.print)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.smaller.clicked.connect(self._on_smaller_clicked)
        self.larger.clicked.connect(self._on_larger_clicked)
        self.print.clicked.connect(self.print_requested)
        self.close_button.clicked.connect(self.reject)
        self.pages.page_changed.connect(self._on_pages_page_changed)
        self.resize(first_size(self, _SIZE))
        self.pages.setFocus()

    def _button(self, name: str, told: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, self._theme))
        button.setToolTip(plain_tip(f"{told} ({keys})"))
        button.setAccessibleName(told)
        button.setShortcut(keys)
        button.setAutoRaise(True)
        return button

    def show_pages(self, pages: Pages) -> None:
        """Shows these pages."""
        self.pages.show_pages(pages)

    @Slot()
    def _on_smaller_clicked(self) -> None:
        self.pages.set_zoom(self.pages.zoom / _STEP)

    @Slot()
    def _on_larger_clicked(self) -> None:
        self.pages.set_zoom(self.pages.zoom * _STEP)

    @Slot(int)
    def _on_pages_page_changed(self, page: int) -> None:
        self.number.setText(self.tr("Page {0} of {1}").format(page, self.pages.count))
