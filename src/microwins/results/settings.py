"""What `wins config` answers with: settings as written, and what a change made of them."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class SettingsInForce(Record):
    """All settings by key as written, those of them that the person chose, and the file's path."""

    settings: Mapping[str, object]
    chosen: list[str]
    path: str


class OneSetting(Record):
    """A setting as written, and whether the person chose it."""

    key: str
    value: object
    chosen: bool


class SettingChange(Record):
    """What a change made of a setting, and of past wins.

    `chosen` is False where the default holds again. `moved` counts the wins that another day_start
    gives another day. `dropped` has the categories that are gone, each with its words, and `left`
    how many wins keep each.
    """

    key: str
    value: object
    chosen: bool
    before: object
    moved: int = 0
    dropped: Mapping[str, list[str]] = {}
    left: Mapping[str, int] = {}
