"""Quotations."""

from __future__ import annotations

import re

import pytest

from reader.core.article import Kind, Sentence
from reader.core.language.quotes import find_quotes
from reader.core.language.words import tokens_of


def sentences(*texts: str, blocks: tuple[int, ...] = ()) -> tuple[str, list[Sentence]]:
    text = " ".join(texts)
    found, start = [], 0
    for i, one in enumerate(texts):
        end = start + len(one)
        block = blocks[i] if blocks else 0
        found.append(Sentence(i, start, end, Kind.BODY, block, tokens_of(text, start, end)))
        start = end + 1
    return text, found


def quoted(*texts: str, blocks: tuple[int, ...] = ()) -> list[list[str]]:
    text, found = sentences(*texts, blocks=blocks)
    result = []
    for sentence, quotes in zip(found, find_quotes(found, text), strict=True):
        tokens = sentence.tokens
        result.append([text[tokens[q.first].start : tokens[q.end - 1].end] for q in quotes])
    return result


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we agreed” twice.", ["we agreed"]),
        ('He said "we agreed" twice.', ["we agreed"]),
        ("They discussed 'possibly working together' on AI.", ["possibly working together"]),
        ("They discussed ‘standard’ rules.", ["standard"]),
        ("The boys' team won't play.", []),
        ("Trump's and Xi's teams met.", []),
        ("It’s the players’ choice.", []),
        ("A 12\" pipe and a 6' man.", []),
        ('He "did" and "did not".', ["did", "did not"]),
        ("“Trump Says ‘Standard’ Rules” it read.", ["Trump Says ‘Standard’ Rules", "Standard"]),
        ("the '90s and rock 'n' roll", []),
        ("„Nein“, he said.", ["Nein"]),
        ("«Non», he said.", ["Non"]),
        ('No end "here.', []),
        ("`` I tried , '' he said .", ["I tried ,"]),
        ("`` I am ready , `` said Stefanski .", ["I am ready ,"]),
        ('"There was a man , " said the police .', ["There was a man ,"]),
        ('It is rare, "he said.', []),
    ],
)
def test_one_sentence(text: str, expected: list[str]) -> None:
    assert quoted(text) == [expected]


def test_a_quotation_runs_over_sentences() -> None:
    assert quoted('He said: "We met.', "We talked.", 'We left." Then he went.') == [
        ["We met."],
        ["We talked."],
        ["We left."],
    ]


def test_an_open_typographic_quotation_ends_with_its_block() -> None:
    assert quoted("“We met.", "We left.”", "No quote.", blocks=(0, 1, 1)) == [["We met."], [], []]


def test_a_clause_is_told_from_a_phrase() -> None:
    text, found = sentences("“We agreed on rules,” he said of the “standard rules”.")
    assert [quote.clause_like for quote in find_quotes(found, text)[0]] == [True, False]


def test_the_span_leaves_out_the_marks() -> None:
    text, found = sentences('A "b c" d.')
    (quote,) = find_quotes(found, text)[0]
    words = [token.text for token in found[0].tokens[quote.first : quote.end]]
    assert words == re.findall(r"\w", "b c")


def test_parts_tell_which_marks_they_have() -> None:
    text, found = sentences('He said: "We met.', "We talked.", 'We left." Then he went.')
    parts = [(q.opens, q.closes) for quotes in find_quotes(found, text) for q in quotes]
    assert parts == [(True, False), (False, False), (False, True)]


def test_a_straight_quotation_that_the_next_paragraph_takes_up_stays_open() -> None:
    assert quoted('"We met.', '"We left."', "No.", blocks=(0, 1, 2)) == [
        ["We met."],
        ["We left."],
        [],
    ]


def test_marks_that_lost_their_partners_quote_no_whole_article() -> None:
    texts = ["“We met."] + ["Then it rained."] * 60
    assert quoted(*texts) == [[]] * 61


def test_open_marks_do_not_overlap() -> None:
    assert quoted("“We met.", "“We talked.", "“We left.") == [
        ["We met."],
        ["We talked."],
        ["We left."],
    ]
