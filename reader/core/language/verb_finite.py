"""Past tenses that were tagged as participles, where the sentence shows that they must be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.core.article import Token
from reader.core.language.verb_chains import Chain, skip_adverbs

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SUBJECT = _NOUN | {"DT", "PRP$", "JJ", "PRP", "CD"}
_OBJECT = _NOUN | {"DT", "CD", "PRP$", "PRP"}
_NOMINATIVE = frozenset({"i", "he", "she", "we", "they"})
_AT_MOST = frozenset({("up", "to"), ("at", "least"), ("at", "most"), ("more", "than")})
_LONGEST_SUBJECT = 8  # tokens between "what" and its verb


def with_finite_verbs(tokens: Sequence[Token], found: Sequence[Chain]) -> tuple[Chain, ...]:
    """The chains, with a past tense for each participle that must be one.

    "SeaMicro's early systems featured up to 768 cores." and "what the ministry called a
    provocation" were tagged as participles: a sentence that ends with a stop and a clause with
    "what", or with "he" for a subject, have a finite verb, and a participle takes no object.
    """
    chains = list(found)
    stopped = bool(tokens) and tokens[-1].lower == "."
    lacking = stopped and not any(chain.finite for chain in chains)
    for i, chain in enumerate(chains):
        link = chain.links[0]
        plain = not (link.auxiliaries or chain.modifier or chain.outer or len(chain.links) > 1)
        if plain and link.form == "VB" and link.to is None and _after_what(tokens, link.first):
            chains[i] = replace(chain, links=(replace(link, form="VBP"),))
        if not plain or link.form != "VBN" or not link.first:
            continue
        before = tokens[link.first - 1].lower
        subject = before in _NOMINATIVE or _after_what(tokens, link.first)
        if subject or (lacking and _has_object(tokens, chain)):
            chains[i] = replace(chain, links=(replace(link, form="VBD"),))
        lacking = False
    return tuple(chains)


def _has_object(tokens: Sequence[Token], chain: Chain) -> bool:
    at = skip_adverbs(tokens, chain.end)
    if tuple(token.lower for token in tokens[at : at + 2]) in _AT_MOST:
        at += 2
    noun = tokens[chain.first - 1].tag in _NOUN
    return noun and at < len(tokens) and tokens[at].tag in _OBJECT


def _after_what(tokens: Sequence[Token], first: int) -> bool:
    """Whether "what" or "which" and a subject stand right before."""
    at = first - 1
    while at >= 0 and tokens[at].tag == "RB":
        at -= 1
    first = at + 1
    while at >= 0 and first - at <= _LONGEST_SUBJECT and tokens[at].tag in _SUBJECT:
        at -= 1
    return 0 <= at < first - 1 and tokens[at].tag in ("WP", "WDT") and (
        tokens[at].lower in ("what", "which", "whom", "that")
    )  # fmt: skip
