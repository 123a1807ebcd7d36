#!/usr/bin/env python3
"""CPU seconds and peak MB of large files through the front door: 300 pages of PDF, 50 MB of others.

usage: format_speed.py SCRATCH [NAME …]

The files are made in SCRATCH when they are not there yet (pdflatex for the PDFs).
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from sample_producers import pdflatex
from sample_renderings import html_body, latex, tex_body
from sample_sources import FORMATS, Source, source

from reader.core.errors import LoadError
from reader.core.loading.opening import load

_NAMES = ("bridge", "measles", "recount", "rates", "flood", "solar")
_MOST = 50 * 1024 * 1024 - 4096  # bytes
_GOALS = {"pdf": 3.0, "pdf2": 3.0}  # CPU seconds; 10 for all others


def _articles() -> list[Source]:
    return [source(name).without("note") for name in _NAMES]


def _filled(pieces: Iterator[bytes], most: int) -> bytes:
    found, size = [], 0
    for piece in pieces:
        if size + len(piece) > most:
            break
        found.append(piece)
        size += len(piece)
    return b"".join(found)


def _turns(texts: list[str]) -> Iterator[bytes]:
    number = 0
    while True:
        for text in texts:
            number += 1
            yield text.replace("Tuesday", f"Tuesday {number}").encode()


def pdf(target: Path, scratch: Path, options: str = "10pt,a4paper", times: int = 27) -> None:
    body = "\n\\clearpage\n".join(tex_body(article) for article in _articles())
    text = latex(_articles()[0], options, "\\usepackage[T1]{fontenc}\\usepackage{mathptmx}", body)
    head, _, rest = text.partition("\\maketitle\n")
    inner, _, foot = rest.rpartition("\\end{document}")
    made = pdflatex(
        f"{head}\\maketitle\n{inner * times}\\end{{document}}{foot}", target.stem, scratch
    )
    made.replace(target)


def pdf2(target: Path, scratch: Path) -> None:
    pdf(target, scratch, "10pt,a4paper,twocolumn", 50)


def txt(target: Path, scratch: Path) -> None:
    texts = [
        " ".join(p.plain for p in article.paragraphs if p.kind == "body") + "\n\n"
        for article in _articles()
    ]
    target.write_bytes(_filled(_turns(texts), _MOST))


def html(target: Path, scratch: Path, most: int = _MOST) -> None:
    texts = [html_body(article) for article in _articles()]
    head = b"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Long</title><body><main>"
    target.write_bytes(head + _filled(_turns(texts), most) + b"</main></body></html>")


def html_19(target: Path, scratch: Path) -> None:
    """A page below the limit on text."""
    html(target, scratch, 19_000_000)


def html_markup(target: Path, scratch: Path) -> None:
    """50 MB of a page of which a fifth is text."""
    noise = (
        '<div class="css-1a2b3c" data-reactid="%d" style="margin:0;padding:0 1px 2px 3px"></div>'
    )
    texts = [html_body(article).replace("<p", noise * 11 + "<p", 40) for article in _articles()]
    head = b"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Long</title><body><main>"
    target.write_bytes(head + _filled(_turns(texts), _MOST) + b"</main></body></html>")


def docx(target: Path, scratch: Path, most: int = _MOST) -> None:
    """A document whose inner XML has 50 MB."""
    with zipfile.ZipFile(FORMATS / "docx_pandoc.docx") as base:
        inner = base.read("word/document.xml").decode()
        start, end = inner.index("<w:body>") + 8, inner.rindex("<w:sectPr")
        body = inner[start:end].replace("<w:footnoteReference", "<w:x")
        filled = _filled(_turns([body]), most)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
            for member in base.namelist():
                if member != "word/document.xml":
                    made.writestr(member, base.read(member))
            made.writestr(
                "word/document.xml", inner[:start].encode() + filled + inner[end:].encode()
            )


def docx_15(target: Path, scratch: Path) -> None:
    docx(target, scratch, 15_000_000)


MAKERS: dict[str, Callable[[Path, Path], None]] = {
    "pdf": pdf,
    "pdf2": pdf2,
    "txt": txt,
    "html": html,
    "html_19": html_19,
    "html_markup": html_markup,
    "docx": docx,
    "docx_15": docx_15,
}


def _read(path: Path, told: Connection) -> None:
    begun, own = time.perf_counter(), time.process_time()
    try:
        article = load(path)
        said = f"{len(article.text):,} characters, {len(article.blocks):,} paragraphs"
    except LoadError as exc:
        said = str(exc).partition(": ")[2]
    seconds = time.perf_counter() - begun
    own = time.process_time() - own
    worker = resource.getrusage(resource.RUSAGE_CHILDREN)
    here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told.send(
        (own, worker.ru_utime + worker.ru_stime, seconds, here, worker.ru_maxrss / 1024, said)
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("scratch", type=Path)
    parser.add_argument("names", nargs="*", choices=[*MAKERS, []], default=[])
    options = parser.parse_args()
    scratch = options.scratch.resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    print(
        f"{'file':24} {'MB':>5} {'CPU s':>6} {'worker':>7} {'wall':>6} {'peak MB':>8} {'worker':>7}"
    )
    for name in options.names or MAKERS:
        target = scratch / f"{name}.{name.split('_')[0].rstrip('2')}"
        if not target.exists():
            MAKERS[name](target, scratch)
        ours, theirs = multiprocessing.Pipe()
        child = multiprocessing.get_context("fork").Process(target=_read, args=(target, theirs))
        child.start()
        theirs.close()
        own, worker, seconds, here, there, said = ours.recv()
        child.join()
        size = target.stat().st_size / 1e6
        late = "" if own + worker <= _GOALS.get(name, 10.0) else "  TOO SLOW"
        print(
            f"{target.name:24} {size:5.1f} {own:6.2f} {worker:7.2f} {seconds:6.2f} {here:8.0f} "
            f"{there:7.0f}  {said}{late}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
