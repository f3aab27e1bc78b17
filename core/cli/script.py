"""levelwise script: the model in the language of another program."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.arguments import add_model_subcommand
from core.cli.models import analysed, status_of
from core.cli.questions import add_questions, questions_of
from core.errors import UserError
from core.report.format import format_count


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    script = add_model_subcommand(
        subcommands, "script", "write the model as a script of Stata, R or Python", _script
    )
    add_questions(script)
    script.add_argument("--out", metavar="FILE", type=Path, help="a .do, .R or .py file to write")
    script.add_argument("--language", choices=("stata", "r", "python"), help="what to write")


def _script(arguments: argparse.Namespace) -> int:
    from core.model.scripts import EXTENSIONS, History, Language, write_script
    from core.project.data import steps_of

    out: Path | None = arguments.out
    language = arguments.language or (EXTENSIONS.get(out.suffix.lower()) if out else None)
    if language is None:
        raise UserError(
            "In which language is not said.",
            f"Use --language, or --out with one of {', '.join(EXTENSIONS)}.",
        )
    analysis = analysed(arguments, "A script")
    found = steps_of(arguments.data)
    history = History(*found) if found is not None else None
    asked = questions_of(arguments, analysis)
    text = write_script(analysis, Language(language), history=history, questions=asked)
    if out is None:
        print(text.removesuffix("\n"))
    else:
        from core.data.atomic import atomic_write

        with atomic_write(out) as file:
            file.write(text.encode())
        print(f"{out}: {format_count(text.count(chr(10)), 'line')}")
    return status_of(analysis)
