"""The second try with pypdf."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pytest

from reader.core.article import Kind
from reader.core.loading.extract import RefusedError, Wish
from reader.core.loading.pdf import second

Make = Callable[..., bytes]
LINES = [
    "The council met on Tuesday to discuss the new bridge across the riv-",
    "er and the money that it needs before the winter begins in earnest.",
    "Nobody knew.",
    "Experts said that the bridge had been planned for years without a bud-",
    "get, and that the state would not help anybody before the next spring.",
]


def test_lines_become_paragraphs_and_feet_furniture(pdf_of: Make, at: Make) -> None:
    def page(number: int) -> bytes:
        lines = b"".join(at(72, 700 - 12 * i, line) for i, line in enumerate(LINES))
        return lines + at(300, 40, f"Page {number} of 3")

    found = second.read(pdf_of([page(1), page(2), page(3)]), Wish())
    assert found.warnings[0] == second.SECOND
    texts = [part.text for part in found.parts if part.kind is not Kind.FURNITURE]
    assert "across the river and the money" in texts[0]
    assert any("without a budget, and" in text for text in texts)
    assert all("Page" not in text for text in texts)


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"", "no text in it"), (b"BT /F1 12 Tf ET", "no text in it")],
)
def test_files_without_text_are_refused(content: bytes, problem: str, pdf_of: Make) -> None:
    with pytest.raises(RefusedError, match=problem):
        second.read(pdf_of([content]), Wish())


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(RefusedError, match="no PDF or is damaged"):
        second.read(b"not a PDF at all", Wish())


def test_a_stream_that_unpacks_without_end_is_refused(pdf_of: Make) -> None:
    packed = zlib.compress(b"\0" * 90_000_000, 1)
    data = pdf_of([packed], stream=b"/Filter/FlateDecode")
    with pytest.raises(RefusedError, match="unpacks into more than a file may hold"):
        second.read(data, Wish())


def test_what_was_read_when_time_is_up_is_handed_over(
    pdf_of: Make, at: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([0.0, 1.0, 99.0])
    monkeypatch.setattr(second.time, "process_time", lambda: next(times))
    found = second.read(pdf_of([at(72, 700, line) for line in LINES]), Wish())
    assert len(found.parts) == 1
    assert "Only the first 1 of 5 pages" in found.warnings[-1]
