"""Words that a line's end divides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.loading.pdf import hyphens
from reader.core.loading.pdf.hyphens import Vocabulary, joined, settled
from reader.core.loading.pdf.runs import BROKEN

NOTHING = Vocabulary([])


@pytest.mark.parametrize("hyphen", ["-", "\u2010", BROKEN])
@pytest.mark.parametrize(
    ("head", "tail", "whole"),
    [
        ("investi", "gation", "investigation"),
        ("with", "out", "without"),  # both are words
        ("cyber", "attacks", "cyberattacks"),
        ("Offen", "burg", "Offenburg"),
        ("Hof", "stadter", "Hofstadter"),
        ("Fried", "rich", "Friedrich"),  # both are words, but of a name
        ("long", "term", "long-term"),
        ("flood", "defence", "flood-defence"),
        ("US", "led", "US-led"),
        ("Pyongyang", "backed", "Pyongyang-backed"),
        ("Franco", "German", "Franco-German"),
        ("covid", "19", "covid-19"),
        ("non", "state", "non-state"),
        ("well-in", "formed", "well-informed"),
    ],
)
def test_divided_words(hyphen: str, head: str, tail: str, whole: str) -> None:
    if hyphen == "\u2010" and "-" in whole.replace(head, "", 1)[:1]:
        whole = whole.replace(f"{head}-", f"{head}\u2010", 1)
    assert joined(f"the {head}{hyphen}", f"{tail} of it", NOTHING) == f"the {whole} of it"


def test_the_document_decides_first() -> None:
    assert joined("the long-", "term view", Vocabulary(["a longterm view"])) == "the longterm view"
    assert (
        joined("the infor-", "mation", Vocabulary(["an infor-mation desk"])) == "the infor-mation"
    )
    divided = Vocabulary(["the infor-", "mation is"])  # its own division proves nothing
    assert joined("the infor-", "mation", divided) == "the information"


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("the bridge", "is old", "the bridge is old"),
        ("short-", "and long-term", "short- and long-term"),
        ("he said –", "and left", "he said – and left"),
        ("see https://example.org/a-", "b for it", "see https://example.org/a-b for it"),
        ("see https://example.org/2026/", "05/bridge", "see https://example.org/2026/05/bridge"),
        ("a pause -", "then more", "a pause - then more"),
    ],
)
def test_line_ends_that_divide_no_word(before: str, after: str, whole: str) -> None:
    assert joined(before, after, NOTHING) == whole


def test_dashes_stand_as_the_document_sets_them() -> None:
    tight = Vocabulary(["actors—and others—came"])
    loose = Vocabulary(["actors — and others — came"])
    assert joined("the actors—", "including him", tight) == "the actors—including him"
    assert joined("the actors —", "including him", loose) == "the actors — including him"


def test_without_the_word_list_divided_words_are_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    hyphens.is_word.cache_clear()
    monkeypatch.setattr(hyphens, "_known_words", lambda: "")
    assert joined("investi-", "gation", NOTHING) == "investigation"
    hyphens.is_word.cache_clear()


@given(st.lists(st.text("abc-\u2010\x02 é/—", max_size=12), min_size=2, max_size=8))
def test_nothing_but_hyphens_and_spaces_changes(lines: list[str]) -> None:
    words = Vocabulary(lines)
    text = lines[0]
    for line in lines[1:]:
        text = joined(text, line, words)
    kept = settled(text)
    for mark in "-\u2010 ":
        kept = kept.replace(mark, "")
    wanted = "".join(lines)
    for mark in "-\u2010 \x02":
        wanted = wanted.replace(mark, "")
    assert kept == wanted
