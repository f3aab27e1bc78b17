"""The reading process: hangs, crashes and stops harm nobody; hostile files end in a sentence."""

from __future__ import annotations

import io
import os
import random
import signal
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import psutil
import pyreadstat
import pytest
import rdata

from core.data.foreign.client import ReadingProcess, reading_process
from core.data.foreign.table import decode
from core.data.readers import read_dataset
from core.data.readers.base import Request
from core.errors import Cancelled, ReadError
from tests.gui.pace import slowness

READSTAT: Any = pyreadstat

#: Mutated files per format: a few in every run, thousands on demand.
MUTATIONS = int(os.environ.get("LEVELWISE_MUTATIONS", "8"))

FRAME = pd.DataFrame(
    {"id": [1.0, 2.0, 3.0] * 20, "x": [0.1, -2.5, 1e300] * 20, "w": ["a", "bcd", ""] * 20}
)


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    made = ReadingProcess(patience=1.0)
    yield made
    made.close()


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A file that can be opened for reading and never says anything."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    path = tmp_path / "endless.rds"
    os.mkfifo(path)
    return path


@pytest.fixture
def sav(tmp_path: Path) -> Path:
    path = tmp_path / "data.sav"
    READSTAT.write_sav(FRAME, str(path))
    return path


def test_kept_warm(process: ReadingProcess, sav: Path) -> None:
    process.read(sav, "SPSS", Request())
    pid = process.pid
    table = process.read(sav, "SPSS", Request())
    assert process.pid == pid is not None
    assert [c.name for c in table.columns] == ["id", "x", "w"]


def test_no_progress_ends_it(process: ReadingProcess, endless: Path, sav: Path) -> None:
    process.read(sav, "SPSS", Request())
    started = time.monotonic()
    with pytest.raises(ReadError, match="could not be read within 1 seconds"):
        process.read(endless, "R", Request())
    assert time.monotonic() - started < 5 * slowness()
    assert process.pid is None
    assert process.read(sav, "SPSS", Request()).columns


def test_stop_ends_it_at_once(process: ReadingProcess, endless: Path, sav: Path) -> None:
    process.patience = 60
    process.read(sav, "SPSS", Request())
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        process.read(endless, "R", Request(cancelled=stop.is_set))
    assert time.monotonic() - started < 2 * slowness()
    assert process.pid is None


def test_a_crash_is_a_sentence(process: ReadingProcess, endless: Path, sav: Path) -> None:
    process.patience = 60
    process.read(sav, "SPSS", Request())
    for _ in range(2):
        pid = process.pid
        assert pid is not None
        threading.Timer(0.3, os.kill, (pid, signal.SIGKILL)).start()
        with pytest.raises(ReadError, match="broke down over it"):
            process.read(endless, "R", Request())
        assert process.read(sav, "SPSS", Request()).columns


def test_its_answers_are_never_code() -> None:
    for data in (b"", b"\x80\x04.", b"\x05\0\0\0\0\0\0\0[1,2]", os.urandom(200)):
        with pytest.raises((ValueError, KeyError, TypeError, ArithmeticError, Exception)) as error:
            decode(data)
        assert not isinstance(error.value, SystemExit)


def test_the_folder_it_runs_in_is_not_imported_from(
    tmp_path: Path, sav: Path, monkeypatch: pytest.MonkeyPatch, process: ReadingProcess
) -> None:
    (tmp_path / "pyreadstat.py").write_text("raise SystemExit")
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    assert process.read(sav, "SPSS", Request()).columns


# Hostile files


def refused(path: Path, *words: str) -> None:
    started = time.monotonic()
    with pytest.raises(ReadError) as error:
        read_dataset(path)
    assert time.monotonic() - started < 9 * slowness()
    assert error.value.remedy
    assert any(w in error.value.message for w in words), error.value.message


def workbook(path: Path, sheet: str, member: str = "xl/worksheets/sheet1.xml") -> Path:
    """A workbook whose sheet is this XML."""
    made = io.BytesIO()
    openpyxl.Workbook().save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w", 8) as target:
        for name in source.namelist():
            target.writestr(name, sheet if name == member else source.read(name))
    return path


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
)


def test_a_sheet_with_two_far_cells(tmp_path: Path) -> None:
    cells = (
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
    )
    refused(workbook(tmp_path / "far.xlsx", SHEET.format(cells)), "50,000,000 cells in all")


def test_a_zip_bomb(tmp_path: Path) -> None:
    refused(
        workbook(tmp_path / "bomb.xlsx", SHEET.format(" " * (60 << 20))), "made to fill the memory"
    )


def test_a_zip_that_claims_to_be_huge(tmp_path: Path) -> None:
    path = tmp_path / "huge.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(11):
            archive.writestr(f"xl/{i}.xml", os.urandom(1 << 20) + b" " * (99 << 20))
    refused(path, "when unpacked", "made to fill the memory")


def test_laughing_entities(tmp_path: Path) -> None:
    entities = "".join(
        f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' if i else '<!ENTITY e0 "ha">' for i in range(12)
    )
    text = f'<?xml version="1.0"?><!DOCTYPE d [{entities}]><d>&e11;</d>'
    path = tmp_path / "laughs.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", text)
    refused(path, "damaged")


def test_r_files_that_unpack_to_much(tmp_path: Path) -> None:
    import gzip

    path = tmp_path / "bomb.rds"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(1100):
            file.write(bytes(1 << 20))
    refused(path, "more than 1 GB when unpacked")


def samples(folder: Path) -> dict[str, bytes]:
    """A small file of every format."""
    book = folder / "x.xlsx"
    FRAME.to_excel(book, index=False)
    FRAME.to_excel(folder / "x.ods", index=False)
    READSTAT.write_sav(FRAME, str(folder / "x.sav"))
    READSTAT.write_sav(FRAME, str(folder / "x.zsav"), compress=True)
    READSTAT.write_por(FRAME.assign(x=1.0), str(folder / "x.por"))
    READSTAT.write_xport(FRAME, str(folder / "x.xpt"))
    FRAME.to_parquet(folder / "x.parquet")
    FRAME.to_feather(folder / "x.feather")
    FRAME.to_stata(folder / "x.dta", version=118, write_index=False)
    FRAME.to_csv(folder / "x.csv", index=False)
    found = {p.suffix: p.read_bytes() for p in folder.glob("x.*")}
    generated = Path(rdata.__file__).parent / "tests" / "data" / "generated"
    for name in ("xdr", "ascii"):
        path = generated / f"test_dataframe_dtypes__{name}__version_3.rds"
        if path.exists():
            found[f".{name}.rds"] = path.read_bytes()
    return found


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Some bytes changed, a piece cut out, or the end cut off; inside the members of a zip too."""
    if data.startswith(b"PK") and rng.random() < 0.7:
        return _mutated_member(data, rng)
    changed = bytearray(data)
    how = rng.random()
    if how < 0.15:
        return bytes(changed[: rng.randrange(len(changed))])
    if how < 0.3:
        place = rng.randrange(len(changed))
        del changed[place : place + rng.randint(1, 64)]
        return bytes(changed)
    for _ in range(rng.randint(1, 12)):
        # The beginning, where the counts and lengths are, is hit more often.
        end = len(changed) if rng.random() < 0.5 else min(len(changed), 600)
        changed[rng.randrange(end)] = rng.choice((0, 1, 127, 128, 255, rng.randrange(256)))
    return bytes(changed)


def _mutated_member(data: bytes, rng: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", 8) as target:
        victim = rng.choice(source.namelist())
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, mutated(content, rng) if name == victim and content else content)
    return out.getvalue()


def test_mutated_files_end_in_data_or_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "samples"
    folder.mkdir()
    rng = random.Random(20261)
    for suffix, data in samples(folder).items():
        path = tmp_path / f"mutated{suffix}"
        for number in range(MUTATIONS):
            path.write_bytes(mutated(data, rng) or b"x")
            started = time.monotonic()
            try:
                dataset = read_dataset(path)
                assert dataset.n_rows > 0 and dataset.variables
            except ReadError as error:
                assert error.message and "Traceback" not in error.message, (suffix, number)
            assert time.monotonic() - started < 12 * slowness(), (suffix, number)
            pid = reading_process().pid
            if pid is not None and psutil.pid_exists(pid):
                assert psutil.Process(pid).memory_info().rss < 3 << 30, (suffix, number)
