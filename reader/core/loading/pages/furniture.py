"""Which paragraphs of a page are its article, and which are menus, teasers and notes around it.

trafilatura's opinion finds the place of the article in the page; the structure around each
paragraph decides what it missed there and what it took by mistake. Nothing is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.article import Kind
from reader.core.loading.pages.elements import words
from reader.core.loading.pages.matching import Matching, plain
from reader.core.loading.pages.names import (
    alike,
    aside_above,
    is_pulled,
    is_standfirst,
    named_aside,
)
from reader.core.loading.pages.page import Page, Piece
from reader.core.loading.word_counts import word_count
from reader.core.said import said
from reader.core.values import dataclass

# Fewer characters of opinion than this are none, when the page shows three times as many.
_LEAST_OPINION = 200
# A container that holds this part of the article is no furniture, whatever its class says.
_HOLDS_ARTICLE = 0.35

_PARAGRAPHS = words("p li ul ol dl dt dd tr td th h1 h2 h3 h4 h5 h6 blockquote pre figure")
_SENTENCE = re.compile(r"[^\W\d_].{25,}[.!?…。][\"'”’»)\]]*(?:\s|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a page: the places of the furniture, and a sentence for the user if any."""

    furniture: frozenset[int]
    warning: str = ""


def _is_sentence(piece: Piece) -> bool:
    # The length first: in 20 kB without a full stop the search takes seconds.
    return len(piece.text) > 200 or _SENTENCE.search(piece.text) is not None


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
    return links >= 3 or any(aside_above(page.containers, place) for place in used)


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
            like = sum(
                1
                for one in self.containers
                if one.parent == own.parent and one.tag == own.tag and alike(one, own)
            )
            if like < 3:
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
            return piece.kind is not Kind.HEADING and word_count(piece.text) <= 3
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
            return piece.kind is Kind.LIST and word_count(piece.text) >= 4  # the key points
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
        if number + 1 >= len(self.pieces) or word_count(self.pieces[number].text) > 8:
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
        long = word_count(piece.text) >= 6
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
    matching = Matching(lines or ())
    found = matching.found(page.pieces)
    kept = sum(len(page.pieces[number].text) for number in found)
    if not found or (kept < _LEAST_OPINION and shown > 3 * kept):
        return Told(
            frozenset(),
            said(
                "The article could not be told from the rest of the page, so menus and "
                "notes are compared like its text."
            ),
        )
    return Told(frozenset(_Judge(page, found, title).furniture()))


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
    if aside_above(page.containers, piece.container):
        return False
    around = {
        page.pieces[place].container
        for place in range(max(0, number - 3), min(len(page.pieces), number + 4))
        if place not in out
    }
    return bool(around)
