"""Write the names of days and months, and of the days around today, into the tables of languages.

They come from CLDR through Babel 2.19, which gives relative names; what stands below the second
mark of each table is written by hand and stays. Run by hand, with Babel installed:

    python tests/dates/write_tables.py

`--check` writes nothing and ends with 1 where a table isn't what CLDR says.
"""

import sys
from pathlib import Path

from babel import Locale
from babel.dates import get_relative_name

import microwins.dates.languages
from microwins.dates.tokens import tokens

FOLDER = Path(microwins.dates.languages.__file__).parent
BEGIN = "# From CLDR, by tests/dates/write_tables.py:\n"
END = "# By hand:\n"
UNITS = ("week", "month", "year")


def plain(name: str) -> str:
    """Return a name as phrases are cut: small letters, one space between words."""
    return " ".join(token.text for token in tokens(name) or [] if token.word)


def names(locale: Locale, kind: str, number: int) -> str:
    """Return the names of a weekday or a month, without numbers and single letters."""
    table = getattr(locale, kind)
    found = [
        table[context][width][number]
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
    ]
    words = [plain(name) for name in found if not any(char.isdigit() for char in name)]
    return ", ".join(dict.fromkeys(word for word in words if len(word) > 1))


def relative(locale: Locale) -> dict[str, str]:
    """Return the words for the days around today, and for this and the last week, month, year."""
    found = {f"day {day}": get_relative_name("day", day, locale=locale) for day in range(-2, 3)}
    for unit in UNITS:
        found[f"thisunit {unit}"] = get_relative_name(unit, 0, locale=locale)
        found[f"lastunit {unit}"] = get_relative_name(unit, -1, locale=locale)
    return {meaning: plain(words) for meaning, words in found.items() if words}


def block(language: str) -> str:
    """Return the part of a language's table that CLDR gives."""
    locale = Locale.parse(language)
    weekdays = [names(locale, "days", number) for number in range(7)]
    months = [names(locale, "months", number) for number in range(1, 13)]
    rows = [f'    "{meaning}": "{words}",\n' for meaning, words in relative(locale).items()]
    return (
        "WEEKDAYS = (\n"
        + "".join(f'    "{one}",\n' for one in weekdays)
        + ")\nMONTHS = (\n"
        + "".join(f'    "{one}",\n' for one in months)
        + ")\nRELATIVE = {\n"
        + "".join(rows)
        + "}\n"
    )


def main() -> int:
    """Write every table, or say which differ."""
    different = []
    for language in sorted(microwins.dates.languages.LANGUAGES):
        path = FOLDER / f"{language}.py"
        text = path.read_text(encoding="utf-8")
        head, rest = text.split(BEGIN)
        hand = rest.split(END)[1]
        written = f"{head}{BEGIN}{block(language)}{END}{hand}"
        if written != text:
            different.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(written, encoding="utf-8")
    sys.stdout.write("".join(f"{name}\n" for name in different))
    return int(bool(different) and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
