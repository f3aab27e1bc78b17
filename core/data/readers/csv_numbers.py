"""In which countries' spellings the distinct texts of a column are numbers.

Spellings are the candidates; evidence that leaves one is decisive, and two that differ are a
doubt that only the other columns of the file can settle.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from core.data.arrow import pc
from core.language import mark, tr

# What all of a column's values must match to be read in a spelling. RE2 syntax.
_EXPONENT = r"([eE][+-]?\d+)?"
_GROUP = "[\u00a0\u202f\u2009']"
_SPELLINGS: dict[str, str] = {
    "point": rf"^[+-]?(\d+\.?\d*|\.\d+){_EXPONENT}$",
    "comma": rf"^[+-]?(\d+,?\d*|,\d+){_EXPONENT}$",
    "us": r"^[+-]?(\d{1,3}|[1-9]\d{0,2}(,\d{3})+)(\.\d*)?$",
    "eu": r"^[+-]?(\d{1,3}|[1-9]\d{0,2}(\.\d{3})+)(,\d*)?$",
    "spaced point": rf"^[+-]?(\d{{1,3}}|[1-9]\d{{0,2}}({_GROUP}\d{{3}})+)(\.\d*)?$",
    "spaced comma": rf"^[+-]?(\d{{1,3}}|[1-9]\d{{0,2}}({_GROUP}\d{{3}})+)(,\d*)?$",
}

# A spelling counts only if some value shows its mark.
_SHOWS: dict[str, str] = {
    "comma": ",",
    "us": r",\d{3}",
    "eu": r"\.\d{3}",
    "spaced point": _GROUP,
    "spaced comma": _GROUP,
}

# What to take out, and which mark stands for the decimal point.
_REMOVE: dict[str, str] = {
    "us": ",",
    "eu": r"\.",
    "spaced point": _GROUP,
    "spaced comma": _GROUP,
}
_SEPARATES: dict[str, str] = {"us": ",", "eu": ".", "spaced point": " ", "spaced comma": " "}
_COMMA_IS_POINT = frozenset({"comma", "eu", "spaced comma"})

_GROUPED_SENTENCE: dict[str, str] = {
    "us": mark("commas are read as thousands separators (1,234 is 1234)."),
    "eu": mark("points are read as thousands separators (1.234 is 1234)."),
    "spaced point": mark("spaces within numbers are read as thousands separators."),
    "spaced comma": mark("spaces within numbers are read as thousands separators."),
}

_INFINITY = r"(?i)^[+-]?inf(inity)?$"
_LEADING_ZERO = r"^[+-]?0\d"
_INTEGER = r"^[+-]?\d+$"
# From here on neighbouring whole numbers are one and the same number.
_TOO_LARGE = 2.0**53

_CURRENCY = r"^([+-]?)\s?([$€£¥])\s?([+-]?)"
_CURRENCY_AFTER = r"\s?([$€£¥])$"
_PERCENT = r"\s?%$"

#: A column of which at least this share is numbers is expected to be one throughout.
_MOSTLY = 0.8


@dataclass(frozen=True)
class Reading:
    """How the distinct texts of a column could be numbers.

    ``spellings`` are the names of the spellings that fit all of them; ``texts`` the texts without
    percent signs, currency and typographic minus; ``decisive`` the decimal mark that this column
    proves ("", "." or ","); ``identifier`` why they are labels rather than numbers;
    ``stranger`` the position of the first text that is no number where nearly all others are.
    """

    texts: pa.Array
    spellings: tuple[str, ...] = ()
    decisive: str = ""
    unit: str = ""
    identifier: str = ""
    unicode_minus: bool = False
    could_be_thousands: bool = False
    stranger: int | None = None

    @property
    def plain(self) -> bool:
        """Whether the texts are numbers as every computer writes them."""
        return self.spellings[:1] == ("point",)

    def choice(self, decimal: str, thousands: str | None = None) -> str:
        """The spelling to use if the file's decimal mark is ``decimal``; "" if in doubt.

        ``thousands`` is the user's word on what separates thousands, "" for nothing.
        """
        if self.identifier or not self.spellings:
            return ""
        if self.plain:
            if not self.could_be_thousands or (thousands is None and decimal != ","):
                return "point"
            return (
                {".": "eu", "": "point"}.get(thousands or "", "") if thousands is not None else ""
            )
        if len(self.spellings) == 1:
            return self.spellings[0]
        if thousands is not None:
            fits = [n for n in self.spellings if _SEPARATES.get(n, "") == thousands]
            if fits:
                return fits[0]
        if not decimal:
            # Spellings that differ in nothing the texts show are no doubt.
            return self.spellings[0] if self._same_digits() else ""
        fits = [s for s in self.spellings if (s in _COMMA_IS_POINT) == (decimal == ",")]
        return fits[0] if fits else ""

    def doubt(self, decimal: str, thousands: str | None = None) -> str:
        """Why the texts are not read as numbers although they could be; "" if they are not any."""
        if self.identifier:
            return self.identifier
        if self.spellings and not self.choice(decimal, thousands):
            mark = "." if self.plain else ","
            example = next((t for t in self.texts.to_pylist() if mark in t), "")
            whole = example.replace(mark, "")
            return tr(
                "“{example}” may be {whole} or {decimal}, and the file does not tell which",
                example=example,
                whole=whole,
                decimal=example.replace(",", "."),
            )
        return ""

    def sentences(self, decimal: str, thousands: str | None = None) -> list[str]:
        """What reading the texts as numbers assumes, to follow the column's name."""
        chosen = self.choice(decimal, thousands)
        said = []
        if self.unit == "%":
            said.append(tr("percent signs are left out (45% is 45)."))
        elif self.unit:
            said.append(tr("the currency sign {unit} is left out.", unit=self.unit))
        if self.unicode_minus:
            said.append(tr("the sign − is read as minus."))
        if chosen in _GROUPED_SENTENCE:
            said.append(tr(_GROUPED_SENTENCE[chosen]))
        if chosen in _COMMA_IS_POINT and decimal != ",":
            said.append(tr("commas are read as decimal marks."))
        return said

    def _same_digits(self) -> bool:
        return set(self.spellings) == {"spaced point", "spaced comma"}


def readings(texts: pa.Array, counts: np.ndarray) -> Reading:
    """The readings of ``texts``: distinct, trimmed, none empty, shape (distinct,).

    ``counts``, shape (distinct,), is how many rows have each.
    """
    plain = _cast(texts)
    if plain is not None:
        return _plain_reading(texts, plain)
    if not _any(texts, r"\d"):
        return Reading(texts)
    minus = _any(texts, "−")
    bare = pc.replace_substring(texts, "−", "-") if minus else texts
    bare, unit = _without_unit(bare)
    fits = {name: _matches(bare, pattern) for name, pattern in _SPELLINGS.items()}
    whole = tuple(n for n, fit in fits.items() if fit.all() and _shows(bare, n))
    if not whole:
        return Reading(texts, stranger=_stranger(fits, counts))
    if _any(bare, _LEADING_ZERO):
        return Reading(texts, identifier=_zeros(bare))
    # Two spellings of the same column, so that only other columns can tell: not decisive.
    marks = {"," if n in _COMMA_IS_POINT else "." for n in whole}
    if "point" in whole:
        floats = _cast(bare)
        base = Reading(bare) if floats is None else _plain_reading(bare, floats)
        return Reading(
            bare, base.spellings, base.decisive, unit, base.identifier, minus,
            base.could_be_thousands,
        )  # fmt: skip
    decisive = marks.pop() if len(marks) == 1 else ""
    return Reading(bare, whole, decisive, unit, "", minus)


def to_float(reading: Reading, decimal: str, thousands: str | None = None) -> np.ndarray | None:
    """The numbers, shape (distinct,), or None if the texts stay text."""
    chosen = reading.choice(decimal, thousands)
    return _cast(_respelled(reading.texts, chosen)) if chosen else None


def what_is_number(texts: pa.Array, decimal: str, thousands: str | None) -> np.ndarray:
    """The numbers among ``texts``, NaN for what is none, in the spelling that fits most.

    For a column that the user says holds numbers: labels such as 007 count as numbers here.
    """
    bare = pc.replace_substring(texts, "−", "-")
    bare = pc.replace_substring_regex(bare, _PERCENT, "")
    bare = pc.replace_substring_regex(bare, _CURRENCY, r"\1\3")
    bare = pc.replace_substring_regex(bare, _CURRENCY_AFTER, "")
    names = [n for n in _SPELLINGS if thousands is None or _SEPARATES.get(n, "") == thousands]
    if decimal:
        names = [n for n in names if (n in _COMMA_IS_POINT) == (decimal == ",")] or names
    fits = {name: _matches(bare, _SPELLINGS[name]) for name in names or ("point",)}
    best = max(fits, key=lambda name: int(fits[name].sum()))
    numbers = np.full(len(texts), np.nan)
    found = _cast(_respelled(bare.filter(pa.array(fits[best])), best))
    if found is not None:
        numbers[fits[best]] = np.where(np.isfinite(found), found, np.nan)
    return numbers


def _respelled(texts: pa.Array, spelling: str) -> pa.Array:
    if spelling in _REMOVE:
        texts = pc.replace_substring_regex(texts, _REMOVE[spelling], "")
    return pc.replace_substring(texts, ",", ".") if spelling in _COMMA_IS_POINT else texts


def _cast(texts: pa.Array) -> np.ndarray | None:
    try:
        return pc.cast(texts, pa.float64()).to_numpy(zero_copy_only=False)
    except pa.ArrowInvalid:
        return None


def _plain_reading(texts: pa.Array, floats: np.ndarray) -> Reading:
    """Texts that convert as they stand, unless they are labels (007) or overflow (1e999)."""
    odd = ~np.isfinite(floats)
    if odd.any() and not _matches(texts.filter(pa.array(odd)), _INFINITY).all():
        return Reading(texts)
    zeros = texts.filter(pc.starts_with(pc.utf8_ltrim(texts, "+-"), "0"))
    if _any(zeros, _LEADING_ZERO):
        return Reading(texts, identifier=_zeros(zeros))
    large = texts.filter(pa.array(np.isfinite(floats) & (np.abs(floats) >= _TOO_LARGE)))
    if len(large) and _any(large, _INTEGER):
        example = large.filter(pc.match_substring_regex(large, _INTEGER))[0].as_py()
        why = tr(
            "values such as “{example}” have more digits than a number can hold", example=example
        )
        return Reading(texts, identifier=why)
    points = texts.filter(pc.match_substring(texts, "."))
    thousands = bool(len(points)) and bool(_matches(points, r"^[+-]?[1-9]\d{0,2}\.\d{3}$").all())
    decisive = "." if len(points) and not thousands else ""
    return Reading(texts, ("point",), decisive, could_be_thousands=thousands)


def _without_unit(texts: pa.Array) -> tuple[pa.Array, str]:
    """The texts without the percent or currency sign that every one of them has, and that sign."""
    if _matches(texts, _PERCENT).all():
        return pc.replace_substring_regex(texts, _PERCENT, ""), "%"
    for sign in "$€£¥":
        if not pc.all(pc.match_substring(texts, sign)).as_py():
            continue
        bare = pc.replace_substring_regex(texts, _CURRENCY, r"\1\3")
        bare = pc.replace_substring_regex(bare, _CURRENCY_AFTER, "")
        return bare, sign
    return texts, ""


def _shows(texts: pa.Array, spelling: str) -> bool:
    return spelling not in _SHOWS or _any(texts, _SHOWS[spelling])


def _stranger(fits: dict[str, np.ndarray], counts: np.ndarray) -> int | None:
    """The first text that is no number, if in some spelling most rows hold numbers."""
    best = max(fits.values(), key=lambda fit: int(counts[fit].sum()))
    return int(np.argmin(best)) if counts[best].sum() >= _MOSTLY * counts.sum() else None


def _zeros(texts: pa.Array) -> str:
    example = texts.filter(pc.match_substring_regex(texts, _LEADING_ZERO))[0].as_py()
    return tr("values such as “{example}” begin with zeros", example=example)


def _matches(texts: pa.Array, pattern: str) -> np.ndarray:
    return pc.match_substring_regex(texts, pattern).to_numpy(zero_copy_only=False)


def _any(texts: pa.Array, pattern: str) -> bool:
    return bool(pc.any(pc.match_substring_regex(texts, pattern)).as_py())
