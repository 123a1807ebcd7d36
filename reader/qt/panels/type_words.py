"""What the types of discrepancy and the severities are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.discrepancies.finding import Severity, Type


def type_name(kind: Type) -> str:
    """The type's name as a word of its own."""
    tr = QCoreApplication.translate
    return {
        Type.COMMITMENT: tr("Type", "Commitment"),
        Type.STAGE: tr("Type", "Stage"),
        Type.POLARITY: tr("Type", "Polarity"),
        Type.CERTAINTY: tr("Type", "Certainty"),
        Type.NUMBER: tr("Type", "Number"),
        Type.TIME: tr("Type", "Time"),
        Type.PRECEDENCE: tr("Type", "Precedence"),
        Type.ATTRIBUTION: tr("Type", "Attribution"),
        Type.QUOTATION: tr("Type", "Quotation"),
        Type.ENTITY: tr("Type", "Entity"),
        Type.SCOPE: tr("Type", "Scope"),
        Type.FRAMING: tr("Type", "Framing"),
    }[kind]


def type_meaning(kind: Type) -> str:
    """What differs in a finding of the type, in a few words."""
    tr = QCoreApplication.translate
    return {
        Type.COMMITMENT: tr("Type", "how binding, or how far along, an act is said to be"),
        Type.STAGE: tr("Type", "planned, under way or done"),
        Type.POLARITY: tr("Type", "affirmed or denied"),
        Type.CERTAINTY: tr("Type", "hedged or said flatly"),
        Type.NUMBER: tr("Type", "values of the same quantity that do not meet"),
        Type.TIME: tr("Type", "date, time of day, duration or order"),
        Type.PRECEDENCE: tr("Type", "first of its kind, or seen before"),
        Type.ATTRIBUTION: tr("Type", "another source for the same statement, or none"),
        Type.QUOTATION: tr("Type", "the same quotation in other words, or cut"),
        Type.ENTITY: tr("Type", "another person, place or thing in the same role"),
        Type.SCOPE: tr("Type", "how much is covered"),
        Type.FRAMING: tr("Type", "loaded words for the same thing"),
    }[kind]


def type_paragraph(kind: Type) -> str:
    """What the type is about, in some sentences for Help."""
    tr = QCoreApplication.translate
    return {
        Type.COMMITMENT: tr(
            "Type",
            "How binding, or how far along, an act is said to be. Acts stand on ordered scales, "
            "such as refused, considered, proposed, discussed, negotiated, agreed in principle, "
            "agreed, signed, in force; two sources that put one act on different steps differ. "
            "Tense, hedges and denials count.",
        ),
        Type.STAGE: tr(
            "Type",
            "Whether the same act is planned or expected, under way, or done. Tense, auxiliaries "
            "and verbs of intention decide: will, plans to, has begun to, has. The steps of a "
            "scale are a matter of commitment.",
        ),
        Type.POLARITY: tr(
            "Type",
            "The same thing affirmed by one source and denied by the other, or told by opposite "
            "words. A negation counts for its own clause only; not only, double negatives and "
            "prefixes that only look like a negation do not count.",
        ),
        Type.CERTAINTY: tr(
            "Type",
            "One source weighs its words (may, possibly, reportedly, it appears, alleged), the "
            "other states the same as a fact. Which of two hedges is the stronger is not told.",
        ),
        Type.NUMBER: tr(
            "Type",
            "Values of the same quantity that cannot both hold, after units, rounding, words such "
            "as about, and bounds such as at least: around 200 meets some 200, at least five meets "
            "seven. Dates, scores and numbers in names are no quantities.",
        ),
        Type.TIME: tr(
            "Type",
            "The date, time of day, duration or order of one thing. Weekdays and words such as "
            "yesterday are worked out from the date of the article, so that two names of one day "
            "meet.",
        ),
        Type.PRECEDENCE: tr(
            "Type",
            "One source calls something the first, the only one or without precedent; the other "
            "tells of an earlier instance (again, resumed, since 2024), or of the first only "
            "within bounds.",
        ),
        Type.ATTRIBUTION: tr(
            "Type",
            "Another speaker or source for the same statement, or a statement that one source "
            "attributes and the other makes in its own voice. Names and offices of one person "
            "count as one.",
        ),
        Type.QUOTATION: tr(
            "Type",
            "The same quotation in other words, cut, or moved into or out of quotation marks, "
            "which turns somebody's word into the outlet's own.",
        ),
        Type.ENTITY: tr(
            "Type",
            "Another person, place, organisation or thing in the same role. Aliases count as one: "
            "Washington and the US, Mr Xi and the Chinese president.",
        ),
        Type.SCOPE: tr(
            "Type",
            "How much is covered: all or some, every or most, only, except. A detail that one "
            "source merely adds does not count.",
        ),
        Type.FRAMING: tr(
            "Type",
            "Loaded or value-laden words of one source for what the other names plainly, or "
            "values the other way. Plain synonyms do not count.",
        ),
    }[kind]


def severity_name(severity: Severity) -> str:
    """The severity in words."""
    tr = QCoreApplication.translate
    return {
        Severity.MUST_SEE: tr("Severity", "must see"),
        Severity.USEFUL: tr("Severity", "useful"),
        Severity.NIT: tr("Severity", "minor"),
    }[severity]
