"""All notes as an item model: heads of groups and notes in one flat list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from reader.core.compared import siglum
from reader.core.notes import Note, On
from reader.core.placed_notes import Found, PlacedNote, PlacedNotes
from reader.core.values import dataclass
from reader.qt.noting.arrangement import AWAY_AT, LOST_AT, Arrangement, Sort
from reader.qt.noting.choices import Choice, Order
from reader.qt.noting.note_words import (
    colour_name,
    day_name,
    first_line,
    headline,
    long_time,
    quote_of,
)
from reader.qt.plain_tip import plain_tip
from reader.qt.utf16 import displayable

Index = QModelIndex | QPersistentModelIndex
_TIP = 600  # code points of a note in its tip
_MOST_PLACES = 4  # of a claim's sentences in a row
_NOWHERE = PlacedNote((), Found.AWAY)

DRAFTS, LOST, AWAY = "draft", "lost", "away"


class Role(IntEnum):
    """What a row tells besides its text."""

    NOTE = Qt.ItemDataRole.UserRole + 1  # Note; None for the head of a group
    HEAD = Qt.ItemDataRole.UserRole + 2  # Head; None for a note
    WHERE = Qt.ItemDataRole.UserRole + 3  # "A4 · B2"
    PLACE = Qt.ItemDataRole.UserRole + 4  # PlacedNote
    DRAFT = Qt.ItemDataRole.UserRole + 5  # whether it was not finished


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group; ``article`` is the place of the article whose group it is."""

    key: str
    name: str
    count: int
    closed: bool = False
    article: int | None = None


class NotesModel(QStringListModel):
    """What a choice lets through of all notes, in groups.

    It is a list of strings to Qt, none of which is looked at: views then count and find rows
    without asking Python. Of 10,000 rows a list over a model in Python took 57 ms to lay out, a
    tree 900 ms, this one 15 ms.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = PlacedNotes()
        self._drafts: Mapping[str, Note] = {}
        self._choice = Choice()
        self._closed: set[str] = set()
        self._arranged = Arrangement()
        self._known: dict[Sort, tuple[str, str, int | None]] = {}  # key, name, article of groups
        self._rows: list[Head | str] = []
        self._row_of: dict[str, int] | None = None
        self._listed = 0

    # what it holds

    @property
    def notes(self) -> Mapping[str, Note]:
        """All notes, whatever the choice lets through."""
        return self._shown.notes

    @property
    def drafts(self) -> Mapping[str, Note]:
        """What was begun and not finished."""
        return self._drafts

    @property
    def order(self) -> Order:
        return self._arranged.order

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def closed(self) -> frozenset[str]:
        """The keys of the groups that are closed."""
        return frozenset(self._closed)

    @property
    def listed(self) -> int:
        """How many notes the choice lets through."""
        return self._listed

    @property
    def lost(self) -> int:
        """How many notes were not found again."""
        return len(self._arranged.groups.get(LOST_AT, ()))

    @property
    def tags(self) -> dict[str, int]:
        """How many notes have each tag, in the order of the tags."""
        return dict(
            sorted(self._arranged.tags.items(), key=lambda one: (one[0].casefold(), one[0]))
        )

    @property
    def rows(self) -> Sequence[Head | str]:
        """Heads and ids from top to bottom."""
        return self._rows

    def show(
        self,
        shown: PlacedNotes,
        drafts: Mapping[str, Note],
        arranged: Arrangement | None = None,
    ) -> None:
        """Lists other notes; those that are as they were stay sorted as they are.

        ``arranged`` are the same notes, arranged already on another thread.
        """
        before, self._shown, self._drafts = self._shown, shown, dict(drafts)
        if arranged is not None and arranged.order is self.order:
            self._arranged = arranged
            self._known.clear()
        elif shown.articles == before.articles and shown.is_little_since(before):
            self._arranged.change(before, shown, *shown.differing_from(before))
        else:
            self._arrange(self.order)
        self._list()

    def set_order(self, order: Order) -> None:
        """Sorts otherwise."""
        if order is not self.order:
            self._arrange(order)
            self._list()

    def set_choice(self, choice: Choice) -> None:
        """Lists what another choice lets through."""
        if choice != self._choice:
            self._choice = choice
            self._list()

    def set_closed(self, keys: Iterable[str]) -> None:
        """Closes exactly these groups."""
        if set(keys) != self._closed:
            self._closed = set(keys)
            self._list()

    def toggle(self, key: str) -> None:
        """Opens or closes a group."""
        self.set_closed(self._closed ^ {key})

    # arranging

    def _arrange(self, order: Order) -> None:
        """Sorts everything; what is looked for is filtered out of that."""
        self._arranged = Arrangement.of(self._shown, order)
        self._known.clear()

    def _head(self, at: Sort, count: int) -> Head:
        """The head of a group in which so many notes are listed."""
        if at not in self._known:
            self._known[at] = self._named(at)
        key, name, article = self._known[at]
        if not name:  # a tag, as it is spelled in its latest note
            latest = self._shown.notes[str(self._arranged.groups[at][-1][-1])]
            name = displayable(next(tag for tag in latest.tags if tag.casefold() == at[-1]))
        closed = key in self._closed and not self._choice.words
        return Head(key, name, count, closed, article)

    def _named(self, at: Sort) -> tuple[str, str, int | None]:
        """The key of a group, what it is called, and its article."""
        last = at[-1]
        if at == LOST_AT:
            return LOST, self.tr("Not found again"), None
        if at == AWAY_AT:
            return AWAY, self.tr("In articles that are not open"), None
        if self.order is Order.PLACE:
            article = self._shown.articles[int(last)]
            name = f"{siglum(int(last))}  {displayable(article.title)}".rstrip()
            return article.sha256, name, int(last)
        if self.order is Order.TIME:
            return f"day {last}", day_name(-int(last)), None
        if self.order is Order.AUTHOR:
            name = first_line(str(last), 80)
            return f"author {last}", name or self.tr("Without a name"), None
        return f"tag {last}", "" if last else self.tr("Without tags"), None

    def _list(self) -> None:
        rows: list[Head | str] = []
        listed: set[str] = set()
        if self._drafts:
            closed = DRAFTS in self._closed
            rows.append(Head(DRAFTS, self.tr("Not finished"), len(self._drafts), closed))
            rows += [] if closed else self._drafts
        of_all = self._choice.is_of_all
        for at in sorted(self._arranged.groups):
            ids = self._found(self._arranged.ids(at))
            if not of_all:
                ids = self._chosen(ids)
            if not ids:
                continue
            listed.update(ids)
            head = self._head(at, len(ids))
            rows.append(head)
            if not head.closed:
                rows += ids
        self._listed = len(listed)
        self._rows, self._row_of = rows, None
        self.setStringList([""] * len(rows))

    def _found(self, ids: list[str]) -> list[str]:
        """The notes that have all words in them that are looked for."""
        searched = self._shown.searched
        for word in self._choice.words:
            ids = [one for one in ids if word in searched[one]]
        return ids

    def _chosen(self, ids: list[str]) -> list[str]:
        """The notes that the rest of the choice lets through."""
        choice, notes, placed = self._choice, self._shown.notes, self._shown.placed
        contents = tuple(one.sha256 for one in self._shown.articles)
        return [one for one in ids if choice.takes(notes[one], placed[one], contents)]

    # rows

    def note(self, index: Index) -> Note | None:
        """The note of a row, as it was left when it is not finished; None for a head."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Head):
            return None
        return self._drafts[row] if self.is_draft(index) else self._shown.notes[row]

    def is_draft(self, index: Index) -> bool:
        """Whether a row stands among those that are not finished."""
        return self._is_draft_row(index.row())

    def _is_draft_row(self, row: int) -> bool:
        head = self._rows[0] if self._rows else None
        first = isinstance(head, Head) and head.key == DRAFTS and not head.closed
        return first and 0 < row <= len(self._drafts)

    def head(self, index: Index) -> Head | None:
        """The head of a group; None for a note."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return row if isinstance(row, Head) else None

    def index_of(self, note_id: str) -> QModelIndex:
        """The first row of a note outside the unfinished ones; invalid where it is not listed."""
        if self._row_of is None:
            self._row_of = {}
            for number, row in enumerate(self._rows):
                if isinstance(row, str) and not self._is_draft_row(number):
                    self._row_of.setdefault(row, number)
        return self.index(self._row_of.get(note_id, -1))

    def where(self, note: Note) -> str:
        """The names of the sentences that a note is about, or the letters of the articles."""
        place = self._shown.placed.get(note.id, _NOWHERE)
        comparison = self._shown.comparison
        if comparison is not None and place.refs:
            names = [comparison.sentence_id(ref) for ref in place.refs[:_MOST_PLACES]]
            more = len(place.refs) - len(names)
            return " · ".join([*names, f"+{more}"] if more else names)
        return " ".join(dict.fromkeys(siglum(s.article) for s in place.spots if s is not None))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        head = self.head(index)
        if head is not None:
            return self._head_data(head, role)
        note = self.note(index)
        assert note is not None
        answer: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            answer = headline(note)
        elif role == Role.NOTE:
            answer = note
        elif role == Role.WHERE:
            answer = self.where(note)
        elif role == Role.PLACE:
            answer = self._shown.placed.get(note.id, _NOWHERE)
        elif role == Role.DRAFT:
            answer = self.is_draft(index)
        elif role == Qt.ItemDataRole.ToolTipRole:
            answer = plain_tip(self._tip(note))
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            answer = self._spoken(note)
        return answer

    def _head_data(self, head: Head, role: int) -> object:
        if role == Role.HEAD:
            return head
        if role == Qt.ItemDataRole.DisplayRole:
            return head.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            one, many = self.tr("{0}, 1 note"), self.tr("{0}, {1} notes")
            return (one if head.count == 1 else many).format(head.name, head.count)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._meaning(head))
        return None

    def _meaning(self, head: Head) -> str:
        if head.key == LOST:
            return self.tr(
                "The articles of these notes are open, but the words that they are about are not "
                "in them any more. Nothing is lost: each note keeps the words as they were."
            )
        if head.key == AWAY:
            return self.tr("These notes are about articles that are not open now.")
        if head.key == DRAFTS:
            return self.tr("What you began to write and did not finish; Enter goes on with it.")
        return head.name

    def _tip(self, note: Note) -> str:
        lines = [note.text[:_TIP] + ("…" if len(note.text) > _TIP else "")] if note.text else []
        lines.append(f"“{quote_of(note)}”")
        if note.label:
            lines.append(first_line(note.label))
        if note.tags:
            lines.append(self.tr("Tags: {0}").format(", ".join(note.tags)))
        told = [colour_name(note.colour)]
        if note.flagged:
            told.append(self.tr("flagged"))
        if note.author:
            told.append(first_line(note.author, 80))
        if note.created:
            told.append(long_time(note.created))
        if note.changed and note.changed != note.created:
            told.append(self.tr("changed {0}").format(long_time(note.changed)))
        lines.append(" · ".join(told))
        state = self.state_told(note)
        return "\n".join([*lines, state] if state else lines)

    def state_told(self, note: Note) -> str:
        """What became of the words of a note, or nothing when they are as they were."""
        found = self._shown.placed.get(note.id, _NOWHERE).found
        return {
            Found.HERE: "",
            Found.CHANGED: self.tr("words changed since"),
            Found.LOST: self.tr("words not found again"),
            Found.AWAY: self.tr("article not open"),
        }[found]

    def _spoken(self, note: Note) -> str:
        kinds = {
            On.PASSAGE: self.tr("Note on words"),
            On.FINDING: self.tr("Note on a difference"),
            On.LINK: self.tr("Note on a link"),
            On.CLAIM: self.tr("Note on a claim"),
        }
        kind = self.tr("Highlight") if note.is_highlight else kinds[note.on]
        told = [f"{kind}, {self.where(note)}, {colour_name(note.colour)}"]
        if note.flagged:
            told.append(self.tr("flagged"))
        told.append(headline(note))
        if note.text:
            told.append(f"“{quote_of(note)}”")
        if note.tags:
            told.append(self.tr("Tags: {0}").format(displayable(", ".join(note.tags))))
        state = self.state_told(note)
        return ". ".join([*told, state] if state else told)
