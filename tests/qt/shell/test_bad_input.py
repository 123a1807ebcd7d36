"""Sets and windows that are not as one expects: each has its designed state, and nothing breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Claim, Ref, Status

Key, Mod = Qt.Key, Qt.KeyboardModifier
DOCKS = ("articles", "findings", "sources", "notes", "pair", "timeline", "found")


def press(qtbot, shell, key, modifiers=Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or shell.window, key, modifiers)
    QApplication.processEvents()


def look_around(qtbot, shell) -> None:
    """Shows every panel and page and takes the usual steps through them."""
    window = shell.window
    for name in DOCKS:
        window.docks.show(name)
        QApplication.processEvents()
        window.grab()
    for key in (Key.Key_F6, Key.Key_Down, Key.Key_Down, Key.Key_F8, Key.Key_F7, Key.Key_F4):
        press(qtbot, shell, key)
    press(qtbot, shell, Key.Key_F8, Mod.ShiftModifier)
    for number in (Key.Key_2, Key.Key_3, Key.Key_1):
        press(qtbot, shell, number, Mod.ControlModifier)
    press(qtbot, shell, Key.Key_2, Mod.AltModifier)
    qtbot.waitUntil(lambda: not shell.controller.covering.busy)
    window.grab()
    press(qtbot, shell, Key.Key_1, Mod.AltModifier)
    qtbot.waitUntil(lambda: not shell.controller.analysis.busy)
    assert shell.bugs == []


def open_all(qtbot, shell, paths, timeout=20_000) -> None:
    with qtbot.waitSignal(shell.controller.comparison_shown, timeout=timeout):
        shell.controller.opening.open_paths(paths)


def no_findings(comparison):
    agreed = tuple(replace(claim, status=Status.AGREED) for claim in comparison.claims)
    return replace(comparison, findings=(), claims=agreed)


def no_links(comparison):
    every = [
        Ref(place, one.index)
        for place, article in enumerate(comparison.articles)
        for one in article.sentences
    ]
    return replace(
        comparison,
        links=(),
        findings=(),
        claims=tuple(Claim(f"c{n}", (ref,), Status.ONLY) for n, ref in enumerate(every)),
        only_in=tuple(
            tuple(one.index for one in article.sentences) for article in comparison.articles
        ),
    )


@pytest.fixture
def make_changed(engine, make_shell, monkeypatch):
    """Makes a window whose comparisons are changed before they are shown."""

    def make(change):
        compare = engine.compare
        monkeypatch.setattr(engine, "compare", lambda *given: change(compare(*given)))
        return make_shell()

    return make


def test_a_set_with_no_findings(qtbot, make_changed, three):
    shell = make_changed(no_findings)
    open_all(qtbot, shell, three)
    assert shell.window.findings.message.isVisible()
    assert shell.window.findings.message.text().startswith("No differences were found")
    look_around(qtbot, shell)


def test_a_set_with_no_links(qtbot, make_changed, three):
    shell = make_changed(no_links)
    open_all(qtbot, shell, three)
    look_around(qtbot, shell)
    window = shell.window
    window.columns.focus_column(0)
    press(qtbot, shell, Key.Key_Home, Mod.ControlModifier)
    press(qtbot, shell, Key.Key_Down)
    assert window.columns.selected == Ref(0, 1)
    assert window.status.told == "A1: only in A"
    press(qtbot, shell, Key.Key_Delete)  # nothing to cut, and that is said
    assert window.status.told
    assert shell.bugs == []


def test_nothing_but_furniture_to_compare(qtbot, make_changed, three):
    """No sentence in any article: neither links nor claims nor findings."""

    def emptied(comparison):
        articles = tuple(replace(one, sentences=()) for one in comparison.articles)
        return replace(
            comparison, articles=articles, links=(), claims=(), findings=(), only_in=((), (), ())
        )

    shell = make_changed(emptied)
    open_all(qtbot, shell, three)
    look_around(qtbot, shell)
    for key in (Key.Key_Space, Key.Key_A, Key.Key_H, Key.Key_Delete):
        shell.window.columns.focus_column(0)
        press(qtbot, shell, key)
    told = shell.window.claims.message.text()
    assert told == "These articles hold no sentence that could be compared."
    assert shell.bugs == []


def test_forty_articles_in_every_panel(qtbot, shell, write):
    paths = [write(f"{n}.txt", f"Title {n}", f"Line {n}.", "It rained.") for n in range(40)]
    open_all(qtbot, shell, paths, timeout=60_000)
    look_around(qtbot, shell)
    assert shell.window.articles.model.rowCount() == 40
    assert len([one for one in shell.window.columns.columns if one.isVisible()]) < 8


def test_one_line_beside_two_hundred_thousand_words(qtbot, shell, write):
    line = " ".join(["They agreed on the plan of the town at noon today again."] * 2)
    long = write("long.txt", "Talks agreed", *(f"{n}. {line}" for n in range(8_700)))
    short = write("short.txt", "Talks planned")
    assert len(long.read_text(encoding="utf-8").split()) > 200_000
    open_all(qtbot, shell, [long, short], timeout=60_000)
    text = shell.window.columns.columns[0].text
    shell.window.columns.focus_column(0)
    press(qtbot, shell, Key.Key_End, Mod.ControlModifier)
    qtbot.waitUntil(lambda: text.verticalScrollBar().value() > 0)
    assert shell.window.columns.selected == Ref(0, 8_700)
    press(qtbot, shell, Key.Key_Home, Mod.ControlModifier)
    assert shell.window.columns.selected == Ref(0, 0)
    look_around(qtbot, shell)


@pytest.mark.parametrize("with_articles", [True, False])
def test_a_window_squeezed_to_nothing(qtbot, request, shell, with_articles):
    if with_articles:
        request.getfixturevalue("compared")
    window = shell.window
    before = QSize(1200, 800)
    window.resize(before)
    QApplication.processEvents()
    window.resize(1, 1)
    QApplication.processEvents()
    window.grab()
    assert window.width() < before.width()
    window.centralWidget().resize(1, 1)  # smaller than the window lets it be
    window.centralWidget().grab()
    if with_articles:
        for name in DOCKS:
            window.docks.show(name)
            window.docks[name].widget().resize(0, 0)
            QApplication.processEvents()
        look_around(qtbot, shell)
    window.resize(before)
    QApplication.processEvents()
    assert window.size() == before
    assert window.centralWidget().width() > 300
    assert shell.bugs == []


def test_articles_come_and_go_while_the_analysis_runs(qtbot, compared, engine, write):
    window = compared.window
    window.columns.focus_column(0)
    press(qtbot, compared, Key.Key_Down)
    press(qtbot, compared, Key.Key_F8)
    engine.gate.clear()
    engine.entered.clear()
    press(qtbot, compared, Key.Key_F5)
    qtbot.waitUntil(engine.entered.is_set)
    compared.controller.opening.open_paths([write("four.txt", "Talks failed", "They left.")])
    qtbot.waitUntil(lambda: len(compared.session.articles) == 4)
    window.articles.list.select_row(0)
    qtbot.keyClick(window.articles.list, Key.Key_Delete)  # the chosen one, of the old analysis
    assert len(compared.session.articles) == 3
    for key in (Key.Key_F6, Key.Key_Down, Key.Key_F8, Key.Key_F4, Key.Key_Space, Key.Key_Escape):
        press(qtbot, compared, key)
    window.grab()
    engine.gate.set()
    qtbot.waitUntil(lambda: not compared.controller.analysis.busy)
    if compared.session.comparison is None:  # Esc gave the analysis up
        press(qtbot, compared, Key.Key_F5)
    qtbot.waitUntil(lambda: compared.session.comparison is not None)
    assert len(compared.session.comparison.articles) == 3
    look_around(qtbot, compared)


def test_the_article_of_what_is_shown_is_removed(qtbot, compared):
    """Chosen in columns, pair pane, list and matrix, and then gone from all of them."""
    window = compared.window
    press(qtbot, compared, Key.Key_F8)
    press(qtbot, compared, Key.Key_2, Mod.AltModifier)
    qtbot.waitUntil(lambda: window.claims.coverage is not None)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.session.remove(0)
    assert all(
        side.sentence.article < 2 for one in window.findings.filter.shown for side in one.sides
    )
    look_around(qtbot, compared)
    compared.session.remove(0)
    QApplication.processEvents()
    look_around(qtbot, compared)
    compared.session.remove(0)
    QApplication.processEvents()
    assert window.empty.isVisible()
    assert compared.bugs == []
