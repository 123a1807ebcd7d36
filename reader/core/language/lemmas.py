"""Lemmas: one dictionary form for the inflected forms and the spellings of a word.

The lemma is in lower case. British spellings are folded to American ones (``labour`` → ``labor``,
``organisation`` → ``organization``), bound prefixes lose their hyphen (``non-state`` →
``nonstate``) and initialisms their full stops (``u.s.`` → ``us``): lemmas are made to be compared,
not shown.

Method: a decision list of endings for each tag with a table of exceptions, learned by
tests/bench/learn_lemmas.py from the treebank's lemma column and WordNet
(resources/tagger/lemmas.tsv), and the hand-made resources/lexicon/lemma_exceptions.toml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import tomli

from reader.core.errors import ResourceError
from reader.paths import resource

_LONGEST_ENDING = 6
_ALSO_WORDS = {"mar", "jun", "mon", "wed", "sat", "sun"}  # months and days only with a full stop
_COMPARED = {"RBR": "JJR", "RBS": "JJS"}


class _Learned(NamedTuple):
    exceptions: dict[tuple[str, str], str]
    endings: dict[str, dict[str, tuple[int, str]]]
    pasts: dict[str, str]


class _Written(NamedTuple):
    contractions: dict[str, str]
    months: dict[str, str]
    spelling: dict[str, str]
    not_ise: frozenset[str]
    not_iser: frozenset[str]
    our: frozenset[str]


@lru_cache(maxsize=50_000)
def lemma(lower: str, tag: str) -> str:
    """The lemma of a token, from its plain lower-case form and its Penn Treebank tag."""
    written = _written()
    found = written.contractions.get(lower) or written.contractions.get(f"{lower}/{tag}")
    if found is not None:
        return found
    if tag.startswith("NNP"):
        bare = lower.rstrip(".")
        if bare in written.months and (bare != lower or bare not in _ALSO_WORDS):
            return written.months[bare]
    if "." in lower and re.fullmatch(r"(?:\w\.)+\w?\.?", lower) and not lower[0].isdigit():
        return lower if lower in ("a.m.", "p.m.") else lower.replace(".", "")
    if tag == "CD" and lower[0].isdigit():
        return lower.replace(",", "")  # "5,000" and "5000" are one
    if len(lower) > 2 and lower[-1] == "." and lower[-2].isalpha():
        lower = lower[:-1]  # "mr.", "gov."
    learned = _learned()
    found = learned.exceptions.get((tag, lower))
    if found is None:
        found = _by_ending(lower, tag, learned)
    return fold_spelling(found)


def irregular_pasts() -> Mapping[str, str]:
    """The tags of each irregular past that is no other word: "sank" has "VBD VBN".

    "HAVE" stands for a form that is also an adjective ("sunk") and a participle only after have.
    """
    return _learned().pasts


def _by_ending(lower: str, tag: str, learned: _Learned) -> str:
    """The lemma by the longest known ending; only the last part of a hyphenated word changes."""
    kind = _COMPARED.get(tag, "NNS" if tag == "NNPS" else tag)
    endings = learned.endings.get(kind)
    if endings is None:
        return lower
    head, hyphen, last = lower.rpartition("-")
    found = learned.exceptions.get((kind, last))
    if found is not None:
        return head + hyphen + found
    if len(last) < 3 or not last[-1].isalpha() or not last.islower():
        return lower
    if kind == "NNS" and (not last.isalpha() or last.endswith("ese")):  # "1990s", "video's"
        plain = last[0].isdigit() or last.endswith("ese")
        return lower if plain else head + hyphen + last.removesuffix("s").rstrip("'")
    for start in range(max(0, len(last) - _LONGEST_ENDING), len(last)):
        change = endings.get(last[start:])
        if change is not None:
            off, add = change
            return head + hyphen + last[: len(last) - off] + add
    return lower


@lru_cache(maxsize=50_000)
def fold_spelling(word: str) -> str:
    """A lower-case word in one spelling: American, and without the hyphen of a bound prefix."""
    if "-" in word and len(word) > 2:
        word = word.replace("-", "") or word
    written = _written()
    found = written.spelling.get(word)
    if found is not None:
        return found
    if len(word) < 5:
        return word
    if word.endswith("ise") and word not in written.not_ise and len(word) > 5:
        return word[:-3] + "ize"
    if word.endswith("isation"):
        return word[:-7] + "ization"
    if word.endswith("iser") and word not in written.not_iser and len(word) > 6:
        return word[:-4] + "izer"
    if word.endswith("yse") and len(word) > 6:
        return word[:-3] + "yze"
    cut = word.find("our") + 3
    if cut > 3 and word[:cut] in written.our:  # "labour", "colourful", "neighbourhood"
        return word[: cut - 2] + word[cut - 1 :]
    return word


def _table(data: dict[str, object], name: str, path: str) -> dict[str, str]:
    table = data.get(name)
    if not isinstance(table, dict):
        raise ResourceError(
            f"{path}: the table [{name}] is missing. Install parallax-reader again."
        )
    for key, value in table.items():
        if not isinstance(value, str) or not value:
            raise ResourceError(f"{path}: [{name}] {key} must be a word, not {value!r}.")
    return dict(table)


def _list(data: dict[str, object], name: str, path: str) -> frozenset[str]:
    table = data.get("spelling_rules")
    words = table.get(name) if isinstance(table, dict) else None
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ResourceError(f"{path}: [spelling_rules] {name} must be a list of words.")
    return frozenset(words)


@cache
def _written() -> _Written:
    path = resource("lexicon", "lemma_exceptions.toml")
    try:
        data = tomli.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as exc:
        raise ResourceError(
            f"{path} cannot be read ({exc}). Install parallax-reader again."
        ) from exc
    return _Written(
        contractions=_table(data, "contractions", str(path)),
        months=_table(data, "months", str(path)),
        spelling=_table(data, "spelling", str(path)),
        not_ise=_list(data, "not_ise", str(path)),
        not_iser=_list(data, "not_iser", str(path)),
        our=_list(data, "our", str(path)),
    )


@cache
def _learned() -> _Learned:
    path = resource("tagger", "lemmas.tsv")
    exceptions: dict[tuple[str, str], str] = {}
    endings: dict[str, dict[str, tuple[int, str]]] = {}
    pasts: dict[str, str] = {}
    try:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                tag, form, value = line.split("\t")
                if form[0] == "-" and len(form) > 1:
                    off, _, add = value.partition(" ")
                    endings.setdefault(tag, {})[form[1:]] = (int(off), add)
                elif tag == "PAST":
                    pasts[form] = value
                else:
                    exceptions[tag, form] = value
            except (ValueError, IndexError) as exc:
                raise ResourceError(
                    f"{path}, line {number} is not valid. Install parallax-reader again."
                ) from exc
    except (OSError, UnicodeDecodeError) as exc:
        raise ResourceError(
            f"{path} cannot be read ({exc}). Install parallax-reader again."
        ) from exc
    return _Learned(exceptions, endings, pasts)
