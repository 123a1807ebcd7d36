"""Which articles the columns show, and which of them stays in view while the others scroll."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.core.session import Session


class ShownArticles(QObject):
    """The hidden articles and the base of one session, known by content, told by place.

    So both hold whatever the order of the articles, and come back with an article that was closed
    by mistake. An article that is hidden stays in the comparison.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._hidden: frozenset[str] = frozenset()
        self._base = ""

    @property
    def hidden(self) -> frozenset[int]:
        """The places of the hidden articles; never all of them."""
        articles = self._session.articles
        places = frozenset(n for n, one in enumerate(articles) if one.sha256 in self._hidden)
        return places if len(places) < len(articles) else frozenset()

    @property
    def base(self) -> int | None:
        """The place of the article that is pinned as base, if it is open and shown."""
        for place, article in enumerate(self._session.articles):
            if article.sha256 == self._base:
                return None if place in self.hidden else place
        return None

    def hide(self, place: int, hidden: bool = True) -> bool:
        """Hides an article or shows it again; False when it is the last that is shown."""
        places = self.hidden | {place} if hidden else self.hidden - {place}
        return self._set_hidden(places)

    def show_only(self, place: int) -> None:
        """Hides all articles but one."""
        self._set_hidden(frozenset(range(len(self._session.articles))) - {place})

    def show_all(self) -> None:
        """Shows all articles."""
        self._set_hidden(frozenset())

    def pin(self, place: int | None) -> None:
        """Pins an article as base, and shows it; None pins none."""
        base = self._session.articles[place].sha256 if place is not None else ""
        if base != self._base:
            self._base = base
            if base:
                self._hidden -= {base}
            self.changed.emit()

    def _set_hidden(self, places: frozenset[int]) -> bool:
        articles = self._session.articles
        if len(places) >= len(articles):
            return False
        wanted = frozenset(articles[place].sha256 for place in places)
        closed = self._hidden - {one.sha256 for one in articles}
        if wanted | closed != self._hidden:
            self._hidden = wanted | closed
            self.changed.emit()
        return True

    def state(self) -> dict[str, object]:
        """What is to be remembered for this set of articles."""
        return {"hidden": sorted(self._hidden), "base": self._base}

    def restore_state(self, state: dict[str, object]) -> None:
        """Hides and pins as was remembered; what makes no sense is left out."""
        hidden, base = state.get("hidden"), state.get("base")
        known = [one for one in hidden if isinstance(one, str)] if isinstance(hidden, list) else []
        before = (self._hidden, self._base)
        self._hidden, self._base = frozenset(known), base if isinstance(base, str) else ""
        if before != (self._hidden, self._base):
            self.changed.emit()
