"""The short guide: how to read the window, what the types mean, and what the program cannot do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reader.core.discrepancies.finding import LOOKED_FOR, Type
from reader.qt.dialogs.plain_page import PlainPage, Section
from reader.qt.panels.type_words import type_name, type_paragraph
from reader.qt.theme import Theme


def _example(kind: Type) -> str:
    """Two wordings that differ in this type."""
    tr = QCoreApplication.translate
    return {
        Type.COMMITMENT: tr("Guide", "discussed / agreed; delay / cancel"),
        Type.STAGE: tr("Guide", "is expected to raise / discussed"),
        Type.POLARITY: tr("Guide", "agreed / no formal agreement exists"),
        Type.CERTAINTY: tr("Guide", "reportedly killed / killed"),
        Type.NUMBER: tr("Guide", "25 % / 35 %"),
        Type.TIME: tr("Guide", "on Tuesday / on Wednesday"),
        Type.PRECEDENCE: tr("Guide", "for the first time / exchanges since 2024"),
        Type.ATTRIBUTION: tr("Guide", "police said four died / four died"),
        Type.QUOTATION: tr("Guide", "“standard” guardrails / guardrails"),
        Type.ENTITY: tr("Guide", "west of Bireun / south of Bireun"),
        Type.SCOPE: tr("Guide", "every major system / some systems"),
        Type.FRAMING: tr("Guide", "a caravan of asylum seekers / illegal immigrants"),
    }[kind]


class GuideDialog(QDialog):
    """Shows the guide beside the window: it can stay open while one works."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Short guide"))
        self.page = PlainPage((*self._reading(), self._types(theme), self._limits()), self)
        self.page.setAccessibleName(self.tr("Short guide"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(buttons)
        self.resize(640, 680)

    def _reading(self) -> tuple[Section, ...]:
        return (
            (
                self.tr("Opening articles"),
                (
                    self.tr(
                        "Press Ctrl+O and choose two or more text files on the same event, drop "
                        "them on the window, or paste a text with Ctrl+Shift+V. Each article gets "
                        "a column and a letter: A, B, C."
                    ),
                ),
            ),
            (
                self.tr("Reading"),
                (
                    self.tr(
                        "Sentences with a light tint report something that another article "
                        "reports too; ribbons join them. Click a sentence, or walk with Up and "
                        "Down in a column: its counterparts come level in the other columns, and "
                        "the pane at the bottom shows all wordings of the claim. F6 goes to the "
                        "next column."
                    ),
                    self.tr(
                        "Strong marks stand on the words that differ. The list on the right "
                        "names the type of each difference, both wordings and the reason; "
                        "Alt+Down and Alt+Up walk through it."
                    ),
                    self.tr(
                        "“Why?” in the pane at the bottom (Ctrl+I) shows what is behind a "
                        "difference or a link: the phrases, what was read in them, the rule and "
                        "the figures that it weighed."
                    ),
                    self.tr(
                        "Compare ▸ Own lexicon loads words of your own from a text file: steps of "
                        "scales, hedges, opposites, loaded words, verbs of saying, names. “What it "
                        "changes” lists the differences that come, go and change. In a terminal, "
                        "“parallax lexicon example” prints a file to begin with."
                    ),
                    self.tr(
                        "Above the list and under an article's title stands what was not read in "
                        "full, and which articles share their wording: a report that copies "
                        "another confirms nothing. Shared quotations do not count."
                    ),
                ),
            ),
        )

    def _types(self, theme: Theme) -> Section:
        rest = self.tr(". {0} Example: {1}.")
        rows = [
            (
                f"{theme.type_mark(one).badge}  {type_name(one)}",
                rest.format(type_paragraph(one), _example(one)),
            )
            for one in LOOKED_FOR
        ]
        rules = self.tr(
            "Each type is told by rules with a name. Compare ▸ Rules lists them with examples and "
            "switches them on and off."
        )
        return (self.tr("The types of difference it looks for"), (*rows, rules))

    def _limits(self) -> Section:
        return (
            self.tr("What it cannot do"),
            (
                self.tr(
                    "Parallax reads words by rules; it does not know the world. It does not see "
                    "conflicts that need outside knowledge or a chain of causes, and it does not "
                    "recognise irony."
                ),
                self.tr(
                    "A finding says that two passages give different pictures, not which of them "
                    "is true. It misses some differences and flags some that are none: read both "
                    "passages before you rely on it."
                ),
                self.tr(
                    "Its rules of wording are made for English. Texts in other languages are "
                    "joined by names, numbers, times, quotations and spelling, and only their "
                    "numbers are compared; the column's head says so."
                ),
            ),
        )
