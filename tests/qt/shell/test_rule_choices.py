"""Compare ▸ Rules: ticks, what they do to the comparison, and that they are remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt

from reader.core.discrepancies.rules import rules

RULES = frozenset(rules())
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def of_type(kind: str) -> frozenset[str]:
    return frozenset(rule.name for rule in rules().values() if rule.type == kind)


def opened(shell):
    shell.window.choices.rules.trigger()
    return shell.controller.rules.dialog


def item(dialog, name: str):
    found = dialog.list.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    assert len(found) == 1
    return found[0]


def test_every_rule_has_its_tick_below_its_type(shell):
    dialog = opened(shell)
    listed = set()
    for row in range(dialog.list.topLevelItemCount()):
        parent = dialog.list.topLevelItem(row)
        for place in range(parent.childCount()):
            child = parent.child(place)
            assert rules()[child.text(0)].type == parent.text(0).lower()
            assert child.checkState(0) is CHECKED
            listed.add(child.text(0))
    assert listed == RULES
    assert opened(shell) is dialog


def test_a_tick_taken_off_compares_again_and_is_remembered(qtbot, compared, make_shell):
    dialog = opened(compared)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        item(dialog, "number.value").setCheckState(0, UNCHECKED)
    assert compared.engine.decisions.rules_off == {"number.value"}
    dialog.close()
    assert compared.controller.rules.dialog is None
    later = make_shell()
    assert later.session.decisions.rules_off == {"number.value"}
    assert item(opened(later), "number.value").checkState(0) is UNCHECKED


def test_the_tick_of_a_type_is_told_once(qtbot, compared):
    dialog = opened(compared)
    heard = []
    dialog.off_changed.connect(heard.append)
    with qtbot.waitSignal(compared.controller.comparison_shown):
        item(dialog, "Precedence").setCheckState(0, UNCHECKED)
    assert heard == [of_type("precedence")]
    assert compared.session.decisions.rules_off == of_type("precedence")
    with qtbot.waitSignal(compared.controller.comparison_shown):
        dialog.all_on.click()
    assert compared.session.decisions.rules_off == frozenset()
    assert compared.settings.rules_off == frozenset()


def test_what_a_rule_looks_at_is_shown(shell):
    dialog = opened(shell)
    dialog.list.setCurrentItem(item(dialog, "number.value"))
    told = dialog.page.toPlainText()
    rule = rules()["number.value"]
    for part in (rule.name, rule.says, *rule.differs, *rule.silent):
        assert part in told
    dialog.list.setCurrentItem(item(dialog, "Number"))
    assert dialog.page.toPlainText().startswith("Number\nValues of the same quantity")


def test_a_rule_of_another_version_is_forgotten(settings, make_shell):
    settings.rules_off = frozenset({"number.value", "number.gone"})
    assert make_shell().session.decisions.rules_off == {"number.value"}


def test_a_rule_is_switched_on_again_by_undo_and_both_are_remembered(qtbot, compared):
    rule = "made.by_hand"
    compared.controller.rules.switch_off(rule)
    assert compared.session.decisions.rules_off == {rule}
    assert compared.window.choices.undo.text().endswith("switch rule off")
    compared.window.choices.undo.trigger()
    assert compared.session.decisions.rules_off == frozenset()
    assert compared.settings.rules_off == frozenset()
    compared.window.choices.redo.trigger()
    assert compared.session.decisions.rules_off == compared.settings.rules_off == {rule}
