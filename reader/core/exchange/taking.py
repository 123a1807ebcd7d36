"""Taking a colleague's work into one's own: notes, verdicts and decisions on links.

Nothing of one's own is changed or lost, taking the same file again changes nothing, and of several
colleagues any may come first:

- Notes of both stay; of two versions of one note both stay, side by side (merging.py).
- One's own verdict stays. A colleague's on a finding without one is taken, with the name; where
  colleagues differ the latest counts. What differs is a note on the finding.
- One's own decision on a pair of sentences stays. Where colleagues differ it is kept apart.

Rules that are off and the lexicon are not taken: they change what is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.core.anchors import Anchor, anchor
from reader.core.compared import Decisions
from reader.core.exchange.merging import merge
from reader.core.exchange.workspace_json import Exchange
from reader.core.kept import Kept
from reader.core.notes import COLOURS, Note, On, Spot
from reader.core.values import dataclass
from reader.core.verdicts import Passage, State, Subject, Verdict, Verdicts
from reader.core.workspace.records import digest
from reader.core.workspace.spelling import Pair, subject_name
from reader.core.workspace.state import decided_pairs

COLLEAGUE = "A colleague"  # whose file does not say who made it
_HELD = "held-"  # begins the ids of notes that tell a colleague's verdict
_GREY = COLOURS[-1]

_What = tuple[State, str]  # a state and a reason
_Claims = dict[_What, Verdict]


@dataclass(frozen=True, slots=True)
class Taken:
    """One's own with a colleague's, and what came of it.

    ``versions`` are other versions of notes that one has. ``verdicts`` and ``links`` were taken,
    ``differing`` and ``refused`` are those where one's own stays (each differing verdict is a
    note). ``unread`` are parts of the file that made no sense.
    """

    kept: Kept
    notes: int = 0
    versions: int = 0
    verdicts: int = 0
    differing: int = 0
    links: int = 0
    refused: int = 0
    articles: int = 0
    unread: int = 0


def take(own: Kept, exchange: Exchange, *, with_articles: bool = False) -> Taken:
    """One's own with what the file brings; ``with_articles`` opens those that are not open yet."""
    theirs = exchange.kept
    open_now = {one.sha256 for one in own.articles}
    new = [one for one in theirs.articles if with_articles and one.sha256 not in open_now]
    judged = _Judging(own)
    for subject, verdict in theirs.verdicts:
        if verdict.state is not State.SNOOZED:
            by = verdict.by or exchange.author.strip() or COLLEAGUE
            judged.take(subject, replace(verdict, by=by))
    merged = merge(judged.notes, theirs.notes.values())
    linking = _linking(own.decisions, theirs.decisions)
    kept = Kept(
        (*own.articles, *sorted(new, key=lambda one: (one.title, one.sha256))),
        linking.decisions,
        judged.verdicts(),
        merged.notes,
    )
    return Taken(
        kept,
        notes=merged.new,
        versions=merged.conflicts,
        verdicts=judged.taken,
        differing=judged.differing,
        links=linking.taken,
        refused=linking.refused,
        articles=len(new),
        unread=exchange.unread,
    )


# verdicts


class _Judging:
    """One's own verdicts and notes while a colleague's verdicts come in one after another.

    Colleagues hold claims on a finding: a state and a reason, of each the latest. The latest claim
    of all is the verdict where there is none of one's own, each other is a note. Notes say what
    they were made from, so that the same comes out whichever colleague was first.
    """

    def __init__(self, own: Kept) -> None:
        self._held = {subject_name(one): (one, verdict) for one, verdict in own.verdicts}
        # Those of one's own alone: a note is the same whoever's file came first.
        self._articles = {one.sha256: one for one in own.articles}
        self.notes: dict[str, Note] = dict(own.notes)
        self._claims: dict[str, list[str]] = {}
        for name in own.notes:
            if name.startswith(_HELD):
                self._claims.setdefault(name.split("-")[1], []).append(name)
        self.taken = self.differing = 0

    def verdicts(self) -> Verdicts:
        """All verdicts as they now are."""
        return Verdicts(tuple(sorted(self._held.values(), key=lambda one: one[0].key)))

    def take(self, subject: Subject, verdict: Verdict) -> None:
        """Takes a colleague's verdict."""
        name = subject_name(subject)
        short = name[:16]
        claims = dict(self._told(short))
        known = set(claims)
        _join(claims, verdict)
        mine = self._held.get(name)
        if mine is not None and not mine[1].by:
            claims.pop(_what(mine[1]), None)
        else:
            if mine is not None:
                _join(claims, mine[1])
            best = max(claims.values(), key=_rank)
            del claims[_what(best)]
            self._held[name] = subject, best
            self.taken += mine is None
        self.differing += _what(verdict) in claims and _what(verdict) not in known
        self._tell(short, subject, claims)

    def _told(self, short: str) -> Iterator[tuple[_What, Verdict]]:
        """The claims that notes tell already."""
        for name in self._claims.get(short, ()):
            claim = _claim_of(self.notes[name]) if name in self.notes else None
            if claim is not None and _name(short, claim) == name:
                yield _what(claim), claim

    def _tell(self, short: str, subject: Subject, claims: _Claims) -> None:
        """Makes the notes say these claims; notes that the analyst changed stay as they are."""
        wanted = {_name(short, claim): claim for claim in claims.values()}
        for name in self._claims.get(short, []):
            note = self.notes.get(name)
            claim = None if note is None else _claim_of(note)
            if claim is None or name in wanted:
                continue
            if note == self._note(name, subject, claim):
                del self.notes[name]
        for name, claim in wanted.items():
            note = self.notes.get(name)
            told = None if note is None else _claim_of(note)
            if note is None or (told is not None and note == self._note(name, subject, told)):
                self.notes[name] = self._note(name, subject, claim)
        self._claims[short] = sorted({*self._claims.get(short, ()), *wanted})

    def _note(self, name: str, subject: Subject, claim: Verdict) -> Note:
        told = f"{claim.by} held: {claim.state.value}"
        return Note(
            name,
            On.FINDING,
            tuple(self._spot(one) for one in subject.passages),
            f"{told}, {claim.reason}" if claim.reason else told,
            colour=_GREY,
            author=claim.by,
            created=claim.at,
            changed=claim.at,
            label=subject.type.value,
        )

    def _spot(self, passage: Passage) -> Spot:
        article = self._articles.get(passage.article)
        if article is not None and passage.start <= passage.end <= len(article.text):
            one = anchor(article.text, passage.start, passage.end)
        else:
            end = passage.start + len(passage.words)
            one = Anchor("", passage.start, end, passage.words, "", "")
        return Spot(passage.article, passage.source, one)


def _what(verdict: Verdict) -> _What:
    return verdict.state, verdict.reason


def _rank(verdict: Verdict) -> tuple[str, str, str, str]:
    return verdict.at, verdict.by, verdict.state.value, verdict.reason


def _join(claims: _Claims, verdict: Verdict) -> None:
    what = _what(verdict)
    claims[what] = max(claims.get(what, verdict), verdict, key=_rank)


def _name(short: str, claim: Verdict) -> str:
    return f"{_HELD}{short}-{digest(claim.state.value, claim.reason)[:16]}"


def _claim_of(note: Note) -> Verdict | None:
    """The verdict that a note tells; None when it says something else by now."""
    told = note.text.removeprefix(f"{note.author} held: ")
    for state in State:
        if told == state.value or told.startswith(f"{state.value}, "):
            return Verdict(state, told[len(state.value) + 2 :], note.created, note.author)
    return None


# decisions on links


@dataclass(frozen=True, slots=True)
class _Linking:
    decisions: Decisions
    taken: int
    refused: int


def _linking(own: Decisions, theirs: Decisions) -> _Linking:
    """One's own decisions, and those of a colleague on pairs that one left to the engine."""
    found: dict[frozenset[object], tuple[Pair, bool, bool]] = {
        frozenset(row[0]): row for row in decided_pairs(own)
    }
    count = refused = 0
    for pair, linked, _ in sorted(decided_pairs(theirs)):
        one, two = sorted(pair)
        mine = found.get(frozenset(pair))
        if mine is None:
            found[frozenset(pair)] = (one, two), linked, True
            count += 1
        elif not mine[2]:
            refused += mine[1] != linked
        elif mine[1] and not linked:  # of two colleagues the one who keeps them apart
            found[frozenset(pair)] = mine[0], False, True
    rows = found.values()
    decisions = replace(
        own,
        linked=frozenset(pair for pair, linked, _ in rows if linked),
        cut=frozenset(pair for pair, linked, _ in rows if not linked),
        taken=frozenset(pair for pair, _, taken in rows if taken),
    )
    return _Linking(decisions, count, refused)
