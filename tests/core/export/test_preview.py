"""What is looked at before a file is written is the beginning of that file."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from reader.core.anchors import anchor
from reader.core.compared import Comparison
from reader.core.errors import ArgumentError
from reader.core.export.formats import FORMATS, Options, Scope, Template, export
from reader.core.export.paragraphs import Style
from reader.core.export.preview import preview
from reader.core.kept import Kept
from reader.core.notes import Note, On, Spot
from reader.core.progress import Cancelled


def kept_of(comparison: Comparison, notes: int = 1) -> Kept:
    article = comparison.articles[0].article
    spot = Spot(article.sha256, article.path, anchor(article.text, 0, 9))
    made = {f"n{one}": Note(f"n{one}", On.PASSAGE, (spot,), f"=note {one}") for one in range(notes)}
    return Kept(tuple(one.article for one in comparison.articles), notes=made)


@pytest.mark.parametrize("form", FORMATS, ids=lambda one: one.name)
def test_it_is_the_beginning_of_the_file(talks, form):
    kept, options = kept_of(talks), Options(Scope.ALL, author="R. N.")
    found = preview(kept, talks, form.name, options)
    assert sum(map(bool, (found.paragraphs, found.rows, found.text))) == 1
    if found.text:
        assert export(kept, talks, form.name, options).decode().startswith(found.text)
        assert not found.more
    if found.rows and form.is_text:
        made = export(kept, talks, form.name, options).decode("utf-8-sig")
        assert list(found.rows) == [tuple(row) for row in csv.reader(io.StringIO(made, newline=""))]


def test_differences_are_counted_as_they_are_told(talks):
    kept = kept_of(talks)
    assert preview(kept, talks, "html", Options(Scope.ALL)).differences == len(talks.findings)
    assert preview(kept, talks, "csv", Options(Scope.REAL)).differences == 0
    assert preview(kept, talks, "csv", Options(template=Template.NOTES)).differences
    assert preview(kept, talks, "pdf", Options(template=Template.NOTES)).differences is None
    assert preview(kept, talks, "ris", Options()).differences is None


def test_of_a_long_one_it_is_a_part(talks):
    kept = kept_of(talks, 500)
    pages = preview(kept, talks, "docx", Options())
    assert len(pages.paragraphs) == 240
    assert pages.more
    assert pages.paragraphs[0].style is Style.TITLE
    rows = preview(kept, talks, "notes.csv", Options())
    assert (len(rows.rows), rows.more) == (201, True)
    text = preview(kept, talks, "workspace.json", Options())
    assert (len(text.text), text.more) == (40_000, True)


def test_cells_are_guarded_as_in_the_file(talks):
    rows = preview(kept_of(talks), None, "notes.csv", Options()).rows
    assert "'=note 0" in rows[1]


def test_a_report_needs_a_comparison(talks):
    with pytest.raises(ArgumentError):
        preview(kept_of(talks), None, "html", Options())
    assert preview(kept_of(talks), None, "notes.md", Options()).text


def test_it_can_be_cancelled(talks):
    def stop(_done: float) -> None:
        raise Cancelled

    for name in ("html", "csv", "json"):
        with pytest.raises(Cancelled):
            preview(kept_of(talks), talks, name, Options(), stop)


def test_titles_are_shown_as_they_are(talks):
    article = replace(talks.articles[0].article, title="<script>x</script> **y**")
    articles = (replace(talks.articles[0], article=article), *talks.articles[1:])
    rough = replace(talks, articles=articles)
    found = preview(kept_of(rough), rough, "html", Options())
    assert "<script>x</script> **y**" in "".join(one.text for one in found.paragraphs)
