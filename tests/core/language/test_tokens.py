"""The tokenizer: a table of odd cases, and the laws that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.language import tokens
from reader.core.language.tokens import plain, tokenize


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in tokenize(text, 0, len(text))]


CASES = [
    # clitics, either apostrophe (every article)
    ("don’t", "do n’t"),
    ("won't", "wo n't"),
    ("Trump’s", "Trump ’s"),
    ("cannot", "can not"),
    ("he cannot go, cannot stay", "he can not go , can not stay"),
    ("see etc. and no. 5, not no.", "see etc. and no. 5 , not no ."),
    ("No. 5 and no. It is", "No. 5 and no . It is"),
    ("US$ 5 in US$ or A. B. as A.", "US$ 5 in US $ or A. B. as A ."),
    ("Who'd", "Who 'd"),
    ("the students' books", "the students ' books"),
    ("O'Neill and Qa’ida", "O'Neill and Qa’ida"),
    ("five o'clock", "five o'clock"),
    ("the '90s", "the '90s"),
    # hyphens (sample A and C)
    ("US-China", "US - China"),
    ("AI-enabled", "AI - enabled"),
    ("two-year-old", "two - year - old"),
    ("back-channel", "back - channel"),
    ("non-state", "non-state"),
    ("anti‑American", "anti‑American"),
    ("UN-backed", "UN - backed"),
    ("mid-July", "mid-July"),
    ("re-elected", "re-elected"),
    ("GPT-5.5-Cyber", "GPT-5.5-Cyber"),
    ("Covid-19 and F-16s", "Covid-19 and F-16s"),
    ("capabilities—which", "capabilities — which"),
    # numbers
    ("$1.5bn", "$ 1.5 bn"),
    ("US$1,000.5", "US$ 1,000.5"),
    ("25%", "25 %"),
    ("10km", "10 km"),
    ("at 8:00 p.m.", "at 8:00 p.m."),
    ("5pm", "5 pm"),
    ("H200 chips", "H200 chips"),
    ("1990s and 19th", "1990s and 19th"),
    ("11/28/2000", "11/28/2000"),
    ("2026-05-15", "2026-05-15"),
    ("10-12", "10 - 12"),
    ("No. 5", "No. 5"),
    ("He said no.", "He said no ."),
    ("10½", "10½"),
    # abbreviations
    ("the U.S. and Mr. Smith", "the U.S. and Mr. Smith"),
    ("in the U.S.", "in the U.S."),
    ("Gov. Brown", "Gov. Brown"),
    ("J. K. Rowling", "J. K. Rowling"),
    ("Vitamin C.", "Vitamin C ."),
    ("Acme Inc.", "Acme Inc."),
    ("AT&T", "AT&T"),
    # the web
    ("see https://x.org/a?b=1.", "see https://x.org/a?b=1 ."),
    ("axios.com, a@b.co.uk", "axios.com , a@b.co.uk"),
    ("end.Start", "end . Start"),
    # marks
    ("yes... no!!", "yes ... no !!"),
    ("it's/isn't", "it 's / is n't"),
    # other scripts
    ("日本 カナ", "日 本 カ ナ"),
    ("नमस्ते", "नमस्ते"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_cases(text: str, tokens: str) -> None:
    assert cut(text) == tokens.split()


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("Don’t", ["do", "n't"]),
        ("“Yes”", ['"', "yes", '"']),
        ("a\u200bb", ["ab"]),
        ("co\u00adop", ["coop"]),
        ("ＡＢ", ["ab"]),
        ("ﬁne…", ["fine", "..."]),
        ("A–B", ["a", "-", "b"]),
        ("Cafe\u0301", ["café"]),
        ("\u200b", ["\u200b"]),
    ],
)
def test_plain_lower_case_stands_beside_the_text(text: str, lower: list[str]) -> None:
    assert [form for _, _, form in tokenize(text, 0, len(text))] == lower


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "One. Two's."
    assert [text[a:b] for a, b, _ in tokenize(text, 5, len(text))] == ["Two", "'s", "."]


def test_plain_keeps_case() -> None:
    assert plain("“Don’t”") == '"Don\'t"'


ODD = st.text(alphabet=st.sampled_from("aA1.,-’' \n\t\u00a0$%@:/é日\u200b\u0301“”—&#U")) | st.text()


@given(ODD)
def test_tokens_cover_all_but_white_space_in_order(text: str) -> None:
    tokens = tokenize(text, 0, len(text))
    place = 0
    for start, end, lower in tokens:
        assert place <= start < end
        assert not text[place:start].strip()
        assert not any(c.isspace() for c in text[start:end])
        assert lower
        place = end
    assert not text[place:].strip()


@given(ODD, ODD)
def test_the_range_alone_counts(before: str, text: str) -> None:
    whole = f"{before} {text}"
    moved = len(before) + 1
    alone = [(a + moved, b + moved) for a, b, _ in tokenize(text, 0, len(text))]
    assert [(a, b) for a, b, _ in tokenize(whole, moved, len(whole))] == alone


@given(st.lists(st.text(st.sampled_from("abTU1,'-/:&$.·£é\u200b日@#"), min_size=1), min_size=1))
def test_what_stands_between_spaces_is_cut_alone(pieces: list[str]) -> None:
    # But behind a full stop and a sign of money the next digit counts: "No. 5", "US$ 5".
    pieces = [f"{piece}x" if piece[-1] in ".$" else piece for piece in pieces]
    alone = [cut(f"{piece} x")[:-1] for piece in pieces]
    assert cut(" ".join([*pieces, "x"])) == [*(token for row in alone for token in row), "x"]


@pytest.mark.parametrize(
    "piece", ["a-", "a'", "a.", "1,", "@a", "a@", "http://", "Mr.", "A-1-", "日"]
)
def test_long_lines_do_not_blow_up(piece: str) -> None:
    text = piece * 20_000
    assert tokenize(text, 0, len(text))[-1][1] == len(text)


@given(
    st.text(
        "abcT U.S-'’5½,:/@#wW\u00ad\u0301–€\u0416\u03b1é日\u0e01\u200b\uff0d\u00b2ʰ\u02b0",
        max_size=30,
    )
)
def test_usual_text_is_cut_as_by_the_patterns_for_any_script(text: str) -> None:
    for web in (False, True):
        if not tokens._UNUSUAL.search(text):
            small, any_script = (tokens._pattern(web, unusual) for unusual in (False, True))
            assert [(m.span(), m.lastgroup) for m in small.finditer(text)] == [
                (m.span(), m.lastgroup) for m in any_script.finditer(text)
            ]
