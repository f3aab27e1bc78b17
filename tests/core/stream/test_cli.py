"""The command line on files that are streamed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.project.data import read_data
from tests.core.stream.conftest import Files
from tests.core.stream.figures import NOTE, figures

COMMAND = "y x z i.kind || school: z, cov(unstructured)"


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said in one line on standard error, nothing being printed."""
    assert main(arguments) == 2
    output = capsys.readouterr()
    assert output.out == "" and output.err.count("\n") == 1
    return output.err


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_a_folder_is_printed_as_a_file_is(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    files: Files = request.getfixturevalue(kind)
    pattern = str(files.parts[0].parent / f"part*.{kind}")
    streamed = printed(capsys, "fit", COMMAND, "--data", pattern)
    whole = printed(capsys, "fit", COMMAND, "--data", str(files.whole))
    start = streamed.index("Note: The 2400 rows")
    assert " ".join(streamed[start:].split()) == (
        "Note: The 2400 rows were streamed from 3 files in batches and are not kept in memory."
    )
    assert streamed[:start].rstrip() == whole.rstrip()


def test_json_has_the_contract(parquet: Files, capsys: pytest.CaptureFixture[str]) -> None:
    single = str(parquet.parts[1])
    arguments = ("fit", COMMAND, "--data", single, "--json", "--level", "90")
    streamed = json.loads(printed(capsys, *arguments, "--stream"))
    whole = json.loads(printed(capsys, *arguments))
    assert streamed.keys() == whole.keys()
    assert streamed["seconds"].keys() == whole["seconds"].keys()
    streamed["notes"] = [note for note in streamed["notes"] if NOTE not in note]
    known = dict(figures(whole))
    for path, value in figures(streamed):
        if isinstance(value, float) and not path.endswith("/p"):
            assert value == pytest.approx(known[path], rel=1e-10), path
        elif not isinstance(value, float):
            assert value == known[path], path


def test_what_can_be_asked_of_a_fit_without_rows_is_answered(
    parquet: Files, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pattern = str(parquet.parts[0].parent / "part*.parquet")
    out = tmp_path / "tables.html"
    asked = ("--groups", "2", "--test", "x = z", "--testparm", "i.kind", "--export", str(out))
    text = printed(capsys, "fit", COMMAND, "--data", pattern, *asked)
    whole = printed(capsys, "fit", COMMAND, "--data", str(parquet.whole), *asked)
    streamed = text[text.index("test x = z") :]
    assert streamed == whole[whole.index("test x = z") :]
    assert "school" in out.read_text()
    assert "ICC" in printed(capsys, "estat", "icc", "y z || school:", "--data", pattern)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("fit", COMMAND, "--terms"), "--terms needs the rows"),
        (("fit", COMMAND, "--remedies"), "--remedies needs the rows"),
        (("fit", COMMAND, "--export", "a.png"), "A plot (a.png) needs the rows"),
        (("report", COMMAND, "--out", "a.html", "--without-plots"), "A report needs the rows"),
        (("script", COMMAND, "--language", "r"), "A script needs the rows"),
        (("fit", "y w || school:"), "There is no variable called “w”"),
        (("predict", COMMAND, "--out", "a.dta"), "cannot be written to “a.dta”"),
        (("fit", COMMAND, "--dask", "nowhere://127.0.0.1:1"), "No Dask scheduler answers"),
        (("estat", "influence", COMMAND), "streamed and not kept"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    parquet: Files, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    pattern = str(parquet.parts[0].parent / "part*.parquet")
    assert says in refused(capsys, *arguments, "--data", pattern)


def test_predictions_are_written(
    parquet: Files, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder, out = str(parquet.parts[0].parent / "part*.parquet"), tmp_path / "out.parquet"
    said = printed(capsys, "predict", COMMAND, "--data", folder, "--out", str(out))
    written = read_data(out)
    assert f"{written.n_rows:,}".replace(",", "") in said.replace(",", "")
    assert {"xb", "fitted", "residuals", "b_school_z"} <= set(written.names)
