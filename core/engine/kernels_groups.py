"""From rows to what is kept of each group, compiled.

Arrays are float64 or int64; J groups, q random effects, r = p + 1 columns of [X y]. What is kept
is written for bundles of LANES groups side by side (kernels.py).
"""

from __future__ import annotations

import numba
import numpy as np

from core.numeric.kernels_rows import (
    BLOCK,
    COLUMNS,
    NUMBERS,
    add_products,
    add_times,
    load_shifted,
)

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
_VECTOR = {**_OPTIONS, "fastmath": {"reassoc", "contract", "nsz"}}
_VOID, _I8, _F8, _B1 = numba.void, numba.int64, numba.float64, numba.boolean
_CUBE, _MATRIX, _VEC = numba.float64[:, :, ::1], numba.float64[:, ::1], numba.float64[::1]
_CODES = numba.types.Array(numba.int64, 1, "C", readonly=True)
#: A centred column of a group counts as a combination of others at this part of its square.
DEPENDENT = 1e-13


@numba.njit("void(f8[:,::1], f8[:,::1], f8[::1], i8[:], i8[::1], f8[:,::1])", **_OPTIONS)
def group_rows(Z, X, y, codes, starts, W):  # pragma: no cover - compiled
    """Write the rows of [Z X y] into W (n, q + r), those of one group together, in their order.

    ``starts`` (J + 1,): where each group's rows begin. A counting sort: one pass.
    """
    q, p = Z.shape[1], X.shape[1]
    place = starts.copy()
    for i in range(codes.shape[0]):
        at = place[codes[i]]
        place[codes[i]] += 1
        for j in range(q):
            W[at, j] = Z[i, j]
        for j in range(p):
            W[at, q + j] = X[i, j]
        W[at, q + p] = y[i]


@numba.njit(**_VECTOR)
def reflect(W, j, n, column):  # pragma: no cover - compiled
    """Householder's reflection that clears column j below its row j, in n entries of W (c, n).

    The columns of W lie in its rows. ``column`` (n,) is room for the reflection's vector.
    """
    norm = 0.0
    for i in range(j, n):
        column[i] = W[j, i]
        norm += column[i] * column[i]
    norm = np.sqrt(norm)
    if norm == 0.0:
        return
    alpha = -norm if column[j] > 0.0 else norm
    pivot = column[j] - alpha
    column[j] = pivot
    W[j, j] = alpha
    for k in range(j + 1, W.shape[0]):
        dot = 0.0
        for i in range(j, n):
            dot += column[i] * W[k, i]
        dot /= alpha * pivot
        for i in range(j, n):
            W[k, i] += dot * column[i]


@numba.njit("f8[:,::1](f8[:,::1], i8[::1], i8, i8, f8[:,:,:,::1])", **_VECTOR)
def triangularise(rows, starts, first, last, R):  # pragma: no cover - compiled
    """Householder triangles of each group's rows of W = [Z X y] (n, q + r), groups together.

    Group u, of first … last-1, has ``rows`` starts[u] … starts[u+1]-1. Writes R (bundles, q,
    q + r, LANES) and returns the cross-product (r, r) of what is orthogonal to the groups' Z,
    its upper triangle.
    """
    q, c, lanes = R.shape[1], rows.shape[1], R.shape[3]
    widest = 0
    for u in range(first, last):
        widest = max(widest, starts[u + 1] - starts[u])
    W, column = np.empty((c, widest)), np.empty(widest)
    rest = np.zeros((c - q, c - q))
    for u in range(first, last):
        n = starts[u + 1] - starts[u]
        for i in range(n):
            for j in range(c):
                W[j, i] = rows[starts[u] + i, j]
        kept = min(q, n)
        for j in range(kept):
            reflect(W, j, n, column)
            for k in range(j, c):
                R[u // lanes, j, k, u % lanes] = W[k, j]
        for a in range(c - q):
            for b in range(a, c - q):
                total = 0.0
                for i in range(kept, n):
                    total += W[q + a, i] * W[q + b, i]
                rest[a, b] += total
    return rest


@numba.njit(**_VECTOR)
def load_residuals(columns, y, shift, unit, fit, first, n, w):  # pragma: no cover - compiled
    """Write n rows of [v e] into w (c + 1, BLOCK), the rest zeros: scaled columns and what is left
    of the outcome.

    v = (columns - shift) unit, e = (y - shift) unit + v fit; all vectors (c + 1,).
    """
    c = columns.shape[0]
    if n < BLOCK:
        w[:, n:] = 0.0
    load_shifted(y[first : first + n], shift[c], unit[c], w[c])
    for k in range(c):
        load_shifted(columns[k, first : first + n], shift[k], unit[k], w[k])
        add_times(w[k], fit[k], w[c], n)


@numba.njit(**_VECTOR)
def find_groups(codes, width, at):  # pragma: no cover - compiled
    """Write where the groups of rows begin, each group ``width`` numbers long; codes (n,)."""
    for i in range(len(codes)):
        at[i] = codes[i] * width


@numba.njit(**_VECTOR)
def add_to_groups(x, at, n, sums):  # pragma: no cover - compiled
    """Add n entries of x to ``sums`` at these places."""
    for i in range(n):
        sums[at[i]] += x[i]


@numba.njit(_VOID(COLUMNS, NUMBERS, _VEC, _VEC, _VEC, _CODES, _I8, _I8, _MATRIX), **_VECTOR)
def group_sums(columns, y, shift, unit, fit, codes, first, last, sums):  # pragma: no cover
    """Add the rows first … last-1 of [v e] to their groups' ``sums`` (J, c + 1)."""
    c = columns.shape[0]
    w, at = np.empty((c + 1, BLOCK)), np.empty(BLOCK, np.int64)
    flat = sums.reshape(sums.size)
    for start in range(first, last, BLOCK):
        n = min(BLOCK, last - start)
        load_residuals(columns, y, shift, unit, fit, start, n, w)
        find_groups(codes[start : start + n], c + 1, at)
        for k in range(c + 1):
            add_to_groups(w[k], at, n, flat[k:])


@numba.njit(
    _VOID(
        *(COLUMNS, NUMBERS, _VEC, _VEC, _VEC, _CODES, _MATRIX, _I8, _B1, _I8, _I8),
        *(_CUBE, _MATRIX, _MATRIX),
    ),
    **_VECTOR,
)
def centred_products(
    columns, y, shift, unit, fit, codes, means, slopes, refine, first, last, products, within, sums
):  # pragma: no cover - compiled
    """Cross-products of [v e] less the groups' ``means`` (J, c + 1), rows first … last-1.

    Adds those of the first ``slopes`` columns with all to each group's ``products``
    (J, slopes, c + 1), and those of all columns and groups to ``within`` (c + 1, c + 1); to
    ``refine`` the means, also what they leave of each group's ``sums`` (J, c + 1).
    """
    c = columns.shape[0]
    w, both = np.empty((c + 1, BLOCK)), np.empty(BLOCK)
    at, at_slopes = np.empty(BLOCK, np.int64), np.empty(BLOCK, np.int64)
    flat_means, flat_sums = means.reshape(means.size), sums.reshape(sums.size)
    flat = products.reshape(products.size)
    for start in range(first, last, BLOCK):
        n = min(BLOCK, last - start)
        load_residuals(columns, y, shift, unit, fit, start, n, w)
        find_groups(codes[start : start + n], c + 1, at)
        for k in range(c + 1):
            own, mean = w[k], flat_means[k:]
            for i in range(n):
                own[i] -= mean[at[i]]
            if refine:
                add_to_groups(own, at, n, flat_sums[k:])
        find_groups(codes[start : start + n], slopes * (c + 1), at_slopes)
        for a in range(slopes):
            for k in range(a, c + 1):
                x, other = w[a], w[k]
                for i in range(n):
                    both[i] = x[i] * other[i]
                add_to_groups(both, at_slopes, n, flat[a * (c + 1) + k :])
        add_products(w, within)


@numba.njit(**_VECTOR)
def factor_group(n, means, products, rows, slopes):  # pragma: no cover - compiled
    """What is kept of a group of n rows, ``rows`` (slopes + 1, c + 2) of [v 1 e].

    The first row is that of the constant, the others of the centred slopes, each given those
    before it: Cholesky's factor. A slope without variation of its own has zeros.
    """
    c, root = means.shape[0] - 1, np.sqrt(np.float64(n))
    rows[:] = 0.0
    for k in range(c):
        rows[0, k] = root * means[k]
    rows[0, c] = root
    rows[0, c + 1] = root * means[c]
    for a in range(min(slopes, n - 1)):
        pivot = products[a, a]
        for b in range(a):
            pivot -= rows[b + 1, a] * rows[b + 1, a]
        if not pivot > DEPENDENT * products[a, a]:
            continue
        pivot = np.sqrt(pivot)
        for k in range(a, c + 1):
            at = k if k < c else c + 1
            t = products[a, k]
            for b in range(a):
                t -= rows[b + 1, a] * rows[b + 1, at]
            rows[a + 1, at] = t / pivot


@numba.njit(
    _MATRIX(_CODES, _MATRIX, _CUBE, _MATRIX, _I8, _I8, numba.float64[:, :, :, ::1]), **_VECTOR
)
def factor_groups(sizes, means, products, M, first, last, R):  # pragma: no cover - compiled
    """Write R (bundles, q, q + r, LANES), the rows of [v 1 e] kept of each group times M.

    ``sizes`` (J,) and ``means`` (J, c + 1) of the groups, ``products`` (J, slopes, c + 1) as
    ``centred_products`` leaves them, M (c + 2, q + r); q > slopes, further rows are left alone.
    Returns the cross-product (c + 1, c + 1) of the rows [v e] of the slopes, the upper triangle.
    """
    slopes, lanes, r = products.shape[1], R.shape[3], R.shape[2]
    c = means.shape[1] - 1
    rows, kept = np.empty((slopes + 1, c + 2)), np.zeros((c + 1, c + 1))
    for u in range(first, last):
        factor_group(sizes[u], means[u], products[u], rows, slopes)
        for i in range(1, slopes + 1):
            for a in range(c):
                for b in range(a, c):
                    kept[a, b] += rows[i, a] * rows[i, b]
                kept[a, c] += rows[i, a] * rows[i, c + 1]
            kept[c, c] += rows[i, c + 1] * rows[i, c + 1]
        for i in range(slopes + 1):
            for k in range(r):
                total = 0.0
                for j in range(c + 2):
                    total += rows[i, j] * M[j, k]
                R[u // lanes, i, k, u % lanes] = total
    return kept


@numba.njit(_B1(_MATRIX, _MATRIX, _I8, _MATRIX, _F8, _F8, _MATRIX), **_VECTOR)
def map_rest(within, kept, slopes, M, part, nothing, rest):  # pragma: no cover - compiled
    """Write what is orthogonal to the groups' Z to ``rest`` (r, r), of the columns of M's last r.

    ``within`` and ``kept``: upper triangles (c + 1, c + 1), cross-products of [v e] less the
    groups' means and what the rows of the slopes have of them. Whether no column but the
    ``slopes`` has lost all but this ``part``, or was ``nothing`` to begin with.
    """
    c, q = len(within) - 1, M.shape[1] - len(rest)
    r = len(rest)
    left, product = np.zeros((c + 1, c + 1)), np.zeros((c + 1, r))
    for a in range(slopes, c + 1):
        for b in range(a, c + 1):
            left[a, b] = within[a, b] - kept[a, b]
            left[b, a] = left[a, b]
        if not (left[a, a] > part * within[a, a] or within[a, a] <= nothing):
            return False
    for a in range(slopes, c + 1):
        for b in range(slopes, c + 1):
            at = b if b < c else c + 1
            for k in range(r):
                product[a, k] += left[a, b] * M[at, q + k]
    rest[:] = 0.0
    for a in range(slopes, c + 1):
        at = a if a < c else c + 1
        for j in range(r):
            for k in range(j, r):
                rest[j, k] += M[at, q + j] * product[a, k]
    for j in range(r):
        for k in range(j):
            rest[j, k] = rest[k, j]
    return True
