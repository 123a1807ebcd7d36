"""How sure a draft is: the figures, the fitted trees, and what they may not do."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import paths
from reader.core.comparison import analyse_sentences
from reader.core.discrepancies import judge as judging
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.judge import FIGURES, figures, judge, model, shares
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.errors import ResourceError

RISING = ("rule", "clear", "link", "common", "clause", "slot")
FALLING = ("said_too",)


def scene(score: float = 0.9) -> Scene:
    left, right = analyse_sentences(
        [["The court closed the mine in Tarn."], ["The court may close the mine in Tarn."]]
    )
    return Scene(pair(Passage(left, 0), Passage(right, 0), score))


def draft(rule: str = "certainty.hedge", confidence: float = 0.7) -> Draft:
    return Draft(Type.CERTAINTY, rule, Severity.USEFUL, confidence, (2, 3), (2, 4), "", "")


def test_every_figure_is_worked_out_for_every_draft() -> None:
    rows = figures(scene(), [draft(), draft(confidence=0.2)])
    assert [set(row) for row in rows] == [set(FIGURES), set(FIGURES)]
    assert all(math.isfinite(value) for row in rows for value in row.values())
    assert figures(scene(), []) == []


def test_spares_are_no_company() -> None:
    alone, one_more, a_spare = (
        figures(scene(), [draft(), *more])[0]
        for more in ([], [draft()], [replace(draft(), spare=True)])
    )
    assert a_spare == alone != one_more


def test_a_rule_that_was_never_fitted_keeps_the_detectors_own() -> None:
    [judged] = judge(scene(), [draft("own.rule", 0.61)])
    assert judged.confidence == 0.61


def test_only_the_confidence_is_judged() -> None:
    mine = draft()
    [judged] = judge(scene(), [mine])
    assert replace(judged, confidence=mine.confidence) == mine
    assert 0.0 < judged.confidence < 1.0


rows = st.fixed_dictionaries({name: st.floats(-4.0, 4.0) for name in FIGURES})


@given(rows, st.sampled_from(RISING + FALLING), st.floats(0.0, 4.0))
def test_more_evidence_never_makes_a_draft_less_sure(
    row: dict[str, float], name: str, more: float
) -> None:
    def log_odds(figures: dict[str, float]) -> float:
        return model().log_odds([figures[figure] for figure in FIGURES])

    sign = 1.0 if name in RISING else -1.0
    assert log_odds({**row, name: row[name] + sign * more}) >= log_odds(row) - 1e-6


@given(rows)
def test_shares_tell_every_figure_the_strongest_first(row: dict[str, float]) -> None:
    told = shares(row)
    assert {share.name for share in told} == set(FIGURES)
    effects = [abs(share.effect) for share in told]
    assert effects == sorted(effects, reverse=True)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"trees": [["nothing", 0, 1, 2]]}', '{"trees": [], "start": "x"}']
)
def test_a_damaged_file_is_told(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "judge.json"
    broken.write_text(text, encoding="utf-8")
    monkeypatch.setattr(judging.paths, "resource", lambda *_: broken)
    with pytest.raises(ResourceError, match=r"judge\.json is damaged"):
        judging.model.__wrapped__()


def test_the_file_tells_what_each_rule_was_fitted_on() -> None:
    path = paths.resource("discrepancies", "judge.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    for row in data["rules"].values():
        assert 0 <= row["real"] <= row["drafts"]
        assert 0.0 < row["rate"] < 1.0
