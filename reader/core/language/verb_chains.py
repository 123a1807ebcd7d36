"""Verbs with their auxiliaries, and chains of governed verbs, from tags alone.

A *link* is one verb (or predicative adjective that governs a verb) with its auxiliaries, adverbs
and negations: "has not been agreed". A *chain* is one or more links that make one verb group, the
last of which is its head: "is expected | to begin | talking". Token indexes count within the
sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.core.article import Token
from reader.core.language.lemmas import lemma
from reader.core.language.verb_cues import Governor, verb_cues
from reader.core.values import dataclass

_BASE = frozenset({"VB", "VBP"})
_PARTICIPLE = frozenset({"VBN", "VBD"})  # after have or be the tagger mistakes one for the other
_ADVERB = frozenset({"RB", "RBR", "RBS"})
_OPENS = _ADVERB | {"MD", "TO"}
_NOMINAL = frozenset(
    {"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CC", "POS", "CD", "IN"}
)
_INSIDE_NP = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "CD", "HYPH", "WP$"})
_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OBJECT = _NOUN | _INSIDE_NP | {"PRP", "VBN"}
_BEFORE_OBJECT = frozenset({"on", "upon", "for", "to", "with"})
_LONGEST_ASIDE = 7
_LONGEST_SUBJECT = 8  # tokens of a phrase between an auxiliary or governor and its verb


@dataclass(frozen=True, slots=True)
class Link:
    """One verb with its auxiliaries. ``head`` is the verb; ``finite`` when it has a tense."""

    first: int
    end: int
    head: int
    form: str  # tag of the first verb: VBD, VBZ, VBP, VB, VBG, VBN, MD; TO for an infinitive
    modal: int | None = None
    to: int | None = None
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    adjective: bool = False  # the head is an adjective: "is likely"
    auxiliaries: tuple[int, ...] = ()
    adverbs: tuple[int, ...] = ()

    @property
    def finite(self) -> bool:
        """Whether the link has a tense or a modal."""
        return self.to is None and self.form in ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True)
class Chain:
    """Links of one verb group with the governors between them (one fewer than links).

    ``outer`` is a governor that has a group of its own ("agreed" before "to explore"), ``over``
    whether its object stands between ("asked Beijing to stop").
    ``modifier``: a participle before a noun ("damaged cables").
    """

    links: tuple[Link, ...]
    governors: tuple[Governor, ...] = ()
    outer: Governor | None = None
    modifier: bool = False
    over: bool = False

    @property
    def first(self) -> int:
        """The first token."""
        return self.links[0].first

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.links[-1].end

    @property
    def head(self) -> int:
        """The head verb's token."""
        return self.links[-1].head

    @property
    def finite(self) -> bool:
        """Whether the group has a tense."""
        return self.links[0].finite


def find_chains(tokens: Sequence[Token]) -> tuple[Chain, ...]:
    """All chains of a sentence in order, without overlap."""
    found: list[Chain] = []
    i = 0
    outer: Governor | None = None
    # Six words in seven can open none.
    opens = [token.tag[:1] == "V" or token.tag in _OPENS or token.lower in _DENYING_OR_TO
             for token in tokens]  # fmt: skip
    while i < len(tokens):
        link = _link(tokens, i) if opens[i] else None
        if link is None:
            i += 1
            outer = None
            continue
        if link.form == "VBG" and tokens[link.head].lower in verb_cues().prepositions:
            i = link.end  # "according to", "including"
            continue
        if _is_modifier(tokens, link):
            if link.form == "VBN" and not _after_hyphen(tokens, link.first):
                found.append(Chain((link,), modifier=True))
            i = link.end
            continue
        if _after_hyphen(tokens, link.first) and link.form in ("VBN", "VBG", "VBD", "VB"):
            i = link.end  # "AI-enabled", "follow-up"
            continue
        over = None if outer is not None else _over_object(tokens, link, found)
        links, governors, following = _chain(tokens, link)
        if over is not None:
            outer = over[0]
        found.append(Chain(tuple(links), tuple(governors), outer, over=over is not None))
        i = links[-1].end
        outer = None
        if following is not None:
            outer, i = following
    return tuple(found)


def _over_object(
    tokens: Sequence[Token], link: Link, found: Sequence[Chain]
) -> tuple[Governor, Chain] | None:
    """The governor of "prevented pirates from attacking", with its object between, and its chain.

    What stands between is one noun phrase, behind "on" or "for" where the verb needs one ("called
    on Iran to stop").
    """
    if link.to is None and link.form != "VBG":
        return None
    last = "to" if link.to is not None else "ing"
    words = ("from", last) if last == "ing" and tokens[link.first - 1].lower == "from" else (last,)
    end = link.first - (len(words) - 1)
    before = next((chain for chain in reversed(found) if not chain.modifier), None)
    if before is None or not 0 < end - before.end <= _LONGEST_SUBJECT:
        return None
    between = tokens[before.end : end]
    if len(between) > 1 and between[0].lower in _BEFORE_OBJECT:
        between = between[1:]
    if not all(token.tag in _OBJECT for token in between):
        return None
    for governor in verb_cues().governors.get(tokens[before.head].lemma, ()):
        if governor.over and (words in governor.follows or _from_may_lack(words, governor)):
            return governor, before
    return None


def _from_may_lack(words: tuple[str, ...], governor: Governor) -> bool:
    """British English leaves "from" out: "stopped pirates boarding"."""
    return words == ("ing",) and ("from", "ing") in governor.follows


def _chain(
    tokens: Sequence[Token], link: Link
) -> tuple[list[Link], list[Governor], tuple[Governor, int] | None]:
    """The links from this one on; at last an own governor with where its verb begins."""
    links, governors = [link], list[Governor]()
    while True:
        link = links[-1]
        for governor in _governors(tokens, link):
            start = _complement(tokens, link, governor)
            if start is None:
                continue
            inner = _link(tokens, start)
            if inner is None:
                continue
            if governor.own:
                return links, governors, (governor, start)
            links.append(inner)
            governors.append(governor)
            break
        else:
            return links, governors, None


def _governors(tokens: Sequence[Token], link: Link) -> Iterator[Governor]:
    head = tokens[link.head]
    key = head.lower if link.adjective else head.lemma
    if link.adjective and key not in verb_cues().governors:
        key = lemma(head.lower, "VBN")
        link = replace(link, adjective=False, passive=True)
    if link.auxiliaries and head.lower != key and head.lower in verb_cues().governors:
        key = head.lower  # "are unwilling to", tagged as a verb
        link = replace(link, adjective=True)
    for governor in verb_cues().governors.get(key, ()):
        if governor.only_after and (
            link.modal is None or tokens[link.modal].lemma != governor.only_after
        ):
            continue
        voice = (
            "adjective" if link.adjective else "passive" if link.passive else
            "progressive" if link.progressive else "active"
        )  # fmt: skip
        if _suits(governor.voice, voice):
            yield governor
    bare = link.form == "VBN" and not link.auxiliaries and link.first == link.head
    if bare and not link.passive:  # "the man believed to have fled": a passive without auxiliary
        yield from _governors(tokens, replace(link, passive=True))


def _suits(wanted: str, voice: str) -> bool:
    if wanted == "any":
        return voice != "adjective"
    if wanted == "active":
        return voice in ("active", "progressive")
    if wanted == "adjective":
        return voice in ("adjective", "passive")  # "is determined to" is tagged either way
    return wanted == voice


def _complement(tokens: Sequence[Token], link: Link, governor: Governor) -> int | None:
    """Where the governed verb's link begins, when the words between are the governor's."""
    for words in governor.follows:
        at = link.end
        for word in words[:-1]:
            if at < len(tokens) and tokens[at].lower == word:
                at += 1
            else:
                break
        else:
            start = at
            at = skip_adverbs(tokens, at)
            if at >= len(tokens):
                continue
            if words[-1] == "to" and _is_infinitive(tokens, at):
                return start
            if words[-1] == "ing" and tokens[at].tag == "VBG":
                return start
            if words[-1] == "ing" and tokens[at].lower == "being":
                return start
    return None


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    at = skip_adverbs(tokens, at) if tokens[at].lower in ("not", "never") else at
    if at >= len(tokens):
        return False
    if tokens[at].lower not in ("to", "na", "ta") or tokens[at].tag not in ("TO", "IN"):
        return False
    verb = skip_adverbs(tokens, at + 1)
    return verb < len(tokens) and tokens[verb].tag in _BASE


def skip_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The first place from ``at`` on that holds no adverb and no negation."""
    while at < len(tokens) and (tokens[at].tag in _ADVERB or tokens[at].lower in ("not", "n't")):
        at += 1
    return at


def _verb_after(tokens: Sequence[Token], at: int) -> int:
    """The next token that is no adverb; ", however ," and ", in effect ," are passed over too."""
    at = skip_adverbs(tokens, at)
    if at + 2 < len(tokens) and tokens[at].lower == ",":
        for beyond in range(at + 2, min(at + _LONGEST_ASIDE, len(tokens))):
            if tokens[beyond].tag[0] == "V" or tokens[beyond].tag in ("MD", "CC", "WDT", "WP"):
                break
            if tokens[beyond].lower == ",":
                return skip_adverbs(tokens, beyond + 1)
    return at


def _link(tokens: Sequence[Token], start: int) -> Link | None:
    """The link that begins at this token or at the adverbs here, if any."""
    at = skip_adverbs(tokens, start)
    if at >= len(tokens):
        return None
    to = None
    if _is_infinitive(tokens, at):
        to, at = at, skip_adverbs(tokens, at + 1)
    if any(token.lower not in _DENYING for token in tokens[start : to if to is not None else at]):
        return None  # an adverb before a verb group belongs to the clause
    tag = tokens[at].tag
    if tag[0] != "V" and tag != "MD":
        return None
    modal = at if tag == "MD" else None
    perfect = progressive = passive = False
    auxiliaries: list[int] = []
    current, question = at, _asks(tokens, start)
    while True:
        following = _verb_after(tokens, current + 1)
        if question and not auxiliaries and not _continues(tokens, current, following):
            following = _beyond_subject(tokens, current + 1)
        step = _continues(tokens, current, following)
        if not step:
            break
        perfect |= step == "perfect"
        progressive |= step == "progressive"
        passive |= step == "passive"
        auxiliaries.append(current)
        current = following
    head, end = current, current + 1
    adjective = False
    if tokens[head].lemma in ("be", "look", "seem", "appear", "feel", "become", "remain"):
        beyond = skip_adverbs(tokens, end)
        if beyond + 1 < len(tokens) and _governing_adjective(tokens, beyond):
            auxiliaries.append(head)
            head, end, adjective = beyond, beyond + 1, True
    while end < len(tokens) and tokens[end].lower in ("not", "n't", "never") and head == end - 1:
        if tokens[head].lemma not in _TAKES_NOT and _is_infinitive(tokens, end):
            break  # "agreed not to sell"
        end += 1  # "is not", "did n't": the negation of a verb without another
    inside = set(auxiliaries) | {head} | ({to} if to is not None else set())
    adverbs = tuple(
        i for i in range(start, end)
        if i not in inside and (tokens[i].tag in _ADVERB or tokens[i].lower in ("not", "n't"))
    )  # fmt: skip
    return Link(
        first=start,
        end=end,
        head=head,
        form="TO" if to is not None else tag,
        modal=modal,
        to=to,
        perfect=perfect,
        progressive=progressive,
        passive=passive,
        adjective=adjective,
        auxiliaries=tuple(auxiliaries),
        adverbs=adverbs,
    )


_TAKES_NOT = frozenset({"be", "have", "do"})
_DENYING = frozenset({"not", "never", "n't"})
_DENYING_OR_TO = _DENYING | {"to", "na", "ta"}  # "to" may be tagged as a preposition


def _continues(tokens: Sequence[Token], current: int, following: int) -> str:
    """How the verb at ``following`` continues the auxiliary at ``current``; "" when it does not."""
    if following >= len(tokens):
        return ""
    one, tag = tokens[current], tokens[following].tag
    if one.tag == "MD":
        return "base" if tag in _BASE else ""
    if one.tag[0] != "V":
        return ""
    lemma = one.lemma
    if lemma == "have" or (one.lower == "'s" and tokens[following].lower == "been"):
        return "perfect" if tag in _PARTICIPLE else ""
    if lemma in ("be", "get"):
        if tag == "VBG" and lemma == "be":
            return "progressive"
        # "'s agreed" can only be told by what follows; a passive is as likely
        return "passive" if tag in _PARTICIPLE else ""
    if lemma == "do":
        return "base" if tag in _BASE else ""
    return ""


def _asks(tokens: Sequence[Token], start: int) -> bool:
    """Whether an auxiliary here comes before its subject, as in a question."""
    if (
        not tokens
        or tokens[-1].lower not in ("?", '"', "'")
        or "?" not in (token.lower for token in tokens[-2:])
    ):
        return False
    return start == 0 or tokens[start - 1].tag in ("WRB", "WP", "WDT", "CC", ",", ":", "``")


def _beyond_subject(tokens: Sequence[Token], at: int) -> int:
    end = at
    while (
        end < len(tokens)
        and end - at < _LONGEST_SUBJECT
        and (tokens[end].tag in _NOMINAL or tokens[end].tag in _ADVERB)
    ):
        end += 1
    return end if end > at else len(tokens)


def _governing_adjective(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].tag[:2] not in ("JJ", "IN", "RB", "VB"):
        return False
    governors = verb_cues().governors
    adjective = any(g.voice == "adjective" for g in governors.get(tokens[at].lower, ()))
    if not adjective and not _participle_governs(tokens[at]):
        return False
    return _is_infinitive(tokens, skip_adverbs(tokens, at + 1)) if at + 1 < len(tokens) else False


def _participle_governs(token: Token) -> bool:
    """Whether an adjective is a participle that governs as a passive: "is understood to"."""
    if token.tag != "JJ":
        return False
    governors = verb_cues().governors.get(lemma(token.lower, "VBN"), ())
    return any(g.voice in ("passive", "any") for g in governors)


def _after_hyphen(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].tag == "HYPH"


def _is_modifier(tokens: Sequence[Token], link: Link) -> bool:
    """Whether the verb is a participle in a noun phrase: "damaged cables", "the agreed text"."""
    if link.auxiliaries or link.to is not None or link.form not in ("VBN", "VBG"):
        return False
    at, end = link.head, link.end
    if end >= len(tokens) or link.first != at:
        return False
    beyond = end
    while beyond < len(tokens) and tokens[beyond].tag in ("JJ", "HYPH", "VBN", "CD"):
        beyond += 1
    noun_follows = beyond < len(tokens) and tokens[beyond].tag in _NOUN
    before = tokens[at - 1].tag if at else ""
    if before in _INSIDE_NP and before != "CD":
        return noun_follows
    if link.form == "VBG":
        return False
    if not noun_follows:
        return False
    # not "the models tested people", "five killed in blast"
    return not (before in _NOUN or before in ("PRP", "WP", "WDT", "CD"))
