"""The findings of a comparison as an item model, in groups or in one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Type
from reader.core.values import dataclass
from reader.core.verdicts import Standing, State
from reader.qt.columns.counterparts import further_places
from reader.qt.local_text import local
from reader.qt.panels.type_words import severity_name, type_meaning, type_name
from reader.qt.panels.verdict_words import standing_sentence
from reader.qt.plain_tip import plain_tip
from reader.qt.utf16 import displayable

Index = QModelIndex | QPersistentModelIndex


MANY = 3  # sides of a finding, each of which tells whose it is


class Role(IntEnum):
    """What the model gives beside Qt's own roles."""

    FINDING = Qt.ItemDataRole.UserRole + 1  # None for the head of a group
    PHRASES = Qt.ItemDataRole.UserRole + 2  # list of the differing phrases
    PLACES = Qt.ItemDataRole.UserRole + 3  # "A4 · B2"
    REASON = Qt.ItemDataRole.UserRole + 4
    WHERE = Qt.ItemDataRole.UserRole + 5  # "A4 · B2 · + 3 more places"
    STANDING = Qt.ItemDataRole.UserRole + 6  # Standing or None
    GROUP = Qt.ItemDataRole.UserRole + 7  # Group, for the head of one; else None
    NOTED = Qt.ItemDataRole.UserRole + 8  # whether there are notes on it


class Grouping(StrEnum):
    """How the findings are put together."""

    TYPE = "type"
    CLAIM = "claim"
    IMPORTANCE = "importance"  # one list without groups


@dataclass(frozen=True, slots=True)
class Group:
    """Findings under one head. ``key`` is a type or the id of a claim, ``note`` the sources."""

    key: str
    name: str
    findings: tuple[Finding, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of rows: heads of groups, findings, findings with many sides."""

    head: QSize
    finding: QSize
    many: QSize


class FindingsModel(QStandardItemModel):
    """One row a finding, in each group in the order of the comparison: severity, confidence.

    Groups by type stand in the order of the types, those by claim with the gravest first. Rows
    are Qt's own, so that it asks Python for what it draws only: a tree of 500 rows over a model in
    Python took 6,000 calls and 70 ms for each layout.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._findings: tuple[Finding, ...] = ()
        self._grouping = Grouping.IMPORTANCE
        self._groups: tuple[Group, ...] = ()  # empty with one list
        self._items: dict[str, QStandardItem] = {}  # of each finding
        self._sizes: Sizes | None = None
        self._grown: dict[str, QSize] = {}
        self._standings: Mapping[str, Standing] = {}
        self._noted: frozenset[str] = frozenset()
        self._further: dict[str, int] = {}  # further places a finding, counted when first asked
        self._haystacks: dict[str, str] = {}  # what words are looked for in, likewise
        self._type_names: dict[Type, str] = {}

    # what it holds

    @property
    def comparison(self) -> Comparison | None:
        return self._comparison

    @property
    def findings(self) -> Sequence[Finding]:
        """All findings in the order of the comparison."""
        return self._findings

    @property
    def groups(self) -> Sequence[Group]:
        """The groups in order; none with one list."""
        return self._groups

    @property
    def grouping(self) -> Grouping:
        return self._grouping

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._comparison = comparison
        self._findings = comparison.findings if comparison else ()
        self._further.clear()
        self._haystacks.clear()
        self._grown.clear()
        self._arrange()
        self.endResetModel()

    def set_grouping(self, grouping: Grouping) -> None:
        """Puts the findings together in another way."""
        if grouping is not self._grouping:
            self.beginResetModel()
            self._grouping = grouping
            self._arrange()
            self.endResetModel()

    def put_standings(self, standings: Mapping[str, Standing]) -> list[str]:
        """Takes what is held of the findings; the answer are those whose rows change by it.

        ``tell_changed`` is to follow: a filter must know before views ask for the rows.
        """
        before, self._standings = self._standings, dict(standings)
        ids = before.keys() | standings.keys()
        return [one for one in ids if before.get(one) != standings.get(one) and one in self._items]

    def put_noted(self, ids: frozenset[str]) -> None:
        """Takes which findings there are notes on."""
        changed, self._noted = self._noted ^ ids, ids
        self.tell_changed(one for one in changed if one in self._items)

    def tell_changed(self, ids: Iterable[str]) -> None:
        """Lets views draw these findings again."""
        for one in ids:
            index = self.index_of(one)
            self.dataChanged.emit(index, index)

    def _arrange(self) -> None:
        if self._grouping is Grouping.TYPE:
            self._groups = self._by_type()
        elif self._grouping is Grouping.CLAIM:
            self._groups = self._by_claim()
        else:
            self._groups = ()
        self._items = {}
        self.blockSignals(True)  # the reset tells of it; clear() would be another reset
        self.removeRows(0, self.rowCount())
        root = self.invisibleRootItem()
        if self._groups:
            heads = [QStandardItem() for _ in self._groups]
            for head, group in zip(heads, self._groups, strict=True):
                head.appendRows(self._made(group.findings))
            root.appendRows(heads)
        else:
            root.appendRows(self._made(self._findings))
        self.blockSignals(False)

    def _made(self, findings: Iterable[Finding]) -> list[QStandardItem]:
        made = []
        for finding in findings:
            item = QStandardItem()
            item.setEditable(False)
            self._items[finding.id] = item
            made.append(item)
        return made

    def _by_type(self) -> tuple[Group, ...]:
        of_type: dict[Type, list[Finding]] = {kind: [] for kind in Type}
        for finding in self._findings:
            of_type[finding.type].append(finding)
        return tuple(
            Group(kind.value, type_name(kind), tuple(found))
            for kind, found in of_type.items()
            if found
        )

    def _by_claim(self) -> tuple[Group, ...]:
        if self._comparison is None:
            return ()
        claims = {claim.id: claim for claim in self._comparison.claims}
        of_claim: dict[str, list[Finding]] = {}
        for finding in self._findings:
            key = finding.claim if finding.claim in claims else ""
            of_claim.setdefault(key, []).append(finding)
        groups = []
        for key, found in of_claim.items():
            if key:
                refs = claims[key].sentences
                name = displayable(self._comparison.sentence_text(refs[0]))
                sources = dict.fromkeys(self._comparison.articles[r.article].siglum for r in refs)
                groups.append(Group(key, name, tuple(found), " ".join(sources)))
        if "" in of_claim:
            groups.append(Group("", self.tr("In no claim"), tuple(of_claim[""])))
        return tuple(groups)

    # what it knows of a finding

    def counts(self) -> Counter[Type]:
        """How many findings each type has, whatever the filter shows."""
        return Counter(finding.type for finding in self._findings)

    def standing(self, finding: Finding) -> Standing | None:
        """What is held of a finding."""
        return self._standings.get(finding.id)

    def state(self, finding: Finding) -> State:
        """The state of a finding: open when nothing is held of it."""
        standing = self._standings.get(finding.id)
        return standing.state if standing is not None else State.OPEN

    def phrases(self, finding: Finding) -> list[str]:
        """The differing phrases, each once, in order.

        Of three and more sides each phrase tells whose it is: "five (A, C)".
        """
        sigla: dict[str, list[str]] = {}
        for side in finding.sides:
            letters = sigla.setdefault(displayable(side.text), [])
            assert self._comparison is not None
            letter = self._comparison.articles[side.sentence.article].siglum
            if letter not in letters:
                letters.append(letter)
        if len(finding.sides) < MANY:
            return list(sigla)
        whose = self.tr("{0} ({1})")
        return [whose.format(phrase, ", ".join(letters)) for phrase, letters in sigla.items()]

    def places(self, finding: Finding) -> str:
        """The sentences' names: "A4 · B2"."""
        assert self._comparison is not None
        names = [self._comparison.sentence_id(side.sentence) for side in finding.sides]
        return " · ".join(dict.fromkeys(names))

    def where(self, finding: Finding) -> str:
        """The sentences' names, and how many further places show the same difference."""
        if finding.id not in self._further:
            self._further[finding.id] = len(further_places(finding))
        more = self._further[finding.id]
        if not more:
            return self.places(finding)
        told = self.tr("+ 1 more place") if more == 1 else self.tr("+ {0} more places")
        return f"{self.places(finding)} · {told.format(more)}"

    def haystack(self, finding: Finding) -> str:
        """What the words of a filter are looked for in, in lower case."""
        known = self._haystacks.get(finding.id)
        if known is None:
            assert self._comparison is not None
            refs = dict.fromkeys(side.sentence for side in finding.sides)
            if finding.type not in self._type_names:
                self._type_names[finding.type] = type_name(finding.type)
            parts = (
                *(side.text for side in finding.sides),
                self.places(finding),
                self._type_names[finding.type],
                local(finding.reason),
                *(self._comparison.sentence_text(ref) for ref in refs),
            )
            known = self._haystacks[finding.id] = " ".join(parts).casefold()
        standing = self._standings.get(finding.id)
        if standing is not None and standing.verdict.reason:
            return f"{known} {standing.verdict.reason.casefold()}"
        return known

    # Qt's own questions

    def index_of(self, finding_id: str) -> QModelIndex:
        """The index of a finding; invalid when there is none of that id."""
        item = self._items.get(finding_id)
        return item.index() if item is not None else QModelIndex()

    def finding(self, index: Index) -> Finding | None:
        """The finding of a row; None for the head of a group."""
        if not self._groups:
            return self._findings[index.row()]
        parent = index.parent()
        return self._groups[parent.row()].findings[index.row()] if parent.isValid() else None

    def set_sizes(self, sizes: Sizes) -> None:
        """Gives the rows their sizes; views are to lay them out again."""
        self._sizes = sizes

    def grow(self, sizes: Mapping[str, QSize]) -> None:
        """Gives exactly these findings sizes of their own."""
        before, self._grown = self._grown, dict(sizes)
        ids = before.keys() | sizes.keys()
        self.tell_changed(
            one for one in ids if one in self._items and before.get(one) != sizes.get(one)
        )

    def _size(self, finding: Finding | None) -> QSize | None:
        if self._sizes is None:
            return None
        if finding is None:
            return self._sizes.head
        grown = self._grown.get(finding.id)
        if grown is not None:
            return grown
        return self._sizes.many if len(finding.sides) >= MANY else self._sizes.finding

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self.finding(index)
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._size(finding)
        if role == Role.FINDING:
            return finding
        if finding is None:
            return self._group_data(self._groups[index.row()], role)
        return self._finding_data(finding, role)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        # The header is not shown, but is spoken: Qt's own would be a number.
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return QCoreApplication.translate("MainWindow", "Differences")
        return super().headerData(section, orientation, role)

    def _group_data(self, group: Group, role: int) -> Any:
        answer: Any = None
        if role == Role.GROUP:
            answer = group
        elif role == Qt.ItemDataRole.DisplayRole:
            answer = group.name
        elif role == Qt.ItemDataRole.ToolTipRole:
            by_type = self._grouping is Grouping.TYPE
            answer = plain_tip(type_meaning(Type(group.key)) if by_type else group.name)
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            one, many = self.tr("{0}, 1 difference"), self.tr("{0}, {1} differences")
            count = len(group.findings)
            answer = (one if count == 1 else many).format(group.name, count)
        return answer

    def _finding_data(self, finding: Finding, role: int) -> Any:
        answer: Any = None
        if role == Qt.ItemDataRole.DisplayRole:
            answer = " ↔ ".join(self.phrases(finding))
        elif role == Qt.ItemDataRole.ToolTipRole:
            answer = plain_tip(self._tip(finding))
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            answer = self._spoken(finding)
        elif role == Role.PHRASES:
            answer = self.phrases(finding)
        elif role == Role.PLACES:
            answer = self.places(finding)
        elif role == Role.WHERE:
            answer = self.where(finding)
        elif role == Role.REASON:
            answer = displayable(local(finding.reason))
        elif role == Role.STANDING:
            answer = self._standings.get(finding.id)
        elif role == Role.NOTED:
            answer = finding.id in self._noted
        return answer

    def _tip(self, finding: Finding) -> str:
        sure = self.tr("{0} % sure").format(round(finding.confidence * 100))
        head = (type_name(finding.type), severity_name(finding.severity), sure)
        lines = [" · ".join((*head, self.where(finding))), local(finding.reason)]
        held = standing_sentence(self.standing(finding))
        if finding.id in self._noted:
            lines.append(self.tr("There are notes on it."))
        return "\n".join([*lines, held] if held else lines)

    def _spoken(self, finding: Finding) -> str:
        versus = self.tr(" versus ").join(self.phrases(finding))
        head = f"{type_name(finding.type)}: {versus}. {self.where(finding)}. "
        held = standing_sentence(self.standing(finding))
        if finding.id in self._noted:
            head += self.tr("There are notes on it.") + " "
        return head + displayable(f"{local(finding.reason)} {held}".rstrip())
