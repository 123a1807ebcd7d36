"""The findings panel: list, filters, legend, and what to do when there is nothing to list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Type
from reader.core.verdicts import Standing, State
from reader.qt.panels.findings_filter import Choice, FindingsFilter
from reader.qt.panels.findings_list import FindingsList
from reader.qt.panels.findings_model import FindingsModel, Grouping
from reader.qt.panels.grouping_button import GroupingButton
from reader.qt.panels.legend import Legend, LegendArea
from reader.qt.panels.sensitivity import Sensitivity
from reader.qt.panels.verdict_chips import VerdictChips
from reader.qt.panels.verdict_words import SHOWN_AT_FIRST, state_count
from reader.qt.reservations import set_notes
from reader.qt.theme import Theme, load_theme
from reader.qt.utf16 import displayable

_LEAST_WIDTH = 280  # pixels; the summary and the choice of groups fit beside each other


class FindingsPanel(QWidget):
    """Lists the findings of a comparison; minor ones only when asked for."""

    finding_activated = Signal(object)  # Finding; by the user only
    position_changed = Signal(int, int)  # 1-based place of the current finding or 0, and how many
    filter_changed = Signal(object)  # frozenset of the ids that are listed
    menu_requested = Signal(object, object)  # Finding and a place on the screen
    copy_requested = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._comparison: Comparison | None = None
        self._busy: str | None = None
        self._last_position = (0, 0)
        self._last_listed: frozenset[str] = frozenset()
        self._applying = False
        self.model = FindingsModel(self)
        self.filter = FindingsFilter(self.model, self)
        self._build_head()
        self._build_list()
        self._build_foot()
        margin = self._theme.spacing.panel_margin
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(10)
        layout.addLayout(self._top)
        layout.addWidget(self.verdicts)
        layout.addWidget(self.notes)
        layout.addWidget(self.words)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.sensitivity)
        layout.addWidget(self._legend_area)
        # Fixed, or the dock grows with what parts ask for before their fonts are known.
        self.setMinimumWidth(max(_LEAST_WIDTH, 32 * self.fontMetrics().averageCharWidth()))
        self.setAccessibleName(self.tr("Findings"))
        self.model.set_grouping(self.grouping.grouping)
        self._refresh()

    def _build_head(self) -> None:
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.grouping = GroupingButton(self._theme, self)
        self.grouping.grouping_changed.connect(self._on_grouping_changed)
        self._top = QHBoxLayout()
        self._top.addWidget(self.summary, 1)
        self._top.addWidget(self.grouping)
        self.verdicts = VerdictChips(self._theme, self)
        self.verdicts.states_changed.connect(self._apply_filters)
        self.notes = QLabel(self)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        self.notes.setAccessibleName(self.tr("What to know before reading"))
        self.notes.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.notes.hide()
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Filter by words"))
        self.words.setAccessibleName(self.tr("Filter findings by words"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._apply_filters)

    def _build_list(self) -> None:
        self.list = FindingsList(self.filter, self._theme, self)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.setAccessibleDescription(
            self.tr(
                "Differences between the articles. Up and Down show one after the other, Left and "
                "Right close and open a group."
            )
        )
        self.list.chosen.connect(self.finding_activated)
        self.list.place_changed.connect(self._tell_position)
        self.list.menu_requested.connect(self._on_list_menu_requested)
        self.list.copy_requested.connect(self._on_list_copy_requested)
        self.grouping.open_all_requested.connect(self.list.open_all)
        self.grouping.close_all_requested.connect(self.list.close_all)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_all = QPushButton(self.tr("Show all"), self)
        self.show_all.clicked.connect(self._on_show_all_clicked)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(self.message)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._message_page = page
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(page)

    def _build_foot(self) -> None:
        self.sensitivity = Sensitivity(self)
        self.sensitivity.changed.connect(self._apply_filters)
        self.legend = Legend(self._theme, self)
        self.legend.hidden_changed.connect(self._apply_filters)
        self._legend_area = LegendArea(self.legend, self)

    # what is shown

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Lists a comparison's findings; the current one stays current when it is still there."""
        before = self.current
        self._comparison = comparison
        notes = set_notes(comparison) if comparison is not None else []
        self.notes.setText("\n".join(displayable(note) for note in notes))
        self.notes.setVisible(bool(notes))
        with self.list.quiet():
            self.model.show_comparison(comparison)
        self.legend.show_counts(self.model.counts())
        self._last_listed = self.filter.accepted
        if before is not None:
            self.select_finding(before.id)
        self._refresh()

    def show_verdicts(self, standings: Mapping[str, Standing]) -> None:
        """Shows what is held of the findings, by their ids."""
        with self.list.quiet():
            self.filter.show_standings(standings)
            self.list.open_groups()
        self._refresh()
        self._tell_filter()

    def show_notes(self, ids: frozenset[str]) -> None:
        """Shows a sign on the findings that there are notes on."""
        with self.list.quiet():
            self.model.put_noted(ids)

    def set_busy(self, text: str | None) -> None:
        """Says what is being done; None when it is done."""
        self._busy = text
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draws everything with another theme."""
        self._theme = theme
        self.list.delegate.theme = theme
        for part in (self.grouping, self.verdicts, self.legend):
            part.set_theme(theme)
        self.list.viewport().update()

    def set_sensitivity(self, least: Severity, sure: float) -> None:
        """Lists what matters that much and is that sure; restore_state falls back to it."""
        self._applying = True
        self.sensitivity.set_usual(least, sure)
        self._applying = False
        self._apply_filters()

    @property
    def current(self) -> Finding | None:
        """The current finding."""
        return self.list.current

    @property
    def position(self) -> tuple[int, int]:
        """The current finding's place among those listed, from 1 (0 for none), and how many."""
        return self.list.place, len(self.filter.shown)

    @property
    def listed(self) -> frozenset[str]:
        """The ids of the findings that the filters let through."""
        return self.filter.accepted

    # stepping through

    def select_next(self) -> Finding | None:
        """Makes the next finding current and returns it; None at the last."""
        index = self.list.currentIndex()
        after = self.list.places_before + (self.list.current is not None)
        return self._select_place(after if index.isValid() else 0)

    def select_previous(self) -> Finding | None:
        """Makes the previous finding current and returns it; None at the first."""
        if not self.list.currentIndex().isValid():
            return self.select_last()
        return self._select_place(self.list.places_before - 1)

    def select_first(self) -> Finding | None:
        """Makes the first finding current and returns it."""
        return self._select_place(0)

    def select_last(self) -> Finding | None:
        """Makes the last finding current and returns it."""
        return self._select_place(len(self.filter.shown) - 1)

    def select_finding(self, finding_id: str) -> Finding | None:
        """Makes a finding current and returns it; None when the filters hide it."""
        return self._select_place(self.filter.place_of(finding_id) - 1)

    def next_open(self) -> Finding | None:
        """The next open finding below the current row, or from the top; None when none is left.

        The current one itself does not count.
        """
        start = self.list.places_before
        shown = self.filter.shown
        current = self.current
        for finding in (*shown[start:], *shown[:start]):
            if finding is not current and self.model.state(finding) is State.OPEN:
                return finding
        return None

    def _select_place(self, place: int) -> Finding | None:
        if not 0 <= place < len(self.filter.shown):
            return None
        return self.list.select(self.filter.shown[place])

    # what it remembers

    def state(self) -> dict[str, Any]:
        """What the user chose here, as values for JSON."""
        return {
            "grouping": self.grouping.grouping.value,
            "closed": sorted(self.list.closed_groups),
            "severity": self.sensitivity.severity.step,
            "sure": self.sensitivity.sure.step,
            "hidden": sorted(kind.value for kind in self.legend.hidden),
            "verdicts": sorted(state.value for state in self.verdicts.shown),
            "words": self.words.text(),
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Takes up what state() gave; what makes no sense stays as it was at first."""
        self._applying = True
        grouping = next((one for one in Grouping if one.value == state.get("grouping")), None)
        self.grouping.set_grouping(grouping or Grouping.TYPE)
        self.sensitivity.restore(state.get("severity"), state.get("sure"))
        hidden = _texts(state.get("hidden"))
        self.legend.set_hidden(frozenset(kind for kind in Type if kind.value in hidden))
        verdicts = _texts(state.get("verdicts"))
        shown = frozenset(one for one in State if one.value in verdicts)
        self.verdicts.set_shown(shown or SHOWN_AT_FIRST)
        words = state.get("words")
        self.words.setText(words if isinstance(words, str) else "")
        self._applying = False
        self._apply_filters()
        self.list.set_closed_groups(_texts(state.get("closed")))

    # states

    def _refresh(self) -> None:
        listed, total = len(self.filter.shown), len(self.model.findings)
        self.summary.setText(self._summary(listed, total))
        self.verdicts.show_counts(self.filter.counts if total else {})
        message = self._message(listed, total)
        self.message.setText(message)
        self._stack.setCurrentWidget(self._message_page if message else self.list)
        self.show_all.setVisible(bool(total) and not listed)
        for widget in (self.grouping, self.words, self.sensitivity, self._legend_area):
            widget.setVisible(total > 0)
        self._tell_position()

    @Slot()
    def _tell_position(self) -> None:
        if self.position != self._last_position:
            self._last_position = self.position
            self.position_changed.emit(*self.position)

    def _tell_filter(self) -> None:
        if self.listed != self._last_listed:
            self._last_listed = self.listed
            self.filter_changed.emit(self.listed)

    def _summary(self, listed: int, total: int) -> str:
        if self._busy and total:
            return displayable(self._busy)
        if not total:
            return ""
        if listed < total:
            return self.tr("{0} of {1} differences").format(listed, total)
        one, many = self.tr("1 difference"), self.tr("{0} differences")
        return one if total == 1 else many.format(total)

    def _message(self, listed: int, total: int) -> str:
        if listed:
            return ""
        if self._busy:
            return displayable(self._busy)
        if self._comparison is None:
            return self.tr(
                "Differences between the articles are listed here.\n\n"
                "Open two or more articles on one event: File ▸ Open articles…"
            )
        if not total:
            return self.tr(
                "No differences were found in what these articles both report.\n\n"
                "Select a sentence to compare the wordings yourself. Rules do not see "
                "irony or conflicts that need knowledge of the world."
            )
        away = {state: count for state, count in self.filter.counts.items() if count}
        if away and not self.filter.choice.words:
            told = self.tr("Nothing is left to read here: {0}.")
            return told.format(
                " · ".join(state_count(one, away[one]) for one in State if one in away)
            )
        return self.tr("The filters hide every difference.")

    # slots

    @Slot()
    def _apply_filters(self, *_: object) -> None:
        if self._applying:
            return
        choice = Choice(
            least=self.sensitivity.least,
            sure=self.sensitivity.confidence,
            hidden=self.legend.hidden,
            words=tuple(self.words.text().casefold().split()),
            states=self.verdicts.shown,
        )
        with self.list.quiet():
            self.filter.set_choice(choice)
            self.list.open_groups()
        self._refresh()
        self._tell_filter()

    @Slot(object)
    def _on_grouping_changed(self, grouping: Grouping) -> None:
        before = self.current
        with self.list.quiet():
            self.model.set_grouping(grouping)
        if before is not None:
            self.select_finding(before.id)
        self._tell_position()

    @Slot()
    def _on_show_all_clicked(self) -> None:
        self._applying = True
        self.legend.check_all()
        self.words.clear()
        self.sensitivity.show_all()
        self.verdicts.set_shown(frozenset(State))
        self._applying = False
        self._apply_filters()

    @Slot(QPoint)
    def _on_list_menu_requested(self, at: QPoint) -> None:
        finding = self.current
        if finding is not None:
            self.menu_requested.emit(finding, at)
        else:
            self.grouping.menu().popup(at)

    @Slot()
    def _on_list_copy_requested(self) -> None:
        if self.current is not None:
            self.copy_requested.emit(self.current)

    # Qt's own events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        # In a low window the legend scrolls, so that the list keeps its room.
        self._legend_area.setMaximumHeight(max(round(self.height() * 0.38) - 60, 40))


def _texts(value: object) -> frozenset[str]:
    return (
        frozenset(one for one in value if isinstance(one, str))
        if isinstance(value, list)
        else frozenset()
    )
