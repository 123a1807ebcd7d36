"""The pair pane: one claim alone, every source's wording, and why they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.alignment.links import Claim, Ref, Status
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.qt.columns.counterparts import all_sides, further_places
from reader.qt.panels.badges import TypeBadge
from reader.qt.panels.type_words import type_name
from reader.qt.panels.wordings import Wording, Wordings, Words
from reader.qt.plain_tip import plain_tip
from reader.qt.reservations import shared_text
from reader.qt.theme import Theme, load_theme
from reader.qt.utf16 import displayable

_FIXED, _EXPANDING = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
_EXPLAINED = 6  # links of one sentence or claim; more nobody reads in one page
_REASONS = 3  # as many reasons as fit above the wordings of a claim that differs in many ways


class PairPane(QWidget):
    """Shows the wordings of the chosen claim with the differing words marked.

    A wording of a finding asks for the finding's place that it belongs to (0 for its own sides, n
    for the nth of ``also``), any other wording for its sentence.
    """

    sentence_requested = Signal(object)  # Ref
    place_requested = Signal(object, int, object)  # Finding, place, Ref
    why_requested = Signal()
    explainable_changed = Signal(bool)  # whether there is anything

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._finding: Finding | None = None
        self._explainable: tuple[Finding | tuple[Ref, Ref], ...] = ()
        self.badge = TypeBadge(self._theme, self)
        self.reason = QLabel(self)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.why = QPushButton(self.tr("Why?"), self)
        told = self.tr("Shows the phrases, the rule and the figures behind this (Ctrl+I)")
        self.why.setToolTip(plain_tip(told))
        self.why.setAccessibleName(self.tr("Why this is told"))
        self.why.setAccessibleDescription(told)
        self.why.clicked.connect(self.why_requested)
        self.wordings = Wordings(self._theme, self)
        self.wordings.wording_chosen.connect(self._on_wordings_wording_chosen)
        margin = self._theme.spacing.panel_margin
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.reason, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        # Without wordings the words stand at the top as well.
        self._below = QSpacerItem(0, 0)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(margin + 6, margin, margin, margin)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.wordings, 1)
        layout.addItem(self._below)
        self.setAccessibleName(self.tr("Chosen claim"))
        self.clear()

    @property
    def explainable(self) -> tuple[Finding | tuple[Ref, Ref], ...]:
        """What "Why?" explains: the finding that is shown, or the links of a sentence or claim."""
        return self._explainable

    def clear(self) -> None:
        """Shows no claim and says how to choose one."""
        self._set_explainable(())
        self._show(
            None,
            self.tr("Select a sentence or a finding: every source's wording appears here."),
            (),
        )

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.badge.show_type(self._finding.type if self._finding else None, theme)
        self.wordings.set_theme(theme)

    def set_zoom(self, percent: int) -> None:
        """Sets the wordings at a size in per cent of the theme's."""
        self.wordings.set_zoom(percent)

    def show_claim(
        self, comparison: Comparison | None, claim: Claim | None, finding: Finding | None
    ) -> None:
        """Shows a claim; with a finding its words are marked and its reason is given.

        Without a finding every difference of the claim is marked. With neither the pane is
        cleared.
        """
        if comparison is None or (claim is None and finding is None):
            self.clear()
            return
        refs = sorted(claim.sentences) if claim else []
        if finding is not None:
            self._set_explainable((finding,))
            self._show_finding(comparison, refs, finding)
        else:
            of_claim = [one for one in comparison.links if one.a in refs and one.b in refs]
            self._set_explainable([(one.a, one.b) for one in of_claim])
            self._show_claim(comparison, refs, refs, claim)

    def show_sentence(self, comparison: Comparison, ref: Ref) -> None:
        """Shows a sentence, its counterparts, then the rest of its claim.

        Of several claims the disputed ones come first, then those with most sentences.
        """
        claims = [claim for claim in comparison.claims if ref in claim.sentences]
        if not claims:
            claims = [Claim("", (ref,), Status.ONLY)]
        best = min(
            claims,
            key=lambda one: (one.status is not Status.DISPUTED, -len(one.sentences), one.id),
        )
        linked = {link.b for link in comparison.links if link.a == ref}
        linked |= {link.a for link in comparison.links if link.b == ref}
        self._set_explainable([(ref, one) for one in sorted(linked)])
        near = [ref, *sorted(linked)]
        rest = [one for one in sorted(best.sentences) if one not in near]
        self._show_claim(comparison, near, [*near, *rest], best)

    def _set_explainable(self, targets: Sequence[Finding | tuple[Ref, Ref]]) -> None:
        self._explainable = tuple(targets[:_EXPLAINED])
        self.why.setVisible(bool(targets))
        self.explainable_changed.emit(bool(targets))

    def _show_claim(
        self,
        comparison: Comparison,
        near: Sequence[Ref],
        refs: Sequence[Ref],
        claim: Claim | None,
    ) -> None:
        """Shows sentences with all their differences, those beside ``near`` under a heading."""
        shown = [
            one
            for one in comparison.findings
            if claim is not None and one.claim == claim.id and one.severity > Severity.NIT
        ]
        # What is told about the chosen sentence itself comes first.
        first = set(near[:1])
        shown.sort(key=lambda one: not any(side.sentence in first for side in all_sides(one)))
        marks = [(side, one.type) for one in shown for side in all_sides(one)]
        rest = [ref for ref in refs if ref not in near]
        rows = [self._wording(comparison, ref, marks) for ref in near]
        rows += self._group(
            self.tr("Further sentences of this claim"),
            [self._wording(comparison, ref, marks) for ref in rest],
        )
        heading = self._heading(comparison, refs, claim, shown)
        self._show(None, heading, rows, self._silence(comparison, refs))

    def _show_finding(self, comparison: Comparison, refs: Sequence[Ref], finding: Finding) -> None:
        """Shows what differs, then its further places, then other sentences of the claim."""
        rows = self._place(comparison, finding, 0, finding.sides)
        further: list[Wording] = []
        for one in further_places(finding):
            further += self._place(comparison, finding, one.number, one.new)
        rows += self._group(self.tr("The same difference elsewhere"), further)
        told = {row.ref for row in rows}
        rest = [self._wording(comparison, ref, ()) for ref in refs if ref not in told]
        rows += self._group(self.tr("Further sentences of this claim"), rest)
        heading = f"{type_name(finding.type)}: {finding.reason}"
        self._show(finding, heading, rows, self._silence(comparison, [row.ref for row in rows]))

    def _place(
        self, comparison: Comparison, finding: Finding, place: int, sides: Sequence[Side]
    ) -> list[Wording]:
        marks = [(side, finding.type) for side in sides]
        refs = dict.fromkeys(side.sentence for side in sides)
        return [replace(self._wording(comparison, ref, marks), place=place) for ref in refs]

    @staticmethod
    def _group(heading: str, rows: Sequence[Wording]) -> list[Wording]:
        return [replace(row, heading="" if n else heading) for n, row in enumerate(rows)]

    def _heading(
        self,
        comparison: Comparison,
        refs: Sequence[Ref],
        claim: Claim | None,
        findings: Sequence[Finding],
    ) -> str:
        if findings:
            reasons = [f"{type_name(one.type)}: {one.reason}" for one in findings[:_REASONS]]
            more = len(findings) - len(reasons)
            if more:
                reasons.append(self.tr("… and %1 more").replace("%1", str(more)))
            return "\n".join(reasons)
        sigla = list(dict.fromkeys(comparison.articles[ref.article].siglum for ref in refs))
        if len(sigla) == 1:
            return self.tr("Only in %1: no other article reports this.").replace("%1", sigla[0])
        if claim is not None and claim.status is Status.DISPUTED:
            return self.tr("The sources differ on this.")
        return self.tr("%1 report this alike.").replace("%1", ", ".join(sigla))

    def _silence(self, comparison: Comparison, refs: Sequence[Ref]) -> str:
        """Who does not report the claim, and which of those who do are not independent."""
        speaking = {ref.article for ref in refs}
        if len(speaking) < 2:
            return ""
        silent = [
            one.siglum for place, one in enumerate(comparison.articles) if place not in speaking
        ]
        lines = [shared_text(comparison, speaking)]
        if silent:
            lines.append(self.tr("Not reported in %1.").replace("%1", ", ".join(silent)))
        return " ".join(line for line in lines if line)

    def _wording(
        self, comparison: Comparison, ref: Ref, marks: Sequence[tuple[Side, Type]]
    ) -> Wording:
        sentence = comparison.sentence(ref)
        words = {
            Words(
                max(side.start, sentence.start) - sentence.start,
                min(side.end, sentence.end) - sentence.start,
                kind,
            )
            for side, kind in marks
            if side.sentence == ref
        }
        return Wording(
            ref,
            comparison.sentence_id(ref),
            comparison.sentence_text(ref),
            tuple(sorted(words, key=lambda one: (one.start, one.end, one.type))),
        )

    def _show(
        self, finding: Finding | None, heading: str, rows: Sequence[Wording], note: str = ""
    ) -> None:
        self._finding = finding
        self.badge.show_type(finding.type if finding else None, self._theme)
        # The reason quotes the articles: line breaks between reasons are ours, others are not.
        lines = [displayable(line) for line in heading.split("\n")]
        self.reason.setText("\n".join(lines))
        self.wordings.show_wordings(rows, note)
        self.wordings.setVisible(bool(rows))
        self._below.changeSize(0, 0, _FIXED, _FIXED if rows else _EXPANDING)
        self._layout.invalidate()

    @Slot(object)
    def _on_wordings_wording_chosen(self, wording: Wording) -> None:
        if self._finding is not None and wording.place is not None:
            self.place_requested.emit(self._finding, wording.place, wording.ref)
        else:
            self.sentence_requested.emit(wording.ref)
