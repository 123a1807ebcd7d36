"""The pair pane: one claim alone, every source's wording, and why they differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.core.alignment.links import Claim, Ref, Status
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity
from reader.qt.columns.counterparts import all_sides
from reader.qt.panels.badges import TypeBadge
from reader.qt.panels.type_words import type_name
from reader.qt.panels.wordings import Wording, Wordings, Words
from reader.qt.theme import Theme, load_theme
from reader.qt.utf16 import displayable

_REASONS = 3  # as many reasons as fit above the wordings of a claim that differs in many ways


class PairPane(QWidget):
    """Shows the wordings of the chosen claim with the differing words marked."""

    sentence_requested = Signal(object)  # Ref

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._finding: Finding | None = None
        self.badge = TypeBadge(self._theme, self)
        self.reason = QLabel(self)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.wordings = Wordings(self._theme, self)
        self.wordings.sentence_requested.connect(self.sentence_requested)
        margin = self._theme.spacing.panel_margin
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.reason, 1, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margin + 6, margin, margin, margin)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.wordings, 1)
        self.setAccessibleName(self.tr("Chosen claim"))
        self.clear()

    def clear(self) -> None:
        """Shows no claim and says how to choose one."""
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
            # What differs comes first; further sentences of the claim may be many.
            differ = list(dict.fromkeys(side.sentence for side in finding.sides))
            refs = [*differ, *(ref for ref in refs if ref not in differ)]
            shown = [finding]
        else:
            shown = [
                one
                for one in comparison.findings
                if claim is not None and one.claim == claim.id and one.severity > Severity.NIT
            ]
        rows = [self._wording(comparison, ref, shown) for ref in refs]
        if finding is not None:
            heading = f"{type_name(finding.type)}: {finding.reason}"
        else:
            heading = self._heading(comparison, refs, claim, shown)
        self._show(finding, heading, rows, self._silence(comparison, refs))

    def show_sentence(self, comparison: Comparison, ref: Ref) -> None:
        """Shows the claim of a sentence, or says that only its article has it.

        Of several claims the disputed ones come first, then those with most sentences.
        """
        claims = [claim for claim in comparison.claims if ref in claim.sentences]
        if not claims:
            claims = [Claim("", (ref,), Status.ONLY)]
        best = min(
            claims,
            key=lambda one: (one.status is not Status.DISPUTED, -len(one.sentences), one.id),
        )
        self.show_claim(comparison, best, None)

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
        speaking = {ref.article for ref in refs}
        if len(speaking) < 2:
            return ""
        silent = [
            one.siglum for place, one in enumerate(comparison.articles) if place not in speaking
        ]
        if not silent:
            return ""
        return self.tr("Not reported in %1.").replace("%1", ", ".join(silent))

    def _wording(self, comparison: Comparison, ref: Ref, findings: Sequence[Finding]) -> Wording:
        sentence = comparison.sentence(ref)
        words = {
            Words(
                max(side.start, sentence.start) - sentence.start,
                min(side.end, sentence.end) - sentence.start,
                finding.type,
            )
            for finding in findings
            for side in all_sides(finding)
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
