"""Scope: how much of the same is covered; the same share in other words stays silent.

The sentences are the tests' own; each pair is looked at both ways round.
"""

from __future__ import annotations

import pytest

from reader.core import lexicon
from reader.core.comparison import analyse_sentences
from reader.core.discrepancies import scope
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.scope_words import ladders, measures
from reader.core.errors import ResourceError

Row = tuple[str, str, str]

CLEAR = [
    (
        "All of the hostages were freed on Sunday.",
        "Most of the hostages were freed on Sunday.",
        ("scope.share", "All of the hostages", "Most of the hostages"),
    ),
    (
        "None of the windows in the tower broke.",
        "Few of the windows in the tower broke.",
        ("scope.share", "None of the windows", "Few of the windows"),
    ),
    (
        "The inspectors visited all of the mines.",
        "The inspectors did not visit all of the mines.",
        ("scope.share", "all of the mines", "all of the mines"),
    ),
    (
        "Both engines failed before the crash.",
        "One of the two engines failed before the crash.",
        ("scope.pair", "Both engines", "One of the two engines"),
    ),
    (
        "The cable to the island was completely cut.",
        "The cable to the island was partially cut.",
        ("scope.degree", "completely", "partially"),
    ),
    (
        "The committee was unanimous in raising the interest rate.",
        "The committee was split on raising the interest rate.",
        ("scope.unity", "unanimous", "split"),
    ),
    (
        "Agency workers are included in the pay rise.",
        "Agency workers are excluded from the pay rise.",
        ("scope.inclusion", "included", "excluded"),
    ),
    (
        "The rent cap will bind new tenants only.",
        "The rent cap will bind old as well as new tenants.",
        ("scope.only", "only", "as well as"),
    ),
    (
        "Two of the cables to the island were only partially cut.",
        "Two of the cables to the island were cut.",
        ("scope.part", "only partially cut", "were cut"),
    ),
]

SILENT = [
    # the same share
    ("All of the hostages were freed.", "Every one of the hostages was freed."),
    ("Most of the delegates backed the motion.", "A majority of the delegates backed the motion."),
    ("Many of the houses burnt down.", "Several of the houses burnt down."),
    # of other acts
    ("Some of the survivors were treated for burns.", "All of the survivors were taken to a hall."),
    # no quantifiers
    ("Some 300 islanders were evacuated.", "All 300 islanders were evacuated."),
    ("The most wanted man of the state was arrested.", "All the state's police sought the man."),
    ("He had no regrets at all about the cuts.", "He had no regrets about some of the cuts."),
    ("His only daughter will inherit the firm.", "The whole firm goes to his daughter."),
    # none of one is all of its opposite
    ("None of the samples was negative.", "All of the samples were positive."),
    # exceptions told by both
    ("The church is open save for the tower.", "All of the church is open except the tower."),
    # only, told otherwise
    ("The cap is limited to new tenants.", "The cap binds new tenants only."),
]


def drafts_of(a: str, b: str) -> set[Row]:
    left, right = (Passage(analysis, 0) for analysis in analyse_sentences([[a], [b]]))
    if not scope.can_differ(left, right):
        return set()
    return {
        (d.rule, left.words(*d.left), right.words(*d.right))
        for d in scope.detect(Scene(pair(left, right, 0.9)))
    }


@pytest.mark.parametrize(("a", "b", "row"), CLEAR)
def test_another_scope_is_told(a: str, b: str, row: Row) -> None:
    assert row in drafts_of(a, b)


@pytest.mark.parametrize(("a", "b"), [row[:2] for row in CLEAR])
def test_the_order_of_the_passages_does_not_matter(a: str, b: str) -> None:
    assert {(rule, right, left) for rule, left, right in drafts_of(b, a)} == drafts_of(a, b)


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_silence(a: str, b: str) -> None:
    assert drafts_of(a, b) == set()
    assert drafts_of(b, a) == set()


def test_a_denied_all_is_not_all() -> None:
    analysis = analyse_sentences([["The inspectors did not visit all of the mines."]])[0]
    (found,) = [m for m in measures(Passage(analysis, 0)) if m.ladder == "share"]
    assert found.gloss == "not all"


def test_a_faulty_ladder_is_named_by_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    source = lexicon.entries("scope.toml")
    data = dict(source.data)
    rungs = data["ladder"][0]["rung"]
    data["ladder"] = [{**data["ladder"][0], "rung": [rungs[1], rungs[0]]}]
    monkeypatch.setattr(source, "data", data)
    with pytest.raises(ResourceError, match=r"scope\.toml, line \d+: .*rank"):
        ladders.__wrapped__()
