from __future__ import annotations

import pytest

from reader.core.toml_lines import TomlLines

TEXT = '''\
title = "x"
[without]
hedge = ["a",
  "b", # "c"
  'd']

[[ladder]]
name = """
[[ladder]]
"""
[[ladder.rung]]
rank = 1
terms = ["[[ladder]]", "e \\" ]", "f"]
[[ ladder . rung ]]  # the second
"rank" = 2
inline = { rank = 3, "x" = ["y"] }
[[ladder]]
name = "z"
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("",), 1),
        (("title",), 1),
        (("without",), 2),
        (("without", 0, "hedge"), 3),
        (("without", 0, "hedge", 1), 4),
        (("without", 0, "hedge", 2), 5),
        (("without", 0, "hedge", 3), 3),
        (("ladder", 0), 7),
        (("ladder", 0, "name"), 8),
        (("ladder.rung", 0), 11),
        (("ladder.rung", 0, "terms", 2), 13),
        (("ladder.rung", 1), 14),
        (("ladder.rung", 1, "rank"), 15),
        (("ladder.rung", 1, "missing"), 14),
        (("ladder", 1), 17),
        (("ladder", 1, "name"), 18),
        (("ladder.rung", 9), 7),
        (("nowhere", 2), 1),
    ],
)
def test_the_line_of_a_place(place: tuple[str, int, str, int], line: int) -> None:
    lines = TomlLines(TEXT)
    assert lines.of(*place) == line
    assert TomlLines(TEXT.replace("\n", "\r\n")).of(*place) == line
