"""Quotation: one quotation in other words, cut, or moved into or out of quotation marks.

Two quotations are one where long runs of their words are the same, by the longest common
subsequence of words in one spelling; capitals, marks and "he said" inside are no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq, Prefix

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.quoted import (
    Said,
    Word,
    all_words,
    quotations_of,
    quoted_near,
    quoted_words,
    vocabulary,
)
from reader.core.language.features import Quote
from reader.core.weights import weigh

_FILE = "quotation.toml"


# ---- the same quotation in other words ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Gap:
    """Runs of words between equal ones, as places in the two lists of words."""

    left: tuple[int, int]
    right: tuple[int, int]


def _aligned(left: Sequence[str], right: Sequence[str]) -> tuple[list[_Gap], int]:
    """The gaps between the longest common run of words, and how many words are common.

    Of several such runs the same is taken whichever list stands left.
    """
    if (len(right), right) < (len(left), left):
        gaps, same = _aligned(right, left)
        return [_Gap(gap.right, gap.left) for gap in gaps], same
    gaps = []
    same = 0
    open_gap: tuple[int, int, int, int] | None = None
    for op in LCSseq.opcodes(left, right):
        if op.tag == "equal":
            same += op.src_end - op.src_start
            if open_gap is not None:
                a, b, c, d = open_gap
                gaps.append(_Gap((a, b), (c, d)))
                open_gap = None
        elif open_gap is None:
            open_gap = (op.src_start, op.src_end, op.dest_start, op.dest_end)
        else:
            a, _, c, _ = open_gap
            open_gap = (a, op.src_end, c, op.dest_end)
    if open_gap is not None:
        a, b, c, d = open_gap
        gaps.append(_Gap((a, b), (c, d)))
    return gaps, same


def _turns(passage: Passage, words: Sequence[Word]) -> str:
    """What the words turn round when they are left out or changed; "" for nothing."""
    at = {word.at for word in words}
    for match in passage.cues(_FILE, "turning"):
        if all(i in at for i in range(match.first, match.end)):
            return match.value.gloss
    return ""


def _is_one_quotation(scene: Scene, one: Said, other: Said, same: int) -> float:
    """How surely two quotations are one, 0 to 1, by the share of their words that is the same."""
    if one.key and other.key and set(one.key.split()).isdisjoint(other.key.split()):
        return 0.0
    least = min(len(one.words), len(other.words))
    most = max(len(one.words), len(other.words))
    share = same / least
    if same >= int(weigh("quotation.least_words")) and share >= weigh("quotation.least_share"):
        return min(1.0, 0.5 * share + 0.3 * (same / most) + 0.1 * min(same, 10) / 5)
    if one.source and other.source and one.source.isdisjoint(other.source):
        return 0.0
    # short ones: "Not today" / "Not ever" in answer to the same question
    around = _around(scene, one, other)
    if most <= int(weigh("quotation.short")) and same and around >= weigh("quotation.same_setting"):
        return 0.7 * around
    return 0.0


def _around(scene: Scene, one: Said, other: Said) -> float:
    """How much of what stands around two quotations is the same."""
    inside = {word.at for word in one.words}, {word.at for word in other.words}
    left = [i for i in scene.left.content if i not in inside[0]]
    right = [j for j in scene.right.content if j not in inside[1]]
    if len(left) < 2 or len(right) < 2:
        return 0.0
    to_right = scene.pairing.to_right
    met = sum(1 for i in left if (p := to_right.get(i)) is not None and p[0] not in inside[1])
    return met / max(len(left), len(right))


def _changed(scene: Scene, one: Said, other: Said) -> Iterator[Draft]:
    gaps, same = _aligned(one.texts, other.texts)
    surely = _is_one_quotation(scene, one, other, same)
    if surely <= 0.0:
        return
    for gap in gaps:
        left, right = one.words[slice(*gap.left)], other.words[slice(*gap.right)]
        if left and right:
            yield from _replaced(scene, one, other, left, right, surely)
        else:
            yield from _cut(scene, one, other, gap, surely)


def _run(words: Sequence[Word]) -> tuple[int, int]:
    return words[0].at, words[-1].at + 1


def _replaced(
    scene: Scene,
    one: Said,
    other: Said,
    left: Sequence[Word],
    right: Sequence[Word],
    surely: float,
) -> Iterator[Draft]:
    tokens, others = scene.left.tokens, scene.right.tokens
    lemmas = [tokens[w.at].lemma for w in left], [others[w.at].lemma for w in right]
    content = any(w.content for w in left) or any(w.content for w in right)
    turned = _turns(scene.left, left) or _turns(scene.right, right)
    if "".join(w.text for w in left) == "".join(w.text for w in right):
        return  # spelt in one word or two
    if lemmas[0] == lemmas[1] or not (content or turned):
        return
    if len(left) == len(right) == 1 and _are_of_one_stem(*lemmas[0], *lemmas[1]):
        return  # "connection" for "connectivity": a slip in typing
    longest = int(weigh("quotation.longest_change"))
    if len(left) > longest or len(right) > longest:
        return
    names = scene.left.name_at, scene.right.name_at
    keys = {names[0].get(w.at) for w in left}, {names[1].get(w.at) for w in right}
    if keys[0] & keys[1] - {None}:
        return  # "[Mr Lee]" for "he", a name and its alias
    bracketed = _is_inserted(scene.left, left) or _is_inserted(scene.right, right)
    severity = Severity.MUST_SEE if turned else Severity.USEFUL
    yield Draft(
        Type.QUOTATION,
        "quotation.words",
        Severity.NIT if bracketed else severity,
        scene.confidence(min(1.0, surely), weigh("quotation.words")),
        _run(left),
        _run(right),
        "quoted so",
        "quoted so",
        "the same quotation in other words",
    )


def _are_of_one_stem(one: str, other: str) -> bool:
    return Prefix.similarity(one, other) >= max(5, min(len(one), len(other)) - 3)


def _is_inserted(passage: Passage, words: Sequence[Word]) -> bool:
    first, end = _run(words)
    tokens = passage.tokens
    return first > 0 and end < len(tokens) and tokens[first - 1].text == "[" == tokens[end].text


def _cut(scene: Scene, one: Said, other: Said, gap: _Gap, surely: float) -> Iterator[Draft]:
    """Words that only one of the two quotes."""
    flip = gap.left[0] == gap.left[1]
    here, there = (scene.right, scene.left) if flip else (scene.left, scene.right)
    full, cut = (other, one) if flip else (one, other)
    span, place = (gap.right, gap.left[0]) if flip else (gap.left, gap.right[0])
    gone = full.words[slice(*span)]
    if (place == 0 and not cut.opens) or (place == len(cut.words) and not cut.closes):
        return  # the quotation goes on in the next sentence
    content = [w.text for w in gone if w.content]
    near = quoted_near(there)
    if content and all(text in near for text in content):
        return  # quoted in the next sentence
    turned = _turns(here, gone)
    whole = {word.text for word in all_words(there)}
    if content and all(text in whole for text in content) and not turned:
        return  # told beside the marks
    inside = 0 < place < len(cut.words)
    if not turned and not (inside and content):
        severity = Severity.NIT
        if not content:
            return
    else:
        severity = Severity.MUST_SEE if turned == "a denial" else Severity.USEFUL
        if not turned:
            severity = Severity.NIT
    kept = cut.words[max(0, place - 3) : place + 3]
    if not kept:
        return
    one_side, other_side = _run(gone), _run(kept)
    left, right = (other_side, one_side) if flip else (one_side, other_side)
    glosses = (turned or "quoted too", "cut from the quotation")
    yield Draft(
        Type.QUOTATION,
        "quotation.cut" if turned else "quotation.shortened",
        severity,
        scene.confidence(min(1.0, surely), weigh("quotation.cut")),
        left,
        right,
        *(glosses[::-1] if flip else glosses),
        "the same quotation, of which one tells less",
    )


# ---- into and out of quotation marks -------------------------------------------------------------


def _find_run(passage: Passage, texts: Sequence[str]) -> tuple[int, int] | None:
    """Where those words stand in a row in a passage, outside quotation marks."""
    words = all_words(passage)
    quoted = passage.quoted
    size = len(texts)
    for start in range(len(words) - size + 1):
        part = words[start : start + size]
        same = all(w.text == t for w, t in zip(part, texts, strict=True))
        if same and not any(w.at in quoted for w in part):
            return part[0].at, part[-1].at + 1
    return None


def _is_name(passage: Passage, quote: Quote) -> bool:
    """Whether the marks stand for a title, a nickname or a word as a word."""
    tokens = passage.tokens
    inside = [t for t in tokens[quote.first : quote.end] if t.text[0].isalpha()]
    long = [t for t in inside if len(t.text) > 3] or inside
    if not inside or (all(t.text[0].isupper() for t in long) and len(inside) > 0):
        return True
    before = quote.first - 1
    return any(before - 3 <= match.end <= before + 1 for match in passage.cues(_FILE, "naming"))


def _unmarked(scene: Scene, flip: bool) -> Iterator[Draft]:
    """A fragment in quotation marks that the other passage tells as its own words."""
    here, there = (scene.right, scene.left) if flip else (scene.left, scene.right)
    for said in quotations_of(here):
        quote = said.quotes[0]
        if len(said.quotes) > 1 or quote.clause_like or not (quote.opens and quote.closes):
            continue
        if len(said.words) > int(weigh("quotation.fragment")) or _is_name(here, quote):
            continue
        if not any(w.content for w in said.words):
            continue
        run = _find_run(there, said.texts)
        if run is None or _also_quoted(there, said.texts):
            continue
        loaded = _is_loaded(here, said)
        attributed = _attributed_at(there, run)
        if attributed and quote.speaker is not None:
            severity = Severity.NIT
        else:
            severity = Severity.USEFUL if loaded else Severity.NIT
        first, end = quote.first, quote.end
        left, right = (run, (first, end)) if flip else ((first, end), run)
        glosses = ("in quotation marks", "without quotation marks")
        around = scene.common
        yield Draft(
            Type.QUOTATION,
            "quotation.marks",
            severity,
            scene.confidence(min(1.0, 0.3 + around), weigh("quotation.marks")),
            left,
            right,
            *(glosses[::-1] if flip else glosses),
            "the same words with and without quotation marks",
        )


def _also_quoted(passage: Passage, texts: Sequence[str]) -> bool:
    return any(
        said.texts[i : i + len(texts)] == list(texts)
        for said in quotations_of(passage)
        for i in range(len(said.words))
    )


def _is_loaded(passage: Passage, said: Said) -> bool:
    """Whether the words judge: one word alone, or one that weighs or grades.

    A term of two nouns or more ("countercyclical buffer") is in marks because it is new.
    """
    if len(said.words) == 1:
        return True
    tags = [passage.tokens[w.at].tag for w in said.words]
    if tags[-1] in ("NN", "NNS", "VBG") and all(t[:2] in ("NN", "JJ") or t == "VBG" for t in tags):
        return any(tag in ("JJR", "JJS") for tag in tags)
    return True


def _attributed_at(passage: Passage, run: tuple[int, int]) -> bool:
    return any(
        one.scope_first <= run[0] < one.scope_end and one.speaker is not None
        for one in passage.features.attributions
    )


# ---- the detector --------------------------------------------------------------------------------


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether a passage quotes words that the other has too."""
    one, two = left.features.quotes, right.features.quotes
    if not one and not two:
        return False
    if one and two and not quoted_words(left).isdisjoint(quoted_words(right)):
        return True
    return _has_fragment_of(left, right) or _has_fragment_of(right, left)


def _has_fragment_of(one: Passage, other: Passage) -> bool:
    """Whether all words of one of its fragments in marks stand in the other passage."""
    return any(fragment <= vocabulary(other) for fragment in _fragments(one))


@once_a_passage
def _fragments(passage: Passage) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(said.texts)
        for said in quotations_of(passage)
        if len(said.quotes) == 1 and not said.quotes[0].clause_like
    )


def _rank(draft: Draft) -> tuple[float, ...]:
    """The gravest first, then the surest, then the one that stands first in both passages."""
    first = draft.left[0], draft.right[0]
    return draft.severity, draft.confidence, -sum(first), -max(first)


def detect(scene: Scene) -> Iterator[Draft]:
    """The gravest change of each quotation, and each fragment moved into or out of marks."""
    best: list[Draft] = []
    for one in quotations_of(scene.left):
        for other in quotations_of(scene.right):
            drafts = list(_changed(scene, one, other))
            if drafts:
                best.append(max(drafts, key=_rank))
    yield from best
    yield from _unmarked(scene, flip=False)
    yield from _unmarked(scene, flip=True)
