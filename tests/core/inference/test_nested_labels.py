"""Hints that crossed labels may be numbered anew, against the rule said in sets."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.inference.nested_labels import nested_label_hints
from core.model.groupings import Grouping
from core.model.spec import ALL


def grouping(name: str, codes: list[int]) -> Grouping:
    n = max(codes) + 1
    return Grouping(ALL, np.array(codes), n, lambda: tuple(map(str, range(n))), name)


def hinted(rows: list[tuple[int, int]]) -> list[bool]:
    """Whether the second number of the rows is taken for nested in the first, and the reverse."""
    columns = zip(*rows, strict=True)
    first, second = (grouping(name, list(c)) for name, c in zip("ab", columns, strict=True))
    hints = list(nested_label_hints([first, second]))
    return [sum(hint.endswith(end) for hint in hints) > 0 for end in ("a: || b:", "b: || a:")]


def by_sets(rows: list[tuple[int, int]]) -> bool:
    cells, inner = Counter(rows), {b for _, b in rows}
    labels = [{b for a, b in cells if a == group} for group in {a for a, _ in rows}]
    if len(labels) < 3 or len(inner) < 2 or any(own != set(range(len(own))) for own in labels):
        return False
    if all(own == inner for own in labels):
        return len(inner) < len(labels) and min(cells.values()) > 1
    return len(inner) <= len(labels) and max(len(own) for own in labels) > 1


def ranked(values: list[int]) -> list[int]:
    return [sorted(set(values)).index(v) for v in values]


ROWS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=60)
#: So many labels in each group, and so many rows in each combination.
NUMBERED = st.tuples(st.lists(st.integers(1, 4), min_size=1, max_size=6), st.integers(1, 2)).map(
    lambda made: [(a, b) for a, k in enumerate(made[0]) for b in range(k) for _ in range(made[1])]
)


@given(st.one_of(ROWS, NUMBERED, st.tuples(NUMBERED, ROWS).map(lambda both: both[0] + both[1])))
@settings(max_examples=150, deadline=None)
def test_hints_follow_the_rule(rows: list[tuple[int, int]]) -> None:
    a, b = (ranked(list(column)) for column in zip(*rows, strict=True))
    pairs = list(zip(a, b, strict=True))
    assert hinted(pairs) == [by_sets(pairs), by_sets(list(zip(b, a, strict=True)))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(a, b) for a in range(4) for b in range(1 + a % 3)], True),
        ([(a, b) for a in range(4) for b in range(2) for _ in range(2)], True),
        ([(a, b) for a in range(4) for b in range(2)], False),  # one row in each combination
        ([(a, b) for a in range(4) for b in range(1 + a % 3)] + [(4, 1), (4, 2)], False),
        ([(a, b) for a in range(2) for b in range(1 + a)], False),  # two groups
    ],
)
def test_what_is_taken_for_nested(rows: list[tuple[int, int]], expected: bool) -> None:
    assert hinted(rows)[0] == expected


def test_many_labels_take_no_table_of_all_combinations() -> None:
    """200,000 groups with one or two labels of as many: a table would take 320 gigabytes."""
    n = 200_000
    outer = np.r_[np.arange(n), np.arange(n - 1) + 1]
    inner = np.r_[np.zeros(n, dtype=np.int64), np.arange(n - 1) + 1]
    pair = [
        Grouping(ALL, codes, n, lambda: ("1",), name)
        for name, codes in zip("ab", (outer, inner), strict=True)
    ]
    assert list(nested_label_hints(pair)) == []
