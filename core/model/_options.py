"""The options of a command: their names, abbreviations and what they mean for a ModelSpec."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from core.errors import CommandError, nearest
from core.language import mark, tr
from core.model._grammar import OptionNode
from core.model._tokens import Kind, Token, error_at, write_number
from core.model.spec import (
    BaseLevels,
    Criterion,
    Options,
    Parametrisation,
    Scale,
    Structure,
    Vce,
    WeightKind,
    WeightScale,
)


@dataclass(frozen=True)
class Range:
    """The numbers an option takes."""

    low: float
    high: float
    whole: bool = False

    def __str__(self) -> str:
        template = (
            mark("a whole number from {low:g} to {high:g}")
            if self.whole
            else mark("a number from {low:g} to {high:g}")
        )
        return tr(template, low=self.low, high=self.high)


class Takes(Enum):
    """What stands in the parentheses of an option."""

    NOTHING = auto()
    NUMBER = auto()
    STRUCTURE = auto()
    VARIABLE = auto()
    SCALE = auto()
    VCE = auto()


@dataclass(frozen=True)
class OptionWord:
    """An option: its full ``name``, the length of its shortest abbreviation, what it sets.

    ``field`` is the field of the ModelSpec or its Options that it sets: to ``value``, or to
    what is in parentheses (a number within ``range``). With both a value and a variable in
    parentheses it is set to the pair of them. Two options that set the same field contradict each
    other.
    """

    name: str
    shortest: int
    field: str
    value: Any = None
    range: Range | None = None
    takes: Takes = Takes.NOTHING

    def matches(self, word: str) -> bool:
        """Whether ``word`` is this option, in full or abbreviated."""
        return len(word) >= self.shortest and self.name.startswith(word)

    @property
    def pattern(self) -> str:
        """The option as people are told to write it."""
        return self.name if self.takes is Takes.NOTHING else f"{self.name}()"


def _number_word(name: str, shortest: int, field: str, range: Range) -> OptionWord:
    return OptionWord(name, shortest, field, range=range, takes=Takes.NUMBER)


COVARIANCE = "covariance"
NOCONSTANT = OptionWord("noconstant", 3, "intercept", False)
_COVARIANCE_WORD = OptionWord(COVARIANCE, 3, "structure", takes=Takes.STRUCTURE)

COLLINEAR = OptionWord("collinear", 3, "collinear", True)

OFFSET = OptionWord("offset", 3, "offset", takes=Takes.VARIABLE)
GROUP_WEIGHTS = (
    OptionWord("fweight", 2, "weight", WeightKind.FREQUENCY, takes=Takes.VARIABLE),
    OptionWord("pweight", 2, "weight", WeightKind.SAMPLING, takes=Takes.VARIABLE),
)
PWSCALE = OptionWord("pwscale", 3, "pwscale", takes=Takes.SCALE)

FIXED_WORDS = (NOCONSTANT, OFFSET)
EQUATION_WORDS = (_COVARIANCE_WORD, NOCONSTANT, COLLINEAR, *GROUP_WEIGHTS)
MODEL_WORDS = (
    OptionWord("variance", 3, "scale", Scale.VARIANCE),
    OptionWord("stddeviations", 6, "scale", Scale.SD),
    OptionWord("mle", 2, "criterion", Criterion.ML),
    OptionWord("reml", 4, "criterion", Criterion.REML),
    _number_word("level", 1, "level", Range(10, 99.99)),
    _number_word("emiterate", 6, "em_iterations", Range(0, 16000, whole=True)),
    OptionWord("emonly", 6, "em_only", True),
    _number_word("iterate", 4, "max_iterations", Range(0, 16000, whole=True)),
    _number_word("tolerance", 3, "tolerance", Range(0, 1)),
    OptionWord("matsqrt", 7, "parametrisation", Parametrisation.SQUARE_ROOT),
    OptionWord("matlog", 6, "parametrisation", Parametrisation.LOGARITHM),
    OptionWord("nolog", 5, "log", False),
    OptionWord("log", 3, "log", True),
    OptionWord("noheader", 6, "header", False),
    OptionWord("nogroup", 4, "group_table", False),
    OptionWord("nofetable", 5, "fixed_table", False),
    OptionWord("noretable", 5, "random_table", False),
    OptionWord("nolrtest", 4, "lr_test", False),
    OptionWord("estmetric", 4, "estimation_metric", True),
    OptionWord("baselevels", 4, "base_levels", BaseLevels.MAIN),
    OptionWord("allbaselevels", 7, "base_levels", BaseLevels.ALL),
    OptionWord("noomitted", 6, "omitted", False),
    OptionWord("noemptycells", 7, "empty_cells", False),
    OptionWord("nofvlabel", 7, "value_labels", False),
    OptionWord("vsquish", 7, "blank_lines", False),
    PWSCALE,
    OptionWord("vce", 3, "vce", takes=Takes.VCE),
    OptionWord("robust", 1, "vce", (Vce.ROBUST, "")),
    OptionWord("cluster", 2, "vce", Vce.CLUSTER, takes=Takes.VARIABLE),
)

#: The shortest abbreviation of each covariance structure.
_STRUCTURES = {
    Structure.INDEPENDENT: 3,
    Structure.IDENTITY: 2,
    Structure.EXCHANGEABLE: 2,
    Structure.UNSTRUCTURED: 2,
}

#: Options of Stata's command that say something about the model or its fit.
_NOT_YET = (
    "residuals", "dfmethod", "nostderr", "coeflegend",
    "emtolerance", "emlog", "emdots", "difficult", "technique", "trace", "gradient", "showstep",
    "hessian", "showtolerance", "ltolerance", "nrtolerance", "nonrtolerance", "from",
)  # fmt: skip

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


def read_options(
    nodes: Sequence[OptionNode], allowed: Sequence[OptionWord], elsewhere: Mapping[str, str]
) -> dict[str, Any]:
    """The fields that ``nodes`` set, by name.

    ``elsewhere`` maps options that exist but not in this place to a sentence that says where
    they go. Raises CommandError for an unknown or misplaced option, a missing, superfluous or
    bad argument, and for an option given twice or against another.
    """
    values: dict[str, Any] = {}
    seen: dict[str, tuple[OptionWord, Token]] = {}
    for node in nodes:
        option = _find(node.word, allowed, elsewhere)
        if option.field in seen:
            raise _clash(node.word, option, seen[option.field][0])
        seen[option.field] = (option, node.word)
        values[option.field] = _value(option, node)
    return values


def write_options(criterion: Criterion, options: Options) -> list[str]:
    """The model options that differ from the defaults, in the order of MODEL_WORDS."""
    written: list[str] = []
    values = {**vars(options), "criterion": criterion}
    usual = {**vars(Options()), "criterion": Criterion.REML}
    for word in MODEL_WORDS:
        # What is no field of Options is written with the part of the model it belongs to.
        if word.field not in values or values[word.field] == usual[word.field]:
            continue
        value = values[word.field]
        if word.range:
            written.append(f"{word.name}({write_number(value)})")
        elif value == word.value:
            written.append(word.name)
    return written


def is_covariance(word: Token) -> bool:
    """Whether ``word`` is the option ``covariance``, in full or abbreviated."""
    return _COVARIANCE_WORD.matches(word.value)


def _find(word: Token, allowed: Sequence[OptionWord], elsewhere: Mapping[str, str]) -> OptionWord:
    for option in allowed:
        if option.matches(word.value):
            return option
    for option in (*EQUATION_WORDS, *MODEL_WORDS):
        if option.matches(word.value) and option.name in elsewhere:
            raise error_at(
                word,
                tr("The option “{shown}” is not expected here.", shown=word.shown),
                elsewhere[option.name],
            )
    raise _unknown(word, allowed)


def _unknown(word: Token, allowed: Sequence[OptionWord]) -> CommandError:
    for name in _NOT_YET:
        if name == word.value or (len(word.value) >= 3 and name.startswith(word.value)):
            return error_at(
                word,
                tr("The option “{shown}” is not understood yet.", shown=word.shown),
                tr("Leave it out, or fit this model another way."),
            )
    close = nearest(word.value, [option.name for option in allowed])
    return error_at(
        word,
        tr("The option “{shown}” is not understood.", shown=word.shown),
        tr("Did you mean “{close}”?", close=close) if close else "",
    )


def _clash(word: Token, option: OptionWord, earlier: OptionWord) -> CommandError:
    if option.name == earlier.name:
        return error_at(
            word,
            tr("The option “{pattern}” is given twice.", pattern=option.pattern),
            tr("Keep one."),
        )
    return error_at(
        word,
        tr(
            "The options “{pattern}” and “{pattern2}” contradict each other.",
            pattern=earlier.pattern,
            pattern2=option.pattern,
        ),
        tr("Keep one of them."),
    )


def _value(option: OptionWord, node: OptionNode) -> Any:
    match option.takes:
        case Takes.STRUCTURE:
            return _structure(_argument(option, node, tr("the name of a covariance structure")))
        case Takes.NUMBER:
            assert option.range is not None
            return _number(option, option.range, _argument(option, node, str(option.range)))
        case Takes.VARIABLE:
            name = _variable(_argument(option, node, tr("the name of a variable")))
            return name if option.value is None else (option.value, name)
        case Takes.SCALE:
            return _weight_scale(_argument(option, node, tr("size, effective or gk")))
        case Takes.VCE:
            return _vce(option, node)
    if node.arguments is not None:
        raise error_at(
            node.word, tr("The option “{option}” takes nothing in parentheses.", option=option.name)
        )
    return option.value


def _argument(option: OptionWord, node: OptionNode, what: str) -> Token:
    """The one word in the parentheses of ``node``."""
    if not node.arguments:
        raise error_at(
            node.word,
            tr(
                "The option “{pattern}” needs {what} in parentheses.",
                pattern=option.pattern,
                what=what,
            ),
        )
    for extra in node.arguments[1:]:
        raise error_at(
            extra,
            tr("“{shown}” is not expected here.", shown=extra.shown),
            tr("{pattern} takes {what}.", pattern=option.pattern, what=what),
        )
    (argument,) = node.arguments
    return argument


def _structure(word: Token) -> Structure:
    for structure, shortest in _STRUCTURES.items():
        if len(word.value) >= shortest and structure.value.startswith(word.value):
            return structure
    close = nearest(word.value, [s.value for s in Structure])
    there_are = tr("There are independent, identity, exchangeable and unstructured.")
    raise error_at(
        word,
        tr("“{shown}” is no covariance structure that is understood.", shown=word.shown),
        tr("Did you mean “{close}”?", close=close) if close else there_are,
    )


def _number(option: OptionWord, allowed: Range, word: Token) -> float | int:
    number = float(word.value) if _NUMBER.fullmatch(word.value) else math.nan
    # NaN lies in no range.
    in_range = allowed.low <= number <= allowed.high
    if not in_range or (allowed.whole and not number.is_integer()):
        raise error_at(
            word,
            tr("“{shown}” is not {what}.", shown=word.shown, what=allowed),
            tr("That is what {pattern} takes.", pattern=option.pattern),
        )
    return int(number) if allowed.whole else number


def _variable(word: Token) -> str:
    if word.kind not in (Kind.NAME, Kind.QUOTED) or not word.value:
        raise error_at(word, tr("“{shown}” is not the name of one variable.", shown=word.shown))
    return word.value


def _weight_scale(word: Token) -> WeightScale:
    for scale in WeightScale:
        # As in Stata, effective may be shortened; the others are too short for that.
        if word.value == scale.value or (len(word.value) >= 3 and scale.startswith(word.value)):
            return scale
    raise error_at(
        word,
        tr("“{shown}” is no scaling of weights.", shown=word.shown),
        tr("There are size, effective and gk."),
    )


def _vce(option: OptionWord, node: OptionNode) -> tuple[Vce, str]:
    what = tr("oim, robust, or cluster and a variable")
    words = node.arguments or ()
    if not words:
        raise error_at(
            node.word,
            tr(
                "The option “{pattern}” needs {what} in parentheses.",
                pattern=option.pattern,
                what=what,
            ),
        )
    kind = next((v for v in Vce if _is_vce(v, words[0].value)), None)
    if kind is None:
        raise error_at(
            words[0],
            tr("“{shown}” is no kind of standard errors of a mixed model.", shown=words[0].shown),
            tr("There are {what}.", what=what),
        )
    variables = words[1:]
    if kind is not Vce.CLUSTER and variables:
        raise error_at(
            variables[0], tr("“{shown}” is not expected here.", shown=variables[0].shown)
        )
    if kind is not Vce.CLUSTER:
        return kind, ""
    if len(variables) != 1:
        raise error_at(words[0], tr("vce(cluster) needs the name of one variable after “cluster”."))
    return kind, _variable(variables[0])


def _is_vce(kind: Vce, word: str) -> bool:
    shortest = {Vce.OIM: 3, Vce.ROBUST: 1, Vce.CLUSTER: 2}[kind]
    return len(word) >= shortest and kind.value.startswith(word)


def option_variables(nodes: Sequence[OptionNode]) -> list[Token]:
    """The words in the parentheses of ``nodes`` that name variables."""
    found: list[Token] = []
    words = (*FIXED_WORDS, *EQUATION_WORDS, *MODEL_WORDS)
    for node in nodes:
        option = next((o for o in words if o.matches(node.word.value)), None)
        if option is not None and option.takes is Takes.VARIABLE:
            found += node.arguments or ()
        elif option is not None and option.takes is Takes.VCE:
            found += (node.arguments or ())[1:]
    return found
