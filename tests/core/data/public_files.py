"""Other projects' public test files, fetched from the package registries; skipped out of reach."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_CACHE = Path(tempfile.gettempdir()) / "levelwise-public-files"
_SECONDS = 180


def pandas_files() -> Path:
    """The data of pandas 0.22.0's tests: Stata, SAS and Excel files of many versions."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    platform = ["--python-version=36", "--implementation=cp", "--abi=cp36m"]
    get = [*pip, *platform, "--platform=manylinux1_x86_64", "pandas==0.22.0"]
    return _fetched("pandas", get, "*.whl", _unzip) / "pandas" / "tests" / "io"


def debian_files(package: str) -> Path:
    """The files of a Debian package's R library."""
    folder = _fetched(package, ["apt-get", "download", package], "*.deb", _unpack_deb)
    return folder / "usr" / "lib" / "R" / "site-library"


def npm_files(package: str) -> Path:
    """The files of an npm package."""
    return _fetched(package, ["npm", "pack", "--silent", package], "*.tgz", _untar) / "package"


def _fetched(
    name: str, command: Sequence[str], pattern: str, unpack: Callable[[Path, Path], None]
) -> Path:
    """The folder of what ``command`` downloads, unpacked once."""
    done = _CACHE / name
    if done.is_dir():
        return done
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not here")
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_SECONDS)
        except (subprocess.SubprocessError, OSError):
            pytest.skip(f"{name} cannot be downloaded here")
        archive = next(Path(folder).glob(pattern), None)
        if archive is None:
            pytest.skip(f"{name} cannot be downloaded here")
        made = Path(folder) / "unpacked"
        unpack(archive, made)
        _CACHE.mkdir(parents=True, exist_ok=True)
        shutil.copytree(made, done, dirs_exist_ok=True)
    return done


def _unzip(archive: Path, folder: Path) -> None:
    with zipfile.ZipFile(archive) as file:
        members = [n for n in file.namelist() if "/tests/io/" in n and not n.endswith(".py")]
        file.extractall(folder, members)


def _untar(archive: Path, folder: Path) -> None:
    with tarfile.open(archive) as file:
        file.extractall(folder, filter="data")


def _unpack_deb(archive: Path, folder: Path) -> None:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not here")
    subprocess.run(["dpkg-deb", "-x", str(archive), str(folder)], check=True, capture_output=True)
