"""A Dataset as the bytes of a CSV file (RFC 4180, UTF-8)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pyarrow as pa

from core.data.arrow import pc
from core.data.dataset import Dataset, Kind, Variable
from core.data.dates import FIRST_DAY, LAST_DAY, UNIX_EPOCH_DAYS, is_daily
from core.data.missing_codes import MissingCodes

# Whole numbers from here on are read back as labels unless they have an exponent.
_TOO_LARGE = 2.0**53
_ROWS_AT_ONCE = 100_000
_FORMULA = "^[=+\\-@\t\r\x00]"


def csv_bytes(
    dataset: Dataset,
    delimiter: str = ",",
    *,
    labels: bool = True,
    guard_formulas: bool = False,
    missing_codes: bool = False,
) -> Iterator[bytes]:
    """The file in pieces: the header, then the rows. See write_dataset for the options."""
    header = [_quoted(_guarded_name(n, guard_formulas), delimiter) for n in dataset.names]
    yield (delimiter.join(header) + "\r\n").encode()
    columns = [
        _texts(v, dataset.column(v.name), labels=labels, guard=guard_formulas)
        for v in dataset.variables
    ]
    if missing_codes:
        pairs = zip(dataset.names, columns, strict=True)
        columns = [_with_codes(texts, dataset.missing.get(name)) for name, texts in pairs]
    for start in range(0, dataset.n_rows, _ROWS_AT_ONCE):
        part = [_field(c.slice(start, _ROWS_AT_ONCE), delimiter) for c in columns]
        if len(part) == 1:
            # A lone empty field would be a blank line.
            part = [pc.if_else(pc.equal(part[0], ""), _scalar('""'), part[0])]
        lines = pc.binary_join_element_wise(*part, _scalar(delimiter)) if len(part) > 1 else part[0]
        yield ("\r\n".join(lines.to_pylist()) + "\r\n").encode("utf-8", "replace")


def _with_codes(texts: pa.Array, missing: MissingCodes | None) -> pa.Array:
    """The texts with a code in the place of each missing value that has one."""
    if missing is None:
        return texts
    places = pa.array(missing.numbers.astype(np.int64) - 1, mask=missing.numbers == 0)
    return pc.coalesce(texts, pa.array(missing.codes, pa.large_string()).take(places))


def _texts(variable: Variable, column: pd.Series, *, labels: bool, guard: bool) -> pa.Array:
    """The column as strings, null where missing, shape (rows,)."""
    if variable.kind is Kind.TEXT:
        texts = pa.array(column, pa.large_string(), from_pandas=True)
        return _guarded(texts) if guard else texts
    numbers = column.to_numpy(np.float64, na_value=np.nan)
    if variable.kind in (Kind.CATEGORICAL, Kind.ORDERED) and labels and _distinct(variable):
        texts = _labelled(variable, numbers)
        return _guarded(texts) if guard else texts
    if variable.kind is Kind.DATE and is_daily(variable.format):
        dates = _iso_dates(numbers)
        if dates is not None:
            return dates
    return number_texts(numbers)


def number_texts(numbers: np.ndarray) -> pa.Array:
    """The shortest texts that read back as ``numbers``, null for NaN; whole numbers undotted."""
    missing = np.isnan(numbers)
    texts = pc.cast(pa.array(numbers, mask=missing), pa.large_string())
    whole = (np.abs(numbers) < _TOO_LARGE) & (numbers == np.floor(numbers))
    whole &= ~((numbers == 0) & np.signbit(numbers))
    if not whole.any():
        return texts
    integers = pa.array(np.where(whole, numbers, 0).astype(np.int64), mask=missing)
    return pc.if_else(pa.array(whole), pc.cast(integers, pa.large_string()), texts)


def _distinct(variable: Variable) -> bool:
    words = list(variable.value_labels.values())
    return len(set(words)) == len(words) and all(w.strip() for w in words)


def _labelled(variable: Variable, numbers: np.ndarray) -> pa.Array:
    codes, seen = pd.factorize(numbers)
    seen = np.asarray(seen, dtype=np.float64)
    plain = number_texts(seen).to_pylist()
    words = [variable.value_labels.get(c, t) for c, t in zip(seen.tolist(), plain, strict=True)]
    return pa.array(words, pa.large_string()).take(pa.array(codes, mask=codes < 0))


def _iso_dates(days: np.ndarray) -> pa.Array | None:
    """Days since 1960-01-01 as yyyy-mm-dd, or None if one is no whole day of years 1 to 9999."""
    missing = np.isnan(days)
    known = days[~missing]
    if not ((known == np.floor(known)) & (known >= FIRST_DAY) & (known <= LAST_DAY)).all():
        return None
    unix = np.where(missing, 0, days - UNIX_EPOCH_DAYS).astype(np.int32)
    return pc.cast(pa.array(unix, pa.int32(), mask=missing).cast(pa.date32()), pa.large_string())


def _field(texts: pa.Array, delimiter: str) -> pa.Array:
    """The texts as fields: "" where null, quoted where they must be."""
    texts = pc.fill_null(texts, "")
    special = pc.match_substring_regex(texts, f'[{delimiter}"\r\n]')
    if not pc.any(special).as_py():
        return texts
    doubled = pc.replace_substring(texts, '"', '""')
    return pc.if_else(special, _join(_scalar('"'), doubled, _scalar('"')), texts)


def _quoted(text: str, delimiter: str) -> str:
    special = any(c in text for c in f'{delimiter}"\r\n')
    return '"' + text.replace('"', '""') + '"' if special else text


def formulas(dataset: Dataset) -> dict[str, int]:
    """By variable how many texts a spreadsheet would run as formulas."""
    found: dict[str, int] = {}
    for v in dataset.variables:
        words = _words(v, dataset.column(v.name))
        if words is not None:
            hits = pc.sum(pc.match_substring_regex(words, _FORMULA)).as_py()
            found |= {v.name: int(hits)} if hits else {}
    return found


def _words(variable: Variable, column: pd.Series) -> pa.Array | None:
    """The words of a column, of value labels each once."""
    if variable.kind is Kind.TEXT:
        return pa.array(column, pa.large_string(), from_pandas=True)
    if variable.kind in (Kind.CATEGORICAL, Kind.ORDERED):
        return pa.array(list(variable.value_labels.values()), pa.large_string())
    return None


def _guarded(texts: pa.Array) -> pa.Array:
    return pc.if_else(
        pc.match_substring_regex(texts, _FORMULA),
        _join(_scalar("'"), texts),
        texts,
    )


def _guarded_name(name: str, guard: bool) -> str:
    return f"'{name}" if guard and name.startswith(("=", "+", "-", "@", "\t", "\r")) else name


def _join(*parts: pa.Array | pa.Scalar) -> pa.Array:
    return pc.binary_join_element_wise(*parts, _scalar(""))


def _scalar(text: str) -> pa.Scalar:
    return pa.scalar(text, pa.large_string())
