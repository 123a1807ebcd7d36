"""The figures behind links and findings in plain words: resources/figures.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import tomli

from reader import paths
from reader.core.errors import ResourceError
from reader.core.said import term
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure by its name, with what it is in plain words, and what it did.

    ``effect`` is what it adds to the log odds of the whole, ``typical`` the figure's usual value;
    each is None where it means nothing.
    """

    name: str
    says: str
    value: float
    effect: float | None = None
    typical: float | None = None


@cache
def told(table: str) -> Mapping[str, str]:
    """What each figure of a table is; raises ResourceError when the file is faulty."""
    try:
        rows = tomli.loads(paths.resource("figures.toml").read_text(encoding="utf-8"))[table]
        found = {str(name): str(says) for name, says in rows.items()}
    except (tomli.TOMLDecodeError, KeyError, AttributeError) as exc:
        raise ResourceError(f"resources/figures.toml: {exc}. Mend that entry.") from exc
    return found


def figure(
    table: str, name: str, value: float, effect: float | None = None, typical: float | None = None
) -> Figure:
    """A figure of that table, "link" or "finding"; one that is not told there by its name."""
    says = told(table).get(name, name.replace("_", " "))
    return Figure(name, term(says), value, effect, typical)
