"""Articles whose files changed or are gone: read again, joined again, and readable all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.qt.panels.articles_model import Role

Key, Mod = Qt.Key, Qt.KeyboardModifier


def told(shell) -> list[str]:
    return shell.window.messages.text.split("\n") if shell.window.messages.message else []


@pytest.fixture
def kept(qtbot, compared, make_shell, tmp_path, three):
    """A window over a workspace of three articles, of which the first one's file is gone."""
    compared.prompts.workspace = tmp_path / "case.parallax"
    compared.window.choices.save_workspace.trigger()
    compared.window.close()
    three[0].rename(tmp_path / "elsewhere.txt")
    shell = make_shell()
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.open_at_start([tmp_path / "case.parallax"])
    qtbot.waitUntil(lambda: not shell.controller.origins.busy)
    return shell


def test_an_article_without_its_file_is_readable_and_says_so(qtbot, kept, three):
    assert kept.window.columns.columns[0].text.toPlainText().startswith("Talks agreed")
    assert told(kept) == [
        "1 article's file is not where it was. The article is read from what was kept of it; to "
        "join them again, open the file where it is now."
    ]
    model = kept.window.articles.model
    notes = [model.index(row, 0).data(Role.NOTES) for row in range(3)]
    assert notes == [["The file is not where it was."], [], []]
    kept.controller.articles.details.show(0)
    dialog = kept.controller.articles.details.dialog
    assert dialog.gone.isVisible()
    assert "what was read of it is kept" in dialog.gone.text()
    dialog.next.click()
    assert not dialog.gone.isVisible()


def test_reading_again_what_is_gone_says_what_to_do(qtbot, kept):
    kept.window.messages.dismiss()
    kept.window.columns.focus_column(0)
    QTest.keyClick(kept.window, Key.Key_R, Mod.ControlModifier)
    qtbot.waitUntil(lambda: bool(told(kept)))
    assert told(kept) == [
        "one.txt is not there any more; its article stays as it was read. Put the file back, or "
        "open it where it is now."
    ]
    assert len(kept.session.articles) == 3


def test_opening_the_file_where_it_is_now_joins_them_again(qtbot, kept, tmp_path):
    before = kept.session.articles[0]
    kept.controller.opening.open_paths([tmp_path / "elsewhere.txt"])
    qtbot.waitUntil(lambda: kept.session.articles[0].path == str(tmp_path / "elsewhere.txt"))
    assert len(kept.session.articles) == 3
    assert kept.session.articles[0].text == before.text
    qtbot.waitUntil(lambda: not kept.controller.origins.gone)
    assert kept.window.articles.model.index(0, 0).data(Role.NOTES) == []
    kept.undo_stack.undo()
    assert kept.session.articles[0] == before


def test_reading_again_what_has_not_changed(qtbot, compared):
    before = compared.session.articles
    compared.window.columns.focus_column(1)
    compared.window.choices.read_again.trigger()
    qtbot.waitUntil(lambda: bool(told(compared)))
    assert told(compared) == ["two.txt says what it said when it was opened."]
    assert compared.session.articles == before


def test_reading_again_what_has_changed_offers_to_show_it(qtbot, compared, three):
    three[1].write_text("Talks cancelled\nThey went home.\n", encoding="utf-8")
    compared.window.columns.focus_column(1)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.window.choices.read_again.trigger()
    assert compared.session.articles[1].title == "Talks cancelled"
    assert told(compared)[0].startswith("two.txt has changed since it was opened.")
    [(label, _)] = compared.window.messages.message.buttons
    assert label == "Show what changed"
    assert compared.undo_stack.undoText() == "read again"


def test_reading_again_from_the_details(qtbot, compared, three):
    compared.controller.articles.details.show(0)
    dialog = compared.controller.articles.details.dialog
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.problem.text() == "one.txt says what it said when it was opened."
    muted, error = (compared.window.theme.colour(one).name() for one in ("text_muted", "error"))
    assert muted in dialog.problem.styleSheet()
    three[0].write_text("Talks reopened\nThey agreed.\n", encoding="utf-8")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    assert dialog.title.line.text() == "Talks reopened"
    assert "has changed" in dialog.problem.text()
    assert error in dialog.problem.styleSheet()


def test_a_pasted_article_is_not_read_again(qtbot, shell):
    from reader.qt.prompts import PastedText

    shell.prompts.pasted = PastedText("Pasted\nWords.")
    shell.window.choices.paste_article.trigger()
    assert not shell.window.choices.read_again.isEnabled()
    shell.controller.articles.details.show(0)
    assert not shell.controller.articles.details.dialog.again.isVisible()


def test_opening_with_details(qtbot, shell, three):
    def checked(files, load):
        from reader.core.loading.extract import Wish
        from reader.core.progress import unwatched

        found = [load(file.path, Wish(), unwatched) for file in files]
        return [replace(found[0], title="Mine"), *found[1:]]

    shell.prompts.files, shell.prompts.checked = three, checked
    with qtbot.waitSignal(shell.controller.comparison_shown):
        QTest.keyClick(shell.window, Key.Key_O, Mod.ControlModifier | Mod.AltModifier)
    assert [one.title for one in shell.session.articles] == ["Mine", "Talks planned", "Talks over"]
    assert shell.prompts.asked[1] == ("check", ["one.txt", "two.txt", "three.txt"])
    assert shell.settings.recent[0] == str(three[0])


def test_opening_with_details_that_is_cancelled(shell, three):
    shell.prompts.files = three
    shell.window.choices.open_checked.trigger()
    assert shell.session.articles == ()
    assert shell.window.empty.isVisible()


def test_the_columns_of_a_pdf_are_chosen_in_the_details(qtbot, compared, monkeypatch, write):
    from reader.core.loading.extract import Wish

    wishes: list[Wish] = []

    def load(path, wish, _checkpoint):
        wishes.append(wish)
        article = compared.engine.load(path)
        return replace(article, encoding="", text=article.text + "." * (wish.columns or 0))

    monkeypatch.setattr(compared.controller.opening.reader, "_load", load)
    monkeypatch.setattr(compared.controller.articles.details, "_load", load)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.controller.opening.open_paths([write("paper.pdf", "Talks in print", "They met.")])
    compared.controller.articles.details.show(3)
    dialog = compared.controller.articles.details.dialog
    assert dialog.columns.isVisible()
    assert not dialog.encoding.isEnabled()
    dialog.columns.setFocus()
    with qtbot.waitSignal(compared.controller.comparison_shown):
        QTest.keyClick(dialog.columns, Key.Key_Down)
        dialog.columns.activated.emit(dialog.columns.currentIndex())
    assert compared.undo_stack.undoText() == "change of columns"
    assert dialog.columns.columns == 1
    assert compared.session.articles[3].text.endswith(".\n.")
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.problem.text() == "paper.pdf says what it said when it was opened."
    assert dialog.columns.columns == 1
    assert wishes[-1] == Wish(None, 1)
    compared.controller.articles.details.show(0)
    assert not dialog.columns.isVisible()
    assert dialog.encoding.isEnabled()
