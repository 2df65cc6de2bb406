"""The contract of every format that is read, whoever wrote it."""

import pytest
from bench.fuzz import faults
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.reading import archive, read
from support.recognised import SAMPLES

from microwins.errors import BadInputError
from microwins.formats.table import READ

any_read = pytest.mark.parametrize("name", READ)

signs = st.text(st.sampled_from(['"', ",", "|", ":", ";", "\t", "\n", "\r", "\0", "x", " ", "7"]))


def refused_or_read(name: str, data: str | bytes) -> None:
    """Read a file, which holds each win to what it must be; it may be refused with a hint."""
    hint = "read"
    try:
        read(name, data)
    except BadInputError as error:
        hint = error.hint
    assert hint


@any_read
@given(data=st.binary() | signs.map(str.encode) | signs.map("x 2026-11-20 {}".format))
def test_any_bytes_at_all(name: str, data: str | bytes) -> None:
    """Whatever a file holds, it is read or refused with a hint."""
    refused_or_read(name, data)


@every("name", READ)
@every(
    "data",
    [b"", b"\n\n", b"\xef\xbb\xbf", b"\xff\xfe", b"caf\xe9", b"PK\3\4", b"PK", archive({"a": "b"})],
)
def test_files_of_other_kinds(name: str, data: bytes) -> None:
    """An empty file, another encoding and a strange archive are read or refused with a hint."""
    refused_or_read(name, data)


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLES)
def test_mutated_files(name: str) -> None:
    """Each is read or refused with a reason, and no win has words that the file doesn't hold."""
    assert list(faults(name, files=300)) == []
