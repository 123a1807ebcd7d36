"""What an analyst's own lexicon changes: for the window, a terminal and programs."""

from __future__ import annotations

import json
from typing import Any

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding
from reader.core.export.explanation import Paragraph, Section, section_lines
from reader.core.export.json_result import finding_object
from reader.core.lexicon_effect import LexiconEffect
from reader.core.said import joined, marked, said, term


def sections(effect: LexiconEffect, found: Comparison) -> tuple[Section, ...]:
    """What is added, gone and told otherwise, a heading and a paragraph for each finding."""
    name = found.lexicon.name if found.lexicon is not None else ""
    if effect.is_none:
        none = said("It changes no finding of these articles.")
        return ((said("What {name} changes", name=name), (none,)),)
    rows: list[Section] = []
    if effect.added:
        added = tuple(_row(found, one) for one in effect.added)
        rows.append((_title(said("Added"), len(added)), added))
    if effect.gone:
        gone = tuple(_row(effect.without, one) for one in effect.gone)
        rows.append((_title(said("Gone"), len(gone)), gone))
    if effect.changed:
        told = tuple(_changed(found, *pair) for pair in effect.changed)
        rows.append((_title(said("Told otherwise"), len(effect.changed)), told))
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
    if count == 1:
        return said("{what}: 1 finding", what=what)
    return said("{what}: {n} findings", what=what, n=count)


def _row(comparison: Comparison, finding: Finding) -> tuple[str, str]:
    names = dict.fromkeys(comparison.sentence_id(side.sentence) for side in finding.sides)
    lead = joined([term(finding.type.value), " · ".join(names)], ", ", end=": ")
    return lead, finding.reason


def _changed(found: Comparison, before: Finding, after: Finding) -> Paragraph:
    told = []
    if before.reason != after.reason:
        told.append(said("before: {reason}", reason=before.reason))
    for name, old, new in (
        (marked("type"), term(before.type.value), term(after.type.value)),
        (marked("rule"), before.rule, after.rule),
        (marked("severity"), str(int(before.severity)), str(int(after.severity))),
        (marked("confidence"), f"{before.confidence:.2f}", f"{after.confidence:.2f}"),
        (marked("further places"), str(len(before.also)), str(len(after.also))),
    ):
        if old != new:
            told.append(said("{name} {old} → {new}", name=term(name), old=old, new=new))
    lead, reason = _row(found, after)
    if not told:
        return lead, reason
    return lead, said("{reason} ({changes})", reason=reason, changes=joined(told, "; "))
