"""How often luck alone shows as much: tails of the normal and the binomial distribution.

scipy has them, and its import costs more than a whole command.
"""

from __future__ import annotations

from math import erfc, exp, lgamma, log, log1p, sqrt

_HIGHEST_Z = 40.0
_HALVINGS = 60


def normal_tail(z: float) -> float:
    """Return the chance that a standard normal number is `z` or more."""
    return erfc(z / sqrt(2)) / 2


def z_of(p: float) -> float:
    """Return the z whose `normal_tail` is `p`, by halving; p lies between 0 and 1."""
    low, high = -_HIGHEST_Z, _HIGHEST_Z
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if normal_tail(middle) > p:
            low = middle
        else:
            high = middle
    return low


def binomial_tail(k: int, n: int, p: float) -> float:
    """Return the chance of `k` or more successes in `n` tries, each with chance `p`."""
    if k <= 0 or p >= 1:
        return 1.0 if k <= n else 0.0
    if p <= 0 or k > n:
        return 0.0
    yes, no = log(p), log1p(-p)
    whole = lgamma(n + 1)
    terms = (
        exp(whole - lgamma(i + 1) - lgamma(n - i + 1) + i * yes + (n - i) * no)
        for i in range(k, n + 1)
    )
    return min(1.0, sum(terms))


def binomial_mid_p(k: int, n: int, p: float) -> float:
    """Return the chance of more than `k` successes in `n` tries, and half that of `k` itself."""
    return (binomial_tail(k, n, p) + binomial_tail(k + 1, n, p)) / 2
