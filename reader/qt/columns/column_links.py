"""What the links of a comparison do to columns on screen: scrolling together, and ribbons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.core.alignment.links import Ref
from reader.qt.columns import scroll_sync
from reader.qt.columns.article_text import ArticleText
from reader.qt.columns.counterparts import Counterparts
from reader.qt.columns.ribbon_geometry import Band, Joint, Joints, Ribbon, Strength, ribbons


class ColumnLinks:
    """Moves texts together and finds the ribbons between them, from one comparison's links.

    ``texts`` are the columns' texts in order. Without ``counterparts`` (before the analysis) texts
    scroll in proportion and there are no ribbons.
    """

    def __init__(self, texts: Sequence[ArticleText], counterparts: Counterparts | None) -> None:
        self._texts = tuple(texts)
        self._counterparts = counterparts
        self._chains: dict[tuple[int, int], tuple[scroll_sync.Anchor, ...]] = {}
        self._joints: dict[tuple[int, int], Joints] = {}
        self._calm: dict[tuple[int, int], Joints] = {}  # without what is chosen
        self._chosen: frozenset[Ref] = frozenset()
        self._met: frozenset[Ref] = frozenset()

    @property
    def texts(self) -> Sequence[ArticleText]:
        """The texts that it moves."""
        return self._texts

    def choose(self, chosen: frozenset[Ref], met: frozenset[Ref] = frozenset()) -> None:
        """Links between the chosen sentences are drawn strongly.

        Those ``met`` by a finding are joined even where no link does.
        """
        self._chosen, self._met = chosen, met
        self._joints.clear()

    def follow(self, leader: int, followers: Iterable[int]) -> None:
        """Scrolls the following texts to what stands in the middle of the leading one."""
        text = self._texts[leader]
        scroll = float(text.verticalScrollBar().value())
        height = float(text.viewport().height())
        longest = float(text.longest_scroll())
        focus = scroll_sync.focus_fraction(scroll, longest, height) * height
        end = float(text.text_map.size)
        beyond = text.beyond_text(scroll + focus)
        place = text.place_at(scroll + focus)
        for index in followers:
            if index != leader:
                other = self._texts[index]
                chain = self._chain(leader, index)
                to = scroll_sync.interpolated(chain, place, end, float(other.text_map.size))
                other.verticalScrollBar().setValue(round(other.y_of(to) + beyond - focus))

    def _chain(self, leader: int, follower: int) -> tuple[scroll_sync.Anchor, ...]:
        """The anchors between two columns, as places in their documents."""
        key = (leader, follower)
        if key not in self._chains:
            anchors: list[scroll_sync.Anchor] = []
            if self._counterparts is not None:
                here, there = self._texts[leader].spans, self._texts[follower].spans
                for one in scroll_sync.forward_chain(self._counterparts.anchors(*key)):
                    a, b = here[int(one.leader)], there[int(one.follower)]
                    anchors.append(scroll_sync.Anchor(a[0], b[0]))
                    anchors.append(scroll_sync.Anchor(a[1], b[1]))
            self._chains[key] = tuple(anchors)
        return self._chains[key]

    def ribbons(self, left: int, right: int, width: float, height: float) -> Sequence[Ribbon]:
        """The ribbons between two columns that are neighbours, for a gutter of that size."""
        if self._counterparts is None or max(left, right) >= len(self._texts):
            return ()
        one, other = self._texts[left], self._texts[right]
        here, there = one.visible_sentences(), other.visible_sentences()
        near = self._joints_between(left, right).near(here, there)
        return ribbons(
            _bands(one.sentence_band, (joint.left for joint in near)),
            _bands(other.sentence_band, (joint.right for joint in near)),
            near,
            width,
            height,
        )

    def _joints_between(self, left: int, right: int) -> Joints:
        """The joints of two columns, strong between what is chosen."""
        assert self._counterparts is not None
        key = (left, right)
        calm = self._calm.get(key)
        if calm is None:
            calm = self._calm[key] = Joints(self._counterparts.joints(left, right, frozenset()))
        joints = self._joints.get(key)
        if joints is None:
            here = {ref.sentence for ref in self._chosen if ref.article == left}
            there = {ref.sentence for ref in self._chosen if ref.article == right}
            met = self._met_joints(left, right, calm)
            joints = self._joints[key] = calm.chosen(here, there, met)
        return joints

    def _met_joints(self, left: int, right: int, linked: Joints) -> list[Joint]:
        """The joints of sentences that a finding meets without a link."""
        here = sorted(ref.sentence for ref in self._met if ref.article == left)
        there = sorted(ref.sentence for ref in self._met if ref.article == right)
        if not here or not there:
            return []
        return [Joint(a, b, Strength.STRONG) for a in here for b in there if not linked.join(a, b)]


def _bands(band_of: Callable[[int], Band | None], sentences: Iterable[int]) -> dict[int, Band]:
    found = {}
    for sentence in set(sentences):
        band = band_of(sentence)
        if band is not None:
            found[sentence] = band
    return found
