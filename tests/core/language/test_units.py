"""The table of units, and its check."""

from __future__ import annotations

import pytest

from reader.core import lexicon
from reader.core.errors import ResourceError
from reader.core.language.units import Unit, units


def test_every_unit_is_positive_and_named_once() -> None:
    for rows in units().phrases.values():
        for _, unit in rows:
            assert unit.factor > 0
            assert 0 <= unit.slack < 0.5


def test_offsets_are_added_after_the_factor() -> None:
    fahrenheit = next(
        unit for parts, unit in units().phrases["fahrenheit"] if parts == ("fahrenheit",)
    )
    assert fahrenheit.base(212) == pytest.approx(100)
    assert fahrenheit.base(32) == pytest.approx(0, abs=1e-6)
    assert Unit("m", 1000).base(3) == 3000


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[[unit]]\nunit = "m"\nwords = ["metre"]\nexample = "x"\n', "factor"),
        ('[[unit]]\nunit = "m"\nfactor = 1\nexample = "x"\n', "words"),
    ],
)
def test_faulty_entry_names_its_line(
    text: str, problem: str, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "units.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(lexicon, "entries", lambda name: lexicon.Entries(path))
    with pytest.raises(ResourceError, match=f"line 1.*{problem}"):
        units.__wrapped__()
