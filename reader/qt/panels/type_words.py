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


def severity_name(severity: Severity) -> str:
    """The severity in words."""
    tr = QCoreApplication.translate
    return {
        Severity.MUST_SEE: tr("Severity", "must see"),
        Severity.USEFUL: tr("Severity", "useful"),
        Severity.NIT: tr("Severity", "minor"),
    }[severity]
