"""What the guide says, chapter by chapter; keys are those that the actions have now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from reader.core.discrepancies.finding import Type
from reader.qt.dialogs.plain_page import Section

KeysOf = Callable[[str], str]  # an action's name → its first keys, as the system writes them


def example(kind: Type) -> str:
    """Two wordings that differ in this type."""
    translate = QCoreApplication.translate
    return {
        Type.COMMITMENT: translate("Guide", "discussed / agreed; delay / cancel"),
        Type.STAGE: translate("Guide", "is expected to raise / discussed"),
        Type.POLARITY: translate("Guide", "agreed / no formal agreement exists"),
        Type.CERTAINTY: translate("Guide", "reportedly killed / killed"),
        Type.NUMBER: translate("Guide", "25 % / 35 %"),
        Type.TIME: translate("Guide", "on Tuesday / on Wednesday"),
        Type.PRECEDENCE: translate("Guide", "for the first time / exchanges since 2024"),
        Type.ATTRIBUTION: translate("Guide", "police said four died / four died"),
        Type.QUOTATION: translate("Guide", "“standard” guardrails / guardrails"),
        Type.ENTITY: translate("Guide", "west of Bireun / south of Bireun"),
        Type.SCOPE: translate("Guide", "every major system / some systems"),
        Type.FRAMING: translate("Guide", "a caravan of asylum seekers / illegal immigrants"),
    }[kind]


def chapters(keys: KeysOf) -> tuple[Section, ...]:
    """How to work with the window, from opening to judging."""
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "Opening articles"),
            (
                translate(
                    "Guide",
                    "Press {0} and choose two or more files on the same event (web pages as your "
                    "browser saved them, PDF, Word, OpenDocument, RTF, books, mails, text), drop "
                    "them or a folder on the window, or paste a text with {1}. Each article gets "
                    "a column and a letter: A, B, C.",
                ).format(keys("open_articles"), keys("paste_article")),
                translate(
                    "Guide",
                    "{0} shows how a file is read before it is opened, with its encoding and, in "
                    "a PDF, its columns. Menus, links and notices around an article are shown dim "
                    "and never compared; {1} leaves them out.",
                ).format(keys("open_checked"), keys("furniture")),
                translate(
                    "Guide",
                    "Title, outlet, author and date are read from the text; {0} shows them and "
                    "lets them be corrected. A date helps: “yesterday” is counted from it.",
                ).format(keys("article_details")),
            ),
        ),
        (
            translate("Guide", "Reading side by side"),
            (
                translate(
                    "Guide",
                    "Sentences with a light tint report something that another article reports "
                    "too; ribbons join them. Click a sentence, or walk with Up and Down: its "
                    "counterparts come level in the other columns, and the pane at the bottom "
                    "shows every source's wording of the claim. {0} goes to the next column.",
                ).format(keys("next_column")),
                translate(
                    "Guide",
                    "Columns scroll together by what they report, not by line; the lock ({0}) "
                    "lets each go alone. With more than three articles {1} and {2} go sideways, "
                    "and the column that is pinned as base ({3}) stays.",
                ).format(
                    keys("sync_scrolling"),
                    keys("column_left"),
                    keys("column_right"),
                    keys("pin_base"),
                ),
                translate(
                    "Guide",
                    "The strip at a column's edge ({0}) shows where its differences are; click or "
                    "drag in it to go there. {1}, {2} and {3} show all sentences, those with "
                    "differences, and those that one article alone has.",
                ).format(
                    keys("overview"),
                    keys("sentences_shown_0"),
                    keys("sentences_shown_1"),
                    keys("sentences_shown_2"),
                ),
            ),
        ),
        (
            translate("Guide", "Differences"),
            (
                translate(
                    "Guide",
                    "Strong marks stand on the words that differ: colour, underline and letters "
                    "tell the type. The list on the right names both wordings and the reason; "
                    "{0} and {1} walk through it, {2} through the words of one.",
                ).format(keys("next_finding"), keys("previous_finding"), keys("next_words")),
                translate(
                    "Guide",
                    "Ticks in the legend, the sliders and the words above the list choose what is "
                    "listed and marked.",
                ),
                translate(
                    "Guide",
                    "“Why?” ({0}) shows what is behind a difference or a link: the phrases, what "
                    "was read in them, the rule and the figures that it weighed.",
                ).format(keys("why")),
                translate(
                    "Guide",
                    "Above the list and under an article's title stands what was not read in full, "
                    "and which articles share their wording: a report that copies another confirms "
                    "nothing. Shared quotations do not count.",
                ),
            ),
        ),
        (
            translate("Guide", "Judging"),
            (
                translate(
                    "Guide",
                    "With a difference chosen, {0} confirms it as real, {1} marks it as explained, "
                    "{2} as a false alarm, {3} puts it off until the next start and {4} opens it "
                    "again; {5} goes to the next open one. A reason may stand beside each verdict.",
                ).format(
                    keys("mark_real"),
                    keys("mark_explained"),
                    keys("mark_false_alarm"),
                    keys("snooze"),
                    keys("reopen"),
                    keys("next_open"),
                ),
                translate(
                    "Guide",
                    "A verdict is found again by what it is about, also when the articles are "
                    "compared anew. Every step can be undone with {0}.",
                ).format(keys("undo")),
            ),
        ),
        (
            translate("Guide", "Links of your own"),
            (
                translate(
                    "Guide",
                    "Where two sentences report the same and are not joined, press {0} on one, go "
                    "to the other and press {0} again. {1} cuts a link that is none, {2} keeps one "
                    "whatever the next comparison says.",
                ).format(keys("link"), keys("cut_link"), keys("keep_link")),
            ),
        ),
        (
            translate("Guide", "Claims and sources"),
            (
                translate(
                    "Guide",
                    "The page Claims ({0}) is a table: a row a claim, a column a source, in each "
                    "cell that source's wording, empty where it is silent. Its filters show what "
                    "one source alone has, what one leaves out and what all agree on.",
                ).format(keys("claims_page")),
                translate(
                    "Guide",
                    "The timeline puts every dated statement on one axis, a lane a source. Shared "
                    "wording shows what two articles have almost word for word, and how "
                    "independent they are.",
                ),
            ),
        ),
        (
            translate("Guide", "Finding words"),
            (
                translate(
                    "Guide",
                    "{0} looks in the article that has the keyboard, {1} in all of them; {2} and "
                    "{3} go from one place to the next. Case, accents and kinds of quotation marks "
                    "make no difference.",
                ).format(
                    keys("find"), keys("find_in_all"), keys("find_next"), keys("find_previous")
                ),
            ),
        ),
        (
            translate("Guide", "Rules and words of your own"),
            (
                translate(
                    "Guide",
                    "Each type is told by rules with a name. Compare ▸ Rules lists them with "
                    "examples and switches them on and off.",
                ),
                translate(
                    "Guide",
                    "Compare ▸ Own lexicon loads words of your own from a text file: steps of "
                    "scales, hedges, opposites, loaded words, verbs of saying, names. “What it "
                    "changes” lists the differences that come, go and change. In a terminal, "
                    "“parallax lexicon example” prints a file to begin with.",
                ),
            ),
        ),
        (
            translate("Guide", "Looks and keys"),
            (
                translate(
                    "Guide",
                    "Preferences ({0}) hold the theme, high contrast, the reading font, the "
                    "colours of the types and single letters. {1} and {2} change the size of the "
                    "articles' text. Keyboard shortcuts ({3}) lists all keys and changes them.",
                ).format(keys("preferences"), keys("zoom_in"), keys("zoom_out"), keys("shortcuts")),
            ),
        ),
    )


def limits() -> Section:
    """What the program cannot do."""
    translate = QCoreApplication.translate
    return (
        translate("Guide", "What it cannot do"),
        (
            translate(
                "Guide",
                "Parallax reads words by rules; it does not know the world. It does not see "
                "conflicts that need outside knowledge or a chain of causes, and it does not "
                "recognise irony.",
            ),
            translate(
                "Guide",
                "A finding says that two passages give different pictures, not which of them is "
                "true. It misses some differences and flags some that are none: read both passages "
                "before you rely on it.",
            ),
            translate(
                "Guide",
                "Its rules of wording are made for English. Texts in other languages are joined by "
                "names, numbers, times, quotations and spelling, and only their numbers are "
                "compared; the column's head says so.",
            ),
            translate(
                "Guide",
                "It reads files of up to 50 MB, in other formats than text with at most 20 MB of "
                "words. It reads no text in pictures, and in a PDF the order of columns is found "
                "by their look: where that is uncertain, a warning says so.",
            ),
            translate(
                "Guide",
                "Up to 32 articles are compared every two with each other, more of them each with "
                "the 24 most like it. What was cut short is always told.",
            ),
            translate(
                "Guide",
                "Two articles that seem to tell two events of one kind keep only their surest "
                "links. That is a judgement too: a link missed can be made by hand.",
            ),
        ),
    )
