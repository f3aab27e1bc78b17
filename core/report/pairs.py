"""Tests of pairs of several fits as a table. The fits side by side are in journal.py."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.inference.pairwise import Pair
from core.language import tr
from core.report.table import Cell, Column, Format, Table
from core.report.tables import reference_name


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """``names`` with a number behind those that occurred before: "M1", "M1 (2)"."""
    found: list[str] = []
    for name in names:
        number, unique = 1, name
        while unique in found:
            number += 1
            unique = f"{name} ({number})"
        found.append(unique)
    return tuple(found)


def pairs_table(names: Sequence[str], pairs: Iterable[Pair]) -> Table:
    """The likelihood-ratio tests of pairs of models; ``names`` in the order the fits had."""
    columns = (
        Column("smaller", tr("Smaller")),
        Column("larger", tr("Larger")),
        Column("chi2", "χ²", Format.STATISTIC),
        Column("df", tr("df"), Format.INTEGER),
        Column("distribution", tr("Reference")),
        Column("p", "p", Format.P),
        Column("better", tr("Better reference")),
        Column("better_p", tr("its p"), Format.P),
    )
    rows = tuple(_pair_row(names, pair) for pair in pairs if pair.comparison is not None)
    return Table("lr_tests", tr("Likelihood-ratio tests"), columns, rows)


def _pair_row(names: Sequence[str], pair: Pair) -> tuple[Cell, ...]:
    assert pair.comparison is not None
    test = pair.comparison.test
    better = test.reference if test.reference_p is not None and test.reference != test.kind else ""
    return (
        names[pair.smaller],
        names[pair.larger],
        test.chi2,
        test.df,
        reference_name(test.kind),
        test.p,
        reference_name(better) or None,
        test.reference_p if better else None,
    )
