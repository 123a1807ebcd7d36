"""What a report says, whatever its format: one frozen model that every human format renders.

Texts here are the articles' own characters; each format makes them safe in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader import __version__
from reader.core.alignment.links import Claim, Ref, Status
from reader.core.anchors import text_key
from reader.core.article import Kind
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.core.export.report_notes import Held, Judged, NotesOfComparison, ReportedNote
from reader.core.export.reservations import (
    NotInFull,
    ReportedPair,
    chosen,
    independence,
    not_in_full,
)

LIMITS = (
    "The findings come from rules about wording. Out of their reach are conflicts that only "
    "knowledge of the world or of causes shows, and irony. A finding is a place to read with "
    "care, not a judgement on who is right."
)

SEVERITY_NAMES = {
    Severity.MUST_SEE: "must see",
    Severity.USEFUL: "useful",
    Severity.NIT: "minor",
}


# A reader who wants more of these than are written out takes the JSON.
_PLACES = 4  # further places of a difference
_SHARED = 60  # shared passages …
_SHARED_WORDS = 40  # … and the words of each


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; ``types`` are those of the findings whose words it is part of."""

    text: str
    types: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence of one source; the pieces joined are its text."""

    article: int
    sentence: str  # "A3"
    kind: Kind
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The sentence's own words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of a finding: whose words, and what they claim; paragraphs count from 1."""

    article: int
    sentence: str
    text: str
    gloss: str
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """One finding; ``number`` counts through the whole report, from 1.

    ``also`` are the first further places of the same difference, ``more`` says how many others
    there are and in which sentences ("" when there are none). ``held`` is the analyst's verdict.
    """

    number: int
    id: str
    type: Type
    severity: Severity
    confidence: float
    rule: str
    passages: tuple[Passage, ...]
    reason: str
    also: tuple[tuple[Passage, ...], ...]
    more: str
    held: Held | None = None
    notes: tuple[ReportedNote, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportedClaim:
    """One claim: every source's wording, in article order, and what differs."""

    id: str
    status: Status
    articles: tuple[int, ...]
    wordings: tuple[Wording, ...]
    findings: tuple[ReportedFinding, ...]
    notes: tuple[ReportedNote, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportedArticle:
    """One source: what is known of it, and how many findings of each type touch it."""

    siglum: str
    title: str
    path: str
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str
    sha256: str
    text_sha256: str
    words: int
    warnings: tuple[str, ...]
    findings: tuple[tuple[Type, int], ...]


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Words that two articles share almost verbatim; of a long passage the beginning."""

    articles: tuple[int, int]
    text: str
    words: int
    quotation: bool = False  # both have it in quotation marks


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report shows. Claims stand with the most disputed first."""

    program: str
    articles: tuple[ReportedArticle, ...]
    disputed: tuple[ReportedClaim, ...]
    agreed: tuple[ReportedClaim, ...]
    only_in: tuple[tuple[Wording, ...], ...]  # per article
    shared: tuple[SharedPassage, ...]
    types: tuple[tuple[Type, int], ...]  # findings shown, in the order of the types
    must_see: int
    hidden: int  # findings of severity 1 that were left out
    more_shared: int = 0  # shared passages that were left out
    not_in_full: tuple[NotInFull, ...] = ()
    independence: tuple[
        ReportedPair, ...
    ] = ()  # the least independent first where not all are told
    other_pairs: str = ""  # what holds of the pairs that have no line
    notes: tuple[ReportedNote, ...] = ()  # those on no finding and no claim of the report
    chosen: tuple[str, ...] = ()  # what the analyst chose that changes what is found
    limits: str = LIMITS

    @property
    def shown(self) -> int:
        """The number of findings in the report."""
        return sum(count for _, count in self.types)


def build_report(
    comparison: Comparison, *, nits: bool = False, judged: Judged | None = None
) -> Report:
    """The report on a comparison; findings of severity 1 are in it only with ``nits``.

    ``judged`` brings verdicts and notes, each told once: with its finding, its claim, or apart.
    """
    findings = [f for f in comparison.findings if nits or f.severity > Severity.NIT]
    written = NotesOfComparison(comparison, judged or Judged())
    disputed, agreed = _claims(comparison, findings, written)
    shown = [finding for claim in disputed for finding in claim.findings]
    pairs, other_pairs = independence(comparison)
    return Report(
        program=f"Parallax {__version__}",
        articles=tuple(
            _article(index, compared, shown) for index, compared in enumerate(comparison.articles)
        ),
        disputed=disputed,
        agreed=agreed,
        only_in=tuple(
            _only_in(comparison, index, sentences)
            for index, sentences in enumerate(comparison.only_in)
        ),
        shared=_shared(comparison),
        types=_counts(finding.type for finding in shown),
        must_see=sum(finding.severity == Severity.MUST_SEE for finding in shown),
        hidden=len(comparison.findings) - len(findings),
        more_shared=max(0, len(comparison.shared_wording) - _SHARED),
        not_in_full=not_in_full(comparison),
        independence=pairs,
        other_pairs=other_pairs,
        chosen=chosen(comparison),
        notes=written.rest(),
    )


def _claims(
    comparison: Comparison, findings: list[Finding], written: NotesOfComparison
) -> tuple[tuple[ReportedClaim, ...], tuple[ReportedClaim, ...]]:
    """Claims with findings, the most disputed first; then those that several sources share."""
    known = {claim.id: claim for claim in comparison.claims}
    of_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        claim = known.get(finding.claim) or _own_claim(finding)
        known.setdefault(claim.id, claim)
        of_claim.setdefault(claim.id, []).append(finding)
    disputed_claims = sorted(
        (known[id_] for id_ in of_claim), key=lambda claim: _dispute(claim, of_claim[claim.id])
    )
    disputed = []
    number = 1
    for claim in disputed_claims:
        group = sorted(of_claim[claim.id], key=lambda f: (-f.severity, -f.confidence, f.id))
        disputed.append(_claim(comparison, claim, group, number, written))
        number += len(group)
    # A disputed claim whose findings are told under another one, with which it shares the
    # sentences, stands in neither list.
    agreed = [
        claim
        for claim in comparison.claims
        if claim.status is Status.AGREED
        and claim.id not in of_claim
        and len({ref.article for ref in claim.sentences}) > 1
    ]
    return tuple(disputed), tuple(
        _claim(comparison, claim, [], 0, written)
        for claim in agreed
        if not any(set(claim.sentences) < set(other.sentences) for other in agreed)
    )


def _own_claim(finding: Finding) -> Claim:
    """A claim of just the finding's sentences, for one that stands outside every claim.

    Such are the findings within one article. Those about the same sentences share it.
    """
    refs = tuple(sorted({side.sentence for side in finding.sides}))
    name = "+".join(f"{siglum(ref.article)}{ref.sentence}" for ref in refs)
    return Claim(name, refs, Status.DISPUTED)


def _dispute(claim: Claim, findings: list[Finding]) -> tuple[object, ...]:
    """A key that sorts the most disputed claim first, equals in reading order."""
    return (
        -max(finding.severity for finding in findings),
        -sum(finding.severity * finding.confidence for finding in findings),
        claim.sentences,
        claim.id,
    )


def _claim(
    comparison: Comparison,
    claim: Claim,
    findings: list[Finding],
    first_number: int,
    written: NotesOfComparison,
) -> ReportedClaim:
    marks: dict[Ref, list[tuple[int, int, Type]]] = {}
    refs = {*claim.sentences, *(side.sentence for f in findings for side in f.sides)}
    for finding in findings:
        for sides in (finding.sides, *finding.also):
            # Further places of a difference are marked where they are shown; they bring no
            # sentences of other claims into this one.
            for side in sides:
                if side.sentence in refs:
                    mark = (side.start, side.end, finding.type)
                    marks.setdefault(side.sentence, []).append(mark)
    return ReportedClaim(
        id=claim.id,
        status=Status.DISPUTED if findings else Status.AGREED,
        articles=tuple(sorted({ref.article for ref in refs})),
        wordings=tuple(_wording(comparison, ref, marks.get(ref, ())) for ref in sorted(refs)),
        findings=tuple(
            _finding(comparison, finding, first_number + i, written)
            for i, finding in enumerate(findings)
        ),
        notes=written.of_claim(refs),
    )


def _wording(comparison: Comparison, ref: Ref, marks: Iterable[tuple[int, int, Type]]) -> Wording:
    """The sentence cut at every end of a mark, so that overlapping marks keep all their types."""
    sentence = comparison.sentence(ref)
    text = comparison.articles[ref.article].article.text
    inside = [
        (max(start, sentence.start), min(end, sentence.end), type_) for start, end, type_ in marks
    ]
    cuts = {sentence.start, sentence.end}
    cuts.update(edge for start, end, _ in inside if start < end for edge in (start, end))
    edges = sorted(cuts)
    pieces = []
    for start, end in pairwise(edges):
        types = {type_ for low, high, type_ in inside if low <= start and end <= high}
        pieces.append(Piece(text[start:end], tuple(t for t in Type if t in types)))
    return Wording(ref.article, comparison.sentence_id(ref), sentence.kind, tuple(pieces))


def _only_in(comparison: Comparison, index: int, sentences: Iterable[int]) -> tuple[Wording, ...]:
    refs = [Ref(index, sentence) for sentence in sorted(sentences)]
    return tuple(
        _wording(comparison, ref, ())
        for ref in refs
        if comparison.sentence(ref).kind is not Kind.FURNITURE  # menus are no statement of a source
    )


def _finding(
    comparison: Comparison, finding: Finding, number: int, written: NotesOfComparison
) -> ReportedFinding:
    return ReportedFinding(
        number=number,
        id=finding.id,
        type=finding.type,
        severity=finding.severity,
        confidence=finding.confidence,
        rule=finding.rule,
        passages=_passages(comparison, finding.sides),
        reason=finding.reason,
        also=tuple(_passages(comparison, sides) for sides in finding.also[:_PLACES]),
        more=_more(comparison, finding.also[_PLACES:]),
        held=written.held(finding),
        notes=written.of_finding(finding),
    )


def _passages(comparison: Comparison, sides: Iterable[Side]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            side.sentence.article,
            comparison.sentence_id(side.sentence),
            side.text,
            side.gloss,
            comparison.sentence(side.sentence).block + 1,
        )
        for side in sides
    )


def _article(
    index: int, compared: ComparedArticle, findings: Iterable[ReportedFinding]
) -> ReportedArticle:
    article = compared.article
    touching = (
        finding.type
        for finding in findings
        if any(passage.article == index for passage in finding.passages)
    )
    return ReportedArticle(
        siglum=siglum(index),
        title=article.title,
        path=article.path,
        outlet=article.outlet,
        author=article.author,
        published=article.published,
        url=article.url,
        language=article.language,
        sha256=article.sha256,
        text_sha256=text_key(article.text),
        words=len(article.text.split()),
        warnings=article.warnings,
        findings=_counts(touching),
    )


def _counts(types: Iterable[Type]) -> tuple[tuple[Type, int], ...]:
    listed = list(types)
    return tuple((type_, listed.count(type_)) for type_ in Type if type_ in listed)


def _shared(comparison: Comparison) -> tuple[SharedPassage, ...]:
    """Longest first, then in reading order."""
    runs = sorted(
        comparison.shared_wording,
        key=lambda run: (-run.words, run.a_article, run.a_start, run.b_article, run.b_start),
    )
    return tuple(
        SharedPassage(
            (run.a_article, run.b_article),
            _beginning(
                comparison.articles[run.a_article].article.text[run.a_start : run.a_end].strip()
            ),
            run.words,
            run.is_quotation,
        )
        for run in runs[:_SHARED]
    )


def _beginning(text: str) -> str:
    words = text.split(maxsplit=_SHARED_WORDS)
    if len(words) <= _SHARED_WORDS:
        return text
    return text[: len(text) - len(words[-1])].rstrip() + " …"


def _more(comparison: Comparison, places: Sequence[Sequence[Side]]) -> str:
    """How many more places there are, and the sentences that they stand in."""
    if not places:
        return ""
    sentences = sorted({side.sentence for sides in places for side in sides})
    told = ", ".join(comparison.sentence_id(ref) for ref in sentences)
    one = len(places) == 1
    return f"and 1 more place, in {told}" if one else f"and {len(places)} more places, in {told}"
