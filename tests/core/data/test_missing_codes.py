"""Missing values that are told apart: kept by row, through steps and files."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pyreadstat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.io.stata import StataMissingValue, StataReader

from core.cli import main
from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset, Kind, Variable
from core.data.foreign.statistics_files import _sas
from core.data.missing import missing_report
from core.data.missing_codes import LETTERS, MissingCodes
from core.data.parquet_metadata import from_metadata, to_metadata
from core.data.readers import read_dataset
from core.data.steps import (
    Drop,
    KeepRows,
    Otherwise,
    Recode,
    Rename,
    Rule,
    SetKind,
    SetMissing,
    Standardise,
    apply_steps,
    dependants,
    new_names,
    replay,
)
from core.data.variable_summary import summarise_variable
from core.data.writers import write_dataset
from core.errors import UserError

# Its annotations know neither pandas nor what it returns.
READSTAT: Any = pyreadstat
NAN = np.nan


def codes_of(*texts: str) -> MissingCodes:
    """The codes of rows, "" where there is none."""
    codes = tuple(dict.fromkeys(t for t in texts if t))
    return MissingCodes(codes, np.array([codes.index(t) + 1 if t else 0 for t in texts]))


def shown(dataset: Dataset, name: str) -> list[str]:
    return [dataset.missing_code(name, row) for row in range(dataset.n_rows)]


def stored(path: Path) -> Any:
    """What pandas reads of a Stata file, its missing values told apart."""
    return pd.read_stata(path, convert_missing=True, convert_categoricals=False)


@pytest.fixture
def survey() -> Dataset:
    """Income: refused, not asked, plain missing; a school."""
    income = Variable(
        "income",
        Kind.CATEGORICAL,
        "monthly income",
        MappingProxyType({1.0: "low", 2.0: "high"}),
        missing_labels=MappingProxyType({".a": "refused", ".z": "not “asked”"}),
    )
    frame = pd.DataFrame(
        {"income": [1, NAN, 2, NAN, NAN, 1], "school": [1.0, 1, 1, 2, 2, NAN]}, dtype=np.float64
    )
    missing = {"income": codes_of("", ".a", "", "", ".z", "")}
    return Dataset(
        (income, Variable("school", Kind.CONTINUOUS)), frame, missing=MappingProxyType(missing)
    )


# Stata


@pytest.mark.parametrize("largest", [100.0, 30_000.0, 2e9, 0.5])
def test_pandas_reads_every_letter_we_write(largest: float, tmp_path: Path) -> None:
    path = tmp_path / "letters.dta"
    values = np.array([largest, NAN, *[NAN] * 26])
    missing = MappingProxyType({"x": codes_of("", "", *LETTERS)})
    labels = MappingProxyType({letter: f"word {letter}" for letter in LETTERS})
    x = Variable("x", Kind.CONTINUOUS, missing_labels=labels)
    dataset = Dataset((x,), pd.DataFrame({"x": values}), missing=missing)
    assert write_dataset(dataset, path) == ()
    found = stored(path)["x"].to_list()
    assert found[0] == largest
    assert [str(v) for v in found[1:]] == [".", *LETTERS]
    assert all(isinstance(v, StataMissingValue) for v in found[1:])
    with StataReader(path) as reader:
        assert sorted(reader.value_labels()["x"].values()) == sorted(labels.values())
    back = read_dataset(path)
    assert shown(back, "x") == ["", "", *LETTERS]
    assert back.variable("x").missing_labels == labels


@pytest.mark.parametrize("order", [">", "<"])
@pytest.mark.parametrize("version", [114, 117, 118])
def test_letters_are_read_in_both_byte_orders(version: int, order: str, tmp_path: Path) -> None:
    """In the file of another writer; float is the one type we never write."""
    path = tmp_path / "other.dta"
    rows = 30
    types = {"b": "i1", "i": "i2", "l": "i4", "f": "f4", "d": "f8"}
    frame = pd.DataFrame({n: np.arange(rows, dtype=t) for n, t in types.items()})
    frame.to_stata(path, version=version, write_index=False, byteorder=order)  # type: ignore[arg-type]
    table = np.zeros(rows, dtype=[(n, f"{order}{t}") for n, t in types.items()])
    for name in types:
        table[name] = frame[name]
    data = path.read_bytes()
    place = data.index(table.tobytes())
    # As Stata's manual of its format has them: the hexadecimal 1.000X+07f and so on.
    plain = {"b": 101, "i": 32_741, "l": 2_147_483_621}
    bits = {"f": ("u4", 0x7F000000, 0x800), "d": ("u8", 0x7FE0 << 48, 1 << 40)}
    for k in range(1, 27):
        for name, first in plain.items():
            table[name][k + 1] = first + k
        for name, (whole, first, apart) in bits.items():
            table[name][k + 1] = np.array([first + k * apart], whole).view(types[name])[0]
    path.write_bytes(data[:place] + table.tobytes() + data[place + table.nbytes :])
    dataset = read_dataset(path)
    for name in types:
        assert shown(dataset, name) == ["", "", *LETTERS, "", ""], name
        assert dataset.column(name).isna().sum() == 26
    assert any("1 × .a, 1 × .b" in said for said in dataset.source.assumptions)


def test_convert_keeps_the_letters(survey: Dataset, tmp_path: Path, capsys: Any) -> None:
    first, second, text = tmp_path / "a.dta", tmp_path / "b.dta", tmp_path / "c.csv"
    write_dataset(survey, first)
    assert main(["convert", str(first), str(second)]) == 0
    found = stored(second)
    assert [str(v) for v in found["income"]] == ["1", ".a", "2", ".", ".z", "1"]
    assert main(["convert", str(first), str(text)]) == 0
    told = capsys.readouterr().err
    assert "“income”: the missing values .a, .z are empty" in told and "--missing codes" in told
    assert text.read_text().splitlines()[2] == ",1"
    assert main(["convert", str(first), str(text), "--missing", "codes"]) == 0
    assert text.read_text().splitlines()[2] == ".a,1" and not capsys.readouterr().err
    assert main(["describe", str(second), "--json"]) == 0
    column = json.loads(capsys.readouterr().out)["columns"][0]
    assert column["missing"] == 3
    assert column["missing_codes"] == [
        {"code": ".", "label": "", "rows": 1},
        {"code": ".a", "label": "refused", "rows": 1},
        {"code": ".z", "label": "not “asked”", "rows": 1},
    ]


# SPSS and SAS


def test_spss_values_declared_missing(tmp_path: Path) -> None:
    first, second, dta = tmp_path / "a.sav", tmp_path / "b.sav", tmp_path / "c.dta"
    frame = pd.DataFrame({"x": [1.5, 99, NAN, -1, 98, 99], "w": ["a", "nil", "", "b", "nil", "c"]})
    READSTAT.write_sav(
        frame,
        str(first),
        variable_value_labels={"x": {99: "refused", 98: "lost", -1: "minus"}},
        missing_ranges={"x": [98, 99], "w": ["nil"]},
    )
    dataset = read_dataset(first)
    assert shown(dataset, "x") == ["", "99", "", "", "98", "99"]
    assert dataset.missing_counts("x") == {".": 1, "98": 1, "99": 2}
    assert dataset.variable("x").missing_labels == {"99": "refused", "98": "lost"}
    assert write_dataset(dataset, second) == ()
    again, meta = READSTAT.read_sav(str(second), user_missing=True)
    pd.testing.assert_frame_equal(again, frame)
    assert meta.missing_ranges["x"] == [{"lo": 98.0, "hi": 98.0}, {"lo": 99.0, "hi": 99.0}]
    assert meta.variable_value_labels["x"] == {99: "refused", 98: "lost", -1: "minus"}
    notes = write_dataset(dataset, dta)
    assert "“x”: missing values in the file: 98 is .a, 99 is .b." in notes
    assert read_dataset(dta).variable("x").missing_labels == {".a": "lost", ".b": "refused"}


def test_what_spss_cannot_declare_is_told(tmp_path: Path) -> None:
    path = tmp_path / "many.sav"
    missing = MappingProxyType({"x": codes_of("", "-1", "-2", "-3", "-4", ".a"), "y": codes_of(
        "", "1", "2", "3", "9", ""
    )})  # fmt: skip
    variables = (Variable("x", Kind.CONTINUOUS), Variable("y", Kind.CONTINUOUS))
    frame = pd.DataFrame({"x": [5.0, *[NAN] * 5], "y": [5.0, *[NAN] * 4, 7.0]})
    notes = write_dataset(Dataset(variables, frame, missing=missing), path)
    assert notes == (
        "“x”: the missing values .a are system-missing in the file.",
        "“y”: the missing values 9 are system-missing in the file.",
    )
    back = read_dataset(path)
    assert shown(back, "x") == ["", "-1", "-2", "-3", "-4", ""]
    assert shown(back, "y") == ["", "1", "2", "3", "", ""]
    np.testing.assert_array_equal(back.column("y"), frame["y"])


def test_sas_special_missing_values(tmp_path: Path) -> None:
    meta = SimpleNamespace(
        original_variable_types={}, column_names_to_labels={}, file_encoding="",
        missing_user_values={"x": ["A", "_"]},
    )  # fmt: skip
    table = _sas({"x": [1.0, "A", "_", None, "A"]}, meta, "SAS")
    assert table.assumptions == [
        "“x”: special missing values are read as missing (2 × .A, 1 × ._)."
    ]
    codes = table.columns[0].missing
    assert codes is not None and [codes.code(k) for k in range(5)] == ["", ".A", "._", "", ".A"]
    x = Variable("x", Kind.CONTINUOUS)
    frame = pd.DataFrame({"x": table.columns[0].values.to_numpy()})
    path = tmp_path / "sas.dta"
    notes = write_dataset(Dataset((x,), frame, missing=MappingProxyType({"x": codes})), path)
    assert notes == ("“x”: missing values in the file: .A is .a, ._ is .b.",)
    assert read_dataset(path).variable("x").missing_labels == {".b": "._"}


# Parquet


def test_parquet_keeps_kinds_labels_and_codes(survey: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "s.parquet"
    words = SetMissing("school", ("2",)).apply(SetKind("school", Kind.TEXT).apply(survey))
    assert write_dataset(words, path) == ()
    back = read_dataset(path)
    assert back.variables == words.variables and dict(back.missing) == dict(words.missing)
    assert back.missing_kinds("income") == words.missing_kinds("income")


def test_damaged_metadata_are_passed_over(survey: Dataset) -> None:
    written = to_metadata(survey.variable("income"), survey.missing["income"])
    metadata = {key.encode(): text.encode() for key, text in written.items()}
    assert from_metadata(metadata, survey.n_rows).missing == survey.missing["income"]
    bomb = base64.b64encode(zlib.compress(bytes(50 << 20))).decode()
    for key, text in (
        (b"missing", json.dumps({"codes": [".a"], "rows": bomb}).encode()),
        (b"missing", b'{"codes": [".a"], "rows": "%%"}'),
        (b"missing", b"[]"),
        (b"kind", b"nothing"),
        (b"value_labels", b'{"x": "y"}'),
        (b"missing_labels", b"[" * 100_000),
    ):
        assert from_metadata({**metadata, key: text}, survey.n_rows).kind is None, text[:20]
    assert from_metadata(metadata, survey.n_rows + 1).kind is None


# Steps


def test_steps_carry_the_codes(survey: Dataset) -> None:
    kept = KeepRows((Condition("school", Relation.EQUAL, (2.0,)),)).apply(survey)
    assert shown(kept, "income") == ["", ".z"]
    renamed = Rename("income", "wage").apply(survey)
    assert shown(renamed, "wage") == shown(survey, "income") and "income" not in renamed.missing
    assert renamed.names == ("wage", "school") and renamed.variable("wage").label
    dropped = Drop("income").apply(survey)
    assert dropped.names == ("school",) and not dropped.missing
    rules = (Rule(1.0, 1.0, (), 5.0),)
    recoded = Recode("new", "income", rules, Otherwise.KEEP).apply(survey)
    assert shown(recoded, "new") == shown(survey, "income")
    text = SetKind("income", Kind.TEXT).apply(survey)
    assert shown(text, "income") == shown(survey, "income")
    assert [text.cell_text("income", k) for k in range(3)] == ["low", ".a", "high"]


def test_values_made_missing_stay_as_codes(survey: Dataset) -> None:
    done = SetMissing("income", (2.0,)).apply(survey)
    assert shown(done, "income") == ["", ".a", "2", "", ".z", ""]
    assert done.variable("income").missing_labels["2"] == "high"
    assert done.missing_counts("income") == {".": 1, ".a": 1, ".z": 1, "2": 1}
    words = SetKind("school", Kind.TEXT).apply(survey)
    words = SetMissing("school", ("1",)).apply(words)
    assert shown(words, "school") == ["1", "1", "1", "", "", ""]


def test_statistics_see_missing_only(survey: Dataset) -> None:
    summary = summarise_variable(survey, "income")
    assert (summary.n, summary.missing) == (3, 3)
    assert [(c.code, c.label, c.rows) for c in summary.codes] == [
        (".", "", 1), (".a", "refused", 1), (".z", "not “asked”", 1),
    ]  # fmt: skip
    report = missing_report(survey, ["income", "school"])
    assert report.counts == (3, 1) and report.codes == ({".": 1, ".a": 1, ".z": 1}, {".": 1})


@given(st.lists(st.sampled_from(["", ".a", ".z", "99"]), min_size=1), st.data())
def test_codes_follow_their_rows(texts: list[str], data: st.DataObject) -> None:
    missing = {"x": codes_of(*texts)} if any(texts) else {}
    frame = pd.DataFrame(
        {"x": [NAN if t else 1.0 for t in texts], "row": np.arange(len(texts)) * 1.0}
    )
    variables = (Variable("x", Kind.CONTINUOUS), Variable("row", Kind.CONTINUOUS))
    dataset = Dataset(variables, frame, missing=MappingProxyType(missing))
    order = data.draw(st.permutations(range(len(texts))))
    rows = np.array(order[: data.draw(st.integers(1, len(texts)))])
    taken = dataset.taken(rows)
    assert shown(taken, "x") == [texts[r] for r in rows]
    assert taken.column("row").tolist() == rows.tolist()


# Conditions


def test_a_filter_by_code(survey: Dataset) -> None:
    from core.data.conditions import condition_from_text, matching, sentence

    refused = condition_from_text(survey, "income", Relation.EQUAL, [".a"])
    assert matching(survey, [refused]).tolist() == [False, True, False, False, False, False]
    assert sentence(refused, survey) == "income is missing (.a)"
    both = condition_from_text(survey, "income", Relation.ONE_OF, ["not “asked”", ".a"])
    assert matching(survey, [both]).tolist() == [False, True, False, False, True, False]
    plain = condition_from_text(survey, "income", Relation.EQUAL, ["."])
    assert matching(survey, [plain]).tolist() == [False, False, False, True, False, False]
    with pytest.raises(UserError, match="no value of income"):
        condition_from_text(survey, "income", Relation.EQUAL, [".b"])
    with pytest.raises(UserError, match="no value of income"):
        condition_from_text(survey, "income", Relation.ONE_OF, ["1", ".a"])


# Renaming and deleting


def test_names_that_cannot_be(survey: Dataset) -> None:
    for name in ("school", "2x", "", "_cons"):
        with pytest.raises(UserError):
            Rename("income", name).apply(survey)
    with pytest.raises(UserError, match="only variable"):
        Drop("school").apply(Drop("income").apply(survey))
    with pytest.raises(UserError, match="no variable called"):
        Drop("age").apply(survey)


def test_histories_with_new_names(survey: Dataset) -> None:
    steps = (Rename("income", "a"), Standardise("z", "school"), Rename("a", "b"), Drop("z"))
    done = apply_steps(survey, steps)
    assert done.names == ("b", "school") and shown(done, "b") == shown(survey, "income")
    assert new_names((), steps) == {"income": "b"}
    assert new_names(steps, ()) == {"b": "income"}
    assert new_names(steps[:1], steps) == {"a": "b"}
    swap = (Rename("income", "t"), Rename("school", "income"), Rename("t", "school"))
    assert new_names((), swap) == {"income": "school", "school": "income"}
    assert dependants(steps, 0) == (2,) and dependants(steps, 1) == (3,)
    assert dependants(steps, 3) == ()
    # The same history on data that have another variable of the name.
    other = Rename("school", "a").apply(survey)
    assert [f.index for f in replay(other, steps).failures] == [0, 1, 3]
