"""View ▸ Sentences: all, those that differ, those of one source alone; what stands around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Slot

from reader.core.alignment.links import Ref
from reader.core.article import Kind
from reader.core.compared import Comparison, siglum
from reader.core.session import Session
from reader.qt.choosing import Choosing
from reader.qt.covering import ARTICLES, CLAIMS
from reader.qt.linking import chosen_sentence
from reader.qt.main_window import MainWindow
from reader.qt.settings import Settings


class Show(StrEnum):
    """Which sentences stand out; the others are dimmed."""

    ALL = "all"
    DIFFERENCES = "differences"  # those with a difference that is listed
    ONLY = "only"  # those that no other article reports


class ViewModes(QObject):
    """Dims sentences in the columns as the user chose, and walks through those of one source."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        settings: Settings,
        choosing: Choosing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._settings = settings
        self._choosing = choosing
        self._show = Show.ALL
        choices = window.choices
        for show, action in zip(Show, choices.sentences_shown, strict=True):
            action.triggered.connect(lambda _=False, show=show: self.show_sentences(show))
        choices.sentences_shown[0].setChecked(True)
        choices.separators.setChecked(settings.separators)
        choices.separators.toggled.connect(self._on_separators_toggled)
        choices.furniture.setChecked(settings.furniture)
        choices.furniture.toggled.connect(self._on_furniture_toggled)
        window.columns.furniture_requested.connect(lambda: choices.furniture.setChecked(True))
        choices.missing_here.triggered.connect(self._on_missing_here_triggered)
        choices.next_only.triggered.connect(lambda: self._walk(1))
        choices.previous_only.triggered.connect(lambda: self._walk(-1))
        window.findings.filter_changed.connect(self._on_findings_filter_changed)
        self.show_articles()

    @property
    def show(self) -> Show:
        """Which sentences stand out."""
        return self._show

    def show_sentences(self, show: Show) -> None:
        """Lets these sentences stand out and says how many they are."""
        self._show = show
        list(self._window.choices.sentences_shown)[list(Show).index(show)].setChecked(True)
        self.refresh()
        comparison = self._session.comparison
        if comparison is None or show is Show.ALL:
            self._window.status.tell("")
            return
        count = sum(len(one) for one in self._bright(comparison))
        if show is Show.DIFFERENCES:
            told = self.tr("{0} sentences have differences that are listed; others are dimmed.")
            if count == 1:
                told = self.tr("1 sentence has differences that are listed; others are dimmed.")
        elif count == 1:
            told = self.tr("1 sentence stands in one article alone; others are dimmed.")
        else:
            told = self.tr("{0} sentences stand in one article alone; others are dimmed.")
        self._window.status.tell(told.format(count))

    @Slot()
    def refresh(self) -> None:
        """Dims what is to be dimmed in the articles that are shown."""
        comparison = self._session.comparison
        columns = self._window.columns.columns
        if comparison is None or self._show is Show.ALL:
            for column in columns:
                column.text.set_dimmed(())
            return
        for column, bright in zip(columns, self._bright(comparison), strict=False):
            spans = column.text.spans
            column.text.set_dimmed(
                span for number, span in enumerate(spans) if number not in bright
            )

    @Slot()
    def show_articles(self) -> None:
        """Gives new columns their marks between sentences."""
        choices = self._window.choices
        self._window.columns.set_separators(choices.separators.isChecked())
        self._window.columns.set_furniture(choices.furniture.isChecked())
        choices.furniture.setEnabled(self._furniture() > 0)
        self._refresh_choices()

    @Slot()
    def show_comparison(self) -> None:
        """Dims in the columns of a new comparison what was dimmed before."""
        self.refresh()
        self._refresh_choices()

    def _bright(self, comparison: Comparison) -> Sequence[frozenset[int]]:
        """The sentences of each article that stand out."""
        if self._show is Show.ONLY:
            return [frozenset(one) for one in comparison.only_in]
        listed = self._window.findings.listed
        bright: list[set[int]] = [set() for _ in comparison.articles]
        for finding in comparison.findings:
            if finding.id in listed:
                for sides in (finding.sides, *finding.also):
                    for side in sides:
                        bright[side.sentence.article].add(side.sentence.sentence)
        return [frozenset(one) for one in bright]

    def _refresh_choices(self) -> None:
        choices, there = self._window.choices, self._session.comparison is not None
        for action in (choices.next_only, choices.previous_only, choices.missing_here):
            action.setEnabled(there)

    # walking

    def _walk(self, step: int) -> None:
        comparison = self._session.comparison
        if comparison is None:
            return
        alone = [Ref(n, s) for n, one in enumerate(comparison.only_in) for s in sorted(one)]
        if not alone:
            told = self.tr("Every sentence is reported by another article too.")
            self._window.status.tell(told)
            return
        here = chosen_sentence(self._window.columns) or Ref(self._choosing.current_column, -1)
        place = bisect_right(alone, here) if step > 0 else bisect_left(alone, here) - 1
        place %= len(alone)  # after the last the first again
        ref = alone[place]
        self._window.centre.show_page(ARTICLES)
        self._choosing.show_sentence(ref)
        self._window.columns.focus_column(ref.article)
        span = self._window.columns.columns[ref.article].text.spans[ref.sentence]
        self._window.columns.show_place(ref.article, *span)
        told = self.tr("{0}: only in {1} · {2} of {3} such sentences")
        letter = comparison.articles[ref.article].siglum
        name = comparison.sentence_id(ref)
        self._window.status.tell(told.format(name, letter, place + 1, len(alone)))

    @Slot()
    def _on_missing_here_triggered(self) -> None:
        """The columns cannot show what is not there: the claims page lists it."""
        article = self._choosing.current_column
        self._window.claims.show_missing(article)
        self._window.centre.show_page(CLAIMS)
        self._window.centre.focus_page()
        told = self.tr("What others report and {0} does not.")
        self._window.status.tell(told.format(siglum(article)))

    @Slot(bool)
    def _on_separators_toggled(self, on: bool) -> None:
        self._settings.separators = on
        self._window.columns.set_separators(on)

    def _furniture(self) -> int:
        """How many articles have menus and the like around them."""
        return sum(
            any(block.kind is Kind.FURNITURE for block in one.blocks)
            for one in self._session.articles
        )

    @Slot(bool)
    def _on_furniture_toggled(self, on: bool) -> None:
        self._settings.furniture = on
        self._window.columns.set_furniture(on)
        told = self.tr(
            "Menus, links and notices around the articles are shown, and never compared."
        )
        if not on:
            told = self.tr("Menus, links and notices around the articles are left out.")
        self._window.status.tell(told)

    @Slot(object)
    def _on_findings_filter_changed(self, _listed: object) -> None:
        if self._show is Show.DIFFERENCES:
            self.refresh()
