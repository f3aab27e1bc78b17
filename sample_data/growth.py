"""A synthetic growth study whose mixed-model estimates are prescribed.

48 animals are weighed in 9 weeks. In such a balanced layout everything that the model
`weight week || _all: R.id || _all: R.week` estimates depends on five numbers only: the grand mean,
the slope on week, and the mean squares of the animals, of the weeks about the line, and of the
rest. Under REML (all components positive) each mean square equals its expectation,

    MS(id) = s2 + 9 s2_id,   MS(week about the line) = s2 + 48 s2_week,   MS(rest) = s2,

so the estimates of a published study can be had from data that are nobody's: any table with these
five numbers gives its tables. We draw one, scale its parts to the numbers, round it to grams, and
then move single weights by a few grams until the five numbers are met again.
"""

import random
from dataclasses import dataclass

import numpy as np
import pandas as pd

ANIMALS, WEEKS = 48, 9

# Estimates to be met (Diggle, Heagerty, Liang and Zeger 2002, the pigs; REML). The published
# standard deviations are 3.892648 and 2.072917; within their rounding we take the values that
# round the log likelihood (-1015.4214) and the standard errors as published, too.
SLOPE, INTERCEPT = 6.209896, 19.35561
SD_ID, SD_WEEK, SD_REST = 3.8926476, 0.3337581, 2.07291682

GRAMS = 1000
SEED = 48_9
EXCHANGES, LARGEST_EXCHANGE = 3, 30

Table = np.ndarray  # animals x weeks


@dataclass(frozen=True)
class Statistics:
    """What the estimates depend on: two linear statistics and three sums of squares."""

    mean: float
    slope: float
    ss_id: float
    ss_week: float
    ss_rest: float


def growth_table() -> pd.DataFrame:
    """The table in long form: id, week, weight in kilograms."""
    grams = settle(np.rint(draw() * GRAMS).astype(np.int64))
    return pd.DataFrame(
        {
            "id": np.repeat(np.arange(1, ANIMALS + 1), WEEKS),
            "week": np.tile(np.arange(1, WEEKS + 1), ANIMALS),
            "weight": grams.ravel() / GRAMS,
        }
    )


def target() -> Statistics:
    """The five numbers that give the estimates above."""
    s2 = SD_REST**2
    return Statistics(
        mean=INTERCEPT + SLOPE * (WEEKS + 1) / 2,
        slope=SLOPE,
        ss_id=(ANIMALS - 1) * (s2 + WEEKS * SD_ID**2),
        ss_week=(WEEKS - 2) * (s2 + ANIMALS * SD_WEEK**2),
        ss_rest=(ANIMALS - 1) * (WEEKS - 1) * s2,
    )


def statistics(y: Table) -> Statistics:
    """The five numbers of a table."""
    w = weeks()
    mean, by_id, by_week = y.mean(), y.mean(axis=1), y.mean(axis=0)
    slope = (w * by_week).sum() / (w * w).sum()
    rest = y - by_id[:, None] - by_week + mean
    return Statistics(
        mean=float(mean),
        slope=float(slope),
        ss_id=float(WEEKS * ((by_id - mean) ** 2).sum()),
        ss_week=float(ANIMALS * ((by_week - mean - slope * w) ** 2).sum()),
        ss_rest=float((rest**2).sum()),
    )


def weeks() -> np.ndarray:
    """The week numbers about their mean."""
    return np.arange(WEEKS) - (WEEKS - 1) / 2


def draw() -> Table:
    """A random table with the prescribed numbers, before rounding."""
    source = random.Random(SEED)

    def normal(*shape: int) -> np.ndarray:  # a sum of twelve uniforms is near enough
        uniforms = [source.random() - 0.5 for _ in range(12 * int(np.prod(shape)))]
        return np.array(uniforms).reshape(12, *shape).sum(axis=0)

    want, w = target(), weeks()
    animal = normal(ANIMALS)
    animal -= animal.mean()
    week = normal(WEEKS)
    week -= week.mean()
    week -= w * (w * week).sum() / (w * w).sum()
    rest = normal(ANIMALS, WEEKS)
    rest -= rest.mean(axis=1, keepdims=True)
    rest -= rest.mean(axis=0)
    animal *= np.sqrt(want.ss_id / WEEKS / (animal**2).sum())
    week *= np.sqrt(want.ss_week / ANIMALS / (week**2).sum())
    rest *= np.sqrt(want.ss_rest / (rest**2).sum())
    return want.mean + want.slope * w + animal[:, None] + week + rest


def settle(grams: Table) -> Table:
    """Move weights by a few grams until the five numbers are met again.

    The totals of the weeks decide the mean, the slope and SS(week), and an exchange of grams
    between two animals in one week leaves those totals alone: so first the totals, then the
    exchanges that put SS(id) and SS(rest) right.
    """
    y = grams + spread(best_offsets(grams.sum(axis=0)))
    want = np.array([target().ss_id, target().ss_rest]) * GRAMS**2
    for _ in range(EXCHANGES):
        week, giver, taker, amount = best_exchange(y, want)
        y[giver, week] -= amount
        y[taker, week] += amount
    return y


def best_offsets(totals: np.ndarray) -> np.ndarray:
    """The grams (at most three a week) to add to the weeks' totals.

    Of those that bring the grand total and the slope nearest to their targets, the ones that leave
    the least error in SS(week): all choices for the first seven weeks, of which the two linear
    equations give the last two.
    """
    want, w = target(), np.arange(WEEKS) - (WEEKS - 1) // 2
    total = round(want.mean * GRAMS * ANIMALS * WEEKS) - totals.sum()
    moment = round(want.slope * GRAMS * ANIMALS * int((w * w).sum())) - totals @ w
    first = np.indices((7,) * (WEEKS - 2)).reshape(WEEKS - 2, -1).T - 3
    left = total - first.sum(axis=1)
    last = (moment - first @ w[:-2] - w[-2] * left) // (w[-1] - w[-2])
    offsets = np.column_stack([first, left - last, last])
    offsets = offsets[np.abs(offsets).max(axis=1) <= 3]
    sums = (totals + offsets).astype(float)
    about_line = sums - sums.mean(axis=1, keepdims=True)
    about_line -= np.outer((about_line * w).sum(axis=1) / (w * w).sum(), w)
    ss_week = (about_line**2).sum(axis=1) / ANIMALS / GRAMS**2
    return offsets[np.abs(ss_week - want.ss_week).argmin()]


def spread(offsets: np.ndarray) -> Table:
    """Each week's offset as single grams of its first animals."""
    first = np.arange(ANIMALS)[:, None] < np.abs(offsets)
    return first * np.sign(offsets)


def best_exchange(y: Table, want: np.ndarray) -> tuple[int, int, int, int]:
    """The week, giver, taker and grams of the exchange that leaves the least relative error.

    With the weeks' totals fixed SS(id) + SS(rest) is the sum of squares up to a constant, and
    all changes are whole numbers of grams squared (SS(id): of ninths).
    """
    now = statistics(y)
    d = np.arange(1, LARGEST_EXCHANGE + 1)[:, None, None, None]
    row = y.sum(axis=1)
    rows = row[None, :] - row[:, None]  # giver, taker
    cells = y.T[:, None, :] - y.T[:, :, None]  # week, giver, taker
    ss_id = (2 * d * rows + 2 * d * d) / WEEKS
    ss_rest = 2 * d * cells + 2 * d * d - ss_id
    error = np.abs((now.ss_id + ss_id) / want[0] - 1) + np.abs(
        (now.ss_rest + ss_rest) / want[1] - 1
    )
    error[..., np.arange(ANIMALS), np.arange(ANIMALS)] = np.inf
    amount, week, giver, taker = np.unravel_index(error.argmin(), error.shape)
    return int(week), int(giver), int(taker), int(amount) + 1
