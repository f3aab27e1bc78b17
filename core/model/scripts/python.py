"""A model as a Python script: statsmodels' MixedLM where it has the covariance structures.

No formula is written: patsy would run whatever a variable's name says.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from core.model.scripts.asked import as_pairs
from core.model.scripts.recipe import Block, MadeColumn, Piece, Recipe
from core.model.scripts.step_writers import PythonSteps
from core.model.scripts.steps import all_lines
from core.model.scripts.text import (
    SAVE_WITH_DATA,
    UNREADABLE,
    comment,
    dates_told,
    expected_comments,
    number,
    quoted,
)
from core.model.spec import Criterion, Structure, WeightKind
from core.model.terms import Centring

_COMPONENT = '''
def component(inner, columns):
    """One variance of effects of the groups ``inner``: a matrix for each group of ``groups``."""
    matrices = []
    for rows in group_rows:
        codes, found = pd.factorize(inner[rows])
        indicators = np.eye(len(found))[codes]
        matrices.append(np.hstack([indicators * column[rows, None] for column in columns]))
    return matrices
'''

#: Tests and combinations of the fixed effects, by weights of the coefficients named.
_ASK = """\
from scipy.stats import chi2 as chi_squared

b = np.asarray(fit.params)[:len(terms)]
V = np.asarray(fit.cov_params())[:len(terms), :len(terms)]


def by_name(weights):
    return np.array([weights.get(name, 0.0) for name in terms])


def wald(rows, values):
    L = np.array([by_name(row) for row in rows])
    d = L @ b - np.array(values)
    found = d @ np.linalg.solve(L @ V @ L.T, d)
    print("chi2", found, "df", len(rows), "p", chi_squared.sf(found, len(rows)))


def combination(weights, constant):
    l = by_name(weights)
    estimate, se = l @ b + constant, np.sqrt(l @ V @ l)
    print("estimate", estimate, "se", se, "z", estimate / se)
"""


def python_script(recipe: Recipe) -> list[str]:
    """The lines of the script after its heading; the reason alone where statsmodels cannot."""
    reason = _impossible(recipe)
    return comment("#", reason) if reason else list(_Script(recipe).lines())


def _impossible(recipe: Recipe) -> str:
    spec = recipe.spec
    if spec.weights is not None and (
        spec.weights.kind is not WeightKind.FREQUENCY or any(e.weight for e in spec.equations)
    ):
        return "MixedLM of statsmodels has no weights. Use the Stata script."
    if any(b.structure is Structure.EXCHANGEABLE and b.size > 1 for b in recipe.blocks):
        return (
            "MixedLM of statsmodels has no exchangeable covariance of random effects. Use the "
            "Stata or the R script."
        )
    if recipe.opposed_factors:
        return (
            f"The effects of {recipe.opposed_factors[0]} are negatively correlated, which MixedLM "
            "of statsmodels cannot express. Use the Stata or the R script."
        )
    unstructured = [b for b in recipe.blocks if _is_unstructured(b)]
    top = recipe.blocks[0].groups if recipe.blocks else ()
    if len(unstructured) > 1 or any(b.groups != top or b.factor for b in unstructured):
        return (
            "MixedLM of statsmodels has correlated random effects at the highest level only, in "
            "one equation. Use the Stata or the R script."
        )
    return ""


class _Script:
    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe

    def lines(self) -> Iterator[str]:
        recipe = self._recipe
        yield "import numpy as np"
        yield "import pandas as pd"
        if recipe.blocks:
            yield "from statsmodels.regression.mixed_linear_model import MixedLM, VCSpec"
        else:
            yield "from statsmodels.regression.linear_model import OLS"
        yield ""
        yield from self._read()
        yield ""
        yield from self._columns()
        yield ""
        yield from (self._mixed() if recipe.blocks else self._regression())
        yield ""
        yield from self._asked()
        yield from self._notes()
        yield from expected_comments("#", recipe.summary)

    # --- data ------------------------------------------------------------------------------------

    def _read(self) -> Iterator[str]:
        recipe = self._recipe
        file, extension = quoted(recipe.file), recipe.file.lower().rpartition(".")[2]
        yield from dates_told("#", recipe.dates)
        if extension == "dta":
            yield f"data = pd.read_stata({file}, convert_categoricals=False, convert_dates=False)"
        elif extension in ("sav", "zsav", "por"):
            yield f"data = pd.read_spss({file}, convert_categoricals=False)"
        elif extension == "parquet":
            yield f"data = pd.read_parquet({file})"
        elif extension == "sas7bdat":
            yield f'data = pd.read_sas({file}, encoding="utf-8")'
        elif extension in ("xlsx", "xls"):
            sheet = quoted(recipe.form.sheet) if recipe.form.sheet else "0"
            yield f"data = pd.read_excel({file}, sheet_name={sheet})"
        elif extension in UNREADABLE:
            yield from comment("#", SAVE_WITH_DATA)
        else:
            # Else codes such as 007 would become numbers.
            headers = (recipe.headers.get(v, v) for v in sorted(recipe.file_texts))
            texts = ", ".join(f'{quoted(header)}: "str"' for header in headers)
            yield f"data = pd.read_csv({file}, dtype={{{texts}}}, keep_default_na=False,"
            yield f"                   {self._text_form()})"
        if recipe.headers:
            pairs = (f"{quoted(header)}: {quoted(v)}" for v, header in recipe.headers.items())
            yield 'data.columns = [" ".join(name.split()) for name in data.columns]'
            yield f"data = data.rename(columns={{{', '.join(pairs)}}})"
        if recipe.history is not None:
            yield from all_lines(recipe.history, PythonSteps(), partial(comment, "#"))
        used = ", ".join(quoted(v) for v in recipe.variables)
        yield f"# Rows with a value in every variable of the model: {recipe.n} of {recipe.n_total}."
        yield f"data = data.dropna(subset=[{used}]).reset_index(drop=True)"
        if recipe.spec.weights is not None and recipe.spec.weights.rows:
            rows = quoted(recipe.spec.weights.rows)
            yield f"data = data.loc[np.repeat(data.index, data[{rows}].astype(int))]"
            yield "data = data.reset_index(drop=True)"

    def _text_form(self) -> str:
        form = self._recipe.form
        parts = [f"na_values=[{', '.join(map(quoted, form.missing))}]"]
        if form.delimiter != ",":
            parts.append(
                f"sep={quoted(chr(92) + 's+' if form.delimiter == ' ' else form.delimiter)}"
            )
        parts += [f"decimal={quoted(form.decimal)}"] if form.decimal != "." else []
        parts += [f"skiprows={form.skip}"] if form.skip else []
        if not form.header:
            parts.append(f"header=None, names=[{', '.join(map(quoted, form.columns))}]")
        parts.append(f"encoding={quoted('utf-8-sig' if form.is_utf8 else form.encoding)}")
        return ", ".join(parts)

    def _columns(self) -> Iterator[str]:
        recipe, spec = self._recipe, self._recipe.spec
        offset = f" - {_values(spec.offset)}" if spec.offset else ""
        if offset:
            yield "# The offset has the coefficient one: it is taken from the outcome."
        yield f"y = {_values(spec.outcome)}{offset}"
        yield "one = np.ones(len(data))"
        yield "terms = {"
        for column in recipe.fixed:
            yield f"    {quoted(column.name)}: {self._column(column)},"
        if spec.intercept:
            yield '    "_cons": one,'
        yield "}"
        yield "X = pd.DataFrame(terms)"

    def _column(self, column: MadeColumn) -> str:
        return " * ".join(map(self._piece, column.pieces))

    def _piece(self, piece: Piece) -> str:
        if piece.weights:
            return self._levels(piece)
        x = _values(piece.variable)
        if piece.centring is Centring.NONE:
            return x
        if piece.centring is Centring.VALUE:
            return f"({x} - ({number(piece.value)}))"
        if piece.centring is Centring.GRAND:
            return f"({x} - {x}.mean())"
        by = ", ".join(map(quoted, piece.groups))
        means = f'data.groupby([{by}])[{quoted(piece.variable)}].transform("mean").to_numpy(float)'
        return means if piece.centring is Centring.MEAN else f"({x} - {means})"

    def _levels(self, piece: Piece) -> str:
        is_text = piece.variable in self._recipe.texts
        pairs = ", ".join(
            f"{quoted(level) if is_text else number(float(level))}: {number(weight)}"
            for level, weight in piece.weights
        )
        return f"data[{quoted(piece.variable)}].map({{{pairs}}}).fillna(0).to_numpy(float)"

    # --- model -----------------------------------------------------------------------------------

    def _mixed(self) -> Iterator[str]:
        blocks, reml = self._recipe.blocks, self._recipe.spec.criterion is Criterion.REML
        correlated = [b for b in blocks if _is_unstructured(b)]
        yield f"groups = {_codes(self._top())}"
        yield "group_rows = [np.flatnonzero(groups == g) for g in np.unique(groups)]"
        arguments = ["y", "X", "groups=groups"]
        for block in correlated:
            columns = ", ".join(self._effects(block))
            yield f"Z = np.column_stack([{columns}])"
            arguments.append("exog_re=Z")
        independent = [b for b in blocks if not _is_unstructured(b)]
        if independent:
            yield _COMPONENT
            yield ""
            yield "components = {"
            for name, inner, columns in self._components(independent):
                yield f"    {quoted(name)}: component({inner}, [{', '.join(columns)}]),"
            yield "}"
            yield 'columns = [[[f"{k}" for k in range(m.shape[1])] for m in own]'
            yield "           for own in components.values()]"
            yield "variances = VCSpec(list(components), columns, list(components.values()))"
            arguments.append("exog_vc=variances")
        yield f"model = MixedLM({', '.join(arguments)})"
        # Of its searches the ones without gradients end nearest to the maximum.
        yield f'fit = model.fit(reml={reml}, method=["powell", "powell"], maxiter=1000,'
        yield "                xtol=1e-8, ftol=1e-10)"
        yield "print(fit.summary())"
        yield 'print("log likelihood", fit.llf)'

    def _top(self) -> tuple[str, ...]:
        """The groups that are independent of each other: those of the first level."""
        first = self._recipe.blocks[0]
        return first.groups[: len(first.groups) - bool(first.factor)]

    def _components(self, blocks: list[Block]) -> Iterator[tuple[str, str, list[str]]]:
        """Name, groups and columns of each variance."""
        for place, block in enumerate(blocks, start=1):
            groups = _codes(block.groups)
            effects = self._effects(block)
            label = "/".join(block.groups) or block.level
            if block.structure is Structure.IDENTITY:
                yield f"{place}: {label}", groups, effects
                continue
            names = [c.name for c in block.columns] + ["_cons"] * block.intercept
            for name, effect in zip(names, effects, strict=True):
                yield f"{place}: {label}: {name}", groups, [effect]

    def _effects(self, block: Block) -> list[str]:
        return [*map(self._column, block.columns), *(["one"] if block.intercept else [])]

    def _regression(self) -> Iterator[str]:
        yield "fit = OLS(y, X).fit()"
        yield "print(fit.summary())"

    def _asked(self) -> Iterator[str]:
        if not self._recipe.asked:
            return
        yield from _ASK.splitlines()
        names = {c.name: c.name for c in self._recipe.fixed} | {"_cons": "_cons"}
        yield ""
        for asked in self._recipe.asked:
            rows = [f"{{{as_pairs(row, names, ': ')}}}" for row in asked.rows]
            numbers = ", ".join(number(row.number) for row in asked.rows)
            yield from comment("#", f"{asked.words}: {asked.expected}")
            if asked.combines:
                yield f"combination({rows[0]}, {numbers})"
            else:
                yield f"wald([{', '.join(rows)}], [{numbers}])"
        yield ""

    def _notes(self) -> Iterator[str]:
        spec = self._recipe.spec
        yield from comment(
            "#",
            "Where statsmodels differs: it shows variances and covariances of random effects, "
            "without intervals, and searches with less care: compare the log likelihood. Its "
            "standard errors can differ: they come from the information of all parameters jointly.",
        )
        if spec.robust:
            yield from comment(
                "#", "The standard errors below are robust, those of MixedLM from the model."
            )
        if not self._recipe.blocks:
            yield from comment("#", "The regression has no REML: its log likelihood is that of ML.")
        yield "#"
        yield "# Expected:"


def _is_unstructured(block: Block) -> bool:
    return block.size > 1 and block.structure is Structure.UNSTRUCTURED


def _values(name: str) -> str:
    return f"data[{quoted(name)}].to_numpy(float)"


def _codes(groups: tuple[str, ...]) -> str:
    if not groups:
        return "np.zeros(len(data), dtype=int)"
    return f"data.groupby([{', '.join(map(quoted, groups))}], sort=True).ngroup().to_numpy()"
