"""Sets an article's paragraphs in a text document: fonts, measure, the look of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

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
from reader.core.values import dataclass
from reader.qt.theme import Theme

# Set in the reading font to learn how wide a character is on average: letters in about the
# proportion of English prose. QFontMetrics.averageCharWidth is the mean over the whole font.
_SAMPLE = "The agreement was signed on Tuesday after two days of talks, officials said in a note. "

_LIST_INDENT = 1.3  # in heights of the font
_LOOKS_KEPT = 8  # themes and zooms


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


@dataclass(frozen=True, slots=True)
class Look:
    """How the paragraphs of one kind are set at one theme and zoom; distances in pixels.

    Those from line to line are whole: letters that are moved and letters that are painted then
    stand alike.

    ``distance`` is that of the baselines of two lines; ``ascent`` and ``descent`` are those of the
    font itself, to which lines with letters of other fonts are held. ``indent`` is on the side
    where lines begin, ``first`` what the first line has more of it.
    """

    letters: QTextCharFormat
    plain: bool  # set in the reading font itself, in the colour of text
    character: float
    distance: float
    ascent: float
    descent: float
    capital: float  # the height of a capital letter
    above: float
    below: float
    indent: float = 0.0
    first: float = 0.0


_looks: dict[tuple[object, ...], Mapping[Kind, Look]] = {}


def looks(theme: Theme, percent: int) -> Mapping[Kind, Look]:
    """How paragraphs of each kind are set; the same for all columns.

    Fonts are looked up once for a theme and a zoom: seven kinds in five columns take 60 ms.
    """
    key = (theme.fonts, theme.spacing, theme.name, theme.colour("text").rgba(), percent)
    found = _looks.get(key)
    if found is None:
        if len(_looks) >= _LOOKS_KEPT:
            _looks.clear()
        found = _looks[key] = {kind: look(kind, theme, percent) for kind in Kind}
    return found


def alike(one: Look, other: Look) -> bool:
    """Whether lines are broken alike in both: they differ in colours at most."""
    if one.letters.font() != other.letters.font():
        return False
    return replace(one, letters=other.letters) == other


def look(kind: Kind, theme: Theme, percent: int) -> Look:
    """How paragraphs of a kind are set at a zoom in per cent."""
    font = theme.reading_font(percent, _scale(kind, theme))
    if kind in (Kind.TITLE, Kind.HEADING):
        font.setWeight(QFont.Weight.Bold)
    if kind is Kind.STANDFIRST:
        font.setItalic(True)
    letters = QTextCharFormat()
    letters.setFont(font)
    token = {Kind.FURNITURE: "text_furniture", Kind.CAPTION: "text_muted"}.get(kind, "text")
    letters.setForeground(theme.colour(token))
    metrics = QFontMetricsF(font)
    gap = theme.spacing.paragraph_gap * percent / 100
    above = {Kind.HEADING: 2.0, Kind.TITLE: 0.5, Kind.STANDFIRST: 0.6}.get(kind, 1.0)
    below = {Kind.TITLE: 0.8, Kind.STANDFIRST: 1.2, Kind.HEADING: 0.0}.get(kind, 0.0)
    indent = metrics.height() * _LIST_INDENT if kind is Kind.LIST else 0.0
    return Look(
        letters=letters,
        plain=kind in (Kind.BODY, Kind.LIST),
        character=character_width(font),
        distance=float(round(_distance(kind, theme, font))),
        ascent=metrics.ascent(),
        descent=metrics.descent(),
        capital=metrics.capHeight(),
        above=float(round(gap * above)),
        below=float(round(gap * below)),
        indent=indent,
        first=-indent * 0.55,
    )


def _distance(kind: Kind, theme: Theme, font: QFont) -> float:
    """The distance of a kind's lines in pixels.

    The theme counts in per cent of the font's size: the fonts' own heights are from 1.15 to 1.4
    times their size, so that one factor on them would set some too tight and others too wide.
    """
    wanted = theme.fonts.line_height
    if kind in (Kind.TITLE, Kind.HEADING):
        wanted -= 22  # large type needs less
    return max(QFontMetricsF(font).height(), wanted * QFontInfo(font).pixelSize() / 100)


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
