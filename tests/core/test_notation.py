"""The equation of a model as LaTeX: what it says, and that it can be typeset."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
import ziamath
from hypothesis import given, settings
from hypothesis import strategies as st

from core.inference.summary import FixedEffect, Summary, VarianceParameter
from core.model.notation import (
    Equation,
    by_level,
    combined,
    distributional,
    equation_lines,
    escape_name,
)
from core.model.spec import FACTOR_STRUCTURES, ModelSpec, RandomEquation, Structure, Term
from core.model.syntax import parse

SLOPE = "math5 math3 || school: math3"


def lines(command: str, form=combined) -> list[str]:
    """The lines of the equation without spacing commands and braces that only group."""
    return [simple(line) for line in form(parse(command, partial=True)).lines]


def simple(line: str) -> str:
    line = re.sub(r"(?<!\\)\\[, ]|\\quad", " ", line)
    line = line.replace("\\mathrm{", "{").replace("\\mathbf{", "{")
    return " ".join(line.replace("{", "").replace("}", "").split())


def typeset(equation: Equation) -> None:
    """Typeset every line as the window does."""
    ziamath.config.svg2 = False  # pyright: ignore[reportPrivateImportUsage]
    for line in equation.lines:
        width, height = ziamath.Latex(line).getsize()  # pyright: ignore[reportPrivateImportUsage]
        assert width > 0
        assert height > 0


class TestCombined:
    def test_a_random_slope(self):
        assert lines(SLOPE) == [
            r"math5_ij = \beta_0 + \beta_1 math3_ij + u_0j + u_1j math3_ij + \epsilon_ij",
            r"u_j \sim N(0, diag(\sigma^2_0, \sigma^2_1))",
            r"\epsilon_ij \sim N(0, \sigma^2_\epsilon)",
        ]

    def test_a_random_intercept(self):
        assert lines("math5 math3 || school:")[1] == r"u_0j \sim N(0, \sigma^2_0)"

    @pytest.mark.parametrize(
        ("structure", "matrix"),
        [
            ("ind", r"N(0, diag(\sigma^2_0, \sigma^2_1))"),
            ("id", r"N(0, \sigma^2_u I_2)"),
            (
                "ex",
                r"N\left(0, \beginpmatrix \sigma^2_u & \rho_u\sigma^2_u \\ "
                r"\rho_u\sigma^2_u & \sigma^2_u \endpmatrix\right)",
            ),
            (
                "un",
                r"N\left(0, \beginpmatrix \sigma^2_0 & \sigma_01 \\ "
                r"\sigma_01 & \sigma^2_1 \endpmatrix\right)",
            ),
        ],
    )
    def test_structures(self, structure, matrix):
        assert lines(f"{SLOPE}, cov({structure})")[1] == rf"u_j \sim {matrix}"

    def test_a_large_matrix_is_one_letter(self):
        assert lines("y || g: a b c d, cov(un)")[1] == r"u_j \sim N(0, \Sigma_u)"

    def test_levels_have_their_own_indices_and_letters(self):
        assert lines("y x || region: || state:") == [
            r"y_ijk = \beta_0 + \beta_1 x_ijk + v_0k + u_0jk + \epsilon_ijk",
            r"v_0k \sim N(0, \sigma^2_v0)",
            r"u_0jk \sim N(0, \sigma^2_u0)",
            r"\epsilon_ijk \sim N(0, \sigma^2_\epsilon)",
        ]

    def test_two_equations_at_one_level(self):
        assert lines("y x z || g: x z, cov(id) || g:")[1:3] == [
            r"(u_1j, u_2j)^\prime \sim N(0, \sigma^2_u I_2)",
            r"u_0j \sim N(0, \sigma^2_u0)",
        ]

    def test_the_group_of_all_rows_has_no_index(self):
        assert lines("y || _all: x, nocons || g:")[0] == (
            r"y_ij = \beta_0 + v_1 x_ij + u_0j + \epsilon_ij"
        )

    def test_an_effect_without_a_fixed_part_has_a_number_of_its_own(self):
        assert lines("y x || g: z")[0] == (
            r"y_ij = \beta_0 + \beta_1 x_ij + u_0j + u_2j z_ij + \epsilon_ij"
        )

    def test_crossed_factors_have_their_own_indices_and_letters(self):
        assert lines("weight week || _all: R.id || _all: R.week")[:3] == [
            r"weight_ijk = \beta_0 + \beta_1 week_ijk + u_0j + v_0k + \epsilon_ijk",
            r"u_0j \sim N(0, \sigma^2_u0)",
            r"v_0k \sim N(0, \sigma^2_v0)",
        ]
        assert lines("weight week || _all: R.id || week:")[0] == (
            r"weight_ijk = \beta_0 + \beta_1 week_ijk + v_0k + u_0j + \epsilon_ijk"
        )

    def test_a_factor_within_a_level_beside_other_effects(self):
        assert lines("y || region: R.year x || state:") == [
            r"y_ijkl = \beta_0 + w_0kl + v_0k + v_1k x_ijkl + u_0jk + \epsilon_ijkl",
            r"w_0kl \sim N(0, \sigma^2_w0)",
            r"v_k \sim N(0, diag(\sigma^2_v0, \sigma^2_v1))",
            r"u_0jk \sim N(0, \sigma^2_u0)",
            r"\epsilon_ijkl \sim N(0, \sigma^2_\epsilon)",
        ]

    def test_a_factor_that_is_a_level_too_has_one_index(self):
        assert lines("y x || _all: R.g || g: x, nocons")[0] == (
            r"y_ij = \beta_0 + \beta_1 x_ij + v_0j + u_1j x_ij + \epsilon_ij"
        )

    def test_an_exchangeable_factor(self):
        assert lines("y || g: R.t, cov(ex) || g:")[1:3] == [
            r"v_0jk \sim N(0, \sigma^2_v), cov(v_0jk, v_0jk^\prime) = \rho_v\sigma^2_v",
            r"u_0j \sim N(0, \sigma^2_u0)",
        ]

    def test_two_equations_with_one_variance_each(self):
        assert lines("y || g: a b, cov(id) || g: c d, cov(ex) || g:")[1:3] == [
            r"(u_1j, u_2j)^\prime \sim N(0, \sigma^2_u(1,2) I_2)",
            r"(u_3j, u_4j)^\prime \sim N\left(0, \beginpmatrix \sigma^2_u(3,4) & "
            r"\rho_u(3,4)\sigma^2_u(3,4) \\ \rho_u(3,4)\sigma^2_u(3,4) & \sigma^2_u(3,4) "
            r"\endpmatrix\right)",
        ]

    def test_without_constants(self):
        assert lines("y x, nocons || g: x, nocons")[0] == (
            r"y_ij = \beta_1 x_ij + u_1j x_ij + \epsilon_ij"
        )

    def test_a_linear_regression(self):
        assert lines("y x")[0] == r"y_i = \beta_0 + \beta_1 x_i + \epsilon_i"

    @pytest.mark.parametrize("form", [combined, by_level, distributional])
    def test_an_offset_has_no_coefficient(self, form):
        found = [line for line in lines("y x, offset(o_1) || g:", form) if "o" in line]
        assert len([line for line in found if r" + o\_1_ij" in line]) == 1

    def test_a_model_without_an_outcome(self):
        assert lines("? x || g:")[0].startswith(r"y_ij = \beta_0 + \beta_1 x_ij")
        assert lines("") == [
            r"y_i = \beta_0 + \epsilon_i",
            r"\epsilon_i \sim N(0, \sigma^2_\epsilon)",
        ]

    def test_nothing_but_a_residual(self):
        assert lines("y, nocons || g:, nocons")[0] == r"y_ij = \epsilon_ij"

    def test_a_long_sum_is_continued(self):
        names = " ".join(f"predictor_{i}" for i in range(12))
        found = combined(parse(f"y {names} || g:")).lines
        sums = [line for line in found if "\\sim" not in line]
        assert len(sums) > 2
        assert all(line.startswith("\\quad +") for line in sums[1:])
        assert "".join(sums).count("\\beta") == 13


class TestByLevel:
    def test_coefficients_that_vary(self):
        assert lines("math5 math3 ses || school: math3", by_level)[:3] == [
            r"math5_ij = \beta_0j + \beta_1j math3_ij + \beta_2 ses_ij + \epsilon_ij",
            r"\beta_0j = \beta_0 + u_0j",
            r"\beta_1j = \beta_1 + u_1j",
        ]

    def test_several_levels(self):
        assert lines("y || region: || state:", by_level)[:3] == [
            r"y_ijk = \beta_0jk + \epsilon_ijk",
            r"\beta_0jk = \beta_0k + u_0jk",
            r"\beta_0k = \beta_0 + v_0k",
        ]

    def test_crossed_groups_have_no_order(self):
        assert lines("y x || _all: R.a || b: x || c:", by_level)[:3] == [
            r"y_ijkl = \beta_0jkl + \beta_1k x_ijkl + \epsilon_ijkl",
            r"\beta_0jkl = \beta_0 + u_0jk + w_0l + v_0k",
            r"\beta_1k = \beta_1 + v_1k",
        ]

    def test_a_factor_within_a_level_has_an_order(self):
        assert lines("y || school: R.term || school:", by_level)[:3] == [
            r"y_ijk = \beta_0jk + \epsilon_ijk",
            r"\beta_0jk = \beta_0j + v_0jk",
            r"\beta_0j = \beta_0 + u_0j",
        ]

    def test_an_effect_without_a_fixed_part(self):
        assert r"\beta_1j = u_1j" in lines("y || g: z", by_level)

    def test_nothing_but_random_effects_of_all_rows(self):
        assert lines("y, nocons || _all: x, nocons || g:, nocons", by_level)[0] == (
            r"y_ij = v_1 x_ij + \epsilon_ij"
        )

    def test_the_distributions_follow(self):
        assert by_level(parse(SLOPE)).lines[-2:] == combined(parse(SLOPE)).lines[-2:]


def summary_of(
    fixed: dict[str, float | None], random: Sequence[tuple[str, str, float | None]]
) -> Summary:
    """A summary with these estimates: fixed by name, random as (level, parameter, estimate)."""
    return Summary(
        command="",
        outcome="y",
        criterion="REML",
        converged=True,
        log_likelihood=0.0,
        n_obs=10,
        n_left_out=0,
        left_out={},
        groups=(),
        wald=None,
        fixed=tuple(
            FixedEffect(name, value, None, None, None, None, None, omitted=value is None)
            for name, value in fixed.items()
        ),
        random=tuple(VarianceParameter(r[0], None, r[1], r[2], None, None, None) for r in random),
        lr_test=None,
        iterations=(),
        notes=(),
    )


class TestWithEstimates:
    def test_numbers_in_place_of_symbols(self):
        summary = summary_of(
            {"math3": -0.6135888, "_cons": 30.36542},
            [
                ("school", "sd(math3)", 0.1911842),
                ("school", "sd(_cons)", 2.073863),
                ("Residual", "sd(Residual)", 5.203947),
            ],
        )
        found = [simple(line) for line in combined(parse(SLOPE), summary).lines]
        assert found == [
            r"math5_ij = 30.37 - 0.6136 math3_ij + u_0j + u_1j math3_ij + \epsilon_ij",
            r"u_j \sim N(0, diag(4.301, 0.03655))",
            r"\epsilon_ij \sim N(0, 27.08)",
        ]

    @pytest.mark.parametrize(
        ("structure", "parameters", "matrix"),
        [
            (
                "un",
                [("var(x)", 2.0), ("var(_cons)", 9.0), ("cov(x,_cons)", -3.0)],
                r"9.000 & -3.000 \\ -3.000 & 2.000",
            ),
            (
                "un",
                [("sd(x)", 2.0), ("sd(_cons)", 3.0), ("corr(x,_cons)", 0.5)],
                r"9.000 & 3.000 \\ 3.000 & 4.000",
            ),
            (
                "ex",
                [("sd(x _cons)", 2.0), ("corr(x,_cons)", -0.5)],
                r"4.000 & -2.000 \\ -2.000 & 4.000",
            ),
            (
                "un",
                [("sd(x)", 0.0), ("sd(_cons)", 3.0), ("corr(x,_cons)", None)],
                r"9.000 & 0 \\ 0 & 0",
            ),
        ],
    )
    def test_matrices_whatever_the_scale_of_the_tables(self, structure, parameters, matrix):
        random = [("g", *p) for p in parameters] + [("Residual", "sd(Residual)", 1.0)]
        spec = parse(f"y x || g: x, cov({structure})")
        line = combined(spec, summary_of({"x": 1.0, "_cons": 2.0}, random)).lines[1]
        assert matrix in line

    def test_identity(self):
        random = [("g", "var(x _cons)", 2.5), ("Residual", "var(Residual)", 1e-9)]
        spec = parse("y x || g: x, cov(id)")
        found = combined(spec, summary_of({"x": 1.0, "_cons": 2.0}, random)).lines
        assert simple(found[1]) == r"u_j \sim N(0, 2.500 I_2)"
        assert simple(found[2]) == r"\epsilon_ij \sim N(0, 1.000 \times 10^-9)"

    def test_factors(self):
        random = [
            ("_all", "sd(R.id)", 2.0),
            ("_all", "sd(R.week)", 3.0),
            ("_all", "corr(R.week)", 0.5),
            ("Residual", "sd(Residual)", 1.0),
        ]
        spec = parse("y || _all: R.id || _all: R.week, cov(ex)")
        found = [simple(line) for line in combined(spec, summary_of({"_cons": 1.0}, random)).lines]
        assert found == [
            r"y_ijk = 1.000 + u_0j + v_0k + \epsilon_ijk",
            r"u_0j \sim N(0, 4.000)",
            r"v_0k \sim N(0, 9.000), cov(v_0k, v_0k^\prime) = 4.500",
            r"\epsilon_ijk \sim N(0, 1.000)",
        ]

    def test_omitted_terms_are_left_out(self):
        summary = summary_of({"x": None, "z": 2.0, "_cons": 1.0}, [("Residual", "sd(e)", 1.0)])
        assert simple(combined(parse("y x z"), summary).lines[0]) == (
            r"y_i = 1.000 + 2.000 z_i + \epsilon_i"
        )

    def test_everything_omitted(self):
        summary = summary_of({"x": None}, [("Residual", "sd(e)", 1.0)])
        assert simple(combined(parse("y x, nocons"), summary).lines[0]) == (r"y_i = \epsilon_i")

    def test_a_summary_of_another_model_gives_symbols(self):
        summary = summary_of({}, [("h", "sd(_cons)", 1.0), ("Residual", "sd(e)", 1.0)])
        spec = parse("y x || g: x, cov(un)")
        assert combined(spec, summary) == combined(spec)


class TestForTheWindow:
    def test_the_notations_by_name(self):
        spec = parse(SLOPE)
        summary = summary_of({"math3": 1.0, "_cons": 2.0}, [])
        assert equation_lines(spec) == combined(spec).lines
        assert equation_lines(spec, "levels") == by_level(spec).lines
        assert equation_lines(spec, "distributions") == distributional(spec).lines
        assert "2.000" in equation_lines(spec, "formula", summary)[0]

    def test_latex_for_a_document(self):
        latex = combined(parse(SLOPE)).latex
        assert latex.startswith("\\begin{gathered}\n\\mathrm{math5}_{ij}")
        assert latex.count("\\\\\n") == 2

    def test_names_are_escaped(self):
        assert escape_name("a_b%{x}") == r"\mathrm{a\_b\%\{x\}}"


NAMES = st.one_of(
    st.text(min_size=1, max_size=8),
    st.text(st.characters(codec="ascii"), min_size=1, max_size=6),
)
TERMS = st.lists(NAMES, max_size=3, unique=True).map(lambda v: tuple(Term(n) for n in v))
LEVELS = st.sampled_from(["g", "h", "k", "_all"])
SPECS = st.builds(
    ModelSpec,
    outcome=st.one_of(st.just(""), NAMES),
    fixed=TERMS,
    intercept=st.booleans(),
    equations=st.lists(
        st.builds(
            RandomEquation,
            level=LEVELS,
            effects=TERMS,
            intercept=st.booleans(),
            structure=st.one_of(st.none(), st.sampled_from(Structure)),
        )
        | st.builds(
            RandomEquation,
            level=LEVELS,
            intercept=st.just(False),
            structure=st.sampled_from(FACTOR_STRUCTURES),
            factor=LEVELS | NAMES,
        ),
        max_size=4,
    ).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(SPECS)
def test_every_model_can_be_typeset(spec):
    typeset(combined(spec))
    typeset(by_level(spec))


@pytest.mark.parametrize("structure", [s.value for s in Structure])
def test_every_structure_can_be_typeset(structure):
    spec = parse(f"y x z || g: x z, cov({structure}) || h: x, cov({structure})")
    typeset(combined(spec))
    typeset(combined(replace(spec, equations=spec.equations[:1])))
