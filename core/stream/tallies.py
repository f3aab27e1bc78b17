"""Distinct combinations of values with how many rows have them, counted batch by batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from core.stream.batches import Batch

#: The name of the column of counts; no variable can be called so.
COUNT = " rows"
_SUM = " sum"


@dataclass(frozen=True)
class Key:
    """What is tallied: combinations of the values of ``names``, and sums of ``summed`` in them.

    ``shifts``: taken off the summed variables first, that their sums lose nothing.
    """

    names: tuple[str, ...]
    summed: tuple[str, ...] = ()
    shifts: tuple[float, ...] = ()


def tally(key: Key, batch: Batch) -> pa.Table:
    """One row per combination in ``batch``, whose values are all known."""
    columns: dict[str, pa.DictionaryArray] = {}
    for name in key.names:
        if name in batch.words:
            words = batch.words[name]
            texts = pa.array(words.texts, pa.large_string())
            columns[name] = pa.DictionaryArray.from_arrays(pa.array(words.codes), texts)
        else:
            # No negative zeros.
            columns[name] = pa.array(batch.numbers[name] + 0.0).dictionary_encode()
    if len(columns) == 1 and not key.summed:
        return _counted(*columns.popitem())
    added = {COUNT: pa.array(np.ones(batch.n, dtype=np.int64))}
    for name, shift in zip(key.summed, key.shifts, strict=True):
        added[_SUM + name] = pa.array(batch.numbers[name] - shift)
    return _grouped(columns, added)


def merged(key: Key, tables: Sequence[pa.Table]) -> pa.Table:
    """Several tallies as one."""
    whole = pa.concat_tables(tables)
    if len(tables) == 1:
        return whole
    whole = whole.combine_chunks()
    columns = {name: whole.column(name).dictionary_encode() for name in key.names}
    added = {name: whole.column(name) for name in (COUNT, *(_SUM + n for n in key.summed))}
    return _grouped({name: _one(column) for name, column in columns.items()}, added)


def sums(table: pa.Table, name: str) -> np.ndarray:
    """The sums of the summed variable ``name``, shape (combinations,)."""
    return table.column(_SUM + name).to_numpy()


def counts(table: pa.Table) -> np.ndarray:
    """How many rows have each combination, shape (combinations,)."""
    return table.column(COUNT).to_numpy()


def _grouped(
    columns: Mapping[str, pa.DictionaryArray], added: Mapping[str, pa.Array | pa.ChunkedArray]
) -> pa.Table:
    """Rows of equal ``columns`` as one, what is ``added`` summed.

    By the places of the values in their dictionaries: Arrow's grouping of doubles takes a
    hundred times as long where they are whole numbers.
    """
    codes = {name: column.indices.cast(pa.int64()) for name, column in columns.items()}
    grouped = pa.table({**codes, **added}).group_by(list(columns), use_threads=False)
    found = grouped.aggregate([(name, "sum") for name in added])
    values = {name: c.dictionary.take(found.column(name)) for name, c in columns.items()}
    return pa.table({**values, **{name: found.column(f"{name}_sum") for name in added}})


def _counted(name: str, column: pa.DictionaryArray) -> pa.Table:
    """One row per value of a single ``column`` that occurs."""
    rows = np.bincount(column.indices.to_numpy(), minlength=len(column.dictionary))
    occurs = pa.array(np.flatnonzero(rows))
    return pa.table({name: column.dictionary.take(occurs), COUNT: rows[rows > 0]})


def _one(column: pa.ChunkedArray) -> pa.DictionaryArray:
    whole = column.unify_dictionaries().combine_chunks()
    return whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole
