"""What a passage calls the first, and what it tells of earlier instances.

By resources/lexicon/precedence.toml, and by verbs and nouns that say the same ("had never met", "no
bowler had … until").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Aspect, NounPhrase, Stage, Tense, Time, VerbGroup
from reader.core.said import marked
from reader.core.values import dataclass
from reader.core.weights import weigh

_FILE = "precedence.toml"
_BOUNDARY = frozenset({"until", "till", "before"})
_LONGEST_UNTIL = 12  # words between a denial and the "until" that ends it
NEVER = marked("never before")
_LONGEST_RELATIVE = 8  # words between "who" and its verb
_GOING_ON = frozenset({"go", "continue", "keep", "resume", "remain"})
_STOPS = (".", ",", ":", "''", "``", "-RRB-", "CC")


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """A cue as shown, with the rest of its noun phrase, and how much it tells: 0 to 1.

    ``near`` is the content of its clause. ``bounds`` are the words that make it the first only
    within bounds which the same clause tells ("since", "as president"), one set for each.
    """

    first: int
    end: int
    gloss: str
    rule: str = ""
    weight: float = 1.0
    bounds: tuple[tuple[str, ...], ...] = ()
    near: frozenset[int] = field(default=frozenset(), compare=False)

    @property
    def bounded(self) -> bool:
        """Whether anything bounds it."""
        return bool(self.bounds)

    def is_bounded_beside(self, other: Passage) -> bool:
        """Whether anything bounds it that the other passage does not say too: "of the war"."""
        return any(
            len(words) == 1 or not other.vocabulary.issuperset(words) for words in self.bounds
        )


def _near(passage: Passage, first: int, end: int) -> frozenset[int]:
    clauses = passage.features.clauses
    return frozenset(
        i for i in passage.content if clauses[i] == clauses[first] and not first <= i < end
    )


def _with_near(passage: Passage, rows: Iterable[Cue]) -> tuple[Cue, ...]:
    return tuple(replace(row, near=_near(passage, row.first, row.end)) for row in sorted(rows))


def _cues(passage: Passage, group: str, rule: str = "", weight: float = 1.0) -> list[Cue]:
    found = []
    passed_over = [(m.first, m.end) for m in passage.cues(_FILE, "no_first")]
    for match in passage.cues(_FILE, group):
        if any(first < match.end and match.first < end for first, end in passed_over):
            continue
        end = match.end
        for phrase in passage.features.phrases:
            if phrase.first < match.end <= phrase.end or phrase.first == match.end:
                end = max(end, phrase.end)
        # The longer cue tells more: "at the presidential level" before "explicit".
        short = 1.0 if match.end - match.first > 1 else weigh("precedence.short_cue")
        found.append(Cue(match.first, end, match.value.gloss, rule, weight * short))
    return found


def _denied(passage: Passage, at: int) -> VerbGroup | None:
    """The denied verb whose group holds the token, or whose complement it begins: "is not the
    first", "will not resume".
    """
    clause = passage.features.clauses[at]
    for verb in passage.features.verbs:
        if not verb.negated or verb.clause != clause:
            continue
        if verb.first <= at < verb.end or (verb.lemma == "be" and 0 <= at - verb.end <= 5):
            return verb
    return None


def _firsts(passage: Passage) -> Iterator[Cue]:
    """ "the carmaker's first van", "her first win"; not "the first half", not "first" in a list."""
    tokens = passage.tokens
    passed_over = [(m.first, m.end) for m in passage.cues(_FILE, "no_first")]
    for phrase in passage.features.phrases:
        for i in range(phrase.first, phrase.head):
            if tokens[i].lower != "first" or i == 0:
                continue
            owned = tokens[i - 1].tag in ("PRP$", "POS") or tokens[i - 1].lower in ("the", "a")
            counted = tokens[i + 1].tag == "CD"
            if owned and not counted and not any(a <= i < b for a, b in passed_over):
                yield Cue(i, phrase.end, marked("the first"))


def _never(passage: Passage) -> Iterator[Cue]:
    """What had not been until then: "had never met", "no bowler had taken nine until", "has always
    been free".
    """
    tokens = passage.tokens
    for verb in passage.features.verbs:
        group = {tokens[i].lower for i in range(verb.first, verb.end)}
        perfect = verb.aspect in (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)
        if "always" in group and perfect and not verb.negated:
            yield Cue(
                verb.first, verb.end, marked("never otherwise"), weight=weigh("precedence.always")
            )
        object_denied = any(p.negated and p.head == verb.object for p in passage.features.phrases)
        if not (verb.negated or object_denied or "never" in group):
            continue
        end = _boundary(passage, verb.end)
        past = verb.tense is Tense.PAST and (object_denied or "never" in group)
        if (perfect and ({"never", "ever"} & group or end)) or (end and past):
            yield Cue(verb.first, max(verb.end, end), NEVER)
    for phrase in passage.features.phrases:
        before = tokens[phrase.first - 1].lower if phrase.first else ""
        behind = tokens[phrase.end].lower if phrase.end < len(tokens) else ""
        if before == "without" and behind in ("since", "until", "before"):
            yield Cue(phrase.first - 1, phrase.end, NEVER)


def _boundary(passage: Passage, start: int) -> int:
    """Where the words "until Monday" end that end a denial; 0 when there are none near."""
    tokens = passage.tokens
    for i in range(start, min(start + _LONGEST_UNTIL, len(tokens))):
        if tokens[i].lower in _BOUNDARY:
            return i + 1
        if tokens[i].tag in (".", ":") or tokens[i].lower == "but":
            return 0
    return 0


@once_a_passage
def claims(passage: Passage) -> tuple[Cue, ...]:
    """What a passage calls the first, the only one, or says never was before."""
    told = [(row.first, row.end) for row in _strong(passage)]
    found: list[Cue] = []
    for row in [*_cues(passage, "claim"), *_firsts(passage), *_never(passage)]:
        inside = any(first <= row.first < end for first, end in told)  # "not the first"
        denied = row.gloss != NEVER and _denied(passage, row.first) is not None
        if not inside and not denied and not _covered(row, found):
            found.append(row)
    return _with_near(passage, [replace(row, bounds=_bounds(passage, row)) for row in found])


def _bounds(passage: Passage, row: Cue) -> tuple[tuple[str, ...], ...]:
    """The words that bound a claim: in its clause, or right behind it."""
    if row.gloss == NEVER:
        return ()
    clauses = passage.features.clauses
    return tuple(
        passage.wording[m.first : m.end]
        for m in passage.cues(_FILE, "restriction")
        if clauses[m.first] == clauses[row.first] or 0 <= m.first - row.end <= 2
    )


def _covered(row: Cue, rows: Iterable[Cue]) -> bool:
    return any(one.first < row.end and row.first < one.end for one in rows)


@once_a_passage
def restrictions(passage: Passage) -> tuple[Cue, ...]:
    """What narrows such a claim, shown with the claim when it stands near."""
    firsts = [row.first for row in _firsts(passage)]
    firsts += [match.first for match in passage.cues(_FILE, "claim")]
    longest = weigh("precedence.claim")
    found = []
    for row in _cues(passage, "restriction", "precedence.scope"):
        near = [first for first in firsts if 0 <= row.first - first <= longest]
        alone = passage.tokens[row.first].tag[:2] in ("JJ", "NN")
        if alone and not any(_in_one_phrase(passage, first, row.first) for first in near):
            continue  # "one official"
        found.append(replace(row, first=min([row.first, *near])))
    return _with_near(passage, found)


def _in_one_phrase(passage: Passage, i: int, j: int) -> bool:
    return any(p.first <= min(i, j) and max(i, j) < p.end for p in passage.features.phrases)


def _strong(passage: Passage) -> list[Cue]:
    """The cues that tell an earlier instance outright, none of them denied."""
    rows = _cues(passage, "earlier", "precedence.earlier")
    return [row for row in rows if _says_not(passage, row) or not _denied(passage, row.first)]


def _says_not(passage: Passage, row: Cue) -> bool:
    words = {passage.tokens[i].lower for i in range(row.first, row.end)}
    return bool(words & {"not", "n't", "hardly", "no", "nothing", "far"})


def _denied_firsts(passage: Passage) -> Iterator[Cue]:
    """ "was not the pilot's first"."""
    tokens = passage.tokens
    for verb in passage.features.verbs:
        if not verb.negated or verb.lemma != "be":
            continue
        for i in range(verb.end, min(verb.end + 6, len(tokens))):
            if tokens[i].lower in ("first", "only", "unprecedented", "new", "unique"):
                yield Cue(verb.first, i + 1, marked("not the first"), "precedence.earlier")
                break


def _done_before(passage: Passage) -> Iterator[Cue]:
    """ "had done it before", "two others before"; not "before the vote", "before they met"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens):
        if token.lower not in ("before", "previously", "earlier", "already") or not i:
            continue
        last = i + 1 >= len(tokens) or tokens[i + 1].tag in _STOPS or tokens[i + 1].lower == "in"
        if not last and token.lower == "before":
            continue
        for verb in passage.features.verbs:
            if verb.clause != passage.features.clauses[i] or verb.end > i:
                continue
            perfect = verb.aspect is Aspect.PERFECTIVE
            if perfect and not verb.negated and "never" not in passage.wording[verb.first : i]:
                yield Cue(verb.first, i + 1, marked("done before"), "precedence.earlier")
                break


def _going_on(passage: Passage) -> Iterator[Cue]:
    """ "will go on sponsoring": it was done before."""
    for verb in passage.features.verbs:
        group = passage.wording[verb.first : verb.end]
        goes_on = verb.modal in _GOING_ON and (verb.modal != "go" or "on" in group)
        if goes_on and len(group) > 1 and not verb.negated:
            yield Cue(verb.first, verb.end, marked("goes on"), "precedence.implied", 0.8)


def _since(passage: Passage) -> Iterator[Cue]:
    """Dated earlier instances: a "since …" whose clause tells something that was already done."""
    clauses = passage.features.clauses
    done = {
        v.clause
        for v in passage.features.verbs
        if v.stage in (Stage.DONE, Stage.UNDERWAY) and not v.negated
    }
    gloss = marked("tells of an earlier instance")
    for time in passage.features.times:
        if time.relation == "since" and {clauses[time.first], clauses[time.first] - 1} & done:
            yield Cue(_from_relation(passage, time), time.end, gloss, "precedence.since")


def _from_relation(passage: Passage, time: Time) -> int:
    """Where a time expression begins when the word before it ("since") is shown too."""
    before = time.first - 1
    return before if before >= 0 and passage.tokens[before].lower == time.relation else time.first


@once_a_passage
def earlier(passage: Passage) -> tuple[Cue, ...]:
    """The earlier instances that a passage tells, cues that stand together shown as one."""
    merged: list[Cue] = []
    rows = [
        *_strong(passage),
        *_denied_firsts(passage),
        *_done_before(passage),
        *_going_on(passage),
        *_since(passage),
        *_cues(passage, "implied", "precedence.implied", weigh("precedence.implied")),
    ]
    for row in sorted(rows):
        if merged and row.first - merged[-1].end <= weigh("precedence.together"):
            last = merged[-1]
            better = row if row.weight > last.weight else last
            merged[-1] = replace(better, first=last.first, end=max(last.end, row.end))
        else:
            merged.append(row)
    return _with_near(passage, merged)


@once_a_passage
def dated(passage: Passage) -> tuple[Cue, ...]:
    """Acts that were done in a named year, or before what the sentence tells ("had spent a
    summer there"): an earlier instance where the other passage says that there was none.
    """
    found = []
    clauses = passage.features.clauses
    reported = {
        i for told in passage.features.attributions for i in range(told.scope_first, told.scope_end)
    }
    for verb in passage.features.verbs:
        if verb.negated or verb.hedged or verb.modal:
            continue
        if verb.head in reported and not _is_relative(passage, verb):
            continue  # "said it had closed the plant" is only a past
        if verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECTIVE:
            found.append(
                Cue(verb.first, verb.end, marked("had been before"), "precedence.had", 0.8)
            )
    for time in passage.features.times:
        words = [passage.tokens[i] for i in range(time.first, time.end)]
        year = len(words) == 1 and words[0].tag == "CD" and len(words[0].text) == 4
        if not year or time.relation in ("since", "until", "by", "from"):
            continue
        run = _told_in(passage, time)
        if run is not None and clauses[run] == clauses[time.first]:
            found.append(Cue(run, time.end, marked("dated earlier"), "precedence.dated", 0.8))
    return _with_near(passage, found)


def _is_relative(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a clause about a noun tells it: "who as a girl had spent a summer there"."""
    for i in range(verb.first - 1, max(-1, verb.first - _LONGEST_RELATIVE), -1):
        if passage.tokens[i].tag in ("WP", "WDT", "WRB"):
            return True
        if passage.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD", ":"):
            return False
    return False


def _told_in(passage: Passage, time: Time) -> int | None:
    """Where what happened in a year begins: its verb, or the noun that names it."""
    for verb in reversed(passage.features.verbs):
        if verb.end <= time.first and time.first - verb.end <= 2:
            return verb.first if verb.stage is Stage.DONE and not verb.negated else None
    phrase: NounPhrase | None = next(
        (p for p in passage.features.phrases if time.first - 2 <= p.end <= time.first), None
    )
    return phrase.first if phrase is not None else None


_LATER = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@once_a_passage
def counted(passage: Passage) -> Mapping[str, Cue]:
    """What a passage calls the second, the third …, by the noun: "the second woman"."""
    found = {}
    for phrase in passage.features.phrases:
        for i in range(phrase.first, phrase.head):
            if passage.tokens[i].lower in _LATER and phrase.head - i <= 2:
                cue = Cue(i, phrase.end, marked("not the first"), "precedence.earlier")
                found[phrase.lemma] = replace(cue, near=_near(passage, i, phrase.end))
    return found


@once_a_passage
def records(passage: Passage) -> tuple[Cue, ...]:
    """What a passage calls more than ever before."""
    rows = [*_cues(passage, "record", "precedence.record"), *_record_before(passage)]
    return _with_near(passage, [row for row in rows if not _covered(row, _short(passage))])


def _record_before(passage: Passage) -> Iterator[Cue]:
    """ "a record crowd"; not "a record label"."""
    passed_over = {m.first for m in passage.cues(_FILE, "no_first")}
    for phrase in passage.features.phrases:
        for i in range(phrase.first, phrase.head):
            if passage.tokens[i].lower == "record" and i not in passed_over:
                yield Cue(i, phrase.end, marked("more than ever before"), "precedence.record")


def _short(passage: Passage) -> list[Cue]:
    return _cues(passage, "short_of_record", "precedence.record")


@once_a_passage
def short_of_record(passage: Passage) -> tuple[Cue, ...]:
    """What a passage says is more than for a time only, or less than another."""
    superlative = any(t.tag in ("JJS", "RBS") for t in passage.tokens) or any(
        t.lower == "record" for t in passage.tokens
    )
    return _with_near(passage, _short(passage)) if superlative else ()
