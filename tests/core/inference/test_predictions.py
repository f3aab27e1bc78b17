"""Predictions of the used rows, at any level, and of the groups: against dense formulas."""

from __future__ import annotations

import numpy as np
import pytest

from core.errors import UserError
from core.inference.predictions import random_effects, row_predictions
from core.model.spec import Criterion
from tests.core.inference.dense import MODELS, Dense, fitted_model


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("command", MODELS)
def test_rows_and_groups(command: str, criterion: Criterion) -> None:
    frame, fit = fitted_model(command, criterion)
    dense = Dense(fit, frame)
    beta = dense.beta
    rows = row_predictions(fit)
    np.testing.assert_allclose(rows.xb, dense.X @ beta, rtol=1e-8)
    variance = np.einsum("nk,kl,nl->n", dense.X, dense.beta_covariance, dense.X)
    np.testing.assert_allclose(rows.stdp, np.sqrt(variance), rtol=1e-8)
    fitted = rows.xb.copy()
    for level in dict.fromkeys(e.level for e in fit.design.spec.equations):
        for equation in (e for e in dense.equations if e.level == level):
            fitted += np.einsum("nq,nq->n", equation.Z, dense.blups(equation))
        at = row_predictions(fit, relevel=level)
        np.testing.assert_allclose(at.fitted, fitted, rtol=1e-8)
        np.testing.assert_allclose(at.residuals, frame.y - fitted, atol=1e-8)
        np.testing.assert_allclose(at.rstandard, at.residuals / np.sqrt(fit.sigma2), rtol=1e-12)
        np.testing.assert_array_equal(at.xb, rows.xb)
    # The lowest level is the default.
    np.testing.assert_allclose(fitted, rows.fitted, rtol=1e-8)
    np.testing.assert_allclose(rows.residuals, frame.y - fitted, atol=1e-8)

    for equation, effects in zip(dense.equations, random_effects(fit), strict=True):
        codes = fit.design.groupings[fit.design.blocks[equation.index].grouping].codes
        np.testing.assert_allclose(effects.blup[codes], dense.blups(equation), atol=1e-8)
        np.testing.assert_allclose(effects.se[codes], dense.errors(equation), atol=1e-8)


def test_levels_differ() -> None:
    _, fit = fitted_model("y x1 || region: x1 || state:", Criterion.REML)
    rows = [row_predictions(fit, relevel=level).fitted for level in ("region", "state")]
    assert np.std(rows[0] - rows[1]) > 0.1
    assert np.std(rows[0] - row_predictions(fit).xb) > 0.1


@pytest.mark.parametrize(
    ("command", "relevel", "words"),
    [
        ("y x1 || region: || state:", "stat", "Did you mean “state”?"),
        ("y x1 || region: || state:", "nosuch", "from the top: region, state"),
        # A factor is no level: it belongs to that of its equation.
        ("y x1 || _all: R.week || region:", "week", "from the top: _all, region"),
        ("y x1 || region:", "", "from the top: region"),
        ("y x1", "region", "no levels"),
    ],
)
def test_an_unknown_level(command: str, relevel: str, words: str) -> None:
    _, fit = fitted_model(command, Criterion.REML)
    with pytest.raises(UserError, match=f"no level “{relevel}”") as error:
        row_predictions(fit, relevel=relevel)
    assert words in str(error.value)
