"""A colleague's work taken in: nothing of one's own changes, and the order does not matter."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchors import anchor
from reader.core.article import Article, Block, Kind
from reader.core.compared import Decisions
from reader.core.discrepancies.finding import Type
from reader.core.exchange.taking import COLLEAGUE, take
from reader.core.exchange.workspace_json import Exchange
from reader.core.kept import Kept
from reader.core.notes import Note, On, Spot
from reader.core.verdicts import Passage, State, Subject, Verdict, Verdicts

A, B = "a" * 64, "b" * 64
TEXT = "Five dead, six hurt."
ARTICLE = Article("a.txt", TEXT, (Block(0, len(TEXT), Kind.TITLE),), TEXT, A)
SUBJECT = Subject(
    Type.NUMBER,
    (Passage(A, 0, 4, "five", "five dead.", "a"), Passage(B, 3, 7, "four", "four dead.", "b")),
)
PAIR = ((A, 0, 4), (B, 3, 7))
MORNING, NOON = "2026-11-22T08:00:00+00:00", "2026-11-22T12:00:00+00:00"


def holding(state: State, reason: str = "", at: str = MORNING, by: str = "") -> Kept:
    verdicts = Verdicts().having(SUBJECT, Verdict(state, reason, at, by))
    return Kept((ARTICLE,), verdicts=verdicts)


def of(kept: Kept, author: str = "Bob") -> Exchange:
    return Exchange(kept, author)


def held(kept: Kept) -> Verdict | None:
    return kept.verdicts.of(SUBJECT)


# laws


@given(data=st.data())
def test_taking_from_several_in_any_order_comes_to_the_same(
    data: st.DataObject, kepts: st.SearchStrategy[Kept]
) -> None:
    own = data.draw(kepts)
    files = [Exchange(data.draw(kepts), author) for author in ("Bob", "Carl", "")]
    found = set()
    ends = []
    for order in permutations(files):
        now = own
        for file in order:
            now = take(now, file).kept
        again = now
        for file in order:
            again = take(again, file).kept
        assert again == now  # taking the same files again changes nothing
        ends.append(now)
        found.add(tuple(sorted(now.notes)))
    assert all(end == ends[0] for end in ends), found


@given(data=st.data())
def test_nothing_of_ones_own_is_lost(data: st.DataObject, kepts: st.SearchStrategy[Kept]) -> None:
    own, theirs = data.draw(kepts), data.draw(kepts)
    taken = take(own, Exchange(theirs, "Bob"), with_articles=True)
    kept = taken.kept
    for subject, verdict in own.verdicts:
        assert kept.verdicts.of(subject) == verdict
    assert own.decisions.linked <= kept.decisions.linked
    assert own.decisions.cut <= kept.decisions.cut
    assert kept.decisions.rules_off == own.decisions.rules_off
    said = {replace(note, id="") for note in kept.notes.values()}
    assert {replace(note, id="") for note in (*own.notes.values(), *theirs.notes.values())} <= said
    assert kept.articles[: len(own.articles)] == own.articles
    assert {one.sha256 for one in kept.articles} == {
        one.sha256 for one in (*own.articles, *theirs.articles)
    }


@given(data=st.data())
def test_what_one_holds_oneself_brings_nothing_new(
    data: st.DataObject, kepts: st.SearchStrategy[Kept]
) -> None:
    own = data.draw(kepts)
    taken = take(own, Exchange(own, "Bob"))
    assert taken.kept.notes == own.notes
    assert taken.kept.verdicts == own.verdicts
    assert (taken.notes, taken.versions, taken.verdicts, taken.differing, taken.links) == (0,) * 5


# verdicts


def test_a_verdict_is_taken_with_the_name_where_there_is_none() -> None:
    taken = take(Kept((ARTICLE,)), of(holding(State.REAL, "seen")))
    assert held(taken.kept) == Verdict(State.REAL, "seen", MORNING, "Bob")
    assert (taken.verdicts, taken.differing, dict(taken.kept.notes)) == (1, 0, {})
    unnamed = take(Kept((ARTICLE,)), of(holding(State.REAL), author=" "))
    assert held(unnamed.kept) == Verdict(State.REAL, "", MORNING, COLLEAGUE)


def test_ones_own_verdict_stays_and_the_other_is_a_note_on_the_finding() -> None:
    own = holding(State.REAL, "seen")
    taken = take(own, of(holding(State.FALSE_ALARM, "<b>two</b> days, not one", NOON)))
    assert held(taken.kept) == held(own)
    [note] = taken.kept.notes.values()
    assert note.text == "Bob held: false alarm, <b>two</b> days, not one"
    assert (note.on, note.author, note.created) == (On.FINDING, "Bob", NOON)
    assert [spot.anchor.exact for spot in note.spots] == ["Five", "four"]  # one text is not open
    assert note.spots[0].anchor == anchor(TEXT, 0, 4)
    assert taken.differing == 1
    again = take(taken.kept, of(holding(State.FALSE_ALARM, "<b>two</b> days, not one", NOON)))
    assert (again.kept, again.differing) == (taken.kept, 0)


def test_who_agrees_leaves_no_note() -> None:
    taken = take(holding(State.REAL, "seen"), of(holding(State.REAL, "seen", NOON)))
    assert taken.kept == holding(State.REAL, "seen")


def test_of_colleagues_who_differ_the_latest_counts_and_the_other_is_a_note() -> None:
    now = take(Kept((ARTICLE,)), of(holding(State.REAL, at=NOON)))
    now = take(now.kept, of(holding(State.EXPLAINED, at=MORNING), "Carl"))
    verdict = held(now.kept)
    assert verdict is not None
    assert (verdict.state, verdict.by) == (State.REAL, "Bob")
    assert [note.text for note in now.kept.notes.values()] == ["Carl held: explained"]


def test_what_the_analyst_did_with_such_a_note_stays() -> None:
    first = take(holding(State.REAL), of(holding(State.EXPLAINED))).kept
    [note] = first.notes.values()
    mine = replace(note, text="Bob is wrong here", tags=("ask",), changed=NOON)
    changed = replace(first, notes={note.id: mine})
    again = take(changed, of(holding(State.EXPLAINED, at=NOON), "Carl"))
    assert again.kept.notes[note.id] == mine


def test_what_is_snoozed_elsewhere_says_nothing_here() -> None:
    taken = take(Kept((ARTICLE,)), of(holding(State.SNOOZED)))
    assert taken.kept == Kept((ARTICLE,))


# links


@pytest.mark.parametrize(
    ("own", "theirs", "linked", "taken", "refused"),
    [
        ("", "link", True, 1, 0),
        ("", "cut", False, 1, 0),
        ("link", "cut", True, 0, 1),
        ("cut", "link", False, 0, 1),
        ("cut", "cut", False, 0, 0),
    ],
)
def test_decisions_on_links(own: str, theirs: str, linked: bool, taken: int, refused: int) -> None:
    def decided(what: str, pair: object) -> Kept:
        pairs = frozenset([pair])
        if what == "link":
            return Kept(decisions=Decisions(linked=pairs))  # type: ignore[arg-type]
        return Kept(decisions=Decisions(cut=pairs) if what else Decisions())  # type: ignore[arg-type]

    found = take(decided(own, PAIR), of(decided(theirs, (PAIR[1], PAIR[0]))))
    decisions = found.kept.decisions
    assert (decisions.linked, decisions.cut) == (({PAIR}, set()) if linked else (set(), {PAIR}))
    assert (found.links, found.refused) == (taken, refused)
    assert decisions.taken == ({PAIR} if taken else set())


def test_where_colleagues_differ_the_pair_is_kept_apart_whoever_comes_first() -> None:
    link, cut = (Kept(decisions=one) for one in (
        Decisions(linked=frozenset({PAIR})), Decisions(cut=frozenset({PAIR})),
    ))  # fmt: skip
    for first, second in ((link, cut), (cut, link)):
        now = take(take(Kept(), of(first)).kept, of(second, "Carl")).kept.decisions
        assert (now.linked, now.cut, now.taken) == (set(), {PAIR}, {PAIR})


# notes


def test_new_notes_and_other_versions_are_counted() -> None:
    mine = Note("n1", On.PASSAGE, (Spot(A, "", anchor(TEXT, 0, 4)),), "five", changed="1")
    other = replace(mine, text="six", changed="2")
    notes = {"n1": other, "n2": replace(mine, id="n2")}
    found = take(Kept((ARTICLE,), notes={"n1": mine}), of(Kept(notes=notes)))
    assert (found.notes, found.versions) == (1, 1)
    assert {one.text for name, one in found.kept.notes.items() if name.startswith("n1")} == {
        "five",
        "six",
    }
