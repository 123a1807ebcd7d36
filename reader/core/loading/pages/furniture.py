"""Which paragraphs of a page are its article, and which are menus, teasers and notes around it.

trafilatura's opinion finds the place of the article in the page; the structure around each
paragraph decides what it missed there and what it took by mistake. Nothing is dropped.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.article import Kind
from reader.core.loading.pages.elements import words
from reader.core.loading.pages.stream import Container, Page, Piece

# Fewer characters of opinion than this are none, when the page shows three times as many.
_LEAST_OPINION = 200
# A container that holds this part of the article is no furniture, whatever its class says.
_HOLDS_ARTICLE = 0.35

_ASIDE_TAGS = frozenset({"nav", "footer", "aside", "form", "menu", "dialog", "address"})
_ASIDE_ROLES = frozenset(
    {"navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "banner",
     "menu", "menubar", "toolbar", "form", "alert", "tablist"}
)  # fmt: skip
# Words in ids and classes, each met on pages of large news sites; matched as whole parts of a name
# ("related-stories", "article__share") so that "heading" is not "ad" and "shared" not "share".
_ASIDE_WORDS = words(
    """
    ad ads advert adverts advertisement advertising sponsor sponsored promo promos promotion
    promoted
    nav navbar navigation menu menus breadcrumb breadcrumbs topnav subnav skip skiplink skiplinks
    footer masthead sidebar rail siderail offcanvas drawer toolbar
    share sharing shares sharebar sharetools social socials addthis
    related relateds recommended recommendation recommendations recirc recirculation readmore
    morelike moreon trending popular mostread mostpopular mostviewed toplist teaser teasers taboola
    outbrain onward carousel
    newsletter newsletters subscribe subscription signup paywall regwall piano membership donate
    donation contribution epic
    cookie cookies consent gdpr ccpa onetrust cmp banner modal popup overlay toast lightbox
    comment comments commenting disqus respond discussion coral viafoura
    tag tags taglist topics keywords categories
    byline bylines author authors authorbox biography dateline timestamp pubdate published
    lastupdated readtime
    pagination pager prevnext copyright legal disclaimer credits
    player podcast playlist audioplayer
    login signin account search searchbox weather ticker
    """
)
_ASIDE_PAIRS = re.compile(
    r"(?:more|most|also|you-?may|read)-?(?:stories|news|from|on|read|popular|viewed|like|next|also|more)"
    r"|(?:in-?article|inline)-?(?:promo|related|newsletter|link)|(?:article|post|entry|story)-?meta"
    r"|(?:follow|contact)-?us|app-?(?:banner|promo)|back-?to-?top|article-?(?:tools|actions|tags)"
    r"|(?:publish|post|entry|article|story)-?(?:date|time)|(?:kicker|eyebrow|overline|section-?(?:name|label))"
)
_STANDFIRST_NAMES = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|subhead(?:line)?|sub-?title|sub-?headline|summary|"
    r"article-?(?:summary|intro|lead|dek|subtitle|description)|intro|strapline|excerpt|lede)"
    r"(?:$|[\s_-])"
)
_PULLED = re.compile(r"(?:^|[\s_-])(?:pull-?quote|pull-?ed-?quote|pq|blockquote-?pull)(?:$|[\s_-])")
_CAPTION_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:wp-|image-|photo-|media-|img-|figure-|picture-|video-)?caption(?:-text)?|"
    r"cutline)(?:$|[\s_-])"
)
_PARTS = re.compile(r"[^a-z0-9]+|(?<=[a-z])(?=[0-9])")
_KEY = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"[^\W\d_].{25,}[.!?…。][\"'”’»)\]]*(?:\s|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a page: the places of the furniture, and a sentence for the user if any."""

    furniture: frozenset[int]
    warning: str = ""


def plain(text: str) -> str:
    """The letters and digits alone, without case."""
    return _KEY.sub("", text).casefold()


def named_aside(container: Container) -> bool:
    """Whether an element's tag, role, id or class says that it is no part of an article."""
    if container.tag in _ASIDE_TAGS:
        return True
    if not container.names:
        return False
    names = container.names
    if names.partition(" ")[0] in _ASIDE_ROLES:
        return True
    if _ASIDE_PAIRS.search(names):
        return True
    return any(part in _ASIDE_WORDS for part in _PARTS.split(names))


def _is_sentence(piece: Piece) -> bool:
    return _SENTENCE.search(piece.text) is not None or len(piece.text) > 200


def _mostly_links(piece: Piece) -> bool:
    return piece.linked * 2 > len(piece.text)


def worth_asking(page: Page) -> bool:
    """Whether the page holds anything that may be furniture.

    Menus and teasers are links; a page without either is all article, and trafilatura need not
    be imported (0.2 s).
    """
    shown = [piece for piece in page.pieces if not piece.hidden]
    links = sum(1 for piece in shown if _mostly_links(piece))
    used = {piece.container for piece in shown}
    return links >= 3 or any(_aside_above(page.containers, place) for place in used)


def _aside_above(containers: Sequence[Container], place: int) -> bool:
    for _ in range(60):
        if place < 0:
            return False
        if named_aside(containers[place]):
            return True
        place = containers[place].parent
    return False


class _Matching:
    """Which pieces trafilatura's lines are, in one order on both sides."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._starts: dict[str, list[int]] = {}
        at = 0
        whole: list[str] = []
        for line in lines:
            key = plain(line)
            if key:
                self._starts.setdefault(key, []).append(at)
                whole.append(key)
                at += len(key)
        self._whole = "".join(whole)
        self.size = at
        self._searches = 0

    def _places(self, key: str) -> list[int]:
        found = self._starts.get(key)
        if found is not None:
            return found[:20]
        # A line that trafilatura has joined to others; short ones stand anywhere by chance.
        if len(key) < 20 or self._searches > 3_000:
            return []
        self._searches += 1
        place = self._whole.find(key)
        return [place] if place >= 0 else []

    def found(self, pieces: Sequence[Piece]) -> set[int]:
        """The places of the pieces on the heaviest chain that runs forward on both sides."""
        spots: list[tuple[int, int, int]] = []  # piece, place in the opinion, weight
        for number, piece in enumerate(pieces):
            if piece.hidden:
                continue
            for line in piece.text.split("\n"):
                key = plain(line)
                if key:
                    spots.extend((number, place, len(key)) for place in self._places(key))
        # Weighted longest increasing chain: a table of ever higher places and weights.
        spots.sort(key=lambda spot: (spot[0], -spot[1]))
        ends: list[int] = []
        best: list[tuple[int, int]] = []  # weight so far, spot
        before: list[int] = []
        for index, (_, place, weight) in enumerate(spots):
            at = bisect.bisect_left(ends, place)
            total, previous = (best[at - 1][0], best[at - 1][1]) if at else (0, -1)
            total += weight
            before.append(previous)
            if at < len(ends) and ends[at] == place:
                if best[at][0] >= total:
                    continue
                ends[at], best[at] = place, (total, index)
            else:
                ends.insert(at, place)
                best.insert(at, (total, index))
            if at and best[at][0] <= best[at - 1][0]:
                del ends[at], best[at]
                continue
            while at + 1 < len(ends) and best[at + 1][0] <= total:
                del ends[at + 1], best[at + 1]
        chosen: set[int] = set()
        index = best[-1][1] if best else -1
        while index >= 0:
            chosen.add(spots[index][0])
            index = before[index]
        return chosen


class _Judge:
    """Decides for each piece, once the opinion is known."""

    def __init__(self, page: Page, found: set[int]) -> None:
        self.pieces, self.containers = page.pieces, page.containers
        self.found = found
        self._weights()
        self._root = self._article_root()
        self._asides: dict[int, bool] = {}
        self._inside: dict[int, bool] = {}

    def _weights(self) -> None:
        """How much of the article each container holds."""
        weights = [0] * len(self.containers)
        for number in self.found:
            piece = self.pieces[number]
            if piece.container >= 0 and not _mostly_links(piece):
                weights[piece.container] += len(piece.text)
        self.total = sum(weights) or 1
        for place in range(len(weights) - 1, -1, -1):
            parent = self.containers[place].parent
            if parent >= 0:
                weights[parent] += weights[place]
        self.weights = weights

    def _article_root(self) -> int:
        """The innermost container that holds nearly all of the article; -1 is the page."""
        root = -1
        for place, weight in enumerate(self.weights):
            if weight >= 0.9 * self.total:
                root = place  # containers come in the order of the page, inner ones later
        return root

    def within(self, place: int) -> bool:
        """Whether a container lies in the article's."""
        return self._root < 0 or self._known(place, self._inside, lambda one: one == self._root)

    def aside(self, place: int) -> bool:
        """Whether a container, or one around it, says that it is no part of the article."""
        return self._known(place, self._asides, self._says_aside)

    def _says_aside(self, place: int) -> bool:
        if self.weights[place] >= _HOLDS_ARTICLE * self.total:
            return False
        return named_aside(self.containers[place])

    def _known(self, place: int, memory: dict[int, bool], test: object) -> bool:
        way: list[int] = []
        answer = False
        while place >= 0:
            if place in memory:
                answer = memory[place]
                break
            way.append(place)
            if test(place):  # type: ignore[operator]
                answer = True
                break
            place = self.containers[place].parent
        for one in way:
            memory[one] = answer
        return answer

    def furniture(self) -> set[int]:
        """The places of the pieces that are none of the article."""
        out: set[int] = set()
        order = sorted(self.found)
        first = next((n for n in order if not self._plainly_aside(n)), 0)
        last = next((n for n in reversed(order) if not self._plainly_aside(n)), -1)
        for number, piece in enumerate(self.pieces):
            plain_case = piece.hidden or piece.kind is Kind.FURNITURE or self._plainly_aside(number)
            if plain_case or not (
                number in self.found or self._belongs(number, piece, first, last)
            ):
                out.add(number)
        self._headings(out)
        return out

    def _plainly_aside(self, number: int) -> bool:
        piece = self.pieces[number]
        if self.aside(piece.container):
            return not self._pull_quote(piece)
        return number not in self.found and _mostly_links(piece) and not _is_sentence(piece)

    def _pull_quote(self, piece: Piece) -> bool:
        return piece.tag == "blockquote" and piece.container >= 0

    def _belongs(self, number: int, piece: Piece, first: int, last: int) -> bool:
        """Whether a piece that trafilatura left out stands where the article is and reads so."""
        if not self.within(piece.container) or _mostly_links(piece):
            return False
        if piece.kind is Kind.CAPTION:
            return first - 6 <= number <= last + 1
        if piece.kind is Kind.HEADING:
            return True  # judged by what follows it
        if not first <= number <= last + 3:
            return False
        if first <= number <= last:
            return piece.kind in (Kind.LIST, Kind.BODY) or _is_sentence(piece)
        return _is_sentence(piece)

    def _headings(self, out: set[int]) -> None:
        """A heading goes with what stands below it; the title with the article."""
        below_in = False
        for number in range(len(self.pieces) - 1, -1, -1):
            piece = self.pieces[number]
            if piece.kind is Kind.HEADING and piece.level > 1 and number not in self.found:
                if not below_in:
                    out.add(number)
            elif not piece.hidden:
                below_in = number not in out


def tell(page: Page, lines: Sequence[str] | None) -> Told:
    """The furniture of a page by trafilatura's opinion, which is None where it has none."""
    shown = sum(len(piece.text) for piece in page.pieces if not piece.hidden)
    matching = _Matching(lines or ())
    found = matching.found(page.pieces)
    kept = sum(len(page.pieces[number].text) for number in found)
    if not found or (kept < _LEAST_OPINION and shown > 3 * kept):
        return Told(
            frozenset(),
            "The article could not be told from the rest of the page, so menus and notes are "
            "compared like its text.",
        )
    return Told(frozenset(_Judge(page, found).furniture()))


def is_standfirst(container: Container) -> bool:
    """Whether a class names the summary under the title."""
    return _STANDFIRST_NAMES.search(container.names) is not None


def is_pulled(container: Container) -> bool:
    """Whether a class names a quotation that is pulled out of the text and shown twice."""
    return _PULLED.search(container.names) is not None


def is_caption(container: Container) -> bool:
    """Whether a class names the caption of a picture."""
    return _CAPTION_NAMES.search(container.names) is not None


def repeated(piece: Piece, whole: str) -> bool:
    """Whether the words stand in the article's text, given as text_key() gives it."""
    key = plain(piece.text)
    return len(key) > 15 and whole.count(key) > 1


def text_key(pieces: Sequence[Piece]) -> str:
    """The letters and digits of some pieces, for repeated()."""
    return "".join(plain(piece.text) for piece in pieces)


def near_article(page: Page, number: int, out: frozenset[int] | set[int]) -> bool:
    """Whether a hidden piece stands in the article: no menu, and in a container of its text."""
    piece = page.pieces[number]
    if _aside_above(page.containers, piece.container):
        return False
    around = {
        page.pieces[place].container
        for place in range(max(0, number - 3), min(len(page.pieces), number + 4))
        if place not in out
    }
    return bool(around)
