"""The table of a random effect: the BLUP of every group with its interval."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.language import tr
from core.report.table import Column, Format, Table


def blup_table(
    level: str, effect: str, labels: Sequence[str], sizes: np.ndarray, figures: np.ndarray, of: str
) -> Table:
    """``figures`` (J, 4): BLUP, standard error and the ends of the interval of each group.

    ``sizes`` (J,): rows of each group; ``of``: what the interval is, such as "95 % interval".
    """
    return Table(
        "blups",
        tr("BLUPs of {effect}, {interval}", effect=effect, interval=of),
        (
            Column("group", level),
            Column("rows", tr("Rows"), Format.INTEGER),
            Column("blup", tr("BLUP"), Format.ESTIMATE),
            Column("se", tr("s.e."), Format.ESTIMATE),
            Column("lower", tr("Lower"), Format.ESTIMATE),
            Column("upper", tr("Upper"), Format.ESTIMATE),
        ),
        tuple(
            (label, size, *(None if value != value else value for value in row))
            for label, size, row in zip(labels, sizes.tolist(), figures.tolist(), strict=True)
        ),
    )
