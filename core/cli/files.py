"""The files that subcommands write."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.cli.output import tell
from core.errors import UserError

if TYPE_CHECKING:
    from core.report.layout import TableStyle


def check_extension(path: Path, extensions: Sequence[str], what: str) -> None:
    if path.suffix.lower() not in extensions:
        raise UserError(
            f"{what} cannot be written to “{path}”.",
            f"Its name must end in one of {', '.join(extensions)}.",
        )


def style_of(arguments: argparse.Namespace) -> TableStyle:
    from core.report.layout import Numbers, TableStyle

    return TableStyle(Numbers(arguments.numbers), arguments.stars)


def add_guard(parser: argparse.ArgumentParser) -> None:
    """The option that keeps texts of the data from being run by a spreadsheet."""
    parser.add_argument(
        "--guard",
        action="store_true",
        help="put an apostrophe before texts that a spreadsheet would run as formulas",
    )


def write_data(
    dataset: Any, path: Path, *, missing_codes: bool = False, guard: bool = False
) -> None:
    """Write ``dataset``; what the format could not hold is told, but is no error."""
    from core.data.writers import write_dataset

    options = {"missing_codes": missing_codes, "guard_formulas": guard}
    for note in write_dataset(dataset, path, **options):
        tell(note)


def from_window(module: str) -> Any:
    """A module of the window's side, which alone can draw."""
    try:
        return import_module(f"gui.{module}")
    except ImportError as error:
        raise UserError(
            f"Plots cannot be exported here: {error}.", "Export them from the window."
        ) from error
