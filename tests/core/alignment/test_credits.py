"""Agencies that an article credits: each entry of the lexicon, and what is no credit."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.alignment.credits import credited, known_credits, read, stock_wording
from reader.core.article import Kind
from reader.core.errors import ResourceError
from reader.core.language.features import Analysis
from reader.core.lexicon import Entries, entries

SOURCE = entries("agencies.toml")


def test_every_agency_is_credited_in_its_example() -> None:
    for row in SOURCE.data["agency"]:
        found = {
            n
            for place in ("top", "end", "any")
            for n in known_credits().named(row["example"], place)
        }
        assert found == {row["name"]}


def test_every_pattern_fits_its_examples_and_none_of_its_others() -> None:
    known = known_credits()
    taken = dict.fromkeys(known.credits, 0)
    for row in SOURCE.data["credit"]:
        place = row["where"]
        pattern = known.patterns(place)[taken[place]]
        taken[place] += 1
        assert [x for x in row["examples"] if not pattern.search(x)] == []
        assert [x for x in row["others"] if known.named(x, place)] == []
    for row, pattern in zip(SOURCE.data["stock"], known.stock, strict=True):
        fits = re.compile(pattern, re.IGNORECASE).search
        assert [x for x in row["examples"] if not fits(x)] == []
        assert [x for x in row["others"] if fits(x)] == []
        assert [x for x in row["examples"] if not stock_wording(x, 0, len(x))] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PARIS (Reuters) - The talks began .", ("Reuters",)),
        ("LONDON/PARIS (Reuters) - The talks began .", ("Reuters",)),
        ("BY THE ASSOCIATED PRESS\nThe talks began .", ("Associated Press",)),
        (
            "The talks began .\nThe AP and AFP contributed to this report .",
            ("AFP", "Associated Press"),
        ),
        ("The minister told Reuters that the talks began .", ()),
        ("The talks began , the AP reported .", ()),
        ("The talks began .", ()),
        ("", ()),
    ],
)
def test_credits(
    analyse_words: Callable[..., Analysis], text: str, wanted: tuple[str, ...]
) -> None:
    analysis = analyse_words(text)
    assert credited(analysis.article, analysis.sentences) == wanted


def test_a_picture_credit_is_none_for_the_text(analyse_words: Callable[..., Analysis]) -> None:
    analysis = analyse_words("The quay . (Reuters)", Kind.CAPTION)
    assert credited(analysis.article, analysis.sentences) == ()


def test_the_outlet_may_be_the_agency(analyse_words: Callable[..., Analysis]) -> None:
    analysis = analyse_words("The talks began .", outlet="AP News")
    assert credited(analysis.article, analysis.sentences) == ("Associated Press",)


def test_stock_wording_is_found_in_its_stretch_only() -> None:
    text = "He did not immediately respond to a request for comment on Monday."
    [(start, end)] = stock_wording(text, 0, len(text))
    assert text[start:end] == "did not immediately respond to a request for comment"
    assert stock_wording(text, 0, 20) == []


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ('[[agency]]\nname = "X"\nforms = []\nexample = "x"\n', "forms"),
        ('where = "middle"', "where"),
        ("pattern = '''('''", "pattern"),
        ("stock = '''('''", "stock"),
    ],
)
def test_a_faulty_entry_is_named(tmp_path: Path, broken: str, told: str) -> None:
    good = (
        '[[agency]]\nname = "X"\nforms = ["X"]\nexample = "x"\n'
        '[[credit]]\nwhere = "top"\n'
        "pattern = '''{agency}'''\nexamples = [\"X\"]\nothers = [\"y\"]\n"
        "[[stock]]\npattern = '''x'''\nexamples = [\"x\"]\nothers = [\"y\"]\n"
    )
    text = good
    if broken.startswith("["):
        text = broken + good
    elif broken.startswith("where"):
        text = good.replace('where = "top"', broken)
    elif broken.startswith("stock"):
        text = good.replace("pattern = '''x'''", broken.replace("stock", "pattern"))
    else:
        text = good.replace("pattern = '''{agency}'''", broken)
    path = tmp_path / "agencies.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=told):
        read(Entries(path))
