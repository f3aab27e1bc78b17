"""What random effects are called by people: with the value labels of factors' levels."""

from __future__ import annotations

from core.model.design import Design, RandomBlock


def effect_titles(design: Design, block: RandomBlock) -> tuple[str, ...]:
    """The name of each effect of ``block``, "gender: girl" for ``1.gender``.

    As in commands where the model's options ask for that.
    """
    if not design.spec.options.value_labels:
        return block.names
    titles = {c.name: c.title for term in block.terms for c in term.used}
    return tuple(titles.get(name) or name for name in block.names)


def parameter_title(design: Design, block: RandomBlock, parameter: str) -> str:
    """A variance parameter of ``block`` with its effects as people call them; "" if no other.

    ``parameter`` as printed: "sd(1.gender)", "corr(1.gender,_cons)", "sd(x z)".
    """
    names, titles = block.names, effect_titles(design, block)
    if names == titles:
        return ""
    kind, _, inner = parameter.removesuffix(")").partition("(")
    said = dict(zip(names, titles, strict=True))
    pairs = {f"{a},{b}": f"{said[a]}, {said[b]}" for a in names for b in names}
    whole = {sign.join(names): f"{sign.strip()} ".join(titles) for sign in (" ", ",")}
    found = {**pairs, **whole, **said}.get(inner)
    return f"{kind}({found})" if found is not None else ""
