"""How the user wants a file to be read: plain data that a project file can keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

#: What a column may be made by choice.
NUMBER, TEXT, DATE, LEFT_OUT = "number", "text", "date", "left out"
COLUMN_KINDS = (NUMBER, TEXT, DATE, LEFT_OUT)

#: Orders of day, month and year.
DATE_ORDERS = ("ymd", "dmy", "mdy")


@dataclass(frozen=True)
class Choices:
    """What the user decides about reading a file; what is None is found out from the file.

    Attributes:
        encoding: Python's name of a codec.
        delimiter: one character, " " for any run of white space, "" for a single column.
        first_line: the line or spreadsheet row, from 1, where the table begins.
        header: whether that line names the columns.
        decimal: "." or ",".
        thousands: "," or "." or " " (any kind of space or apostrophe), "" for none.
        missing: words that stand for a missing value in every column; blank cells always do.
        dates: the order of day, month and year in dates that do not begin with the year.
        columns: (name, kind) for columns whose kind is not to be found out; see COLUMN_KINDS.
        table: the sheet of a workbook, or the data frame of a file that holds several.
        leave_out_bad_lines: whether lines that do not fit the table are left out, each being
            told, instead of refusing the file.
    """

    encoding: str | None = None
    delimiter: str | None = None
    first_line: int | None = None
    header: bool | None = None
    decimal: str | None = None
    thousands: str | None = None
    missing: tuple[str, ...] | None = None
    dates: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    table: str | None = None
    leave_out_bad_lines: bool = False

    def kind_of(self, column: str) -> str:
        """The kind chosen for ``column``, "" if none is."""
        return dict(self.columns).get(column, "")

    def with_kind(self, column: str, kind: str) -> Choices:
        """The same with ``column`` made ``kind``; "" leaves it to the reader."""
        others = tuple(pair for pair in self.columns if pair[0] != column)
        return replace(self, columns=(*others, (column, kind)) if kind else others)


#: Everything is found out from the file.
AS_FOUND = Choices()


def choices_to_json(choices: Choices) -> dict[str, Any]:
    """What is chosen, as plain values ready for ``json.dumps``."""
    return {k: v for k, v in asdict(choices).items() if v != _DEFAULTS[k]}


def choices_from_json(values: Mapping[str, Any]) -> Choices:
    """The inverse of ``choices_to_json``; keys of later versions are ignored, as are bad values."""
    known = {f.name: values[f.name] for f in fields(Choices) if f.name in values}
    for name in ("encoding", "delimiter", "decimal", "thousands", "dates", "table"):
        if not isinstance(known.get(name, ""), str):
            del known[name]
    if isinstance(known.get("missing"), list):
        known["missing"] = tuple(str(word) for word in known["missing"])
    pairs = known.pop("columns", ())
    columns = tuple((str(name), str(kind)) for name, kind in pairs if kind in COLUMN_KINDS)
    return Choices(**known, columns=columns)


_DEFAULTS = asdict(AS_FOUND)
