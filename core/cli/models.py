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
    from core.stream.parts import Parts


def analysed(arguments: argparse.Namespace, needs_rows: str = "") -> Analysis:
    """Read the command, then the data, and fit; the time of reading is in the summary.

    ``needs_rows``: what is asked for that needs the rows in memory, "" for nothing: UserError
    before anything is computed if they are to be streamed.
    """
    command: str = arguments.command
    check_grammar(command)
    level = _level(arguments.level)
    streamed = _streamed(arguments, level, needs_rows)
    if streamed is not None:
        return streamed

    from core.analysis import analyse
    from core.project.data import read_data

    started = perf_counter()
    dataset = read_data(arguments.data)
    read = perf_counter() - started
    spec = _understood(command, dataset.names)
    analysis = analyse(dataset, spec if level is None else spec.with_options(level=level))
    return _with_reading(analysis, read)


def is_streamed(arguments: argparse.Namespace) -> bool:
    """Whether the data are streamed; ReadError if there are none."""
    return _parts(arguments) is not None


def _parts(arguments: argparse.Namespace, needs_rows: bool = False) -> Parts | None:
    from core.stream.parts import parts_of

    return parts_of(arguments.data, arguments.stream or arguments.dask is not None, needs_rows)


def _with_reading(analysis: Analysis, seconds: float) -> Analysis:
    """``analysis`` with the time that reading took."""
    spent = {"read": seconds, **analysis.summary.seconds}
    return replace(analysis, summary=replace(analysis.summary, seconds=spent))


def _streamed(
    arguments: argparse.Namespace, level: float | None, needs_rows: str
) -> Analysis | None:
    """The fit of data that are not read at once; None of those that are."""
    started = perf_counter()
    parts = _parts(arguments, bool(needs_rows))
    if parts is None:
        return None
    if needs_rows:
        raise UserError(
            f"{needs_rows} needs the rows of the data in memory, and these are streamed.",
            "Use a part of them that memory holds, in one file.",
        )
    spec = _understood(arguments.command, parts.names())
    spec = spec if level is None else spec.with_options(level=level)

    from core.engine.control import Control
    from core.stream.analysis import analyse_stream
    from core.stream.runners import Threads

    source = parts.open(spec.variables, Control().check)
    read = perf_counter() - started
    if arguments.dask is None:
        return _with_reading(analyse_stream(source, spec, Threads()), read)

    from core.stream.on_dask import connect

    with connect(arguments.dask) as cluster:
        return _with_reading(analyse_stream(source, spec, cluster), read)


def check_grammar(command: str) -> ModelSpec | None:
    """What ``command`` asks for, None if only the data can tell; CommandError if none could."""
    try:
        return parse(command)
    except NamesNeeded:
        return None


def _understood(command: str, names: Sequence[str]) -> ModelSpec:
    """What ``command`` asks for; CommandError for a variable that is not among ``names``."""
    spec = parse(command, names=names)
    check_variables(spec, command, names)
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
        specs.append(_understood(command, dataset.names))
    return dataset, specs


def status_of(analysis: Analysis) -> int:
    if analysis.summary.converged:
        return OK
    tell("No maximum could be certified: do not use these estimates.")
    return NOT_CERTIFIED
