"""Alignment of a set: links, near pairs, groups and shared wording, under the analyst's word."""

from __future__ import annotations

import pytest

from reader.core.alignment.align import Alignment, align
from reader.core.alignment.links import Origin, Ref
from reader.core.alignment.model import link_model
from reader.core.comparison import analyse_sentences
from reader.core.language.features import Analysis
from reader.core.progress import Cancelled

WIRE = "The boat left the harbour of Port Arran at noon with twenty kilometres of cable on board."
DOCUMENTS = [
    [
        "The council of Port Arran agreed on Monday to close the ferry line to Skerry.",
        WIRE,
        "The ferry line to Skerry is dear, the council of Port Arran said on Monday.",
        "Bread is dear in Lima.",
    ],
    ["On Monday the council of Port Arran discussed the end of the Skerry line.", WIRE],
    ["A storm sank the Maren.", "Port Arran will close the ferry line to Skerry island."],
]


@pytest.fixture(scope="module")
def analyses() -> tuple[Analysis, ...]:
    return analyse_sentences(DOCUMENTS)


@pytest.fixture(scope="module")
def alignment(analyses: tuple[Analysis, ...]) -> Alignment:
    return align(analyses)


def test_every_pair_is_in_one_place_only(alignment: Alignment) -> None:
    rows = [(x.a, x.b) for x in (*alignment.links, *alignment.within, *alignment.near)]
    assert len(rows) == len(set(rows))
    assert all(a < b for a, b in rows)


def test_the_threshold_parts_links_from_near_pairs(alignment: Alignment) -> None:
    threshold = link_model().threshold
    assert all(x.score >= threshold for x in (*alignment.links, *alignment.within))
    assert all(x.score < threshold for x in alignment.near)


def test_links_join_articles_and_pairs_within_do_not(alignment: Alignment) -> None:
    assert {(Ref(0, 0), Ref(1, 0)), (Ref(0, 1), Ref(1, 1))} <= {(x.a, x.b) for x in alignment.links}
    assert all(x.a.article != x.b.article for x in alignment.links)
    assert all(x.a.article == x.b.article for x in alignment.within)
    assert [(x.a, x.b) for x in alignment.links] == sorted((x.a, x.b) for x in alignment.links)


def test_every_link_lies_in_a_group(alignment: Alignment) -> None:
    for x in alignment.links:
        assert any({x.a, x.b} <= set(group) for group in alignment.groups)


def test_shared_wording_is_found_at_its_place(
    alignment: Alignment, analyses: tuple[Analysis, ...]
) -> None:
    [run] = alignment.shared
    assert (run.a_article, run.b_article) == (0, 1)
    text = analyses[0].article.text
    assert text[run.a_start : run.a_end] == WIRE.rstrip(".")


def test_the_analyst_wins(analyses: tuple[Analysis, ...], alignment: Alignment) -> None:
    cut = (alignment.links[0].a, alignment.links[0].b)
    made = (Ref(0, 3), Ref(2, 0))
    after = align(analyses, frozenset([made]), frozenset([cut]))
    rows = {(x.a, x.b): x for x in after.links}
    assert cut not in rows
    assert cut not in {(x.a, x.b) for x in after.near}
    assert (rows[made].origin, rows[made].score) == (Origin.ANALYST, 1.0)
    others = {(x.a, x.b) for x in alignment.links} - {cut}
    assert set(rows) == others | {made}


def test_no_and_one_article() -> None:
    assert align([]).links == ()
    assert align(analyse_sentences([["Rain fell."]])).links == ()


def test_progress_rises_and_a_checkpoint_cancels(analyses: tuple[Analysis, ...]) -> None:
    seen: list[float] = []
    align(analyses, checkpoint=seen.append)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0.0, 1.0)

    def cancel(done: float, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        align(analyses, checkpoint=cancel)
