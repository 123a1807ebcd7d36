"""One article of a comparison with all that hangs on it alone, names by the keys of its set."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from reader.core.alignment.align import Reading
from reader.core.article import Article
from reader.core.discrepancies.central import Account
from reader.core.language.features import Analysis
from reader.core.lexicon import own_sha256
from reader.core.sharing import Kept


class Prepared:
    """An article whose names have the keys of its set, with what alignment and discrepancies need
    to know of it alone.

    ``earlier`` is the same article with names of an earlier set, from which what is the same is
    taken over. ``in_turn`` lets go of what alignment needs when discrepancies are looked for.
    """

    def __init__(
        self, analysis: Analysis, earlier: Prepared | None = None, in_turn: bool = False
    ) -> None:
        self.analysis = analysis
        self.reading: Reading = Reading(analysis, earlier.reading if earlier else None)
        self._in_turn = in_turn

    @cached_property
    def account(self) -> Account:
        """What discrepancies need to know of it."""
        if self._in_turn:  # 0.8 MB for 600 words; who asks for it yet gets it worked out anew
            self.reading = Reading(self.analysis)
        return Account(self.analysis)

    @cached_property
    def names(self) -> dict[str, int]:
        """The keys of its names, each with its place in the order of their first appearance."""
        found: dict[str, int] = {}
        for key in _keys(self.analysis):
            found.setdefault(key, len(found))
        return found

    @cached_property
    def shape(self) -> Hashable:
        """What the article says, and which of its names are one, however their keys are called."""
        content = content_of(self.analysis.article)
        return content, tuple(self.names[key] for key in _keys(self.analysis))


class PreparedArticles(Kept):
    """The prepared articles of a set; a helper is sent their analyses and prepares them itself."""

    def __init__(self, articles: Iterable[Prepared]) -> None:
        self.articles = tuple(articles)

    def __reduce__(self) -> tuple[object, ...]:
        return _prepared_anew, (tuple(one.analysis for one in self.articles),)

    @property
    def readings(self) -> Sequence[Reading]:
        """What alignment needs to know of each."""
        return _Parts(self, "reading")

    @property
    def accounts(self) -> Sequence[Account]:
        """What discrepancies need to know of each, worked out when first asked for."""
        return _Parts(self, "account")


class _Parts(Sequence[Any]):
    """The part of that name of each of a set's articles."""

    def __init__(self, whole: PreparedArticles, name: str) -> None:
        self._whole, self._name = whole, name

    def __len__(self) -> int:
        return len(self._whole.articles)

    def __getitem__(self, place: Any) -> Any:
        return getattr(self._whole.articles[place], self._name)


def _prepared_anew(analyses: Sequence[Analysis]) -> PreparedArticles:
    return PreparedArticles(Prepared(analysis, in_turn=True) for analysis in analyses)


def content_of(article: Article) -> Hashable:
    """All that an analysis hangs on: the article without where and how it was read, and the
    analyst's own lexicon.
    """
    return replace(article, path="", encoding="", warnings=(), url=None, corrected=()), own_sha256()


def _keys(analysis: Analysis) -> Iterator[str]:
    """The keys of all names, and of speakers, in the order of the sentences."""
    for features in analysis.features:
        for name in features.names:
            yield name.key
        speakers = [quote.speaker for quote in features.quotes]
        speakers += [attribution.speaker for attribution in features.attributions]
        yield from (speaker.key for speaker in speakers if speaker is not None)
