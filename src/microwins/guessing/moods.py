"""The mood that somebody's own word for it holds: "pretty good" holds a good one.

The words are those that apps for moods begin with, in the languages of a phone, and their like.
"""

from __future__ import annotations

import re
import unicodedata
from math import ceil

from microwins.model.win import MOODS

_WORDS = {
    5: """
        rad great excellent amazing awesome fantastic wonderful superb best ecstatic elated joyful
        brilliant euphoric thrilled
        super spitze großartig fantastisch hervorragend wunderbar
        génial géniale excellente fantastique
        genial fantástico fantástica maravilloso maravillosa
        fantastico fantastica ottimo ottima benissimo
        ótimo ótima incrível radiante geweldig uitstekend fantastiskt utmärkt świetnie super
        😁 😀 😃 😄 🤩 🥳 😍
    """,
    4: """
        good happy glad cheerful content pleased pleasant calm
        gut fröhlich glücklich zufrieden bon bien bonne heureux heureuse bueno buena feliz contento
        contenta buono buona bene felice bom boa bem goed blij bra dobrze
        🙂 😊 ☺ 👍
    """,
    3: """
        meh ok okay okey so-so soso neutral fine average mediocre middling alright
        mittel mittelmäßig geht naja mäßig moyen moyenne bof neutre
        regular normal neutro neutra così-così cosi-cosi mais-ou-menos matig lagom
        😐 😑
    """,
    2: """
        bad sad low down unhappy poor unwell rough anxious tired stressed upset gloomy
        schlecht traurig mauvais mauvaise mal triste malo mala ruim mau má slecht verdrietig dålig
        dåligt źle
        🙁 ☹ 😕 😟 😔 😞 👎
    """,
    1: """
        awful terrible horrible worst miserable dreadful atrocious hopeless depressed depressing
        abysmal despairing
        schrecklich furchtbar lausig mies grauenhaft affreux affreuse terribile orribile pessimo
        pessima horrível péssimo péssima terrível fatal horroroso vreselijk verschrikkelijk hemskt
        okropnie
        😢 😭 😫 😩 😖
    """,
}
_KNOWN = {word: mood for mood, words in _WORDS.items() for word in words.split()}
_TURNING = frozenset(("no", "not", "never", "nor", "less", "but", "than", "nicht", "kein", "pas"))
"""Words beside which a mood may be another one."""
_SEPARATE = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*|[^\w\s]")
_OUT_OF = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*/\s*([2-9]|\d{2,3})\s*", re.ASCII)
_NEGATED = re.compile(r"n['\u2019]t\b")


def mood_in(text: str) -> int | None:
    """Return the mood of the known word in a text, None where there is none, or two that differ.

    So does "7/10" say one.
    """
    text = unicodedata.normalize("NFC", text).lower()
    words = _SEPARATE.findall(text)
    if not _TURNING.isdisjoint(words) or _NEGATED.search(text):
        return None
    if scale := _OUT_OF.fullmatch(text):
        return on_our_scale(float(scale[1].replace(",", ".")), (1, int(scale[2])))
    found = {_KNOWN[word] for word in words if word in _KNOWN}
    return found.pop() if len(found) == 1 else None


def on_our_scale(number: float, scale: tuple[float, float]) -> int | None:
    """Return the mood of a number on another scale, None where it isn't on that either.

    What lies between two moods is the one nearer to the middle.
    """
    worst, best = scale
    part = (number - worst) / (best - worst)
    if not 0 <= part <= 1:
        return None
    from_middle = (part - 0.5) * (MOODS[-1] - MOODS[0])
    steps = ceil(abs(from_middle) - 0.5)
    middle = (MOODS[0] + MOODS[-1]) // 2
    return middle + (steps if from_middle > 0 else -steps)
