"""One sentence as alignment sees it, independent of every other article."""

from __future__ import annotations

from collections.abc import Mapping

from reader.core import lexicon
from reader.core.alignment.rarity import rarity
from reader.core.article import Kind, Sentence
from reader.core.language.features import Features, Quantity, Time
from reader.core.values import dataclass

FOREIGN = "x"  # part of speech of a word of another language


@dataclass(frozen=True, slots=True)
class SentenceProfile:
    """One sentence as alignment sees it. ``carried`` are names of the sentence before that a
    pronoun or "the company" at its beginning takes up.

    ``words`` maps each content lemma to its part of speech (WordNet's letter, FOREIGN for a word of
    another language, "" for numbers and the like), ``place`` is 0.0 at the article's first compared
    sentence and 1.0 at its last. ``events`` are its verbs with the lemmas of their subject and
    object ("" where none is found), ``sources`` the names and nouns that anything is attributed to,
    ``figures`` the tokens with a digit.
    """

    index: int
    kind: Kind
    place: float
    length: int
    words: Mapping[str, str]
    names: tuple[str, ...]
    carried: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    verbs: frozenset[str]
    quoted: frozenset[str]
    lead: bool
    events: tuple[tuple[str, str, str], ...]
    sources: frozenset[str]
    figures: frozenset[str]


def has_letters(word: str) -> bool:
    """Whether a token has a letter or a digit: all but marks have."""
    return word.isalnum() or any(map(str.isalnum, word))


# Two letters of a tag, and the part of speech of a content word that has it; an adverb is one when
# it is rare. Told by the tag first: half of an article's tokens are none.
_CONTENT = {"NN": "n", "VB": "v", "JJ": "a", "RB": "r", "CD": "", "FW": ""}
_RARE_ADVERB = 0.35


def _content(sentence: Sentence, foreign: bool) -> dict[str, str]:
    """The content lemmas of a sentence with their parts of speech."""
    auxiliaries = lexicon.words("auxiliary")
    tags = {**_CONTENT, "FW": FOREIGN} if foreign else _CONTENT
    found = {}
    for token in sentence.tokens:
        tag = tags.get(token.tag[:2])
        if tag is None:
            continue
        lemma = token.lemma
        if lemma in auxiliaries or not has_letters(lemma):
            continue
        if tag != "r" or rarity(lemma) > _RARE_ADVERB:
            found[lemma] = tag
    return found


_TAKES_UP = 4  # words from the beginning within which a sentence takes up the one before


def takes_up(sentence: Sentence) -> bool:
    """Whether a sentence begins with a pronoun, or with "the", "both", "these" and a noun."""
    opening = sentence.tokens[:_TAKES_UP]
    for place, token in enumerate(opening):
        if token.tag in ("PRP", "PRP$"):
            return True
        if token.lower in _ANAPHORIC and any(
            t.tag in ("NN", "NNS") for t in opening[place + 1 : place + 3]
        ):
            return True
    return False


_ANAPHORIC = frozenset(("the", "both", "these", "this", "that", "those", "such"))


def sentence_profile(
    sentence: Sentence,
    features: Features,
    place: float,
    lead: bool,
    before: tuple[str, ...],
    foreign: bool,
) -> SentenceProfile:
    """The profile of a sentence; ``before`` are the names of the sentence before it.

    ``foreign`` is True when it is read by its form alone, being in another language.
    """
    auxiliaries = lexicon.words("auxiliary")
    words = _content(sentence, foreign)
    # Quantities of one kind meet whatever their words: "12 killed" and "no fatalities".
    words |= {f"={q.role}": "" for q in features.quantities if q.role and q.counted}
    quoted = {
        t.lemma
        for q in features.quotes
        for t in sentence.tokens[q.first : q.end]
        if t.lemma in words
    }
    return SentenceProfile(
        index=sentence.index,
        kind=sentence.kind,
        place=place,
        length=sum([has_letters(t.lemma) for t in sentence.tokens]),
        words=words,
        # In the order of the text: sums over them must not follow how the keys are spelled, which
        # a further article may change.
        names=tuple(dict.fromkeys(n.key for n in features.names)),
        carried=before if takes_up(sentence) else (),
        quantities=tuple(q for q in features.quantities if q.unit != "ordinal"),
        times=features.times,
        verbs=frozenset(v.lemma for v in features.verbs if v.lemma not in auxiliaries),
        quoted=frozenset(quoted),
        lead=lead,
        events=_events(sentence, features, words),
        sources=_sources(sentence, features),
        figures=frozenset(
            [
                lower
                for lower in [t.lower for t in sentence.tokens]
                if not lower.isalpha() and any(map(str.isdigit, lower))
            ]
        ),
    )


def _events(
    sentence: Sentence, features: Features, words: Mapping[str, str]
) -> tuple[tuple[str, str, str], ...]:
    def word(place: int | None) -> str:
        lemma = "" if place is None else sentence.tokens[place].lemma
        return lemma if lemma in words else ""

    found = ((word(v.head), word(v.subject), word(v.object)) for v in features.verbs)
    return tuple(event for event in found if event[0])


def _sources(sentence: Sentence, features: Features) -> frozenset[str]:
    keys = {k: name.key for name in features.names for k in range(name.first, name.end)}
    return frozenset(
        keys.get(k, sentence.tokens[k].lemma)
        for a in features.attributions
        for k in range(a.source_first, a.source_end)
        if k in keys or sentence.tokens[k].tag.startswith("NN")
    )
