"""Project files: nothing is lost, nothing is executed, nothing half-written is left."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.analysis import analyse
from core.data.atomic import clean_strays
from core.data.choices import Choices
from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset, Doubt, Kind, Source, Unread, Variable
from core.data.missing_codes import MissingCodes
from core.data.readers import read_dataset
from core.data.steps import KeepRows, Log, Power, Step, apply_steps
from core.errors import ReadError, UserError, WriteError
from core.model.spec import ModelSpec
from core.model.syntax import parse
from core.project.archive import MAX_MEMBERS
from core.project.data import read_data
from core.project.fits import differences, restore, saved_fit
from core.project.project import (
    Link,
    LinkError,
    Project,
    SavedModel,
    checksum,
    is_project,
    read_project,
    write_project,
)
from core.project.table import same_data
from tests.core.data.step_values import steps, texts

COMMAND = "math5 math3 || school: math3, cov(unstructured) variance mle"


@pytest.fixture
def data() -> Dataset:
    """Every kind of variable, every kind of number."""
    frame = pd.DataFrame(
        {
            "x": [0.1, -0.0, np.nan, np.inf, 5e-324, 1.7976931348623157e308],
            "sex": [0.0, 1.0, np.nan, 1.0, 0.0, 0.0],
            "day": [0.0, 1.0, 2.0, np.nan, 21974.0, -1.0],
            "w": pd.array(["", "é☃", None, "007", "a\nb", "x" * 300], pd.StringDtype("pyarrow")),
        }
    )
    labels = MappingProxyType({0.0: "boy", 1.0: "girl", 0.1: "?"})
    variables = (
        Variable(
            "x",
            Kind.CONTINUOUS,
            "Score <b>",
            missing_codes=(-9.0, 99.5),
            missing_labels=MappingProxyType({"99.5": "refused", ".a": "<i>"}),
        ),
        Variable("sex", Kind.CATEGORICAL, "", labels),
        Variable("day", Kind.DATE, format="%td"),
        Variable("w", Kind.TEXT),
    )
    source = Source(
        Path("/some/where.csv"),
        "CSV",
        ("One thing.", "Another."),
        chosen=Choices(header=False, missing=("NA", "-9"), columns=(("x", "number"),)),
        found=Choices(encoding="utf-8", first_line=3),
        doubts=(Doubt("decimal", "Or a comma?", "x"),),
        unread=(Unread("x", "abc", "left out", 3, 4),),
    )
    missing = {
        "x": MissingCodes(("99.5",), np.array([0, 0, 1, 0, 0, 0])),
        "w": MissingCodes((".a", "no word"), np.array([0, 0, 2, 0, 0, 0])),
    }
    return Dataset(variables, frame, source, MappingProxyType(missing))


def test_what_is_not_the_same_is_told_apart(data: Dataset) -> None:
    for name, values in (("x", [1.0] * 6), ("w", data.frame["w"].str.upper())):
        other = replace(data, frame=data.frame.assign(**{name: values}))
        assert not same_data(data, other)
    assert not same_data(data, replace(data, missing={"x": data.missing["x"]}))


def test_nothing_is_lost(data: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "a.levelwise"
    models = (SavedModel("M1", parse(COMMAND)), SavedModel("null", ModelSpec(), compared=False))
    window = {"selections": {"school": ["1", "2"]}, "layout": [1, 2.5, None, "é"]}
    project = Project(data, (Log("lx", "x"), Power("p", "lx")), models, 1, window)
    write_project(project, path)
    back = read_project(path)
    assert same_data(back.data, data) and back.data.source == data.source
    assert back.data.column("x").to_numpy().tobytes() == data.column("x").to_numpy().tobytes()
    assert (back.steps, back.models, back.current) == (project.steps, models, 1)
    assert dict(back.window) == window and back.notes == () and back.link is None
    assert is_project(path)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=6).map(tuple), texts)
def test_any_steps_survive(tmp_path: Path, done: tuple[Step, ...], name: str) -> None:
    frame = pd.DataFrame({"a": [1.0]})
    small = Dataset((Variable("a", Kind.CONTINUOUS, name),), frame)
    path = tmp_path / "h.levelwise"
    write_project(Project(small, done, (SavedModel(name, ModelSpec()),)), path)
    back = read_project(path)
    assert back.steps == done and back.models[0].name == name
    assert back.data.variables == small.variables


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.floats(width=64) | st.none(), min_size=1, max_size=8),
    st.lists(st.text(st.characters(codec="utf-8"), max_size=5) | st.none(), min_size=8, max_size=8),
)
def test_any_values_survive(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[Any], words: list[Any]
) -> None:
    x = np.array([np.nan if v is None else v for v in numbers])
    w = pd.array(words[: len(x)], dtype=pd.StringDtype("pyarrow"))
    variables = (Variable("x", Kind.CONTINUOUS), Variable("w", Kind.TEXT))
    dataset = Dataset(variables, pd.DataFrame({"x": x, "w": w}))
    path = tmp_path_factory.mktemp("values") / "v.levelwise"
    write_project(Project(dataset), path)
    assert same_data(read_project(path).data, dataset)


# --- fits ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [
        COMMAND,
        "math5 math3 || school:",
        "math5 math3",
        "math5 math3 || school: math3, cov(exchangeable)",
        "math5 || _all: R.school || _all: R.social",
    ],
)
def test_a_fit_comes_back_without_a_search(command: str, sample_dir: Path, tmp_path: Path) -> None:
    dataset, spec = read_dataset(sample_dir / "jsp.csv"), parse(command)
    analysis = analyse(dataset, spec)
    path = tmp_path / "f.levelwise"
    write_project(Project(dataset, models=(SavedModel("M", spec, saved_fit(analysis)),)), path)
    saved = read_project(path).models[0].fit
    assert saved is not None
    again = restore(read_project(path).data, saved)
    assert differences(saved, again) == ()
    assert again.summary.iterations == analysis.summary.iterations
    assert len(again.fit.optimum.iterations) <= 1  # one evaluation, no search
    np.testing.assert_allclose(again.fit.log_likelihood, analysis.fit.log_likelihood, rtol=1e-12)
    np.testing.assert_allclose(again.fit.beta, analysis.fit.beta, rtol=1e-9)
    for one, other in zip(again.fit.covariances, analysis.fit.covariances, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-8, atol=1e-12)


def test_figures_that_the_data_do_not_give_are_told(sample_dir: Path) -> None:
    dataset, spec = read_dataset(sample_dir / "jsp.csv"), parse(COMMAND)
    saved = saved_fit(analyse(dataset, spec))
    frame = dataset.frame.assign(math5=dataset.frame["math5"].where(dataset.frame.index != 7, 39.0))
    other = replace(dataset, frame=frame)
    again = restore(other, saved)
    assert again.summary.converged
    found = differences(saved, again)
    assert any(text.startswith("log_likelihood: ") for text in found)
    searched = analyse(other, spec)
    np.testing.assert_allclose(again.fit.log_likelihood, searched.fit.log_likelihood, rtol=1e-10)


def test_a_wrong_place_is_searched_anew(sample_dir: Path) -> None:
    dataset, spec = read_dataset(sample_dir / "jsp.csv"), parse(COMMAND)
    saved = saved_fit(analyse(dataset, spec))
    for covariance in (
        ((9.0, 0.0), (0.0, 9.0)),
        ((1.0,),),
        (),
        ((1.0, 2.0),),
        ((np.nan,) * 2,) * 2,
    ):
        assert differences(saved, restore(dataset, replace(saved, covariance=covariance))) == ()


# --- links -----------------------------------------------------------------------------------


def test_linked_data_are_read_and_checked(tmp_path: Path) -> None:
    csv, path = tmp_path / "d.csv", tmp_path / "l.levelwise"
    csv.write_text("a,b\n1,2\n3,4\n")
    link = Link(csv, checksum(csv))
    write_project(Project(read_dataset(csv), (Log("la", "a"),), link=link), path)
    assert "data.parquet" not in zipfile.ZipFile(path).namelist()
    back = read_project(path)
    assert back.notes == () and back.data.column("a").tolist() == [1, 3]
    csv.write_text("a,b\n1,2\n5,4\n")
    changed = read_project(path)
    assert "has changed" in changed.notes[0] and changed.data.column("a").tolist() == [1, 5]
    assert read_data(path).column("la").tolist() == [0, np.log(5)]
    csv.unlink()
    with pytest.raises(LinkError, match="not where it was") as caught:
        read_project(path)
    assert caught.value.path == csv
    moved = tmp_path / "sub" / "moved.csv"
    moved.parent.mkdir()
    moved.write_text("a,b\n1,2\n3,4\n")
    found = read_project(path, data_file=moved)
    assert found.notes == () and found.link == Link(moved.resolve(), link.sha256)


def test_linked_data_are_read_as_they_were_chosen_to_be(tmp_path: Path) -> None:
    csv, path = tmp_path / "d.csv", tmp_path / "l.levelwise"
    csv.write_text("a;b\n1;2,5\n-9;4,5\n")
    data = read_dataset(csv, choices=Choices(missing=("-9",), columns=(("a", "text"),)))
    assert data.variable("a").kind is Kind.TEXT and data.missing_count("a") == 1
    write_project(Project(data, link=Link(csv, checksum(csv))), path)
    assert same_data(read_project(path).data, data)


def test_a_project_and_its_data_may_move_together(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    (old / "d.csv").write_text("a\n1\n2\n")
    link = Link(old / "d.csv", checksum(old / "d.csv"))
    write_project(Project(read_dataset(old / "d.csv"), link=link), old / "p.levelwise")
    old.rename(new)
    assert read_project(new / "p.levelwise").link == Link((new / "d.csv").resolve(), link.sha256)


# --- hostile and damaged files ----------------------------------------------------------------


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewrite(path: Path, content: dict[str, bytes], compress: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", compress) as archive:
        for name, value in content.items():
            archive.writestr(name, value)


@pytest.fixture
def saved(data: Dataset, tmp_path: Path) -> Path:
    path = tmp_path / "p.levelwise"
    write_project(Project(data, (Power("x2", "x"),), (SavedModel("M1", parse(COMMAND)),)), path)
    return path


def refused(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_project(path)
    return str(caught.value)


def test_a_newer_version_is_told(saved: Path) -> None:
    content = members(saved)
    manifest = {**json.loads(content["levelwise.json"]), "version": 3, "levelwise": "9.1"}
    rewrite(saved, {**content, "levelwise.json": json.dumps(manifest).encode()})
    assert "newer version of Levelwise (9.1)" in refused(saved)


@pytest.mark.parametrize("name", ["../evil.json", "/etc/passwd", "a/../../b", "C:\\x", "a\\b"])
def test_paths_that_lead_elsewhere_are_refused(saved: Path, name: str) -> None:
    rewrite(saved, {**members(saved), name: b"{}"})
    assert "no name of a project's member" in refused(saved)
    assert {p.name for p in saved.parent.iterdir()} == {saved.name}


def test_bombs_are_refused_before_they_unpack(saved: Path) -> None:
    content = members(saved)
    rewrite(saved, {**content, "window.json": b" " * (50 << 20)})
    assert "unpacks to" in refused(saved)
    rewrite(saved, {**content, "steps.json": b"[" * 70_000_000}, zipfile.ZIP_STORED)
    assert "unpacks to" in refused(saved)
    rewrite(saved, {**content, "steps.json": b'{"steps":' + b"[" * 200_000 + b"}"})
    assert "steps.json" in refused(saved)
    rewrite(saved, {**content, **{f"m{k}": b"" for k in range(MAX_MEMBERS)}})
    assert "members" in refused(saved)


def test_a_size_that_lies_is_refused(saved: Path) -> None:
    content = members(saved)
    rewrite(saved, {**content, "window.json": b"{" + b" " * 1000 + b"}"}, zipfile.ZIP_STORED)
    raw = bytearray(saved.read_bytes())
    place = raw.rindex(b"PK\x01\x02", 0, raw.rindex(b"window.json"))
    raw[place + 24 : place + 28] = (10).to_bytes(4, "little")
    saved.write_bytes(raw)
    refused(saved)


def test_the_same_member_twice_is_refused(saved: Path) -> None:
    with pytest.warns(UserWarning), zipfile.ZipFile(saved, "a") as archive:
        archive.writestr("steps.json", b"{}")
    assert "twice" in refused(saved)


@pytest.mark.parametrize("member", ["levelwise.json", "data.json", "steps.json", "models.json"])
@pytest.mark.parametrize("value", [b"", b"[]", b"{}", b"null", b'{"version": "1"}', b"\xff"])
def test_members_that_are_not_what_they_should_be(saved: Path, member: str, value: bytes) -> None:
    rewrite(saved, {**members(saved), member: value})
    refused(saved)


def test_text_where_numbers_should_be(saved: Path, data: Dataset) -> None:
    content = members(saved)
    value = json.loads(content["data.json"])
    value["variables"][3]["kind"] = "continuous"
    rewrite(saved, {**content, "data.json": json.dumps(value).encode()})
    assert "is no number" in refused(saved)


def test_mutilated_files_give_a_sentence(saved: Path) -> None:
    whole = saved.read_bytes()
    rng = np.random.default_rng(5)
    for length in range(0, len(whole), 97):
        saved.write_bytes(whole[:length])
        refused(saved)
    for _ in range(300):
        raw = bytearray(whole)
        for place in rng.integers(0, len(raw), 3):
            raw[place] = rng.integers(0, 256)
        saved.write_bytes(raw)
        try:
            read_project(saved)
        except UserError as error:
            assert error.message


# --- saving ----------------------------------------------------------------------------------


def test_a_full_disk_leaves_the_old_file(
    saved: Path, data: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved.read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="no space left"):
        write_project(Project(data), saved)
    assert saved.read_bytes() == before
    assert [p.name for p in saved.parent.iterdir()] == [saved.name]


KILLED = """
import sys, numpy as np, pandas as pd
from core.data.dataset import Dataset, Kind, Variable
from core.project.project import Project, write_project
x = np.random.default_rng(0).normal(size=200_000)
data = Dataset((Variable("x", Kind.CONTINUOUS),), pd.DataFrame({"x": x}))
print("ready", flush=True)
for k in range(10_000):
    write_project(Project(data, window={"k": k}), sys.argv[1])
"""


def test_killed_while_saving_the_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "k.levelwise"
    rng = np.random.default_rng(2)
    process = None
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        while not path.exists():
            time.sleep(0.01)
        time.sleep(float(rng.uniform(0.0, 0.12)))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert read_project(path).data.n_rows == 200_000
    clean_strays(path, age=0)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_only_old_strays_of_the_same_file_go(saved: Path) -> None:
    stray = saved.with_name(f".{saved.name}.abc.tmp")
    other = saved.with_name(".other.levelwise.abc.tmp")
    for path in (stray, other):
        path.write_bytes(b"half")
    assert clean_strays(saved) == 0
    os.utime(stray, (1, 1))
    assert clean_strays(saved) == 1 and other.exists() and saved.exists()


# --- the command line ------------------------------------------------------------------------


def test_commands_take_a_project(
    sample_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from core.cli import main

    path = tmp_path / "c.levelwise"
    keep = KeepRows((Condition("math3", Relation.AT_LEAST, (-5.0,)),))
    dataset = read_dataset(sample_dir / "jsp.csv")
    write_project(Project(dataset, (Power("sq", "math3"), keep)), path)
    assert main(["describe", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "sq" in shown and "Step 2: keep rows where math3 is at least -5." in shown
    assert main(["fit", "math5 math3 sq || school:", "--data", str(path), "--json"]) == 0
    fit = json.loads(capsys.readouterr().out)
    derived = apply_steps(dataset, (Power("sq", "math3"), keep))
    expected = analyse(derived, parse("math5 math3 sq || school:"))
    assert fit["n_obs"] == derived.n_rows < dataset.n_rows
    assert fit["log_likelihood"] == expected.summary.log_likelihood
    assert main(["fit", "math5 || school:", "--data", str(tmp_path / "no.levelwise")]) == 2
