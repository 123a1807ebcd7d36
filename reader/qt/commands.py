"""What the user does to the session, as steps that can be undone and done again."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QUndoCommand

from reader.core.article import Article
from reader.core.session import Session


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
