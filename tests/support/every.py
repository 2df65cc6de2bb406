"""One test for many cases: it fails once, and lists every case that fails."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

Test = Callable[..., None]


def every(names: str | Sequence[str], cases: Iterable[Any]) -> Callable[[Test], Test]:
    """Return a decorator that calls a test with each of `cases`, as `parametrize` would.

    The cases share one process, one home and one id, so that this is for those that change neither.
    """
    wanted = names.replace(" ", "").split(",") if isinstance(names, str) else list(names)
    rows = [case if len(wanted) > 1 else (case,) for case in cases]
    assert rows

    def decorate(test: Test) -> Test:
        @functools.wraps(test)
        def run(**fixtures: Any) -> None:
            failures = []
            for row in rows:
                try:
                    test(**dict(zip(wanted, row, strict=True)), **fixtures)
                except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 (all are listed)
                    failures.append((row, error))
            if failures:
                listed = "\n\n".join(
                    f"{', '.join(map(repr, row))}\n{type(error).__name__}: {error}"
                    for row, error in failures
                )
                text = f"{len(failures)} of {len(rows)} cases failed:\n\n{listed}"
                raise AssertionError(text) from failures[0][1]

        signature = inspect.signature(test)
        left = [one for name, one in signature.parameters.items() if name not in wanted]
        run.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]  # what pytest looks for fixtures in
        return run

    return decorate
