"""The settings that hold, and changing one of them."""

from __future__ import annotations

from microwins.disk import config
from microwins.disk.files import quoted
from microwins.disk.paths import refuse_foreign_folder
from microwins.errors import BadInputError, JournalUnreadableError, NotSavedError
from microwins.model.category import BUILT_IN
from microwins.model.day import day_of_win
from microwins.model.record import Record
from microwins.model.settings import CATEGORIES, known_key, written
from microwins.results.settings import OneSetting, SettingChange, SettingsInForce
from microwins.wording import config as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.disk.config import Loaded
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.model.win import Win


class ConfigRequest(Record):
    """What to do: "show", "path", "get", "set", "unset", "add" or "remove".

    `key` is the setting, or with "add" and "remove" the category, and `words` are its own; for a
    setting to set there is one, its value.
    """

    action: str
    key: str = ""
    words: tuple[str, ...] = ()


def settings_in_force(loaded: Loaded, path: str) -> SettingsInForce:
    """Return the settings, read before from the file at `path`, and which of them stand there."""
    return SettingsInForce(written(loaded.settings), list(loaded.chosen), path)


def setting(loaded: Loaded, key: str) -> OneSetting:
    """Return one setting as it is; raises BadInputError for a key that there isn't."""
    key = known_key(key, "get {key}")
    return OneSetting(key, written(loaded.settings)[key], key in loaded.chosen)


def changed(journal: Journal, path: str, wanted: ConfigRequest) -> SettingChange:
    """Make the change that is wanted of the file at `path`; raises what `change` raises."""
    if wanted.action == "add":
        return add_category(journal, path, wanted.key, wanted.words)
    if wanted.action == "remove":
        return remove_category(journal, path, wanted.key)
    return change(journal, path, wanted.key, wanted.words[0] if wanted.words else None)


def change(journal: Journal, path: str, key: str, value: object) -> SettingChange:
    """Set one setting in the file at `path`, or take it out where `value` is None.

    Returns what holds then, with what that does to past wins. Raises BadInputError for a key that
    there isn't or a value that it can't have, NotSavedError where the disk refuses.
    """
    key = known_key(key, "unset {key}" if value is None else f"set {{key}} {quoted(str(value))}")
    refuse_foreign_folder(path)
    try:
        before, after = config.change(path, key, value)
    except OSError as error:
        said = filled(wording.NOT_SAVED, why=error.strerror, path=path)
        raise NotSavedError(*said) from error
    own = after.settings.categories
    dropped = {name: list(words) for name, words in before.categories.items() if name not in own}
    moves = before.day_start != after.settings.day_start
    wins = _wins(journal) if dropped or moves else []
    return SettingChange(
        key,
        written(after.settings)[key],
        chosen=value is not None,
        before=written(before)[key],
        moved=_moved(wins, before, after.settings) if moves else 0,
        dropped=dropped,
        left={name: sum(win.category == name for win in wins) for name in dropped},
    )


def add_category(
    journal: Journal, path: str, name: str, words: Sequence[str] = ()
) -> SettingChange:
    """Make `name` one of the person's own categories, or give one that is there more words.

    Raises what `change` raises.
    """
    own = {known: list(held) for known, held in config.load(path).settings.categories.items()}
    held = own.setdefault(name, [])
    held += [word for word in words if word not in held]
    return change(journal, path, CATEGORIES, own)


def remove_category(journal: Journal, path: str, name: str) -> SettingChange:
    """Take one of the person's own categories out of the settings; the wins in it keep it.

    Raises what `change` raises, and BadInputError for one that isn't there.
    """
    own = {known: list(held) for known, held in config.load(path).settings.categories.items()}
    if name in BUILT_IN:
        raise BadInputError(*filled(wording.BUILT_IN, name=name))
    if name not in own:
        said = wording.NO_OWN_CATEGORY if own else wording.NO_OWN_CATEGORIES
        raise BadInputError(*filled(said, name=name, own=" ".join(own)))
    del own[name]
    return change(journal, path, CATEGORIES, own or None)


def _wins(journal: Journal) -> Sequence[Win]:
    """Return all wins, none where the journal can't be read: a setting is changed all the same."""
    try:
        return journal.read().wins
    except JournalUnreadableError:
        return []


def _moved(wins: Sequence[Win], before: Settings, after: Settings) -> int:
    """Return how many wins count for another day than before."""
    return sum(
        day_of_win(win, before.day_start) != day_of_win(win, after.day_start) for win in wins
    )
