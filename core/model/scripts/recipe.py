"""What a script has to do to make the same model from the same data, in no language yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.data.choices import LEFT_OUT
from core.data.dataset import Dataset, Kind
from core.data.names import legal_name
from core.inference.summary import Summary
from core.model.columns import Cells, Column, Number, TermColumns
from core.model.design import Design, RandomBlock
from core.model.scripts.asked import AskedOf
from core.model.scripts.steps import History, needed_steps
from core.model.spec import ALL, CONSTANT, ModelSpec, Structure
from core.model.terms import Centring

#: What a script reads where the data have no file.
DATA_FILE = "data.csv"


@dataclass(frozen=True)
class Piece:
    """One factor of a column: a continuous variable, or weights of the levels of a categorical.

    ``groups``: the variables whose combinations are the groups of a mean. ``weights``: the
    levels' values as in the data with their weights, none for a continuous variable.
    """

    variable: str
    centring: Centring = Centring.NONE
    value: float = 0.0
    groups: tuple[str, ...] = ()
    weights: tuple[tuple[str, float], ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether it is the variable as it is."""
        return self.centring is Centring.NONE and not self.weights


@dataclass(frozen=True)
class MadeColumn:
    """One column of X or Z with the name it is printed under: the product of its pieces."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it is a variable of the data as it is."""
        return len(self.pieces) == 1 and self.pieces[0].is_plain


@dataclass(frozen=True)
class Block:
    """One random-effects equation.

    ``groups``: the variables whose combinations are the groups, from the top level down, none
    where all rows are one group; a ``factor`` is the last of them. ``columns`` are the slopes.
    ``equation``: the place of the equation in the model. ``common``: it stands for the covariance
    of an exchangeable factor's effects, whose own block comes before.
    """

    level: str
    groups: tuple[str, ...]
    columns: tuple[MadeColumn, ...]
    intercept: bool
    structure: Structure
    factor: str = ""
    equation: int = 0
    common: bool = False

    @property
    def size(self) -> int:
        """How many random effects a group has."""
        return len(self.columns) + self.intercept


@dataclass(frozen=True)
class TextForm:
    """How a text file is to be read; ``encoding`` by the name that Python has for it.

    ``columns``: what its columns are called here, in order, () if that is not known; ``header``:
    whether the file names them. ``sheet``: the one that is read, "" the first.
    """

    delimiter: str = ","
    decimal: str = "."
    encoding: str = "utf-8"
    skip: int = 0
    missing: tuple[str, ...] = ("", "NA", ".")
    columns: tuple[str, ...] = ()
    header: bool = True
    sheet: str = ""

    @property
    def is_utf8(self) -> bool:
        """Whether it is UTF-8, with or without a byte-order mark."""
        return self.encoding.lower().replace("_", "-") in ("utf-8", "utf8", "utf-8-sig", "ascii")


@dataclass(frozen=True)
class Recipe:
    """Everything about a model that a script says.

    ``file``: the name of the data file, ``form`` how it is read if it is text; ``texts``: those
    of the variables that are text; ``headers``: how the file calls variables where that is not
    their name; ``fixed``: the estimable columns of X but the constant; ``levels``: all levels, in
    order, of the categorical variables; ``asked``: the hypotheses kept of the model. ``history``:
    what was done to the data of the file, so far as it matters; ``sources`` are the variables of
    the file that are read for it, which ``file_texts`` and ``headers`` are about.
    """

    file: str
    form: TextForm
    spec: ModelSpec
    variables: tuple[str, ...]
    texts: frozenset[str]
    headers: Mapping[str, str]
    fixed: tuple[MadeColumn, ...]
    blocks: tuple[Block, ...]
    levels: Mapping[str, tuple[str, ...]]
    n: int
    n_total: int
    summary: Summary
    sources: tuple[str, ...]
    file_texts: frozenset[str]
    dates: tuple[str, ...] = ()
    history: History | None = None
    asked: tuple[AskedOf, ...] = ()

    @property
    def exchangeable_factors(self) -> frozenset[int]:
        """The equations of factors whose effects share something."""
        return frozenset(b.equation for b in self.blocks if b.common)

    @property
    def opposed_factors(self) -> tuple[str, ...]:
        """Those of them whose effects are estimated to be negatively correlated."""
        negative = {
            p.equation for p in self.summary.random if p.estimate is not None and p.estimate < 0.0
        }
        equations = self.exchangeable_factors & negative
        return tuple(b.factor for b in self.blocks if b.factor and b.equation in equations)

    @property
    def made(self) -> tuple[MadeColumn, ...]:
        """The columns that are no variables of the data, once each."""
        every = [*self.fixed, *(c for b in self.blocks for c in b.columns)]
        return tuple(dict.fromkeys(c for c in every if not c.is_plain))

    @property
    def composite(self) -> tuple[tuple[str, ...], ...]:
        """The groupings by several variables, once each."""
        return tuple(dict.fromkeys(b.groups for b in self.blocks if len(b.groups) > 1))


def recipe(
    dataset: Dataset,
    design: Design,
    summary: Summary,
    file: str = "",
    history: History | None = None,
) -> Recipe:
    """The recipe of a fitted model.

    ``file`` is what the script will read, as our CSV files are; by default the data's own, which
    become ``dataset`` by the steps of ``history``.
    """
    spec, path = design.spec, dataset.source.path
    origin, steps, sources = dataset, (), spec.variables
    if history is not None and not file:
        origin = history.origin
        steps, sources = needed_steps(origin, history.steps, spec.variables)
    kept = tuple(name for name in dataset.names if name in spec.variables)
    return Recipe(
        file=file or (path.name if path else DATA_FILE),
        form=TextForm(columns=kept) if file else _form(origin),
        spec=spec,
        variables=spec.variables,
        texts=_texts(dataset, spec.variables),
        headers={} if file else _headers(origin, sources),
        fixed=tuple(_columns(spec, design.fixed_terms, set(design.x_names))),
        blocks=tuple(_block(design, block) for block in design.blocks),
        levels=_levels(design),
        n=design.n,
        n_total=design.n_total,
        summary=summary,
        sources=sources,
        file_texts=_texts(origin, sources),
        dates=() if file else _dates(origin, sources),
        history=History(origin, steps) if steps else None,
    )


def _texts(dataset: Dataset, names: Iterable[str]) -> frozenset[str]:
    return frozenset(v for v in names if dataset.variable(v).kind is Kind.TEXT)


def _dates(dataset: Dataset, names: Iterable[str]) -> tuple[str, ...]:
    in_words = dataset.source.format not in ("Stata", "SPSS", "SAS", "SAS transport")
    return tuple(v for v in names if in_words and dataset.variable(v).kind is Kind.DATE)


def _headers(dataset: Dataset, names: Sequence[str]) -> dict[str, str]:
    """A text file's own names of variables that had to be called otherwise: their labels."""
    if dataset.source.found.delimiter is None:
        return {}
    labels = {name: dataset.variable(name).label for name in names}
    return {
        name: label
        for name, label in labels.items()
        if label and label != name and name.startswith(legal_name(label) or "column")
    }


def _form(dataset: Dataset) -> TextForm:
    source, usual, found = dataset.source, TextForm(), dataset.source.found
    whole = not any(kind == LEFT_OUT for _, kind in source.chosen.columns)
    return TextForm(
        delimiter=found.delimiter or usual.delimiter,
        decimal=found.decimal or usual.decimal,
        encoding=found.encoding or usual.encoding,
        skip=(found.first_line or 1) - 1,
        missing=tuple(dict.fromkeys(("", *(found.missing or usual.missing)))),
        columns=dataset.names if whole else (),
        header=found.header is not False,
        sheet=source.chosen.table or found.table or "",
    )


def _levels(design: Design) -> dict[str, tuple[str, ...]]:
    terms = [*design.fixed_terms, *(t for b in design.blocks for t in b.terms)]
    cells = (o for t in terms for o in t.operands if isinstance(o, Cells))
    return {o.operand.variable: o.levels.texts for o in cells}


def _block(design: Design, block: RandomBlock) -> Block:
    grouping = design.groupings[block.grouping]
    slopes = set(block.names) - {CONSTANT}
    groups = _levels_down_to(design.spec, grouping.level)
    return Block(
        level=grouping.level,
        groups=(*groups, grouping.factor) if grouping.factor else groups,
        columns=() if grouping.factor else tuple(_columns(design.spec, block.terms, slopes)),
        intercept=bool(grouping.factor) or CONSTANT in block.names,
        structure=block.structure,
        factor=grouping.factor,
        equation=block.equation,
        common=block.common,
    )


def _levels_down_to(spec: ModelSpec, level: str) -> tuple[str, ...]:
    """The variables of the levels from the top to ``level``, that of all rows left out."""
    levels = list(dict.fromkeys(e.level for e in spec.equations))
    return tuple(name for name in levels[: levels.index(level) + 1] if name != ALL)


def _columns(
    spec: ModelSpec, terms: Sequence[TermColumns], wanted: set[str]
) -> Iterator[MadeColumn]:
    for term in terms:
        for column in term.used:
            if column.name in wanted:
                yield MadeColumn(column.name, tuple(_pieces(spec, term, column)))


def _pieces(spec: ModelSpec, term: TermColumns, column: Column) -> Iterator[Piece]:
    for operand, pick in zip(term.operands, column.picks, strict=True):
        if isinstance(operand, Cells):
            weights = zip(operand.levels.texts, operand.matrix[:, pick].tolist(), strict=True)
            kept = tuple((level, weight) for level, weight in weights if weight)
            yield Piece(operand.operand.variable, weights=kept)
        else:
            yield _number(spec, operand)


def _number(spec: ModelSpec, number: Number) -> Piece:
    operand = number.operand
    groups: tuple[str, ...] = ()
    if operand.group:
        levels = [e.level for e in spec.equations]
        inside = operand.group in levels
        groups = _levels_down_to(spec, operand.group) if inside else (operand.group,)
    return Piece(operand.variable, operand.centring, operand.value, groups)
