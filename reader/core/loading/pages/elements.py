"""What the elements of a page mean for its text, and which styles hide text."""

from __future__ import annotations

import re
from collections.abc import Mapping


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as text."""
    return frozenset(text.split())


VOID = words(
    "area base basefont bgsound br col embed frame hr image img input keygen link meta param "
    "source track wbr"
)
# Inline by the standard; anything that is not listed here or below begins a new paragraph.
INLINE = words(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark "
    "marquee math meter nobr output progress q rb rp rt rtc ruby s samp small span strike strong "
    "sub sup svg time tt u var wbr img input br picture source slot object mi mn mo ms mtext mrow "
    "msup msub mfrac msqrt semantics tspan"
)
# Nothing of these is shown where scripts and pictures work: fallbacks, sources, machine data.
UNSHOWN = words(
    "script style template noscript noembed noframes iframe audio video canvas datalist "
    "annotation annotation-xml desc metadata"
)
SHADOW = words("shadowrootmode shadowroot shadowmode")  # of a template that is shown all the same
# Their text is kept apart: it matters only when the page shows nothing else.
FALLBACK = frozenset({"noscript", "noframes"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
ITEMS = frozenset({"li", "dt", "dd"})
CELLS = frozenset({"td", "th"})
CONTROLS = frozenset({"button", "select", "textarea", "option", "optgroup"})
# An end tag does not close what was opened outside of these (the standard's "scope").
BARRIERS = frozenset({"table", "td", "th", "caption", "template", "svg", "math"})
_SECTION_CLOSES = frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption"})
# Which open elements an element that begins closes, and where the search for them stops.
CLOSES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), LISTS),
    "dt": (frozenset({"dt", "dd"}), LISTS),
    "dd": (frozenset({"dt", "dd"}), LISTS),
    "tr": (frozenset({"tr", "td", "th", "caption"}), frozenset({"table"})),
    "td": (CELLS, frozenset({"tr", "table"})),
    "th": (CELLS, frozenset({"tr", "table"})),
    "tbody": (_SECTION_CLOSES, frozenset({"table"})),
    "thead": (_SECTION_CLOSES, frozenset({"table"})),
    "tfoot": (_SECTION_CLOSES, frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}

_NO_SIZE = (
    r"(?:0+(?:\.0+)?(?:px|pt|em|rem|%)?|0?\.\d+px|[01](?:\.\d+)?px)\s*(?:!important\s*)?(?:;|$)"
)
_HIDES = re.compile(
    rf"""(?:^|[;\s])(?:
        display\s*:\s*none | visibility\s*:\s*(?:hidden|collapse) | content-visibility\s*:\s*hidden
      | opacity\s*:\s*0*(?:\.0+)?\s*(?:!important\s*)?(?:;|$)
      | font-size\s*:\s*{_NO_SIZE} | text-indent\s*:\s*-\d{{3,}}
      | (?:left|top|right|margin-left|margin-top)\s*:\s*-\d{{4,}}
      | clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)
      | clip-path\s*:\s*inset\(\s*(?:50|100)%
      | color\s*:\s*transparent\b
      | mso-hide\s*:\s*all
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_BOX = re.compile(r"(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)", re.I)
_OVERFLOW = re.compile(r"(?:^|[;\s])overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.I)
_COLOUR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.I)
_GROUND = re.compile(r"(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]+)", re.I)
_LONGEST_STYLE = 2_000

# A style sheet's rules for one class or id: "@media" and the like hold braces and are passed over.
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#])(-?[a-z_][\w-]*)", re.I)
_MOST_STYLES = 400_000  # characters of style sheets that are looked through
_COMMENT = re.compile(r"/\*.*?\*/", re.S)

# Text for screen readers only ("Image source,"): sites hide it by these classes everywhere.
_FOR_SCREEN_READERS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|sr_only|visually-?hidden|visuallyhidden|screen-reader(?:-text|-only)?|"
    r"screenreader(?:-only)?|u-hidden-visually|a11y-hidden|VisuallyHidden)(?:$|[\s_-])",
    re.I,
)


def _plain_colour(value: str) -> str:
    colour = "".join(value.lower().split())
    short = re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", colour)
    if short:
        colour = "#" + "".join(digit * 2 for digit in short.groups())
    return {"white": "#ffffff", "black": "#000000"}.get(colour, colour)


def hides(style: str) -> bool:
    """Whether declarations hide the text: not displayed, no size, off the page, own colour."""
    style = style[:_LONGEST_STYLE]
    if _HIDES.search(style):
        return True
    if _OVERFLOW.search(style) and _NO_BOX.search(style):
        return True
    colour, ground = _COLOUR.search(style), _GROUND.search(style)
    return bool(colour and ground and _plain_colour(colour[1]) == _plain_colour(ground[1]))


def for_screen_readers(names: str) -> bool:
    """Whether a class is one of those that leave text to screen readers."""
    return _FOR_SCREEN_READERS.search(names) is not None


class Styles:
    """The classes and ids that the page's style sheets hide.

    Only rules for one class or id outside of conditions are understood; the last one stands.
    """

    def __init__(self) -> None:
        self._hidden: dict[str, bool] = {}
        self._read = 0

    def add(self, sheet: str) -> None:
        """Takes in a style sheet."""
        self._read += len(sheet)
        if self._read > _MOST_STYLES:
            return
        for match in _RULE.finditer(self._without_conditions(_COMMENT.sub(" ", sheet))):
            display = re.search(r"(?:^|[;\s])(?:display|visibility)\s*:", match[2], re.I)
            hidden = hides(match[2])
            if not hidden and not display:
                continue
            for selector in match[1].split(","):
                simple = _SIMPLE.fullmatch(selector.strip())
                if simple:
                    self._hidden[simple[1] + simple[2]] = hidden

    def hide(self, classes: str, name: str) -> bool:
        """Whether an element of these classes and this id is hidden."""
        if not self._hidden:
            return False
        if name and self._hidden.get("#" + name):
            return True
        return any(self._hidden.get("." + one, False) for one in classes.split())

    @staticmethod
    def _without_conditions(sheet: str) -> str:
        """The sheet without its nested blocks (@media print { … })."""
        kept: list[str] = []
        depth = last = 0
        at_rule = False
        for match in re.finditer(r"[{};@]", sheet):
            mark = match[0]
            if mark == "@" and depth == 0:
                kept.append(sheet[last : match.start()])
                last, at_rule = match.start(), True
            elif mark == ";" and at_rule and depth == 0:
                last, at_rule = match.end(), False
            elif mark == "{" and at_rule:
                depth += 1
            elif mark == "}" and at_rule:
                depth -= 1
                if depth <= 0:
                    depth, last, at_rule = 0, match.end(), False
        if not at_rule:
            kept.append(sheet[last:])
        return "".join(kept)
