"""reader.core.errors: each is one sentence for the user."""

from __future__ import annotations

import inspect

import pytest

from reader.core import errors


def test_a_load_error_names_the_file_and_the_problem() -> None:
    error = errors.LoadError("a.txt", "it is empty; choose another file")
    assert str(error) == "a.txt: it is empty; choose another file"
    assert (error.path, error.problem) == ("a.txt", "it is empty; choose another file")


@pytest.mark.parametrize(
    "kind",
    [
        value
        for _, value in inspect.getmembers(errors, inspect.isclass)
        if value.__module__ == errors.__name__
    ],
)
def test_all_expected_failures_are_one_family(kind: type[Exception]) -> None:
    assert issubclass(kind, errors.ReaderError)
