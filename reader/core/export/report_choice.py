"""What of a comparison a report tells, and in which order: the analyst's choice for one export."""

from __future__ import annotations

from enum import StrEnum

from reader.core.discrepancies.finding import Finding, Severity, Type
from reader.core.export.report_notes import NotesOfComparison
from reader.core.values import dataclass
from reader.core.verdicts import State


class Scope(StrEnum):
    """Which findings are told."""

    ALL = "all"
    USEFUL = "useful"  # must see and useful, without what was held to be a false alarm
    REAL = "real"  # those that were confirmed as real
    NOTED = "noted"  # those with a note on them or in their sentences


class Order(StrEnum):
    """What comes first."""

    DISPUTE = "dispute"  # what is disputed most
    TYPE = "type"
    PLACE = "place"  # as the base article tells it


class Template(StrEnum):
    """How much is told."""

    FULL = "full"  # the findings under their claims, what is agreed, what one source alone says
    FINDINGS = "findings"  # a list of findings with what was held and written of them
    NOTES = "notes"  # the notes alone


@dataclass(frozen=True, slots=True)
class Choice:
    """What a report is to hold. ``base`` is the place of the article that the order follows;
    ``author`` is named in the report when given.
    """

    scope: Scope = Scope.USEFUL
    types: frozenset[Type] = frozenset(Type)
    order: Order = Order.DISPUTE
    template: Template = Template.FULL
    base: int = 0
    author: str = ""

    def tells(self, finding: Finding, written: NotesOfComparison) -> bool:
        """Whether the finding is in the report."""
        if finding.type not in self.types:
            return False
        match self.scope:
            case Scope.ALL:
                return True
            case Scope.REAL:
                held = written.held(finding)
                return held is not None and not held.changed and held.state == State.REAL
            case Scope.NOTED:
                return written.has_notes(finding)
            case Scope.USEFUL:
                return finding.severity > Severity.NIT and not is_false_alarm(finding, written)


def is_false_alarm(finding: Finding, written: NotesOfComparison) -> bool:
    """Whether the analyst dismissed the finding, and its text is as it was then."""
    held = written.held(finding)
    return held is not None and not held.changed and held.state == State.FALSE_ALARM


def left_out(
    choice: Choice, findings: tuple[Finding, ...], written: NotesOfComparison
) -> tuple[int, tuple[str, ...]]:
    """How many minor findings the choice alone leaves out, and sentences about the others."""
    told: list[str] = []
    rest = findings
    if choice.types < frozenset(Type):
        of_type = tuple(one for one in rest if one.type in choice.types)
        if named := ", ".join(type_.value for type_ in Type if type_ in choice.types):
            told.append(f"Only differences of these types are told: {named}.")
        else:
            told.append("No type of difference is told.")
        rest = of_type
    missing = sum(not choice.tells(one, written) for one in rest)
    if choice.scope is Scope.USEFUL:
        minor = sum(one.severity == Severity.NIT for one in rest)
        if dismissed := missing - minor:
            told.append(f"{_counted(dismissed, 'held to be a false alarm')} not told.")
        return minor, tuple(told)
    if choice.scope is Scope.REAL:
        told.append("Only differences that were confirmed as real are told.")
    if choice.scope is Scope.NOTED:
        told.append("Only differences with notes are told.")
    if missing:
        told.append(f"{_counted(missing, 'of this comparison')} not told.")
    return 0, tuple(told)


def _counted(count: int, what: str) -> str:
    return f"1 difference {what} is" if count == 1 else f"{count} differences {what} are"
