"""The command line of `levelwise`: `fit`, `tables`, `lrtest` and more; scripts rely on it.

Exit status: 0; 2 for bad input, with one clear line on standard error; 3 when no maximum could
be certified, the tables being printed all the same.

Each subcommand is a module with its arguments and what it does. The heavy modules are imported
inside these functions, after the command has been understood: an error in it is told at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from core.cli import convert, describe, estat, fit, lrtest, predict, report, script, tables
from core.cli.arguments import Parser
from core.cli.output import (
    BAD_INPUT,
    BROKEN_PIPE,
    INTERRUPTED,
    OK,
    forget_output,
    print_whatever_comes,
    tell,
)
from core.errors import CommandError, UserError
from core.model.syntax import describe_position

#: In the order in which --help tells them.
_SUBCOMMANDS = (fit, estat, tables, report, script, lrtest, predict, describe, convert)


def main(argv: Sequence[str]) -> int:
    """Run the subcommand ``argv[0]``; the exit status. Never raises for bad input."""
    arguments = argparse.Namespace(command="")
    print_whatever_comes()
    try:
        _parser().parse_args(list(argv), arguments)
        status = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except SystemExit as finished:  # --help
        return finished.code if isinstance(finished.code, int) else OK
    except CommandError as error:
        tell(f"command, character {error.position + 1}: {error}")
        if sys.stderr.isatty():
            print(describe_position(arguments.command, error), file=sys.stderr)
        return BAD_INPUT
    except UserError as error:
        tell(str(error))
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        forget_output()
        return BROKEN_PIPE


def _parser() -> Parser:
    parser = Parser(prog="levelwise", description="Linear mixed models.", allow_abbrev=False)
    subcommands = parser.add_subparsers(required=True, metavar="SUBCOMMAND")
    for subcommand in _SUBCOMMANDS:
        subcommand.add(subcommands)
    return parser
