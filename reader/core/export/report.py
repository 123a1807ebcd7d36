"""Builds a report from a comparison: which claims and findings it tells, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from reader import __version__
from reader.core.alignment.links import Claim, Ref, Status
from reader.core.anchors import text_key
from reader.core.article import Kind
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.core.export.report_choice import Choice, Order, Scope, Template, left_out
from reader.core.export.report_model import (
    SEVERITY_NAMES,
    Passage,
    Piece,
    Report,
    ReportedArticle,
    ReportedClaim,
    ReportedFinding,
    SharedPassage,
    Wording,
)
from reader.core.export.report_notes import Judged, NotesOfComparison, ReportedNote
from reader.core.export.reservations import chosen, independence, not_in_full

# A reader who wants more of these than are written out takes the JSON.
_PLACES = 4  # further places of a difference
_SHARED = 60  # shared passages …
_SHARED_WORDS = 40  # … and the words of each

_TYPES = tuple(Type)


def build_report(
    comparison: Comparison,
    *,
    nits: bool = False,
    judged: Judged | None = None,
    choice: Choice | None = None,
) -> Report:
    """The report on a comparison; ``nits`` tells all findings, those of severity 1 as well.

    ``judged`` brings verdicts and notes, each told once: with its finding, its claim, or apart.
    ``choice`` says what is told, and in which order; without it what is useful, disputed first.
    """
    choice = choice or Choice(Scope.ALL if nits else Scope.USEFUL)
    written = NotesOfComparison(comparison, judged or Judged())
    if choice.template is Template.NOTES:
        report = _report(comparison, choice, (), notes=written.everything())
        return replace(report, limits="", left_out=0)
    findings = [one for one in comparison.findings if choice.tells(one, written)]
    hidden, told = left_out(choice, comparison.findings, written)
    if choice.template is Template.FINDINGS:
        groups = _groups(comparison, findings, written, choice)
        if left := len(written.rest()):
            are = "1 other note is" if left == 1 else f"{left} other notes are"
            told = (*told, f"{are} not told here.")
        return _report(comparison, choice, groups, hidden=hidden, told=told)
    disputed, agreed = _claims(comparison, findings, written, choice)
    report = _report(comparison, choice, disputed, hidden=hidden, told=told, notes=written.rest())
    pairs, other_pairs = independence(comparison)
    return replace(
        report,
        agreed=agreed,
        only_in=tuple(
            _only_in(comparison, index, sentences)
            for index, sentences in enumerate(comparison.only_in)
        ),
        shared=_shared(comparison),
        more_shared=max(0, len(comparison.shared_wording) - _SHARED),
        independence=pairs,
        other_pairs=other_pairs,
    )


def _report(
    comparison: Comparison,
    choice: Choice,
    claims: tuple[ReportedClaim, ...],
    *,
    hidden: int = 0,
    told: tuple[str, ...] = (),
    notes: tuple[ReportedNote, ...] = (),
) -> Report:
    """What reports of every template have."""
    shown = [finding for claim in claims for finding in claim.findings]
    return Report(
        program=f"Parallax {__version__}",
        articles=tuple(
            _article(index, compared, shown) for index, compared in enumerate(comparison.articles)
        ),
        disputed=claims,
        agreed=(),
        only_in=((),) * len(comparison.articles),
        shared=(),
        types=_counts(finding.type for finding in shown),
        must_see=sum(finding.severity == Severity.MUST_SEE for finding in shown),
        hidden=hidden,
        not_in_full=() if choice.template is Template.NOTES else not_in_full(comparison),
        notes=notes,
        chosen=() if choice.template is Template.NOTES else (*told, *chosen(comparison)),
        template=choice.template,
        author=choice.author,
        left_out=len(comparison.findings) - len(shown),
    )


def _claims(
    comparison: Comparison,
    findings: list[Finding],
    written: NotesOfComparison,
    choice: Choice,
) -> tuple[tuple[ReportedClaim, ...], tuple[ReportedClaim, ...]]:
    """Claims with findings in the order chosen; then those that several sources share."""
    known = {claim.id: claim for claim in comparison.claims}
    of_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        claim = known.get(finding.claim) or _own_claim(finding)
        known.setdefault(claim.id, claim)
        of_claim.setdefault(claim.id, []).append(finding)
    by = _finding_key(choice)
    for group in of_claim.values():
        group.sort(key=by)

    def place(claim: Claim) -> tuple[object, ...]:
        told = of_claim[claim.id]
        dispute = _dispute(claim, told)
        match choice.order:
            case Order.TYPE:
                return (_TYPES.index(told[0].type), *dispute)
            case Order.PLACE:
                refs = {*claim.sentences, *(side.sentence for f in told for side in f.sides)}
                return (min(_from_base(ref, choice.base) for ref in refs), *dispute)
            case Order.DISPUTE:
                return dispute

    disputed = []
    number = 1
    for claim in sorted((known[id_] for id_ in of_claim), key=place):
        group = of_claim[claim.id]
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
        _claim(comparison, claim, [], 0, written) for claim in _largest(agreed)
    )


def _largest(claims: list[Claim]) -> Iterator[Claim]:
    """Those that are no part of another one."""
    having: dict[Ref, list[frozenset[Ref]]] = {}  # 3,000 claims with each other took 25 s
    sets = [frozenset(claim.sentences) for claim in claims]
    for refs in sets:
        for ref in refs:
            having.setdefault(ref, []).append(refs)
    for claim, refs in zip(claims, sets, strict=True):
        if not any(refs < other for other in having[claim.sentences[0]]):
            yield claim


def _groups(
    comparison: Comparison, findings: list[Finding], written: NotesOfComparison, choice: Choice
) -> tuple[ReportedClaim, ...]:
    """The findings as a list in the order chosen, under headings of what they have in common."""
    title = _group_title(choice)
    made = []
    number = 1
    for name, group in groupby(sorted(findings, key=_finding_key(choice)), key=title):
        rows = tuple(
            _finding(comparison, finding, number + i, written) for i, finding in enumerate(group)
        )
        articles = {passage.article for row in rows for passage in row.passages}
        made.append(
            ReportedClaim(
                name, Status.DISPUTED, tuple(sorted(articles)), (), findings=rows, title=name
            )
        )
        number += len(rows)
    return tuple(made)


def _group_title(choice: Choice) -> Callable[[Finding], str]:
    match choice.order:
        case Order.TYPE:
            return lambda finding: finding.type.value.capitalize()
        case Order.PLACE:
            base = siglum(choice.base)
            return lambda finding: (
                f"In the order of {base}"
                if any(side.sentence.article == choice.base for side in finding.sides)
                else f"Not in {base}"
            )
        case Order.DISPUTE:
            return lambda finding: SEVERITY_NAMES[finding.severity].capitalize()


def _finding_key(choice: Choice) -> Callable[[Finding], tuple[object, ...]]:
    """What sorts findings: the weightiest first, or by type or by place and then so."""

    def key(finding: Finding) -> tuple[object, ...]:
        weight = (-finding.severity, -finding.confidence, finding.id)
        match choice.order:
            case Order.TYPE:
                return (_TYPES.index(finding.type), *weight)
            case Order.PLACE:
                places = [(*_from_base(s.sentence, choice.base), s.start) for s in finding.sides]
                return (min(places), *weight)
            case Order.DISPUTE:
                return weight

    return key


def _from_base(ref: Ref, base: int) -> tuple[bool, int, int]:
    """A key that puts the sentences of the base article first."""
    return ref.article != base, ref.article, ref.sentence


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
