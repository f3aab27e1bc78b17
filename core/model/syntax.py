"""The command language: ``parse`` reads a command, ``to_command`` writes the shortest one.

A command is what follows ``xtmixed`` in Stata, e.g.
``math5 math3 || school: math3, cov(unstructured) variance mle``. Positions in errors count
characters (code points) from 0 in the command as typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from core.errors import CommandError, nearest
from core.language import mark, tr
from core.model._grammar import PREFIXES, CommandNode, PartNode, read_command
from core.model._options import (
    COLLINEAR,
    COVARIANCE,
    EQUATION_WORDS,
    FIXED_WORDS,
    GROUP_WEIGHTS,
    MODEL_WORDS,
    NOCONSTANT,
    OFFSET,
    PWSCALE,
    OptionWord,
    is_covariance,
    option_variables,
    read_options,
    write_options,
)
from core.model._term_text import TermNode, read_term
from core.model._tokens import (
    FACTOR,
    LONGEST_SHOWN,
    Kind,
    Token,
    error_at,
    is_plain_name,
    quoted,
)
from core.model._varlists import stands_for_several
from core.model._weights import combine, read_brackets, write_brackets
from core.model.spec import (
    ALL,
    CONSTANT,
    FACTOR_STRUCTURES,
    Criterion,
    ModelSpec,
    Options,
    RandomEquation,
    Scale,
    Structure,
    Vce,
    WeightKind,
)
from core.model.terms import Term
from core.model.textwidth import display_width

#: Stands for the outcome in the command of a model that has none yet.
NO_OUTCOME = "?"

#: Words that are never variables unless quoted.
_KEYWORDS = ("if", "in")

_LATER = mark("Write it at the end, after the last equation.")
_EQUATION_PLACE = mark("It belongs to the equation of a level: “|| school: x, {option}”.")


def parse(command: str, *, partial: bool = False, names: Sequence[str] | None = None) -> ModelSpec:
    """The ModelSpec that ``command`` asks for.

    Of several equations at one level, the last has the constant unless it says ``noconstant``;
    an equation of factors alone (``R.id``) has none. Factors that stand among other effects are
    read as equations of their own before these.
    A leading ``xtmixed`` changes nothing; a leading ``mixed`` makes ML and variances the
    defaults. With ``partial``, the command of a model without an outcome is read as well
    (``to_command`` writes “?” in its place). ``names``: the variables of the data in their order,
    which ranges (x1-x5) and wildcards (x*) stand for. Raises CommandError, with the place of the
    word at fault, for whatever is not understood; NamesNeeded for a range without ``names``.
    """
    tree = read_command(command)
    outcome, words = _outcome(tree, partial)
    fixed_options, model_options = _part_options(tree, tree.fixed, FIXED_WORDS)
    fixed = _terms(words, names, outcome)
    equations: list[RandomEquation] = []
    kinds: list[tuple[Token, WeightKind]] = []
    for part in tree.equations:
        options, model_options = _part_options(tree, part, EQUATION_WORDS)
        if "weight" in options:
            kind, options["weight"] = options["weight"]
            kinds.append((_option_word(part, *GROUP_WEIGHTS), kind))
        equations += _equations(part, options, names, before=equations)
    scale = model_options.pop("pwscale", None)
    scale_word = None if scale is None else _option_word(tree.parts[-1], PWSCALE)
    spec = ModelSpec(
        outcome=outcome,
        fixed=fixed,
        equations=_one_constant(equations),
        weights=combine(tree.fixed.weights, kinds, scale, scale_word),
        **fixed_options,
    )
    return _with_model_options(spec, tree.prefix, model_options)


def to_command(spec: ModelSpec) -> str:
    """The shortest command that asks for ``spec``: ``parse`` reads back the same value.

    Defaults are not written. A model without an outcome has “?” in its place (nothing at all
    if nothing else has been said either); ``parse`` reads that with ``partial=True``. The one
    thing that no command says are two constants at one level, which no data could tell apart:
    only the last is read back.
    """
    equations = (_equation_part(spec, e) for e in _with_implied(spec.equations))
    parts = [_fixed_part(spec), *equations]
    body, options = parts[-1]
    parts[-1] = (body, [*options, *write_options(spec.criterion, spec.options), *_estimator(spec)])
    command = " || ".join(f"{b}, {' '.join(o)}" if o else b for b, o in parts)
    return "" if command == NO_OUTCOME else command


def check_variables(spec: ModelSpec, command: str, names: Collection[str]) -> None:
    """Check that every variable of ``spec``, as written in ``command``, is one of ``names``.

    Raises CommandError at the first that is not, with the nearest name suggested.
    """
    known = set(names)
    if known.issuperset(spec.variables):
        return
    for token in _variables(read_command(command), tuple(names)):
        if token.value not in known:
            raise error_at(
                token,
                tr("There is no variable called “{shown}”.", shown=token.shown),
                _suggestion(token.value, names),
            )


def describe_position(command: str, error: CommandError) -> str:
    """Two lines for a terminal: ``command`` and, under the characters at fault, carets."""
    shown = "".join(" " if c.isspace() or not c.isprintable() else c for c in command)
    before = shown[: error.position]
    at_fault = shown[error.position : error.position + error.length]
    return f"{shown}\n{' ' * display_width(before)}{'^' * max(1, display_width(at_fault))}"


# Reading


def _option_word(part: PartNode, *options: OptionWord) -> Token:
    """The first word of ``part`` that is one of ``options``."""
    return next(n.word for n in part.options if any(o.matches(n.word.value) for o in options))


def _outcome(tree: CommandNode, partial: bool) -> tuple[str, tuple[Token, ...]]:
    """The outcome's name, and the words of the fixed part that follow it."""
    words = tree.fixed.words
    missing = not words
    if words and words[0].value == NO_OUTCOME and words[0].kind is not Kind.QUOTED:
        missing, words = True, words[1:]
    if not missing:
        return _name(words[0]), words[1:]
    if partial:
        return "", words
    raise CommandError(
        tr("The outcome is missing."),
        tr("A command begins with the variable to explain: “math5 math3 || school:”."),
        position=tree.rest,
    )


def _equations(
    part: PartNode,
    options: dict[str, Any],
    names: Sequence[str] | None,
    before: Sequence[RandomEquation],
) -> Iterator[RandomEquation]:
    """One equation for each factor of ``part``, then that of its other effects, if any.

    The options belong to the other effects; where there are none, to the factors.
    """
    assert part.level is not None
    level = ALL if part.level.value == ALL else _level(part.level)
    factors = [word for word in part.words if word.kind is Kind.FACTOR]
    others = tuple(word for word in part.words if word.kind is not Kind.FACTOR)
    alone = bool(factors) and not others
    structure = _factor_structure(part, options) if alone else None
    if alone and "weight" in options:
        raise error_at(
            _option_word(part, *GROUP_WEIGHTS),
            tr("Weights belong to the groups of a level, not to the effects of a factor (R.)."),
            tr("Leave them out here."),
        )
    taken = {e.factor for e in before if e.level == level}
    for word in factors:
        name = _factor(word)
        if name in taken:
            raise error_at(
                word,
                tr("“{shown}” is at this level already.", shown=word.shown),
                tr("Take one of the two out."),
            )
        taken.add(name)
        yield RandomEquation(level, intercept=False, structure=structure, factor=name)
    if not alone:
        yield RandomEquation(level=level, effects=_terms(others, names), **options)


def _level(word: Token) -> str:
    """The variable of a level; CommandError if it is none."""
    if word.kind is Kind.FACTOR:
        raise error_at(
            word,
            tr("“{shown}” is an effect, not a level.", shown=word.shown),
            tr("Write it after the level: “|| _all: {shown}”.", shown=word.shown),
        )
    return _name(word)


def _factor(word: Token) -> str:
    """The variable of a factor; CommandError if it is none."""
    if word.text == FACTOR:
        raise error_at(
            word, tr("The variable after “R.” is missing."), tr("Write it as in “R.id”.")
        )
    return _name(word.variable)


def _factor_structure(part: PartNode, options: dict[str, Any]) -> Structure | None:
    """The structure of an equation of factors; CommandError, at its name, if it is none."""
    structure: Structure | None = options.get("structure")
    if structure is None or structure in FACTOR_STRUCTURES:
        return structure
    raise error_at(
        next(n.arguments[0] for n in part.options if n.arguments and is_covariance(n.word)),
        tr("The effects of a factor (R.) cannot be {structure}.", structure=structure.value),
        tr("Their structure is identity or exchangeable."),
    )


def _one_constant(equations: Sequence[RandomEquation]) -> tuple[RandomEquation, ...]:
    """Of several equations at one level, only the last that may have a constant has it."""
    return tuple(
        replace(e, intercept=False)
        if e.intercept and _constant_follows(equations[i + 1 :], e.level)
        else e
        for i, e in enumerate(equations)
    )


def _constant_follows(equations: Sequence[RandomEquation], level: str) -> bool:
    return any(e.level == level and e.intercept for e in equations)


def _terms(
    words: tuple[Token, ...], names: Sequence[str] | None, outcome: str = ""
) -> tuple[Term, ...]:
    """The terms of the words; CommandError if one is no term or comes twice.

    A term that only ``##`` adds may be there already.
    """
    found: dict[frozenset[tuple[str, int]], Term] = {}
    for word in words:
        node = _term_node(word, names)
        for name in node.names:
            if name.value == outcome:
                raise error_at(
                    name,
                    tr("“{outcome}” is the outcome already.", outcome=outcome),
                    tr("Take one of the two out."),
                )
        if all(term.key in found for term in node.asked):
            raise error_at(
                word,
                tr("“{shown}” is in this equation already.", shown=word.shown),
                tr("Take one of the two out."),
            )
        for term in node.terms:
            found.setdefault(term.key, term)
    return tuple(found.values())


def _term_node(word: Token, names: Sequence[str] | None) -> TermNode:
    """What one word of a list of terms asks for."""
    if word.kind is Kind.TERM or stands_for_several(word.text):
        return read_term(word, names)
    term = Term(_name(word))
    return TermNode((term,), (word,), (term,))


def _part_options(
    tree: CommandNode, part: PartNode, own: tuple[Any, ...]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the options of ``part`` set: of the part itself, and (in the last part) the model."""
    is_last = part is tree.parts[-1]
    elsewhere = {} if is_last else dict.fromkeys((w.name for w in MODEL_WORDS), tr(_LATER))
    elsewhere[COVARIANCE] = tr(_EQUATION_PLACE, option="cov(unstructured)")
    elsewhere[COLLINEAR.name] = tr(_EQUATION_PLACE, option=COLLINEAR.name)
    values = read_options(part.options, (*own, *MODEL_WORDS) if is_last else own, elsewhere)
    fields = {word.field for word in own}
    mine = {field: value for field, value in values.items() if field in fields}
    return mine, {field: value for field, value in values.items() if field not in fields}


def _with_model_options(spec: ModelSpec, prefix: str, values: dict[str, Any]) -> ModelSpec:
    options = dict(values)
    if prefix == "mixed":
        options = {"criterion": Criterion.ML, "scale": Scale.VARIANCE, **values}
    criterion = options.pop("criterion", Criterion.REML)
    vce, cluster = options.pop("vce", (Vce.OIM, ""))
    return replace(spec, criterion=criterion, options=Options(**options), vce=vce, cluster=cluster)


def _name(word: Token) -> str:
    """The variable that ``word`` names; CommandError if it is no name."""
    if word.kind is Kind.QUOTED and word.value:
        return word.value
    if word.kind is Kind.NAME and word.value not in (*_KEYWORDS, CONSTANT, ALL):
        return word.value
    raise _no_name(word)


# What people write that is not a plain name, most telling first: (pattern, what it is, remedy).
_NOT_NAMES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), what, remedy)
    for pattern, what, remedy in (
        (
            r".*#.*",
            mark("“{shown}” is not understood yet: interactions (#) with R. are not."),
            mark("Interact the variables themselves: i.g#c.x."),
        ),
        (
            r"([LFDS]\d*)+\..+",
            mark(
                "“{shown}” is not understood yet: time-series operators (L., F., D., S.) are not."
            ),
            "",
        ),
    )
)


def _no_name(word: Token) -> CommandError:
    """The error for a word that is no variable's name, with the reason as exact as we have it."""
    text = word.text
    if word.kind is Kind.TERM:
        return error_at(
            word,
            tr("“{shown}” is a term, where the name of a variable is expected.", shown=word.shown),
        )
    if word.kind is Kind.FACTOR:
        return error_at(
            word,
            tr("“{shown}” is a random effect and is not expected here.", shown=word.shown),
            tr("Write it in the equation of a level: “|| _all: {shown}”.", shown=word.shown),
        )
    if text.startswith(FACTOR.lower()):
        name = text.removeprefix(FACTOR.lower()) or "x"
        return error_at(
            word,
            tr(
                "“{shown}” is not understood: the R of a factor is a capital letter.",
                shown=word.shown,
            ),
            tr("Write “{name}”.", name=FACTOR + name[:LONGEST_SHOWN]),
        )
    if word.kind is Kind.WEIGHTS or text.startswith("["):
        return error_at(
            word,
            tr("“{shown}” is not expected here.", shown=word.shown),
            tr(
                "The weights of the rows stand in brackets at the end of the fixed "
                "part: “math5 math3 [pw=weight] || school:”."
            ),
        )
    if word.kind is Kind.QUOTED:
        return error_at(word, tr("There is no name between these quotation marks."))
    if text in _KEYWORDS:
        return error_at(
            word,
            tr(
                "“{shown}” is not understood yet: rows cannot be selected in the command.",
                shown=word.shown,
            ),
            tr(
                "If a variable has this name, write it in quotation marks: {shown}.",
                shown=quoted(word.shown),
            ),
        )
    if text == CONSTANT:
        return error_at(
            word,
            tr("“_cons” is not written: the constant is in every equation."),
            tr("Take it out; the option noconstant leaves the constant out."),
        )
    if text == ALL:
        return error_at(
            word, tr("“_all” is a level, not a variable."), tr("It is written “|| _all:”.")
        )
    if text == NO_OUTCOME:
        return error_at(word, tr("“?” is no variable."))
    for pattern, what, remedy in _NOT_NAMES:
        if pattern.fullmatch(text):
            return error_at(
                word,
                tr(what, shown=word.shown),
                tr(remedy),
            )
    return error_at(
        word,
        tr("“{shown}” is not understood.", shown=word.shown),
        tr(
            "If it is the name of a variable, write it in quotation marks: {shown}.",
            shown=quoted(word.shown),
        ),
    )


# Writing


def _fixed_part(spec: ModelSpec) -> tuple[str, list[str]]:
    outcome = write_name(spec.outcome, first=True) if spec.outcome else NO_OUTCOME
    words = [outcome, *map(write_term, spec.fixed)]
    if spec.weights is not None and spec.weights.rows:
        words.append(write_brackets(spec.weights, write_name(spec.weights.rows)))
    options = [] if spec.intercept else [NOCONSTANT.name]
    if spec.offset:
        options.append(f"{OFFSET.name}({write_name(spec.offset)})")
    return " ".join(words), options


def _estimator(spec: ModelSpec) -> list[str]:
    """The scaling of the weights and the kind of standard errors, where not the default."""
    scale = None if spec.weights is None else spec.weights.scale
    written = [] if scale is None else [f"{PWSCALE.name}({scale.value})"]
    if spec.vce is Vce.CLUSTER:
        written.append(f"vce(cluster {write_name(spec.cluster)})")
    elif spec.vce is not Vce.OIM:
        written.append(f"vce({spec.vce.value})")
    return written


def _with_implied(equations: Sequence[RandomEquation]) -> Iterator[RandomEquation]:
    """The equations with the constant where ``_one_constant`` takes it away."""
    for i, e in enumerate(equations):
        implied = not e.factor and _constant_follows(equations[i + 1 :], e.level)
        yield replace(e, intercept=True) if implied and not e.intercept else e


def _equation_part(spec: ModelSpec, equation: RandomEquation) -> tuple[str, list[str]]:
    level = ALL if equation.level == ALL else write_name(equation.level)
    options = [] if equation.structure is None else [_write_structure(equation.structure)]
    if equation.factor:
        return f"{level}: {FACTOR}{write_name(equation.factor)}", options
    body = " ".join([f"{level}:", *map(write_term, equation.effects)])
    options += [] if equation.intercept else [NOCONSTANT.name]
    options += [COLLINEAR.name] if equation.collinear else []
    if equation.weight and spec.weights is not None:
        options.append(f"{spec.weights.kind.value}({write_name(equation.weight)})")
    return body, options


def _write_structure(structure: Structure) -> str:
    return f"cov({structure.value})"


def write_name(name: str, first: bool = False) -> str:
    """``name``, in quotation marks where it would be read as something else.

    ``first`` is the place of the outcome, where a command may begin with "xtmixed".
    """
    reserved = (*_KEYWORDS, CONSTANT, ALL, *(PREFIXES if first else ()))
    return name if is_plain_name(name) and name not in reserved else quoted(name)


def write_term(term: Term) -> str:
    """``term`` as ``parse`` reads it back."""
    return write_name(term.name) if term.is_plain else term.text


# Checking and pointing


def _variables(tree: CommandNode, names: Sequence[str]) -> Iterator[Token]:
    """Every word of the command that names a variable, in order."""
    for part in tree.parts:
        level = () if part.level is None else (part.level,)
        weights = () if part.weights is None else (read_brackets(part.weights)[1],)
        for token in (*level, *part.words, *weights, *option_variables(part.options)):
            if token.kind is Kind.TERM or stands_for_several(token.text):
                yield from read_term(token, names).names
            elif token.text not in (ALL, NO_OUTCOME):
                yield token.variable


def _suggestion(name: str, names: Collection[str]) -> str:
    close = nearest(name, names)
    return tr("Did you mean “{close}”?", close=close) if close else ""
