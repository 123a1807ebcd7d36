"""reader.core.values: its dataclasses are those of the standard library, made faster."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import pytest

from reader.core import values

T = TypeVar("T")


@values.dataclass(frozen=True, slots=True)
class Value:
    """A frozen one; module-wide, because pickle finds it by name."""

    a: int
    b: list[int] = dataclasses.field(default_factory=list)


@values.dataclass(frozen=True, slots=True)
class Remark:
    """One of which a part is not compared."""

    text: str
    aside: str = dataclasses.field(default="", compare=False)


def _classes(make: Callable[..., Any]) -> dict[str, type]:
    @make(frozen=True, slots=True)
    class Frozen:
        a: int
        b: str = "x"
        c: list[int] = dataclasses.field(default_factory=list, compare=False, repr=False)

    @make(slots=True)
    class Open:
        """Its fields can be set."""

        a: int
        b: dict[str, int] = dataclasses.field(default_factory=dict)

    @make(frozen=True, slots=True, eq=False)
    class ByIdentity:
        a: int

    @make(frozen=True, slots=True)
    class Empty:
        pass

    @make(frozen=True, slots=True)
    class Own(Generic[T]):
        a: T

        def __hash__(self) -> int:
            return 7

        def __repr__(self) -> str:
            return "own"

    @make(frozen=True, slots=True)
    class Longer(Frozen):
        d: int = 3

    @make(frozen=True, slots=True, order=True)
    class Ordered:
        a: int

    @make(frozen=True)
    class Unslotted:
        a: int

    return {one.__name__: one for one in map(_class, list(locals().values())) if one}


def _class(value: Any) -> Any:
    return value if isinstance(value, type) else None


USUAL, OURS = _classes(dataclasses.dataclass), _classes(values.dataclass)


@pytest.mark.parametrize("name", [*USUAL])
def test_a_class_is_as_the_standard_library_makes_it(name: str) -> None:
    usual, ours = USUAL[name], OURS[name]
    given = () if name == "Empty" else (1,)
    other = () if name == "Empty" else (2,)
    assert repr(ours(*given)) == repr(usual(*given))
    assert (ours(*given) == ours(*given)) == (usual(*given) == usual(*given))
    assert (ours(*given) == ours(*other)) == (usual(*given) == usual(*other))
    assert (ours(*given) == 5) == (usual(*given) == 5)
    assert (ours.__hash__ is None) == (usual.__hash__ is None)
    if name not in ("Open", "ByIdentity"):
        assert hash(ours(*given)) == hash(usual(*given))
    assert [f.name for f in dataclasses.fields(ours)] == [f.name for f in dataclasses.fields(usual)]
    assert getattr(ours, "__slots__", None) == getattr(usual, "__slots__", None)
    assert ours.__match_args__ == usual.__match_args__  # type: ignore[attr-defined]
    parameters = [str(one).split(":")[0] for one in inspect.signature(usual).parameters.values()]
    assert [*inspect.signature(ours).parameters] == parameters


@pytest.mark.parametrize("name", ["Frozen", "Longer", "Own", "Empty"])
def test_a_frozen_value_stays_as_it_is(name: str) -> None:
    value = OURS[name](*(() if name == "Empty" else (1,)))
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'a'"):
        value.a = 2
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'a'"):
        del value.a


def test_a_field_with_a_factory_is_made_anew_for_each() -> None:
    one, other = Value(1), Value(1)
    one.b.append(2)
    assert other.b == []
    assert Value(1, [3]).b == [3]
    assert one != other


def test_it_is_copied_replaced_and_pickled() -> None:
    value = Value(1, [2])
    assert dataclasses.replace(value, a=5) == Value(5, [2])
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value
    assert dataclasses.asdict(value) == {"a": 1, "b": [2]}


def test_a_field_that_is_not_compared_is_copied_and_pickled_too() -> None:
    value = Remark("a", "not seen")
    assert value == Remark("a", "")
    assert copy.copy(value).aside == "not seen"
    assert pickle.loads(pickle.dumps(value)).aside == "not seen"


def test_a_wrong_call_is_told_by_the_name_of_the_class() -> None:
    with pytest.raises(TypeError, match=r"Value\.__init__\(\) missing 1 required"):
        Value()  # type: ignore[call-arg]


def test_an_unhashable_field_is_told() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Value(1))


def test_comparing_is_compiled_once() -> None:
    first = OURS["Longer"](1)
    assert first == OURS["Longer"](1)
    compiled = OURS["Longer"].__eq__
    assert first == OURS["Longer"](1)
    assert OURS["Longer"].__eq__ is compiled
    assert hash(first) == hash(USUAL["Longer"](1))


def test_a_class_with_more_than_plain_fields_is_left_to_the_standard_library() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Checked:
        a: int

        def __post_init__(self) -> None:
            if self.a < 0:
                raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        Checked(-1)
    assert Checked(1) == Checked(1)
