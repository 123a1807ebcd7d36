"""Words moved into or out of quotation marks: scare quotes, but no titles, names and terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.quoted import Said, all_words, quotations_of, vocabulary
from reader.core.language.features import Quote
from reader.core.said import marked
from reader.core.weights import weigh

_FILE = "quotation.toml"


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


def unmarked(scene: Scene, flip: bool) -> Iterator[Draft]:
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
        glosses = (marked("in quotation marks"), marked("without quotation marks"))
        around = scene.common
        yield Draft(
            Type.QUOTATION,
            "quotation.marks",
            severity,
            scene.confidence(min(1.0, 0.3 + around), weigh("quotation.marks")),
            left,
            right,
            *(glosses[::-1] if flip else glosses),
            marked("the same words with and without quotation marks"),
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


def has_fragment_of(one: Passage, other: Passage) -> bool:
    """Whether all words of one of its fragments in marks stand in the other passage."""
    return any(fragment <= vocabulary(other) for fragment in _fragments(one))


@once_a_passage
def _fragments(passage: Passage) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(said.texts)
        for said in quotations_of(passage)
        if len(said.quotes) == 1 and not said.quotes[0].clause_like
    )
