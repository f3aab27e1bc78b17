"""The `levelwise` command opens a window or runs a subcommand, and loads only what that needs."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

import levelwise


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """Stand-ins for the two programs behind the command; each notes what it was given."""
    calls: list[tuple[str, list[str]]] = []

    def fake_import(name: str) -> SimpleNamespace:
        def run(args: list[str]) -> int:
            calls.append((name, args))
            return 2

        return SimpleNamespace(main=run)

    monkeypatch.setattr(levelwise, "import_module", fake_import)
    return calls


@pytest.mark.parametrize("name", levelwise.SUBCOMMANDS)
def test_subcommands_go_to_the_terminal_program(called, name: str) -> None:
    assert levelwise.main([name, "x"]) == 2
    assert called == [("core.cli", [name, "x"])]


@pytest.mark.parametrize("args", [[], ["data.csv"], ["fit.csv"]])
def test_anything_else_opens_the_window(called, args: list[str]) -> None:
    assert levelwise.main(args) == 2
    assert called == [("gui.app", args)]


def test_help_and_version_need_neither(called, capsys: pytest.CaptureFixture[str]) -> None:
    assert levelwise.main(["--help"]) == 0
    assert levelwise.main(["--version"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("usage: levelwise")
    assert out.splitlines()[-1].startswith("levelwise ")
    assert called == []


def test_help_imports_no_qt() -> None:
    code = "import sys, levelwise; levelwise.main(['--help']); print('PySide6' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.splitlines()[-1] == "False"
