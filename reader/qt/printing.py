"""The report on pages: a PDF, the printer, and the print preview.

Pages are laid out in tenths of a point whatever they are for, so a PDF and a printed report break
at the same words. QtPrintSupport is imported when something is printed (it takes 20 ms and looks
for printers), and never for a PDF.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence

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
    QTextBlock,
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
_AT_ONCE = 40  # paragraphs that are written in one go: 10 ms


class Pages:
    """A report on pages of a size: the document, and the part of it that each page shows.

    It is written and laid out in slices, and painted, on one thread: fonts that a document was laid
    out with are gone with their thread (painting one from the pool in the window crashed).
    Whoever makes it on the pool closes it there. All numbers are tenths of a point.
    """

    def __init__(self, report: Report, size: QSizeF) -> None:
        self.size = size * _PER_POINT
        self.parts: tuple[tuple[float, float], ...] = ()
        self._head = running_head(report)
        self._waiting = list(paragraphs(report))
        self._done = 0
        self._rows: list[Row] = []
        document = QTextDocument()
        document.setTextWidth(self._width)
        self._paper: Paper | None = Paper(document, load_theme("light"), _POINTS, _PER_POINT)
        self._document: QTextDocument | None = document
        self._last: QTextBlock | None = None  # of those that are measured

    @property
    def _width(self) -> float:
        return self.size.width() - (_MARGINS.left() + _MARGINS.right()) * _PER_POINT

    def write_some(self) -> float:
        """Writes and lays out some more; how much is done, 1.0 when the pages stand."""
        found = self._waiting[self._done : self._done + _AT_ONCE]
        if found and self._paper is not None:
            self._paper.write(found)
            self._done += len(found)
            self._measure([LOOKS[one.style].leads for one in found])
        if self._done < len(self._waiting):
            return self._done / len(self._waiting)
        height = self.size.height() - (_MARGINS.top() + _MARGINS.bottom()) * _PER_POINT
        self.parts = tuple(page_breaks(self._rows, height))
        return 1.0

    def _measure(self, leads: Sequence[bool]) -> None:
        if self._document is None:
            return
        layout = self._document.documentLayout()
        layout.documentSize()  # lays out what was written
        for leading in leads:
            block = self._document.begin() if self._last is None else self._last.next()
            self._last = block
            top, lines = layout.blockBoundingRect(block).top(), block.layout()
            count = lines.lineCount()
            for place in range(count):
                line = lines.lineAt(place)
                # No line of a paragraph stands alone at a page's end or beginning.
                alone = place in (0, count - 2) and count > 1
                holds = leading or alone
                self._rows.append(Row(top + line.y(), top + line.y() + line.height(), holds))

    def close(self) -> None:
        """Lets go of the document, on the thread that made it."""
        self._last = None
        self._paper = self._document = None

    def paint(self, painter: QPainter, number: int) -> None:
        """Draws one page, counted from 0, onto a painter whose units are tenths of a point."""
        if self._document is None:
            return
        left, top, width = _MARGINS.left() * _PER_POINT, _MARGINS.top() * _PER_POINT, self._width
        begin, end = self.parts[number]
        # In the order in which a page is read: a PDF keeps it, and copying and speech follow it.
        if number:  # the title itself stands on the first one
            self._paint_head(painter, left, width)
        painter.save()
        painter.translate(left, top - begin)
        # Lines that only touch the part would be drawn as well, unseen, and read by whoever
        # copies the text of a PDF.
        part = QRectF(-left, begin + 1, width + 2 * left, end - begin - 2)
        self._document.drawContents(painter, part)
        painter.restore()
        foot = QRectF(left, self.size.height() - _FOOT * _PER_POINT, width, _SMALL_LINE)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._write_small(painter, foot, right, page_line(number + 1, len(self.parts)))

    def _paint_head(self, painter: QPainter, left: float, width: float) -> None:
        bottom = (_MARGINS.top() - _HEAD) * _PER_POINT
        box = QRectF(left, bottom - _SMALL_LINE, width, _SMALL_LINE)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self._write_small(painter, box, side, self._head)
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


def laid_out(report: Report, size: QSizeF, checkpoint: Checkpoint = unwatched) -> Pages:
    """The report on pages of that size in points."""
    pages = Pages(report, size)
    try:
        while (done := pages.write_some()) < 1.0:
            checkpoint(done)
    except BaseException:
        pages.close()  # or else the error's traceback would keep it for another thread
        raise
    return pages


def paint_on(
    device: QPagedPaintDevice,
    pages: Pages,
    numbers: Iterable[int],
    checkpoint: Checkpoint = unwatched,
) -> bool:
    """Draws pages onto a device that has this page size and no margins; whether it took any."""
    wanted = list(numbers)
    painter = QPainter()
    if not wanted or not painter.begin(device):
        return False
    try:
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
    points = size.size(QPageSize.Unit.Point)
    pages = laid_out(report, points, part_of(checkpoint, 0.0, 0.7))
    found = QByteArray()
    buffer = QBuffer(found)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(running_head(report))
    writer.setCreator(report.program)
    writer.setResolution(_DPI)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    try:
        paint_on(writer, pages, range(len(pages.parts)), part_of(checkpoint, 0.7, 1.0))
    finally:
        pages.close()
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
