"""What is told of the sources: their timeline, their independence, and the wording they share."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.core.alignment.links import SharedRun
from reader.core.session import Change, Session
from reader.qt.choosing import Choosing
from reader.qt.main_window import MainWindow
from reader.qt.tasks import Runner


class Sources(QObject):
    """Keeps timeline and sources panel as the session is, and carries out what they ask for.

    To be made after whoever shows the comparison in the columns listens to the session.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        analysis: Runner,
        choosing: Choosing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._analysis = analysis
        self._run: SharedRun | None = None  # the one that was asked for last
        timeline, shared = window.timeline, window.shared_wording
        timeline.sentence_requested.connect(choosing.show_sentence)
        timeline.finding_requested.connect(choosing.show_finding)
        choosing.sentence_shown.connect(timeline.show_sentence)
        choosing.finding_shown.connect(timeline.show_finding)
        choosing.claim_shown.connect(timeline.show_claim)
        shared.run_requested.connect(self._on_shared_wording_run_requested)
        marking = window.choices.shared_wording
        marking.toggled.connect(self._on_choices_shared_wording_toggled)
        shared.marking_changed.connect(marking.setChecked)
        choosing.sentence_shown.connect(self._forget_run)
        choosing.finding_shown.connect(self._forget_run)
        analysis.busy_changed.connect(self._on_analysis_busy_changed)
        session.listen(self._on_session_changed)
        self._show()

    def _show(self) -> None:
        comparison = self._session.comparison
        timeline, shared = self._window.timeline, self._window.shared_wording
        if comparison is not None:
            timeline.show_comparison(comparison)
            shared.show_comparison(comparison)
            return
        told = self._why_nothing()
        timeline.show_message(
            told or self.tr("What the articles date stands here, source by source, on one axis.")
        )
        shared.show_message(
            told or self.tr("How far the articles share their wording is told here.")
        )

    def _why_nothing(self) -> str:
        """Why nothing can be told though articles are open; "" when none is."""
        count = len(self._session.articles)
        if count == 0:
            return ""
        if count == 1:
            return self.tr("One article is open. Open another on the same event to compare them.")
        if self._analysis.busy:
            return self.tr("Comparing {0} articles…").format(count)
        return self.tr("The articles have not been compared. Press F5 to compare them.")

    def _on_session_changed(self, change: Change) -> None:
        if change in (Change.ARTICLES, Change.DECISIONS, Change.COMPARISON):
            self._run = None
            self._show()
            self._mark()

    def _mark(self) -> None:
        """Marks in each column the wording that it shares, as far as that is wished."""
        comparison, columns = self._session.comparison, self._window.columns.columns
        wished = self._window.choices.shared_wording.isChecked()
        spans: list[list[tuple[int, int]]] = [[] for _ in columns]
        current: dict[int, tuple[int, int]] = {}
        if comparison is not None and len(comparison.articles) == len(columns):
            maps = [column.text.text_map for column in columns]
            for run in comparison.shared_wording if wished else ():
                for article, start, end in _passages(run):
                    spans[article].append(maps[article].to_column_span(start, end))
            for article, start, end in _passages(self._run) if self._run is not None else ():
                current[article] = maps[article].to_column_span(start, end)
        for place, column in enumerate(columns):
            column.text.set_shared(spans[place], current.get(place))

    @Slot()
    def _forget_run(self) -> None:
        if self._run is not None:
            self._run = None
            self._mark()

    @Slot(bool)
    def _on_choices_shared_wording_toggled(self, on: bool) -> None:
        self._window.shared_wording.set_marking(on)
        self._mark()

    @Slot()
    def _on_analysis_busy_changed(self) -> None:
        if self._session.comparison is None:
            self._show()

    @Slot(object)
    def _on_shared_wording_run_requested(self, run: SharedRun) -> None:
        self._run = run
        self._mark()
        self._window.columns.show_passages(
            {article: (start, end) for article, start, end in _passages(run)}
        )


def _passages(run: SharedRun) -> tuple[tuple[int, int, int], ...]:
    """Article, start and end of either passage."""
    return (run.a_article, run.a_start, run.a_end), (run.b_article, run.b_start, run.b_end)
