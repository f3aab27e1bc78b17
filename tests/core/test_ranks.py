"""Whole numbers coded without sorting, and groups found early not to be constant."""

from __future__ import annotations

import numpy as np
import pytest

from core.model.groupings import Grouping, constant_within
from core.model.ranks import ranked


@pytest.mark.parametrize("low", [-7, 0, 10**12])
def test_ranks_are_those_of_sorting(low: int) -> None:
    x = low + np.random.default_rng(1).integers(0, 50, 300).astype(float)
    x.flags.writeable = False
    found = ranked(x)
    assert found is not None
    values, codes = np.unique(x, return_inverse=True)
    np.testing.assert_array_equal(found[0], codes)
    np.testing.assert_array_equal(found[1], values)
    np.testing.assert_array_equal(found[2], np.bincount(codes))


@pytest.mark.parametrize("odd", [0.5, np.nan, np.inf, 1e9])
def test_other_numbers_are_left_to_sorting(odd: float) -> None:
    assert ranked(np.array([1.0, 2.0, odd])) is None


def test_constant_within_looks_at_all_rows() -> None:
    codes = np.repeat(np.arange(50), 200)
    x = codes.astype(float)
    grouping = Grouping("g", codes, 50, lambda: tuple(map(str, range(50))))
    assert constant_within(grouping, x)
    for row in (5, len(x) - 1):
        other = x.copy()
        other[row] += 1.0
        assert not constant_within(grouping, other)
