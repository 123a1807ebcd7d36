"""What the analyst holds of the findings: real, explained, a false alarm, or to be seen later.

A verdict belongs to passages of articles and not to a finding's number or place, so it is found
again after another analysis, with other articles beside them, and in another order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Side, Type
from reader.core.values import dataclass


class State(StrEnum):
    """What is held of a finding."""

    OPEN = "open"
    REAL = "real"
    EXPLAINED = "explained"  # the accounts differ for a good reason, such as another day
    FALSE_ALARM = "false alarm"
    SNOOZED = "snoozed"  # until the next start


@dataclass(frozen=True, slots=True)
class Verdict:
    """A state, why, and when it was given: an ISO time in UTC, or "".

    ``by`` names the colleague from whose file it was taken; "" for the analyst's own.
    """

    state: State
    reason: str = ""
    at: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """One side as it was when the verdict was given.

    ``article`` is its sha256 and ``start`` and ``end`` code points of its text; ``source`` tells
    the same article with another text: its path, address or title. ``words`` and ``sentence`` are
    without differences of case and of white space.
    """

    article: str
    start: int
    end: int
    words: str
    sentence: str
    source: str


# Type, and of each passage the article, where it begins, and the words.
Key = tuple[Type, tuple[tuple[str, int, str], ...]]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a verdict is about; the passages stand in an order of their own."""

    type: Type
    passages: tuple[Passage, ...]

    @property
    def key(self) -> Key:
        """Equal for the same difference in the same texts.

        Which rule found it does not count: of two rules over the same words the better one tells
        (ranking.fold), and which that is depends on all articles.
        """
        return self.type, tuple((one.article, one.start, one.words) for one in self.passages)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """All verdicts of a session, in the order of their keys; a new value for each change."""

    held: tuple[tuple[Subject, Verdict], ...] = ()

    def __iter__(self) -> Iterator[tuple[Subject, Verdict]]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)

    def of(self, subject: Subject) -> Verdict | None:
        """The verdict on exactly this subject."""
        key = subject.key
        return next((verdict for one, verdict in self.held if one.key == key), None)

    def having(self, subject: Subject, verdict: Verdict | None) -> Verdicts:
        """These with one set; open without a reason is no verdict, as None is."""
        key = subject.key
        rest = [one for one in self.held if one[0].key != key]
        if verdict is not None and (verdict.state is not State.OPEN or verdict.reason):
            rest.append((subject, verdict))
        return Verdicts(tuple(sorted(rest, key=lambda one: one[0].key)))

    def awake(self, since: str = "") -> Verdicts:
        """These without what was snoozed before the last start, an ISO time in UTC.

        With "" all that was snoozed is open again.
        """
        return Verdicts(
            tuple(
                (subject, verdict)
                for subject, verdict in self.held
                if verdict.state is not State.SNOOZED or (since and verdict.at >= since)
            )
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """What is held of a finding of the present comparison.

    ``changed`` says that the verdict was given on another text, or before another article joined
    the dispute: the finding is open again, and the verdict tells what was held before.
    """

    subject: Subject
    verdict: Verdict
    changed: bool = False

    @property
    def state(self) -> State:
        """What counts now."""
        return State.OPEN if self.changed else self.verdict.state


def subject_of(comparison: Comparison, finding: Finding) -> Subject:
    """What a verdict on the finding would be about."""
    return _subject(comparison, finding.type, finding.sides)


def standings(comparison: Comparison, verdicts: Verdicts) -> dict[str, Standing]:
    """What is held of the findings, by their ids; those without a verdict are left out.

    A verdict is found by its own passages, then among the further places that are folded under a
    finding (which of them stands first depends on all articles), then by passages that overlap in
    the same text or say the same in a changed one.
    """
    found: dict[str, Standing] = {}
    left = {subject.key: (subject, verdict) for subject, verdict in verdicts}
    open_findings = list(comparison.findings) if left else []
    for places in (_own, _further):
        rest = []
        for finding in open_findings:
            keys = (_subject(comparison, finding.type, one).key for one in places(finding))
            key = next((one for one in keys if one in left), None)
            if key is None:
                rest.append(finding)
            else:
                found[finding.id] = Standing(*left.pop(key))
        open_findings = rest if left else []
    for finding in open_findings:
        of_type = [one for one in left.values() if one[0].type is finding.type]
        now = subject_of(comparison, finding) if of_type else None
        best = min(
            (
                (changed, subject.key)
                for subject, _ in of_type
                if now is not None and (changed := _changed(now, subject)) is not None
            ),
            default=None,
        )
        if best is not None:
            found[finding.id] = Standing(*left.pop(best[1]), changed=best[0])
    return found


def _own(finding: Finding) -> Iterable[Sequence[Side]]:
    return (finding.sides,)


def _further(finding: Finding) -> Iterable[Sequence[Side]]:
    return finding.also


def _subject(comparison: Comparison, kind: Type, sides: Sequence[Side]) -> Subject:
    return Subject(kind, tuple(sorted({_passage(comparison, side) for side in sides})))


def _passage(comparison: Comparison, side: Side) -> Passage:
    article = comparison.articles[side.sentence.article].article
    return Passage(
        article=article.sha256,
        start=side.start,
        end=side.end,
        words=_plain(side.text),
        sentence=_plain(comparison.sentence_text(side.sentence)),
        source=_source(article),
    )


def _source(article: Article) -> str:
    return article.path or article.url or article.title


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _changed(now: Subject, before: Subject) -> bool | None:
    """Whether a verdict on the one before was given on something else; None: on another matter."""
    left = list(before.passages)
    changed = False
    for passage in now.passages:
        meets = [(alike, one) for one in left if (alike := _alike(passage, one)) is not None]
        if not meets:
            changed = True  # one more source takes part
            continue
        alike, one = max(meets)
        left.remove(one)
        changed = changed or not alike
    met = len(before.passages) - len(left)
    # At least two sides make a difference; an article that was closed takes its own side away.
    if met < 2 or (left and met < len(now.passages)):
        return None
    return changed


def _alike(now: Passage, before: Passage) -> bool | None:
    """Whether a passage says the same in the same sentence as one before; None: it is another."""
    if now.article == before.article:
        return True if now.start < before.end and before.start < now.end else None
    if now.source != before.source or now.words != before.words:
        return None
    return now.sentence == before.sentence
