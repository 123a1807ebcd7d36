"""The thresholds and weights of resources/weights.toml, by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import tomli

from reader import paths
from reader.core.errors import ResourceError


@cache
def _weights() -> Mapping[str, float]:
    found: dict[str, float] = {}
    try:
        tables = tomli.loads(paths.resource("weights.toml").read_text(encoding="utf-8"))
        for section, rows in tables.items():
            for name, row in rows.items():
                if not row["means"]:
                    raise ValueError(f"{section}.{name} has no meaning")
                found[f"{section}.{name}"] = float(row["value"])
    except (tomli.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as exc:
        raise ResourceError(f"resources/weights.toml: {exc}. Mend that entry.") from exc
    return found


def weigh(name: str) -> float:
    """The value of "section.name"; raises ResourceError when there is none."""
    try:
        return _weights()[name]
    except KeyError:
        raise ResourceError(f"resources/weights.toml has no “{name}”; add it.") from None
