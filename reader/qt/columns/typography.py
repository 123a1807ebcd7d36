"""Sets an article's paragraphs in a text document: fonts, measure, the look of each kind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from reader.core.article import Kind
from reader.qt.theme import Theme

# Set in the reading font to learn how wide a character is on average: letters in about the
# proportion of English prose. QFontMetrics.averageCharWidth is the mean over the whole font.
_SAMPLE = "The agreement was signed on Tuesday after two days of talks, officials said in a note. "

_LIST_INDENT = 1.3  # in heights of the font


def character_width(font: QFont) -> float:
    """The average width of a character of English prose in that font, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)


def _scale(kind: Kind, theme: Theme) -> float:
    fonts = theme.fonts
    return {
        Kind.TITLE: fonts.title_scale,
        Kind.STANDFIRST: fonts.standfirst_scale,
        Kind.HEADING: fonts.heading_scale,
        Kind.CAPTION: fonts.small_scale,
        Kind.FURNITURE: fonts.small_scale,
    }.get(kind, 1.0)


def character_format(kind: Kind, theme: Theme, percent: int) -> QTextCharFormat:
    """The character format of a kind of paragraph at a zoom in per cent."""
    font = theme.reading_font(percent, _scale(kind, theme))
    if kind in (Kind.TITLE, Kind.HEADING):
        font.setWeight(QFont.Weight.Bold)
    if kind is Kind.STANDFIRST:
        font.setItalic(True)
    made = QTextCharFormat()
    made.setFont(font)
    token = {Kind.FURNITURE: "text_furniture", Kind.CAPTION: "text_muted"}.get(kind, "text")
    made.setForeground(theme.colour(token))
    return made


def line_spacing(kind: Kind, theme: Theme, percent: int) -> float:
    """The distance of a kind's lines in per cent of the font's own height, as Qt counts it.

    The theme counts in per cent of the font's size: the fonts' own heights are from 1.15 to 1.4
    times their size, so that one factor on them would set some too tight and others too wide.
    """
    wanted = theme.fonts.line_height
    if kind in (Kind.TITLE, Kind.HEADING):
        wanted -= 22  # large type needs less
    font = theme.reading_font(percent, _scale(kind, theme))
    size = QFontInfo(font).pixelSize()
    return max(100.0, wanted * size / max(QFontMetricsF(font).height(), 1.0))


def block_format(kind: Kind, theme: Theme, percent: int, *, opens: bool = True) -> QTextBlockFormat:
    """The paragraph format of a kind; ``opens`` is False for a long paragraph's later parts."""
    made = QTextBlockFormat()
    made.setLineHeight(
        line_spacing(kind, theme, percent),
        QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
    )
    gap = theme.spacing.paragraph_gap * percent / 100
    above = {Kind.HEADING: 2.0, Kind.TITLE: 0.5, Kind.STANDFIRST: 0.6}.get(kind, 1.0)
    below = {Kind.TITLE: 0.8, Kind.STANDFIRST: 1.2, Kind.HEADING: 0.0}.get(kind, 0.0)
    made.setTopMargin(gap * above if opens else 0.0)
    made.setBottomMargin(gap * below)
    if kind is Kind.LIST:
        indent = QFontMetricsF(theme.reading_font(percent)).height() * _LIST_INDENT
        made.setLeftMargin(indent)
        made.setTextIndent(-indent * 0.55)
    # The paragraph's first strong letter decides, so that Arabic and Hebrew run right to left.
    made.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return made


def set_margins(document: QTextDocument, side: float, top: float, bottom: float) -> None:
    """Sets the blank edge around the text, in pixels, unless it is so already."""
    frame = document.rootFrame()
    now = frame.frameFormat()
    wanted = (side, side, top, bottom)
    if (now.leftMargin(), now.rightMargin(), now.topMargin(), now.bottomMargin()) == wanted:
        return
    made = QTextFrameFormat(now)
    made.setLeftMargin(side)
    made.setRightMargin(side)
    made.setTopMargin(top)
    made.setBottomMargin(bottom)
    frame.setFrameFormat(made)


def append_paragraph(
    cursor: QTextCursor, text: str, shape: QTextBlockFormat, letters: QTextCharFormat
) -> None:
    """Puts one paragraph at the document's end; ``text`` must be displayable()."""
    if cursor.position() > 0:
        cursor.insertBlock(shape, letters)
    else:
        cursor.setBlockFormat(shape)
        cursor.setBlockCharFormat(letters)
    cursor.insertText(text, letters)
