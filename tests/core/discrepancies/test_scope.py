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
        "All of the vineyards were sprayed in May.",
        "Most of the vineyards were sprayed in May.",
        ("scope.share", "All of the vineyards", "Most of the vineyards"),
    ),
    (
        "None of the windows in the tower broke.",
        "Few of the windows in the tower broke.",
        ("scope.share", "None of the windows", "Few of the windows"),
    ),
    (
        "The divers searched all of the wrecks.",
        "The divers did not search all of the wrecks.",
        ("scope.share", "all of the wrecks", "all of the wrecks"),
    ),
    (
        "Both lifts stopped during the concert.",
        "One of the two lifts stopped during the concert.",
        ("scope.pair", "Both lifts", "One of the two lifts"),
    ),
    (
        "The roof of the abbey was completely burnt.",
        "The roof of the abbey was partially burnt.",
        ("scope.degree", "completely", "partially"),
    ),
    (
        "The jury was unanimous in choosing the short film.",
        "The jury was divided in choosing the short film.",
        ("scope.unity", "unanimous", "divided"),
    ),
    (
        "Cyclists are included in the traffic count.",
        "Cyclists are excluded from the traffic count.",
        ("scope.inclusion", "included", "excluded"),
    ),
    (
        "The lake will admit rowing boats only.",
        "The lake will admit sailing as well as rowing boats.",
        ("scope.only", "only", "as well as"),
    ),
    (
        "The sheds behind the abbey were only partially rebuilt.",
        "The sheds behind the abbey were rebuilt.",
        ("scope.part", "only partially rebuilt", "were rebuilt"),
    ),
]

SILENT = [
    # the same share
    ("All of the vineyards were sprayed.", "Every one of the vineyards was sprayed."),
    ("Most of the orchards froze.", "A majority of the orchards froze."),
    ("Many of the kilns cooled.", "Several of the kilns cooled."),
    # of other acts
    ("Some of the horses were shod.", "All of the horses graze on the dyke."),
    # no quantifiers
    ("Some 90 kites flew.", "All 90 kites flew."),
    ("The most famous kite in town flew.", "All the town's kites flew."),
    ("She had no fear at all of the bulls.", "She had no fear of some of the bulls."),
    ("Their only orchard yields cider.", "The whole orchard yields cider."),
    # none of one is all of its opposite
    ("None of the gates was open.", "All of the gates were closed."),
    # exceptions told by both
    ("The church is open save for the tower.", "All of the church is open except the tower."),
    # only, told otherwise
    ("The lake is limited to rowing boats.", "The lake admits rowing boats only."),
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
    analysis = analyse_sentences([["The divers did not search all of the wrecks."]])[0]
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
