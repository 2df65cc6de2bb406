"""The file of settings, config.toml: read key by key, changed one key at a time."""

from __future__ import annotations

import os

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.category import BUILT_IN
from microwins.model.record import Record
from microwins.model.settings import (
    CATEGORIES,
    READERS,
    Settings,
    from_table,
    nearest_setting,
    written,
)
from microwins.model.text import unique

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
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
        from microwins.wording.files import DEFAULTS

        said = DEFAULTS.format(why=error.message, path=path)
        return Loaded(unread=tuple(READERS), troubles=(said,))
    settings, wrong = from_table(table)
    troubles = [
        _trouble(error.message, _line_of(data, key) + path, _instead(key, settings))
        for key, error in wrong.items()
    ]
    right = settings.categories and {CATEGORIES}
    chosen = tuple(key for key in table if key not in wrong or key in right)
    return Loaded(settings, chosen, tuple(wrong), tuple(troubles))


def _trouble(why: str, place: str, instead: str) -> str:
    from microwins.wording.files import TROUBLE

    return TROUBLE.format(why=why.removesuffix("."), place=place, instead=instead)


def _instead(key: str, settings: Settings) -> str:
    """Return the sentence that says what holds instead of what can't be understood."""
    from microwins.wording import files  # on the way to a remark

    if key not in READERS:
        near = nearest_setting(key)
        return files.DID_YOU_MEAN.format(name=near) if near else ""
    if key == CATEGORIES:
        own = ", ".join(settings.categories)
        return files.THESE_WORK.format(categories=own) if own else ""
    return files.UNTIL_MENDED.format(value=str(written(settings)[key]).lower())


def _bytes(path: str) -> bytes:
    """Return the content of the file at `path`, nothing where there is none."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            from microwins.wording import files, grammar

            raise BadInputError(*grammar.filled(files.SETTINGS_NO_FILE, path=quoted(path)))
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        from microwins.wording import files, grammar

        raise BadInputError(
            *grammar.filled(files.SETTINGS_NOT_READ, why=error.strerror, path=quoted(path))
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
        from microwins.wording.files import NOT_UTF8

        raise _malformed(path, NOT_UTF8.format(line=number)) from error
    except (ValueError, RecursionError) as error:  # also for a number or a nesting without end
        raise _malformed(path, str(error)) from error


def _malformed(path: str, why: str) -> BadInputError:
    from microwins.wording import files, grammar  # on the way to an error

    return BadInputError(*grammar.filled(files.SETTINGS_MALFORMED, why=why.strip(), path=path))


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
    if key == CATEGORIES:
        categories_to_change(path)
    before = load(path).settings
    document = tomlkit.parse(data.decode("utf-8-sig"))
    if value is None:
        document.pop(key, None)
    else:
        after = Settings(**{key: READERS[key](value)})  # type: ignore[arg-type]  # each is its own
        own = before.categories
        kept = {name: words or own.get(name, ()) for name, words in after.categories.items()}
        new = written(after._replace(categories=kept))[key]
        held = document.get(key)
        if isinstance(held, dict) and isinstance(new, dict):  # the comments among them stay
            for name in [name for name in held if name not in new]:
                del held[name]
            held.update((name, words) for name, words in new.items() if held.get(name) != words)
        else:
            document[key] = _as_list(new)
    if value is not None or data:
        make_private_folder(os.path.dirname(path))
        write_beside(path, tomlkit.dumps(document).encode())
    return before, load(path)


def rename_category(path: str, old: str, new: str) -> None:
    """Call the category `old` in the file at `path` by the name `new`, its words with it.

    They join those of `new` where that is one of the person's own, too, and go where it is built
    in. Comments and order are kept. Raises BadInputError for a file that can't be understood, and
    OSError where it can't be written; it is then as it was.
    """
    import tomlkit  # as above

    from microwins.disk.files import write_beside

    text = _bytes(path).decode("utf-8-sig")
    own = categories_to_change(path)
    after = {name: held for name, held in own.items() if name != old}
    if new in own:
        after[new] = unique((*own[new], *own[old]))
    elif new not in BUILT_IN:
        after[new] = own[old]
    merged = new in own or new in BUILT_IN
    written_anew = None if merged else _one_word_changed(text, old, new, after)
    if written_anew is None:
        document = tomlkit.parse(text)
        held = document[CATEGORIES]
        if isinstance(held, list):
            held.remove(old)
        elif isinstance(held, dict) and f"{CATEGORIES}." not in text:
            del held[old]
            held.update({new: list(after[new])} if new in after else {})
        if from_table(document.unwrap())[0].categories != after:
            document[CATEGORIES] = _as_list({name: list(words) for name, words in after.items()})
        written_anew = tomlkit.dumps(document)
    write_beside(path, written_anew.encode())


def categories_to_change(path: str) -> Mapping[str, tuple[str, ...]]:
    """Return the person's own categories; raises BadInputError where not all can be read."""
    _table(path, _bytes(path))
    loaded = load(path)
    if CATEGORIES in loaded.unread:  # what can't be understood holds somebody's words
        from microwins.wording import files, grammar

        raise BadInputError(*grammar.filled(files.CATEGORIES_NOT_READ, path=path))
    return loaded.settings.categories


def _one_word_changed(
    text: str, old: str, new: str, categories: Mapping[str, tuple[str, ...]]
) -> str | None:
    """Return `text` with one word `old` as `new`, so that it has these categories; None for none.

    So neither a comment nor the form of the file has to be understood.
    """
    import re  # where a category is renamed
    import tomllib

    rest = {**tomllib.loads(text), CATEGORIES: None}
    for found in re.finditer(rf"(?<![\w-]){re.escape(old)}(?![\w-])", text):
        for name in (new, f'"{new}"'):
            changed = text[: found.start()] + name + text[found.end() :]
            try:
                table = tomllib.loads(changed)
            except ValueError:
                continue
            own = from_table(table)[0].categories
            if own == categories and {**table, CATEGORIES: None} == rest:
                return changed
    return None


def _as_list(value: object) -> object:
    """Return categories without words as the list that is easier to edit."""
    if isinstance(value, dict) and not any(value.values()):
        return list(value)
    return value
