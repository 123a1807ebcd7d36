"""What files hold is seen and corrected before they are opened, by keys and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reader.core.article import Article, Block, Kind
from reader.core.errors import LoadError
from reader.core.loading.extract import Wish
from reader.core.loading.opening import load
from reader.qt.dialogs.opening_preview import OpeningPreview, beginning
from reader.qt.file_reading import ReadingFile, State

Key = Qt.Key


def loaded(path: Path, wish: Wish, checkpoint):
    return load(path, wish=wish, checkpoint=checkpoint)


@pytest.fixture
def files(tmp_path):
    """An article, one in an old encoding, and an empty file."""
    one = tmp_path / "one.txt"
    one.write_text("Fire in the port\nBy Jane Doe\n\nIt burned.\n\nMore.\n", encoding="utf-8")
    two = tmp_path / "two.txt"
    two.write_bytes("Über die Brücke\n\nSie fuhren über die Brücke.\n".encode("cp1252"))
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    return [one, two, empty]


@pytest.fixture
def make(qtbot, themed):
    def make(paths, load=loaded, *, wait=True) -> OpeningPreview:
        files = [ReadingFile(path) for path in paths]
        dialog = OpeningPreview(files, load, themed)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        if wait:
            qtbot.waitUntil(lambda: not dialog.reader.busy)
        made.append(dialog)
        return dialog

    made: list[OpeningPreview] = []
    yield make
    for dialog in made:
        dialog.reader.close()


@pytest.fixture
def dialog(make, files):
    return make(files)


def line(dialog, name: str):
    return dialog.fields.by_name[name].line


def go_to(dialog, row: int) -> None:
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(dialog.list, Key.Key_Down)


def choose(box, value) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_first_file_is_shown_with_its_beginning_and_details(dialog):
    assert line(dialog, "title").text() == "Fire in the port"
    assert line(dialog, "author").text() == "Jane Doe"
    assert dialog.text.toPlainText().startswith("Fire in the port\n\n")
    assert "It burned." in dialog.text.toPlainText()
    assert dialog.kind.text() == "text"
    assert dialog.encoding.encoding == "utf-8"
    assert not dialog.columns.isVisible()
    assert dialog.open_button.text() == "&Open 2 articles"


def test_what_is_typed_stays_with_its_file(dialog):
    go_to(dialog, 0)
    line(dialog, "outlet").setFocus()
    QTest.keyClicks(line(dialog, "outlet"), "The Courier")
    QTest.keyClicks(line(dialog, "published"), "12 May 2026")
    go_to(dialog, 1)
    assert line(dialog, "outlet").text() == ""
    assert line(dialog, "title").text() == "Über die Brücke"
    go_to(dialog, 0)
    assert line(dialog, "outlet").text() == "The Courier"
    first, second = dialog.articles()
    assert (first.outlet, first.published) == ("The Courier", "2026-05-12")
    assert dict(first.corrected).keys() == {"outlet", "published"}
    assert second.corrected == ()


def test_another_encoding_reads_the_file_again(qtbot, dialog):
    go_to(dialog, 1)
    assert dialog.encoding.encoding == "cp1252"
    line(dialog, "author").setFocus()
    QTest.keyClicks(line(dialog, "author"), "A. B.")
    choose(dialog.encoding, "cp437")
    qtbot.waitUntil(lambda: not dialog.reader.busy)
    assert dialog.text.toPlainText().startswith("▄ber die Br")
    assert line(dialog, "title").text().startswith("▄ber")
    assert line(dialog, "author").text() == "A. B."
    assert dialog.articles()[1].encoding == "cp437"


def test_an_encoding_that_does_not_do_can_be_changed_again(qtbot, make, files):
    def picky(path, wish, checkpoint):
        if wish.encoding == "utf-16":
            raise LoadError(str(path), "it is no text in that encoding; choose another encoding.")
        return loaded(path, wish, checkpoint)

    dialog = make(files, picky)
    go_to(dialog, 1)
    choose(dialog.encoding, "utf-16")
    qtbot.waitUntil(lambda: dialog.reader.files[1].state is State.REFUSED)
    assert "choose another encoding" in dialog.message.text()
    assert not dialog.text.isVisible()
    assert dialog.encoding.isEnabled()
    assert dialog.open_button.text() == "&Open article"
    choose(dialog.encoding, "cp1252")
    qtbot.waitUntil(lambda: not dialog.reader.busy)
    assert dialog.text.toPlainText().startswith("Über die Brücke")


def test_the_columns_of_a_pdf_are_chosen(qtbot, make, tmp_path):
    wishes = []

    def made(path, wish, _checkpoint):
        wishes.append(wish)
        text = f"Read in {wish.columns} columns\n\nWords.\n"
        blocks = (Block(0, len(text) - 9, Kind.TITLE),)
        return Article(str(path), text, blocks, "T", "s", "", warnings=("The order is uncertain.",))

    dialog = make([tmp_path / "paper.pdf"], made)
    assert dialog.columns.isVisible()
    assert not dialog.encoding.isEnabled()
    assert dialog.encoding.currentText() == "As the file's format says"
    assert dialog.message.text() == "The order is uncertain."
    choose(dialog.columns, 2)
    qtbot.waitUntil(lambda: not dialog.reader.busy)
    assert dialog.text.toPlainText().startswith("Read in 2 columns")
    assert dialog.columns.columns == 2
    assert wishes == [Wish(), Wish(columns=2)]
    assert not dialog._left.isVisible()  # one file needs no list


def test_a_refused_file_says_why_and_is_not_opened(dialog):
    go_to(dialog, 2)
    assert dialog.message.text() == "It is empty; choose a file that holds the article."
    assert not dialog.text.isVisible()
    assert not line(dialog, "title").isEnabled()
    QTest.keyClick(dialog.list, Key.Key_Space)
    assert len(dialog.articles()) == 2


def test_leaving_a_file_out_by_key_and_mouse(qtbot, dialog):
    go_to(dialog, 0)
    QTest.keyClick(dialog.list, Key.Key_Space)
    assert dialog.open_button.text() == "&Open article"
    assert [one.title for one in dialog.articles()] == ["Über die Brücke"]
    index = dialog.model.index(1, 0)
    box = dialog.list.delegate.check_box(QRectF(dialog.list.visualRect(index)), index)
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert not dialog.open_button.isEnabled()
    assert dialog.articles() == []


def test_a_date_that_is_none_is_said_before_anything_is_opened(dialog):
    go_to(dialog, 0)
    line(dialog, "published").setFocus()
    QTest.keyClicks(line(dialog, "published"), "yesterday")
    go_to(dialog, 1)
    QTest.keyClick(dialog, Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.list.currentIndex().row() == 0
    assert "such as 2026-05-12" in dialog.fields.date.hint.text()
    line(dialog, "published").clear()
    QTest.keyClicks(line(dialog, "published"), "2026-05-12")
    QTest.keyClick(dialog, Key.Key_Return)
    assert dialog.result() == OpeningPreview.DialogCode.Accepted


def test_nothing_is_opened_while_files_are_read(qtbot, make, files):
    gate = []

    def slow(path, wish, checkpoint):
        while not gate:
            checkpoint(0.5)
        return loaded(path, wish, checkpoint)

    dialog = make(files, slow, wait=False)
    assert dialog.message.text() == "The file is being read…"
    assert not dialog.open_button.isEnabled()
    go_to(dialog, 1)
    QTest.keyClick(dialog.list, Key.Key_Delete)
    assert dialog.message.text() == "Reading was stopped; the file is not opened."
    gate.append(True)
    qtbot.waitUntil(lambda: not dialog.reader.busy)
    assert [one.title for one in dialog.articles()] == ["Fire in the port"]


def test_progress_leaves_the_caret_where_it_is(qtbot, dialog):
    title = line(dialog, "title")
    title.setFocus()
    title.setCursorPosition(4)
    dialog.reader.file_changed.emit(0)
    assert title.cursorPosition() == 4


def test_cancelled_while_it_reads(qtbot, make, files):
    def endless(_path, _wish, checkpoint):
        while True:
            checkpoint(0.1)

    dialog = make(files, endless, wait=False)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert not dialog.reader.busy


def test_the_beginning_has_no_menus_and_an_end():
    text = "Menu\n\nTitle\n\n" + "word " * 2000
    blocks = (
        Block(0, 4, Kind.FURNITURE),
        Block(6, 11, Kind.TITLE),
        Block(13, len(text) - 1, Kind.BODY),
    )
    shown = beginning(Article("", text, blocks, "Title", "s"))
    assert shown.startswith("Title\n\nword ")
    assert len(shown) < 3_100
    assert shown.endswith("…")


def test_markup_is_shown_and_every_control_has_a_name(make, tmp_path):
    path = tmp_path / "<b>x.txt"
    path.write_text("<img src='file:///x'> & title\n\nWords.\n", encoding="utf-8")
    dialog = make([path])
    assert "<img src='file:///x'>" in dialog.text.toPlainText()
    assert dialog.name.full_text == "<b>x.txt"
    for widget in (dialog.list, dialog.text, dialog.encoding, dialog.columns):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_it_is_dressed_in_each_theme(qtbot, each_theme, files):
    dialog = OpeningPreview([ReadingFile(one) for one in files], loaded, each_theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.reader.busy)
    go_to(dialog, 2)
    colour = dialog.message.palette().windowText().color()
    assert colour == each_theme.colour("error")
    dialog.reader.close()
