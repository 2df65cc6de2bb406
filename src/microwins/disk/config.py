"""The file of settings, config.toml: read strictly, changed one key at a time."""

from __future__ import annotations

import os

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.settings import READERS, Settings, from_table, written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def load(path: str) -> Settings:
    """Return the settings in the file at `path`, the usual ones where there is no file.

    Raises BadInputError, with the line, where the file can't be understood.
    """
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise BadInputError(
                "The settings can't be read: that is no file.", f"Look at: ls -l {quoted(path)}"
            )
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise BadInputError(
            f"The settings can't be read: {error.strerror}.", f"Look at: ls -l {quoted(path)}"
        ) from error
    import tomllib  # 12 ms, for those who have a config.toml

    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise _malformed(path, f"they are not UTF-8 (at line {number})") from error
    except (ValueError, RecursionError) as error:  # also for a number or a nesting without end
        raise _malformed(path, str(error)) from error
    try:
        return from_table(table)
    except BadInputError as error:
        line = _line_of(data, table, error)
        raise _malformed(path, f"{error.message} {line}") from error


def _malformed(path: str, why: str) -> BadInputError:
    return BadInputError(f"The settings can't be read: {why.strip()}", f"Mend {path}")


def _line_of(data: bytes, table: Mapping[str, Any], error: BadInputError) -> str:
    """Return "(at line N)" for the first line that sets the key that the error names."""
    for number, line in enumerate(data.decode("utf-8-sig").splitlines(), 1):
        key = line.partition("=")[0].strip(" []\"'")
        if key in table and key in error.message:
            return f"(at line {number})"
    return ""


def change(path: str, key: str, value: str) -> Settings:
    """Set one key in the file at `path`, its comments and order kept, and return the settings.

    Categories that stay keep their words. Raises BadInputError for a key that there isn't or a
    value that it can't have; the file is then as it was. Raises OSError where it can't be written.
    """
    import tomlkit  # 25 ms, only for `wins config set`

    from microwins.disk.files import write_beside
    from microwins.disk.paths import make_private_folder

    if key not in READERS:
        from difflib import get_close_matches

        near = get_close_matches(key, READERS, 1)
        raise BadInputError(
            f"There is no setting {key}. There are: {' '.join(READERS)}.",
            f"wins config set {near[0]} {value}" if near else "wins config set tone quiet",
        )
    before = load(path)  # a file that can't be understood is not written over
    after = from_table({key: value})
    kept = {name: before.categories.get(name, ()) for name in after.categories}
    document = tomlkit.parse(_text(path))
    document[key] = _as_list(written(after._replace(categories=kept))[key])
    make_private_folder(os.path.dirname(path))
    write_beside(path, tomlkit.dumps(document).encode())
    return load(path)


def _as_list(value: object) -> object:
    """Return categories without words as the list that is easier to edit."""
    if isinstance(value, dict) and not any(value.values()):
        return list(value)
    return value


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def chosen_keys(path: str) -> list[str]:
    """Return the keys that stand in the file at `path`; it has been read before without error."""
    import tomllib

    return [key for key in tomllib.loads(_text(path)) if key in READERS]
