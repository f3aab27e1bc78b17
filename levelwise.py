"""The `levelwise` command: a window by default, no Qt at all for the subcommands."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from core.numeric.memory import keep_freed_memory

SUBCOMMANDS = (
    "fit",
    "estat",
    "tables",
    "script",
    "report",
    "lrtest",
    "describe",
    "convert",
    "predict",
)

#: New objects before Python looks for garbage, and how often it looks among the older ones.
FEW_COLLECTIONS = (50_000, 10, 10)

USAGE = """\
usage: levelwise [FILE]                     open the window, with a data file if named
       levelwise fit COMMAND --data FILE    fit a model and print its tables
       levelwise estat STATISTIC COMMAND --data FILE  icc, r2, terms, recovariance, …
       levelwise tables COMMAND… --data FILE  print several models side by side
       levelwise script COMMAND --data FILE --out model.R
       levelwise report COMMAND --data FILE --out report.html
       levelwise lrtest COMMAND1 COMMAND2 --data FILE
       levelwise describe FILE              print what was read from a file
       levelwise convert IN OUT             read one format and write another
       levelwise predict COMMAND --data FILE --out FILE

`levelwise SUBCOMMAND --help` tells the options of one subcommand.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a subcommand in the terminal, or open the window; return the exit status."""
    args = list(sys.argv[1:] if argv is None else argv)
    first = args[0] if args else ""
    if first in SUBCOMMANDS:
        return _in_terminal(args)
    if first in ("-h", "--help"):
        print(USAGE, end="")
        return 0
    if first == "--version":
        print(f"levelwise {_version()}")
        return 0
    keep_freed_memory()
    gc.disable()  # The window looks for garbage itself, once it is there.
    return import_module("gui.app").main(args)


def _in_terminal(args: Sequence[str]) -> int:
    # Importing makes very many objects and no garbage; to look for some all the time, and once
    # more at the end, would take a third of the time of a small fit.
    gc.set_threshold(*FEW_COLLECTIONS)
    keep_freed_memory()
    try:
        return import_module("core.cli").main(args)
    finally:
        gc.freeze()


def _version() -> str:
    try:
        return version("levelwise")
    except PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
