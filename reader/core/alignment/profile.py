"""What alignment needs to know of each article, once and independent of the others."""

from __future__ import annotations

from functools import cached_property

from reader.core.alignment.sentence_profile import SentenceProfile, sentence_profile
from reader.core.alignment.table import Table
from reader.core.article import Kind
from reader.core.language.features import Analysis
from reader.core.values import dataclass
from reader.core.weights import weigh

COMPARED = frozenset(k for k in Kind if k is not Kind.FURNITURE)


@dataclass(frozen=True)  # not slotted: what is worked out from it is kept with it
class Profile:
    """The compared sentences of one article; ``left_out`` is how many more it has."""

    sentences: tuple[SentenceProfile, ...]
    left_out: int = 0

    @cached_property
    def table(self) -> Table:
        """The sentences as rows of figures, made when first asked for."""
        return Table(self.sentences)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether most of its words are of another language and read by their form alone."""
        foreign = self.table.is_foreign
        return bool(2 * foreign.sum() > len(foreign))


def profile(analysis: Analysis) -> Profile:
    """The profile of an article's compared sentences: furniture is left out, and of an article of
    more than ``alignment.most_sentences`` what comes after them.
    """
    kept = [
        (s, f)
        for s, f in zip(analysis.sentences, analysis.features, strict=True)
        if s.kind in COMPARED
    ]
    most = int(weigh("alignment.most_sentences"))
    left_out = max(len(kept) - most, 0)
    del kept[most:]
    last = max(len(kept) - 1, 1)
    body_seen = 0
    rows: list[SentenceProfile] = []
    before: tuple[str, ...] = ()
    for number, (sentence, features) in enumerate(kept):
        lead = sentence.kind in (Kind.TITLE, Kind.STANDFIRST) or (
            sentence.kind is Kind.BODY and body_seen < 2
        )
        body_seen += sentence.kind is Kind.BODY
        rows.append(
            sentence_profile(
                sentence, features, number / last, lead, before, sentence.index in analysis.unread
            )
        )
        before = rows[-1].names or before
    return Profile(tuple(rows), left_out)
