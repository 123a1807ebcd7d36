"""File ▸ Print and Print preview."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from reader.core.export.formats import Options, Template
from reader.qt.dialogs.print_preview import PrintPreview
from reader.qt.export_choices import ExportChoice, write_choice

LONG = [f"Sentence number {number} of an article that is long." for number in range(160)]


@pytest.fixture
def long(qtbot, shell, write):
    """Two long articles that differ in every sentence."""
    other = [one.replace("long", "short") for one in LONG]
    paths = [write("one.txt", "Title <b>one</b>", *LONG), write("two.txt", "Title two", *other)]
    with qtbot.waitSignal(shell.controller.comparison_shown, timeout=20000):
        shell.controller.opening.open_paths(paths)
    return shell


def previewed(qtbot, shell) -> PrintPreview:
    shell.window.choices.print_preview.trigger()
    qtbot.waitUntil(lambda: shell.controller.print_jobs.dialog is not None, timeout=20000)
    return shell.controller.print_jobs.dialog


def test_nothing_is_printed_before_there_is_a_comparison(shell):
    assert not shell.window.choices.print_report.isEnabled()
    assert not shell.window.choices.print_preview.isEnabled()


def test_pages_are_walked_with_the_keys(qtbot, long):
    dialog = previewed(qtbot, long)
    view = dialog.pages
    assert view.count > 3
    assert dialog.number.text() == f"Page 1 of {view.count}"
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page > 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert dialog.number.text() == f"Page {view.count} of {view.count}"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
    view.go_to(3)
    assert view.page == 3
    assert view.accessibleDescription() == f"Page 3 of {view.count}"


def test_a_page_is_drawn_with_its_words(qtbot, long):
    dialog = previewed(qtbot, long)
    image = dialog.pages.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = [
        image.pixelColor(round(x * ratio), round(y * ratio)).lightness()
        for x in range(100, image.width() - 100, 3)
        for y in range(60, 400, 3)
    ]
    assert max(middle) == 255
    assert min(middle) < 120
    assert len(dialog.pages._drawn) <= 3  # those that are seen, and no others


def test_zooming(qtbot, long):
    view = previewed(qtbot, long).pages
    wide = view._page_size().width()
    qtbot.mouseClick(view.window().larger, Qt.MouseButton.LeftButton)
    assert view._page_size().width() > wide
    assert view.horizontalScrollBar().maximum() > 0
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(view.viewport().mapToGlobal(QPoint(50, 50))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view._page_size().width() == wide


def test_escape_closes_the_preview(qtbot, long):
    dialog = previewed(qtbot, long)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert long.controller.print_jobs.dialog is None


def to_file(path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_it_is_printed_as_it_was_chosen_last(qtbot, long, tmp_path):
    choice = ExportChoice("html", Options(template=Template.FINDINGS, author="R. N. <b>"))
    write_choice(long.settings.store, choice)
    long.prompts.print_to = to_file(tmp_path / "printed.pdf")
    jobs = long.controller.print_jobs
    with qtbot.waitSignal(jobs.told, timeout=20000) as told:
        long.window.choices.print_report.trigger()
    reader = PdfReader(io.BytesIO((tmp_path / "printed.pdf").read_bytes()))
    assert told.args == [[f"{len(reader.pages)} pages were printed."], False]
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    assert "byR.N.<b>" in text
    assert "Title<b>one</b>" in text
    assert text.count("rulemade.by_hand") == 161


def test_some_pages_are_printed(qtbot, long, tmp_path):
    printer = to_file(tmp_path / "some.pdf")
    printer.setFromTo(2, 3)
    long.prompts.print_to = printer
    with qtbot.waitSignal(long.controller.print_jobs.told, timeout=20000) as told:
        long.window.choices.print_report.trigger()
    assert told.args[0] == ["2 pages were printed."]
    reader = PdfReader(io.BytesIO((tmp_path / "some.pdf").read_bytes()))
    feet = [page.extract_text().splitlines()[-1].split() for page in reader.pages]
    assert [foot[0] for foot in feet] == ["2", "3"]


def test_a_folder_that_is_not_there_is_told(qtbot, long, tmp_path):
    long.prompts.print_to = to_file(tmp_path / "no" / "folder" / "x.pdf")
    with qtbot.waitSignal(long.controller.print_jobs.told, timeout=20000) as told:
        long.window.choices.print_report.trigger()
    assert "that folder does not exist" in told.args[0][0]


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints", "does not support")
def test_a_printer_that_takes_nothing_is_told(qtbot, long, tmp_path):
    long.controller.print_jobs.set_refused(lambda _path: "")
    long.prompts.print_to = to_file(tmp_path / "no" / "folder" / "x.pdf")
    with qtbot.waitSignal(long.controller.print_jobs.told, timeout=20000) as told:
        long.window.choices.print_report.trigger()
    assert told.args == [
        ["The printer took nothing; check that it is on, and print again."],
        True,
    ]


def test_an_article_is_never_printed_over(qtbot, long, tmp_path):
    before = (tmp_path / "one.txt").read_bytes()
    long.prompts.print_to = to_file(tmp_path / "one.txt")
    with qtbot.waitSignal(long.controller.print_jobs.told, timeout=20000) as told:
        long.window.choices.print_report.trigger()
    assert told.args[0] == ["one.txt is one of the articles; choose another name for the export."]
    assert (tmp_path / "one.txt").read_bytes() == before


def test_no_printer_no_job(long):
    long.window.choices.print_report.trigger()
    assert long.prompts.asked[-1] == ("print", "Source comparison")
    assert not long.controller.print_jobs.busy


def test_a_bug_while_pages_are_laid_out_is_reported(qtbot, long):
    jobs = long.controller.print_jobs

    def wrong(*_given):
        raise ZeroDivisionError

    jobs._engine = replace(jobs._engine, report=wrong)
    with qtbot.waitSignal(jobs.bug_found):
        long.window.choices.print_preview.trigger()
    long.bugs.clear()


def test_the_window_starts_without_the_printing_parts():
    code = (
        "import sys, reader.qt.controller\n"
        "wrong = {'PySide6.QtPrintSupport', 'reader.qt.printing', 'reader.qt.dialogs.export',"
        " 'reader.core.export.report', 'reader.core.exchange.taking'} & set(sys.modules)\n"
        "assert not wrong, wrong"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
