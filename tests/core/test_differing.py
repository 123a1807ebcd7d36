"""What differs between two mappings, whatever was added, changed, deleted or moved."""

from __future__ import annotations

import random

import pytest

from reader.core.differing import difference


def plainly(before: dict[str, object], after: dict[str, object]) -> tuple[set[str], set[str]]:
    changed = {key for key in after if key not in before or before[key] is not after[key]}
    return changed, set(before) - set(after)


@pytest.mark.parametrize("seed", range(200))
def test_it_finds_what_looking_at_each_finds(seed: int) -> None:
    dice = random.Random(seed)
    before = {f"n{number}": object() for number in range(dice.randrange(12))}
    after = dict(before)
    for _ in range(dice.randrange(6)):
        key = f"n{dice.randrange(14)}"
        if dice.random() < 0.4:
            after.pop(key, None)
        else:
            after[key] = object()
    if dice.random() < 0.3:
        after = dict(sorted(after.items(), key=lambda _: dice.random()))
    changed, gone = difference(before, after)
    assert (set(changed), set(gone)) == plainly(before, after)
    assert (len(changed), len(gone)) == (len(set(changed)), len(set(gone)))


def test_the_keys_stand_in_their_order() -> None:
    one = object()
    assert difference({"a": one, "b": one}, {"a": one, "b": 1, "c": 2}) == (["b", "c"], [])
