"""Where the content of a verb of saying stands: before it, after it, in quotation marks."""

from __future__ import annotations

from reader.core.language.attribution_phrases import before_apposition
from reader.core.language.attribution_scene import Scene
from reader.core.language.features import NounPhrase, Quote, Tense, VerbGroup

_QUOTES = frozenset({'"', "'", "''", "``"})
_COMMAS = frozenset({",", "-", "--"})
_FARTHEST = 12  # tokens between a verb of saying and its content: "told the BBC on Monday that"
_QUESTION = frozenset({"WRB", "WP", "WDT"})
_WHEN = frozenset(
    {"day", "week", "month", "year", "morning", "afternoon", "evening", "night", "today", "weekend",
     "yesterday", "tonight", "tomorrow", "time", "hour", "minute", "moment", "noon", "midnight"}
)  # fmt: skip
_PAIRED = frozenset({"both", "either", "neither"})
_CIRCUMSTANCES = frozenset({"as", "after", "before", "since", "until", "because", "while"})


def quoted_before(scene: Scene, verb: VerbGroup) -> tuple[Quote, NounPhrase] | None:
    """The quotation and the source that stand before the verb: "“…,” Ann Lee, a nurse at X, said".

    None when another verb, or a conjunction, stands between.
    """
    quote = next((q for q in reversed(scene.quotes) if q.end < verb.first), None)
    if quote is None:
        return None
    at = quote.end
    while at < verb.first and scene.tokens[at].lower in _QUOTES | _COMMAS:
        at += 1
    source = scene.starting.get(at)
    if source is None or at == verb.first or source.end > verb.first:
        return None
    marks = {scene.tokens[i].lower for i in range(quote.end - 1, at)}
    if not marks & {",", "?", "!"} and content_after(scene, verb.end, True) is not None:
        return None  # a heading in quotation marks, or a term, before "residents told him …"
    between = (v for v in scene.verbs if quote.end <= v.head < verb.first)
    if any(v.tense in (Tense.PAST, Tense.PRESENT, Tense.FUTURE) for v in between):
        return None
    direct = source.end == verb.first
    apposed = scene.tokens[source.end].lower == "," == scene.tokens[verb.first - 1].lower
    return (quote, source) if direct or apposed else None


def content_before(scene: Scene, verb: VerbGroup) -> tuple[int, int] | None:
    """The content when it stands before the verb: after a comma or quotation mark, with a verb."""
    tokens = scene.tokens
    quoted = quoted_before(scene, verb)
    if quoted is not None:
        return quoted[0].first, quoted[0].end
    start = verb.first
    while (
        start
        and scene.clauses[start - 1] == scene.clauses[verb.head]
        and (tokens[start - 1].lower not in _COMMAS and tokens[start - 1].lower not in _QUOTES)
    ):
        start -= 1
    if tokens[start].tag == "CC" and start + 1 < verb.first:
        return None  # "A, and police said B"
    at = start - 1
    while at >= 0 and (
        tokens[at].lower in _QUOTES
        or tokens[at].lower in _COMMAS
        or (tokens[at].lower in ("?", "!", "."))
    ):
        at -= 1
    if at < 0 or at == start - 1:
        return None
    marks = {tokens[i].lower for i in range(at + 1, start)}
    if not marks & (_QUOTES | {",", "?", "!"}):
        return None
    quote = next((q for q in scene.quotes if q.first <= at < q.end), None)
    if quote is None and scene.clauses[verb.head] in scene.clauses[: at + 1]:
        return None  # "The ship, which was near, responded": its own subject
    verb_inside = any(v.head <= at for v in scene.verbs)
    following = tokens[verb.end].lower if verb.end < len(tokens) else "."
    if following in ("that", ":"):
        return None
    if quote is None and (not verb_inside or not marks & {","}):
        return None
    ends = marks | {tokens[at].lower}
    if quote is not None and not ends & {",", "?", "!", ".", "…"} and (
        content_after(scene, verb.end, True) is not None
    ):  # fmt: skip
        return None  # a heading in quotation marks, or a term, before "residents told him …"
    if (
        quote is None
        and content_after(scene, verb.end) is not None
        and (following not in _COMMAS and following != ".")
    ):
        if before_apposition(scene, verb.first) is not None:
            return None  # "but Mr Lang, the mayor, said two had died"
        inverted = scene.starting.get(verb.end)
        own_subject = verb.subject is not None and start <= verb.subject < verb.first
        if inverted is None or own_subject:
            return None
    if quote is not None:
        return quote.first, quote.end
    if verb.lemma in scene.cues.quoted:
        return None
    opener = tokens[0].tag == "CC" and tokens[0].lower not in ("neither", "either", "both")
    return int(opener), at + 1


def content_after(scene: Scene, at: int, hearer: bool = False, thing: bool = False) -> int | None:
    """Where the content after a verb of saying begins; None when only adjuncts follow.

    Content is a quotation, a clause with or without "that", or a gerund ("reported finding
    evidence"); a bare noun phrase is an object, not something said, and a clause that follows it
    tells of it ("revealed the webs the stars make"), as one after "as" or "before" tells when.
    ``hearer``: what stands before ``at`` is who was told, so that more may be said of them;
    ``thing``: a noun phrase here is no hearer but what is said.
    """
    tokens = scene.tokens
    # "the man suspected of the thefts was held": what follows "of" is a thing
    at_once, given = True, at < scene.end and tokens[at].lower == "of"
    for i in range(at, min(scene.end, at + _FARTHEST)):
        token = tokens[i]
        if token.lower == ":" or (token.lower == "that" and token.tag in ("IN", "WDT", "DT")):
            return i + 1
        quote = scene.quote_at(i + 1)
        if quote is not None:
            return i + 1 if quote.clause_like or at_once else None
        if at_once and token.tag == "VBG":
            return i
        opens = i > at and scene.clauses[i] != scene.clauses[i - 1]
        if (opens or at_once) and not (given and token.tag not in ("IN", *_QUESTION)):
            inside = any(
                v.head >= i and scene.clauses[v.head] == scene.clauses[i] and v.modal != "to"
                for v in scene.verbs
            )
            subordinate = scene.clauses[i] != scene.clauses[at - 1] or token.tag in _QUESTION
            joins = token.tag == "CC" and token.lower not in _PAIRED
            circumstance = token.tag == "IN" and token.lower in _CIRCUMSTANCES
            if inside and subordinate and not joins and not circumstance and (
                token.tag not in ("VBN", "VBG")
            ):  # fmt: skip
                return i
        if token.lower == ",":
            if scene.quote_at(i + 2) is not None:
                return i + 2  # X added, "…"
            return _after_insertion(scene, i)
        postmodifier = hearer and token.tag in ("VBN", "VBG")
        if (opens and not postmodifier) or token.lower == ";":
            break
        if token.tag[0] == "V" and not at_once and not postmodifier:
            break
        phrase = scene.starting.get(i) if thing and at_once else None
        if phrase is not None and phrase.lemma not in _WHEN:
            given = tokens[phrase.head].tag in ("NN", "NNS")
        at_once = False
    return None


def _after_insertion(scene: Scene, comma: int) -> int | None:
    """Where content begins after an insertion: "told them, in a short call, that …"."""
    tokens = scene.tokens
    for i in range(comma + 1, min(scene.end - 1, comma + _FARTHEST)):
        if tokens[i].lower == ";" or tokens[i].tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if tokens[i].lower == ",":
            after = tokens[i + 1]
            return i + 2 if after.lower == "that" and after.tag == "IN" else None
    return None
