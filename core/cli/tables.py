"""levelwise tables: several models side by side."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.arguments import add_style, add_subcommand
from core.cli.files import check_extension, style_of
from core.cli.models import read_all, status_of
from core.errors import UserError
from core.report.format import format_count


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    tables = add_subcommand(subcommands, "tables", "print several models side by side", _tables)
    tables.add_argument("commands", metavar="COMMAND", nargs="+", help="a model, as for fit")
    tables.add_argument("--data", metavar="FILE", type=Path, required=True, help="the data file")
    tables.add_argument("--names", metavar="NAME", nargs="+", help="what to call the models")
    tables.add_argument(
        "--out",
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help="also write the table, in the format of the extension",
    )
    add_style(tables)


def _tables(arguments: argparse.Namespace) -> int:
    from core.report.export import EXTENSIONS, export_table

    commands: list[str] = arguments.commands
    names: list[str] = arguments.names or [f"M{i}" for i in range(1, len(commands) + 1)]
    if len(names) != len(commands) or len(set(names)) != len(names):
        raise UserError(
            f"--names: there are {format_count(len(commands), 'model')}, each needs a name of its "
            f"own, and {len(set(names))} were given."
        )
    for path in arguments.out:
        check_extension(path, EXTENSIONS, "Tables")
    dataset, specs = read_all(arguments, commands)

    from core.analysis import analyse
    from core.report.journal import journal_table
    from core.report.text import to_text

    analyses = [analyse(dataset, spec) for spec in specs]
    summaries = {n: a.summary for n, a in zip(names, analyses, strict=True)}
    table = journal_table(summaries, stars=arguments.stars)
    for path in arguments.out:
        export_table(table, path, style_of(arguments))
    print(to_text(table, style_of(arguments)).removesuffix("\n"))
    return max(map(status_of, analyses))
