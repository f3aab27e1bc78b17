"""Summaries made by hand from the published tables, as the engine would return them."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from core.inference.summary import (
    FixedEffect,
    GroupCount,
    Iteration,
    LRTest,
    Summary,
    VarianceParameter,
    WaldTest,
)


def load(shared_dir: Path) -> dict[str, dict[str, Any]]:
    """The nine published fits by name."""
    return json.loads((shared_dir / "reference" / "published_tables.json").read_text())


def summary_of(table: dict[str, Any], **changes: Any) -> Summary:
    """The Summary with the figures of one published fit, p-values computed from them."""
    loglik = table["log_likelihood"]
    values: dict[str, Any] = {
        "command": table["command"],
        "outcome": table["command"].split()[0],
        "criterion": table["criterion"],
        "converged": True,
        "log_likelihood": loglik,
        "n_obs": table["n_obs"],
        "n_left_out": 0,
        "left_out": {},
        "groups": tuple(GroupCount(**g) for g in table["groups"] or ()),
        "wald": WaldTest(p=0.0, **table["wald"]),
        "fixed": tuple(FixedEffect(p=normal_p(f["z"]), **f) for f in table["fixed"]),
        "random": tuple(VarianceParameter(**r) for r in table["random"]),
        "lr_test": lr_test_of(table["lr_test"]),
        "iterations": (
            Iteration("em", 0, loglik - 1),
            Iteration("gradient", 0, loglik),
            Iteration("gradient", 1, loglik),
        ),
        "notes": (),
    }
    return Summary(**(values | changes))


def lr_test_of(test: dict[str, Any]) -> LRTest:
    return LRTest(p=0.0, conservative=test["df"] > 1, **test)


def normal_p(z: float) -> float:
    return math.erfc(abs(z) / math.sqrt(2))
