"""Why a finding is told or two sentences are linked: for the window, a terminal and programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from reader.core.alignment.links import Origin
from reader.core.discrepancies.finding import Finding
from reader.core.discrepancies.why import Why, WhySide
from reader.core.explaining import Explained, WhyFinding, WhyLink
from reader.core.export.report_model import SEVERITY_NAMES
from reader.core.export.text import Run, wrap
from reader.core.export.visible import shown_width, visible
from reader.core.plain_figures import Figure

Paragraph = str | tuple[str, str]  # with a lead before it
Section = tuple[str, tuple[Paragraph, ...]]

_SHARES = 8  # figures that are told of each sum; programs get them all
_WORDS = 30


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
    head = f"{finding.type.value.capitalize()} · {SEVERITY_NAMES[finding.severity]}"
    told = f"Confidence {_share(finding.confidence)}. Its id is {finding.id}."
    yield head, (finding.reason, told)
    for names, why in explained.pairs:
        between = f", {names[0]} and {names[1]}" if len(explained.pairs) > 1 else ""
        sides = (_side(name, side) for name, side in zip(names, why.sides, strict=True))
        yield f"What differs{between}", tuple(line for lines in sides for line in lines)
        says = why.says or "What it looks at is not told."
        yield "The rule", ((f"{why.rule}: ", says), *([f"Here: {why.note}."] if why.note else ()))
        yield "What joins the passages", tuple(_joins(why))
        yield "How sure it is", tuple(_confidence(why, finding))


def _side(name: str, side: WhySide) -> Iterator[Paragraph]:
    before, after = side.sentence[: side.start], side.sentence[side.end :]
    yield f"{name}  ", f"{before}«{side.phrase}»{after}"
    if side.gloss:
        yield "Told as: ", side.gloss
    for trait in side.traits:
        yield f"{trait.kind[:1].upper()}{trait.kind[1:]}: ", f"“{trait.words}”, {trait.says}"


def _joins(why: Why) -> Iterator[Paragraph]:
    yield f"{why.ground}: {_share(why.link)}."
    words = dict.fromkeys(a if a.lower() == b.lower() else f"{a} = {b}" for a, b in why.common)
    if words:
        told = ", ".join(list(words)[:_WORDS]) + (" …" if len(words) > _WORDS else "")
        yield "Words taken for the same: ", told
    for figure in why.figures:
        yield f"{figure.value:.2f}  ", figure.says


def _confidence(why: Why, finding: Finding) -> Iterator[Paragraph]:
    told = f"By the rule alone {_share(why.drafted)}"
    yield f"{told}; in these sentences {_share(why.confidence)}." if why.shares else f"{told}."
    if round(finding.confidence, 2) != round(min(why.confidence, 0.99), 2):
        yield f"As sure as all its places make it: {_share(finding.confidence)}."
    if why.shares:
        yield (
            "The confidence is a probability, fitted on pairs of sentences and sets of articles "
            "that people have read. What raised (+) or lowered (−) it most:"
        )
        yield from _effects(why.shares)


def _effects(figures: Iterable[Figure]) -> Iterator[Paragraph]:
    for figure in [one for one in figures if round(one.effect or 0.0, 2)][:_SHARES]:
        sign = "+" if (figure.effect or 0.0) > 0 else "−"
        usual = f", usually {figure.typical:.2f}" if figure.typical is not None else ""
        yield (
            f"{sign}{abs(figure.effect or 0.0):.2f}  ",
            f"{figure.says}: {figure.value:.2f}{usual}",
        )


def _of_link(explained: WhyLink) -> Iterator[Section]:
    names = " and ".join(explained.names)
    linked = "linked" if explained.linked else "not linked"
    rows = [(f"{n}  ", t) for n, t in zip(explained.names, explained.texts, strict=True)]
    yield f"{names}: {linked}", tuple(rows)
    yield "How likely they report one claim", tuple(_probability(explained))
    if explained.figures:
        told = "What raised (+) or lowered (−) it most against a usual pair of candidates:"
        yield "What it is made of", (told, *_effects(explained.figures))
    if explained.findings:
        rows = [(f"{one.type.value} {one.id}: ", one.reason) for one in explained.findings]
        yield "What differs between them", tuple(rows)


def _probability(explained: WhyLink) -> Iterator[str]:
    if explained.origin is Origin.ANALYST:
        yield "The analyst decided so." if explained.linked else "The analyst cut them."
    if explained.score is None:
        yield "The two have too little in common to be looked at."
        return
    yield f"{_share(explained.score)}; a link needs {_share(explained.threshold)}."
    if explained.alone is not None and abs(explained.alone - explained.score) >= 0.005:
        yield f"The two articles alone say {_share(explained.alone)}; third articles do the rest."


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
