"""A report as a text document: written with a cursor and our own styles, nothing is interpreted.

The same document is printed, made a PDF, and shown beside the choices of an export.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.core.export.paragraphs import Paragraph, Run, Style, Tone
from reader.core.values import dataclass
from reader.qt.theme import Theme, Underline
from reader.qt.utf16 import displayable

_UNDERLINES = {
    Underline.SOLID: QTextCharFormat.UnderlineStyle.SingleUnderline,
    # Qt has no double line for text; the name of the type stands with each finding anyway.
    Underline.DOUBLE: QTextCharFormat.UnderlineStyle.DashDotDotLine,
    Underline.DASH: QTextCharFormat.UnderlineStyle.DashUnderline,
    Underline.DOT: QTextCharFormat.UnderlineStyle.DotLine,
    Underline.DASH_DOT: QTextCharFormat.UnderlineStyle.DashDotLine,
    # A wave is drawn as a picture, coarse on paper.
    Underline.WAVE: QTextCharFormat.UnderlineStyle.DashDotDotLine,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a style looks: scale of the font's size, distances in points, line height in per cent."""

    scale: float = 1.0
    above: float = 0.0
    indent: float = 0.0  # of the text; a label stands before it
    tone: str = "text"  # a token of the theme
    bold: bool = False
    plain: bool = False  # in the window's own font and not in that for reading
    line: float = 132.0
    leads: bool = False  # never the last on a page


LOOKS = {
    Style.TITLE: Look(1.9, line=118, leads=True),
    Style.SUMMARY: Look(0.95, above=3, tone="text_muted", plain=True, leads=True),
    Style.SECTION: Look(1.32, above=22, line=120, leads=True),
    Style.CLAIM: Look(0.95, above=17, bold=True, plain=True, leads=True),
    Style.SOURCE: Look(above=9, indent=30, leads=True),
    Style.FACTS: Look(0.8, above=1, indent=30, tone="text_muted", plain=True),
    Style.WARNING: Look(0.8, above=1, indent=30, tone="warning", plain=True),
    Style.SENTENCE: Look(above=5, indent=30),
    Style.FINDING: Look(0.88, above=11, indent=30, plain=True, leads=True),
    Style.QUOTE: Look(above=2.5, indent=60, leads=True),
    Style.REASON: Look(0.88, above=3, indent=30, plain=True),
    Style.ALSO: Look(0.82, above=2, indent=30, tone="text_muted", plain=True),
    Style.VERDICT: Look(0.88, above=4, indent=30, plain=True),
    Style.NOTE_QUOTE: Look(0.92, above=8, indent=60, tone="text_muted", leads=True),
    Style.NOTE: Look(0.96, above=3, indent=60),
    Style.NOTE_FACTS: Look(0.78, above=2, indent=60, tone="text_muted", plain=True),
    Style.ITEM: Look(0.92, above=4, indent=14),
    Style.PLAIN: Look(above=5),
    Style.ASIDE: Look(0.78, above=8, tone="text_muted", plain=True),
}
# Fonts for Chinese, Japanese and Korean seldom have bold letters. Qt draws such words twice, a
# little apart, and whoever reads a PDF's text reads them twice.
_WIDE = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\uffef\U00020000-\U0003ffff]"
)
_LABEL_SCALE = 0.84
_LABEL_COLUMN = 30.0  # points that a label has before the text
_BULLET = "•"


class Paper:
    """Writes paragraphs into a document in the theme's colours, at a size in points.

    ``per_point`` are the document's units in a point. Sizes of letters are given in units as well
    and never in points, which Qt would work out with the screen's resolution: a page is the same
    wherever it is made.
    """

    def __init__(
        self, document: QTextDocument, theme: Theme, points: float, per_point: float = 1.0
    ) -> None:
        self._document = document
        self._theme = theme
        self._points = points
        self._per_point = per_point
        self._reading = theme.reading_font()
        self._plain = QFont()
        document.setUndoRedoEnabled(False)
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        self._cursor = QTextCursor(document)
        self._blocks = {style: self._block_format(look) for style, look in LOOKS.items()}

    def write(self, found: Iterable[Paragraph]) -> None:
        """Puts these behind what is there."""
        self._cursor.beginEditBlock()
        for paragraph in found:
            self._put(paragraph)
        self._cursor.endEditBlock()

    def _put(self, paragraph: Paragraph) -> None:
        look = LOOKS[paragraph.style]
        label = paragraph.label or (_BULLET if paragraph.style is Style.ITEM else "")
        block = QTextBlockFormat(self._blocks[paragraph.style])
        if not label:
            block.setTextIndent(0)
        if paragraph.right_to_left:
            # Margins of a block stand on their sides whatever its direction.
            block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            block.setRightMargin(block.leftMargin())
            block.setLeftMargin(0)
            tabs = block.tabPositions()
            for tab in tabs:
                tab.type = QTextOption.TabType.RightTab
            block.setTabPositions(tabs)
        else:
            block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if self._document.isEmpty():
            block.setTopMargin(0)
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        if label:
            self._cursor.insertText(f"{displayable(label)}\t", self._label_format(paragraph))
        for run in paragraph.runs:
            self._cursor.insertText(displayable(run.text), self._format(look, run))

    def _block_format(self, look: Look) -> QTextBlockFormat:
        block, per_point = QTextBlockFormat(), self._per_point
        block.setTopMargin(look.above * per_point)
        block.setLineHeight(look.line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if look.indent:
            column = min(look.indent, _LABEL_COLUMN)
            block.setLeftMargin(look.indent * per_point)
            block.setTextIndent(-column * per_point)
            tab = QTextOption.Tab(column * per_point, QTextOption.TabType.LeftTab)
            block.setTabPositions([tab])
        return block

    def _font(self, look: Look, scale: float = 1.0) -> QTextCharFormat:
        letters = QTextCharFormat()
        size = self._points * look.scale * scale * self._per_point
        letters.setFont(_fit(self._plain if look.plain else self._reading, size))
        letters.setForeground(self._theme.colour(look.tone))
        if look.bold:
            letters.setFontWeight(QFont.Weight.Bold)
        return letters

    def _label_format(self, paragraph: Paragraph) -> QTextCharFormat:
        scale = _LABEL_SCALE / LOOKS[paragraph.style].scale
        letters = self._font(Look(LOOKS[paragraph.style].scale, plain=True), scale)
        letters.setFontWeight(QFont.Weight.Bold)
        letters.setForeground(
            self._theme.colour("text_muted")
            if paragraph.article is None
            else self._theme.siglum_colour(paragraph.article)
        )
        return letters

    def _format(self, look: Look, run: Run) -> QTextCharFormat:
        letters = self._font(look)
        if run.tone is Tone.STRONG and not _WIDE.search(run.text):
            letters.setFontWeight(QFont.Weight.Bold)
        elif run.tone is Tone.MUTED:
            letters.setForeground(self._theme.colour("text_muted"))
            letters.setFontWeight(QFont.Weight.Normal)
        if run.types:
            mark = self._theme.type_mark(run.types[0])
            letters.setForeground(mark.colour)
            letters.setUnderlineColor(mark.colour)
            letters.setUnderlineStyle(_UNDERLINES[mark.underline])
        return letters


def small_font(size: float) -> QFont:
    """The window's own font at a size in units, for what stands above and below a page."""
    return _fit(QFont(), size)


def _fit(font: QFont, size: float) -> QFont:
    fit = QFont(font)
    fit.setPixelSize(max(1, round(size)))
    fit.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # A PDF knows "ﬁ" as one character: neither search nor copying would find the word.
    fit.setFeature(QFont.Tag("liga"), 0)
    return fit
