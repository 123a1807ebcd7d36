"""Columns, lines, tables, running heads and paragraphs, on runs without a PDF."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.pdf.columns import reading_order
from reader.core.loading.pdf.document import laid_out
from reader.core.loading.pdf.doubts import pages_named
from reader.core.loading.pdf.lines import is_rtl, line_of, lines_of, rows_of
from reader.core.loading.pdf.running import split_edges
from reader.core.loading.pdf.runs import Box, Page, Run, Seen, without_ligatures
from reader.core.loading.pdf.tables import stretches

SIZE = 10.0


def run(text: str, x: float, y: float, place: int = 0, size: float = SIZE, **more: object) -> Run:
    """A run at its baseline, each letter half as wide as high."""
    wide = 0.5 * size * len(text)
    made = Run(text, x, x + wide, y - 0.8 * size, y + 0.2 * size, y, size, place=place)
    return replace(made, **more)  # type: ignore[arg-type]


def block(
    words: str, x: float, y: float, width: int, place: int = 0, step: float = 12
) -> list[Run]:
    """The words as justified lines of ``width`` letters."""
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    runs = [run(line, x, y + step * i, place + i) for i, line in enumerate(lines)]
    return [*(replace(r, x1=x + 0.5 * SIZE * width) for r in runs[:-1]), runs[-1]]


PROSE = (
    "the council met on tuesday to discuss the new bridge across the river and the money that it "
    "needs before the winter while nobody knew who would pay for it and the mayor left the room "
    "early before the vote was held at midnight in the presence of some angry residents"
)


def read(runs: list[Run], columns: int | None = None) -> list[str]:
    order = reading_order(runs, columns)
    return [" ".join(line.text for line in column.lines) for column in order.columns]


def test_two_and_three_columns_under_a_headline() -> None:
    for count in (2, 3):
        heads = [run("a headline over " + "all of the columns " * count, 50, 50, 0)]
        parts = [block(f"{PROSE} {i}", 50 + 170 * i, 80, 30, 100 * i + 1) for i in range(count)]
        runs = heads + [r for part in parts for r in part]
        assert read(runs) == [heads[0].text] + [f"{PROSE} {i}" for i in range(count)]


def test_a_headline_over_two_of_three_columns() -> None:
    runs = block(f"{PROSE} one", 50, 80, 30, 1)
    runs += [run("a headline over the second and the third column only", 220, 80, 50)]
    runs += block(f"{PROSE} two", 220, 110, 30, 100) + block(f"{PROSE} three", 390, 110, 30, 200)
    found = read(runs)
    assert found[0].endswith("one")
    assert found[1].startswith("a headline")
    assert [part.split()[-1] for part in found[2:]] == ["two", "three"]


def test_a_sidebar_is_read_after_the_text_beside_it() -> None:
    runs = block(PROSE, 50, 80, 60, 1) + block(
        "at a glance the bridge costs ten million", 380, 80, 14, 90
    )
    runs += block(f"after {PROSE}", 50, 200, 90, 200)
    found = read(runs)
    assert found[0] == PROSE
    assert found[1].startswith("at a glance")
    assert found[2].startswith("after")


@pytest.mark.parametrize("marker", ["•", "1.", "(a)", "2019"])
def test_markers_of_items_are_no_column(marker: str) -> None:
    runs = []
    for i in range(6):
        runs += [run(marker, 50, 80 + 12 * i, 2 * i), run(PROSE[:70], 80, 80 + 12 * i, 2 * i + 1)]
    order = reading_order(runs)
    assert len(order.columns) == 1
    assert not order.columns[0].table
    assert [line.text for line in order.columns[0].lines] == [f"{marker} {PROSE[:70]}"] * 6


def test_wide_spaces_above_each_other_are_no_gutter_in_lines_that_are_drawn_whole() -> None:
    left = block(PROSE, 50, 104, 34, 20)
    right = block(PROSE, 240, 104, 34, 60)
    # The headline's wide space stands right above the gutter.
    head = [
        run("a headline that is set", 50, 60, 0),
        run("with wide spaces", 241, 60, 1, spaced=True),
    ]
    assert read([*head, *left, *right])[0] == "a headline that is set with wide spaces"


def test_overlapping_text_is_told() -> None:
    runs = block(PROSE, 50, 80, 40) + block(PROSE, 52, 82, 40, 50)
    assert reading_order(runs).overlaps
    assert not reading_order(block(PROSE, 50, 80, 40, step=9)).overlaps  # tight leading


def test_columns_are_forced_where_none_were_found() -> None:
    # Lines of both columns are drawn at once, and those of the right one begin anywhere.
    left, right = block(PROSE, 50, 80, 30), block(PROSE, 215, 80, 30)
    mixed = []
    for i, (one, two) in enumerate(zip(left, right, strict=True)):
        shifted = replace(two, x0=two.x0 + (i * 7) % 20)
        mixed += [replace(one, place=2 * i), replace(shifted, place=2 * i + 1)]
    assert read(mixed, 2) == [PROSE, PROSE]
    assert len(read(mixed, 1)) == 1


def test_right_to_left_columns_begin_on_the_right() -> None:
    words = "נשיא המדינה אמר ביום שלישי כי אנשים רבים נפצעו בתאונה בכביש המהיר ליד העיר " * 3
    runs = block("ב " + words, 50, 80, 30, 50) + block("א " + words, 240, 80, 30, 1)
    assert [part[0] for part in read(runs)] == ["א", "ב"]


def test_runs_of_one_line_are_joined_by_their_gaps() -> None:
    assert line_of([run("bridge", 50, 80), run("s", 80, 80)]).text == "bridges"
    assert line_of([run("bridge", 50, 80), run("over", 84, 80)]).text == "bridge over"
    assert line_of([run("ab", 50, 80), run("cd", 60, 80, 1, spaced=True)]).text == "ab cd"
    back = line_of([run("עולם", 50, 80), run("שלום", 75, 80)])
    assert back.text == "שלום עולם"


def test_a_stop_after_a_number_stays_behind_it_in_hebrew() -> None:
    assert line_of([run("תשולם ביולי .2026", 50, 80)]).text == "תשולם ביולי 2026."
    assert line_of([run("paid .2026", 50, 80)]).text == "paid .2026"


def test_marks_and_initials_stay_with_their_lines() -> None:
    raised = run("1", 101, 76, 1, size=6)
    assert len(rows_of([run("the bridge", 50, 80), raised, run("next", 50, 92)])) == 2
    initial = run("T", 50, 104, 0, size=36)
    lines = lines_of([initial, run("he council met", 70, 80, 1), run("on tuesday", 70, 92, 2)])
    assert [(line.text, line.x0) for line in lines] == [("The council met", 50), ("on tuesday", 50)]


def test_tables_need_cells_under_each_other() -> None:
    rows = [[run("north", 50, 80 + 12 * i), run(str(i), 200, 80 + 12 * i)] for i in range(3)]
    assert [table for table, _ in stretches(rows)] == [True]
    loose = [[run("north", 50, 80 + 12 * i), run("x", 150 + 9 * i, 80 + 12 * i)] for i in range(3)]
    assert [table for table, _ in stretches(loose)] == [False]


def page(number: int, *runs: Run) -> Page:
    placed = [replace(r, place=i) for i, r in enumerate(runs)]
    return Page(number, 400, 600, tuple(placed))


def test_heads_on_alternate_pages_and_roman_numbers() -> None:
    pages = []
    for n in range(1, 9):
        head = "The Daily Example" if n % 2 else "A report about bridges"
        number = "iiiiviviiviiiix"[n] if n < 4 else str(n)
        pages.append(
            page(n, run(head, 50, 30), *block(f"{PROSE} {n}", 50, 80, 60), run(number, 200, 580))
        )
    edges = split_edges(pages)
    assert all(len(edge.head) == 1 for edge in edges)
    assert all(len(edge.foot) == 1 for edge in edges)


def test_lines_that_pages_repeat_inside_their_text_stay_text() -> None:
    pages = [page(n, *block(PROSE, 50, 80, 60)) for n in range(1, 6)]
    assert all(not edge.head and not edge.foot for edge in split_edges(pages))


def test_a_lone_number_at_the_foot_of_one_page() -> None:
    body = block(PROSE, 50, 80, 60)
    assert len(split_edges([page(1, *body, run("- 1 -", 200, 570))])[0].foot) == 1
    assert not split_edges([page(1, *body, run("1984", 50, body[-1].base + 12))])[0].foot


def paragraphs(runs: list[Run]) -> list[str]:
    return [part.text for part in laid_out([page(1, *runs)])[0]]


def test_paragraphs_by_gap_indent_and_short_lines() -> None:
    one = block(PROSE, 50, 80, 60)
    below = one[-1].base
    gap = block(PROSE, 50, below + 24, 60)
    assert paragraphs([*one, *gap]) == [PROSE, PROSE]
    full = replace(one[-1], x1=one[0].x1)
    indented = block(PROSE, 50, below + 12, 60)
    indented[0] = replace(indented[0], x0=65)
    assert paragraphs([*one[:-1], full, *indented]) == [PROSE, PROSE]
    assert paragraphs([*one, *block(PROSE, 50, below + 12, 60)]) == [PROSE, PROSE]


def test_sizes_and_weights_tell_titles_and_headings() -> None:
    first = [run("A bridge for the town", 50, 40, size=20), *block(PROSE, 50, 80, 60)]
    below = first[-1].base
    heading = run("What comes next", 50, below + 24, bold=True)
    parts, _ = laid_out([page(1, *first, heading, *block(PROSE, 50, below + 40, 60))])
    assert [part.kind for part in parts] == [Kind.TITLE, None, Kind.HEADING, None]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Figure 1: The bridge in the morning.", Kind.CAPTION),
        ("Photo: Jane Doe", Kind.CAPTION),
        ("Figure 1 shows that the bridge is old.", None),
    ],
)
def test_captions_by_their_labels(words: str, kind: Kind | None) -> None:
    runs = [*block(PROSE, 50, 80, 60), run(words, 50, 200), *block(PROSE, 50, 240, 60)]
    assert laid_out([page(1, *runs)])[0][1].kind is kind


def test_notes_at_the_foot_do_not_part_a_paragraph() -> None:
    body = block(PROSE, 50, 80, 60)
    full = [*body[:-1], replace(body[-1], x1=body[0].x1)]
    note = run("1 A note on the bridge.", 50, 500, size=8)
    parts, _ = laid_out([page(1, *full, note), page(2, *block(PROSE, 50, 80, 60))])
    assert [part.text for part in parts] == [f"{PROSE} {PROSE}", "1 A note on the bridge."]
    assert parts[1].kind is Kind.BODY


def test_a_line_cut_off_by_the_edge_of_a_page_is_given_once() -> None:
    cut = run(PROSE[:40], 50, -20, seen=Seen.OUTSIDE)
    parts, doubts = laid_out(
        [page(1, *block(PROSE[:40], 50, 80, 60)), page(2, cut, run("end", 50, 80))]
    )
    assert [part.text for part in parts] == [f"{PROSE[:40]} end"]
    assert not doubts.outside


def test_invisible_text_alone_is_dimmed_unless_it_lies_over_a_picture() -> None:
    hidden = [replace(r, seen=Seen.INVISIBLE) for r in block(PROSE, 50, 80, 60)]
    parts, doubts = laid_out([page(1, *hidden)])
    assert {part.kind for part in parts} == {Kind.FURNITURE}
    assert doubts.invisible == [1]
    scan = replace(page(1, *hidden), pictures=(Box(0, 0, 400, 600),))
    parts, doubts = laid_out([scan])
    assert [part.text for part in parts] == [PROSE]
    assert doubts.recognised == [1]


@pytest.mark.parametrize(
    ("numbers", "count", "named"),
    [
        ([1], 1, "page 1"),
        ([2], 9, "page 2"),
        ([1, 2], 2, "all pages"),
        ([1, 3, 4, 6, 7, 8], 9, "pages 1, 3 and 4 and 6–8"),
        ([1, 3, 5, 7, 9, 11, 13], 20, "7 pages"),
    ],
)
def test_pages_are_named_in_short(numbers: list[int], count: int, named: str) -> None:
    assert pages_named(numbers, count) == named


def test_only_ligatures_are_expanded() -> None:
    assert without_ligatures("oﬃce ﬁrst ﬂow x² ½ ™") == "office first flow x² ½ ™"
    assert is_rtl("שלום CNN עולם")
    assert not is_rtl("Shalom (שלום) means peace")


WORDS = st.text("abcdefgé—.,", min_size=1, max_size=12)
PLACED = st.lists(
    st.tuples(
        WORDS,
        st.floats(-50, 650),
        st.floats(-50, 850),
        st.sampled_from([0.5, 7.0, 10.0, 10.0, 24.0]),
        st.booleans(),
        st.sampled_from([Seen.YES, Seen.YES, Seen.YES, Seen.INVISIBLE, Seen.OUTSIDE]),
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PLACED, min_size=1, max_size=4), st.sampled_from([None, None, 1, 2, 3]))
def test_no_letter_is_lost_or_doubled_wherever_runs_stand(
    sheets: list[list[tuple[str, float, float, float, bool, Seen]]], columns: int | None
) -> None:
    pages = [
        page(n, *(run(t, x, y, 0, s, bold=b, seen=v) for t, x, y, s, b, v in sheet))
        for n, sheet in enumerate(sheets, 1)
    ]
    shown = [{r.text for r in p.runs if r.seen is Seen.YES} for p in pages]
    given_letters: Counter[str] = Counter()
    for at, p in enumerate(pages):
        near = set().union(*shown[max(0, at - 1) : at + 2])
        for r in p.runs:
            if r.seen is not Seen.OUTSIDE or r.text not in near:
                given_letters.update(r.text)
    parts, _ = laid_out(pages, columns)
    found: Counter[str] = Counter()
    for part in parts:
        found.update(part.text.replace(" ", "").replace("\n", "").replace("|", ""))
    assert found == given_letters


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 4), st.integers(4, 12), st.integers(24, 60), st.sampled_from([0.7, 1.0, 2.0]))
def test_justified_columns_are_read_whole(count: int, rows: int, width: int, gap: float) -> None:
    """The law of columns: whatever their number, width and gutter, each is read to its end."""
    runs, wanted, x = [], [], 40.0
    for number in range(count):
        words = " ".join(f"w{number}x{i:03d}" for i in range(rows * width // 7))
        part = block(words, x, 80, width, 1000 * number)
        runs += part
        wanted += words.split()
        x += 0.5 * SIZE * width + gap * SIZE
    assert " ".join(read(runs)).split() == wanted
