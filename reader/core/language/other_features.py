"""What is found in sentences that are not in English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reader.core.article import Sentence
from reader.core.language.features import Features
from reader.core.language.other_languages import OtherLanguage
from reader.core.language.other_names import other_names
from reader.core.language.other_numbers import other_quantities
from reader.core.language.other_quotes import other_quotes
from reader.core.language.other_times import other_times
from reader.core.language.watched import Watched
from reader.core.progress import Checkpoint


def other_features(
    text: str,
    sentences: Mapping[int, Sentence],
    languages: Mapping[int, OtherLanguage],
    published: date | None,
    checkpoint: Checkpoint,
) -> dict[int, Features]:
    """The features of sentences that are not in English, by the same keys.

    ``languages`` are those of the blocks. Names, quantities, times and quotations only.
    """
    by_language: dict[OtherLanguage, list[int]] = {}
    for i, sentence in sentences.items():
        by_language.setdefault(languages[sentence.block], []).append(i)
    found: dict[int, Features] = {}
    for own, places in by_language.items():
        rows = Watched([sentences[i] for i in places], checkpoint, 0.6)
        names = other_names(rows, own)
        quotes = other_quotes(rows)
        for i, sentence, named, quoted in zip(places, rows, names, quotes, strict=True):
            times = other_times(text, sentence, own, published)
            found[i] = Features(
                clauses=(0,) * len(sentence.tokens),
                names=named,
                quantities=other_quantities(sentence, own, times),
                times=times,
                quotes=quoted,
            )
    return found
