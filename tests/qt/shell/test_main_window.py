"""What the window shows by itself: states, titles, layout remembered and reset."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QLabel

from reader.qt.messages import Kind, Message, MessageBar, shortened
from reader.qt.preferences import Preferences, ThemeChoice
from reader.qt.settings import Settings


def test_the_empty_window_says_what_to_do(shell):
    assert shell.window.empty.isVisible()
    assert shell.window.windowTitle() == "Parallax"
    assert not shell.window.menus.close.isEnabled()
    assert not shell.window.menus.recent.isEnabled()
    assert not shell.window.choices.new.isEnabled()
    for action in (*shell.window.choices.findings, shell.window.choices.cancel):
        assert not action.isEnabled()


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["Talks agreed"], "Talks agreed – Parallax"),
        (["Talks agreed", "Talks over"], "Talks agreed and 1 more – Parallax"),
        (["x" * 70], "x" * 59 + "… – Parallax"),
    ],
)
def test_the_title_names_the_articles(qtbot, shell, write, titles, expected):
    paths = [write(f"{n}.txt", title, "Words.") for n, title in enumerate(titles)]
    with qtbot.waitSignal(shell.controller.opening.settled):
        shell.controller.opening.open_paths(paths)
    assert shell.window.windowTitle() == expected


def test_the_first_article_has_the_keyboard(compared):
    window = compared.window
    assert window.focusWidget() is window.columns.columns[0].text
    window.findings.words.setFocus()
    window.show_articles(window._articles[:2])  # later the keyboard stays where it is
    assert window.focusWidget() is window.findings.words


def test_the_layout_is_remembered(qtbot, make_shell):
    first = make_shell()
    first.window.resize(777, 666)
    first.window.docks["pair"].hide()
    first.window.close()
    second = make_shell()
    assert second.window.size().width() == 777
    assert second.window.size().height() == 666
    assert not second.window.docks["pair"].isVisible()
    assert second.window.docks["findings"].isVisible()


def test_reset_layout_brings_the_docks_back(shell):
    window = shell.window
    for dock in (window.docks["findings"], window.docks["pair"]):
        dock.setFloating(True)
        dock.close()
    window.choices.reset_layout.trigger()
    for dock in (window.docks["findings"], window.docks["pair"]):
        assert dock.isVisible()
        assert not dock.isFloating()


def test_docks_can_be_hidden_from_the_menu(shell):
    toggle = shell.window.docks["findings"].toggleViewAction()
    toggle.trigger()
    assert not shell.window.docks["findings"].isVisible()
    toggle.trigger()
    assert shell.window.docks["findings"].isVisible()


def test_theme_zoom_and_lock_are_remembered(make_shell, settings):
    first = make_shell()
    first.window.choices.themes[ThemeChoice.DARK].trigger()
    assert first.appearance.theme.dark
    first.window.choices.zoom_in.trigger()
    first.window.choices.sync_scrolling.trigger()
    first.window.close()
    second = make_shell()
    assert second.appearance.theme.dark
    assert second.window.choices.themes[ThemeChoice.DARK].isChecked()
    assert second.appearance.zoom == 110
    assert not second.window.choices.sync_scrolling.isChecked()
    second.window.choices.zoom_usual.trigger()
    assert settings.zoom == 100


def test_zoom_has_ends(shell):
    for _ in range(40):
        shell.window.choices.zoom_in.trigger()
    assert shell.appearance.zoom == 250
    for _ in range(40):
        shell.window.choices.zoom_out.trigger()
    assert shell.appearance.zoom == 80


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\x00\xff no ini at all", id="no ini"),
        pytest.param(
            "[view]\ntheme=pink\nzoom=big\nscroll_together=perhaps\n[files]\nrecent=7\n"
            "[window]\ngeometry=x\nlayout=@Invalid()\n",
            id="wrong kinds",
        ),
        pytest.param("[view]\nzoom=99999999999999999999\n", id="out of range"),
    ],
)
def test_settings_that_make_no_sense_are_the_usual_ones(tmp_path, text):
    path = tmp_path / "window.ini"
    path.write_bytes(text.encode("latin-1"))
    settings = Settings(path)
    assert settings.preferences == Preferences()
    assert settings.zoom in (100, 250)
    assert settings.sync
    assert settings.geometry in (QByteArray(), QByteArray(b"x"))
    assert all(isinstance(one, str) for one in settings.recent)


def test_nothing_but_the_settings_is_written(make_shell, tmp_path):
    make_shell().window.close()
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["window.ini"]


def test_message_bar_shows_markup_as_it_is(qtbot, themed):
    bar = MessageBar(themed)
    qtbot.addWidget(bar)
    bar.show_message(Message(Kind.PROBLEM, ("<b>x</b> &amp; <img src='file:///x.png'>",)))
    assert bar.text == "<b>x</b> &amp; <img src='file:///x.png'>"
    assert bar.accessibleName() == "Problem"
    assert bar.accessibleDescription() == bar.text
    for label in bar.findChildren(QLabel):
        assert label.textFormat().name == "PlainText"


def test_message_bar_replaces_its_buttons(qtbot, themed):
    bar = MessageBar(themed)
    qtbot.addWidget(bar)
    pressed = []
    bar.show_message(Message(Kind.NOTICE, ("One",), (("Do", lambda: pressed.append(1)),)))
    bar.show_message(Message(Kind.NOTICE, ("Two",)))
    assert bar._buttons.count() == 0
    bar.dismiss()
    assert bar.message is None
    assert bar.text == ""
    assert pressed == []


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (4, 4), (5, 4), (100, 4)])
def test_long_messages_are_cut(qapp, count, shown):
    lines = shortened([f"Sentence {n}." for n in range(count)])
    assert len(lines) == shown
    if count > shown:
        assert lines[-1] == f"… and {count - 3} more."


def test_the_system_s_theme_is_followed_until_one_is_chosen(shell, monkeypatch):
    from reader.qt import theme

    shown = []
    shell.appearance.theme_changed.connect(lambda new: shown.append(new.name))
    dark = True
    monkeypatch.setattr(theme, "system_prefers_dark", lambda: dark)
    shell.appearance._on_system_changed()
    assert shown == ["dark"]
    shell.window.choices.themes[ThemeChoice.LIGHT].trigger()
    shell.appearance._on_system_changed()
    assert shown == ["dark", "light"]
    shell.window.choices.themes[ThemeChoice.SYSTEM].trigger()
    assert shown == ["dark", "light", "dark"]
