from __future__ import annotations

from reader.core.article import Kind
from reader.core.loading.extract import Wish
from reader.core.loading.pages import html

TITLE = "The river came through the letterbox: the valley counts the cost"
TEXT = "Mrs. Macdiarmid, 71, is one of about 900 people who were taken from their homes. " * 3


def kinds_of(head: str, body: str) -> dict[str, Kind | None]:
    page = f"<html><head><title>{head}</title></head><body>{body}</body></html>"
    extract = html.read(page.encode(), Wish())
    return {part.text: part.kind for part in extract.parts}


def test_a_word_processor_writes_the_title_as_a_paragraph_and_sections_as_first_headings() -> None:
    # LibreOffice 7.4: the first section was taken for the title.
    body = f"<p><b>{TITLE}</b></p><p>{TEXT}</p><h1>A scheme on the shelf</h1><p>{TEXT * 2}</p>"
    kinds = kinds_of(TITLE, body)
    assert kinds[TITLE] is Kind.TITLE
    assert kinds["A scheme on the shelf"] is Kind.HEADING


def test_a_heading_that_the_page_names_is_its_title_whatever_stands_above() -> None:
    body = f"<p>The Example Post</p><h1>{TITLE}</h1><p>{TEXT}</p>"
    assert kinds_of(f"{TITLE} | The Example Post", body)[TITLE] is Kind.TITLE
