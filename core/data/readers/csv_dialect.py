"""How a CSV file separates, quotes and escapes its values, told from its beginning and end."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.data.dataset import Doubt
from core.data.readers.csv_cells import is_missing, is_number, is_value
from core.language import mark, tr

SAMPLE_CHARACTERS = 1 << 20
TAIL_CHARACTERS = 1 << 16
_CELLS_SCORED = 3000
#: A delimiter that explains the text this nearly as well as the best is plausible too.
_CLOSE = 0.95

DELIMITERS: dict[str, str] = {
    ",": mark("comma"),
    ";": mark("semicolon"),
    "\t": mark("tab"),
    "|": mark("pipe"),
    " ": mark("white space"),
}

_RULE_LINE = re.compile(r"[\s=\-_*#]*")
_SEPARATORS_IN_CELL = re.compile(r"[,;\t|]")


@dataclass(frozen=True)
class Dialect:
    """``delimiter`` " " stands for any run of white space; "" for a file of one column."""

    delimiter: str = ","
    quote: str = '"'
    backslash: bool = False
    spaced: bool = False
    assumptions: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def separator(self) -> str:
        """The character to split at, also where there is nothing to split."""
        return self.delimiter or "\x1f"


@dataclass(frozen=True)
class Record:
    """One record with the numbers of its first and last line in the text, from 1."""

    line: int
    last_line: int
    cells: tuple[str, ...]


def sample_of(text: str) -> str:
    """The first megabyte of ``text`` and its last 64 KB, in whole lines."""
    if len(text) <= SAMPLE_CHARACTERS + TAIL_CHARACTERS:
        return text
    head = text[: text.rfind("\n", 0, SAMPLE_CHARACTERS) + 1]
    tail_start = text.find("\n", len(text) - TAIL_CHARACTERS) + 1
    return head + text[tail_start:]


def records(text: str, dialect: Dialect, *, strict: bool = False) -> Iterator[Record]:
    """The records of ``text``; csv.Error where ``strict`` and the quoting is not regular."""
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=dialect.separator,
        quotechar=dialect.quote,
        escapechar="\\" if dialect.backslash else None,
        strict=strict,
    )
    line = 1
    for cells in reader:
        yield Record(line, reader.line_num, tuple(cells))
        line = reader.line_num + 1


def find_dialect(text: str, declared: str = "", chosen: str | None = None) -> Dialect:
    """The likeliest dialect of ``text``.

    ``declared`` is the delimiter of a ``sep=`` line, ``chosen`` that of the user.
    """
    sample = sample_of(text)
    base = Dialect(quote=_quote(sample))
    if chosen is not None or declared:
        return _details(sample, replace(base, delimiter=declared if chosen is None else chosen))
    if _is_one_column_of_decimal_commas(sample):
        said = tr("There is one column: its commas are decimal marks.")
        doubt = Doubt("delimiter", tr("{said} They may separate two columns as well.", said=said))
        return replace(base, delimiter="", assumptions=(said,), doubts=(doubt,))
    candidates = [_details(sample, replace(base, delimiter=d)) for d in DELIMITERS]
    scores = [_score(sample, c) for c in candidates]
    best = max(scores)
    if best <= 0:
        return _details(sample, replace(base, delimiter=""))
    dialect = candidates[scores.index(best)]
    rivals = [c for c, score in zip(candidates, scores, strict=True) if score >= _CLOSE * best]
    doubts = [
        Doubt(
            "delimiter",
            tr(
                "{said} It may be {other} as well.",
                said=dialect.assumptions[0],
                other=tr(DELIMITERS[c.delimiter]),
            ),
        )
        for c in rivals
        if c is not dialect
    ]
    return replace(dialect, doubts=tuple(doubts))


def normalise(text: str, dialect: Dialect) -> tuple[str, Dialect]:
    """The same table with one tab for each run of white space, no spaces after delimiters.

    Line numbers stay; a text that needs neither comes back as it is.
    """
    quoted = (
        rf"({dialect.quote}(?:[^{dialect.quote}]|{dialect.quote}{dialect.quote})*{dialect.quote})"
    )
    if dialect.delimiter == " ":
        text = re.sub(r"(?m)^[ \t]+|[ \t]+$", "", text)
        text = re.sub(quoted + r"|[ \t]+", lambda m: m[1] or "\t", text)
        return text, replace(dialect, delimiter="\t")
    if dialect.spaced:
        after = rf"(?<={re.escape(dialect.delimiter)}) +"
        text = re.sub(f"{quoted}|{after}", lambda m: m[1] or "", text)
    return text, dialect


def _details(sample: str, dialect: Dialect) -> Dialect:
    """The dialect with what depends on the delimiter: escapes and spaces after it."""
    dialect = replace(dialect, backslash=_escapes_by_backslash(sample, dialect))
    d = dialect.delimiter
    said = [
        tr("Delimiter: {name}.", name=tr(DELIMITERS.get(d, repr(d))))
        if d
        else tr("There is one column.")
    ]
    if d and d not in " \t":
        followed = len(re.findall(re.escape(d) + r" +[^ \r\n]", sample))
        quote_follows = re.search(rf"{re.escape(d)} +{dialect.quote}", sample) is not None
        spaced = quote_follows or (followed > 0 and followed >= 0.9 * sample.count(d))
        dialect = replace(dialect, spaced=spaced)
        if spaced:
            said.append(tr("Spaces after the delimiter are left out."))
    if dialect.quote != '"':
        said.append(tr("Values are quoted with ' (apostrophe)."))
    if dialect.backslash:
        said.append(tr("A backslash before a quote makes it part of the value."))
    return replace(dialect, assumptions=tuple(said))


def _quote(sample: str) -> str:
    if '"' in sample or "'" not in sample:
        return '"'
    quoted = re.findall(r"(?m)(?:^|[,;\t|])'[^'\n]*'(?=[,;\t|\r]|$)", sample)
    return "'" if quoted and 2 * len(quoted) >= sample.count("\n") else '"'


def _escapes_by_backslash(sample: str, dialect: Dialect) -> bool:
    """Whether \\" only makes sense as an escaped quote: the plain reading fails, this one not."""
    if "\\" + dialect.quote not in sample:
        return False
    plain, escaped = (_regular(sample, replace(dialect, backslash=b)) for b in (False, True))
    return escaped and not plain


def _regular(sample: str, dialect: Dialect) -> bool:
    text, dialect = normalise(sample, dialect)
    try:
        widths = {len(r.cells) for r in records(text, dialect, strict=True) if r.cells}
    except csv.Error:
        return False
    return len(widths) <= 1


def _is_one_column_of_decimal_commas(sample: str) -> bool:
    """A name, then lines such as 1,5: one column, unless the left parts count the rows."""
    lines = [line.strip() for line in sample.splitlines() if line.strip()]
    if len(lines) < 2 or "," in lines[0] or is_value(lines[0]):
        return False
    rows = [line.strip('"').split(",") for line in lines[1:]]
    if not all(len(r) <= 2 and all(re.fullmatch(r"-?\d+", cell) for cell in r) for r in rows):
        return False
    lefts = [r[0] for r in rows if len(r) == 2]
    counts_rows = len(lefts) == len(rows) and lefts == [str(i + 1) for i in range(len(rows))]
    return bool(lefts) and not counts_rows


def _score(sample: str, dialect: Dialect) -> float:
    """How well ``dialect`` explains the sample: 0 if it makes one column, 1 if all fits.

    The share of records that have the commonest number of values, times how clean the values
    are: a value is unclean if another delimiter is left inside it.
    """
    if not any(c in sample for c in (" \t" if dialect.delimiter == " " else dialect.delimiter)):
        return 0.0  # one column, and no need to read it all for that
    text, as_tabs = normalise(sample, dialect)
    try:
        found = [r.cells for r in records(text, as_tabs) if not _is_blank(r.cells)]
    except csv.Error:
        return 0.0
    if not found:
        return 0.0
    counts = Counter(len(cells) for cells in found)
    width = max(counts, key=lambda w: (counts[w], w))
    if width < 2:
        # A title may outnumber the rows of a very short table.
        width = max((w for w in counts if w > 1 and counts[w] > 1), default=1)
    if width < 2:
        return 0.0
    rows = [cells for cells in found if len(cells) == width]
    consistency = len(rows) / len(found)
    columns = list(zip(*rows[: max(1, _CELLS_SCORED // width)], strict=True))
    if dialect.delimiter == " " and not _has_number_column(columns):
        return 0.0  # two words on each line are a sentence or a name, no table
    cells = [cell for column in columns for cell in column]
    clean = sum(map(_cleanness, cells)) / len(cells)
    preference = 0.8 if dialect.delimiter == " " else 1.0
    return preference * consistency**2 * clean * (1 - 0.1 / width)


def _is_blank(cells: tuple[str, ...]) -> bool:
    return len(cells) <= 1 and bool(_RULE_LINE.fullmatch("".join(cells)))


def _has_number_column(columns: list[tuple[str, ...]]) -> bool:
    return any(
        all(is_number(c) or is_missing(c) for c in column[1:]) and any(map(is_number, column[1:]))
        for column in columns
    )


def _cleanness(cell: str) -> float:
    if is_missing(cell) or is_value(cell):
        return 1.0
    return 0.3 if _SEPARATORS_IN_CELL.search(cell) else 0.9
