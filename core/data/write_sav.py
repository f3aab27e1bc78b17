"""A Dataset as the bytes of an SPSS file, by pyreadstat."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Kind, Variable
from core.data.dates import SPSS_TO_1960, is_daily, is_timed
from core.data.missing_codes import MissingCodes, is_letter
from core.data.names import unique
from core.errors import WriteError
from core.language import tr

#: Bytes of a name, of a variable's label and of a value's.
LONGEST_NAME, LONGEST_LABEL, LONGEST_WORD = 64, 255, 119
#: SPSS declares this many values missing, or a range and one value.
MOST_CODES = 3

_RESERVED = frozenset(
    {"all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"}
)
_DAY = 86_400.0


def sav_bytes(dataset: Dataset) -> tuple[list[bytes], tuple[str, ...]]:
    """The file, and a sentence for each thing that had to change. WriteError if it cannot be."""
    import pyreadstat

    notes: list[str] = []
    columns: dict[str, Any] = {}
    ranges: dict[str, list[Any]] = {}
    words: dict[str, dict[float, str]] = {}
    formats: dict[str, str] = {}
    for variable in dataset.variables:
        name = _name(variable.name, columns)
        if name != variable.name:
            notes.append(
                tr(
                    "“{variable}” is called “{name}” in the file.",
                    variable=variable.name,
                    name=name,
                )
            )
        codes = dataset.missing.get(variable.name)
        column, declared, said = _column(dataset, variable, codes)
        columns[name] = column
        notes += said
        words[name] = _words(variable)
        if declared:
            ranges[name] = declared
        if variable.kind is Kind.DATE and is_daily(variable.format):
            formats[name] = "DATE11"
        elif variable.kind is Kind.DATE and is_timed(variable.format):
            formats[name] = "DATETIME20"
    labels = [_cut(v.label, LONGEST_LABEL) for v in dataset.variables]
    measures = {n: _measure(v) for n, v in zip(columns, dataset.variables, strict=True)}
    writer: Any = pyreadstat  # its annotations know neither dictionaries nor frames
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.sav"
        try:
            writer.write_sav(
                pd.DataFrame(columns, copy=False),
                str(path),
                column_labels=labels,
                variable_value_labels={name: found for name, found in words.items() if found},
                missing_ranges=ranges,
                variable_measure=measures,
                variable_format=formats,
            )
            return [path.read_bytes()], tuple(notes)
        except (writer.PyreadstatError, writer.ReadstatError, OSError) as error:
            reason = " ".join(str(error).split()).rstrip(".")
            raise WriteError(
                tr("The SPSS file cannot be written: {reason}.", reason=reason),
                tr("Write CSV or a Stata file instead."),
            ) from error


def _name(name: str, taken: dict[str, Any]) -> str:
    """``name`` as SPSS allows it: no underscore first, 64 bytes, no reserved word, cases alike."""
    bare = name.lstrip("_") or "v"
    bare = bare if not bare[0].isdigit() else f"v{bare}"
    bare = f"{bare}_" if bare.lower() in _RESERVED else bare
    short = _cut(bare, LONGEST_NAME)
    used = {other.lower() for other in taken}
    return (
        short if short.lower() not in used else unique(_cut(bare, LONGEST_NAME - 6), _Folded(used))
    )


class _Folded(frozenset[str]):
    """Texts in lower case, in which others are looked up whatever their case."""

    def __contains__(self, text: object) -> bool:
        return super().__contains__(str(text).lower())


def _column(
    dataset: Dataset, variable: Variable, codes: MissingCodes | None
) -> tuple[Any, list[Any], list[str]]:
    """The column as SPSS holds it, what is declared missing of it, and what had to change."""
    series = dataset.column(variable.name)
    kept = _declarable(variable, codes, series)
    lost = [code for code in (codes.counts() if codes is not None else ()) if code not in kept]
    said = [
        tr(
            "“{variable}”: the missing values {lost} are system-missing in the file.",
            variable=variable.name,
            lost=", ".join(lost),
        )
    ]
    said = said if lost else []
    if variable.kind is Kind.TEXT:
        texts = series.to_numpy(dtype=object, na_value="")
        if codes is not None:
            for code in kept:
                texts[codes.rows([code])] = code
        return texts, kept, said
    values = series.to_numpy(np.float64, na_value=np.nan).copy()
    if variable.kind is Kind.DATE and is_daily(variable.format):
        values = values * _DAY + SPSS_TO_1960
    elif variable.kind is Kind.DATE and is_timed(variable.format):
        values = values / 1000 + SPSS_TO_1960
    if codes is not None:
        for code in kept:
            values[codes.rows([code])] = float(code)
    return values, _ranges([float(code) for code in kept]), said


def _declarable(variable: Variable, codes: MissingCodes | None, series: pd.Series) -> list[str]:
    """The codes that SPSS can declare missing without taking a value that is known."""
    if codes is None:
        return []
    if variable.kind is Kind.TEXT:
        # Only short texts can be declared missing.
        return [c for c in codes.counts() if len(c.encode()) <= 8][:MOST_CODES]
    known = series.dropna().to_numpy(np.float64)
    numbers = [c for c in codes.counts() if not is_letter(c) and _is_number(c)]
    numbers = sorted((c for c in numbers if not (known == float(c)).any()), key=float)
    if len(numbers) <= MOST_CODES:
        return numbers
    inside = (known >= float(numbers[0])) & (known <= float(numbers[-1]))
    return numbers[:MOST_CODES] if inside.any() else numbers


def _ranges(codes: list[float]) -> list[Any]:
    return codes if len(codes) <= MOST_CODES else [{"lo": codes[0], "hi": codes[-1]}]


def _words(variable: Variable) -> dict[float, str]:
    """Value labels, those of values declared missing among them."""
    if variable.kind is Kind.TEXT:
        return {}
    found = dict(variable.value_labels)
    pairs = variable.missing_labels.items()
    found |= {float(c): text for c, text in pairs if not is_letter(c) and _is_number(c)}
    return {code: _cut(text, LONGEST_WORD) for code, text in found.items()}


def _measure(variable: Variable) -> str:
    kinds = {Kind.ORDERED: "ordinal", Kind.CATEGORICAL: "nominal", Kind.TEXT: "nominal"}
    return kinds.get(variable.kind, "scale")


def _cut(text: str, most: int) -> str:
    return text.replace("\0", "").encode("utf-8", "replace")[:most].decode("utf-8", "ignore")


def _is_number(code: str) -> bool:
    return re.fullmatch(r"-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", code) is not None
