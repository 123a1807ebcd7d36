"""How a set of articles is looked at, as values that can be written down and read again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.qt.columns.columns_view import ColumnsView


def state_of(view: ColumnsView) -> dict[str, object]:
    """What is read and where: articles are named by their content, places are code points."""
    row = view.row
    places: dict[str, object] = {}
    for column in view.columns:
        if column.article is not None:
            top = column.text.text_map.to_text(int(column.text.top_place))
            places[column.article.sha256] = top
    bar = row.horizontalScrollBar()
    return {
        "across": bar.value() / max(row.placing.width, 1),
        "places": places,
    }


def remembered(view: ColumnsView, state: Mapping[str, object]) -> None:
    """Goes to where the state says, as far as it fits what is open."""
    across = state.get("across")
    if isinstance(across, int | float) and 0 <= across < len(view.columns):
        view.row.horizontalScrollBar().setValue(round(across * view.row.placing.width))
    places = state.get("places")
    if not isinstance(places, Mapping):
        return
    for column in view.columns:
        place = places.get(column.article.sha256) if column.article is not None else None
        if isinstance(place, int) and not isinstance(place, bool) and place >= 0:
            column.text.go_to_place(column.text.text_map.to_column(place))
