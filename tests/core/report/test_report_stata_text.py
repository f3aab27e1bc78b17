"""The log as Stata lays it out: every published figure, and what options leave out."""

import math
import re
from dataclasses import replace

import pytest
from published import load, summary_of

from core.inference.summary import FixedEffect, Summary, VarianceParameter
from core.model.spec import Options
from core.report.estimation_metric import estimation_metric
from core.report.parameter_blocks import parameter_blocks
from core.report.stata_text import stata_text

NAMES = [
    "jsp_random_intercept",
    "jsp_random_slope",
    "jsp_unstructured_ml",
    "productivity_nested",
    "productivity_random_coefficients",
    "productivity_equal_variances",
    "pig_crossed_all_all",
    "pig_crossed_all_week",
    "pig_crossed_all_id",
]

RANDOM_INTERCEPT = """\

Performing EM optimization:

Performing gradient-based optimization:

Iteration 0:   log restricted-likelihood = -2770.5233
Iteration 1:   log restricted-likelihood = -2770.5233

Computing standard errors:

Mixed-effects REML regression                   Number of obs      =       887
Group variable: school                          Number of groups   =        48

                                                Obs per group: min =         5
                                                               avg =      18.5
                                                               max =        62


                                                Wald chi2(1)       =    347.21
Log restricted-likelihood = -2770.5233          Prob > chi2        =    0.0000

------------------------------------------------------------------------------
       math5 |      Coef.   Std. Err.      z    P>|z|     [95% Conf. Interval]
-------------+----------------------------------------------------------------
       math3 |   .6088557   .0326751    18.63   0.000     .5448137    .6728978
       _cons |   30.36506   .3531615    85.98   0.000     29.67287    31.05724
------------------------------------------------------------------------------

------------------------------------------------------------------------------
  Random-effects Parameters  |   Estimate   Std. Err.     [95% Conf. Interval]
-----------------------------+------------------------------------------------
school: Identity             |
                   sd(_cons) |   2.038896   .3017985      1.525456     2.72515
-----------------------------+------------------------------------------------
                sd(Residual) |   5.306476   .1295751      5.058495    5.566614
------------------------------------------------------------------------------
LR test vs. linear regression: chibar2(01) =    57.59 Prob >= chibar2 = 0.0000
"""


@pytest.fixture
def tables(shared_dir):
    return load(shared_dir)


@pytest.fixture
def intercept(tables) -> Summary:
    return summary_of(tables["jsp_random_intercept"])


@pytest.fixture
def nested(tables) -> Summary:
    return summary_of(tables["productivity_nested"])


def figures(line: str) -> list[float]:
    """The numbers after the bar of a table's line."""
    return [float(number) for number in line.split("|")[1].split()]


def lines_of(text: str, name: str) -> list[str]:
    """The lines of a table whose first column is ``name``, in order."""
    return [line for line in text.split("\n") if line.partition("|")[0].strip() == name]


def test_the_whole_log_of_a_random_intercept(intercept):
    assert stata_text(intercept) == RANDOM_INTERCEPT


@pytest.mark.parametrize("name", NAMES)
def test_every_published_figure_is_printed(name, tables):
    table = tables[name]
    text = stata_text(summary_of(table))
    for effect in table["fixed"]:
        # In a table of groups, a level can have the same name.
        line = lines_of(text, effect["name"])[-1]
        shown = figures(line)
        assert shown[:3] == [effect["estimate"], effect["se"], effect["z"]]
        assert shown[4:] == [effect["lower"], effect["upper"]]
    expected = [[r[k] for k in ("estimate", "se", "lower", "upper")] for r in table["random"]]
    parameters = dict.fromkeys(r["parameter"] for r in table["random"])
    shown = [figures(line) for p in parameters for line in lines_of(text, p)]
    assert sorted(shown) == sorted(expected)
    label = "log likelihood" if table["criterion"] == "ML" else "log restricted-likelihood"
    assert re.search(rf"(?i)^{label} = +{table['log_likelihood']:.4f} ", text, re.MULTILINE)
    assert f"= {table['n_obs']:9d}\n" in text
    wald, test = table["wald"], table["lr_test"]
    assert re.search(rf"Wald chi2\({wald['df']}\) +=  *{wald['chi2']:.2f}\n", text)
    assert f"{test['kind']} = {test['chi2']:8.2f} " in text
    assert ("Note: LR test is conservative" in text) == (test["df"] > 1)
    assert max(map(len, text.split("\n"))) == 78


def test_two_chi_squares_stand_in_line(tables):
    (line,) = re.findall("LR test vs.*", stata_text(summary_of(tables["jsp_random_slope"])))
    assert line == (
        "LR test vs. linear regression:       chi2(2) =    65.35   Prob > chi2 = 0.0000"
    )


def test_several_levels_have_a_table_of_groups(nested):
    assert """

-----------------------------------------------------------
                |   No. of       Observations per Group
 Group Variable |   Groups    Minimum    Average    Maximum
----------------+------------------------------------------
         region |        9         51       90.7        136
          state |       48         17       17.0         17
-----------------------------------------------------------

""" in stata_text(nested)


def test_equations_at_one_level_are_ruled_off(tables):
    text = stata_text(summary_of(tables["productivity_equal_variances"]))
    assert text.count("region: Identity") == 2
    text = stata_text(summary_of(tables["productivity_random_coefficients"]))
    assert text.count("region: Independent") == 1


def test_maximum_likelihood_is_named(tables):
    text = stata_text(summary_of(tables["jsp_unstructured_ml"]))
    assert "Mixed-effects ML regression" in text
    assert "Iteration 0:   log likelihood = -2757.0803" in text
    assert "restricted" not in text


class TestOptions:
    """Each option takes its part away and nothing else."""

    @pytest.mark.parametrize(
        ("option", "parts"),
        [
            ("log", ["Iteration 0:", "EM optimization", "Computing standard errors"]),
            ("header", ["Mixed-effects", "Number of obs", "Number of groups", "Wald", "Prob > "]),
            ("group_table", ["Number of groups", "Obs per group"]),
            ("fixed_table", ["Coef.", "math3"]),
            ("random_table", ["Random-effects", "sd(", "LR test"]),
            ("lr_test", ["LR test"]),
        ],
    )
    def test_off(self, intercept, option, parts):
        everything = stata_text(intercept)
        text = stata_text(intercept, replace(Options(), **{option: False}))
        for part in ["Iteration 0:", "Number of obs", "Number of groups", "Coef.", "sd(", "LR"]:
            assert part in everything
            taken = any(part in p or p in part for p in parts)
            assert (part in text) != taken, part
        assert not any(part in text for part in parts)


def test_the_confidence_level_is_printed(intercept):
    text = stata_text(replace(intercept, level=99.5))
    headings = re.findall(r".*Conf\. Interval\]", text)
    assert len(headings) == 2
    assert all(h.endswith(" [99.5% Conf. Interval]") and len(h) == 78 for h in headings)


def test_an_omitted_effect(intercept):
    omitted = FixedEffect("math4", None, None, None, None, None, None, omitted=True)
    text = stata_text(replace(intercept, fixed=(omitted, *intercept.fixed)))
    assert "\n       math4 |          0  (omitted)\n" in text


def test_a_boundary(intercept):
    zero = VarianceParameter(
        "school", "Identity", "sd(_cons)", 0.0, None, None, None, boundary=True
    )
    text = stata_text(replace(intercept, random=(zero, intercept.random[1])))
    assert (
        "                   sd(_cons) |          0          .             .           .\n" in text
    )


def test_no_wald_test(intercept):
    text = stata_text(replace(intercept, wald=None))
    assert "Wald chi2(0)       =         .\n" in text
    assert "Prob > chi2        =         .\n" in text


def test_a_fit_without_a_certified_maximum_says_so(intercept):
    note = "No maximum of the likelihood could be certified: " + "a long reason, " * 6
    text = stata_text(replace(intercept, converged=False, notes=(note,)))
    assert "\nWarning: convergence not achieved.\n\nNote: No maximum" in text
    assert max(map(len, text.split("\n"))) <= 78


def test_long_names_widen_the_table_and_are_not_cut(intercept):
    name = "a_very_long_variable_name_that_goes_on"
    effect = replace(intercept.fixed[0], name=name)
    parameter = replace(intercept.random[0], parameter=f"sd({name})", level="école_primaire")
    text = stata_text(replace(intercept, fixed=(effect,), random=(parameter,)))
    bars = {line.index("|") for line in lines_of(text, name) + lines_of(text, "math5")}
    assert len(bars) == 1
    assert f"\n{name} |   .6088557" in text
    assert f"sd({name}) |   2.038896" in text


def test_a_linear_regression_has_no_groups(intercept):
    text = stata_text(replace(intercept, groups=(), random=intercept.random[1:], lr_test=None))
    assert "Number of groups" not in text
    assert "sd(Residual)" in text
    assert "LR test" not in text


@pytest.mark.parametrize(
    ("structure", "parameters", "sizes"),
    [
        ("Unstructured", ["sd(a)", "sd(b)", "corr(a,b)", "sd(c)", "sd(d)", "corr(c,d)"], [3, 3]),
        ("Exchangeable", ["var(a b)", "cov(a,b)", "var(c d)", "cov(c,d)"], [2, 2]),
        ("Independent", ["sd(a)", "sd(_cons)", "sd(b)", "sd(c)"], [2, 2]),
        ("Identity", ["sd(a b)", "sd(c)", "sd(_cons)"], [1, 1, 1]),
    ],
)
def test_equations_of_one_structure_at_one_level(structure, parameters, sizes):
    rows = [VarianceParameter("g", structure, p, 1.0, 0.1, 0.5, 2.0) for p in parameters]
    assert [len(block) for block in parameter_blocks(rows)] == sizes


def test_equations_that_are_known():
    """What the names cannot tell: where an independent equation without a constant ends."""
    rows = [
        VarianceParameter("g", "Independent", f"sd({name})", 1.0, 0.1, 0.5, 2.0, equation=equation)
        for name, equation in (("a", 0), ("b", 0), ("c", 1), ("d", 1))
    ]
    residual = VarianceParameter("Residual", None, "sd(Residual)", 1.0, 0.1, 0.5, 2.0)
    assert [len(block) for block in parameter_blocks([*rows, residual])] == [2, 2, 1]


def test_one_level_of_all_rows_is_one_group(tables):
    text = stata_text(summary_of(tables["pig_crossed_all_all"]))
    assert (
        "Group variable: _all                            Number of groups   =         1\n" in text
    )
    assert (
        """
-----------------------------+------------------------------------------------
_all: Identity               |
                    sd(R.id) |   3.892648   .4141707       3.15994    4.795252
-----------------------------+------------------------------------------------
_all: Identity               |
                  sd(R.week) |   .3337581   .1611824      .1295268    .8600111
-----------------------------+------------------------------------------------
"""
        in text
    )


class TestEstimationMetric:
    OPTIONS = replace(Options(), log=False, header=False, estimation_metric=True)

    def test_one_table(self, intercept):
        assert (
            stata_text(intercept, self.OPTIONS)
            == """\

------------------------------------------------------------------------------
       math5 |      Coef.   Std. Err.      z    P>|z|     [95% Conf. Interval]
-------------+----------------------------------------------------------------
math5        |
       math3 |   .6088557   .0326751    18.63   0.000     .5448137    .6728978
       _cons |   30.36506   .3531615    85.98   0.000     29.67287    31.05724
-------------+----------------------------------------------------------------
lns1_1_1     |
       _cons |   .7124085   .1480205     4.81   0.000     .4222934    1.002523
-------------+----------------------------------------------------------------
lnsig_e      |
       _cons |   1.668928   .0244183    68.35   0.000     1.621069    1.716787
------------------------------------------------------------------------------
LR test vs. linear regression: chibar2(01) =    57.59 Prob >= chibar2 = 0.0000
"""
        )

    def test_names_of_every_equation(self, tables):
        def names(name: str) -> list[str]:
            return [e.name for e in estimation_metric(summary_of(tables[name]))]

        assert names("productivity_equal_variances") == [
            "lns1_1_1",
            "lns1_2_1",
            "lns2_1_1",
            "lnsig_e",
        ]
        assert names("jsp_unstructured_ml")[:3] == ["lns1_1_1", "lns1_1_2", "atr1_1_1_2"]

    def test_variances_and_correlations(self, intercept):
        rows = (
            VarianceParameter("g", "Exchangeable", "var(a b)", 4.0, 0.8, 1.0, 16.0),
            VarianceParameter("g", "Exchangeable", "corr(a,b)", 0.6, 0.064, 0.0, 0.8),
        )
        log_sd, correlation = estimation_metric(replace(intercept, random=rows))
        assert (log_sd.name, correlation.name) == ("lns1_1_1", "atr1_1_1_2")
        assert log_sd.estimate == pytest.approx(math.log(2))
        assert log_sd.se == pytest.approx(0.1)
        assert (log_sd.lower, log_sd.upper) == pytest.approx((0, math.log(4)))
        assert correlation.estimate == pytest.approx(math.atanh(0.6))
        assert correlation.se == pytest.approx(0.1)

    def test_a_boundary_has_no_figures(self, intercept):
        zero = replace(intercept.random[0], estimate=0.0, boundary=True)
        line = stata_text(replace(intercept, random=(zero,)), self.OPTIONS).split("\n")[9]
        assert line.split() == ["_cons", "|", ".", ".", ".", ".", ".", "."]
