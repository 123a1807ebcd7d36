"""Saved pages: every word, its kind, the details, and what is hidden or hostile."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.pages import elements, html, stream

SENTENCE = "The mayor said that five people had come to see the bridge on Thursday night."


def read(page: str, encoding: str | None = None) -> Extract:
    return html.read(page.encode(), Wish(encoding))


def texts(extract: Extract) -> list[str]:
    return [part.text for part in extract.parts]


def kinds(extract: Extract) -> list[tuple[str, Kind | None]]:
    return [(part.text, part.kind) for part in extract.parts]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("<div>one<div>two</div>three</div>", ["one", "two", "three"]),
        ("<p>one <b>two</b>\n  three</p>", ["one two three"]),
        ("<p>one<br>two</p>", ["one\ntwo"]),
        ("one<br><br>two<BR/>&nbsp;", ["one", "two\n\xa0"]),
        ("<p>a <span>b</span><span>c</span></p>", ["a bc"]),
        ("<p>&ldquo;Yes&rdquo; &amp; no&hellip;</p>", ["“Yes” & no…"]),
        ("<p>He said <q>yes, <q>no</q></q>.</p>", ["He said “yes, ‘no’”."]),
        ("<p>9 km<sup>2</sup>, 10<sup>6</sup>, CO<sub>2</sub></p>", ["9 km², 10⁶, CO₂"]),
        ("<p>the 1<sup>st</sup></p>", ["the 1st"]),
        ("<p>a<sup>2<p>2019", ["a²", "2019"]),  # never closed: no figure after it changes
        ("<pre>one\n  two\n\nthree</pre>", ["one\n  two", "three"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", ["漢(kan)"]),
        ("<table><tr><td>a<td>b<tr><th>c<td>d</table>", ["a | b", "c | d"]),
        ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", ["a | b", "c"]),
        ("<dl><dt>term<dd>meaning</dl>", ["term", "meaning"]),
        ("<p>a <x-link>b</x-link> c</p><x-card>d</x-card>e", ["a b c", "d", "e"]),
        ("<p>before<script>if(1<2)'<p>no'</script>after</p>", ["beforeafter"]),
        ("<style>p{}</style><p>a</p><script/>b", ["a", "b"]),
        ("<p>a<!-- b --> c</p><![CDATA[d]]><![if x]>e", ["a c", "de"]),
        ("<p>a<object data=x>b</object></p>", ["ab"]),
        ("<iframe>x</iframe><video>y</video><p>a", ["a"]),
        ("<template><p>x</p></template><p>a", ["a"]),
        ("<template shadowrootmode=open><p>a</p></template>", ["a"]),
        ("<p>a</p></div></p></table><p>b", ["a", "b"]),
        ("<h2>a</h3>b", ["a", "b"]),
        ("<p>1 < 2 and 3 > 2 & so", ["1 < 2 and 3 > 2 & so"]),
        ("<svg><title>x</title><text>a</text></svg>", ["a"]),
        ("<title>x</title>a", ["a"]),
        ("<a name=top><p>one</p><p>two</p>", ["one", "two"]),
        ("<?xml version='1.0'?><html><body><div/>a<p>b</p></body></html>", ["a", "b"]),
        ("<!DOCTYPE x [<!ENTITY e 'z'>]><p>&e; a</p>", ["&e; a"]),
    ],
)
def test_words_stand_in_their_paragraphs(markup: str, expected: list[str]) -> None:
    assert texts(read(markup)) == expected


def test_kinds_that_elements_tell() -> None:
    found = read(
        f"<h1>The title of it</h1><p>{SENTENCE}</p><h2>A heading</h2><ul><li>one<li>two</ul>"
        f"<figure><img><figcaption>A caption</figcaption></figure>"
        f"<blockquote><p>{SENTENCE}</p></blockquote><table><tr><td>a<td>b</table>"
        f"<p class='wp-caption-text'>Another</p><select><option>x<option>y</select>"
    )
    assert [kind for _, kind in kinds(found)] == [
        Kind.TITLE,
        None,
        Kind.HEADING,
        Kind.LIST,
        Kind.LIST,
        Kind.CAPTION,
        Kind.BODY,
        Kind.LIST,
        Kind.CAPTION,
        Kind.FURNITURE,
        Kind.FURNITURE,
    ]
    assert [part.gap for part in found.parts[3:5]] == [True, False]  # one list
    assert not found.warnings


HIDDEN = [
    "style='display:none'",
    "style='color:red; visibility: hidden'",
    "hidden",
    "style='font-size:0'",
    "style='position:absolute;left:-9999px'",
    "style='opacity:0'",
    "style='color:#fff;background:white'",
    "style='height:0;overflow:hidden'",
    "class='gone'",
    "id='away'",
]


@pytest.mark.parametrize("how", HIDDEN)
def test_hidden_text_is_kept_dimmed_and_told(how: str) -> None:
    sheet = (
        "<style>@media print{p{display:none}} p.x,.gone,#away{display:none} p{color:red}</style>"
    )
    found = read(f"{sheet}<p>{SENTENCE}</p><p {how}>Not seen by anybody</p><p>{SENTENCE}</p>")
    assert kinds(found) == [
        (SENTENCE, None),
        ("Not seen by anybody", Kind.FURNITURE),
        (SENTENCE, None),
    ]
    assert found.warnings == (
        "The page holds text that is hidden from its readers (“Not seen by anybody”); it is shown "
        "dimmed and not compared.",
    )


def test_hidden_words_within_a_paragraph_stand_beside_it() -> None:
    found = read(f"<p>{SENTENCE} It was <span style='display:none'>not</span>safe.</p>")
    assert kinds(found) == [(f"{SENTENCE} It was safe.", None), ("not", Kind.FURNITURE)]
    assert len(found.warnings) == 1


@pytest.mark.parametrize(
    "how", ["style='color:#333'", "style='display:block'", "aria-hidden=true", "class=hiding"]
)
def test_shown_text_is_not_taken_for_hidden(how: str) -> None:
    found = read(f"<style>.hidden{{display:none}}</style><p {how}>{SENTENCE}</p>")
    assert kinds(found) == [(SENTENCE, None)]
    assert not found.warnings


def test_words_for_screen_readers_are_dimmed_without_a_warning() -> None:
    found = read(f"<p><span class='visually-hidden'>Image source,</span>{SENTENCE}</p>")
    assert kinds(found) == [(SENTENCE, None), ("Image source,", Kind.FURNITURE)]
    assert not found.warnings


def test_a_page_that_a_script_would_show_is_read_with_a_warning() -> None:
    found = read(f"<p>Loading</p><div style='opacity:0'><p>{SENTENCE * 5}</p></div>")
    assert kinds(found)[1] == (SENTENCE * 5, None)
    assert "hidden until a script" in found.warnings[0]


def test_an_article_that_stands_only_in_the_data_is_read_with_a_warning() -> None:
    data = {
        "@type": "NewsArticle",
        "headline": "T",
        "articleBody": f"{SENTENCE * 2}\n{SENTENCE * 3}",
    }
    found = read(f"<script type='application/ld+json'>{json.dumps(data)}</script><p>Loading</p>")
    assert texts(found) == ["Loading", SENTENCE * 2, SENTENCE * 3]
    assert "hardly any text" in found.warnings[0]


def test_struck_words_are_told() -> None:
    found = read(f"<p>{SENTENCE} <del>Five</del> Seven died.</p>")
    assert texts(found) == [f"{SENTENCE} Five Seven died."]
    assert "strikes out words (“Five”)" in found.warnings[0]


@pytest.mark.parametrize("opened", ["<!--", "<script>", "<style>", "<iframe>", "<![x "])
def test_what_is_never_closed_is_told(opened: str) -> None:
    found = read(f"<p>{SENTENCE}</p>{opened} and words after it that nobody sees")
    assert texts(found)[0] == SENTENCE
    assert "never closed" in found.warnings[-1] or any("nobody sees" in t for t in texts(found))


def test_an_empty_page_opens_with_a_warning() -> None:
    assert html.read(b"", Wish()).warnings == ("There is no text in the page.",)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(RefusedError, match="no readable text"):
        html.read(bytes(range(256)) * 50, Wish())


# Each is 200 kB; in the standard library's parser alone some take minutes.
FLOODS = [
    "<!--",
    "<![CDATA[",
    "<!doctype [",
    "</",
    "<a ",
    '<a b="',
    "<?",
    "<div>",
    "<b><i><font>",
    "<table>",
    "<table><tr><td>",
    "<ul><li>",
    "<dt></dt><div>",
    "<script></",
    "<title><",
    "<span hidden>",
    "<q>",
    "<sup>2",
    "&amp",
    "&#x110000;",
    "<br>",
    "<select><option>",
    "<noscript>",
    "<template>",
    "<svg><p>",
    "<p><a href=x>a</a>",
    "<del>x",
    "]]>",
]


@pytest.mark.parametrize("flood", FLOODS)
def test_floods_end(flood: str) -> None:
    page = "<p>The mayor said.</p>" + flood * (40_000 // len(flood))
    assert stream.read(page).pieces[0].text.startswith("The mayor said.")


def test_text_below_100_000_elements_is_kept() -> None:
    page = "<div>" * 20_000 + SENTENCE + "</div>" * 20_000 + "<p>after"
    assert texts(read(page)) == [SENTENCE, "after"]


def test_too_many_paragraphs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MOST_PIECES", 10)
    with pytest.raises(RefusedError, match="more than 10 paragraphs"):
        read("<p>a" * 11)


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MOST_ELEMENTS", 10)
    with pytest.raises(RefusedError, match="more than 10 elements"):
        read("<b>a</b>" * 11)


def test_too_many_references_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MOST_REFERENCES", 10)
    with pytest.raises(RefusedError, match="more than 10 character references"):
        read("&amp;" * 11)


def test_too_long_a_time_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "LONGEST", -1.0)
    with pytest.raises(RefusedError, match="too long"):
        read("<b>a</b>" * 5_000)


words = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters="<&"),
    min_size=1,
    max_size=12,
)
names = elements.words(
    "p div b span h1 h3 ul li ol table tr td th blockquote a section article em figure pre dl dt "
    "x-y nav main br hr svg"
)
tags = st.sampled_from(sorted(names))


@given(st.lists(st.one_of(words, tags.map(lambda t: f"<{t}>"), tags.map(lambda t: f"</{t}>"))))
def test_no_word_is_lost_whatever_the_tags(pieces: list[str]) -> None:
    page = " ".join(pieces)
    shown = [piece for piece in pieces if not piece.startswith("<")]
    found = " ".join(piece.text for piece in stream.read(page).pieces).replace(" | ", " ")
    assert found.split() == " ".join(shown).split()


@given(st.text(max_size=300))
def test_anything_is_read_or_refused(page: str) -> None:
    html.read_text(page)


@given(
    st.lists(
        st.sampled_from(
            [
                "<",
                ">",
                "/",
                "!",
                "--",
                "[",
                "]",
                "?",
                "'",
                '"',
                "=",
                "&",
                "#",
                ";",
                "p",
                "script",
                "title",
                "style",
                "table",
                "td",
                " ",
                "a",
                "CDATA",
                "doctype",
                "hidden",
            ]
        ),
        max_size=60,
    )
)
def test_any_mixture_of_marks_is_read(pieces: list[str]) -> None:
    html.read_text("".join(pieces))


def test_a_paragraph_of_megabytes_is_no_title_and_costs_no_more_than_its_length() -> None:
    found = read("<title>The mayor said so</title><p>" + "The mayor said so " * 60_000)
    assert [part.kind for part in found.parts] == [None]
