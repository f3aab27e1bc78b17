"""Nothing is left to be compiled when somebody waits for a result."""

from __future__ import annotations

from pathlib import Path

import core
from core.engine.warm import ROWS, SEARCH


def test_all_kernels_are_compiled_beforehand() -> None:
    root = Path(core.__file__).parent
    files = [path for path in root.rglob("*.py") if "@numba.njit(" in path.read_text("utf-8")]
    compiled = {".".join(path.relative_to(root.parent).with_suffix("").parts) for path in files}
    assert set(ROWS) | set(SEARCH) == compiled
    assert not set(ROWS) & set(SEARCH)
