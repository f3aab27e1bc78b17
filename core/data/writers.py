"""Writing a Dataset as CSV, Stata, SPSS or Parquet file, chosen by the extension."""

from __future__ import annotations

from pathlib import Path

from core.data.atomic import atomic_write
from core.data.dataset import Dataset
from core.data.write_csv import csv_bytes, formulas
from core.data.write_dta import dta_bytes
from core.data.write_parquet import parquet_bytes
from core.data.write_sav import sav_bytes
from core.errors import WriteError
from core.language import tr

#: Extensions that can be written, with their delimiter where they are text.
TEXT_EXTENSIONS = {".csv": ",", ".tsv": "\t", ".txt": "\t"}
EXTENSIONS = (*TEXT_EXTENSIONS, ".dta", ".sav", ".parquet")


def write_dataset(
    dataset: Dataset,
    path: Path | str,
    *,
    labels: bool = True,
    guard_formulas: bool = False,
    missing_codes: bool = False,
) -> tuple[str, ...]:
    """Write ``dataset`` to ``path`` (see EXTENSIONS), wholly or not at all.

    Text files are UTF-8 with a header, quoted where needed, missing values empty, numbers in the
    shortest spelling that reads back the same. Categorical values are written as their labels, or
    as codes if ``labels`` is false or two codes share a label; dates by day as yyyy-mm-dd.
    ``guard_formulas`` puts an apostrophe before texts that a spreadsheet would run.
    With ``missing_codes`` a missing value that has a code is written as it (``.a``, ``99``).
    A Stata file (format 118) keeps codes, value labels, labels, formats and missing values from .a
    to .z; an SPSS file keeps values declared missing. Parquet keeps the codes as numbers, and
    labels, value labels, kinds and codes of missing values as metadata of its columns.

    Returns a sentence for each thing the format could not hold as it was.
    Raises WriteError; ``path`` is then as it was before.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in EXTENSIONS:
        shown = f"“{suffix}”" if suffix else tr("a name without extension")
        raise WriteError(
            tr("Data cannot be written as {shown}.", shown=shown),
            tr("Use one of {value}.", value=", ".join(EXTENSIONS)),
        )
    if suffix == ".dta":
        chunks, notes = dta_bytes(dataset)
    elif suffix == ".sav":
        chunks, notes = sav_bytes(dataset)
    elif suffix == ".parquet":
        chunks, notes = [parquet_bytes(dataset)], ()
    else:
        chunks = csv_bytes(
            dataset,
            TEXT_EXTENSIONS[suffix],
            labels=labels,
            guard_formulas=guard_formulas,
            missing_codes=missing_codes,
        )
        notes = () if missing_codes else _codes_lost(dataset)
        notes += () if guard_formulas else _formulas_told(dataset)
    with atomic_write(path) as file:
        for chunk in chunks:
            file.write(chunk)
    return notes


def _formulas_told(dataset: Dataset) -> tuple[str, ...]:
    """A sentence per variable with texts that a spreadsheet would run."""
    return tuple(
        tr("“{name}”: texts that begin with = + - or @ are formulas to a spreadsheet.", name=name)
        for name in formulas(dataset)
    )


def _codes_lost(dataset: Dataset) -> tuple[str, ...]:
    """A sentence per variable whose missing values are no longer told apart in the file."""
    return tuple(
        tr(
            "“{name}”: the missing values {codes} are empty in the file.",
            name=name,
            codes=", ".join(codes.counts()),
        )
        for name, codes in dataset.missing.items()
    )
