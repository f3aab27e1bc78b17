"""From the values of rows to the places of these values in a table of all that occur."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.stream.batches import Batch
from core.stream.kernels import look_up

#: Whole numbers are looked up in a table that may be so many times as long as there are of them …
ROOM = 4
#: … or of this length.
SMALL = 1 << 20


@dataclass(frozen=True)
class NumberCoder:
    """The distinct ``values`` (J,) of a variable, ascending; ``table`` and ``low`` as ``look_up``
    takes them, an empty table where the values do not lend themselves to it."""

    name: str
    values: np.ndarray
    low: float
    table: np.ndarray

    def codes(self, batch: Batch) -> np.ndarray:
        """The place of each row's value, shape (n,)."""
        x = batch.numbers[self.name]
        if not len(self.table):
            return np.searchsorted(self.values, x)
        codes = np.empty(batch.n, dtype=np.int64)
        look_up(x, self.low, self.table, codes)
        return codes


@dataclass(frozen=True)
class WordCoder:
    """The ``places`` of the distinct texts of a variable, in their order."""

    name: str
    values: tuple[str, ...]
    places: Mapping[str, int]

    def codes(self, batch: Batch) -> np.ndarray:
        """The place of each row's text, shape (n,)."""
        words = batch.words[self.name]
        # A text of rows that are not used has no place, and no row here.
        own = np.array([self.places.get(text, -1) for text in words.texts], dtype=np.int64)
        return own[words.codes] if len(own) else np.zeros(batch.n, dtype=np.int64)


Coder = NumberCoder | WordCoder


def coder(name: str, values: np.ndarray | Sequence[str]) -> Coder:
    """The coder of a variable with these distinct values, in any order."""
    if not isinstance(values, np.ndarray):
        texts = tuple(sorted(values))
        return WordCoder(name, texts, {text: k for k, text in enumerate(texts)})
    found = np.sort(values)
    whole = len(found) > 0 and np.all(found == np.floor(found))
    length = float(found[-1] - found[0]) + 1.0 if whole else np.inf
    if not length <= max(ROOM * len(found), SMALL):
        return NumberCoder(name, found, 0.0, np.zeros(0, dtype=np.int64))
    table = np.full(int(length), -1, dtype=np.int64)
    table[(found - found[0]).astype(np.int64)] = np.arange(len(found))
    return NumberCoder(name, found, float(found[0]), table)


@dataclass(frozen=True)
class UnitCoder:
    """The distinct combinations of several variables' values: ``packed`` (U,), ascending, each the
    digits of a number in the mixed base of the variables' numbers of values."""

    coders: tuple[Coder, ...]
    packed: np.ndarray

    def codes(self, batch: Batch) -> np.ndarray:
        """The place of each row's combination, shape (n,)."""
        if not self.coders:
            return np.zeros(batch.n, dtype=np.int64)
        if len(self.coders) == 1:
            return self.coders[0].codes(batch)
        found = pack([c.codes(batch) for c in self.coders], self.sizes)
        # Rows of one unit often stand together: each run is looked for once.
        starts = np.flatnonzero(np.r_[True, found[1:] != found[:-1]])
        places = np.searchsorted(self.packed, found[starts])
        return np.repeat(places, np.diff(np.r_[starts, batch.n]))

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many values each variable has."""
        return tuple(len(c.values) for c in self.coders)

    def places(self) -> list[np.ndarray]:
        """Per variable the place of its value in each combination, shape (U,)."""
        found, rest = [], self.packed
        for size in reversed(self.sizes):
            found.append(rest % size)
            rest = rest // size
        return found[::-1]


def pack(codes: Sequence[np.ndarray], sizes: Sequence[int]) -> np.ndarray:
    """Several variables' codes (n,) as one number per row."""
    found = np.zeros(len(codes[0]), dtype=np.int64)
    for own, size in zip(codes, sizes, strict=True):
        found = found * size + own
    return found
