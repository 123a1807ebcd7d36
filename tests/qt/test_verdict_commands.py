"""Verdicts on the undo stack: whatever was done, undone it is as before, done again as after."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QUndoStack

from reader.core.discrepancies.finding import Type
from reader.core.session import Change, Session
from reader.core.verdicts import Passage, State, Subject, Verdict
from reader.qt.commands import SetVerdict

SUBJECTS = [
    Subject(kind, (Passage("a", start, start + 4, "four", "four.", "/a"),))
    for kind in (Type.NUMBER, Type.TIME)
    for start in (0, 9)
]
VERDICTS = st.none() | st.builds(Verdict, st.sampled_from(State), st.sampled_from(["", "why"]))
STEPS = st.lists(
    st.tuples(st.sampled_from(SUBJECTS), VERDICTS, st.none() | st.sampled_from(SUBJECTS)),
    max_size=8,
)


@given(steps=STEPS)
def test_undo_gives_back_and_redo_gives_again(qapp, steps):
    session, stack = Session(), QUndoStack()
    seen = [session.verdicts]
    for subject, verdict, before in steps:
        stack.push(SetVerdict(session, subject, verdict, "verdict", before=before))
        seen.append(session.verdicts)
    for known in seen[-2::-1]:
        stack.undo()
        assert session.verdicts == known
    for known in seen[1:]:
        stack.redo()
        assert session.verdicts == known


def test_a_verdict_takes_the_place_of_the_one_before_in_one_step(qapp):
    session, stack = Session(), QUndoStack()
    session.set_verdict(SUBJECTS[0], Verdict(State.REAL))
    told: list[Change] = []
    session.listen(told.append)
    explained = Verdict(State.EXPLAINED, "later")
    stack.push(SetVerdict(session, SUBJECTS[1], explained, "mark", before=SUBJECTS[0]))
    assert list(session.verdicts) == [(SUBJECTS[1], explained)]
    assert told == [Change.VERDICTS]
    assert stack.undoText() == "mark"
    stack.undo()
    assert list(session.verdicts) == [(SUBJECTS[0], Verdict(State.REAL))]
