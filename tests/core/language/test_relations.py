from __future__ import annotations

import pytest

from reader.core.language.relations import Relation, are_antonyms, expansions, related


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("agree/VB", "agree/VBD", Relation.SAME),
        ("agree/VB", "agreement/NN", Relation.DERIVED),
        ("start/VB", "begin/VB", Relation.SYNONYM),
        ("ship/NN", "vessel/NN", Relation.BROADER),
        ("ship/NN", "boat/NN", Relation.SIBLING),
        ("accept/VB", "reject/VB", Relation.ANTONYM),
        ("large/JJ", "small/JJ", Relation.ANTONYM),
        ("talk/NN", "banana/NN", Relation.NONE),
        ("the/DT", "of/IN", Relation.NONE),
        ("zzyzx/NN", "talk/NN", Relation.NONE),
    ],
)
def test_relation_is_symmetric(a: str, b: str, expected: Relation) -> None:
    (x, tx), (y, ty) = a.split("/"), b.split("/")
    assert related(x, tx, y, ty) is expected
    assert related(y, ty, x, tx) is expected


def test_adjective_takes_the_antonyms_of_its_near_synonym() -> None:
    assert are_antonyms("huge", "a", "small", "a") or are_antonyms("big", "a", "little", "a")


def test_a_word_expands_to_itself_at_full_weight() -> None:
    assert dict(expansions("agreement", "n"))["agreement"] == 1.0
    assert expansions("SMW4", "") == (("SMW4", 1.0),)
