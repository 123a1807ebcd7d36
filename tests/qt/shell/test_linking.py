"""Linking, cutting and keeping by keys and mouse, undone by name, kept through re-analysis."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Origin, Ref
from reader.core.compared import Decisions
from reader.core.comparison import compare
from reader.core.deciding import Decided, decided, pair_of
from reader.core.session import Session
from reader.qt.commands import DecideLink
from reader.qt.dialogs.decided_links import DecidedLinksModel
from reader.qt.link_words import KnownSentences

Key, Mod = Qt.Key, Qt.KeyboardModifier
A1, A3, A4, B1, B2, B3, C2, C3 = (
    Ref(0, 1), Ref(0, 3), Ref(0, 4), Ref(1, 1), Ref(1, 2), Ref(1, 3), Ref(2, 2), Ref(2, 3),
)  # fmt: skip


def press(shell, key, modifiers=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or shell.window, key, modifiers)


def choose(shell, ref: Ref):
    """Goes to a sentence by the keys."""
    shell.window.columns.focus_column(ref.article)
    shell.window.columns.columns[ref.article].text.move_caret_by_user(ref.sentence)


def point(shell, ref: Ref) -> QPoint:
    text = shell.window.columns.columns[ref.article].text
    line = text.lines(*text.spans[ref.sentence])[0]
    scroll = text.verticalScrollBar().value()
    return QPoint(round((line.left + line.right) / 2), round((line.top + line.bottom) / 2 - scroll))


def click(shell, ref: Ref):
    viewport = shell.window.columns.columns[ref.article].text.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point(shell, ref))


def state(shell, a: Ref, b: Ref) -> Decided | None:
    return decided(shell.session.decisions, pair_of(shell.controller.linking.shown, a, b))


def told(shell) -> str:
    return shell.window.status.told


def settled(qtbot, shell):
    qtbot.waitUntil(lambda: not shell.controller.analysis.busy)


def test_space_arrows_space_link_two_sentences(qtbot, compared):
    choose(compared, A4)
    press(compared, Key.Key_Space)
    assert compared.controller.linking.begun == A4
    text = compared.window.columns.columns[0].text
    assert text.layers.begun == text.spans[4]
    assert told(compared).startswith("Link A4 with …")
    press(compared, Key.Key_F6)
    assert compared.window.columns.columns[1].text.hasFocus()
    press(compared, Key.Key_Down)
    press(compared, Key.Key_Down)
    assert compared.window.columns.selected == B2
    assert told(compared) == "Link A4 with B2: Space links, Esc cancels."
    press(compared, Key.Key_Space)
    assert compared.controller.linking.begun is None
    assert text.layers.begun is None
    assert state(compared, A4, B2) is Decided.LINKED
    settled(qtbot, compared)
    assert compared.engine.decisions.linked
    assert compared.window.columns.selected == B2  # what was chosen stays chosen
    assert told(compared) == "A4–B2 linked; Ctrl+Z takes it back."
    assert compared.undo_stack.undoText() == "link A4–B2"
    press(compared, Key.Key_Z, Mod.ControlModifier)
    assert state(compared, A4, B2) is None
    settled(qtbot, compared)
    assert not compared.engine.decisions.linked


def test_esc_gives_a_link_up_even_while_an_analysis_runs(qtbot, compared, engine):
    engine.gate.clear()
    press(compared, Key.Key_F5)
    qtbot.waitUntil(lambda: compared.controller.analysis.busy)
    choose(compared, A4)
    press(compared, Key.Key_Space)
    press(compared, Key.Key_Escape)
    assert compared.controller.linking.begun is None
    assert told(compared) == "No link was made."
    assert compared.controller.analysis.busy
    press(compared, Key.Key_Escape)  # now it is the analysis that Esc cancels
    assert not compared.controller.analysis.busy
    engine.gate.set()


def test_two_sentences_of_one_article_are_not_linked(compared):
    choose(compared, A4)
    press(compared, Key.Key_Space)
    press(compared, Key.Key_Up)
    press(compared, Key.Key_Space)
    assert told(compared) == ("A4 and A3 stand in one article; choose a sentence of another one.")
    assert compared.controller.linking.begun == A4
    assert compared.session.decisions == Decisions()


def test_a_click_in_another_column_ends_the_link(qtbot, compared):
    compared.window.resize(1800, 900)  # both columns are in sight, whatever the font
    qtbot.waitUntil(compared.window.columns.columns[1].isVisible)
    choose(compared, A4)
    press(compared, Key.Key_Space)
    click(compared, A1)  # the same article: looking only
    assert compared.controller.linking.begun == A4
    click(compared, B1)
    assert state(compared, A4, B1) is Decided.LINKED
    settled(qtbot, compared)
    click(compared, B2)
    assert state(compared, A4, B2) is None


def test_del_asks_which_link_and_cuts_it(qtbot, compared):
    choose(compared, A1)
    press(compared, Key.Key_Delete)
    menu = compared.controller.linking.menu
    assert [one.text()[:2] for one in menu.actions() if not one.isSeparator()] == ["B1", "C1", "Al"]
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    assert state(compared, A1, Ref(2, 1)) is Decided.CUT
    assert state(compared, A1, B1) is None
    assert compared.undo_stack.undoText() == "cut link A1–C1"
    settled(qtbot, compared)


def test_del_takes_the_counterpart_in_the_column_with_the_keyboard(qtbot, compared):
    choose(compared, A1)
    press(compared, Key.Key_F6)
    assert compared.window.columns.selected == A1
    press(compared, Key.Key_Delete)
    assert compared.controller.linking.menu is None
    assert state(compared, A1, B1) is Decided.CUT
    assert told(compared) == "A1–B1 cut; Ctrl+Z links them again."
    settled(qtbot, compared)


def test_all_links_of_a_sentence_are_cut_as_one_step(qtbot, compared):
    choose(compared, A1)
    press(compared, Key.Key_Delete)
    menu = compared.controller.linking.menu
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Key.Key_Up)
    QTest.keyClick(menu, Key.Key_Return)
    assert len(compared.session.decisions.cut) == 2
    assert compared.undo_stack.undoText() == "cut all links of A1"
    press(compared, Key.Key_Z, Mod.ControlModifier)
    assert compared.session.decisions == Decisions()
    settled(qtbot, compared)


def test_a_found_link_is_kept(qtbot, compared):
    choose(compared, A1)
    press(compared, Key.Key_F6)
    press(compared, Key.Key_K, Mod.ControlModifier)
    assert state(compared, A1, B1) is Decided.LINKED
    assert compared.undo_stack.undoText() == "keep link A1–B1"
    settled(qtbot, compared)
    compared.controller.linking.keep_pair(A1, B1)
    assert told(compared) == "You have decided so about A1–B1 before."
    assert compared.undo_stack.count() == 2  # opening, keeping


def test_a_sentence_without_links_says_so(compared):
    choose(compared, A4)
    press(compared, Key.Key_Delete)
    assert told(compared) == "A4 is linked with no other sentence."
    press(compared, Key.Key_K, Mod.ControlModifier)
    assert told(compared) == "A4 has no link that you have not decided about."


def test_keys_of_links_are_letters_elsewhere(qtbot, compared):
    choose(compared, A1)
    press(compared, Key.Key_F, Mod.ControlModifier)
    QTest.keyClicks(compared.window.find_bar.field, "a b")
    press(compared, Key.Key_Home)
    press(compared, Key.Key_Delete)
    assert compared.window.find_bar.field.text() == " b"
    assert compared.session.decisions == Decisions()
    assert compared.controller.linking.begun is None


def test_decisions_can_follow_each_other_while_the_analysis_runs(qtbot, compared, engine):
    engine.gate.clear()
    choose(compared, A4)
    for ref in (B2, B3):
        compared.controller.linking.begin(A4)
        choose(compared, ref)
        press(compared, Key.Key_Space)
    assert compared.session.comparison is None
    assert len(compared.session.decisions.linked) == 2
    engine.gate.set()
    settled(qtbot, compared)
    assert len(engine.decisions.linked) == 2


def test_choice_and_place_stay_through_the_analysis(qtbot, shell, write):
    lines = [f"The mayor said sentence {number} on the fire." for number in range(60)]
    with qtbot.waitSignal(shell.controller.comparison_shown, timeout=20_000):
        shell.controller.opening.open_paths(
            [write("a.txt", "A", *lines), write("b.txt", "B", *lines, "More.")]
        )
    choose(shell, Ref(0, 40))
    columns = shell.window.columns.columns

    def heights() -> list[float]:
        """Where the sentence stands in each view; scroll positions move with what is above it."""
        found = []
        for column in columns:
            scroll = column.text.verticalScrollBar().value()
            found.append(column.text.lines(*column.text.spans[40])[0].top - scroll)
        return found

    seen: list[list[float]] = []

    def still() -> bool:
        seen.append(heights())
        return len(seen) > 3 and seen[-1] == seen[-2]

    qtbot.waitUntil(still)
    before = heights()
    assert columns[0].text.verticalScrollBar().value() > 0
    with qtbot.waitSignal(shell.controller.comparison_shown):
        press(shell, Key.Key_Delete)
    assert shell.window.columns.selected == Ref(0, 40)
    assert heights() == pytest.approx(before, abs=1.5)


def test_the_list_shows_and_takes_back(qtbot, compared):
    linking = compared.controller.linking
    compared.window.choices.decided_links.trigger()
    dialog = linking.dialog
    assert dialog.model.rowCount() == 0
    assert not dialog.take_back.isEnabled()
    linking.decide_pair(A4, B2, Decided.LINKED)
    linking.decide_pair(A1, B1, Decided.CUT)
    settled(qtbot, compared)

    def rows():
        model = dialog.model
        return [
            tuple(model.index(row, column).data().split("   ")[0] for column in range(3))
            for row in range(model.rowCount())
        ]

    assert rows() == [("Cut", "A1", "B1"), ("Linked", "A4", "B2")]
    compared.controller.opening.close_article(1)
    assert [row[2] for row in rows()] == [
        "They discussed. (“Talks planned”, not open)",
        "Six died. (“Talks planned”, not open)",
    ]
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Key.Key_Delete)
    assert len(rows()) == 1
    assert compared.undo_stack.undoText() == "take back 1 decision"
    compared.undo_stack.undo()
    assert len(rows()) == 2
    qtbot.mouseClick(dialog.take_back_all, Qt.MouseButton.LeftButton)
    assert rows() == []
    assert compared.session.decisions == Decisions()
    settled(qtbot, compared)
    dialog.close()
    assert linking.dialog is None


def test_enter_in_the_list_goes_to_the_sentence(qtbot, compared):
    compared.controller.linking.decide_pair(A4, B2, Decided.LINKED)
    settled(qtbot, compared)
    compared.window.choices.decided_links.trigger()
    dialog = compared.controller.linking.dialog
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Key.Key_Return)
    assert compared.window.columns.selected == A4
    assert told(compared).startswith("A4")
    dialog.close()


# with the engine itself


DATA = Path(__file__).parents[2] / "data"
FERRY = [DATA / f"ferry_{name}.txt" for name in ("courier", "gazette", "herald")]


@pytest.fixture
def ferry():
    from reader.core.loading.opening import load

    session = Session()
    session.set_articles(load(path) for path in FERRY)
    session.set_comparison(compare(session.articles), session.revision)
    return session


def test_the_command_changes_its_pair_alone(ferry):
    link = ferry.comparison.links[0]
    pair = pair_of(ferry.comparison, link.a, link.b)
    step = DecideLink(ferry, pair, Decided.CUT, "cut")
    step.redo()
    ferry.set_decisions(Decisions(cut=ferry.decisions.cut, rules_off=frozenset({"number.value"})))
    step.undo()
    assert ferry.decisions == Decisions(rules_off=frozenset({"number.value"}))


def test_the_model_of_decisions_is_sound(qtmodeltester, ferry, themed):
    links = ferry.comparison.links
    known = KnownSentences()
    pairs = [pair_of(ferry.comparison, one.a, one.b) for one in links[:3]]
    known.learn(ferry.comparison, frozenset(place for pair in pairs for place in pair))
    model = DecidedLinksModel(ferry, known, themed)
    qtmodeltester.check(model)
    ferry.set_decisions(Decisions(linked=frozenset(pairs[:2]), cut=frozenset(pairs[2:])))
    model.refresh()
    assert model.rowCount() == 3
    qtmodeltester.check(model)


def test_a_kept_link_has_a_dot_at_its_ribbon(qtbot, themed, sample_comparison):
    from dataclasses import replace

    from reader.qt.columns.columns_view import ColumnsView

    comparison = sample_comparison()
    links = tuple(
        replace(one, origin=Origin.ANALYST) if (one.a, one.b) == (Ref(0, 1), Ref(1, 1)) else one
        for one in comparison.links
    )
    view = ColumnsView(theme=themed)
    qtbot.addWidget(view)
    view.resize(1240, 520)
    with qtbot.waitExposed(view):
        view.show()

    def dots() -> int:
        QApplication.processEvents()
        picture = view.gutters[0].grab().toImage()
        colour = themed.colour("link_pinned")
        return sum(
            picture.pixelColor(x, y) == colour
            for x in range(picture.width())
            for y in range(picture.height())
        )

    view.show_comparison(comparison)
    assert dots() == 0
    view.show_comparison(replace(comparison, links=links))
    assert dots() > 20
    view.select_sentence(Ref(0, 1))  # its ribbon is a strong one now
    assert dots() > 20
