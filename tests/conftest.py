"""What every test has: an offscreen Qt, settings of its own, and the data directories."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "PYTEST_XDIST_WORKER" in os.environ:
    # The workers share the processors: threads of OpenBLAS in each would wait for one another.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def sample_dir() -> Path:
    """The sample data that the application ships."""
    return ROOT / "sample_data"


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Data and published tables beside the repository; the test is skipped where they are not."""
    path = ROOT.parent / "shared"
    if not (path / "data").is_dir():
        pytest.skip("the shared data are not here")
    return path


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings start empty in each test and never reach the user's own."""
    home = tmp_path_factory.mktemp("settings")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home))

    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, str(home))


@pytest.fixture(scope="session")
def imported() -> None:
    """Takes what the imports made out of the collector's sight: most of all objects."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def calm_collector(request: pytest.FixtureRequest) -> Iterator[None]:
    """In a GUI test, cycles are collected after the test, never in the middle of a Qt call."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("imported")
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()
