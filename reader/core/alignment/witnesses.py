"""What third articles tell of a link: two sentences linked to the same one are likelier linked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.core.alignment.linker import Pair
from reader.core.alignment.model import Support
from reader.core.weights import weigh

Pairs = Mapping[tuple[int, int], Sequence[Pair]]
_Partners = dict[tuple[int, int], dict[int, dict[int, float]]]


def witnessed(found: Pairs, articles: int, support: Support) -> dict[tuple[int, int], list[Pair]]:
    """The scored pairs of every two articles with what all third articles tell of them.

    ``found`` maps the places of two different articles to their scored pairs. For a pair of
    sentences, each third article tells two things: the best route between them over one of its own
    sentences (product of both probabilities), which speaks for a link, and how surely it has a
    sentence for each of the two at all (the less sure of both), which without a route speaks
    against one. Both are means over all third articles, so their number does not make links
    likelier. Without a third article, and in sets of more than ``alignment.most_witnessed``
    articles, where one more would change every link, the pairs stay as they are.
    """
    kept = {place: list(pairs) for place, pairs in found.items()}
    if not 3 <= articles <= int(weigh("alignment.most_witnessed")):
        return kept
    partners: _Partners = {}
    for (a, b), pairs in found.items():
        for pair in pairs:
            partners.setdefault((a, pair.left), {}).setdefault(b, {})[pair.right] = pair.score
            partners.setdefault((b, pair.right), {}).setdefault(a, {})[pair.left] = pair.score
    for (a, b), pairs in kept.items():
        thirds = [c for c in range(articles) if c not in (a, b)]
        for place, pair in enumerate(pairs):
            one, other = partners[a, pair.left], partners[b, pair.right]
            route = reach = 0.0
            for c in thirds:
                if c in one and c in other:
                    route += max(p * other[c].get(k, 0.0) for k, p in one[c].items())
                    reach += min(max(one[c].values()), max(other[c].values()))
            score = support.score(pair.score, route / len(thirds), reach / len(thirds))
            pairs[place] = pair._replace(score=score)
    least = weigh("alignment.worth_keeping")
    return {place: [p for p in pairs if p.score >= least] for place, pairs in kept.items()}
