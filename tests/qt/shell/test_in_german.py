"""The window in German: everything opens, and nothing is cut, clashes or stays English."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QMenu

from reader.qt import theme as themes
from reader.qt import translation


def _of_scaling():
    path = Path(__file__).with_name("test_scaling.py")
    spec = importlib.util.spec_from_file_location("scaling", path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


cut_off = _of_scaling().cut_off


@pytest.fixture(params=(9.0, 13.5), ids=("100", "150"))
def size(request, qapp):
    """The program in a font of that many points, in German, taken out again."""
    font, usual, before = qapp.font(), qapp.font(), QLocale()
    font.setPointSizeF(request.param)
    qapp.setFont(font)
    assert translation.install(qapp, "de") == "de"
    yield request.param
    for one in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(before)
    qapp.setFont(usual)
    QApplication.processEvents()  # a window that is gone may still follow the font
    themes.apply(qapp, themes.load_theme("light"))


@pytest.fixture
def shell(size, make_shell):
    made = make_shell()
    larger = max(1.0, size / 12)  # whoever wants such letters has the screen for them
    made.window.resize(round(1600 * larger), round(1000 * larger))
    QApplication.processEvents()
    return made


def menus_of(menu: QMenu):
    yield menu
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from menus_of(submenu)


def letters(texts: list[str]) -> list[str]:
    plain = [text.replace("&&", "") for text in texts]
    return [text[text.index("&") + 1].lower() for text in plain if "&" in text]


def close_dialogs(window) -> None:
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_access_keys_are_distinct(compared):
    bar = [menu.title() for menu in compared.window.menus.all]
    assert {"&Datei", "&Bearbeiten", "&Ansicht", "&Vergleich", "&Hilfe"} <= set(bar)
    assert len(letters(bar)) == len(set(letters(bar))), bar
    for top in compared.window.menus.all:
        for menu in menus_of(top):
            texts = [action.text() for action in menu.actions()]
            assert len(letters(texts)) == len(set(letters(texts))), texts


def test_every_menu_opens(qtbot, compared):
    for top in compared.window.menus.all:
        for menu in menus_of(top):
            menu.popup(compared.window.pos())
            qtbot.waitUntil(menu.isVisible)
            menu.close()


def test_the_empty_window_shows_its_words_whole(shell):
    assert list(cut_off(shell.window)) == []


def test_pages_and_panels_show_their_words_whole(qtbot, compared):
    window = compared.window
    window.choices.reset_layout.trigger()
    window.choices.next_finding.trigger()
    for action in window.docks.switches:
        if not action.isChecked():
            action.trigger()
    for page in (window.choices.claims_page, window.choices.articles_page):
        page.trigger()
        QApplication.processEvents()
        assert list(cut_off(window.centralWidget())) == [], page.text()
    for dock in window.findChildren(QDockWidget):
        dock.raise_()
        QApplication.processEvents()
        assert list(cut_off(dock)) == [], dock.objectName()


def test_every_action_can_be_chosen_and_every_dialog_is_whole(qtbot, compared):
    window, controller = compared.window, compared.controller
    chosen, seen = set(), set()
    while True:
        # Anew each time: some actions fill menus, and what was in them is gone then.
        rest = [
            action
            for top in window.menus.all
            for menu in menus_of(top)
            for action in menu.actions()
            if not isinstance(action.menu(), QMenu) and not action.isSeparator()
            if action.isEnabled() and action is not window.choices.quit
            if action.text() not in chosen
        ]
        if not rest:
            break
        text = rest[0].text()
        chosen.add(text)
        rest[0].trigger()
        qtbot.waitUntil(
            lambda: (
                not (
                    controller.opening.busy
                    or controller.analysis.busy
                    or controller.explaining.busy
                    or controller.lexicons.busy
                )
            )
        )
        for dialog in [one for one in window.findChildren(QDialog) if one.isVisible()]:
            seen.add(dialog.windowTitle())
            assert list(cut_off(dialog)) == [], (text, dialog.windowTitle())
        close_dialogs(window)
    assert {"Artikel &öffnen…", "&Beispielartikel öffnen", "Ü&ber Parallax"} <= chosen
    assert {"Kurzanleitung", "Einstellungen", "Tastenkürzel", "Regeln", "Über Parallax"} <= seen
    assert compared.bugs == []


def test_every_page_of_the_preferences_is_whole(shell):
    shell.window.choices.preferences.trigger()
    QApplication.processEvents()
    [dialog] = [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
    assert dialog.windowTitle() == "Einstellungen"
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        QApplication.processEvents()
        assert list(cut_off(dialog)) == [], row
        assert dialog.list.sizeHintForColumn(0) <= dialog.list.viewport().width()
    dialog.close()


def test_a_step_is_named_behind_its_verb(compared, qtbot):
    compared.window.choices.hide_article.trigger()
    compared.window.choices.next_finding.trigger()
    compared.window.choices.mark_real.trigger()
    assert compared.window.choices.undo.text() == "&Rückgängig: als echt markieren"
    compared.window.choices.undo.trigger()
    assert compared.window.choices.redo.text() == "&Wiederherstellen: als echt markieren"
