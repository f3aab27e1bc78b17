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


@numba.njit("i8(u8)", **_OPTIONS)
def count_bits(x):  # pragma: no cover - compiled
    """How many bits of a word are set."""
    x = x - ((x >> _ONE) & _ODD)
    x = (x & _PAIRS) + ((x >> _TWO) & _PAIRS)
    x = (x + (x >> _FOUR)) & _NIBBLES
    return np.int64((x * _BYTES) >> _FIFTYSIX)


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
            clique[member[k] // 64] |= _ONE << np.uint64(member[k] % 64)
        for k in range(ptr[u], ptr[u + 1]):
            for w in range(words):
                neighbours[member[k], w] |= clique[w]
    for v in range(neighbours.shape[0]):
        neighbours[v, v // 64] &= ~(_ONE << np.uint64(v % 64))


@numba.njit("i8(u8[::1], i8[::1])", **_OPTIONS)
def list_bits(row, found):  # pragma: no cover - compiled
    """Write the places of the bits that are set into ``found``; returns how many."""
    n = 0
    for w in range(row.shape[0]):
        x, place = row[w], 64 * w
        while x != np.uint64(0):
            if x & _ONE:
                found[n] = place
                n += 1
            x >>= _ONE
            place += 1
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
    alive = np.ones(V, np.bool_)
    found = np.empty(V, np.int64)
    for v in range(V):
        degree[v] = 0
        for w in range(words):
            degree[v] += count_bits(neighbours[v, w])
    gone = 0
    while gone < V:
        best = -1
        for v in range(V):
            if alive[v] and (best < 0 or degree[v] < degree[best]):
                best = v
        if degree[best] >= dense * (V - gone - 1):
            break
        order[gone] = best
        gone += 1
        alive[best] = False
        for k in range(list_bits(neighbours[best], found)):
            v = found[k]
            degree[v] = 0
            for w in range(words):
                neighbours[v, w] |= neighbours[best, w]
            neighbours[v, v // 64] &= ~(_ONE << np.uint64(v % 64))
            neighbours[v, best // 64] &= ~(_ONE << np.uint64(best % 64))
            for w in range(words):
                degree[v] += count_bits(neighbours[v, w])
    last = gone
    for v in range(V):
        if alive[v]:
            order[last] = v
            degree[v] = V - last - 1
            last += 1
    return gone


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
