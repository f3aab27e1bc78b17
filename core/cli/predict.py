"""levelwise predict: fit a model and write predictions."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.arguments import add_model_subcommand
from core.cli.files import add_guard, check_extension, write_data
from core.cli.models import analysed, check_grammar, is_streamed, status_of
from core.errors import UserError
from core.report.format import format_count

COLUMNS = ("xb", "stdp", "fitted", "residuals", "rstandard", "reffects", "reses")
#: Intervals of prediction and whether a row's groups were fitted: of the rows of --new only.
NEW_COLUMNS = (
    "se_mean", "mean_lower", "mean_upper", "se_obs", "obs_lower", "obs_upper", "new_groups"
)  # fmt: skip


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    predict = add_model_subcommand(
        subcommands, "predict", "fit a model and write predictions", _predict
    )
    predict.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help="the file to write (.csv, .dta, …)"
    )
    predict.add_argument(
        "--columns",
        metavar="COLUMN",
        nargs="+",
        choices=(*COLUMNS, *NEW_COLUMNS),
        help=f"what to write beside the data: {', '.join(COLUMNS)}; "
        f"with --new also {', '.join(NEW_COLUMNS)} (default: all)",
    )
    predict.add_argument(
        "--relevel",
        metavar="LEVEL",
        help="predict the random effects of the levels from the top down to this one only",
    )
    predict.add_argument(
        "--new",
        metavar="NEWFILE",
        type=Path,
        help="predict the rows of this file, of fitted or new groups; the outcome may be missing",
    )
    add_guard(predict)


def _predict(arguments: argparse.Namespace) -> int:
    from core.data import writers
    from core.inference.relevel import levels_down_to
    from core.project.data import read_data

    check_extension(arguments.out, writers.EXTENSIONS, "Data")
    chosen: list[str] | None = arguments.columns
    relevel: str | None = arguments.relevel
    for_new_rows = [] if arguments.new else [c for c in chosen or [] if c in NEW_COLUMNS]
    if for_new_rows:
        raise UserError(
            f"--columns: “{for_new_rows[0]}” is a prediction of new rows.",
            "Name their file with --new; it may be that of --data.",
        )
    # What is wrong is told before the data are read and the model is fitted.
    spec = check_grammar(arguments.command)
    if spec is not None:
        levels_down_to((e.level for e in spec.equations), relevel)
    new = read_data(arguments.new) if arguments.new else None
    streamed = new is None and is_streamed(arguments)
    if streamed:
        from core.stream.predict import check_writable

        check_writable(arguments.out)
    analysis = analysed(arguments, "--new" if new is not None else "")

    from core.report.prediction_columns import with_new_predictions, with_predictions

    if streamed:
        return _predict_stream(arguments, analysis)
    if new is None:
        source = analysis.dataset
        dataset = with_predictions(analysis, chosen or COLUMNS, relevel=relevel)
    else:
        source = new
        dataset = with_new_predictions(analysis, new, chosen, relevel=relevel)
    write_data(dataset, arguments.out, guard=arguments.guard)
    added = len(dataset.variables) - len(source.variables)
    rows = format_count(dataset.n_rows, "row")
    print(f"{arguments.out}: {rows}, {format_count(added, 'new column')}")
    return status_of(analysis)


def _predict_stream(arguments: argparse.Namespace, analysis: Any) -> int:
    """Predictions of rows that are still in their files, batch by batch."""
    from core.stream.predict import write_predictions

    rows, added = write_predictions(
        analysis,
        arguments.out,
        arguments.columns or COLUMNS,
        relevel=arguments.relevel,
        guard=arguments.guard,
    )
    print(f"{arguments.out}: {format_count(rows, 'row')}, {format_count(added, 'new column')}")
    return status_of(analysis)
