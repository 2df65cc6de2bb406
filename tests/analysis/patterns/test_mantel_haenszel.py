"""The rules of comparing within stretches of days, against tables worked out by hand."""

from itertools import combinations
from math import inf, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microwins.analysis.patterns.mantel_haenszel import median, risks, z_of_meeting, z_of_scores

WEEK = 0b1111111


def bits(*days: int) -> int:
    """Return the bits of days."""
    return sum(1 << day for day in days)


def test_the_surplus_and_its_variance() -> None:
    """Two of three days each in a week of seven, both shared: 2 - 9/7, over dealing anew."""
    one, other = bits(0, 1, 2), bits(1, 2, 3)
    surplus, variance = 2 - 9 / 7, 3 * 4 * 3 * 4 / (7 * 7 * 6)
    assert z_of_meeting(one, other, [WEEK], [WEEK]) == pytest.approx(surplus / sqrt(variance))


@given(st.integers(2, 7), st.data())
def test_the_variance_is_that_of_all_ways_to_deal(n: int, data: st.DataObject) -> None:
    """Every way to put the days of one among those of the stretch, tried: the same variance."""
    a, b = data.draw(st.integers(1, n - 1)), data.draw(st.integers(1, n - 1))
    dealt = [len({*those} & {*range(b)}) for those in combinations(range(n), a)]
    mean = sum(dealt) / len(dealt)
    variance = sum((one - mean) ** 2 for one in dealt) / len(dealt)
    stretch, one, other = bits(*range(n)), bits(*range(a)), bits(*range(b))
    z = z_of_meeting(one, other, [stretch], [stretch])
    assert z == pytest.approx((min(a, b) - mean) / sqrt(variance))


def test_weeks_that_differ_make_luck_larger() -> None:
    """Four weeks of one stretch whose scores differ more than days dealt anew: less is sure."""
    assert z_of_scores(8, 4, [2, 2, 2, 2]) == 4
    assert z_of_scores(8, 4, [8, 0, 0, 0]) == pytest.approx(8 / sqrt(48 * 4 / 3))


def test_weeks_add_up_to_their_stretch() -> None:
    """Scores of weeks inside a stretch of four are measured from the stretch's own shares."""
    stretch = bits(*range(28))
    weeks = [WEEK << 7 * week for week in range(4)]
    whole = WEEK
    steady = bits(0, 7, 14, 21)
    assert z_of_meeting(whole, whole, [stretch], weeks) < z_of_meeting(
        whole, whole, [stretch], [stretch]
    )
    assert z_of_meeting(steady, steady, [stretch], weeks) == pytest.approx(
        z_of_meeting(steady, steady, [stretch], [stretch])
    )


def test_risks_are_compared_within_stretches() -> None:
    """In each stretch as likely with as without, though one has more of both: no difference."""
    first, second = bits(*range(8)), bits(*range(8, 16))
    one = bits(0, 1, 2, 3, 8, 9)
    other = bits(0, 1, 2, 4, 5, 6)
    ratio, points = risks(one, other, [first, second])
    assert (ratio, points) == pytest.approx((1, 0))


def test_risks_of_one_stretch_are_those_of_its_table() -> None:
    """Three of four days with it, one of four without: three times, and fifty points."""
    assert risks(bits(0, 1, 2, 3), bits(0, 1, 2, 4), [bits(*range(8))]) == pytest.approx((3, 0.5))


def test_nothing_without_is_any_number_of_times() -> None:
    """What never comes without the other has no ratio that could be too small."""
    assert risks(bits(0, 1), bits(0, 1), [bits(*range(4))])[0] == inf
    assert risks(bits(0, 1), 0, [bits(*range(4))]) == (0, 0)


def test_medians() -> None:
    """The middle one, the mean of the middle two, and nothing of nothing."""
    assert (median([3, 1, 2]), median([4, 1, 2, 3]), median([])) == (2, 2.5, 0)
