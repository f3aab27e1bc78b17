"""Weights in a command: ``[pw=variable]`` for the rows, ``pweight(variable)`` for the groups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.language import mark, tr
from core.model._tokens import Kind, Token, error_at, name_token
from core.model.spec import WeightKind, Weights, WeightScale

#: The shortest abbreviation of each kind of weights, as in Stata.
_KINDS = {WeightKind.FREQUENCY: 2, WeightKind.SAMPLING: 2}
_BRACKETS = re.compile(
    r'\[\s*(?P<kind>[^\s=\]"]*)\s*(?P<equals>=?)\s*(?P<name>.*?)\s*\]', re.DOTALL
)
_FORM = mark("Write weights as in “[pw=weight]” (sampling) or “[fw=count]” (frequency).")


def read_brackets(token: Token) -> tuple[WeightKind, Token]:
    """The kind and the variable in ``token``, ``[kind=variable]``; CommandError if it is other."""
    found = _BRACKETS.fullmatch(token.text)
    if found is None or not found["equals"] or not found["name"]:
        raise error_at(token, tr("“{shown}” is not understood.", shown=token.shown), tr(_FORM))
    kind = _kind(found["kind"])
    if kind is None:
        raise error_at(
            token,
            tr("“{kind}” are no weights that a mixed model understands.", kind=found["kind"]),
            f"{tr('Sampling weights are pw, frequency weights fw.')} {tr(_FORM)}",
        )
    name = name_token(found["name"], token.position + found.start("name"))
    if name.kind not in (Kind.NAME, Kind.QUOTED):
        raise error_at(
            name,
            tr("“{shown}” is not one variable.", shown=name.shown),
            tr("Compute the weight as a variable."),
        )
    return kind, name


def _kind(word: str) -> WeightKind | None:
    for kind, shortest in _KINDS.items():
        if len(word) >= shortest and kind.value.startswith(word):
            return kind
    return None


def combine(
    brackets: Token | None,
    groups: Sequence[tuple[Token, WeightKind]],
    scale: WeightScale | None,
    scale_word: Token | None,
) -> Weights | None:
    """The model's weights from those of its rows and of its groups; CommandError if they clash.

    ``groups``: for each equation with weights the word of its option and their kind.
    """
    rows = ""
    kind: WeightKind | None = None
    if brackets is not None:
        kind, name = read_brackets(brackets)
        rows = name.value
    for word, own in groups:
        if kind is not None and own is not kind:
            raise error_at(
                word,
                tr(
                    "“{shown}” does not go with the {kind}s of the rows or of another level.",
                    shown=word.shown,
                    kind=kind.value,
                ),
                tr("Use weights of one kind in the whole model."),
            )
        kind = own
    if kind is None:
        if scale_word is not None:
            raise error_at(
                scale_word,
                tr("The option “pwscale()” scales sampling weights, and there are none."),
                tr("Give the rows' weights: “[pw=weight]”."),
            )
        return None
    if scale is not None and scale_word is not None and kind is not WeightKind.SAMPLING:
        raise error_at(
            scale_word,
            tr("The option “pwscale()” scales sampling weights only."),
            tr("Leave it out."),
        )
    return Weights(kind, rows, scale)


def write_brackets(weights: Weights, name: str) -> str:
    """The weights of the rows as written after the fixed part; ``name``: as a command has it."""
    return f"[{'fw' if weights.kind is WeightKind.FREQUENCY else 'pw'}={name}]"
