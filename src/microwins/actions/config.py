"""The settings that hold, and changing one of them."""

from __future__ import annotations

from microwins.disk import config
from microwins.disk.paths import refuse_foreign_folder
from microwins.errors import NotSavedError
from microwins.model.settings import Settings, SettingsInForce, written


def settings_in_force(settings: Settings, path: str) -> SettingsInForce:
    """Return the settings, read before from the file at `path`, and which of them stand there."""
    return SettingsInForce(written(settings), config.chosen_keys(path), path)


def change(path: str, key: str, value: str) -> SettingsInForce:
    """Change one setting in the file at `path`, and return those that hold then.

    Raises BadInputError for a key that there isn't or a value that it can't have, NotSavedError
    where the disk refuses.
    """
    refuse_foreign_folder(path)
    try:
        settings = config.change(path, key, value)
    except OSError as error:
        raise NotSavedError(
            f"The setting was not saved: {error.strerror}.", f"Look at: ls -l {path}"
        ) from error
    return settings_in_force(settings, path)
