"""Rules of the lines of support: each is proven, each place is found, nothing is from memory."""

import re
import zoneinfo
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from microwins.support import emergency_numbers
from microwins.support.countries import (
    country_named,
    country_names,
    country_of_locale,
    country_of_zone,
    support,
)
from microwins.support.emergency_numbers import emergency_number
from microwins.support.lines import LINES

NUMBER = re.compile(r"\*?\d[\d ]*\d(, option \d)?")
ADDRESS = re.compile(r"[a-z\d]+(\.[a-z]+)+")
NO_PLACE = re.compile(r"(Etc|SystemV)/.*|[A-Z]{1,3}([+-]?\d+)?([A-Z]{3})?|[A-Z][a-z]+|localtime")

ZONES = {
    "America/New_York": "US",
    "US/Pacific": "US",
    "America/Puerto_Rico": "PR",
    "America/Coral_Harbour": "CA",
    "America/Montreal": "CA",
    "Atlantic/Jan_Mayen": "SJ",
    "Pacific/Yap": "FM",
    "Europe/London": "GB",
    "Europe/Belfast": "GB",
    "GB-Eire": "GB",
    "GB": "GB",
    "Eire": "IE",
    "Europe/Dublin": "IE",
    "Asia/Calcutta": "IN",
    "Asia/Saigon": "VN",
    "Asia/Rangoon": "MM",
    "Europe/Kiev": "UA",
    "Europe/Oslo": "NO",
    "Atlantic/Reykjavik": "IS",
    "Africa/Asmera": "ER",
    "Singapore": "SG",
    "ROK": "KR",
    "NZ": "NZ",
    "Europe/Busingen": "DE",
    "europe/berlin": "DE",
    ":Europe/Berlin": "DE",
    "/usr/share/zoneinfo/posix/Europe/Berlin": "DE",
    "/var/db/timezone/zoneinfo/Europe/Berlin": "DE",
    "/usr/share/zoneinfo/right/Japan": "JP",
    "": None,
    "UTC": None,
    "Etc/UTC": None,
    "Etc/GMT+5": None,
    "EST5EDT": None,
    "CET": None,
    "CET-1CEST,M3.5.0,M10.5.0/3": None,
    "Mars/Olympus": None,
    "US": None,
    "United": None,
}
LOCALES = {
    "en_GB.UTF-8": "GB",
    "de_AT@euro": "AT",
    "fr_ca": "CA",
    "sr_RS.UTF-8@latin": "RS",
    "zh_Hant_TW": "TW",
    "sr-Latn-RS": "RS",
    "en_US_POSIX": "US",
    "es_419": None,
    "C": None,
    "C.UTF-8": None,
    "POSIX": None,
    "de": None,
    "en_001": None,
    "xx_XX": None,
    "": None,
}
NAMED = {
    "gb": "GB",
    "UK": "GB",
    "u.k.": "GB",
    " United  Kingdom ": "GB",
    "ireland": "IE",
    "usa": "US",
    "curaçao": "CW",
    "zz": None,
    "": None,
}


def test_every_line_is_proven() -> None:
    """Each has a page of those who run it or of a public body, and one of another host."""
    for country, lines in LINES.items():
        assert country in country_names()
        assert lines
        for one in lines:
            own, public, others = one.sources
            assert own or public, (country, one.name)
            assert_independent((*own, *public, *others))
            assert date(2026, 11, 27) <= date.fromisoformat(one.checked)


def test_every_way_can_be_taken() -> None:
    """Each line can be reached in some way, and what is to be dialled or typed looks like it."""
    for country, lines in LINES.items():
        for one in lines:
            assert any((one.call, one.text, one.whatsapp, one.chat)), (country, one.name)
            for number in filter(None, (one.call, one.text, one.whatsapp)):
                assert NUMBER.fullmatch(number), (country, number)
            assert not one.word or (one.text and one.word.isupper()), (country, one.word)
            assert not one.chat or ADDRESS.fullmatch(one.chat), (country, one.chat)


def test_the_first_line_of_a_country_is_quick() -> None:
    """What stands first, and is named by itself elsewhere, is somebody who answers at once."""
    assert all(lines[0].call or lines[0].chat for lines in LINES.values())
    assert [country for country, lines in LINES.items() if not lines[0].call] == ["ID"]


def test_the_numbers_for_danger() -> None:
    """They are short numbers with two sources; a country may have none, and none is made up."""
    found = {code: emergency_number(code) for code in country_names()}
    assert all(re.fullmatch(r"\d{2,4}", number) for number in found.values() if number)
    assert sum(1 for number in found.values() if number) > 180
    assert {found[code] for code in ("AT", "BE", "DE", "ES", "FR", "IE", "IT", "NL", "PT")} == {
        "112"
    }
    assert (found["US"], found["GB"], found["AU"], found["JP"]) == ("911", "999", "000", "119")
    assert found["AQ"] is None
    for sources in (emergency_numbers.SOURCES, *emergency_numbers.OTHER_SOURCES.values()):
        assert_independent(sources)


def assert_independent(pages: Sequence[str]) -> None:
    """Assert that there are two pages or more, each of a host of its own."""
    hosts = [(urlsplit(url).hostname or "").removeprefix("www.").rstrip(".") for url in pages]
    assert all(hosts), pages
    assert len(set(hosts)) == len(hosts) > 1, pages


def test_the_country_of_a_time_zone() -> None:
    """Old names and paths of files are understood, and what names no place has no country."""
    assert {zone: country_of_zone(zone) for zone in ZONES} == ZONES


def test_every_zone_of_this_system_has_its_country() -> None:
    """No zone that names a place is forgotten."""
    missing = {zone for zone in zoneinfo.available_timezones() if not country_of_zone(zone)}
    assert {zone for zone in missing if not NO_PLACE.fullmatch(zone)} == set()


def test_the_country_of_a_locale() -> None:
    """A locale has the country behind its language, if any."""
    assert {locale: country_of_locale(locale) for locale in LOCALES} == LOCALES


def test_the_country_that_somebody_types() -> None:
    """Codes and names are taken in any case."""
    assert {text: country_named(text) for text in NAMED} == NAMED


def test_places_stand_once_each() -> None:
    """The likeliest stands first, and one that is named twice isn't shown twice."""
    assert [place.country for place in support(("DE", "US")).places] == ["DE", "US"]
    assert [place.country for place in support(("US", "US")).places] == ["US"]
    assert support((None, None)).places == ()
