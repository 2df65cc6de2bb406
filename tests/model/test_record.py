"""The rules of a record: a typed named tuple that is cheap to import."""

import pytest

from microwins.model.record import Record


class Pair(Record):
    """A record of two fields, the second with a default, and a method."""

    left: int
    right: int = 2

    def total(self) -> int:
        """Return the sum."""
        return self.left + self.right


def test_fields_come_by_place_or_by_name() -> None:
    """A record is built like a function with its fields as parameters."""
    assert Pair(1) == Pair(left=1, right=2) == (1, 2)
    assert Pair(1, right=3).right == 3
    assert Pair(1).total() == 3


def test_a_field_without_default_is_needed() -> None:
    """Leaving out a field that has no default is an error."""
    with pytest.raises(TypeError, match="left"):
        Pair()  # type: ignore[call-arg]  # that is the point


def test_a_record_is_a_named_tuple() -> None:
    """Records have the methods of named tuples, compare by value, and name their fields."""
    assert Pair._fields == ("left", "right")
    assert Pair(1)._asdict() == {"left": 1, "right": 2}
    assert Pair(1)._replace(left=5) == Pair(5)
    assert repr(Pair(1)) == "Pair(left=1, right=2)"
    assert {Pair(1), Pair(1)} == {Pair(1)}


def test_a_record_takes_no_other_attributes() -> None:
    """Neither a field nor anything else can be set."""
    with pytest.raises(AttributeError):
        Pair(1).left = 2  # type: ignore[misc]  # that is the point
    with pytest.raises(AttributeError):
        Pair(1).middle = 2  # type: ignore[attr-defined]  # that is the point
