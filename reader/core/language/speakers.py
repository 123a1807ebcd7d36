"""Who speaks: the source of each attribution and quotation, over the borders of sentences.

A quotation has the source of the innermost attribution whose content it is in; all its parts in
several sentences share it. A quotation without a source that fills its sentence goes on with the
speaker of the sentence before. "He" and "she" are the last named speaker of the three sentences
before, or the one person whom the nearest of them names; "it" and "they" the last such speaker
that is no person. Where two fit, the pronoun is left open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.core.article import Sentence, Token
from reader.core.language.aliases import known_key
from reader.core.language.features import Attribution, Features, Found, Name, Quote, Speaker
from reader.core.language.names_cluster import form_of
from reader.core.language.names_words import name_words
from reader.core.values import dataclass

_BACK = 3  # sentences in which a pronoun finds whom it means
_PERSONAL = {"he": "m", "she": "f"}
_OTHERS = frozenset({"it", "they"})
_GENDERS = {
    "mr": "m", "sir": "m", "king": "m", "prince": "m", "lord": "m", "sheikh": "m", "father": "m",
    "mrs": "f", "ms": "f", "miss": "f", "queen": "f", "princess": "f", "lady": "f", "dame": "f",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Told:
    """A speaker that was told in a sentence, and whether it is one person or several."""

    speaker: Speaker
    person: bool
    plural: bool


def find_speakers(
    sentences: Sequence[Sentence], features: Sequence[Features]
) -> tuple[Features, ...]:
    """The features of an article's sentences with the speakers of attributions and quotations."""
    if not any(one.quotes or one.attributions for one in features):
        return tuple(features)
    return _Hearing(sentences, features).heard()


class _Hearing:
    """One pass over the sentences of an article, in order."""

    def __init__(self, sentences: Sequence[Sentence], features: Sequence[Features]) -> None:
        self._sentences = sentences
        self._features = features
        self._told: list[_Told | None] = []  # the last speaker that each sentence tells
        self._genders = self._read_genders()

    def heard(self) -> tuple[Features, ...]:
        """The features with speakers."""
        attributions: list[tuple[Attribution, ...]] = []
        quotes: list[list[Quote]] = []
        for i, one in enumerate(self._features):
            spoken = tuple(replace(a, speaker=self._source(i, a)) for a in one.attributions)
            attributions.append(spoken)
            quotes.append([replace(q, speaker=_of_quote(q, spoken)) for q in one.quotes])
            self._told.append(self._last_told(i, spoken))
        self._over_parts(quotes)
        self._over_borders(quotes)
        return tuple(
            replace(one, quotes=tuple(quotes[i]), attributions=attributions[i])
            if quotes[i] or attributions[i]
            else one
            for i, one in enumerate(self._features)
        )

    def _read_genders(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for sentence, one in zip(self._sentences, self._features, strict=True):
            for name in one.names:
                before = sentence.tokens[name.first - 1].lower if name.first else ""
                gender = _GENDERS.get(before.rstrip("."))
                if gender is not None:
                    found[name.key] = gender if found.get(name.key, gender) == gender else ""
        return found

    def _source(self, i: int, one: Attribution) -> Speaker | None:
        if one.source_first >= one.source_end:
            return None
        tokens = self._sentences[i].tokens
        first, end = one.source_first, one.source_end
        lower = tokens[first].lower
        if end - first == 1 and (lower in _PERSONAL or lower in _OTHERS):
            subject = self._subject_meant(i, one, lower)
            if subject is not None:
                return subject
        if end - first == 1 and lower in _PERSONAL:
            meant = self._meant(i, _PERSONAL[lower])
            if meant is not None:  # whom "she" meant once is no "he" later
                self._genders.setdefault(meant.key, _PERSONAL[lower])
            return meant or Speaker(i, first, end)
        if end - first == 1 and lower in _OTHERS:
            return self._thing_meant(lower) or Speaker(i, first, end)
        return Speaker(i, first, end, self._key(i, first, end))

    def _key(self, i: int, first: int, end: int) -> str:
        """The key of the name that heads the tokens: not the possessor, nor what follows "of"."""
        tokens = self._sentences[i].tokens
        stop = next((k for k in range(first, end) if tokens[k].tag == "IN"), end)
        names = [n for n in self._features[i].names if first <= n.first and n.end <= stop]
        named = [
            n for n in names if n.end == stop or tokens[n.end].tag not in ("POS", "JJ", *_COMMON)
        ]  # fmt: skip
        whole = next((n for n in self._features[i].names if n.first == first == stop), None)
        if named:
            return named[-1].key
        return whole.key if whole is not None else ""

    def _subject_meant(self, i: int, one: Attribution, pronoun: str) -> Speaker | None:
        """The main clause's subject in "The council recommended what it calls …"."""
        if one.scope_first < one.source_first:
            return None
        tokens, features = self._sentences[i].tokens, self._features[i]
        subjects = [
            verb.subject
            for verb in features.verbs
            if verb.head < one.source_first and verb.subject is not None and not verb.passive
        ]
        if not subjects or tokens[one.source_first - 1].tag not in ("WP", "WDT", "IN", "WRB"):
            return None
        at = subjects[0]
        phrase = next((p for p in features.phrases if p.first <= at < p.end), None)
        if phrase is None or tokens[at].tag not in ("NN", "NNS", "NNP", "NNPS"):
            return None
        names = [n for n in features.names if n.first < phrase.end and phrase.first < n.end]
        person = any(may_be_person(name) for name in names)
        several = tokens[at].tag == "NNS"
        if (pronoun in _PERSONAL) != person or (pronoun == "they") != several:
            return None
        end = max([phrase.end, *(name.end for name in names)])
        key = names[-1].key if names else ""
        return Speaker(i, phrase.first, end, key, Found.PRONOUN)

    def _meant(self, i: int, gender: str) -> Speaker | None:
        """Whom "he" or "she" means; None when nobody or two may be meant."""

        def fits(key: str) -> bool:
            return self._genders.get(key, gender) in (gender, "")

        for back in range(1, min(_BACK, i) + 1):
            told = self._told[i - back]
            persons = self._persons(i - back)
            if told is not None and told.person and fits(told.speaker.key):
                return replace(told.speaker, found=Found.PRONOUN)
            keys = {name.key for name in persons if fits(name.key)}
            if len(keys) > 1:
                return None
            if keys:
                name = next(n for n in persons if fits(n.key))
                return Speaker(i - back, name.first, name.end, name.key, Found.PRONOUN)
        return None

    def _thing_meant(self, pronoun: str) -> Speaker | None:
        for told in reversed(self._told[-2:]):
            if told is not None:
                fits = not told.person and told.plural == (pronoun == "they")
                return replace(told.speaker, found=Found.PRONOUN) if fits else None
        return None

    def _persons(self, i: int) -> list[Name]:
        """The names of a sentence that may be persons', outside quotations."""
        one = self._features[i]
        return [
            name
            for name in one.names
            if may_be_person(name) and not any(q.first <= name.first < q.end for q in one.quotes)
            and not _in_place(self._sentences[i].tokens, name)
        ]  # fmt: skip

    def _last_told(self, i: int, spoken: Sequence[Attribution]) -> _Told | None:
        for one in reversed(spoken):
            speaker = one.speaker
            if speaker is None:
                continue
            words = self._sentences[speaker.sentence].tokens[speaker.first : speaker.end]
            if len(words) == 1 and words[0].tag == "PRP":
                continue
            if speaker.sentence != i and speaker.found is Found.PRONOUN:
                before = self._told[speaker.sentence]
                if before is not None and before.speaker.key == speaker.key:
                    return before
            head = _head(words)
            named = [n for n in self._features[speaker.sentence].names if n.key == speaker.key]
            person = bool(speaker.key) and any(may_be_person(name) for name in named)
            described = not speaker.key and head is not None and head.tag == "NN" and (
                head.lemma in name_words().titles or head.lemma in _HUMANS
            )  # fmt: skip
            plural = head is not None and (head.tag in ("NNS", "NNPS") or head.lemma == "police")
            joined = any(token.lower == "and" for token in words)
            return _Told(speaker, (person or described) and not joined, plural or joined)
        return None

    def _over_parts(self, quotes: list[list[Quote]]) -> None:
        """Gives all parts of a quotation over several sentences the speaker that one has."""
        start = 0
        while start < len(quotes):
            end = start
            while (
                end + 1 < len(quotes)
                and quotes[end]
                and not quotes[end][-1].closes
                and quotes[end + 1]
                and not quotes[end + 1][0].opens
            ):
                end += 1
            if end > start:
                self._share(quotes, start, end)
            start = end + 1

    def _share(self, quotes: list[list[Quote]], start: int, end: int) -> None:
        parts = [(i, len(quotes[i]) - 1 if i == start else 0) for i in range(start, end + 1)]
        known = [quotes[i][k].speaker for i, k in parts if quotes[i][k].speaker is not None]
        if not known:
            return
        for i, k in parts:
            if quotes[i][k].speaker is None:
                speaker = known[0]
                if speaker is not None:
                    speaker = replace(speaker, found=Found.CONTINUED)
                quotes[i][k] = replace(quotes[i][k], speaker=speaker)

    def _over_borders(self, quotes: list[list[Quote]]) -> None:
        """Gives quotations that fill their sentence the speaker of the sentence before."""
        last: Speaker | None = None  # of the sentence before
        for i, own in enumerate(quotes):
            told = self._told[i]
            if own and own[0].speaker is None and last is not None and self._fills(i, own):
                speaker = replace(last, found=Found.CONTINUED)
                own[:] = [replace(q, speaker=q.speaker or speaker) for q in own]
            spoken = [q.speaker for q in own if q.speaker is not None and q.clause_like]
            last = spoken[-1] if spoken else told.speaker if told is not None else None

    def _fills(self, i: int, own: Sequence[Quote]) -> bool:
        """Whether nothing but the quotation stands in the sentence."""
        tokens = self._sentences[i].tokens
        inside = {k for quote in own for k in range(quote.first, quote.end)}
        return own[0].clause_like and not any(
            token.text[0].isalnum() for k, token in enumerate(tokens) if k not in inside
        )


_COMMON = ("NN", "NNS", "HYPH", "CC")
_HUMANS = frozenset(
    {"man", "woman", "resident", "witness", "official", "analyst", "spokesman", "spokeswoman",
     "spokesperson", "source", "expert", "teacher", "student", "doctor", "lawyer", "father",
     "mother", "brother", "sister", "son", "daughter", "wife", "husband", "neighbor", "survivor"}
)  # fmt: skip


def may_be_person(name: Name) -> bool:
    """Whether a name may be a person's: no country, no acronym, no word for an organisation."""
    form = form_of(name.text)
    words = name_words()
    if known_key(name.text) or not form or name.text.replace(".", "").isupper():
        return False
    if any(any(c.isdigit() for c in word) for word in form) or form[0] in words.geo_modifiers:
        return False
    return not any(
        word in words.institutions or word in words.corporate or word in ("of", "for", "and")
        for word in (*form, *name.key.split())
    )


def _in_place(tokens: Sequence[Token], name: Name) -> bool:
    return name.first > 0 and tokens[name.first - 1].lower in name_words().locatives


def _head(words: Sequence[Token]) -> Token | None:
    """The last noun before "of", "for" or "at"."""
    found = None
    for token in words:
        if token.tag == "IN":
            break
        if token.tag[:2] == "NN":
            found = token
    return found


def _of_quote(quote: Quote, spoken: Sequence[Attribution]) -> Speaker | None:
    """The source of the narrowest content that the quotation is in, its cue outside."""
    best: Attribution | None = None
    for one in spoken:
        if quote.first <= one.cue < quote.end or one.speaker is None:
            continue
        if not (one.scope_first <= quote.first < one.scope_end or
                quote.first <= one.scope_first < quote.end):  # fmt: skip
            continue
        if best is None or one.scope_end - one.scope_first < best.scope_end - best.scope_first:
            best = one
    return best.speaker if best is not None else None
