"""Numbers as text: as Stata prints them, rounded for people, or in full.

Rounding for people is done a column at a time, so that its numbers have common decimals.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeGuard

from core.report.table import Cell, Format

#: What Stata prints for a missing number.
STATA_MISSING = "."

#: Significant digits that the smallest number of a column of estimates keeps.
_DIGITS = 3
#: Never more decimals than this; what is smaller still is written with an exponent.
_MOST_DECIMALS = 6

Number = float | int | None


# As Stata prints


def stata_g(value: Number, width: int = 9) -> str:
    """``value`` in Stata's format ``%<width>.0g``, padded on the left to ``width``.

    As many digits as fit: two places are kept for the sign and the decimal point, no zero is
    written before the point, none at the end; an exponent where it shows more digits.
    """
    if not is_number(value):
        return STATA_MISSING.rjust(width)
    digits = width - 2
    text = _plain_g(float(value), digits)
    if text is None:
        text = f"{float(value):.{digits - 5}e}"
    return text.rjust(width)


def stata_f(value: Number, width: int, decimals: int) -> str:
    """``value`` in Stata's format ``%<width>.<decimals>f``, padded on the left to ``width``.

    What does not fit is written in the format ``%<width>.0g``.
    """
    if not is_number(value):
        return STATA_MISSING.rjust(width)
    text = f"{float(value):{width}.{decimals}f}"
    return text if len(text) <= width else stata_g(value, width)


def _plain_g(value: float, digits: int) -> str | None:
    """``value`` without an exponent in ``digits`` digits; None if an exponent says more."""
    size = abs(value)
    if size == 0:
        return "0"
    # Below 1e-5 an exponent leaves room for more digits, whatever the width.
    if size < 1e-5:
        return None
    whole_digits = 0 if size < 1 else math.floor(math.log10(size)) + 1
    text = f"{value:.{max(0, digits - whole_digits)}f}"
    if len(text.lstrip("-").split(".")[0]) > digits:
        return None
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text


# For people


def format_column(values: Sequence[Cell], format: Format) -> tuple[str, ...]:
    """The cells of one column, rounded for people; an empty or undefined cell is ""."""
    formatter = _FORMATTERS[format]
    if format is Format.ESTIMATE:
        decimals = common_decimals(values)
        return tuple(_on_number(v, lambda x: format_estimate(x, decimals)) for v in values)
    return tuple(_on_number(v, formatter) for v in values)


def common_decimals(values: Sequence[Cell]) -> int:
    """Decimals that suit all the numbers of a column of estimates.

    Three significant digits for the smallest, and four decimals where the largest is below
    100, one fewer for each further digit.
    """
    sizes = [abs(float(v)) for v in values if is_number(v) and v != 0]
    sizes = [size for size in sizes if 0.5 * 10**-_MOST_DECIMALS <= size < 1e10]
    if not sizes:
        return 4
    for_smallest = _DIGITS - 1 - math.floor(math.log10(min(sizes)))
    for_largest = 4 - max(0, math.floor(math.log10(max(sizes))) - 1)
    return min(_MOST_DECIMALS, max(0, for_smallest, for_largest))


def format_estimate(value: float, decimals: int) -> str:
    """``value`` with ``decimals`` decimals, or with an exponent where that says too little."""
    if value != 0 and not 0.5 * 10**-_MOST_DECIMALS <= abs(value) < 1e10:
        return true_minus(f"{value:.2e}")
    return _fixed(value, decimals)


def format_p(value: float) -> str:
    """A p-value: ".023", or "< .001"."""
    if value < 0.0005:
        return "< .001"
    text = f"{value:.3f}"
    return text.removeprefix("0")


def format_statistic(value: float) -> str:
    """A test statistic: two decimals."""
    return _fixed(value, 2)


def format_loglik(value: float) -> str:
    """A log likelihood: four decimals."""
    return _fixed(value, 4)


def format_apa(value: float, format: Format) -> str:
    """``value`` by the rules of the APA (Publication Manual, 7th edition, 6.36).

    Statistics to two decimals; p-values to three, below that "< .001".
    """
    return _fixed(value, 2) if format is Format.LOGLIK else _FORMATTERS[format](value)


def apa_decimals(values: Sequence[Cell], most: int = _MOST_DECIMALS) -> int:
    """Decimals of estimates by the APA: two, or what leaves the smallest of them two digits."""
    sizes = [abs(float(v)) for v in values if is_number(v) and v != 0]
    sizes = [size for size in sizes if size >= 0.5 * 10**-_MOST_DECIMALS]
    if not sizes:
        return 2
    return min(most, max(2, 1 - math.floor(math.log10(min(sizes)))))


def without_zero(text: str) -> str:
    """ ".42" for "0.42": a number that cannot exceed one, such as a correlation, by the APA."""
    return text.replace("0.", ".", 1) if text.lstrip("−").startswith("0.") else text


def format_intervals(lowers: Sequence[Cell], uppers: Sequence[Cell]) -> tuple[str, ...]:
    """Intervals "0.527 – 0.700" with common decimals; "" where there is none."""
    decimals = common_decimals([*lowers, *uppers])
    return tuple(
        f"{format_estimate(float(low), decimals)} – {format_estimate(float(high), decimals)}"
        if is_number(low) and is_number(high)
        else ""
        for low, high in zip(lowers, uppers, strict=True)
    )


def format_percent(level: float) -> str:
    """A confidence level: "95", "99.9"."""
    return f"{level:.10g}"


def format_count(n: int, one: str, many: str = "") -> str:
    """ "1 row", "3 rows": ``many`` is ``one`` with an s if not given."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def true_minus(text: str) -> str:
    """``text`` with each hyphen replaced by the minus sign."""
    return text.replace("-", "−")


def _fixed(value: float, decimals: int) -> str:
    text = f"{value:.{decimals}f}"
    # A number that rounds to zero has no sign.
    if float(text) == 0:
        text = text.removeprefix("-")
    return true_minus(text)


def _integer(value: float) -> str:
    return true_minus(f"{value:.0f}")


_FORMATTERS: dict[Format, Callable[[float], str]] = {
    Format.TEXT: lambda value: true_minus(f"{value:.10g}"),
    Format.INTEGER: _integer,
    Format.ESTIMATE: lambda value: format_estimate(value, 4),
    Format.STATISTIC: format_statistic,
    Format.LOGLIK: format_loglik,
    Format.P: format_p,
    Format.BRACKETED: lambda value: f"({format_estimate(value, 4)})",
}


def _on_number(value: Cell, formatter: Callable[[float], str]) -> str:
    """``formatter`` applied to a number; text as it is; "" for what is missing."""
    if isinstance(value, str):
        return value
    return formatter(float(value)) if is_number(value) else ""


# In full


def format_full(value: Cell) -> str:
    """``value`` with every digit that distinguishes it; "" where there is none."""
    if isinstance(value, str):
        return value
    if value is None or math.isnan(value):
        return ""
    return repr(value) if isinstance(value, int) else repr(float(value))


def is_number(value: Cell) -> TypeGuard[float]:
    """Whether ``value`` is a finite number."""
    return isinstance(value, (int, float)) and math.isfinite(value)
