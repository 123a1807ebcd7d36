"""Why a finding is told or two sentences are linked: for the window, a terminal and programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from reader.core.alignment.links import Origin
from reader.core.discrepancies.finding import Finding
from reader.core.discrepancies.why import Trait, Why, WhySide
from reader.core.explaining import Explained, WhyFinding, WhyLink
from reader.core.export.report_model import SEVERITY_NAMES
from reader.core.export.text import Run, wrap
from reader.core.export.visible import shown_width, visible
from reader.core.plain_figures import Figure
from reader.core.said import Said, joined, marked, said, term

Paragraph = str | tuple[str, str]  # with a lead before it
Section = tuple[str, tuple[Paragraph, ...]]

_SHARES = 8  # figures that are told of each sum; programs get them all
_WORDS = 30

# The kinds of traits of why.py, as they begin a line.
_KINDS = (
    marked("Act"),
    marked("Hedge"),
    marked("Claim to be the first"),
    marked("Earlier instance"),
    marked("Bounds of a claim"),
    marked("Judging word"),
    marked("Quantity"),
    marked("Time"),
    marked("Name"),
    marked("Attribution"),
    marked("Quotation"),
)


def sections(explained: Explained) -> tuple[Section, ...]:
    """What there is to say, a heading and paragraphs each."""
    if isinstance(explained, WhyFinding):
        return tuple(_of_finding(explained))
    return tuple(_of_link(explained))


def as_text(explained: Explained, *, width: int = 80) -> str:
    """The explanation as lines of at most ``width`` columns; no control character in them."""
    return "\n".join(section_lines(sections(explained), width)) + "\n"


def as_json(explained: Explained) -> str:
    """The explanation as JSON text with a closing line end."""
    found = (
        _finding_object(explained) if isinstance(explained, WhyFinding) else _link_object(explained)
    )
    text = json.dumps(found, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


# In words


def _of_finding(explained: WhyFinding) -> Iterator[Section]:
    finding = explained.finding
    head = said(
        "{type} · {severity}",
        type=term(finding.type.value.capitalize()),
        severity=term(SEVERITY_NAMES[finding.severity]),
    )
    told = said(
        "Confidence {share}. Its id is {id}.", share=_share(finding.confidence), id=finding.id
    )
    yield head, (finding.reason, told)
    for (one, two), why in explained.pairs:
        sides = (_side(name, side) for name, side in zip((one, two), why.sides, strict=True))
        several = len(explained.pairs) > 1
        differs = said("What differs, {one} and {two}", one=one, two=two)
        yield (
            differs if several else said("What differs"),
            tuple(line for lines in sides for line in lines),
        )
        says = why.says or said("What it looks at is not told.")
        here = [said("Here: {note}.", note=why.note)] if why.note else []
        yield said("The rule"), ((f"{why.rule}: ", says), *here)
        yield said("What joins the passages"), tuple(_joins(why))
        yield said("How sure it is"), tuple(_confidence(why, finding))


def _side(name: str, side: WhySide) -> Iterator[Paragraph]:
    before, after = side.sentence[: side.start], side.sentence[side.end :]
    yield f"{name}  ", f"{before}«{side.phrase}»{after}"
    if side.gloss:
        yield said("Told as: "), side.gloss
    for trait in side.traits:
        yield _lead(trait), said("“{words}”, {says}", words=trait.words, says=trait.says)


def _lead(trait: Trait) -> str:
    if isinstance(trait.kind, Said):
        return said("Scale “{name}”: ", **trait.kind.values)
    return joined([term(trait.kind.capitalize())], "", end=": ")


def _joins(why: Why) -> Iterator[Paragraph]:
    yield joined([why.ground, _share(why.link)], ": ", end=".")
    words = dict.fromkeys(a if a.lower() == b.lower() else f"{a} = {b}" for a, b in why.common)
    if words:
        told = ", ".join(list(words)[:_WORDS]) + (" …" if len(words) > _WORDS else "")
        yield said("Words taken for the same: "), told
    for figure in why.figures:
        yield said("{figure:.2f}  ", figure=figure.value), figure.says


def _confidence(why: Why, finding: Finding) -> Iterator[Paragraph]:
    drafted, sure = _share(why.drafted), _share(why.confidence)
    if why.shares:
        yield said(
            "By the rule alone {drafted}; in these sentences {sure}.", drafted=drafted, sure=sure
        )
    else:
        yield said("By the rule alone {drafted}.", drafted=drafted)
    if round(finding.confidence, 2) != round(min(why.confidence, 0.99), 2):
        yield said("As sure as all its places make it: {share}.", share=_share(finding.confidence))
    if why.shares:
        yield said(
            "The confidence is a probability, fitted on pairs of sentences and sets of articles "
            "that people have read. What raised (+) or lowered (−) it most:"
        )
        yield from _effects(why.shares)


def _effects(figures: Iterable[Figure]) -> Iterator[Paragraph]:
    for figure in [one for one in figures if round(one.effect or 0.0, 2)][:_SHARES]:
        sign = "+" if (figure.effect or 0.0) > 0 else "−"
        lead = said("{sign}{figure:.2f}  ", sign=sign, figure=abs(figure.effect or 0.0))
        if figure.typical is None:
            yield lead, said("{says}: {figure:.2f}", says=figure.says, figure=figure.value)
        else:
            yield (
                lead,
                said(
                    "{says}: {figure:.2f}, usually {usual:.2f}",
                    says=figure.says,
                    figure=figure.value,
                    usual=figure.typical,
                ),
            )


def _of_link(explained: WhyLink) -> Iterator[Section]:
    one, two = explained.names
    linked = said("{one} and {two}: linked", one=one, two=two)
    apart = said("{one} and {two}: not linked", one=one, two=two)
    rows = [(f"{n}  ", t) for n, t in zip(explained.names, explained.texts, strict=True)]
    yield linked if explained.linked else apart, tuple(rows)
    yield said("How likely they report one claim"), tuple(_probability(explained))
    if explained.figures:
        told = said("What raised (+) or lowered (−) it most against a usual pair of candidates:")
        yield said("What it is made of"), (told, *_effects(explained.figures))
    if explained.findings:
        yield (
            said("What differs between them"),
            tuple(
                (joined([term(one.type.value), one.id], " ", end=": "), one.reason)
                for one in explained.findings
            ),
        )


def _probability(explained: WhyLink) -> Iterator[str]:
    if explained.origin is Origin.ANALYST:
        linked, cut = said("The analyst decided so."), said("The analyst cut them.")
        yield linked if explained.linked else cut
    if explained.score is None:
        yield said("The two have too little in common to be looked at.")
        return
    score, needed = _share(explained.score), _share(explained.threshold)
    yield said("{score}; a link needs {needed}.", score=score, needed=needed)
    if explained.alone is not None and abs(explained.alone - explained.score) >= 0.005:
        yield said(
            "The two articles alone say {score}; third articles do the rest.",
            score=_share(explained.alone),
        )


def _share(probability: float) -> str:
    return f"{probability:.0%}".replace("%", " %")


# On a terminal


def section_lines(found: Iterable[Section], width: int) -> Iterator[str]:
    """Sections as lines of at most ``width`` columns; no control character in them."""
    for place, (title, paragraphs) in enumerate(found):
        if place:
            yield ""
        yield from (
            "".join(run.text for run in line) for line in wrap([Run(visible(title))], width)
        )
        yield "─" * min(width, shown_width(visible(title)))
        for one in paragraphs:
            lead, text = ("", one) if isinstance(one, str) else one
            indent = shown_width(visible(lead)) if lead.endswith("  ") else 2 * bool(lead)
            first = visible(lead) if lead.endswith("  ") else ""
            body = text if first or not lead else f"{lead}{text}"
            for number, line in enumerate(wrap([Run(visible(body))], width - indent)):
                start = first if first and not number else " " * indent
                yield start + "".join(run.text for run in line)


# For programs


def _finding_object(explained: WhyFinding) -> dict[str, Any]:
    finding = explained.finding
    return {
        "id": finding.id,
        "type": finding.type.value,
        "rule": finding.rule,
        "severity": int(finding.severity),
        "confidence": round(finding.confidence, 4),
        "reason": finding.reason,
        "pairs": [
            {
                "rule": why.rule,
                "says": why.says,
                "note": why.note,
                "link": round(why.link, 4),
                "joined_by": why.ground,
                "sides": [
                    {
                        "sentence": name,
                        "text": side.sentence,
                        "start": side.start,
                        "end": side.end,
                        "phrase": side.phrase,
                        "gloss": side.gloss,
                        "read": [
                            {"kind": one.kind, "text": one.words, "says": one.says}
                            for one in side.traits
                        ],
                    }
                    for name, side in zip(names, why.sides, strict=True)
                ],
                "same_words": [list(row) for row in why.common],
                "figures": [_figure(one) for one in why.figures],
                "rule_confidence": round(why.drafted, 4),
                "confidence": round(why.confidence, 4),
                "confidence_made_of": [_figure(one) for one in why.shares],
            }
            for names, why in explained.pairs
        ],
    }


def _link_object(explained: WhyLink) -> dict[str, Any]:
    def rounded(value: float | None) -> float | None:
        return None if value is None else round(value, 4)

    return {
        "a": explained.names[0],
        "b": explained.names[1],
        "texts": list(explained.texts),
        "linked": explained.linked,
        "origin": explained.origin.value,
        "score": rounded(explained.score),
        "score_of_the_two_articles": rounded(explained.alone),
        "threshold": explained.threshold,
        "figures": [_figure(one) for one in explained.figures],
        "findings": [one.id for one in explained.findings],
    }


def _figure(one: Figure) -> dict[str, Any]:
    found: dict[str, Any] = {"name": one.name, "says": one.says, "value": round(one.value, 4)}
    for name, value in (("typical", one.typical), ("effect", one.effect)):
        if value is not None:
            found[name] = round(value, 4)
    return found
