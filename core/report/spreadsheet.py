"""How spreadsheets are to show the numbers of a table."""

from __future__ import annotations

from core.report.format import is_number
from core.report.layout import Numbers, TableStyle, cell_decimals
from core.report.table import Format, Table

GENERAL = "General"


def number_format(table: Table, row: int, column: int, style: TableStyle) -> str:
    """Excel's number format of a cell: the decimals, brackets and stars that ``style`` shows."""
    format, value = table.cell_format(row, column), table.rows[row][column]
    if style.numbers is Numbers.FULL or format is Format.TEXT:
        return GENERAL
    if format is Format.P:
        return '[<0.0005]"< .001";.000'
    decimals = cell_decimals(table, row, column, style)
    plain = f"0.{'0' * decimals}" if decimals else "0"
    if is_number(value) and value and abs(value) < 0.5 * 10**-decimals:
        plain = "0.00E+00"
    if format is Format.BRACKETED:
        return f"({plain})"
    mark = table.marks.get((row, column), "")
    return f'{plain}"{mark}"' if mark else plain
