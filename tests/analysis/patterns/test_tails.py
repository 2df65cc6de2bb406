"""The rules of how often luck shows as much, against values worked out otherwise."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microwins.analysis.patterns.tails import (
    binomial_mid_p,
    binomial_tail,
    normal_tail,
    z_of,
)


def exact_tail(k: int, n: int, p: Fraction) -> Fraction:
    """Return the binomial tail in fractions, term by term."""
    terms = (comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(max(0, k), n + 1))
    return sum(terms, Fraction())


@pytest.mark.parametrize(
    ("z", "p"),
    [(0.0, 0.5), (1.959963984540054, 0.025), (2.326347874040841, 0.01), (-1.0, 0.8413447)],
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
