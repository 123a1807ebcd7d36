"""Sentences of an article: Punkt's decisions over our own abbreviation list, block by block."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol, cast

from reader import paths
from reader.core.article import Article, Sentence
from reader.core.lexicon import Entries
from reader.core.progress import Checkpoint, unwatched
from reader.core.values import dataclass

# A stretch without any sentence end (a transcript, a table dump, a base64 lump) is cut at this many
# code points, so that no later step meets a sentence of a megabyte, and text without full stops is
# still read in pieces of some 250 words. The longest sentence in the benchmark articles has 470.
LONGEST = 1500
_MARKS_A_STEP = 256  # possible sentence ends between two checkpoints: some 10 ms

_NEVER, _STARTER, _CAPITAL, _CLOCK, _NUMBER = "never", "starter", "capital", "clock", "number"
_ENDS = (_NEVER, _STARTER, _CAPITAL, _CLOCK, _NUMBER)

# Marks that end a sentence whatever follows, with no space needed: CJK, Devanagari, Arabic …
_ABSOLUTE = "。！？｡।॥؟۔։"
_END = re.compile(rf"[.!?…]+|[{_ABSOLUTE}]+")
_CLOSERS = re.compile(r"(?:[\"'”’»)\]}*_」』）】〉》]|\[\d{1,3}\])*")
_LONE_QUOTE = re.compile(r"([\"'”’»]+)(?=\s|\Z)")
_OPENERS = re.compile(r"[\"'“‘«‹„(\[{¿¡*_•–—-]*(?:\s(?=\w))?")
_WORD = re.compile(r"[\w$£€#][\w'’.,/&@:-]{0,39}[!?]?")
_NEXT = re.compile(rf"({_OPENERS.pattern})({_WORD.pattern})")
_GLUED = re.compile(r"(?<![^\s\"'“‘(])[\w'’-]*[a-z]{2}\.(?=[A-Z][a-z]+(?:[\s,;:]|’s|'s))")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.){2,}")
_NUMERAL = re.compile(r"[#$£€]?\d|[IVXLC]+\b(?!['’])")
_ALNUM = re.compile(r"[^\W_]")
_MARKER = re.compile(r"[\W_]*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)]+")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_PLAIN_STEM = re.compile(r"(?:\w+[.-])*\w{2,}|(?:\w+[.-])+\w")
_PLAIN_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PLAIN_NEXT = re.compile(r"([\w$£€#](?:[\w/&]|-(?!-))*)(?:['’:@][^.]*)?")
_TLD = ("Com", "Net", "Org", "Gov", "Edu", "Co", "Uk", "Io", "Ai", "Js")


class _Punkt(Protocol):
    """What is used of nltk's PunktSentenceTokenizer."""

    def text_contains_sentbreak(self, text: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Rules:
    """The shipped list: how each abbreviation ends, and the words that help to decide."""

    ends: Mapping[str, str]  # abbreviation, lower case, without its last stop -> one of _ENDS
    exact: Mapping[str, frozenset[str]]  # the forms that count, where not every form does
    starters: frozenset[str]
    after_clock: frozenset[str]
    reporting: re.Pattern[str]
    marked_names: frozenset[str]


@cache
def rules() -> Rules:
    """The list of resources/punkt/english.toml; raises ResourceError on a faulty entry."""
    source = Entries(paths.resource("punkt", "english.toml"))
    ends: dict[str, str] = {}
    exact: dict[str, set[str]] = {}
    loose: set[str] = set()
    for place, row in enumerate(
        source.tables("abbreviation", {"ends": str, "words": list, "example": str})
    ):
        if row["ends"] not in _ENDS:
            raise source.error("abbreviation", place, f"“ends” is not one of {', '.join(_ENDS)}")
        for word in row["words"]:
            key = word.lower()
            if row.get("exact", False):
                exact.setdefault(key, set()).update((word, word.upper()))
                ends.setdefault(key, row["ends"])
            else:
                loose.add(key)
                ends[key] = row["ends"]

    def words(table: str) -> frozenset[str]:
        rows = source.tables(table, {"words": list, "example": str})
        return frozenset(word for row in rows for word in row["words"])

    verbs = "|".join(sorted(words("reporting")))
    return Rules(
        ends=ends,
        exact={key: frozenset(forms) for key, forms in exact.items() if key not in loose},
        starters=words("starter"),
        after_clock=words("after_clock"),
        reporting=re.compile(rf"(?:[A-Z][\w.'’-]{{0,30}}\s+){{1,4}}(?:{verbs})\b"),
        marked_names=words("marked_name"),
    )


@cache
def _punkt() -> _Punkt:
    """Punkt with our list in the place of trained parameters."""
    from reader.core.language.nltk_parts import nltk_module  # seldom needed

    module = nltk_module("tokenize.punkt")
    parameters = module.PunktParameters()
    parameters.abbrev_types.update(rules().ends)
    parameters.sent_starters.update(rules().starters)
    for word in rules().starters:  # "also seen in lower case": a capital then means a new sentence
        parameters.add_ortho_context(word, module._ORTHO_MID_LC)
    return cast(_Punkt, module.PunktSentenceTokenizer(parameters))


def _punkt_says(stem: str, after: str) -> bool:
    """Whether Punkt ends a sentence at the stop between a word in lower case and the next one.

    Its rules come to little for two plain words and a list like ours, whose starters are the only
    words with a context; nltk is asked about the rest, as its import takes 0.15 s.
    """
    following = _PLAIN_NEXT.fullmatch(after)
    if following is not None and _PLAIN_NUMBER.fullmatch(stem):
        return not after[0].islower()
    if following is not None and _PLAIN_STEM.fullmatch(stem) and stem in rules().ends:
        return after[0].isupper() and following[1].lower() in rules().starters
    return _punkt().text_contains_sentbreak(f"{stem}. {after}")


class _Decider:
    """Says of a full stop between two words whether it ends a sentence; remembers its answers.

    ``cuts`` counts the cuts of stretches that were too long.
    """

    def __init__(self, checkpoint: Checkpoint = unwatched) -> None:
        self._rules = rules()
        self._known: dict[tuple[str, str, str], bool] = {}
        self._checkpoint = checkpoint
        self._marks = 0
        self.cuts = 0

    def tick(self) -> None:
        """Counts a mark, and calls the checkpoint now and then."""
        self._marks += 1
        if self._marks % _MARKS_A_STEP == 0:
            self._checkpoint(0.0)

    def __call__(self, before: str, after: str, beyond: str) -> bool:
        """Whether the stop at the end of ``before`` ends a sentence that ``after`` follows.

        ``beyond`` is the word after ``after``.
        """
        key = (before, after, beyond)
        answer = self._known.get(key)
        if answer is None:
            if len(self._known) > 50_000:  # a text made to fill the memory
                self._known.clear()
            answer = self._known[key] = self._decide(before, after, beyond)
        return answer

    def _decide(self, before: str, after: str, beyond: str) -> bool:
        stem = before[:-1]
        lower = stem.lower()
        bare = after.rstrip(".,:;!?'’")
        starter = bare.lower() in self._rules.starters
        if len(stem) == 1 and stem.isalpha() and re.match(r"[^\W\d_]\.", after):
            return False  # J. K. Rowling
        ends = self._rules.ends.get(lower)
        if ends is None:  # "9a.m.", "ex-Gov."
            tail = re.sub(r"^[\d:.]+(?=[ap]\.m$)|^.*-(?=[^\W\d_]+$)", "", stem)
            ends = self._rules.ends.get(tail.lower())
            if ends is not None:
                stem, lower = tail, tail.lower()
        forms = self._rules.exact.get(lower)
        numeral = _NUMERAL.match(after) is not None
        if forms is not None and stem not in forms:
            ends = None
        if ends is None and _ACRONYM.fullmatch(before):
            ends, lower = _STARTER, "u.s"
        match ends:
            case "never":
                return False
            case "number":
                return not numeral
            case "capital":
                return after[0].isupper()
            case "clock":
                kept = bare in self._rules.after_clock or beyond.rstrip(".,;:") == "time"
                return after[0].isupper() and not kept
            case "starter":
                return _punkt_says(lower, bare or after)
        if after[0].islower() and not any(c.isupper() for c in after):
            # Not in the list and a small letter follows: a word that can be said is a sloppy
            # sentence end, anything else an abbreviation that the list lacks ("Rgt. in").
            return len(stem) >= 4 and stem.isalpha() and _VOWEL.search(stem) is not None
        if len(stem) == 1 and stem.isalpha():
            return starter and after[0].isupper() and bare != "A"
        # Of a word that is neither listed, an initial nor a number Punkt says that its stop ends
        # the sentence; asking costs 0.1 ms, and a text may hold 100,000 such words.
        number = stem.replace(",", "").replace(".", "").isdigit()
        return not number or _punkt_says(stem, bare or after)


def _word_before(text: str, start: int, end: int) -> str:
    """The last word of text[start:end], at most 40 code points, without what opens it."""
    window = text[max(start, end - 40) : end]
    words = window.split()
    return words[-1].lstrip("\"'“‘«‹„([{*_•–—-") if words else ""


def _skip_space(text: str, at: int, end: int) -> int:
    """The place of the next visible character."""
    while at < end and text[at].isspace():
        at += 1
    return at


def _space_before(text: str, start: int, at: int) -> int:
    """The end of the last visible character before a place."""
    while at > start and text[at - 1].isspace():
        at -= 1
    return at


def _after(text: str, at: int, end: int) -> tuple[str, str, int]:
    """What opens the text at a place, the next word, and where it ends."""
    found = _NEXT.match(text, at, end)
    return (found[1], found[2], found.end()) if found else ("", "", at)


def _ends_here(
    text: str, start: int, end: int, mark: re.Match[str], at: int, decide: _Decider
) -> bool:
    """Whether the mark, with its closing quotes up to ``at``, ends a sentence of the block."""
    known = rules()
    closing = text[mark.end() : at]
    following = _skip_space(text, at, end)
    opening, after, stop = _after(text, following, end)
    if not after:
        # Only marks follow: a new sentence if they are not such as go on with this one.
        return following < end and text[following] not in ".,:;!?…-–—/|&+=%*_~"
    lower = after[0].islower() and not any(c.isupper() for c in after)
    quoted = any(c in "\"'”’»" for c in closing)
    if mark[0][-1] in "!?":
        if lower:
            return False
        word = _word_before(text, start, mark.end())
        starter = after.lower() in known.starters
        if word in known.marked_names and not starter:
            return False
        window = min(end, following + 120)
        return not (quoted and not starter and known.reporting.match(text, following, window))
    if mark[0][-1] == "…" or (len(mark[0]) > 1 and set(mark[0]) == {"."}):
        return not lower and not after[0].isdigit() and after not in ("I", "I'm", "I’m")
    if lower and (quoted or opening.startswith(("-", "–", "—"))):
        return False
    if lower and closing:
        return False
    word = _word_before(text, start, mark.end())
    if word == ".":  # "Mr . Smith": words set apart by a program
        word = _word_before(text, start, _space_before(text, start, mark.start())) + "."
        if lower or (word[-2:-1].isdigit() and after[0].isdigit()):
            return False
    beyond = ""
    if word[-2:] in ("m.", "M."):  # "9 a.m. Beijing time"
        beyond = _after(text, _skip_space(text, stop, end), end)[1]
    return len(word) > 1 and decide(word, after, beyond)


def _breaks(text: str, start: int, end: int, decide: _Decider) -> Iterator[int]:
    """The places in text[start:end] after which a new sentence begins, in order."""
    begin, letter = start, -1
    quotes, counted = 0, start
    places = _candidates(text, start, end)
    for mark in places:
        decide.tick()
        at = mark.end()
        if at < begin:
            continue
        closers = _CLOSERS.match(text, at, end)
        at = closers.end() if closers else at
        absolute = mark[0][0] in _ABSOLUTE
        glued = at < end and not text[at].isspace() and not absolute
        if glued and not (mark.re is _GLUED or any(c in '"”' for c in text[mark.end() : at])):
            continue
        if glued and not text[at].isupper():
            continue
        if not glued and not absolute:
            lone = _LONE_QUOTE.match(text, _skip_space(text, at, end), end)
            if lone:
                quotes += text.count('"', counted, mark.end())
                counted = mark.end()
                if lone[1][0] in "”’»" or lone[1] == "''" or quotes % 2:
                    at = lone.end()  # `unfold. "`: a stray space before the closing quote
        if at >= end:
            return
        if letter < begin:
            found = _ALNUM.search(text, begin, end)
            letter = found.start() if found else end
        if letter >= mark.start():
            continue  # no word yet: the marks belong to what follows
        if mark.start() - begin < 8 and _MARKER.fullmatch(text, begin, mark.end()):
            continue  # "1." of a list
        if absolute or glued or _ends_here(text, begin, end, mark, at, decide):
            begin = at
            yield at


def _candidates(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Marks that may end a sentence; a stop between two words without a space comes from _GLUED."""
    for mark in _END.finditer(text, start, end):
        if mark[0] == "." and mark.end() < end and text[mark.end()].isupper():
            window = max(start, mark.start() - 40)
            token = text[window : mark.start()].rpartition(" ")[2]
            glued = _GLUED.match(text, mark.start() - len(token), end)
            tail = re.match(r"[A-Za-z]+", text[mark.end() : mark.end() + 20])
            if glued and glued.end() == mark.end() and tail and tail[0] not in _TLD:
                yield glued
                continue
        yield mark


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


_BREAK = re.compile(r"[;:,]\s|[；，、]|\s")  # never inside "1,000"
_RANK = {";": 2, "；": 2, ":": 2, ",": 1, "，": 1, "、": 1}


def pieces(text: str, start: int, end: int, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """The span itself, or pieces of at most ``longest`` code points.

    They are cut in the second half of that length: at a semicolon, else a comma, else white space,
    the last that there is.
    """
    while end - start > longest:
        half, cut, rank = start + longest // 2, start + longest, -1
        for found in _BREAK.finditer(text, half, start + longest):
            if (own := _RANK.get(found[0][0], 0)) >= rank:
                rank, cut = own, found.end()
        left, right = _trimmed(text, start, cut)
        yield left, right
        start, end = _trimmed(text, cut, end)
    if start < end:
        yield start, end


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one block as spans without white space at their ends, in order.

    Between them there is only white space. Works in time linear in the length of the block.
    """
    return _spans(text, start, end, _Decider())


def _spans(text: str, start: int, end: int, decide: _Decider) -> list[tuple[int, int]]:
    start, end = _trimmed(text, start, end)
    if start == end:
        return []
    cuts = [start, *_breaks(text, start, end, decide), end]
    if len(cuts) > 2 and not _ALNUM.search(text, cuts[-2], end):
        del cuts[-2]  # trailing marks belong to the last sentence
    spans: list[tuple[int, int]] = []
    for left, right in itertools.pairwise(cuts):
        left, right = _trimmed(text, left, right)
        for number, piece in enumerate(pieces(text, left, right)):
            decide.tick()
            decide.cuts += number > 0
            spans.append(piece)
    return spans


class Segmented(NamedTuple):
    """The sentences of an article, and how many cuts fell where no sentence ended."""

    sentences: tuple[Sentence, ...]
    cuts: int


def segment(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article, without tokens, in order over all its blocks."""
    return segmented(article).sentences


Cutter = Callable[[str, int, int], Sequence[tuple[int, int]]]


def segmented(
    article: Article,
    checkpoint: Checkpoint = unwatched,
    cutters: Mapping[int, Cutter] | None = None,
) -> Segmented:
    """The sentences of an article, without tokens, in order over all its blocks.

    They tile the blocks: only white space stands between them. Abbreviations, initials and
    sentence starters are decided by Punkt (Kiss & Strunk 2006, "Unsupervised Multilingual Sentence
    Boundary Detection") with a list of our own, resources/punkt; a closing quote or bracket stays
    with its sentence. ``cutters`` give the spans of blocks in other languages, by the blocks'
    places; they take a text with the block's start and end. Raises ResourceError when the list is
    missing or faulty, and Cancelled when the checkpoint does.
    """
    decide = _Decider(checkpoint)
    sentences: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        decide.tick()
        cutter = cutters.get(number) if cutters else None
        if cutter is not None:
            spans = cutter(article.text, block.start, block.end)
        else:
            spans = _spans(article.text, block.start, block.end, decide)
        for start, end in spans:
            sentences.append(Sentence(len(sentences), start, end, block.kind, number))
    return Segmented(tuple(sentences), decide.cuts)
