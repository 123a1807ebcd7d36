"""Attributions to papers, pictures and counts, and the short forms of headlines.

"Leaked emails show that …", "…, a study finds", "by the ministry's tally", "the Red Crescent put
the number at 60,000", "Mayor: crane was safe to use", "Sleep mends memory – study".
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from reader.core import lexicon
from reader.core.language.attribution_scene import Scene
from reader.core.language.features import Attribution, NounPhrase, Tense
from reader.core.language.lemmas import lemma as lemma_of

# What shows a thing, and not only that something is so.
_SHOWING = frozenset(
    {"image", "imagery", "footage", "video", "photo", "photograph", "picture", "scan", "map",
     "record", "document", "email", "data", "figure", "log", "tape", "recording", "satellite"}
)  # fmt: skip
_LAST = {"VBZ": "s", "VBD": "ed"}
_LONGEST_TAG = 7  # tokens of ", leaked emails show" at a sentence's end
_LONGEST_HEAD = 4  # tokens before the colon of a headline that still are a source
_DASHES = frozenset({"-", "--", "–", "—"})
_FINITE = (Tense.PAST, Tense.PRESENT)


def by_evidence(scene: Scene, known: Set[int]) -> Iterator[Attribution]:
    """ "Records show that …", "The study found …"; not where one of the ``known`` cues stands."""
    for verb in scene.verbs:
        if verb.lemma not in scene.cues.shows or verb.passive or verb.head in known:
            continue
        if verb.tense not in _FINITE or verb.modal or verb.negated:
            continue
        subject = scene.within.get(verb.subject) if verb.subject is not None else None
        if subject is None or subject.lemma not in scene.cues.evidence or subject.end > verb.first:
            continue
        start = verb.end
        if start < scene.end and scene.tokens[start].lower == "that":
            start += 1
        elif verb.object is not None:
            if verb.lemma != "show" or subject.lemma not in _SHOWING:
                continue  # "the trial found a cure", "the model has shown promise"
        elif not _has_verb(scene, start):
            continue
        end = scene.stretch_end(start, verb.head)
        source = subject.first, scene.with_of(subject.end, ("of", "for", "at", "from", "by"))
        yield Attribution(verb.head, verb.lemma, *source, start, end)
    yield from _last_words(scene, known)


def _has_verb(scene: Scene, start: int) -> bool:
    return any(verb.head >= start for verb in scene.verbs)


def _last_words(scene: Scene, known: Set[int]) -> Iterator[Attribution]:
    """ "…, leaked emails show" at the end, where the verb is often tagged as a noun."""
    tokens, cue = scene.tokens, scene.end - 1
    if cue < 4 or cue in known or tokens[cue - 1].lemma not in scene.cues.evidence:
        return
    forms = {tokens[cue].lower, *(lemma_of(tokens[cue].lower, tag) for tag in _LAST)}
    lemma = min(forms & scene.cues.shows, default="")
    if not lemma:
        return
    for i in range(cue - 1, max(0, cue - _LONGEST_TAG), -1):
        if tokens[i].lower in (",", *_DASHES):
            if any(verb.head < i for verb in scene.verbs):
                yield Attribution(cue, lemma, i + 1, cue, 0, scene.trimmed(0, i))
            return


def by_reckoning(scene: Scene) -> Iterator[Attribution]:
    """ "Some 60,000 fled, by the ministry's tally", "in the minister's view the fairest"."""
    tokens = scene.tokens
    for phrase in scene.phrases:
        opening = phrase.first - 1
        if opening < 1 or tokens[opening].lower not in ("by", "on", "in"):
            continue
        owner = next((i for i in range(phrase.first, phrase.end) if tokens[i].tag == "POS"), None)
        if owner is None:
            continue
        reckoned = phrase.lemma in scene.cues.reckonings and tokens[opening].lower != "in"
        viewed = phrase.lemma in ("view", "opinion", "eye", "judgment") and (
            tokens[opening].lower == "in"
        )
        source = phrase.first, owner
        if reckoned and tokens[opening - 1].lower == ",":
            end = scene.trimmed(0, opening)
            yield Attribution(phrase.head, phrase.lemma, *source, 0, end)
        elif viewed and tokens[opening - 1].lower == "," and phrase.end < scene.end:
            first = phrase.end + (tokens[phrase.end].lower == ",")
            end = first
            while end < scene.end and tokens[end].lower not in (",", ";"):
                end += 1
            yield Attribution(phrase.head, phrase.lemma, *source, first, end)


def by_measure(scene: Scene) -> Iterator[Attribution]:
    """ "Shipowners put the number stranded at 300"."""
    tokens = scene.tokens
    for verb in scene.verbs:
        if verb.lemma not in ("put", "estimate", "reckon") or verb.passive:
            continue
        thing = scene.within.get(verb.object) if verb.object is not None else None
        subject = scene.within.get(verb.subject) if verb.subject is not None else None
        if thing is None or subject is None or thing.lemma not in scene.cues.measures:
            continue
        reach = range(thing.end, min(scene.end - 1, thing.end + 15))
        if any(tokens[i].lower == "at" and _is_number(scene, i + 1) for i in reach):
            source = subject.first, scene.with_of(subject.end)
            end = scene.stretch_end(thing.first, verb.head)
            yield Attribution(verb.head, verb.lemma, *source, thing.first, end)


def _is_number(scene: Scene, at: int) -> bool:
    return any(token.tag in ("CD", "$") for token in scene.tokens[at : at + 4])


def by_headline(scene: Scene) -> Iterator[Attribution]:
    """ "Mayor: crane was safe to use", "Sleep mends memory – study"."""
    tokens = scene.tokens
    if len(tokens) != scene.end and tokens[scene.end].lower == ".":
        return
    for at in range(1, min(_LONGEST_HEAD + 1, scene.end)):
        if tokens[at].lower == ":":
            source = scene.ending.get(at)
            if source is not None and source.first == 0 and scene.quote_at(at + 2) is None and (
                _has_verb(scene, at) and _speaks(scene, source)
            ):  # fmt: skip
                yield Attribution(at, ":", 0, at, at + 1, scene.end)
            break
    for at in range(scene.end - 2, max(0, scene.end - 2 - _LONGEST_HEAD), -1):
        if tokens[at].lower in _DASHES:
            spaced = tokens[at].start > tokens[at - 1].end and tokens[at].end < tokens[at + 1].start
            source = scene.starting.get(at + 1)
            if spaced and source is not None and source.end == scene.end and (
                at > 2 and _speaks(scene, source)
            ):  # fmt: skip
                yield Attribution(at, "–", at + 1, scene.end, 0, scene.trimmed(0, at))
            break


def _speaks(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a phrase names a source that the lexicon knows."""
    words = scene.tokens[phrase.first : phrase.end]
    known = lexicon.cues("sources.toml", "side", "office", "unnamed", "spokesman")
    return any(match.end == len(words) for match in known.find(words)) or (
        phrase.lemma in scene.cues.evidence
    )
