"""Attributions without a verb of saying: somebody's words, "as X put it", "X: “…”".

The possessor of a noun of saying is the source of the quotation or clause after it ("Bessent's
phrase “…”"), of what stands around "in the president's words", and of words in quotation marks
right after it (Bessent's “guardrails”; not a title in capitals: Picasso's “Guernica”).
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from reader.core.language.attribution_scene import Scene
from reader.core.language.features import Attribution, NounPhrase, Quote
from reader.core.language.lemmas import lemma as lemma_of

_NEAR = 6  # tokens between a noun of saying and the quotation that it announces
_LONGEST_NAME = 8  # tokens before a colon that can still be a speaker
_FRAMES = frozenset({"in", "by", "to", "under"})


def by_nouns(scene: Scene) -> Iterator[Attribution]:
    """ "Bessent's phrase “…”", "their belief that …", "…, in the president's words"."""
    tokens = scene.tokens
    for phrase in scene.phrases:
        if phrase.lemma not in scene.cues.nouns:
            continue
        owner = next((i for i in range(phrase.first, phrase.head) if tokens[i].tag == "POS"), None)
        possessive = tokens[phrase.first].tag == "PRP$"
        if owner is None and not possessive:
            continue
        source = (phrase.first, owner if owner is not None else phrase.first + 1)
        after = phrase.end
        frame = phrase.first > 0 and tokens[phrase.first - 1].lower in _FRAMES
        quote = next((q for q in scene.quotes if after <= q.first <= after + _NEAR), None)
        if quote is None and frame:  # “…”, in the ministry's phrase
            quote = next(
                (q for q in scene.quotes if phrase.first - _NEAR <= q.end < phrase.first), None
            )
        if quote is not None:
            yield Attribution(phrase.head, phrase.lemma, *source, quote.first, quote.end)
        elif after < scene.end and tokens[after].lower in ("that", ":"):
            end = scene.stretch_end(after + 1, phrase.head)
            yield Attribution(phrase.head, phrase.lemma, *source, after + 1, end)
        elif frame and after < scene.end and tokens[after].lower == "," and phrase.first == 1:
            end = scene.stretch_end(after + 1)
            yield Attribution(phrase.head, phrase.lemma, *source, after + 1, end)


def by_put_it(scene: Scene) -> Iterator[Attribution]:
    """ "…, as X put it", "As X puts it, …"."""
    tokens = scene.tokens
    for verb in scene.verbs:
        if verb.lemma != "put" or verb.object is None or tokens[verb.object].lower != "it":
            continue
        subject = scene.within.get(verb.subject) if verb.subject is not None else None
        if subject is None or subject.first == 0 or tokens[subject.first - 1].lower != "as":
            continue
        opening = subject.first - 1
        source, end = (subject.first, subject.end), verb.object + 1
        quote = next((q for q in scene.quotes if q.end <= opening <= q.end + 2), None)
        if quote is None:
            quote = next((q for q in scene.quotes if end <= q.first <= end + 2), None)
        if quote is not None:
            yield Attribution(verb.head, "put", *source, quote.first, quote.end)
        elif opening == 0 and end < scene.end and tokens[end].lower == ",":
            yield Attribution(verb.head, "put", *source, end + 1, scene.stretch_end(end + 1))
        elif opening:
            yield Attribution(verb.head, "put", *source, 0, scene.trimmed(0, opening))


def by_possessors(scene: Scene) -> Iterator[Attribution]:
    """ "Bessent's “agreed AI guardrails” were never agreed"; the cue is the possessive."""
    tokens = scene.tokens
    for quote in scene.quotes:
        at = quote.first - 2
        if at < 1 or not quote.opens or tokens[at].tag != "POS":
            continue
        words = [token for token in tokens[quote.first : quote.end] if token.text[0].isalpha()]
        if not words or words[0].text[0].isupper():
            continue
        owner = scene.ending.get(at) or scene.within.get(at)
        if owner is not None and tokens[at - 1].tag[:2] == "NN":
            yield Attribution(at, tokens[at].lower, owner.first, at, quote.first, quote.end)


def by_colon(scene: Scene) -> Iterator[Attribution]:
    """ "Trump: “We won”" at the beginning of a sentence; the cue is the colon."""
    tokens = scene.tokens
    for at in range(1, min(_LONGEST_NAME + 1, scene.end)):
        if tokens[at].lower != ":":
            continue
        quote = scene.quote_at(at + 2)
        said_by = scene.ending.get(at)
        if quote is not None and said_by is not None and said_by.first == 0 and (
            tokens[said_by.head].tag in ("NNP", "NNPS")
        ):  # fmt: skip
            yield Attribution(at, ":", said_by.first, said_by.end, quote.first, quote.end)
        return


def before_insertion(scene: Scene, at: int) -> NounPhrase | None:
    """The subject of a verb that begins here: before an insertion, or before "both".

    "An aide, speaking in Rome, said": its own verb is no more than a participle.
    """
    tokens = scene.tokens
    first = at
    while at and (tokens[at - 1].tag == "RB" or tokens[at - 1].lower in ("both", "all", "each")):
        at -= 1
    if at < first and at in scene.ending:
        return scene.ending[at]
    if at < 4 or tokens[at - 1].lower != ",":
        return None
    for i in range(at - 2, 0, -1):
        if tokens[i].lower != ",":
            continue
        opener = tokens[i + 1]
        if opener.lower != "that" and opener.tag in ("VBG", "VBN", "VBD", "JJ", "IN"):
            return next((p for p in scene.phrases if scene.with_of(p.end) == i), None)
    return None


def before_apposition(scene: Scene, at: int) -> NounPhrase | None:
    """The subject of a verb after an apposition: "… but Mr Lang, the commissioner, said"."""
    tokens = scene.tokens
    if at < 4 or tokens[at - 1].lower != ",":
        return None
    for i in range(at - 2, 0, -1):
        if tokens[i].tag[0] in "VMW" and tokens[i].tag != "WDT":
            return None
        if tokens[i].lower == ",":
            if scene.starting.get(i + 1) is None:
                return None
            return next((p for p in scene.phrases if scene.with_of(p.end) == i), None)
    return None


def by_marks(scene: Scene, known: Set[int]) -> Iterator[Attribution]:
    """A verb of saying beside a quotation, whatever its tag: "“…,” the minister joked".

    Past forms are often tagged as participles or nouns there (joked, recalled, answered). Not
    where one of the ``known`` cues stands.
    """
    tokens = scene.tokens
    for quote in scene.quotes:
        at = _after_mark(scene, quote)
        subject = scene.starting.get(at) if at is not None else None
        if at is not None and subject is not None:
            end = scene.with_of(subject.end)
            reach = range(max(at + 1, subject.head), min(end + 2, scene.end))
            cue = next((i for i in reach if _says(scene, i)), None)
            if cue is not None and not known & {*range(at, cue + 2)} and cue > at:
                lemma = lemma_of(tokens[cue].lower, "VBD")
                yield Attribution(cue, lemma, at, min(end, cue), quote.first, quote.end)
                continue
        mark = quote.first - 2  # before the opening mark
        if mark < 1 or tokens[mark].lower not in (":", ","):
            continue
        if not _says(scene, mark - 1) or not known.isdisjoint((mark - 2, mark - 1)):
            continue
        before = before_insertion(scene, mark - 1) or scene.ending.get(mark - 1)
        if before is not None:
            source = before.first, scene.with_of(before.end)
            lemma = lemma_of(tokens[mark - 1].lower, "VBD")
            yield Attribution(mark - 1, lemma, *source, quote.first, quote.end)


def _after_mark(scene: Scene, quote: Quote) -> int | None:
    """The token after a quotation's closing mark and comma; None where none stands there."""
    tokens = scene.tokens
    ends = tokens[quote.end - 1].lower in (",", "?", "!")
    at = quote.end + 1
    if at < scene.end and tokens[at].lower == ",":
        ends, at = True, at + 1
    return at if ends and at < scene.end else None


def _says(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.tag[:2] not in ("VB", "NN", "JJ") or not token.lower.endswith(("ed", "said")):
        return False
    lemma = lemma_of(token.lower, "VBD")
    return lemma in scene.cues.verbs or lemma in scene.cues.quoted


def by_prepositions(scene: Scene) -> Iterator[Attribution]:
    """ "according to X, …", "…, in the words of X"."""
    tokens, prepositions = scene.tokens, scene.cues.prepositions
    for i, token in enumerate(tokens[:-2]):
        begun = prepositions.get(token.lower)
        if begun is None:
            continue
        words = next(
            (
                words
                for words in begun
                if tuple(t.lower for t in tokens[i : i + len(words)]) == words
            ),
            None,
        )
        if words is None:
            continue
        start = i + len(words)
        phrase = scene.starting.get(start) or scene.starting.get(start + 1)
        if phrase is None or (phrase.lemma in ("plan", "schedule", "law", "rule")):
            continue  # "according to plan"
        lemma, source = " ".join(words), (phrase.first, scene.with_of(phrase.end))
        if i <= 1:
            first = source[1]
            while first < scene.end and tokens[first].lower != ",":
                first += 1
            yield Attribution(i, lemma, *source, first + 1, scene.stretch_end(first + 1))
            continue
        after = source[1]
        verbless = not any(verb.end <= i for verb in scene.verbs)
        quote = next((q for q in scene.quotes if after < q.first <= after + 2), None)
        if quote is not None and words[0] == "in":  # "is, in the words of X, “…”"
            yield Attribution(i, lemma, *source, quote.first, quote.end)
            continue
        inserted = tokens[i - 1].lower == "," and after < scene.end and tokens[after].lower == ","
        if inserted and (verbless or scene.goes_on(after + 1)):
            yield Attribution(i, lemma, *source, after + 1, scene.stretch_end(after + 1))
        first = 0
        for j in range(i - 1, -1, -1):
            if tokens[j].lower == ";":
                first = j + 1
                break
        yield Attribution(i, lemma, *source, first, scene.trimmed(first, i))


def unnamed(scene: Scene) -> Iterator[Attribution]:
    """ "reportedly": nobody is named as the source."""
    unnamed_words = scene.cues.unnamed
    for i, token in enumerate(scene.tokens):
        if token.lower in unnamed_words and token.tag[:2] in ("RB", "JJ"):
            first, end = scene.clause_range(i)
            yield Attribution(i, token.lower, i, i, first, end)
