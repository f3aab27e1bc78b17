"""A dataset with every kind of column."""

from __future__ import annotations

from types import MappingProxyType

import pandas as pd

from core.data.dataset import Dataset, Kind, Variable

NAN = float("nan")


def labelled() -> Dataset:
    """A dataset with every kind of column, gaps in each."""
    labels = MappingProxyType({1.0: "low", 2.0: "high"})
    variables = (
        Variable("id", Kind.CONTINUOUS, "the pupil's number"),
        Variable("score", Kind.CONTINUOUS, "Punktzahl in Übung 1", format="%6.2f"),
        Variable("band", Kind.CATEGORICAL, "ability band", labels, "%8.0g"),
        Variable("mixed", Kind.CONTINUOUS, "partly labelled", MappingProxyType({9.0: "refused"})),
        Variable("born", Kind.DATE, "", format="%td"),
        Variable("asked", Kind.DATE, "", format="%tcDD_Mon_CCYY"),
        Variable("year", Kind.DATE, "", format="%ty"),
        Variable("name", Kind.TEXT, "first name"),
        Variable("big", Kind.CONTINUOUS),
    )
    frame = pd.DataFrame(
        {
            "id": [1.0, 2.0, 3.0, NAN],
            "score": [0.1, -1e300, NAN, 1 / 3],
            "band": [1.0, 2.0, NAN, 1.0],
            "mixed": [1.0, 9.0, NAN, 2.0],
            "born": [0.0, 20000.0, NAN, -400.0],
            "asked": [1.8e12, NAN, 0.0, 1.0],
            "year": [1990.0, 2001.0, NAN, 1850.0],
            "name": pd.array(["Åse", "李", None, "x"], dtype=pd.StringDtype("pyarrow")),
            "big": [2147483620.0, 2147483621.0, -32767.0, NAN],
        }
    )
    return Dataset(variables, frame)
