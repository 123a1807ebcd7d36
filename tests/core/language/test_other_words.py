"""Sentences and tokens of other languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.language.other_languages import language, stem
from reader.core.language.other_words import LONGEST, other_spans, other_tokens


def split(text: str, code: str) -> list[str]:
    return [text[a:b] for a, b in other_spans(text, 0, len(text), language(code))]


@pytest.mark.parametrize(
    ("code", "marked"),  # "|" stands where a sentence ends
    [
        ("es", "El Sr. Ruiz llegó.|¿Quién lo vio?|Nadie. «Volveré», dijo."),
        ("es", "Ganó 3.500 euros.|Perdió 2."),
        ("de", "Am 12. März kam er.|Dr. Weber und z. B. Frau Lang gingen.|Ende."),
        ("de", "Das kostet 3 Mio. Euro.|Gut so!|Wirklich?"),
        ("fr", "M. Dupont est parti.|« Bien ! » a-t-il dit.|Il pleut…"),
        ("ru", "Это было в 2026 г. в Москве.|А. С. Пушкин писал стихи.|Конец."),
        ("pl", "To było m.in. w Łodzi.|Tak."),
        ("zh", "市长说，没有人受伤。|他走了！|真的吗？"),
        ("zh", "“灯灭了。”他说。|警方来了。"),  # whose words they are belongs to them
        ("ja", "「消えた」と話した。|終わった。"),
        ("ar", "وصل الوزير.|هل غادر؟|نعم."),
        ("ur", "وہ آیا۔|وہ گیا۔"),
        ("hi", "वह आया।|वह गया।|क्या हुआ?"),
        ("el", "Ποιος ήρθε;|Κανείς."),
        ("es", "Vino; se fue."),  # a semicolon is a question mark in Greek only
        ("hy", "Նա եկավ։|Նա գնաց։"),
        ("km", "គាត់បានមក។|គាត់បានទៅ។"),
        ("und", "Abc def. Ghi jkl.".replace(". ", ".|")),
    ],
)  # fmt: skip
def test_sentence_ends(code: str, marked: str) -> None:
    wanted = marked.split("|")
    joined = ("" if code in ("zh", "ja", "km") else " ").join(wanted)
    if code == "es" and "Nadie. «" in marked:
        wanted = [*wanted[:-1], "Nadie.", "«Volveré», dijo."]
    assert split(joined, code) == wanted


def test_thai_is_cut_at_spaces_but_not_beside_numbers() -> None:
    text = "นายกเทศมนตรีกล่าวว่าพายุจะมาถึงในวันศุกร์ และจะมีฝนตกหนักทั่วทั้งเกาะเป็นเวลา 3 วัน โรงเรียนจะปิด"
    found = split(text, "th")
    assert len(found) == 2
    assert found[0].endswith("3 วัน")


@pytest.mark.parametrize("code", ["es", "de", "zh", "th", "und"])
@pytest.mark.parametrize(
    "text", ["a" * 20_000, "palabra " * 4000, "市" * 9000, "ก" * 9000, ". " * 9000, "。" * 9000,
             "a.b." * 5000, "“a " * 5000, "“a。”" * 3000]
)  # fmt: skip
def test_no_sentence_is_endless(code: str, text: str) -> None:
    spans = other_spans(text, 0, len(text), language(code))
    assert max(b - a for a, b in spans) <= LONGEST
    place = 0
    for a, b in spans:
        assert text[place:a].strip() == ""
        place = b
    assert text[place:].strip() == ""


@given(st.text(max_size=200), st.sampled_from(["es", "de", "el", "zh", "th", "ar", "und"]))
def test_sentences_and_tokens_tile_any_text(text: str, code: str) -> None:
    own = language(code)
    place = 0
    for start, end in other_spans(text, 0, len(text), own):
        assert text[place:start].strip() == ""
        at = start
        for token in other_tokens(text, start, end, own):
            assert text[at : token.start].strip() == ""
            assert token.text == text[token.start : token.end] != ""
            assert token.lemma
            at = token.end
        assert text[at:end].strip() == ""
        place = end
    assert text[place:].strip() == ""


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("fr", "l'île d’Yeu, aujourd'hui", ["l'", "île", "d’", "Yeu", ",", "aujourd", "'", "hui"]),
        ("uk", "п'ять", ["п", "'", "ять"]),
        ("es", "8.500,25 €", ["8.500,25", "€"]),
        ("fr", "8 500 tonnes", ["8 500", "tonnes"]),
        ("fr", "en 2026 500 tonnes", ["en", "2026", "500", "tonnes"]),
        ("zh", "至少14人", ["至", "少", "14", "人"]),
        ("ja", "AI革命", ["AI", "革", "命"]),
        ("hi", "८,५०० टन", ["८,५००", "टन"]),
        ("es", "ver https://a.es/x, hoy", ["ver", "https://a.es/x", ",", "hoy"]),
    ],
)
def test_tokens(code: str, text: str, words: list[str]) -> None:
    assert [t.text for t in other_tokens(text, 0, len(text), language(code))] == words


def test_lemmas_of_dense_scripts_are_bigrams() -> None:
    tokens = other_tokens("市长说，走", 0, 5, language("zh"))
    assert [t.lemma for t in tokens] == ["市长", "长说", "说", ",", "走"]
    assert [t.tag for t in tokens] == ["FW", "FW", "IN", ",", "FW"]


def test_small_words_are_told_from_others() -> None:
    text = "El barco de trigo"
    assert [t.tag for t in other_tokens(text, 0, len(text), language("es"))] == [
        "IN", "FW", "IN", "FW",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ранены", "раненых"),
        ("пассажиры", "пассажирами"),
        ("Untersuchung", "Untersuchungen"),
        ("investigación", "investigaciones"),
        ("السفينة", "سفينة"),
        ("والسفينة", "سفينة"),
        ("بالسفينة", "سفينة"),
        ("ÉCOLE", "école"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, two: str) -> None:
    assert stem(one) == stem(two)


@pytest.mark.parametrize(
    ("one", "two"), [("tres", "tren"), ("وزارة", "زارة"), ("12345678", "123456")]
)
def test_different_words_keep_apart(one: str, two: str) -> None:
    assert stem(one) != stem(two)
