"""The rules as data: detectors and file name the same rules, and every example holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import paths
from reader.core import discrepancies
from reader.core.comparison import judge_pair
from reader.core.discrepancies.detector import Draft, surest_by_rule
from reader.core.discrepancies.examine import without
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.rules import UnknownRuleError, expanded, rules, told_together
from reader.core.errors import ResourceError
from reader.core.lexicon import entries

RULES = rules()


def _strings(tree: ast.AST) -> Iterator[str]:
    """The strings of a module that name no weight."""
    if isinstance(tree, ast.Call) and getattr(tree.func, "id", "") == "weigh":
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str):
        yield tree.value
    for child in ast.iter_child_nodes(tree):
        yield from _strings(child)


def rules_in_code() -> set[str]:
    """The rules that the detectors' modules name."""
    found = set()
    for path in Path(discrepancies.__path__[0]).glob("*.py"):
        for text in _strings(ast.parse(path.read_text(encoding="utf-8"))):
            kind, dot, name = text.partition(".")
            if dot and kind in set(Type) and name != "toml" and name.replace("_", "").isalpha():
                found.add(text)
    return found


def rules_in_data() -> set[str]:
    """The rules that bonds.py names for the grips of its lexicon; a plan is told by its stage."""
    grips = entries("governing.toml").data["grip"]
    return {f"commitment.{row['name']}" for row in grips if row["name"] != "planned"}


def test_detectors_and_file_name_the_same_rules() -> None:
    assert rules_in_code() | rules_in_data() == set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_the_pair_that_differs_is_told_by_its_rule(name: str) -> None:
    others = frozenset(RULES) - {name}
    found = judge_pair(*RULES[name].differs, others)
    assert name in {finding.rule for finding in found}


@pytest.mark.parametrize("name", RULES)
def test_the_silent_pair_is_silent(name: str) -> None:
    assert judge_pair(*RULES[name].silent) == ()


@pytest.mark.parametrize("name", RULES)
def test_a_rule_that_is_off_tells_nothing(name: str) -> None:
    assert name not in {f.rule for f in judge_pair(*RULES[name].differs, frozenset({name}))}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_told_in_one_sentence(name: str) -> None:
    says = RULES[name].says
    assert says[0].isupper()
    assert says.endswith(".")
    assert ". " not in says


def test_a_difference_is_told_by_the_next_rule_when_its_own_is_off() -> None:
    pair = ("The court accepted the appeal of the miners.", "The court rejected the appeal.")
    first = judge_pair(*pair)[0]
    second = judge_pair(*pair, frozenset({first.rule}))[0]
    assert second.rule != first.rule
    assert [(side.start, side.end) for side in second.sides] == [
        (side.start, side.end) for side in first.sides
    ]


def _draft(rule: str, confidence: float, place: int = 0) -> Draft:
    where = (place, place + 1)
    kind = Type(rule.partition(".")[0])
    return Draft(kind, rule, Severity.USEFUL, confidence, where, where, "", "")


def test_of_one_difference_the_surest_is_told_and_each_other_rule_waits() -> None:
    drafts = [_draft("polarity.a", 0.6), _draft("polarity.b", 0.8), _draft("polarity.a", 0.5)]
    drafts = list(surest_by_rule(drafts))
    assert [(d.rule, d.confidence, d.spare) for d in drafts] == [
        ("polarity.b", 0.8, False),
        ("polarity.a", 0.6, True),
    ]
    rows = (*drafts, _draft("number.a", 0.4))
    assert [d.rule for d in without(rows, set())] == ["polarity.b", "number.a"]
    assert [d.rule for d in without(rows, {"polarity.b"})] == ["polarity.a", "number.a"]
    assert [d.rule for d in without(rows, {"polarity.a", "number.a"})] == ["polarity.b"]


def test_names_are_rules_or_whole_types() -> None:
    of_precedence = {name for name in RULES if name.startswith("precedence.")}
    assert expanded(["precedence", "number.value"]) == of_precedence | {"number.value"}
    assert told_together(of_precedence | {"polarity.negation"}) == (
        "polarity.negation",
        "precedence",
    )
    with pytest.raises(UnknownRuleError, match=r"no rule “number\.valeu”; “parallax rules” lists"):
        expanded(["number.valeu"])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[number.x]\nsays = 1 2\n", "line 2"),
        ("[number.x]\ndiffers = []", r"\[number\.x\] “says” is missing"),
        ('[number.x]\nsays = "A."\ndiffers = ["a"]', "“differs” is not two sentences"),
        ('[numbers.x]\nsays = "A."', "“numbers” is no type"),
    ],
)
def test_a_faulty_file_is_named(
    text: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rules.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(paths, "resource", lambda *parts: tmp_path.joinpath(*parts))
    rules.cache_clear()
    try:
        with pytest.raises(ResourceError, match=problem):
            rules()
    finally:
        rules.cache_clear()
