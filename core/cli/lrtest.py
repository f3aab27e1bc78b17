"""levelwise lrtest: a model against a special case of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.arguments import add_subcommand
from core.cli.models import read_all
from core.cli.output import OK, json_text


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    lrtest = add_subcommand(
        subcommands, "lrtest", "test a model against a special case of it", _lrtest
    )
    lrtest.add_argument("first", metavar="COMMAND1", help="one model, as for fit")
    lrtest.add_argument("second", metavar="COMMAND2", help="the other; the order does not matter")
    lrtest.add_argument("--data", metavar="FILE", type=Path, required=True, help="the data file")
    lrtest.add_argument("--json", action="store_true", help="print one JSON object instead")


def _lrtest(arguments: argparse.Namespace) -> int:
    commands = (arguments.first, arguments.second)
    dataset, specs = read_all(arguments, commands)

    from core.analysis import analyse
    from core.inference.comparison import compare, comparison_to_json

    first, second = (analyse(dataset, spec) for spec in specs)
    comparison = compare(first.fit, second.fit)
    small, large = first.summary, second.summary
    if comparison.larger == small.command:
        small, large = large, small
    if arguments.json:
        print(json_text(comparison_to_json(comparison, (small, large))))
        return OK

    from core.report.tables import comparison_table, information_criteria_table
    from core.report.text import tables_to_text

    tables = (
        comparison_table(comparison),
        information_criteria_table({"smaller": small, "larger": large}),
    )
    print(tables_to_text(tables).removesuffix("\n"))
    return OK
