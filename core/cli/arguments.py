"""The arguments that several subcommands share."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from core.errors import UserError


class Parser(argparse.ArgumentParser):
    """A parser whose errors are UserErrors, told on one line as all others are."""

    def error(self, message: str) -> NoReturn:
        raise UserError(f"{message[:1].upper()}{message[1:]}.", f"See {self.prog} --help.")


def add_subcommand(
    subcommands: Any, name: str, does: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    parser = subcommands.add_parser(name, help=does, description=does, allow_abbrev=False)
    parser.set_defaults(run=run)
    return parser


def add_model_subcommand(
    subcommands: Any, name: str, does: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """A subcommand that fits a model."""
    parser = add_subcommand(subcommands, name, does, run)
    add_model(parser)
    return parser


def add_model(parser: argparse.ArgumentParser) -> None:
    """The model, its data and the confidence level."""
    parser.add_argument(
        "command",
        metavar="COMMAND",
        help="the model as in Stata after xtmixed, e.g. 'math5 math3 || school: math3'",
    )
    parser.add_argument(
        "--data",
        metavar="FILE",
        type=Path,
        required=True,
        help="the data file; a folder or a pattern of Parquet or CSV files of one table is "
        "streamed: its rows are never in memory at once",
    )
    parser.add_argument(
        "--stream", action="store_true", help="stream a single file as well, whatever its size"
    )
    parser.add_argument(
        "--dask",
        metavar="ADDRESS",
        help="stream on the workers of this Dask scheduler, such as tcp://head:8786",
    )
    parser.add_argument(
        "--level", metavar="PERCENT", help="confidence level, instead of the command's"
    )


def add_style(parser: argparse.ArgumentParser) -> None:
    """How tables are written for people."""
    parser.add_argument(
        "--numbers",
        choices=("rounded", "full", "apa"),
        default="rounded",
        help="how files for people write numbers (default: rounded)",
    )
    parser.add_argument("--stars", action="store_true", help="mark small p-values with stars")


def add_table(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--table", metavar="NAME", help="the sheet or data frame to read, where a file has several"
    )
