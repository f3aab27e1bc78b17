"""levelwise fit: fit a model and print its tables."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.cli.arguments import add_model_subcommand, add_style
from core.cli.files import check_extension, from_window, style_of
from core.cli.models import analysed, status_of
from core.cli.output import json_text
from core.cli.questions import add_questions
from core.errors import CommandError, UserError
from core.report.format import format_count

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.report.table import Table

PLOT_EXTENSIONS = (".png", ".svg", ".pdf")


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    fit = add_model_subcommand(subcommands, "fit", "fit a model and print its tables", _fit)
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
        "pairs, residuals, qq, influence, profile, wcorrelation",
    )
    add_style(fit)
    add_questions(fit)
    fit.add_argument(
        "--terms", action="store_true", help="also print Type III and sequential tests of terms"
    )
    fit.add_argument(
        "--remedies",
        action="store_true",
        help="also fit and print what to try where the fit is singular, not converged or collinear",
    )


def _fit(arguments: argparse.Namespace) -> int:
    paths: list[Path] = arguments.export
    _check_exports(paths)
    analysis = analysed(arguments, _needing_rows(arguments))
    tests = _tests(arguments, analysis)

    try:
        # Files first: they are written even if nobody reads the output to its end.
        for path in paths:
            _export(analysis, path, arguments)
    finally:
        print(_shown(analysis, arguments.json, tests))
        if arguments.groups > 0 and not arguments.json:
            print(_group_lines(analysis, arguments.groups))
    return status_of(analysis)


def _needing_rows(arguments: argparse.Namespace) -> str:
    """What is asked for that needs the rows in memory, "" for nothing."""
    asked = [f"--{name}" for name in ("terms", "remedies") if getattr(arguments, name)]
    paths: list[Path] = arguments.export
    asked += [f"A plot ({p.name})" for p in paths if p.suffix.lower() in PLOT_EXTENSIONS]
    return asked[0] if asked else ""


@dataclass(frozen=True)
class _Tests:
    """What --test, --testparm, --lincom, --terms and --remedies asked for."""

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
    if arguments.remedies:
        from core.report.remedies import remedies_json, remedies_table, tried

        trials = tried(analysis)
        tables.append(remedies_table(analysis, trials))
        value["remedies"] = remedies_json(analysis, trials)
    return _Tests(tuple(tables), value)


def _of_option(option: str, text: str, run: Callable[[str], Any]) -> Any:
    """``run(text)``; what is wrong in it is told as an error of the option."""
    try:
        return run(text)
    except CommandError as error:
        place = f"--{option} “{text}”, character {error.position + 1}"
        raise UserError(f"{place}: {error.message}", error.remedy) from error


def _shown(analysis: Analysis, as_json: bool, tests: _Tests) -> str:
    from core.inference.summary import to_json
    from core.report.stata_text import stata_text
    from core.report.text import tables_to_text

    if as_json:
        return json_text({**to_json(analysis.summary), **tests.value})
    text = stata_text(analysis.summary, analysis.spec.options).removesuffix("\n")
    return (
        f"{text}\n\n{tables_to_text(tests.tables).removesuffix(chr(10))}" if tests.tables else text
    )


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


def _check_exports(paths: Iterable[Path]) -> None:
    """UserError before anything is computed if there is nothing that could write ``paths``."""
    from core.report.export import EXTENSIONS

    for path in paths:
        check_extension(path, (*EXTENSIONS, *PLOT_EXTENSIONS), "Tables and plots")
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

    export_tables(analysis_tables(analysis), path, style_of(arguments))


def _plots() -> Any:
    """The window's plots as ``gui.plots.export_cli`` exports them, imported only when asked for."""
    return from_window("plots.export_cli")
