"""How far an act has come by other words than tense; what is nearly done; what acts leave behind.

The sentences are the tests' own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.pairing import Passage
from reader.core.discrepancies.phases import nearly, phase_of, results
from reader.core.language.features import Stage

Drafted = Callable[[str, str, str], list[tuple[str, str, str]]]


def passage(text: str) -> Passage:
    return Passage(analyse_sentences([[text]])[0], 0)


@pytest.mark.parametrize(
    ("text", "noun", "stage"),
    [
        ("The forthcoming vote has upset them.", "vote", Stage.PLANNED),
        ("The vote is imminent.", "vote", Stage.PLANNED),
        ("A vote is planned for May.", "vote", Stage.PLANNED),
        ("The merger awaits the approval of the court.", "approval", Stage.PLANNED),
        ("The search is under way.", "search", Stage.UNDERWAY),
        ("The ongoing search has failed.", "search", Stage.UNDERWAY),
        ("The search is over.", "search", Stage.DONE),
        ("The demolition of the mill, built in 1900, is complete.", "demolition", Stage.DONE),
        ("The march took place on Sunday.", "march", Stage.DONE),
        ("The unions held a march on Sunday.", "march", Stage.DONE),
        ("The march will take place on Sunday.", "march", Stage.PLANNED),
        ("The search has not been completed.", "search", None),
        ("The march angered the mayor.", "march", None),
    ],
)
def test_how_far_a_noun_has_come(text: str, noun: str, stage: Stage | None) -> None:
    where = passage(text)
    phrase = next(p for p in where.features.phrases if where.tokens[p.head].lower == noun)
    found = phase_of(where, phrase)
    assert (found.stage if found is not None else None) is stage


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The wall is all but finished.", "finished"),
        ("They have nearly finished the wall.", "finished"),
        ("The fire is almost under control.", "control"),
        ("Nearly 200 people came.", None),
        ("They carried nearly identical bags.", None),
        ("The wall is finished.", None),
    ],
)
def test_what_is_nearly_so(text: str, word: str | None) -> None:
    where = passage(text)
    assert [where.tokens[i].text for i in nearly(where)] == ([word] if word else [])


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The storks are back in Alsace.", "return"),
        ("The troops are away.", "leave"),
        ("The bridge is not open.", None),
        ("The bridge will be open.", None),
    ],
)
def test_what_acts_leave_behind(text: str, act: str | None) -> None:
    assert [found for found, _ in results(passage(text)).values()] == ([act] if act else [])


DIFFERS = [
    ("The planned merger of the dairies worries farmers.",
     "The merger of the dairies took place in May.", "noun"),
    ("The count of the votes is complete.", "The count of the votes is continuing.", "completion"),
    ("Crews have all but cleared the pass.", "Crews have cleared the pass.", "nearly"),
    ("Norway to return bronze bell to Benin", "The bronze bell is back in Benin from Norway",
     "tense"),
    ("Norway to lift whaling ban", "Norway lifts whaling ban", "tense"),
    ("Doctors have yet to separate the twins.", "Doctors separated the twins.", "tense"),
    ("Divers fear the blasting to be carried out near Rye.",
     "Divers fear the blasting carried out near Rye.", "tense"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "rule"), DIFFERS)
def test_stages_differ(drafted: Drafted, a: str, b: str, rule: str) -> None:
    there, back = drafted("stage", a, b), drafted("stage", b, a)
    assert f"stage.{rule}" in {row[0] for row in there}
    assert sorted((rule, right, left) for rule, left, right in back) == sorted(there)


SILENT = [
    ("The minister offered to resign.", "The minister resigned."),  # see test_bonds.py
    ("The lock, which will close in June, opened on Monday.",
     "The lock opened on Monday; it closes in June."),
    ("The pope, who would die in exile, crowned the king.", "The pope died in exile."),
    ("The council agreed the budget.", "The council will sign the budget."),
    ("The first wing of the clinic is finished.",
     "The second wing of the clinic will open in May."),
    ("Engineers are repairing the dam.", "Engineers have repaired the dam."),
    ("The drug has completed its trial and will be sold in May.",
     "The drug, its trial completed, is to be sold in May."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_stages_agree(drafted: Drafted, a: str, b: str) -> None:
    assert drafted("stage", a, b) == drafted("stage", b, a) == []
