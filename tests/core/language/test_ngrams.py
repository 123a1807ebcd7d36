import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.language.ngrams import char_ngrams, folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("OIL", "oil"),
        ("São Paulo", "sao paulo"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("İzmir", "izmir"),
        ("Diyarbakır", "diyarbakir"),
        ("Ёлка", "елка"),  # Russian papers write both
        ("مُحَمَّد", "محمد"),  # points of a schoolbook
        ("ﬁre", "fire"),
        ("２０２６", "2026"),
        ("서울", "서울"),  # syllables stay whole
        ("हिन्दी", "हिनदी"),  # the vowel signs are letters of the word
    ],
)
def test_folding(text, plain):
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("oil", {"_oi", "oil", "il_"}),
        ("Oil, oil!", {"_oi", "oil", "il_"}),
        ("a", {"_a_"}),
        ("12", {"_12", "12_"}),
        ("東京都", {"東京", "京都"}),
        ("東", {"東"}),
        ("서울에서", {"서울", "울에", "에서"}),
        ("AI革命", {"_ai", "ai_", "革命"}),
        ("", set()),
        ("— … „“", set()),
        ("a_b", {"_a_", "_b_"}),
    ],
)
def test_ngrams(text, grams):
    assert char_ngrams(text) == grams


def test_inflected_forms_share_most():
    one, two = char_ngrams("президента Путина"), char_ngrams("президент Путин")
    assert len(one & two) / len(one | two) > 0.6


def test_a_run_without_spaces_is_cut_off():
    assert len(char_ngrams("ab" * 500_000)) <= 4


@given(st.text())
def test_any_text_gives_short_ngrams(text):
    assert all(1 <= len(gram) <= 3 for gram in char_ngrams(text))


@given(st.text(), st.text())
def test_words_apart_give_their_union(one, two):
    assert char_ngrams(f"{one} {two}") == char_ngrams(one) | char_ngrams(two)
