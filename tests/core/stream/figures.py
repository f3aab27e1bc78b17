"""Figures of two fits beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from core.analysis import Analysis
from core.inference.summary import to_json

NOTE = "were streamed from"
#: A tail probability that may be simulated with an error, in which case that is known.
SIMULATED = ("/lr_test/reference_p", "/lr_test/monte_carlo_error")


def figures(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every figure and word of a JSON object with its place; no times, no way of the search."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in ("seconds", "iterations"):
                yield from figures(item, f"{path}/{key}")
    elif isinstance(value, (list, tuple)):
        for k, item in enumerate(value):
            yield from figures(item, f"{path}/{k}")
    else:
        yield path, value


def contract(analysis: Analysis) -> dict[str, Any]:
    """What is printed of a fit, but for the sentence that its rows were streamed."""
    value = to_json(analysis.summary)
    value["notes"] = [note for note in value["notes"] if NOTE not in note]
    return dict(figures(value))


def assert_same(streamed: Analysis, expected: Analysis, within: float = 1e-10) -> None:
    """Every printed figure and the predicted effects of all groups, by their names."""
    found, known = contract(streamed), contract(expected)
    assert found.keys() == known.keys()
    simulated = known.get("/lr_test/monte_carlo_error") or 0.0
    for path, value in known.items():
        if not isinstance(value, float):
            assert found[path] == value, path
        elif simulated and path in SIMULATED:
            # Draws are taken in coordinates that depend on how the columns are shifted.
            assert found[path] == pytest.approx(value, rel=1e-2), path
        elif path.endswith(("/p", "/reference_p")) and value > 0.0:
            # A tail probability has the digits of its argument's square.
            apart = abs(np.log(found[path] / value))
            assert apart <= within * (1.0 + abs(np.log(value))), path
        else:
            # The observed information turns with the order of the rows, also in memory.
            rel = 10.0 * within if path.startswith("/random/") else within
            assert found[path] == pytest.approx(value, rel=rel, abs=1e-14), path
    for own, other in zip(streamed.effects, expected.effects, strict=True):
        assert own.labels == other.labels and own.names == other.names
        assert np.array_equal(own.sizes, other.sizes)
        size = np.abs(other.blup).max()
        assert np.allclose(own.blup, other.blup, rtol=1e-9, atol=1e-9 * size)
        assert np.allclose(own.se, other.se, rtol=1e-9)
