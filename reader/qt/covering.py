"""View ▸ Claims: works out who reports what when it is looked at, and keeps it in step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from reader.core.alignment.links import Ref
from reader.core.coverage import Coverage, coverage
from reader.core.progress import Checkpoint
from reader.core.session import Change, Session
from reader.core.verdicts import State, standings
from reader.qt.choosing import Choosing
from reader.qt.main_window import MainWindow
from reader.qt.tasks import Runner

ARTICLES, CLAIMS = "articles", "claims"


class Covering(QObject):
    """Fills the claims matrix on the pool thread, as soon as somebody can see it."""

    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        choosing: Choosing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._choosing = choosing
        self._stale = True
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self.bug_found)
        page, choices, centre = window.claims, window.choices, window.centre
        page.compare_actions = (choices.why, *choices.notes, *choices.findings)
        page.claim_requested.connect(choosing.show_claim)
        page.sentence_requested.connect(choosing.show_sentence)
        page.finding_requested.connect(choosing.show_finding)
        page.reading_requested.connect(self._on_page_reading_requested)
        choosing.claim_shown.connect(page.show_claim)
        choosing.sentence_shown.connect(page.show_sentence)
        choosing.finding_shown.connect(page.show_finding)
        centre.page_changed.connect(self._on_centre_page_changed)
        choices.articles_page.triggered.connect(self._on_articles_page_triggered)
        choices.claims_page.triggered.connect(self._on_claims_page_triggered)
        choices.next_page.triggered.connect(self._on_next_page_triggered)
        # Who asks for a place in a text wants to see the text.
        for wish in (
            window.pair.sentence_requested,
            window.pair.place_requested,
            window.found.hit_requested,
            window.shared_wording.run_requested,
        ):
            wish.connect(self._show_articles)
        for action in (choices.find, choices.next_column, choices.previous_column):
            action.triggered.connect(self._show_articles)
        session.listen(self._on_session_changed)
        self._on_centre_page_changed(centre.page)

    @property
    def busy(self) -> bool:
        """Whether the matrix is being worked out."""
        return self._runner.busy

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._runner.close()

    def _work_out(self) -> None:
        comparison, verdicts = self._session.comparison, self._session.verdicts
        if comparison is None or not self._stale or self._window.centre.page != CLAIMS:
            return
        self._stale = False

        def work(checkpoint: Checkpoint) -> Coverage:
            held = standings(comparison, verdicts)
            alarms = {name for name, one in held.items() if one.state is State.FALSE_ALARM}
            return coverage(comparison, alarms, checkpoint)

        self._runner.start(work)

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.ARTICLES:
            self._runner.abandon()
            self._window.claims.show_coverage(None)
        self._stale = True  # a false alarm disputes nothing any more
        self._work_out()

    @Slot(object)
    def _on_runner_finished(self, found: Coverage) -> None:
        if found.comparison is self._session.comparison:
            self._window.claims.show_coverage(found)

    @Slot(str)
    def _on_centre_page_changed(self, name: str) -> None:
        choices = self._window.choices
        choices.articles_page.setChecked(name == ARTICLES)
        choices.claims_page.setChecked(name == CLAIMS)
        self._work_out()

    @Slot()
    def _show_articles(self) -> None:
        self._window.centre.show_page(ARTICLES)

    @Slot()
    def _on_articles_page_triggered(self) -> None:
        self._show_articles()
        self._window.choices.articles_page.setChecked(True)

    @Slot()
    def _on_claims_page_triggered(self) -> None:
        self._window.centre.show_page(CLAIMS)
        self._window.centre.focus_page()
        self._window.choices.claims_page.setChecked(True)

    @Slot()
    def _on_next_page_triggered(self) -> None:
        self._window.centre.show_next_page()
        self._window.centre.focus_page()

    @Slot(object)
    def _on_page_reading_requested(self, ref: Ref) -> None:
        self._show_articles()
        self._choosing.show_sentence(ref)
        self._window.columns.focus_column(ref.article)
