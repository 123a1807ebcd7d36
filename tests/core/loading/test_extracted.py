from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.errors import LoadError
from reader.core.loading.extract import Extract, Part
from reader.core.loading.extracted import article, reading_of

WORDS = st.text(alphabet="ab .\n\r\t\ufeff\u2028\ud800", max_size=12)
PARTS = st.builds(Part, WORDS, st.none() | st.sampled_from(Kind), st.booleans())


@given(st.lists(PARTS, max_size=12))
def test_all_text_is_kept_in_order_and_each_draft_is_visible(parts: list[Part]) -> None:
    reading = reading_of(Extract(tuple(parts)))
    wanted = "".join(part.text for part in parts)
    plain = wanted.replace("\ufeff", "").replace("\ud800", "\ufffd")
    assert "".join(reading.text.replace("\ufeff", "").split()) == "".join(plain.split())
    place = 0
    for draft in reading.drafts:
        piece = reading.text[draft.start : draft.end]
        assert piece
        assert piece == piece.strip()
        assert reading.text[place : draft.start].strip() == ""
        assert "\n\n" not in piece
        place = draft.end
    assert place == len(reading.text)


def made(*parts: Part, **fields: object) -> Extract:
    return Extract(parts, **fields)  # type: ignore[arg-type]


def test_parts_are_joined_and_their_kinds_kept() -> None:
    extract = made(
        Part("Five die", Kind.TITLE),
        Part("Read more", Kind.FURNITURE),
        Part("  The mayor said\nthat five died. \r\n", Kind.BODY),
        Part("one", Kind.LIST),
        Part("\n \n", Kind.BODY),
        Part("two", Kind.LIST, gap=False),
        Part("above\n\nbelow", Kind.BODY),
        details={
            "title": "Other",
            "published": "4 May 2026",
            "author": "Jane Doe",
            "language": "en",
        },
        encoding="utf-16",
        warnings=("It is doubtful.",),
    )
    found = article(extract, path="x.docx", sha256="0", warnings=("First.",))
    assert found.text == (
        "Five die\n\nRead more\n\nThe mayor said\nthat five died.\n\none\ntwo\n\nabove\n\nbelow"
    )
    kinds = [block.kind.value for block in found.blocks]
    assert kinds == ["title", "furniture", "body", "list", "list", "body", "body"]
    assert (found.title, found.published, found.author) == ("Five die", "2026-05-04", "Jane Doe")
    assert (found.encoding, found.sha256, found.path) == ("utf-16", "0", "x.docx")
    assert found.warnings == ("First.", "It is doubtful.")


def test_lost_characters_are_told_once() -> None:
    found = article(made(Part("a \ufffd and \ud800 b")), path="x", sha256="0")
    assert found.text == "a \ufffd and \ufffd b"
    assert len(found.warnings) == 1
    told = made(Part("a \ufffd"), warnings=("1 was replaced by \ufffd.",))
    assert article(told, path="x", sha256="0").warnings == told.warnings


@pytest.mark.parametrize("parts", [(), (Part(" \n"),)])
def test_nothing_is_no_article(parts: tuple[Part, ...]) -> None:
    with pytest.raises(LoadError, match="no text in it"):
        article(Extract(parts), path="x", sha256="0")
