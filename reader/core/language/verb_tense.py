"""Tense and aspect of a verb chain, in the values of TimeML 1.2.1 (Saurí et al. 2006)."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.article import Token
from reader.core.language.features import Aspect, Tense
from reader.core.language.verb_chains import Chain
from reader.core.language.verb_cues import Effect

_BY_FORM = {
    "VBD": Tense.PAST,
    "VBZ": Tense.PRESENT,
    "VBP": Tense.PRESENT,
    "VBG": Tense.PRESENT_PARTICIPLE,
    "VBN": Tense.PAST_PARTICIPLE,
}
_APART = frozenset({Effect.PLANNED, Effect.NONE, Effect.INNER})  # governor and act stand apart


def tense_of(tokens: Sequence[Token], chain: Chain) -> Tense:
    """The tense of the chain's first verb; "is going to" is a future."""
    link = chain.links[0]
    if link.modal is not None:
        return Tense.FUTURE if tokens[link.modal].lemma in ("will", "shall") else Tense.NONE
    if link.to is not None:
        return Tense.INFINITIVE
    if link.form == "VB":
        return Tense.INFINITIVE if link.first else Tense.NONE  # "helped build", "Build it"
    tense = _BY_FORM.get(link.form, Tense.NONE)
    goes = bool(chain.governors) and chain.governors[0].lemma == "go" and link.progressive
    return Tense.FUTURE if goes and tense is Tense.PRESENT else tense


def aspect_of(chain: Chain) -> Aspect:
    """The aspect of the chain's head, or of a governor that tells how its act went."""
    perfect, progressive = chain.links[-1].perfect, chain.links[-1].progressive
    for link, governor in zip(chain.links, chain.governors, strict=False):
        if governor.effect not in _APART:
            perfect |= link.perfect
            progressive |= link.progressive
    if perfect:
        return Aspect.PERFECTIVE_PROGRESSIVE if progressive else Aspect.PERFECTIVE
    return Aspect.PROGRESSIVE if progressive else Aspect.NONE
