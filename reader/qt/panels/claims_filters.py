"""The filters of the claims matrix: chips with counts, the article meant, words and order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from reader.core.coverage import OF_ARTICLE, Order, Show
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

_SIDE, _ABOVE, _GAP = 11, 5, 7  # pixels in a chip


class Chip(QPushButton):
    """A filter with the number of what it shows; the chosen one stands on a ground of its own."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._count = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> int:
        return self._count

    def show_count(self, count: int) -> None:
        """Shows how many rows the filter lets through."""
        if count != self._count:
            self._count = count
            self.updateGeometry()
            self.update()
        self.setAccessibleName(f"{self.text()}: {count}")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.font())
        wide = metrics.horizontalAdvance(self.text()) + 2 * _SIDE + _GAP
        digits = max(len(str(self._count)), 2)  # so that little moves while one types
        wide += metrics.horizontalAdvance("0" * digits)
        return QSize(wide, metrics.height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.colour("row_selected"))
            painter.setPen(theme.colour("accent"))
        elif self.underMouse():
            painter.setBrush(theme.colour("hover"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("focus"))
            inner = box.adjusted(2.5, 2.5, -2.5, -2.5)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        words = box.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setPen(theme.colour("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(theme.colour("text_muted"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, flags, str(self._count))
        painter.end()


class WordsField(QLineEdit):
    """A field whose Down key goes to what it filters, and whose Esc empties it first."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ClaimsTools(QWidget):
    """What stands beside the page's title: words to look for, and the order."""

    words_changed = Signal(str)
    order_changed = Signal()
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WordsField(self)
        self.words.setPlaceholderText(self.tr("Filter by words"))
        self.words.setAccessibleName(self.tr("Filter claims by words"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(260)
        self.order = QComboBox(self)
        self.order.setAccessibleName(self.tr("Order of the claims"))
        self.order.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.order.setMinimumContentsLength(16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.words, 2)
        row.addWidget(self.order)
        self.words.textChanged.connect(self.words_changed)
        self.words.left_downwards.connect(self.left_downwards)
        self.order.currentIndexChanged.connect(self._on_order_current_index_changed)
        self.show_articles(())

    def show_articles(self, sigla: Sequence[str]) -> None:
        """Offers the order of each article beside the others."""
        kind, base = self.wanted
        self.order.blockSignals(True)
        self.order.clear()
        self.order.addItem(self.tr("Most disputed first"), (Order.DISPUTE, 0))
        self.order.addItem(self.tr("Most sources first"), (Order.SOURCES, 0))
        for place, letters in enumerate(sigla):
            self.order.addItem(self.tr("As {0} has them").format(letters), (Order.READING, place))
        self.order.blockSignals(False)
        self.choose(kind, base)

    @property
    def wanted(self) -> tuple[Order, int]:
        """The order, and the article that an order of reading follows."""
        data = self.order.currentData()
        return (Order(data[0]), int(data[1])) if data else (Order.DISPUTE, 0)

    def choose(self, order: Order, base: int = 0) -> None:
        """Chooses an order, the first where it is not offered; nothing is emitted."""
        wanted = order, base if order is Order.READING else 0
        items = [self.order.itemData(n) for n in range(self.order.count())]
        places = [n for n, (kind, article) in enumerate(items) if (Order(kind), article) == wanted]
        self.order.blockSignals(True)
        self.order.setCurrentIndex(places[0] if places else 0)
        self.order.blockSignals(False)

    @Slot(int)
    def _on_order_current_index_changed(self, _place: int) -> None:
        self.order_changed.emit()


class ClaimsFilters(QWidget):
    """Which claims are shown; with "Only here" and "Missing here" also of which article."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            Show.ALL: (self.tr("All"), self.tr("Every claim and every sentence that stands alone")),
            Show.DISPUTED: (self.tr("Disputed"), self.tr("Claims in which a difference was found")),
            Show.AGREED: (
                self.tr("All agree"),
                self.tr("Claims of at least two sources in which no difference was found"),
            ),
            Show.ONLY: (self.tr("Only here"), self.tr("What one article alone reports")),
            Show.MISSING: (
                self.tr("Missing here"),
                self.tr(
                    "What others report and an article does not. Of three or more articles, at "
                    "least two others must report it."
                ),
            ),
        }
        self._group = QButtonGroup(self)
        self._quiet = False
        self.chips: dict[Show, Chip] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        # The filters never hold a small window open: the last ones are cut off instead.
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for show, (text, told) in words.items():
            chip = Chip(text, theme, self)
            chip.setToolTip(plain_tip(told))
            chip.setAccessibleDescription(told)
            self._group.addButton(chip)
            self.chips[show] = chip
            row.addWidget(chip)
        self.chips[Show.ALL].setChecked(True)
        self.article = QComboBox(self)
        self.article.setAccessibleName(self.tr("Here is"))
        self.article.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.article.setMinimumContentsLength(14)
        row.addSpacing(6)
        row.addWidget(self.article)
        row.addStretch(1)
        self._group.buttonToggled.connect(self._on_group_button_toggled)
        self.article.currentIndexChanged.connect(self._on_article_current_index_changed)
        self.show_articles(())

    def sizeHint(self) -> QSize:  # noqa: N802
        high = max(chip.sizeHint().height() for chip in self.chips.values())
        return QSize(0, max(high, self.article.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self.sizeHint().height())

    @property
    def show_wanted(self) -> Show:
        """The filter that is chosen."""
        return next(show for show, chip in self.chips.items() if chip.isChecked())

    @property
    def article_wanted(self) -> int | None:
        """The article that alone reports or misses something; None is any."""
        data = self.article.currentData()
        return int(data) if data is not None else None

    def show_articles(self, names: Sequence[str]) -> None:
        """Offers articles; the choice stays by its place."""
        chosen = self.article_wanted
        self._quiet = True
        self.article.clear()
        self.article.addItem(self.tr("in any article"), None)
        for place, name in enumerate(names):
            self.article.addItem(self.tr("in {0}").format(name), place)
        self._quiet = False
        self.choose(self.show_wanted, chosen)

    def choose(self, show: Show, article: int | None = None) -> None:
        """Chooses a filter and an article; nothing is emitted."""
        self._quiet = True
        self.chips[show].setChecked(True)
        place = self.article.findData(article) if article is not None else 0
        self.article.setCurrentIndex(max(place, 0))
        self.article.setVisible(show in OF_ARTICLE)
        self._quiet = False

    def show_counts(self, counts: Mapping[Show, int]) -> None:
        """Shows how many rows each filter lets through."""
        for show, chip in self.chips.items():
            chip.show_count(counts.get(show, 0))

    def set_theme(self, theme: Theme) -> None:
        for chip in self.chips.values():
            chip.set_theme(theme)

    @Slot(QPushButton, bool)
    def _on_group_button_toggled(self, _button: QPushButton, checked: bool) -> None:
        if checked and not self._quiet:
            self.article.setVisible(self.show_wanted in OF_ARTICLE)
            self.changed.emit()

    @Slot(int)
    def _on_article_current_index_changed(self, _place: int) -> None:
        if not self._quiet:
            self.changed.emit()
