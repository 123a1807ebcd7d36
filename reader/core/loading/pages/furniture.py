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

_PARAGRAPHS = words("p li ul ol dl dt dd tr td th h1 h2 h3 h4 h5 h6 blockquote pre figure")
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
    lastupdated readtime time date datetime
    pagination pager prevnext copyright legal disclaimer credits
    player podcast playlist audioplayer
    login signin account search searchbox weather ticker
    """
)
_ASIDE_PAIRS = re.compile(
    r"(?:more|most|also|you-?may|read)-?(?:stories|news|from|on|read|popular|viewed|like|next|also|more)"
    r"|(?:in-?article|inline)-?(?:promo|related|newsletter|link)|(?:article|post|entry|story)-?meta"
    r"|e-?mail-?(?:sub\w*|sign-?up|form|capture|newsletter)|edit-?section"
    r"|(?:follow|contact)-?us|app-?(?:banner|promo)|back-?to-?top|article-?(?:tools|actions|tags)"
    r"|(?:publish|post|entry|article|story)-?(?:date|time)|(?:kicker|eyebrow|overline|section-?(?:name|label))"
)
_STANDFIRST_NAMES = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|subhead(?:line)?|sub-?title|sub-?headline|summary|synopsis|"
    r"article-?(?:summary|intro|lead|dek|subtitle|description)|intro|strapline|excerpt|lede)"
    r"(?:$|[\s_-])"
)
_PULLED = re.compile(r"(?:^|[\s_-])(?:pull-?quote|pull-?ed-?quote|pq|blockquote-?pull)(?:$|[\s_-])")
_CAPTION_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:wp-|image-|photo-|media-|img-|figure-|picture-|video-)?caption(?:-text)?|"
    r"thumb-?caption|cutline)(?:$|[\s_-])"
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


def _teaser(piece: Piece) -> bool:
    """Whether a piece is a link, not running text with links in it."""
    whole = piece.linked >= 0.95 * len(piece.text) and len(piece.text) < 150
    return _mostly_links(piece) and (whole or not _is_sentence(piece))


def worth_asking(page: Page) -> bool:
    """Whether the page holds anything that may be furniture.

    Menus and teasers are links; a page without either is all article, and trafilatura need not
    be imported (0.2 s).
    """
    shown = [piece for piece in page.pieces if not piece.hidden]
    links = sum(1 + piece.text.count("\n") for piece in shown if _mostly_links(piece))
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


def _alike(one: Container, other: Container) -> bool:
    """Whether two elements have the same classes and roles, numbers aside."""
    mine = {part for part in one.names.split() if not any(map(str.isdigit, part))}
    theirs = {part for part in other.names.split() if not any(map(str.isdigit, part))}
    return bool(mine) and mine == theirs


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

    def __init__(self, page: Page, found: set[int], title: int | None) -> None:
        self._page = page
        self.pieces, self.containers = page.pieces, page.containers
        self.found = found
        self._title = title
        self._weights()
        self._asides: dict[int, bool] = {}
        self._inside: dict[int, bool] = {}
        self._root, self._repeats = self._article_root(), False
        self._take_repeats()

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
        while root >= 0 and self.containers[root].tag in _PARAGRAPHS:
            root = self.containers[root].parent
        return root

    def _take_repeats(self) -> None:
        """Widens the article's container where others like it stand beside it.

        trafilatura takes the first entry of a live blog for the article.
        """
        for _ in range(3):
            if self._root < 0 or self.containers[self._root].parent < 0:
                return
            own = self.containers[self._root]
            alike = sum(
                1
                for one in self.containers
                if one.parent == own.parent and one.tag == own.tag and _alike(one, own)
            )
            if alike < 3:
                return
            self._root, self._repeats = own.parent, True

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
        self._links = self._link_runs()
        top = -1 if self._title is None else self._title
        order = [n for n in sorted(self.found) if n > top and not self._plainly_aside(n)]
        first, last = (order[0], order[-1]) if order else (0, -1)
        if self._repeats:
            inside = [n for n, one in enumerate(self.pieces) if self.within(one.container)]
            first, last = min(first, inside[0]), max(last, inside[-1])
        for number, piece in enumerate(self.pieces):
            if number == self._title:
                continue
            aside = piece.hidden or piece.kind is Kind.FURNITURE or self._plainly_aside(number)
            known = number in self.found and not self._heads_links(number)
            if aside or not (known or self._belongs(number, piece, first, last)):
                out.add(number)
        self._headings(out, first)
        return out

    def _link_runs(self) -> set[int]:
        """The places of three or more links in a row: a list of teasers, whatever took it."""
        runs: set[int] = set()
        run: list[int] = []
        for number, piece in enumerate(self.pieces):
            if piece.hidden:
                continue
            if _teaser(piece) and number != self._title:
                run.append(number)
                continue
            if len(run) >= 3:
                runs.update(run)
            run = []
        return runs | set(run if len(run) >= 3 else ())

    def _plainly_aside(self, number: int) -> bool:
        piece = self.pieces[number]
        if self.aside(piece.container):
            return not self._pull_quote(piece)
        if number in self._links:
            return True
        if self._title is not None and number < self._title and piece.kind is not Kind.CAPTION:
            return not _is_sentence(piece)  # the section's name, "Live"
        if not _teaser(piece):
            return False
        if number in self.found:  # "[edit]", "Read more"
            return piece.kind is not Kind.HEADING and len(piece.text.split()) <= 3
        return True

    def _pull_quote(self, piece: Piece) -> bool:
        return piece.tag == "blockquote" and is_pulled(self._page, piece)

    def _belongs(self, number: int, piece: Piece, first: int, last: int) -> bool:
        """Whether a piece that trafilatura left out stands where the article is and reads so."""
        if _mostly_links(piece) or self._heads_links(number):
            return False
        if self._title is not None and self._title < number < first:
            if self._heads(number, piece):
                return True
            return piece.kind is Kind.LIST and len(piece.text.split()) >= 4  # the key points
        if not self.within(piece.container):
            return False
        if piece.kind is Kind.CAPTION:
            return first - 6 <= number <= last + 1
        if piece.kind is Kind.HEADING:
            return True  # judged by what follows it
        if first <= number <= last:
            return (
                piece.kind in (Kind.LIST, Kind.BODY)
                or piece.tag == "p"
                or _is_sentence(piece)
                or self._between_found(number)
            )
        return first <= number <= last + 3 and _is_sentence(piece)

    def _heads_links(self, number: int) -> bool:
        """Whether a short line stands above links: "More on this subject"."""
        if number + 1 >= len(self.pieces) or len(self.pieces[number].text.split()) > 8:
            return False
        below = self.pieces[number + 1]
        listed = below.kind in (Kind.LIST, Kind.HEADING) and _mostly_links(below)
        return listed and self._plainly_aside(number + 1) and self.pieces[number].level != 1

    def _between_found(self, number: int) -> bool:
        """Whether a line stands between two paragraphs of the article in their own container."""
        near = (number - 1, number + 1)
        return all(one in self.found for one in near) and any(
            self.pieces[one].container == self.pieces[number].container for one in near
        )

    def _heads(self, number: int, piece: Piece) -> bool:
        """Whether a piece between the title and the text is the summary or a picture's caption."""
        if number - (self._title or 0) > 12:
            return False
        if piece.kind is Kind.CAPTION:
            return True
        long = len(piece.text.split()) >= 6
        return long and (_is_sentence(piece) or is_standfirst(self._page, piece))

    def _headings(self, out: set[int], first: int) -> None:
        """A heading goes with what stands below it."""
        below_in = False
        for number in range(len(self.pieces) - 1, -1, -1):
            piece = self.pieces[number]
            if piece.hidden or number == self._title or self.aside(piece.container):
                continue
            if piece.kind is not Kind.HEADING or number in self.found:
                below_in = number not in out
            elif not below_in or number in self._links:
                summary = self._title is not None and self._title < number < first
                if not (summary and number not in out and self._heads(number, piece)):
                    out.add(number)


def tell(page: Page, lines: Sequence[str] | None, title: int | None) -> Told:
    """The furniture of a page by trafilatura's opinion, which is None where it has none.

    ``title`` is the place of the article's title among the pieces, where it is known.
    """
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
    return Told(frozenset(_Judge(page, found, title).furniture()))


def _named(page: Page, piece: Piece, names: re.Pattern[str]) -> bool:
    """Whether a class of the piece's element, or of the two around it, is one of the names."""
    place = piece.container
    for _ in range(3):
        if place < 0:
            return False
        if names.search(page.containers[place].names):
            return True
        place = page.containers[place].parent
    return False


def is_standfirst(page: Page, piece: Piece) -> bool:
    """Whether a class names the summary under the title."""
    return _named(page, piece, _STANDFIRST_NAMES)


def is_pulled(page: Page, piece: Piece) -> bool:
    """Whether a class names a quotation that is pulled out of the text and shown twice."""
    return _named(page, piece, _PULLED)


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
