"""The articles panel: rows, keys, the eye, dragging, the menu of a row."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from reader.core.article import Article
from reader.core.discrepancies.finding import Type
from reader.core.session import Session
from reader.qt.panels.articles import ArticlesPanel
from reader.qt.panels.articles_model import Role
from reader.qt.shown_articles import ShownArticles

Key, Modifier = Qt.Key, Qt.KeyboardModifier
MOVING = Modifier.AltModifier | Modifier.ShiftModifier


@pytest.fixture
def session(sample_comparison) -> Session:
    session = Session()
    session.set_articles([one.article for one in sample_comparison().articles])
    return session


@pytest.fixture
def shown(session) -> ShownArticles:
    return ShownArticles(session)


@pytest.fixture
def panel(qtbot, themed, session, shown) -> ArticlesPanel:
    panel = ArticlesPanel(theme=themed)
    qtbot.addWidget(panel)
    panel.read(session, shown)
    panel.resize(260, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def compared(panel, session, sample_comparison) -> ArticlesPanel:
    session.set_comparison(sample_comparison(), session.revision)
    return panel


def row_box(panel: ArticlesPanel, row: int) -> QRectF:
    return QRectF(panel.list.visualRect(panel.model.index(row, 0)))


def click(qtbot, panel, row, point=None) -> None:
    at = (point or row_box(panel, row).center()).toPoint()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def told(panel: ArticlesPanel, row: int, role: int) -> object:
    return panel.model.index(row, 0).data(role)


# the model


def test_the_model_is_sound(qtmodeltester, compared, session, shown):
    qtmodeltester.check(compared.model)
    shown.hide(1)
    session.move(0, 2)
    session.remove(0)
    qtmodeltester.check(compared.model)
    session.clear()
    qtmodeltester.check(compared.model)


def test_a_row_says_what_is_known(compared):
    assert [told(compared, row, Role.SIGLUM) for row in range(3)] == ["A", "B", "C"]
    assert told(compared, 1, Role.OUTLET) == "Northern Wire"
    assert told(compared, 1, Role.DATE) == "4 Mar 2026"
    assert str(told(compared, 1, Role.LENGTH)).endswith(" words")
    assert told(compared, 1, Role.COUNTS)[Type.NUMBER] == 2
    tip = str(told(compared, 1, Qt.ItemDataRole.ToolTipRole))
    assert "differences: " in tip
    assert "Number 2" in tip
    spoken = str(told(compared, 1, Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Article B: Two ships destroyed")
    assert "Number 2" in spoken


def test_only_listed_findings_are_counted(compared):
    compared.set_listed({"d2"})
    counts = [sum(told(compared, row, Role.COUNTS).values()) for row in range(3)]
    assert counts == [0, 1, 1]
    assert "No differences listed" in str(told(compared, 0, Qt.ItemDataRole.ToolTipRole))


def test_what_is_not_known_is_said(panel, session):
    plain = Article("/x/plain.txt", "一二 三", (), "", "0" * 64, language="zh")
    session.set_articles([plain, replace(plain, sha256="1" * 64, path="", published="2026-13-40")])
    assert [told(panel, 0, role) for role in (0, Role.OUTLET, Role.DATE, Role.LENGTH)] == [
        "plain.txt",
        "plain.txt",
        "no date",
        "3 characters",
    ]
    assert [told(panel, 1, role) for role in (0, Role.OUTLET, Role.DATE)] == [
        "Untitled",
        "Pasted text",
        "2026-13-40",
    ]


def test_warnings_have_a_sign(panel, session):
    first = session.articles[0]
    session.replace(0, replace(first, warnings=("<b>Letters were lost.</b>",)))
    assert told(panel, 0, Role.NOTES) == ["<b>Letters were lost.</b>"]
    assert "<b>Letters were lost.</b>" in str(told(panel, 0, Qt.ItemDataRole.ToolTipRole))
    assert not told(panel, 1, Role.NOTES)


def test_forty_articles_are_forty_rows(qtbot, panel, session):
    articles = [
        Article(f"/x/{n}.txt", f"Title {n}", (), f"Title {n}", f"{n:064}") for n in range(40)
    ]
    session.set_articles(articles)
    assert panel.model.rowCount() == 40
    assert panel.summary.text() == "40 articles"
    panel.list.select_row(39)
    panel.list.scrollToBottom()
    assert panel.list.viewport().rect().contains(row_box(panel, 39).center().toPoint())
    assert told(panel, 39, Role.SIGLUM) == "AN"


# keys


@pytest.mark.parametrize(
    ("key", "modifier", "signal", "wished"),
    [
        (Key.Key_Space, Modifier.NoModifier, "hidden_requested", [1, True]),
        (Key.Key_Return, Modifier.NoModifier, "column_requested", [1]),
        (Key.Key_Enter, Modifier.KeypadModifier, "column_requested", [1]),
        (Key.Key_Delete, Modifier.NoModifier, "close_requested", [1]),
        (Key.Key_F2, Modifier.NoModifier, "details_requested", [1]),
        (Key.Key_Up, MOVING, "move_requested", [1, 0]),
        (Key.Key_Down, MOVING, "move_requested", [1, 2]),
    ],
)
def test_keys_of_a_row(qtbot, panel, key, modifier, signal, wished):
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Key.Key_Down)
    with qtbot.waitSignal(getattr(panel, signal)) as heard:
        qtbot.keyClick(panel.list, key, modifier)
    assert heard.args == wished


def test_a_row_at_the_end_moves_no_further(qtbot, panel):
    panel.list.setFocus()
    with qtbot.assertNotEmitted(panel.move_requested):
        qtbot.keyClick(panel.list, Key.Key_Up, MOVING)
        qtbot.keyClick(panel.list, Key.Key_End)
        qtbot.keyClick(panel.list, Key.Key_Down, MOVING)


def test_the_current_article_stays_current_wherever_it_goes(panel, session):
    panel.list.select_row(0)
    session.move(0, 2)
    assert panel.list.row == 2
    session.remove(0)
    assert panel.list.row == 1
    session.remove(1)
    assert panel.list.row == 0  # its neighbour
    session.clear()
    assert panel.list.row == -1
    assert panel.message.isVisible()


# the mouse


def test_the_eye_hides_and_shows(qtbot, panel, shown):
    panel.hidden_requested.connect(shown.hide)
    for hidden in (True, False):
        eye = panel.list.delegate.eye_box(row_box(panel, 2)).center()
        with qtbot.waitSignal(panel.hidden_requested) as heard:
            click(qtbot, panel, 2, eye)
        assert heard.args == [2, hidden]
        assert shown.hidden == (frozenset({2}) if hidden else frozenset())


def test_a_click_makes_a_row_current_and_two_go_to_the_column(qtbot, panel):
    with qtbot.assertNotEmitted(panel.column_requested):
        click(qtbot, panel, 1)
    assert panel.list.row == 1
    at = row_box(panel, 1).center().toPoint()
    with qtbot.waitSignal(panel.column_requested) as heard:
        qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard.args == [1]


def drag(panel: ArticlesPanel, data: QMimeData, y: float) -> bool:
    """What Qt tells the list of a drag over it and its end; whether the list takes it."""
    viewport, point = panel.list.viewport(), QPoint(40, round(y))
    told = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    enter = QDragEnterEvent(point, *told)
    QApplication.sendEvent(viewport, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(viewport, QDragMoveEvent(point, *told))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(point), *told))
    return True


@pytest.mark.parametrize(
    ("old", "place", "new"), [(0, "after 2", 2), (2, "before 0", 0), (0, "after 1", 1)]
)
def test_rows_are_dragged(qtbot, panel, old, place, new):
    word, row = place.split()
    box = row_box(panel, int(row))
    y = box.bottom() - 3 if word == "after" else box.top() + 3
    with qtbot.waitSignal(panel.move_requested) as heard:
        assert drag(panel, panel.model.mimeData([panel.model.index(old, 0)]), y)
    assert heard.args == [old, new]


def test_a_row_dropped_where_it_was_moves_nothing(qtbot, panel):
    with qtbot.assertNotEmitted(panel.move_requested):
        drag(panel, panel.model.mimeData([panel.model.index(1, 0)]), row_box(panel, 1).top() + 3)


def test_rows_of_another_window_and_files_are_not_the_list_s(qtbot, panel):
    other = QMimeData()
    other.setData("application/x-parallax-article", b"12345 0")
    files = QMimeData()
    files.setText("words")
    assert not drag(panel, other, 30)
    assert not drag(panel, files, 30)


def test_where_a_row_would_go_is_drawn(qtbot, panel, themed):
    data = panel.model.mimeData([panel.model.index(0, 0)])
    box = row_box(panel, 1)
    told = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    point = QPoint(40, round(box.bottom()) - 3)
    QApplication.sendEvent(panel.list.viewport(), QDragEnterEvent(point, *told))
    QApplication.sendEvent(panel.list.viewport(), QDragMoveEvent(point, *told))
    top = round(row_box(panel, 2).top())
    picture = panel.list.viewport().grab().toImage()
    seen = {picture.pixelColor(60, y).name() for y in range(top - 2, top + 3)}
    assert themed.colour("accent").name() in seen


# the menu, notes and words for who cannot see


def texts(menu) -> dict[str, bool]:
    return {one.text().replace("&", ""): one.isEnabled() for one in menu.actions() if one.text()}


def test_the_menu_of_a_row(qtbot, panel, shown):
    menu = panel.menu_of(0)
    assert texts(menu) == {
        "Go to column": True,
        "Hide column": True,
        "Show only this column": True,
        "Show all columns": False,
        "Pin as base": True,
        "Move up": False,
        "Move down": True,
        "Details…": True,
        "Read again": True,
        "Close article": True,
    }
    actions = {one.text().replace("&", ""): one for one in menu.actions()}
    with qtbot.waitSignal(panel.base_requested) as heard:
        actions["Pin as base"].trigger()
    assert heard.args == [0]
    with qtbot.waitSignal(panel.details_requested):
        actions["Details…"].trigger()
    shown.pin(0)
    shown.hide(1)
    again = texts(panel.menu_of(0))
    assert "No longer base" in again
    assert again["Show all columns"]
    assert "Show column" in texts(panel.menu_of(1))


def test_hidden_articles_are_said_to_be_compared_still(qtbot, panel, shown):
    assert not panel.hidden.isVisible()
    shown.hide(0)
    assert panel.hidden.label.text() == "1 column is hidden. The article is still compared."
    assert "Hidden; it stays in the comparison." in str(
        told(panel, 0, Qt.ItemDataRole.AccessibleTextRole)
    )
    with qtbot.waitSignal(panel.all_requested):
        qtbot.mouseClick(panel.hidden.button, Qt.MouseButton.LeftButton)


def test_new_articles_may_be_checked_or_not(qtbot, panel):
    panel.show_new(3)
    assert panel.fresh.label.text() == "3 new articles: are title, outlet and date right?"
    with qtbot.waitSignal(panel.check_requested):
        qtbot.mouseClick(panel.fresh.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.check_dismissed):
        qtbot.mouseClick(panel.fresh.close_button, Qt.MouseButton.LeftButton)
    panel.show_new(0)
    assert not panel.fresh.isVisible()


def test_what_a_screen_reader_finds(compared):
    list_ = QAccessible.queryAccessibleInterface(compared.list)
    assert list_.text(QAccessible.Text.Name) == "Articles"
    rows = [list_.child(n) for n in range(list_.childCount())]
    names = [row.text(QAccessible.Text.Name) for row in rows if row is not None]
    assert any(name.startswith("Article C: “Reckless” chemicals firm") for name in names)


# drawing


def test_the_bar_has_a_piece_a_type(compared):
    counts = told(compared, 1, Role.COUNTS)
    most = told(compared, 1, Role.MOST)
    pieces = compared.list.delegate.pieces(counts, most, 100.0)
    assert len(pieces) == len([kind for kind in Type if counts[kind]])
    for (one, _), (other, _) in pairwise(pieces):
        assert other.left() == pytest.approx(one.right() + 1.0)
    whole = sum(box.width() + 1.0 for box, _ in pieces)
    assert whole == pytest.approx(100.0 * sum(counts.values()) / most)


def test_badges_and_bars_are_painted_in_every_theme(qtbot, compared, each_theme):
    compared.set_theme(each_theme)
    picture = compared.list.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    for row in range(3):
        box = compared.list.delegate.badge_box(row_box(compared, row))
        at = (box.topLeft() + QPointF(4, box.height() / 2)) * ratio
        colour = picture.pixelColor(at.toPoint())
        assert colour.name() == each_theme.siglum_colour(row).name()
    bar = each_theme.type_mark(Type.COMMITMENT).colour.name()
    left = round(compared.list.delegate.badge_box(row_box(compared, 0)).right()) + 12
    box = row_box(compared, 0).toRect()
    assert bar in {picture.pixelColor(left, y).name() for y in range(box.top(), box.bottom())}
