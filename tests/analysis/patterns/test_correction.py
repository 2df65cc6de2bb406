"""The rules of Holm's correction, by hand and against its definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microwins.analysis.patterns.correction import holm, judged
from microwins.analysis.patterns.hint import Evidence, Subject

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
    (one,) = judged([evidence(0.01), evidence(0.001, support=0.9)])
    assert (one.adjusted, one.asked) == (0.01, 1)


def test_a_small_effect_was_asked_and_does_not_pass() -> None:
    """A question with too small an effect counts among those asked, however small its p."""
    (one,) = judged([evidence(0.01), evidence(0.00001, clear=False)])
    assert (one.evidence.p, one.adjusted, one.asked) == (0.01, 0.02, 2)
