"""Why a rule tells a difference: what was read in both phrases, and the figures it weighed.

Worked out on demand from the two passages; nothing of it is kept with the findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reader.core.discrepancies.detector import CommonScene, Draft, Scene
from reader.core.discrepancies.detectors import DETECTORS, drafts
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.judge import figures, judge, model, shares
from reader.core.discrepancies.loaded_words import loaded
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Passage
from reader.core.discrepancies.rules import rule_of
from reader.core.language.features import Bound, Quantity, Stage, Time
from reader.core.lexicon import ladders
from reader.core.plain_figures import Figure, figure
from reader.core.said import RULES, joined, marked, said, term
from reader.core.values import dataclass

Span = tuple[int, int]  # code points of the article

_BOUNDS = {
    Bound.ABOUT: marked("about"),
    Bound.AT_LEAST: marked("at least"),
    Bound.AT_MOST: marked("at most"),
}
# What a cue of these lexicons says of the words that it stands with.
_CUES = (
    ("certainty.toml", "hedge", "hedge"),
    ("precedence.toml", "claim", "claim to be the first"),
    ("precedence.toml", "earlier", "earlier instance"),
    ("precedence.toml", "restriction", "bounds of a claim"),
)
_STAGES = {
    Stage.PLANNED: marked("still to come"),
    Stage.UNDERWAY: marked("under way"),
    Stage.DONE: marked("done"),
}
_VALENCES = {
    -2: marked("hostile"),
    -1: marked("unfriendly"),
    0: marked("plain"),
    1: marked("friendly"),
    2: marked("glorifying"),
}


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that was read in a phrase: its kind, the article's words, and what they say."""

    kind: str
    words: str
    says: str


@dataclass(frozen=True, slots=True)
class WhySide:
    """One passage: its sentence, where the phrase stands in it (code points), what was read."""

    sentence: str
    start: int
    end: int
    gloss: str
    traits: tuple[Trait, ...]

    @property
    def phrase(self) -> str:
        """The words that differ."""
        return self.sentence[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Why:
    """Why a rule tells a difference between two passages.

    ``ground`` says what joins the passages, ``link`` how likely it is that they tell one thing.
    ``common`` are the words of both that were taken for the same. ``figures`` are those that the
    rule itself weighed, with ``drafted``, the confidence that it came to; ``shares`` are those that
    turn this into the ``confidence`` that is shown, none where the rule's own is.
    """

    rule: str
    type: Type
    severity: Severity
    says: str
    ground: str
    link: float
    sides: tuple[WhySide, WhySide]
    note: str
    common: tuple[tuple[str, str], ...]
    figures: tuple[Figure, ...]
    drafted: float
    confidence: float
    shares: tuple[Figure, ...]

    def flipped(self) -> Why:
        """The same with the other passage first."""
        common = tuple((b, a) for a, b in self.common)
        return replace(self, sides=(self.sides[1], self.sides[0]), common=common)


def find_why(
    scene: Scene, left: Span, right: Span, kind: Type, rule: str = "", types: Iterable[Type] = ()
) -> Why | None:
    """Why a rule tells a difference of that type at these words of the scene; None when none does.

    Of several rules the one of that name, else the surest. ``types`` are those that are looked for
    in such a scene, all when none is given.
    """
    told = drafts(scene, tuple(types) or tuple(DETECTORS))
    found = [
        why(scene, draft, judged.confidence, row)
        for draft, judged, row in zip(told, judge(scene, told), figures(scene, told), strict=True)
        if draft.type is kind
        and scene.left.span(*draft.left) == left
        and scene.right.span(*draft.right) == right
    ]
    return max(found, key=lambda one: (one.rule == rule, one.confidence), default=None)


def why(scene: Scene, draft: Draft, confidence: float, row: Mapping[str, float]) -> Why:
    """Why that draft of the scene is told with that confidence; ``row`` are its figures as
    judge.figures gives them.
    """
    rule = rule_of(draft.rule)
    return Why(
        rule=draft.rule,
        type=draft.type,
        severity=draft.severity,
        says=term(rule.says, RULES) if rule is not None else "",
        ground=_ground(scene),
        link=scene.score,
        sides=(
            _side(scene.left, draft.left, draft.left_gloss, draft.type),
            _side(scene.right, draft.right, draft.right_gloss, draft.type),
        ),
        note=term(draft.note),
        common=tuple(_common(scene)),
        figures=tuple(_figures(scene, draft)),
        drafted=min(draft.confidence, 0.99),
        confidence=min(confidence, 0.99),
        shares=tuple(_shares(draft, row)),
    )


def _shares(draft: Draft, row: Mapping[str, float]) -> Iterator[Figure]:
    """What turned the rule's confidence into the one that is shown, the strongest first."""
    if draft.rule in model().rates:
        for share in shares(row):
            yield figure("finding", share.name, share.figure, share.effect, share.typical)


def _ground(scene: Scene) -> str:
    if isinstance(scene, CommonScene):
        return said("Both sentences tell of one thing, though they are not linked")
    if scene.pairing.same_article:
        return said("Both sentences of the article may report one thing")
    return said("The two sentences may report the same claim")


def _common(scene: Scene) -> Iterator[tuple[str, str]]:
    """The words taken for the same, those alike to the letter once."""
    left, right = scene.left.tokens, scene.right.tokens
    for i, (j, _) in sorted(scene.pairing.to_right.items()):
        yield left[i].text, right[j].text


def _figures(scene: Scene, draft: Draft) -> Iterator[Figure]:
    """What the scene tells of the acts in the phrases."""
    yield Figure("common", said("how much the whole sentences have in common"), scene.common)
    one = max(
        (
            c
            for c in scene.correspondences
            if _meet((c.left.first, c.left.end), draft.left)
            and _meet((c.right.first, c.right.end), draft.right)
        ),
        key=lambda c: (c.kinship, c.about),
        default=None,
    )
    if one is None:
        return
    yield Figure("kinship", said("how near the words are that name the two acts"), one.kinship)
    yield Figure("about", said("how much the two acts are about the same thing"), one.about)
    roles = said("how well those who do the two acts, and those they are done to, agree")
    yield Figure("roles", roles, one.roles)


def _meet(one: Span, two: Span) -> bool:
    return one[0] < two[1] and two[0] < one[1]


# What was read in a phrase


def _side(passage: Passage, run: Span, gloss: str, kind: Type) -> WhySide:
    sentence = passage.sentence
    start, end = passage.span(*run)
    text = passage.analysis.article.text[sentence.start : sentence.end]
    found = sorted(_traits(passage, run, kind), key=lambda row: row[0])
    traits = tuple(dict.fromkeys(trait for _, trait in found))
    return WhySide(text, start - sentence.start, end - sentence.start, term(gloss), traits)


def _traits(passage: Passage, run: Span, of: Type) -> Iterator[tuple[int, Trait]]:
    """What was read at the words of a run, each with its first token."""
    features = passage.features

    def trait(kind: str, first: int, end: int, says: str) -> tuple[int, Trait]:
        return first, Trait(kind, passage.words(first, end), term(says))

    for act in acts(passage):
        if _meet((act.first, act.end), run):
            yield trait("act", act.first, act.end, _of_act(passage, act))
            for rung in act.rungs:
                ladder = ladders().by_name[rung.ladder]
                ranks = [step.rank for step in ladder.rungs]
                place = sum(rank <= rung.rank for rank in ranks)
                says = said(
                    "{gloss} (step {step} of {steps})",
                    gloss=term(rung.gloss),
                    step=max(place, 1),
                    steps=len(ranks),
                )
                yield trait(
                    said("scale “{name}”", name=term(rung.ladder)), act.first, act.end, says
                )
    for file, group, kind in _CUES:
        for match in passage.cues(file, group):
            if _meet((match.first, match.end), run):
                yield trait(kind, match.first, match.end, match.value.gloss)
    for word in loaded(passage):
        if _meet((word.first, word.end), run):
            for sense in word.senses.values():
                if sense.valence or of is Type.FRAMING:  # every second word is plain for something
                    says = term(_VALENCES[sense.valence])
                    if sense.means:
                        says = said("{judged} for {what}", judged=says, what=term(sense.means))
                    yield trait("judging word", word.first, word.end, says)
    for quantity in features.quantities:
        if _meet((quantity.first, quantity.end), run):
            yield trait("quantity", quantity.first, quantity.end, _of_quantity(quantity))
    for time in features.times:
        if _meet((time.first, time.end), run):
            yield trait("time", time.first, time.end, _of_time(time))
    for name in features.names:
        if _meet((name.first, name.end), run):
            yield trait("name", name.first, name.end, said("known as “{name}”", name=name.key))
    for told in features.attributions:
        source = told.source_first, told.source_end
        if _meet((told.cue, told.cue + 1), run) or _meet(source, run):
            words = passage.words(*source) if source[0] < source[1] else ""
            says = (
                said("said by {words}", words=words)
                if words
                else said("said by somebody who is not named")
            )
            yield trait("attribution", told.cue, told.cue + 1, says)
    for quote in features.quotes:
        if quote.first < quote.end and _meet((quote.first, quote.end), run):
            yield trait("quotation", quote.first, quote.end, said("stands in quotation marks"))


def _of_act(passage: Passage, act: Mention) -> str:
    told = [_STAGES[act.stage]] if act.stage in _STAGES else []
    told.append(marked("denied") if act.negated else marked("affirmed"))
    if act.hedged:
        told.append(marked("hedged"))
    rows = [term(one) for one in told]
    if act.subject is not None:
        rows.append(said("by “{word}”", word=passage.tokens[act.subject].text))
    if act.object is not None:
        rows.append(said("to “{word}”", word=passage.tokens[act.object].text))
    return joined(rows, ", ")


def _of_quantity(quantity: Quantity) -> str:
    low, high = f"{quantity.low:g}", f"{quantity.high:g}"
    told: str = low if low == high else said("{low} to {high}", low=low, high=high)
    if quantity.bound not in (Bound.EXACT, Bound.RANGE):
        told = said("{figure} ({bound})", figure=told, bound=term(_BOUNDS[quantity.bound]))
    if quantity.unit:
        told = said("{figure} {unit}", figure=told, unit=term(quantity.unit))
    if quantity.counted:
        told = said("{figure} of “{words}”", figure=told, words=quantity.counted)
    return told


def _of_time(time: Time) -> str:
    begin, end = time.begin, time.end_day
    if begin is not None and end is not None:
        low, high = begin.isoformat(), end.isoformat()
        told: str = low if begin == end else said("{low} to {high}", low=low, high=high)
    elif begin is not None:
        told = said("from {day}", day=begin.isoformat())
    elif end is not None:
        told = said("until {day}", day=end.isoformat())
    elif time.days is not None:
        days = f"{time.days:g}"
        told = said("{n} day long", n=days) if time.days == 1 else said("{n} days long", n=days)
    elif time.anchor:
        told = said("“{words}”, of which the date is not known", words=time.anchor)
    else:
        told = said("no date known")
    return joined([term(time.relation), told], " ") if time.relation else told
