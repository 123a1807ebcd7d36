"""What a lexicon changes, as a page and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from reader.core.compared import Comparison
from reader.core.export.lexicon_changes import as_json, as_text
from reader.core.lexicon_effect import effect


def test_findings_added_gone_and_told_otherwise(talks: Comparison) -> None:
    kept, other, *rest = talks.findings
    moved = replace(other, confidence=0.5, reason="B says so.")
    new = replace(rest[0], id="dnew", sides=rest[0].sides[:1] * 2)
    found = replace(talks, findings=(kept, moved, new))
    changes = effect(talks, found)
    assert changes.added == (new,)
    assert changes.changed == ((other, moved),)
    assert set(changes.gone) == set(rest)
    told = " ".join(as_text(changes, found, width=70).split())
    assert f"Added: 1 finding {'─' * 16} {new.type}" in told
    assert f"Gone: {len(rest)} findings" in told
    assert f"B says so. (before: {other.reason}; confidence {other.confidence:.2f} → 0.50" in told
    result = json.loads(as_json(changes, found))
    assert result["lexicon"] == "own.toml"
    assert [one["id"] for one in result["added"]] == ["dnew"]
    assert [one["before"]["id"] for one in result["changed"]] == [other.id]


def test_no_change_is_told(talks: Comparison) -> None:
    changes = effect(talks, talks)
    assert changes.is_none
    assert "It changes no finding of these articles." in as_text(changes, talks)
