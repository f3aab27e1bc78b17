"""Which levels a prediction takes into account: those from the top down to a named one."""

from __future__ import annotations

from collections.abc import Iterable

from core.errors import UserError, nearest
from core.language import tr


def levels_down_to(levels: Iterable[str], relevel: str | None) -> tuple[str, ...]:
    """The names of the levels from the top down to ``relevel``, once each; all if it is None.

    ``levels``: the levels of the model's equations, from the top. This is ``relevel(levelname)``
    of Stata's predict: fitted values and residuals "beginning with the topmost level down to and
    including" that level. Raises UserError, naming the nearest level, if there is none such.
    """
    names = list(dict.fromkeys(levels))
    if relevel is None:
        return tuple(names)
    if relevel not in names:
        close = nearest(relevel, names)
        if close:
            remedy = tr("Did you mean “{close}”?", close=close)
        elif names:
            remedy = tr("Its levels are, from the top: {names}.", names=", ".join(names))
        else:
            remedy = tr("It has no levels at all.")
        raise UserError(tr("The model has no level “{relevel}”.", relevel=relevel), remedy)
    return tuple(names[: names.index(relevel) + 1])
