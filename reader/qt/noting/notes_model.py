"""All notes as an item model: heads of groups and notes in one flat list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from reader.core.compared import siglum
from reader.core.notes import Note, On
from reader.core.placed_notes import Found, PlacedNote, PlacedNotes
from reader.qt.noting.choices import Choice, Order
from reader.qt.noting.note_words import (
    colour_name,
    day_key,
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


@dataclass(frozen=True, slots=True)
class _Group:
    key: str
    name: str
    ids: tuple[str, ...]
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
        self._order = Order.PLACE
        self._choice = Choice()
        self._closed: set[str] = set()
        self._groups: tuple[_Group, ...] = ()
        self._rows: list[Head | str] = []
        self._row_of: dict[str, int] | None = None
        self._listed = 0
        self._searched: dict[str, tuple[Note, str]] = {}

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
        return self._order

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
        return sum(one.found is Found.LOST for one in self._shown.placed.values())

    @property
    def rows(self) -> Sequence[Head | str]:
        """Heads and ids from top to bottom."""
        return self._rows

    def show(self, shown: PlacedNotes, drafts: Mapping[str, Note]) -> None:
        """Lists other notes."""
        self._shown, self._drafts = shown, dict(drafts)
        self._arrange()
        self._list()

    def set_order(self, order: Order) -> None:
        """Sorts otherwise."""
        if order is not self._order:
            self._order = order
            self._arrange()
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

    def _arrange(self) -> None:
        """Sorts everything; what is looked for is filtered out of that."""
        shown, there = self._shown, list[Note]()
        by: dict[Found, list[Note]] = {Found.LOST: [], Found.AWAY: []}
        for note in shown.notes.values():
            by.get(shown.placed[note.id].found, there).append(note)
        groups = []
        if self._drafts:
            groups.append(_Group(DRAFTS, self.tr("Not finished"), tuple(self._drafts)))
        if by[Found.LOST]:
            ids = tuple(one.id for one in sorted(by[Found.LOST], key=_newest))
            groups.append(_Group(LOST, self.tr("Not found again"), ids))
        there.sort(key=_newest)
        groups += {
            Order.PLACE: self._by_place,
            Order.TIME: self._by_time,
            Order.TAG: self._by_tag,
            Order.AUTHOR: self._by_author,
        }[self._order](there)
        if by[Found.AWAY]:
            ids = tuple(one.id for one in sorted(by[Found.AWAY], key=_by_article))
            groups.append(_Group(AWAY, self.tr("In articles that are not open"), ids))
        self._groups = tuple(groups)

    def _by_place(self, notes: list[Note]) -> list[_Group]:
        found: dict[int, list[tuple[int, int, str]]] = {}
        for note in notes:
            first = self._shown.placed[note.id].first
            assert first is not None
            found.setdefault(first.article, []).append((first.start, first.end, note.id))
        groups = []
        for article in sorted(found):
            found[article].sort(key=lambda one: one[:2])
            title = displayable(self._shown.articles[article].title)
            ids = tuple(one[2] for one in found[article])
            key = self._shown.articles[article].sha256
            groups.append(_Group(key, f"{siglum(article)}  {title}".rstrip(), ids, article))
        return groups

    def _by_time(self, notes: list[Note]) -> list[_Group]:
        days: dict[str, list[str]] = {}
        for note in notes:
            days.setdefault(day_key(note.created), []).append(note.id)
        return [_Group(f"day {key}", day_name(key), tuple(ids)) for key, ids in days.items()]

    def _by_tag(self, notes: list[Note]) -> list[_Group]:
        tags: dict[str, list[str]] = {}
        names: dict[str, str] = {}
        for note in notes:
            for tag in note.tags or ("",):
                names.setdefault(tag.casefold(), tag)
                tags.setdefault(tag.casefold(), []).append(note.id)
        order = sorted(tags, key=lambda tag: (not tag, tag))
        return [
            _Group(
                f"tag {tag}", displayable(names[tag]) or self.tr("Without tags"), tuple(tags[tag])
            )
            for tag in order
        ]

    def _by_author(self, notes: list[Note]) -> list[_Group]:
        authors: dict[str, list[str]] = {}
        for note in notes:
            authors.setdefault(note.author, []).append(note.id)
        order = sorted(authors, key=lambda name: (not name, name.casefold()))
        return [
            _Group(
                f"author {name}",
                first_line(name, 80) or self.tr("Without a name"),
                tuple(authors[name]),
            )
            for name in order
        ]

    def _list(self) -> None:
        rows: list[Head | str] = []
        listed: set[str] = set()
        for group in self._groups:
            ids = self._chosen(group)
            if not ids:
                continue
            listed.update(ids)
            closed = group.key in self._closed and not self._choice.words
            rows.append(Head(group.key, group.name, len(ids), closed, group.article))
            if not closed:
                rows += ids
        self._listed = len(listed - self._drafts.keys()) if self._drafts else len(listed)
        self._rows, self._row_of = rows, None
        self.setStringList([""] * len(rows))

    def _chosen(self, group: _Group) -> Sequence[str]:
        choice = self._choice
        if choice.is_all or group.key == DRAFTS:
            return group.ids
        notes, placed, ids = self._shown.notes, self._shown.placed, group.ids
        if choice.words:
            found = []
            for one in ids:
                text = self._text(notes[one])
                if all(word in text for word in choice.words):
                    found.append(one)
            ids = tuple(found)
        contents = tuple(one.sha256 for one in self._shown.articles)
        return [one for one in ids if choice.takes(notes[one], placed[one], contents)]

    def _text(self, note: Note) -> str:
        """What words are looked for in, in lower case."""
        known = self._searched.get(note.id)
        if known is not None and known[0] is note:
            return known[1]
        parts = [note.text, " ".join(note.tags), note.author, note.label]
        parts += [spot.anchor.exact for spot in note.spots]
        made = "\n".join(parts).casefold()
        self._searched[note.id] = (note, made)
        return made

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


def _newest(note: Note) -> tuple[tuple[int, ...], str]:
    # ISO times in UTC sort as text; backwards by their characters.
    return tuple(-ord(c) for c in note.created), note.id


def _by_article(note: Note) -> tuple[str, int, str]:
    spot = note.spots[0]
    return spot.source, spot.anchor.start, note.id
