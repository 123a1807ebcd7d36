"""What hedges a verb: adverbs of its clause, governors, modals, and "it is thought that"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.core.article import Token
from reader.core.language.features import VerbGroup
from reader.core.language.verb_chains import Chain
from reader.core.language.verb_cues import VerbCues


def hedged_by_governor(tokens: Sequence[Token], chain: Chain, cues: VerbCues) -> bool:
    """Whether a governor or a modal of the chain hedges it: "may go", "is thought to have gone"."""
    if any(governor.hedge for governor in chain.governors):
        return True
    if chain.outer is not None and chain.outer.hedge:
        return True
    link = chain.links[0]
    if link.modal is None:
        return False
    modal = cues.modals.get(tokens[link.modal].lemma)
    if modal is not None and modal.hedge:
        return True
    return link.perfect and tokens[link.modal].lemma == "must"  # "must have fled": inferred


def hedging_words(tokens: Sequence[Token], cues: VerbCues) -> dict[int, bool]:
    """The hedging adverbs and adjectives, and whether they stand inside a phrase."""
    hedges = cues.hedges
    return {
        i: _in_phrase(tokens, i)  # "treated as potentially suspicious", "an allegedly drunk driver"
        for i, token in enumerate(tokens)
        if token.lower in hedges
    }


def hedges_of(
    tokens: Sequence[Token],
    chains: Sequence[Chain],
    index: int,
    clauses: Sequence[int],
    hedging: Mapping[int, bool],
) -> list[int]:
    """Adverbs of the clause that hedge this chain; one right before a verb hedges only that."""
    chain = chains[index]
    if chain.modifier:
        return [chain.first - 1] if chain.first - 1 in hedging else []
    clause = clauses[chain.head]
    found = []
    for i, inside in hedging.items():
        tag = tokens[i].tag[:2]
        if inside or clauses[i] != clause or tag not in ("RB", "JJ"):
            continue
        owner = next((c for c in chains if c.first <= i < c.end or i == c.first - 1), None)
        if owner is chain or (owner is None and chain.finite and tag == "RB"):
            found.append(i)
    return found


def _in_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether the adverb belongs to an adjective inside a phrase."""
    if at + 1 >= len(tokens) or tokens[at + 1].tag[:2] not in ("JJ", "VB", "NN", "CD"):
        return False
    before = at - 1
    while before >= 0 and tokens[before].tag in ("``", "''"):
        before -= 1
    return before >= 0 and (tokens[before].tag in ("DT", "PRP$") or tokens[before].lower == "as")


def after_reports(
    tokens: Sequence[Token], chains: Sequence[Chain], found: list[VerbGroup], cues: VerbCues
) -> list[VerbGroup]:
    """Hedges the clause after "it is thought that"."""
    result = list(found)
    for i, group in enumerate(found[:-1]):
        if not group.passive or group.lemma not in cues.report_passives or group.negated:
            continue
        surface = group.object
        if surface is None or tokens[surface].lower != "it":
            continue
        following = found[i + 1]
        if chains[i + 1].finite:
            result[i + 1] = replace(
                following, hedged=True, cues=tuple(sorted({*following.cues, group.head}))
            )
    return result
