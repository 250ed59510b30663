"""Records are what `typing.NamedTuple` makes of the same class, only made faster."""

from __future__ import annotations

import pickle
from typing import NamedTuple as Standard

import pytest

from baolint.document.record import NamedTuple


class Ours(NamedTuple):
    """A class."""

    first: int
    second: str = "b"

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"


class Theirs(Standard):
    """A class."""

    first: int
    second: str = "b"

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"


@pytest.mark.parametrize(
    "name", ["_fields", "_field_defaults", "__doc__", "__module__", "__slots__"]
)
def test_a_record_says_of_itself_what_the_standard_one_says(name: str) -> None:
    assert getattr(Ours, name) == getattr(Theirs, name)


def test_a_record_has_its_annotations() -> None:
    assert Ours.__annotations__ == {"first": "int", "second": "str"}


def test_a_record_has_its_methods() -> None:
    assert Ours(1).both == Theirs(1).both == "1b"


def test_a_record_is_the_tuple_of_its_fields() -> None:
    assert Ours(second="c", first=2)._replace(first=3) == (3, "c")


def test_a_record_shows_itself() -> None:
    assert repr(Ours(1)) == "Ours(first=1, second='b')"


def test_a_field_without_a_default_is_asked_for() -> None:
    with pytest.raises(TypeError):
        Ours()  # type: ignore[call-arg]


def test_a_record_travels() -> None:
    assert pickle.loads(pickle.dumps(Ours(4))) == Ours(4)
