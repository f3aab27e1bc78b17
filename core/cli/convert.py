"""levelwise convert: read one format and write another."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.arguments import add_subcommand, add_table
from core.cli.files import add_guard, check_extension, write_data
from core.cli.output import OK, tell
from core.report.format import format_count


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    convert = add_subcommand(subcommands, "convert", "read one format and write another", _convert)
    convert.add_argument("source", metavar="IN", type=Path)
    convert.add_argument("target", metavar="OUT", type=Path)
    convert.add_argument(
        "--missing",
        choices=("empty", "codes"),
        default="empty",
        help="what a text file says of missing values that have codes, such as .a or 99 "
        "(default: empty; Stata and SPSS files keep them)",
    )
    add_guard(convert)
    add_table(convert)


def _convert(arguments: argparse.Namespace) -> int:
    from core.data import writers
    from core.data.choices import Choices
    from core.project.data import read_data

    check_extension(arguments.target, writers.EXTENSIONS, "Data")
    dataset = read_data(arguments.source, Choices(table=arguments.table))
    codes = arguments.missing == "codes"
    write_data(dataset, arguments.target, missing_codes=codes, guard=arguments.guard)
    text = arguments.target.suffix.lower() in writers.TEXT_EXTENSIONS
    if text and dataset.missing and not codes:
        tell("The option --missing codes writes these codes.")
    rows = format_count(dataset.n_rows, "row")
    columns = format_count(len(dataset.variables), "column")
    print(f"{arguments.target}: {rows}, {columns}")
    return OK
