"""What the verdicts are called in the window, and which icon tells them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.verdicts import Standing, State

ICONS = {
    State.OPEN: "reopen",
    State.REAL: "real",
    State.EXPLAINED: "explained",
    State.FALSE_ALARM: "false-alarm",
    State.SNOOZED: "snooze",
}

# What an analyst has done with stays out of the way; what is known to be so stays in sight.
SHOWN_AT_FIRST = frozenset({State.OPEN, State.REAL, State.EXPLAINED})


def state_name(state: State) -> str:
    """The state as words of their own."""
    translate = QCoreApplication.translate
    return {
        State.OPEN: translate("Verdict", "Open"),
        State.REAL: translate("Verdict", "Real"),
        State.EXPLAINED: translate("Verdict", "Explained"),
        State.FALSE_ALARM: translate("Verdict", "False alarm"),
        State.SNOOZED: translate("Verdict", "Snoozed"),
    }[state]


def _in_a_sentence(state: State) -> str:
    # Not the name in small letters: nouns keep their capitals in some languages.
    translate = QCoreApplication.translate
    return {
        State.OPEN: translate("Verdict", "open"),
        State.REAL: translate("Verdict", "real"),
        State.EXPLAINED: translate("Verdict", "explained"),
        State.FALSE_ALARM: translate("Verdict", "false alarm"),
        State.SNOOZED: translate("Verdict", "snoozed"),
    }[state]


def state_meaning(state: State) -> str:
    """What the state says, in a sentence."""
    translate = QCoreApplication.translate
    return {
        State.OPEN: translate("Verdict", "Nothing has been decided about it yet."),
        State.REAL: translate("Verdict", "The sources do differ here."),
        State.EXPLAINED: translate(
            "Verdict", "The sources differ for a reason that settles it, such as a later count."
        ),
        State.FALSE_ALARM: translate("Verdict", "The sources do not differ here; it is put away."),
        State.SNOOZED: translate("Verdict", "Put away until the program starts the next time."),
    }[state]


def state_count(state: State, count: int) -> str:
    """How many are in that state: "2 false alarms"."""
    translate = QCoreApplication.translate
    many = count != 1
    return {
        State.OPEN: translate("Verdict", "{0} open"),
        State.REAL: translate("Verdict", "{0} real"),
        State.EXPLAINED: translate("Verdict", "{0} explained"),
        State.FALSE_ALARM: (
            translate("Verdict", "{0} false alarms")
            if many
            else translate("Verdict", "{0} false alarm")
        ),
        State.SNOOZED: translate("Verdict", "{0} snoozed"),
    }[state].format(count)


def standing_sentence(standing: Standing | None) -> str:
    """What is held of a finding and why, or "" when nothing is."""
    if standing is None:
        return ""
    translate = QCoreApplication.translate
    verdict = standing.verdict
    of = verdict.by  # a colleague; one's own verdicts name nobody
    if standing.changed:
        plain = (
            translate("Verdict", "Held by {2} before the texts changed: {0}.")
            if of
            else translate("Verdict", "Held before the texts changed: {0}.")
        )
        reasoned = (
            translate("Verdict", "Held by {2} before the texts changed: {0} – {1}")
            if of
            else translate("Verdict", "Held before the texts changed: {0} – {1}")
        )
    else:
        plain = (
            translate("Verdict", "Verdict of {2}: {0}.")
            if of
            else translate("Verdict", "Verdict: {0}.")
        )
        reasoned = (
            translate("Verdict", "Verdict of {2}: {0} – {1}")
            if of
            else translate("Verdict", "Verdict: {0} – {1}")
        )
    text = reasoned if verdict.reason else plain
    return text.format(_in_a_sentence(verdict.state), verdict.reason, of)
