"""An analyst's own lexicon: what is refused and with which line, and how it joins ours."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import core, paths
from reader.core import lexicon, own_lexicon
from reader.core.article import Token
from reader.core.compared import Decisions
from reader.core.comparison import compare, judge_pair
from reader.core.discrepancies.finding import Finding
from reader.core.discrepancies.rules import rules
from reader.core.language.aliases import aliases
from reader.core.language.attribution_cues import attribution_cues
from reader.core.lexicon import OwnLexicon
from reader.core.lexicon_effect import effect_of, unmet
from reader.core.loading.opening import article_from_text
from reader.core.memory import Memory
from reader.core.own_lexicon import LexiconError, Problem, from_bytes, read
from reader.core.own_sections import SECTIONS

EXAMPLE = paths.resource("lexicon", "own_example.toml")

HEDGE = '[[hedge]]\ngloss = "as hearsay"\nterms = ["the grapevine"]\nexample = "The grapevine."\n'
LADDER = '[[ladder]]\nname = "accord"\n'
RUNG = '[[ladder.rung]]\nrank = 4\ngloss = "x"\nterms = ["a"]\nexample = "A."\n'


def own(text: str) -> OwnLexicon:
    return from_bytes("own.toml", text.encode())


def problems(text: str | bytes) -> list[tuple[int, str]]:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(LexiconError) as caught:
        from_bytes("own.toml", data)
    return [(one.line, one.text) for one in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (LADDER + RUNG.replace("4", "12"), 4, "“rank” must be a number from 0 to 10."),
        (LADDER + RUNG.replace("4", "true"), 4, "“rank” must be a number from 0 to 10."),
        (LADDER + RUNG + RUNG.replace('"a"', '"b"'), 9, "“rank” must rise; 4 stands after 4."),
        (LADDER + "gap = 0\n" + RUNG, 3, "“gap” must be a number above 0 and up to 10."),
        (LADDER + "denied = 1\n" + RUNG, 3, "“denied” must be a rank and a gloss, such as"),
        (LADDER, 1, "in [[ladder]] “rung” is missing; it must be entries of their own"),
        (LADDER + "rung = 3", 3, "“rung” must be entries of their own"),
        (LADDER + RUNG + LADDER + RUNG, 9, "“accord” stands in line 2 already"),
        (HEDGE.replace('["the grapevine"]', '"x"'), 3, "“terms” must be a list of words"),
        (HEDGE.replace('["the grapevine"]', "[]"), 3, "“terms” must be a list of words"),
        (HEDGE.replace("the grapevine", "vine/m"), 3, "“vine/m”: after a slash stands n (noun)"),
        (HEDGE.replace("the grapevine", "+ vine"), 3, "“+ vine”: “+” stands between two words."),
        (HEDGE.replace("gloss", "glos"), 1, "in [[hedge]] “gloss” is missing"),
        (HEDGE.replace("gloss", "glos"), 2, "[[hedge]] has no field “glos”; did you mean “gloss”?"),
        (HEDGE + "\n" + HEDGE, 8, "“the grapevine” stands in line 3 already; leave one of them"),
        (HEDGE.replace("[[hedge]]", "[hedge]"), 1, "“hedge” begins with [[hedge]], in two pairs"),
        (HEDGE.replace("hedge", "hedges"), 1, "there is no section “hedges”; did you mean “hedge”"),
        ("zebra = 1", 1, "there is no section “zebra”; there are alias, earlier, first,"),
        ('[[alias]]\nnames = ["1", "A"]\nexample = "A."', 2, "“1”: a name has letters."),
        (
            '[[alias]]\nnames = ["Peru", "Chile"]\nexample = "Peru."',
            2,
            "“Chile” and “Peru” are two different names to the program; leave one out.",
        ),
        (
            '[[reporting]]\nlemmas = ["say/v"]\nexample = "A."',
            2,
            "“say/v”: words stand here without a slash.",
        ),
        (
            '[[reporting]]\nlemmas = ["say"]\nobject = 1\nexample = "A."',
            3,
            "“object” must be true or false.",
        ),
        (
            '[[quantifier]]\nname = "shares"\n[[quantifier.rung]]\nrank = 1',
            2,
            "the program has no quantifier “shares”; did you mean “share”?",
        ),
        (HEDGE + "level = 3", 5, "“level” must be a number from 0 (nothing is known) to 1"),
        (
            '[[judgement]]\nvalence = 1.5\nterms = ["x"]\nexample = "X."',
            2,
            "“valence” must be a whole number from -2 (hostile)",
        ),
        (
            '[[referent]]\nname = "x"\nwords = [{valence = 0, terms = ["x"], example = "X."}]',
            1,
            "in [[referent]] “means” is missing",
        ),
        ("[[without]]\nhedge = ['x']", 1, "“without” begins with [without], in one pair"),
        ("[without]\nalias = ['x']", 2, "[without] has no list “alias”; there are earlier,"),
        ("[without]\nhedge = 1", 2, "“hedge” must be a list of words"),
        ("[without]\nhedge = ['perhasp']", 2, "“perhasp” is no [[hedge]] of the program; did you"),
        (
            "[without]\nhedge = ['qqqqq']",
            2,
            "“qqqqq” is no [[hedge]] of the program; leave it",
        ),
        ("", 0, "it has no entries; it may hold [[ladder]], [[hedge]],"),
        ("[[hedge]]\ngloss = 'a' b", 2, "this is not TOML: "),
        ("a = 1\n[[hedge", 2, "this is not TOML: the text ends too early. Mend that line."),
        ("\n\na=" + "[" * 5000, 3, "this is not TOML: it is nested too deep. Mend that line."),
        (b"a = 1\nb = '\xff'", 2, "this is not UTF-8; save it as UTF-8."),
        (b"#" * 1_000_001, 0, "it has more than 1 MB; split it into smaller files."),
    ],
)
def test_a_problem_is_told_with_its_line(text: str | bytes, line: int, told: str) -> None:
    found = problems(text)
    assert any(one == line and problem.startswith(told) for one, problem in found), found


def test_all_problems_are_told_and_the_first_is_the_sentence() -> None:
    text = HEDGE.replace("gloss", "glos") + LADDER + RUNG.replace("4", "12")
    with pytest.raises(LexiconError) as caught:
        own(text)
    assert len(caught.value.problems) == 3
    assert str(caught.value) == (
        "own.toml, line 1: in [[hedge]] “gloss” is missing; it must be some words in quotation "
        "marks. There are 2 more problems in it; “parallax lexicon check” lists them all."
    )
    assert str(Problem(3, "x.")) == "line 3: x."


@pytest.mark.parametrize("name", ["missing.toml", "folder", "nul\0byte"])
def test_a_file_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(LexiconError, match=r"cannot be read .*; choose another file"):
        read(tmp_path / name)


# Joining ours


def test_an_entry_joins_the_ladder_of_its_name() -> None:
    before = [(r.rank, r.gloss) for r in lexicon.ladders().by_name["accord"].rungs]
    text = LADDER + RUNG + RUNG.replace("4", "4.5").replace('"a"', '"discuss/v"')
    word = Token(0, 7, "discuss", "discuss", "discuss", "VB")
    with lexicon.using(own(text)):
        ladder = lexicon.ladders().by_name["accord"]
        told = [m.value for m in lexicon.ladders().index.find([word])]
    found = [(round(r.rank, 3), r.gloss) for r in ladder.rungs]
    assert sorted(found) == sorted([*before, (4, "x"), (4.5, "x")])
    ranks = [r.rank for r in ladder.rungs]
    assert all(low < high for low, high in pairwise(ranks))
    assert ladder.denied is not None
    # the analyst's place for it, no longer ours
    assert [rung.rank for rung in told if rung.ladder == "accord"] == [4.5]
    assert [(r.rank, r.gloss) for r in lexicon.ladders().by_name["accord"].rungs] == before


def glosses(word: str) -> set[str]:
    index = lexicon.cues("precedence.toml", "claim", "earlier", "restriction")
    return {m.value.group for m in index.find([Token(0, 1, word, word, word, "RB")])}


def test_a_term_counts_as_the_analyst_says() -> None:
    assert glosses("again") == {"earlier"}
    text = '[[first]]\ngloss = "g"\nterms = ["Again"]\nexample = "Again."\n[without]\n'
    with lexicon.using(own(text + 'earlier = ["twice"]')):
        assert glosses("again") == {"claim"}
        assert glosses("twice") == set()
    assert glosses("again") == {"earlier"}
    assert glosses("twice") == {"earlier"}


def test_names_join_those_that_the_program_knows() -> None:
    text = '[[alias]]\nnames = ["Zug Pact", "Peru"]\nexample = "The Zug Pact."\n'
    with lexicon.using(own(text)):
        assert aliases().names["zug", "pact"] == aliases().names["peru",]
    assert ("zug", "pact") not in aliases().names


def test_verbs_of_saying_join_ours() -> None:
    text = '[[reporting]]\nlemmas = ["thunder"]\nhearer = true\nexample = "He thundered."\n'
    with lexicon.using(own(text)):
        assert "thunder" in attribution_cues().hearers
        assert "tell" in attribution_cues().hearers
    assert "thunder" not in attribution_cues().hearers


def test_opposites_and_loaded_words_join_ours() -> None:
    from reader.core.discrepancies.loaded_words import words

    text = EXAMPLE.read_bytes()
    with lexicon.using(from_bytes("own.toml", text)):
        assert "kleptocratic" in words().starts
        rows = {row["name"] for row in lexicon.entries("opposites.toml").data["scale"]}
    assert "grounding of aircraft" in rows
    assert "kleptocratic" not in words().starts


# What it changes

FIRST = "Talks held\n\nThe two ministers discussed a fishing pact on Tuesday in Oslo.\n"
SECOND = "Talks held\n\nThe two ministers palavered on a fishing pact on Tuesday in Oslo.\n"
ARTICLES = [article_from_text(FIRST), article_from_text(SECOND)]
PALAVER = (
    LADDER + '[[ladder.rung]]\nrank = 7\ngloss = "sealed"\nterms = ["palaver/v"]\nexample = "P."\n'
)


def rows(findings: tuple[Finding, ...]) -> list[tuple[str, ...]]:
    return [(one.rule, *(side.text for side in one.sides)) for one in findings]


def test_what_a_lexicon_adds_and_takes_away() -> None:
    added = ("commitment.ladder", "discussed", "palavered")
    found, effect = effect_of(ARTICLES, Decisions(lexicon=own(PALAVER)))
    assert added in rows(effect.added)
    assert added in rows(found.findings)
    assert added not in rows(effect.without.findings)
    assert found.lexicon is not None
    assert (found.lexicon.name, effect.without.lexicon) == ("own.toml", None)


def test_what_a_lexicon_tells_otherwise() -> None:
    second = article_from_text(SECOND.replace("palavered on", "signed"))
    text = '[[ladder.rung]]\nrank = 7\ngloss = "sealed"\nterms = ["sign/v"]\nexample = "Signed."\n'
    _, effect = effect_of([ARTICLES[0], second], Decisions(lexicon=own(LADDER + text)))
    assert not effect.is_none
    assert {new.sides[1].gloss for _, new in effect.changed} == {"sealed"}
    assert not effect.added
    assert not effect.gone


def test_one_lexicon_leaves_no_trace_in_the_next_comparison() -> None:
    memory = Memory()
    before = compare(ARTICLES, memory=memory)
    with_it = compare(ARTICLES, Decisions(lexicon=own(PALAVER)), memory=memory)
    assert with_it.findings != before.findings
    assert compare(ARTICLES, memory=memory) == before
    assert compare(ARTICLES) == before
    assert compare(ARTICLES, Decisions(lexicon=own(PALAVER)), memory=memory) == with_it
    assert lexicon.own_sha256() == ""


# The example file


def test_the_example_is_sound_and_shows_every_section() -> None:
    found = read(EXAMPLE)
    assert {name for name, _ in found.counts} == {*SECTIONS, own_lexicon.WITHOUT}
    assert unmet(found) == []
    assert "ladder: 2 entries, hedge: 1 entry" in own_lexicon.counted(found)


@pytest.mark.parametrize(
    ("rule", "a", "b"),
    [
        (
            "commitment.ladder",
            "The brigade keeps watch on the northern crossing.",
            "The brigade went on high alert at the northern crossing.",
        ),
        (
            "certainty.hedge",
            "The envoy fled the capital on Friday.",
            "Word has it that the envoy fled the capital on Friday.",
        ),
        (
            "scope.share",
            "A few of the homes are lost in the valley.",
            "A good half of the homes are lost in the valley.",
        ),
        (
            "polarity.opposite",
            "The regulator grounded the jets on Friday.",
            "The regulator ungrounded the jets on Friday.",
        ),
        (
            "framing.word",
            "Border vigilantes stopped the bus near the river.",
            "Border volunteers stopped the bus near the river.",
        ),
        (
            "attribution.dropped",
            "Four people died in the fire.",
            "Four people died in the fire, on the authority of the coroner.",
        ),
        (
            "attribution.other_source",
            "The frontier corps said that four men died at the gate.",
            "The rebels said that four men died at the gate.",
        ),
    ],
)
def test_the_entries_of_the_example_tell_differences(rule: str, a: str, b: str) -> None:
    only = frozenset(rules()) - {rule}
    assert judge_pair(a, b, only) == ()
    with lexicon.using(read(EXAMPLE)):
        assert {finding.rule for finding in judge_pair(a, b, only)} == {rule}
    assert judge_pair(a, b, only) == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The United Nations sent 40 monitors to the valley.",
            "Turtle Bay sent 40 monitors to the valley.",
        ),
        ("The letter was forged, odds-on.", "The letter was forged."),
    ],
)
def test_the_entries_of_the_example_keep_silent(a: str, b: str) -> None:
    assert judge_pair(a, b) != ()
    with lexicon.using(read(EXAMPLE)):
        assert judge_pair(a, b) == ()


def test_an_entry_that_its_own_example_does_not_show_is_told() -> None:
    text = HEDGE.replace("The grapevine", "Word has it")
    assert unmet(own(text)) == [
        "[[hedge]]: the program finds “the grapevine” nowhere in “Word has it.”."
    ]


# Laws

VALUES = st.recursive(
    st.one_of(st.integers(-3, 12), st.text(max_size=8), st.booleans()),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    ["gloss", "terms", "example", "name", "rank", "up", "names", "lemmas", "valence", "means"]
)
TABLES = st.lists(
    st.tuples(
        st.sampled_from([f"[[{name}]]" for name in SECTIONS] + ["[without]", "[[ladder.rung]]"]),
        st.dictionaries(FIELDS, VALUES, max_size=4),
    ),
    max_size=4,
)


@given(TABLES)
def test_any_file_is_read_or_refused_in_whole_sentences(
    tables: list[tuple[str, dict[str, object]]],
) -> None:
    text = ""
    for head, fields in tables:
        text += head + "\n"
        text += "".join(f"{key} = {json.dumps(value)}\n" for key, value in fields.items())
    found: tuple[Problem, ...] = ()
    try:
        own(text)
    except LexiconError as exc:
        found = exc.problems
    assert all(0 <= one.line <= text.count("\n") + 1 for one in found)
    assert all(one.text.endswith((".", "?")) for one in found)


# No cache may hold what hangs on an analyst's lexicon


def cached_functions(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            marks = [ast.unparse(one) for one in node.decorator_list]
            if any(mark.partition("(")[0] in ("cache", "lru_cache") for mark in marks):
                yield node.name


def test_what_is_worked_out_from_an_open_file_is_kept_for_its_lexicon_only() -> None:
    files = {section.file for section in SECTIONS.values()}
    # These read lists of such files that are not open to analysts.
    closed = {"opposites.py: _bare", "attribution.py: _parties", "sources.py: _together"}
    faults: list[str] = []
    for path in Path(core.__path__[0]).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if path.name.startswith(("own_", "lexicon")) or not any(
            f'"{one}"' in text for one in files
        ):
            continue
        faults += [f"{path.name}: {name}" for name in cached_functions(ast.parse(text))]
    assert set(faults) <= closed
