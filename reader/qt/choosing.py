"""What the user chose: a difference, a sentence or a claim, shown by every part of the window.

Parts emit a wish and hear what was shown; none calls another.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.alignment.links import Ref
from reader.core.discrepancies.finding import Finding
from reader.core.session import Session
from reader.qt.main_window import MainWindow


class Choosing(QObject):
    """Shows what is chosen in columns, pair pane and status bar, and tells the others.

    The signals follow after the columns and the pair pane show it. A choice is forgotten with
    ``forget`` when the articles change; the last finding is chosen again with ``restore`` after
    the next comparison, as long as it is still listed.
    """

    finding_shown = Signal(object)  # Finding
    sentence_shown = Signal(object)  # Ref
    claim_shown = Signal(object)  # Claim
    current_changed = Signal(int)  # the current column's place

    def __init__(self, window: MainWindow, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._last_finding = ""
        self._last_sentence: Ref | None = None
        self._current = 0  # the column whose encoding the status bar shows
        self._connect_choices()
        self._connect_parts()

    def _connect_choices(self) -> None:
        choices, panel = self._window.choices, self._window.findings
        choices.next_finding.triggered.connect(lambda: self._go_to(panel.select_next()))
        choices.previous_finding.triggered.connect(lambda: self._go_to(panel.select_previous()))
        choices.first_finding.triggered.connect(lambda: self._go_to(panel.select_first()))
        choices.last_finding.triggered.connect(lambda: self._go_to(panel.select_last()))

    def _connect_parts(self) -> None:
        window = self._window
        window.findings.finding_activated.connect(self.show_finding)
        window.findings.position_changed.connect(self._on_findings_position_changed)
        window.columns.sentence_selected.connect(self._on_columns_sentence_selected)
        window.columns.claim_requested.connect(self.show_claim)
        window.pair.sentence_requested.connect(self.show_sentence)
        window.pair.place_requested.connect(self.show_place)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def current_column(self) -> int:
        """The place of the article that the user last chose something in."""
        return self._current

    # showing

    @Slot(object)
    def show_finding(self, finding: Finding) -> None:
        """Marks a finding's words strongly in the columns and shows its claim."""
        comparison = self._session.comparison
        if comparison is None:
            return
        self._last_finding, self._last_sentence = finding.id, None
        claim = next((one for one in comparison.claims if one.id == finding.claim), None)
        self._window.columns.show_finding(finding)
        self._window.pair.show_claim(comparison, claim, finding)
        self._window.status.tell("")
        if finding.sides:
            self._set_current(finding.sides[0].sentence.article)
        self.finding_shown.emit(finding)

    @Slot(object, int, object)
    def show_place(self, finding: Finding, place: int, ref: Ref) -> None:
        """Shows a further place of a finding: the nth of ``also``, 0 for its own."""
        if self._session.comparison is not None:
            self._window.columns.show_finding(finding, place, ref)
            self._set_current(ref.article)

    @Slot(object)
    def show_sentence(self, ref: Ref) -> None:
        """Chooses a sentence and brings its counterparts level."""
        comparison = self._session.comparison
        if comparison is None or not _is_there(self._session, ref):
            return
        self._window.columns.select_sentence(ref)
        self._tell_of_sentence(ref)

    @Slot(str)
    def show_claim(self, claim_id: str) -> None:
        """Shows a claim: its first sentence in the columns, all its wordings in the pair pane."""
        comparison = self._session.comparison
        if comparison is None:
            return
        claim = next((one for one in comparison.claims if one.id == claim_id), None)
        if claim is None:
            return
        self._last_finding, self._last_sentence = "", claim.sentences[0]
        self._window.columns.select_sentence(claim.sentences[0])
        self._set_current(claim.sentences[0].article)
        self._window.pair.show_claim(comparison, claim, None)
        self._window.status.tell("")
        self.claim_shown.emit(claim)

    def forget(self) -> None:
        """Shows nothing as chosen, as the articles are others now."""
        self._window.pair.show_claim(None, None, None)
        self._window.status.tell("")
        self._last_sentence = None
        self._on_findings_position_changed(0, 0)
        self._current = 0
        self._show_current_article()

    def restore(self) -> None:
        """Chooses in a new comparison what was chosen in the one before it."""
        comparison, sentence = self._session.comparison, self._last_sentence
        if comparison is None:
            return
        self._window.pair.show_claim(comparison, None, None)
        self._window.status.tell("")
        self._on_findings_position_changed(*self._window.findings.position)
        if sentence is not None and _is_there(self._session, sentence):
            self._window.columns.select_sentence(sentence, reveal=False)
            self._window.pair.show_sentence(comparison, sentence)
            return
        if self._last_finding:
            chosen = self._window.findings.select_finding(self._last_finding)
            if chosen is not None:
                self.show_finding(chosen)

    def _go_to(self, finding: Finding | None) -> None:
        if finding is not None:
            self.show_finding(finding)
            return
        place, count = self._window.findings.position
        if place == count > 0:
            self._window.status.tell(self.tr("This is the last difference."))
        elif count > 0:
            self._window.status.tell(self.tr("This is the first difference."))

    def _tell_of_sentence(self, ref: Ref) -> None:
        comparison = self._session.comparison
        self._set_current(ref.article)
        if comparison is None:
            return
        self._last_finding, self._last_sentence = "", ref
        self._window.pair.show_sentence(comparison, ref)
        told = comparison.sentence_id(ref)
        if not any(ref in (link.a, link.b) for link in comparison.links):
            letter = comparison.articles[ref.article].siglum
            told = self.tr("{0}: only in {1}").format(told, letter)
        self._window.status.tell(told)
        self.sentence_shown.emit(ref)

    @Slot(object)
    def _on_columns_sentence_selected(self, ref: Ref) -> None:
        self._tell_of_sentence(ref)

    @Slot(int, int)
    def _on_findings_position_changed(self, place: int, count: int) -> None:
        known = self._session.comparison is not None
        self._window.status.show_place(place, count, known=known)

    # the current column

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            for index, column in enumerate(self._window.columns.columns):
                if column.isAncestorOf(now):
                    self._set_current(index)

    def _set_current(self, index: int) -> None:
        if index != self._current:
            self._current = index
            self._show_current_article()
            self.current_changed.emit(index)

    def _show_current_article(self) -> None:
        articles = self._session.articles
        index = self._current if self._current < len(articles) else 0
        self._window.status.show_article(index, articles[index] if articles else None)


def _is_there(session: Session, ref: Ref) -> bool:
    comparison = session.comparison
    return (
        comparison is not None
        and ref.article < len(comparison.articles)
        and ref.sentence < len(comparison.articles[ref.article].sentences)
    )
