"""Time of day: a category that comes in one part of the day more than the person's other wins do.

Compared with the person's own logging of the same week, since everybody has hours of their own.
There must be as much to compare with as there is to compare: twelve episodes of other categories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from microwins.analysis.patterns.dataset import WEEK, Dataset
from microwins.analysis.patterns.evidence import Evidence, Subject, Tested
from microwins.analysis.patterns.statistics_ import normal_tail, z_of_scores

Table = dict[str, list[dict[int, int]]]
"""Of each category, how many episodes a week had, and how many of them in each window."""

ALPHA = 0.04
WINDOWS: Mapping[str, tuple[int, int]] = {
    "morning": (5, 12),
    "afternoon": (12, 17),
    "evening": (17, 22),
    "night": (22, 5),
    "noon": (10, 15),
    "15-20": (15, 20),
}
"""The hours at which each begins and ends."""

_EPISODES = 12
_DAYS = 10
_SHARE = 0.4
_POINTS = 0.15
_TIMES = 1.4
_A_DAY = 24


def tested(data: Dataset) -> list[Tested]:
    """Return the windows of categories that pass, strongest first; see `Tested`.

    One real pattern makes its mirror image for all the others. So the strongest is taken, with all
    windows of its category, the category leaves the comparison, and the rest is looked at again.
    """
    table = counted(data, {name: hours_of(name) for name in WINDOWS})
    rest = [name for name in data.on if name in table]
    found: list[Tested] = []
    in_family = taken = 0
    so_far = 0.0
    while True:
        evidence = [one for one in _evidence(data, table, rest, WINDOWS) if one.support >= 1]
        in_family = in_family or len(evidence)
        clear = sorted((one for one in evidence if one.clear), key=lambda one: one.p)
        if not clear:
            return found
        strongest = clear[0].subject.category
        for one in clear:
            if one.subject.category == strongest:
                so_far = max(so_far, min(1.0, (in_family - taken) * one.p))
                found.append(Tested(one, so_far, in_family))
                taken += 1
        rest = [name for name in rest if name != strongest]
        table = {name: weeks for name, weeks in table.items() if name != strongest}


def evidence_for(data: Dataset, question: Subject) -> Evidence:
    """Return the evidence for one category and window, a name of `WINDOWS` or hours, "10-15".

    Other categories with a stronger pattern of their own have left the comparison.
    """
    category, window = question.category or "", question.window or ""
    table = counted(data, {window: hours_of(window)})
    for one in tested(data):
        strongest = one.evidence.subject.category
        others = sum(
            sum(table[name][0].values()) for name in table if name not in (strongest, category)
        )
        if strongest == category or one.adjusted > ALPHA or others < _EPISODES:
            break
        table.pop(strongest or "", None)
    table.setdefault(category, [{}, {}])
    return next(_evidence(data, table, [category], [window]))


def hours_of(window: str) -> list[int]:
    """Return the hours that a window holds: "morning", or "22-5" from the one to the other.

    Raises ValueError for what is neither.
    """
    first, last = WINDOWS.get(window) or [int(hour) for hour in window.split("-")]
    return [hour % _A_DAY for hour in range(first, last + _A_DAY * (last <= first))]


def counted(data: Dataset, windows: Mapping[str, Sequence[int]]) -> Table:
    """Return the table of episodes by week: all of them, then those in the hours of each window."""
    columns_of = [
        [0, *(place for place, hours in enumerate(windows.values(), 1) if hour in hours)]
        for hour in range(_A_DAY)
    ]
    table: dict[str, list[dict[int, int]]] = {}
    for name, days in data.episodes.items():
        columns: list[dict[int, int]] = [{} for _ in range(len(windows) + 1)]
        for day, minutes in days.items():
            week = day // WEEK
            for minute in minutes:
                for place in columns_of[(minute + data.day_start) // 60 % _A_DAY]:
                    columns[place][week] = columns[place].get(week, 0) + 1
        table[name] = columns
    return table


def _evidence(
    data: Dataset, table: Table, categories: Iterable[str], windows: Iterable[str]
) -> Iterator[Evidence]:
    """Yield the evidence of each of `categories` in each window, the columns of `table`."""
    whole = [_together(columns) for columns in zip(*table.values(), strict=True)]
    everything = sum(len(minutes) for days in data.episodes.values() for minutes in days.values())
    left_out = everything - sum(whole[0].values()) if whole else 0
    apart = {"left_out": left_out} if left_out else {}
    for name in categories:
        episodes = sum(table[name][0].values())
        support = min(episodes / _EPISODES, len(data.episodes.get(name, ())) / _DAYS)
        others = sum(whole[0].values()) - episodes
        for place, window in enumerate(windows, 1):
            within = sum(table[name][place].values())
            others_within = sum(whole[place].values()) - within
            found = Evidence(
                Subject("time", name, window=window),
                counts={"in": within, "of": episodes},
                compared_with={"in": others_within, "of": others, **apart},
                support=min(support, others / _EPISODES),
            )
            if found.support >= 1:
                share, usual = within / episodes, others_within / others
                z = _z(table[name][0], table[name][place], whole[0], whole[place])
                clear = share >= max(_SHARE, usual + _POINTS, usual * _TIMES)
                found = found._replace(clear=clear, p=normal_tail(z))
            yield found


def _together(columns: Sequence[Mapping[int, int]]) -> dict[int, int]:
    """Return the sum of columns, week by week."""
    total: Counter[int] = Counter()
    for column in columns:
        total.update(column)
    return total


def _z(
    episodes: Mapping[int, int],
    within: Mapping[int, int],
    all_episodes: Mapping[int, int],
    all_within: Mapping[int, int],
) -> float:
    """Return z of the surplus of a category `within` a window, compared inside each week."""
    surplus = variance = 0.0
    for week, n_c in episodes.items():
        n, n_p = all_episodes[week], all_within.get(week, 0)
        surplus += within.get(week, 0) - n_c * n_p / n
        if n > 1:
            variance += n_c * (n - n_c) * n_p * (n - n_p) / (n * n * (n - 1))
    return z_of_scores(surplus, variance, ())
