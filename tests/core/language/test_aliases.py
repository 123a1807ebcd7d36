"""Keys over all compared articles: well-known names, seats of government, and merging."""

from __future__ import annotations

from itertools import permutations

import pytest

from reader.core.article import Article, Kind, Sentence
from reader.core.language.aliases import is_demonym, known_key, merge_names
from reader.core.language.features import Analysis, Features
from reader.core.language.names import find_names
from reader.core.language.words import tokens_of


def analysis(*texts: str) -> Analysis:
    sentences = tuple(
        Sentence(i, 0, len(text), Kind.BODY, i, tokens_of(text, 0, len(text)))
        for i, text in enumerate(texts)
    )
    features = tuple(Features(names=names) for names in find_names(sentences))
    return Analysis(Article("x", " ".join(texts), (), "", ""), sentences, features)


def keys(one: Analysis) -> list[list[str]]:
    return [[name.key for name in features.names] for features in one.features]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("U.S.", "united states"),
        ("US", "united states"),
        ("us", ""),
        ("America", "united states"),
        ("American", "united states"),
        ("Britain", "united kingdom"),
        ("EU", "european union"),
        ("U.N.", "united nations"),
        ("who", ""),
        ("WHO", "world health organization"),
        ("South Sudanese", "south sudan"),
        ("Swaziland", "eswatini"),
        ("Beijing", ""),
    ],
)
def test_well_known_names(text: str, key: str) -> None:
    assert known_key(text) == key


def test_demonyms_have_the_countrys_key() -> None:
    assert is_demonym("Chinese")
    assert not is_demonym("China")
    assert known_key("Chinese") == known_key("China") == "china"


SEATS = [
    ("Washington and Beijing prepare to open dialogue.", ["united states", "china"]),
    ("For Beijing, it was a demonstration.", ["china"]),
    ("It tried to deny Beijing access to chips.", ["china"]),
    ("He arrived in Beijing.", ["beijing"]),
    ("The Beijing talks ended.", ["beijing"]),
    (
        "Capitals such as those in Washington, Beijing and Paris knew.",
        ["washington", "beijing", "paris"],
    ),
    ("Paris has been the scene of robberies.", ["paris"]),
    ("Paris said it would sign.", ["france"]),
    ("The plan was put forward by London.", ["united kingdom"]),
    ("The White House accused China.", ["united states", "china"]),
    ("Then the Kremlin denied it.", ["russia"]),
]


@pytest.mark.parametrize(("text", "wanted"), SEATS)
def test_seat_is_government_or_place(text: str, wanted: list[str]) -> None:
    assert keys(analysis(text))[0] == wanted


def test_names_merge_over_articles() -> None:
    merged = merge_names(
        [
            analysis("Chinese President Xi Jinping met Donald Trump."),
            analysis("Mr Xi met President Trump."),
            analysis("The Chinese president left the US."),
        ]
    )
    found = [keys(one)[0] for one in merged]
    assert found[0][-2:] == ["xi jinping", "donald trump"]
    assert found[1] == ["xi jinping", "donald trump"]
    assert "xi jinping" in found[2]
    assert "united states" in found[2]


def test_washington_is_the_us() -> None:
    a, b = merge_names([analysis("Washington accused them."), analysis("The US accused them.")])
    assert keys(a) == keys(b)


def test_an_articles_own_reading_is_kept() -> None:
    a, b, c = merge_names(
        [
            analysis("He met Jonathan Wright.", "Then Mr Wright left."),
            analysis("She met Paul Wright.", "Then Mr Wright left."),
            analysis("Then Mr Wright left."),
        ]
    )
    assert keys(a)[1] == ["jonathan wright"]
    assert keys(b)[1] == ["paul wright"]
    assert keys(c)[0] == ["wright"]


def test_two_spellings_of_one_name() -> None:
    a, b = merge_names(
        [analysis("They sank the Salahuddin."), analysis("They sank the Salahaddin.")]
    )
    assert keys(a) == keys(b)
    both = analysis("They sank the Salahuddin.", "Then the Salahaddin came.")
    assert len({key for row in keys(merge_names([both, both])[0]) for key in row}) == 2


def test_order_plays_no_part() -> None:
    articles = [
        analysis("Claude Mythos came.", "They like Mythos.", "They love Mythos.", "See Mythos."),
        analysis("They saw Mythos Preview.", "They like Mythos.", "We want Mythos."),
        analysis("Then the BBC met Reliance.", "Later Mythos came.", "See Xi."),
        analysis("Then Reliance Globalcom met Chinese President Xi Jinping."),
    ]
    wanted = dict(zip(map(id, articles), merge_names(articles), strict=True))
    for order in permutations(articles):
        assert merge_names(order) == tuple(wanted[id(one)] for one in order)


def test_merging_twice_changes_nothing() -> None:
    once = merge_names([analysis("Donald Trump left."), analysis("Then Trump left for China.")])
    assert merge_names(once) == once
    assert merge_names([]) == ()


def keys_of(texts: tuple[str, ...], word: str) -> set[str]:
    """The keys of a name, as written, in one or two compared articles."""
    merged = merge_names([analysis(*text.split("|")) for text in texts])
    found = {n.key for one in merged for f in one.features for n in f.names if n.text == word}
    assert found, [n.text for one in merged for f in one.features for n in f.names]
    return found


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("He met Muammar Gaddafi.|Then Gaddafi fled.", "They saw Moammar Qaddafi.|Qaddafi fled."),
         ("Gaddafi", "Qaddafi", "Muammar Gaddafi", "Moammar Qaddafi")),
        (("Reporters saw Volodymyr Zelensky.", "Then Mr Zelenskiy spoke."),
         ("Volodymyr Zelensky", "Zelenskiy")),
        (("Voters chose Mohammed Morsi.|Then Morsi fell.", "Voters chose Mohamed Mursi."),
         ("Morsi", "Mohamed Mursi")),
        (("Troops killed Osama bin Laden.|They buried bin Laden.",
          "Troops killed Usama bin Laden."),
         ("Osama bin Laden", "Usama bin Laden", "Laden")),
        (("Troops killed Abu Bakr al-Baghdadi.|Then Baghdadi was named.",
          "Then Al-Baghdadi was named."), ("Baghdadi", "Al-Baghdadi")),
        (("Police arrested Martin Schmidt.", "Police arrested Martin Schmitt."),
         ("Martin Schmidt", "Martin Schmitt")),
        (("It met the U.N. Security Council.", "It met the UN Security Council."),
         ("U.N. Security Council", "UN Security Council")),
        (("He works for Int'l Business Machines.",
          "He works for International Business Machines."),
         ("Int'l Business Machines", "International Business Machines")),
        (("He met Xi Jinping.", "Then President Xi spoke."), ("Xi Jinping", "Xi")),
        (("TRUMP WARNS CHINA OVER TRADE|Today Donald Trump warned it.",
          "Today Donald Trump warned it."), ("TRUMP", "Donald Trump")),
        (("He joined the Lebanese Mountaineering Union (LMU).", "Then LMU members met."),
         ("Lebanese Mountaineering Union", "LMU")),
        (("He works for Tenaris SA.", "Then Tenaris fell."), ("Tenaris SA", "Tenaris")),
        (("He chairs the Federal Reserve.", "Then the Fed met."), ("Federal Reserve", "Fed")),
        (("Talks were held in the U.S.", "Then American officials left."), ("U.S.", "American")),
    ],
)  # fmt: skip
def test_aliases_over_articles(texts: tuple[str, ...], names: tuple[str, ...]) -> None:
    found = set().union(*(keys_of(texts, name) for name in names))
    assert len(found) == 1
    assert found == set().union(*(keys_of(texts[::-1], name) for name in names))


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [
        (("Voters chose Mario Silva.", "Voters chose Maria Silva."), "Mario Silva", "Maria Silva"),
        (("Police held John Smith and Jon Smith.", "Police held John Smith."),
         "John Smith", "Jon Smith"),
        (("Police held John Smith and Mary Smith.", "Then Smith was freed."),
         "Smith", "Mary Smith"),
        (("They saw Ivanka Trump.|They saw Donald Trump.", "Then President Trump spoke."),
         "Ivanka Trump", "Trump"),
        (("They went to Tripoli.", "They went to Tirana."), "Tripoli", "Tirana"),
        (("He met Gordon Brown.", "He met Paul Browne."), "Gordon Brown", "Paul Browne"),
        (("They fought in Austria.", "They fought in Australia."), "Austria", "Australia"),
    ],
)  # fmt: skip
def test_different_names_stay_apart(texts: tuple[str, ...], one: str, other: str) -> None:
    assert keys_of(texts, one).isdisjoint(keys_of(texts, other))
