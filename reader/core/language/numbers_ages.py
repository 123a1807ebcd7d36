"""Ages and scores that only their place tells: ", 43," after a name, "Uruguay 3, Ghana 1"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.language.features import Bound
from reader.core.language.flat_text import Atom, View, text_at
from reader.core.language.numbers_labels import noun_follows
from reader.core.language.numbers_shape import Measure
from reader.core.language.numbers_words import lemma_of

_PERSONAL = frozenset({"his", "her", "their", "my", "our", "your", "in", "mid", "early", "late"})


def bare_age(view: View, at: int) -> Measure | None:
    """ "the teacher, 43, from Leeds", "died at 91", "who will be 80"."""
    atom = view.atoms[at]
    if atom.kind != "n" or not atom.text.isdigit() or not 0 < int(atom.text) <= 115:
        return None
    before, after = text_at(view.atoms, at - 1), text_at(view.atoms, at + 1)
    first = atom.first
    value = float(atom.text)
    if (
        before == ","
        and first > 1
        and after in (",", ".", "", ";")
        and not (view.atoms[at - 1].joined and atom.joined)
    ):
        noun = view.tokens[first - 2]
        listed = first + 2 < len(view.tokens) and view.tokens[first + 2].tag == "CD"
        earlier = any(token.tag == "CD" for token in view.tokens[max(first - 4, 0) : first])
        if noun.tag in ("NNP", "NN", "NNPS") and not listed and not earlier:
            return Measure(at, at + 1, at, value, value, Bound.EXACT, "year")
        return None
    ended = not noun_follows(view, first + 1) and after not in ("%", "percent", "per", "-", ":")
    lowers = [token.lower for token in view.tokens[max(first - 5, 0) : first]]
    if (
        before == "at"
        and ended
        and any(
            lemma_of(token) in ("die", "retire", "marry", "debut", "win")
            for token in view.tokens[max(first - 6, 0) : first]
        )
    ):
        return Measure(at, at + 1, at, value, value, Bound.EXACT, "year")
    of_person = before in ("is", "was", "be") and not {"who", "he", "she"}.isdisjoint(lowers)
    turning = before in ("turned", "turns", "turn", "turning")
    if ended and value >= 10 and (turning or of_person):
        return Measure(at, at + 1, at, value, value, Bound.EXACT, "year")
    return None


def next_age(view: View, at: int, last_end: int) -> Measure | None:
    """The next of several ages in a row: "aged 21, 24 and 30"; ``last_end`` ends the one before."""
    atom = view.atoms[at]
    if last_end < 0 or not last_end < at <= last_end + 2 or not atom.text.isdigit():
        return None
    between = {each.text for each in view.atoms[last_end:at]}
    if not between <= {",", "and"} or not 0 < int(atom.text) <= 115:
        return None
    if noun_follows(view, atom.first + 1) or text_at(view.atoms, at + 1) in ("%", "-", "years"):
        return None
    return Measure(at, at + 1, at, float(atom.text), float(atom.text), Bound.EXACT, "year")


def named_score(view: View, at: int) -> Measure | None:
    """ "Uruguay 3, Ghana 1": two names, each with its number."""
    ats = view.atoms
    if ats[at].kind != "n" or at == 0 or not ats[at].text.isdigit():
        return None
    first = ats[at].first
    if not view.tokens[first - 1].tag.startswith("NNP") or text_at(ats, at + 1) != ",":
        return None
    for k in range(at + 2, min(at + 6, len(ats))):
        if ats[k].kind == "n" and ats[k].text.isdigit() and k > at + 2:
            low, high = sorted((float(ats[at].text), float(ats[k].text)))
            return Measure(at - 1, k + 1, at, low, high, Bound.EXACT, "score")
        if not view.tokens[ats[k].first].text[0].isupper():
            break
    return None


def decade_of_life(atoms: Sequence[Atom], at: int) -> Measure | None:
    """An age told by its decade: "a woman in her 40s" is 40 to 49."""
    atom = atoms[at]
    if (
        atom.kind == "n"
        and atom.text.isdigit()
        and text_at(atoms, at + 1) == "s"
        and atoms[at + 1].joined
        and int(atom.text) in range(20, 110, 10)
        and text_at(atoms, at - 1) in _PERSONAL
        and any(text_at(atoms, at - k) in ("his", "her", "their", "my") for k in (1, 2, 3))
    ):
        value = float(atom.text)
        return Measure(at, at + 2, at, value, value + 9, Bound.RANGE, "year")
    return None
