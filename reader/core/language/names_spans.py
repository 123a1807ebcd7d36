"""Where the proper names of an article stand: spans of tokens, before they are told apart.

Capitals decide inside the sentences of the body. Where a capital says little (the first word, Title
Case headlines, the first word of a quotation) the body's own casing decides, then the list of
common words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.core.article import Kind, Sentence, Token
from reader.core.language.aliases import aliases, known_key
from reader.core.language.names_cluster import form_of
from reader.core.language.names_words import NameWords, name_words
from reader.core.language.time_words import time_words
from reader.core.values import dataclass

_FUNCTION_TAGS = frozenset({"PRP", "PRP$", "DT", "MD", "WP", "WRB", "IN", "CC", "TO", "EX", "UH"})
_HONORIFICS = frozenset({"mr", "mrs", "ms", "dr"})
_SAYS = frozenset({"VBD", "VBZ", "VBP", "VB", "NN", "NNS", "JJ"})
_OPENING = frozenset({'"', "'", "``", "(", "[", ":", "-", "--", "*", "•", "·", "…", "...", "''"})


@dataclass(frozen=True, slots=True)
class Casing:
    """How the body writes its words, and the names of several words that it has."""

    capital: Counter[str]
    lower: Counter[str]
    phrases: frozenset[tuple[str, ...]]
    starts: frozenset[str]  # the first words of the phrases
    titled: tuple[frozenset[int], ...]  # for each sentence, its tokens in Title Case
    capitals: tuple[tuple[int, ...], ...]  # those that begin with a capital
    proper: tuple[tuple[bool, ...], ...]  # and whether each token by itself is part of a name


def _capitals(tokens: Sequence[Token]) -> tuple[int, int]:
    """How many longer words there are, and how many of them have a capital."""
    longer = [token.text for token in tokens if len(token.text) > 3 and token.text.isalpha()]
    return len(longer), len([text for text in longer if text[0].isupper()])


def is_title_case(sentence: Sentence) -> bool:
    """Whether nearly all longer words of the sentence have a capital, as in many headlines."""
    longer, capitals = _capitals(sentence.tokens)
    if sentence.kind in (Kind.TITLE, Kind.HEADING):
        return longer >= 2 and capitals >= 0.6 * longer
    if capitals < 0.8 * longer or any(
        token.tag in _SAYS and len(token.text) > 2 and token.text.islower()
        for token in sentence.tokens
    ):  # "The Lebanese Mountaineering Union met in Beirut."
        return False
    ended = sentence.tokens[-1].lower in (".", "!", '"', "'", "''") if sentence.tokens else True
    return longer >= (4 if ended else 2) or longer == capitals == 3


def _titled(sentence: Sentence) -> frozenset[int]:
    """The tokens that stand in Title Case: the whole sentence, or a quoted headline in it."""
    tokens = sentence.tokens
    if is_title_case(sentence):
        return frozenset(range(len(tokens)))
    marks = [at for at, token in enumerate(tokens) if token.lower in ('"', "``", "''")]
    if not marks:
        return frozenset()
    found: set[int] = set()
    for start, end in zip(marks, [*marks[1:], len(tokens)], strict=True):
        longer, capitals = _capitals(tokens[start + 1 : end])
        if longer >= 4 and capitals >= 0.8 * longer:
            found.update(range(start + 1, end))
    return frozenset(found)


def _initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital is due at that place whatever the word is."""
    k = at - 1
    while k >= 0 and tokens[k].lower in _OPENING and tokens[k].lower != "-":
        k -= 1
    if k < 0:
        return True
    opened = k < at - 1 and tokens[k + 1].lower not in ("(", "[")
    return opened or tokens[k].lower in (".", "?", "!")


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen joins the token to another word."""
    return (at > 0 and tokens[at - 1].lower == "-" and tokens[at - 1].end == tokens[at].start) or (
        at + 1 < len(tokens)
        and tokens[at + 1].lower == "-"
        and tokens[at + 1].start == tokens[at].end
    )


def casing_of(sentences: Sequence[Sentence]) -> Casing:
    """The casing of an article's body."""
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    zones = tuple(_titled(sentence) for sentence in sentences)
    capitals = tuple(_capital_places(sentence.tokens) for sentence in sentences)
    for sentence, titled, places in zip(sentences, zones, capitals, strict=True):
        tokens = sentence.tokens
        if len(titled) < len(tokens):
            untitled = tokens if not titled else _without(tokens, titled)
            lower.update([token.lower for token in untitled if token.text[0].islower()])
        for at in places:
            if not (at in titled or _initial(tokens, at) or _hyphened(tokens, at)):
                capital[tokens[at].lower] += 1
    casing = Casing(capital, lower, frozenset(), frozenset(), zones, capitals, ())
    phrases: set[tuple[str, ...]] = set()
    proper: list[tuple[bool, ...]] = []
    for sentence, titled, places in zip(sentences, zones, capitals, strict=True):
        tokens = sentence.tokens
        flags = _flags(tokens, casing, titled) if places else (False,) * len(tokens)
        proper.append(flags)
        if places and len(titled) < len(tokens):
            for first, end in _runs(tokens, casing, titled, places, flags):
                if end - first > 1 and not _initial(tokens, first) and first not in titled:
                    phrases.add(tuple([token.lower for token in tokens[first:end]]))
    starts = frozenset(phrase[0] for phrase in phrases)
    return Casing(capital, lower, frozenset(phrases), starts, zones, capitals, tuple(proper))


def _without(tokens: Sequence[Token], titled: frozenset[int]) -> list[Token]:
    return [token for at, token in enumerate(tokens) if at not in titled]


def _capital_places(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The tokens that begin with a capital: one in six."""
    return tuple([at for at, token in enumerate(tokens) if token.text[0].isupper()])


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is a month or weekday, and not a person: "Theresa May"."""
    words = time_words()
    lower = tokens[at].lower.rstrip(".")
    if lower in words.weekdays and len(lower) > 3:
        return True
    if lower not in words.months:
        return False
    before = tokens[at - 1] if at else None
    named = before is not None and before.text[0].isupper() and before.tag.startswith("NNP")
    return not (named and lower in ("may", "april", "june", "august", "jan", "mar"))


def _letter_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single letter is an initial, or the end of "SPLA-N"."""
    if at and tokens[at - 1].lower == "-" and tokens[at - 1].end == tokens[at].start:
        return True
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].text.endswith(".") and following[:1].isupper()


def _proper(
    tokens: Sequence[Token], at: int, titled: bool, casing: Casing, words: NameWords
) -> bool:
    token = tokens[at]
    text, lower = token.text, token.lower
    if text.lower() == text or not text[0].isalnum():
        return False
    if lower in words.not_names or lower.rstrip(".") in words.not_names or _is_time(tokens, at):
        return False
    small_word = token.tag in _FUNCTION_TAGS and (not text.isupper() or len(text) == 1)
    if small_word and (not casing.capital[lower] or casing.lower[lower] or words.is_common(lower)):
        return False
    if len(text.rstrip(".")) == 1 and not _letter_of_name(tokens, at):
        return False
    if text[0].isdigit():
        return text.isalnum() and sum(c.isupper() for c in text) > 1
    if len(text) > 1 and (text.isupper() or text[1:2] == "."):
        shouted = titled and sum(t.text.isupper() for t in tokens) * 2 > len(tokens)
        if not shouted:
            return True
    if known_key(text) and (text.isupper() or not token.tag.startswith("VB")):
        return True
    if at and tokens[at - 1].lower.rstrip(".") in _HONORIFICS and tokens[at - 1].text[0].isupper():
        return True  # "Mr Wright", be "wright" a common word
    unclear = titled or _initial(tokens, at)
    if not unclear:
        odd = token.tag[:2] in ("VB", "RB") and casing.lower[lower] > 0
        return not (odd and words.is_common(lower))
    capital, small = casing.capital[lower], casing.lower[lower]
    if capital > small:
        return True
    if small or words.is_common(lower, token.lemma):
        return False
    if titled:
        return True
    return token.tag.startswith(("NN", "FW", "GW", "JJ"))


def _flags(tokens: Sequence[Token], casing: Casing, titled: frozenset[int]) -> tuple[bool, ...]:
    """Whether each token by itself is proper."""
    words = name_words()
    flags = [False] * len(tokens)
    for at in [at for at, token in enumerate(tokens) if not token.text.islower()]:
        flags[at] = _proper(tokens, at, at in titled, casing, words)
    return tuple(flags)


def spans(sentences: Sequence[Sentence], casing: Casing) -> Iterator[list[tuple[int, int]]]:
    """For each sentence the runs of tokens that are proper names, connectors inside, in order."""
    rows = zip(sentences, casing.titled, casing.capitals, casing.proper, strict=True)
    for sentence, titled, capitals, proper in rows:
        tokens = sentence.tokens
        yield [*_runs(tokens, casing, titled, capitals, proper)] if capitals else []


def _runs(
    tokens: Sequence[Token],
    casing: Casing,
    titled: frozenset[int],
    capitals: Sequence[int],
    proper: Sequence[bool],
) -> Iterator[tuple[int, int]]:
    """The runs of one sentence; ``titled`` are the tokens whose capitals tell nothing."""
    words = name_words()
    flags = [*proper]
    _known_phrases(tokens, flags, casing, capitals)
    _common_parts(tokens, flags, titled, casing, words, capitals)
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
            step = _connector(tokens, flags, at, end, words, casing)
            if not step:
                break
            end += step
        heading = (
            end < len(tokens)
            and tokens[end].lower == ":"
            and _initial(tokens, at)
            and all(words.is_common(token.lower, token.lemma) for token in tokens[at:end])
        )
        if not heading:  # "Hardware Controls: …"
            yield at, end
        at = end


def _known_phrases(
    tokens: Sequence[Token], flags: list[bool], casing: Casing, capitals: Sequence[int]
) -> None:
    """Marks the body's names of several words, and well-known ones, where they stand again."""
    known = aliases()
    for at in capitals:
        lower = tokens[at].lower
        if not (lower in casing.starts or lower in known.starts or not lower.isascii()):
            continue
        for size in range(min(known.longest, len(tokens) - at), 1, -1):
            piece = tokens[at : at + size]
            if not piece[-1].text[0].isupper() or piece[0].lower in ("a", "an"):
                continue
            if piece[0].lower == "the" and piece[1].lower != "hague":
                continue
            lowers = tuple(part.lower for part in piece)
            if (
                lowers in casing.phrases
                or known_key(" ".join(part.text for part in piece))
                or (form_of(" ".join(part.text for part in piece)) in aliases().seats)
            ):
                flags[at : at + size] = [True] * size
                break


def _common_parts(
    tokens: Sequence[Token],
    flags: list[bool],
    titled: frozenset[int],
    casing: Casing,
    words: NameWords,
    capitals: Sequence[int],
) -> None:
    """A first word that is common joins the name that it begins: "South Kordofan", "Advanced Micro
    Devices".
    """
    for at in capitals:
        if flags[at] or at + 1 == len(tokens) or not flags[at + 1] or at in titled:
            continue
        token, following = tokens[at], tokens[at + 1]
        if not following.text[0].isupper() or known_key(following.text):
            continue
        tag = token.tag
        part = words.is_common(following.lower) and tag.startswith(("JJ", "VBN", "NN"))
        once = tag.startswith("JJ") and casing.capital[following.lower] <= 1
        if (
            tag.startswith("NNP")
            or part
            or once
            or (tag.startswith("JJ") and token.lower in words.geo_modifiers)
        ):
            flags[at] = not _is_time(tokens, at)


def _connector(
    tokens: Sequence[Token],
    flags: Sequence[bool],
    start: int,
    at: int,
    words: NameWords,
    casing: Casing,
) -> int:
    """How many tokens from ``at`` belong inside the name that goes on after them; 0 when none."""

    def flagged(place: int) -> bool:
        return place < len(tokens) and flags[place]

    token = tokens[at]
    lower = token.lower
    last = tokens[at - 1]
    if lower == "-":
        if (
            flagged(at + 3)
            and tokens[at + 1].lower in words.connectors
            and tokens[at + 2].lower == "-"
            and tokens[at + 3].start == last.end + len(tokens[at + 1].text) + 2
        ):
            return 3  # "Port-au-Prince"
        glued = (
            token.start == last.end and at + 1 < len(tokens) and tokens[at + 1].start == token.end
        )
        return int(glued and flagged(at + 1) and not _two_names(last, tokens[at + 1], casing))
    if lower == "&":
        return int(flagged(at + 1))
    if lower in ("'s", "'"):
        # "People's Liberation Army": the possessor is a common word, and so a part of the name
        return int(last.lower in words.possessors and flagged(at + 1))
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
        while (
            at + step < len(tokens)
            and (tokens[at + step].lower in words.connectors or tokens[at + step].lower == "-")
            and not flags[at + step]
        ):
            step += 1
        return step if flagged(at + step) else 0
    return 0


def _two_names(left: Token, right: Token, casing: Casing) -> bool:
    """Whether a hyphen joins two names and not the parts of one: "US-China", "Trump-Xi"."""

    def place(token: Token) -> bool:
        return bool(known_key(token.text)) or form_of(token.text) in aliases().seats

    apart = casing.capital[left.lower] > 0 and casing.capital[right.lower] > 0
    return apart or place(left) or place(right)


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
