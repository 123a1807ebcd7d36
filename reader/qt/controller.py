"""Carries out what the user wishes, and lets every part of the window hear of the session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Severity
from reader.core.errors import ReaderError
from reader.core.kept import Kept
from reader.core.progress import Checkpoint
from reader.core.session import Change, Session
from reader.qt.article_details import ArticleDetails
from reader.qt.articles import Articles
from reader.qt.choosing import Choosing
from reader.qt.columns_choices import ColumnsChoices
from reader.qt.covering import Covering
from reader.qt.engine import Engine
from reader.qt.explaining import Explaining
from reader.qt.exporting import Exporting
from reader.qt.importing import SUFFIXES, Importing
from reader.qt.linking import Linking
from reader.qt.local_text import local_error
from reader.qt.main_window import MainWindow
from reader.qt.messages import Kind, Message
from reader.qt.noting.noting import Noting
from reader.qt.opening import Opening
from reader.qt.origins import Origins
from reader.qt.own_lexicons import OwnLexicons
from reader.qt.print_jobs import PrintJobs
from reader.qt.prompts import Prompts
from reader.qt.reading_progress import ReadingProgress
from reader.qt.rule_choices import RuleChoices
from reader.qt.search.searching import Searching
from reader.qt.sentence_menu import SentenceMenu
from reader.qt.settings import Settings
from reader.qt.sources import Sources
from reader.qt.tasks import Runner
from reader.qt.triage import Triage
from reader.qt.utf16 import displayable
from reader.qt.view_modes import ViewModes
from reader.qt.workspace_files import SUFFIX
from reader.qt.workspaces import Workspaces, usual_folder


class Controller(QObject):
    """Joins session, engine and window.

    ``comparison_shown`` follows when findings stand in the list; ``bug_found`` carries an
    exception that nobody expected.
    """

    articles_shown = Signal()
    comparison_shown = Signal()
    bug_found = Signal(object)
    window_requested = Signal(list)  # of articles that are to be compared in a window of their own

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        settings: Settings,
        undo_stack: QUndoStack,
        *,
        engine: Engine | None = None,
        prompts: Prompts | None = None,
        data_folder: Path | None = None,
    ) -> None:
        super().__init__(window)
        engine = engine or Engine()
        prompts = prompts or Prompts(window, engine.from_text)
        self._window = window
        self._session = session
        self._settings = settings
        self._compare = engine.compare
        self._offers_unclosed = False
        self.opening = Opening(session, undo_stack, engine, prompts, settings, self)
        self.reading = ReadingProgress(window, self.opening, self)
        self.workspaces = Workspaces(
            window, session, undo_stack, prompts, settings, data_folder or usual_folder(), self
        )
        self.workspaces.keeping.set_worth(self._is_worth_keeping)
        self.workspaces.keeping.set_prepare(window.columns.prepare)
        self.exporting = Exporting(window, session, engine, prompts, settings, self)
        self.exporting.set_own_files(self.workspaces.files)
        self.importing = Importing(window, session, undo_stack, engine, prompts, settings, self)
        self.print_jobs = PrintJobs(window, session, engine, prompts, settings, self)
        self.print_jobs.set_refused(self.exporting.problem)
        self.analysis = Runner(self)
        self.explaining = Explaining(window, session, engine, self)
        self.rules = RuleChoices(window, session, undo_stack, settings, self)
        self.lexicons = OwnLexicons(window, session, undo_stack, engine, prompts, settings, self)
        self.choosing = Choosing(window, session, self)
        self.searching = Searching(window, session, self.choosing, self)
        self.triage = Triage(window, session, undo_stack, self.choosing, self)
        self.linking = Linking(window, session, self.choosing, undo_stack, self)
        self.sentence_menu = SentenceMenu(
            window, session, self.choosing, self.linking, self.searching, self
        )
        self.view_modes = ViewModes(window, session, settings, self.choosing, self)
        self.covering = Covering(window, session, self.choosing, self)
        self.columns = ColumnsChoices(window, settings, self)
        self.noting = Noting(
            window,
            session,
            settings,
            undo_stack,
            self.choosing,
            self.workspaces.keeping,
            prompts,
            self,
        )
        self.sentence_menu.link_note_requested.connect(self.noting.note_on_link)
        self._connect_choices()
        self._connect_panels()
        self._connect_work()
        details = ArticleDetails(window, session, undo_stack, engine, self)
        self.articles = Articles(
            window, session, undo_stack, self.opening, details, self.choosing, self
        )
        self.articles.told.connect(self._tell)
        self.exporting.set_base(lambda: self.articles.shown.base)
        self.articles_shown.connect(self.articles.show_articles)
        session.listen(self._on_session_changed)
        self.sources = Sources(window, session, self.analysis, self.choosing, self)
        window.timeline.details_requested.connect(details.show)
        details.bug_found.connect(self.bug_found)
        details.new_version.connect(self._on_opening_new_version)
        self.origins = Origins(session, self)
        for knows in (details.set_gone, self.opening.set_gone, window.articles.set_gone):
            self.origins.changed.connect(knows)
        self.origins.told.connect(self._on_origins_told)
        self.origins.bug_found.connect(self.bug_found)
        window.menus.set_recent(self.opening.recent)
        self._show_articles()
        self._refresh_choices()
        self._refresh_busy()

    def _connect_choices(self) -> None:
        choices = self._window.choices
        choices.new.triggered.connect(self.opening.forget_reading)
        choices.open_articles.triggered.connect(self.opening.ask_for_articles)
        choices.open_checked.triggered.connect(self.opening.ask_with_details)
        choices.paste_article.triggered.connect(self.opening.ask_for_text)
        choices.open_samples.triggered.connect(self.opening.open_samples)
        choices.clear_recent.triggered.connect(self.opening.clear_recent)
        choices.analyse.triggered.connect(self.analyse)
        choices.cancel.triggered.connect(self.cancel)

    def _connect_panels(self) -> None:
        window = self._window
        window.findings.filter_changed.connect(window.columns.set_visible_findings)
        window.drops.paths_dropped.connect(self._on_window_paths_dropped)
        window.drops.foreign_dropped.connect(self._on_window_foreign_dropped)
        # Queued: a dialog opened within the drop would hold up whoever dragged.
        window.drops.text_dropped.connect(
            self.opening.ask_about_text, Qt.ConnectionType.QueuedConnection
        )
        # Queued: the menus are filled anew, which ends the very actions that these came from.
        queued = Qt.ConnectionType.QueuedConnection
        window.menus.recent_requested.connect(self._on_window_recent_requested, queued)
        window.menus.workspace_requested.connect(self.workspaces.open, queued)
        self.workspaces.told.connect(self._tell)
        window.menus.workspaces_wanted.connect(self.workspaces.show_recent)
        window.menus.close_requested.connect(self.opening.close_article, queued)
        window.closing.connect(self.shut_down)
        window.hint.dismissed.connect(self._on_hint_dismissed)

    def _connect_work(self) -> None:
        self.opening.reading.connect(self._on_opening_reading)
        self.opening.new_version.connect(self._on_opening_new_version)
        self.opening.settled.connect(self._on_opening_settled)
        self.opening.recent_told.connect(self._window.menus.set_recent)
        self.exporting.busy_changed.connect(self._refresh_busy)
        self.exporting.bug_found.connect(self.bug_found)
        for at_work in (self.importing, self.print_jobs):
            at_work.busy_changed.connect(self._refresh_busy)
        for part in (self.opening, self.lexicons, self.importing, self.print_jobs):
            part.told.connect(self._tell)
            part.bug_found.connect(self.bug_found)
        self.rules.told.connect(self._tell)
        self.explaining.bug_found.connect(self.bug_found)
        self.searching.bug_found.connect(self.bug_found)
        self.covering.bug_found.connect(self.bug_found)
        self.noting.bug_found.connect(self.bug_found)
        self.articles_shown.connect(self.noting.places.place)
        self.articles_shown.connect(self.searching.show_articles)
        self.comparison_shown.connect(self.searching.show_comparison)
        self.articles_shown.connect(self.sentence_menu.show_articles)
        self.articles_shown.connect(self.view_modes.show_articles)
        self.comparison_shown.connect(self.view_modes.show_comparison)
        self.comparison_shown.connect(self.linking.show_comparison)
        for asking in (self.explaining, self.triage):
            asking.rule_off_requested.connect(self.rules.switch_off)
        self.analysis.finished.connect(self._on_analysis_finished)
        self.analysis.failed.connect(self._on_analysis_failed)
        self.analysis.cancelled.connect(self._on_analysis_cancelled)
        self.analysis.progressed.connect(self._window.status.show_progress)
        self.analysis.busy_changed.connect(self._refresh_busy)

    # work

    @Slot()
    def analyse(self) -> None:
        """Compares the articles that are open; what is known of them already is not done again."""
        if not self._session.can_compare:
            return
        articles, decisions = self._session.articles, self._session.decisions
        compare, revision = self._compare, self._session.revision
        memory = self._session.memory
        self._window.status.show_progress(0.0)

        def work(checkpoint: Checkpoint) -> tuple[Comparison, int]:
            return compare(articles, decisions, checkpoint, memory), revision

        self.analysis.start(work)
        self._refresh_busy()

    @Slot()
    def cancel(self) -> None:
        """Stops reading, comparing or saving, whichever is being done."""
        self.opening.cancel()
        self.analysis.cancel()
        self.exporting.cancel()
        self.importing.cancel()
        self.print_jobs.cancel()

    @Slot()
    def shut_down(self) -> None:
        """Stops all work and waits for it; writes what the window remembers."""
        self.opening.shut_down()
        self.analysis.close()
        self.explaining.shut_down()
        self.lexicons.shut_down()
        self.searching.shut_down()
        self.covering.shut_down()
        self.noting.shut_down()
        self.articles.shut_down()
        self.origins.shut_down()
        self.exporting.shut_down()
        self.importing.shut_down()
        self.print_jobs.shut_down()
        self.workspaces.shut_down()
        self._settings.flush()

    @Slot(object)
    def _on_analysis_finished(self, answer: tuple[Comparison, int]) -> None:
        self._session.set_comparison(*answer)

    @Slot(object)
    def _on_analysis_failed(self, error: Exception) -> None:
        expected = isinstance(error, ReaderError)
        told = self.tr("The articles could not be compared because of a fault in the program.")
        self._offer(Kind.PROBLEM, local_error(error) if expected else told, self.tr("Try again"))
        if not expected:
            self.bug_found.emit(error)

    @Slot()
    def _on_analysis_cancelled(self) -> None:
        told = self.tr("The comparison was cancelled; press F5 to start it again.")
        self._offer(Kind.NOTICE, told, self.tr("Compare"))

    def _offer(self, kind: Kind, told: str, label: str) -> None:
        def again() -> None:
            self._window.messages.dismiss()
            self.analyse()

        self._window.messages.show_message(Message(kind, (told,), ((label, again),)))

    @Slot(list, bool)
    def _tell(self, lines: list[str], are_problems: bool) -> None:
        kind = Kind.PROBLEM if are_problems else Kind.NOTICE
        self._window.messages.show_message(Message(kind, tuple(lines)))

    @Slot(list, bool)
    def _on_origins_told(self, lines: list[str], are_problems: bool) -> None:
        if self._window.messages.message is None:  # what is said there matters more
            self._tell(lines, are_problems)

    @Slot()
    def _refresh_busy(self) -> None:
        window, text = self._window, ""
        if self.opening.busy:
            text = self.tr("Reading articles…")
        elif self.analysis.busy:
            text = self.tr("Comparing {0} articles…").format(len(self._session.articles))
        window.findings.set_busy(text or self._why_no_findings())
        window.claims.set_busy(text or self._why_no_findings())
        if not text and self.exporting.busy:
            text = self.tr("Saving the export…")
        elif not text and self.importing.busy:
            text = self.tr("Reading the notes…")
        elif not text and self.print_jobs.busy:
            text = self.tr("Laying out the pages…")
        window.status.show_busy(text)
        window.choices.cancel.setEnabled(bool(text))

    def _why_no_findings(self) -> str | None:
        if self._session.comparison is not None or not self._session.articles:
            return None
        if self._session.can_compare:
            return self.tr("The articles have not been compared. Press F5 to compare them.")
        return self.tr("One article is open. Open another on the same event to compare them.")

    # articles

    @Slot(object, object)
    def _on_opening_new_version(self, before: Article, now: Article) -> None:
        name = Path(now.path).name
        told = self.tr(
            "{0} has changed since it was opened. It was read again; notes stay with their words."
        ).format(displayable(name))

        def show() -> None:
            self._window.messages.dismiss()
            # Without its path the older text is not taken for the file that is open.
            older = replace(before, path="", title=self.tr("Before: {0}").format(before.title))
            self.window_requested.emit([older, now])

        buttons = ((self.tr("Show what changed"), show),)
        self._window.messages.show_message(Message(Kind.NOTICE, (told,), buttons))

    def open_at_start(self, paths: Sequence[Path]) -> None:
        """Opens the files named on the command line, or the sample set when there are none.

        A workspace among them is opened first, the articles behind what it holds.
        """
        named = [path for path in paths if path.suffix == SUFFIX]
        articles = [path for path in paths if path not in named]

        def open_articles() -> None:
            if articles:
                self.opening.open_paths(articles)

        if named:
            self.workspaces.open(named[0], then=open_articles)
        elif articles:
            open_articles()
        else:
            self._offers_unclosed = True  # once the samples stand: they clear the messages
            self.opening.open_samples()

    def _is_worth_keeping(self, kept: Kept) -> bool:
        """Whether the analyst did more than to look at the samples."""
        if not kept.articles:
            return False
        judged = kept.verdicts or kept.notes or kept.decisions.linked or kept.decisions.cut
        return bool(judged) or not self.opening.shows_samples

    @Slot()
    def _on_opening_reading(self) -> None:
        self._window.messages.dismiss()
        if not self._session.articles:
            self._window.show_articles((), loading=True)
        self._refresh_busy()

    @Slot()
    def _on_opening_settled(self) -> None:
        if not self._session.articles:
            self._window.show_articles(())
        self._refresh_busy()
        if self._offers_unclosed:
            self._offers_unclosed = False
            self.workspaces.offer_unclosed()

    @Slot(list)
    def _on_window_paths_dropped(self, paths: list[Path]) -> None:
        workspaces = [path for path in paths if path.suffix.lower() == SUFFIX]
        notes = [path for path in paths if path.suffix.lower() in SUFFIXES]
        articles = [path for path in paths if path not in workspaces and path not in notes]
        if workspaces:
            self.workspaces.open(workspaces[0])
        self.opening.open_paths(articles)
        self.importing.read(*notes)

    @Slot()
    def _on_window_foreign_dropped(self) -> None:
        told = self.tr(
            "Only files on this computer can be opened; save the page and drop the file."
        )
        self._tell([told], True)

    @Slot(object)
    def _on_window_recent_requested(self, path: Path) -> None:
        self.opening.open_paths([path])

    def _on_session_changed(self, change: Change) -> None:
        if change in (Change.VERDICTS, Change.NOTES):
            return  # others tell of them; nothing is worked out anew
        if change is Change.COMPARISON:
            self._show_comparison()
        else:
            if change is Change.ARTICLES:
                self._show_articles()
            if self._session.can_compare:
                self.analyse()
            else:
                self.analysis.abandon()
        self._refresh_busy()
        self._refresh_choices()

    def _show_articles(self) -> None:
        window, articles = self._window, self._session.articles
        window.show_articles(articles)
        window.findings.show_comparison(None)
        window.messages.dismiss()
        self.choosing.forget()
        self.articles_shown.emit()
        self._show_hint()
        if len(articles) == 1:
            told = self.tr("Open another article on the same event to compare it with this one.")
            add = (self.tr("Open articles…"), window.choices.open_articles.trigger)
            window.messages.show_message(Message(Kind.NOTICE, (told,), (add,)))

    def _show_hint(self) -> None:
        hint = self._window.hint
        if self._settings.hint_dismissed or not self.opening.shows_samples:
            hint.dismiss()
            return
        lines = (
            self.tr("These are three sample articles on one event, compared with each other."),
            self.tr("To read your own, press Ctrl+O and choose two or more, or drop files here."),
            self.tr("Alt+Down goes to the next difference; F1 lists all keys."),
        )
        hint.show_message(Message(Kind.HINT, lines))

    @Slot()
    def _on_hint_dismissed(self) -> None:
        self._settings.hint_dismissed = True

    def _show_comparison(self) -> None:
        comparison = self._session.comparison
        if comparison is None:
            return
        window = self._window
        window.columns.show_comparison(comparison)
        window.findings.show_comparison(comparison)
        listed = window.findings.listed
        if listed != {one.id for one in comparison.findings if one.severity > Severity.NIT}:
            window.columns.set_visible_findings(listed)  # the columns show all but nits already
        self.choosing.restore()
        self.comparison_shown.emit()

    def _refresh_choices(self) -> None:
        choices, compared = self._window.choices, self._session.comparison is not None
        choices.analyse.setEnabled(self._session.can_compare)
        for action in choices.findings:
            action.setEnabled(compared)
        for action in (choices.next_column, choices.previous_column):
            action.setEnabled(bool(self._session.articles))
        choices.why.setEnabled(compared and bool(self._window.pair.explainable))
