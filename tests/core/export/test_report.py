"""reader.core.export.report: what a report says, whatever its format."""

from __future__ import annotations

import dataclasses

from reader.core.alignment.links import Claim, Ref, SharedRun, Status
from reader.core.article import Kind
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.core.export.html import as_html
from reader.core.export.markdown import as_markdown
from reader.core.export.report import build_report
from reader.core.export.report_model import Piece
from reader.core.export.text import as_text


def test_most_disputed_claim_comes_first(talks: Comparison) -> None:
    report = build_report(talks)
    assert [claim.id for claim in report.disputed] == ["c1", "A2+C0"]
    assert [finding.number for claim in report.disputed for finding in claim.findings] == [1, 2, 3]


def test_minor_findings_are_left_out_and_counted(talks: Comparison) -> None:
    report = build_report(talks)
    assert (report.shown, report.hidden, report.must_see) == (3, 1, 2)
    everything = build_report(talks, nits=True)
    assert (everything.shown, everything.hidden) == (4, 0)
    assert "c2" in {claim.id for claim in everything.disputed}


def test_claim_with_only_minor_findings_counts_as_agreed(talks: Comparison) -> None:
    assert [claim.id for claim in build_report(talks).agreed] == ["c2"]


def test_claims_of_one_source_are_not_agreed(talks: Comparison) -> None:
    assert "c3" not in {claim.id for claim in build_report(talks).agreed}


def test_disputed_claim_told_under_another_is_not_agreed(talks: Comparison) -> None:
    again = Claim("c9", (Ref(0, 1), Ref(1, 1)), Status.DISPUTED)
    changed = dataclasses.replace(talks, claims=(*talks.claims, again))
    report = build_report(changed)
    assert "c9" not in {claim.id for claim in (*report.agreed, *report.disputed)}


def test_agreed_claim_within_a_larger_one_is_not_told_twice(talks: Comparison) -> None:
    larger = Claim("c9", (Ref(1, 2), Ref(2, 1), Ref(2, 2)), Status.AGREED)
    changed = dataclasses.replace(talks, claims=(*talks.claims, larger))
    assert [claim.id for claim in build_report(changed).agreed] == ["c9"]


def test_wordings_join_to_the_sentences(talks: Comparison) -> None:
    report = build_report(talks, nits=True)
    for claim in (*report.disputed, *report.agreed):
        for wording in claim.wordings:
            ref = Ref(wording.article, int(wording.sentence[1:]))
            assert wording.text == talks.sentence_text(ref)


def test_places_folded_under_a_finding_are_marked_too(talks: Comparison) -> None:
    title = build_report(talks).disputed[0].wordings[0]
    assert title.pieces == (
        Piece("Ministers "),
        Piece("discussed", (Type.COMMITMENT,)),
        Piece(" a fishing pact"),
    )


def test_overlapping_marks_keep_all_their_types(talks: Comparison) -> None:
    first = talks.findings[0]
    wider = dataclasses.replace(
        first,
        id="d-9",
        type=Type.FRAMING,
        sides=(
            dataclasses.replace(first.sides[0], end=first.sides[0].end + 7),
            first.sides[1],
        ),
    )
    both = dataclasses.replace(talks, findings=(first, wider))
    wording = build_report(both).disputed[0].wordings[1]
    marked = [(piece.text, piece.types) for piece in wording.pieces if piece.types]
    assert marked == [("discussed", (Type.COMMITMENT, Type.FRAMING)), (" a pact", (Type.FRAMING,))]


def test_furniture_is_no_statement_of_a_source(talks: Comparison) -> None:
    article = talks.articles[0]
    sentences = (
        *article.sentences[:3],
        dataclasses.replace(article.sentences[3], kind=Kind.FURNITURE),
    )
    changed = dataclasses.replace(
        talks,
        articles=(dataclasses.replace(article, sentences=sentences), *talks.articles[1:]),
    )
    assert build_report(changed).only_in[0] == ()


def test_each_article_says_which_types_touch_it(talks: Comparison) -> None:
    articles = build_report(talks).articles
    assert articles[0].findings == ((Type.COMMITMENT, 1), (Type.POLARITY, 1), (Type.TIME, 1))
    assert articles[2].findings == ((Type.POLARITY, 1),)


def test_finding_outside_every_claim_shows_its_own_sentences(talks: Comparison) -> None:
    claim = build_report(talks).disputed[1]
    assert [wording.sentence for wording in claim.wordings] == ["A2", "C0"]


def test_findings_outside_every_claim_are_not_thrown_together(talks: Comparison) -> None:
    outside = tuple(dataclasses.replace(finding, claim="") for finding in talks.findings)
    report = build_report(dataclasses.replace(talks, findings=outside))
    assert [claim.id for claim in report.disputed] == ["A1+B1", "A2+C0"]
    assert [len(claim.findings) for claim in report.disputed] == [2, 1]


def test_a_folded_place_brings_no_sentence_of_another_claim(talks: Comparison) -> None:
    elsewhere = Side(Ref(2, 0), 0, 6, "Quotas")
    finding = dataclasses.replace(talks.findings[0], also=((elsewhere,),))
    report = build_report(dataclasses.replace(talks, findings=(finding,)))
    assert [w.sentence for w in report.disputed[0].wordings] == ["A0", "A1", "B0", "B1"]


def test_marks_beyond_the_sentence_are_cut_at_its_ends(talks: Comparison) -> None:
    ref = Ref(2, 1)
    sentence = talks.sentence(ref)
    wide = Side(ref, sentence.start - 3, sentence.end + 3, "", "")
    finding = Finding("x", Type.SCOPE, "r", Severity.USEFUL, 0.5, "k", (wide,), "why")
    changed = dataclasses.replace(
        talks, findings=(finding,), claims=(Claim("k", (ref,), Status.DISPUTED),)
    )
    (wording,) = build_report(changed).disputed[0].wordings
    assert wording.pieces == (Piece("No deal was signed.", (Type.SCOPE,)),)


def test_places_beyond_the_first_four_are_counted_and_named(talks: Comparison) -> None:
    finding = talks.findings[0]
    repeated = dataclasses.replace(finding, also=(finding.sides,) * 6)
    report = build_report(dataclasses.replace(talks, findings=(repeated,)))
    [told] = [f for claim in report.disputed for f in claim.findings]
    assert len(told.also) == 4
    named = ", ".join(sorted(talks.sentence_id(side.sentence) for side in finding.sides))
    assert told.more == f"and 2 more places, in {named}"
    for text in (as_text(report), as_markdown(report), as_html(report)):
        assert "and 2 more places" in text


def test_long_and_many_shared_passages_are_cut(talks: Comparison) -> None:
    text = " ".join(f"w{n}" for n in range(100))
    article = dataclasses.replace(talks.articles[0].article, text=text)
    first = dataclasses.replace(talks.articles[0], article=article)
    runs = tuple(SharedRun(0, 0, len(text), 1, 0, 5, 100 + n) for n in range(70))
    report = build_report(
        dataclasses.replace(
            talks,
            articles=(first, *talks.articles[1:]),
            findings=(),
            claims=(),
            only_in=((), (), ()),
            shared_wording=runs,
        )
    )
    assert (len(report.shared), report.more_shared) == (60, 10)
    assert report.shared[0].words == 169
    assert report.shared[0].text == " ".join(f"w{n}" for n in range(40)) + " …"
    assert "and 10 more" in as_text(report)
