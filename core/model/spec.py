"""ModelSpec: what the user asked for. Says nothing about any data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from core.errors import CommandError
from core.model._term_text import parse_term
from core.model.terms import Term

CONSTANT = "_cons"
ALL = "_all"


class Criterion(StrEnum):
    """What is maximised."""

    REML = "REML"
    ML = "ML"


class Structure(StrEnum):
    """Covariance structure of the random effects of one equation."""

    INDEPENDENT = "independent"
    IDENTITY = "identity"
    EXCHANGEABLE = "exchangeable"
    UNSTRUCTURED = "unstructured"


#: The structures that the random intercepts of a factor can have, the default first.
FACTOR_STRUCTURES = (Structure.IDENTITY, Structure.EXCHANGEABLE)


class Scale(StrEnum):
    """How variance parameters are shown: standard deviations or variances."""

    SD = "stddeviations"
    VARIANCE = "variance"


class BaseLevels(StrEnum):
    """Which base levels have a row in the table of fixed effects."""

    NONE = "none"
    #: Those of factors, and of interactions whose factors are not in the model.
    MAIN = "baselevels"
    ALL = "allbaselevels"


class Parametrisation(StrEnum):
    """How the covariance matrices are written while the likelihood is maximised.

    Accepted for the sake of Stata's commands, and recorded. The engine always works with the
    factors L of G = LL' (as matsqrt, but singular matrices are ordinary points); the estimates do
    not depend on it.
    """

    SQUARE_ROOT = "matsqrt"
    LOGARITHM = "matlog"


class WeightKind(StrEnum):
    """What weights are: how many like units stand for, or the inverse of their probability."""

    FREQUENCY = "fweight"
    SAMPLING = "pweight"


class WeightScale(StrEnum):
    """How the weights of the rows are scaled within the groups of a two-level model.

    ``size``: they sum to the group's number of rows; ``effective``: to its effective sample size,
    (sum w)^2 / sum w^2; ``gk`` (Graubard and Korn 1996): the groups get the mean products of
    both levels' weights and the rows 1.
    """

    SIZE = "size"
    EFFECTIVE = "effective"
    GK = "gk"


@dataclass(frozen=True)
class Weights:
    """The weights of a model: their kind, the rows' variable ("" for none), their scaling.

    Those of the groups belong to the equations of their levels.
    """

    kind: WeightKind = WeightKind.SAMPLING
    rows: str = ""
    scale: WeightScale | None = None


class Vce(StrEnum):
    """How the covariance of the estimates is estimated.

    ``oim``: from the information of the likelihood; ``robust``: from the scores of the groups of
    the highest level; ``cluster``: from those of the values of another variable.
    """

    OIM = "oim"
    ROBUST = "robust"
    CLUSTER = "cluster"


@dataclass(frozen=True)
class RandomEquation:
    """The random effects at one level: ``|| level: effects, covariance(structure)``.

    ``structure`` None is the default: independent for several effects; a single effect is
    reported as Identity whatever was asked.

    With a ``factor`` it is ``|| level: R.factor``: a random intercept for each value of that
    variable within each group of the level. Such an equation has neither effects nor a constant,
    and its structure is identity (the default) or exchangeable; ValueError otherwise.

    ``collinear`` keeps effects that are linear combinations of the others. ``weight`` is the
    variable of the groups' weights, of the kind that the model's ``weights`` name.
    """

    level: str
    effects: tuple[Term, ...] = ()
    intercept: bool = True
    structure: Structure | None = None
    factor: str = ""
    collinear: bool = False
    weight: str = ""

    def __post_init__(self) -> None:
        if not self.factor:
            return
        if self.effects or self.intercept or self.collinear:
            raise ValueError(f"R.{self.factor} stands alone: no other effects, no constant")
        if self.structure not in (None, *FACTOR_STRUCTURES):
            raise ValueError(f"R.{self.factor} cannot be {self.structure}")

    @property
    def names(self) -> tuple[str, ...]:
        """The effects' names, slopes first and ``_cons`` last; ``R.factor`` of a factor.

        A term with categorical variables has one name here; the data make several columns of it.
        """
        if self.factor:
            return (f"R.{self.factor}",)
        slopes = tuple(t.name for t in self.effects)
        return (*slopes, CONSTANT) if self.intercept else slopes

    @property
    def effective_structure(self) -> Structure:
        """The structure that is fitted and reported.

        Where the data make a single column of a categorical term, it is Identity all the same.
        """
        if self.factor:
            return self.structure or Structure.IDENTITY
        if len(self.names) == 1 and not any(t.categorical for t in self.effects):
            return Structure.IDENTITY
        return self.structure or Structure.INDEPENDENT


@dataclass(frozen=True)
class Options:
    """Display and estimation options, with Stata's names and defaults.

    ``level`` is the confidence level in percent. ``em_iterations`` is the length of the EM
    start; ``max_iterations`` bounds the Newton iterations that follow, ``em_only`` leaves them
    out. ``tolerance``, if larger than by default, is the relative change of the parameters at which
    the search ends; otherwise it goes on until the maximum is certified.
    ``estimation_metric`` shows all parameters in one table, variance parameters as the log
    standard deviations and inverse hyperbolic tangents of correlations. Of the fixed effects,
    ``base_levels``, ``omitted`` and ``empty_cells`` say which rows without an estimate are shown,
    ``value_labels`` whether levels are called by their labels, ``blank_lines`` whether terms are
    set apart.
    """

    level: float = 95.0
    scale: Scale = Scale.SD
    em_iterations: int = 20
    max_iterations: int = 300
    log: bool = True
    header: bool = True
    group_table: bool = True
    fixed_table: bool = True
    random_table: bool = True
    lr_test: bool = True
    em_only: bool = False
    tolerance: float = 1e-6
    parametrisation: Parametrisation = Parametrisation.SQUARE_ROOT
    estimation_metric: bool = False
    base_levels: BaseLevels = BaseLevels.NONE
    omitted: bool = True
    empty_cells: bool = True
    value_labels: bool = True
    blank_lines: bool = True


@dataclass(frozen=True)
class ModelSpec:
    """A linear mixed model: outcome, fixed part, random-effects equations, criterion, options.

    An empty ``outcome`` is a model still being built; it cannot be fitted. ``offset`` is a
    variable whose coefficient is fixed at one. ``weights`` None: all rows and groups count alike.
    ``cluster`` is the variable of ``vce`` cluster.
    """

    outcome: str = ""
    fixed: tuple[Term, ...] = ()
    intercept: bool = True
    equations: tuple[RandomEquation, ...] = ()
    criterion: Criterion = Criterion.REML
    options: Options = field(default_factory=Options)
    offset: str = ""
    weights: Weights | None = None
    vce: Vce = Vce.OIM
    cluster: str = ""

    @property
    def robust(self) -> bool:
        """Whether standard errors are robust: asked for, or implied by sampling weights."""
        sampling = self.weights is not None and self.weights.kind is WeightKind.SAMPLING
        return sampling or self.vce is not Vce.OIM

    @property
    def variables(self) -> tuple[str, ...]:
        """Every variable the model reads, once each, outcome first."""
        names = [self.outcome] if self.outcome else []
        names += [name for t in self.fixed for name in t.variables]
        for equation in self.equations:
            names += [name for t in equation.effects for name in t.variables]
            names += [equation.factor] if equation.factor else []
            if equation.level != ALL:
                names.append(equation.level)
        names += [name for name in (self.offset, *self.weight_variables, self.cluster) if name]
        return tuple(dict.fromkeys(names))

    @property
    def weight_variables(self) -> tuple[str, ...]:
        """The variables of the weights, the rows' first."""
        rows = () if self.weights is None else (self.weights.rows,)
        names = (*rows, *(e.weight for e in self.equations))
        return tuple(dict.fromkeys(name for name in names if name))

    def with_options(self, **changes: Any) -> ModelSpec:
        """The same model with some options changed."""
        return replace(self, options=replace(self.options, **changes))


def to_json(spec: ModelSpec) -> dict[str, Any]:
    """``spec`` as plain JSON values; ``from_json`` reads it back unchanged."""
    value = asdict(spec)
    value["fixed"] = [_term_json(t) for t in spec.fixed]
    for written, equation in zip(value["equations"], spec.equations, strict=True):
        written["effects"] = [_term_json(t) for t in equation.effects]
    return value


def from_json(value: Mapping[str, Any]) -> ModelSpec:
    """The ModelSpec that ``to_json`` wrote. KeyError, TypeError or ValueError if malformed."""
    equations = tuple(
        RandomEquation(
            level=str(e["level"]),
            effects=_terms(e["effects"]),
            intercept=bool(e["intercept"]),
            structure=None if e["structure"] is None else Structure(e["structure"]),
            # Files of earlier releases lack these keys.
            factor=str(e.get("factor", "")),
            collinear=bool(e.get("collinear", False)),
            weight=str(e.get("weight", "")),
        )
        for e in value["equations"]
    )
    options = dict(value["options"])
    options["scale"] = Scale(options["scale"])
    options["parametrisation"] = Parametrisation(
        options.get("parametrisation", Parametrisation.SQUARE_ROOT)
    )
    options["base_levels"] = BaseLevels(options.get("base_levels", BaseLevels.NONE))
    return ModelSpec(
        outcome=str(value["outcome"]),
        fixed=_terms(value["fixed"]),
        intercept=bool(value["intercept"]),
        equations=equations,
        criterion=Criterion(value["criterion"]),
        options=Options(**options),
        offset=str(value.get("offset", "")),
        weights=_weights(value.get("weights")),
        vce=Vce(value.get("vce", Vce.OIM)),
        cluster=str(value.get("cluster", "")),
    )


def _weights(value: Any) -> Weights | None:
    if value is None:
        return None
    scale = value["scale"]
    return Weights(
        WeightKind(value["kind"]), str(value["rows"]), None if scale is None else WeightScale(scale)
    )


def _term_json(term: Term) -> dict[str, str]:
    return {"variable": term.name} if term.is_plain else {"term": term.text}


def _terms(values: Any) -> tuple[Term, ...]:
    """The terms of a list: variables by their name, all others as a command writes them."""
    try:
        return tuple(
            parse_term(str(v["term"])) if "term" in v else Term(str(v["variable"])) for v in values
        )
    except CommandError as error:
        raise ValueError(str(error)) from error
