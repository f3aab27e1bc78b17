"""Each compiled loop against its NumPy twin."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine.kernels import absorb, sweep
from core.engine.triangles import accumulate


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
    W = np.einsum("jia,jib->jab", Y[:, :, :q], Y[:, :, :q])
    N = np.einsum("jia,jik->jak", Y[:, :, :q], Y[:, :, q:])
    s, Q = N @ w, N[:, :, :-1]
    P = np.einsum("jak,kl,jbl->jab", Q, Phi, Q)
    ss = np.einsum("ja,jb->jab", s, s)
    weighted = weights[:, None, None] * W
    pairs = ((weighted, W), (W, ss), (W, P))
    products = [np.einsum("jab,jde->abde", first, second) for first, second in pairs]
    sQ, QQ = np.einsum("ja,jbk->abk", s, Q), np.einsum("jam,jdk->amdk", Q, Q)
    return [weighted.sum(0), ss.sum(0), P.sum(0), *products, sQ, QQ]


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
    R = rng.normal(size=(7, q, q + p + 1))
    R[:, :, :q] = np.triu(R[:, :, :q])
    L = np.ascontiguousarray(np.tril(rng.normal(size=(q, q))))
    L[:, -1] = 0.0  # a singular G is an ordinary point
    Y, A = np.empty_like(R), np.zeros((p + 1, p + 1))
    weights = rng.uniform(0.5, 2.0, 7)
    log_det = absorb(R, L, weights, Y, A)
    expected_Y, expected_A, expected_log_det = absorb_twin(R, L, weights)
    np.testing.assert_allclose(Y, expected_Y, atol=1e-12)
    np.testing.assert_allclose(A, expected_A, atol=1e-12)
    assert log_det == pytest.approx(expected_log_det, abs=1e-12)

    w, Phi = rng.normal(size=p + 1), rng.normal(size=(p, p))
    shapes = [(q, q)] * 3 + [(q, q, q, q)] * 3 + [(q, q, p), (q, p, q, p)]
    sums = [np.zeros(shape) for shape in shapes]
    sweep(Y, weights, w, np.ascontiguousarray(Phi), *sums)
    for found, expected in zip(sums, sweep_twin(Y, weights, w, Phi, q), strict=True):
        np.testing.assert_allclose(found, expected, atol=1e-10)
