"""Who a passage says it from: its sources with their sides and offices, and whether two differ.

The words for sources are resources/lexicon/sources.toml. Two sources differ only where that is
told: by two names, two offices, two sides that cannot be one voice, or a source and nobody. What
can be one voice (an organisation and its spokesman, a name and a role) is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reader.core import lexicon
from reader.core.article import Token
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Attribution, Name
from reader.core.language.speakers import may_be_person
from reader.core.values import dataclass

_FILE = "sources.toml"
_BESIDE = 8  # tokens after a name's comma in which its bearer's office stands


@dataclass(frozen=True, slots=True)
class Source:
    """A source as one attribution tells it.

    ``names`` are the keys of its names, ``person`` whether it is one person with a name;
    ``nouns`` the lemmas of its common nouns, ``head`` the last of those before "of". ``sides`` and
    ``offices`` are told by the lexicon. ``nobody``: the passage names no source ("it is thought");
    ``unnamed``: it hides the name; ``crowd``: it is people in general; ``several``: more than one.
    """

    names: frozenset[str] = frozenset()
    person: bool = False
    nouns: frozenset[str] = frozenset()
    head: str = ""
    sides: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    nobody: bool = False
    unnamed: bool = False
    crowd: bool = False
    several: bool = False
    pronoun: bool = False
    own: bool = False  # "my", "her": somebody's own coach is another's

    @property
    def is_open(self) -> bool:
        """Whether it tells too little to differ from anything: "he", "officials"."""
        return self.pronoun or not (self.names or self.sides or self.offices or self.nouns)


def _found(tokens: Sequence[Token], table: str) -> list[lexicon.Match[lexicon.Cue]]:
    """The longest terms of a table, none inside another."""
    rows = sorted(lexicon.cues(_FILE, table).find(tokens), key=lambda m: (m.first - m.end, m.first))
    kept: list[lexicon.Match[lexicon.Cue]] = []
    for row in rows:
        if not any(k.first < row.end and row.first < k.end for k in kept if k.value != row.value):
            kept.append(row)
    return kept


def _glosses(tokens: Sequence[Token], table: str) -> frozenset[str]:
    return frozenset(match.value.gloss for match in _found(tokens, table))


def _names_in(passage: Passage, sentence: int, first: int, end: int) -> list[Name]:
    names = passage.analysis.features[sentence].names
    return [name for name in names if first <= name.first and name.end <= end]


def source_of(passage: Passage, one: Attribution, wider: tuple[int, int]) -> Source:
    """Who an attribution names, read from the tokens of its speaker.

    ``wider`` are the tokens of this passage in which more is said of the source: "an official,
    speaking on condition of anonymity, said".
    """
    speaker = one.speaker
    if speaker is None or one.source_first == one.source_end:
        # "said" has somebody who was not read; "it is said" and "reportedly" have nobody
        active = passage.tokens[one.cue].tag in ("VBD", "VBZ", "VBP")
        return Source(pronoun=True) if active else Source(nobody=True)
    tokens = passage.analysis.sentences[speaker.sentence].tokens[speaker.first : speaker.end]
    names = _names_in(passage, speaker.sentence, speaker.first, speaker.end)
    beside = passage.tokens[slice(*wider)]
    return _read(tokens, beside, names, speaker.key)


def _read(
    tokens: Sequence[Token], beside: Sequence[Token], names: Sequence[Name], key: str
) -> Source:
    pronoun = len(tokens) == 1 and tokens[0].tag.startswith(("PRP", "WP", "DT", "WDT"))
    stop = next((i for i, t in enumerate(tokens) if t.tag == "IN"), len(tokens))
    nouns = [t for t in tokens if t.tag in ("NN", "NNS")]
    heads = [t for t in tokens[:stop] if t.tag[:2] == "NN"]
    head = heads[-1] if heads else None
    joined = any(t.lower == "and" for t in tokens)
    keys = frozenset(n.key for n in names) | (frozenset({key}) if key else frozenset())
    bearer = next((n for n in reversed(names) if n.key == key), None)
    return Source(
        names=keys,
        # "the Chinese president" is a name for aliases, but no person's
        person=bearer is not None
        and may_be_person(bearer)
        and not joined
        and (head is None or head.tag.startswith("NNP")),
        nouns=frozenset(t.lemma for t in nouns),
        head=head.lemma if head is not None else "",
        sides=_glosses(tokens, "side"),
        offices=_glosses(tokens, "office"),
        unnamed=bool(_found(tokens, "unnamed") or _found(beside, "unnamed")),
        crowd=bool(_found(tokens, "crowd")) and not names,
        # "police", "staff" and "crew" are the same word for one and for several
        several=joined
        or (head is not None and head.tag in ("NNS", "NNPS") and head.lower != head.lemma),
        pronoun=pronoun and not key,
        own=any(t.tag == "PRP$" for t in tokens),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution of a passage: its source, the tokens that show it, and its content tokens.

    ``weight`` is how surely the language layer reads it; ``doubtful``: the verb itself casts doubt
    on it or blames.
    """

    source: Source
    first: int
    end: int
    content: frozenset[int]
    cue: int
    lemma: str
    quoted: bool


def _shown(passage: Passage, one: Attribution) -> tuple[int, int]:
    """The source with its cue: "police said", "said one analyst"; the cue alone for nobody."""
    first, end = one.cue, one.cue + len(one.lemma.split())
    if one.source_first < one.source_end:
        first, end = min(first, one.source_first), max(end, one.source_end)
        if first < one.source_first and one.source_end < end:
            return one.source_first, one.source_end
    for verb in passage.features.verbs:
        if verb.first <= one.cue < verb.end and first > verb.first >= one.source_end:
            first = verb.first
    return first, end


def _wider(passage: Passage, one: Attribution) -> tuple[int, int]:
    """The tokens around source and cue that are not content."""
    first, end = _shown(passage, one)
    inside = range(one.scope_first, one.scope_end)
    while first > 0 and first - 1 not in inside:
        first -= 1
    while end < len(passage.tokens) and end not in inside:
        end += 1
    return first, end


def _asides(passage: Passage) -> frozenset[int]:
    """The tokens of relative clauses after a comma, in which an outlet adds what is known."""
    tokens, clauses = passage.tokens, passage.features.clauses
    opened = {
        clauses[i]
        for i in range(2, len(tokens))
        if tokens[i].tag in ("WDT", "WP", "WP$", "WRB") and tokens[i - 1].lower == ","
        if clauses[i] != clauses[i - 2]
    }
    quoted = passage.quoted
    return frozenset(i for i, c in enumerate(clauses) if c in opened and i not in quoted)


@once_a_passage
def told(passage: Passage) -> tuple[Told, ...]:
    """The attributions of a passage with their sources; the parts of one joined."""
    parts: dict[int, list[Attribution]] = {}
    for one in passage.features.attributions:
        parts.setdefault(one.cue, []).append(one)
    found = []
    tags = {
        i
        for one in passage.features.attributions
        for i in (*range(one.source_first, one.source_end), one.cue)
    }
    aside = _asides(passage)
    for cue, rows in parts.items():
        one = rows[0]
        scope = {i for row in rows for i in range(row.scope_first, row.scope_end)} - aside
        content = frozenset(i for i in passage.content if i in scope and i not in tags)
        if not content or _is_nobody(passage, one):
            continue
        first, end = _shown(passage, one)
        quoted = not passage.quoted.isdisjoint(content)
        source = source_of(passage, one, _wider(passage, one))
        found.append(Told(source, first, end, content, cue, one.lemma, quoted))
    return tuple(found)


def _is_nobody(passage: Passage, one: Attribution) -> bool:
    """Whether it is said that nobody says it: "nobody denied that", "no one expects"."""
    tokens = passage.tokens[one.source_first : one.source_end]
    return bool(tokens) and tokens[0].lower in ("nobody", "none", "no", "neither", "few")


# ---- what is known of a name elsewhere in its article -------------------------------------------


def _roles_of(passage: Passage, keys: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The sides and offices that the article gives to those names anywhere."""
    kept: dict[frozenset[str], tuple[frozenset[str], frozenset[str]]] = passage.kept.setdefault(
        f"{__name__}.roles", {}
    )
    if keys not in kept:
        sides: set[str] = set()
        offices: set[str] = set()
        for words in _around(passage, keys):
            sides |= _glosses(words, "side")
            offices |= _glosses(words, "office")
        kept[keys] = frozenset(sides), frozenset(offices)
    return kept[keys]


def _around(passage: Passage, keys: frozenset[str]) -> Iterator[Sequence[Token]]:
    """The titles before each of those names, and the appositions after it."""
    for sentence, features in zip(
        passage.analysis.sentences, passage.analysis.features, strict=True
    ):
        for name in features.names:
            if name.key not in keys:
                continue
            tokens = sentence.tokens
            phrase = next((p for p in features.phrases if p.first <= name.first < p.end), None)
            if phrase is not None and phrase.first < name.first:
                yield tokens[phrase.first : name.first]
            if name.end < len(tokens) and tokens[name.end].lower == ",":
                end = name.end + 1
                while end < min(len(tokens), name.end + _BESIDE) and tokens[end].lower != ",":
                    end += 1
                if tokens[name.end + 1 : end] and tokens[name.end + 1].tag[0] not in "VWC":
                    yield tokens[name.end + 1 : end]


def with_roles(passage: Passage, source: Source) -> Source:
    """The source with the sides and offices that its article gives to its name elsewhere."""
    if not source.person:
        return source
    sides, offices = _roles_of(passage, source.names)
    if sides <= source.sides and offices <= source.offices:
        return source
    return Source(
        names=source.names,
        person=source.person,
        nouns=source.nouns,
        head=source.head,
        sides=source.sides | sides,
        offices=source.offices | offices,
        unnamed=source.unnamed,
        crowd=source.crowd,
        several=source.several,
        pronoun=source.pronoun,
        own=source.own,
    )


# ---- whether two are the same --------------------------------------------------------------------


@cache
def _together() -> Mapping[str, frozenset[str]]:
    """The sides that each side can be one voice with."""
    found: dict[str, set[str]] = {}
    rows = lexicon.entries(_FILE).tables("together", {"sides": list, "example": str})
    for row in rows:
        for side in row["sides"]:
            found.setdefault(side, set()).update(row["sides"])
    return {side: frozenset(others) for side, others in found.items()}


def sides_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether no side of the one can be one voice with any of the other."""
    if not one or not other:
        return False
    together = _together()
    return not any(p == q or q in together.get(p, ()) for p in one for q in other)


def _starts(table: str) -> frozenset[str]:
    return lexicon.cues(_FILE, table).starts


def difference(left: Passage, one: Source, right: Passage, other: Source) -> tuple[str, float]:
    """By what two sources differ, and how surely (0 to 1): "" where they can be one voice."""
    if one.nobody or other.nobody:
        if one.nobody and other.nobody:
            return "", 0.0
        named = other if one.nobody else one
        return ("", 0.0) if named.crowd or named.is_open else ("attribution.voice", 0.8)
    if one.pronoun or other.pronoun:
        return "", 0.0
    if one.names & other.names and not (one.offices and other.offices):
        return "", 0.0
    if one.head and one.head == other.head and one.nouns == other.nouns:
        return _by_number(one, other)
    if one.crowd != other.crowd:
        plain = one if other.crowd else other
        return (
            ("attribution.voice", 0.8) if plain.names or plain.sides or plain.offices else ("", 0.0)
        )
    if one.crowd:
        return "", 0.0
    one, other = with_roles(left, one), with_roles(right, other)
    if one.unnamed != other.unnamed:
        named = other if one.unnamed else one
        if named.person:
            return "attribution.anonymous", 0.9
        if named.names or named.offices or named.sides - one.sides - other.sides:
            return "attribution.anonymous", 0.7
    return _by_who(left, one, right, other)


def _by_who(left: Passage, one: Source, right: Passage, other: Source) -> tuple[str, float]:
    if one.person and other.person:
        # a name that stands inside another is its short form: "Lee" and "Ann Lee"
        if left.words_of_names(one.names) & right.words_of_names(other.names):
            return "", 0.0
        return "attribution.other_source", 0.95
    if one.names and one.names == other.names and one.head == other.head:
        return "", 0.0
    if one.offices and other.offices:
        if one.offices.isdisjoint(other.offices):
            return "attribution.other_source", 0.9
        return "", 0.0
    if one.person or other.person:
        if sides_differ(one.sides, other.sides):
            return "attribution.other_source", 0.85
        return "", 0.0
    if sides_differ(one.sides, other.sides):
        return "attribution.other_source", 0.9
    if one.names and other.names and one.names.isdisjoint(other.names):
        places = [s.head and _is_name_only(s) for s in (one, other)]
        return (
            ("attribution.other_source", 0.85) if all(places) else ("attribution.other_source", 0.6)
        )
    return _by_number(one, other)


def _by_number(one: Source, other: Source) -> tuple[str, float]:
    """One against several ("AMD", "the companies"), or somebody's own against another."""
    if one.several != other.several:
        many, single = (one, other) if one.several else (other, one)
        named = bool(single.names) and not single.person and not single.nouns
        if many.head in _starts("parties") and (named or many.head == single.head):
            return "attribution.number_of_sources", 0.7
    elif one.head == other.head and one.own != other.own:
        return "attribution.other_source", 0.7
    return "", 0.0


def _is_name_only(source: Source) -> bool:
    return not source.nouns and not source.sides
