"""Whether a sentence affirms, denies or leaves open what each of its words tells.

Negation has the scope of its clause: a denied verb denies its objects and what is predicated, not
its subject and not other clauses. A denial is carried into the clause that a verb governs: "does
not think it will rise" thinks that it will not (neg-raising); who "denied that he knew" says that
he did not; who "did not say that it was unsafe", and "whether", leave it open (implication
signatures, after Nairn, Condoravdi & Karttunen, "Computing relative polarity for textual
inference", 2006, without their parser). Two denials cancel.
"""

from __future__ import annotations

from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Aspect, NounPhrase, Stage, Tense, VerbGroup
from reader.core.language.verb_cues import verb_cues
from reader.core.lexicon import entries, kept, words
from reader.core.values import dataclass

AFFIRMED, DENIED, OPEN = 1, -1, 0
_FILE = "opposites.toml"
_ASKING = frozenset({"if", "whether", "unless", "lest"})
_TRUE = frozenset({"true", "correct", "right", "case"})
_UNTRUE = frozenset({"untrue", "false", "wrong", "incorrect"})
_NEGATIONS = frozenset({"no", "not", "n't", "nothing"})
_UNTIL = frozenset({"until", "till", "before"})


_ByWord = dict[str, tuple[tuple[str, ...], ...]]  # word sequences by their first or last word


@dataclass(frozen=True, slots=True)
class _Cues:
    raising: frozenset[str]
    denying: frozenset[str]
    leaving_open: frozenset[str]
    open_clause: frozenset[str]
    no_denial: _ByWord  # by their first word
    partly_denied: _ByWord
    lacking: _ByWord  # by their last word
    hardly: _ByWord


@kept
def _negative_governors() -> frozenset[str]:
    governors = verb_cues().governors
    found = {word for word, rows in governors.items() if any(row.negative for row in rows)}
    return frozenset(found) - words("auxiliary")


@kept
def _cues() -> _Cues:
    source = entries(_FILE)

    def group(name: str) -> list[str]:
        rows = source.tables(name, {"words": list, "example": str})
        return [str(word) for row in rows for word in row["words"]]

    def phrases(name: str) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted((tuple(text.split()) for text in group(name)), key=lambda w: -len(w)))

    def by_word(name: str, place: int) -> _ByWord:
        found: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases(name):
            found.setdefault(phrase[place], []).append(phrase)
        return {word: tuple(rows) for word, rows in found.items()}

    return _Cues(
        frozenset(group("raising")),
        frozenset(group("denying")),
        frozenset(group("leaving_open")),
        frozenset(group("open_clause")),
        by_word("no_denial", 0),
        by_word("partly_denied", 0),
        by_word("lacking", -1),
        by_word("hardly", -1),
    )


def _ends_at(wording: tuple[str, ...], end: int, phrases: _ByWord) -> int:
    """The length of the phrase that ends before a token, 0 when none does."""
    for phrase in phrases.get(wording[end - 1], ()) if end else ():
        if end >= len(phrase) and wording[end - len(phrase) : end] == phrase:
            return len(phrase)
    return 0


@once_a_passage
def undenied(passage: Passage) -> frozenset[int]:
    """The tokens of "no doubt", "not least" and the like."""
    return _standing(passage, _cues().no_denial)


@once_a_passage
def _partly(passage: Passage) -> frozenset[int]:
    """The tokens of "not all", "not immediately" and the like."""
    return _standing(passage, _cues().partly_denied)


def _standing(passage: Passage, phrases: _ByWord) -> frozenset[int]:
    if _NEGATIONS.isdisjoint(passage.wording):
        return frozenset()
    wording = tuple("not" if w == "n't" else w for w in passage.wording)
    return frozenset(
        k
        for i, word in enumerate(wording)
        for phrase in phrases.get(word, ())
        if wording[i : i + len(phrase)] == phrase
        for k in range(i, i + len(phrase))
    )


def lacks(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is denied by its "no", or by "without", "lack of" before it."""
    before = phrase.first
    if before and passage.tokens[before - 1].lower == "no":
        before -= 1
    if before - 1 in undenied(passage):
        return _has_no(passage, phrase)  # "not without risks"
    return _has_no(passage, phrase) != (_ends_at(passage.wording, before, _cues().lacking) > 0)


def _has_no(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is denied by its own "no"."""
    first = phrase.first
    if not phrase.negated:
        if not (first and passage.tokens[first - 1].lower == "no"):
            return False
        first -= 1
    if passage.tokens[phrase.head].lower == "no":
        return False  # "voted no"
    return first not in undenied(passage) and not (
        phrase.end - phrase.first == 1 and passage.tokens[phrase.head].tag == "CC"
    )


def _denied_object(passage: Passage, verb: VerbGroup) -> bool:
    return verb.lemma in words("denying") and not verb.passive


@once_a_passage
def stances(passage: Passage) -> tuple[int, ...]:
    """For each token AFFIRMED, DENIED or OPEN."""
    tokens, features = passage.tokens, passage.features
    if not tokens:
        return ()
    if any(t.text == "?" for t in tokens[-2:]):
        return (OPEN,) * len(tokens)
    cues, governing = _cues(), _negative_governors()
    found = [AFFIRMED] * len(tokens)
    clauses = features.clauses
    lacking = {p.head: p for p in features.phrases if _has_no(passage, p)}
    without = [p for p in features.phrases if lacks(passage, p) != (p.head in lacking)]
    verbs = sorted(features.verbs, key=lambda v: v.first)
    inner = _carried(passage, verbs)
    for place, verb in enumerate(verbs):
        joined = _joined_adjective(passage, verb)
        if joined is not None:
            found[verb.head] = found[joined]
            continue
        sign = DENIED if _is_denied(passage, verb, lacking) else AFFIRMED
        sign *= inner.get(verb.clause, AFFIRMED)
        governor = _governor(passage, verbs, place)
        if governor is not None and found[governor.head] != AFFIRMED and not verb.negated:
            # "was not held to be": nobody says that it was; "was not allowed to go" leaves it
            raised = governor.lemma in cues.raising and found[governor.head] == DENIED
            sign = DENIED if raised else OPEN
        if _is_open(passage, verb):
            sign = OPEN
        end = next(
            (v.first for v in verbs[place + 1 :] if v.first >= verb.end),
            len(tokens),
        )
        for i in range(verb.first, end):
            if clauses[i] == clauses[verb.head]:
                found[i] = sign
        for i in range(verb.first, verb.head):
            if tokens[i].lemma in governing:
                found[i] = -sign  # "failed to sign": failed
    for phrase in lacking.values():
        governed = _verb_of(verbs, phrase)
        for i in range(phrase.first, phrase.end):
            if governed is None:
                found[i] = DENIED if found[i] else OPEN
            elif phrase.head in (governed.subject, governed.object):
                found[i] = found[governed.head]  # denied with the verb
            else:
                found[i] = -found[i]
    for phrase in without:
        for i in range(phrase.first, phrase.end):
            found[i] = -found[i]
    for verb in verbs:
        if _denied_object(passage, verb) and verb.object is not None:
            phrase_ = next((p for p in features.phrases if p.head == verb.object), None)
            if phrase_ is not None:
                for i in range(phrase_.first, phrase_.end):
                    found[i] = -found[verb.head]
    hardly, wording = cues.hardly, passage.wording
    for i, token in enumerate(tokens):
        if i and wording[i - 1] not in hardly:
            continue
        if token.tag[:2] in ("JJ", "VB", "RB") and token.lower not in ("not", "n't", "never"):
            size = _ends_at(wording, i, hardly)
            if not size or (i - 1) in undenied(passage):
                continue
            if any(v.first <= i - 1 < v.end for v in verbs):
                continue  # counted with the verb
            if any(p.negated and p.first <= i < p.end for p in features.phrases):
                continue
            found[i] = -found[i]
    return tuple(found)


def _joined_adjective(passage: Passage, verb: VerbGroup) -> int | None:
    """The adjective that a participle is joined to: "is not tired and hungry"."""
    tokens = passage.tokens
    at = verb.first - 2
    if verb.end - verb.first > 1 or tokens[verb.head].tag != "VBN" or at < 0:
        return None
    if tokens[at + 1].lower not in ("and", "or", "nor") or not tokens[at].tag.startswith("JJ"):
        return None
    return at if passage.features.clauses[at] == verb.clause else None


def _governor(passage: Passage, verbs: list[VerbGroup], place: int) -> VerbGroup | None:
    """The verb that an infinitive of its own stands behind: "was deemed | to be"."""
    verb = verbs[place]
    if passage.tokens[verb.first].tag != "TO":
        return None
    return next((v for v in verbs[:place] if v.end == verb.first and v.clause == verb.clause), None)


def _verb_of(verbs: list[VerbGroup], phrase: NounPhrase) -> VerbGroup | None:
    return next(
        (v for v in verbs if phrase.head in (v.subject, v.object) and v.clause == phrase.clause),
        None,
    )


def _is_denied(passage: Passage, verb: VerbGroup, lacking: dict[int, NounPhrase]) -> bool:
    """Whether a verb is denied by itself, or by an object or subject that there is not."""
    negated = verb.negated or _denied_from_afar(passage, verb)
    bare = verb.end - verb.first == 1 and passage.tokens[verb.head].tag == "VBN"
    if bare and not negated:
        return False  # "none of the athletes tested | returned …"
    if bare and any(p.head in (verb.subject, verb.object) for p in lacking.values()):
        return False
    if negated and any(
        i in undenied(passage) and passage.tokens[i].lower in ("not", "n't", "no")
        for i in range(verb.first, min(len(passage.tokens), verb.end + 1))
    ):
        return False
    subject = lacking.get(verb.subject) if verb.subject is not None else None
    object_ = lacking.get(verb.object) if verb.object is not None else None
    if subject is not None and subject.clause == verb.clause and subject.end <= verb.first:
        negated = True  # counted in the group already, or carried by its verb
    if object_ is not None and object_.clause == verb.clause:
        if object_.end <= verb.first:
            negated = True  # "no agreement was reached"
        elif object_.first - verb.end <= 1:
            negated = not negated  # "reached no agreement"
    return negated


def _denied_from_afar(passage: Passage, verb: VerbGroup) -> bool:
    """Whether words stand between "did not" and the verb: "did not in the least mind"."""
    tokens = passage.tokens
    if verb.negated or tokens[verb.first].tag not in ("VB", "VBP"):
        return False
    for i in range(verb.first - 1, max(0, verb.first - 6), -1):
        if tokens[i].lower in ("not", "n't"):
            return tokens[i - 1].lemma == "do"
        if tokens[i].tag.startswith(("VB", "MD", "NNP", "PRP", ",", ":")):
            return False
    return False


def _is_open(passage: Passage, verb: VerbGroup) -> bool:
    """Whether the verb stands where nothing is asserted: "if he left", "would have left"."""
    tokens, clauses = passage.tokens, passage.features.clauses
    first = clauses.index(verb.clause) if verb.clause in clauses else verb.first
    opens = [tokens[i].lower for i in range(first, min(first + 2, verb.first))]
    if not _cues().open_clause.isdisjoint(opens):
        return True
    if verb.modal in ("can", "could") and not _UNTIL.isdisjoint(opens):
        return True  # "before it can take effect"
    partly = _partly(passage)
    if partly and any(
        i in partly and clauses[i] == verb.clause
        for i in range(first, min(verb.end + 1, len(tokens)))
        if i >= verb.first or not any(i < v.first < verb.first for v in passage.features.verbs)
    ):
        return True
    if _excepts(passage, verb):
        return True
    group = [tokens[i].lower for i in range(verb.first, verb.end)]
    if ("would" in group or "could" in group or "should" in group or "might" in group) and (
        "have" in group[:-1] and tokens[verb.head].tag == "VBN"
    ):
        return True
    # "did not leave until Monday": he left
    return (
        verb.negated
        and verb.stage is Stage.DONE
        and any(
            tokens[i].lower in ("until", "till")
            for i in range(verb.end, len(tokens))
            if clauses[i] - verb.clause in (0, 1)
        )
    )


def _excepts(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a denial leaves something out: "takes no account of anything but"."""
    if not (verb.negated or "no" in passage.wording[verb.end : verb.end + 2]):
        return False
    clauses, words_ = passage.features.clauses, passage.wording
    for i in range(verb.end, len(words_) - 1):
        if clauses[i] - verb.clause not in (0, 1):
            return False
        pair = words_[i : i + 2]
        if pair in (("other", "than"), ("apart", "from"), ("anything", "but")):
            return True
        if words_[i] in ("except", "unless", "besides") or pair == ("but", "for"):
            return True
    return False


def _would(passage: Passage, clause: int) -> bool:
    """Whether a clause tells what was to come: "had been told that trains | would run"."""
    return any(v.clause == clause and v.modal == "would" for v in passage.features.verbs)


def _carried(passage: Passage, verbs: list[VerbGroup]) -> dict[int, int]:
    """What a governing verb makes of the clause that follows it, by the clause's number."""
    cues = _cues()
    tokens, clauses = passage.tokens, passage.features.clauses
    found: dict[int, int] = {}
    for verb in verbs:
        at = verb.end
        while at < len(tokens) and tokens[at].tag in ("JJ", "RB", "RP") and at < verb.end + 2:
            at += 1
        if at >= len(tokens) or clauses[at] == verb.clause or clauses[at] in found:
            continue
        opens = clauses[at - 1] != clauses[at]
        if not opens or tokens[at].lower in (",", ";", ":", "and", "but", "or"):
            continue
        outer = found.get(verb.clause, AFFIRMED)
        lemma = verb.lemma
        said = {lemma, *(tokens[i].lemma for i in range(verb.end, at))}
        promised = verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECTIVE
        if tokens[at].lower in _ASKING or (promised and _would(passage, clauses[at])):
            found[clauses[at]] = OPEN
        elif (verb.negated and said & _TRUE) or (not verb.negated and said & _UNTRUE):
            found[clauses[at]] = DENIED * outer
        elif lemma in cues.denying:
            found[clauses[at]] = (AFFIRMED if verb.negated else DENIED) * outer
        elif verb.negated and lemma in cues.raising:
            found[clauses[at]] = DENIED * outer
        elif (verb.negated and said & cues.leaving_open) or said & {"unclear", "unsure"}:
            found[clauses[at]] = OPEN
        elif outer != AFFIRMED:
            found[clauses[at]] = outer
    return found


def carries(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a verb's denial is that of the clause it governs: "does not think | it will rise"."""
    if verb.lemma not in _cues().raising:
        return False
    clauses = passage.features.clauses
    return verb.end < len(clauses) and clauses[verb.end] > verb.clause


def raising() -> frozenset[str]:
    """The verbs whose denial is that of the clause they govern."""
    return _cues().raising
