"""How pairs of sentences and decisions about them are called in menus, lists and the status bar."""

from __future__ import annotations

from reader.core.alignment.links import Ref
from reader.core.compared import Comparison
from reader.core.deciding import Place, ref_of
from reader.core.values import dataclass
from reader.qt.menus import name_of
from reader.qt.utf16 import displayable

_LONGEST = 64  # characters of a sentence in a menu


@dataclass(frozen=True, slots=True)
class KnownSentence:
    """A decided sentence's words, kept for when its article is not open."""

    source: str  # the article's title
    text: str


def pair_name(comparison: Comparison, a: Ref, b: Ref) -> str:
    """The pair's name: "A4–B2"."""
    one, two = sorted((a, b))
    return f"{comparison.sentence_id(one)}–{comparison.sentence_id(two)}"


def sentence_line(comparison: Comparison, ref: Ref) -> str:
    """A sentence's name and first words, for a menu: "B2  Twelve people were taken …"."""
    text = " ".join(comparison.sentence_text(ref).split())
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1].rstrip() + "…"
    return f"{comparison.sentence_id(ref)}   {displayable(text)}".replace("&", "&&")


class KnownSentences:
    """The words of all sentences that decisions name, as far as they were ever on screen."""

    def __init__(self) -> None:
        self._known: dict[Place, KnownSentence] = {}

    def learn(self, comparison: Comparison, places: frozenset[Place]) -> None:
        """Notes the words of those of the sentences that are in a comparison."""
        for place in places - self._known.keys():
            ref = ref_of(comparison, place)
            if ref is not None:
                article = comparison.articles[ref.article].article
                self._known[place] = KnownSentence(
                    displayable(name_of(article)), displayable(comparison.sentence_text(ref))
                )

    def get(self, place: Place) -> KnownSentence | None:
        """A sentence's words; None when its article was never open here."""
        return self._known.get(place)
