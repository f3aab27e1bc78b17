"""Weights, robust standard errors, offsets: against Stata, replicated data and dense formulas."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.analysis import Analysis, analyse, null_analysis
from core.errors import ModelError, UserError
from core.inference.comparison import compare
from core.inference.new_rows import predict_rows
from core.model.design import build_design
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of

SLEEP = Path(__file__).parents[2] / "reference" / "data" / "sleepstudy.csv"


def fit(frame: pd.DataFrame, command: str) -> Analysis:
    return analyse(dataset_of(frame), parse(command))


@pytest.fixture(scope="module")
def sleep() -> pd.DataFrame:
    """The sleep study with the weights of a published three-level example (see README)."""
    frame = pd.read_csv(SLEEP)
    subject = frame["subject"].to_numpy()
    block = np.ones(180)
    for number, members in enumerate(
        ([309, 310, 335, 349], [330, 337, 352, 369], [331, 332, 334, 372]), start=2
    ):
        block[np.isin(subject, members)] = number
    return frame.assign(
        block=block,
        w1=np.where(np.arange(180) < 4, 2.0, 1.0),
        w2=np.where(subject == 308, 2.0, 1.0),
        w3=np.where(block == 1, 2.0, 1.0),
    )


@pytest.fixture(scope="module")
def grouped() -> pd.DataFrame:
    """24 classes in 8 schools in 5 districts, unbalanced, with whole and broken weights."""
    rng = np.random.default_rng(21)
    classes = np.concatenate([np.arange(24), rng.integers(0, 24, 136)])
    schools, n = classes // 3, len(classes)
    x = rng.normal(size=n)
    y = 3 + 2 * x + rng.normal(size=8)[schools] + rng.normal(size=24)[classes] * (1 + 0.5 * x)
    return pd.DataFrame(
        {
            "y": y + rng.normal(size=n),
            "x": x,
            "cls": classes,
            "school": schools,
            "district": schools % 5,
            "f1": rng.integers(1, 4, n),
            "f2": rng.integers(1, 4, 24)[classes],
            "f3": rng.integers(1, 3, 8)[schools],
            "p1": rng.uniform(0.4, 3.0, n),
            "p2": rng.uniform(0.4, 3.0, 24)[classes],
            "p3": rng.uniform(0.4, 3.0, 8)[schools],
        }
    )


# Published figures


def figures(analysis: Analysis) -> dict[str, float | None]:
    found: dict[str, float | None] = {e.name: e.estimate for e in analysis.summary.fixed}
    found |= {f"se {e.name}": e.se for e in analysis.summary.fixed}
    found |= {f"{p.level} {p.parameter}": p.estimate for p in analysis.summary.random}
    return found


@pytest.mark.parametrize(
    ("random", "log_likelihood", "published"),
    [
        (
            "|| block:, pweight(w3) || subject:, pweight(w2)",
            -1389.0983,
            {
                "_cons": 243.6831,
                "days": 12.67954,
                "se _cons": 11.68881,
                "se days": 2.468474,
                "block var(_cons)": 756.5857,
                "subject var(_cons)": 360.97,
                "Residual var(Residual)": 1153.704,
            },
        ),
        (
            "|| block: days, pweight(w3) || subject:, pweight(w2)",
            -1377.6876,
            {
                "_cons": 247.6234,
                "days": 11.71211,
                "se _cons": 9.97378,
                "se days": 2.60348,
                "block var(_cons)": 220.4182,
                "block var(days)": 16.86835,
                "subject var(_cons)": 397.6301,
                "Residual var(Residual)": 1022.88,
            },
        ),
    ],
)
def test_stata_with_weights_at_three_levels(sleep, random, log_likelihood, published) -> None:
    """To the digits printed: 1e-5 relative, but 1e-4 for the variances of four blocks.

    Stata's search ends where the likelihood, not the parameters, has settled.
    """
    found = fit(sleep, f"reaction days [pw=w1] {random} mle variance")
    assert found.summary.converged
    assert found.summary.log_likelihood == pytest.approx(log_likelihood, abs=6e-5)
    for name, value in published.items():
        tolerance = 1e-4 if name.startswith("block") else 5e-6
        assert figures(found)[name] == pytest.approx(value, rel=tolerance), name


def test_stata_robust_without_weights(sleep) -> None:
    found = figures(fit(sleep, "reaction days || subject:, mle vce(robust)"))
    assert found["se days"] == pytest.approx(1.5458, abs=5e-5)
    assert found["se _cons"] == pytest.approx(6.8246, abs=5e-5)


# Frequencies are replications


def replicated(frame: pd.DataFrame) -> pd.DataFrame:
    """Every school f3 times, in each every class f2 times, in each every row f1 times."""
    parts = []
    for _, school in frame.groupby("school"):
        for copy in range(int(school["f3"].iloc[0])):
            for _, cls in school.groupby("cls"):
                for twin in range(int(cls["f2"].iloc[0])):
                    rows = cls.loc[np.repeat(cls.index.to_numpy(), cls["f1"].to_numpy())]
                    name = rows["cls"] + 100 * twin
                    parts.append(rows.assign(school=rows["school"] + 100 * copy, cls=name))
    return pd.concat(parts, ignore_index=True)


@pytest.mark.parametrize(
    ("weighted", "plain"),
    [
        ("y x [fw=f1] || cls: x, cov(un) mle", "y x || cls: x, cov(un) mle"),
        (
            "y x [fw=f1] || school:, fw(f3) || cls: x, cov(un) fw(f2) mle",
            "y x || school: || cls: x, cov(un) mle",
        ),
    ],
    ids=["rows", "three levels"],
)
def test_frequencies_are_replications(grouped, weighted, plain) -> None:
    """Likelihoods to 1e-9; estimates and standard errors to 1e-7, as two searches agree."""
    one_level = "school" not in weighted
    frame = grouped.assign(f2=1, f3=1) if one_level else grouped
    ours, theirs = fit(frame, weighted), fit(replicated(frame), plain)
    a, b = ours.summary, theirs.summary
    assert a.log_likelihood == pytest.approx(b.log_likelihood, abs=1e-9 * abs(b.log_likelihood))
    assert (a.n_obs, a.n_rows) == (b.n_rows, len(grouped))
    assert [(g.n, g.min, g.max) for g in a.groups] == [(g.n, g.min, g.max) for g in b.groups]
    for mine, other in zip(a.fixed, b.fixed, strict=True):
        assert (mine.estimate, mine.se) == pytest.approx((other.estimate, other.se), rel=1e-7)
    for mine, other in zip(a.random, b.random, strict=True):
        assert mine.parameter == other.parameter
        assert (mine.estimate, mine.se) == pytest.approx((other.estimate, other.se), rel=1e-6)
    assert a.lr_test is not None and b.lr_test is not None
    assert (a.lr_test.chi2, a.lr_test.p) == pytest.approx((b.lr_test.chi2, b.lr_test.p), rel=1e-7)
    for mine, other in zip(ours.effects, theirs.effects, strict=True):
        places = [other.labels.index(label) for label in mine.labels]
        np.testing.assert_allclose(mine.blup, other.blup[places], atol=1e-6)
        np.testing.assert_allclose(mine.se, other.se[places], rtol=1e-6)


def test_weights_of_one_change_nothing(grouped) -> None:
    frame = grouped.assign(one=1)
    plain = fit(frame, "y x || school: || cls: x, mle")
    ones = fit(frame, "y x [fw=one] || school:, fw(one) || cls: x, fw(one) mle")
    assert ones.summary.log_likelihood == pytest.approx(plain.summary.log_likelihood, abs=1e-9)
    assert figures(ones) == pytest.approx(figures(plain), rel=1e-7)


# Sampling weights, from first principles


def unit_log_likelihoods(
    frame: pd.DataFrame, beta: np.ndarray, G: np.ndarray, tau2: float, sigma2: float
) -> np.ndarray:
    """Log pseudolikelihood of each school, by integrals of Gaussian exponents written out.

    A class's log likelihood given its school's effect v is a quadratic in v,
    c + b v - a v^2 / 2, from the integral over its own effects; weighted, summed and integrated
    again over v ~ N(0, tau2).
    """
    found = []
    for _, school in frame.groupby("school"):
        c = b = a = 0.0
        for _, rows in school.groupby("cls"):
            w = rows["p1"].to_numpy()
            Z = np.column_stack([rows["x"], np.ones(len(rows))])
            r = rows["y"].to_numpy() - Z @ beta
            precision = np.linalg.inv(G) + Z.T @ (w[:, None] * Z) / sigma2
            moment, slope = Z.T @ (w * r) / sigma2, Z.T @ w / sigma2
            mean = np.linalg.solve(precision, np.column_stack([moment, slope]))
            log_det = np.linalg.slogdet(G)[1] + np.linalg.slogdet(precision)[1]
            weight = rows["p2"].iloc[0]
            constant = w.sum() * np.log(2 * np.pi * sigma2) + (w * r**2).sum() / sigma2
            c += weight * -0.5 * (constant + log_det - moment @ mean[:, 0])
            b += weight * ((w * r).sum() / sigma2 - slope @ mean[:, 0])
            a += weight * (w.sum() / sigma2 - slope @ mean[:, 1])
        total = c - 0.5 * np.log(1 + tau2 * a) + 0.5 * b**2 * tau2 / (1 + tau2 * a)
        found.append(school["p3"].iloc[0] * total)
    return np.array(found)


THREE_LEVELS = "y x [pw=p1] || school:, pw(p3) || cls: x, cov(un) pw(p2) mle variance"


def pack(analysis: Analysis) -> np.ndarray:
    """beta and the variance parameters in the order of the figures printed."""
    variances = {p.level + p.parameter: p.estimate for p in analysis.summary.random}
    names = ["schoolvar(_cons)", "clsvar(x)", "clsvar(_cons)", "clscov(x,_cons)"]
    return np.array([*analysis.fit.beta, *(variances[n] for n in names), analysis.fit.sigma2])


def by_school(frame: pd.DataFrame, packed: np.ndarray) -> np.ndarray:
    beta, (tau2, g11, g22, g12, sigma2) = packed[:2], packed[2:]
    return unit_log_likelihoods(frame, beta, np.array([[g11, g12], [g12, g22]]), tau2, sigma2)


def numerical_scores(frame: pd.DataFrame, packed: np.ndarray) -> np.ndarray:
    """Derivatives of each school's log pseudolikelihood, (8, parameters), to about 1e-8."""
    columns = []
    for k in range(len(packed)):
        h = 1e-4 * max(abs(packed[k]), 0.1) * np.eye(len(packed))[k]
        near = by_school(frame, packed + h) - by_school(frame, packed - h)
        far = by_school(frame, packed + 2 * h) - by_school(frame, packed - 2 * h)
        columns.append((8 * near - far) / (12 * h[k]))
    return np.column_stack(columns)


def test_the_pseudolikelihood_and_its_maximum(grouped) -> None:
    found = fit(grouped, THREE_LEVELS)
    packed = pack(found)
    expected = by_school(grouped, packed).sum()
    assert found.summary.log_likelihood == pytest.approx(expected, abs=1e-8)
    total = numerical_scores(grouped, packed).sum(axis=0)
    np.testing.assert_allclose(total, 0.0, atol=1e-5)


def test_robust_errors_are_the_sandwich_of_numerical_scores(grouped) -> None:
    """Every standard error, of fixed effects and variances, to 1e-4 (differences of scores)."""
    found = fit(grouped, THREE_LEVELS)
    packed = pack(found)
    scores = numerical_scores(grouped, packed)
    m = len(scores)
    profiled = np.zeros((5, 5))
    for k in range(5):
        # The information of the variances, the fixed effects at their best for each.
        h = 1e-3 * max(abs(packed[2 + k]), 0.1) * np.eye(5)[k]
        sides = [_profiled_score(grouped, found, packed, step) for step in (h, -h)]
        profiled[k] = -(sides[0] - sides[1]) / (2 * h[k])
    D = np.zeros((7, 7))
    D[:2, :2] = _model_covariance(found)
    D[2:, 2:] = np.linalg.inv((profiled + profiled.T) / 2)
    V = m / (m - 1) * D @ scores.T @ scores @ D
    se = np.sqrt(np.diag(V))
    np.testing.assert_allclose(np.sqrt(np.diag(found.fit.beta_covariance)), se[:2], rtol=1e-6)
    printed = {p.level + p.parameter: p.se for p in found.summary.random}
    names = ["schoolvar(_cons)", "clsvar(x)", "clsvar(_cons)", "clscov(x,_cons)"]
    ours = [*(printed[name] for name in names), printed["Residualvar(Residual)"]]
    np.testing.assert_allclose(np.array(ours, dtype=float), se[2:], rtol=1e-4)


def _model_covariance(analysis: Analysis) -> np.ndarray:
    value, part = analysis.fit.optimum.value, analysis.fit.fixed_part
    return part.scale**2 * value.sigma2 * part.to_beta @ value.Phi @ part.to_beta.T


def _profiled_score(
    frame: pd.DataFrame, found: Analysis, packed: np.ndarray, step: np.ndarray
) -> np.ndarray:
    moved = packed.copy()
    moved[2:] += step
    for _ in range(2):  # the score is linear in beta
        score = numerical_scores(frame, moved).sum(axis=0)
        moved[:2] += _model_covariance(found) @ score[:2]
    return numerical_scores(frame, moved).sum(axis=0)[2:]


def test_blups_of_a_weighted_model_are_posterior_means(grouped) -> None:
    """Given its rows, each with its own weight; the group's weight does not change its own BLUP."""
    found = fit(grouped, "y x [pw=p1] || cls:, pw(p2) mle")
    (effects,) = found.effects
    sigma2, G = found.fit.sigma2, found.fit.covariances[0][0, 0]
    for label, blup, se in zip(effects.labels, effects.blup, effects.se, strict=True):
        rows = grouped[grouped["cls"] == float(label)]
        w = rows["p1"].to_numpy()
        X = np.column_stack([rows["x"], np.ones(len(rows))])
        precision = 1 / G + w.sum() / sigma2
        expected = (w * (rows["y"] - X @ found.fit.beta)).sum() / sigma2 / precision
        assert blup[0] == pytest.approx(expected, rel=1e-9)
        assert se[0] == pytest.approx(precision**-0.5, rel=1e-9)
    resid = found.rows.residuals
    by_label = dict(zip(effects.labels, effects.blup[:, 0], strict=True))
    fixed = np.column_stack([grouped["x"], np.ones(len(grouped))]) @ found.fit.beta
    u = np.array([by_label[str(c)] for c in grouped["cls"]])
    np.testing.assert_allclose(resid, grouped["y"] - fixed - u, atol=1e-9)


@pytest.mark.parametrize("scale", ["size", "effective", "gk"])
def test_scaled_weights(grouped, scale) -> None:
    """As in Stata's manual: formulas written out here, given as weights of their own."""
    by = grouped.groupby("cls")["p1"]
    n, total, squares = (by.transform(f) for f in ("size", "sum", lambda w: (w**2).sum()))
    rows = {"size": grouped["p1"] * n / total, "effective": grouped["p1"] * total / squares}
    expected = grouped.assign(
        q1=rows.get(scale, 1.0),
        q2=grouped["p2"] * (total / n if scale == "gk" else 1.0),
    )
    ours = fit(grouped, f"y x [pw=p1] || cls: x, pw(p2) mle pwscale({scale})")
    theirs = fit(expected, "y x [pw=q1] || cls: x, pw(q2) mle")
    assert ours.summary.log_likelihood == pytest.approx(theirs.summary.log_likelihood, abs=1e-8)
    assert figures(ours) == pytest.approx(figures(theirs), rel=1e-8)


def test_the_scale_of_a_group_weight_does_not_matter_to_robust_errors(grouped) -> None:
    tenfold = grouped.assign(p2=10 * grouped["p2"])
    command = "y x [pw=p1] || cls: x, pw(p2) mle"
    assert figures(fit(tenfold, command)) == pytest.approx(figures(fit(grouped, command)), rel=1e-7)


# Clusters


def test_clusters_are_the_highest_level_unless_named(grouped) -> None:
    robust = fit(grouped, "y x || school: || cls:, mle robust")
    named = fit(grouped, "y x || school: || cls:, mle vce(cluster school)")
    wider = fit(grouped, "y x || school: || cls:, mle cluster(district)")
    plain = fit(grouped, "y x || school: || cls:, mle")
    assert figures(robust) == pytest.approx(figures(named), rel=1e-12)
    assert figures(wider)["se x"] != pytest.approx(figures(robust)["se x"], rel=1e-3)
    for a, b in zip(robust.summary.fixed, plain.summary.fixed, strict=True):
        assert a.estimate == b.estimate
        assert a.se != pytest.approx(b.se, rel=1e-3)
    assert robust.summary.robust is not None and wider.summary.robust is not None
    assert (robust.summary.robust.cluster, robust.summary.robust.n) == ("school", 8)
    assert (wider.summary.robust.cluster, wider.summary.robust.n) == ("district", 5)
    assert robust.summary.lr_test is None


def test_robust_regression_is_whites(grouped) -> None:
    """Without random effects, the covariance of White (1980) times n / (n - 1)."""
    found = fit(grouped, "y x, mle vce(robust)")
    X = np.column_stack([grouped["x"], np.ones(len(grouped))])
    e = grouped["y"].to_numpy() - X @ found.fit.beta
    bread = np.linalg.inv(X.T @ X)
    n = len(e)
    V = n / (n - 1) * bread @ (X * e[:, None] ** 2).T @ X @ bread
    np.testing.assert_allclose(found.fit.beta_covariance, V, rtol=1e-9)


def test_robust_fits_do_not_depend_on_order_names_or_units(grouped) -> None:
    rng = np.random.default_rng(2)
    other = grouped.sample(frac=1.0, random_state=4).assign(
        school=lambda f: rng.permutation(8)[f["school"]],
        x=lambda f: 1000 * f["x"] + 5e4,
        y=lambda f: 0.01 * f["y"] - 7,
    )
    command = "y x [pw=p1] || school:, pw(p3) || cls: x, cov(un) pw(p2) mle"
    a, b = figures(fit(grouped, command)), figures(fit(other, command))
    for name, unit in (("x", 1e-5), ("se x", 1e-5), ("school sd(_cons)", 0.01)):
        before = a[name]
        assert before is not None
        assert b[name] == pytest.approx(before * unit, rel=1e-6)


def test_few_clusters_have_no_joint_test(grouped) -> None:
    frame = grouped.assign(z=grouped["x"] ** 2, half=grouped["school"] // 4)
    found = fit(frame, "y x z || school:, mle vce(cluster half)").summary
    assert found.wald is None
    assert any("joint Wald test" in note for note in found.notes)


# Offset


def test_an_offset_is_a_coefficient_of_one(grouped) -> None:
    frame = grouped.assign(o=3.0 + 2 * grouped["p1"], rest=grouped["y"] - 3.0 - 2 * grouped["p1"])
    with_offset = fit(frame, "y x, offset(o) || cls: x, cov(un) mle")
    without = fit(frame, "rest x || cls: x, cov(un) mle")
    assert with_offset.summary.log_likelihood == pytest.approx(
        without.summary.log_likelihood, abs=1e-9
    )
    assert figures(with_offset) == pytest.approx(figures(without), rel=1e-8)
    np.testing.assert_allclose(with_offset.rows.xb, without.rows.xb + frame["o"], atol=1e-9)
    np.testing.assert_allclose(with_offset.rows.residuals, without.rows.residuals, atol=1e-9)
    new = predict_rows(with_offset.fit, dataset_of(frame.iloc[40:60]))
    np.testing.assert_allclose(new.xb, with_offset.rows.xb[40:60], atol=1e-9)
    np.testing.assert_allclose(new.fitted, with_offset.rows.fitted[40:60], atol=1e-9)


# Rows without weight, and refusals


def test_rows_of_weight_zero_or_none_are_left_out(grouped) -> None:
    frame = grouped.copy()
    frame["p1"] = frame["p1"].where(frame.index != 3)
    frame.loc[5:6, "p1"] = 0.0
    found = fit(frame, "y x [pw=p1] || cls:, mle").summary
    rest = fit(grouped.drop(index=[3, 5, 6]), "y x [pw=p1] || cls:, mle").summary
    assert found.log_likelihood == pytest.approx(rest.log_likelihood, abs=1e-9)
    assert found.n_left_out == 3
    assert any("p1 missing in 1, weight zero in 2" in note for note in found.notes)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("y x [pw=p1] || cls:", "maximum likelihood"),
        ("y x || cls:, robust", "maximum likelihood"),
        ("y x [pw=p1] || _all: R.school || cls:, mle", "crossed factor R.school"),
        ("y x || _all: R.school || cls:, mle robust", "crossed factor R.school"),
        ("y x [pw=p1] || school: || cls:, mle pwscale(size)", "two levels"),
        ("y x || cls:, pw(p2) mle pwscale(gk)", "weights of the rows"),
        ("y x [fw=p1] || cls:, mle", "p1 is no whole number.* in row 1"),
        ("y x [pw=below] || cls:, mle", "below is negative in row 8"),
        ("y x [pw=much] || cls:, mle", "much is infinite in row 8"),
        ("y x [pw=words] || cls:, mle", "text"),
        ("y x || cls:, pw(p1) mle", "not the same in all rows of cls"),
        ("y x || school: x, pw(p3) nocons || school:, pw(f3) || cls:, mle", "two weights"),
        ("y x || school: || cls:, mle vce(cluster f1)", "in several clusters of f1"),
        ("y x || cls:, mle vce(cluster one)", "one value only"),
        ("y x || _all: || cls:, mle robust", "_all is one group|is constant"),
        ("y x, offset(words) || cls:, mle", "text"),
    ],
)
def test_what_is_refused(grouped, command, words) -> None:
    wrong = np.where(np.arange(len(grouped)) == 7, -1.0, 1.0)
    frame = grouped.assign(
        below=wrong, much=np.where(wrong < 0, np.inf, 1.0), words="many", one=1.0
    )
    with pytest.raises(ModelError, match=words):
        build_design(dataset_of(frame), parse(command))


def test_likelihood_ratio_tests_need_a_likelihood(grouped) -> None:
    small = fit(grouped, "y x || cls:, mle").fit
    weighted = fit(grouped, "y x [fw=f1] || cls: x, mle").fit
    weighted_small = fit(grouped, "y x [fw=f1] || cls:, mle").fit
    robust = fit(grouped, "y x || cls: x, mle robust").fit
    moved = fit(grouped.assign(o=grouped["p1"]), "y x, offset(o) || cls: x, mle").fit
    for other, words in ((robust, "robust"), (weighted, "weights"), (moved, "offsets")):
        with pytest.raises(UserError, match=words):
            compare(small, other)
    expanded = [
        fit(replicated(grouped.assign(f2=1, f3=1)), c).fit
        for c in ("y x || cls:, mle", "y x || cls: x, mle")
    ]
    ours, theirs = compare(weighted_small, weighted).test, compare(*expanded).test
    assert (ours.chi2, ours.p) == pytest.approx((theirs.chi2, theirs.p), rel=1e-5)


def test_errors_of_prediction_are_not_claimed_for_robust_fits(grouped) -> None:
    found = fit(grouped, "y x [pw=p1] || cls:, mle")
    new = predict_rows(found.fit, dataset_of(grouped.iloc[:5]))
    assert np.isnan(new.se_mean).all()
    np.testing.assert_allclose(new.stdp, found.rows.stdp[:5], rtol=1e-8)


def test_the_null_model_keeps_all_weights(grouped) -> None:
    """Also where they are those of another equation of the level."""
    found = fit(grouped, "y x [pw=p1] || cls: x, nocons || cls:, pw(p2) mle")
    expected = fit(grouped, "y [pw=p1] || cls:, pw(p2) mle")
    null = null_analysis(found).summary
    assert null.log_likelihood == pytest.approx(expected.summary.log_likelihood, abs=1e-9)
