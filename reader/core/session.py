"""What is open: the articles in order, the analyst's decisions, and the current comparison.

One session belongs to one window. It is the only owner of these three; whoever shows them listens
and reads, and keeps no second copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from types import MappingProxyType

from reader.core.article import Article
from reader.core.compared import Comparison, Decisions, siglum
from reader.core.errors import ReaderError
from reader.core.kept import Kept
from reader.core.memory import Memory
from reader.core.notes import Note
from reader.core.said import said
from reader.core.verdicts import Subject, Verdict, Verdicts


class DuplicateArticleError(ReaderError):
    """An article that is open already; the text says as which letter."""


class Change(Enum):
    """What changed in a session; listeners hear it after the fact."""

    ARTICLES = "articles"
    DECISIONS = "decisions"
    COMPARISON = "comparison"
    VERDICTS = "verdicts"
    NOTES = "notes"


Listener = Callable[[Change], None]


class Session:
    """The articles, decisions and comparison of one window, and who hears of their changes.

    The comparison is always that of the present articles and decisions, or None: any change of
    those takes it away. ``revision`` grows with each such change, so that the answer to an older
    question can be told from the answer to the present one. Verdicts on findings and notes are no
    question to the engine and outdate nothing.
    """

    def __init__(self) -> None:
        self._articles: tuple[Article, ...] = ()
        self._decisions = Decisions()
        self._verdicts = Verdicts()
        self._notes: MappingProxyType[str, Note] = MappingProxyType({})
        self._comparison: Comparison | None = None
        self._memory = Memory()
        self._revision = 0
        self._listeners: list[Listener] = []
        self._since = datetime.now(UTC).isoformat(timespec="seconds")  # as verdicts have it

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles in the order of their columns; the first is A."""
        return self._articles

    @property
    def decisions(self) -> Decisions:
        """What the analyst decided; kept for articles that are not open now."""
        return self._decisions

    @property
    def verdicts(self) -> Verdicts:
        """What the analyst holds of findings; kept for articles that are not open now."""
        return self._verdicts

    @property
    def awake_verdicts(self) -> Verdicts:
        """The verdicts that count: what was snoozed before this start is open again.

        They stay what they are in the workspace, where undo and redo look for them.
        """
        return self._verdicts.awake(self._since)

    @property
    def notes(self) -> Mapping[str, Note]:
        """The notes by their ids; kept for articles that are not open now."""
        return self._notes

    @property
    def kept(self) -> Kept:
        """Everything that a workspace keeps of the session."""
        return Kept(self._articles, self._decisions, self._verdicts, self._notes)

    @property
    def comparison(self) -> Comparison | None:
        """The comparison of exactly these articles and decisions, if it has been made."""
        return self._comparison

    @property
    def memory(self) -> Memory:
        """What earlier comparisons of this session worked out, for the next one."""
        return self._memory

    @property
    def revision(self) -> int:
        """A number that grows whenever articles or decisions change."""
        return self._revision

    @property
    def can_compare(self) -> bool:
        """Whether there are at least two articles."""
        return len(self._articles) >= 2

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls the listener after each change from now on; the answer stops that."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def index_of(self, article: Article) -> int | None:
        """The place of an open article with the same content, or None."""
        for index, known in enumerate(self._articles):
            if known.sha256 == article.sha256:
                return index
        return None

    def index_of_path(self, path: str) -> int | None:
        """The place of the article that was read from that path, or None."""
        for index, known in enumerate(self._articles):
            if known.path and known.path == path:
                return index
        return None

    def add(self, article: Article, at: int | None = None) -> int:
        """The place where the article now stands: last, or at the place given.

        Raises DuplicateArticleError when its content is open already: two equal columns would
        agree in everything and hide the differences from the others.
        """
        index = len(self._articles) if at is None else at
        if not 0 <= index <= len(self._articles):
            raise IndexError(index)
        self._refuse_duplicate(article)
        self.set_articles((*self._articles[:index], article, *self._articles[index:]))
        return index

    def replace(self, index: int, article: Article) -> None:
        """Puts another article in a place, such as a file that was read again.

        Raises DuplicateArticleError when its content is open in another place.
        """
        old = self._article(index)
        if old == article:
            return
        self._refuse_duplicate(article, besides=index)
        self.set_articles((*self._articles[:index], article, *self._articles[index + 1 :]))

    def remove(self, index: int) -> Article:
        """The article that stood there and is now closed."""
        article = self._article(index)
        self.set_articles(self._articles[:index] + self._articles[index + 1 :])
        return article

    def move(self, old: int, new: int) -> None:
        """Moves an article to another place; the others keep their order among themselves."""
        article = self._article(old)
        self._article(new)
        rest = self._articles[:old] + self._articles[old + 1 :]
        self.set_articles((*rest[:new], article, *rest[new:]))

    def clear(self) -> None:
        """Closes all articles; what was decided about them is kept, what was worked out is not."""
        self.set_articles(())

    def set_articles(self, articles: Iterable[Article]) -> None:
        """Opens exactly these, in this order; raises DuplicateArticleError for equal ones."""
        wanted = tuple(articles)
        if wanted == self._articles:
            return
        first: dict[str, int] = {}
        for index, article in enumerate(wanted):
            if first.setdefault(article.sha256, index) != index:
                raise _duplicate(article, wanted[first[article.sha256]], first[article.sha256])
        self._articles = wanted
        if not wanted:
            self._memory = Memory()  # a new one: a run that is being cancelled may use the old
        self._outdate()
        self._tell(Change.ARTICLES)

    def set_decisions(self, decisions: Decisions) -> None:
        """Takes the analyst's decisions as they now are."""
        if decisions == self._decisions:
            return
        self._decisions = decisions
        self._outdate()
        self._tell(Change.DECISIONS)

    def set_verdict(self, subject: Subject, verdict: Verdict | None) -> None:
        """Takes what the analyst holds of one finding; None takes it back."""
        self.set_verdicts(self._verdicts.having(subject, verdict))

    def set_verdicts(self, verdicts: Verdicts) -> None:
        """Takes all verdicts as they now are."""
        if verdicts == self._verdicts:
            return
        self._verdicts = verdicts
        self._tell(Change.VERDICTS)

    def set_notes(self, notes: Mapping[str, Note]) -> None:
        """Takes all notes as they now are."""
        if notes == self._notes:
            return
        self._notes = MappingProxyType(dict(notes))
        self._tell(Change.NOTES)

    def put_note(self, note: Note) -> None:
        """Takes a new note, or one in place of what it was."""
        self.change_notes({note.id: note})

    def discard_note(self, note_id: str) -> None:
        """Takes a note away."""
        self.change_notes({note_id: None})

    def change_notes(self, changed: Mapping[str, Note | None]) -> None:
        """Takes some notes as they now are, None for those that are gone; the others stay."""
        notes = self._notes.copy()
        for key, note in changed.items():
            if note is None:
                notes.pop(key, None)
            else:
                notes[key] = note
        self.set_notes(notes)

    def set_kept(self, kept: Kept) -> None:
        """Takes everything as it was kept; raises DuplicateArticleError."""
        self.set_articles(kept.articles)
        self.set_decisions(kept.decisions)
        self.set_verdicts(kept.verdicts)
        self.set_notes(kept.notes)

    def set_comparison(self, comparison: Comparison, revision: int) -> bool:
        """Whether the comparison was taken: it is dropped when its revision is not the present."""
        if revision != self._revision or not _is_of(comparison, self._articles):
            return False
        self._comparison = comparison
        self._tell(Change.COMPARISON)
        return True

    def _article(self, index: int) -> Article:
        if not 0 <= index < len(self._articles):
            raise IndexError(index)
        return self._articles[index]

    def _refuse_duplicate(self, article: Article, besides: int | None = None) -> None:
        index = self.index_of(article)
        if index is not None and index != besides:
            raise _duplicate(article, self._articles[index], index)

    def _outdate(self) -> None:
        self._revision += 1
        self._comparison = None

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            if listener in self._listeners:  # one before it may have stopped it
                listener(change)


def _is_of(comparison: Comparison, articles: Sequence[Article]) -> bool:
    return [c.article.sha256 for c in comparison.articles] == [a.sha256 for a in articles]


def _duplicate(article: Article, known: Article, index: int) -> DuplicateArticleError:
    letter = siglum(index)
    if article.path == known.path:
        return DuplicateArticleError(
            said("{name} is already open as article {letter}.", name=_name(article), letter=letter)
        )
    return DuplicateArticleError(
        said(
            "{name} has the same text as article {letter} ({known}), so it was not "
            "added a second time.",
            name=_name(article),
            letter=letter,
            known=_name(known),
        )
    )


def _name(article: Article) -> str:
    # The last part of either platform's paths; a pasted article has its title alone.
    return (
        article.path.replace("\\", "/").rpartition("/")[2] or article.title or said("The article")
    )
