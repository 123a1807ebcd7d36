"""The language of a text: scripts, small words, letters, and what pages state."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from reader.core.loading import languages
from reader.core.loading.languages import (
    UNKNOWN,
    code_of,
    language_of,
    other_language_of,
    small_words,
    stated_or_told,
)
from reader.core.loading.opening import article_from_text

DATA = Path(__file__).resolve().parents[2] / "data" / "languages"


def _texts() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in tomli.loads((DATA / "articles.toml").read_text("utf-8"))["language"]:
        found.setdefault(row["code"], []).extend([*row["a"], *row["b"]])
    rows = tomli.loads((DATA / "sentences.toml").read_text("utf-8"))["sentences"]
    for code, sentences in rows.items():
        found.setdefault(code, []).extend(sentences)
    return found


TEXTS = _texts()
NORDIC = {"da", "no"}  # told apart by few words; nothing depends on which it is


@pytest.mark.parametrize("code", TEXTS)
def test_articles_are_told(code: str) -> None:
    told = language_of(" ".join(TEXTS[code]))
    assert told == code or {told, code} == NORDIC


def test_nearly_all_single_sentences_are_told() -> None:
    wrong = [
        (code, text)
        for code, texts in TEXTS.items()
        for text in texts
        if language_of(text) != code and {language_of(text), code} != NORDIC
    ]
    assert len(wrong) <= 0.05 * sum(map(len, TEXTS.values())), wrong


def test_no_english_sentence_is_taken_for_another_language() -> None:
    assert [text for text in TEXTS["en"] if language_of(text) != "en"] == []


ENGLISH = " ".join(TEXTS["en"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH + " «" + " ".join(TEXTS["es"][:3]) + "»", "en"),  # quotes a witness at length
        (" ".join(TEXTS["de"]) + " „" + " ".join(TEXTS["en"][:4]) + "“", "de"),
        (" ".join(TEXTS["ru"]) + " NATO, OpenAI, Reuters, Apple", "ru"),
        (" ".join(TEXTS["ja"]), "ja"),  # more Han than kana in headlines
        ("日本経済新聞", "zh"),  # Han alone: nobody can tell
        (ENGLISH.upper(), "en"),
        (" ".join(TEXTS["fr"]).upper(), "fr"),
        ("Wqx bdk tzr plmn grk vrt sdf hjk lzx cvb " * 5, UNKNOWN),
        ("Ⴀ " * 60, UNKNOWN),  # a script of no listed language
        ("1 2 3 " * 50, "en"),
        ("\u200b".join(ENGLISH), "en"),  # letters apart were words of French
        ("U.S. a.m. i.e. Mr. " * 50, UNKNOWN),  # "u", "s", "a", "i" are words of Croatian
    ],
)
def test_odd_texts(text: str, code: str) -> None:
    assert language_of(text) == code


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    assert language_of(" ".join(TEXTS["es"]) * 8 + " the" * 2_000_000) == "es"


@pytest.mark.parametrize(
    ("stated", "code"),
    [("en-GB", "en"), ("DE", "de"), ("pt_BR", "pt"), ("English", None), ("", None), (None, None),
     ("x", None), ("zh-Hant-TW", "zh"), (" fr ", "fr"), ("und", "und")],
)  # fmt: skip
def test_stated_codes(stated: str | None, code: str | None) -> None:
    assert code_of(stated) == code


@pytest.mark.parametrize(
    ("stated", "text", "code"),
    [
        ("en", " ".join(TEXTS["es"]), "es"),  # a template that says so of every page
        ("de", ENGLISH, "en"),
        ("gl", " ".join(TEXTS["pt"]), "gl"),  # not listed: the page knows better
        ("bs", " ".join(TEXTS["hr"]), "bs"),
        ("es", "Hola", "es"),
        ("English", " ".join(TEXTS["it"]), "it"),
    ],
)
def test_what_a_page_states(stated: str, text: str, code: str) -> None:
    assert stated_or_told(text, stated) == code


@pytest.mark.parametrize(
    ("passage", "code"),
    [
        (TEXTS["es"][2] + " " + TEXTS["es"][0], "es"),
        (TEXTS["zh"][2], "zh"),
        (TEXTS["en"][0], None),
        ("Nvidia, Samsung Electronics, TSMC, Intel, Qualcomm, Arm, Apple, Broadcom, Micron, ASML",
         None),
        ("¡No pasarán!", None),  # too short: goes with its article
        ("President Xi (习近平) met him in Beijing.", None),
    ],
)  # fmt: skip
def test_passages_that_are_not_english(passage: str, code: str | None) -> None:
    assert other_language_of(passage) == code


def test_small_words() -> None:
    assert {"der", "und"} <= small_words("de")
    assert small_words("xx") == frozenset()


def test_an_article_knows_its_language() -> None:
    text = "\n\n".join(TEXTS["fr"])
    assert article_from_text(text).language == "fr"
    stated = f"---\nlanguage: en\n---\n\n{text}"
    assert article_from_text(stated, markdown=True).language == "fr"


@pytest.mark.parametrize("text", ["a" * 6000, "šč" * 3000, "ийів" * 1500, "aa " * 2000, "ß" * 6000])
def test_rows_of_letters_take_no_time(text: str) -> None:
    """One word of 5,000 letters took the patterns of letters 270 s."""
    assert language_of(text)


def test_names_in_english_try_no_other_language(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(text: str) -> str:
        raise AssertionError(text)

    monkeypatch.setattr(languages, "language_of", asked)
    names = "Salva Kiir Mayardit Riek Machar Omar Bashir Thabo Mbeki Juba Khartoum Heglig"
    assert other_language_of(f"Sudan: {names}, Reuters.") is None
