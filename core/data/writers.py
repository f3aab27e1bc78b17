"""Writing a Dataset as CSV, as a Stata file or as Parquet, chosen by the extension."""

from __future__ import annotations

from pathlib import Path

from core.data.atomic import atomic_write
from core.data.dataset import Dataset
from core.data.write_csv import csv_bytes
from core.data.write_dta import dta_bytes
from core.data.write_parquet import parquet_bytes
from core.errors import WriteError

#: Extensions that can be written, with their delimiter where they are text.
TEXT_EXTENSIONS = {".csv": ",", ".tsv": "\t", ".txt": "\t"}
EXTENSIONS = (*TEXT_EXTENSIONS, ".dta", ".parquet")


def write_dataset(
    dataset: Dataset, path: Path | str, *, labels: bool = True, guard_formulas: bool = False
) -> tuple[str, ...]:
    """Write ``dataset`` to ``path`` (see EXTENSIONS), wholly or not at all.

    Text files are UTF-8 with a header, quoted where needed, missing values empty, numbers in the
    shortest spelling that reads back the same. Categorical values are written as their labels, or
    as codes if ``labels`` is false or two codes share a label; dates by day as yyyy-mm-dd.
    ``guard_formulas`` puts an apostrophe before texts that a spreadsheet would run.
    A Stata file (format 118) keeps codes, value labels, labels and formats. Parquet keeps the codes
    as numbers, and labels, value labels and kinds as metadata of its columns.

    Returns a sentence for each thing the format could not hold as it was.
    Raises WriteError; ``path`` is then as it was before.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in EXTENSIONS:
        shown = f"“{suffix}”" if suffix else "a name without extension"
        raise WriteError(
            f"Data cannot be written as {shown}.", f"Use one of {', '.join(EXTENSIONS)}."
        )
    if suffix == ".dta":
        chunks, notes = dta_bytes(dataset)
    elif suffix == ".parquet":
        chunks, notes = [parquet_bytes(dataset)], ()
    else:
        delimiter = TEXT_EXTENSIONS[suffix]
        chunks = csv_bytes(dataset, delimiter, labels=labels, guard_formulas=guard_formulas)
        notes = ()
    with atomic_write(path) as file:
        for chunk in chunks:
            file.write(chunk)
    return notes
