"""How people begin a sentence about what they did yesterday, in the languages that are read."""

from __future__ import annotations

import re

_YESTERDAY_I = (
    (r"yesterday(?: morning| afternoon| evening| night)?|last night", r"i|we|i've|i'd|we've|i'm"),
    (r"gestern(?: (?:früh|morgen|mittag|nachmittag|abend|nacht))?|letzte nacht", r"ich|wir"),
    (r"hier(?: (?:matin|après-midi|soir))?|la nuit dernière", r"je|nous|on|j'\w+"),
    (r"ayer(?: por la (?:mañana|tarde|noche))?|anoche", r"yo|nosotros|nosotras|me|he|hemos"),
    (r"ieri(?: (?:mattina|pomeriggio|sera|notte))?", r"io|noi|ho|abbiamo|sono|siamo|mi"),
    (r"ontem(?: (?:de manhã|à tarde|à noite))?", r"eu|nós|me"),
    (r"gisteren|gister(?:ochtend|middag|avond|nacht)|afgelopen nacht", r"ik|we|wij"),
    (r"i ?går(?: (?:kväll|morse|aften|kveld|morges))?", r"jag|jeg|vi"),
    (r"eilen|viime yönä", r"minä|mä|me"),
    (r"wczoraj", r"ja|my|się"),
    (r"včera", r"já|my|jsem|jsme"),
    (r"вчера", r"я|мы"),
    (r"вчора", r"я|ми"),
    (r"dün(?: (?:sabah|akşam|gece))?", r"ben|biz"),
)
_WITHOUT_SPACES = (
    "(?:昨日|昨夜|昨晚|昨天|어제|어젯밤)\\s*(?:[:\uff1a,、\uff0cは]|我|私|僕|나|저|내)"
)


_CLOCK = r"(?:at )?\d{1,2}(?:[:.h]\d\d|:?\d{0,2} ?[ap]m)\b"


def is_about_yesterday(text: str) -> bool:
    """Tell whether a text begins like "yesterday: cleaned", "yesterday I" or "gestern habe ich"."""
    openings = (
        rf"(?:{day})(?:\s*[:\uff1a,;]|\s+[-\u2013\u2014]+\s|(?:\s+\S+)?\s+(?:{i})(?!\w)|\s+{_CLOCK})"
        for day, i in _YESTERDAY_I
    )
    opening = "|".join((*openings, _WITHOUT_SPACES))
    return re.match(opening, text.replace("\u2019", "'"), re.IGNORECASE) is not None
