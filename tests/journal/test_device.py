"""The rules of the name under which a machine writes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import NOW

from microwins.journal.device import device_name, device_names, host_name
from microwins.journal.journal import Journal
from microwins.journal.log import Place
from microwins.model.win import Win


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Return a place of the host `laptop`, its folders made."""
    for name in ("share", "state"):
        (tmp_path / name).mkdir()
    return Place(str(tmp_path / "share"), str(tmp_path / "state"), "laptop")


def test_the_name_is_drawn_once(place: Place) -> None:
    """The host and four hexadecimal digits, the same from then on."""
    name = device_name(place.folder, place.state, "laptop")
    assert re.fullmatch(r"laptop-[0-9a-f]{4}", name)
    assert {device_name(place.folder, place.state, "laptop") for _ in range(3)} == {name}
    assert (Path(place.state) / "device").read_text() == name + "\n"


def test_another_host_draws_another_name(place: Place) -> None:
    """A home that was copied to another machine doesn't write to the first one's file."""
    first = device_name(place.folder, place.state, "laptop")
    second = device_name(place.folder, place.state, "desktop")
    assert re.fullmatch(r"desktop-[0-9a-f]{4}", second)
    assert device_name(place.folder, place.state, "desktop") == second
    assert first != second


def test_a_host_that_comes_back_has_its_name_back(place: Place) -> None:
    """Two machines with one home on the network write to one file each, and not to a new one."""
    names = [device_name(place.folder, place.state, host) for host in ("a", "b", "a", "b", "a")]
    assert len(set(names)) == 2
    assert device_names(place.state) == names[:2]


def test_a_longer_host_is_another_host(place: Place) -> None:
    """A name kept for `my-laptop` is none for `my` or `laptop`, though it holds both."""
    device_name(place.folder, place.state, "my-laptop")
    assert re.fullmatch(r"my-[0-9a-f]{4}", device_name(place.folder, place.state, "my"))
    assert re.fullmatch(r"laptop-[0-9a-f]{4}", device_name(place.folder, place.state, "laptop"))


@pytest.mark.parametrize(
    "kept", ["", "\n", "laptop", "laptop-", "laptop-12", "laptop-12345", "laptop-../x", "\0\0\xff"]
)
def test_a_damaged_name_is_drawn_anew(place: Place, kept: str) -> None:
    """What a crash left in the file of the name is no name."""
    (Path(place.state) / "device").write_text(kept, encoding="latin-1")
    assert re.fullmatch(r"laptop-[0-9a-f]{4}", device_name(place.folder, place.state, "laptop"))


def test_a_name_that_somebody_writes_under_is_not_drawn(place: Place) -> None:
    """Digits that a log in the folder has already are drawn again."""
    (Path(place.folder) / "laptop-0001.jsonl").write_bytes(b"")
    drawn: Iterator[bytes] = iter([b"\0\1", b"\0\1", b"\0\2"])
    assert device_name(place.folder, place.state, "laptop", lambda _: next(drawn)) == "laptop-0002"


@pytest.mark.parametrize(
    ("node", "host"),
    [
        ("laptop", "laptop"),
        ("Mika's MacBook.local", "mika-s-macbook-local"),
        ("../../etc", "etc"),
        ("größer", "gr--er"),
        ("", "host"),
        ("...", "host"),
        ("x" * 100, "x" * 40),
    ],
)
def test_a_host_name_is_plain(monkeypatch: pytest.MonkeyPatch, node: str, host: str) -> None:
    """Whatever a machine is called, the name of its file is safe on every file system."""
    with monkeypatch.context() as patch:
        patch.setattr(os, "uname", lambda: SimpleNamespace(nodename=node))
        assert host_name() == host


def test_a_renamed_machine_goes_on_in_another_file(folder: Path, state: Path) -> None:
    """After the host was renamed its wins are written to a new file, and all of them are read."""
    for host, text in (("laptop", "showered"), ("nest", "walked"), ("nest", "cooked")):
        Journal(Place(str(folder), str(state), host)).add([Win("", NOW, text)], NOW)
    names = sorted(path.name.partition("-")[0] for path in folder.iterdir())
    assert names == ["laptop", "nest"]
    wins = Journal(Place(str(folder), str(state), "nest")).read().wins
    assert sorted(win.text for win in wins) == ["cooked", "showered", "walked"]
