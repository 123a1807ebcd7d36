"""From files to findings and back, by keys and mouse, with what goes wrong on the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Ref
from reader.core.compared import Decisions
from reader.core.loading.opening import load
from reader.core.memory import Memory
from reader.core.progress import unwatched
from reader.qt.engine import Engine
from reader.qt.messages import Kind
from reader.qt.prompts import PastedText


def titles(shell) -> list[str]:
    return [one.title for one in shell.session.articles]


def lines(shell) -> list[str]:
    return shell.window.messages.text.split("\n") if shell.window.messages.message else []


def press(qtbot, shell, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(shell.window, key, modifier)


def drop(widget, urls):
    """What the system tells the window at the end of a drag over the widget."""
    native = widget.window().windowHandle()
    point = widget.mapTo(widget.window(), QPoint(5, 5))
    data = QMimeData()
    data.setUrls(urls)
    told = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(native, QDragEnterEvent(point, *told))
    event = QDropEvent(QPointF(point), *told)
    QApplication.sendEvent(native, event)
    return event


def test_opening_shows_the_text_before_the_findings(qtbot, shell, engine, three):
    engine.gate.clear()
    shell.prompts.files = three
    press(qtbot, shell, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shell.window.columns.columns) == 3)
    assert shell.window.columns.columns[0].text.toPlainText().startswith("Talks agreed")
    assert shell.window.status.busy_text == "Comparing 3 articles…"
    assert shell.window.choices.cancel.isEnabled()
    with qtbot.waitSignal(shell.controller.comparison_shown):
        engine.gate.set()
    assert shell.window.status.busy_text == ""
    assert shell.window.status.place == "3 differences"
    assert shell.window.status.file == "A  ·  UTF-8  ·  English"
    assert shell.window.choices.export.isEnabled()
    assert shell.bugs == []


def test_walking_through_the_differences_by_keys(qtbot, compared):
    alt = Qt.KeyboardModifier.AltModifier
    walk = [
        (Qt.Key.Key_Down, alt, "Difference 1 of 3"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "Difference 2 of 3"),
        (Qt.Key.Key_End, alt, "Difference 3 of 3"),
        (Qt.Key.Key_Down, alt, "Difference 3 of 3"),
        (Qt.Key.Key_Up, alt, "Difference 2 of 3"),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, "Difference 1 of 3"),
        (Qt.Key.Key_Home, alt, "Difference 1 of 3"),
    ]
    for key, modifier, place in walk:
        press(qtbot, compared, key, modifier)
        assert compared.window.status.place == place
        current = compared.window.findings.current
        assert current is not None
        assert compared.window.columns.selected == current.sides[0].sentence
        assert current.reason in compared.window.pair.reason.text()


def test_the_ends_of_the_list_are_told(qtbot, compared):
    press(qtbot, compared, Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    press(qtbot, compared, Qt.Key.Key_F8)
    assert compared.window.status.told == "This is the last difference."
    press(qtbot, compared, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert compared.window.status.told == ""
    press(qtbot, compared, Qt.Key.Key_F7)
    assert compared.window.status.told == "This is the first difference."


def test_choosing_a_finding_with_the_mouse(qtbot, compared):
    panel = compared.window.findings
    where = panel.list.visualRect(panel.filter.index_of(panel.filter.shown[1].id)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert compared.window.status.place == "Difference 2 of 3"
    assert compared.window.columns.selected == Ref(0, 1)


def test_choosing_a_sentence_shows_its_claim(compared):
    compared.window.columns.sentence_selected.emit(Ref(1, 2))
    assert compared.window.status.told == "B2"
    assert compared.window.status.file.startswith("B")
    assert "A says one thing" in compared.window.pair.reason.text()


def test_a_sentence_of_one_source_says_so(compared):
    compared.window.columns.sentence_selected.emit(Ref(0, 4))
    assert compared.window.status.told == "A4: only in A"
    assert "Only in A" in compared.window.pair.reason.text()


def test_a_wording_in_the_pair_pane_leads_to_its_column(compared):
    compared.window.pair.sentence_requested.emit(Ref(2, 1))
    assert compared.window.columns.selected == Ref(2, 1)
    assert compared.window.status.file.startswith("C")


def test_the_next_column_gets_the_keys(qtbot, compared):
    compared.window.activateWindow()
    qtbot.waitUntil(compared.window.isActiveWindow)
    texts = [column.text for column in compared.window.columns.columns]
    texts[2].setFocus()
    for letter, text in zip("ABC", texts, strict=True):
        press(qtbot, compared, Qt.Key.Key_F6)
        assert text.hasFocus()
        assert compared.window.status.file.startswith(letter)


def test_cancelling_the_comparison_keeps_the_texts(qtbot, shell, engine, three):
    engine.gate.clear()
    shell.controller.opening.open_paths(three)
    qtbot.waitUntil(engine.entered.is_set)
    with qtbot.waitSignal(shell.controller.analysis.cancelled):
        press(qtbot, shell, Qt.Key.Key_Escape)
    assert lines(shell) == ["The comparison was cancelled; press F5 to start it again."]
    assert len(shell.window.columns.columns) == 3
    assert shell.window.status.busy_text == ""
    assert "Press F5" in shell.window.findings.message.text()
    assert not shell.window.choices.cancel.isEnabled()
    engine.gate.set()
    with qtbot.waitSignal(shell.controller.comparison_shown):
        press(qtbot, shell, Qt.Key.Key_F5)
    assert engine.compared == 1


def test_the_cancel_button_of_the_status_bar(qtbot, shell, engine, three):
    engine.gate.clear()
    shell.controller.opening.open_paths(three)
    qtbot.waitUntil(engine.entered.is_set)
    with qtbot.waitSignal(shell.controller.analysis.cancelled):
        qtbot.mouseClick(shell.window.status._cancel, Qt.MouseButton.LeftButton)


def test_an_answer_to_older_articles_is_dropped(qtbot, shell, engine, three, write):
    engine.gate.clear()
    shell.controller.opening.open_paths(three)
    qtbot.waitUntil(engine.entered.is_set)
    more = write("four.txt", "Talks failed", "They left.")
    shell.controller.opening.open_paths([more])
    qtbot.waitUntil(lambda: len(shell.session.articles) == 4)
    with qtbot.waitSignal(shell.controller.comparison_shown):
        engine.gate.set()
    assert shell.session.comparison is not None
    assert len(shell.session.comparison.articles) == 4
    assert len(shell.window.columns.columns) == 4


def test_closing_the_window_while_it_compares(qtbot, shell, engine, three):
    engine.gate.clear()
    shell.controller.opening.open_paths(three)
    qtbot.waitUntil(engine.entered.is_set)
    with qtbot.assertNotEmitted(shell.controller.comparison_shown, wait=20):
        shell.window.close()
    assert not shell.window.isVisible()
    assert not shell.controller.analysis.busy


def test_analysing_again_keeps_the_chosen_difference(qtbot, compared, engine):
    press(qtbot, compared, Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        press(qtbot, compared, Qt.Key.Key_F5)
    assert engine.compared == 2
    assert compared.window.status.place == "Difference 3 of 3"


def test_one_article_alone_is_told_what_is_missing(qtbot, shell, three):
    shell.controller.opening.open_paths(three[:1])
    qtbot.waitUntil(lambda: len(shell.session.articles) == 1)
    assert lines(shell) == ["Open another article on the same event to compare it with this one."]
    assert "One article is open." in shell.window.findings.message.text()
    assert not shell.window.choices.analyse.isEnabled()
    assert shell.window.columns.isVisible()
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(three[1:])
    assert lines(shell) == []


def test_each_bad_file_gets_its_sentence_and_the_good_ones_open(qtbot, shell, three, tmp_path):
    empty, binary = tmp_path / "empty.txt", tmp_path / "binary.txt"
    empty.write_bytes(b"")
    binary.write_bytes(b"\xff\xfe\x00\x80")
    gone = tmp_path / "gone.txt"
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths([gone, three[0], empty, three[1], binary])
    assert titles(shell) == ["Talks agreed", "Talks planned"]
    assert lines(shell) == [
        f"{gone}: there is no such file; check its name.",
        f"{empty}: it is empty; choose another.",
        f"{binary}: it holds no readable text; choose another.",
    ]
    assert shell.window.messages.message.kind is Kind.PROBLEM
    assert shell.bugs == []


def test_only_bad_files_lead_back_to_the_empty_page(qtbot, shell, tmp_path):
    shell.controller.opening.open_paths([tmp_path / "gone.txt"])
    assert not shell.window.empty.isVisible()
    qtbot.waitUntil(lambda: bool(lines(shell)))
    assert shell.window.empty.isVisible()
    assert shell.window.status.busy_text == ""


def test_many_bad_files_are_counted(qtbot, shell, tmp_path):
    shell.controller.opening.open_paths([tmp_path / f"gone{n}.txt" for n in range(30)])
    qtbot.waitUntil(shell.window.reading.isVisible)
    assert shell.window.reading.summary.text() == "30 of 30 files were not opened"
    assert lines(shell) == []


def test_the_same_file_twice_is_told(qtbot, compared, three):
    compared.controller.opening.open_paths([three[1]])
    qtbot.waitUntil(lambda: bool(lines(compared)))
    assert lines(compared) == ["two.txt is already open as article B."]
    assert len(compared.session.articles) == 3
    assert compared.session.comparison is not None


def test_the_same_file_named_in_two_ways(qtbot, shell, three, monkeypatch):
    monkeypatch.chdir(three[0].parent)
    shell.controller.opening.open_paths([three[0], Path("./one.txt")])
    qtbot.waitUntil(lambda: len(lines(shell)) == 1 and "already" in lines(shell)[0])
    assert titles(shell) == ["Talks agreed"]


def test_a_file_that_changed_is_read_again_in_its_place(qtbot, compared, three):
    three[1].write_text("Talks cancelled\nThey went home.\n", encoding="utf-8")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.opening.open_paths([three[1]])
    assert titles(compared) == ["Talks agreed", "Talks cancelled", "Talks over"]


def test_no_differences_is_said(qtbot, shell, write):
    one, two = write("a.txt", "Same", "Words."), write("b.txt", "Same", "Words.", "More.")
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths([one, two])
    assert shell.window.status.place == "No differences"
    press(qtbot, shell, Qt.Key.Key_F8)
    assert shell.window.status.told == ""
    assert shell.bugs == []


def test_a_new_comparison_and_what_was_open_before(qtbot, compared):
    press(qtbot, compared, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert compared.session.articles == ()
    assert compared.window.empty.isVisible()
    assert compared.window.status.place == ""
    assert compared.window.status.file == ""
    assert not compared.window.choices.undo.isEnabled()
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.window.menus.all[0].aboutToShow.emit()
        compared.window.menus.workspaces.actions()[0].trigger()
    assert titles(compared) == ["Talks agreed", "Talks planned", "Talks over"]


def test_closing_one_article_from_the_menu(qtbot, compared):
    names = [action.text() for action in compared.window.menus.close.actions()]
    assert names == ["A  Talks agreed", "B  Talks planned", "C  Talks over"]
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.window.menus.close.actions()[1].trigger()
    assert titles(compared) == ["Talks agreed", "Talks over"]


def test_pasting_an_article(qtbot, shell):
    shell.prompts.pasted = PastedText("Pasted title\nIts words.")
    press(
        qtbot,
        shell,
        Qt.Key.Key_V,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert titles(shell) == ["Pasted title"]
    shell.window.choices.paste_article.trigger()
    assert (
        lines(shell)
        == [
            "Pasted title has the same text as article A (Pasted title), so it was not added a "
            "second time."
        ]
        or "already open" in lines(shell)[0]
    )


def test_cancelled_dialogs_change_nothing(shell):
    for action in (shell.window.choices.open_articles, shell.window.choices.paste_article):
        action.trigger()
    assert shell.session.articles == ()
    assert shell.window.empty.isVisible()
    assert [asked[0] for asked in shell.prompts.asked] == ["open", "paste"]


# Dropping


def test_dropping_files_on_the_window(qtbot, shell, three):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        event = drop(shell.window, [QUrl.fromLocalFile(str(one)) for one in three])
    assert event.isAccepted()
    assert len(shell.session.articles) == 3


def test_dropping_files_on_the_columns(qtbot, compared, write):
    more = write("four.txt", "Talks failed", "They left.")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        drop(compared.window.columns, [QUrl.fromLocalFile(str(more))])
    assert titles(compared)[3] == "Talks failed"


def test_dropping_a_web_address_opens_nothing(shell):
    drop(shell.window, [QUrl("https://example.org/article.txt")])
    assert lines(shell) == [
        "Only files on this computer can be opened; save the page and drop the file."
    ]
    assert shell.session.articles == ()


# Recent files


def recent_names(shell) -> list[str]:
    return [one.text() for one in shell.window.menus.recent.actions() if one.text()][:-1]


def test_recent_files_are_listed_and_opened(qtbot, compared, three):
    assert [name.split("  —")[0] for name in recent_names(compared)] == [
        "one.txt",
        "two.txt",
        "three.txt",
    ]
    compared.window.choices.new.trigger()
    with qtbot.waitSignal(compared.controller.opening.settled):
        compared.window.menus.recent.actions()[2].trigger()
    assert titles(compared) == ["Talks over"]
    assert recent_names(compared)[0].startswith("three.txt")


def test_a_recent_file_that_vanished(qtbot, compared, three):
    three[0].unlink()
    with qtbot.waitSignal(compared.controller.opening.settled):
        compared.window.menus.recent.actions()[0].trigger()
    assert lines(compared) == [
        f"{three[0]}: there is no such file; check its name.",
        "one.txt was taken off the list of recent files.",
    ]
    assert len(recent_names(compared)) == 2
    assert len(compared.session.articles) == 3  # what was open stays open


def test_clearing_recent_files(compared):
    compared.window.choices.clear_recent.trigger()
    assert not compared.window.menus.recent.isEnabled()
    assert compared.settings.recent == []


# The sample set


def test_the_sample_set_is_replaced_by_one_s_own(qtbot, shell, three):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.open_at_start([])
    assert len(shell.session.articles) == 3
    assert shell.window.hint.isVisible()
    assert recent_names(shell) == []
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(three[:2])
    assert titles(shell) == ["Talks agreed", "Talks planned"]
    assert not shell.window.hint.isVisible()


def test_files_at_the_start_open_instead_of_the_samples(qtbot, shell, three):
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.open_at_start(three[:2])
    assert titles(shell) == ["Talks agreed", "Talks planned"]
    assert not shell.window.hint.isVisible()


def test_opening_the_samples_replaces_what_is_open_and_can_be_undone(qtbot, compared):
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.window.choices.open_samples.trigger()
    assert "Talks agreed" not in titles(compared)
    compared.window.choices.undo.trigger()
    assert titles(compared) == ["Talks agreed", "Talks planned", "Talks over"]


def test_the_hint_is_dismissed_for_good(qtbot, make_shell):
    first = make_shell()
    with qtbot.waitSignal(first.controller.comparison_shown):
        first.controller.open_at_start([])
    qtbot.mouseClick(first.window.hint._close, Qt.MouseButton.LeftButton)
    assert not first.window.hint.isVisible()
    first.window.close()
    second = make_shell()
    with qtbot.waitSignal(second.controller.comparison_shown):
        second.controller.open_at_start([])
    assert not second.window.hint.isVisible()


# Bugs


def test_a_bug_in_the_comparison_is_reported_and_can_be_tried_again(qtbot, shell, engine, three):
    engine.error = ZeroDivisionError("bug")
    shell.controller.opening.open_paths(three)
    qtbot.waitUntil(lambda: bool(shell.bugs))
    assert shell.bugs == [engine.error]
    assert "fault in the program" in lines(shell)[0]
    assert len(shell.window.columns.columns) == 3
    engine.error = None
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.window.messages.message.buttons[0][1]()


def test_a_bug_in_one_file_leaves_the_others(qtbot, shell, engine, three, write):
    engine.error = ZeroDivisionError("bug")
    shell.controller.opening.open_paths([write("bug.txt", "Bug"), three[0]])
    qtbot.waitUntil(lambda: bool(shell.session.articles))
    assert titles(shell) == ["Talks agreed"]
    assert shell.bugs == [engine.error]


# Hostile names


@pytest.mark.skipif(os.name == "nt", reason="no such file names on Windows")
@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("<img src=x>.txt", "<b>Bold</b> & [*] <img src='file:///etc/passwd'>"),
        ("a&b\tc.txt", "R&D\tdivides & rules"),
        ("-style.txt", "\u202egnihton\u202c"),
    ],
)
def test_nothing_of_an_article_is_interpreted(qtbot, shell, write, name, title):
    path = write(name, title, "Words.")
    with qtbot.waitSignal(shell.controller.opening.settled):
        shell.controller.opening.open_paths([path])
    shown = shell.window.menus.close.actions()[0].text()
    assert shown.replace("&&", "&") == "A  " + title.replace("\t", " ").replace("\u202e", "\ufffd")
    # QWidget.windowTitle has the text as set; [*] doubled is shown as it is.
    assert "\u202e" not in shell.window.windowTitle()
    assert "[*]" not in shell.window.windowTitle().replace("[*][*]", "")


def test_each_comparison_of_a_session_uses_what_the_ones_before_worked_out(
    qtbot, compared, engine, write
):
    more = write("four.txt", "Talks failed", "They left.")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.opening.open_paths([more])
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.opening.close_article(0)
    assert len(engine.memories) == 3
    assert all(memory is compared.session.memory for memory in engine.memories)


def test_the_engine_of_the_window_gives_the_memory_to_the_comparison(three):
    memory = Memory()
    articles = [load(path) for path in three]
    Engine().compare(articles, Decisions(), unwatched, memory)
    assert len(memory.analyses) == len({article.sha256 for article in articles})
