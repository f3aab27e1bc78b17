"""What `levelwise describe` prints."""

from __future__ import annotations

import json
from pathlib import Path

from labelled_data import labelled

from core.data.describe import describe, description_text, description_to_json
from core.data.readers import open_filter, read_dataset


def test_text(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("school,my score,sex\n1,1.5,boy\n2,,girl\n2,2.5,\n")
    text = description_text(describe(read_dataset(path)))
    assert text == "\n".join(
        [
            f"{path}: CSV, 3 rows, 3 columns",
            "",
            "name      type        missing  distinct  first values  label",
            "school    continuous        0         2  1, 2, 2",
            "my_score  continuous        1         2  1.5, ., 2.5   my score",
            "sex       text              1         2  boy, girl, .",
            "",
            "Read as:",
            "  Encoding: UTF-8.",
            "  Delimiter: comma.",
            "  The first row is the header.",
            "  Decimal mark: point.",
            "  Missing values are written as: empty.",
            "  The column “my score” is called “my_score”.",
        ]
    )


def test_values_are_shown_as_people_read_them() -> None:
    columns = {c.name: c for c in describe(labelled()).columns}
    assert columns["band"].first == ("low", "high", "", "low")
    assert columns["band"].value_labels == 2
    assert columns["born"].first == ("1960-01-01", "2014-10-04", "", "1958-11-27")
    assert columns["name"].first == ("Åse", "李", "", "x")
    assert columns["id"].missing == 1
    assert columns["id"].distinct == 3
    assert columns["score"].format == "%6.2f"


def test_json() -> None:
    made = json.loads(json.dumps(description_to_json(describe(labelled()))))
    assert made["rows"] == 4
    assert made["columns"][0] == {
        "name": "id",
        "kind": "continuous",
        "label": "the pupil's number",
        "format": "",
        "missing": 1,
        "distinct": 3,
        "value_labels": 0,
        "first": ["1", "2", "3", ""],
        "missing_codes": [],
    }


def test_hostile_names_stay_on_their_line(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text('"a\n\x1b[31mb","<b>x</b>"\n1,2\n3,4\n')
    text = description_text(describe(read_dataset(path)))
    assert "\x1b" not in text
    assert "a_31mb" in text


def test_open_filter_lists_every_format() -> None:
    names = dict(open_filter())
    assert ".csv" in names["All data files"]
    assert names["Stata"] == (".dta",)


def test_doubts_and_what_was_not_read(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    rows = "".join(f"{i};1.{i}00\n" for i in range(1, 9))
    path.write_text(f"x;income\n{rows}oops;1.900\n")
    text = description_text(describe(read_dataset(path)))
    assert "In doubt:\n  “income”: the points are read as decimal marks" in text
    assert "Not read:\n  row 9, “x”: “oops” is no number" in text
