"""What a report says, whatever its format: one frozen model that every human format renders.

Texts here are the articles' own characters, and the analyst's; each format makes them safe in its
own way.
"""

from __future__ import annotations

from reader.core.alignment.links import Status
from reader.core.article import Kind
from reader.core.discrepancies.finding import Severity, Type
from reader.core.export.report_choice import Template
from reader.core.export.report_notes import Held, ReportedNote
from reader.core.export.reservations import NotInFull, ReportedPair
from reader.core.said import marked
from reader.core.values import dataclass

LIMITS = (
    "The findings come from rules about wording. Out of their reach are conflicts that only "
    "knowledge of the world or of causes shows, and irony. A finding is a place to read with "
    "care, not a judgement on who is right."
)

NO_NOTES = "There are no notes."

SEVERITY_NAMES = {
    Severity.MUST_SEE: marked("must see"),
    Severity.USEFUL: marked("useful"),
    Severity.NIT: marked("minor"),
}


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
    """One claim: every source's wording, in article order, and what differs.

    In a list of findings it is a group of those that belong together, with no wordings; then
    ``title`` says what they have in common.
    """

    id: str
    status: Status
    articles: tuple[int, ...]
    wordings: tuple[Wording, ...]
    findings: tuple[ReportedFinding, ...]
    notes: tuple[ReportedNote, ...] = ()
    title: str = ""


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
    chosen: tuple[str, ...] = ()  # what the analyst chose that changes what is found or told
    limits: str = LIMITS
    template: Template = Template.FULL
    author: str = ""
    left_out: int = 0  # findings of the comparison that are not in the report, minor ones too

    @property
    def shown(self) -> int:
        """The number of findings in the report."""
        return sum(count for _, count in self.types)

    @property
    def title(self) -> str:
        """What the report is."""
        return "Notes" if self.template is Template.NOTES else "Source comparison"

    @property
    def note_count(self) -> int:
        """The number of notes in the report."""
        told = 0
        for claim in (*self.disputed, *self.agreed):
            told += len(claim.notes) + sum(len(one.notes) for one in claim.findings)
        return told + len(self.notes)

    @property
    def none_told(self) -> str:
        """What stands where no finding does."""
        if self.left_out > self.hidden:
            return "None of the differences is told; what was left out stands at the end."
        return "No differences were found."

    @property
    def closing(self) -> str:
        """The program, and what its findings are worth."""
        return f"{self.program}. {self.limits}" if self.limits else self.program

    @property
    def differences_heading(self) -> str:
        """The heading over claims or findings; "" when there is no such part."""
        return "" if self.template is Template.NOTES else "Where the accounts differ"

    @property
    def notes_heading(self) -> str:
        """The heading over the notes that stand apart."""
        return "Notes" if self.template is Template.NOTES else "Other notes"
