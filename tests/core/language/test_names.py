"""Proper names of one article and their keys."""

from __future__ import annotations

import pytest

from reader.core.article import Kind, Sentence
from reader.core.language.features import Name
from reader.core.language.names import find_names
from reader.core.language.names_cluster import form_of
from reader.core.language.words import tokens_of


def article(*texts: str, title: str = "") -> list[tuple[Name, ...]]:
    sentences = [
        Sentence(
            i,
            0,
            len(text),
            Kind.TITLE if title and i == 0 else Kind.BODY,
            i,
            tokens_of(text, 0, len(text)),
        )
        for i, text in enumerate(([title] if title else []) + list(texts))
    ]
    return find_names(sentences)


def keys(*texts: str, title: str = "") -> list[list[str]]:
    return [[name.key for name in names] for names in article(*texts, title=title)]


ONE_SENTENCE = [  # text, [(words, key)]
    ("The deal with Google was off.", [("Google", "google")]),
    ("Then Treasury Secretary Scott Bessent spoke.", [("Scott Bessent", "scott bessent")]),
    (
        "He met South Sudan President Salva Kiir.",
        [
            ("South Sudan", "south sudan"),
            ("Salva Kiir", "salva kiir"),
        ],
    ),
    ("It sank in the Gulf of Aden on Friday.", [("Gulf of Aden", "gulf of aden")]),
    (
        "The Council on Foreign Relations warned.",
        [
            ("Council on Foreign Relations", "council on foreign relations"),
        ],
    ),
    ("She told the New York Times in May.", [("New York Times", "new york times")]),
    ("He saw Omar al-Bashir there.", [("Omar al-Bashir", "omar al bashir")]),
    ("They left the Rue de Castiglione.", [("Rue de Castiglione", "rue de castiglione")]),
    ("The US-China talks failed.", [("US", "united states"), ("China", "china")]),
    ("They said that AI and the CEO were late.", []),
    ("It let us go in May and on Tuesday.", []),
    ("He praised the South Sudanese team.", [("South Sudanese", "south sudan")]),
    ("He met Theresa May in March.", [("Theresa May", "theresa may")]),
    ("They reached Port-au-Prince.", [("Port-au-Prince", "port au prince")]),
    (
        "The World Health Organization said so.",
        [
            ("World Health Organization", "world health organization"),
        ],
    ),
    ("Louis-Michel Aymard spoke.", [("Louis-Michel Aymard", "louis michel aymard")]),
]


@pytest.mark.parametrize(("text", "wanted"), ONE_SENTENCE)
def test_names_of_a_sentence(text: str, wanted: list[tuple[str, str]]) -> None:
    (found,) = article(text)
    assert [(name.text, name.key) for name in found] == wanted


def test_surname_title_and_full_name_are_one() -> None:
    found = keys(
        "President Trump returned.",
        "When Donald Trump left, he spoke.",
        "Then Trump waved.",
    )
    assert found == [["donald trump"], ["donald trump"], ["donald trump"]]


def test_family_name_first() -> None:
    found = keys("Chinese President Xi Jinping spoke.", "Then Mr Xi left.")
    assert found[0][-1] == found[1][0] == "xi jinping"


def test_a_country_is_not_the_longer_name_that_ends_with_it() -> None:
    found = keys("They fled to South Sudan.", "Then Sudan replied.", "In North Korea it rained.")
    assert found == [["south sudan"], ["sudan"], ["north korea"]]


def test_a_city_is_not_the_newspaper() -> None:
    found = keys("The New York Times said so.", "It rained in New York.")
    assert found[0] != found[1]


def test_a_brand_is_not_its_product() -> None:
    found = keys(
        "They sell the AMD Opteron.",
        "Later AMD agreed.",
        "Then the Nvidia H200 came.",
        "Shares of Nvidia fell.",
    )
    assert found[0] != found[1]
    assert found[2] != found[3]


def test_two_longer_names_leave_the_short_one_alone() -> None:
    found = keys("He met Paul Wright.", "She met Jonathan Wright.", "Later Wright left.")
    assert found[2] == ["wright"]


def test_acronym_spelled_out_in_the_text() -> None:
    found = keys("The Sudan Armed Forces, or SAF, attacked.", "A SAF plane left.")
    assert found[1] == ["sudan armed forces"]
    found = keys("Advanced Micro Devices agreed.", "Later AMD paid.")
    assert found == [["advanced micro devices"], ["advanced micro devices"]]


def test_firm_with_and_without_the_rest_of_its_name() -> None:
    found = keys(
        "Then Reliance Globalcom replied.",
        "Providers such as Reliance said so.",
        "Later Reliance GlobalCom left.",
    )
    assert found[0] == found[1] == found[2]


def test_title_case_headline_follows_the_body() -> None:
    found = keys(
        "The Casty store was robbed, and shops shut after the raid.",
        title="Jewellery Stolen In Casty Shop Raid",
    )
    assert found[0] == ["casty"]


def test_first_word_follows_the_body() -> None:
    found = keys("Forensic policemen came.", "Smith left.", "He saw Smith.")
    assert found == [[], ["smith"], ["smith"]]


def test_office_with_a_country_is_its_holder() -> None:
    found = keys("Chinese President Xi Jinping spoke.", "Later the Chinese president left.")
    assert "xi jinping" in found[1]


def test_forms_ignore_case_accents_and_plurals_of_models() -> None:
    assert form_of("Médecins") == form_of("MEDECINS")
    assert form_of("AK-47s") == form_of("AK-47")
    assert form_of("The Hague") == ("hague",)


def test_no_sentences_and_empty_sentences() -> None:
    assert find_names([]) == []
    assert article("…", "12 .") == [(), ()]
