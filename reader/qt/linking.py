"""Compare ▸ Link, cut, keep: the pairs of sentences that the analyst decides about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMenu

from reader.core.alignment.links import Ref
from reader.core.compared import Comparison
from reader.core.deciding import (
    Decided,
    Neighbour,
    Pair,
    decided,
    neighbours,
    pair_of,
    place_of,
    ref_of,
)
from reader.core.session import Change, Session
from reader.qt.choosing import Choosing
from reader.qt.columns.columns_view import ColumnsView
from reader.qt.commands import DecideLink
from reader.qt.covering import ARTICLES
from reader.qt.link_gestures import LinkGestures
from reader.qt.link_words import KnownSentences, pair_name, sentence_line
from reader.qt.main_window import MainWindow

if TYPE_CHECKING:
    from reader.qt.dialogs.decided_links import DecidedLinksDialog


class Linking(QObject):
    """Lets the user link two sentences, cut a link, and keep one that was found.

    What is decided goes to the session, which has everything compared anew; until then the window
    shows the comparison before, and decisions go on about that. ``begun_changed`` carries the
    sentence from which a link was begun, or None.
    """

    begun_changed = Signal(object)  # Ref | None

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        choosing: Choosing,
        undo_stack: QUndoStack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._choosing = choosing
        self._stack = undo_stack
        self._shown: Comparison | None = None  # what the window shows, also while it is outdated
        self._begun: Ref | None = None
        self._done = ""  # what was decided last, told again when everything is compared anew
        self._menu: QMenu | None = None
        self._dialog: DecidedLinksDialog | None = None
        self.known = KnownSentences()
        self.gestures = LinkGestures(window.columns, self)
        self.gestures.sentence_clicked.connect(self._on_gestures_sentence_clicked)
        self.gestures.cancelled.connect(self.cancel)
        choices = window.choices
        for action in choices.links:
            window.columns.addAction(action)  # their keys work in the columns alone
        choices.link.triggered.connect(self.link)
        choices.cut_link.triggered.connect(self.cut)
        choices.keep_link.triggered.connect(self.keep)
        choices.decided_links.triggered.connect(self.show_decided)
        choosing.sentence_shown.connect(self._on_choosing_sentence_shown)
        choosing.current_changed.connect(self._on_choosing_current_changed)
        session.listen(self._on_session_changed)
        self._refresh_choices()

    @property
    def shown(self) -> Comparison | None:
        """The comparison that the window shows, which may be outdated by a decision."""
        return self._shown

    @property
    def begun(self) -> Ref | None:
        """The sentence from which a link was begun."""
        return self._begun

    @property
    def menu(self) -> QMenu | None:
        """The menu that asks which of several links is meant."""
        return self._menu

    @property
    def dialog(self) -> DecidedLinksDialog | None:
        """The list of decided links, when it is open."""
        return self._dialog

    # linking

    @Slot()
    def link(self) -> None:
        """Begins a link at the chosen sentence, or ends one there."""
        ref = chosen_sentence(self._window.columns)
        if ref is None or self._shown is None:
            self._window.status.tell(self.tr("Choose a sentence to link first."))
        elif self._begun is None:
            self.begin(ref)
        else:
            self.end(ref)

    def begin(self, ref: Ref) -> None:
        """Begins a link at a sentence: the next one chosen in another article ends it."""
        if self._shown is None:
            return
        self._set_begun(ref)
        told = self.tr(
            "Link {0} with …: arrows and F6 choose, Space or a click links, Esc cancels."
        )
        self._window.status.tell(told.format(self._shown.sentence_id(ref)))

    def end(self, ref: Ref) -> None:
        """Links the sentence where it was begun with this one."""
        begun, shown = self._begun, self._shown
        if begun is None or shown is None:
            return
        if begun.article == ref.article:
            told = self.tr("{0} and {1} stand in one article; choose a sentence of another one.")
            names = shown.sentence_id(begun), shown.sentence_id(ref)
            self._window.status.tell(told.format(*names))
            return
        self._set_begun(None)
        self.decide_pair(begun, ref, Decided.LINKED)

    @Slot()
    def cancel(self) -> None:
        """Gives up a link that was begun."""
        if self._begun is not None:
            self._set_begun(None)
            self._window.status.tell(self.tr("No link was made."))

    def _set_begun(self, ref: Ref | None) -> None:
        self._begun = ref
        self.gestures.set_begun(ref)
        self.begun_changed.emit(ref)

    # cutting and keeping

    @Slot()
    def cut(self) -> None:
        """Cuts the link of the chosen sentence; asks which when there are several."""
        found = [one for one in self._candidates() if one.link is not None]
        nothing = self.tr("{0} is linked with no other sentence.")
        self._choose(found or self._candidates(), self.cut_pair, nothing)

    @Slot()
    def keep(self) -> None:
        """Keeps a found link of the chosen sentence; asks which when there are several."""
        found = [one for one in self._candidates() if one.link and not one.is_decided]
        nothing = self.tr("{0} has no link that you have not decided about.")
        self._choose(found, self.keep_pair, nothing)

    def cut_pair(self, a: Ref, b: Ref) -> None:
        """Never links the two again."""
        self.decide_pair(a, b, Decided.CUT)

    def keep_pair(self, a: Ref, b: Ref) -> None:
        """Links the two from now on, whatever the engine finds."""
        self.decide_pair(a, b, Decided.LINKED)

    def decide_pair(self, a: Ref, b: Ref, verdict: Decided | None) -> None:
        """Decides about a pair, as a step that can be undone by its name."""
        if self._shown is None:
            return
        pair, name = pair_of(self._shown, a, b), pair_name(self._shown, a, b)
        if decided(self._session.decisions, pair) is verdict:
            told = self.tr("You have decided so about {0} before.")
            self._window.status.tell(told.format(name))
            return
        linked = any({link.a, link.b} == {a, b} for link in self._shown.links)
        if verdict is None:
            text, told = self.tr("leave {0} to the engine"), self.tr("{0}: as the engine finds.")
        elif verdict is Decided.CUT:
            text, told = self.tr("cut link {0}"), self.tr("{0} cut; Ctrl+Z links them again.")
        elif linked:
            text, told = self.tr("keep link {0}"), self.tr("{0} kept: linked whatever is found.")
        else:
            text, told = self.tr("link {0}"), self.tr("{0} linked; Ctrl+Z takes it back.")
        self.known.learn(self._shown, frozenset(pair))
        self._stack.push(DecideLink(self._session, pair, verdict, text.format(name)))
        self._done = told.format(name)
        self._window.status.tell(self._done)

    def take_back(self, pairs: Sequence[Pair]) -> None:
        """Leaves these pairs to the engine again, as one step."""
        text = self.tr("take back 1 decision")
        if len(pairs) > 1:
            text = self.tr("take back {0} decisions").format(len(pairs))
        if pairs:
            self._stack.beginMacro(text)
            for pair in pairs:
                self._stack.push(DecideLink(self._session, pair, None, text))
            self._stack.endMacro()

    def _candidates(self) -> Sequence[Neighbour]:
        """The counterparts of the chosen sentence; only those of the column with the keyboard
        when that is another one's and has any.
        """
        ref = self._window.columns.selected
        if ref is None or self._shown is None:
            return ()
        found = neighbours(self._shown, ref)
        here = [one for one in found if one.ref.article == self._choosing.current_column]
        return here or found

    def _choose(
        self, found: Sequence[Neighbour], act: Callable[[Ref, Ref], None], nothing: str
    ) -> None:
        ref, shown = self._window.columns.selected, self._shown
        if ref is None or shown is None:
            self._window.status.tell(self.tr("Choose a sentence first."))
        elif not found:
            self._window.status.tell(nothing.format(shown.sentence_id(ref)))
        elif len(found) == 1:
            act(ref, found[0].ref)
        else:
            self._ask(ref, [one.ref for one in found], act)

    def _ask(self, ref: Ref, others: Sequence[Ref], act: Callable[[Ref, Ref], None]) -> None:
        assert self._shown is not None
        menu = QMenu(self._window)
        menu.setAccessibleName(self.tr("Which link is meant"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for other in others:
            line = menu.addAction(sentence_line(self._shown, other))
            line.triggered.connect(lambda _=False, other=other: act(ref, other))
        menu.addSeparator()
        every = menu.addAction(self.tr("All of them"))
        every.triggered.connect(lambda: self._do_all(ref, others, act))
        menu.setActiveAction(menu.actions()[0])
        self._menu = menu
        menu.destroyed.connect(self._on_menu_destroyed)
        menu.popup(place_below(self._window.columns, ref))

    def _do_all(self, ref: Ref, others: Sequence[Ref], act: Callable[[Ref, Ref], None]) -> None:
        if self._shown is None:
            return
        name = self._shown.sentence_id(ref)
        cutting = act == self.cut_pair
        text = self.tr("cut all links of {0}") if cutting else self.tr("keep all links of {0}")
        self._stack.beginMacro(text.format(name))
        for other in others:
            act(ref, other)
        self._stack.endMacro()

    @Slot()
    def _on_menu_destroyed(self) -> None:
        self._menu = None

    # the list

    @Slot()
    def show_decided(self) -> None:
        """Shows the list of decided links; the one that is open is brought to the front."""
        from reader.qt.dialogs.decided_links import DecidedLinksDialog

        if self._dialog is None:
            window = self._window
            self._dialog = DecidedLinksDialog(self._session, self.known, window.theme, window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.finished.connect(self._on_dialog_finished)
            self._dialog.take_back_requested.connect(self.take_back)
            self._dialog.show_requested.connect(self._on_dialog_show_requested)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_dialog_show_requested(self, pair: Pair) -> None:
        if self._shown is None:
            return
        refs = [ref for ref in (ref_of(self._shown, place) for place in pair) if ref is not None]
        if refs:
            self._window.centre.show_page(ARTICLES)
            self._choosing.show_sentence(refs[0])

    # what others do

    @Slot()
    def show_comparison(self) -> None:
        """Says again what was decided, now that the comparison with it is shown."""
        if self._done:
            self._window.status.tell(self._done)
            self._done = ""

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.ARTICLES:
            self._set_begun(None)
            self._shown = None
        elif change is Change.COMPARISON:
            self._shown = self._session.comparison
            if self._shown is not None:
                decisions = self._session.decisions
                pairs = decisions.linked | decisions.cut
                self.known.learn(self._shown, frozenset(one for pair in pairs for one in pair))
        if change in (Change.ARTICLES, Change.COMPARISON, Change.DECISIONS):
            self._refresh_choices()
            if self._dialog is not None:
                self._dialog.refresh()

    @Slot(object)
    def _on_gestures_sentence_clicked(self, ref: Ref) -> None:
        if self._begun is not None and ref.article != self._begun.article:
            self.end(ref)

    @Slot(object)
    def _on_choosing_sentence_shown(self, ref: Ref) -> None:
        self._tell_of(ref)

    @Slot(int)
    def _on_choosing_current_changed(self, article: int) -> None:
        columns = self._window.columns
        if self._begun is None or article >= len(columns.columns):
            return
        text = columns.columns[article].text
        ref = caret_sentence(columns, article)
        if ref is None or ref.sentence not in text.visible_sentences():
            visible = text.visible_sentences()
            ref = Ref(article, visible.start) if visible else None
        if ref is not None:  # the others stay where they are: the begun sentence is to be seen
            columns.select_sentence(ref, reveal=False)
            self._tell_of(ref)

    def _tell_of(self, ref: Ref) -> None:
        shown = self._shown
        if shown is None:
            return
        if self._begun is not None:
            if ref.article != self._begun.article:
                told = self.tr("Link {0} with {1}: Space links, Esc cancels.")
                names = shown.sentence_id(self._begun), shown.sentence_id(ref)
                self._window.status.tell(told.format(*names))
            return
        own = [shown.sentence_id(one.ref) for one in neighbours(shown, ref) if one.is_decided]
        cut = self._cut_from(ref)
        name = shown.sentence_id(ref)
        if own and cut:
            told = self.tr("{0}: linked by you with {1}, cut by you from {2}")
        elif own:
            told = self.tr("{0}: linked by you with {1}")
        elif cut:
            told = self.tr("{0}: cut by you from {2}")
        else:
            return
        self._window.status.tell(told.format(name, ", ".join(own), ", ".join(cut)))

    def _cut_from(self, ref: Ref) -> list[str]:
        assert self._shown is not None
        here = place_of(self._shown, ref)
        found = []
        for pair in self._session.decisions.cut:
            if here in pair:
                other = ref_of(self._shown, pair[1] if pair[0] == here else pair[0])
                if other is not None:
                    found.append(other)
        return [self._shown.sentence_id(one) for one in sorted(found)]

    def _refresh_choices(self) -> None:
        choices = self._window.choices
        for action in (choices.link, choices.cut_link, choices.keep_link):
            action.setEnabled(self._shown is not None)


def caret_sentence(columns: ColumnsView, article: int) -> Ref | None:
    """The sentence in which a column's caret stands."""
    text = columns.columns[article].text
    sentence = text.sentence_at(text.textCursor().position())
    return Ref(article, sentence) if sentence is not None else None


def chosen_sentence(columns: ColumnsView) -> Ref | None:
    """The sentence with the caret where a column has the keyboard, else the chosen one."""
    for column in columns.columns:
        if column.text.hasFocus():
            found = caret_sentence(columns, column.index)
            if found is not None:
                return found
    return columns.selected


def place_below(columns: ColumnsView, ref: Ref) -> QPoint:
    """Where on the screen a menu about a sentence opens: under its first line, if that is seen."""
    text = columns.columns[ref.article].text
    lines = text.lines(*text.spans[ref.sentence]) if ref.sentence < len(text.spans) else []
    place = QPoint(40, 40)
    if lines:
        y = round(lines[0].bottom) - text.verticalScrollBar().value()
        place = QPoint(round(lines[0].left), min(max(y, 10), text.viewport().height() - 10))
    return text.viewport().mapToGlobal(place)
