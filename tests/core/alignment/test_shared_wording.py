"""Near-verbatim runs: what is found, what is left out, and what always holds of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.alignment.links import SharedRun
from reader.core.alignment.shared_wording import WordRun, shared_runs, wording_index
from reader.core.article import Article, Kind, Sentence, Token
from reader.core.comparison import analyse_all
from reader.core.language.features import Analysis, Features
from reader.core.loading.opening import article_from_text

Make = Callable[..., Analysis]

WIRE = "the boat with twenty kilometres of spare cable on board will leave very early"


def runs_of(left: Analysis, right: Analysis) -> list[tuple[str, str, int]]:
    a, b = left.article.text, right.article.text
    return [
        (a[r.a_start : r.a_end], b[r.b_start : r.b_end], r.words)
        for r in shared_runs(wording_index(left), wording_index(right))
    ]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (f"Officials said {WIRE} on Saturday", f"But {WIRE} he added", [(WIRE, WIRE, 14)]),
        # A changed number, before the first seed and inside.
        (
            WIRE.replace("twenty", "thirty"),
            WIRE,
            [(WIRE.replace("twenty", "thirty"), WIRE, 13)],
        ),
        # A name for a pronoun: three words for one.
        (
            "on monday Prime Minister Ali Noor said that the long bridge over the river would fall",
            "on monday he said that the long bridge over the river would fall",
            [
                (
                    "said that the long bridge over the river would fall",
                    "said that the long bridge over the river would fall",
                    10,
                )
            ],
        ),
        (
            "late on monday President Ali Noor said that the long bridge over the river would fall",
            "late on monday he said that the long bridge over the river would fall",
            [
                (
                    "late on monday President Ali Noor said that the long bridge over the river "
                    "would fall",
                    "late on monday he said that the long bridge over the river would fall",
                    13,
                )
            ],
        ),
        # Words left out, words put in.
        (
            WIRE.replace(" of spare cable", ""),
            WIRE,
            [(WIRE.replace(" of spare cable", ""), WIRE, 11)],
        ),
        # Marks between words play no part.
        (WIRE.replace(" on", " , on"), WIRE, [(WIRE.replace(" on", " , on"), WIRE, 14)]),
        # One sentence told twice in an article is taken once.
        (f"{WIRE} x y z {WIRE}", WIRE, [(WIRE, WIRE, 14)]),
        # Paragraphs in another order.
        (
            f"{WIRE} q w e r one two three four five six seven eight nine ten",
            f"one two three four five six seven eight nine ten t z u i {WIRE}",
            [
                (WIRE, WIRE, 14),
                (
                    "one two three four five six seven eight nine ten",
                    "one two three four five six seven eight nine ten",
                    10,
                ),
            ],
        ),
        # Short or common phrases.
        (
            "the president of the United States said",
            "the president of the United States said so",
            [],
        ),
        (
            "who spoke on condition of anonymity because they were not allowed to speak to media",
            "and spoke on condition of anonymity because they were not allowed to speak to media",
            [],
        ),
        ("", "", []),
        ("", WIRE, []),
    ],
)
def test_runs(
    analyse_words: Make, left: str, right: str, wanted: list[tuple[str, str, int]]
) -> None:
    assert runs_of(analyse_words(left), analyse_words(right)) == wanted


def test_furniture_is_no_shared_wording(analyse_words: Make) -> None:
    assert runs_of(analyse_words(WIRE, Kind.FURNITURE), analyse_words(WIRE)) == []


def test_quoted_words_are_counted_where_both_quote_them(analyse_words: Make) -> None:
    quoted = f"he said “ {WIRE} ” and left the room"
    [run] = shared_runs(*(wording_index(analyse_words(x)) for x in (quoted, f"x {quoted}")))
    assert (run.words, run.quoted) == (20, 14)
    assert not run.of(0, 1).is_quotation
    [run] = shared_runs(*(wording_index(analyse_words(x)) for x in (quoted, f"he said {WIRE} x")))
    assert run.quoted == 0
    [run] = shared_runs(
        *(wording_index(analyse_words(x)) for x in (f"a “ {WIRE} ” b", f"c “ {WIRE} ” d"))
    )
    assert (run.words, run.quoted) == (14, 14)
    assert run.of(0, 1).is_quotation


def test_a_shared_run_of_a_real_text_keeps_its_marks_out_of_the_words() -> None:
    left = "A fire broke out. “We will rebuild the old harbour hall by the next spring,” he said."
    right = "Late news. “We will rebuild the old harbour hall by the next spring,” said the mayor."
    one, two = analyse_all([article_from_text(left), article_from_text(right)])
    [run] = shared_runs(wording_index(one), wording_index(two))
    text = one.article.text
    assert (
        text[run.a_start : run.a_end] == "We will rebuild the old harbour hall by the next spring"
    )
    assert (run.words, run.quoted) == (11, 11)


def test_scripts_without_spaces_are_compared_by_characters() -> None:
    said = "市長は記者会見で橋の再建を来年春までに終えると述べた"

    def index(text: str) -> Analysis:
        token = Token(0, len(text), text, text, text, "NN")
        sentence = Sentence(0, 0, len(text), Kind.BODY, 0, (token,))
        return Analysis(Article("", text, (), "", ""), (sentence,), (Features(),))

    [run] = shared_runs(wording_index(index("昨日、" + said)), wording_index(index(said + "。")))
    assert (run.a_start, run.a_end, run.b_start, run.b_end) == (3, 3 + len(said), 0, len(said))
    assert run.words == len(said) // 2
    short = said[:14]
    assert shared_runs(wording_index(index("昨日、" + short)), wording_index(index(short))) == []


# Passages of nine to twelve words, told several times and in any order, with small edits.
passages = [
    [f"{letter}{n}" for n in range(length)]
    for letter, length in zip("pqr", (9, 12, 11), strict=True)
]
passages += [["a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "a"], ["x"], ["y"], ["a", "b"]]
edits = st.lists(st.tuples(st.integers(0, 80), st.sampled_from([[], ["z"], ["z", "z", "z"]])))


@st.composite
def texts(draw: st.DrawFn) -> str:
    words = [w for one in draw(st.lists(st.sampled_from(passages), max_size=8)) for w in one]
    for place, new in draw(edits):
        words[place : place + 1] = new
    return " ".join(words)


@settings(max_examples=300)
@given(texts(), texts())
def test_exchanging_the_articles_mirrors_the_runs(left: str, right: str) -> None:
    a, b = (wording_index(analysed_words(x)) for x in (left, right))
    assert sorted(shared_runs(a, b), key=place_in_b) == [r.mirrored for r in shared_runs(b, a)]


@settings(max_examples=300)
@given(texts(), texts())
def test_runs_hold_what_they_say_and_do_not_overlap(left: str, right: str) -> None:
    runs = shared_runs(*(wording_index(analysed_words(x)) for x in (left, right)))
    for run in runs:
        here = left[run.a_start : run.a_end].split(" ")
        there = right[run.b_start : run.b_end].split(" ")
        assert (here[0], here[-1]) == (there[0], there[-1])
        assert run.words <= min(len(here), len(there))
        assert run.words >= 9 or left == right
    for one, two in combinations(runs, 2):
        assert one.a_end <= two.a_start
        assert one.b_end <= two.b_start or two.b_end <= one.b_start


def place_in_b(run: WordRun) -> int:
    return run.b_start


def analysed_words(text: str) -> Analysis:
    tokens, place = [], 0
    for word in text.split(" "):
        tokens.append(Token(place, place + len(word), word, word, word, "NN"))
        place += len(word) + 1
    sentence = Sentence(0, 0, len(text), Kind.BODY, 0, tuple(tokens))
    return Analysis(Article("", text, (), "", ""), (sentence,), (Features(),))


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("the " * 60_000, "the " * 50_000, 50_000),
        ("a b " * 30_000, "b a " * 25_000, 49_999),
        (f"{WIRE} " * 4_000, f"{WIRE} " * 4_000, 56_000),
        (f"{WIRE} " * 4_000, f"he said that {WIRE} x", 14),
    ],
    ids=["one word", "two words", "equal", "repeats"],
)
def test_endless_repeats_are_one_run(left: str, right: str, words: int) -> None:
    # Each place of a repeated n-gram against each other one would be 10^9 steps.
    a, b = (wording_index(analysed_words(x.strip())) for x in (left, right))
    [run] = shared_runs(a, b)
    assert run.words == words


def test_a_run_knows_its_articles() -> None:
    assert WordRun(1, 2, 3, 4, 9, 5).of(2, 7) == SharedRun(2, 1, 2, 7, 3, 4, 9, 5)
