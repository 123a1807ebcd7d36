"""What a passage does not vouch for: its hedges, how weak they are, and what they weigh.

A hedge weighs what it governs (Szarvas, Vincze, Farkas & Csirik, "The BioScope corpus", 2008):
an adjective its noun, an adverb or a modal its verb, a verb of belief the clause behind it,
"whether … is unclear" the clause before it.
"""

from __future__ import annotations

from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.stance import lacks
from reader.core.language.attribution_cues import attribution_cues
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.lexicon import Cue, Match, TermIndex, entries, kept
from reader.core.said import marked
from reader.core.values import dataclass

FILE = "certainty.toml"
PLAIN = 1.0
_USUAL = 0.4
_COPULAS = frozenset({"be", "become", "remain"})
_UNKNOWN = 0.1
_CAUSES = frozenset(
    {"reason", "cause", "explanation", "motive", "factor", "theory", "culprit", "source"}
)
_INSTANCES = frozenset({"case", "outbreak", "infection", "victim", "patient", "attack", "link"})
_OF_OBJECTS = frozenset({"suspect", "fear"})
_OF_THINGS = frozenset({"suspect", "fear", "presume", "assume", "rumour", "rumor"})


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge: the tokens that show it, how much is vouched for (0 to 1), and what it weighs.

    ``heads`` are the verbs and nouns that it weighs, ``scope`` all content of what it governs.
    """

    first: int
    end: int
    level: float
    gloss: str
    heads: frozenset[int]
    scope: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Cue:
    gloss: str
    level: float


@kept
def _index() -> TermIndex[_Cue]:
    source = entries(FILE)
    terms: list[tuple[str, _Cue]] = []
    for row in source.tables("hedge", {"gloss": str, "terms": list, "example": str}):
        cue = _Cue(row["gloss"], float(row.get("level", _USUAL)))
        terms += [(str(text), cue) for text in row["terms"]]
    return TermIndex(terms)


@kept
def levels() -> dict[str, float]:
    """How much is vouched for under each governing verb and modal."""
    rows = entries(FILE).tables("level", {"words": dict, "example": str})
    return {str(word): float(level) for row in rows for word, level in row["words"].items()}


def _places(matches: tuple[Match[Cue], ...]) -> frozenset[int]:
    return frozenset(i for match in matches for i in range(match.first, match.end))


@once_a_passage
def _cues(passage: Passage) -> list[Match[_Cue]]:
    index = _index()
    if index.starts.isdisjoint(passage.vocabulary):
        return []
    idle = _places(passage.cues(FILE, "no_hedge"))
    found: list[Match[_Cue]] = []
    end = 0
    for match in passage.find(index):
        if match.first >= end and match.first not in idle and match.first not in passage.name_at:
            found.append(match)
            end = match.end
    return found


def _verb_at(passage: Passage, i: int) -> VerbGroup | None:
    return next((v for v in passage.features.verbs if v.first <= i < v.end), None)


def _phrase_at(passage: Passage, i: int) -> NounPhrase | None:
    return next((p for p in passage.features.phrases if p.first <= i < p.end), None)


def _content(passage: Passage, clause: int) -> frozenset[int]:
    return frozenset(passage.content_by_clause.get(clause, ()))


def _is_ability(passage: Passage, verb: VerbGroup) -> bool:
    """Whether "could" tells what somebody was able to do, or was not."""
    if verb.modal != "could":
        return False
    if verb.negated:
        return True
    able = _places(passage.cues(FILE, "ability"))
    return any(i in able for i in range(verb.first, verb.end))


def _predicate(passage: Passage, verb: VerbGroup) -> list[int]:
    """What a copula says of its subject: "is | a forgery"; names are only spoken of."""
    if verb.lemma not in _COPULAS:
        return []
    clauses = passage.features.clauses
    found: list[int] = []
    for i in range(verb.end, len(clauses)):
        token = passage.tokens[i]
        if clauses[i] != verb.clause or (found and token.tag in ("IN", "TO", ",", "CC", ":")):
            break
        if i in passage.place_in_content and i not in passage.name_at:
            found.append(i)
    return found[:4]


def _of_verb(
    passage: Passage, verb: VerbGroup, level: float, gloss: str, cue: tuple[int, int]
) -> Hedge:
    """A hedge on a verb: on what it is that is so, when the verb is a copula."""
    heads = {verb.head, *_predicate(passage, verb)}
    scope = _content(passage, verb.clause) | heads
    first, end = min(verb.first, cue[0]), max(verb.end, cue[1])
    if first < cue[0] - 3 or end > cue[1] + 4:
        first, end = cue
    return Hedge(first, end, level, gloss, frozenset(heads), scope - set(range(*cue)) | heads)


def _of_phrase(
    passage: Passage, phrase: NounPhrase, level: float, gloss: str, cue: tuple[int, int]
) -> Hedge:
    heads = frozenset(
        i
        for i in range(phrase.first, phrase.end)
        if not cue[0] <= i < cue[1]
        and (i not in passage.name_at or passage.tokens[phrase.head].lemma in _INSTANCES)
        and passage.tokens[i].tag.startswith(("NN", "CD", "VBN"))
    )
    return Hedge(min(phrase.first, cue[0]), phrase.end, level, gloss, heads, heads)


def _of_clause(
    passage: Passage, clause: int, level: float, gloss: str, cue: tuple[int, int]
) -> Hedge | None:
    verbs = frozenset(v.head for v in passage.features.verbs if v.clause == clause)
    if not verbs:
        return None
    own = [v for v in passage.features.verbs if v.clause == clause]
    heads = verbs.union(*[_predicate(passage, v) for v in own])
    return Hedge(*cue, level, gloss, heads, _content(passage, clause) | verbs)


def _next_clause(passage: Passage, at: int) -> int | None:
    """The clause that begins right behind a token: "it is unclear | whether …"."""
    clauses = passage.features.clauses
    for i in range(at, min(at + 3, len(clauses))):
        if clauses[i] != clauses[at - 1]:
            return clauses[i] if passage.tokens[i].lower not in (",", ";", "and", "but") else None
        if passage.tokens[i].tag not in ("IN", "TO", ",", "RB", "DT", "WRB", "PRP"):
            return None
    return None


def _asks(passage: Passage, before: int) -> int | None:
    """Where the question stands that "is unclear" comes behind: "whether …", "where …"."""
    asking = ("whether", "why", "how", "who", "what", "where", "if", "which", "when")
    return next((i for i in range(before - 1, -1, -1) if passage.tokens[i].lower in asking), None)


def _asks_how(passage: Passage, at: int) -> bool:
    """Whether a question other than "whether" begins right behind: "unclear how …"."""
    asking = ("why", "how", "who", "what", "where", "which", "when", "whose")
    return any(token.lower in asking for token in passage.tokens[at : at + 2])


def _is_predicated(passage: Passage, at: int) -> bool:
    """Whether a word stands behind a copula: "remains unclear"."""
    verb = _verb_at(passage, at - 1) if at else None
    return verb is not None and verb.lemma in _COPULAS and verb.end == at


def _says(verb: VerbGroup) -> bool:
    return verb.lemma in attribution_cues().clausal


def _of_what_is_found(
    passage: Passage, phrase: NounPhrase, level: float, gloss: str, cue: tuple[int, int]
) -> Hedge:
    """A hedge on findings or figures weighs all that they show."""
    verbs = {v.head for v in passage.features.verbs if not _says(v)}
    heads = frozenset(verbs) | _of_phrase(passage, phrase, level, gloss, cue).heads
    first = min(phrase.first, cue[0])
    return Hedge(first, phrase.end, level, gloss, heads, frozenset(passage.content))


def _of_cue(passage: Passage, match: Match[_Cue]) -> Hedge | None:
    tokens, clauses = passage.tokens, passage.features.clauses
    first, end = match.first, match.end
    level, gloss = match.value.level, match.value.gloss
    tag, place = tokens[end - 1].tag, (first, end)
    verb = _verb_at(passage, first)
    clause = clauses[first]
    if tag.startswith("MD"):
        if verb is None or _is_ability(passage, verb):
            return None
        if not any(tokens[i].tag == "VB" for i in range(first + 1, verb.end)):
            return None  # the month of May
        return _of_verb(passage, verb, level, gloss, place)
    predicated = _is_predicated(passage, first)
    phrase = None if predicated or tokens[first].tag == "IN" else _phrase_at(passage, first)
    if phrase is not None and "," in passage.wording[end : phrase.head]:
        phrase = None  # "remains unclear, archaeologists say"
    if phrase is not None and lacks(passage, phrase) and level > _UNKNOWN:
        return None  # "no sign that"
    if phrase is not None and phrase.head >= end and tag[:2] in ("JJ", "VB", "RB"):
        found = gloss == "as not settled" or passage.tokens[phrase.head].lemma in _CAUSES
        of = _of_what_is_found if found else _of_phrase
        return of(passage, phrase, level, gloss, place)
    if phrase is not None and phrase.head < end and gloss == "as not settled":
        return _of_what_is_found(passage, phrase, level, gloss, place)  # "early results show"
    if tag.startswith("RB") and (verb is None or not verb.first <= first < verb.end):
        following = next((v for v in passage.features.verbs if v.first == end), None)
        if following is not None:
            return _of_verb(passage, following, level, gloss, place)
        behind = next((p for p in passage.features.phrases if p.first == end), None)
        if behind is not None and first and tokens[first - 1].lower in (",", "(", "–", "-"):
            return _of_phrase(passage, behind, level, gloss, place)
    if verb is not None and verb.head >= end:
        return _of_verb(passage, verb, level, gloss, place)
    following_clause = _next_clause(passage, end)
    negates = not {"not", "n't", "cannot"}.isdisjoint(passage.wording[first:end])
    if verb is not None and verb.negated and not negates and following_clause is not None:
        return None  # "do not assume that …"
    if following_clause is not None:
        if level <= _UNKNOWN and _asks_how(passage, end):
            return None  # how it happened is not known; that it did, is
        if verb is not None:
            place = verb.first, max(end, verb.end)
        return _of_clause(passage, following_clause, level, gloss, place)
    asked = _asks(passage, first)
    if asked is not None and (predicated or level <= _UNKNOWN):
        if tokens[asked].lower not in ("whether", "if"):
            return None  # where it was built is not known; that it was, is
        return _of_clause(passage, clauses[asked], level, gloss, place)
    own = [v for v in passage.features.verbs if v.clause == clause and not _says(v)]
    inner = next((v for v in own if v.first in (end, end + 1) and not first <= v.head < end), None)
    if inner is not None and tokens[inner.first].tag in ("TO", "VB", "VBG", "VBN"):
        return _of_verb(passage, inner, level, gloss, place)
    if verb is not None:
        # "A fault is suspected", "police suspect arson": what it is done to
        thing = verb.object if verb.object is not None else verb.subject
        noun = _phrase_at(passage, thing) if thing is not None else None
        if noun is None or verb.lemma not in (_OF_THINGS if verb.passive else _OF_OBJECTS):
            return None
        heads = _of_phrase(passage, noun, level, gloss, place).heads
        return Hedge(verb.first, verb.end, level, gloss, heads, _content(passage, clause))
    if phrase is not None and tag.startswith("NN"):
        scope = frozenset(i for i in _content(passage, clause) if i >= end)
        return Hedge(phrase.first, phrase.end, level, gloss, scope, scope) if scope else None
    main = next((v for v in own if not v.first <= first < v.end), None)
    if main is None:
        main = next((v for v in passage.features.verbs if v.first >= end and not _says(v)), None)
    return _of_verb(passage, main, level, gloss, place) if main is not None else None


def _governed_by(passage: Passage, verb: VerbGroup) -> tuple[int, int] | None:
    """The verb that a clause hangs on: "it | is thought | … have been cut"."""
    for i in verb.cues:
        outer = _verb_at(passage, i)
        if outer is not None and outer.end <= verb.first:
            return outer.first, outer.end
    return None


@once_a_passage
def hedges(passage: Passage) -> tuple[Hedge, ...]:
    """The hedges of a passage, in text order."""
    found: list[Hedge] = []
    for match in _cues(passage):
        hedge = _of_cue(passage, match)
        if hedge is not None and hedge.heads:
            found.append(hedge)
    covered = {i for hedge in found for i in hedge.heads}
    for verb in passage.features.verbs:
        if verb.hedged and verb.head not in covered and not _is_ability(passage, verb):
            level = levels().get(verb.modal, _USUAL)
            gloss = (
                marked("as a possibility")
                if verb.modal in ("may", "might", "could")
                else marked("as belief")
            )
            place = _governed_by(passage, verb) or (verb.first, verb.end)
            found.append(_of_verb(passage, verb, level, gloss, place))
    return tuple(sorted(found, key=lambda h: (h.first, h.end)))


@once_a_passage
def weighed(passage: Passage) -> dict[int, float]:
    """How much is vouched for of each token that a hedge weighs: the least, of several."""
    found: dict[int, float] = {}
    for hedge in hedges(passage):
        for i in hedge.scope | hedge.heads:
            found[i] = min(found.get(i, PLAIN), hedge.level)
    return found
