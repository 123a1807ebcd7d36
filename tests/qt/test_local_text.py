"""What the core says is told in the window's language, and words of articles stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from reader import paths
from reader.core.comparison import compare, judge_pair
from reader.core.discrepancies.rules import rules
from reader.core.errors import LoadError, ReaderError
from reader.core.explaining import explain_in
from reader.core.export.explanation import sections
from reader.core.export.writing import check_writable
from reader.core.loading.opening import article_from_text, load
from reader.core.memory import Memory
from reader.core.own_lexicon import LexiconError, from_bytes
from reader.core.said import RULES, WORDS, Said, joined, said, term
from reader.core.session import Session
from reader.core.workspace.store import Workspace
from reader.qt import translation
from reader.qt.local_text import local, local_error, local_sections
from reader.qt.panels.finding_lines import FindingLine


@pytest.fixture
def german(qapp):
    before = QLocale()
    assert translation.install(qapp, "de") == "de"
    yield
    for one in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def samples():
    memory = Memory()
    articles = [load(path) for path in paths.seeds()]
    return compare(articles, memory=memory), memory


def parts(text: object) -> Iterator[Said]:
    """A text and what was filled into it, down to the last."""
    if isinstance(text, Said):
        yield text
        for value in text.values.values():
            yield from parts(value)


def untranslated(texts) -> set[tuple[str, str]]:
    found = {(one.context, one.template) for text in texts for one in parts(text) if one.context}
    known = QCoreApplication.translate
    # A translation is never "", and what is not known comes back as the very text.
    return {
        (context, template)
        for context, template in found
        if template and known(context, template) == template and (context, template) not in SAME
    }


# Alike in both languages, or nothing but places.
SAME = {
    (WORDS, "normal"),
    (WORDS, "so"),
    *(
        ("Engine", template)
        for template in (
            "{figure:.2f}  ",
            "{sign}{figure:.2f}  ",
            "{says}: {figure:.2f}",
            "{type} · {severity}",
            "{figure} ({bound})",
            "{figure} {unit}",
            "{name} {old} → {new}",
            "{reason} ({changes})",
        )
    ),
}


def test_in_english_it_is_the_english_text(qapp, samples):
    found, _ = samples
    assert [local(one.reason) for one in found.findings] == [one.reason for one in found.findings]
    assert type(local(found.findings[0].reason)) is str
    assert local("plain {words}") == "plain {words}"


def test_a_reason_is_told_in_german(german, samples):
    found, _ = samples
    assert found.findings
    assert untranslated(one.reason for one in found.findings) == set()
    for finding in found.findings:
        told = local(finding.reason)
        assert " sagt „" in told or " sagen „" in told
        assert " says “" not in told
        for side in finding.sides:  # what the articles say stays as it is
            assert " ".join(side.text.split()) in told


def test_a_line_of_the_window_tells_it_in_german(qtbot, german, samples):
    found, _ = samples
    finding = found.findings[0]
    line = FindingLine(finding, pytest.importorskip("reader.qt.theme").load_theme("light"))
    qtbot.addWidget(line)
    assert "A sagt „" in line.accessibleName()


def test_why_is_told_in_german(german, samples):
    found, memory = samples
    for what in (found.findings[0], (found.links[0].a, found.links[0].b)):
        told = sections(explain_in(found, what, memory=memory))
        texts = [title for title, _ in told]
        texts += [
            one for _, rows in told for row in rows for one in ([row] if row == str(row) else row)
        ]
        assert untranslated(texts) == set()
        headings = [title for title, _ in local_sections(told)]
        assert {"Wie sicher es ist", "Woraus es sich ergibt"} & set(headings)


@pytest.mark.parametrize("name", sorted(rules()))
def test_what_a_rule_tells_is_german(german, name):
    rule = rules()[name]
    assert local(term(rule.says, RULES)) != rule.says
    found = judge_pair(*rule.differs)
    assert untranslated(one.reason for one in found) == set()


def test_words_of_articles_are_never_translated(german):
    told = said("{name} says “{words}”", name="settled", words="done {name} %1")
    assert local(told) == "settled sagt „done {name} %1“"


def test_what_no_translator_knows_stays_english(german):
    assert local(said("Nobody {knows} this.", knows=term("settled"))) == "Nobody vereinbart this."
    assert local(term("a word of the analyst's own")) == "a word of the analyst's own"
    assert local(joined([said("no date known"), "x"], " / ")) == "kein Datum bekannt / x"


def test_figures_are_written_as_the_language_does(german):
    told = said("{says}: {figure:.2f}", says="x", figure=0.5)
    assert local(told) == "x: 0,50"
    assert local(Said("{n:,}", {"n": 12345}, "")) == "12.345"
    assert local(Said("{n:,} {m}", {"n": 1.5, "m": 1.5}, "")) == "1,5 1.5"


def test_an_error_is_told_in_german(german):
    assert local_error(ReaderError(said("no date known"))) == "kein Datum bekannt"
    assert local_error(ReaderError("as it was")) == "as it was"
    assert local_error(ReaderError()) == ""
    assert local_error(OSError(2, "no such file")) == "[Errno 2] no such file"


# What is opened: through the worker's answer, the window's lists and the workspace.


def test_a_warning_of_a_file_is_told_in_german(german, tmp_path):
    page = tmp_path / "page.html"
    body = "<p>The mayor closed the docks on Tuesday.</p>" * 5
    page.write_text(f"<html><body><h1>Docks</h1><s>opened</s>{body}</body></html>", "utf-8")
    warnings = load(page).warnings
    assert (
        "The page strikes out words (“opened”); they stand in the text like all others." in warnings
    )
    told = [local(one) for one in warnings]
    assert (
        "Die Seite streicht Wörter durch („opened“); sie stehen im Text wie alle anderen." in told
    )
    assert untranslated(warnings) == set()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", "sie ist leer; wählen Sie eine Datei, die den Artikel enthält."),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "das ist ein Bild; speichern Sie den Artikel"),
        ("a.docx", b"PK\x03\x04" + b"\0" * 99, "sie ist beschädigt (ihr Ende fehlt); holen Sie"),
        ("a.pdf", b"%PDF-1.4\n" + b"x" * 99, "sie ist kein PDF oder beschädigt; öffnen Sie sie"),
    ],
)
def test_a_refusal_is_told_in_german(german, tmp_path, name, data, told):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(LoadError) as caught:
        load(path)
    assert local_error(caught.value).startswith(f"{path}: {told}")
    assert str(caught.value).startswith(f"{path}: it")
    assert untranslated([caught.value.args[0]]) == set()


def test_the_limits_of_a_comparison_are_told_in_german(german):
    spanish = (
        "El alcalde cerró los muelles del norte el martes por la noche tras el incendio.\n\n"
        "Cinco personas resultaron heridas, según las autoridades del puerto de la ciudad."
    )
    english = "The mayor closed the northern docks on Tuesday.\n\nFive people were hurt."
    long = english + "\n\n" + "one word and another word " * 900
    found = compare([article_from_text(text) for text in (spanish, long)])
    limits = [limit.text for one in found.articles for limit in one.limits]
    assert len(limits) >= 2
    assert untranslated(limits) == set()
    told = [local(one) for one in limits]
    assert told[0].startswith("Der Artikel ist auf Spanisch: Er ist nach Namen, Zahlen, Zeiten")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "{0} ist leer; öffnen Sie stattdessen eine Sicherung davon."),
        (b"x" * 999, "{0} ist kein Arbeitsbereich von Parallax; wählen Sie eine andere Datei."),
    ],
)
def test_errors_of_workspaces_are_told_in_german(german, tmp_path, data, told):
    path = tmp_path / "w.parallax"
    path.write_bytes(data)
    with pytest.raises(ReaderError) as caught:
        Workspace.open(path)
    assert local_error(caught.value) == told.format(path.name)


def test_an_article_that_is_open_already_is_told_in_german(german):
    session = Session()
    article = article_from_text("Docks closed.\n\nThe mayor closed the docks.", path="/a/docks.txt")
    session.add(article)
    with pytest.raises(ReaderError) as caught:
        session.add(article)
    assert local_error(caught.value) == "docks.txt ist schon als Artikel A geöffnet."


def test_where_no_export_can_be_written_is_told_in_german(german, tmp_path):
    with pytest.raises(ReaderError) as caught:
        check_writable(tmp_path)
    assert local_error(caught.value) == (
        f"{tmp_path}: das ist ein Ordner; nennen Sie den Namen einer Datei"
    )
    assert str(caught.value) == f"{tmp_path}: this is a folder; give the name of a file"


def test_what_is_wrong_with_an_own_lexicon_is_told_in_german(german):
    with pytest.raises(LexiconError) as caught:
        from_bytes("mine.toml", b'[[hedge]]\ngloss = 3\nterms = ["a/x"]\ncolour = "red"\n')
    error = caught.value
    assert untranslated(problem.told for problem in error.problems) == set()
    told = [local(problem.told) for problem in error.problems]
    assert "Zeile 2: „gloss“ verlangt einige Wörter in Anführungszeichen." in told
    assert "line 2: “gloss” must be some words in quotation marks." in map(str, error.problems)
    assert "weitere Probleme darin" in local_error(error)
