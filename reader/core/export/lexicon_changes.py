"""What an analyst's own lexicon changes: for the window, a terminal and programs."""

from __future__ import annotations

import json
from typing import Any

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding
from reader.core.export.explanation import Paragraph, Section, section_lines
from reader.core.export.json_result import finding_object
from reader.core.lexicon_effect import LexiconEffect


def sections(effect: LexiconEffect, found: Comparison) -> tuple[Section, ...]:
    """What is added, gone and told otherwise, a heading and a paragraph for each finding."""
    name = found.lexicon.name if found.lexicon is not None else ""
    if effect.is_none:
        return ((f"What {name} changes", ("It changes no finding of these articles.",)),)
    rows: list[Section] = []
    for title, findings in (("Added", effect.added), ("Gone", effect.gone)):
        if findings:
            whose = effect.without if title == "Gone" else found
            rows.append((_title(title, len(findings)), tuple(_row(whose, f) for f in findings)))
    if effect.changed:
        told = tuple(_changed(found, *pair) for pair in effect.changed)
        rows.append((_title("Told otherwise", len(effect.changed)), told))
    return tuple(rows)


def as_text(effect: LexiconEffect, found: Comparison, *, width: int = 80) -> str:
    """The changes as lines of at most ``width`` columns; no control character in them."""
    return "\n".join(section_lines(sections(effect, found), width)) + "\n"


def as_json(effect: LexiconEffect, found: Comparison) -> str:
    """The changes as JSON text with a closing line end; findings as in the result."""
    told: dict[str, Any] = {
        "lexicon": found.lexicon.name if found.lexicon is not None else None,
        "added": [finding_object(found, one) for one in effect.added],
        "gone": [finding_object(effect.without, one) for one in effect.gone],
        "changed": [
            {
                "before": finding_object(effect.without, before),
                "after": finding_object(found, after),
            }
            for before, after in effect.changed
        ],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _title(what: str, count: int) -> str:
    return f"{what}: {count} finding{'' if count == 1 else 's'}"


def _row(comparison: Comparison, finding: Finding) -> tuple[str, str]:
    names = dict.fromkeys(comparison.sentence_id(side.sentence) for side in finding.sides)
    return f"{finding.type.value}, {' · '.join(names)}: ", finding.reason


def _changed(found: Comparison, before: Finding, after: Finding) -> Paragraph:
    told = [f"before: {before.reason}"] if before.reason != after.reason else []
    for name, old, new in (
        ("type", before.type.value, after.type.value),
        ("rule", before.rule, after.rule),
        ("severity", int(before.severity), int(after.severity)),
        ("confidence", f"{before.confidence:.2f}", f"{after.confidence:.2f}"),
        ("further places", len(before.also), len(after.also)),
    ):
        if old != new:
            told.append(f"{name} {old} → {new}")
    lead, reason = _row(found, after)
    return lead, f"{reason} ({'; '.join(told)})" if told else reason
