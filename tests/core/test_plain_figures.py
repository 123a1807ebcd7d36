"""Every figure behind a link or a finding is told in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import paths
from reader.core import plain_figures
from reader.core.alignment.context import CONTEXT
from reader.core.alignment.model import link_model
from reader.core.alignment.similarity import FEATURES
from reader.core.discrepancies.judge import FIGURES
from reader.core.errors import ResourceError
from reader.core.plain_figures import figure, told


def test_every_figure_of_a_link_that_is_shown_is_told_and_no_unknown_one() -> None:
    assert (
        set(link_model().in_context.names)
        <= set(told("link"))
        <= {*CONTEXT, *FEATURES, "two_events"}
    )


def test_every_figure_of_a_finding_is_told_and_no_other() -> None:
    assert set(told("finding")) == set(FIGURES)


def test_a_figure_without_words_has_its_name() -> None:
    assert figure("link", "some_new_one", 0.5).says == "some new one"


def test_a_damaged_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "figures.toml").write_text("[link]", encoding="utf-8")
    monkeypatch.setattr(paths, "resource", lambda *parts: tmp_path.joinpath(*parts))
    plain_figures.told.cache_clear()
    try:
        with pytest.raises(ResourceError, match=r"figures\.toml: 'finding'"):
            told("finding")
    finally:
        plain_figures.told.cache_clear()
