"""Every word of the window passes through translation: a made-up language marks what does."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

MARK = re.compile(r"⟦[^⟦⟧]*⟧")


class Marking(QTranslator):
    """Puts each text between ⟦ and ⟧; patterns of dates stay, as Qt reads them."""

    def translate(self, context, source, disambiguation=None, n=-1):
        if disambiguation and "pattern" in disambiguation:
            return source
        return f"⟦{source}⟧"

    def isEmpty(self):  # noqa: N802
        return False


@pytest.fixture
def marked(qapp):
    translator = Marking()
    qapp.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def shell(marked, make_shell):
    return make_shell()


# What is no word of the window: the articles' own and the core's, names, keys, encodings.
OWN = re.compile(
    r"Talks agreed|Talks planned|Talks over|They agreed|[\w ]+ died|It rained|More|"
    r"A says one thing, B another|Parallax|\b(one|two|three)\.txt\b|SHA-256|[0-9a-f]{12,}|"
    r"UTF-\d+|ISO[\d-]+(JP)?|BIG5|EUC-..|KOI8-R|MAC-ROMAN|SHIFT-JIS|English|Deutsch|JSON|HTML|"
    r"Ctrl|Shift|Alt|Return|Enter|Esc|Del|Home|End|PgUp|PgDown|Left|Right|Down|Up|Space|Tab|/[\w./-]+"
)


# The boxes with the names of fonts, of encodings and of languages in themselves.
NAMED_BY_OTHERS = ("⟦Font:⟧", "⟦Encoding⟧", "⟦Language of the window:⟧")


def words_of(widget: QWidget):
    yield widget.windowTitle() if widget.isWindow() else ""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox) and widget.accessibleName() not in NAMED_BY_OTHERS:
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QMenu):
        for action in widget.actions():
            yield action.text()
            yield action.toolTip()
    # Views of Qt's own are those of the boxes above, whose items were read there.
    if isinstance(widget, QAbstractItemView) and type(widget).__module__.startswith("reader"):
        model, root = widget.model(), QModelIndex()
        columns = model.columnCount(root) if isinstance(widget, QTableView | QTreeView) else 1
        for row in range(model.rowCount(root)):
            for column in range(columns):
                yield str(model.index(row, column, root).data() or "")


def english(top: QWidget) -> set[str]:
    found = set()
    for widget in [top, *top.findChildren(QWidget)]:
        for text in words_of(widget):
            rest, before = text, None
            while rest != before:
                rest, before = MARK.sub("", rest), rest
            if re.search(r"[A-Za-z]{3,}", OWN.sub("", rest)):
                found.add(f"{type(widget).__name__}: {text}")
    return found


def test_nothing_in_the_window_stays_english(qtbot, compared):
    window = compared.window
    seen = english(window)
    for action in window.docks.switches:
        if not action.isChecked():
            action.trigger()
    window.choices.next_finding.trigger()
    window.choices.claims_page.trigger()
    QApplication.processEvents()
    seen |= english(window)
    for name in ("preferences", "guide", "shortcuts", "rules", "article_details", "decided_links"):
        getattr(window.choices, name).trigger()
        QApplication.processEvents()
        dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
        assert dialogs, name
        for dialog in dialogs:
            seen |= english(dialog)
            dialog.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert sorted(seen) == []
