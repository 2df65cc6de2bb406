"""The rules of ids."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.model.ulid import (
    ALPHABET,
    LENGTH,
    RANDOM_BYTES,
    is_native,
    milliseconds,
    moment_of,
    ulid,
    ulid_at,
    ulid_in_advance,
)

EPOCH = datetime(1970, 1, 2)  # noqa: DTZ001 (what hypothesis takes)
MOMENTS = st.integers(0, 2**48 - 1)
RANDOM = st.binary(min_size=RANDOM_BYTES, max_size=RANDOM_BYTES)


def test_the_example_of_the_specification() -> None:
    """The moment of the specification's example has the specification's first ten digits."""
    assert ulid(1469918176385, b"\xff" * 10) == "01ARYZ6S41" + "Z" * 16


@given(MOMENTS, RANDOM)
def test_an_id_holds_its_moment_and_its_randomness(moment: int, random: bytes) -> None:
    """An id is 26 digits of base 32 that give back all that went in."""
    name = ulid(moment, random)
    number = sum(ALPHABET.index(digit) << 5 * place for place, digit in enumerate(reversed(name)))
    assert len(name) == LENGTH
    assert number == (moment << 80) + int.from_bytes(random, "big")


@given(MOMENTS, MOMENTS, RANDOM, RANDOM)
def test_ids_sort_by_time(one: int, other: int, left: bytes, right: bytes) -> None:
    """The earlier of two moments has the lesser id, whatever its randomness."""
    if one != other:
        assert (ulid(one, left) < ulid(other, right)) == (one < other)


def test_too_little_randomness_is_refused() -> None:
    """An id that could repeat isn't made."""
    with pytest.raises(ValueError, match="10 random bytes, not 4"):
        ulid(0, b"four")


@given(MOMENTS, RANDOM)
def test_an_id_gives_back_its_moment(moment: int, random: bytes) -> None:
    """The moment that an id was made of can be read from it, in capitals or not."""
    name = ulid(moment, random)
    assert moment_of(name) == moment_of(name.lower()) == moment


@every("name", ["", "import-1", "8" + "Z" * 25, "01ARYZ6S41" + "U" * 16, "01ARYZ6S41" + "Z" * 15])
def test_an_id_of_another_kind_has_no_moment(name: str) -> None:
    """What isn't a ULID says nothing of when it was made."""
    assert moment_of(name) is None


@given(st.datetimes(EPOCH, timezones=st.just(UTC)), RANDOM)
def test_an_id_of_ours(now: datetime, random: bytes) -> None:
    """It is of the moment of its first version, or was given before; that of an import isn't."""
    then = milliseconds(now)
    name, before = ulid_at(now, random), ulid_in_advance(now, random)
    assert is_native(name, then)
    assert not is_native(name, then + 1)
    assert moment_of(before) == then
    assert is_native(before, then + 60_000)
    assert not is_native(before, then + 7 * 24 * 60 * 60 * 1000)
