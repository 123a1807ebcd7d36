"""The report as paragraphs: everything is in them, in reading order, with nothing that steers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.anchors import anchor
from reader.core.compared import Comparison
from reader.core.export.paragraphs import Style, paragraphs, running_head, runs_leftwards
from reader.core.export.report import build_report
from reader.core.export.report_choice import Choice, Scope, Template
from reader.core.export.report_notes import Judged
from reader.core.notes import Note, On, Spot
from reader.core.verdicts import State, Verdict, Verdicts, subject_of


def test_a_report_reads_from_title_to_limits(talks: Comparison):
    found = list(paragraphs(build_report(talks)))
    assert found[0].style is Style.TITLE
    assert found[0].text == "Source comparison"
    assert "3 articles" in found[1].text
    headings = [one.text for one in found if one.style is Style.SECTION]
    assert headings[0] == "Articles"
    assert "Where the accounts differ" in headings
    assert found[-1].text.startswith("Parallax")


def test_a_finding_has_both_sides_its_rule_and_its_paragraphs(talks: Comparison):
    found = list(paragraphs(build_report(talks)))
    first = next(place for place, one in enumerate(found) if one.style is Style.FINDING)
    heading, one, other, reason = found[first : first + 4]
    assert heading.label == "1"
    assert heading.text == "Commitment   must see   rule commitment.ladder"
    assert (one.label, one.article, one.text) == (
        "A1",
        0,
        "“discussed”  (talked about)  paragraph 2",
    )
    assert (other.label, other.article) == ("B1", 1)
    assert reason.text == "A says “discussed” (talked about), B says “agreed” (settled)."


def test_marked_words_keep_their_types(talks: Comparison):
    sentence = next(one for one in paragraphs(build_report(talks)) if one.label == "A1")
    assert sentence.style is Style.SENTENCE
    marked = [run for run in sentence.runs if run.types]
    assert [run.text for run in marked] == ["discussed", "Tuesday"]


def note(comparison: Comparison, words: str, text: str) -> Note:
    article = comparison.articles[0].article
    start = article.text.index(words)
    spot = Spot(article.sha256, "", anchor(article.text, start, start + len(words)))
    return Note("n1", On.PASSAGE, (spot,), text, ("tag",), author="R. N.", flagged=True)


def test_notes_and_verdicts_stand_with_their_findings(talks: Comparison):
    finding = talks.findings[0]
    verdicts = Verdicts().having(subject_of(talks, finding), Verdict(State.REAL, "read twice"))
    made = note(talks, "discussed a pact", "One line\n\n<b>Another</b>\x1b")
    judged = Judged(verdicts=verdicts, notes={"n1": made})
    found = list(paragraphs(build_report(talks, judged=judged)))
    assert "Verdict: real, read twice" in [one.text for one in found]
    lines = [one.text for one in found if one.style is Style.NOTE]
    assert lines == ["One line", "<b>Another</b>␛"]
    facts = next(one for one in found if one.style is Style.NOTE_FACTS)
    assert facts.text == "tag · flagged · R. N."


@pytest.mark.parametrize("template", Template)
def test_each_template_says_so_when_there_is_nothing(talks: Comparison, template):
    choice = Choice(Scope.REAL, template=template)
    found = [one.text for one in paragraphs(build_report(talks, choice=choice))]
    if template is Template.NOTES:
        assert "There are no notes." in found
        assert "Where the accounts differ" not in found
    else:
        assert any(one.startswith("None of the differences is told") for one in found)


def test_no_paragraph_holds_a_character_that_steers(talks: Comparison):
    rough = "a\x00b\x1bc\u202ed\u2066e\nf"
    article = replace(talks.articles[0].article, title=rough, outlet=rough)
    articles = (replace(talks.articles[0], article=article), *talks.articles[1:])
    found = list(paragraphs(build_report(replace(talks, articles=articles))))
    text = "".join(one.text for one in found)
    assert not set(text) & set("\x00\x1b\u202e\u2066\n")
    assert "a␀b␛c⟨U+202E⟩d⟨U+2066⟩e f" in text


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [
        ("", False),
        ("abc", False),
        ("« قال", True),
        ("שלום abc", True),
        ("3 قال", True),
        ("火", False),
    ],
)
def test_the_first_letter_decides_the_direction(text, leftwards):
    assert runs_leftwards(text) is leftwards


def test_the_running_head_is_short(talks: Comparison):
    article = replace(talks.articles[0].article, title="word " * 60)
    articles = (replace(talks.articles[0], article=article), *talks.articles[1:])
    head = running_head(build_report(replace(talks, articles=articles)))
    assert head.startswith("Source comparison · word word")
    assert len(head) < 100
