"""Predictions of the sample data against figures made in R.

lme4 1.1.31 (bobyqa, rhoend 1e-12):

    predict(lmer(weight ~ week + (1|id) + (1|week), growth), new, allow.new.levels = TRUE)

nlme 3.1.162, of rows 1, 100 and 500 (its optimiser stops at about 1e-7):

    m <- lme(gsp ~ private + emp + hwy + water + other + unemp,
             random = list(region = ~1, state = ~unemp), productivity)
    predict(m, rows, level = 0:2); residuals(m, level = 1)
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from core.analysis import analyse
from core.data.readers import read_dataset
from core.inference.new_rows import predict_rows
from core.inference.predictions import row_predictions
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of


def test_crossed_factors_seen_and_new(sample_dir: Path) -> None:
    dataset = read_dataset(sample_dir / "growth.csv")
    fit = analyse(dataset, parse("weight week || _all: R.id || _all: R.week")).fit
    new = pd.DataFrame({"week": [1, 2, 3, 3, 20, 20], "id": [1, 1, 1, 999, 5, 999]})
    expected = [25.03965794, 31.17612567, 36.84896951, 37.46918428, 147.06318592, 143.55352778]
    np.testing.assert_allclose(predict_rows(fit, dataset_of(new)).fitted, expected, atol=1e-8)


def test_levels(sample_dir: Path) -> None:
    dataset = read_dataset(sample_dir / "productivity.csv")
    command = "gsp private emp hwy water other unemp || region: || state: unemp, cov(unstructured)"
    fit = analyse(dataset, parse(command)).fit
    three = [0, 99, 499]
    fixed = [10.4467721726, 10.7803150102, 12.3017962660]
    region = [10.4481493878, 10.7481087710, 12.3016253595]
    state = [10.2808462775, 10.8837612635, 12.3632601644]
    residuals = [-0.193371361590, 0.169104706488, 0.108045057103]
    rows = row_predictions(fit, relevel="region")
    np.testing.assert_allclose(rows.xb[three], fixed, atol=5e-7)
    np.testing.assert_allclose(rows.fitted[three], region, atol=5e-7)
    np.testing.assert_allclose(rows.residuals[three], residuals, atol=5e-7)
    np.testing.assert_allclose(row_predictions(fit).fitted[three], state, atol=5e-7)
    # A state that was not fitted has the prediction of its region.
    new = dataset.frame.iloc[three].assign(state="ATLANTIS")
    np.testing.assert_allclose(predict_rows(fit, dataset_of(new)).fitted, region, atol=5e-7)
