"""Tables as LaTeX with the rules of booktabs, to be put into a document with ``\\input``."""

from __future__ import annotations

from collections.abc import Iterable

from core.report.clean import clean
from core.report.layout import ROUNDED, Laid, TableStyle, lay_out
from core.report.table import RowKind, Table

#: A table of more rows than this is broken across pages.
LONGEST = 40

_NEEDS = (
    "% Needs \\usepackage{booktabs} and \\usepackage{longtable}; names in other scripts than the\n"
    "% Latin one need XeLaTeX or LuaLaTeX.\n"
)
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"$<$",
    ">": r"$>$",
    "|": r"$|$",
    '"': "''",
    "`": r"\textasciigrave{}",
    "-": "{-}",
    "−": "$-$",
    "–": "--",
    "—": "---",
    "…": r"\ldots{}",
    "“": "``",
    "”": "''",
    "‘": "`",
    "’": "'",
    "²": "$^2$",
    "³": "$^3$",
    "×": r"$\times$",
    "±": r"$\pm$",
    "·": r"$\cdot$",
    "≤": r"$\leq$",
    "≥": r"$\geq$",
    "≈": r"$\approx$",
    "∞": r"$\infty$",
    "√": r"$\surd$",
    "→": r"$\rightarrow$",
    "\u00a0": "~",
    "\u2009": r"\,",
    "α": r"$\alpha$",
    "β": r"$\beta$",
    "γ": r"$\gamma$",
    "δ": r"$\delta$",
    "ε": r"$\epsilon$",
    "ρ": r"$\rho$",
    "σ": r"$\sigma$",
    "τ": r"$\tau$",
    "χ": r"$\chi$",
}


def to_latex(table: Table, style: TableStyle = ROUNDED) -> str:
    """``table`` with its caption and notes; ends with a line end."""
    return _NEEDS + _table(lay_out(table, style))


def tables_to_latex(tables: Iterable[Table], style: TableStyle = ROUNDED) -> str:
    """Several tables one after the other."""
    return _NEEDS + "\n".join(_table(lay_out(table, style)) for table in tables)


def latex_text(text: str) -> str:
    """``text`` on one line, every character standing for itself."""
    return "".join(_SPECIAL.get(c, c) for c in " ".join(clean(text).split()))


def _table(laid: Laid) -> str:
    return _long(laid) if len(laid.rows) > LONGEST else _floating(laid)


def _floating(laid: Laid) -> str:
    notes = "".join(
        f"\\par\\smallskip\n\\begin{{minipage}}{{0.95\\linewidth}}\\footnotesize {latex_text(note)}"
        "\\end{minipage}\n"
        for note in laid.notes
    )
    return (
        "\\begin{table}[htbp]\n\\centering\n"
        f"\\caption{{{latex_text(laid.title)}}}\n"
        f"\\begin{{tabular}}{{{_columns(laid)}}}\n\\toprule\n"
        f"{_line(laid.headings)}\n\\midrule\n{_body(laid)}\n\\bottomrule\n\\end{{tabular}}\n"
        f"{notes}\\end{{table}}\n"
    )


def _long(laid: Laid) -> str:
    heading = f"\\toprule\n{_line(laid.headings)}\n\\midrule\n"
    notes = "".join(f"\\par\\noindent{{\\footnotesize {latex_text(n)}}}\n" for n in laid.notes)
    return (
        f"\\begin{{longtable}}{{{_columns(laid)}}}\n"
        f"\\caption{{{latex_text(laid.title)}}} \\\\\n{heading}\\endfirsthead\n"
        f"{heading}\\endhead\n\\bottomrule\n\\endfoot\n{_body(laid)}\n\\end{{longtable}}\n{notes}"
    )


def _columns(laid: Laid) -> str:
    return "".join("r" if numeric else "l" for numeric in laid.numeric)


def _body(laid: Laid) -> str:
    lines = []
    for place, (row, kind) in enumerate(zip(laid.rows, laid.kinds, strict=True)):
        if kind is RowKind.HEADING:
            rule = "\\addlinespace\n" if place else ""
            title = f"\\textit{{{latex_text(row[0])}}}"
            lines.append(f"{rule}\\multicolumn{{{len(row)}}}{{l}}{{{title}}} \\\\")
        else:
            lines.append(_line(row))
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    # A bracket at the beginning of a line would be taken for an argument of \\.
    return "{}" + " & ".join(map(latex_text, cells)) + r" \\"
