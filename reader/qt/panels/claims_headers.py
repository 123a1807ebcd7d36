"""The frozen edges of the claims matrix: articles above, claims at the left.

Both are header views, which stay in place while the cells scroll and are read out by screen
readers as the headers of a cell.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPixmap,
    QTextLayout,
)
from PySide6.QtWidgets import QHeaderView, QTableView

from reader.core.coverage import Row, Share
from reader.core.discrepancies.finding import Finding, Severity, Type
from reader.qt.panels.badges import badge_size, paint_badge
from reader.qt.panels.claims_bars import KEY, PAD, PARTS, paint_part
from reader.qt.panels.claims_model import ClaimsModel, Index
from reader.qt.panels.findings_delegate import cut, wrapped
from reader.qt.panels.type_words import severity_name
from reader.qt.theme import Theme

_GAP = 6.0
_NAME_LINES = 3
_BAR = 6.0  # the height of a bar
_MOST_BADGES = 5
_NAME_MOST = 200  # characters; more never fits


def _figures(share: Share) -> tuple[int, int, int, int]:
    return share.by_all, share.by_some, share.only, share.missing


class SourceHeader(QHeaderView):
    """Siglum, outlet and title of each article, and what it shares with the others."""

    part_chosen = Signal(int, str)  # an article's place; "all", "some", "only" or "missing"

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._claims = model
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Articles"))
        self.setAccessibleDescription(self.tr("What each article shares with the others."))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.viewport().update()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:  # noqa: N802
        line = QFontMetricsF(self.font()).height()
        head = max(QFontMetricsF(self._bold()).height() + line + 1, self._badge_side())
        return QSize(super().sizeHint().width(), round(PAD * 1.7 + head + _BAR + 2 * _GAP + line))

    def _badge_side(self) -> float:
        return QFontMetricsF(self._bold()).height() + 8

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect)
        theme, model = self._theme, self._claims
        painter.fillRect(box, theme.colour("header"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), self._line())
        article = model.article(section)
        side = self._badge_side()
        bold = self._bold()
        wide = max(side, QFontMetricsF(bold).horizontalAdvance(article.siglum) + 12)
        badge = QRectF(box.left() + PAD, box.top() + PAD, wide, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.siglum_colour(section))
        painter.drawRoundedRect(badge, 6.0, 6.0)
        painter.setFont(bold)
        painter.setPen(theme.colour("paper"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, article.siglum)
        words = QRectF(badge.right() + 10, badge.top() - 2, 0.0, QFontMetricsF(bold).height())
        words.setRight(box.right() - PAD)
        second = model.second(section)
        if not second:
            words.moveTop(badge.center().y() - words.height() / 2)
        self._write(painter, words, model.source(section), bold, "text")
        words.moveTop(words.bottom() + 1)
        self._write(painter, words, second, self.font(), "text_muted")
        self._paint_share(painter, section, box)
        painter.restore()

    def _line(self) -> QColor:
        return self._theme.colour("hairline")

    def _write(self, painter: QPainter, box: QRectF, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        mode = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(text, mode, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _bar(self, box: QRectF) -> QRectF:
        line = QFontMetricsF(self.font()).height()
        bottom = box.bottom() - PAD * 0.7 - line - _GAP
        return QRectF(box.left() + PAD, bottom - _BAR, box.width() - 2 * PAD, _BAR)

    def _paint_share(self, painter: QPainter, section: int, box: QRectF) -> None:
        share, bar = self._claims.share(section), self._bar(box)
        colour, ground = self._theme.siglum_colour(section), self._theme.colour("paper")
        left = bar.left()
        for part, count in zip(PARTS, _figures(share)[:3], strict=False):
            if count:
                wide = bar.width() * count / max(share.told, 1)
                paint_part(painter, QRectF(left, bar.top(), wide, _BAR), part, colour, ground)
                left += wide
        painter.setFont(self.font())
        for part, place, text in self._keys(section, box):
            key = QRectF(place.left(), place.center().y() - KEY / 2, KEY, KEY)
            paint_part(painter, key, part, colour, ground)
            painter.setPen(self._theme.colour("text_muted"))
            at = place.adjusted(KEY + 4, 0, 0, 0)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _keys(self, section: int, box: QRectF) -> list[tuple[str, QRectF, str]]:
        """The numbers under a bar: their parts, places and words, as long as they fit."""
        figures = _figures(self._claims.share(section))
        words = (
            self.tr("{0} by all"),
            self.tr("{0} by some"),
            self.tr("{0} only here"),
            self.tr("{0} missing"),
        )
        metrics = QFontMetricsF(self.font())
        bar = self._bar(box)
        short = (self.tr("{0} all"), self.tr("{0} some"), self.tr("{0} only"), words[3])
        for shape in (words, short, ("{0}",) * 4):
            found, left = [], bar.left()
            for part, word, count in zip(PARTS, shape, figures, strict=True):
                text = word.format(count)
                wide = KEY + 4 + metrics.horizontalAdvance(text)
                found.append(
                    (part, QRectF(left, bar.bottom() + _GAP, wide, metrics.height()), text)
                )
                left += wide + 12
            if left - 12 <= bar.right() + 1:
                break
        return found

    def part_at(self, position: QPoint) -> tuple[int, str] | None:
        """The article and the part of its bar, or the number, at a place of the header."""
        section = self.logicalIndexAt(position)
        if section < 0:
            return None
        box = QRectF(self._section_rect(section))
        point = QPointF(position)
        for part, place, _ in self._keys(section, box):
            if place.adjusted(-4, -2, 6, 4).contains(point):
                return section, part
        bar, share = self._bar(box), self._claims.share(section)
        left = bar.left()
        for part, count in zip(PARTS, _figures(share)[:3], strict=False):
            wide = bar.width() * count / max(share.told, 1)
            if QRectF(left, bar.top() - 4, wide, _BAR + 8).contains(point):
                return section, part
            left += wide
        return None

    def _section_rect(self, section: int) -> QRect:
        left = self.sectionViewportPosition(section)
        return QRect(left, 0, self.sectionSize(section), self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        over = self.part_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        found = self.part_at(event.position().toPoint())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.part_chosen.emit(*found)


class ClaimHeader(QHeaderView):
    """The claim of each row: a short wording, the types of dispute, how many sources."""

    finding_chosen = Signal(object)  # Finding
    claim_chosen = Signal(int)  # row

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._drawn: dict[tuple[Type, float, str], QPixmap] = {}
        self._claims = model
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Claims"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._drawn.clear()
        self.viewport().update()

    def _badge(self, kind: Type) -> QPixmap:
        """The badge of a type, drawn once: painting it anew took half the time of a section."""
        ratio, font = self.devicePixelRatioF(), self.font()
        key = kind, ratio, font.key()
        if key not in self._drawn:
            size = badge_size(font)
            picture = QPixmap((size * ratio).toSize())
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint_badge(painter, QRectF(QPointF(), size), kind, self._theme, font)
            painter.end()
            self._drawn[key] = picture
        return self._drawn[key]

    def _foot(self) -> float:
        return badge_size(self.font()).height()

    def sizeHint(self) -> QSize:  # noqa: N802
        # The stock one asks for the text of a hundred sections, at each of many updates.
        return QSize(self.minimumWidth(), 0)

    def height_of(self, lines: int = 1) -> float:
        """How high a section with so many lines of a name is, in pixels."""
        lines = min(lines, _NAME_LINES)
        return 2 * PAD * 0.8 + lines * QFontMetricsF(self.font()).height() + _GAP + self._foot()

    def name_lines(self, row: Row) -> int:
        """How many lines the name of a row takes."""
        name = self._claims.name(row)[:_NAME_MOST]
        layout, _ = wrapped(name, self.font(), self.width() - 2 * PAD)
        return min(_NAME_LINES, layout.lineCount())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, theme = QRectF(rect), self._theme
        row = self._claims.row(section)
        table = self.parent()
        assert isinstance(table, QTableView)
        current = table.currentIndex().isValid() and table.currentIndex().row() == section
        painter.fillRect(box, theme.colour("row_selected" if current else "header"))
        line = theme.colour("hairline")
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), line)
        painter.fillRect(QRectF(box.right(), box.top(), 1, box.height() + 1), line)
        if current:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.colour("accent"))
        name = self._name(box, row)
        painter.setPen(theme.colour("text"))
        name.draw(painter, QPointF(box.left() + PAD, box.top() + PAD * 0.8), [])
        self._paint_foot(painter, box, row, self._foot_top(box, name))
        painter.restore()

    def _name(self, box: QRectF, row: Row) -> QTextLayout:
        """The name as set in the room that it has."""
        font = self.font()
        wide = box.width() - 2 * PAD
        room = box.height() - self.height_of(0)
        lines = max(1, min(_NAME_LINES, int(room / QFontMetricsF(font).height() + 0.01)))
        return wrapped(cut(self._claims.name(row)[:_NAME_MOST], font, wide, lines), font, wide)[0]

    def _badges(self, box: QRectF, row: Row, top: float) -> list[tuple[QRectF, Finding]]:
        """The places of the badges and the first finding of each type."""
        size, found, left = badge_size(self.font()), [], box.left() + PAD
        first: dict[Type, Finding] = {}
        for finding in row.findings:
            first.setdefault(finding.type, finding)
        for finding in list(first.values())[:_MOST_BADGES]:
            found.append((QRectF(QPointF(left, top), size), finding))
            left += size.width() + 4
        return found

    def _foot_top(self, box: QRectF, name: QTextLayout) -> float:
        return box.top() + PAD * 0.8 + name.boundingRect().height() + _GAP

    def _paint_foot(self, painter: QPainter, box: QRectF, row: Row, top: float) -> None:
        left, metrics = box.left() + PAD, QFontMetricsF(self.font())
        for place, finding in self._badges(box, row, top):
            painter.drawPixmap(place.topLeft(), self._badge(finding.type))
            left = place.right() + 8
        painter.setFont(self.font())
        high = self._foot() - 5 if row.types else metrics.height()
        for text, token in self._standing(row):
            wide = metrics.horizontalAdvance(text)
            if left + wide > box.right() - 4:
                break  # the tool tip has it all
            painter.setPen(self._theme.colour(token))
            painter.drawText(QRectF(left, top, wide + 2, high), Qt.AlignmentFlag.AlignVCenter, text)
            left += wide + 8

    def _standing(self, row: Row) -> list[tuple[str, str]]:
        """How many report a claim and how, in few words, each with the token of its colour."""
        if row.sources == 1 and not row.disputed:
            [article] = row.cells
            return [(self.tr("only in {0}").format(self._claims.article(article).siglum), "only")]
        total = self._claims.columnCount()
        if row.sources == 1:
            [article] = row.cells
            within = self.tr("within {0}").format(self._claims.article(article).siglum)
            return [(within, "text_muted")]
        if not row.disputed:
            return [(self.tr("{0} of {1} alike").format(row.sources, total), "agreed")]
        told = []
        if len(row.types) > _MOST_BADGES:
            told.append((f"+{len(row.types) - _MOST_BADGES}", "text_muted"))
        if not row.types:
            told.append((self.tr("they differ"), "disputed"))
        told.append((self.tr("{0} of {1}").format(row.sources, total), "text_muted"))
        if row.severity is Severity.MUST_SEE:
            told.append((severity_name(row.severity), "disputed"))
        return told

    def finding_at(self, position: QPoint) -> Finding | None:
        """The finding whose badge stands at a place of the header."""
        section = self.logicalIndexAt(position)
        if section < 0:
            return None
        top = self.sectionViewportPosition(section)
        box = QRectF(0, top, self.width() - 1, self.sectionSize(section) - 1)
        row = self._claims.row(section)
        for place, finding in self._badges(box, row, self._foot_top(box, self._name(box, row))):
            if place.contains(QPointF(position)):
                return finding
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        over = self.finding_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        position = event.position().toPoint()
        finding, section = self.finding_at(position), self.logicalIndexAt(position)
        if finding is not None:
            self.finding_chosen.emit(finding)
        elif section >= 0:
            self.claim_chosen.emit(section)

    def currentChanged(self, current: Index, old: Index) -> None:  # noqa: N802
        super().currentChanged(current, old)
        self.viewport().update()
