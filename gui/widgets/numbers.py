"""Numbers on screen: with the decimal sign of the user's language. Files never pass through here.

The figures come from ``core.report.format`` with a decimal point; this only changes the sign.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

#: A decimal point: between digits, or before one where no word or number ends.
_POINT = re.compile(r"(?<=\d)\.(?=\d)|(?<![\w.])\.(?=\d)")


def on_screen(text: str) -> str:
    """``text``, which holds figures and no names of variables, with the language's sign."""
    sign = QLocale().decimalPoint()
    return text if sign == "." else _POINT.sub(sign, text)


def count(number: int) -> str:
    """A count with the language's separators of thousands: "1,234"."""
    locale = QLocale()
    # Where no language is set there would be none.
    no_language = locale.language() == QLocale.Language.C
    return f"{number:,}" if no_language else locale.toString(number)
