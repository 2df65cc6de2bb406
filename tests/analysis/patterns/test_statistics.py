"""The rules of the statistics, against values and tables worked out otherwise."""

from fractions import Fraction
from itertools import combinations
from math import comb, inf, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.analysis.patterns.evidence import Evidence, Subject, corrected
from microwins.analysis.patterns.statistics_ import (
    binomial_mid_p,
    binomial_tail,
    holm,
    median,
    normal_tail,
    risks,
    z_of,
    z_of_meeting,
    z_of_scores,
)

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


def exact_tail(k: int, n: int, p: Fraction) -> Fraction:
    """Return the binomial tail in fractions, term by term."""
    terms = (comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(max(0, k), n + 1))
    return sum(terms, Fraction())


@every(
    "z, p", [(0.0, 0.5), (1.959963984540054, 0.025), (2.326347874040841, 0.01), (-1.0, 0.8413447)]
)
def test_the_normal_tail_is_the_one_of_the_tables(z: float, p: float) -> None:
    """The chances that every table of the normal distribution has."""
    assert normal_tail(z) == pytest.approx(p, rel=1e-6)


@given(st.floats(1e-12, 1 - 1e-9))
def test_z_gives_back_its_tail(p: float) -> None:
    """The z of a chance has that chance as its tail."""
    assert normal_tail(z_of(p)) == pytest.approx(p, rel=1e-6)


@given(st.integers(1, 80), st.integers(-2, 85), st.fractions(0, 1, max_denominator=50))
def test_the_binomial_tail_is_the_sum_of_its_fractions(n: int, k: int, p: Fraction) -> None:
    """Logarithms of gamma give what exact fractions give, at the edges too."""
    assert binomial_tail(k, n, float(p)) == pytest.approx(float(exact_tail(k, n, p)), abs=1e-10)


def test_the_mid_p_counts_half_of_what_is_as_large() -> None:
    """Of two tries at one in two: one quarter shows two, and one half one."""
    assert binomial_mid_p(2, 2, 0.5) == pytest.approx(1 / 8)
    assert binomial_mid_p(1, 2, 0.5) == pytest.approx(1 / 4 + 1 / 4)


def test_a_year_of_days_is_no_trouble() -> None:
    """All of 364 days at one in a hundred is a chance too small for a float, and no error."""
    assert binomial_tail(364, 364, 0.01) == pytest.approx(0, abs=1e-300)


some_ps = st.lists(st.floats(0, 1), max_size=12)


def passing(ps: list[float], alpha: float) -> set[int]:
    """Return which of `ps` pass at `alpha`, step by step as Holm wrote it."""
    passed: set[int] = set()
    for one in sorted(range(len(ps)), key=lambda one: ps[one]):
        if ps[one] * (len(ps) - len(passed)) > alpha:
            break
        passed.add(one)
    return passed


def evidence(p: float, *, support: float = 1, clear: bool = True) -> Evidence:
    """Return evidence with a p and nothing to say."""
    return Evidence(Subject("time"), {}, {}, support, clear, p)


def test_the_smallest_is_corrected_most() -> None:
    """Of three the smallest counts three times, the next twice; none passes before a smaller."""
    assert holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])


@given(some_ps, st.floats(0, 0.99))
def test_what_passes_is_what_holm_lets_pass(ps: list[float], alpha: float) -> None:
    """At any alpha, the ones whose corrected p is as small are those of the definition."""
    assert {one for one, p in enumerate(holm(ps)) if p <= alpha} == passing(ps, alpha)


@given(some_ps)
def test_no_correction_makes_a_p_smaller(ps: list[float]) -> None:
    """Corrected or not, a p lies between itself and one, and the order stays."""
    adjusted = holm(ps)
    assert all(p <= after <= 1 for p, after in zip(ps, adjusted, strict=True))
    by_p = sorted(range(len(ps)), key=lambda one: ps[one])
    assert [adjusted[one] for one in by_p] == sorted(adjusted)


def test_what_lacks_support_was_not_asked() -> None:
    """A question without enough counts makes the others no harder to pass."""
    (one,) = corrected([evidence(0.01), evidence(0.001, support=0.9)])
    assert (one.adjusted, one.tests_in_family) == (0.01, 1)


def test_a_small_effect_was_asked_and_does_not_pass() -> None:
    """A question with too small an effect counts among those asked, however small its p."""
    (one,) = corrected([evidence(0.01), evidence(0.00001, clear=False)])
    assert (one.evidence.p, one.adjusted, one.tests_in_family) == (0.01, 0.02, 2)
