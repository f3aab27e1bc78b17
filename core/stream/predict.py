"""Predictions of streamed rows, batch by batch from the files into a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from core.analysis import Analysis
from core.data.atomic import atomic_write
from core.data.dataset import Dataset
from core.data.write_csv import csv_bytes
from core.data.write_parquet import parquet_table
from core.data.writers import TEXT_EXTENSIONS
from core.engine.control import Control
from core.engine.random_part import RandomPart
from core.errors import UserError
from core.inference.predictions import GroupEffects
from core.language import tr
from core.model.groupings import Grouping
from core.report.prediction_columns import with_predictions
from core.stream.analysis import StreamedAnalysis
from core.stream.batches import Batch

#: So many rows are predicted at a time.
ROWS = 1 << 18
#: What predictions of streamed rows can be written to.
EXTENSIONS = (*TEXT_EXTENSIONS, ".parquet")


@dataclass(frozen=True)
class _BatchAnalysis(Analysis):
    """The fit as if it were of the rows of a batch; its ``effects`` are computed once for all."""

    effects: tuple[GroupEffects, ...]  # pyright: ignore


def check_writable(path: Path) -> None:
    """UserError for a format that cannot be written batch by batch."""
    if path.suffix.lower() not in EXTENSIONS:
        raise UserError(
            tr(
                "Predictions of streamed rows cannot be written to “{path}”.",
                path=path,
            ),
            tr(
                "Its name must end in one of {extensions}.",
                extensions=", ".join(EXTENSIONS),
            ),
        )


def predicted(
    analysis: StreamedAnalysis, chosen: Sequence[str], relevel: str | None, control: Control
) -> Iterator[Dataset]:
    """The used rows with all their columns and the ``chosen`` predictions, batch by batch.

    As ``with_predictions``. Raises as that, and Cancelled.
    """
    source = analysis.source
    effects = analysis.effects
    names = tuple(v.name for v in source.variables)
    for shard in source.shards:
        for batch in source.batches(shard, names, ROWS):
            control.check()
            used = batch.complete(analysis.spec.variables)
            if used.n:
                view = _of_batch(analysis, used, effects)
                yield with_predictions(view, chosen, relevel=relevel)


def write_predictions(
    analysis: StreamedAnalysis,
    path: Path,
    chosen: Sequence[str],
    *,
    relevel: str | None = None,
    guard: bool = False,
    control: Control | None = None,
) -> tuple[int, int]:
    """Write ``path``, wholly or not at all; the number of its rows and of its new columns.

    Raises WriteError, and as ``predicted``.
    """
    check_writable(path)
    delimiter = TEXT_EXTENSIONS.get(path.suffix.lower())
    rows, columns = 0, 0
    with atomic_write(path) as file:
        writer: pq.ParquetWriter | None = None
        for dataset in predicted(analysis, chosen, relevel, control or Control()):
            if delimiter is None:
                table = parquet_table(dataset)
                writer = writer or pq.ParquetWriter(file, table.schema, compression="zstd")
                writer.write_table(table)
            else:
                lines = csv_bytes(dataset, delimiter, guard_formulas=guard)
                header = next(lines)
                file.write(b"" if rows else header)
                file.writelines(lines)
            rows += dataset.n_rows
            columns = len(dataset.variables) - len(analysis.source.variables)
        if writer is not None:
            writer.close()
    return rows, columns


def _of_batch(
    analysis: StreamedAnalysis, batch: Batch, effects: tuple[GroupEffects, ...]
) -> Analysis:
    """The fit with the rows of ``batch``, all used, in the place of those that were not kept."""
    fit, task = analysis.fit, analysis.task
    raw = task.plan.raw(batch)
    mapped = (raw - task.shift[:, None]).T @ task.T[:, task.q :]
    units = task.units.codes(batch)

    def of_rows(grouping: Grouping) -> Grouping:
        codes, labels = grouping.codes[units], grouping.labels
        return Grouping(grouping.level, codes, grouping.n_groups, lambda: labels, grouping.factor)

    y = batch.numbers[task.plan.outcome]
    design = replace(
        fit.design,
        rows=np.arange(batch.n),
        y=y,
        levels=tuple(map(of_rows, fit.design.levels)),
        groupings=tuple(map(of_rows, fit.design.groupings)),
        n_used=batch.n,
    )
    fixed = replace(fit.fixed_part, rows=lambda: (mapped[:, :-1], mapped[:, -1]))
    part = fit.random_part
    random = RandomPart(raw[1:-1], part.places, part.shift, part.scale, part.to_effects)
    view = replace(fit, design=design, fixed_part=fixed, random_part=random)
    return _BatchAnalysis(_dataset(analysis, batch), analysis.spec, view, analysis.summary, effects)


def _dataset(analysis: StreamedAnalysis, batch: Batch) -> Dataset:
    values: dict[str, np.ndarray | pd.api.extensions.ExtensionArray] = {}
    for variable in analysis.source.variables:
        if variable.name not in batch.words:
            values[variable.name] = batch.numbers[variable.name]
            continue
        words = batch.words[variable.name]
        codes = pa.array(words.codes, mask=words.codes < 0)
        texts = pa.array(words.texts, pa.large_string()).take(codes)
        values[variable.name] = pd.arrays.ArrowStringArray(
            pa.chunked_array([texts]), dtype=pd.StringDtype("pyarrow")
        )
    return Dataset(analysis.source.variables, pd.DataFrame(values, copy=False))
