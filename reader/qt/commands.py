"""What the user does to the session, as steps that can be undone and done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtGui import QUndoCommand

from reader.core.article import Article
from reader.core.compared import Decisions
from reader.core.deciding import Decided, Pair, decided, deciding, is_taken
from reader.core.kept import Kept
from reader.core.lexicon import OwnLexicon
from reader.core.notes import Note
from reader.core.session import Session
from reader.core.verdicts import Subject, Verdict


class ChangeArticles(QUndoCommand):
    """Opening, closing or reordering articles; undone it gives back the articles before it.

    Raises DuplicateArticleError, when it is made, for articles that no session may hold together.
    """

    def __init__(self, session: Session, articles: Iterable[Article], text: str) -> None:
        super().__init__(text)
        self._session = session
        self._before = session.articles
        probe = Session()
        probe.set_articles(articles)  # redo runs inside Qt and must not raise
        self._after = probe.articles

    def redo(self) -> None:
        """Opens what the step opens."""
        self._session.set_articles(self._after)

    def undo(self) -> None:
        """Opens what was open before the step."""
        self._session.set_articles(self._before)


class DecideLink(QUndoCommand):
    """Linking a pair of sentences, cutting it, or leaving it to the engine with None.

    It changes this pair alone: rules and lexicon, which are decisions too, stay as they are now.
    """

    def __init__(self, session: Session, pair: Pair, verdict: Decided | None, text: str) -> None:
        super().__init__(text)
        self._session = session
        self._pair = pair
        self._before, self._after = decided(session.decisions, pair), verdict
        self._was_taken = is_taken(session.decisions, pair)

    def redo(self) -> None:
        """Decides about the pair."""
        self._decide(self._after, taken=False)

    def undo(self) -> None:
        """Decides about the pair as before the step."""
        self._decide(self._before, taken=self._was_taken)

    def _decide(self, verdict: Decided | None, *, taken: bool) -> None:
        before = self._session.decisions
        self._session.set_decisions(deciding(before, self._pair, verdict, taken=taken))


class SetVerdict(QUndoCommand):
    """Giving a verdict on a finding, or taking it back with None.

    ``before`` is the subject of a verdict that this one takes the place of, as given on the same
    finding with other words or beside other articles.
    """

    def __init__(
        self,
        session: Session,
        subject: Subject,
        verdict: Verdict | None,
        text: str,
        *,
        before: Subject | None = None,
    ) -> None:
        super().__init__(text)
        self._session = session
        self._before = session.verdicts
        kept = self._before if before is None else self._before.having(before, None)
        self._after = kept.having(subject, verdict)

    def redo(self) -> None:
        """Gives the verdict."""
        self._session.set_verdicts(self._after)

    def undo(self) -> None:
        """Gives back the verdicts as they were before the step."""
        self._session.set_verdicts(self._before)


class ChangeArticle(QUndoCommand):
    """Correcting what is known of one article, or reading its file in another way.

    Raises DuplicateArticleError, when it is made, for an article that is open in another place.
    """

    def __init__(self, session: Session, index: int, article: Article, text: str) -> None:
        super().__init__(text)
        self._session = session
        self._before, self._after = session.articles[index], article
        probe = Session()
        probe.set_articles(session.articles)
        probe.replace(index, article)  # redo runs inside Qt and must not raise

    def redo(self) -> None:
        """Puts the article in its place as it is now."""
        self._put(self._before, self._after)

    def undo(self) -> None:
        """Puts the article in its place as it was."""
        self._put(self._after, self._before)

    def _put(self, old: Article, new: Article) -> None:
        index = self._session.index_of(old)
        if index is not None:
            self._session.replace(index, new)


class ChangeDecisions(QUndoCommand):
    """Switching rules off and on, or another lexicon: what the engine is told beside the articles.

    What is decided of single links is left alone. ``remember`` hears of each state, to keep it for
    other windows as well.
    """

    def __init__(
        self,
        session: Session,
        text: str,
        *,
        rules_off: frozenset[str] | None = None,
        lexicon: OwnLexicon | None = None,
        remember: Callable[[Decisions], object] = lambda _decisions: None,
    ) -> None:
        super().__init__(text)
        self._session = session
        self._remember = remember
        before = session.decisions
        self._before = before.rules_off, before.lexicon
        self._after = (
            (rules_off, before.lexicon) if rules_off is not None else (before.rules_off, lexicon)
        )

    def redo(self) -> None:
        """Takes the rules and the lexicon as they are now."""
        self._take(*self._after)

    def undo(self) -> None:
        """Gives back the rules and the lexicon as they were."""
        self._take(*self._before)

    def _take(self, rules_off: frozenset[str], lexicon: OwnLexicon | None) -> None:
        decisions = replace(self._session.decisions, rules_off=rules_off, lexicon=lexicon)
        self._session.set_decisions(decisions)
        self._remember(decisions)


class ChangeNotes(QUndoCommand):
    """Writing, changing or deleting notes: ``changed`` as they are to be, None for those to go."""

    def __init__(self, session: Session, changed: Mapping[str, Note | None], text: str) -> None:
        super().__init__(text)
        self._session = session
        self._before = {key: session.notes.get(key) for key in changed}
        self._after = dict(changed)

    def redo(self) -> None:
        """Takes the notes as they are now."""
        self._session.change_notes(self._after)

    def undo(self) -> None:
        """Gives back the notes as they were before the step."""
        self._session.change_notes(self._before)


class TakeIn(QUndoCommand):
    """Taking what a colleague's file brought: notes, verdicts, links and perhaps articles."""

    def __init__(self, session: Session, kept: Kept, text: str) -> None:
        super().__init__(text)
        self._session = session
        self._before, self._after = session.kept, kept

    def redo(self) -> None:
        """Takes everything that came."""
        self._session.set_kept(self._after)

    def undo(self) -> None:
        """Gives everything back as it was before."""
        self._session.set_kept(self._before)
