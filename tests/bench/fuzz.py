"""Hands mutated files to every reader: each is read or refused with a reason, and nothing made up.

    PYTHONPATH=tests python tests/bench/fuzz.py [--files 100000] [--seed 1] [--only FORMAT]...

Prints each file that raised an error of Python, or gave a win with words that it doesn't hold, and
ends with 1 where there was one.
"""

from __future__ import annotations

import argparse
import base64
import io
import json
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from random import Random
from time import process_time
from typing import Any

from support.reading import READING
from support.recognised import SAMPLES

from microwins.errors import BadInputError
from microwins.formats.import_plan import ImportContext, ImportOptions, Plan
from microwins.formats.recognising import format_in
from microwins.formats.table import reader
from microwins.journal.codec import Version, decode, encode
from microwins.model.period import Period

_NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
_HERE = ImportContext({}, {}, timedelta(hours=4), _NOW)
_WISHES = ImportOptions({}, {}, Period(date.min, date.max))
_PIECES = (
    *("", " ", "0", "-1", "1e999", "9" * 400, "null", "true", "[]", "{}", '""', "NaN", "\0", "\t"),
    *("2026-02-30", "9999-12-31", "0001-01-01", "2026-11-20T24:00:00+99:99", "99:99", "-", "x"),
    *("\ud83d", "\u202e", "\u00a0", "\ufeff", '"', "'", ",", ";", "|", "[" * 40, "{" * 40, "\r"),
)
_ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "latin-1", "utf-8-sig", "cp1252")
_PARTS = re.compile(r'([,;\t|:\[\]{}"])')
_WORD = re.compile(r"[A-Za-z]{3,}")
_SLOW = 1.0
"""So many CPU seconds are too long for a file as small as these."""


def mutated(data: bytes, rng: Random) -> bytes:
    """Return a file with some of its parts changed, and what it was packed in packed again."""
    if data.startswith(b"PK") and rng.random() < 0.7:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
            for name in old.namelist():
                new.writestr(name, mutated(old.read(name), rng))
        return made.getvalue()
    if data.startswith(b"eyJ"):
        with suppress(ValueError):
            return base64.b64encode(mutated(base64.b64decode(data), rng))
    for _ in range(rng.randint(1, 4)):
        data = rng.choice(_MUTATIONS)(data, rng)
    return data


def _flipped(data: bytes, rng: Random) -> bytes:
    changed = bytearray(data or b"x")
    for _ in range(rng.randint(1, 4)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _cut(data: bytes, rng: Random) -> bytes:
    start, end = sorted((rng.randint(0, len(data)), rng.randint(0, len(data))))
    return rng.choice((data[:end], data[start:], data[:start] + data[end:]))


def _lines(data: bytes, rng: Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    at = rng.randrange(len(lines))
    lines[at : at + 1] = lines[at : at + 1] * rng.choice((0, 2, 5))
    rng.choice((list.reverse, rng.shuffle, len, len))(lines)
    return b"".join(lines)


def _swapped(data: bytes, rng: Random) -> bytes:
    """Swap two cells, or put something else in the place of one."""
    parts = _PARTS.split(data.decode("utf-8", "surrogateescape"))
    one, two = (rng.randrange(len(parts)) for _ in "ab")
    if rng.random() < 0.5:
        parts[one], parts[two] = parts[two], parts[one]
    else:
        parts[one] = rng.choice(_PIECES)
    return "".join(parts).encode("utf-8", "surrogatepass" if "\ud83d" in parts else "replace")


def _retyped(data: bytes, rng: Random) -> bytes:
    """Put a value of another type somewhere into JSON."""
    try:
        value = json.loads(data)
    except ValueError:
        return _swapped(data, rng)
    places = list(_places(value))
    if places:
        holder, key = rng.choice(places)
        others: tuple[Any, ...] = (
            None,
            True,
            0,
            -1.5,
            10**30,
            1e300,
            "",
            "x",
            [],
            {},
            [[]],
            {"a": [1]},
            value,
        )
        holder[key] = json.loads(json.dumps(rng.choice(others)))
    return json.dumps(value).encode()


def _places(value: object) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield value, key
            yield from _places(one)


def _encoded(data: bytes, rng: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(rng.choice(_ENCODINGS), "replace")


_MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_flipped, _cut, _lines, _swapped, _swapped, _retyped, _retyped, _encoded),
)


def fault_of(name: str, data: bytes) -> str:
    """Return what is wrong with what a reader makes of a file, "" for nothing."""
    begun = process_time()
    plan = Plan(name, _HERE, _WISHES)
    try:
        with suppress(BadInputError):
            format_in(data, "file", "", "file", mapped=False)
        found = list(reader(name)(data, READING))
        plan.take(found)
        result = plan.outcome("wins import", apply=False)
        result.as_fields()
    except BadInputError as error:
        return "" if error.message and error.hint else "refused without a reason or a way"
    except Exception as error:  # noqa: BLE001 (it is what is looked for)
        return f"{type(error).__name__}: {error}"
    held = _words_in(data)
    for win in (row.win for row in result.add):
        if decode(encode(Version(win.id, _NOW, win, "x")).encode()).win != win:
            return f"not read back: {win}"
        made_up = {word.lower() for word in _WORD.findall(win.text)} - held
        if any(not any(word in one for one in held) for word in made_up):
            return f"not in the file: {win.text!r}"
    return "takes too long" if process_time() - begun > _SLOW else ""


def _words_in(data: bytes) -> set[str]:
    """Return the words in a file, in any way that it may be meant."""
    if data.startswith(b"PK"):
        found = _words_in(data[2:])
        with suppress(Exception), zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                with suppress(Exception):  # as damaged as its reader may find it
                    found |= _words_in(packed.read(name))
        return found
    texts = [data.decode(code, "replace") for code in ("utf-8", "utf-16", "utf-32")]
    texts += [data.decode(code, "replace") for code in ("utf-16-le", "utf-16-be")]
    with suppress(ValueError):
        texts.append(base64.b64decode(data + b"==").decode("utf-8", "replace"))
    texts += [re.sub(r"\\u([0-9a-fA-F]{4})", lambda a: chr(int(a[1], 16)), one) for one in texts]
    texts += [re.sub(r'[*_`\\"]', "", one) for one in texts]
    return {word.lower() for text in texts for word in _WORD.findall(text)}


def faults(name: str, files: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield each fault that some mutated files of a format show, with the file."""
    rng = Random(f"{seed} {name}")
    samples = [one.encode() if isinstance(one, str) else one for one in SAMPLES[name]]
    for _ in range(files):
        data = mutated(rng.choice(samples), rng)
        if fault := fault_of(name, data):
            yield fault, data


def main() -> None:
    """Read so many files in turn and print what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", choices=SAMPLES)
    wanted = parser.parse_args()
    names = wanted.only or [*SAMPLES]
    shown: set[str] = set()
    for name in names:
        for fault, data in faults(name, wanted.files // len(names), wanted.seed):
            shown.add(fault)
            print(f"{name}: {fault}\n  {data[:2000]!r}", flush=True)
    sys.exit(bool(shown))


if __name__ == "__main__":
    main()
