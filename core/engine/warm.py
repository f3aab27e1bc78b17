"""Compile the kernels (or load them from the cache): ``python -m core.engine.warm``.

Compiling holds a lock that only one thread of a process can have. Run as a program, a second
process therefore compiles the kernels that have nothing to do with the rest.
"""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

#: The kernels of rows and of several groupings, and those of one grouping's search and of reading:
#: both take as long.
ROWS = (
    "core.numeric.parallel",
    "core.numeric.kernels_rows",
    "core.model.ranks",
    "core.engine.kernels_conditioning",
    "core.engine.kernels_ordering",
    "core.engine.kernels_layers",
    "core.engine.kernels_moments",
    "core.engine.kernels_multilevel",
    "core.engine.kernels_hessian",
    "core.engine.kernels_blas",
    "core.engine.kernels_fronts",
    "core.engine.kernels_crossed",
    "core.stream.kernels",
)
SEARCH = (
    "core.engine.kernels",
    "core.engine.kernels_alike",
    "core.engine.kernels_groups",
    "core.engine.kernels_dense",
    "core.engine.kernels_covariance",
    "core.engine.kernels_newton",
    "core.engine.kernels_search",
    "core.numeric.kernels_sphere",
    "core.data.readers.csv_scan",
)


def warm(modules: tuple[str, ...] = (*ROWS, *SEARCH)) -> None:
    """Import the kernels; their explicit signatures compile them at import."""
    for module in modules:
        import_module(module)


def main() -> None:
    """Compile all, on two processors where there are two."""
    code = "from core.engine.warm import ROWS, warm; warm(ROWS)"
    other = subprocess.Popen([sys.executable, "-c", code])
    warm(SEARCH)
    other.wait()
    warm()


if __name__ == "__main__":
    main()
