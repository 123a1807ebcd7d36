"""Which written names are one: "President Trump", "Donald Trump" and "Trump".

Names that outlets spell differently ("Gaddafi", "Qaddafi") come as pairs (names_respelled.py). A
form is the words of a name in lower case. Rules, each with its trap: a last or first word alone
stands for the one longer name that has it ("Wright"; never "Sudan" for South Sudan, "New York" for
the New York Times); the first and last words are one person whatever stands between ("Donald J.
Trump"); an acronym stands for the name with its initials; corporate endings fall away. A form with
two possible longer names stays by itself. Order plays no part.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from reader.core.language.names_words import NameWords, name_words
from reader.core.values import dataclass

Form = tuple[str, ...]
_DOTTED = re.compile(r"\w(?:\.\w)+")  # "u.n", "s.p.l.a"
_PLURAL_MODEL = re.compile(r"(\d)s\Z")  # "AK-47s"


@dataclass(slots=True)
class Evidence:
    """What the texts tell of a form: how often a title, or a locative, stands before it."""

    person: int = 0
    place: int = 0
    count: int = 0
    acronym: bool = False
    fixed: str = ""  # the key of a well-known name

    @property
    def is_place(self) -> bool:
        """Whether it is mostly a place; "to" and "from" stand before persons as well."""
        return self.place * 2 >= self.count and self.place > 0

    def add(self, other: Evidence) -> None:
        """Adds the evidence of another text."""
        self.person += other.person
        self.place += other.place
        self.count += other.count
        self.acronym = self.acronym or other.acronym
        self.fixed = self.fixed or other.fixed


@lru_cache(maxsize=20_000)
def form_of(text: str) -> Form:
    """The form of a name as written: lower case, accents and a possessive ending off."""
    plain = text.lower().replace("’", "'")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    for mark in "-‐‑–/":
        plain = plain.replace(mark, " ")
    words = [word.strip(".,'\"“”()") for word in plain.split()]
    short = name_words().abbreviations
    words = [short.get(word) or _PLURAL_MODEL.sub(r"\1", word) for word in words if word]
    words = [word.replace(".", "") if _DOTTED.fullmatch(word) else word for word in words]
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words.pop(0)
    return tuple(words)


def cluster(
    forms: Mapping[Form, Evidence], pairs: Iterable[tuple[Form, Form]] = ()
) -> dict[Form, str]:
    """The key of every form; ``pairs`` are short and long forms that a text itself equates."""
    words = name_words()
    keys = {form: evidence.fixed for form, evidence in forms.items() if evidence.fixed}
    free = sorted(form for form in forms if form not in keys)
    groups: dict[Form, Form] = {form: form for form in free}
    longer = [form for form in free if len(form) > 1]
    _join_long(groups, longer, forms, words)
    ends: dict[str, set[Form]] = {}
    for form in longer:
        core = _core(form, words)
        for word in (core[0], core[-1]):
            ends.setdefault(word, set()).add(form)
    spelled = _by_initials(forms)
    equated = {short: long for short, long in sorted(pairs) if short in forms and long in forms}
    tails = _tails(longer, words)
    for form in free:
        target = equated.get(form) or tails.get(form)
        if target is None and forms[form].acronym and len(form) == 1:
            target = _spelled_out(form[0], forms, spelled)
        if target is None and len(form) == 1:
            target = _longer(form[0], forms, groups, sorted(ends.get(form[0], ())), words)
        if target is None or target == form:
            continue
        if target in keys:
            keys[form] = keys[target]
        else:
            groups[form] = target
    members: dict[Form, list[Form]] = {}
    for form in free:
        if form not in keys:
            members.setdefault(_root(groups, form), []).append(form)
    for root, group in members.items():
        longest: Form = min([*group, root], key=_length_first)
        name = " ".join(longest)
        keys.update((form, name) for form in group)
    return keys


def _length_first(form: Form) -> tuple[int, int, Form]:
    return -len(form), -len(" ".join(form)), form


def _root(groups: Mapping[Form, Form], form: Form) -> Form:
    seen = {form}
    while groups.get(form, form) != form:
        form = groups[form]
        if form in seen:
            return min(seen)
        seen.add(form)
    return form


def _core(form: Form, words: NameWords) -> Form:
    """The form without corporate endings and Arabic articles: "Reliance Inc", "al Bashir"."""
    core = [word for word in form if word not in ("al", "el")] or list(form)
    while len(core) > 1 and core[-1] in words.corporate:
        core.pop()
    return tuple(core)


def _join_long(
    groups: dict[Form, Form],
    longer: list[Form],
    forms: Mapping[Form, Evidence],
    words: NameWords,
) -> None:
    """Joins long forms that differ by middle names or corporate endings only."""
    by_ends: dict[tuple[str, str], list[Form]] = {}
    for form in longer:
        core = _core(form, words)
        by_ends.setdefault((core[0], core[-1]), []).append(form)
    for (first, last), group in sorted(by_ends.items()):
        if len(group) < 2 or first == last:
            continue
        # two middle parts that differ ("Bank of England", "Bank of New England") are two names
        middles = {_core(form, words)[1:-1] for form in group} - {()}
        person = not _thing(_core(group[0], words), words)
        if len(middles) <= 1 and (person or () not in {_core(f, words)[1:-1] for f in group}):
            root = min(group, key=_length_first)
            groups.update((form, root) for form in group)


def _tails(longer: Sequence[Form], words: NameWords) -> dict[Form, Form]:
    """ "al-Baghdadi", "bin Laden" and "van Gogh" with the one longer name that ends so."""
    found: dict[Form, set[Form]] = {form: set() for form in longer if form[0] in words.connectors}
    if not found:
        return {}
    for form in longer:
        for size in range(2, len(form)):
            if form[-size:] in found:
                found[form[-size:]].add(form)
    return {tail: min(forms) for tail, forms in found.items() if len(forms) == 1}


def _thing(form: Form, words: NameWords) -> bool:
    """Whether a long form is an organisation, a place or the like, by its own words."""
    return (
        form[-1] in words.institutions
        or form[0] in words.geo_modifiers
        or any(word in ("of", "for", "and", "&", "on") for word in form)
    )


def _spelled_out(
    acronym: str, forms: Mapping[Form, Evidence], spelled: Mapping[str, set[Form]]
) -> Form | None:
    letters = acronym.replace(".", "")
    if not 2 <= len(letters) <= 6:
        return None
    found = spelled.get(letters, set())
    keys = {forms[form].fixed or " ".join(form) for form in found}
    return min(found) if len(keys) == 1 else None


_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "de", "la", "&"})


def _initials(form: Form) -> tuple[str, str]:
    every = "".join(word[0] for word in form)
    return every, "".join(word[0] for word in form if word not in _SMALL)


def _by_initials(forms: Iterable[Form]) -> dict[str, set[Form]]:
    found: dict[str, set[Form]] = {}
    for form in forms:
        if len(form) > 1:
            for letters in _initials(form):
                found.setdefault(letters, set()).add(form)
    return found


def initials_match(letters: str, form: Form) -> bool:
    """Whether the letters are the initials of the words, small words counted or not."""
    return letters in _initials(form)


def _is_hub(word: str, one: Form, other: Form, forms: Mapping[Form, Evidence]) -> bool:
    """Whether a word said more often alone than in either longer name makes the two one thing."""
    single = forms[(word,)]
    if single.person or single.place or forms[one].person or forms[other].person:
        return False
    return single.count > forms[one].count + forms[other].count


def _longer(
    word: str,
    forms: Mapping[Form, Evidence],
    groups: dict[Form, Form],
    longer: list[Form],
    words: NameWords,
) -> Form | None:
    """The one longer form that the single word stands for, or None."""
    evidence = forms[(word,)]
    if word in words.geo_modifiers or word in words.institutions or evidence.acronym:
        return None  # "AMD" is not the AMD Opteron
    surnames: set[Form] = set()
    firsts: set[Form] = set()
    for form in longer:
        core = _core(form, words)
        if len(core) < 2:
            if core == (word,):
                surnames.add(_root(groups, form))
            continue
        person = forms[form].person > 0
        thing = _thing(core, words)
        if core[-1] == word and not thing and (person or not evidence.is_place):
            surnames.add(_root(groups, form))
        elif core[0] == word in words.family_first and len(core) < 4 and not thing:
            surnames.add(_root(groups, form))  # "President Xi" is Xi Jinping
        elif (
            core[0] == word
            and not any(c.isdigit() for c in form[-1])
            and (not thing or len(core) == 2)  # the Enough Project, not the Cannes Film Festival
            and (not evidence.is_place and (person or not evidence.person))
        ):
            firsts.add(_root(groups, form))
    if len(surnames) == 1:
        target = next(iter(surnames))
        if len(firsts) == 1 and _is_hub(word, target, next(iter(firsts)), forms):
            groups[next(iter(firsts))] = target  # "Claude Mythos" and "Mythos Preview" are Mythos
        return target
    if surnames:
        titled = {form for form in surnames if forms[form].person}
        return next(iter(titled)) if len(titled) == 1 and not evidence.is_place else None
    return next(iter(firsts)) if len(firsts) == 1 else None
