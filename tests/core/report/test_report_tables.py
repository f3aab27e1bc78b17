"""Tables of a fit and of its predictions."""

from dataclasses import replace

import numpy as np
import pytest
from published import load, summary_of

from core.inference.predictions import GroupEffects
from core.inference.summary import FixedEffect, Summary
from core.report.table import Table
from core.report.tables import (
    coefficients,
    fixed_table,
    group_lines_table,
    groups_table,
    iterations_table,
    lr_table,
    model_table,
    random_effects_table,
    random_table,
    summary_tables,
)


@pytest.fixture
def slope(shared_dir) -> Summary:
    return summary_of(load(shared_dir)["jsp_random_slope"])


@pytest.fixture
def effects() -> GroupEffects:
    return GroupEffects(
        level="school",
        labels=("one", "two"),
        names=("math3", "_cons"),
        blup=np.array([[0.1, -2.0], [-0.1, 3.0]]),
        se=np.array([[0.01, 0.2], [0.02, 0.3]]),
        sizes=np.array([25, 11]),
    )


def keys(table: Table) -> list[str]:
    return [column.key for column in table.columns]


def test_fixed_effects(slope):
    table = fixed_table(slope)
    assert keys(table) == ["term", "estimate", "se", "z", "p", "lower", "upper"]
    assert table.rows[0][:4] == ("math3", 0.6135888, 0.0442106, 13.88)
    assert table.notes == (
        "Wald χ²(1) = 192.62, p < .001",
        "restricted log likelihood −2766.6442",
    )
    assert [c.heading for c in table.columns[-2:]] == ["95 % lower", "95 % upper"]


def test_an_omitted_effect_is_marked(slope):
    omitted = FixedEffect("x", None, None, None, None, None, None, omitted=True)
    table = fixed_table(replace(slope, fixed=(omitted,), wald=None, level=90.0))
    assert table.rows == (("x (omitted)", None, None, None, None, None, None),)
    assert table.notes == ("restricted log likelihood −2766.6442",)
    assert table.columns[-1].heading == "90 % upper"


def test_random_effects_parameters(slope):
    table = random_table(slope)
    assert [row[:3] for row in table.rows] == [
        ("school", "Independent", "sd(math3)"),
        ("school", "Independent", "sd(_cons)"),
        ("Residual", None, "sd(Residual)"),
    ]
    assert table.notes == (
        "LR test against linear regression: χ²(2) = 65.35, p < .001 (conservative)",
    )


def test_groups(slope):
    table = groups_table(replace(slope, n_left_out=66))
    assert table.rows == (("school", 48, 5, 18.5, 62),)
    assert table.notes == ("887 of 953 rows used",)


def test_likelihood_ratio_test(slope, shared_dir):
    table = lr_table(slope)
    assert table.rows == (("against linear regression", "χ²(2)", 65.35, 2, 0.0),)
    assert len(table.notes) == 1
    one = lr_table(summary_of(load(shared_dir)["jsp_random_intercept"]))
    assert one.rows[0][1] == "χ\u0304²(01)"
    assert one.notes == ()
    assert lr_table(replace(slope, lr_test=None)).rows == ()


def test_iterations(slope):
    assert iterations_table(slope).rows == (
        ("EM", 0, -2767.6442),
        ("Newton", 0, -2766.6442),
        ("Newton", 1, -2766.6442),
    )


def test_the_model_carries_the_notes(slope):
    table = model_table(replace(slope, notes=("Beware.",), converged=False))
    assert table.notes == ("Beware.",)
    assert ("Converged", "no") in table.rows
    assert ("Restricted log likelihood", -2766.6442) in table.rows


def test_tables_without_rows_are_left_out(slope):
    assert [t.key for t in summary_tables(slope)] == [
        "model",
        "fixed",
        "random",
        "groups",
        "lr_test",
        "iterations",
    ]
    assert "lr_test" not in [t.key for t in summary_tables(replace(slope, lr_test=None))]


def test_blups_with_their_standard_errors(effects):
    table = random_effects_table(effects)
    assert keys(table) == ["group", "rows", "b_math3", "se_math3", "b__cons", "se__cons"]
    assert table.rows == (("one", 25, 0.1, 0.01, -2.0, 0.2), ("two", 11, -0.1, 0.02, 3.0, 0.3))
    assert all(type(cell) in (str, int, float) for row in table.rows for cell in row)


def test_lines_are_fixed_effect_plus_blup(effects, slope):
    table = group_lines_table({"math3": 0.6, "_cons": 30.0}, effects)
    assert keys(table) == ["group", "rows", "b0", "b1"]
    assert [c.heading for c in table.columns[2:]] == ["b0 (_cons)", "b1 (math3)"]
    assert table.rows[0] == ("one", 25, 28.0, pytest.approx(0.7))
    assert coefficients(slope) == {"math3": 0.6135888, "_cons": 30.36542}


def test_an_effect_without_a_fixed_part_varies_around_zero(effects):
    assert group_lines_table({"_cons": 30.0}, effects).rows[1][3] == pytest.approx(-0.1)


def test_slopes_without_a_constant_begin_at_b1(effects):
    slopes = replace(effects, names=("x", "z"))
    assert keys(group_lines_table({}, slopes))[2:] == ["b1", "b2"]
