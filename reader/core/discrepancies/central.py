"""What a set of articles is chiefly about, and which acts tell it.

The headline and first lines of two articles say which event both report. An act further down that
stands on the same ladder, and is said of the same thing or of nothing in particular ("no formal
agreement exists"), tells that event too, even when its sentence shares few words with others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, wraps
from typing import Any, Protocol, TypeVar

from reader.core.alignment.rarity import rarity
from reader.core.alignment.sentence_profile import takes_up
from reader.core.article import Kind
from reader.core.discrepancies.detector import CommonScene, Telling
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Analysis, Stage
from reader.core.values import dataclass
from reader.core.weights import weigh

T = TypeVar("T")


def lead(passages: Sequence[Passage]) -> list[Passage]:
    """The headline, the standfirst and the first sentences of an article's body."""
    found, body = [], 0
    for passage in passages:
        kind = passage.sentence.kind
        if kind in (Kind.TITLE, Kind.STANDFIRST):
            found.append(passage)
        elif kind is Kind.BODY and body < int(weigh("central.lead_body")):
            body += 1
            found.append(passage)
    return found


@dataclass(frozen=True, slots=True)
class Topic:
    """What one article is chiefly about: the ladders, content words and names of its lead.

    ``words`` holds how rare each word is in general English, 0 to 1.
    """

    ladders: frozenset[str]
    words: Mapping[str, float]
    names: frozenset[str] = frozenset()

    def shared(self, other: Topic) -> Topic:
        """What two articles are both about."""
        return Topic(
            self.ladders & other.ladders,
            {w: r for w, r in self.words.items() if w in other.words},
            self.names & other.names,
        )

    @property
    def weight(self) -> float:
        """How much is in it: summed rarity of its words, and what its names are worth."""
        # In order, so that the sum does not hang on how the words are hashed.
        words = sum(self.words[word] for word in sorted(self.words))
        return words + weigh("central.each_name") * len(self.names)


def topic(passages: Sequence[Passage]) -> Topic:
    """The topic of an article, from its lead."""
    ladders: set[str] = set()
    words: dict[str, float] = {}
    names: set[str] = set()
    for passage in lead(passages):
        names |= {name.key for name in passage.features.names}
        for act in acts(passage):
            ladders |= {r.ladder for r in act.rungs}
        for i in passage.content:
            words[passage.tokens[i].lemma] = rarity(passage.tokens[i].lemma)
    return Topic(frozenset(ladders), words, frozenset(names))


def is_one_event(one: Account, other: Account) -> bool:
    """Whether two articles report one event at all, by what their leads have in common.

    Of the public sets' articles every two of one set have 7.8 or more in common, every two of
    different sets 3.4 or less.
    """
    return one.topic.shared(other.topic).weight >= weigh("central.one_event")


class Account:
    """One article as discrepancies see it: its compared passages, and what hangs on them alone."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.passages: tuple[Passage, ...] = tuple(
            Passage(analysis, s.index) for s in analysis.sentences if s.kind is not Kind.FURNITURE
        )
        self.at: Mapping[int, Passage] = {p.index: p for p in self.passages}
        self.kept: dict[str, Any] = {}  # of as many types as there are users of once_an_account

    @cached_property
    def topic(self) -> Topic:
        """What the article is chiefly about."""
        return topic(self.passages)

    @cached_property
    def lead(self) -> frozenset[int]:
        """The places of the headline, the standfirst and the first sentences."""
        return frozenset(passage.index for passage in lead(self.passages))

    @cached_property
    def on_ladders(self) -> tuple[Passage, ...]:
        """The passages with an act that stands on a ladder: all others tell no common event."""
        return tuple(p for p in self.passages if _laddered(p))

    @cached_property
    def specific_names(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages with an act on a ladder that name, or take up, each of the rarer names."""
        kept = {name: [p for p in rows if _laddered(p)] for name, rows in self._by_name().items()}
        return {name: tuple(rows) for name, rows in kept.items() if rows}

    def _by_name(self) -> dict[str, list[Passage]]:
        found: dict[str, list[Passage]] = {}
        before: frozenset[str] = frozenset()
        for passage in self.passages:
            own = frozenset(n.key for n in passage.features.names)
            for name in own | (before if takes_up(passage.sentence) else frozenset()):
                found.setdefault(name, []).append(passage)
            before = own or before
        most = max(2.0, weigh("central.specific") * len(self.passages))
        return {name: rows for name, rows in found.items() if len(rows) <= most}


def once_an_account(work: Callable[[Account], T]) -> Callable[[Account], T]:
    """The function, worked out once for each article, which stands in as many pairs of articles as
    there are others; what it gives must hang on that article alone.
    """
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def known(account: Account) -> T:
        kept: dict[str, T] = account.kept
        if name not in kept:
            kept[name] = work(account)
        return kept[name]

    return known


@once_a_passage
def _laddered(passage: Passage) -> tuple[Mention, ...]:
    return tuple(act for act in acts(passage) if act.rungs)


@once_a_passage
def _said_of(passage: Passage) -> Mapping[int, frozenset[str]]:
    """The words that each act on a ladder is said of, by the act's place among these."""
    return {
        place: frozenset(passage.tokens[i].lemma for i in act.arguments)
        for place, act in enumerate(_laddered(passage))
    }


def centrality(common: Topic, act: Mention, said_of: frozenset[str]) -> float:
    """How surely an act, said of those words, tells what two articles are chiefly about: 0 to 1."""
    if not any(r.ladder in common.ladders for r in act.rungs):
        return 0.0
    bare = act.noun and act.stage is Stage.NONE and not (act.negated or act.definite)
    # In order, so that the sum does not hang on how the words are hashed.
    met = sum(common.words[word] for word in sorted(said_of & common.words.keys()))
    if met >= weigh("central.least_topic") and not bare:
        return min(1.0, weigh("central.said_of_topic") + weigh("central.each_word") * met)
    return weigh("central.said_of_nothing") if len(said_of) <= int(weigh("central.few")) else 0.0


def _tellings(common: Topic, account: Account) -> list[tuple[Passage, Telling]]:
    """The passages that tell the common event, with the acts by which they do."""
    found = []
    for passage in account.on_ladders:
        said_of = _said_of(passage)
        telling = tuple(
            (act, surely)
            for place, act in enumerate(_laddered(passage))
            if (surely := centrality(common, act, said_of[place])) > 0.0
        )
        if telling:
            found.append((passage, telling))
    return found


@dataclass(frozen=True, slots=True)
class Common:
    """Two passages that tell of one thing, by those acts; ``link`` is the link's probability that
    this is worth.
    """

    left: Passage
    right: Passage
    link: float
    left_telling: Telling
    right_telling: Telling
    same_article: bool
    by_name: bool = False

    def scene(self) -> CommonScene:
        """The scene for detectors."""
        return CommonScene(
            self.left,
            self.right,
            self.link,
            self.left_telling,
            self.right_telling,
            self.same_article,
            self.by_name,
        )


class JoinedPair(Protocol):
    """Two passages that tell of one thing without being linked."""

    @property
    def left(self) -> Passage:
        """The passage of the first article."""

    @property
    def right(self) -> Passage:
        """The passage of the second article."""

    def scene(self) -> CommonScene:
        """The scene for detectors."""


def is_worth_within(pair: JoinedPair, account: Account) -> bool:
    """Whether two passages of one article are worth a look when only its event joins them.

    An article tells of many decisions: its lead is set against its details, not they against each
    other (of 39 findings on four articles about other things 18 were such), unless what is plainly
    its event is denied elsewhere: "agreed on the line", "no formal agreement exists".
    """
    if account.lead & {pair.left.index, pair.right.index}:
        return True
    if not isinstance(pair, Common) or pair.by_name:
        return False
    tellings = pair.left_telling, pair.right_telling
    return any(
        max(surely for _, surely in plain) >= weigh("central.plainly")
        and any(act.negated for act, _ in denied)
        for plain, denied in (tellings, tellings[::-1])
    )


@dataclass(frozen=True, slots=True)
class Joined:
    """Pairs of passages, and how many passages of one article there were to be joined at most:
    where no more than that are allowed, nothing was left out.
    """

    pairs: tuple[JoinedPair, ...] = ()
    widest: int = 0


def central_pairs(
    one: Account, other: Account, same_article: bool = False, most: int = sys.maxsize
) -> Joined:
    """The pairs of passages that tell two articles' common event, linked or not.

    Within one article, each pair once, the earlier passage left. ``most`` is how many passages of
    an article are joined with the other's: those that tell the event most surely.
    """
    common = one.topic.shared(other.topic)
    if not common.ladders:
        return Joined()
    left = _tellings(common, one)
    right = left if same_article else _tellings(common, other)
    link = weigh("central.link")
    pairs = tuple(
        Common(p, q, link, telling_p, telling_q, same_article)
        for p, telling_p in _surest(left, most)
        for q, telling_q in _surest(right, most)
        if not same_article or p.index < q.index
    )
    return Joined(pairs, max(len(left), len(right)))


def _surest(rows: list[tuple[Passage, Telling]], most: int) -> list[tuple[Passage, Telling]]:
    if len(rows) <= most:
        return rows

    def surely(row: tuple[Passage, Telling]) -> tuple[float, int]:
        return -max(value for _, value in row[1]), row[0].index

    return sorted(rows, key=surely)[:most]


def named_pairs(
    one: Account, other: Account, same_article: bool = False, most: int = sys.maxsize
) -> Joined:
    """The pairs of passages with acts of one ladder said of one name that is specific in both.

    Within one article, each pair once, the earlier passage left. ``most`` is how many passages of
    an article are joined over one name: the first.
    """
    pairs: dict[tuple[int, int], tuple[Passage, Passage]] = {}
    left, right = one.specific_names, other.specific_names
    widest = 0
    for name in left.keys() & right.keys():
        widest = max(widest, len(left[name]), len(right[name]))
        for p in left[name][:most]:
            for q in right[name][:most]:
                if not same_article or p.index < q.index:
                    pairs[p.index, q.index] = (p, q)
    link = weigh("central.named_link")
    return Joined(
        tuple(
            Common(p, q, link, _said_of_name(p), _said_of_name(q), same_article, by_name=True)
            for _, (p, q) in sorted(pairs.items(), key=lambda row: row[0])
        ),
        widest,
    )


@once_a_passage
def _said_of_name(passage: Passage) -> Telling:
    return tuple((act, weigh("central.said_of_name")) for act in _laddered(passage))
