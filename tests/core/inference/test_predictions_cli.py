"""`levelwise predict` with --relevel and --new on the sample data."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.cli import main
from core.data.readers import read_dataset

CROSSED = "weight week || _all: R.id || _all: R.week"
NESTED = "gsp private emp hwy water other unemp || region: || state: unemp, cov(unstructured)"
FACTOR = "weight week || id: week, cov(unstructured) || _all: R.week"


@pytest.fixture
def predict(tmp_path: Path, sample_dir: Path):
    """Run the command on a sample and read what it has written."""

    def run(command: str, data: str, *options: str, out: str = "out.csv") -> pd.DataFrame:
        target = tmp_path / out
        argv = ["predict", command, "--data", str(sample_dir / data), "--out", str(target)]
        assert main([*argv, *options]) == 0
        return read_dataset(target).frame if out.endswith(".dta") else pd.read_csv(target)

    return run


def bad(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """The one line on standard error of a call that is refused."""
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err


def write(tmp_path: Path, frame: pd.DataFrame) -> str:
    frame.to_csv(tmp_path / "new.csv", index=False)
    return str(tmp_path / "new.csv")


class TestRelevel:
    def test_nested_levels(self, predict) -> None:
        whole = predict(NESTED, "productivity.csv")
        region = predict(NESTED, "productivity.csv", "--relevel", "region")
        state = predict(NESTED, "productivity.csv", "--relevel", "state")
        b = whole
        np.testing.assert_allclose(region.fitted, b.xb + b.b_region__cons, rtol=1e-12)
        expected = region.fitted + b.b_state__cons + b.b_state_unemp * b.unemp
        np.testing.assert_allclose(state.fitted, expected, rtol=1e-12)
        np.testing.assert_allclose(state.fitted, whole.fitted, rtol=1e-12)
        np.testing.assert_allclose(region.residuals, b.gsp - region.fitted, atol=1e-12)
        ratio = region.residuals / region.rstandard
        np.testing.assert_allclose(ratio, whole.residuals / whole.rstandard, rtol=1e-6)
        # As in Stata, the random effects are those of the level alone.
        effects = [c for c in region.columns if c.startswith(("b_", "se_"))]
        assert effects == ["b_region__cons", "se_region__cons"]
        np.testing.assert_array_equal(region.b_region__cons, whole.b_region__cons)
        effects = [c for c in state.columns if c.startswith("b_")]
        assert effects == ["b_state_unemp", "b_state__cons"]

    def test_a_crossed_factor_belongs_to_its_level(self, predict) -> None:
        command = "attain verbal || _all: R.second || primary:"
        whole = predict(command, "scotssec.csv")
        top = predict(command, "scotssec.csv", "--relevel", "_all", "--columns", "fitted", "reses")
        np.testing.assert_allclose(top.fitted, whole.xb + whole.b_R_second, rtol=1e-12)
        assert list(top.columns[-2:]) == ["fitted", "se_R_second"]

    def test_labels_say_the_level(self, tmp_path, predict) -> None:
        predict(NESTED, "productivity.dta", "--relevel", "region", out="out.dta")
        dataset = read_dataset(tmp_path / "out.dta")
        assert dataset.variable("fitted").label.endswith("levels down to region")
        assert dataset.variable("xb").label == "linear prediction, fixed part"


class TestNewRows:
    @pytest.mark.parametrize(
        ("command", "sample"),
        [(CROSSED, "growth"), (NESTED, "productivity"), ("math5 math3", "jsp")],
    )
    def test_the_fitted_rows(self, predict, sample_dir, command: str, sample: str) -> None:
        whole = predict(command, f"{sample}.csv")
        new = predict(command, f"{sample}.csv", "--new", str(sample_dir / f"{sample}.csv"))
        assert list(new.columns[: len(whole.columns)]) == list(whole.columns)
        for name in whole.select_dtypes("number"):
            np.testing.assert_allclose(new[name], whole[name], rtol=1e-9, atol=1e-9)
        flags = [c for c in new.columns if c.startswith("new_")]
        assert not new[flags].any(axis=None)

    def test_new_animals_and_weeks(self, predict, tmp_path: Path) -> None:
        whole = predict(CROSSED, "growth.csv")
        rows = pd.DataFrame({"week": [3, 3, 20, 20, np.nan], "id": [5, 999, 5, 999, 5]})
        new = predict(CROSSED, "growth.csv", "--new", write(tmp_path, rows))
        assert new.new_R_id.tolist() == [0, 1, 0, 1, 0]
        assert new.new_R_week.tolist() == [0, 0, 1, 1, 1]
        animal = whole.b_R_id[whole.id == 5].iloc[0]
        week = whole.b_R_week[whole.week == 3].iloc[0]
        effects = np.array([animal + week, week, animal, 0.0])
        np.testing.assert_allclose(new.fitted[:4], new.xb[:4] + effects, rtol=1e-12)
        missing = new.iloc[4].isna()
        assert not missing[["id", "b_R_id", "new_R_id"]].any()
        assert missing[["xb", "stdp", "fitted", "se_mean", "obs_lower"]].all()
        # Less is known about a new animal, and least about a new one in a new week.
        assert new.se_mean[0] < new.se_mean[2] < new.se_mean[1] < new.se_mean[3]
        variance = new.stdp**2 + new.se_R_id**2 + new.se_R_week**2
        assert new.se_mean[3] ** 2 == pytest.approx(variance[3], rel=1e-9)
        z = 1.959963984540054
        np.testing.assert_allclose(new.obs_upper, new.fitted + z * new.se_obs, rtol=1e-12)
        np.testing.assert_allclose(new.mean_lower, new.fitted - z * new.se_mean, rtol=1e-12)
        # The residual standard deviation of the published table.
        sigma = np.sqrt(new.se_obs[:4] ** 2 - new.se_mean[:4] ** 2)
        np.testing.assert_allclose(sigma, 2.072917, rtol=1e-6)
        assert "residuals" not in new and "rstandard" not in new

    def test_the_confidence_level_is_that_of_the_model(self, predict, tmp_path: Path) -> None:
        rows = write(tmp_path, pd.DataFrame({"week": [3], "id": [5]}))
        options = ("--new", rows, "--level", "80", "--columns", "fitted", "se_obs", "obs_lower")
        new = predict(CROSSED, "growth.csv", *options)
        assert list(new.columns) == ["week", "id", "fitted", "se_obs", "obs_lower"]
        assert new.obs_lower[0] == pytest.approx(new.fitted[0] - 1.2815515655446 * new.se_obs[0])

    def test_a_state_is_known_in_its_region_only(self, predict, sample_dir, tmp_path) -> None:
        rows = pd.read_csv(sample_dir / "productivity.csv").iloc[:3].drop(columns="gsp")
        rows["region"] = [6, 1, 77]
        new = predict(NESTED, "productivity.csv", "--new", write(tmp_path, rows))
        assert rows.state.nunique() == 1
        assert new.new_region.tolist() == [0, 0, 1]
        assert new.new_state.tolist() == [0, 1, 1]
        assert new.b_state__cons[1] == 0 and new.b_region__cons[1] != new.b_region__cons[0]
        assert new.fitted[2] == new.xb[2]
        top = predict(
            NESTED, "productivity.csv", "--new", str(tmp_path / "new.csv"), "--relevel", "region"
        )
        np.testing.assert_allclose(top.fitted, new.xb + new.b_region__cons, rtol=1e-12)
        assert top.se_mean[0] < top.se_mean[2] and "b_state__cons" not in top
        np.testing.assert_allclose(top.se_obs[1:], new.se_obs[1:], rtol=1e-9)
        assert top.se_obs[0] > new.se_obs[0]

    def test_labels_of_a_stata_file_match_the_words_of_a_table(
        self, predict, sample_dir, tmp_path
    ) -> None:
        words = tmp_path / "words.csv"
        assert main(["convert", str(sample_dir / "productivity.dta"), str(words)]) == 0
        assert not pd.read_csv(words).region.astype(str).str.isnumeric().any()
        whole = predict(NESTED, "productivity.dta")
        new = predict(NESTED, "productivity.dta", "--new", str(words))
        np.testing.assert_allclose(new.fitted, whole.fitted, rtol=1e-9)

    def test_residuals_where_there_is_an_outcome(self, predict, sample_dir, tmp_path) -> None:
        rows = pd.read_csv(sample_dir / "growth.csv").iloc[:4]
        rows.loc[1, "weight"] = np.nan
        new = predict(FACTOR, "growth.csv", "--new", write(tmp_path, rows))
        assert new.residuals.isna().tolist() == [False, True, False, False]
        np.testing.assert_allclose(
            new.residuals.dropna(), (rows.weight - new.fitted).dropna(), rtol=1e-9
        )
        assert new.fitted.notna().all()


class TestBadInput:
    def call(self, sample_dir: Path, tmp_path: Path, *options: str) -> list[str]:
        data, out = str(sample_dir / "productivity.csv"), str(tmp_path / "out.csv")
        return ["predict", NESTED, "--data", data, "--out", out, *options]

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            (["--relevel", "stat"], "no level “stat”. Did you mean “state”?"),
            (["--relevel", "year"], "from the top: region, state"),
            (["--relevel", ""], "no level “”"),
            (["--new", "nosuch.csv"], "nosuch.csv"),
            (["--columns", "xb", "se_mean"], "“se_mean” is a prediction of new rows"),
            (["--columns", "wibble"], "wibble"),
        ],
    )
    def test_the_options(self, capsys, sample_dir, tmp_path, options, words) -> None:
        assert words in bad(capsys, *self.call(sample_dir, tmp_path, *options))
        assert not (tmp_path / "out.csv").exists()

    def test_a_level_is_checked_before_any_file_is_read(self, capsys) -> None:
        argv = ("predict", NESTED, "--data", "no.csv", "--out", "o.csv", "--relevel", "regoin")
        assert "Did you mean “region”?" in bad(capsys, *argv, "--new", "neither.csv")

    @pytest.mark.parametrize(
        ("change", "options", "words"),
        [
            (lambda f: f.drop(columns="hwy"), [], "The new rows have no variable called “hwy”"),
            (lambda f: f.rename(columns={"state": "States"}), [], "Did you mean “States”?"),
            (lambda f: f.assign(emp="much"), [], "predictor emp is text"),
            (lambda f: f.assign(fitted=1), [], "“fitted” already"),
            (lambda f: f.assign(new_state=1), [], "“new_state” already"),
            (
                lambda f: f.drop(columns="gsp"),
                ["--columns", "residuals"],
                "Residuals need the outcome gsp",
            ),
        ],
    )
    def test_the_new_rows(self, capsys, sample_dir, tmp_path, change, options, words) -> None:
        frame = change(pd.read_csv(sample_dir / "productivity.csv"))
        options = ["--new", write(tmp_path, frame), *options]
        assert words in bad(capsys, *self.call(sample_dir, tmp_path, *options))
        assert not (tmp_path / "out.csv").exists()
