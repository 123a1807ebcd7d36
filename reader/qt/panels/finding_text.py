"""A finding as plain text, to be pasted elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.compared import ComparedArticle, Comparison
from reader.core.discrepancies.finding import Finding
from reader.core.verdicts import Standing
from reader.qt.local_text import local
from reader.qt.panels.type_words import severity_name, type_name
from reader.qt.panels.verdict_words import standing_sentence

translate = QCoreApplication.translate


def finding_text(comparison: Comparison, finding: Finding, standing: Standing | None) -> str:
    """Type, reason, and each source's whole sentence with where it stands, a line each."""
    head = translate("FindingText", "{0} ({1}): {2}")
    lines = [
        head.format(type_name(finding.type), severity_name(finding.severity), local(finding.reason))
    ]
    for ref in dict.fromkeys(side.sentence for side in finding.sides):
        article = comparison.articles[ref.article]
        row = translate("FindingText", "{0}: {1} ({2})")
        said = comparison.sentence_text(ref)
        lines.append(row.format(comparison.sentence_id(ref), said, _source(article)))
    held = standing_sentence(standing)
    return "\n".join([*lines, held] if held else lines)


def _source(article: ComparedArticle) -> str:
    known = article.article
    parts = (known.outlet, known.title, known.published)
    return ", ".join(part for part in parts if part)
