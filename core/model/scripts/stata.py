"""A model as a Stata do-file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from core.data.write_dta import stata_name
from core.model.scripts.asked import as_sum
from core.model.scripts.recipe import Block, MadeColumn, Piece, Recipe
from core.model.scripts.step_writers import StataSteps
from core.model.scripts.steps import all_lines
from core.model.scripts.text import (
    SAVE_WITH_DATA,
    UNREADABLE,
    aliases,
    bare_name,
    comment,
    dates_told,
    expected_comments,
    is_safe_in_stata,
    number,
)
from core.model.spec import (
    ALL,
    CONSTANT,
    Criterion,
    ModelSpec,
    RandomEquation,
    Scale,
    Structure,
    Vce,
    WeightKind,
)
from core.model.terms import Centring


def stata_script(recipe: Recipe) -> list[str]:
    """The lines of the do-file after its heading."""
    return list(_Script(recipe).lines())


class _Script:
    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._names = aliases(recipe.variables, stata_name)
        self._numbers = aliases(
            (v for v in recipe.variables if v in recipe.texts),
            lambda name: f"{bare_name(name)[:26]}_n",
            self._names.values(),
        )
        taken = [*self._names.values(), *self._numbers.values()]
        self._made = aliases((c.name for c in recipe.made), bare_name, taken)

    def lines(self) -> Iterator[str]:
        yield "version 14"
        yield from self._read()
        yield ""
        yield from self._prepare()
        yield from self._command()
        yield ""
        yield from self._asked()
        yield from self._notes()
        yield from expected_comments("*", self._recipe.summary)

    def _read(self) -> Iterator[str]:
        file, extension = self._recipe.file, self._recipe.file.lower().rpartition(".")[2]
        yield from dates_told("*", self._recipe.dates)
        if not is_safe_in_stata(file):
            yield from comment("*", "Open the data here: the name of their file is no safe one.")
        elif extension == "dta":
            yield f'use "{file}", clear'
        elif extension in ("sav", "zsav"):
            yield f'import spss using "{file}", clear'
        elif extension in ("sas7bdat", "xlsx", "xls"):
            yield self._foreign(file, extension)
        elif extension in UNREADABLE:
            yield from comment("*", SAVE_WITH_DATA)
        else:
            yield from self._read_text(file)
        if self._recipe.history is not None:
            yield from all_lines(self._recipe.history, StataSteps(), partial(comment, "*"))

    def _foreign(self, file: str, extension: str) -> str:
        if extension == "sas7bdat":
            return f'import sas using "{file}", clear'
        sheet = self._recipe.form.sheet
        which = f'sheet("{sheet}") ' if sheet and is_safe_in_stata(sheet) else ""
        return f'import excel using "{file}", {which}firstrow case(preserve) clear'

    def _read_text(self, file: str) -> Iterator[str]:
        """By the places of the columns: Stata mends names in its own way, and guesses types."""
        form, sources = self._recipe.form, self._recipe.sources
        places = {name: form.columns.index(name) + 1 for name in sources if name in form.columns}
        plain = form.header and not any(
            self._recipe.headers.get(name, name) != stata_name(name) for name in sources
        )
        named = plain or len(places) < len(sources)
        parts = [f"varnames({form.skip + 1}) case(preserve)"]
        if not named:
            parts = [f"varnames(nonames) rowrange({form.skip + 1 + form.header}:)"]
        ordered = sorted(places.items(), key=lambda pair: pair[1])
        texts = [str(k) for name, k in ordered if name in self._recipe.file_texts]
        numbers = [str(k) for name, k in ordered if name not in self._recipe.file_texts]
        parts += [f"stringcols({' '.join(texts)})"] if texts else []
        parts += [f"numericcols({' '.join(numbers)})"] if numbers else []
        yield f'import delimited using "{file}", ///'
        yield f"    {' '.join(parts)} ///"
        yield f"    {self._text_form()} clear"
        if not named:
            for name, place in ordered:
                yield f"rename v{place} {stata_name(name)}"
        for name in sources if named and not plain else ():
            if name != stata_name(name):
                yield from comment("*", f"Stata may have named the variable {name} otherwise.")
                yield f"* It is called {stata_name(name)} here: rename it."

    def _text_form(self) -> str:
        form, parts = self._recipe.form, ["asdouble"]
        if form.delimiter == "\t":
            parts.append("delimiters(tab)")
        elif form.delimiter == " ":
            parts.append('delimiters(" ", collapse)')
        elif form.delimiter != "," and form.delimiter in ";|":
            parts.append(f'delimiters("{form.delimiter}")')
        if form.decimal == ",":
            parts.append("decimalseparator(,)")
        encoding = re.sub(r"[^\w-]", "", "UTF-8" if form.is_utf8 else form.encoding)
        return " ".join([*parts, f'encoding("{encoding}")'])

    def _prepare(self) -> Iterator[str]:
        recipe = self._recipe
        yield f"* Rows with a value in every variable of the model: {recipe.n} of {recipe.n_total}."
        used = ", ".join(self._names[v] for v in recipe.variables)
        yield f"keep if !missing({used})"
        for name, own in self._numbers.items():
            yield f"egen long {own} = group({self._names[name]})"
        for column in recipe.made:
            own = self._made[column.name]
            factors = []
            for place, piece in enumerate(column.pieces):
                lines, factor = self._piece(piece, f"{own[:26]}_m{place}")
                yield from lines
                factors.append(factor)
            yield f"generate double {own} = {' * '.join(factors)}"
        if recipe.spec.offset:
            outcome, offset = self._names[recipe.spec.outcome], self._names[recipe.spec.offset]
            yield "* The offset has the coefficient one: it is taken from the outcome."
            yield f"replace {outcome} = {outcome} - {offset}"
        yield ""

    def _piece(self, piece: Piece, helper: str) -> tuple[list[str], str]:
        """The lines that prepare a piece and the expression of it."""
        x = self._names[piece.variable]
        if piece.weights:
            return [], self._levels(piece)
        if piece.centring is Centring.NONE:
            return [], x
        if piece.centring is Centring.VALUE:
            return [], f"({x} - ({number(piece.value)}))"
        by = " ".join(self._names[g] for g in piece.groups)
        made = f"egen double {helper} = mean({x}){f', by({by})' if by else ''}"
        return [made], helper if piece.centring is Centring.MEAN else f"({x} - {helper})"

    def _levels(self, piece: Piece) -> str:
        """Levels of text by their place in the alphabet, as ``egen group`` numbers them."""
        x = self._numbers.get(piece.variable) or self._names[piece.variable]
        parts = []
        for level, weight in piece.weights:
            value = str(self._place(piece, level)) if piece.variable in self._numbers else level
            test = f"({x} == {value})"
            parts.append(test if weight == 1.0 else f"({number(weight)}) * {test}")
        return parts[0] if len(parts) == 1 else f"({' + '.join(parts)})"

    def _place(self, piece: Piece, level: str) -> int:
        return self._recipe.levels[piece.variable].index(level) + 1

    # --- model -----------------------------------------------------------------------------------

    def _command(self) -> Iterator[str]:
        spec = self._recipe.spec
        fixed = [self._names[spec.outcome], *map(self._column, self._recipe.fixed)]
        parts = [(" ".join(fixed) + self._weights(spec), [] if spec.intercept else ["noconstant"])]
        for block in self._recipe.blocks:
            if not block.common:
                parts.append(self._equation(block, spec.equations[block.equation]))
        parts[-1][1].extend(_options(spec, self._names))
        written = [f"{body}, {' '.join(options)}" if options else body for body, options in parts]
        yield "mixed " + " ///\n    || ".join(written)

    def _weights(self, spec: ModelSpec) -> str:
        if spec.weights is None or not spec.weights.rows:
            return ""
        kind = "fweight" if spec.weights.kind is WeightKind.FREQUENCY else "pweight"
        return f" [{kind}={self._names[spec.weights.rows]}]"

    def _equation(self, block: Block, equation: RandomEquation) -> tuple[str, list[str]]:
        level = ALL if block.level == ALL else self._group(block.level)
        options: list[str] = []
        if block.factor:
            effects = f" R.{self._group(block.factor)}"
            if equation.effective_structure is Structure.EXCHANGEABLE:
                options.append("covariance(exchangeable)")
        else:
            effects = "".join(f" {self._column(c)}" for c in block.columns)
            options += [] if block.intercept else ["noconstant"]
            if block.size > 1 and block.structure is not Structure.INDEPENDENT:
                options.append(f"covariance({block.structure.value})")
        if equation.weight:
            kind = "fweight" if _is_frequency(self._recipe.spec) else "pweight"
            options.append(f"{kind}({self._names[equation.weight]})")
        return f"{level}:{effects}", options

    def _column(self, column: MadeColumn) -> str:
        name = column.pieces[0].variable
        return self._names[name] if column.is_plain else self._made[column.name]

    def _group(self, name: str) -> str:
        return self._numbers.get(name) or self._names[name]

    def _asked(self) -> Iterator[str]:
        names = {c.name: self._column(c) for c in self._recipe.fixed} | {CONSTANT: CONSTANT}
        for asked in self._recipe.asked:
            yield from comment("*", f"{asked.words}: {asked.expected}")
            if asked.combines:
                row = asked.rows[0]
                constant = f" + {number(row.number)}" if row.number else ""
                yield f"lincom {as_sum(row, names)}{constant.replace('+ -', '- ')}"
            else:
                rows = (f"({as_sum(row, names)} = {number(row.number)})" for row in asked.rows)
                yield f"test {' '.join(rows)}"
            yield ""

    def _notes(self) -> Iterator[str]:
        yield from comment(
            "*",
            "Where Stata differs: mixed uses maximum likelihood and shows variances unless told "
            "otherwise, as the options above do; before Stata 13 the command is xtmixed.",
        )
        yield "*"
        yield "* Expected:"


def _is_frequency(spec: ModelSpec) -> bool:
    return spec.weights is not None and spec.weights.kind is WeightKind.FREQUENCY


def _options(spec: ModelSpec, names: dict[str, str]) -> Iterator[str]:
    yield "reml" if spec.criterion is Criterion.REML else "mle"
    yield "stddeviations" if spec.options.scale is Scale.SD else "variance"
    if spec.options.level != 95:
        yield f"level({number(spec.options.level)})"
    if spec.weights is not None and spec.weights.scale is not None:
        yield f"pwscale({spec.weights.scale.value})"
    if spec.vce is Vce.ROBUST:
        yield "vce(robust)"
    if spec.vce is Vce.CLUSTER:
        yield f"vce(cluster {names[spec.cluster]})"
