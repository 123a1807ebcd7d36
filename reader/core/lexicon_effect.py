"""What an analyst's own lexicon changes: entries that do nothing, findings added, gone, changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reader.core.article import Article
from reader.core.compared import Comparison, Decisions
from reader.core.comparison import analyse_sentences, compare
from reader.core.discrepancies.finding import Finding
from reader.core.lexicon import OwnLexicon, TermIndex, using
from reader.core.memory import Memory
from reader.core.own_sections import SECTIONS, Section, plain
from reader.core.progress import Checkpoint, parts_of, unwatched
from reader.core.said import said
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class LexiconEffect:
    """The findings that a lexicon adds, takes away, or tells otherwise (before, after).

    ``without`` is the comparison that has only ours, for the findings that are gone.
    """

    added: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    changed: tuple[tuple[Finding, Finding], ...]
    without: Comparison

    @property
    def is_none(self) -> bool:
        """Whether the lexicon changes no finding."""
        return not (self.added or self.gone or self.changed)


def effect_of(
    articles: Sequence[Article],
    decisions: Decisions,
    checkpoint: Checkpoint = unwatched,
    memory: Memory | None = None,
) -> tuple[Comparison, LexiconEffect]:
    """The comparison with the decisions' lexicon, and what that lexicon changes in it.

    Raises TooFewArticlesError, Cancelled.
    """
    memory = memory or Memory()
    first, second = parts_of(checkpoint, (0.5, 0.5))
    without = compare(articles, replace(decisions, lexicon=None), first, memory)
    found = compare(articles, decisions, second, memory)
    return found, effect(without, found)


def effect(without: Comparison, found: Comparison) -> LexiconEffect:
    """What differs between the findings of two comparisons of the same articles."""
    before = {one.id: one for one in without.findings}
    after = {one.id: one for one in found.findings}
    gone = [one for one in without.findings if one.id not in after]
    added = [one for one in found.findings if one.id not in before]
    changed = [(old, after[old.id]) for old in without.findings if _differ(old, after.get(old.id))]
    # A difference in other words of the same two sentences, or by another rule, is still the same.
    for new in list(added):
        old = next((one for one in gone if _meet(one, new)), None)
        if old is not None:
            gone.remove(old)
            added.remove(new)
            changed.append((old, new))
    return LexiconEffect(tuple(added), tuple(gone), tuple(changed), without)


def _differ(old: Finding, new: Finding | None) -> bool:
    # Claims are numbered anew in each comparison.
    return new is not None and replace(old, claim="") != replace(new, claim="")


def _meet(old: Finding, new: Finding) -> bool:
    """Whether two findings stand in the same sentences, in words that meet."""
    return len(old.sides) == len(new.sides) and all(
        a.sentence == b.sentence and a.start < b.end and b.start < a.end
        for a, b in zip(old.sides, new.sides, strict=True)
    )


# Entries whose example does not show them


def unmet(own: OwnLexicon) -> list[str]:
    """A sentence for each entry of which no term is found in its own example.

    Such an entry finds nothing in articles either: its terms are no lemmas, or have the wrong
    letter behind the slash.
    """
    rows = [row for section in SECTIONS.values() for row in _examples(section, own.tables)]
    if not rows:
        return []
    with using(own):
        (analysis,) = analyse_sentences([[example for _, example, _ in rows]])
    found: list[str] = []
    for place, (section, example, items) in enumerate(rows):
        tokens = [t for s in analysis.sentences if s.block == place for t in s.tokens]
        index = TermIndex([(text, True) for text in items])
        names = section.name == "alias" and any(plain(one) in plain(example) for one in items)
        if not names and next(index.find(tokens), None) is None:
            listed = ", ".join(f"“{text}”" for text in items)
            told = said(
                "[[{name}]]: the program finds {listed} nowhere in “{example}”.",
                name=section.name,
                listed=listed,
                example=example,
            )
            found.append(told)
    return found


def _examples(
    section: Section, tables: Mapping[str, Any]
) -> Iterator[tuple[Section, str, list[str]]]:
    for row in tables.get(section.name, ()):
        inner: Iterable[Mapping[str, Any]] = (
            row[section.inner.table] if section.inner is not None else [row]
        )
        for one in inner:
            yield section, one["example"], [t for name in section.items for t in one.get(name, ())]
