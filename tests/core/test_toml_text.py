"""Quick TOML: equal to tomllib on the shipped files, on odd ones, and on faulty ones."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import paths
from reader.core import toml_text

FILES = sorted(paths.resource("lexicon", "words.toml").parent.parent.rglob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_shipped_files(file: Path) -> None:
    text = file.read_text("utf-8")
    assert repr(toml_text.loads(text)) == repr(tomllib.loads(text))


@pytest.mark.parametrize(
    "file", [f for f in FILES if f.parent.name == "lexicon"], ids=lambda f: f.name
)
def test_lexicons_need_no_tomllib(file: Path) -> None:
    toml_text._Plain(file.read_text("utf-8")).read()


def same(text: str) -> None:
    assert told(toml_text.loads, text) == told(tomllib.loads, text)


def told(loads: Callable[[str], object], text: str) -> str:
    try:
        return repr(loads(text))
    except tomllib.TOMLDecodeError as fault:
        return f"fault: {fault}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a = 1",
        "a = 1\na = 2",
        "a = 01",
        "a = 1_000",
        "a = +1",
        "a = NaN",
        "a = null",
        "a = [null]",
        "a = -0.0",
        "a = 1e400",
        "a = 2026-05-15",
        "a = [1, 2,] # two",
        'a = [ # none\n"#", # one\n",]",\n]',
        'a = [["x"], ["y"],]',
        'a = {b = "x, c = 1"}',
        "a = {b = 1, b = 2}",
        'a = {"b": 1}',
        'a = [{"b": 1}]',
        "a = {b = 1,}",
        "a = {b.c = 1}",
        "a = {}\n[a.b]",
        "[a]\n[a]",
        "[a.b]\n[a]\nc = 1",
        "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2",
        "[[a]]\n[[a.b]]\nx = 1\n[[a.b]]\n[[a]]\n[[a.b]]",
        "a = []\n[[a]]",
        "[a]\n[[a]]",
        "[a..b]",
        "a.b = 1",
        '"a b" = 1\n"" = 2',
        r'a = "\/"',
        r'a = "\u00e9\ud800"',
        r"a = '\/\ud800'",
        "a = '''x'y'''",
        "a = '''x''''",
        "a = ''",
        'a = """x"""',
        'a = "x" y',
        'a = "x\ty"',
        "a = 1\r\nb = 2",
        "a = 1\rb = 2",
        "a = true\nb = truee",
        "a = ",
        "a = [1",
        "[a",
        "a = [,]",
        'a = ["x\ty"]',
        "# only a note",
    ],
)
def test_odd_texts(text: str) -> None:
    same(text)


_parts = st.sampled_from(
    [
        "1",
        "-1.5",
        "0",
        '"x"',
        "'y'",
        '"a = 1"',
        '"\\n"',
        "true",
        ".",
        ":",
        "null",
        "NaN",
        "\\",
        "a",
        "b",
        '"c"',
        " = ",
        "=",
        "[",
        "]",
        "[[a]]",
        "[a.b]",
        "[b]",
        "{",
        "}",
        ",",
        "\n",
        "#",
        " ",
    ]
)


@given(st.lists(_parts, max_size=14).map("".join))
def test_any_text(text: str) -> None:
    same(text)


@given(st.lists(_parts, max_size=8).map("".join), st.sampled_from("[{"))
def test_any_value(text: str, opening: str) -> None:
    same(f"a = {opening}{text}" + ("]" if opening == "[" else "}"))
