"""Compile the kernels (or load them from the cache): ``python -m core.engine.warm``."""

from __future__ import annotations


def warm() -> None:
    """Import the kernels; their explicit signatures compile them at import."""
    import core.engine.kernels
    import core.engine.kernels_dense
    import core.engine.kernels_multilevel
    import core.engine.kernels_ordering
    import core.engine.kernels_rows
    import core.model.ranks  # noqa: F401


if __name__ == "__main__":
    warm()
