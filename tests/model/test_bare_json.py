"""JSON without the package of that name: the same values, the same bytes, the same refusals."""

import json
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microwins.model import bare_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(VALUES, st.text())
def test_it_is_what_the_package_does(value: object, text: str) -> None:
    """Any value is written and read alike, and any text is read or refused alike."""
    package = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        written = package.encode(value)
    except ValueError:  # an infinity
        with pytest.raises(ValueError, match="not JSON compliant"):
            bare_json.encoder()(value)
        return
    assert bare_json.encoder()(value) == written
    decode, package_decode = bare_json.decoder(), json.JSONDecoder().raw_decode
    for start, one in ((0, written), (1, f" {written} "), (0, text), (0, written[:-1] + text)):
        assert _answer(decode, one, start) == _answer(package_decode, one, start)


def test_what_is_no_json_is_refused_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """The interpreter's own code looks for the package's error, which a short command hasn't."""
    decode = bare_json.decoder()
    monkeypatch.delitem(sys.modules, "json.decoder")
    broken = ("", "{", '{"a', '{"a":', '{"a":1,', '{"a":[1', '"\\x"', "nul", '{"a" 1}', '"\x00"')
    assert [text for text in broken if _answer(decode, text, 0) != "refused"] == []


def _answer(decode: Callable[[str, int], tuple[Any, int]], text: str, start: int) -> str:
    try:
        return repr(decode(text, start))
    except ValueError:
        return "refused"


def test_an_interpreter_without_that_code_has_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the C code is missing or takes other arguments, the package does the same."""
    for missing in (None, lambda: None):
        monkeypatch.setattr(bare_json, "make_scanner", missing)
        monkeypatch.setattr(bare_json, "make_encoder", missing)
        assert bare_json.encoder()({"a": ["\u00e4", 1.5]}) == '{"a":["\u00e4",1.5]}'
        assert bare_json.decoder(parse_float=str)("[1.5] x", 0) == (["1.5"], 5)
