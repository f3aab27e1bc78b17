"""Missing values that are not all the same: Stata's .a to .z, SAS's ._, SPSS's user-missing.

Statistics know one missing value. Which one a row has is kept beside the column, to be shown and
to be written again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd

#: The missing value that has no code of its own, as it is shown and written.
PLAIN = "."
LETTERS = tuple(f".{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")

_LETTER = re.compile(r"\.[A-Za-z_]")


@dataclass(frozen=True, eq=False)
class MissingCodes:
    """Which missing value the rows of one column have.

    ``codes`` are distinct: ``.a`` to ``.z`` and ``._`` (Stata, SAS), or the value that was declared
    missing, as text (``99``). ``numbers`` (n_rows,) are 0 where there is a value or a plain missing
    one and k for ``codes[k - 1]``, of the smallest type that holds them; never written to.
    """

    codes: tuple[str, ...]
    numbers: np.ndarray

    def __post_init__(self) -> None:
        small = np.asarray(self.numbers).astype(np.min_scalar_type(len(self.codes)), copy=True)
        if len(set(self.codes)) != len(self.codes) or small.ndim != 1:
            raise ValueError("codes are distinct, numbers are one for each row")
        if len(small) and not 0 <= np.min(self.numbers) <= np.max(self.numbers) <= len(self.codes):
            raise ValueError("a number of no code")
        small.setflags(write=False)
        object.__setattr__(self, "numbers", small)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, MissingCodes)
            and self.codes == other.codes
            and np.array_equal(self.numbers, other.numbers)
        )

    __hash__ = None  # pyright: ignore[reportAssignmentType]

    def __len__(self) -> int:
        return len(self.numbers)

    def code(self, row: int) -> str:
        """The code of ``row``; "" where it has none."""
        number = int(self.numbers[row])
        return self.codes[number - 1] if number else ""

    def rows(self, codes: Iterable[str]) -> np.ndarray:
        """Which rows have one of ``codes``: booleans (n_rows,)."""
        named = set(codes)
        wanted = [k for k, code in enumerate(self.codes, start=1) if code in named]
        return np.isin(self.numbers, wanted)

    def counts(self) -> dict[str, int]:
        """How many rows have each code, in the codes' order; those that none has are left out."""
        found = np.bincount(self.numbers, minlength=len(self.codes) + 1)[1:]
        return {c: int(n) for c, n in zip(self.codes, found, strict=True) if n}

    def taken(self, rows: np.ndarray) -> MissingCodes | None:
        """Those of ``rows`` (a mask or positions, -1 for a row without a code); None if none."""
        numbers = self.numbers[rows]
        if numbers.size and rows.dtype != bool:
            numbers = np.where(rows < 0, 0, numbers)
        return MissingCodes(self.codes, numbers) if numbers.any() else None

    def where(self, mask: np.ndarray) -> MissingCodes | None:
        """The codes of the rows of ``mask`` (n_rows,) alone; None if none of them has any."""
        numbers = np.where(mask, self.numbers, 0)
        return MissingCodes(self.codes, numbers) if numbers.any() else None


#: Of a dataset whose missing values are all plain.
NO_CODES: Mapping[str, MissingCodes] = MappingProxyType({})


def is_letter(code: str) -> bool:
    """Whether ``code`` is one of Stata's or SAS's, not a value that was declared missing."""
    return _LETTER.fullmatch(code) is not None


def code_text(value: float | str) -> str:
    """A value that was declared missing, as a code: the shortest text that reads back as it."""
    return value if isinstance(value, str) else repr(float(value)).removesuffix(".0")


def coded_values(column: pd.Series | np.ndarray, rows: np.ndarray) -> MissingCodes | None:
    """The values of ``column`` (n_rows,) in the ``rows`` of a mask as codes; None without any."""
    from pandas import factorize

    numbers = np.zeros(len(rows), dtype=np.int64)
    codes, found = factorize(np.asarray(column)[rows], sort=True)
    if not len(found):
        return None
    numbers[rows] = codes + 1
    return MissingCodes(tuple(code_text(v) for v in found.tolist()), numbers)


def joined(first: MissingCodes | None, second: MissingCodes | None) -> MissingCodes | None:
    """The codes of both; a row that has one in each keeps that of ``first``."""
    if first is None or second is None:
        return first or second
    codes = tuple(dict.fromkeys((*first.codes, *second.codes)))
    place = np.array([0, *(codes.index(c) + 1 for c in second.codes)])
    numbers = first.numbers.astype(np.int64)
    return MissingCodes(codes, np.where(numbers > 0, numbers, place[second.numbers]))


def stata_letters(labels: Mapping[str, str], codes: MissingCodes | None) -> dict[str, str]:
    """Stata's letter for each of ``codes`` and of the codes that have ``labels``.

    Letters are themselves, capitals the small ones. Others (``99``, SAS's ``._``) get those that
    are left, in their order; beyond 26 codes there is none.
    """
    wanted = dict.fromkeys((*(codes.codes if codes is not None else ()), *labels))
    found = {code: code.lower() for code in wanted if code.lower() in LETTERS}
    free = (letter for letter in LETTERS if letter not in found.values())
    for code in wanted:
        if code not in found:
            letter = next(free, None)
            if letter is not None:
                found[code] = letter
    return found


def renamed(missing: Mapping[str, MissingCodes], old: str, new: str) -> Mapping[str, MissingCodes]:
    """``missing`` with the column ``old`` called ``new``."""
    return MappingProxyType({new if name == old else name: c for name, c in missing.items()})


def with_codes(
    missing: Mapping[str, MissingCodes], name: str, codes: MissingCodes | None
) -> Mapping[str, MissingCodes]:
    """``missing`` with other codes of the column ``name``, none if None."""
    found = {n: c for n, c in missing.items() if n != name}
    return MappingProxyType(found if codes is None else {**found, name: codes})
