"""Every export read again by a parser that is not ours, and compared with what was exported."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import openpyxl
import pytest
from markdown_it import MarkdownIt

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Severity, Type
from reader.core.errors import ArgumentError
from reader.core.exchange.reading import read_exchange
from reader.core.export.formats import (
    FORMATS,
    Options,
    Order,
    Scope,
    Template,
    export,
    format_named,
    report_of,
)
from reader.core.export.note_words import note_facts, note_heading, note_lines, note_quotes
from reader.core.export.report_model import Report
from reader.core.export.report_notes import ReportedNote
from reader.core.export.visible import visible
from reader.core.kept import Kept
from reader.core.notes import Note

NAMES = [one.name for one in FORMATS if not one.by_window]
REPORTS = ("html", "docx", "md", "txt")
ALL = Options(scope=Scope.ALL, author="A. Analyst")
VOID = {"meta", "br"}


# reading back: the words of a document, and anything in it that names something outside


class Page(HTMLParser):
    """The text of a page, its elements, attributes, and whether they are closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.open: list[str] = []
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag == "br":
            self.text.append("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text.append(data)


def words_of(name: str, data: bytes) -> str:
    """What a reader of the document sees, white space folded."""
    if name == "html":
        page = Page(data.decode())
        assert page.open == []
        text = "".join(page.text)
    elif name == "docx":
        text = "\n".join(one.text for one in docx.Document(io.BytesIO(data)).paragraphs)
    elif name.endswith("md"):
        parts = []
        for token in MarkdownIt("commonmark").parse(data.decode()):
            for one in token.children or ():
                assert one.type not in ("html_inline", "link_open", "image", "code_inline"), one
                parts.append("\n" if one.type in ("softbreak", "hardbreak") else one.content)
            assert token.type not in ("html_block", "code_block", "fence", "blockquote_open"), token
            parts.append("\n")
        text = "".join(parts)
    else:
        text = data.decode()
    return " ".join(text.split())


def one_line(text: str) -> str:
    return " ".join(visible(text).split())


def told_of(note: ReportedNote, *, beside: bool) -> Iterator[str]:
    yield note_heading(note)
    for quote in note_quotes(note, beside=beside):
        yield quote.text
        yield quote.was
    yield from note_lines(note)
    yield from note_facts(note)


def told_of_report(report: Report) -> Iterator[str]:
    """Everything that must stand in a report of this content."""
    for article in report.articles:
        yield from (article.siglum, article.title, article.outlet or "", article.author or "")
        yield from (article.published or "", article.url or "", article.text_sha256)
    for claim in (*report.disputed, *report.agreed):
        for wording in claim.wordings:
            yield wording.text
        for finding in claim.findings:
            yield finding.reason
            for passage in finding.passages:
                yield passage.text
                yield f"{passage.sentence} ¶{passage.paragraph}"
            if finding.held is not None:
                yield finding.held.state
                yield finding.held.reason
            for note in finding.notes:
                yield from told_of(note, beside=True)
        for note in claim.notes:
            yield from told_of(note, beside=False)
    for note in report.notes:
        yield from told_of(note, beside=False)
    yield from report.chosen
    yield report.author


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_says_everything_and_each_note_once(
    name: str, template: Template, talks: Comparison, judged_talks: Kept
) -> None:
    options = replace(ALL, template=template)
    report = report_of(judged_talks, talks, options)
    found = words_of(name, export(judged_talks, talks, name, options))
    if name == "txt":  # its lines are folded, and differing words stand between « and »
        found = re.sub(r"[«»]", "", found)
    for told in told_of_report(report):
        assert one_line(told) in found, told
    texts = [note.text.split("\n")[0] for note in judged_talks.notes.values() if note.text]
    once = {text: found.count(one_line(text)) for text in texts}
    expected = dict.fromkeys(texts, 1)
    if template is Template.FINDINGS:
        expected = {text: int(text.startswith("Who says")) for text in texts}
    assert once == expected
    rules = [finding.rule for claim in report.disputed for finding in claim.findings]
    assert all(rule in found for rule in rules)


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("name", REPORTS)
def test_hostile_words_are_shown_as_they_are(
    name: str, template: Template, hostile: Comparison, judged_hostile: Kept
) -> None:
    options = replace(ALL, template=template, author="<b>A</b>\n=1")
    report = report_of(judged_hostile, hostile, options)
    found = words_of(name, export(judged_hostile, hostile, name, options))
    plain = re.sub(r"[\s«»“”]", "", found)
    for told in told_of_report(report):
        assert re.sub(r"[\s«»“”]", "", visible(told)) in plain, told


def test_a_page_holds_no_element_and_no_address_of_the_input(
    hostile: Comparison, judged_hostile: Kept
) -> None:
    for template in Template:
        options = replace(ALL, template=template)
        page = Page(export(judged_hostile, hostile, "html", options).decode())
        assert page.open == []
        assert page.elements <= {
            "html", "head", "meta", "title", "style", "body", "header", "main", "section", "footer",
            "article", "div", "h1", "h2", "h3", "p", "ul", "ol", "li", "table", "caption", "thead",
            "tbody", "tr", "th", "td", "span", "small", "b", "bdi", "q", "mark", "br",
        }  # fmt: skip
        assert page.attributes <= {
            "lang", "charset", "http-equiv", "content", "name", "class", "id", "dir", "title",
            "aria-labelledby", "scope", "value",
        }  # fmt: skip


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_an_office_file_names_nothing_outside_itself(
    name: str, hostile: Comparison, judged_hostile: Kept
) -> None:
    data = export(judged_hostile, hostile, name, ALL)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for member in archive.namelist():
            if not member.endswith((".xml", ".rels")):
                continue
            root = ElementTree.fromstring(archive.read(member))
            for element in root.iter():
                tag = element.tag.rpartition("}")[2]
                assert tag not in ("hyperlink", "f", "instrText", "fldSimple", "drawing", "pict")
                assert element.get("TargetMode") != "External"
                if tag == "Relationship":
                    assert ":" not in element.get("Target", "")


@pytest.mark.parametrize("name", NAMES)
def test_the_same_input_gives_the_same_bytes(
    name: str, talks: Comparison, judged_talks: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = export(judged_talks, talks, name, ALL)
    # An archive knows the time of day.
    monkeypatch.setattr("time.time", lambda: 1.0e9)
    shuffled = replace(judged_talks, notes=dict(reversed(judged_talks.notes.items())))
    assert export(shuffled, talks, name, ALL) == first


# tables


def rows_of(data: bytes) -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def unguarded(cell: str) -> str:
    return cell.removeprefix("'")


def test_findings_as_csv_are_read_again(talks: Comparison, judged_talks: Kept) -> None:
    head, *rows = rows_of(export(judged_talks, talks, "csv", ALL))
    found = [dict(zip(head, row, strict=True)) for row in rows]
    report = report_of(judged_talks, talks, ALL)
    sides = [
        (finding, passage)
        for claim in report.disputed
        for finding in claim.findings
        for passage in finding.passages
    ]
    assert [(row["id"], row["words"]) for row in found] == [(f.id, p.text) for f, p in sides]
    first = found[0]
    assert first["verdict"] == "real"
    assert first["verdict reason"] == "both desks confirm it"
    assert first["tags"] == "ask the desk, Oslo"
    assert first["notes"] == "Who says “settled”?\n- ask both"
    assert (first["siglum"], first["sentence"], first["paragraph"]) == ("A", "A1", "2")
    assert first["outlet"] == "The Daily Example"
    assert first["text sha256"] == report.articles[0].text_sha256
    assert {row["verdict"] for row in found} == {
        "real", "false alarm", "open", "open (was explained; the text has changed since)",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["csv", "notes.csv"])
def test_no_cell_is_a_formula_and_none_is_changed(
    name: str, hostile: Comparison, judged_hostile: Kept
) -> None:
    data = export(judged_hostile, hostile, name, ALL)
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = rows_of(data)
    assert all(len(row) == len(head) for row in rows)
    cells = {cell for row in rows for cell in row}
    assert not [cell for cell in cells if cell.lstrip(" ")[:1] in "=+-@\t\r＝" and cell.strip()]
    assert any(cell.startswith("'=") for cell in cells)
    if name == "notes.csv":
        texts = [unguarded(row[head.index("note")]) for row in rows]
        assert sorted(texts) == sorted(
            "\n".join(visible(line) for line in note.text.split("\n"))
            for note in judged_hostile.notes.values()
        )


def test_a_workbook_is_text_in_every_cell(hostile: Comparison, judged_hostile: Kept) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export(judged_hostile, hostile, "xlsx", ALL)))
    assert book.sheetnames == ["findings", "notes", "articles"]
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n"), cell
                assert cell.data_type == "s" or cell.value is None
                assert cell.hyperlink is None
    notes = [row[6].value for row in book["notes"].iter_rows(min_row=2)]
    assert len(notes) == len(judged_hostile.notes)
    assert "=1+1\n+2\n-3\n@SUM(A1)\n =4" in notes


def test_a_workbook_says_what_the_tables_say(talks: Comparison, judged_talks: Kept) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export(judged_talks, talks, "xlsx", ALL)))
    found = [[cell or "" for cell in row] for row in book["findings"].iter_rows(values_only=True)]
    rows = rows_of(export(judged_talks, talks, "csv", ALL))
    assert found == [[unguarded(cell) for cell in row] for row in rows]
    articles = list(book["articles"].iter_rows(values_only=True))
    assert [row[0] for row in articles] == ["siglum", "A", "B", "C"]


# bibliography


def ris_records(text: str) -> list[dict[str, list[str]]]:
    """Records of a RIS file: a tag of two signs, two blanks, a hyphen, a blank, and a value."""
    records: list[dict[str, list[str]]] = []
    for line in text.split("\r\n"):
        if not line:
            continue
        tag, value = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line).groups()  # type: ignore[union-attr]
        if tag == "TY":
            records.append({})
        records[-1].setdefault(tag, []).append(value)
        assert tag == "TY" or "ER" not in records[-1] or tag == "ER"
    return records


def test_the_bibliography_as_ris(talks: Comparison, judged_talks: Kept) -> None:
    first, second, _ = ris_records(export(judged_talks, talks, "ris").decode())
    assert next(iter(first)) == "TY"
    assert list(first)[-1] == "ER"
    assert first["TY"] == ["NEWS"]
    assert first["TI"] == ["Ministers discussed a fishing pact"]
    assert (first["T2"], first["PY"], first["DA"]) == (
        ["The Daily Example"], ["2026"], ["2026/03/04/"],
    )  # fmt: skip
    assert second["AU"] == ["Writer, A."]


def test_a_hostile_bibliography_has_no_line_of_its_own(
    hostile: Comparison, judged_hostile: Kept
) -> None:
    records = ris_records(export(judged_hostile, hostile, "ris").decode())
    assert [len(record["TI"]) for record in records] == [1, 1]
    assert all(record["TY"] == ["NEWS"] and record["ER"] == [""] for record in records)


def test_the_bibliography_as_csl_json(talks: Comparison, judged_talks: Kept) -> None:
    first, second, third = json.loads(export(judged_talks, talks, "csl.json"))
    assert len({first["id"], second["id"], third["id"]}) == 3
    assert first["type"] == "article-newspaper"
    assert first["container-title"] == "The Daily Example"
    assert first["issued"] == {"date-parts": [[2026, 3, 4]]}
    assert second["author"] == [{"family": "Writer", "given": "A."}]
    known = {
        "id",
        "type",
        "title",
        "language",
        "note",
        "container-title",
        "author",
        "issued",
        "URL",
    }
    assert set(first) | set(second) | set(third) <= known


@pytest.mark.parametrize(
    "published", ["2026-02-31", "2026-13-01", "0000-00-00", "soon", "２０２６-01-01"]
)
@pytest.mark.parametrize("name", ["ris", "csl.json"])
def test_a_date_that_is_none_is_left_out(name: str, published: str, judged_talks: Kept) -> None:
    first = replace(judged_talks.articles[0], published=published)
    data = export(Kept((first,)), None, name).decode()
    assert published not in data
    assert "PY  - " not in data
    assert "issued" not in data


# notes, to be imported


@pytest.mark.parametrize("name", ["jsonld", "notes.json", "workspace.json"])
def test_what_is_to_be_imported_is(
    name: str, talks: Comparison, judged_talks: Kept, tmp_path: Path
) -> None:
    path = tmp_path / "out"
    path.write_bytes(export(judged_talks, talks, name, ALL))
    found = read_exchange(path)
    assert found.unread == 0
    assert found.kept.notes == judged_talks.notes
    if name == "workspace.json":
        assert found.kept == judged_talks
        assert found.author == "A. Analyst"


def test_notes_as_json_say_where_they_stand(talks: Comparison, judged_talks: Kept) -> None:
    whole = json.loads(export(judged_talks, talks, "notes.json"))
    notes: dict[str, Any] = {one["id"]: one for one in whole["notes"]}
    assert [one["siglum"] for one in notes["n1"]["passages"]] == ["A", "B"]
    assert notes["n1"]["passages"][0] | {"siglum": ""} == {
        "siglum": "", "sentence": "A1", "paragraph": 2, "text": "discussed", "was": "",
    }  # fmt: skip
    assert notes["n7"]["passages"][0]["was"].startswith("The two ministers agreed upon")
    assert {key: one["found"] for key, one in notes.items()} == {
        "n1": "here", "n2": "here", "n3": "here", "n4": "here", "n5": "lost", "n6": "away",
        "n7": "changed", "n8": "here",
    }  # fmt: skip
    assert [one["text_sha256"] for one in whole["articles"]] == [
        one.sha256 for one in judged_talks.articles
    ]


@pytest.mark.parametrize("name", ["notes.md", "notes.csv"])
def test_notes_alone_are_all_there(name: str, talks: Comparison, judged_talks: Kept) -> None:
    text = export(judged_talks, talks, name).decode()
    if name == "notes.md":
        text = words_of(name, text.encode())
    else:
        text = "\n".join(",".join(row) for row in rows_of(text.encode()))
    for note in judged_talks.notes.values():
        assert one_line(note.text.split("\n")[0]) in text
    assert "not found again" in text or ",no," in text


def test_the_comparison_as_json_is_that_of_the_command(
    talks: Comparison, judged_talks: Kept
) -> None:
    from reader.core.export.json_result import as_json

    assert export(judged_talks, talks, "json", ALL).decode() == as_json(talks)


# what is chosen


def findings_of(report: Report) -> list[str]:
    return [finding.id for claim in report.disputed for finding in claim.findings]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (Options(), ["d-1", "d-4"]),  # no minor one, and not the false alarm d-2
        (Options(scope=Scope.ALL), ["d-1", "d-2", "d-4", "d-3"]),
        (Options(scope=Scope.REAL), ["d-1"]),
        # d-2 stands in a sentence of a note, d-3 in both ends of a link with one
        (Options(scope=Scope.NOTED), ["d-1", "d-2", "d-4", "d-3"]),
        (Options(types=frozenset({Type.POLARITY})), ["d-4"]),
        (Options(types=frozenset()), []),
        (Options(scope=Scope.ALL, order=Order.PLACE, base=2), ["d-4", "d-3", "d-1", "d-2"]),
        (
            Options(scope=Scope.ALL, order=Order.TYPE, template=Template.FINDINGS),
            ["d-1", "d-4", "d-2", "d-3"],
        ),
        (
            Options(scope=Scope.ALL, order=Order.PLACE, template=Template.FINDINGS, base=1),
            ["d-1", "d-2", "d-3", "d-4"],
        ),
        (Options(template=Template.NOTES), []),
    ],
)
def test_scope_and_order(
    options: Options, ids: list[str], talks: Comparison, judged_talks: Kept
) -> None:
    report = report_of(judged_talks, talks, options)
    assert findings_of(report) == ids
    numbers = [finding.number for claim in report.disputed for finding in claim.findings]
    assert numbers == list(range(1, len(ids) + 1))
    assert report.left_out == (0 if options.template is Template.NOTES else 4 - len(ids))


def test_what_is_left_out_is_said(talks: Comparison, judged_talks: Kept) -> None:
    def said(**chosen: Any) -> str:
        report = report_of(judged_talks, talks, Options(**chosen))
        return " ".join((f"hidden {report.hidden}", *report.chosen[:-2]))

    assert said() == "hidden 1 1 difference held to be a false alarm is not told."
    assert said(scope=Scope.ALL) == "hidden 0"
    assert said(scope=Scope.REAL) == (
        "hidden 0 Only differences that were confirmed as real are told. "
        "3 differences of this comparison are not told."
    )
    assert "of these types are told: time." in said(types=frozenset({Type.TIME}), scope=Scope.ALL)
    assert said(types=frozenset()).startswith("hidden 0 No type of difference is told.")
    nothing = report_of(judged_talks, talks, Options(types=frozenset()))
    assert nothing.none_told.startswith("None of the differences is told")


def test_a_list_of_findings_has_headings_of_its_order(
    talks: Comparison, judged_talks: Kept
) -> None:
    def titles(order: Order) -> list[str]:
        options = Options(Scope.ALL, order=order, template=Template.FINDINGS)
        return [claim.title for claim in report_of(judged_talks, talks, options).disputed]

    assert titles(Order.DISPUTE) == ["Must see", "Useful", "Minor"]
    assert titles(Order.TYPE) == ["Commitment", "Polarity", "Time", "Scope"]
    assert titles(Order.PLACE) == ["In the order of A", "Not in A"]


def test_a_snooze_is_nobodys_business(talks: Comparison, judged_talks: Kept) -> None:
    report = report_of(judged_talks, talks, ALL)
    [minor] = [
        finding
        for claim in report.disputed
        for finding in claim.findings
        if finding.severity is Severity.NIT
    ]
    assert minor.held is None


# the front door


def test_names_and_suffixes_are_of_one_format_each() -> None:
    assert len({one.name for one in FORMATS}) == len(FORMATS)
    assert len({one.suffix for one in FORMATS}) == len(FORMATS)
    assert [one.name for one in FORMATS if one.by_window] == ["pdf"]
    with pytest.raises(ArgumentError, match=r"no format odt; choose one of html, docx"):
        format_named("odt")


@pytest.mark.parametrize("name", NAMES)
def test_without_a_comparison_only_what_needs_none(name: str, judged_talks: Kept) -> None:
    kept = replace(judged_talks, articles=judged_talks.articles[:1])
    if format_named(name).needs_comparison:
        with pytest.raises(ArgumentError, match="takes two articles"):
            export(kept, None, name)
    else:
        assert export(kept, None, name)
        assert isinstance(export(Kept(), None, name), bytes)


def test_a_pdf_is_not_made_here(talks: Comparison, judged_talks: Kept) -> None:
    with pytest.raises(ArgumentError, match="window"):
        export(judged_talks, talks, "pdf")


@pytest.mark.parametrize("name", NAMES)
def test_a_note_of_a_megabyte_is_exported(name: str, talks: Comparison, judged_talks: Kept) -> None:
    line = "A line of a long note, =1+1 <b> \x07.\n"
    long = replace(judged_talks.notes["n8"], text=line * (1_000_000 // len(line)))
    kept = replace(judged_talks, notes={"n8": long})
    data = export(kept, talks, name, ALL)
    assert data
    if name == "xlsx":
        cell = openpyxl.load_workbook(io.BytesIO(data))["notes"].cell(2, 7).value
        assert len(str(cell)) <= 32_767
        assert str(cell).endswith("more characters")
    elif name in ("csv", "csl.json", "ris", "json"):
        assert len(data) < 100_000 or name == "csv"
    else:
        shown = (
            data if name != "docx" else zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
        )
        assert shown.count(b"A line of a long note") == long.text.count("A line of a long note")


def test_a_note_without_any_text_is_a_highlight(talks: Comparison, judged_talks: Kept) -> None:
    bare: Note = replace(judged_talks.notes["n4"], tags=())
    text = export(Kept(judged_talks.articles, notes={"n4": bare}), talks, "notes.md").decode()
    assert "**Highlight** · “An aide" in text or "**Highlight** · “" in text
