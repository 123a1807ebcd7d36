"""Compare ▸ Own lexicon: loading, problems, what it changes, and using it no more."""

from __future__ import annotations

from reader.qt.messages import Kind


def page(shell) -> str:
    dialog = shell.controller.lexicons.dialog
    return dialog.page.toPlainText() if dialog is not None else ""


def test_a_lexicon_is_loaded_and_its_changes_shown(qtbot, compared, write):
    choices = compared.window.choices
    assert [one.isEnabled() for one in choices.lexicons] == [True, False, False, False]
    compared.prompts.lexicon = write("own.toml", "fine")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        choices.load_lexicon.trigger()
    assert compared.prompts.asked[-1][0] == "lexicon"
    assert compared.engine.decisions.lexicon.name == "own.toml"
    qtbot.waitUntil(lambda: page(compared).startswith("Added by own.toml: 1 finding"))
    assert compared.window.messages.text == "own.toml: hedge: 1 entry."
    assert all(one.isEnabled() for one in choices.lexicons)
    compared.controller.lexicons.dialog.close()
    choices.lexicon_changes.trigger()
    qtbot.waitUntil(lambda: page(compared).startswith("Added by own.toml"))
    with qtbot.waitSignal(compared.controller.comparison_shown):
        choices.drop_lexicon.trigger()
    assert compared.engine.decisions.lexicon is None
    assert not choices.lexicon_changes.isEnabled()


def test_every_problem_is_told_with_its_line(qtbot, compared, write):
    compared.prompts.lexicon = write("own.toml", "bad")
    compared.window.choices.load_lexicon.trigger()
    qtbot.waitUntil(lambda: compared.window.messages.message is not None)
    assert compared.window.messages.message.kind is Kind.PROBLEM
    assert compared.window.messages.text.split("\n") == [
        "The lexicon was not loaded.",
        "own.toml, line 12: “rank” must be a number.",
        "own.toml, line 14: no field “x”.",
    ]
    assert compared.session.decisions.lexicon is None


def test_the_lexicon_before_stays_when_the_file_goes_bad(qtbot, compared, write):
    compared.prompts.lexicon = path = write("own.toml", "fine")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        compared.window.choices.load_lexicon.trigger()
    before = compared.session.decisions.lexicon
    path.write_text("bad", encoding="utf-8")
    compared.window.choices.reload_lexicon.trigger()
    qtbot.waitUntil(lambda: "was not loaded" in compared.window.messages.text)
    assert compared.session.decisions.lexicon is before


def test_a_cancelled_dialog_loads_nothing(compared):
    compared.window.choices.load_lexicon.trigger()
    assert not compared.controller.lexicons.busy


def test_without_articles_it_is_loaded_for_later(qtbot, shell, write, three):
    shell.prompts.lexicon = write("own.toml", "fine")
    shell.window.choices.load_lexicon.trigger()
    qtbot.waitUntil(lambda: shell.session.decisions.lexicon is not None)
    assert shell.controller.lexicons.dialog is None
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(three)
    assert shell.engine.decisions.lexicon.name == "own.toml"
    assert shell.controller.lexicons.dialog is None


def test_a_fault_of_the_program_is_reported(qtbot, compared, engine, write):
    compared.prompts.lexicon = write("own.toml", "fine")
    engine.error = RuntimeError("boom")
    compared.window.choices.load_lexicon.trigger()
    qtbot.waitUntil(lambda: len(compared.bugs) == 1)
