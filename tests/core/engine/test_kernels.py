"""Each compiled loop against its NumPy twin."""

from __future__ import annotations

import numpy as np
import pytest
from threadpoolctl import ThreadpoolController

from core.engine import blocked, conditioning, kernels_blas, lapack
from core.engine.kernels import LANES, absorb, sweep
from core.engine.kernels_blas import addresses
from core.engine.kernels_dense import (
    bounded_step,
    derive,
    profile_fixed,
    scaled_decrement,
    semidefinite_cholesky,
)
from core.engine.kernels_fronts import mirror, scale_lower, scale_symmetric
from core.engine.triangles import Triangles, accumulate, by_group, in_bundles


def absorb_twin(
    R: np.ndarray, L: np.ndarray, weights: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    q = L.shape[0]
    M = R[:, :, :q] @ L
    C = np.linalg.cholesky(np.eye(q) + M @ M.transpose(0, 2, 1))
    Y = np.linalg.solve(C, R)
    A = np.einsum("jia,jib->ab", Y[:, :, q:], Y[:, :, q:])
    logs = np.log(np.diagonal(C, axis1=1, axis2=2)).sum(axis=1)
    return Y, A, float(2 * weights @ logs)


def sweep_twin(
    Y: np.ndarray, weights: np.ndarray, w: np.ndarray, Phi: np.ndarray, q: int
) -> list[np.ndarray]:
    J, p = len(Y), len(Phi)
    rows, columns = np.tril_indices(q)
    W = np.einsum("jia,jib->jab", Y[:, :, :q], Y[:, :, :q])
    N = np.einsum("jia,jik->jak", Y[:, :, :q], Y[:, :, q:])
    s, Q = N @ w, N[:, :, :p]
    P = np.einsum("jak,kl,jbl->jab", Q, Phi, Q)
    ss = s[:, :, None] * s[:, None, :]
    first = W[:, rows, columns]
    factors = (weights[:, None] * first, ss[:, rows, columns], P[:, rows, columns])
    WW = np.concatenate([first.T @ other for other in factors], axis=1)
    n = np.concatenate([s[:, :, None], Q], axis=2).reshape(J, -1)
    return [weights @ first, WW, np.triu(n.T @ n)]


@pytest.fixture(params=[(1, 1), (2, 3), (3, 0), (4, 2)], ids=str)
def sizes(request: pytest.FixtureRequest) -> tuple[int, int]:
    return request.param


def test_triangles_keep_the_crossproducts(sizes: tuple[int, int]) -> None:
    q, p = sizes
    rng = np.random.default_rng(5)
    codes = rng.integers(0, 9, 40)
    codes[0] = 9  # a group with fewer rows than effects
    Z, X, y = rng.normal(size=(40, q)), rng.normal(size=(40, p)), rng.normal(size=40)
    t = accumulate(Z, X, y, codes, 10)
    rest = np.zeros((p + 1, p + 1))
    for u in range(10):
        W = np.column_stack([Z, X, y])[codes == u]
        kept = t.R[u].T @ t.R[u]
        np.testing.assert_allclose(kept[:q], (W.T @ W)[:q], atol=1e-12)
        rest += (W.T @ W - kept)[q:, q:]
    np.testing.assert_allclose(t.rest, rest, atol=1e-11)
    assert np.all(np.tril(t.R[:, :, :q], -1) == 0)


def test_absorb_and_sweep_equal_their_twins(sizes: tuple[int, int]) -> None:
    q, p = sizes
    rng = np.random.default_rng(6)
    J = 2 * LANES + 7
    R = rng.normal(size=(J, q, q + p + 1))
    R[:, :, :q] = np.triu(R[:, :, :q])
    L = np.ascontiguousarray(np.tril(rng.normal(size=(q, q))))
    L[:, -1] = 0.0  # a singular G is an ordinary point
    t = Triangles(in_bundles(R), np.zeros((p + 1, p + 1)), 1.0, rng.uniform(0.5, 2.0, J))
    np.testing.assert_array_equal(t.R, R)
    Y, A = np.empty_like(t.bundles), np.zeros((p + 1, p + 1))
    log_det = sum(absorb(t.bundles, L, t.bundled_weights, k, k + 1, Y, A) for k in range(3))
    expected_Y, expected_A, expected_log_det = absorb_twin(R, L, t.weights)
    np.testing.assert_allclose(by_group(Y, J), expected_Y, atol=1e-12)
    np.testing.assert_allclose(A, np.triu(expected_A), atol=1e-11)
    assert log_det == pytest.approx(expected_log_det, abs=1e-11)

    w, Phi = rng.normal(size=p + 1), rng.normal(size=(p, p))
    Phi = np.ascontiguousarray(Phi @ Phi.T)
    K, scores = q * (q + 1) // 2, q * (p + 1)
    W, WW, NN = np.zeros(K), np.zeros((K, 3 * K)), np.zeros((scores, scores))
    for k in range(3):
        sweep(Y, t.bundled_weights, w, Phi, k, k + 1, W, WW, NN)
    for found, expected in zip(
        [W, WW, NN], sweep_twin(expected_Y, t.weights, w, Phi, q), strict=True
    ):
        np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-10)


def derive_twin(
    sums: list[np.ndarray], basis: np.ndarray, L: np.ndarray, Phi: np.ndarray, reml: bool
) -> list[np.ndarray]:
    """With sigma^2 = 2 and the divisor 30."""
    q, p = len(L), len(Phi)
    K = q * (q + 1) // 2
    rows, columns = np.tril_indices(q)
    at = np.zeros((q, q), dtype=int)
    at[rows, columns] = at[columns, rows] = np.arange(K)
    W = sums[0][at]
    WW, Wss, WP = (sums[1][:, k * K :][at][:, :, at] for k in range(3))
    NN = (np.triu(sums[2]) + np.triu(sums[2], 1).T).reshape(q, p + 1, q, p + 1)
    ss, sQ, QQ = NN[:, 0, :, 0], NN[:, 0, :, 1:], NN[:, 1:, :, 1:]
    E = basis @ L.T + L @ basis.transpose(0, 2, 1)
    Gamma = W - ss / 2.0 - reml * np.einsum("ajbk,jk->ab", QQ, Phi)
    trace = np.einsum("dabc,iab,jcd->ij", WW, E, E)
    cross = np.einsum("bcda,iab,jcd->ij", WP, E, E)
    F = np.einsum("ajbk,iab->ijk", QQ, E) @ Phi
    trace += reml * (-cross - cross.T + np.einsum("ikl,jlk->ij", F, F))
    sEQ = np.einsum("abk,iab->ik", sQ, E)
    quadratic = np.einsum("bcda,iab,jcd->ij", Wss, E, E) - sEQ @ Phi @ sEQ.T
    curvature = 2.0 * np.einsum("ab,iac,jbc->ij", Gamma, basis, basis)
    unprofiled = -trace + quadratic + curvature
    unprofiled = (unprofiled + unprofiled.T) / 2.0
    s = np.einsum("ab,iab->i", ss, E)
    hessian = unprofiled - np.outer(s, s) / 120.0
    return [Gamma, np.einsum("ab,iab->i", Gamma, E), hessian, s / 2.0, unprofiled]


@pytest.mark.parametrize("reml", [True, False])
def test_derivatives_equal_their_twin(sizes: tuple[int, int], reml: bool) -> None:
    q, p = sizes
    rng = np.random.default_rng(7)
    Y, w = rng.normal(size=(5, q, q + p + 1)), rng.normal(size=p + 1)
    L, Phi = rng.normal(size=(q, q)), rng.normal(size=(p, p))
    Phi = np.ascontiguousarray(Phi @ Phi.T)
    basis = rng.normal(size=(3, q, q))
    W, WW, NN = sweep_twin(Y, np.ones(5), w, Phi, q)
    expected = derive_twin([W, WW, NN], basis, L, Phi, reml)
    found = derive(W, WW, NN, basis, L, Phi, 2.0, 30.0, reml)
    for one, other in zip(found, expected, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-10, atol=1e-9)


def test_the_fixed_effects_are_profiled_out() -> None:
    rng = np.random.default_rng(8)
    for p in (0, 1, 4):
        W = rng.normal(size=(9, p + 1))
        X, y = W[:, :p], W[:, p]
        gamma, Phi, rss, log_det = profile_fixed(np.triu(W.T @ W))
        expected = np.linalg.lstsq(X, y, rcond=None)[0]
        np.testing.assert_allclose(gamma, expected, atol=1e-13)
        np.testing.assert_allclose(Phi, np.linalg.inv(X.T @ X), atol=1e-13)
        assert rss == pytest.approx(float(np.sum((y - X @ expected) ** 2)))
        assert log_det == pytest.approx(np.linalg.slogdet(X.T @ X)[1])


def test_bounded_steps_are_global_minima_of_their_model() -> None:
    rng = np.random.default_rng(9)
    for _ in range(50):
        m = int(rng.integers(1, 5))
        H = rng.normal(size=(m, m))
        H, g = H + H.T, rng.normal(size=m) * rng.choice([0.0, 1.0], size=m)
        step = bounded_step(g, H, 1.0)
        assert np.linalg.norm(step) < 1.0 + 1e-2
        model = lambda s, g=g, H=H: g @ s + s @ H @ s / 2.0  # noqa: E731
        others = rng.normal(size=(200, m))
        others *= rng.uniform(size=(200, 1)) / np.linalg.norm(others, axis=1, keepdims=True)
        assert model(step) <= min(model(other) for other in others) + 1e-2 * abs(model(step))
    # Along the most negative curvature where the gradient does not say so.
    np.testing.assert_allclose(
        np.abs(bounded_step(np.zeros(2), np.diag([-1.0, 2.0]), 0.5)), [0.5, 0.0], atol=1e-12
    )


def test_the_decrement_is_that_of_newton() -> None:
    rng = np.random.default_rng(10)
    A = rng.normal(size=(6, 4))
    H, g, scale = A.T @ A, rng.normal(size=4), rng.uniform(0.1, 2.0, 4)
    left, lowest = scaled_decrement(g, H, scale, 1e-8)
    assert left == pytest.approx(float(g @ np.linalg.solve(H, g)))
    values = np.linalg.eigvalsh(H * np.outer(scale, scale))
    assert lowest == pytest.approx(values[0] / values[-1])


def test_lapack_in_place() -> None:
    rng = np.random.default_rng(11)
    for n in (0, 1, 40):
        W = rng.normal(size=(n + 5, n))
        A, B = W.T @ W, rng.normal(size=(n, 3))
        C = lapack.cholesky(A.copy())
        np.testing.assert_allclose(np.tril(C), np.linalg.cholesky(A), atol=1e-12)
        inverse = np.array(blocked.cholesky_inverse(C).T, order="C")
        mirror(inverse)
        np.testing.assert_allclose(inverse @ A, np.eye(n), atol=1e-8)
        C = np.tril(C)
        np.testing.assert_allclose(C @ lapack.solve_lower(C, B.copy()), B, atol=1e-10)
        np.testing.assert_allclose(C.T @ lapack.solve_lower(C, B.copy(), True), B, atol=1e-10)
    with pytest.raises(np.linalg.LinAlgError):
        lapack.cholesky(-np.eye(3))


def test_products_in_place() -> None:
    rng = np.random.default_rng(13)
    for m, k, n in ((4, 5, 6), (1, 5, 1), (5, 1, 3), (3, 0, 2)):
        A, B = rng.normal(size=(m, k)), rng.normal(size=(k, n))
        np.testing.assert_allclose(lapack.multiply(A, B), A @ B, atol=1e-12)
        np.testing.assert_allclose(lapack.multiply(B.T, A.T, 2.0), 2.0 * B.T @ A.T, atol=1e-12)
        whole = rng.normal(size=(9, 9))
        part, before = whole[1 : m + 1, 2 : n + 2], whole.copy()
        lapack.multiply(A, B, -1.0, part)
        np.testing.assert_allclose(part, before[1 : m + 1, 2 : n + 2] - A @ B, atol=1e-12)
        part[...] = before[1 : m + 1, 2 : n + 2]
        np.testing.assert_array_equal(whole, before)

        S = rng.normal(size=(k, k))
        S = S + S.T
        np.testing.assert_allclose(lapack.multiply_symmetric(A, np.triu(S)), A @ S, atol=1e-12)

        square, old = before[2 : k + 2, 3 : k + 3], before[2 : k + 2, 3 : k + 3].copy()
        lapack.add_square(square, A, -1.0)
        np.testing.assert_allclose(np.triu(square), np.triu(old - A.T @ A), atol=1e-12)
        np.testing.assert_array_equal(np.tril(square, -1), np.tril(old, -1))


@pytest.mark.parametrize("n", [1, 5, 95, 200])
def test_triangular_matrices(n: int) -> None:
    rng = np.random.default_rng(n)
    C = np.tril(rng.normal(size=(n, n))) + 2.0 * np.sqrt(n) * np.eye(n)
    above = np.triu(np.full((n, n), np.nan), 1)  # nobody reads it
    inverse = C + above
    kernels_blas.invert_lower(addresses(), inverse)
    np.testing.assert_allclose(np.tril(inverse) @ C, np.eye(n), atol=1e-12)
    square = np.tril(inverse) + above
    kernels_blas.square_lower(addresses(), square)
    X = np.tril(inverse)
    np.testing.assert_allclose(np.tril(square), np.tril(X.T @ X), atol=1e-12)
    A, B = rng.normal(size=(4, n)), rng.normal(size=(n, 3))
    for transposed, factor in ((False, C), (True, C.T)):
        left, right, quotient = A.copy(), B.copy(), A.copy()
        kernels_blas.times_lower(addresses(), 2.0, left, C + above, transposed)
        np.testing.assert_allclose(left, 2.0 * A @ factor, atol=1e-11)
        kernels_blas.lower_times(addresses(), 2.0, C + above, right, transposed)
        np.testing.assert_allclose(right, 2.0 * factor @ B, atol=1e-11)
        lapack.divide_lower(quotient, C + above, transposed)
        np.testing.assert_allclose(quotient @ factor, A, atol=1e-11)
    upper, lower = above.T.copy(), above.copy()
    kernels_blas.add_products(addresses(), 0.5, A, 2.0 * A, upper)
    np.testing.assert_allclose(np.triu(upper), np.triu(2.0 * A.T @ A), atol=1e-12)
    lapack.add_square(lower, A, 3.0, lower=True)
    np.testing.assert_allclose(np.tril(lower), np.tril(3.0 * A.T @ A), atol=1e-12)
    outer = above.copy()
    lapack.add_outer_square(outer, A.T.copy(), -1.0)
    np.testing.assert_allclose(np.tril(outer), -np.tril(A.T @ A), atol=1e-12)


def test_one_thread_is_given_back_by_the_last_of_two_callers() -> None:
    def threads() -> list[int]:
        return [
            one["num_threads"] for one in ThreadpoolController().info() if one["user_api"] == "blas"
        ]

    with lapack.one_thread():
        pass  # the library is there
    before = threads()
    first, second = lapack.one_thread(), lapack.one_thread()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert threads() == [1] * len(before)
    second.__exit__(None, None, None)
    assert threads() == before


def test_mirrors() -> None:
    A = np.random.default_rng(12).normal(size=(70, 70))
    upper = A.copy()
    mirror(upper)
    np.testing.assert_array_equal(upper, np.triu(A) + np.triu(A, 1).T)


def test_triangles_are_scaled() -> None:
    rng = np.random.default_rng(13)
    A, d, more = rng.normal(size=(70, 70)), rng.normal(size=70), rng.normal(size=70)
    A = A + A.T
    full = d[:, None] * A * d
    lower, symmetric = np.zeros((70, 70)), np.zeros((70, 70))
    for begin, end in ((0, 40), (40, 70)):
        scale_lower(np.triu(A), d, more, begin, end, lower)
        scale_symmetric(np.tril(A), d, begin, end, symmetric)
    np.testing.assert_allclose(lower, np.tril(full) + np.diag(more), atol=1e-14)
    np.testing.assert_allclose(symmetric, full, atol=1e-14)


@pytest.mark.parametrize("n", [1, 399, 400, 1200])
def test_factor_and_inverse_by_halves(n: int) -> None:
    W = np.random.default_rng(14).normal(size=(n + 50, n))
    A = W.T @ W
    C = blocked.cholesky(np.tril(A))
    np.testing.assert_allclose(C, np.linalg.cholesky(A), atol=1e-10)
    C += np.triu(np.full((n, n), np.nan), 1)  # nobody reads it
    inverse = np.tril(blocked.cholesky_inverse(C))
    expected = np.linalg.inv(A)
    np.testing.assert_allclose(inverse, np.tril(expected), atol=1e-11 * np.abs(expected).max())
    with pytest.raises(np.linalg.LinAlgError):
        blocked.cholesky(A - 1e6 * np.eye(n))


@pytest.mark.parametrize(("n", "k"), [(1, 1), (40, 3), (300, 700), (700, 300)])
def test_products_in_pieces(n: int, k: int) -> None:
    rng = np.random.default_rng(15)
    W, B, A = rng.normal(size=(n + 5, n)), rng.normal(size=(n, k)), rng.normal(size=(k, k))
    S = W.T @ W
    upper, C = np.triu(S), np.linalg.cholesky(S)
    np.testing.assert_allclose(blocked.symmetric_times(upper, B), S @ B, rtol=1e-9, atol=1e-8)
    found = blocked.multiply_symmetric(np.ascontiguousarray(B.T), upper, -2.0)
    np.testing.assert_allclose(found, -2.0 * B.T @ S, rtol=1e-9, atol=1e-8)
    out = A.copy()
    blocked.multiply(B.T, B, 0.5, out)
    np.testing.assert_allclose(out, A + 0.5 * B.T @ B, rtol=1e-9, atol=1e-8)
    rest = A.copy()
    blocked.subtract_square(rest, B)
    np.testing.assert_allclose(np.triu(rest), np.triu(A - B.T @ B), rtol=1e-9, atol=1e-8)
    for transposed, factor in ((False, C), (True, C.T)):
        solved = blocked.solve_lower(C, B.copy(), transposed)
        np.testing.assert_allclose(factor @ solved, B, atol=1e-9 * np.abs(B).max())


@pytest.mark.parametrize("p", [25, 80])
def test_many_columns_are_conditioned_by_crossproducts_too(p: int) -> None:
    rng = np.random.default_rng(p)
    n = 3000
    X = rng.normal(size=(n, p)) @ (np.eye(p) + 0.3 * rng.normal(size=(p, p)))
    X = np.column_stack([X * 10.0 ** rng.integers(-4, 5, p) + rng.normal(size=p), np.ones(n)])
    y = 3.0 + X[:, :5].sum(axis=1) + rng.normal(size=n)
    found = conditioning.condition(X, y, True)
    assert found.mapped is not None
    np.testing.assert_allclose(found.Q.T @ found.Q / n, np.eye(p + 1), atol=1e-12)
    np.testing.assert_allclose(found.Q.T @ found.e / n, 0.0, atol=1e-11)
    np.testing.assert_allclose(X @ found.b0 + found.scale * found.e, y, rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(X @ found.to_beta, found.Q, atol=1e-8)


@pytest.mark.parametrize("constant", [True, False])
def test_crossproducts_condition_as_reflections_do(
    constant: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(13)
    n = 40_000  # more than one piece
    X = rng.normal(size=(n, 3)) * [1e-3, 1.0, 1e5] + [0.0, 2.0, 1e9 * constant]
    X[:, 1] += 1e3 * X[:, 0]
    X[:, 2] = 1.0 if constant else X[:, 2]
    y = 1e6 + X @ [1.0, 2.0, 3.0] + rng.normal(size=n)
    fast = conditioning.condition(X, y, constant)
    monkeypatch.setattr(conditioning, "WELL_CONDITIONED", 0.0)
    slow = conditioning.condition(X, y, constant)
    for found in (fast, slow):
        np.testing.assert_allclose(found.Q.T @ found.Q / n, np.eye(3), atol=1e-12)
        np.testing.assert_allclose(found.Q.T @ found.e / n, 0.0, atol=1e-12)
        np.testing.assert_allclose(X @ found.b0 + found.scale * found.e, y, rtol=1e-12)
        shifted = X - np.r_[X[0, :2], 0.0] if constant else X
        to = np.linalg.lstsq(shifted, found.Q, rcond=None)[0]
        np.testing.assert_allclose(to[:2], found.to_beta[:2], rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(fast.b0, slow.b0, rtol=1e-10)
    assert fast.log_det == pytest.approx(slow.log_det, rel=1e-12)


def test_nearly_collinear_columns_are_conditioned_by_reflections() -> None:
    rng = np.random.default_rng(14)
    x = rng.normal(size=500)
    X = np.column_stack([x, x + 1e-6 * rng.normal(size=500), np.ones(500)])
    found = conditioning.condition(X, rng.normal(size=500), True)
    np.testing.assert_allclose(found.Q.T @ found.Q / 500, np.eye(3), atol=1e-12)


def test_semidefinite_factors_have_zero_columns() -> None:
    rng = np.random.default_rng(15)
    W = rng.normal(size=(4, 2)) * [[1.0], [1e-6], [1e6], [1.0]]
    G = W @ W.T
    L = semidefinite_cholesky(G, 1e-12)
    scale = np.sqrt(np.diag(G))
    np.testing.assert_allclose(L @ L.T / np.outer(scale, scale), G / np.outer(scale, scale))
    assert np.all(np.triu(L, 1) == 0.0) and not np.any(L[:, 2:])
