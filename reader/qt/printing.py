"""The report on pages: a PDF, the printer, and the print preview.

Pages are laid out in tenths of a point whatever they are for, so a PDF and a printed report break
at the same words. QtPrintSupport is imported when something is printed (it takes 20 ms and looks
for printers), and never for a PDF.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextDocument,
)

from reader.core.export.paragraphs import page_line, paragraphs, running_head
from reader.core.export.report_model import Report
from reader.core.progress import Checkpoint, part_of, unwatched
from reader.qt.page_breaks import Row, page_breaks
from reader.qt.paper import LOOKS, Paper, small_font
from reader.qt.theme import load_theme
from reader.qt.utf16 import displayable

_PER_POINT = 10.0  # units of the layout
_DPI = 600  # of a PDF: places of letters are rounded to its dots
_POINTS = 10.5
_MARGINS = QMarginsF(62, 68, 62, 62)  # points: left, top, right, bottom
_HEAD = 26.0  # points that the running head stands above the text
_FOOT = 40.0  # points from the foot of the page to the page number
_SMALL = 8.0  # points
_SMALL_LINE = _SMALL * _PER_POINT * 1.5
_AT_ONCE = 200  # paragraphs between two checkpoints


@dataclass(frozen=True, slots=True)
class Pages:
    """A document that is laid out, the part of it that each page shows, and the size of a page.

    All numbers are tenths of a point.
    """

    document: QTextDocument
    parts: tuple[tuple[float, float], ...]
    size: QSizeF
    head: str

    def paint(self, painter: QPainter, number: int) -> None:
        """Draws one page, counted from 0, onto a painter whose units are tenths of a point."""
        left, top = _MARGINS.left() * _PER_POINT, _MARGINS.top() * _PER_POINT
        width = self.size.width() - (_MARGINS.left() + _MARGINS.right()) * _PER_POINT
        begin, end = self.parts[number]
        # In the order in which a page is read: a PDF keeps it, and copying and speech follow it.
        if number:  # the title itself stands on the first one
            self._paint_head(painter, left, width)
        painter.save()
        painter.translate(left, top - begin)
        # Lines that only touch the part would be drawn as well, unseen, and read by whoever
        # copies the text of a PDF.
        part = QRectF(-left, begin + 1, width + 2 * left, end - begin - 2)
        self.document.drawContents(painter, part)
        painter.restore()
        foot = QRectF(left, self.size.height() - _FOOT * _PER_POINT, width, _SMALL_LINE)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._write_small(painter, foot, right, page_line(number + 1, len(self.parts)))

    def _paint_head(self, painter: QPainter, left: float, width: float) -> None:
        bottom = (_MARGINS.top() - _HEAD) * _PER_POINT
        box = QRectF(left, bottom - _SMALL_LINE, width, _SMALL_LINE)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self._write_small(painter, box, side, self.head)
        rule = bottom + _SMALL_LINE * 0.3
        painter.setPen(QPen(load_theme("light").colour("hairline"), 0.6 * _PER_POINT))
        painter.drawLine(QPointF(left, rule), QPointF(left + width, rule))

    def _write_small(
        self, painter: QPainter, box: QRectF, side: Qt.AlignmentFlag, text: str
    ) -> None:
        painter.setFont(small_font(_SMALL * _PER_POINT))
        painter.setPen(load_theme("light").colour("text_muted"))
        # As it stands: without the flag "&" would mark an access key.
        flags = side | Qt.TextFlag.TextSingleLine
        painter.drawText(box, flags, displayable(text))


def laid_out(report: Report, size: QPageSize, checkpoint: Checkpoint = unwatched) -> Pages:
    """The report on pages of that size, upright; works on any thread."""
    page = size.size(QPageSize.Unit.Point) * _PER_POINT
    document = QTextDocument()
    width = page.width() - (_MARGINS.left() + _MARGINS.right()) * _PER_POINT
    height = page.height() - (_MARGINS.top() + _MARGINS.bottom()) * _PER_POINT
    document.setTextWidth(width)
    paper = Paper(document, load_theme("light"), _POINTS, _PER_POINT)
    found = list(paragraphs(report))
    for start in range(0, len(found), _AT_ONCE):
        checkpoint(0.7 * start / len(found))
        paper.write(found[start : start + _AT_ONCE])
    rows = list(_rows(document, [LOOKS[one.style].leads for one in found]))
    checkpoint(0.75)
    return Pages(document, tuple(page_breaks(rows, height)), page, running_head(report))


def _rows(document: QTextDocument, leads: Sequence[bool]) -> Iterator[Row]:
    layout, block = document.documentLayout(), document.begin()
    layout.documentSize()  # lays out all of it
    for leading in leads:
        top = layout.blockBoundingRect(block).top()
        lines = block.layout()
        count = lines.lineCount()
        for place in range(count):
            line = lines.lineAt(place)
            # No line of a paragraph stands alone at a page's end or beginning.
            alone = count > 2 and place in (0, count - 2)
            yield Row(
                top + line.y(),
                top + line.y() + line.height(),
                holds_next=leading or alone or (count == 2 and place == 0),
            )
        block = block.next()


def paint_on(
    device: QPagedPaintDevice,
    pages: Pages,
    numbers: Iterable[int],
    checkpoint: Checkpoint = unwatched,
) -> bool:
    """Draws pages onto a device that has this page size and no margins; whether it could begin."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        wanted = list(numbers)
        for place, number in enumerate(wanted):
            checkpoint(place / len(wanted))
            if place:
                device.newPage()
            painter.resetTransform()
            scale = device.logicalDpiX() / 72 / _PER_POINT
            painter.scale(scale, scale)
            pages.paint(painter, number)
    finally:
        painter.end()
    return True


def as_pdf(
    report: Report, *, size: QPageSize | None = None, checkpoint: Checkpoint = unwatched
) -> bytes:
    """The report as a PDF with its fonts embedded; on any thread, with or without a window.

    Without a QGuiApplication one is made, which needs the main thread and no display.
    """
    _ensure_application()
    size = size or usual_size()
    pages = laid_out(report, size, part_of(checkpoint, 0.0, 0.7))
    found = QByteArray()
    buffer = QBuffer(found)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(running_head(report))
    writer.setCreator(report.program)
    writer.setResolution(_DPI)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    paint_on(writer, pages, range(len(pages.parts)), part_of(checkpoint, 0.7, 1.0))
    buffer.close()
    return _with_spaces(bytes(found.data()))


_NAMES_OF_LETTERS = re.compile(rb"\n\d+ beginbfrange\n.*?\nendbfrange\n", re.DOTALL)


def _with_spaces(pdf: bytes) -> bytes:
    """The PDF with white space that is copied as spaces: Qt 6.11 names it after the first
    character of the font that has that shape, which is the tabulator.
    """
    return _NAMES_OF_LETTERS.sub(lambda one: one[0].replace(b"<0009>", b"<0020>"), pdf)


def usual_size() -> QPageSize:
    """Letter where it is usual, A4 everywhere else."""
    letter = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def _ensure_application() -> None:
    if QCoreApplication.instance() is None:
        shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
        if sys.platform.startswith("linux") and not shown:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _applications.append(QGuiApplication([]))


_applications: list[QGuiApplication] = []  # one that nobody holds is gone at once
