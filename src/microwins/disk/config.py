"""The file of settings, config.toml: read key by key, changed one key at a time."""

from __future__ import annotations

import os

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.record import Record
from microwins.model.settings import (
    CATEGORIES,
    READERS,
    Settings,
    from_table,
    nearest_setting,
    written,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Loaded(Record):
    """What a file of settings says.

    `chosen` are the keys that it sets, and `unread` those that it may set to what can't be
    understood: the default stands there, and `troubles` has a sentence for each.
    """

    settings: Settings = Settings()
    chosen: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    troubles: tuple[str, ...] = ()


def load(path: str) -> Loaded:
    """Return what the file at `path` says, the usual settings where there is no file."""
    try:
        data = _bytes(path)
        table = _table(path, data)
    except BadInputError as error:
        said = f"{error.message} Until that is mended, the default settings hold: {path}"
        return Loaded(unread=tuple(READERS), troubles=(said,))
    settings, wrong = from_table(table)
    troubles = [
        f"{error.message.removesuffix('.')} ({_line_of(data, key)}{path}).{_instead(key, settings)}"
        for key, error in wrong.items()
    ]
    chosen = tuple(key for key in table if key not in wrong)
    return Loaded(settings, chosen, tuple(wrong), tuple(troubles))


def _instead(key: str, settings: Settings) -> str:
    """Return the sentence that says what holds instead of what can't be understood."""
    if key not in READERS:
        near = nearest_setting(key)
        return f" Perhaps you meant {near}." if near else ""
    if key == CATEGORIES:
        return f" These hold: {', '.join(settings.categories)}." if settings.categories else ""
    value = written(settings)[key]
    return f" Until that is mended, it is {str(value).lower()}."


def _bytes(path: str) -> bytes:
    """Return what stands in the file at `path`, nothing where there is none."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise BadInputError(
                "The settings can't be read: that is no file.", f"Look at: ls -l {quoted(path)}"
            )
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise BadInputError(
            f"The settings can't be read: {error.strerror}.", f"Look at: ls -l {quoted(path)}"
        ) from error


def _table(path: str, data: bytes) -> dict[str, Any]:
    """Return the keys and values in `data`; raises BadInputError, with the line, for no TOML."""
    if not data:
        return {}
    import tomllib  # 12 ms, for those who have a config.toml

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise _malformed(path, f"they are not UTF-8 (at line {number})") from error
    except (ValueError, RecursionError) as error:  # also for a number or a nesting without end
        raise _malformed(path, str(error)) from error


def _malformed(path: str, why: str) -> BadInputError:
    return BadInputError(f"The settings can't be read: {why.strip()}.", f"Mend {path}")


def _line_of(data: bytes, key: str) -> str:
    """Return "line N of " for the first line that sets `key`, "" where none plainly does."""
    for number, line in enumerate(data.decode("utf-8-sig").splitlines(), 1):
        if line.partition("=")[0].strip(" []\"'").partition(".")[0] == key:
            return f"line {number} of "
    return ""


def change(path: str, key: str, value: object) -> tuple[Settings, Loaded]:
    """Set one key in the file at `path`, or take it out where `value` is None.

    Comments and order are kept, and so are the words of categories that stay. Returns the settings
    of before and what the file says now. Raises BadInputError for a value that the key can't have,
    and OSError where the file can't be written; it is then as it was.
    """
    import tomlkit  # 25 ms, only for a setting that is changed

    from microwins.disk.files import write_beside
    from microwins.disk.paths import make_private_folder

    data = _bytes(path)
    _table(path, data)  # a file that can't be understood is not written over
    before, _, unread, _ = load(path)
    if key == CATEGORIES and key in unread:  # what can't be understood holds somebody's words
        raise BadInputError("The categories in the file can't all be read.", f"Mend {path}")
    document = tomlkit.parse(data.decode("utf-8-sig"))
    if value is None:
        document.pop(key, None)
    else:
        after = Settings(**{key: READERS[key](value)})  # type: ignore[arg-type]  # each is its own
        own = before.categories
        kept = {name: words or own.get(name, ()) for name, words in after.categories.items()}
        document[key] = _as_list(written(after._replace(categories=kept))[key])
    if value is not None or data:
        make_private_folder(os.path.dirname(path))
        write_beside(path, tomlkit.dumps(document).encode())
    return before, load(path)


def _as_list(value: object) -> object:
    """Return categories without words as the list that is easier to edit."""
    if isinstance(value, dict) and not any(value.values()):
        return list(value)
    return value
