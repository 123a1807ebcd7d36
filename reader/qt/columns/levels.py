"""Brings places of several columns to one height, and holds them there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reader.qt.columns import scroll_sync
from reader.qt.columns.article_text import ArticleText

_COMFORTABLE = 0.30  # of the viewport's height: where something is brought that was not in view

Spans = Mapping[int, tuple[int, int]]  # per article the places in its document


class Levels:
    """Scrolls the texts of columns; what it brought level it can bring level again."""

    def __init__(self, texts: Callable[[], Sequence[ArticleText]]) -> None:
        self._texts = texts
        self._held: tuple[int, Spans, Spans] | None = None

    def bring(self, leader: int, targets: Spans, beside: Spans | None = None) -> None:
        """Brings targets to one height; what is ``beside`` them comes as near as its column can.

        The leading column stays where it is as long as its target is in view.
        """
        self._held = (leader, dict(targets), dict(beside or {}))
        self.bring_again()

    def bring_again(self) -> None:
        """Brings level what was so before columns were laid out again."""
        if self._held is None:
            return
        leader, targets, beside = self._held
        height = self._level(leader, targets)
        if height is None:
            return
        for article, (start, end) in beside.items():
            top = self._texts()[article].top_of(start, end)
            if top is not None:
                self._texts()[article].scroll_to(max(round(top - height), 0))

    def release(self) -> None:
        """Holds nothing level any more."""
        self._held = None

    def _level(self, leader: int, targets: Spans) -> float | None:
        """The height to which the targets were brought; None when the leader has no lines."""
        texts = self._texts()
        found = {article: texts[article].top_of(*span) for article, span in targets.items()}
        tops = {article: top for article, top in found.items() if top is not None}
        if leader not in tops:
            return None
        text = texts[leader]
        height = tops[leader] - text.verticalScrollBar().value()
        if not text.is_visible(tops[leader]):
            height = text.viewport().height() * _COMFORTABLE
        longest = [texts[article].longest_scroll() for article in tops]
        level = scroll_sync.level(list(tops.values()), height, longest)
        for article, scroll in zip(tops, level.scrolls, strict=True):
            texts[article].scroll_to(scroll)
        return level.height
