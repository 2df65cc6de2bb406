"""Golden texts of the settings."""

from microwins.render.line import Page, unstyled
from microwins.render.settings import settings
from microwins.results.settings import SettingsInForce


def test_settings_with_where_they_are_kept() -> None:
    """Each setting stands with its value; what the person chose isn't marked as the default."""
    shown = SettingsInForce(
        {"day_start": "03:30", "tone": "warm", "categories": {}}, ["day_start"], "/home/config.toml"
    )
    assert unstyled(settings(shown, Page())) == (
        "day_start   03:30\n"
        "tone        warm (default)\n"
        "categories  none (default)\n"
        "/home/config.toml\n"
    )


def test_own_categories_in_words() -> None:
    """A category stands with the words that mean it, where there are any."""
    own = {"garden": ["dug", "sowed"], "music": []}
    shown = SettingsInForce({"categories": own}, ["categories"], "/c")
    assert unstyled(settings(shown, Page())) == "categories  garden (dug, sowed), music\n/c\n"


def test_settings_as_they_are_read_aloud() -> None:
    """A plain page has a sentence for each."""
    shown = SettingsInForce({"tone": "quiet", "streak": True}, ["tone"], "/c")
    assert unstyled(settings(shown, Page(plain=True)), plain=True) == (
        "tone is quiet.\nstreak is true, the default.\nThey are kept in /c\n"
    )
