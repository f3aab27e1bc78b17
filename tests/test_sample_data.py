"""The sample data are what their README says, and can be made again."""

from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from pandas.io.stata import StataReader

from sample_data import growth

NAMES = ("jsp", "productivity", "growth", "penicillin", "scotssec")


@dataclass(frozen=True)
class Stata:
    """What a Stata file holds."""

    rows: pd.DataFrame
    title: str
    labels: dict[str, str]
    value_labels: dict[str, dict[int, str]]


def read_dta(path: Path) -> Stata:
    with StataReader(path, convert_categoricals=False, convert_dates=False) as reader:
        rows = reader.read()
        return Stata(rows, reader.data_label, reader.variable_labels(), reader.value_labels())


@pytest.mark.parametrize("name", NAMES)
def test_both_formats_hold_the_same_rows(sample_dir: Path, name: str) -> None:
    csv = pd.read_csv(sample_dir / f"{name}.csv")
    stata = read_dta(sample_dir / f"{name}.dta")
    dta = stata.rows
    for column, labels in stata.value_labels.items():
        if not pd.api.types.is_numeric_dtype(csv[column]):
            dta[column] = dta[column].map(labels.get)
    assert list(csv.columns) == list(dta.columns)
    for column in csv.columns:
        assert list(csv[column]) == list(dta[column]), column


@pytest.mark.parametrize("name", NAMES)
def test_stata_files_are_format_118_and_fully_labelled(sample_dir: Path, name: str) -> None:
    path = sample_dir / f"{name}.dta"
    assert b"<release>118</release>" in path.read_bytes()[:80]
    stata = read_dta(path)
    assert stata.title
    assert all(stata.labels[column] for column in stata.rows.columns)


@pytest.mark.parametrize("name", ["jsp", "productivity"])
def test_real_data_are_the_reference_data(sample_dir: Path, shared_dir: Path, name: str) -> None:
    ours, theirs = sample_dir / f"{name}.csv", shared_dir / "data" / f"{name}.csv"
    assert ours.read_bytes() == theirs.read_bytes()


def test_labelled_codes(sample_dir: Path) -> None:
    stata = read_dta(sample_dir / "jsp.dta")
    assert stata.value_labels["gender"] == {0: "boy", 1: "girl"}
    assert stata.value_labels["social"][4] == "III manual"


def test_growth_table_is_made_again_the_same(sample_dir: Path) -> None:
    stored = pd.read_csv(sample_dir / "growth.csv")
    pd.testing.assert_frame_equal(growth.growth_table(), stored)


def test_growth_table_has_the_prescribed_statistics(sample_dir: Path) -> None:
    weight = pd.read_csv(sample_dir / "growth.csv")["weight"].to_numpy()
    found = growth.statistics(weight.reshape(growth.ANIMALS, growth.WEEKS))
    np.testing.assert_allclose(astuple(found), astuple(growth.target()), rtol=5e-8)
