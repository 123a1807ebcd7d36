"""Names in sentences that are not in English, by their capitals or their script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.core.article import Sentence, Token
from reader.core.language.features import Name
from reader.core.language.ngrams import folded
from reader.core.language.other_languages import OtherLanguage, connectors, name_stem

_BREAKS = frozenset('.!?:"“”„«»‘’…;—–•*')
_KATAKANA = re.compile("[\u30a0-\u30ff]+(?:[・=＝][\u30a0-\u30ff]+)*")
_LATIN_WORD = re.compile(r"[A-Za-z][\w.&-]*")
_LONGEST_NAME = 8  # tokens


def other_names(sentences: Sequence[Sentence], language: OtherLanguage) -> list[tuple[Name, ...]]:
    """The names of each sentence of one article; keys hold within the article.

    In scripts with case a name is a run of words with a capital where none is due; a first word
    counts when it stands so elsewhere, a German noun when it never follows an article or an
    adjective. In other scripts names are runs of katakana and words in Latin letters. Keys are
    stems in Latin letters; a last word alone stands for the one longer name that ends with it.
    """
    capital, small, governed = _casing(sentences, language)
    found: list[list[tuple[int, int]]] = []
    for sentence in sentences:
        tokens = sentence.tokens
        runs = [*_capital_runs(tokens, language, capital, small, governed), *_other_runs(tokens)]
        found.append(sorted(set(runs)))
    keys: dict[tuple[str, ...], str] = {}
    longer: dict[str, set[str]] = {}
    for sentence, spans in zip(sentences, found, strict=True):
        for first, end in spans:
            form = _form(sentence.tokens[first:end])
            keys[form] = " ".join(form)
            if len(form) > 1:
                longer.setdefault(form[-1], set()).add(keys[form])
    for form in keys:
        targets = longer.get(form[0], set()) if len(form) == 1 else set()
        if len(targets) == 1:
            keys[form] = next(iter(targets))
    return [
        tuple(
            Name(
                first,
                end,
                written(sentence.tokens[first:end]),
                keys[_form(sentence.tokens[first:end])],
            )
            for first, end in spans
        )
        for sentence, spans in zip(sentences, found, strict=True)
    ]


def written(tokens: Sequence[Token]) -> str:
    pieces = [tokens[0].text]
    for before, token in pairwise(tokens):
        pieces += [" " if token.start > before.end else "", token.text]
    return "".join(pieces)


def _form(tokens: Sequence[Token]) -> tuple[str, ...]:
    if not tokens[0].text[0].isascii() and not _is_capital(tokens[0]):
        return (folded("".join(token.text for token in tokens)),)
    words = [token.text for token in tokens if token.lower not in connectors()]
    return tuple(name_stem(w) for w in words if w[0].isalnum()) or ("",)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()


def _due(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital is due at that place whatever the word is."""
    return at == 0 or tokens[at - 1].text[-1] in _BREAKS


def _casing(
    sentences: Sequence[Sentence], language: OtherLanguage
) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How often each stem has a capital where none is due, none at all, and follows an article."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    governed: Counter[str] = Counter()
    for sentence in sentences:
        tokens = sentence.tokens
        if _shouted(tokens, language):
            continue
        for at, token in enumerate(tokens):
            if _is_capital(token):
                if not _due(tokens, at):
                    capital[token.lemma] += 1
                if at and language.governs and _governs(tokens, at - 1, language.governs):
                    governed[token.lemma] += 1
            elif token.text[0].islower() and token.lower not in language.months:
                small[token.lemma] += 1
    return capital, small, governed


def _governs(tokens: Sequence[Token], at: int, pattern: re.Pattern[str]) -> bool:
    """Whether a noun follows: after a number, an article, an adjective."""
    token = tokens[at]
    if token.tag == "CD":
        return True
    small = token.text.islower() or _due(tokens, at)
    return small and pattern.fullmatch(token.lower) is not None


def _joins(token: Token) -> bool:
    return token.text in "-‑’'" or token.lower in connectors()


def _by_number(tokens: Sequence[Token], at: int) -> bool:
    return any(token.tag == "CD" for token in tokens[max(at - 2, 0) : at + 3])


def _shouted(tokens: Sequence[Token], language: OtherLanguage) -> bool:
    """Whether most words have a capital, so that capitals tell nothing."""
    most = 0.9 if language.governs else 0.75
    words = [token for token in tokens[1:] if len(token.text) > 3 and token.text[0].isalpha()]
    return len(words) > 3 and sum(map(_is_capital, words)) > most * len(words)


def _capital_runs(
    tokens: Sequence[Token],
    language: OtherLanguage,
    capital: Counter[str],
    small: Counter[str],
    governed: Counter[str],
) -> Iterator[tuple[int, int]]:
    shouted = _shouted(tokens, language)

    def named(at: int) -> bool:
        token = tokens[at]
        if not _is_capital(token) or token.lower in language.small:
            return False
        if token.lower in language.months and (language.governs or _by_number(tokens, at)):
            return False  # "im März"; but Марта is a woman too
        if len(token.text) == 1 and not (at + 1 < len(tokens) and _is_capital(tokens[at + 1])):
            return False
        if token.text.isupper() and len(token.text) > 1 and not shouted:
            return True
        if small[token.lemma] or governed[token.lemma]:
            return False
        if shouted:
            return capital[token.lemma] > 0
        # "Luego San Telmo" and "Marta Ibáñez" at the beginning of a sentence look alike. Without
        # its first word a name still meets the whole one by its last.
        return capital[token.lemma] > 0 if _due(tokens, at) else True

    at = 0
    while at < len(tokens):
        if not named(at):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and end - at < _LONGEST_NAME:
            if named(end) and not _due(tokens, end):
                end += 1
                continue
            step = next(
                (n for n in (1, 2) if end + n < len(tokens) and named(end + n)), 0
            )  # "de", "-", "von der"
            if step and all(_joins(token) for token in tokens[end : end + step]):
                end += step + 1
                continue
            break
        yield at, end
        at = end


def _other_runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of katakana of three or more characters, and Latin words among other scripts."""
    dense = sum(not token.text[0].isascii() and not token.text[0].islower() for token in tokens)
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and (
            _KATAKANA.match(tokens[end].text)
            or (end > at and tokens[end].text in "・=＝" and end + 1 < len(tokens))
        ):
            end += 1
        if end - at >= 3:
            yield at, end
        elif (
            end == at
            and 2 * dense > len(tokens)
            and len(tokens[at].text) > 1
            and _LATIN_WORD.fullmatch(tokens[at].text)
            and not _is_capital(tokens[at])
        ):
            yield at, at + 1
        at = max(end, at + 1)
