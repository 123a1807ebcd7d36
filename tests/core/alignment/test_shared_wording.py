from __future__ import annotations

from reader.core.alignment.shared_wording import shared_runs
from reader.core.article import Kind, Sentence, Token


def sentence(text: str, kind: Kind = Kind.BODY) -> Sentence:
    place, found = 0, []
    for word in text.split():
        found.append(Token(place, place + len(word), word, word.lower(), word.lower(), "NN"))
        place += len(word) + 1
    return Sentence(0, 0, len(text), kind, 0, tuple(found))


WIRE = "the boat with twenty kilometres of spare cable on board will leave very early"


def test_a_verbatim_run_is_found_with_offsets() -> None:
    left, right = sentence(f"Officials said {WIRE} on Saturday"), sentence(f"But {WIRE} he added")
    [(a_start, a_end, b_start, b_end, words)] = shared_runs([left], [right])
    assert words == 14
    assert f"Officials said {WIRE} on Saturday"[a_start:a_end] == WIRE
    assert f"But {WIRE} he added"[b_start:b_end] == WIRE


def test_a_run_goes_on_over_a_changed_word() -> None:
    changed = WIRE.replace("twenty", "thirty")
    [run] = shared_runs([sentence(changed)], [sentence(WIRE)])
    assert run[4] == 10  # the words after the change; three before it are too few for a seed


def test_short_or_common_phrases_and_furniture_are_no_shared_wording() -> None:
    short = "the president of the United States said"
    assert shared_runs([sentence(short)], [sentence(short)]) == []
    assert shared_runs([sentence(WIRE, Kind.FURNITURE)], [sentence(WIRE)]) == []
