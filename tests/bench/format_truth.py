"""How well an article that was read agrees with what its sample must hold."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein
from sample_sources import FORMATS, source, truth_of

from reader.core.article import Article, Kind

_MARK = re.compile("\u2063(\\d+)\u2063")
# A character of a script without spaces is a word of its own.
_TOKEN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|"
                    r"[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+")  # fmt: skip
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
# Bullets and numbers stand in the source as kinds, in an article often as characters.
_ITEM = re.compile(r"[•◦▪‣·●○■–\-*∙⁃]|\(?\d{1,2}[.)]|\(?[a-z][.)]")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FURNITURE = ("furniture", "byline", "date")
_KINDS = {
    "title": Kind.TITLE,
    "standfirst": Kind.STANDFIRST,
    "heading": Kind.HEADING,
    "body": Kind.BODY,
    "quote": Kind.BODY,
    "list": Kind.LIST,
    "number": Kind.LIST,
    "table": Kind.LIST,
    "row": Kind.LIST,
    "caption": Kind.CAPTION,
}
# These stand where the page has room for them: what counts is that they are there, once.
_FLOATING = ("note", "box")
_ALIKE = 80  # per cent, of a floating paragraph and the block that is taken for it


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a truth or of an article, with the paragraph that it stands in."""

    text: str
    kind: str
    paragraph: int
    first: bool = False
    marked: str = ""  # the number of the footnote whose mark follows it


@dataclass(slots=True)
class Score:
    """Counts, so that scores of samples add up."""

    words: int = 0
    replaced: int = 0
    lost: int = 0
    added: int = 0
    exact_wrong: int = 0
    boundaries: Counter[str] = field(default_factory=Counter)  # right, missed, false
    kinds: Counter[str] = field(default_factory=Counter)  # right, wrong
    furniture: Counter[str] = field(default_factory=Counter)  # right, missed, false
    details: Counter[str] = field(default_factory=Counter)  # right, wrong
    faults: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Takes the counts of another sample in."""
        for name in ("words", "replaced", "lost", "added", "exact_wrong"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("boundaries", "kinds", "furniture", "details"):
            getattr(self, name).update(getattr(other, name))

    @property
    def accuracy(self) -> float:
        """One minus the word error rate; punctuation at the edges of words is not judged."""
        return 1 - (self.replaced + self.lost + self.added) / max(1, self.words)

    @property
    def exact(self) -> float:
        """One minus the error rate of words with their punctuation, character by character."""
        return 1 - self.exact_wrong / max(1, self.words)

    def precision(self, what: str) -> float:
        """The share of what was found that is right, for "boundaries" or "furniture"."""
        counts = getattr(self, what)
        return float(counts["right"] / max(1, counts["right"] + counts["false"]))

    def recall(self, what: str) -> float:
        """The share of what there is that was found."""
        counts = getattr(self, what)
        return float(counts["right"] / max(1, counts["right"] + counts["missed"]))

    def f1(self, what: str) -> float:
        """The harmonic mean of both."""
        counts = getattr(self, what)
        wrong = counts["false"] + counts["missed"]
        return float(2 * counts["right"] / max(1, 2 * counts["right"] + wrong))

    def share(self, what: str) -> float:
        """The right share of "kinds" or "details"."""
        counts = getattr(self, what)
        return float(counts["right"] / max(1, counts["right"] + counts["wrong"]))


def samples() -> list[dict[str, Any]]:
    """The rows of manifest.json; "truth" is written out as (kind, text)."""
    rows: list[dict[str, Any]] = json.loads((FORMATS / "manifest.json").read_text("utf-8"))
    for row in rows:
        row["truth"] = list(_written_out(row["truth"]))
        row["format"] = row["file"].split("_")[0]
    return rows


@cache
def _truth(name: str) -> list[tuple[str, str]]:
    return truth_of(source(name))


def _written_out(told: Sequence[Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for one in told:
        if isinstance(one, str):
            name, _, places = one.partition(":")
            first, last = map(int, places.split("-"))
            found += _truth(name)[first : last + 1]
        else:
            found.append((one[0], one[1]))
    return found


def _tokens(text: str) -> list[str]:
    return [word for word in _TOKEN.findall(text) if word != "|"]


def _words(paragraphs: Sequence[tuple[str, str]]) -> list[Word]:
    found = []
    for number, (kind, text) in enumerate(paragraphs):
        # A mark stands on its own while the text is cut, then goes to the word before it.
        marked = _MARK.sub(lambda match: f"\u2063{match[1]}", text)
        for place, token in enumerate(_tokens(marked)):
            word, _, mark = token.partition("\u2063")
            digits = re.match(r"\d*", mark)
            assert digits is not None
            rest = mark[digits.end() :]
            found.append(Word(word + rest, kind, number, place == 0, digits[0]))
    return found


def _core(word: str) -> str:
    return _EDGE.sub("", word)


def _letters(text: str) -> str:
    """What a running head keeps from page to page."""
    words = re.sub(r"\b[AP]M\b", "", text)
    return re.sub(r"[\W\d_]", "", words).lower()


def _is_mark(text: str, number: str) -> bool:
    return text.translate(_SUPERSCRIPTS).strip("[]()^.") == number or text in ("*", "†")


@dataclass(frozen=True, slots=True)
class _Cost:
    replaced: int = 0
    lost: int = 0
    added: int = 0


def _free(word: str, at: int, after: Word | None, found: Sequence[Word], floating: bool) -> bool:
    """Whether an added word is a bullet, an item's number or a footnote's mark."""
    here = found[at]
    if here.first and (_ITEM.fullmatch(word) or re.fullmatch(r"\[\d{1,2}\]", word)):
        return True
    if (
        floating
        and here.first
        and re.fullmatch(r"[\[(^]?\d{1,2}[\])]?\.?|\*|†", word.translate(_SUPERSCRIPTS))
    ):
        return True
    return after is not None and bool(after.marked) and _is_mark(word, after.marked)


def _same_but_for_mark(wanted: Word, word: str, bare: bool) -> bool:
    """Whether a word has the mark of its footnote behind it, as in "Survey.1"."""
    if not wanted.marked:
        return False
    for form in ("{}", "[{}]", "({})", "^{}"):
        mark = form.format(wanted.marked)
        plain = word.translate(_SUPERSCRIPTS)
        for place in (plain.rfind(mark), plain.find(mark)):
            if place > 0:
                rest = plain[:place] + plain[place + len(mark) :]
                if rest == wanted.text or (bare and _core(rest) == _core(wanted.text)):
                    return True
    return False


def _compare(
    truth: Sequence[Word], found: Sequence[Word], bare: bool, floating: bool, faults: list[str]
) -> tuple[_Cost, list[int | None]]:
    """The edits, and for each word of the truth that of the article which answers it."""
    cut = _core if bare else str
    left, right = [cut(w.text) for w in truth], [cut(w.text) for w in found]
    answers: list[int | None] = [None] * len(truth)
    replaced = lost = added = 0
    for code in Levenshtein.opcodes(left, right):
        span = range(code.dest_start, code.dest_end)
        if code.tag == "equal":
            for at, there in zip(range(code.src_start, code.src_end), span, strict=True):
                answers[at] = there
        elif code.tag == "replace":
            for at, there in zip(range(code.src_start, code.src_end), span, strict=True):
                answers[at] = there
                if not _same_but_for_mark(truth[at], found[there].text, bare) and (
                    left[at] or right[there]
                ):
                    replaced += 1
                    faults.append(f"{truth[at].text!r} became {found[there].text!r}")
        elif code.tag == "delete":
            for at in range(code.src_start, code.src_end):
                if left[at]:
                    lost += 1
                    faults.append(f"{truth[at].text!r} is lost ({_around(truth, at)})")
        else:
            after = truth[code.src_start - 1] if code.src_start else None
            for there in span:
                if right[there] and not _free(found[there].text, there, after, found, floating):
                    added += 1
                    faults.append(f"{found[there].text!r} is added ({_around(found, there)})")
    return _Cost(replaced, lost, added), answers


def _around(words: Sequence[Word], at: int) -> str:
    return " ".join(word.text for word in words[max(0, at - 2) : at + 3])


def judge(row: Mapping[str, Any], article: Article) -> Score:
    """The score of an article against a row of ``samples``."""
    score = Score()
    blocks = [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]
    blocks = _without_heads(row, blocks, score)
    floating = {*_FLOATING, *row.get("floating", ())}
    truth = [pair for pair in row["truth"] if pair[0] not in floating]
    for kind, text in row["truth"]:
        if kind in floating:
            place = _best(text, blocks)
            here = [] if place is None else [blocks.pop(place)]
            _count(score, _words([(kind, text)]), _words(here), floating=True)
    wanted, found = _words(truth), _words(blocks)
    answers = _count(score, wanted, found)
    _boundaries(score, truth, wanted, found, answers)
    _kinds(score, truth, wanted, found, answers)
    _details(score, row["details"], article)
    return score


def _count(
    score: Score, wanted: list[Word], found: list[Word], floating: bool = False
) -> list[int | None]:
    cost, answers = _compare(wanted, found, True, floating, score.faults)
    score.words += sum(1 for word in wanted if _core(word.text))
    score.replaced += cost.replaced
    score.lost += cost.lost
    score.added += cost.added
    exact: list[str] = []
    cost, _ = _compare(wanted, found, False, floating, exact)
    score.exact_wrong += cost.replaced + cost.lost + cost.added
    score.faults += [f"exact: {fault}" for fault in exact if fault not in score.faults]
    return answers


def _without_heads(
    row: Mapping[str, Any], blocks: Sequence[tuple[str, str]], score: Score
) -> list[tuple[str, str]]:
    """The blocks less running heads, and less what may be there as well as not."""
    heads = {_letters(text) for text in row.get("running", ())}
    optional = Counter(_letters(text) for text in row.get("optional", ()))
    truth = Counter(_letters(_MARK.sub("", text)) for _, text in row["truth"])
    held = Counter(_letters(text) for _, text in blocks)
    kept: dict[int, tuple[str, str]] = {}
    # A book's contents follow its title page; a mail's subject comes before its text.
    places = range(len(blocks))
    order = sorted(
        reversed(places) if row["format"] == "epub" else places,
        key=lambda place: blocks[place][0] != Kind.FURNITURE,
    )
    for place in order:
        kind, text = blocks[place]
        letters = _letters(text)
        head = letters in heads and (letters or text.strip(" -–").isdecimal())
        if head and len(text.split()) <= 12:
            score.furniture["right" if kind == Kind.FURNITURE else "missed"] += len(text.split())
            if kind != Kind.FURNITURE:
                score.faults.append(f"the running head {text!r} is {kind}")
        elif optional[letters] and held[letters] > truth[letters]:
            optional[letters] -= 1
            held[letters] -= 1
        else:
            kept[place] = (kind, text)
    return [kept[place] for place in sorted(kept)]


def _best(text: str, blocks: Sequence[tuple[str, str]]) -> int | None:
    plain = _MARK.sub("", text)
    alike = [fuzz.ratio(plain, block) for _, block in blocks]
    place = max(range(len(blocks)), key=alike.__getitem__, default=None)
    return place if place is not None and alike[place] >= _ALIKE else None


def _boundaries(
    score: Score,
    truth: Sequence[tuple[str, str]],
    wanted: Sequence[Word],
    found: Sequence[Word],
    answers: Sequence[int | None],
) -> None:
    """Where paragraphs of the article begin; how furniture is cut up is not judged."""
    judged = {n for n, (kind, _) in enumerate(truth) if kind in _KINDS}
    met: set[int] = set()
    for word, there in zip(wanted, answers, strict=True):
        if there is None or word.paragraph not in judged:
            continue
        # A bullet or number before it is the item's beginning too.
        starts = found[there].first or (
            there > 0 and found[there - 1].first and bool(_ITEM.fullmatch(found[there - 1].text))
        )
        if word.paragraph not in met:
            met.add(word.paragraph)
            score.boundaries["right" if starts else "missed"] += 1
            if not starts:
                score.faults.append(f"no paragraph begins at {_around(found, there)!r}")
        elif starts:
            score.boundaries["false"] += 1
            score.faults.append(f"a paragraph begins at {_around(found, there)!r}")
    score.boundaries["missed"] += len(judged - met)


def _kinds(
    score: Score,
    truth: Sequence[tuple[str, str]],
    wanted: Sequence[Word],
    found: Sequence[Word],
    answers: Sequence[int | None],
) -> None:
    kinds: dict[int, Counter[str]] = {}
    for word, there in zip(wanted, answers, strict=True):
        if there is None:
            continue
        kind = found[there].kind
        kinds.setdefault(word.paragraph, Counter())[kind] += 1
        if word.kind in _FURNITURE:
            score.furniture["right" if kind == Kind.FURNITURE else "missed"] += 1
        elif word.kind in _KINDS and kind == Kind.FURNITURE:
            score.furniture["false"] += 1
    for number, (kind, text) in enumerate(truth):
        most = kinds.get(number)
        got = most.most_common(1)[0][0] if most else ""
        if kind in _KINDS:
            right = got == _KINDS[kind]
            score.kinds["right" if right else "wrong"] += 1
        else:
            right = got in ("", Kind.FURNITURE) or kind not in _FURNITURE
        if not right:
            score.faults.append(f"{kind} is {got or 'lost'}: {text[:60]!r}")


def _details(score: Score, details: Mapping[str, str], article: Article) -> None:
    for name, value in details.items():
        got = getattr(article, name) or ""
        # "and" and a comma both join two authors' names.
        same = re.sub(r"\s+and\s+|,\s*", ", ", got) == re.sub(r"\s+and\s+|,\s*", ", ", value)
        score.details["right" if same else "wrong"] += 1
        if not same:
            score.faults.append(f"{name} is {got!r}, not {value!r}")
