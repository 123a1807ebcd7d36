"""Time expressions as intervals of days, durations and clock times.

``Time.anchor`` is the normalised expression, a kind and a value: "date:2026-05-15", "date:05-15"
(no year), "month:2026-04", "month:04", "year:2024", "decade:1890", "century:19", "season:2024
summer", "quarter:2012 1", "weekday:fri", "clock:10:00 gmt", "duration:3 year", "ago:2 day",
"span:last 3 day", "relative:last month", "day:yesterday", "part:early hours", "named:…". After a
space stand part of day or period ("weekday:fri evening", "month:04 early") and, for a clock time,
its zone. An expression that needs the article's own date has no interval when it is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reader.core.article import Kind, Sentence, Token
from reader.core.language.features import Time
from reader.core.language.flat_text import LONGEST, FlatText, flatten
from reader.core.language.time_words import TimeWords, kinds_in, time_words
from reader.core.language.times_calendar import (
    NONE,
    Interval,
    calendar_time,
    clock_anchor,
)
from reader.core.language.times_meet import compatible
from reader.core.language.times_relative import duration, from_now, moved, relative, unit_of
from reader.core.language.times_scan import Hit, scan

__all__ = ["CALENDAR", "compatible", "find_times"]

# The kinds of anchors whose digits are a date or a clock time and never a quantity.
CALENDAR = frozenset(
    {"date", "numeric", "month", "year", "decade", "century", "season", "quarter"}
    | {"weekday", "clock", "named"}
)
_FUTURE = frozenset(
    {"will", "shall", "'ll", "next", "until", "till", "by", "expected", "due", "scheduled", "would"}
    | {"slated", "planned", "upcoming"}
    | {"slated", "planned", "upcoming"}
)
# Present tense of what is said or what is so, which tells nothing of a plan.
_STATES = frozenset(
    {"be", "have", "do", "say", "tell", "report", "write", "show", "warn", "claim", "add", "note"}
    | {"argue", "think", "believe", "know", "want", "need", "seem", "appear", "remain", "come"}
    | {"mean", "suggest"}
)
_POSSIBLE = frozenset({"may", "might", "could", "should", "can"})
_SHIFTABLE = frozenset({"day", "night", "week", "fortnight"})
_COMPARED = re.compile(r"\b(?:from|than|with|over|against|to|on|versus|vs)\s+(?:the\s+)?\Z")
_CHANGED = re.compile(
    r"(?:%|\d|percent|per cent|up|down|higher|lower|more|less|r[io]se|grew|fell|increase[ds]?"
    r"|decrease[ds]?|growth|decline[ds]?|improvement|compared|unchanged|points?|year)\s+from\s+"
    r"(?:the\s+)?\Z"
)


def find_times(sentence: Sentence, published: date | None) -> tuple[Time, ...]:
    """The time expressions of a sentence in order.

    ``published`` is the article's own date; weekdays and the like get an interval only with it.
    """
    if published is not None and not 1000 <= published.year <= 9000:
        published = None  # no article's date; date arithmetic would leave the calendar
    kinds = kinds_in(sentence.tokens)
    if not kinds:
        return ()
    flat = flatten(sentence)
    if len(flat.text) > LONGEST:
        return ()
    hits = scan(sentence, flat, kinds)
    return tuple(_times(hits, sentence, flat, published)) if hits else ()


def _times(
    hits: list[Hit], sentence: Sentence, flat: FlatText, published: date | None
) -> Iterator[Time]:
    words = time_words()
    shift: tuple[int, float] | None = None
    present: bool | None = None
    beside: date | None = None
    for place, hit in enumerate(hits):
        if shift is None:
            first, end = flat.tokens(hit.start, hit.end)
        else:
            end = flat.tokens(hit.start, hit.end)[1]
        if sentence.tokens[end - 1].lower in (".", ",") and end - first > 1:
            end -= 1
        before = sentence.tokens[max(first - 12, 0) : first]
        future = _ahead(before)
        gone = not future and _gone(before)
        if not future and hit.name == "weekday" and sentence.kind is Kind.BODY:
            if present is None:
                present = _present(sentence.tokens)
            future = present or _going_on(sentence.tokens[max(first - 12, 0) : first])
        relation = "" if shift is not None else _relation(hit, flat, words)
        anchor, interval, days = _meaning(
            hit, words, published, (future, gone), relation, flat, beside
        )
        if not anchor:
            shift = None
            continue
        if "year" in hit.groups and anchor.startswith("date:"):
            beside = interval[0]
        if shift is not None:
            anchor, interval = _shifted(anchor, interval, shift[1])
            shift = None
        elif place + 1 < len(hits) and (way := _shift_to(hit, hits[place + 1], flat)) and days:
            shift = first, way * days
            continue
        if hit.name == "duration" and relation == "for" and days and published:
            lasting = any(token.lower in ("has", "have", "'ve", "'s") for token in before[-8:])
            if lasting and days >= 1:
                interval = moved(published, -days), published  # it runs to the article's day
        begin, last = interval
        if relation in ("since", "after") and begin is not None:
            begin, last = (begin if relation == "since" else last), None
        elif relation in ("until", "by", "before") and last is not None:
            begin, last = None, (last if relation != "before" else begin)
        yield Time(first, end, begin, last, anchor, relation, days)


def _ahead(before: Sequence[Token]) -> bool:
    """Whether the words before a time tell of what is to come."""
    for k, token in enumerate(before):
        if token.lower in _FUTURE and (token.tag != "IN" or k >= len(before) - 3):
            return True  # not the "by" of "struck by a car in Leeds on Friday"
        if token.lower in ("even", "yet") and k and before[k - 1].lower in ("not", "n't"):
            return True  # "it is not even April"
        if token.lower in _POSSIBLE and token.tag == "MD":
            following = before[k + 1].lower if k + 1 < len(before) else ""
            if following != "have":  # "it may have begun on Friday"
                return True
    return False


def _gone(before: Sequence[Token]) -> bool:
    """Whether the last verb before a time tells what has happened: "were laid off on"."""
    for k in range(len(before) - 1, -1, -1):
        if before[k].tag == "VBD" and before[k].lemma != "be":
            return True
        if before[k].tag == "VBN":
            return any(t.tag == "VBD" or t.lower == "been" for t in before[max(k - 3, 0) : k])
        if before[k].tag.startswith(("VB", "MD")):
            return False
    return False


def _going_on(before: Sequence[Token]) -> bool:
    """Whether the last verb before is a present progressive: "is unveiling its plan Thursday"."""
    for k in range(len(before) - 1, 0, -1):
        if before[k].tag.startswith("VB") and before[k].tag not in ("VB", "VBG"):
            return False
        going = before[k].tag == "VBG" or before[k].lower.endswith("ing")
        if going and (before[k].tag == "VBG" or before[k - 1].lemma == "be"):
            return any(
                token.lemma == "be" and token.tag in ("VBZ", "VBP")
                for token in before[max(k - 2, 0) : k]
            )
    return False


def _present(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells a plan in the present tense: "they host Leeds on Friday".

    Headlines tell the past in the present tense, so only sentences of the text are asked.
    """
    present = False
    for token in tokens:
        if token.tag in ("VBD", "VBN", "MD"):
            return False
        if token.tag in ("VBZ", "VBP"):
            if token.lemma in _STATES:
                return False
            present = True
    return present


def _shift_to(hit: Hit, following: Hit, flat: FlatText) -> int:
    """1 for "two days after" a day that follows, -1 for "two days before" one, else 0."""
    before = hit.name == "ago" and hit.groups["ago"] == "before"
    if not (before or hit.name == "duration") or unit_of(hit.groups) not in _SHIFTABLE:
        return 0
    if following.name not in ("monthday", "daymonth", "namedday", "iso", "weekday", "day"):
        return 0
    between = flat.text[hit.end : following.start] if following.start - hit.end < 16 else ""
    if before:
        return -1 if between == " " else 0
    return {"after": 1, "before": -1}.get(between.strip(), 0)


def _shifted(anchor: str, interval: Interval, days: float) -> tuple[str, Interval]:
    """The day that lies so many days after a named one, with the anchor of its own date."""
    begin, last = interval
    kind, _, value = anchor.partition(":")
    move = timedelta(round(days))
    if kind != "date" or " " in value:
        anchor = f"shift:{days:+g} {kind} {value}"
    elif value.count("-") == 2:
        anchor = f"date:{date.fromisoformat(value) + move}"
    else:
        anchor = f"date:{date.fromisoformat('2023-' + value) + move:%m-%d}"
    if begin is not None and last is not None:
        begin, last = begin + move, last + move
    return anchor, (begin, last)


def _relation(hit: Hit, flat: FlatText, words: TimeWords) -> str:
    if hit.name == "ago":
        return "ago" if hit.groups["ago"] in ("ago", "back") else hit.groups["ago"]
    if hit.name == "duration":
        following = re.match(
            r"\s(after|before)\b(?!\s(?:all|that\b))", flat.text[hit.end : hit.end + 16]
        )
        if following is not None:
            return following[1]
    match = words.relation.search(flat.text, max(hit.start - 40, 0), hit.start)
    if match is None:
        return ""
    relation = words.relations[match[1]]
    if hit.name in ("duration", "plural", "span"):
        if relation in ("by", "until", "since"):
            return ""
        return relation
    if match[1] == "from" and _CHANGED.search(flat.text, max(hit.start - 40, 0), hit.start):
        return ""  # "up 4 % from last year" compares
    if match[1] in ("to", "over", "took", "spent", "for", "up to", "about", "around") and (
        not hit.name.startswith("clock") and match[1] not in ("about", "around")
    ):
        # "from Monday to Friday" ends, "to Friday's meeting" does not
        before = flat.text[max(hit.start - 80, 0) : hit.start]
        between = match[1] == "to" and re.search(r"\bfrom\b", before) is not None
        return "until" if between else ""
    if (
        match[1] == "from"
        and hit.name == "year"
        and flat.text.endswith("from the ", max(hit.start - 9, 0), hit.start)
    ):
        return ""
    return relation


def _meaning(
    hit: Hit,
    words: TimeWords,
    published: date | None,
    way: tuple[bool, bool],
    relation: str,
    flat: FlatText,
    beside: date | None,
) -> tuple[str, Interval, float | None]:
    """Anchor, interval and length in days of one expression; an empty anchor: none after all.

    ``way`` tells whether the words before look ahead, and whether they look back.
    """
    future, gone = way
    name, groups = hit.name, hit.groups
    if name == "gameclock":
        minutes = int(groups["minute"]) + int(groups["second"]) / 60
        return f"duration:{minutes:g} minute", NONE, minutes / 1440
    if name in ("clock", "clock12", "clock24", "oclock", "noon"):
        return clock_anchor(groups, words), NONE, None
    if name in ("duration", "plural"):
        return duration(hit, words, published)
    if name in ("ago", "span"):
        return from_now(hit, words, published)
    if name in ("ref", "day"):
        compared = _COMPARED.search(flat.text, max(hit.start - 16, 0), hit.start) is not None
        return relative(hit, published, compared, future)
    if name == "daypart":
        return "part:early" if "dusk" not in str(groups) else "part:dusk", NONE, None
    anchor, interval = calendar_time(hit, words, published, future, gone, relation, beside)
    return anchor, interval, None
