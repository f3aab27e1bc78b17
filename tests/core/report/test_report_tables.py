"""Tables of a fit and of its predictions."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from published import load, summary_of

from core.analysis import Analysis, analyse
from core.data.dataset import Dataset, Kind, Variable
from core.inference.summary import FixedEffect, Summary
from core.model.syntax import parse
from core.report.prediction_columns import with_predictions
from core.report.table import Table
from core.report.tables import (
    coefficients,
    fixed_table,
    group_lines_tables,
    groups_table,
    iterations_table,
    lr_table,
    model_table,
    random_effects_tables,
    random_table,
    summary_tables,
)


@pytest.fixture
def slope(shared_dir) -> Summary:
    return summary_of(load(shared_dir)["jsp_random_slope"])


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
    assert one.rows[0][1] == "chi-bar²(01)"
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


def analysed(command: str) -> Analysis:
    """A fit to rows in 4 regions of 3 states each, crossed with 5 years and 2 months."""
    rng = np.random.default_rng(7)
    region, state, year, month = (
        a.ravel() for a in np.meshgrid(range(4), range(3), range(5), range(2), indexing="ij")
    )
    x = rng.normal(size=region.size)
    y = rng.normal(size=4)[region] * (1 + x) + rng.normal(size=12)[3 * region + state]
    y = y + rng.normal(size=5)[year] + rng.normal(size=region.size)
    frame = {"y": y, "x": x, "region": region, "state": state, "year": year, "month": month}
    columns = {name: Variable(name, Kind.CONTINUOUS) for name in frame}
    dataset = Dataset(tuple(columns.values()), pd.DataFrame(frame))
    return analyse(dataset, parse(command))


def blup_tables(analysis: Analysis) -> list[Table]:
    return list(random_effects_tables(analysis.fit.design, analysis.effects))


def line_tables(analysis: Analysis) -> list[Table]:
    fixed = coefficients(analysis.summary)
    return list(group_lines_tables(fixed, analysis.fit.design, analysis.effects))


def number(cell: object) -> float:
    assert isinstance(cell, float)
    return cell


class TestOneLevel:
    def test_blups_with_their_standard_errors(self):
        analysis = analysed("y x || region: x")
        (table,) = blup_tables(analysis)
        assert (table.key, table.title) == ("effects_region", "Random effects of region")
        assert keys(table) == ["group", "rows", "b_x", "se_x", "b__cons", "se__cons"]
        assert table.columns[0].heading == "region"
        (effects,) = analysis.effects
        assert table.rows[1] == (
            "1",
            30,
            effects.blup[1, 0],
            effects.se[1, 0],
            effects.blup[1, 1],
            effects.se[1, 1],
        )
        assert all(type(cell) in (str, int, float) for row in table.rows for cell in row)

    def test_lines_are_fixed_effect_plus_blup(self):
        analysis = analysed("y x || region: x")
        (table,) = line_tables(analysis)
        assert (table.key, table.title) == ("lines_region", "Lines of region")
        assert keys(table) == ["group", "rows", "b0", "b1"]
        assert [c.heading for c in table.columns[2:]] == ["b0 (_cons)", "b1 (x)"]
        fixed, (effects,) = coefficients(analysis.summary), analysis.effects
        assert table.rows[2][2:] == pytest.approx(
            (fixed["_cons"] + effects.blup[2, 1], fixed["x"] + effects.blup[2, 0])
        )
        assert table.notes == ()

    def test_an_effect_without_a_fixed_part_varies_around_zero(self):
        analysis = analysed("y || region: x, nocons")
        (table,) = line_tables(analysis)
        assert keys(table)[2:] == ["b1"]
        assert number(table.rows[0][2]) == pytest.approx(analysis.effects[0].blup[0, 0])

    def test_coefficients(self, slope):
        assert coefficients(slope) == {"math3": 0.6135888, "_cons": 30.36542}


class TestSeveralLevels:
    def test_equations_at_one_level_have_a_table_each(self):
        tables = blup_tables(analysed("y x || region: x || region: || state:"))
        assert [t.title for t in tables] == [
            "Random effects of region: x",
            "Random effects of region: _cons",
            "Random effects of state",
        ]
        assert len({t.key for t in tables}) == 3
        assert tables[2].columns[0].heading == "region / state"
        assert [row[0] for row in tables[2].rows[:4]] == ["0 / 0", "0 / 1", "0 / 2", "1 / 0"]

    def test_the_line_of_a_state_has_the_effects_of_its_region(self):
        analysis = analysed("y x || region: x || region: || state:")
        regions, states = line_tables(analysis)
        slopes, intercepts, own = (e.blup for e in analysis.effects)
        fixed = coefficients(analysis.summary)
        assert regions.rows[1][2:] == pytest.approx(
            (fixed["_cons"] + intercepts[1, 0], fixed["x"] + slopes[1, 0])
        )
        assert states.rows[4][2:] == pytest.approx(
            (fixed["_cons"] + intercepts[1, 0] + own[4, 0], fixed["x"] + slopes[1, 0])
        )
        assert states.notes == ("Random effects of region and state added up.",)

    def test_crossed_factors(self):
        analysis = analysed("y x || _all: R.region || year: x")
        blups, lines = blup_tables(analysis), line_tables(analysis)
        assert [t.title for t in blups] == ["Random effects of region", "Random effects of year"]
        assert keys(blups[0])[2:] == ["b_R.region", "se_R.region"]
        assert [t.columns[0].heading for t in blups] == ["region", "year"]
        constant = coefficients(analysis.summary)["_cons"]
        assert lines[0].rows[3][2:] == pytest.approx((constant + analysis.effects[0].blup[3, 0],))
        assert lines[1].rows[0][2] == pytest.approx(constant + analysis.effects[1].blup[0, 1])

    def test_a_factor_within_a_level(self):
        analysis = analysed("y x || region: R.year x")
        factor, region = blup_tables(analysis)
        assert factor.title == "Random effects of year within region"
        assert factor.columns[0].heading == "region / year"
        assert region.title == "Random effects of region"
        line = line_tables(analysis)[0]
        year, own = (e.blup for e in analysis.effects)
        fixed = coefficients(analysis.summary)
        assert line.rows[7][0] == "1 / 2"
        assert line.rows[7][2:] == pytest.approx(
            (fixed["_cons"] + year[7, 0] + own[1, 1], fixed["x"] + own[1, 0])
        )


class TestPredictionColumns:
    def names(self, command: str) -> list[str]:
        return list(with_predictions(analysed(command), ["reffects"]).names)[6:]

    def test_every_equation_has_its_names(self):
        assert self.names("y x || region: x || region: || state:") == [
            "b_region_x",
            "b_region__cons",
            "b_state__cons",
        ]
        assert self.names("y x || _all: R.region || year:") == ["b_R_region", "b_year__cons"]
        assert self.names("y x || region: R.year || region:") == [
            "b_region_R_year",
            "b_region__cons",
        ]

    def test_the_values_of_the_rows(self):
        analysis = analysed("y x || _all: R.year || region:")
        dataset = with_predictions(analysis, ["reffects", "fitted", "xb"])
        frame = dataset.frame
        total = frame["xb"] + frame["b_R_year"] + frame["b_region__cons"]
        np.testing.assert_allclose(total, frame["fitted"])
        assert dataset.variable("b_R_year").label == "BLUP of R.year in _all"
        assert len(frame[["year", "b_R_year"]].drop_duplicates()) == 5
