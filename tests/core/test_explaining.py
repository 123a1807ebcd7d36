"""Findings and links by their names, and why they are there: as the comparison has them."""

from __future__ import annotations

import json

import pytest

from reader import paths
from reader.core.alignment.links import Origin, Ref
from reader.core.compared import Comparison, Decisions
from reader.core.comparison import compare
from reader.core.discrepancies.finding import Finding
from reader.core.explaining import UnknownIdError, WhyFinding, WhyLink, explain_in, named
from reader.core.export.explanation import as_json, as_text, sections
from reader.core.loading.opening import article_from_text, load
from reader.core.memory import Memory

MEMORY = Memory()


@pytest.fixture(scope="module")
def samples() -> Comparison:
    return compare([load(path) for path in paths.seeds()], memory=MEMORY)


def test_every_finding_of_the_samples_is_explained_as_it_is_told(samples: Comparison) -> None:
    for finding in samples.findings:
        found = explain_in(samples, finding, memory=MEMORY)
        assert isinstance(found, WhyFinding)
        assert found.pairs, finding
        phrases = {side.text for side in finding.sides}
        for _, why in found.pairs:
            assert {side.phrase for side in why.sides} <= phrases
        best = max((why for _, why in found.pairs), key=lambda why: why.rule == finding.rule)
        assert best.rule == finding.rule
        if finding.also or len(finding.sides) > 2:
            continue  # all places together make it surer
        assert any(why.confidence == pytest.approx(finding.confidence, abs=0.006)
                   for _, why in found.pairs)  # fmt: skip


def test_a_link_is_explained_with_its_own_score(samples: Comparison) -> None:
    for link in samples.links[:12]:
        found = explain_in(samples, (link.a, link.b), memory=MEMORY)
        assert isinstance(found, WhyLink)
        assert found.linked
        assert found.score == link.score
        assert found.origin is Origin.COMPUTED
        assert found.alone is not None
        effects = [abs(figure.effect or 0.0) for figure in found.figures]
        assert effects == sorted(effects, reverse=True)
        assert explain_in(samples, (link.b, link.a), memory=MEMORY).texts == found.texts[::-1]  # type: ignore[union-attr]


FIRST = article_from_text(
    "# Curfew for the port\n\nThe council discussed a curfew for the old port on Monday. Bread is "
    "dear.\n"
)
SECOND = article_from_text(
    "# Curfew for the port\n\nThe council agreed a curfew for the old port on Monday. A ship "
    "sank.\n"
)


def place(comparison: Comparison, ref: Ref) -> tuple[str, int, int]:
    sentence = comparison.sentence(ref)
    return comparison.articles[ref.article].article.sha256, sentence.start, sentence.end


def test_what_is_no_link_says_so() -> None:
    comparison = compare([FIRST, SECOND])
    found = explain_in(comparison, (Ref(0, 2), Ref(1, 2)))
    assert isinstance(found, WhyLink)
    assert (found.linked, found.score, found.figures) == (False, None, ())
    assert "too little in common to be looked at" in as_text(found)


@pytest.mark.parametrize("cut", [True, False])
def test_what_the_analyst_decided_says_so(cut: bool) -> None:
    comparison = compare([FIRST, SECOND])
    refs = (Ref(0, 1), Ref(1, 1)) if cut else (Ref(0, 2), Ref(1, 2))
    a, b = (place(comparison, ref) for ref in refs)
    pairs = frozenset({(a, b)})
    decisions = Decisions(cut=pairs) if cut else Decisions(linked=pairs)
    comparison = compare([FIRST, SECOND], decisions)
    found = explain_in(comparison, refs, decisions)
    assert isinstance(found, WhyLink)
    assert (found.origin, found.linked) == (Origin.ANALYST, not cut)
    assert ("The analyst cut them." if cut else "The analyst decided so.") in as_text(found)


# Names


def test_a_finding_is_named_by_its_id_or_the_beginning_of_it(samples: Comparison) -> None:
    for finding in samples.findings:
        assert named(samples, finding.id) is finding
        assert named(samples, f" {finding.id[:-1]} ") is finding


@pytest.mark.parametrize("name", ["A0-B3", "a0-b3", "A0–B3", "A0 B3", "A0/B3", "A0, B3"])
def test_two_sentences_are_named_by_their_places(name: str, samples: Comparison) -> None:
    assert named(samples, name) == (Ref(0, 0), Ref(1, 3))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("d123", "There is no finding “d123” in this comparison; “discrepancies[].id” of --format"),
        ("", "There is no finding “” in this comparison"),
        ("d", "findings begin with “d”; give more of the id."),
        ("A0-Z1", "There is no article Z; the articles are A to C."),
        ("A9999-B1", "There is no sentence A9999; the last one of that article is A"),
    ],
)
def test_an_unknown_name_is_one_clear_sentence(name: str, told: str, samples: Comparison) -> None:
    with pytest.raises(UnknownIdError) as caught:
        named(samples, name)
    assert told in str(caught.value)


def test_two_sentences_of_one_article_have_no_link(samples: Comparison) -> None:
    with pytest.raises(UnknownIdError, match="A1 and A2 stand in one article"):
        explain_in(samples, (Ref(0, 1), Ref(0, 2)))


# As text and JSON


def finding_of(comparison: Comparison, rule: str) -> Finding:
    return next(one for one in comparison.findings if one.rule == rule)


def test_the_page_of_a_finding() -> None:
    comparison = compare([FIRST, SECOND])
    found = explain_in(comparison, finding_of(comparison, "commitment.ladder"))
    told = as_text(found, width=60)
    assert max(map(len, told.split("\n"))) <= 60
    for part in (
        "The council «discussed» a curfew for the old port on Monday.",
        "Told as: talked about",
        "commitment.ladder: The same act stands on two steps",
        "What joins the passages",
        "how much the whole sentences have in common",
    ):
        assert part in " ".join(told.split()), part
    result = json.loads(as_json(found))
    side = result["pairs"][0]["sides"][0]
    assert side["text"][side["start"] : side["end"]] == side["phrase"] == "discussed"


def test_the_page_of_a_link() -> None:
    comparison = compare([FIRST, SECOND])
    found = explain_in(comparison, (Ref(0, 1), Ref(1, 1)))
    titles = [title for title, _ in sections(found)]
    assert titles == [
        "A1 and B1: linked",
        "How likely they report one claim",
        "What it is made of",
        "What differs between them",
    ]
    result = json.loads(as_json(found))
    assert (result["a"], result["b"], result["linked"]) == ("A1", "B1", True)
    assert result["findings"]


def test_no_control_character_reaches_a_terminal() -> None:
    hostile = article_from_text(
        "# Curfew\n\nThe council agreed \x1b[2J a curfew for the old \u202eport on Monday.\n"
    )
    comparison = compare([FIRST, hostile])
    for finding in comparison.findings:
        told = as_text(explain_in(comparison, finding))
        assert "\x1b" not in told
        assert "\u202e" not in told
