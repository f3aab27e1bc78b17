"""The loops of the fill-reducing order, compiled.

Sets of vertices are rows of bits in 64-bit words.
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
_ONE, _TWO, _FOUR, _FIFTYSIX = np.uint64(1), np.uint64(2), np.uint64(4), np.uint64(56)
_ODD, _PAIRS = np.uint64(0x5555555555555555), np.uint64(0x3333333333333333)
_NIBBLES, _BYTES = np.uint64(0x0F0F0F0F0F0F0F0F), np.uint64(0x0101010101010101)


@numba.njit(**_OPTIONS)
def count_bits(x):  # pragma: no cover - compiled
    """How many bits of a word are set."""
    x = x - ((x >> _ONE) & _ODD)
    x = (x & _PAIRS) + ((x >> _TWO) & _PAIRS)
    x = (x + (x >> _FOUR)) & _NIBBLES
    return np.int64((x * _BYTES) >> _FIFTYSIX)


@numba.njit(**_OPTIONS)
def elimination_cost(w, r, moving):  # pragma: no cover - compiled
    """Multiplications of eliminating w effects that are coupled with r later ones, of whose matrix
    moving a number costs as many as ``moving``."""
    return w**3 / 3.0 + w * w * r + (w + moving) * r * r


@numba.njit("void(i8[::1], i8[::1], u8[:,::1])", **_OPTIONS)
def join_cliques(ptr, member, neighbours):  # pragma: no cover - compiled
    """Make the vertices ``member`` [ptr[u] : ptr[u+1]] of each clique u one another's neighbours.

    ``neighbours`` (vertices, words); a vertex is not its own neighbour.
    """
    words = neighbours.shape[1]
    clique = np.empty(words, np.uint64)
    for u in range(ptr.shape[0] - 1):
        clique[:] = np.uint64(0)
        for k in range(ptr[u], ptr[u + 1]):
            clique[member[k] >> 6] |= _ONE << np.uint64(member[k] & 63)
        for k in range(ptr[u], ptr[u + 1]):
            row = neighbours[member[k]]
            for w in range(words):
                row[w] |= clique[w]
    for v in range(neighbours.shape[0]):
        neighbours[v, v // 64] &= ~(_ONE << np.uint64(v % 64))


@numba.njit("i8(u8[::1], i8[::1])", **_OPTIONS)
def list_bits(row, found):  # pragma: no cover - compiled
    """Write the places of the bits that are set into ``found``; returns how many."""
    n = 0
    for w in range(row.shape[0]):
        x = row[w]
        while x != np.uint64(0):
            found[n] = 64 * w + count_bits(~x & (x - _ONE))  # the bits below the lowest one set
            n += 1
            x &= x - _ONE
    return n


@numba.njit("i8(u8[:,::1], f8, i8[::1], i8[::1])", **_OPTIONS)
def minimum_degree(neighbours, dense, order, degree):  # pragma: no cover - compiled
    """Eliminate the vertex with the fewest neighbours, join these, and so on; the first wins ties.

    ``neighbours`` (V, words) is overwritten: what is left of a vertex's row is its later
    neighbours. ``order`` (V,): the vertices as they go, ``degree`` (V,) their numbers of later
    neighbours. Ends where the least degree is at least the part ``dense`` of all vertices left,
    whose order no longer matters; they come last. Returns how many went before.
    """
    V, words = neighbours.shape
    found = np.empty(V, np.int64)
    for v in range(V):
        degree[v] = 0
        for w in range(words):
            degree[v] += count_bits(neighbours[v, w])
    left = degree.copy()  # V for those that are gone
    gone = 0
    while gone < V:
        least = V
        for v in range(V):
            least = min(least, left[v])
        if least >= dense * (V - gone - 1):
            break
        best = 0
        while left[best] > least:
            best += 1
        order[gone] = best
        degree[best], left[best] = least, V
        gone += 1
        joined = neighbours[best]
        for k in range(list_bits(joined, found)):
            v, count = found[k], 0
            row = neighbours[v]
            for w in range(words):
                row[w] |= joined[w]
                count += count_bits(row[w])
            row[v >> 6] &= ~(_ONE << np.uint64(v & 63))
            row[best >> 6] &= ~(_ONE << np.uint64(best & 63))
            left[v] = count - 2  # without itself and the one that goes
    last = gone
    for v in range(V):
        if left[v] < V:
            order[last] = v
            degree[v] = V - last - 1
            last += 1
    return gone


@numba.njit("void(i8[::1], i8[::1], i8[::1], f8, f8, i8[::1])", **_OPTIONS)
def amalgamate(parent, rows, width, worth, moving, into):  # pragma: no cover - compiled
    """Join fronts to their parents' where that costs less than ``worth`` multiplications more.

    ``parent`` (F,): a later front, or -1; ``rows``, ``width`` (F,): the effects of each front that
    are left and those that are eliminated in it, ``width`` as joined at the end. ``into`` (F,): the
    front that has taken each one over, itself where none has.
    """
    for child in range(parent.shape[0]):
        into[child] = child
    for child in range(parent.shape[0]):
        target = parent[child]
        if target < 0:
            continue
        # Nothing later has been joined yet: the parent stands for itself.
        w, r = width[child] + width[target], rows[target]
        apart = elimination_cost(width[child], rows[child], moving)
        apart += elimination_cost(width[target], r, moving)
        if elimination_cost(w, r, moving) - apart < worth:
            into[child] = target
            width[target] = w
    for child in range(parent.shape[0] - 1, -1, -1):
        into[child] = into[into[child]]


@numba.njit("void(u8[:,::1], i8[::1], i8[::1], i8[::1], i8[::1], i8[::1])", **_OPTIONS)
def coupled(neighbours, order, place, sizes, parent, rows):  # pragma: no cover - compiled
    """Of each eliminated vertex the place of the first of its later neighbours, -1 for none, and
    the sum of their ``sizes`` (V,); in the order of elimination, shapes (gone,).

    ``neighbours``: what minimum_degree leaves; ``place`` (V,) of each vertex in ``order``.
    """
    found = np.empty(order.shape[0], np.int64)
    for k in range(parent.shape[0]):
        parent[k], rows[k] = -1, 0
        for j in range(list_bits(neighbours[order[k]], found)):
            v = found[j]
            rows[k] += sizes[v]
            if parent[k] < 0 or place[v] < parent[k]:
                parent[k] = place[v]
