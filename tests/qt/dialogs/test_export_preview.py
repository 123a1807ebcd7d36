"""The preview of an export: pages, a table or text, one at a time and literally."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.core.export.paragraphs import Paragraph, Run, Style
from reader.core.export.preview import Preview
from reader.qt.dialogs.export_preview import ExportPreview, PreviewTable

ROUGH = "<b>x</b> <img src='file:///etc/passwd'> **y** \x1b &amp;"


@pytest.fixture
def preview(qtbot, themed):
    made = ExportPreview(themed)
    made.resize(700, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def paragraphs(count: int) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(Style.SENTENCE, (Run(f"{number} {ROUGH}"),), f"A{number}", 0)
        for number in range(count)
    )


def test_pages_are_written_in_turns_and_begin_at_the_top(qtbot, preview):
    preview.show_preview(Preview("html", paragraphs(200)))
    assert preview.shown is preview.page
    assert preview.page.document().blockCount() < 200
    qtbot.waitUntil(lambda: preview.settled)
    assert preview.page.document().blockCount() == 200
    assert preview.page.verticalScrollBar().value() == 0
    assert preview.page.verticalScrollBar().maximum() > 0
    first = preview.page.document().firstBlock().text()
    assert first == "A0\t0 " + ROUGH.replace("\x1b", "�")


def test_text_is_shown_as_it_stands(preview):
    preview.show_preview(Preview("md", text=f"one\r\n{ROUGH}\nthree"))
    assert preview.shown is preview.text
    assert preview.text.toPlainText() == f"one\n{ROUGH}\nthree".replace("\x1b", "�")


def test_a_table_is_shown_with_its_headings(preview):
    preview.show_preview(Preview("csv", rows=(("a", "b"), ("=1+1", ROUGH), ("x" * 900, ""))))
    assert preview.shown is preview.table
    model = preview.table.model()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "b"
    assert model.index(0, 0).data() == "=1+1"
    assert model.index(0, 1).data() == ROUGH.replace("\x1b", "�")
    assert len(model.index(1, 0).data()) == 300


def test_nothing_of_one_is_left_when_another_comes(qtbot, preview):
    preview.show_preview(Preview("html", paragraphs(200)))
    preview.show_preview(Preview("md", text="other"))
    assert preview.settled
    assert preview.page.toPlainText() == ""
    preview.show_preview(Preview("csv", rows=(("a",), ("b",))))
    assert preview.text.toPlainText() == ""
    preview.say("Nothing here.")
    assert preview.rows.rowCount() == 0
    assert preview.said.text() == "Nothing here."
    preview.clear()
    assert preview.said.text() == ""


def test_the_table_is_a_good_model(qtmodeltester):
    model = PreviewTable()
    qtmodeltester.check(model)
    model.show_rows((("a", "b"), ("1", "2"), ("short",)))
    qtmodeltester.check(model)
    assert model.index(1, 1).data() == ""
