"""The list of rules on a terminal and for programs."""

from __future__ import annotations

import json

import pytest

from reader.core.discrepancies.rules import rules
from reader.core.export.rules_list import as_json, as_text


@pytest.mark.parametrize("width", [40, 80])
def test_every_rule_stands_in_the_list(width: int) -> None:
    told = as_text(width=width)
    lines = told.split("\n")
    assert max(map(len, lines)) <= width
    assert [line for line in lines if "." in line and line in rules()] == list(rules())
    assert all(rule.says.split()[0] in told for rule in rules().values())


def test_the_list_for_programs_has_everything() -> None:
    rows = json.loads(as_json())["rules"]
    assert [row["name"] for row in rows] == list(rules())
    assert all(row["says"] and len(row["differs"]) == len(row["silent"]) == 2 for row in rows)
