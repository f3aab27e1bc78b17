"""Where the table of a CSV file begins, whether its first row names the columns, how wide it is."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from core.data.choices import AS_FOUND, Choices
from core.data.readers.csv_cells import is_missing, is_number, is_value
from core.data.readers.csv_dialect import Record
from core.errors import ReadError
from core.language import tr, tr_plural

#: More lines than this before the header are no title.
MOST_TITLE_ROWS = 50
_ROWS_COMPARED = 200


@dataclass(frozen=True)
class Layout:
    """``header`` has one text per column ("" where unnamed); ``body_line`` is the first data line.

    ``short_by_one`` says that the header named one column less than the rows have values;
    ``first_line`` is the line of the header, or of the first data where there is none.
    """

    header: tuple[str, ...]
    body_line: int
    short_by_one: bool
    assumptions: tuple[str, ...]
    first_line: int = 1
    has_header: bool = True

    @property
    def width(self) -> int:
        """How many values each row has."""
        return len(self.header) + self.short_by_one


def find_layout(found: Sequence[Record], name: str, choices: Choices = AS_FOUND) -> Layout:
    """The layout of a file from its first records; ReadError if it holds no table."""
    rows = [r for r in found if not _is_blank(r.cells)]
    if not rows:
        raise ReadError(
            tr("“{name}” holds only blank lines.", name=name), tr("Choose another file.")
        )
    said: tuple[str, ...] = ()
    if choices.first_line is not None:
        rows = [r for r in rows if r.line >= choices.first_line]
        if not rows:
            raise ReadError(
                tr(
                    "“{name}” has no table from line {first_line} on.",
                    name=name,
                    first_line=choices.first_line,
                ),
                tr("Let the table begin at an earlier line."),
            )
        return _with_header(rows, _width(rows), said, name, choices.header)
    start, said = _skip_comments(rows)
    rows = rows[start:]
    if not rows:
        raise ReadError(tr("“{name}” holds only comments.", name=name), tr("Choose another file."))
    width = _width(rows)
    titles = _count_titles(rows, width)
    if titles:
        said = (*said, _titles_skipped(titles, rows[0].line))
        rows = rows[titles:]
    return _with_header(rows, width, said, name, choices.header)


def _with_header(
    rows: list[Record], width: int, said: tuple[str, ...], name: str, chosen: bool | None
) -> Layout:
    first, body = rows[0], rows[1:]
    if not (_is_header(first.cells, body) if chosen is None else chosen):
        header = ("",) * width
        said = (*said, tr("There is no header: the first row is data."))
        return Layout(header, first.line, False, said, first.line, has_header=False)
    if not body:
        raise ReadError(
            tr("“{name}” has a header but no rows of data.", name=name),
            tr("Export it again with its rows."),
        )
    short = len(first.cells) == width - 1
    # A name too many or several too few: nobody can tell which column is which.
    if len(first.cells) != width and not short:
        raise ReadError(
            tr(
                "“{name}”: the header (line {line}) has {names}, but the rows below have {values}.",
                name=name,
                line=first.line,
                names=tr_plural("{n} name", "{n} names", len(first.cells)),
                values=tr_plural("{n} value", "{n} values", width),
            ),
            tr("Make the header and the rows equally long."),
        )
    said = (*said, tr("The first row is the header."))
    return Layout(first.cells, body[0].line, short, said, first.line)


def _is_blank(cells: Sequence[str]) -> bool:
    return not cells or (len(cells) == 1 and not cells[0].strip())


def _width(rows: list[Record]) -> int:
    """The commonest number of values, not counting the first record if there are others."""
    counts = Counter(len(r.cells) for r in (rows[1:] or rows))
    width = max(counts, key=lambda w: (counts[w], w))
    if width == 1:
        # A table of few rows under a longer title.
        wider = [w for w in counts if w > 1 and counts[w] > 1]
        width = max(wider, default=width) if len(rows[-1].cells) > 1 else width
    return width


def _skip_comments(rows: list[Record]) -> tuple[int, tuple[str, ...]]:
    """How many leading rows are comments, with a sentence."""
    count = 0
    while count < len(rows) and rows[count].cells[0].lstrip().startswith("#"):
        count += 1
    if 0 < count < len(rows):
        last, below = rows[count - 1].cells, rows[count].cells
        names_columns = len(last) == len(below) > 1 and any(map(is_value, below))
        if names_columns and not any(map(is_value, last)):
            count -= 1  # "#id,score": a header in a comment's dress
    return count, (_comments_skipped(count, rows[0].line),) if count else ()


def _comments_skipped(count: int, line: int) -> str:
    return tr_plural(
        "{n} comment line skipped above the table (line {line}).",
        "{n} comment lines skipped above the table (from line {line}).",
        count,
        line=line,
    )


def _titles_skipped(count: int, line: int) -> str:
    return tr_plural(
        "{n} title row skipped above the table (line {line}).",
        "{n} title rows skipped above the table (from line {line}).",
        count,
        line=line,
    )


def _count_titles(rows: list[Record], width: int) -> int:
    """How many leading rows are titles: nearly empty, or of another width above a true header."""
    if width < 2:
        return 0
    count = 0
    while count < min(len(rows) - 1, MOST_TITLE_ROWS) and _may_be_title(rows[count].cells, width):
        count += 1
    if count == 0:
        return 0
    header = rows[count]
    if len(header.cells) != width or not _is_header(header.cells, rows[count + 1 :]):
        return 0
    only_short_by_one = count == 1 and len(rows[0].cells) == width - 1 > 1
    return 0 if only_short_by_one else count


def _may_be_title(cells: Sequence[str], width: int) -> bool:
    filled = sum(1 for c in cells if c.strip())
    return len(cells) != width or (filled <= 1 and width > 2)


def _is_header(first: Sequence[str], body: Sequence[Record]) -> bool:
    """Whether the first row names the columns.

    It does unless it holds values and no column below differs from it in kind. A run of years
    (2010, 2011, 2012) may be names as well.
    """
    values = [c for c in first if is_value(c)]
    if not values:
        return any(c.strip() for c in first)
    if _are_years(values):
        return True
    rows = [r.cells for r in body[:_ROWS_COMPARED] if len(r.cells) == len(first)]
    if not rows or all(is_value(c) or is_missing(c) for c in first):
        return False
    for name, column in zip(first, zip(*rows, strict=True), strict=True):
        if is_missing(name) or is_value(name):
            continue
        known = [c for c in column if not is_missing(c)]
        if known and all(map(is_value, known)):
            return True
    return False


def _are_years(values: list[str]) -> bool:
    if len(values) < 2 or not all(is_number(v) and v.strip().isdecimal() for v in values):
        return False
    years = [int(v) for v in values]
    consecutive = all(b - a == 1 for a, b in itertools.pairwise(years))
    return consecutive and years[0] >= 1800 and years[-1] <= 2200
