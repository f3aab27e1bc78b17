"""A command understood, its data read, its model fitted."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from core.cli.output import NOT_CERTIFIED, OK, tell
from core.errors import CommandError, UserError
from core.model._varlists import NamesNeeded
from core.model.spec import ModelSpec
from core.model.syntax import check_variables, parse

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.data.dataset import Dataset


def analysed(arguments: argparse.Namespace) -> Analysis:
    """Read the command, then the data, and fit; the time of reading is in the summary."""
    command: str = arguments.command
    check_grammar(command)
    level = _level(arguments.level)

    from core.analysis import analyse
    from core.project.data import read_data

    started = perf_counter()
    dataset = read_data(arguments.data)
    read = perf_counter() - started
    spec = _understood(command, dataset)
    analysis = analyse(dataset, spec if level is None else spec.with_options(level=level))
    seconds = {"read": read, **analysis.summary.seconds}
    return replace(analysis, summary=replace(analysis.summary, seconds=seconds))


def check_grammar(command: str) -> ModelSpec | None:
    """What ``command`` asks for, None if only the data can tell; CommandError if none could."""
    try:
        return parse(command)
    except NamesNeeded:
        return None


def _understood(command: str, dataset: Dataset) -> ModelSpec:
    """What ``command`` asks for; CommandError for a variable that is not in ``dataset``."""
    spec = parse(command, names=dataset.names)
    check_variables(spec, command, dataset.names)
    return spec


def _level(level: str | None) -> float | None:
    """The confidence level of --level, checked as the option level() is."""
    if level is None:
        return None
    try:
        return parse(f"y, level({float(level)!r})").options.level
    except (ValueError, CommandError):
        raise UserError(f"--level: “{level}” is not a number from 10 to 99.99.") from None


def read_all(
    arguments: argparse.Namespace, commands: Sequence[str]
) -> tuple[Dataset, list[ModelSpec]]:
    """The data, and each command understood; an error is that of ``arguments.command``."""
    for command in commands:
        arguments.command = command
        check_grammar(command)

    from core.project.data import read_data

    dataset = read_data(arguments.data)
    specs: list[ModelSpec] = []
    for command in commands:
        arguments.command = command
        specs.append(_understood(command, dataset))
    return dataset, specs


def status_of(analysis: Analysis) -> int:
    if analysis.summary.converged:
        return OK
    tell("No maximum could be certified: do not use these estimates.")
    return NOT_CERTIFIED
