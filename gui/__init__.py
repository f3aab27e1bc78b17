"""The window. Qt lives here and nowhere else; statistics live in ``core`` and nowhere here."""

import builtins

import PySide6.QtCore  # noqa: F401


def _import_as_python_does() -> None:
    """Take back PySide's own ``import``.

    It reads the source of every module that any other imports, to see whether that might ask for
    ``from __feature__ import snake_case``. Nobody here does, and it takes a quarter of a second
    and 50 MB.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original


_import_as_python_does()
