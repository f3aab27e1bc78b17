"""A command understood, its data read, its model fitted."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from core.cli.output import NOT_CERTIFIED, OK, tell
from core.errors import CommandError, UserError
from core.model.spec import ModelSpec
from core.model.syntax import check_variables, parse

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.data.dataset import Dataset


def analysed(arguments: argparse.Namespace) -> Analysis:
    """Read the command, then the data, and fit; the time of reading is in the summary."""
    command: str = arguments.command
    spec = _with_level(parse(command), arguments.level)

    from core.analysis import analyse
    from core.project.data import read_data

    started = perf_counter()
    dataset = read_data(arguments.data)
    read = perf_counter() - started
    check_variables(spec, command, dataset.names)
    analysis = analyse(dataset, spec)
    seconds = {"read": read, **analysis.summary.seconds}
    return replace(analysis, summary=replace(analysis.summary, seconds=seconds))


def _with_level(spec: ModelSpec, level: str | None) -> ModelSpec:
    """``spec`` with the confidence level of --level, checked as the option level() is."""
    if level is None:
        return spec
    try:
        options = parse(f"y, level({float(level)!r})").options
    except (ValueError, CommandError):
        raise UserError(f"--level: “{level}” is not a number from 10 to 99.99.") from None
    return spec.with_options(level=options.level)


def parse_all(arguments: argparse.Namespace, commands: Iterable[str]) -> list[ModelSpec]:
    """Each command understood; an error is that of the command in ``arguments.command``."""
    specs: list[ModelSpec] = []
    for command in commands:
        arguments.command = command
        specs.append(parse(command))
    return specs


def read_for(
    arguments: argparse.Namespace, specs: Iterable[ModelSpec], commands: Iterable[str]
) -> Dataset:
    """The data, in which the variables of all ``commands`` are."""
    from core.project.data import read_data

    dataset = read_data(arguments.data)
    for spec, command in zip(specs, commands, strict=True):
        arguments.command = command
        check_variables(spec, command, dataset.names)
    return dataset


def status_of(analysis: Analysis) -> int:
    if analysis.summary.converged:
        return OK
    tell("No maximum could be certified: do not use these estimates.")
    return NOT_CERTIFIED
