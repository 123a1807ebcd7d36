"""Lines of text from runs that stand beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.core.loading.pdf.runs import Run
from reader.core.values import dataclass

# Baselines of one line differ by less than this part of the type's size (raised marks, fonts).
_SAME_LINE, _RAISED = 0.36, 0.45
# A space is at least 0.2 em wide; letters of one word touch.
_SPACE = 0.12
# Between Hebrew or Arabic pdfium gives the stop after a number before it.
_STRAY_STOP = re.compile(r"(?<!\S)([.,;:!?])(\d(?:[\d.,]*\d)?)(?!\S)")
_MOST_INITIALS = 40  # on a page; each is looked for beside every line
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column, or several runs of it; ``words`` are its parts from left to right."""

    runs: tuple[Run, ...]
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    bold: bool

    @property
    def width(self) -> float:
        return self.x1 - self.x0


def is_rtl(text: str) -> bool:
    """Whether most letters are of a script that is written from right to left."""
    if _RTL.search(text) is None:
        return False
    return 2 * len(_RTL.findall(text)) >= sum(1 for c in text if c.isalpha())


def line_of(runs: Sequence[Run]) -> Line:
    """The line of runs that stand side by side."""
    if len(runs) == 1:
        run = runs[0]
        words = _STRAY_STOP.sub(r"\2\1", run.text) if is_rtl(run.text) else run.text
        return Line(
            (run,), words, run.x0, run.x1, run.top, run.bottom, run.base, run.size, run.bold
        )
    back = is_rtl("".join(run.text for run in runs))
    ordered = sorted(runs, key=lambda run: -run.x1 if back else run.x0)
    text = ordered[0].text
    for before, run in pairwise(ordered):
        gap = before.x0 - run.x1 if back else run.x0 - before.x1
        initial = len(before.text) == 1 and before.size > 1.6 * run.size and before.text.isalpha()
        if run.spaced and run.place == before.place + 1:
            text += " " + run.text
        elif gap < _SPACE * min(before.size, run.size) or (initial and gap < 0.6 * run.size):
            text += run.text
        else:
            text += " " + run.text
    if back:
        text = _STRAY_STOP.sub(r"\2\1", text)
    most = max(ordered, key=lambda run: len(run.text))
    return Line(
        tuple(ordered),
        text,
        min(run.x0 for run in runs),
        max(run.x1 for run in runs),
        min(run.top for run in runs),
        max(run.bottom for run in runs),
        most.base,
        most.size,
        sum(len(r.text) for r in runs if r.bold) * 2 > sum(len(r.text) for r in runs),
    )


def rows_of(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs by the baselines they share, from the top; each row from left to right."""
    rows: list[list[Run]] = []
    base = size = 0.0  # of the row's largest type: a mark above a line does not shift it
    for run in sorted(runs, key=lambda run: (run.base, run.x0)):
        large, small = max(run.size, size), min(run.size, size)
        near = _SAME_LINE if small > 0.8 * large else _RAISED
        if rows and run.base - base <= near * large:
            rows[-1].append(run)
            if run.size >= size:
                base, size = run.base, run.size
        else:
            rows.append([run])
            base, size = run.base, run.size
    for row in rows:
        row.sort(key=lambda run: run.x0)
    return rows


def lines_of(runs: Iterable[Run]) -> list[Line]:
    """The lines of one column from the top; large initials begin the line beside their head."""
    initials: list[Run] = []
    others: list[Run] = []
    listed = list(runs)
    sizes = sorted(run.size for run in listed)
    middle = sizes[len(sizes) // 2] if sizes else 0.0
    for run in listed:
        alone = len(run.text.strip("“\"'‘")) == 1 and run.text[-1:].isalpha()
        large = alone and run.size > 1.8 * middle and len(initials) < _MOST_INITIALS
        (initials if large else others).append(run)
    lines = [line_of(row) for row in rows_of(others)]
    for run in initials:
        beside = [
            i
            for i, line in enumerate(lines)
            if line.bottom > run.top
            and line.top < run.base - 0.2 * line.size
            and 0 <= line.x0 - run.x0 < run.width + 2 * line.size
        ]
        if beside:
            first = lines[beside[0]]
            glue = "" if first.text[:1].islower() or first.text[:1].isupper() else " "
            lines[beside[0]] = replace(first, text=run.text + glue + first.text)
            after = beside[-1] + 1  # the initial's own box may be shorter than its frame
            if after < len(lines) and lines[after].x0 >= run.x1 - 0.3 * first.size:
                beside.append(after)
            for index in beside[1:]:  # the indent beside the initial begins no paragraph
                lines[index] = replace(lines[index], x0=run.x0)
            lines[beside[0]] = replace(lines[beside[0]], x0=run.x0)
        else:
            lines.append(line_of([run]))
            lines.sort(key=lambda line: line.base)
    return lines
