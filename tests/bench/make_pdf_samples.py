"""Writes tests/data/formats/pdf: one article set by four programs, with what was given to them.

    python tests/bench/make_pdf_samples.py [name …]

Needs pdflatex, soffice and chromium. Every file holds the words of article.txt and nothing else
beside heads, feet and page numbers.
"""

from __future__ import annotations

import html
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "data" / "formats" / "pdf"
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "timeout": 200}


def paragraphs() -> list[tuple[str, str]]:
    """(kind, text) of the article: "# " begins its title, "## " a heading."""
    found = []
    for line in (FOLDER / "article.txt").read_text("utf-8").split("\n\n"):
        words = " ".join(line.split())
        kind = "title" if words.startswith("# ") else "head" if words.startswith("## ") else "text"
        found.append((kind, words.lstrip("# ")))
    return found


def latex(options: str, name: str) -> None:
    """Ligatures and hyphens are TeX's own; Times, since Computer Modern is four fonts here."""
    plain = str.maketrans(
        {"&": r"\&", "%": r"\%", "$": r"\$", "’": "'", "“": "``", "”": "''", "—": "---", "–": "--"}
    )
    forms = {
        "title": "\\title{%s}\\author{}\\date{}\\maketitle\n\n",
        "head": "\\section*{%s}\n\n",
        "text": "%s\n\n",
    }
    body = "".join(forms[kind] % text.translate(plain) for kind, text in paragraphs())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.tex")
        path.write_text(
            f"\\documentclass[{options}]{{article}}\\usepackage{{times}}"
            f"\\begin{{document}}{body}\\end{{document}}",
            "utf-8",
        )
        subprocess.run(["pdflatex", "-interaction=batchmode", path.name], cwd=folder, **QUIET)
        (FOLDER / f"{name}.pdf").write_bytes(path.with_suffix(".pdf").read_bytes())


def page(style: str) -> str:
    """The article as a web page."""
    tags = {"title": "h1", "head": "h2", "text": "p"}
    body = "".join(f"<{tags[k]}>{html.escape(t)}</{tags[k]}>" for k, t in paragraphs())
    return (
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Bridge</title>"
        f"<style>{style}</style><body>{body}"
    )


def browser(style: str, name: str) -> None:
    """As Chromium prints it, with its own heads and feet."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.html")
        path.write_text(page(style), "utf-8")
        command = "chromium --headless --no-sandbox --disable-gpu --disable-background-networking"
        places = [f"--user-data-dir={folder}/user", f"--print-to-pdf={FOLDER / name}.pdf"]
        subprocess.run([*command.split(), *places, path.as_uri()], **QUIET)


def office(name: str) -> None:
    """Two columns with automatic hyphens, a head and page numbers, as LibreOffice sets them."""
    forms = {
        "title": '<text:p text:style-name="T">{}</text:p>',
        "head": '<text:h text:outline-level="2" text:style-name="H">{}</text:h>',
        "text": '<text:p text:style-name="B">{}</text:p>',
    }
    body = "".join(forms[kind].format(html.escape(text)) for kind, text in paragraphs())
    source = (FOLDER / "office.xml").read_text("utf-8").replace("BODY", body)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.fodt")
        path.write_text(source, "utf-8")
        user = f"-env:UserInstallation=file://{folder}/user"
        command = ["soffice", user, "--headless", "--convert-to", "pdf", "--outdir", str(FOLDER)]
        subprocess.run([*command, str(path)], **QUIET)


def qt(name: str) -> None:
    """As Qt prints a rich text."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

    application = QGuiApplication([])
    document = QTextDocument()
    document.setHtml(page("p { text-align: justify }"))
    writer = QPdfWriter(str(FOLDER / f"{name}.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    document.print_(writer)
    del application


STYLE = "body{font:10pt/1.35 serif;text-align:justify;hyphens:auto}"
SAMPLES: dict[str, Callable[[], None]] = {
    "latex_columns": lambda: latex("10pt,twocolumn", "latex_columns"),
    "browser_columns": lambda: browser(
        STYLE + "body{columns:2}h1{column-span:all}h1,h2{font-weight:normal}@page{size:A5}",
        "browser_columns",
    ),
    "office_columns": lambda: office("office_columns"),
    "qt_single": lambda: qt("qt_single"),
}

if __name__ == "__main__":
    for sample in sys.argv[1:] or SAMPLES:
        SAMPLES[sample]()
        print(sample, (FOLDER / f"{sample}.pdf").stat().st_size)
