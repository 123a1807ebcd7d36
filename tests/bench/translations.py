"""Collects the window's words for translators, and makes the files that the program reads.

    python tests/bench/translations.py collect    # resources/i18n/parallax_de.ts, merged
    python tests/bench/translations.py release    # resources/i18n/parallax_de.qm
    python tests/bench/translations.py check      # what is missing, unfinished or inconsistent

The tools come with PySide6-Essentials. A text is found where it stands in ``self.tr("…")`` or in
``translate("Context", "…")``; under any other name the tool takes the context for the text.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de",)


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(tool)
    subprocess.run([str(beside) if beside.exists() else tool, *arguments], cwd=ROOT, check=True)


def collect(target: Path, language: str) -> None:
    """Writes or updates a .ts file with every text of the window."""
    sources = sorted(str(one.relative_to(ROOT)) for one in (ROOT / "reader" / "qt").rglob("*.py"))
    _run(
        "pyside6-lupdate",
        *("-source-language", "en", "-target-language", language),
        *("-locations", "none", "-no-obsolete", *sources, "-ts", str(target)),
    )


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
        elif sorted(re.findall(r"{\d*}", source)) != sorted(re.findall(r"{\d*}", text)):
            yield f"{where} has other places to fill in"
        elif ("&" in source.replace("&&", "")) != ("&" in text.replace("&&", "")):
            yield f"{where} has an access key in one language only"
        elif source.endswith("…") != text.endswith("…"):
            yield f"{where} ends with … in one language only"


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
