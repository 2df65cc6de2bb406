"""Days as apps write them in the language of a phone: "18 May", "18. Mai 2018", "5 de marzo"."""

from __future__ import annotations

import re

from microwins.formats.reading.cells import a_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\.?\s+(?P<month>\D{3,30}?)(?:\s+(?P<year>\d{4})\D{0,5})?")
_MONTH_FIRST = re.compile(r"(?P<month>\D{3,30}?)\s+(?P<day>\d{1,2})(?:[.,\s]+(?P<year>\d{4}))?\.?")
_NUMBERED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})?", re.ASCII)
_EASTERN = re.compile(
    r"(?:(?P<year>\d{4})[\u5e74\ub144]\s?)?(?P<month>\d{1,2})[\u6708\uc6d4]\s?"
    r"(?P<day>\d{1,2})[\u65e5\uc77c]"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_BEGINNINGS = (
    "jan ene gen sty led \u044f\u043d\u0432",
    "feb f\xe9v fev lut \xfano \u0444\u0435\u0432",
    "mar m\xe4r mrt maa b\u0159e \u043c\u0430\u0440",
    "apr abr avr kwi dub \u0430\u043f\u0440",
    "may mai maj mag mei mayo maio kv\u011b \u043c\u0430\u0439 \u043c\u0430\u044f",
    "jun juin giu cze \u010derven \u010dervna \u0438\u044e\u043d",
    "jul juil lug lip \u010dervenec \u010dervence \u0438\u044e\u043b",
    "aug ao\xfb ago sie srp \u0430\u0432\u0433",
    "sep set wrz z\xe1\u0159 \u0441\u0435\u043d",
    "oct okt ott out pa\u017a \u0159\xedj \u043e\u043a\u0442",
    "nov lis \u043d\u043e\u044f",
    "dec dez d\xe9c dic gru pro \u0434\u0435\u043a",
)
"""How the months begin in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
Polish, Czech and Russian."""


def day_in_words(text: str, year: str) -> date | None:
    """Return the day that a text means, in the `year` of another cell where it has none itself."""
    for shape in (_NUMBERED, _EASTERN, _DAY_FIRST, _MONTH_FIRST):
        if match := shape.fullmatch(text.strip()):
            number = match["month"]
            month = int(number) if number.isdecimal() else _month(number)
            said_year = match["year"] or year.strip()
            if re.fullmatch(r"\d{4}", said_year, re.ASCII):
                return a_day(int(said_year), month, int(match["day"]))
    return None


def _month(name: str) -> int:
    """Return the number of a month by its name in any of the languages, 0 for another word."""
    best = (0, 0)
    for word in _WORD.findall(name.lower()):
        for number, beginnings in enumerate(_BEGINNINGS, 1):
            fit = [one for one in beginnings.split() if word.startswith(one)]
            best = max(best, (len(max(fit, key=len, default="")), number))
    return best[1] if best[0] else 0
