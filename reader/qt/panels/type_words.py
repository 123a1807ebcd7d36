"""What the types of discrepancy and the severities are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.discrepancies.finding import Severity, Type


def type_name(kind: Type) -> str:
    """The type's name as a word of its own."""
    translate = QCoreApplication.translate
    return {
        Type.COMMITMENT: translate("Type", "Commitment"),
        Type.STAGE: translate("Type", "Stage"),
        Type.POLARITY: translate("Type", "Polarity"),
        Type.CERTAINTY: translate("Type", "Certainty"),
        Type.NUMBER: translate("Type", "Number"),
        Type.TIME: translate("Type", "Time"),
        Type.PRECEDENCE: translate("Type", "Precedence"),
        Type.ATTRIBUTION: translate("Type", "Attribution"),
        Type.QUOTATION: translate("Type", "Quotation"),
        Type.ENTITY: translate("Type", "Entity"),
        Type.SCOPE: translate("Type", "Scope"),
        Type.FRAMING: translate("Type", "Framing"),
    }[kind]


def type_meaning(kind: Type) -> str:
    """What differs in a finding of the type, in a few words."""
    translate = QCoreApplication.translate
    return {
        Type.COMMITMENT: translate("Type", "how binding, or how far along, an act is said to be"),
        Type.STAGE: translate("Type", "planned, under way or done"),
        Type.POLARITY: translate("Type", "affirmed or denied"),
        Type.CERTAINTY: translate("Type", "hedged or said flatly"),
        Type.NUMBER: translate("Type", "values of the same quantity that do not meet"),
        Type.TIME: translate("Type", "date, time of day, duration or order"),
        Type.PRECEDENCE: translate("Type", "first of its kind, or seen before"),
        Type.ATTRIBUTION: translate("Type", "another source for the same statement, or none"),
        Type.QUOTATION: translate("Type", "the same quotation in other words, or cut"),
        Type.ENTITY: translate("Type", "another person, place or thing in the same role"),
        Type.SCOPE: translate("Type", "how much is covered"),
        Type.FRAMING: translate("Type", "loaded words for the same thing"),
    }[kind]


def type_paragraph(kind: Type) -> str:
    """What the type is about, in some sentences for Help."""
    translate = QCoreApplication.translate
    return {
        Type.COMMITMENT: translate(
            "Type",
            "How binding, or how far along, an act is said to be. Acts stand on ordered scales, "
            "such as refused, considered, proposed, discussed, negotiated, agreed in principle, "
            "agreed, signed, in force; two sources that put one act on different steps differ. "
            "Tense, hedges and denials count.",
        ),
        Type.STAGE: translate(
            "Type",
            "Whether the same act is planned or expected, under way, or done. Tense, auxiliaries "
            "and verbs of intention decide: will, plans to, has begun to, has. The steps of a "
            "scale are a matter of commitment.",
        ),
        Type.POLARITY: translate(
            "Type",
            "The same thing affirmed by one source and denied by the other, or told by opposite "
            "words. A negation counts for its own clause only; not only, double negatives and "
            "prefixes that only look like a negation do not count.",
        ),
        Type.CERTAINTY: translate(
            "Type",
            "One source weighs its words (may, possibly, reportedly, it appears, alleged), the "
            "other states the same as a fact. Which of two hedges is the stronger is not told.",
        ),
        Type.NUMBER: translate(
            "Type",
            "Values of the same quantity that cannot both hold, after units, rounding, words such "
            "as about, and bounds such as at least: around 200 meets some 200, at least five meets "
            "seven. Dates, scores and numbers in names are no quantities.",
        ),
        Type.TIME: translate(
            "Type",
            "The date, time of day, duration or order of one thing. Weekdays and words such as "
            "yesterday are worked out from the date of the article, so that two names of one day "
            "meet.",
        ),
        Type.PRECEDENCE: translate(
            "Type",
            "One source calls something the first, the only one or without precedent; the other "
            "tells of an earlier instance (again, resumed, since 2024), or of the first only "
            "within bounds.",
        ),
        Type.ATTRIBUTION: translate(
            "Type",
            "Another speaker or source for the same statement, or a statement that one source "
            "attributes and the other makes in its own voice. Names and offices of one person "
            "count as one.",
        ),
        Type.QUOTATION: translate(
            "Type",
            "The same quotation in other words, cut, or moved into or out of quotation marks, "
            "which turns somebody's word into the outlet's own.",
        ),
        Type.ENTITY: translate(
            "Type",
            "Another person, place, organisation or thing in the same role. Aliases count as one: "
            "Washington and the US, Mr Xi and the Chinese president.",
        ),
        Type.SCOPE: translate(
            "Type",
            "How much is covered: all or some, every or most, only, except. A detail that one "
            "source merely adds does not count.",
        ),
        Type.FRAMING: translate(
            "Type",
            "Loaded or value-laden words of one source for what the other names plainly, or "
            "values the other way. Plain synonyms do not count.",
        ),
    }[kind]


def severity_name(severity: Severity) -> str:
    """The severity in words."""
    translate = QCoreApplication.translate
    return {
        Severity.MUST_SEE: translate("Severity", "must see"),
        Severity.USEFUL: translate("Severity", "useful"),
        Severity.NIT: translate("Severity", "minor"),
    }[severity]
