"""Plans and wins: which plan a win or an hour brings to mind, and how often one came about.

Words are compared by their stems, without accents and in any case, as where a category is guessed:
"showered" holds "shower". Little words say nothing ("the", "my"), nor do "in" and its like in a
cue, or "take", "have" and "do": "after I've had breakfast" is breakfast.
"""

from __future__ import annotations

import re

from microwins.guessing.guess import stem
from microwins.guessing.lexicon import FILLERS, IRREGULAR
from microwins.model.crisis import concern, privacy
from microwins.model.day import day_of_win
from microwins.model.folding import joined
from microwins.model.plan import ACTIVE, minutes_of
from microwins.model.query import is_spaceless
from microwins.model.ulid import moment_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, datetime, timedelta

    from microwins.model.plan import Plan
    from microwins.model.win import Win

_ELSEWHERE = (
    *("nachdem", "nach", "bevor", "vor", "sobald", "wenn", "beim", "um"),
    *("apres", "avant", "des que", "quand", "pendant", "despues de", "antes de", "cuando"),
    *("dopo", "prima di", "quando", "depois de", "na", "voor", "zodra"),
)
CONJUNCTIONS = (
    *("as soon as", "every time", "each time", "right after", "straight after", "just after"),
    *("right before", "just before", "after", "before", "whenever", "when", "once", "while"),
    *("during", "upon", "following", "with", "if", "at", "on", "in"),
    *_ELSEWHERE,
)
"""What a cue may begin with, as `joined` has it: those of several words before their parts."""

_ARTICLES = ("dem", "der", "den", "das", "die", "le", "la", "les", "el", "los", "las", "il", "het")
"""Little words of other languages, behind a conjunction of theirs."""
_LIGHT = frozenset(["take", "have", "do"])
_LITTLE = frozenset(
    ["and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with"]
)
"""Words that a win may go without that is a cue: "a walk in the park" is "walked the park"."""
_WORD = re.compile(r"\w+")
_EDGES = re.compile(r"^\W+|\W+$")
_UNCUT = 3
_DAY = 24 * 60


def conjunction(cue: str) -> str:
    """Return what a cue begins with that says how it goes with the action, "" for none."""
    said = joined(cue)
    return next((one for one in CONJUNCTIONS if said.startswith(f"{one} ")), "")


def cue_words(cue: str) -> dict[str, str]:
    """Return the stems that a win must hold to be a cue, each with the word as it was typed.

    There is none where the cue says nothing: "after my".
    """
    begun = conjunction(cue)
    words = [] if joined(cue) in CONJUNCTIONS else cue.split()[len(begun.split()) :]
    if begun in _ELSEWHERE and words[1:] and joined(words[0]) in _ARTICLES:
        words = words[1:]
    found: dict[str, str] = {}
    for typed in words:
        parts = _WORD.findall(joined(typed))
        shown = parts if len(parts) > 1 else [_EDGES.sub("", typed)]
        said = zip(parts, shown, strict=False)
        found.update((stem(part), word) for part, word in said if part not in FILLERS)
    return {word: found[word] for word in found if word not in _LIGHT | _LITTLE}


def stems(text: str) -> list[str]:
    """Return the stems of the words in a text that say something, of all where none does."""
    words = _WORD.findall(joined(text))
    return [stem(word) for word in words if word not in FILLERS] or [stem(word) for word in words]


def without_light(words: Sequence[str]) -> list[str]:
    """Return stems without those that a deed may go without, where others are left."""
    return [word for word in words if word not in _LIGHT] or list(words)


def holds(win: Win, words: Collection[str]) -> bool:
    """Tell whether all of these stems stand in the words or tags of a win."""
    text = " ".join((win.text, *win.tags))
    there = set(stems(text)) if words else set()
    return bool(words) and all(
        word in there or (is_spaceless(word[:1]) and word in joined(text)) for word in words
    )


def beginnings(word: str) -> list[str]:
    """Return what each form of a stem begins with, as `joined` has it: "bak" for "bake".

    A text without one of these holds no form of it, which is known without looking at its stems.
    """
    irregular = [form for form, known in IRREGULAR.items() if known == word]
    return [word[:-1] if len(word) > _UNCUT - 1 else word, *irregular]


def may_be_offered(plan: Plan) -> bool:
    """Tell whether a plan may come to mind at all: it neither rests nor is of the hardest days."""
    return plan.state == ACTIVE and concern(plan.text) is None


def is_done_in(plan: Plan, wins: Iterable[Win]) -> bool:
    """Tell whether one of these wins may be what was planned; in doubt it is."""
    words = without_light(stems(plan.action))
    return any(holds(win, words) for win in wins)


def has_come(clock: str, now: datetime, day_start: timedelta) -> bool:
    """Tell whether a time of day has passed on the person's own day."""
    return _since_start(clock, day_start) <= _since_start(f"{now:%H:%M}", day_start)


def latest_first(plans: Iterable[Plan], day_start: timedelta) -> list[Plan]:
    """Return plans with a time, that of the latest hour of a day first."""
    return sorted(
        plans, key=lambda plan: (-_since_start(plan.clock or "", day_start), plan.at, plan.id)
    )


def _since_start(clock: str, day_start: timedelta) -> int:
    start = int(day_start.total_seconds()) // 60
    return ((minutes_of(clock) or 0) - start) % _DAY


def days_come_about(
    plans: Sequence[Plan], wins: Iterable[Win], day_start: timedelta
) -> dict[str, int]:
    """Return on how many days each plan has come about since it was made, by its id.

    It has on a day with a win that was logged after it and holds all words of its action. A day
    counts once, however often the win came on it. Wins whose words nobody is to meet by chance
    aren't counted: the number would tell of them.
    """
    wanted = [(plan, stems(plan.action)) for plan in plans]
    starts = {start for _, words in wanted for start in beginnings(max(words, key=len, default=""))}
    may_hold = re.compile("|".join(map(re.escape, starts))).search
    days: dict[str, set[date]] = {plan.id: set() for plan in plans}
    there: dict[str, set[str]] = {}
    for win in wins:
        text = " ".join((win.text, *win.tags))
        if not may_hold(joined(text)) or privacy(win):
            continue
        if text not in there:
            there[text] = {plan.id for plan, words in wanted if holds(win, words)}
        for plan, _ in wanted:
            if plan.id in there[text] and _came_after(win, plan):
                days[plan.id].add(day_of_win(win, day_start))
    return {name: len(found) for name, found in days.items()}


def _came_after(win: Win, plan: Plan) -> bool:
    """Tell whether a win was later than a plan, and logged later where its id says when."""
    known = moment_of(win.id) is not None and moment_of(plan.id) is not None
    return win.at >= plan.at and (win.id >= plan.id or not known)
