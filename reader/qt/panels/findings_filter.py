"""Which findings are listed: by type, severity, how sure they are, words, and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Slot

from reader.core.discrepancies.finding import Finding, Severity, Type
from reader.core.values import dataclass
from reader.core.verdicts import Standing, State
from reader.qt.panels.findings_model import FindingsModel, Index, Role
from reader.qt.panels.verdict_words import SHOWN_AT_FIRST


@dataclass(frozen=True, slots=True)
class Choice:
    """What of the findings is to be listed; ``sure`` is the least confidence."""

    least: Severity = Severity.USEFUL
    sure: float = 0.0
    hidden: frozenset[Type] = frozenset()
    words: tuple[str, ...] = ()
    states: frozenset[State] = SHOWN_AT_FIRST


class FindingsFilter(QSortFilterProxyModel):
    """The findings of a choice, in the groups of the model; groups without any are left out.

    What is listed is worked out in one go for each choice. Qt then asks for each row, and gets a
    look at a set: of 500 findings a key in the words filter costs 5 ms of Python.
    """

    def __init__(self, source: FindingsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._choice = Choice()
        self._accepted: frozenset[str] = frozenset()
        self._shown: tuple[Finding, ...] = ()
        self._places: dict[str, int] = {}
        self._counts: Counter[State] = Counter()
        self._choose()
        # Before Qt's own slot, or the views would ask for rows by what was listed before.
        source.modelReset.connect(self._choose)
        self.setSourceModel(source)

    @property
    def source(self) -> FindingsModel:
        """All the findings."""
        return self._source

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def shown(self) -> Sequence[Finding]:
        """The findings that are listed, from top to bottom whether their groups are open or not."""
        return self._shown

    @property
    def accepted(self) -> frozenset[str]:
        """The ids of the findings that are listed."""
        return self._accepted

    @property
    def counts(self) -> Counter[State]:
        """How many findings of each verdict there are that all else of the choice lets through."""
        return self._counts

    def set_choice(self, choice: Choice) -> None:
        """Lists other findings."""
        if choice != self._choice:
            self._choice = choice
            self.refresh()

    def show_standings(self, standings: Mapping[str, Standing]) -> None:
        """Lists by what is now held of the findings."""
        changed = self._source.put_standings(standings)
        if changed:
            self.refresh()
            self._source.tell_changed(changed)

    def refresh(self) -> None:
        """Works out again what is listed."""
        self.beginFilterChange()
        self._choose()
        self.endFilterChange()

    def place_of(self, finding_id: str) -> int:
        """The place of a finding among those listed, from 1; 0 when it is not listed."""
        return self._places.get(finding_id, 0)

    def finding_at(self, index: Index) -> Finding | None:
        """The finding of a row; None for the head of a group and for no row."""
        if not index.isValid():
            return None
        found = self.data(index, Role.FINDING)
        return found if isinstance(found, Finding) else None

    def index_of(self, finding_id: str) -> QModelIndex:
        """The index of a finding; invalid when it is not listed."""
        return self.mapFromSource(self._source.index_of(finding_id))

    @Slot()
    def _choose(self) -> None:
        choice, source = self._choice, self._source
        counts: Counter[State] = Counter()
        shown = []
        lists: list[Sequence[Finding]] = [group.findings for group in source.groups]
        lists = lists or [source.findings]
        for finding in (one for found in lists for one in found):
            if (
                finding.severity < choice.least
                or finding.confidence < choice.sure
                or finding.type in choice.hidden
            ):
                continue
            if choice.words:
                text = source.haystack(finding)
                if not all(word in text for word in choice.words):
                    continue
            state = source.state(finding)
            counts[state] += 1
            if state in choice.states:
                shown.append(finding)
        self._counts = counts
        self._shown = tuple(shown)
        self._places = {finding.id: place for place, finding in enumerate(shown, 1)}
        self._accepted = frozenset(self._places)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802
        groups = self._source.groups
        if not groups:
            return self._source.findings[row].id in self._accepted
        if parent.isValid():
            return groups[parent.row()].findings[row].id in self._accepted
        return any(finding.id in self._accepted for finding in groups[row].findings)
