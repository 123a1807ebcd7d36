"""What a set of articles is chiefly about, and which acts tell it.

The headline and first lines of two articles say which event both report. An act further down that
stands on the same ladder, and is said of the same thing or of nothing in particular ("no formal
agreement exists"), tells that event too, even when its sentence shares few words with others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement

from reader.core.alignment.links import Ref
from reader.core.alignment.profile import rarity, takes_up
from reader.core.article import Kind
from reader.core.discrepancies.detector import CommonScene, Telling
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Passage
from reader.core.language.features import Stage
from reader.core.weights import weigh


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
    """What one article is chiefly about: the ladders and the content words of its lead.

    ``words`` holds how rare each word is in general English, 0 to 1.
    """

    ladders: frozenset[str]
    words: Mapping[str, float]

    def shared(self, other: Topic) -> Topic:
        """What two articles are both about."""
        return Topic(
            self.ladders & other.ladders,
            {w: r for w, r in self.words.items() if w in other.words},
        )


def topic(passages: Sequence[Passage]) -> Topic:
    """The topic of an article, from its lead."""
    ladders: set[str] = set()
    words: dict[str, float] = {}
    for passage in lead(passages):
        for act in acts(passage):
            ladders |= {r.ladder for r in act.rungs}
        for i in passage.content:
            words[passage.tokens[i].lemma] = rarity(passage.tokens[i].lemma)
    return Topic(frozenset(ladders), words)


def centrality(common: Topic, passage: Passage, act: Mention) -> float:
    """How surely an act tells what two articles are chiefly about, 0 to 1."""
    if not common.ladders & {r.ladder for r in act.rungs}:
        return 0.0
    bare = act.noun and act.stage is Stage.NONE and not (act.negated or act.definite)
    said_of = {passage.tokens[i].lemma for i in act.arguments}
    met = sum(common.words.get(word, 0.0) for word in said_of)
    if met >= weigh("central.least_topic") and not bare:
        return min(1.0, weigh("central.said_of_topic") + weigh("central.each_word") * met)
    return weigh("central.said_of_nothing") if len(said_of) <= int(weigh("central.few")) else 0.0


def central_scenes(articles: Sequence[Sequence[Passage]]) -> Iterator[CommonScene]:
    """The pairs of passages that tell a common event, linked or not.

    ``articles`` holds each article's compared passages in order.
    """
    topics = [topic(passages) for passages in articles]
    for a, b in combinations_with_replacement(range(len(articles)), 2):
        common = topics[a].shared(topics[b])
        if not common.ladders:
            continue
        tellings = [
            [
                (p, telling)
                for p in articles[n]
                if (
                    telling := tuple(
                        (act, surely)
                        for act in acts(p)
                        if (surely := centrality(common, p, act)) > 0.0
                    )
                )
            ]
            for n in (a, b)
        ]
        for p, telling_p in tellings[0]:
            for q, telling_q in tellings[1]:
                if a != b or p.ref < q.ref:
                    yield CommonScene(p, q, weigh("central.link"), telling_p, telling_q)


def named_scenes(
    articles: Sequence[Sequence[Passage]], known: Set[tuple[Ref, Ref]]
) -> Iterator[CommonScene]:
    """The pairs of passages, not ``known``, with acts of one ladder said of one specific name."""
    by_name: dict[str, list[Passage]] = {}
    for passages in articles:
        for name, rows in _specific_names(passages).items():
            by_name.setdefault(name, []).extend(p for p in rows if any(a.rungs for a in acts(p)))
    seen: set[tuple[Ref, Ref]] = set()
    for name in sorted(by_name):
        for p, q in combinations(by_name[name], 2):
            if (p.ref, q.ref) not in known and (p.ref, q.ref) not in seen:
                seen.add((p.ref, q.ref))
                yield CommonScene(
                    p, q, weigh("central.named_link"), _said_of_name(p), _said_of_name(q)
                )


def _said_of_name(passage: Passage) -> Telling:
    return tuple((act, weigh("central.said_of_name")) for act in acts(passage) if act.rungs)


def _specific_names(passages: Sequence[Passage]) -> dict[str, list[Passage]]:
    """The passages that name, or take up from the sentence before, each rarer name."""
    found: dict[str, list[Passage]] = {}
    before: frozenset[str] = frozenset()
    for passage in passages:
        own = frozenset(n.key for n in passage.features.names)
        for name in own | (before if takes_up(passage.sentence) else frozenset()):
            found.setdefault(name, []).append(passage)
        before = own or before
    most = max(2.0, weigh("central.specific") * len(passages))
    return {name: rows for name, rows in found.items() if len(rows) <= most}
