"""test, testparm and lincom, ICCs and the marginal covariance; what is refused and where."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import Analysis, analyse, null_analysis
from core.data.readers import read_dataset
from core.errors import CommandError, UserError
from core.inference.hypotheses import lincom
from core.inference.hypotheses import test as wald
from core.inference.hypotheses import testparm as wald_of_terms
from core.inference.icc import explained_by_level, intraclass_correlations
from core.inference.influence import standardised_effects
from core.inference.marginal import effects_covariances, group_covariance
from core.model.syntax import parse

DATA = Path(__file__).parents[3] / "sample_data"


@pytest.fixture(scope="module")
def school() -> Analysis:
    command = "math5 math3 i.gender c.math3#i.gender i.social || school: math3, cov(un)"
    return analyse(read_dataset(DATA / "jsp.dta"), parse(command))


@pytest.fixture(scope="module")
def productivity() -> Analysis:
    command = "gsp private emp hwy water other unemp || region: || state:, mle"
    return analyse(read_dataset(DATA / "productivity.dta"), parse(command))


def test_the_published_correlations(productivity):
    """Three levels of productivity by ML, as published."""
    region, state = intraclass_correlations(productivity.fit, 95.0)
    assert (region.level, state.level) == ("region", "state|region")
    assert region.estimate == pytest.approx(0.1598924, abs=1e-7)
    assert state.estimate == pytest.approx(0.8516263, abs=1e-7)
    for found in (region, state):
        assert found.lower is not None and found.upper is not None
        middle = np.mean([np.log(v / (1 - v)) for v in (found.lower, found.upper)])
        assert middle == pytest.approx(np.log(found.estimate / (1 - found.estimate)), rel=1e-9)


def test_coefficients_together_and_equations(school):
    fit = school.fit
    names = fit.design.x_names
    j = names.index("math3")
    z = fit.beta[j] / np.sqrt(fit.beta_covariance[j, j])
    assert wald(fit, "math3").test.chi2 == pytest.approx(z**2, rel=1e-12)
    social = [n for n in names if n.endswith(".social")]
    both = wald(fit, " ".join(social))
    assert both.test == wald_of_terms(fit, "i.social").test
    assert both.test.df == 8 and both.constraints[0] == f"{social[0]} = 0"
    assert wald_of_terms(fit, "i(2/4).social").test == wald(fit, "2.social 3.social 4.social").test
    assert wald_of_terms(fit, "i.(gender social)").test.df == 9
    with pytest.raises(CommandError, match="coefficient that is estimated"):
        wald_of_terms(fit, "1.social")
    equal = wald(fit, "2.social = 3.social = 4.social")
    assert equal.constraints == ("2.social - 3.social = 0", "2.social - 4.social = 0")
    assert equal.test.chi2 == pytest.approx(
        wald(fit, "(2.social - 3.social = 0) (3.social - 4.social = 0)").test.chi2, rel=1e-9
    )
    again = wald(fit, "(math3 = 1) (2*math3 = 2)")
    assert (again.test.df, again.dropped) == (1, 1)
    combined = lincom(fit, "math3 - 1", 95.0)
    assert wald(fit, "math3 = 1").test.chi2 == pytest.approx(combined.z**2, rel=1e-9)


def test_the_joint_test_of_all_is_that_of_the_header(school):
    everything = wald_of_terms(school.fit, "math3 i.gender i.gender#c.math3 i.social").test
    assert school.summary.wald is not None
    assert everything.chi2 == pytest.approx(school.summary.wald.chi2, rel=1e-9)
    terms = {t.term: t for t in school.summary.terms}
    assert terms["i.social"].chi2 == pytest.approx(wald_of_terms(school.fit, "i.social").test.chi2)
    assert terms["i.social"].df == 8


def test_combinations(school):
    fit = school.fit
    found = lincom(fit, "2*(math3 + c.math3#1.gender)/4 - 0.5*math3 + _cons*0 + 1", 95.0)
    j = fit.design.x_names.index("c.math3#1.gender")
    se = 0.5 * np.sqrt(fit.beta_covariance[j, j])
    assert found.estimate == pytest.approx(0.5 * fit.beta[j] + 1, rel=1e-9)
    assert found.se == pytest.approx(se, rel=1e-9)
    assert found.upper - found.estimate == pytest.approx(1.959963985 * se, rel=1e-8)
    # A base level is zero.
    assert lincom(fit, "1.gender - 0.gender", 95.0).estimate == fit.beta[1]


@pytest.mark.parametrize(
    ("text", "at", "says"),
    [
        ("maths3", "maths3", "math3"),
        ("math3 * 1.gender", "*", "not linear"),
        ("math3 / 1.gender", "/", "number other than zero"),
        ("math3 / 0", "/", "number other than zero"),
        ("math3 +", "", "ends too soon"),
        ("(math3", "", "missing"),
        ("math3 2.social", "2.social", "operator"),
        ("3 + 4", "3", "No coefficient"),
        ("math3 ** 2", "*", "expected"),
        ("__import__('os')", "__import__", "no coefficient"),
    ],
)
def test_what_is_not_understood(school, text, at, says):
    with pytest.raises(CommandError) as caught:
        lincom(school.fit, text, 95.0)
    assert says in str(caught.value)
    assert text[caught.value.position :].startswith(at)


@given(st.text("ab12.+-*/()= _#c", max_size=20))
def test_no_text_does_worse_than_an_error(text):
    command = "gsp private || region:, mle"
    fit = _tiny(command)
    for ask in (lambda: wald(fit, text), lambda: lincom(fit, text, 95.0)):
        try:
            ask()
        except CommandError as error:
            assert 0 <= error.position <= len(text)


_TINY: dict[str, Analysis] = {}


def _tiny(command: str):
    if command not in _TINY:
        _TINY[command] = analyse(read_dataset(DATA / "productivity.dta"), parse(command))
    return _TINY[command].fit


def test_unknown_terms(school):
    with pytest.raises(CommandError, match=r"no fixed term “i\.school”"):
        wald_of_terms(school.fit, "i.school")


def test_matrices(school):
    (effects,) = effects_covariances(school.fit)
    G = school.fit.covariances[0]
    assert effects.names == ("math3", "_cons")
    assert effects.correlation[0, 1] == pytest.approx(G[0, 1] / np.sqrt(G[0, 0] * G[1, 1]))
    found = group_covariance(school.fit, "school", "3")
    rows = np.flatnonzero(school.fit.design.groupings[0].codes == 2)
    Z = school.fit.design.blocks[0].Z[rows]
    V = Z @ G @ Z.T + school.fit.sigma2 * np.eye(len(rows))
    np.testing.assert_allclose(found.covariance, V, rtol=1e-12)
    np.testing.assert_allclose(np.diag(found.correlation), 1.0)
    with pytest.raises(UserError, match="no group"):
        group_covariance(school.fit, "school", "nowhere")
    with pytest.raises(UserError, match="no level"):
        group_covariance(school.fit, "class", "1")


def test_nested_and_crossed_rows_share_what_they_share(productivity):
    first = productivity.fit.design.groupings[0].labels[0]
    found = group_covariance(productivity.fit, "region", first)
    states = productivity.fit.design.groupings[1].codes[
        np.flatnonzero(productivity.fit.design.groupings[0].codes == 0)
    ]
    region, state = (float(G[0, 0]) for G in productivity.fit.covariances)
    other = int(np.flatnonzero(states != states[0])[0])
    assert found.covariance[0, other] == pytest.approx(region)
    assert found.covariance[0, 1] == pytest.approx(region + state)


def test_what_is_explained(school):
    null = null_analysis(school).fit
    assert null.design.n == school.fit.design.n and null.design.x_names == ("_cons",)
    level, residual = explained_by_level(school.fit, null)
    assert residual.share == pytest.approx(1 - school.fit.sigma2 / null.sigma2)
    assert level.null == pytest.approx(float(null.covariances[0][0, 0]))


def test_standardised_effects_have_unit_variance(productivity):
    _, states = standardised_effects(productivity.fit)
    assert 0.5 < float(np.nanstd(states.values)) < 1.5
