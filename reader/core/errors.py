"""The errors that the program expects, each a sentence that says what the user can do."""

from __future__ import annotations

from reader.core.said import Said


class ReaderError(Exception):
    """An expected failure; ``str(error)`` is one sentence for the user, in English.

    It is made of a Said where the window is to tell it in its own language.

    Anything that is not a ReaderError is a bug and goes to the log and the error report.
    """


class LoadError(ReaderError):
    """A file that could not be read as an article."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(Said("{path}: {problem}", {"path": path, "problem": problem}, ""))
        self.path = path
        self.problem = problem


class TooFewArticlesError(ReaderError):
    """A comparison was asked for with fewer than two readable articles."""


class ResourceError(ReaderError):
    """A file that the program ships, or the analyst's own lexicon, is missing or not valid."""


class ExportError(ReaderError):
    """A result that could not be written where the user asked."""


class ArgumentError(ReaderError):
    """Something that the user named, such as a rule, that there is not or that cannot be used."""
