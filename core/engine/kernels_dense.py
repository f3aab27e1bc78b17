"""What an evaluation and a Newton step do once, with small dense matrices, compiled.

Calling NumPy for each of these products would take longer than the loops over a few hundred
groups. Sizes: q random effects, m parameters, p fixed columns, r = p + 1, K = q(q + 1)/2.
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit("f8[:,::1](f8[:,:,::1], f8[::1])", **_OPTIONS)
def combine(basis, theta):  # pragma: no cover - compiled
    """The relative covariance factor L = sum_i theta_i B_i, (q, columns)."""
    q, columns = basis.shape[1], basis.shape[2]
    L = np.zeros((q, columns))
    for i in range(basis.shape[0]):
        for a in range(q):
            for b in range(columns):
                L[a, b] += theta[i] * basis[i, a, b]
    return L


@numba.njit("Tuple((f8[::1], f8[:,::1], f8, f8))(f8[:,::1])", **_OPTIONS)
def profile_fixed(A):  # pragma: no cover - compiled
    """Profile the fixed effects out of A = [X y]'H^-1 [X y] (r, r); its upper triangle is read.

    Returns gamma (p,), Phi = (X'H^-1 X)^-1 (p, p), the residual sum of squares and
    log|X'H^-1 X|; NaN where that matrix is not positive definite.
    """
    p = A.shape[0] - 1
    C = np.zeros((p, p))  # Cholesky factor of X'H^-1 X
    T = np.zeros((p, p))  # its inverse, transposed
    z = np.zeros(p)
    rss, logdet = A[p, p], 0.0
    for i in range(p):
        for j in range(i + 1):
            t = A[j, i]
            for k in range(j):
                t -= C[i, k] * C[j, k]
            C[i, j] = np.sqrt(t) if i == j else t / C[j, j]
        logdet += 2.0 * np.log(C[i, i])
        z[i] = A[i, p]
        for k in range(i):
            z[i] -= C[i, k] * z[k]
        z[i] /= C[i, i]
        rss -= z[i] * z[i]
        for j in range(i + 1):
            t = 1.0 if i == j else 0.0
            for k in range(j, i):
                t -= C[i, k] * T[j, k]
            T[j, i] = t / C[i, i]
    gamma, Phi = np.zeros(p), np.zeros((p, p))
    for i in range(p):
        for k in range(i, p):
            gamma[i] += T[i, k] * z[k]
        for j in range(i + 1):
            t = 0.0
            for k in range(i, p):
                t += T[i, k] * T[j, k]
            Phi[i, j] = t
            Phi[j, i] = t
    return gamma, Phi, rss, logdet


@numba.njit("f8[:,:,::1](f8[:,:,::1], f8[:,::1])", **_OPTIONS)
def directions(basis, L):  # pragma: no cover - compiled
    """E_i = dG/dtheta_i = B_i L' + L B_i', (m, q, q)."""
    m, q = basis.shape[0], L.shape[0]
    E = np.zeros((m, q, q))
    for i in range(m):
        for a in range(q):
            for b in range(q):
                for k in range(q):
                    E[i, a, b] += basis[i, a, k] * L[b, k] + L[a, k] * basis[i, b, k]
    return E


@numba.njit(**_OPTIONS)
def inner_products(X, Y):  # pragma: no cover - compiled
    """<X_i, Y_j> of two families of matrices, (m, m)."""
    m, size = X.shape[0], X.shape[1] * X.shape[2]
    found = np.zeros((m, m))
    first, second = X.reshape(m, size), Y.reshape(m, size)
    for i in range(m):
        for j in range(m):
            for k in range(size):
                found[i, j] += first[i, k] * second[j, k]
    return found


@numba.njit(**_OPTIONS)
def traces(M, E):  # pragma: no cover - compiled
    """sum over groups of tr(U E_i V E_j), (m, m), from M = sum of U (x) V.

    M (K, K) holds the products of the elements of the lower triangles of U and V, by rows.
    """
    m, q = E.shape[0], E.shape[1]
    UEV = np.zeros((m, q, q))
    for d in range(q):
        for a in range(q):
            first = max(d, a) * (max(d, a) + 1) // 2 + min(d, a)
            for b in range(q):
                for c in range(q):
                    second = max(b, c) * (max(b, c) + 1) // 2 + min(b, c)
                    for i in range(m):
                        UEV[i, c, d] += M[first, second] * E[i, a, b]
    return inner_products(UEV, E)


@numba.njit(
    "Tuple((f8[:,::1], f8[:,:,::1], f8[:,::1]))(f8[:,::1], f8[:,::1], f8[:,:,::1])", **_OPTIONS
)
def contract_scores(NN, Phi, E):  # pragma: no cover - compiled
    """From the sums NN (q r, q r) of [s Q] (x) [s Q], upper triangle, of which all is filled:

    ss (q, q), F_i = sum Q'E_i Q Phi (m, p, p) and sum s'E_i Q (m, p).
    """
    m, q, p = E.shape[0], E.shape[1], Phi.shape[0]
    r = p + 1
    for i in range(q * r):
        for j in range(i):
            NN[i, j] = NN[j, i]
    ss = np.zeros((q, q))
    QEQ, sEQ = np.zeros((m, p, p)), np.zeros((m, p))
    for a in range(q):
        for b in range(q):
            ss[a, b] = NN[a * r, b * r]
            for i in range(m):
                for k in range(p):
                    sEQ[i, k] += NN[a * r, b * r + 1 + k] * E[i, a, b]
                    for j in range(p):
                        QEQ[i, j, k] += NN[a * r + 1 + j, b * r + 1 + k] * E[i, a, b]
    F = np.zeros((m, p, p))
    for i in range(m):
        for j in range(p):
            for k in range(p):
                for h in range(p):
                    F[i, j, h] += QEQ[i, j, k] * Phi[k, h]
    return ss, F, sEQ


@numba.njit(
    "Tuple((f8[:,::1], f8[::1], f8[:,::1], f8[::1], f8[:,::1]))"
    "(f8[::1], f8[:,::1], f8[:,::1], f8[:,:,::1], f8[:,::1], f8[:,::1], f8, f8, b1)",
    **_OPTIONS,
)
def derive(W, WW, NN, basis, L, Phi, sigma2, divisor, reml):  # pragma: no cover - compiled
    """Gamma, gradient, Hessian, cross and unprofiled (see Derivatives) from the sums of a sweep.

    W (K,), WW (K, 3K), NN (q r, q r) as ``kernels.sweep`` leaves them. With
    t_ij = tr(P_H Z E_i Z' P_H Z E_j Z'), P_H the projection P under REML, H^-1 under ML, the
    Hessian at fixed sigma^2 is -t_ij + 2 y'P Z E_i Z'P Z E_j Z'P y/sigma^2 + <Gamma, d2G_ij>.
    """
    m, q, p, K = basis.shape[0], L.shape[0], Phi.shape[0], len(W)
    E = directions(basis, L)
    ss, F, sEQ = contract_scores(NN, Phi, E)
    Gamma = np.zeros((q, q))
    for a in range(q):
        for b in range(a + 1):
            t = W[a * (a + 1) // 2 + b] - ss[a, b] / sigma2
            if reml:
                for j in range(p):
                    for k in range(p):
                        t -= NN[a * (p + 1) + 1 + j, b * (p + 1) + 1 + k] * Phi[j, k]
            Gamma[a, b] = t
            Gamma[b, a] = t
    M = np.empty((K, K))
    for a in range(K):
        for b in range(K):
            M[a, b] = 2.0 / sigma2 * WW[a, K + b] - WW[a, b]
            if reml:
                M[a, b] += 2.0 * WW[a, 2 * K + b]
    GB, sEQPhi = np.zeros((m, q, q)), np.zeros((m, p))
    gradient, s = np.zeros(m), np.zeros(m)
    for i in range(m):
        for a in range(q):
            for b in range(q):
                gradient[i] += Gamma[a, b] * E[i, a, b]
                s[i] += ss[a, b] * E[i, a, b]
                for k in range(q):
                    GB[i, a, b] += 2.0 * Gamma[a, k] * basis[i, k, b]
        for j in range(p):
            for k in range(p):
                sEQPhi[i, k] += sEQ[i, j] * Phi[j, k]
    found, curved = traces(M, E), inner_products(GB, basis)
    for i in range(m):
        for j in range(m):
            found[i, j] += curved[i, j]
            for k in range(p):
                found[i, j] -= 2.0 / sigma2 * sEQPhi[i, k] * sEQ[j, k]
                if reml:
                    for h in range(p):
                        found[i, j] -= F[i, k, h] * F[j, h, k]
    unprofiled, hessian, cross = np.empty((m, m)), np.empty((m, m)), np.empty(m)
    for i in range(m):
        cross[i] = s[i] / sigma2
        for j in range(m):
            unprofiled[i, j] = (found[i, j] + found[j, i]) / 2.0
            hessian[i, j] = unprofiled[i, j] - s[i] * s[j] / (divisor * sigma2**2)
    return Gamma, gradient, hessian, cross, unprofiled


@numba.njit(**_OPTIONS)
def rescaled(H, scale):  # pragma: no cover - compiled
    """H (m, m) with rows and columns times ``scale`` (m,)."""
    found = np.empty_like(H)
    for i in range(len(scale)):
        for j in range(len(scale)):
            found[i, j] = H[i, j] * scale[i] * scale[j]
    return found


@numba.njit(**_OPTIONS)
def largest_size(values):  # pragma: no cover - compiled
    """The largest absolute value."""
    largest = 0.0
    for i in range(len(values)):
        largest = max(largest, abs(values[i]))
    return largest


@numba.njit(**_OPTIONS)
def rotated(V, x, back):  # pragma: no cover - compiled
    """V'x, or V x on the way back; loops, as BLAS takes longer to compile and to call."""
    found = np.zeros(len(x))
    for i in range(len(x)):
        for k in range(len(x)):
            found[i] += (V[i, k] if back else V[k, i]) * x[k]
    return found


@numba.njit(**_OPTIONS)
def shifted_length(c, values, shift):  # pragma: no cover - compiled
    """The length of c over ``values`` + ``shift``, which are not negative."""
    total = 0.0
    for i in range(len(c)):
        total += (c[i] / max(values[i] + shift, 1e-300)) ** 2
    return np.sqrt(total)


@numba.njit("Tuple((f8, f8))(f8[::1], f8[:,::1], f8[::1], f8)", **_OPTIONS)
def scaled_decrement(gradient, hessian, scale, tolerance):  # pragma: no cover - compiled
    """Newton decrement g'H^-1 g and the smallest eigenvalue of H over the largest, both scaled.

    Eigenvalues smaller than ``tolerance`` times the largest count as that.
    """
    values, V = np.linalg.eigh(rescaled(hessian, scale))
    largest = max(largest_size(values), 1e-300)
    left = 0.0
    for i in range(len(values)):
        along = 0.0
        for k in range(len(values)):
            along += V[k, i] * gradient[k] * scale[k]
        left += along**2 / max(abs(values[i]), tolerance * largest)
    return left, values[0] / largest


@numba.njit(**_OPTIONS)
def bounded_step(g, H, radius):  # pragma: no cover - compiled
    """The global minimiser of g's + s'Hs/2 over |s| <= radius; shapes (m,), (m, m)."""
    values, V = np.linalg.eigh(H)
    c = rotated(V, g, False)
    floor = 1e-12 * max(largest_size(values), 1e-300)
    low = max(0.0, -values[0])
    step = np.zeros(len(g))
    flat, whole, length = 0.0, 0.0, 0.0
    for i in range(len(g)):
        whole += c[i] ** 2
        if values[i] + low > floor:
            step[i] = -c[i] / (values[i] + low)
            length += step[i] ** 2
        else:
            flat += c[i] ** 2
    length, whole = np.sqrt(length), np.sqrt(whole)
    negligible = np.sqrt(flat) <= 1e-12 * (whole + floor)
    if length <= radius and (negligible or values[0] > floor):
        # The hard case: nothing in g points along the most negative curvature, so go that way.
        if values[0] < -floor:
            step[0] += np.sqrt(radius**2 - length**2)
        return rotated(V, step, True)
    # On the boundary of the region: |s(shift)| = radius for the one shift beyond -lambda_min.
    high = low + whole / radius
    for _ in range(100):
        shift = (low + high) / 2.0
        length = shifted_length(c, values, shift)
        if length > radius:
            low = shift
        else:
            high = shift
        if abs(length - radius) < 1e-3 * radius:
            break
    for i in range(len(g)):
        step[i] = -c[i] / max(values[i] + high, 1e-300)
    return rotated(V, step, True)


@numba.njit(**_OPTIONS)
def newton_step(g, H):  # pragma: no cover - compiled
    """-H^+ g, the eigenvalues of H below 1e-12 of the largest in size taken to be zero."""
    values, V = np.linalg.eigh(H)
    floor = 1e-12 * largest_size(values)
    step = rotated(V, g, False)
    for i in range(len(g)):
        step[i] = -step[i] / values[i] if abs(values[i]) > floor else 0.0
    return rotated(V, step, True)


@numba.njit("f8[:,::1](f8[:,::1], f8)", **_OPTIONS)
def semidefinite_cholesky(G, tolerance):  # pragma: no cover - compiled
    """Lower triangular L with L L' = G and a zero column wherever a pivot vanishes.

    A pivot counts as zero at ``tolerance`` times its diagonal element of G, so that the result
    is the same whatever the effects' units.
    """
    q = len(G)
    L, rest = np.zeros((q, q)), G.copy()
    for j in range(q):
        if rest[j, j] > tolerance * G[j, j]:
            pivot = np.sqrt(rest[j, j])
            for i in range(j, q):
                L[i, j] = rest[i, j] / pivot
            for i in range(j, q):
                for k in range(j, q):
                    rest[i, k] -= L[i, j] * L[k, j]
    return L


@numba.njit("f8(f8[:,::1], f8)", **_OPTIONS)
def left_of_last(A, tolerance):  # pragma: no cover - compiled
    """What least squares on X leaves of y'y, A = [X y]'[X y] (r, r) being given.

    Eigenvalues of X'X below ``tolerance`` times the largest count as none.
    """
    p, left = len(A) - 1, A[-1, -1]
    if p == 0:
        return left
    crossed, last = np.empty((p, p)), np.empty(p)
    for i in range(p):
        last[i] = A[i, p]
        for j in range(p):
            crossed[i, j] = A[i, j]
    values, V = np.linalg.eigh(crossed)
    along = rotated(V, last, False)
    for k in range(p):
        if values[k] > tolerance * values[p - 1]:
            left -= along[k] ** 2 / values[k]
    return left
