"""What the language layer finds in a sentence: values only, no rules.

Token indexes count within ``Sentence.tokens``; ``first`` is included, ``end`` excluded. Code point
offsets of any of these are those of their tokens.
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum, StrEnum

from reader.core.article import Article, Sentence
from reader.core.limits import Limit
from reader.core.values import dataclass


class Stage(IntEnum):
    """How far an act is said to have come."""

    NONE = 0  # a state, a habit, a general truth or a bare noun: no stage is claimed
    PLANNED = 1  # will, to do, is expected to, plans to, prepares to
    UNDERWAY = 2  # is doing, has begun to
    DONE = 3  # did, has done, had done


class Tense(StrEnum):
    """The tense of a verb group, in the values of TimeML 1.2.1."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"  # will, shall, is going to
    INFINITIVE = "infinitive"
    PRESENT_PARTICIPLE = "prespart"
    PAST_PARTICIPLE = "pastpart"
    NONE = "none"  # under a modal (may, would, could), and imperatives


class Aspect(StrEnum):
    """The aspect of a verb group, in the values of TimeML 1.2.1."""

    NONE = "none"
    PERFECTIVE = "perfective"
    PROGRESSIVE = "progressive"
    PERFECTIVE_PROGRESSIVE = "perfective_progressive"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """One verb with its auxiliaries, negation, adverbs and governing semi-auxiliary.

    "is expected to raise" is one group: head "raise", stage PLANNED, modal "expect". "has not
    agreed" is denied: negated. ``cues`` are the token indexes that made stage, modality and
    polarity what they are. ``subject`` and ``object`` are the token indexes of the heads of the
    nearest noun phrases in those roles (the logical ones: a passive's subject is its object),
    or None. ``tense`` is that of the group's first verb ("is expected to raise" is present),
    ``aspect`` that of the head, or of a governor that tells how the head's act went ("has failed
    to agree" is perfective).
    """

    first: int
    end: int
    head: int
    lemma: str
    stage: Stage
    modal: str = ""  # lemma of what governs or hedges it: may, could, will, expect, plan, fail …
    negated: bool = False
    passive: bool = False
    hedged: bool = False  # may, might, could, reportedly, is thought to …
    cues: tuple[int, ...] = ()
    clause: int = 0
    subject: int | None = None
    object: int | None = None
    tense: Tense = Tense.NONE
    aspect: Aspect = Aspect.NONE


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase without its trailing prepositional phrases: "the first formal AI talks"."""

    first: int
    end: int
    head: int
    lemma: str  # of the head
    negated: bool = False  # "no formal agreement"
    definite: bool = False
    clause: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name. ``key`` is equal for all aliases within the compared articles."""

    first: int
    end: int
    text: str
    key: str


class Bound(StrEnum):
    """What a quantity says about the true value."""

    EXACT = "exact"
    ABOUT = "about"  # some, roughly, nearly, almost
    AT_LEAST = "at least"  # at least, more than, over
    AT_MOST = "at most"  # up to, fewer than, under
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts, in base units: ``low`` to ``high`` hold the true value.

    ``unit`` is "" for a plain count, else a canonical unit: "%", "USD", "EUR", "m", "m2", "kg",
    "s" (duration), "degC", "year" (an age), "ordinal" … ``counted`` is the lemma of the noun
    that is counted ("person" for "five people dead"; "" when none), ``role`` that of the
    predicate or modifier which says what happened to them ("dead", "kill", "wound", "arrest"; ""
    when none). ``low`` and ``high`` already allow for the rounding that the wording implies.
    """

    first: int
    end: int
    low: float
    high: float
    bound: Bound
    unit: str
    counted: str
    role: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression as an interval of days, both ends included, or a duration in days.

    For "since 2024" ``begin`` is set and ``end_day`` is None; when the article's own date is
    unknown and the expression needs it ("Tuesday"), both are None and ``anchor`` keeps the
    normalised words ("tuesday").
    """

    first: int
    end: int
    begin: date | None
    end_day: date | None
    anchor: str
    relation: str = ""  # since, until, before, after, for, by …
    days: float | None = None


class Found(StrEnum):
    """Where it stands who speaks."""

    NAMED = "named"  # in the sentence itself: "…, said Bessent"
    PRONOUN = "pronoun"  # "he said", and the texts leave one person for "he"
    CONTINUED = "continued"  # the quotation goes on, or another follows without a source


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: the tokens that tell it, which may stand in an earlier sentence.

    ``sentence`` counts within the article. ``key`` is the key of the name that heads those tokens,
    "" when they hold a description ("one analyst") or a pronoun that is left open.
    """

    sentence: int
    first: int
    end: int
    key: str = ""
    found: Found = Found.NAMED


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks: the tokens between the marks, and whether it is a whole clause.

    ``opens`` and ``closes``: whether the mark that opens or closes it stands in this sentence; a
    quotation over several sentences gives each its part. ``speaker`` is None when nobody is told,
    as for most words in scare quotes.
    """

    first: int
    end: int
    clause_like: bool
    opens: bool = True
    closes: bool = True
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said what is in the sentence.

    ``cue`` is the token index of said, according, told …; ``source_first``/``source_end`` the
    tokens of the source, equal when the source is not named here ("it is thought", "reportedly").
    ``scope_first``/``scope_end`` are the tokens of the content. ``lemma`` is the cue's lemma.
    ``speaker`` is the source with its name's key, a pronoun's one when the texts tell whom it
    means; None when nobody is named.
    """

    cue: int
    lemma: str
    source_first: int
    source_end: int
    scope_first: int
    scope_end: int
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Features:
    """All that is known of one sentence. ``clauses[i]`` is the clause number of token i."""

    clauses: tuple[int, ...] = ()
    verbs: tuple[VerbGroup, ...] = ()
    phrases: tuple[NounPhrase, ...] = ()
    names: tuple[Name, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """One article with its sentences and, index for index, their features.

    ``limits`` tell what of the article was not read in full; ``unread`` are the indexes of the
    sentences whose wording tells nothing: those in another language, and what is no sentence.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    features: tuple[Features, ...]
    limits: tuple[Limit, ...] = ()
    unread: frozenset[int] = frozenset()
