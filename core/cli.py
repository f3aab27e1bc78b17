"""The command line of `levelwise`: `fit`, `tables`, `lrtest` and more; scripts rely on it.

Exit status: 0; 2 for bad input, with one clear line on standard error; 3 when no maximum could
be certified, the tables being printed all the same.

The heavy modules are imported inside the subcommands, after the command has been understood:
an error in it is told at once.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NoReturn

from core.errors import CommandError, UserError
from core.model.spec import ModelSpec
from core.model.syntax import check_variables, describe_position, parse
from core.report.format import format_count

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.data.dataset import Dataset
    from core.report.layout import TableStyle
    from core.report.table import Table

OK, BAD_INPUT, NOT_CERTIFIED = 0, 2, 3
#: What a shell reports for a program that was interrupted, and for a broken pipe.
INTERRUPTED, BROKEN_PIPE = 130, 141

PLOT_EXTENSIONS = (".png", ".svg", ".pdf")
COLUMNS = ("xb", "stdp", "fitted", "residuals", "rstandard", "reffects", "reses")
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
#: Intervals of prediction and whether a row's groups were fitted: of the rows of --new only.
NEW_COLUMNS = (
    "se_mean", "mean_lower", "mean_upper", "se_obs", "obs_lower", "obs_upper", "new_groups"
)  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Run the subcommand ``argv[0]``; the exit status. Never raises for bad input."""
    arguments = argparse.Namespace(command="")
    _print_whatever_comes()
    try:
        _parser().parse_args(list(argv), arguments)
        status = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except SystemExit as finished:  # --help
        return finished.code if isinstance(finished.code, int) else OK
    except CommandError as error:
        _tell(f"command, character {error.position + 1}: {error}")
        if sys.stderr.isatty():
            print(describe_position(arguments.command, error), file=sys.stderr)
        return BAD_INPUT
    except UserError as error:
        _tell(str(error))
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return BROKEN_PIPE


# Arguments


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are UserErrors, told on one line as all others are."""

    def error(self, message: str) -> NoReturn:
        raise UserError(f"{message[:1].upper()}{message[1:]}.", f"See {self.prog} --help.")


def _parser() -> _Parser:
    parser = _Parser(prog="levelwise", description="Linear mixed models.", allow_abbrev=False)
    subcommands = parser.add_subparsers(required=True, metavar="SUBCOMMAND")

    fit = _model_parser(subcommands, "fit", "fit a model and print its tables", _fit)
    fit.add_argument("--json", action="store_true", help="print one JSON object instead")
    fit.add_argument(
        "--groups",
        metavar="N",
        type=int,
        default=0,
        help="also print the lines (b0, b1, …) of the first N groups of each level",
    )
    fit.add_argument(
        "--export",
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help="also write the tables (.csv, .tsv, .html, .tex, .md, .docx, .xlsx, .txt, .json) "
        "or plots (.png, .svg, .pdf); plot:KIND=PATH for one kind: lines, caterpillar, panels, "
        "pairs, residuals, qq, profile",
    )
    _add_style(fit)
    for option, what in (
        ("--test", "test linear hypotheses, e.g. 'x z' or 'x = z'"),
        ("--testparm", "test all coefficients of terms, e.g. 'i.g'"),
        ("--lincom", "estimate a linear combination, e.g. 'x + 2*z'"),
    ):
        fit.add_argument(option, metavar="EXPRESSION", action="append", default=[], help=what)
    fit.add_argument(
        "--terms", action="store_true", help="also print Type III and sequential tests of terms"
    )

    estat = _add(subcommands, "estat", "fit a model and print what can be read off it", _estat)
    estat.add_argument("statistic", metavar="STATISTIC", help=f"one of {', '.join(STATISTICS)}")
    _add_model(estat)
    estat.add_argument("--json", action="store_true", help="print one JSON value instead")
    estat.add_argument("--at", metavar="LEVEL=GROUP", default="", help="the group of wcorrelation")

    tables = _add(subcommands, "tables", "print several models side by side", _tables)
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
    _add_style(tables)

    report = _model_parser(subcommands, "report", "write a report of the analysis", _report)
    report.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help="a .html or .docx file to write"
    )
    report.add_argument("--without-plots", action="store_true", help="leave the plots out")
    _add_style(report)

    script = _model_parser(
        subcommands, "script", "write the model as a script of Stata, R or Python", _script
    )
    script.add_argument("--out", metavar="FILE", type=Path, help="a .do, .R or .py file to write")
    script.add_argument("--language", choices=("stata", "r", "python"), help="what to write")

    lrtest = _add(subcommands, "lrtest", "test a model against a special case of it", _lrtest)
    lrtest.add_argument("first", metavar="COMMAND1", help="one model, as for fit")
    lrtest.add_argument("second", metavar="COMMAND2", help="the other; the order does not matter")
    lrtest.add_argument("--data", metavar="FILE", type=Path, required=True, help="the data file")
    lrtest.add_argument("--json", action="store_true", help="print one JSON object instead")

    predict = _model_parser(subcommands, "predict", "fit a model and write predictions", _predict)
    predict.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help="the file to write (.csv, .dta, …)"
    )
    predict.add_argument(
        "--columns",
        metavar="COLUMN",
        nargs="+",
        choices=(*COLUMNS, *NEW_COLUMNS),
        help=f"what to write beside the data: {', '.join(COLUMNS)}; "
        f"with --new also {', '.join(NEW_COLUMNS)} (default: all)",
    )
    predict.add_argument(
        "--relevel",
        metavar="LEVEL",
        help="predict the random effects of the levels from the top down to this one only",
    )
    predict.add_argument(
        "--new",
        metavar="NEWFILE",
        type=Path,
        help="predict the rows of this file, of fitted or new groups; the outcome may be missing",
    )

    describe = _add(subcommands, "describe", "print what was read from a file", _describe)
    describe.add_argument("file", metavar="FILE", type=Path)
    describe.add_argument("--json", action="store_true", help="print one JSON object instead")
    _add_table(describe)

    convert = _add(subcommands, "convert", "read one format and write another", _convert)
    convert.add_argument("source", metavar="IN", type=Path)
    convert.add_argument("target", metavar="OUT", type=Path)
    _add_table(convert)
    return parser


def _add_table(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--table", metavar="NAME", help="the sheet or data frame to read, where a file has several"
    )


def _add(
    subcommands: Any, name: str, does: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    parser = subcommands.add_parser(name, help=does, description=does, allow_abbrev=False)
    parser.set_defaults(run=run)
    return parser


def _add_style(parser: argparse.ArgumentParser) -> None:
    """How tables are written for people."""
    parser.add_argument(
        "--numbers",
        choices=("rounded", "full", "apa"),
        default="rounded",
        help="how files for people write numbers (default: rounded)",
    )
    parser.add_argument("--stars", action="store_true", help="mark small p-values with stars")


def _model_parser(
    subcommands: Any, name: str, does: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """A subcommand that fits a model."""
    parser = _add(subcommands, name, does, run)
    _add_model(parser)
    return parser


def _add_model(parser: argparse.ArgumentParser) -> None:
    """The model, its data and the confidence level."""
    parser.add_argument(
        "command",
        metavar="COMMAND",
        help="the model as in Stata after xtmixed, e.g. 'math5 math3 || school: math3'",
    )
    parser.add_argument("--data", metavar="FILE", type=Path, required=True, help="the data file")
    parser.add_argument(
        "--level", metavar="PERCENT", help="confidence level, instead of the command's"
    )


# Subcommands


def _fit(arguments: argparse.Namespace) -> int:
    paths: list[Path] = arguments.export
    _check_exports(paths)
    analysis = _analyse(arguments)
    tests = _tests(arguments, analysis)

    try:
        # Files first: they are written even if nobody reads the output to its end.
        for path in paths:
            _export(analysis, path, arguments)
    finally:
        print(_shown(analysis, arguments.json, tests))
        if arguments.groups > 0 and not arguments.json:
            print(_group_lines(analysis, arguments.groups))
    return _status(analysis)


def _estat(arguments: argparse.Namespace) -> int:
    if arguments.statistic not in STATISTICS:
        raise UserError(
            f"There is no statistic “{arguments.statistic}”.",
            f"There are {', '.join(STATISTICS)}.",
        )
    analysis = _analyse(arguments)

    from core.report import estat
    from core.report.text import tables_to_text

    found = estat.STATISTICS[arguments.statistic](analysis, arguments.at)
    if arguments.json:
        print(_json({"statistic": arguments.statistic, "value": found.value}))
    else:
        print(tables_to_text(found.tables).removesuffix("\n"))
    return _status(analysis)


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
        _check_extension(path, EXTENSIONS, "Tables")
    specs = _parse_all(arguments, commands)

    from core.analysis import analyse
    from core.report.journal import journal_table
    from core.report.text import to_text

    dataset = _read_for(arguments, specs, commands)
    analyses = [analyse(dataset, spec) for spec in specs]
    summaries = {n: a.summary for n, a in zip(names, analyses, strict=True)}
    table = journal_table(summaries, stars=arguments.stars)
    for path in arguments.out:
        export_table(table, path, _style(arguments))
    print(to_text(table, _style(arguments)).removesuffix("\n"))
    return max(map(_status, analyses))


def _report(arguments: argparse.Namespace) -> int:
    from core.report.report_files import REPORT_EXTENSIONS, export_report

    _check_extension(arguments.out, REPORT_EXTENSIONS, "A report")
    draw = None if arguments.without_plots else _from_window("report_pictures").report_pictures
    analysis = _analyse(arguments)

    from core.report.report import NO_PICTURES, report

    pictures = draw(analysis) if draw else NO_PICTURES
    written = report(analysis, pictures)
    export_report(written, arguments.out, _style(arguments))
    print(f"{arguments.out}: {format_count(len(written.sections), 'section')}")
    return _status(analysis)


def _script(arguments: argparse.Namespace) -> int:
    from core.model.scripts import EXTENSIONS, Language, write_script

    out: Path | None = arguments.out
    language = arguments.language or (EXTENSIONS.get(out.suffix.lower()) if out else None)
    if language is None:
        raise UserError(
            "In which language is not said.",
            f"Use --language, or --out with one of {', '.join(EXTENSIONS)}.",
        )
    analysis = _analyse(arguments)
    text = write_script(analysis, Language(language))
    if out is None:
        print(text.removesuffix("\n"))
    else:
        from core.data.atomic import atomic_write

        with atomic_write(out) as file:
            file.write(text.encode())
        print(f"{out}: {format_count(text.count(chr(10)), 'line')}")
    return _status(analysis)


def _parse_all(arguments: argparse.Namespace, commands: Iterable[str]) -> list[ModelSpec]:
    """Each command understood; an error is that of the command in ``arguments.command``."""
    specs: list[ModelSpec] = []
    for command in commands:
        arguments.command = command
        specs.append(parse(command))
    return specs


def _read_for(
    arguments: argparse.Namespace, specs: Iterable[ModelSpec], commands: Iterable[str]
) -> Dataset:
    """The data, in which the variables of all ``commands`` are."""
    from core.project.data import read_data

    dataset = read_data(arguments.data)
    for spec, command in zip(specs, commands, strict=True):
        arguments.command = command
        check_variables(spec, command, dataset.names)
    return dataset


def _lrtest(arguments: argparse.Namespace) -> int:
    commands = (arguments.first, arguments.second)
    specs = _parse_all(arguments, commands)

    from core.analysis import analyse
    from core.inference.comparison import compare, comparison_to_json

    dataset = _read_for(arguments, specs, commands)
    first, second = (analyse(dataset, spec) for spec in specs)
    comparison = compare(first.fit, second.fit)
    small, large = first.summary, second.summary
    if comparison.larger == small.command:
        small, large = large, small
    if arguments.json:
        print(_json(comparison_to_json(comparison, (small, large))))
        return OK

    from core.report.tables import comparison_table, information_criteria_table
    from core.report.text import tables_to_text

    tables = (
        comparison_table(comparison),
        information_criteria_table({"smaller": small, "larger": large}),
    )
    print(tables_to_text(tables).removesuffix("\n"))
    return OK


def _predict(arguments: argparse.Namespace) -> int:
    from core.data import writers
    from core.inference.relevel import levels_down_to
    from core.project.data import read_data

    _check_extension(arguments.out, writers.EXTENSIONS, "Data")
    chosen: list[str] | None = arguments.columns
    relevel: str | None = arguments.relevel
    for_new_rows = [] if arguments.new else [c for c in chosen or [] if c in NEW_COLUMNS]
    if for_new_rows:
        raise UserError(
            f"--columns: “{for_new_rows[0]}” is a prediction of new rows.",
            "Name their file with --new; it may be that of --data.",
        )
    # What is wrong is told before the data are read and the model is fitted.
    levels_down_to((e.level for e in parse(arguments.command).equations), relevel)
    new = read_data(arguments.new) if arguments.new else None
    analysis = _analyse(arguments)

    from core.report.prediction_columns import with_new_predictions, with_predictions

    if new is None:
        source = analysis.dataset
        dataset = with_predictions(analysis, chosen or COLUMNS, relevel=relevel)
    else:
        source = new
        dataset = with_new_predictions(analysis, new, chosen, relevel=relevel)
    _write_dataset(dataset, arguments.out)
    added = len(dataset.variables) - len(source.variables)
    rows = format_count(dataset.n_rows, "row")
    print(f"{arguments.out}: {rows}, {format_count(added, 'new column')}")
    return _status(analysis)


def _describe(arguments: argparse.Namespace) -> int:
    from core.data.choices import Choices
    from core.data.describe import describe, description_text, description_to_json
    from core.project.data import read_data

    description = describe(read_data(arguments.file, Choices(table=arguments.table)))
    shown = _json(description_to_json(description)) if arguments.json else ""
    print(shown or description_text(description))
    return OK


def _convert(arguments: argparse.Namespace) -> int:
    from core.data import writers
    from core.data.choices import Choices
    from core.project.data import read_data

    _check_extension(arguments.target, writers.EXTENSIONS, "Data")
    dataset = read_data(arguments.source, Choices(table=arguments.table))
    _write_dataset(dataset, arguments.target)
    rows = format_count(dataset.n_rows, "row")
    columns = format_count(len(dataset.variables), "column")
    print(f"{arguments.target}: {rows}, {columns}")
    return OK


# Steps


def _analyse(arguments: argparse.Namespace) -> Analysis:
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


def _shown(analysis: Analysis, as_json: bool, tests: _Tests) -> str:
    from core.inference.summary import to_json
    from core.report.stata_text import stata_text
    from core.report.text import tables_to_text

    if as_json:
        return _json({**to_json(analysis.summary), **tests.value})
    text = stata_text(analysis.summary, analysis.spec.options).removesuffix("\n")
    return (
        f"{text}\n\n{tables_to_text(tests.tables).removesuffix(chr(10))}" if tests.tables else text
    )


@dataclass(frozen=True)
class _Tests:
    """What --test, --testparm, --lincom and --terms asked for."""

    tables: tuple[Table, ...]
    value: dict[str, Any]


def _tests(arguments: argparse.Namespace, analysis: Analysis) -> _Tests:
    from core.inference import hypotheses
    from core.report import estat

    fit, level = analysis.fit, analysis.spec.options.level
    tables: list[Table] = []
    value: dict[str, Any] = {}
    kinds = (
        ("test", hypotheses.test, arguments.test),
        ("testparm", hypotheses.testparm, arguments.testparm),
    )
    for kind, run, texts in kinds:
        for text in texts:
            found = _of_option(kind, text, lambda t, run=run: run(fit, t))
            tables.append(estat.hypothesis_table(kind, text, found))
            value.setdefault("tests", []).append(estat.hypothesis_json(kind, text, found))
    if arguments.lincom:
        combinations = [
            _of_option("lincom", text, lambda t: hypotheses.lincom(fit, t, level))
            for text in arguments.lincom
        ]
        tables.append(estat.combination_table(combinations, level))
        value["lincom"] = [asdict(c) for c in combinations]
    if arguments.terms:
        terms = estat.term_tables(analysis)
        tables.extend(terms.tables)
        value["term_table"] = terms.value
    return _Tests(tuple(tables), value)


def _of_option(option: str, text: str, run: Callable[[str], Any]) -> Any:
    """``run(text)``; what is wrong in it is told as an error of the option."""
    try:
        return run(text)
    except CommandError as error:
        place = f"--{option} “{text}”, character {error.position + 1}"
        raise UserError(f"{place}: {error.message}", error.remedy) from error


def _group_lines(analysis: Analysis, first: int) -> str:
    """The first groups' own coefficients, to the digits of the other tables."""
    from core.report.format import stata_g
    from core.report.tables import coefficients, group_lines_tables
    from core.report.text import tables_to_text

    def shorten(table: Table) -> Table:
        rows = tuple(
            tuple(stata_g(cell) if isinstance(cell, float) else cell for cell in row)
            for row in table.rows[:first]
        )
        left = len(table.rows) - len(rows)
        more = (f"{format_count(left, 'group')} more.",) if left else ()
        return replace(table, rows=rows, notes=(*table.notes, *more))

    fixed = coefficients(analysis.summary)
    tables = group_lines_tables(fixed, analysis.fit.design, analysis.effects)
    return "\n" + tables_to_text(map(shorten, tables)).removesuffix("\n")


def _status(analysis: Analysis) -> int:
    if analysis.summary.converged:
        return OK
    _tell("No maximum could be certified: do not use these estimates.")
    return NOT_CERTIFIED


def _check_exports(paths: Iterable[Path]) -> None:
    """UserError before anything is computed if there is nothing that could write ``paths``."""
    from core.report.export import EXTENSIONS

    for path in paths:
        _check_extension(path, (*EXTENSIONS, *PLOT_EXTENSIONS), "Tables and plots")
        if path.suffix.lower() in PLOT_EXTENSIONS:
            _plots().requests(path)


def _export(analysis: Analysis, path: Path, arguments: argparse.Namespace) -> None:
    extension = path.suffix.lower()
    if extension in PLOT_EXTENSIONS:
        _plots().export_plots(analysis, path)
        return
    if extension == ".json":
        from core.data.atomic import atomic_write

        with atomic_write(path) as file:
            shown = _shown(analysis, as_json=True, tests=_Tests((), {}))
            file.write(shown.encode("utf-8", "backslashreplace"))
        return
    from core.report.export import export_tables
    from core.report.tables import analysis_tables

    export_tables(analysis_tables(analysis), path, _style(arguments))


def _style(arguments: argparse.Namespace) -> TableStyle:
    from core.report.layout import Numbers, TableStyle

    return TableStyle(Numbers(arguments.numbers), arguments.stars)


def _plots() -> Any:
    """The window's plots as ``gui.plots.export_cli`` exports them, imported only when asked for."""
    return _from_window("plots.export_cli")


def _from_window(module: str) -> Any:
    """A module of the window's side, which alone can draw."""
    try:
        return import_module(f"gui.{module}")
    except ImportError as error:
        raise UserError(
            f"Plots cannot be exported here: {error}.", "Export them from the window."
        ) from error


def _check_extension(path: Path, extensions: Sequence[str], what: str) -> None:
    if path.suffix.lower() not in extensions:
        raise UserError(
            f"{what} cannot be written to “{path}”.",
            f"Its name must end in one of {', '.join(extensions)}.",
        )


def _write_dataset(dataset: Any, path: Path) -> None:
    """Write ``dataset``; what the format could not hold is told, but is no error."""
    from core.data.writers import write_dataset

    for note in write_dataset(dataset, path):
        _tell(note)


# Output


def _tell(message: str) -> None:
    """One line on standard error."""
    print(f"levelwise: {' '.join(message.split())}", file=sys.stderr)


def _json(value: Any) -> str:
    """``value`` as JSON; numbers that JSON has no word for become null."""
    unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    return json.dumps(_finite(value), indent=2, ensure_ascii=not unicode, allow_nan=False)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _print_whatever_comes() -> None:
    """Characters that the terminal's encoding lacks are written as escapes, not as errors."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Let the interpreter's last flush go nowhere: nobody reads on."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
