"""Everything of a session that is kept: what the analyst opened, decided, judged and wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reader.core.article import Article
from reader.core.compared import Decisions
from reader.core.notes import Note
from reader.core.values import dataclass
from reader.core.verdicts import Verdicts


@dataclass(frozen=True, slots=True)
class Kept:
    """The articles in order, what was decided and judged, and the notes by their ids."""

    articles: tuple[Article, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)
    verdicts: Verdicts = field(default_factory=Verdicts)
    notes: Mapping[str, Note] = field(default_factory=dict)
