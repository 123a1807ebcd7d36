"""Large fonts and screens: nothing that is said is cut off in a dialog or a panel."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from reader.qt import theme as themes
from reader.qt.dialogs.paste import PasteDialog
from reader.qt.dialogs.preferences import PreferencesDialog
from reader.qt.preferences import ThemeChoice

SIZES = (9.0, 13.5, 22.5)  # points: 100, 150 and 250 per cent of a usual font


def plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def cut_off(top: QWidget) -> Iterator[str]:
    """What is seen in a window and is narrower or lower than its own words."""
    for label in top.findChildren(QLabel):
        if not label.isVisible() or not label.text() or label.visibleRegion().isEmpty():
            continue
        if "…" in label.text() or label.objectName() == "elided":
            continue  # cut on purpose, with the whole in its tool tip
        room = label.contentsRect()
        if label.wordWrap():
            needed = label.heightForWidth(label.width())
            if label.height() < needed:
                yield f"{label.text()[:40]!r} is {label.height()} high and needs {needed}"
            continue
        metrics = label.fontMetrics()
        widest = max(metrics.horizontalAdvance(plain(line)) for line in label.text().split("\n"))
        if room.width() < widest or room.height() < metrics.height():
            yield f"{label.text()[:40]!r} has {room.size()} and is {widest} wide"
    for button in top.findChildren(QAbstractButton):
        if not button.isVisible() or not button.text() or button.visibleRegion().isEmpty():
            continue
        if isinstance(button, QToolButton):
            style = button.toolButtonStyle()
            if style == Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull():
                continue
        if isinstance(button, QPushButton | QCheckBox | QRadioButton | QToolButton):
            needed = button.minimumSizeHint()
            if button.width() < needed.width() or button.height() < needed.height() - 1:
                yield f"{button.text()[:40]!r} is {button.size()} and needs {needed}"


@pytest.fixture(params=SIZES)
def sized(request, qapp):
    """The program in a font of the system's of that size."""
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(request.param)
    qapp.setFont(font)
    yield request.param
    qapp.setFont(before)
    QApplication.processEvents()  # a window that is gone may still follow the font
    themes.apply(qapp, themes.load_theme("light"))


def opened(shell, name: str) -> QDialog:
    getattr(shell.window.choices, name).trigger()
    QApplication.processEvents()
    found = [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
    return found[-1]


@pytest.mark.parametrize("name", ["shortcuts", "guide", "about", "rules"])
def test_dialogs_show_their_words_whole(qtbot, sized, shell, name):
    dialog = opened(shell, name)
    assert list(cut_off(dialog)) == []
    dialog.close()


def test_preferences_show_their_words_whole(qtbot, sized, shell):
    dialog = opened(shell, "preferences")
    assert isinstance(dialog, PreferencesDialog)
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        QApplication.processEvents()
        assert list(cut_off(dialog)) == [], row
        assert dialog.list.sizeHintForColumn(0) <= dialog.list.viewport().width()
    dialog.close()


def test_the_paste_dialog_shows_its_words_whole(qtbot, sized, themed):
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert list(cut_off(dialog)) == []


def test_the_empty_window_shows_its_words_whole(qtbot, sized, shell):
    shell.window.resize(1600, 1000)
    QApplication.processEvents()
    assert list(cut_off(shell.window)) == []


@pytest.fixture
def compared_in_size(sized, compared):
    return compared


def test_panels_show_their_words_whole(qtbot, compared_in_size, sized):
    window = compared_in_size.window
    larger = max(1.0, sized / 12)  # whoever wants such letters has the screen for them
    window.resize(round(1600 * larger), round(1000 * larger))
    QApplication.processEvents()
    window.choices.reset_layout.trigger()
    window.choices.next_finding.trigger()
    for action in window.docks.switches:
        if not action.isChecked():
            action.trigger()
    QApplication.processEvents()
    for dock in window.findChildren(QWidget):
        if dock.metaObject().className() == "QDockWidget":
            dock.raise_()
            QApplication.processEvents()
            assert list(cut_off(dock)) == [], dock.objectName()


@pytest.mark.parametrize("size", [(1280, 720), (640, 480), (300, 200)])
def test_a_small_window_is_as_small_as_it_is_asked_to_be(qtbot, compared, size):
    window = compared.window
    window.resize(*size)
    QApplication.processEvents()
    if size[0] >= 1280:
        assert (window.width(), window.height()) == size
    assert window.centralWidget().width() > 0


def test_a_window_of_1280_by_720_holds_a_large_font(qtbot, compared_in_size):
    window = compared_in_size.window
    window.resize(1280, 720)
    QApplication.processEvents()
    assert window.width() <= 1280
    assert window.height() <= 720


def test_zoom_goes_from_80_to_250(qtbot, compared):
    choices = compared.window.choices
    for _ in range(30):
        choices.zoom_in.trigger()
    assert compared.settings.zoom == 250
    for _ in range(30):
        choices.zoom_out.trigger()
    assert compared.settings.zoom == 80
    choices.zoom_usual.trigger()
    assert compared.settings.zoom == 100


def test_a_new_font_of_the_system_is_followed(qtbot, qapp, shell):
    before = qapp.styleSheet()
    font = qapp.font()
    old = qapp.font()
    font.setPointSizeF(2 * font.pointSizeF())
    qapp.setFont(font)
    qtbot.waitUntil(lambda: qapp.styleSheet() != before)
    qapp.setFont(old)
    qtbot.waitUntil(lambda: qapp.styleSheet() == before)


def test_a_font_told_of_while_widgets_are_dressed_is_followed_afterwards(qapp, shell, monkeypatch):
    old, font = qapp.font(), qapp.font()
    font.setPointSizeF(2 * font.pointSizeF())
    within: list[bool] = []
    running = False

    def dress(app, theme, *, still):
        nonlocal running
        within.append(running)
        running = True
        app.setFont(font)  # is told at once
        running = False

    monkeypatch.setattr(themes, "apply", dress)
    shell.appearance.choose_theme(ThemeChoice.DARK)
    QApplication.processEvents()
    monkeypatch.undo()
    qapp.setFont(old)
    assert len(within) > 1
    assert not any(within)
