"""Quotation: one quotation in other words, cut, or moved into or out of quotation marks.

Two quotations are one where long runs of their words are the same, by the longest common
subsequence of words in one spelling; capitals, marks and "he said" inside are no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import LCSseq, Prefix

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.quotation_marks import has_fragment_of, unmarked
from reader.core.discrepancies.quoted import (
    Said,
    Word,
    all_words,
    quotations_of,
    quoted_near,
    quoted_words,
    vocabulary,
    words_of,
)
from reader.core.discrepancies.sources import Told, difference, told
from reader.core.said import marked
from reader.core.values import dataclass
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
    if one.key and other.key:
        words = scene.left.words_of_names([one.key]) | {one.key}
        if words.isdisjoint(scene.right.words_of_names([other.key]) | {other.key}):
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
        marked("quoted so"),
        marked("quoted so"),
        marked("the same quotation in other words"),
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
    glosses = (turned or marked("quoted too"), marked("cut from the quotation"))
    yield Draft(
        Type.QUOTATION,
        "quotation.cut" if turned else "quotation.shortened",
        severity,
        scene.confidence(min(1.0, surely), weigh("quotation.cut")),
        left,
        right,
        *(glosses[::-1] if flip else glosses),
        marked("the same quotation, of which one tells less"),
    )


# ---- quoted in one, told in other words in the other ---------------------------------------------


@once_a_passage
def _indirect(passage: Passage) -> tuple[tuple[Told, tuple[Word, ...]], ...]:
    """What a passage attributes without quotation marks, as words by lemma."""
    found = []
    for one in told(passage):
        if one.quoted or one.source.nobody or not one.content:
            continue
        words = words_of(passage, min(one.content), max(one.content) + 1)
        found.append((one, tuple(_by_lemma(passage, words))))
    return tuple(found)


def _by_lemma(passage: Passage, words: Iterable[Word]) -> Iterator[Word]:
    for word in words:
        yield replace(word, text=passage.tokens[word.at].lemma)


def _retold(scene: Scene, flip: bool) -> Iterator[Draft]:
    """A quotation that the other passage tells as the same speaker's, nearly word for word, but
    with another content word in one place.
    """
    here, there = (scene.right, scene.left) if flip else (scene.left, scene.right)
    indirect = _indirect(there)
    if not indirect:
        return
    for one in told(here):
        if not one.quoted or one.source.nobody:
            continue
        quoted = words_of(here, min(one.content), max(one.content) + 1)
        words = tuple(_by_lemma(here, quoted))
        for other, retold in indirect:
            gaps, same = _aligned([w.text for w in words], [w.text for w in retold])
            share = same / min(len(words), len(retold))
            if same < weigh("quotation.retold_words") or share < weigh("quotation.retold_share"):
                continue
            if difference(here, one.source, there, other.source)[0]:
                continue
            for gap in gaps:
                left, right = words[slice(*gap.left)], retold[slice(*gap.right)]
                if _says_another(scene, left, right, flip):
                    sides = (_run(right), _run(left)) if flip else (_run(left), _run(right))
                    glosses = (marked("quoted"), marked("told in other words"))
                    yield Draft(
                        Type.QUOTATION,
                        "quotation.retold",
                        Severity.USEFUL,
                        scene.confidence(share, weigh("quotation.retold")),
                        *sides,
                        *(glosses[::-1] if flip else glosses),
                        marked("the same words are quoted in one and told otherwise in the other"),
                    )


def _says_another(scene: Scene, left: Sequence[Word], right: Sequence[Word], flip: bool) -> bool:
    """Whether two runs of words have content of which none is near the other's."""
    longest = int(weigh("quotation.longest_change"))
    one, two = [w.at for w in left if w.content], [w.at for w in right if w.content]
    if not one or not two or max(len(left), len(right)) > longest:
        return False
    strength = scene.pairing.strength
    return not any((strength(j, i) if flip else strength(i, j)) > 0.3 for i in one for j in two)


# ---- the detector --------------------------------------------------------------------------------


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether a passage quotes words that the other has too."""
    one, two = left.features.quotes, right.features.quotes
    if not one and not two:
        return False
    if one and two and not quoted_words(left).isdisjoint(quoted_words(right)):
        return True
    if has_fragment_of(left, right) or has_fragment_of(right, left):
        return True
    # a quotation that the other tells as somebody's words
    least = weigh("quotation.retold_words") / 2
    return (len(quoted_words(left) & vocabulary(right)) >= least and bool(_indirect(right))) or (
        len(quoted_words(right) & vocabulary(left)) >= least and bool(_indirect(left))
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
    if not best:
        yield from _retold(scene, flip=False)
        yield from _retold(scene, flip=True)
    yield from unmarked(scene, flip=False)
    yield from unmarked(scene, flip=True)
