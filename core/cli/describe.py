"""levelwise describe: what was read from a file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.arguments import add_subcommand, add_table
from core.cli.output import OK, json_text


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    describe = add_subcommand(subcommands, "describe", "print what was read from a file", _describe)
    describe.add_argument("file", metavar="FILE", type=Path)
    describe.add_argument("--json", action="store_true", help="print one JSON object instead")
    add_table(describe)


def _describe(arguments: argparse.Namespace) -> int:
    from core.data.choices import Choices
    from core.data.describe import describe, description_text, description_to_json
    from core.project.data import read_data

    description = describe(read_data(arguments.file, Choices(table=arguments.table)))
    shown = json_text(description_to_json(description)) if arguments.json else ""
    print(shown or description_text(description))
    return OK
