"""The articles panel and the details in the whole window, and sets that are not as one expects."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from reader.core.details import as_read
from reader.core.errors import LoadError
from reader.core.loading.extract import Wish
from reader.core.session import Session
from reader.qt.commands import ChangeArticle
from reader.qt.prompts import PastedText

Key, Modifier = Qt.Key, Qt.KeyboardModifier
MOVING = Modifier.AltModifier | Modifier.ShiftModifier


def titles(shell) -> list[str]:
    return [one.title for one in shell.session.articles]


def lines(shell) -> list[str]:
    return shell.window.messages.text.split("\n") if shell.window.messages.text else []


@pytest.fixture
def panel(compared):
    compared.window.docks.show("articles")  # closed at first on a small screen
    panel = compared.window.articles
    panel.list.setFocus()
    panel.list.select_row(0)
    return panel


def undo(shell) -> str:
    """Undoes the last step from the menu; what it was called."""
    text = shell.window.choices.undo.text()
    # No key: the offscreen platform does not make the window active when a dialog closes.
    shell.window.choices.undo.trigger()
    return text


# the panel


def test_moving_an_article_by_keys_moves_its_column(qtbot, compared, panel):
    with qtbot.waitSignal(compared.controller.comparison_shown):
        qtbot.keyClick(panel.list, Key.Key_Down, MOVING)
    assert titles(compared) == ["Talks planned", "Talks agreed", "Talks over"]
    assert compared.window.columns.columns[1].article.title == "Talks agreed"
    assert panel.list.row == 1
    with qtbot.waitSignal(compared.controller.comparison_shown):
        assert undo(compared) == "&Undo move article"
    assert titles(compared) == ["Talks agreed", "Talks planned", "Talks over"]


def test_closing_an_article_by_a_key_can_be_undone(qtbot, compared, panel):
    panel.list.select_row(2)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        qtbot.keyClick(panel.list, Key.Key_Delete)
    assert titles(compared) == ["Talks agreed", "Talks planned"]
    assert panel.list.row == 1
    with qtbot.waitSignal(compared.controller.comparison_shown):
        undo(compared)
    assert titles(compared) == ["Talks agreed", "Talks planned", "Talks over"]


def test_enter_goes_to_the_column(qtbot, compared, panel):
    panel.list.select_row(1)
    qtbot.keyClick(panel.list, Key.Key_Return)
    assert compared.window.focusWidget() is compared.window.columns.columns[1].text


def test_space_hides_a_column_which_stays_in_the_comparison(qtbot, compared, panel):
    panel.list.select_row(1)
    found = len(compared.session.comparison.findings)
    qtbot.keyClick(panel.list, Key.Key_Space)
    assert not compared.window.columns.columns[1].isVisibleTo(compared.window)
    assert len(compared.session.comparison.findings) == found
    assert panel.hidden.isVisible()
    qtbot.keyClick(panel.list, Key.Key_Return)  # to go there shows it
    assert compared.window.columns.columns[1].isVisibleTo(compared.window)
    assert not panel.hidden.isVisible()


def test_the_last_column_is_not_hidden(qtbot, compared, panel):
    for row in range(3):
        panel.list.select_row(row)
        qtbot.keyClick(panel.list, Key.Key_Space)
    assert compared.controller.articles.shown.hidden == {0, 1}
    assert lines(compared) == ["This is the only column that is shown, so it was not hidden."]


def test_hidden_and_base_follow_their_articles(qtbot, compared, panel):
    shown = compared.controller.articles.shown
    shown.hide(2)
    compared.window.choices.pin_base.trigger()
    assert (shown.hidden, shown.base) == ({2}, 0)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.window.choices.move_right.trigger()
    assert (shown.hidden, shown.base) == ({2}, 1)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.opening.close_article(0)
    assert (shown.hidden, shown.base) == ({1}, 0)
    shown.hide(0)  # nothing: it is the only one that is shown
    assert shown.hidden == {1}
    shown.pin(1)
    assert (shown.hidden, shown.base) == (frozenset(), 1)


def test_menu_actions_mean_the_column_with_the_keyboard(qtbot, compared):
    choices = compared.window.choices
    compared.window.columns.focus_column(2)
    assert not choices.move_right.isEnabled()
    choices.hide_article.trigger()
    assert compared.controller.articles.shown.hidden == {2}
    choices.show_all_articles.trigger()
    assert compared.controller.articles.shown.hidden == frozenset()
    compared.window.columns.focus_column(1)
    choices.pin_base.trigger()
    assert compared.controller.articles.shown.base == 1
    assert choices.pin_base.isChecked()
    choices.pin_base.trigger()
    assert compared.controller.articles.shown.base is None


def test_the_bars_count_what_the_filters_list(qtbot, compared, panel):
    def counted() -> int:
        return sum(sum(panel.model.counts(row).values()) for row in range(3))

    before = counted()
    assert before > 0
    compared.window.findings.words.setText("no such words")
    assert counted() == 0
    compared.window.findings.words.clear()
    assert counted() == before


# new articles


def test_new_articles_are_offered_to_be_checked(qtbot, compared):
    panel, details = compared.window.articles, compared.controller.articles.details
    assert panel.fresh.label.text() == "3 new articles: are title, outlet and date right?"
    qtbot.mouseClick(panel.fresh.button, Qt.MouseButton.LeftButton)
    assert details.dialog is not None
    assert details.dialog.title.line.text() == "Talks agreed"
    assert not panel.fresh.isVisible()
    details.dialog.reject()


def test_samples_are_not_offered_to_be_checked(qtbot, shell):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.open_at_start([])
    assert not shell.window.articles.fresh.isVisible()


def test_undone_opening_has_nothing_to_check(qtbot, compared, write):
    compared.window.articles.check_dismissed.emit()
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.opening.open_paths([write("four.txt", "Talks failed", "They left.")])
    assert compared.window.articles.fresh.label.text().startswith("1 new article:")
    undo(compared)
    assert not compared.window.articles.fresh.isVisible()


# details


@pytest.fixture
def dialog(qtbot, compared, panel):
    qtbot.keyClick(panel.list, Key.Key_F2)
    dialog = compared.controller.articles.details.dialog
    assert dialog is not None
    return dialog


def test_corrections_are_one_step_that_can_be_undone(qtbot, compared, dialog):
    dialog.title.line.selectAll()
    QTest.keyClicks(dialog.title.line, "Talks <b>agreed</b>")
    QTest.keyClicks(dialog.outlet.line, "The Courier")
    QTest.keyClicks(dialog.date.line, "12 May 2026")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        QTest.keyClick(dialog.date.line, Key.Key_Return)
    article = compared.session.comparison.articles[0].article
    assert (article.title, article.outlet, article.published) == (
        "Talks <b>agreed</b>",
        "The Courier",
        "2026-05-12",
    )
    assert as_read(article).title == "Talks agreed"
    assert compared.window.articles.model.index(0, 0).data() == "Talks <b>agreed</b>"
    assert compared.controller.articles.details.dialog is None
    with qtbot.waitSignal(compared.controller.comparison_shown):
        assert undo(compared) == "&Undo change of details"
    assert compared.session.articles[0].published is None
    assert titles(compared)[0] == "Talks agreed"


def test_corrections_outlast_another_comparison_and_another_reading(qtbot, compared, dialog, three):
    QTest.keyClicks(dialog.outlet.line, "The Courier")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        dialog.save_button.click()
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.window.choices.analyse.trigger()
    assert compared.session.comparison.articles[0].article.outlet == "The Courier"
    three[0].write_text("Talks agreed again\nThey agreed.\n", encoding="utf-8")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.opening.open_paths([three[0]])
    assert titles(compared)[0] == "Talks agreed again"
    assert compared.session.articles[0].outlet == "The Courier"


def test_a_date_that_is_none_is_said_and_not_saved(qtbot, compared, dialog):
    QTest.keyClicks(dialog.date.line, "05/06/2026")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert "type the date as year, month and day, such as 2026-05-12" in dialog.date.hint.text()
    assert dialog.count.text() == "1 of 3"
    dialog.save_button.click()
    assert dialog.isVisible()
    assert not dialog.date.is_valid
    dialog.date.line.clear()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert compared.session.articles[0].published is None
    assert compared.controller.articles.details.dialog is None


def test_stepping_through_the_articles_saves_what_was_typed(qtbot, compared, dialog):
    QTest.keyClicks(dialog.author.line, "Jane Doe")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert compared.session.articles[0].author == "Jane Doe"
    assert (dialog.count.text(), dialog.title.line.text()) == ("2 of 3", "Talks planned")
    assert dialog.badge.text() == "B"
    qtbot.mouseClick(dialog.previous, Qt.MouseButton.LeftButton)
    assert dialog.author.line.text() == "Jane Doe"
    assert not dialog.previous.isEnabled()


def test_a_corrected_date_leaves_the_column_where_it_is(qtbot, shell, write):
    long = [f"Line {n} of a long article." for n in range(200)]
    paths = [write("a.txt", "First", *long), write("b.txt", "Second", *long)]
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(paths)
    text = shell.window.columns.columns[0].text
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 2)
    place = text.top_place
    assert place > 100
    shell.controller.articles.details.show(0)
    dialog = shell.controller.articles.details.dialog
    QTest.keyClicks(dialog.date.line, "2026-05-12")
    with qtbot.waitSignal(shell.controller.comparison_shown):
        dialog.save_button.click()
    assert shell.window.columns.columns[0].article.published == "2026-05-12"
    assert text.top_place == pytest.approx(place, abs=60)  # within two lines


def test_cancel_changes_nothing(qtbot, compared, dialog):
    QTest.keyClicks(dialog.author.line, "Jane Doe")
    dialog.reject()
    assert compared.session.articles[0].author is None
    assert compared.undo_stack.undoText() == "open articles"


def test_undoing_beside_the_open_dialog_shows_what_is(qtbot, compared, dialog):
    QTest.keyClicks(dialog.author.line, "Jane Doe")
    assert dialog.save()
    compared.undo_stack.undo()
    assert dialog.author.line.text() == ""
    compared.undo_stack.redo()
    assert dialog.author.line.text() == "Jane Doe"


def test_closing_the_article_closes_its_details(qtbot, compared, dialog):
    QTest.keyClicks(dialog.author.line, "Jane Doe")
    compared.controller.opening.close_article(0)
    assert compared.controller.articles.details.dialog is None


def test_an_article_added_beside_the_dialog_leaves_what_was_typed(qtbot, compared, dialog, write):
    QTest.keyClicks(dialog.author.line, "Jane")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.opening.open_paths([write("four.txt", "Talks failed", "They left.")])
    assert dialog.author.line.text() == "Jane"
    assert dialog.count.text() == "1 of 4"


def load_as(path: Path, wish: Wish, _checkpoint):
    from reader.core.loading.opening import load

    return load(path, wish.encoding)


@pytest.fixture
def reading(qtbot, compared, dialog, three, monkeypatch):
    """The dialog over a file whose bytes are read by the real loader."""
    three[0].write_bytes("Über die Brücke\n\nSie fuhren über die Brücke.\n".encode("cp1252"))
    compared.controller.articles.details._load = load_as
    return dialog


def choose_encoding(dialog, name: str) -> None:
    dialog.encoding.setCurrentIndex(dialog.encoding.findData(name))
    dialog.encoding.activated.emit(dialog.encoding.currentIndex())


def test_another_encoding_reads_the_file_again(qtbot, compared, reading):
    with qtbot.waitSignal(compared.controller.comparison_shown):
        choose_encoding(reading, "cp1252")
    assert compared.session.articles[0].encoding == "cp1252"
    assert titles(compared)[0] == "Über die Brücke"
    assert reading.title.line.text() == "Über die Brücke"
    assert reading.problem.text() == (
        "The file has changed since it was opened; it is shown as it now is."
    )
    assert compared.undo_stack.undoText() == "change of encoding"
    with qtbot.waitSignal(compared.controller.comparison_shown):
        choose_encoding(reading, "cp437")
    assert titles(compared)[0] != "Über die Brücke"
    assert not reading.problem.isVisible()
    compared.undo_stack.undo()
    assert titles(compared)[0] == "Über die Brücke"
    assert reading.encoding.currentData() == "cp1252"


@pytest.mark.parametrize(
    ("prepare", "encoding", "problem"),
    [
        (lambda path: path.unlink(), "cp1252", "one.txt is not there any more"),
        (lambda path: path.write_bytes(b"\xff\xfe" * 60), "cp437", "no readable text"),
        (lambda path: path.write_bytes("Мэр".encode("cp1251") * 20), "iso2022_jp", "encoding"),
    ],
)
def test_a_file_that_cannot_be_read_again_is_told(
    qtbot, compared, reading, three, prepare, encoding, problem
):
    before = compared.session.articles
    prepare(three[0])
    choose_encoding(reading, encoding)
    qtbot.waitUntil(lambda: reading.problem.isVisible() or compared.session.articles != before)
    if compared.session.articles == before:
        assert problem in reading.problem.text()
        assert reading.encoding.currentData() == before[0].encoding
    assert compared.bugs == []


def test_a_pasted_text_has_no_file_to_read_again(qtbot, shell):
    shell.prompts.pasted = PastedText("Pasted title\nIts words.", {"outlet": "The Courier"})
    shell.window.choices.paste_article.trigger()
    assert shell.session.articles[0].outlet == "The Courier"
    shell.window.choices.article_details.trigger()
    dialog = shell.controller.articles.details.dialog
    assert not dialog.encoding.isEnabled()
    assert dialog.path.text() == "Pasted text"
    assert dialog.outlet.hint.text() == "The text itself does not say."
    dialog.reject()


def test_a_change_of_details_is_a_command_without_a_window(compared):
    session = Session()
    session.set_articles(compared.session.articles)
    old = session.articles[1]
    step = ChangeArticle(session, 1, replace(old, author="Jane"), "change of details")
    step.redo()
    session.move(1, 0)
    step.undo()
    assert session.articles[0] == old


# dropping


def hover(window, data: QMimeData) -> None:
    told = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), QDragEnterEvent(QPoint(300, 300), *told))


def let_go(window, data: QMimeData) -> None:
    told = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), QDropEvent(QPointF(300, 300), *told))


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_the_hint_says_what_a_drop_would_do(qtbot, shell, three, tmp_path):
    hint = shell.window.drops.hint
    text, web = QMimeData(), QMimeData()
    text.setText("Words of an article.")
    web.setUrls([QUrl("https://example.org/x")])
    for data, told in (
        (files(*three), "Drop to open 3 articles"),
        (files(three[0]), "Drop to open the article"),
        (files(tmp_path), "Drop to open the articles in the folder"),
        (text, "Drop to add the text as an article"),
        (web, "Only files on this computer can be opened"),
    ):
        hover(shell.window, data)
        assert hint.isVisible()
        assert (hint.text, hint.geometry()) == (told, shell.window.rect())
        QApplication.sendEvent(shell.window.windowHandle(), QDragLeaveEvent())
        assert not hint.isVisible()


def test_a_file_dropped_on_a_filter_is_opened_all_the_same(qtbot, compared, write):
    words = compared.window.findings.words
    point = words.mapTo(compared.window, QPoint(10, 5))
    data = files(write("four.txt", "Talks failed", "They left."))
    told = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    native = compared.window.windowHandle()
    with qtbot.waitSignal(compared.controller.comparison_shown):
        QApplication.sendEvent(native, QDragEnterEvent(point, *told))
        QApplication.sendEvent(native, QDropEvent(QPointF(point), *told))
    assert words.text() == ""
    assert titles(compared)[3] == "Talks failed"


def test_dropped_text_is_pasted_as_an_article(qtbot, shell):
    shell.prompts.pasted = PastedText("Dropped title\nIts words.")
    data = QMimeData()
    data.setText("Dropped title\nIts words.")
    hover(shell.window, data)
    let_go(shell.window, data)
    qtbot.waitUntil(lambda: titles(shell) == ["Dropped title"])
    assert shell.prompts.asked == [("paste", "Dropped title\nIts words.")]


# sets that are not as one expects


def test_an_article_added_while_the_comparison_runs(qtbot, shell, engine, three):
    engine.gate.clear()
    shell.controller.opening.open_paths(three[:2])
    qtbot.waitUntil(engine.entered.is_set)
    shell.controller.opening.open_paths(three[2:])
    qtbot.waitUntil(lambda: len(shell.session.articles) == 3)
    assert shell.window.articles.model.rowCount() == 3
    with qtbot.waitSignal(shell.controller.comparison_shown):
        engine.gate.set()
    assert len(shell.session.comparison.articles) == 3


def test_an_article_removed_while_it_is_chosen(qtbot, compared, panel):
    QTest.keyClick(compared.window, Key.Key_F8)
    panel.list.select_row(0)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        qtbot.keyClick(panel.list, Key.Key_Delete)
    assert compared.bugs == []
    assert panel.list.row == 0
    assert titles(compared) == ["Talks planned", "Talks over"]


def test_forty_articles_at_once(qtbot, shell, write):
    paths = [write(f"{n}.txt", f"Title {n}", f"Line {n}.") for n in range(40)]
    with qtbot.waitSignal(shell.controller.comparison_shown, timeout=60_000):
        shell.controller.opening.open_paths(paths)
    panel = shell.window.articles
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Key.Key_End)
    assert panel.list.row == 39
    qtbot.keyClick(panel.list, Key.Key_Return)
    assert shell.window.focusWidget() is shell.window.columns.columns[39].text
    assert shell.bugs == []


def test_articles_of_one_line(qtbot, shell, write):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths([write("a.txt", "One."), write("b.txt", "Two.")])
    assert titles(shell) == ["One.", "Two."]
    assert shell.window.articles.model.length(0) == "1 word"


def test_a_set_closed_while_files_are_read(qtbot, compared, write, monkeypatch):
    reader = compared.controller.opening.reader
    gate = compared.engine.gate
    gate.clear()

    def slow(path, _wish, _checkpoint):
        while not gate.wait(0.002):
            pass
        return compared.engine.load(path)

    monkeypatch.setattr(reader, "_load", slow)
    compared.controller.opening.open_paths([write("four.txt", "Talks failed", "They left.")])
    try:
        assert compared.controller.opening.busy
        compared.window.choices.new.trigger()
        assert compared.session.articles == ()
        assert not compared.controller.opening.busy
        assert compared.window.empty.isVisible()
    finally:
        gate.set()
    compared.controller.opening.open_paths([write("five.txt", "Talks begun", "They met.")])
    qtbot.waitUntil(lambda: titles(compared) == ["Talks begun"])


def test_a_file_gone_from_the_recent_ones_says_so(qtbot, compared, three):
    texts = [one.text() for one in compared.window.menus.recent.actions()]
    assert texts[0] == "one.txt  —  Talks agreed"
    three[0].unlink()
    with qtbot.waitSignal(compared.controller.opening.settled):
        compared.window.menus.recent.actions()[0].trigger()
    assert lines(compared)[1] == "one.txt was taken off the list of recent files."
    assert "one.txt" not in compared.window.menus.recent.actions()[0].text()


def test_details_of_a_bug_in_reading_are_reported(qtbot, compared, dialog):
    def fails(_path, _wish, _checkpoint):
        raise ZeroDivisionError

    compared.controller.articles.details._load = fails
    choose_encoding(dialog, "cp1252")
    qtbot.waitUntil(lambda: bool(compared.bugs))
    assert dialog.problem.text() == (
        "The file could not be read because of a fault in the program."
    )
    assert isinstance(dialog, QDialog)
    assert not isinstance(compared.bugs[0], LoadError)
