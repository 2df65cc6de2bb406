"""Rules of `wins support`: whom to call, text or write to, here."""

import pytest

from microwins.cli.support import contact_here

HERE = {
    ("America/New_York", ""): "call or text 988",
    ("US/Pacific", "en_GB.UTF-8"): "call or text 988",
    ("Europe/London", ""): "call 116 123",
    ("Europe/Belfast", ""): "call 116 123",
    ("Eire", ""): "call 116 123",
    (":/usr/share/zoneinfo/posix/Europe/Dublin", ""): "call 116 123",
    ("UTC", "en_US.UTF-8"): "call or text 988",
    ("UTC", "C.UTF-8"): "see findahelpline.com",
    ("EST5EDT", "de"): "see findahelpline.com",
    ("Antarctica/Troll", "en_US"): "see findahelpline.com",
}
"""What somebody can do in a time zone, with a locale."""


@pytest.mark.usefixtures("home")
def test_what_somebody_can_do_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The country of the time zone goes before that of the locale, and neither has to be known."""
    for (zone, locale), words in HERE.items():
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LANG", locale)
        assert contact_here() == words, (zone, locale)
