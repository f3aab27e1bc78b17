"""A model as an R script: lme4 where it has the covariance structures, nlme otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from core.model.scripts.asked import as_pairs
from core.model.scripts.recipe import Block, MadeColumn, Piece, Recipe
from core.model.scripts.step_writers import RSteps
from core.model.scripts.steps import all_lines
from core.model.scripts.text import (
    SAVE_WITH_DATA,
    UNREADABLE,
    aliases,
    bare_name,
    broken,
    comment,
    dates_told,
    expected_comments,
    is_bare,
    number,
    quoted,
)
from core.model.spec import CONSTANT, Criterion, Structure, WeightKind
from core.model.terms import Centring

_RESERVED = frozenset({
    "if", "else", "repeat", "while", "function", "for", "next", "break", "true", "false", "null",
    "inf", "nan", "na", "in", "data", "fit", "all_rows",
})  # fmt: skip
#: Searching to the limit of the arithmetic, so that the figures agree to many digits.
_LME4_CONTROL = (
    'lmerControl(optimizer = "bobyqa",\n'
    "                                  optCtrl = list(rhoend = 1e-9, maxfun = 1e5),\n"
    '                                  check.conv.singular = "ignore")'
)
_NLME_CONTROL = (
    "lmeControl(maxIter = 500, msMaxIter = 5000, msMaxEval = 20000,\n"
    "                                niterEM = 200, tolerance = 1e-12, msTol = 1e-14)"
)

#: Tests and combinations of the fixed effects, by weights of the coefficients named.
_ASK = """\
b <- if (inherits(fit, "gls")) coef(fit) else fixef(fit)
V <- as.matrix(vcov(fit))
by_name <- function(weights) replace(0 * b, names(weights), weights)
wald <- function(rows, values) {
  L <- do.call(rbind, lapply(rows, by_name))
  d <- L %*% b - values
  chi2 <- drop(t(d) %*% solve(L %*% V %*% t(L), d))
  c(chi2 = chi2, df = nrow(L), p = pchisq(chi2, nrow(L), lower.tail = FALSE))
}
combination <- function(weights, constant) {
  l <- by_name(weights)
  estimate <- sum(l * b) + constant
  se <- sqrt(drop(t(l) %*% V %*% l))
  c(estimate = estimate, se = se, z = estimate / se)
}"""


def r_script(recipe: Recipe) -> list[str]:
    """The lines of the script after its heading; the reason alone where R cannot do it."""
    spec = recipe.spec
    if spec.weights is not None and (
        spec.weights.kind is not WeightKind.FREQUENCY or any(e.weight for e in spec.equations)
    ):
        return comment(
            "#",
            "lme4 and nlme have no sampling weights and no weights of groups: their weights are "
            "those of precision and give other estimates. Use the Stata script.",
        )
    return list(_Script(recipe).lines())


class _Script:
    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        plain = {v: v for v in recipe.variables if is_bare(v, _RESERVED)}
        others = (v for v in recipe.variables if v not in plain)
        self._names = plain | aliases(others, bare_name, [*plain, *_RESERVED])
        taken = [*self._names.values(), *_RESERVED]
        self._made = aliases((c.name for c in recipe.made), bare_name, taken)
        taken += self._made.values()
        composite = {"_in_".join(reversed(g)): g for g in recipe.composite}
        named = aliases(composite, bare_name, taken)
        self._composite = {groups: named[name] for name, groups in composite.items()}
        # lme4 has no variance below zero for what negatively correlated effects share.
        tied = any(_needs_nlme(b) for b in recipe.blocks) or bool(recipe.opposed_factors)
        self._uses_nlme = not recipe.blocks or tied

    def lines(self) -> Iterator[str]:
        yield f"library({'nlme' if self._uses_nlme else 'lme4'})"
        yield ""
        yield from self._read()
        yield ""
        yield from self._prepare()
        yield from self._fit()
        yield ""
        yield "print(summary(fit))"
        yield "print(logLik(fit), digits = 10)"
        yield ""
        yield from self._asked()
        yield from self._notes()
        yield from expected_comments("#", self._recipe.summary)

    # --- data ------------------------------------------------------------------------------------

    def _read(self) -> Iterator[str]:
        file, extension = quoted(self._recipe.file), self._recipe.file.lower().rpartition(".")[2]
        yield from dates_told("#", self._recipe.dates)
        if extension == "dta":
            yield f"data <- as.data.frame(haven::zap_labels(haven::read_dta({file})))"
        elif extension in ("sav", "zsav", "por"):
            yield f"data <- as.data.frame(haven::zap_labels(haven::read_spss({file})))"
        elif extension == "parquet":
            yield f"data <- as.data.frame(arrow::read_parquet({file}))"
        elif extension == "sas7bdat":
            yield f"data <- as.data.frame(haven::read_sas({file}))"
        elif extension in ("xlsx", "xls"):
            sheet = self._recipe.form.sheet
            which = f", sheet = {quoted(sheet)}" if sheet else ""
            yield f"data <- as.data.frame(readxl::read_excel({file}{which}))"
        elif extension in UNREADABLE:
            yield from comment("#", SAVE_WITH_DATA)
        else:
            yield from self._read_text(file)
        headers, write = dict(self._recipe.headers), RSteps()
        if headers:
            yield 'names(data) <- trimws(gsub("\\\\s+", " ", names(data)))'
        if self._recipe.history is not None:
            for name, header in headers.items():
                yield from write.renamed(header, name)
            yield from all_lines(self._recipe.history, write, partial(comment, "#"))
            headers = {}
        for name, own in self._names.items():
            if own != headers.get(name, name):
                yield from write.renamed(headers.get(name, name), own)

    def _read_text(self, file: str) -> Iterator[str]:
        form = self._recipe.form
        encoding = "UTF-8-BOM" if form.is_utf8 else form.encoding
        yield f"data <- read.csv({file}, check.names = FALSE, fileEncoding = {quoted(encoding)},"
        if (form.delimiter, form.decimal, form.skip) != (",", ".", 0):
            # R takes an empty separator for any run of white space.
            separator = "" if form.delimiter == " " else form.delimiter
            yield (
                f"                 sep = {quoted(separator)}, dec = {quoted(form.decimal)}, "
                f"skip = {form.skip},"
            )
        if not form.header:
            names = ", ".join(map(quoted, form.columns))
            yield f"                 header = FALSE, col.names = c({names}),"
        # Else codes such as 007 would become numbers.
        headers = (self._recipe.headers.get(v, v) for v in sorted(self._recipe.file_texts))
        texts = [f'{quoted(header)} = "character"' for header in headers]
        if texts:
            yield f"                 colClasses = c({', '.join(texts)}),"
        yield f"                 na.strings = c({', '.join(map(quoted, form.missing))}))"

    def _prepare(self) -> Iterator[str]:
        recipe = self._recipe
        yield f"# Rows with a value in every variable of the model: {recipe.n} of {recipe.n_total}."
        used = ", ".join(quoted(self._names[v]) for v in recipe.variables)
        yield f"data <- data[complete.cases(data[c({used})]), ]"
        if recipe.spec.weights is not None and recipe.spec.weights.rows:
            rows = self._names[recipe.spec.weights.rows]
            yield f"data <- data[rep(seq_len(nrow(data)), data${rows}), ]"
        for groups, name in self._composite.items():
            columns = ", ".join(f"data${self._names[g]}" for g in groups)
            yield f"data${name} <- interaction({columns}, drop = TRUE)"
        for column in recipe.made:
            product = " * ".join(self._piece(piece) for piece in column.pieces)
            yield f"data${self._made[column.name]} <- {product}"
        if recipe.spec.offset:
            offset = self._names[recipe.spec.offset]
            yield "# The offset has the coefficient one: it is taken from the outcome."
            outcome = self._names[recipe.spec.outcome]
            yield f"data${outcome} <- data${outcome} - data${offset}"
        yield ""

    def _piece(self, piece: Piece) -> str:
        x = f"data${self._names[piece.variable]}"
        if piece.weights:
            return self._levels(piece, x)
        if piece.centring is Centring.NONE:
            return x
        if piece.centring is Centring.VALUE:
            return f"({x} - ({number(piece.value)}))"
        if piece.centring is Centring.GRAND:
            return f"({x} - mean({x}))"
        means = f"ave({x}, {', '.join(f'data${self._names[g]}' for g in piece.groups)})"
        if len(piece.groups) > 1:
            means = means[:-1] + ", drop = TRUE)"
        return means if piece.centring is Centring.MEAN else f"({x} - {means})"

    def _levels(self, piece: Piece, x: str) -> str:
        is_text = piece.variable in self._recipe.texts
        levels = [quoted(t) if is_text else number(float(t)) for t, _ in piece.weights]
        if len(levels) == 1 and piece.weights[0][1] == 1.0:
            return f"as.numeric({x} == {levels[0]})"
        weights = ", ".join(number(w) for _, w in piece.weights)
        found = f"c({weights})[match({x}, c({', '.join(levels)}))]"
        return f"ifelse({x} %in% c({', '.join(levels)}), {found}, 0)"

    # --- model -----------------------------------------------------------------------------------

    def _fit(self) -> Iterator[str]:
        spec = self._recipe.spec
        reml = spec.criterion is Criterion.REML
        fixed = [*([] if spec.intercept else ["0"]), *map(self._column, self._recipe.fixed)]
        formula = f"{self._names[spec.outcome]} ~ {' + '.join(fixed or ['1'])}"
        method = quoted("REML" if reml else "ML")
        if not self._recipe.blocks:
            yield from broken(f"fit <- gls({formula},", " +", 11)
            yield f"           data = data, method = {method})"
        elif self._uses_nlme:
            yield from self._factors()
            yield from broken(f"fit <- lme({formula},", " +", 11)
            yield from broken(f"           random = {self._nlme_random()},", ")),", 25)
            yield f"           data = data, method = {method},"
            yield f"           control = {_NLME_CONTROL})"
        else:
            terms = [self._lme4_term(b) for b in self._recipe.blocks]
            yield from broken(f"fit <- lmer({' + '.join([formula, *terms])},", " +", 12)
            yield f"            data = data, REML = {'TRUE' if reml else 'FALSE'},"
            yield f"            control = {_LME4_CONTROL})"

    def _column(self, column: MadeColumn) -> str:
        name = column.pieces[0].variable
        return self._names[name] if column.is_plain else self._made[column.name]

    def _effects(self, block: Block) -> str:
        slopes = " + ".join(map(self._column, block.columns))
        if not slopes:
            return "1"
        return f"1 + {slopes}" if block.intercept else f"0 + {slopes}"

    def _group(self, block: Block) -> str:
        groups = block.groups
        return self._names[groups[0]] if len(groups) == 1 else self._composite[groups]

    def _lme4_term(self, block: Block) -> str:
        bars = "||" if block.size > 1 and block.structure is Structure.INDEPENDENT else "|"
        return f"({self._effects(block)} {bars} {self._group(block)})"

    def _factors(self) -> Iterator[str]:
        """nlme wants one grouping from the top down, factors within it as indicators."""
        if any(b.level == "_all" for b in self._recipe.blocks):
            yield "data$all_rows <- factor(1)"
        for name in dict.fromkeys(b.factor for b in self._recipe.blocks if b.factor):
            yield f"data${self._factor(name)} <- factor(data${self._names[name]})"

    def _factor(self, name: str) -> str:
        return f"{self._names[name]}_factor"

    def _nlme_random(self) -> str:
        by_level: dict[str, list[str]] = {}
        # The shared part of an exchangeable factor's effects is in its own covariance.
        for block in (b for b in self._recipe.blocks if not b.common):
            level = block.level
            name = "all_rows" if level == "_all" else self._names[level]
            by_level.setdefault(name, []).append(self._pd(block))
        levels = []
        for name, own in by_level.items():
            blocked = own[0] if len(own) == 1 else f"pdBlocked(list({', '.join(own)}))"
            levels.append(f"{name} = {blocked}")
        return f"list({', '.join(levels)})"

    def _pd(self, block: Block) -> str:
        if block.factor:
            shared = block.equation in self._recipe.exchangeable_factors
            kind = "pdCompSymm" if shared else "pdIdent"
            return f"{kind}(~ 0 + {self._factor(block.factor)})"
        kind = {
            Structure.IDENTITY: "pdIdent",
            Structure.INDEPENDENT: "pdDiag",
            Structure.EXCHANGEABLE: "pdCompSymm",
            Structure.UNSTRUCTURED: "pdLogChol",
        }[block.structure]
        return f"{kind}(~ {self._effects(block)})"

    def _asked(self) -> Iterator[str]:
        if not self._recipe.asked:
            return
        yield from _ASK.splitlines()
        names = {c.name: self._column(c) for c in self._recipe.fixed} | {CONSTANT: "(Intercept)"}
        for asked in self._recipe.asked:
            rows = [f"c({as_pairs(row, names, ' = ')})" for row in asked.rows]
            numbers = ", ".join(number(row.number) for row in asked.rows)
            yield from comment("#", f"{asked.words}: {asked.expected}")
            if asked.combines:
                yield f"print(combination({rows[0]}, {numbers}))"
            else:
                yield f"print(wald(list({', '.join(rows)}), c({numbers})))"
        yield ""

    # --- notes -----------------------------------------------------------------------------------

    def _notes(self) -> Iterator[str]:
        spec = self._recipe.spec
        yield from comment(
            "#",
            "Where R differs: it gives standard deviations of random effects without standard "
            "errors and tests fixed effects by t, not z.",
        )
        if self._uses_nlme and self._recipe.blocks:
            yield from comment(
                "#", "nlme, not lme4, as that lacks the covariance structure (or its equal)."
            )
        if any(b.structure is Structure.INDEPENDENT and b.size > 1 for b in self._recipe.blocks):
            yield from comment("#", "Effects are uncorrelated: two bars in lme4, pdDiag in nlme.")
        if spec.robust:
            yield from comment(
                "#",
                "The standard errors below are robust, those of R from the model: the package "
                "clubSandwich has robust ones.",
            )
        yield "#"
        yield "# Expected:"


def _needs_nlme(block: Block) -> bool:
    tied = block.structure in (Structure.IDENTITY, Structure.EXCHANGEABLE)
    return tied and block.size > 1
