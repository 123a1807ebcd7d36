"""A comparison with the memory of earlier ones is the comparison without, and costs what is new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import paths
from reader.core import preparing
from reader.core.alignment import align
from reader.core.alignment.independence import Source
from reader.core.compared import Comparison, Decisions
from reader.core.comparison import analyse_all, compare
from reader.core.discrepancies import examine
from reader.core.discrepancies.detectors import JOINED
from reader.core.export.json_result import as_json
from reader.core.language.features import Analysis, Features, Speaker
from reader.core.loading.opening import article_from_text, load
from reader.core.memory import Memory
from reader.core.prepared import Prepared, content_of
from reader.core.preparing import PreparedSet
from reader.core.progress import Cancelled

SETS = Path(__file__).parents[3] / "shared" / "bench" / "sets"

# Small articles whose names meet and part: "Marsh" is Ann Marsh or Tom Marsh, as the set has it.
TEXTS = (
    "# Council agrees to close the ferry line\n\nAnn Marsh said the council of Port Arran agreed on"
    " Monday to close the line. No formal agreement exists. The Maren carried 40 people.\n",
    "# Council discusses the ferry line\n\nThe council of Port Arran discussed the ferry line on"
    " Monday, Marsh said. The Maren carried 60 people. It may sink.\n",
    "# Ferry to close\n\nThe Maren will close next year, Tom Marsh said. The council has not agreed"
    " to close the ferry line. It was the first time that Port Arran closed a line.\n",
    "# Port Arran Council (PAC) votes\n\nPAC voted to close the line, the first ever. Mayor Ann"
    " Marsh signed the agreement. Around 40 people protested.\n",
    "# Bread is dear in Lima\n\nBakers in Lima struck on Friday. Tom Marsh possibly agreed to"
    " talks. The price rose by 12 percent.\n",
    "# Talks in Lima\n\nThe bakers of Lima have begun talks. No talks were held, Mr Marsh said."
    " The price rose by 15 percent.\n",
)
ARTICLES = tuple(article_from_text(text) for text in TEXTS)


def told(comparison: Comparison) -> tuple[Comparison, str]:
    return comparison, as_json(comparison)


def decisions_of(comparison: Comparison) -> Decisions:
    """The first link cut, and the first two sentences of the first two articles linked."""

    def place(article: int, sentence: int) -> tuple[str, int, int]:
        one = comparison.articles[article]
        row = one.sentences[sentence]
        return one.article.sha256, row.start, row.end

    cut = frozenset((place(*link.a), place(*link.b)) for link in comparison.links[:1])
    return Decisions(linked=frozenset([(place(0, 1), place(1, 2))]), cut=cut)


WAYS = len(JOINED)  # in which two articles are looked at beyond their links


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often an article was analysed, and two were scored or looked at in one way."""
    counts = dict.fromkeys(("analyse", "candidates", "_told"), 0)
    for module, name in (
        (preparing, "analyse"),
        (align, "candidates"),
        (examine, "_told"),
    ):
        original = getattr(module, name)

        def counting(
            *arguments: object, name: str = name, original: object = original, **named: object
        ) -> object:
            counts[name] += 1
            assert callable(original)
            return original(*arguments, **named)

        monkeypatch.setattr(module, name, counting)
    return counts


some_articles = st.lists(st.sampled_from(range(len(ARTICLES))), min_size=2, max_size=4, unique=True)


@settings(max_examples=8)
@given(runs=st.lists(st.tuples(some_articles, st.booleans()), min_size=2, max_size=5))
def test_a_memory_changes_nothing(runs: list[tuple[list[int], bool]]) -> None:
    memory = Memory()
    for places, decided in runs:
        chosen = [ARTICLES[place] for place in places]
        decisions = decisions_of(compare(chosen)) if decided else None
        with_memory = compare(chosen, decisions, memory=memory)
        assert told(with_memory) == told(compare(chosen, decisions))


@settings(max_examples=5)
@given(runs=st.lists(some_articles, min_size=2, max_size=4))
def test_a_memory_that_forgets_nearly_all_changes_nothing(runs: list[list[int]]) -> None:
    memory = Memory(megabytes=0.003)
    for places in runs:
        chosen = [ARTICLES[place] for place in places]
        assert told(compare(chosen, memory=memory)) == told(compare(chosen))


@pytest.mark.parametrize("name", ["seeds", "cables", "sudan", "pirates", "jewels", "amd"])
def test_public_sets_are_the_same_with_a_memory(name: str) -> None:
    if not SETS.is_dir():
        pytest.skip(f"{SETS} is missing; the public sets are no part of the project")
    a, b, c = (load(SETS / name / f"{letter}.txt") for letter in "ABC")
    memory = Memory()
    for chosen in ([a, b], [c, b, a], [a, c]):
        assert told(compare(chosen, memory=memory)) == told(compare(chosen))


def test_an_article_added_is_all_that_is_worked_out(counted: dict[str, int]) -> None:
    memory = Memory()
    compare(ARTICLES[:3], memory=memory)
    assert counted == {"analyse": 3, "candidates": 3, "_told": 6 * WAYS}
    compare((ARTICLES[4], *ARTICLES[:3]), memory=memory)
    assert counted == {"analyse": 4, "candidates": 6, "_told": 10 * WAYS}


def test_nothing_is_worked_out_for_another_order_or_fewer_articles(
    counted: dict[str, int],
) -> None:
    memory, (a, b, c) = Memory(), (ARTICLES[0], ARTICLES[3], ARTICLES[4])
    compare((a, b, c), memory=memory)
    before = dict(counted)
    compare((c, a, b), memory=memory)
    compare((b, a), memory=memory)
    compare((a, b, c), memory=memory)
    assert counted == before


def test_names_that_part_are_looked_at_again(counted: dict[str, int]) -> None:
    memory = Memory()
    compare(ARTICLES[:2], memory=memory)  # "Marsh" is Ann Marsh
    compare(ARTICLES[:3], memory=memory)  # … or Tom Marsh, so the first two are another pair
    assert counted["analyse"] == 3
    assert counted["candidates"] == 4


def test_wording_is_indexed_once_whatever_names_become(monkeypatch: pytest.MonkeyPatch) -> None:
    indexed = []
    original = align.source

    def counting(analysis: Analysis) -> Source:
        indexed.append(analysis.article.text)
        return original(analysis)

    monkeypatch.setattr(align, "source", counting)
    memory = Memory()
    compare(ARTICLES[:2], memory=memory)
    compare(ARTICLES[:3], memory=memory)  # "Marsh" is another one now
    assert sorted(indexed) == sorted(article.text for article in ARTICLES[:3])


def test_an_edited_article_is_another_one(counted: dict[str, int]) -> None:
    memory = Memory()
    compare(ARTICLES[:3], memory=memory)
    edited = article_from_text(TEXTS[0].replace("40 people", "70 people"))
    with_memory = compare((edited, *ARTICLES[1:3]), memory=memory)
    assert counted["analyse"] == 4
    assert told(with_memory) == told(compare((edited, *ARTICLES[1:3])))


def test_decisions_work_nothing_out_but_what_they_touch(counted: dict[str, int]) -> None:
    memory = Memory()
    first = compare(ARTICLES[:3], memory=memory)
    before = dict(counted)
    decisions = decisions_of(first)
    with_memory = compare(ARTICLES[:3], decisions, memory=memory)
    assert counted == before
    assert told(with_memory) == told(compare(ARTICLES[:3], decisions))
    assert told(compare(ARTICLES[:3], memory=memory)) == told(first)


def test_one_text_read_from_another_file_keeps_its_own_path() -> None:
    memory = Memory()
    compare(ARTICLES[:2], memory=memory)
    moved = replace(ARTICLES[0], path="/elsewhere/a.txt", warnings=("It was odd.",))
    with_memory = compare((moved, ARTICLES[1]), memory=memory)
    assert with_memory.articles[0].article is moved


@pytest.mark.parametrize(
    "other",
    [
        {"published": "2026-04-02"},
        {"language": "de"},
        {"blocks": ARTICLES[0].blocks[:1]},
        {"marks": ()},
        {"outlet": "Courier"},
    ],
    ids=lambda row: next(iter(row)),
)
def test_what_an_analysis_hangs_on_makes_it_another_article(
    other: dict[str, object], counted: dict[str, int]
) -> None:
    marked = article_from_text("# One **two**\n\nThe council agreed on Tuesday to close it.\n")
    marked = replace(marked, marks=marked.marks, published="2026-03-01")
    original = replace(ARTICLES[0], marks=ARTICLES[0].marks)
    memory = Memory()
    compare((original, ARTICLES[1]), memory=memory)
    changed = replace(original, **other)  # type: ignore[arg-type]
    compare((changed, ARTICLES[1]), memory=memory)
    assert counted["analyse"] == (2 if changed == original else 3)


def test_two_copies_of_one_text_are_the_same_with_a_memory() -> None:
    copy = replace(ARTICLES[0], path="/copy.txt")
    memory = Memory()
    compare(ARTICLES[:2], memory=memory)
    chosen = (ARTICLES[0], copy, ARTICLES[1])
    assert told(compare(chosen, memory=memory)) == told(compare(chosen))
    assert told(compare(chosen, memory=memory)) == told(compare(chosen))


@pytest.mark.parametrize("after", [1, 20, 60, 150])
def test_a_cancelled_run_leaves_the_memory_sound(after: int) -> None:
    memory = Memory()
    compare(ARTICLES[:2], memory=memory)
    steps = iter(range(after))

    def cancel(_: float, /) -> None:
        if next(steps, None) is None:
            raise Cancelled

    with suppress(Cancelled):
        compare(ARTICLES[:4], checkpoint=cancel, memory=memory)
    assert told(compare(ARTICLES[:4], memory=memory)) == told(compare(ARTICLES[:4]))
    assert told(compare(ARTICLES[1:3], memory=memory)) == told(compare(ARTICLES[1:3]))


def test_a_second_run_at_the_same_time_works_without_the_memory() -> None:
    memory = Memory()
    inner: list[Comparison] = []

    def compare_again(_: float, /) -> None:
        if not inner:
            inner.append(compare(ARTICLES[:2], memory=memory))

    outer = compare(ARTICLES[:3], checkpoint=compare_again, memory=memory)
    assert told(inner[0]) == told(compare(ARTICLES[:2]))
    assert told(outer) == told(compare(ARTICLES[:3]))
    with memory.in_use() as free:
        assert free is memory


def test_a_cleared_memory_has_forgotten_everything(counted: dict[str, int]) -> None:
    memory = Memory()
    compare(ARTICLES[:2], memory=memory)
    memory.clear()
    compare(ARTICLES[:2], memory=memory)
    assert counted["analyse"] == 4


# Names ------------------------------------------------------------------------------------------


def with_keys(analysis: Analysis, change: Callable[[str], str]) -> Analysis:
    """The same with every key of a name and a speaker changed."""

    def speaker(one: Speaker | None) -> Speaker | None:
        return one and replace(one, key=change(one.key))

    def row(features: Features) -> Features:
        return replace(
            features,
            names=tuple(replace(n, key=change(n.key)) for n in features.names),
            quotes=tuple(replace(q, speaker=speaker(q.speaker)) for q in features.quotes),
            attributions=tuple(
                replace(a, speaker=speaker(a.speaker)) for a in features.attributions
            ),
        )

    return replace(analysis, features=tuple(row(features) for features in analysis.features))


def renamed(analysis: Analysis, prefix: str) -> Analysis:
    return with_keys(analysis, lambda key: prefix + key)


@pytest.fixture(scope="module")
def samples() -> tuple[Analysis, ...]:
    return analyse_all([load(path) for path in paths.seeds()])


def test_a_shape_does_not_hang_on_what_keys_are_called(samples: Sequence[Analysis]) -> None:
    for analysis in samples:
        assert Prepared(analysis).shape == Prepared(renamed(analysis, "x ")).shape


def test_what_two_articles_tell_does_not_hang_on_what_keys_are_called(
    samples: Sequence[Analysis],
) -> None:
    other = [renamed(analysis, "zz ") for analysis in samples]
    one, two = align.align(samples), align.align(other)
    assert one == two
    assert examine.examine(samples, one) == examine.examine(other, two)


def test_names_that_become_one_make_another_pair() -> None:
    def key(texts: Sequence[str]) -> object:
        analyses = analyse_all([article_from_text(text) for text in texts])
        return PreparedSet(analyses, memory).scored.key(0, 1)

    memory = Memory()
    pair = (
        "# One\n\nBoris Marsh of Lima spoke on Monday about the harvest.\n",
        "# Two\n\nMarsh spoke on Monday about the harvest of wheat.\n",
    )
    rival = "# Three\n\nAnn Marsh of Oslo spoke on Tuesday. Ann Marsh left.\n"
    assert key(pair) == key(pair)
    assert key(pair) != key((pair[0], rival))


def test_common_keys_change_nothing_but_the_keys_of_names() -> None:
    alone = [analyse_all([article])[0] for article in ARTICLES]
    together = analyse_all(ARTICLES)
    for one, other in zip(alone, together, strict=True):
        assert with_keys(one, lambda _: "") == with_keys(other, lambda _: "")


def test_switching_a_rule_off_looks_at_nothing_again(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory()
    whole = compare(ARTICLES[:2], memory=memory)
    off = Decisions(rules_off=frozenset({whole.findings[0].rule}))
    fresh = told(compare(ARTICLES[:2], off))
    monkeypatch.setattr(examine, "detect", None)  # would be called with what is looked at anew
    less = compare(ARTICLES[:2], off, memory=memory)
    assert told(less) == fresh
    assert whole.findings[0].rule not in {finding.rule for finding in less.findings}
    assert less.rules_off == (whole.findings[0].rule,)
    assert told(compare(ARTICLES[:2], memory=memory)) == told(whole)


def test_a_last_run_lets_go_of_what_it_needs_no_more() -> None:
    memory = Memory(is_last=True)
    assert told(compare(ARTICLES, memory=memory)) == told(compare(ARTICLES, memory=Memory()))
    kept = memory.prepared.get(content_of(ARTICLES[0]))
    assert kept is not None
    assert "account" in vars(kept)
    assert not {"profile", "source"} & vars(kept.reading).keys()
    assert kept.reading.profile.sentences  # whoever asks for it yet gets it
    assert len(memory.scored) <= 1
