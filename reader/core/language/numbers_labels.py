"""Numbers that count nothing: dates, labels, parts of names, idioms, addresses, list numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.article import Kind
from reader.core.language.features import Time
from reader.core.language.flat_text import View, text_at
from reader.core.language.number_bounds import bound_before
from reader.core.language.number_words import follows, number_words, parse_numeral
from reader.core.language.numbers_heads import head_after
from reader.core.language.numbers_words import lemma_of, role_words
from reader.core.language.times import CALENDAR
from reader.core.language.units import units

_MODEL = re.compile(r"\d+[ADEGHILNOPQRSTUVXYZ]\b")  # "5G", "10U": a type, not a quantity


def blocked_atoms(view: View, times: Sequence[Time]) -> set[int]:
    """Atoms of dates, clock times, idioms, addresses, versions and list numbers."""
    blocked: set[int] = set()
    dated = _dated_tokens(view, times)
    table = number_words().idioms
    run = 0
    for at, atom in enumerate(view.atoms):
        if atom.first in dated:
            blocked.add(at)
        for idiom in table.get(atom.text, ()):
            if follows(view.atoms, at, idiom):
                blocked.update(range(at, at + len(idiom)))
                break
        if atom.kind != "n":
            run = run if run and atom.text in "-()+" else 0
            continue
        token = view.tokens[atom.first]
        if (
            "://" in token.text
            or "www." in token.lower
            or "@" in token.text
            or (token.text[0].isalpha() and atom.start > view.flat.starts[atom.first])
        ):
            blocked.add(at)
        digits = atom.text.isdigit()
        if digits and _MODEL.match(token.text) and (at == 0 or view.atoms[at - 1].kind != "c"):
            blocked.add(at)
        run = run + 1 if digits else 0
        if (
            digits
            and run >= 3
            and sum(len(a.text) for a in view.atoms[at - 2 : at + 1] if a.kind == "n") >= 3
            and _phone(view, at)
        ):
            blocked.update(range(max(at - 5, 0), at + 1))
    blocked |= _list_number(view)
    address = view.flat.text.find("http : / /")  # tokenised text
    if address >= 0:
        blocked.update(at for at, atom in enumerate(view.atoms) if atom.start >= address)
    return blocked


def _dated_tokens(view: View, times: Sequence[Time]) -> set[int]:
    """The tokens of dates and clock times, and of lengths written like a clock ("4:43 left")."""
    dated: set[int] = set()
    for time in times:
        kind = time.anchor.partition(":")[0]
        tokens = range(time.first, time.end)
        if kind in CALENDAR or any(":" in view.tokens[k].text for k in tokens):
            dated.update(tokens)
    return dated


def _phone(view: View, at: int) -> bool:
    """Whether three groups of digits in a row, with only marks between, end at that atom."""
    count = 0
    for atom in reversed(view.atoms[max(at - 7, 0) : at + 1]):
        if atom.kind == "n" and atom.text.isdigit():
            count += 1
        elif atom.text not in "-()+":
            break
    return count >= 3


def _list_number(view: View) -> set[int]:
    ats = view.atoms
    if len(ats) < 3 or ats[0].kind != "n" or not ats[0].text.isdigit():
        return (
            {1}
            if len(ats) > 2 and ats[0].text in "([" and ats[1].kind == "n" and (ats[2].text in ")]")
            else set()
        )
    if ats[1].text in (".", ")", "]", ":") and ats[1].joined and not ats[2].joined:
        return {0}
    return set()


def is_label(view: View, at: int) -> bool:
    """Whether the number is part of a name, an address or a reference: "section 12"."""
    if _address(view, at):
        return True
    if at == 0:
        return False
    words = number_words()
    before = view.atoms[at - 1]
    atom = view.atoms[at]
    if before.text == "-" and at > 1 and before.joined and atom.joined:
        before = view.atoms[at - 2]
        if before.text not in words.labels or before.kind != "w":
            return (
                before.kind == "w"
                and view.tokens[before.first].tag.startswith("NNP")
                and (atom.kind == "n")
            )
    if before.text == "." and at > 1 and before.joined:
        before = view.atoms[at - 2]
        if before.text not in ("no", "nos", "p", "pp", "vol", "fig", "art", "sec", "v", "op"):
            return False
    if before.text == "#":
        return True
    if bound_before(view.atoms, at)[1] < at:
        return False  # "At Least 66 Killed", whose capitals mislead the tagger
    if before.kind != "w":
        return False
    numeral = parse_numeral(view.atoms, at)
    after = numeral.end if numeral is not None else at + 1
    end = view.atoms[after].first if after < len(view.atoms) else len(view.tokens)
    counts = noun_follows(view, end)
    token = view.tokens[before.first]
    if before.text in words.labels:
        if before.text in words.weak_labels and (
            counts or (atom.kind != "n" and not view.tokens[atom.first].text[0].isupper())
        ):
            return False
        return not (counts and not token.text[0].isupper() and atom.kind != "n")
    named = token.tag.startswith("NNP") or (token.text[0].isupper() and at > 1)
    if before.text == "of" and atom.kind == "w" and at > 1:
        group = view.tokens[view.atoms[at - 2].first]
        capital = group.text[0].isupper() and view.tokens[atom.first].text[0].isupper()
        return capital and view.sentence.kind is Kind.BODY  # "the Group of Seven"
    if not named or before.text in units().scale_names:
        return False
    if token.lower in role_words().verbs or lemma_of(token) in role_words().verbs:
        return False  # "Suicide Bomber Kills 14", whose capitals misled the tagger
    if at == 1 and before.text in number_words().function_words:
        return False  # "Between 40 and 50 whales": the capital of the sentence misled the tagger
    if numeral is not None and (numeral.scaled or after > at + 1):
        return False
    capital = view.tokens[atom.first].text[0].isupper()
    if atom.kind != "n":
        return capital and not counts and view.sentence.kind is Kind.BODY
    if counts or view.sentence.kind in (Kind.TITLE, Kind.HEADING):
        return False
    return not (after < len(view.atoms) and view.atoms[after].text in ("%", "percent", "-"))


def _address(view: View, at: int) -> bool:
    """Whether a street or a code of law follows the digits: "10 Downing Street", "15 U.S.C."."""
    if view.atoms[at].kind != "n" or not view.atoms[at].text.isdigit():
        return False
    words = number_words()
    first = view.atoms[at].first + 1
    for k, token in enumerate(view.tokens[first : first + 5]):
        if k == 0 and token.lower in words.codes:
            return True
        if k and token.text[0].isupper() and token.lower in words.streets:
            return True
        if not token.text[0].isupper() and not token.text[0].isdigit():
            return False
    return False


def label_end(view: View, at: int) -> int:
    """Where a label ends, with further numbers joined to it: "pages 12-14 and 16"."""
    numeral = parse_numeral(view.atoms, at)
    end = numeral.end if numeral is not None else at + 1
    while text_at(view.atoms, end) in ("-", ",", "and", "to"):
        further = end + 1
        if text_at(view.atoms, end) == "," and text_at(view.atoms, further) == "and":
            further += 1  # "sections 5, 7, and 9"
        if (
            further >= len(view.atoms)
            or view.atoms[further].kind != "n"
            or noun_follows(view, view.atoms[further].first + 1)
        ):
            break
        end = further + 1
    return end


def noun_follows(view: View, at: int) -> bool:
    """Whether a noun that can be counted follows, adjectives in between."""
    for token in view.tokens[at : at + 4]:
        if token.tag in ("NNS", "NNPS") or token.lower in ("people", "percent", "%", "per"):
            return True
        if not token.tag.startswith(("JJ", "VBN")) and token.tag not in ("NN", "CC"):
            return False
    return False


def counts_one(view: View, at: int) -> bool:
    """Whether "one" is a number and no pronoun: "one bomb", "one of the cables"."""
    following = text_at(view.atoms, at + 1)
    if following in ("of", "in", "out") or parse_numeral(view.atoms, at) is None:
        return (
            following != "in"
            or text_at(view.atoms, at + 2) in role_words().rise
            or (at + 2 < len(view.atoms) and parse_numeral(view.atoms, at + 2) is not None)
        )
    numeral = parse_numeral(view.atoms, at)
    if numeral is not None and numeral.end > at + 1:
        return True
    if following in ("-", "and"):
        return following == "-" and view.atoms[at + 1].joined
    first = view.atoms[at].first
    named = first and view.tokens[first].text[0].isupper() and view.tokens[first - 1].text.isalpha()
    if named and view.sentence.kind is Kind.BODY:
        return False  # "Capital One reported"
    three = view.tokens[first : first + 3]
    if len(three) == 3 and all(t.text[0].isupper() and t.tag != "NNPS" for t in three):
        return not all(t.tag in ("NNP", "NN") for t in three[1:])  # "One World Trade Center"
    head = head_after(view.tokens, first + 1, True)
    if head is not None and head <= first + 5:
        return True
    following_token = view.tokens[first + 1] if first + 1 < len(view.tokens) else None
    return (
        following_token is not None
        and following_token.tag in ("VBD", "VBN")
        and text_at(view.atoms, at - 1) in ("", ",", "camp", "which", "and", ";", ":")
    ) or (following_token is not None and following_token.lower in role_words().adjectives)
