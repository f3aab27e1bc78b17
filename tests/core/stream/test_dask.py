"""The fold on a cluster: two workers in processes of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import ModelError, UserError
from core.model.syntax import parse
from core.stream.analysis import analyse_stream
from core.stream.csv_parts import open_csv
from core.stream.on_dask import connect
from core.stream.parquet_parts import open_parquet
from core.stream.runners import Threads
from tests.core.stream.conftest import Files
from tests.core.stream.figures import contract

distributed = pytest.importorskip("distributed")
COMMANDS = ("y x z i.kind || name: z, cov(unstructured)", "y z || school: || room:")


def test_two_workers_give_the_very_figures_of_one_machine(
    parquet: Files, csv: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = str(Path(__file__).parents[3])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([root, os.environ.get("PYTHONPATH", "")]))
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    )
    with cluster, connect(cluster.scheduler_address) as workers:
        for command in COMMANDS:
            spec = parse(command)
            rows = open_parquet(parquet.parts, spec.variables)
            assert len(rows.shards) > 4
            here = analyse_stream(rows, spec, Threads(workers.batch))
            assert contract(analyse_stream(rows, spec, workers)) == contract(here)
        rows = open_csv(csv.parts, lambda: None)
        spec = parse(COMMANDS[0])
        here = analyse_stream(rows, spec, Threads(workers.batch))
        assert contract(analyse_stream(rows, spec, workers)) == contract(here)
        with pytest.raises(ModelError, match="too many for a categorical"):
            analyse_stream(rows, parse("y i.x || school:"), workers)


def test_a_scheduler_that_does_not_answer_is_an_error() -> None:
    with pytest.raises(UserError, match="No Dask scheduler answers at “nowhere"):
        connect("nowhere://127.0.0.1:1")
