"""Where the proper names of an article stand: spans of tokens, before they are told apart.

Capitals decide inside the sentences of the body. Where a capital says little (the first word, Title
Case headlines, the first word of a quotation) the body's own casing decides, then the list of
common words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.article import Kind, Sentence, Token
from reader.core.language.aliases import aliases, is_demonym, known_key
from reader.core.language.names_cluster import form_of
from reader.core.language.names_words import NameWords, name_words
from reader.core.language.time_words import time_words

_OPENING = frozenset({'"', "'", "``", "(", "[", ":", "-", "--", "*", "•", "·", "…", "...", "''"})


@dataclass(frozen=True, slots=True)
class Casing:
    """How the body writes its words, and the names of several words that it has."""

    capital: Counter[str]
    lower: Counter[str]
    phrases: frozenset[tuple[str, ...]]


def is_title_case(sentence: Sentence) -> bool:
    """Whether nearly all longer words of the sentence have a capital, as in many headlines."""
    longer = [token.text for token in sentence.tokens if len(token.text) > 3 and token.text.isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    if sentence.kind in (Kind.TITLE, Kind.HEADING):
        return len(longer) > 1 and capitals >= 0.6 * len(longer)
    return len(longer) >= 4 and capitals >= 0.8 * len(longer)


def _initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital is due at that place whatever the word is."""
    k = at - 1
    while k >= 0 and tokens[k].lower in _OPENING and tokens[k].lower != "-":
        k -= 1
    if k < 0:
        return True
    return k < at - 1 and tokens[k + 1].lower not in ("(", "[") or tokens[k].lower in (".", "?", "!")


def casing_of(sentences: Sequence[Sentence]) -> Casing:
    """The casing of an article's body."""
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for sentence in sentences:
        if is_title_case(sentence):
            continue
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            text = token.text
            if text[0].islower():
                lower[token.lower] += 1
            elif text[0].isupper() and not _initial(tokens, at):
                capital[token.lower] += 1
    casing = Casing(capital, lower, frozenset())
    phrases: set[tuple[str, ...]] = set()
    for sentence in sentences:
        if not is_title_case(sentence):
            for first, end in spans(sentence, casing):
                if end - first > 1 and not _initial(sentence.tokens, first):
                    phrases.add(tuple(token.lower for token in sentence.tokens[first:end]))
    return Casing(capital, lower, frozenset(phrases))


def _is_time(token: Token) -> bool:
    words = time_words()
    lower = token.lower.rstrip(".")
    return lower in words.weekdays or (lower in words.months and len(lower) != 3) or (
        lower in words.months and token.text.endswith(".")
    )


def _proper(
    tokens: Sequence[Token], at: int, titled: bool, casing: Casing, words: NameWords
) -> bool:
    token = tokens[at]
    text, lower = token.text, token.lower
    if not any(character.isupper() for character in text) or not text[0].isalnum():
        return False
    if lower in words.not_names or lower.rstrip(".") in words.not_names or _is_time(token):
        return False
    if token.tag in ("PRP", "PRP$", "DT", "MD", "WP", "WRB", "IN", "CC", "TO", "EX", "UH") and (
        not text.isupper() or len(text) == 1
    ):
        if not casing.capital[lower] or casing.lower[lower] or lower in words.common:
            return False
    if text[0].isdigit():
        return text.isalnum() and sum(c.isupper() for c in text) > 1
    if len(text) > 1 and (text.isupper() or text[1:2] == "."):
        shouted = titled and sum(t.text.isupper() for t in tokens) * 2 > len(tokens)
        if not shouted:
            return True
    if known_key(text) and (text.isupper() or lower not in words.common):
        return True
    unclear = titled or _initial(tokens, at)
    if not unclear:
        return not (lower in words.common and casing.lower[lower] > 0 and token.tag[:2] in ("VB", "RB"))
    capital, small = casing.capital[lower], casing.lower[lower]
    if capital > small:
        return True
    if small or lower in words.common or token.lemma in words.common:
        return False
    if titled:
        return True
    return token.tag.startswith(("NNP", "FW", "GW")) or (
        token.tag.startswith(("NN", "JJ")) and lower not in words.common
    )


def spans(sentence: Sentence, casing: Casing) -> Iterator[tuple[int, int]]:
    """The runs of tokens that are proper names, connectors inside, in order."""
    words = name_words()
    tokens = sentence.tokens
    titled = is_title_case(sentence)
    flags = [
        token.text[0] > "9" or token.text[0].isdigit() for token in tokens
    ]
    flags = [
        flag and _proper(tokens, at, titled, casing, words) for at, flag in enumerate(flags)
    ]
    _known_phrases(tokens, flags, casing)
    if titled or any(flags):
        _common_parts(tokens, flags, titled, words)
    at = 0
    while at < len(tokens):
        if not flags[at]:
            at += 1
            continue
        end = at + 1
        while end < len(tokens):
            if flags[end]:
                end += 1
                continue
            step = _connector(tokens, flags, at, end, words)
            if not step:
                break
            end += step
        yield at, end
        at = end


def _known_phrases(tokens: Sequence[Token], flags: list[bool], casing: Casing) -> None:
    """Marks the body's names of several words, and well-known ones, where they stand again."""
    for at, token in enumerate(tokens):
        if not token.text[0].isupper():
            continue
        for size in range(min(aliases().longest, len(tokens) - at), 1, -1):
            piece = tokens[at : at + size]
            if not piece[-1].text[0].isupper():
                continue
            lowers = tuple(part.lower for part in piece)
            if lowers in casing.phrases or known_key(" ".join(part.text for part in piece)) or (
                form_of(" ".join(part.text for part in piece)) in aliases().seats
            ):
                flags[at : at + size] = [True] * size
                break


def _common_parts(
    tokens: Sequence[Token], flags: list[bool], titled: bool, words: NameWords
) -> None:
    """A first word that is common joins the name that it begins: "South Kordofan", "Unity State"."""
    if titled:
        return
    for at in range(len(tokens) - 1):
        token = tokens[at]
        if (
            not flags[at]
            and flags[at + 1]
            and token.text[0].isupper()
            and token.tag.startswith(("NNP", "JJ"))
            and token.lower in words.geo_modifiers
            and tokens[at + 1].text[0].isupper()
        ):
            flags[at] = True


def _connector(
    tokens: Sequence[Token], flags: Sequence[bool], start: int, at: int, words: NameWords
) -> int:
    """How many tokens from ``at`` belong inside the name that goes on after them; 0 when none."""

    def flagged(place: int) -> bool:
        return place < len(tokens) and flags[place]

    token = tokens[at]
    lower = token.lower
    last = tokens[at - 1]
    if lower == "-":
        glued = token.start == last.end and at + 1 < len(tokens) and tokens[at + 1].start == token.end
        return int(glued and flagged(at + 1) and not _two_names(last, tokens[at + 1], tokens, at))
    if lower == "&":
        return int(flagged(at + 1))
    if lower in ("'s", "'"):
        # "People's Liberation Army": the possessor is a common word, and so a part of the name
        part = last.lower in words.common and last.lower not in words.institutions
        return int(part and flagged(at + 1) and not is_demonym(last.text))
    if lower in ("of", "for", "on"):
        heads = words.of_heads if lower == "of" else words.for_heads
        if last.lower not in heads or not last.text[0].isupper():
            return 0
        if flagged(at + 1):
            return 1
        return 2 if at + 2 < len(tokens) and tokens[at + 1].lower == "the" and flags[at + 2] else 0
    if lower == "and":
        return int(flagged(at + 1) and _names_with_and(tokens, start, at, words))
    if lower in words.connectors and token.text[0].islower():
        step = 1
        while at + step < len(tokens) and (
            tokens[at + step].lower in words.connectors or tokens[at + step].lower == "-"
        ) and not flags[at + step]:
            step += 1
        return step if flagged(at + step) else 0
    return 0


def _two_names(left: Token, right: Token, tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen joins two names and not the parts of one: "US-China", "Trump-Xi"."""
    def place(token: Token) -> bool:
        return bool(known_key(token.text)) or form_of(token.text) in aliases().seats

    return place(left) or place(right)


def _names_with_and(tokens: Sequence[Token], start: int, at: int, words: NameWords) -> bool:
    """Whether "and" is inside a name: "Bosnia and Herzegovina", "Food and Drug Administration"."""
    text = f"{tokens[at - 1].text} and {tokens[at + 1].text}"
    if known_key(text) == " ".join(form_of(text)):
        return True
    end = at + 1
    while end < len(tokens) and tokens[end].text[0].isupper():
        end += 1
    before = tokens[start - 1].lower if start else ""
    return (
        at - start == 1
        and end - at > 2
        and before == "the"
        and tokens[end - 1].lower in words.institutions
        and tokens[at - 1].lower in words.common
        and tokens[at + 1].lower in words.common
    )
