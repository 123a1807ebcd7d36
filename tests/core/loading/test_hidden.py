from __future__ import annotations

import pytest

from reader.core.loading.opening import article_from_text


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("The mayor\0 said\0 five.", "2 control characters"),
        ("The mayor said \u202e5000\u202c people.", "2 marks that can reverse"),
        ("The ma\u200byor sa\u2060id.", "inside words in 2 places"),
        ("The m\u0430yor said.", "in 2 places"),
        ("It holds a \ufffd.", "lost before"),
    ],
)
def test_hidden_characters_are_told_and_kept(text: str, warning: str) -> None:
    article = article_from_text(text)
    assert article.text == text
    assert len(article.warnings) == 1
    assert warning in article.warnings[0]


@pytest.mark.parametrize(
    "text",
    [
        "Plain.\tText\f",
        "5 μm and 3 kΩ",
        "Мэр сказал so.",
        "👩\u200d🚀 flew",
        "Zoë’s café",
        "e\u0301",
    ],
)
def test_ordinary_text_is_not_suspected(text: str) -> None:
    assert article_from_text(text).warnings == ()
