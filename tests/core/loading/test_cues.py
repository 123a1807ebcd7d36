from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from reader.core.errors import ResourceError
from reader.core.lexicon import Entries, entries
from reader.core.loading import cues
from reader.paths import resource


def test_shipped_cues_find_their_examples_and_nothing_else() -> None:
    cues.check(entries("structure.toml"))
    shipped = cues.shipped()
    assert len(shipped.lines) > 20
    assert len(shipped.sections) >= 3


LINE = '[[line]]\nid = "x"\nkind = "furniture"\nmax_words = 5\npattern = "{}"\nexamples = ["{}"]\n'
SECTION = '\n[[section]]\nid = "s"\ntakes = "{}"\npattern = "{}"\nexamples = ["More"]\n'
MORE = SECTION.format("links", "more")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (LINE.format("abc", "abd") + MORE, "line 1.*does not find “abd”"),
        (LINE.format("(", "(") + MORE, "line 1.*not valid"),
        (LINE.format("abc", "abc") + 'others = ["abcd"]\n' + MORE, "line 1.*must not find “abcd”"),
        (LINE.format("abc", "abc") + 'where = "foot"\n', "line 1.*where"),
        (LINE.format("abc", "abc").replace("5", '"5"'), "line 1.*max_words"),
        (LINE.format("abc", "abc") + SECTION.format("all", "more"), "line 8.*takes"),
        (LINE.format("abc", "abc") + SECTION.format("links", "less"), "line 8.*does not find"),
        (LINE.format("abc", "abc"), r"\[\[section\]\]"),
    ],
)
def test_faulty_cue_is_named(text: str, problem: str, tmp_path: Path) -> None:
    file = tmp_path / "structure.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=problem):
        cues.check(Entries(file))


@pytest.mark.parametrize("text", ["(" * 600, "A '" * 150, "- " * 250, "r/a" * 150, "share " * 90])
def test_cues_end_on_text_made_to_hang_them(text: str) -> None:
    for cue in cues.shipped().lines:
        re.match(cue.pattern, text, re.IGNORECASE)
    for section in cues.shipped().sections:
        re.match(section.pattern, text, re.IGNORECASE)


@pytest.mark.parametrize("unit", [" ", "\t", "A / ", "- ", "| ", "A, ", "AND ", "a ", "#a ", ". "])
def test_cues_end_on_examples_that_go_on_in_a_way_made_to_hang_them(unit: str) -> None:
    """“By Jane Doe |” before 200 blanks kept the program busy for ever (found by mutants)."""
    tables = tomllib.loads(resource("lexicon", "structure.toml").read_text(encoding="utf-8"))
    shipped = cues.shipped()
    lines = zip(shipped.lines, tables["line"], strict=True)
    sections = zip(shipped.sections, tables["section"], strict=True)
    for cue, row in (*lines, *sections):
        for example in row["examples"][:3]:
            for cut in {len(example), example.find(" ") + 1, example.rfind(" ") + 1}:
                going_on = (example[:cut] + unit * 300)[:560]
                text = f"{going_on}{example[cut:]} \x00!"[:600]
                cue.fits(text, 1, 5) if isinstance(cue, cues.LineCue) else cue.fits(text)


def test_a_byline_is_told_whatever_its_names_begin_with() -> None:
    [byline] = [one for one in cues.shipped().lines if one.id == "author line"]
    for text in ("By Andrew Indigo-Offer", "BY JANE AND JOHN DOE", "By Ana de Cruz | Paris"):
        assert byline.fits(text, 0), text
    for text in ("By Jane Doe said", "By the way", "By Jane  Doe; it"):
        assert not byline.fits(text, 0), text
