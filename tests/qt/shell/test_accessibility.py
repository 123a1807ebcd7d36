"""The window as a screen reader hears it, and the whole path of the work by keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWidget

from reader.core.alignment.links import Ref
from reader.core.dated import DatedStatement, Precision, Timeline
from reader.core.verdicts import State

Key, Mod = Qt.Key, Qt.KeyboardModifier


def spoken(widget: QWidget) -> str:
    """What a screen reader says of a widget that gets the keyboard."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None, widget
    assert interface.isValid(), widget
    return interface.text(QAccessible.Text.Name)


def rows(view: QWidget) -> list[str]:
    """The names of a list's or table's cells, as they are spoken."""
    interface = QAccessible.queryAccessibleInterface(view)
    children = [interface.child(place) for place in range(interface.childCount())]
    return [child.text(QAccessible.Text.Name) for child in children if child is not None]


def nameless(top: QWidget) -> list[str]:
    """The controls that can have the keyboard and would be spoken as nothing."""
    found = []
    for widget in [top, *top.findChildren(QWidget)]:
        if widget.window() is not top or not widget.isVisibleTo(top):
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if not spoken(widget.focusProxy() or widget):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def press(qtbot, shell, key, modifiers=Mod.NoModifier) -> QWidget:
    """Presses a key where the keyboard is, and gives who has it then."""
    qtbot.keyClick(QApplication.focusWidget() or shell.window, key, modifiers)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None, f"the keyboard is lost after {key}"
    assert focus.isVisible(), focus
    assert focus.isEnabled(), focus
    return focus


def tag_something(qtbot, shell) -> None:
    """Writes a note with a tag on A's second sentence, by keys."""
    shell.controller.choosing.show_sentence(Ref(0, 1))
    shell.window.columns.focus_column(0)
    press(qtbot, shell, Key.Key_A)
    qtbot.keyClicks(shell.window.notes.editor.text, "Who agreed?")
    qtbot.keyClicks(shell.window.notes.editor.tags, "sources")
    press(qtbot, shell, Key.Key_Return, Mod.ControlModifier)


def inside(widget: QWidget) -> str:
    """The name of the panel that a widget stands in."""
    while widget is not None and not isinstance(widget, QDockWidget):
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


@pytest.fixture
def reading(qtbot, compared):
    """The window with the three articles, the active one."""
    compared.window.activateWindow()
    qtbot.waitUntil(compared.window.isActiveWindow)
    return compared


def test_every_control_of_the_window_has_a_name(qtbot, reading):
    window = reading.window
    for action in window.docks.switches:
        if not action.isChecked():
            action.trigger()
    seen: set[str] = set(nameless(window))
    window.choices.next_finding.trigger()
    for dock in ("findings", "sources", "notes", "pair", "timeline", "found"):
        window.docks.show(dock)
        QApplication.processEvents()
        seen |= set(nameless(window))
    window.choices.claims_page.trigger()
    qtbot.waitUntil(lambda: window.claims.coverage is not None)
    seen |= set(nameless(window))
    window.choices.find.trigger()
    seen |= set(nameless(window))
    assert sorted(seen) == []


def test_every_control_of_the_empty_window_has_a_name(shell):
    assert nameless(shell.window) == []


DIALOGS = (
    *("preferences", "guide", "shortcuts", "about", "rules", "article_details"),
    *("decided_links", "export", "why", "all_tags"),
)


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name(qtbot, reading, name):
    window = reading.window
    window.choices.next_finding.trigger()
    if name == "all_tags":
        tag_something(qtbot, reading)
    getattr(window.choices, name).trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QDialog)))
    QApplication.processEvents()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            assert dialog.windowTitle()
            assert nameless(dialog) == []
            assert dialog.focusWidget() is not None
            dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_findings_speak_type_words_and_places(reading):
    told = rows(reading.window.findings.list)
    assert told[:2] == ["Differences", "Commitment, 1 difference"]
    assert told[2].startswith("Commitment: Talks agreed versus Talks planned. A0 · B0. ")
    assert [one.partition(":")[0] for one in told[2::2]] == ["Commitment", "Stage", "Polarity"]


def test_articles_speak_letter_title_and_numbers(reading):
    told = rows(reading.window.articles.list)
    assert [one.partition(".")[0] for one in told] == [
        "Article A: Talks agreed", "Article B: Talks planned", "Article C: Talks over",
    ]  # fmt: skip
    assert "3 differences: Commitment 1, Stage 1, Polarity 1" in told[0]


def test_claims_speak_what_each_source_says(qtbot, reading):
    window = reading.window
    press(qtbot, reading, Key.Key_2, Mod.AltModifier)
    qtbot.waitUntil(lambda: window.claims.coverage is not None)
    told = rows(window.claims.table)
    assert any("3 of 3 sources report it. They differ: Stage; must see." in one for one in told)
    assert any(one.startswith("B1 They discussed. Differing words: Stage") for one in told)
    assert any(one.startswith("B Talks planned. Of 4 sentences 4") for one in told)  # the head


def test_notes_speak_place_and_words(qtbot, reading):
    tag_something(qtbot, reading)
    told = rows(reading.window.notes.list)
    assert any(all(part in one for part in ("A1", "Who agreed?", "They agreed.")) for one in told)


def test_the_timeline_speaks_time_place_and_words(reading):
    begin = datetime(2026, 3, 4)  # noqa: DTZ001 - the clock of the article
    one = DatedStatement(Ref(1, 2), 30, 33, begin, begin + timedelta(days=1), Precision.DAY)
    timeline = Timeline((one,), (None,) * 3, (0,) * 3)
    panel = reading.window.timeline
    reading.window.docks.show("timeline")
    panel.show_comparison(replace(reading.session.comparison, timeline=timeline))
    told = rows(panel.table)
    assert "B2" in told
    assert "Six" in told
    assert "Six died." in told
    assert any("2026" in cell for cell in told)
    assert panel.chart.accessibleDescription()


def test_tab_goes_through_all_panels_and_comes_back(qtbot, reading):
    window = reading.window
    if not window.docks["articles"].isVisible():
        window.docks["articles"].toggleViewAction().trigger()
    QApplication.processEvents()
    first = press(qtbot, reading, Key.Key_F6)
    seen = []
    for _ in range(200):
        focus = press(qtbot, reading, Key.Key_Tab)
        assert spoken(focus), focus
        seen.append(inside(focus))
        if focus is first:
            break
    assert focus is first
    # Panels that share a place have the keys of their titles; who is on top has all of them.
    assert {"articles", "findings", "pair", ""} <= set(seen)
    back = press(qtbot, reading, Key.Key_Backtab, Mod.ShiftModifier)
    assert back is not first
    assert press(qtbot, reading, Key.Key_Tab) is first


def test_the_keyboard_follows_a_difference_to_columns_out_of_sight(qtbot, reading):
    """Columns that are scrolled out are hidden, and Qt gave their keyboard to the pages."""
    window = reading.window
    window.resize(700, 700)  # not all columns have room
    QApplication.processEvents()
    assert len(window.columns.row.on_screen) < 3
    texts = [column.text for column in window.columns.columns]
    for _ in range(3):
        assert press(qtbot, reading, Key.Key_F6) in texts
    window.columns.focus_column(2)
    assert press(qtbot, reading, Key.Key_Down, Mod.AltModifier) in (texts[0], texts[1])
    assert press(qtbot, reading, Key.Key_Down) in texts


def test_the_keyboard_comes_back_to_the_text_with_the_page(qtbot, reading):
    """The page itself took the keyboard, and did nothing with it."""
    window = reading.window
    text = press(qtbot, reading, Key.Key_F6)
    press(qtbot, reading, Key.Key_2, Mod.AltModifier)
    qtbot.waitUntil(window.claims.table.hasFocus)  # once the matrix is worked out
    assert press(qtbot, reading, Key.Key_1, Mod.AltModifier) is text


def test_the_whole_path_by_keys(qtbot, shell, three):
    window = shell.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shell.prompts.files = three

    def go(key, modifiers=Mod.NoModifier):
        return press(qtbot, shell, key, modifiers)

    def settled():
        qtbot.waitUntil(lambda: not shell.controller.analysis.busy)

    with qtbot.waitSignal(shell.controller.comparison_shown):
        qtbot.keyClick(window, Key.Key_O, Mod.ControlModifier)
    texts = [column.text for column in window.columns.columns]
    assert QApplication.focusWidget() is texts[0]
    assert [go(Key.Key_F6) for _ in range(3)] == [texts[1], texts[2], texts[0]]
    assert go(Key.Key_Down) is texts[0]
    assert window.columns.selected == Ref(0, 1)

    assert go(Key.Key_Down, Mod.AltModifier) is texts[0]
    first = window.findings.current
    assert window.pair.judged is first
    for _ in range(40):
        if go(Key.Key_Tab) is window.findings.list:
            break
    assert go(Key.Key_N) is window.findings.list
    second = window.findings.current
    assert second is not first
    assert go(Key.Key_X) is window.findings.list
    standing = shell.controller.triage.standings[second.id]
    assert standing.state is State.FALSE_ALARM

    table = window.claims.table
    go(Key.Key_2, Mod.AltModifier)
    qtbot.waitUntil(table.hasFocus)  # once the matrix is worked out
    before = table.currentIndex()
    assert go(Key.Key_Down) is table
    assert go(Key.Key_Right) is table
    assert table.currentIndex() != before
    assert go(Key.Key_Return) is table  # the claim in the pair pane
    assert window.pair.wordings.wordings
    text = go(Key.Key_Return, Mod.ControlModifier)  # back, to the sentence in its article
    assert window.centre.page == "articles"
    assert text is texts[window.columns.selected.article]

    assert go(Key.Key_F, Mod.ControlModifier) is window.find_bar.field
    qtbot.keyClicks(window.find_bar.field, "t")
    hit = text.layers.current
    assert go(Key.Key_F3) is window.find_bar.field
    assert text.layers.current != hit
    assert go(Key.Key_Escape) is text
    assert not window.find_bar.isVisible()

    assert go(Key.Key_Space) is text
    begun = shell.controller.linking.begun
    assert begun == window.columns.selected
    other = go(Key.Key_F6)
    assert other in texts
    assert other is not text
    go(Key.Key_Down)
    assert go(Key.Key_Space) is other
    assert window.columns.selected.article != begun.article
    assert shell.controller.linking.begun is None
    assert shell.undo_stack.undoText().startswith("link ")
    settled()
    assert go(Key.Key_Z, Mod.ControlModifier) is other
    assert shell.undo_stack.undoText() == "mark as false alarm"
    settled()
    assert shell.bugs == []


def test_the_keyboard_is_not_lost_with_what_had_it(qtbot, reading):
    window = reading.window
    texts = [column.text for column in window.columns.columns]
    window.resize(1600, 900)
    window.columns.focus_column(1)
    window.choices.hide_article.trigger()
    assert QApplication.focusWidget() in (texts[0], texts[2])
    window.columns.focus_column(0)
    window.choices.hide_article.trigger()
    assert QApplication.focusWidget() is texts[2]
    window.choices.show_all_articles.trigger()
    for name in ("articles", "findings", "notes", "pair"):
        window.docks.show(name)
        press(qtbot, reading, Key.Key_F6)
        panel = window.docks[name].widget()
        for _ in range(60):
            if panel.isAncestorOf(press(qtbot, reading, Key.Key_Tab)):
                break
        window.docks[name].toggleViewAction().trigger()
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        assert focus is not None, name
        assert focus.isVisible(), name


def test_the_keyboard_is_not_lost_with_the_articles(qtbot, reading):
    window = reading.window
    window.docks.show("articles")
    for left in (2, 1, 0):
        window.articles.list.setFocus()
        qtbot.keyClick(window.articles.list, Key.Key_Delete)
        QApplication.processEvents()
        assert len(reading.session.articles) == left
        focus = QApplication.focusWidget()
        assert focus is (window.articles.list if left else window.empty.open)
    focus = press(qtbot, reading, Key.Key_Z, Mod.ControlModifier)
    assert focus in [column.text for column in window.columns.columns]
