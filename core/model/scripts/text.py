"""What scripts are written with: safe comments, names and literals."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable

from core.inference.summary import Summary
from core.report.clean import clean
from core.report.layout import parameter_text

WIDTH = 84

#: Formats, by their extensions, that scripts leave to a CSV file beside them, and what they say.
UNREADABLE = ("ods", "rds", "rda", "rdata", "feather", "arrow", "xpt", "zip", "gz")
SAVE_WITH_DATA = "Its file is of a format not read here: save the script with its data instead."
#: What may stand in a comment of every language; Stata expands and continues some of the rest.
_UNSAFE_IN_COMMENTS = re.compile(r"[`$\"'\\/{}]|[^\x20-\x7e]")

_SAFE_IN_STATA = re.compile(r"[^`$\"\\\x00-\x1f\x7f-\x9f]+")


def comment(sign: str, text: str) -> list[str]:
    """``text`` as comment lines; nothing in it can end the comment or begin another."""
    words = " ".join(clean(text).split())
    safe = _UNSAFE_IN_COMMENTS.sub("?", _plain(words))
    return [f"{sign} {line}" for line in textwrap.wrap(safe, WIDTH - 2)]


def is_safe_in_stata(text: str) -> bool:
    """Whether ``text`` stands for itself between quotation marks; a macro would be expanded."""
    return _SAFE_IN_STATA.fullmatch(text) is not None


def aliases(
    names: Iterable[str], make: Callable[[str], str], taken: Iterable[str] = ()
) -> dict[str, str]:
    """For each of ``names`` a name of its own that ``make`` makes legal, none of ``taken``.

    Names are unlike each other in languages that ignore case too.
    """
    used = {name.lower() for name in taken}
    found: dict[str, str] = {}
    for name in names:
        legal, number = make(name), 2
        while legal.lower() in used:
            legal, number = f"{make(name)[:28]}_{number}", number + 1
        used.add(legal.lower())
        found[name] = legal
    return found


def bare_name(name: str) -> str:
    """``name`` of ASCII letters, digits and underscores, a letter first, at most 28 long."""
    bare = re.sub(r"\W+", "_", name, flags=re.ASCII).strip("_")[:28]
    return bare if bare[:1].isalpha() else f"v_{bare}"[:28]


def is_bare(name: str, reserved: frozenset[str]) -> bool:
    """Whether ``name`` can stand in a script as it is."""
    plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,30}", name, re.ASCII) is not None
    return plain and name.lower() not in reserved


def quoted(text: str) -> str:
    """``text`` as a string of R and Python in ASCII, everything else as an escape."""
    return '"' + "".join(_character(c) for c in text) + '"'


def number(value: float) -> str:
    """``value`` so that it is read back the same."""
    return repr(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)


def dates_told(sign: str, names: Iterable[str]) -> list[str]:
    """What has to be said about dates that are a text in the file and a number in the model."""
    said = (
        "{0} holds dates, which the model counts in days from 1960. Save the script with its data."
    )
    return [line for name in names for line in comment(sign, said.format(name))]


def expected(summary: Summary) -> list[str]:
    """The figures that the script should give, a line each."""
    rows = [(e.name, e.estimate, e.se) for e in summary.fixed if not e.omitted]
    rows += [(parameter_text(p.level, p.parameter), p.estimate, p.se) for p in summary.random]
    width = max(12, *(len(name) for name, _, _ in rows))
    lines = [f"{'':{width}}  {'estimate':>14}  {'std. error':>14}"]
    for name, estimate, se in rows:
        lines.append(f"{name:{width}}  {_figure(estimate)}  {_figure(se)}".rstrip())
    kind = "log restricted likelihood" if summary.criterion == "REML" else "log likelihood"
    lines.append(f"{kind} = {summary.log_likelihood:.6f}")
    return lines


def expected_comments(sign: str, summary: Summary) -> list[str]:
    """``expected`` as comments that keep their columns."""
    safe = (_UNSAFE_IN_COMMENTS.sub("?", clean(line)) for line in expected(summary))
    return [f"{sign}   {line}".rstrip() for line in safe]


def broken(line: str, sign: str, indent: int) -> list[str]:
    """``line`` broken after ``sign`` so that none is too long; what follows is indented."""
    lines = [""]
    for part in re.split(f"(?<={re.escape(sign)} )", line):
        if lines[-1].strip() and len(lines[-1] + part.rstrip()) > WIDTH:
            lines.append(" " * indent)
        lines[-1] += part
    return [found.rstrip() for found in lines]


def _figure(value: float | None) -> str:
    return " " * 14 if value is None else f"{value:>14.7g}"


def _plain(text: str) -> str:
    """The signs that we print ourselves, in ASCII."""
    for sign, ascii in (("−", "-"), ("–", "-"), ("χ²", "chi2"), ("“", "("), ("”", ")"), ("’", "")):
        text = text.replace(sign, ascii)
    return text


def _character(character: str) -> str:
    code = ord(character)
    if character in '"\\':
        return f"\\{character}"
    if 32 <= code < 127:
        return character
    # A NUL is in no string of R; half a surrogate pair is in no file.
    if code == 0 or 0xD800 <= code <= 0xDFFF:
        return "?"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
