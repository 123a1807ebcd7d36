"""What is found in sentences that are not in English, and which paragraphs those are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reader.core.article import Article, Kind, Sentence
from reader.core.language.features import Features
from reader.core.language.other_languages import OtherLanguage, is_english, language
from reader.core.language.other_names import other_names
from reader.core.language.other_numbers import other_quantities
from reader.core.language.other_quotes import other_quotes
from reader.core.language.other_times import other_times
from reader.core.loading.languages import other_language_of
from reader.core.progress import Checkpoint


def languages_of_blocks(article: Article) -> Mapping[int, OtherLanguage]:
    """The languages of the blocks that are not in English, by the blocks' places.

    In an article in another language these are all; what it quotes in English is read like the
    rest. In an English one only paragraphs that are plainly in another language.
    """
    if not is_english(article):
        own = language(article.language)
        return dict.fromkeys(range(len(article.blocks)), own)
    found: dict[int, OtherLanguage] = {}
    for number, block in enumerate(article.blocks):
        if block.kind is not Kind.FURNITURE:
            code = other_language_of(article.text[block.start : block.end])
            if code is not None:
                found[number] = language(code)
    return found


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
        rows = [sentences[i] for i in places]
        names = other_names(rows, own)
        quotes = other_quotes(rows)
        checkpoint(0.6)
        for i, sentence, named, quoted in zip(places, rows, names, quotes, strict=True):
            checkpoint(0.6)
            times = other_times(text, sentence, own, published)
            found[i] = Features(
                clauses=(0,) * len(sentence.tokens),
                names=named,
                quantities=other_quantities(sentence, own, times),
                times=times,
                quotes=quoted,
            )
    return found
