"""Near-verbatim runs in two articles, the mark of a common wire source."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.article import Kind, Sentence, Token
from reader.core.weights import weigh


def _words(sentences: Sequence[Sentence]) -> list[Token]:
    return [
        token
        for sentence in sentences
        if sentence.kind is not Kind.FURNITURE
        for token in sentence.tokens
        if any(c.isalnum() for c in token.lower)
    ]


def shared_runs(
    left: Sequence[Sentence], right: Sequence[Sentence]
) -> list[tuple[int, int, int, int, int]]:
    """Runs as (left start, left end, right start, right end, words): code points of each text.

    A run is a stretch of words equal in both but for gaps of at most two words; runs do not
    overlap on the left side, and come in the order of the left article.
    """
    a, b = _words(left), _words(right)
    seed, least = int(weigh("alignment.run_seed")), int(weigh("alignment.run_least"))
    seeds: dict[tuple[str, ...], list[int]] = {}
    b_lower = [t.lower for t in b]
    a_lower = [t.lower for t in a]
    for j in range(len(b) - seed + 1):
        seeds.setdefault(tuple(b_lower[j : j + seed]), []).append(j)
    found: list[tuple[int, int, int, int, int]] = []
    i = 0
    while i <= len(a) - seed:
        best: tuple[int, int, int, int] | None = None
        for j in seeds.get(tuple(a_lower[i : i + seed]), ()):
            x, y, same = i, j, 0
            end_x, end_y = i, j
            while x < len(a) and y < len(b):
                if a_lower[x] == b_lower[y]:
                    x, y, same = x + 1, y + 1, same + 1
                    end_x, end_y = x, y
                    continue
                step = _resume(a_lower, b_lower, x, y)
                if step is None:
                    break
                x, y = step
            if best is None or same > best[0]:
                best = (same, end_x, j, end_y)
        if best is not None and best[0] >= least:
            same, end_x, j, end_y = best
            found.append((a[i].start, a[end_x - 1].end, b[j].start, b[end_y - 1].end, same))
            i = end_x
        else:
            i += 1
    return found


def _resume(a: Sequence[str], b: Sequence[str], x: int, y: int) -> tuple[int, int] | None:
    """Where two equal words in a row go on after a gap, or None when the run ends here."""
    gap = int(weigh("alignment.run_gap"))
    for total in range(1, 2 * gap + 1):
        for skip_a in range(min(total, gap) + 1):
            skip_b = total - skip_a
            if skip_b > gap:
                continue
            p, q = x + skip_a, y + skip_b
            if a[p : p + 2] == b[q : q + 2] and len(a[p : p + 2]) == 2:
                return p, q
    return None
