"""Collects the window's words for translators, and makes the files that the program reads.

    python tests/bench/translations.py collect    # resources/i18n/parallax_de.ts, merged
    python tests/bench/translations.py release    # resources/i18n/parallax_de.qm
    python tests/bench/translations.py check      # what is missing, unfinished or inconsistent

The tools come with PySide6-Essentials. A text is found where it stands in ``self.tr("…")`` or in
``translate("Context", "…")``; under any other name the tool takes the context for the text. What
the core says is found in ``said("…")`` and ``marked("…")`` (reader/core/said.py), the words of its
data files in those; the tools are handed both as ``translate("Context", "…")``.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.discrepancies.finding import Type  # noqa: E402
from reader.core.language.other_languages import told_name  # noqa: E402
from reader.core.loading.languages import known  # noqa: E402
from reader.core.said import ENGINE, RULES, WORDS  # noqa: E402

FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de",)


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(tool)
    subprocess.run([str(beside) if beside.exists() else tool, *arguments], cwd=ROOT, check=True)


def core_texts() -> list[tuple[str, str]]:
    """What the core says, as pairs of context and text, each once and in order."""
    found = [
        (RULES, row["says"]) for rules in _data("rules.toml").values() for row in rules.values()
    ]
    found += [(WORDS, says) for table in _data("figures.toml").values() for says in table.values()]
    found += [(WORDS, name) for kind in Type for name in (kind.value, kind.value.capitalize())]
    found += [("Language", told_name(code)) for code in known() if code != "en"]
    for path in sorted((ROOT / "resources" / "lexicon").glob("*.toml")):
        if path.name in _TOLD:
            found += [(WORDS, word) for word in _told(path, _data(f"lexicon/{path.name}"))]
    for path in sorted((ROOT / "reader").rglob("*.py")):
        found += _said(path)
    return sorted(set(found))


# The lexicons of which words are told, with the tables in them that are never told (None: all
# are), and the fields that hold the words.
_UNTOLD: dict[str, frozenset[str]] = {
    "sources.toml": frozenset(
        ("office", "unnamed", "crowd", "parties", "spokesman", "doubting", "contested")
    ),
    "precedence.toml": frozenset(("no_first",)),
    "quotation.toml": frozenset(("naming",)),
    "scope.toml": frozenset(("idiom",)),
    "certainty.toml": frozenset(("no_hedge", "cause", "sure", "accusation", "ability")),
}
_TOLD = _UNTOLD.keys() | {
    "entity.toml",
    "framing.toml",
    "governing.toml",
    "ladders.toml",
    "opposites.toml",
    "stage.toml",
}


def _data(name: str) -> dict[str, Any]:
    return tomli.loads((ROOT / "resources" / name).read_text(encoding="utf-8"))


def _told(path: Path, data: dict[str, Any]) -> Iterator[str]:
    """The glosses, meanings, poles and names of scales of a lexicon."""
    for table, rows in data.items():
        if table in _UNTOLD.get(path.name, ()):
            continue
        if path.name == "opposites.toml" and isinstance(rows, list):
            for row in rows:
                for pole in (row.get("up"), row.get("down")):
                    if pole:
                        yield str(pole[0]).partition("/")[0]
        if path.name == "ladders.toml" and table == "ladder":
            yield from (row["name"] for row in rows)
        yield from _fields(rows)


def _fields(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _fields(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name in ("gloss", "means") and isinstance(one, str):
                yield one
            else:
                yield from _fields(one)


def _said(path: Path) -> Iterator[tuple[str, str]]:
    """The literals in ``said(…)``, ``marked(…)`` and ``times(…)`` of a module."""
    contexts = {"said": ENGINE, "Said": ENGINE, "marked": WORDS, "times": WORDS}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for one in node.args[:1] if node.func.id != "times" else node.args[1:]:
                frame = len(node.args) == 3 and node.func.id == "Said"  # nothing to translate
                if node.func.id in contexts and isinstance(one, ast.Constant) and not frame:
                    yield contexts[node.func.id], str(one.value)


def collect(target: Path, language: str) -> None:
    """Writes or updates a .ts file with every text of the window."""
    sources = sorted(str(one.relative_to(ROOT)) for one in (ROOT / "reader" / "qt").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        core = Path(folder) / "core.py"
        rows = [f"translate({_quoted(c)}, {_quoted(text)})\n" for c, text in core_texts()]
        core.write_text("".join(rows), encoding="utf-8")
        _run(
            "pyside6-lupdate",
            *("-source-language", "en", "-target-language", language),
            *("-locations", "none", "-no-obsolete", *sources, str(core), "-ts", str(target)),
        )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def messages(path: Path) -> Iterator[tuple[str, str, str, bool]]:
    """Context, text, translation and whether it is finished, of every message in a .ts file."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            text = "".join(found.itertext()) if found is not None else ""
            done = found is not None and found.get("type") is None
            yield context.findtext("name", ""), message.findtext("source", ""), text, done


def problems(path: Path) -> Iterator[str]:
    """What a translator has to look at: one line each."""
    for context, source, text, done in messages(path):
        where = f"{context}: {source[:60]!r}"
        if not context:
            yield f"{where} has no context; call it through translate(…)"
        elif not done or not text:
            yield f"{where} is not translated"
        elif _places(source) != _places(text):
            yield f"{where} has other places to fill in"
        elif ("&" in source.replace("&&", "")) != ("&" in text.replace("&&", "")):
            yield f"{where} has an access key in one language only"
        elif source.endswith("…") != text.endswith("…"):
            yield f"{where} ends with … in one language only"


def _places(text: str) -> list[str]:
    return sorted(re.findall(r"{[\w:,.]*}", text))


def main(arguments: list[str]) -> int:
    if arguments not in (["collect"], ["release"], ["check"]):
        print(__doc__)
        return 2
    FOLDER.mkdir(exist_ok=True)
    count = 0
    for language in LANGUAGES:
        target = FOLDER / f"parallax_{language}.ts"
        if arguments == ["collect"]:
            collect(target, language)
        elif arguments == ["release"]:
            _run("pyside6-lrelease", str(target), "-qm", str(target.with_suffix(".qm")))
        else:
            for line in problems(target):
                print(line)
                count += 1
    return 1 if count else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
