"""levelwise estat: fit a model and print what can be read off it."""

from __future__ import annotations

import argparse
from typing import Any

from core.cli.arguments import add_model, add_subcommand
from core.cli.models import analysed, status_of
from core.cli.output import json_text
from core.errors import UserError

STATISTICS = (
    "icc",
    "recovariance",
    "wcorrelation",
    "group",
    "sd",
    "ic",
    "r2",
    "terms",
    "influence",
)


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    estat = add_subcommand(
        subcommands, "estat", "fit a model and print what can be read off it", _estat
    )
    estat.add_argument("statistic", metavar="STATISTIC", help=f"one of {', '.join(STATISTICS)}")
    add_model(estat)
    estat.add_argument("--json", action="store_true", help="print one JSON value instead")
    estat.add_argument("--at", metavar="LEVEL=GROUP", default="", help="the group of wcorrelation")


def _estat(arguments: argparse.Namespace) -> int:
    if arguments.statistic not in STATISTICS:
        raise UserError(
            f"There is no statistic “{arguments.statistic}”.",
            f"There are {', '.join(STATISTICS)}.",
        )
    analysis = analysed(arguments)

    from core.report import estat
    from core.report.text import tables_to_text

    found = estat.STATISTICS[arguments.statistic](analysis, arguments.at)
    if arguments.json:
        print(json_text({"statistic": arguments.statistic, "value": found.value}))
    else:
        print(tables_to_text(found.tables).removesuffix("\n"))
    return status_of(analysis)
