"""Where quality was cut short, and why: told with the result, so that nobody trusts silence."""

from __future__ import annotations

from enum import StrEnum

from reader.core.values import dataclass


class LimitKind(StrEnum):
    """What was cut short."""

    LANGUAGE = "language"  # not English, or mixed: checks that read wording are off
    LENGTH = "length"  # a sentence or an article too long for every check
    SET = "set"  # too many articles to look at every pair of sentences


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing that was not done in full; ``text`` is one sentence for the analyst."""

    kind: LimitKind
    text: str
