"""Articles and a comparison of any size, made up without the engine, always the same ones."""

from __future__ import annotations

import hashlib
import random

from rows import ROOT as ROOT

from reader.core.alignment.links import Claim, Link, Ref, Status
from reader.core.article import Article, Block, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.discrepancies.finding import Finding, Severity, Side, Type

_PROSE = (
    "the a of to in and that for on with as by at from it was were is had has said have not "
    "after before harbour fire port mayor docks ships city chemicals store official officials "
    "report agreement ministers talks government company workers people night morning Tuesday "
    "injured spokesman statement investigation documents million closed opened decided refused "
    "measure according early several against reported"
)
_WORDS = _PROSE.split()
_SENTENCE = (8, 30)  # words
_PARAGRAPH = (2, 5)  # sentences


def made_article(number: int, words: int) -> tuple[Article, tuple[Sentence, ...]]:
    """An article of about so many words, and its sentences."""
    dice = random.Random(number)
    title = f"Article {number}: " + " ".join(dice.choices(_WORDS, k=7))
    pieces, blocks, sentences = [title], [Block(0, len(title), Kind.TITLE)], []
    sentences.append(Sentence(0, 0, len(title), Kind.TITLE, 0))
    place, count = len(title), 0
    while count < words:
        pieces.append("\n\n")
        place += 2
        start, kind = place, Kind.HEADING if dice.random() < 0.06 else Kind.BODY
        for position in range(1 if kind is Kind.HEADING else dice.randint(*_PARAGRAPH)):
            length = 4 if kind is Kind.HEADING else dice.randint(*_SENTENCE)
            text = " ".join(dice.choices(_WORDS, k=length)).capitalize()
            text += "" if kind is Kind.HEADING else "."
            if position:
                pieces.append(" ")
                place += 1
            sentences.append(Sentence(len(sentences), place, place + len(text), kind, len(blocks)))
            pieces.append(text)
            place += len(text)
            count += length
        blocks.append(Block(start, place, kind))
    whole = "".join(pieces)
    digest = hashlib.sha256(whole.encode()).hexdigest()
    path = f"/made/{number}.txt"
    return Article(path, whole, tuple(blocks), title, digest), tuple(sentences)


def made_comparison(articles: int, words: int, links: int, findings: int) -> Comparison:
    """A comparison of so many articles; links run mostly forward and some cross far."""
    dice = random.Random(7)
    made = [made_article(number, words) for number in range(articles)]
    compared = tuple(
        ComparedArticle(siglum(place), article, sentences)
        for place, (article, sentences) in enumerate(made)
    )
    pairs: dict[tuple[Ref, Ref], float] = {}
    while len(pairs) < links and articles > 1:
        left, right = sorted(dice.sample(range(articles), 2))
        here, there = len(made[left][1]), len(made[right][1])
        part = dice.random()
        crossing = dice.random() < 0.15
        other = dice.random() if crossing else min(max(part + dice.gauss(0, 0.01), 0.0), 1.0)
        a = Ref(left, min(int(part * here), here - 1))
        b = Ref(right, min(int(other * there), there - 1))
        pairs[a, b] = dice.uniform(0.5, 1.0)
    ordered = sorted(pairs)
    claims = tuple(
        Claim(f"c{place}", pair, Status.DISPUTED if place % 4 == 0 else Status.AGREED)
        for place, pair in enumerate(ordered)
    )
    chosen = ordered[:: max(len(ordered) // max(findings, 1), 1)][:findings]

    def side(ref: Ref) -> Side:
        sentence = made[ref.article][1][ref.sentence]
        text = made[ref.article][0].text
        start = sentence.start + dice.randrange(max((sentence.end - sentence.start) // 2, 1))
        end = min(start + dice.randint(6, 24), sentence.end)
        return Side(ref, start, end, text[start:end])

    kinds = list(Type)
    found = tuple(
        Finding(
            id=f"d{place}",
            type=kinds[place % len(kinds)],
            rule="made",
            severity=Severity(1 + place % 3),
            confidence=0.9,
            claim=f"c{ordered.index(pair)}",
            sides=tuple(side(ref) for ref in pair),
            reason="A tells one thing and B tells another.",
        )
        for place, pair in enumerate(chosen)
    )
    linked = {ref for pair in ordered for ref in pair}
    return Comparison(
        articles=compared,
        links=tuple(Link(a, b, pairs[a, b]) for a, b in ordered),
        claims=claims,
        findings=found,
        only_in=tuple(
            tuple(one.index for one in sentences if Ref(place, one.index) not in linked)
            for place, (_, sentences) in enumerate(made)
        ),
    )
