"""What is imported before the window is there, and for a fit in the terminal: no more than needed.

How long it takes is measured by ``benchmarks/cold_start.py``; a module too many is what makes it
take longer, and is seen here whatever else the machine does.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

WINDOW = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
import levelwise

class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(json.dumps(sorted(sys.modules)), flush=True)
            os._exit(0)
        return False

app = QApplication(["levelwise"])
watcher = Watcher()
app.installEventFilter(watcher)
levelwise.main([])
"""
FIT = """
import json, sys
import levelwise
status = levelwise.main(["fit", "math5 math3 || school: math3", "--data", sys.argv[1]])
print(json.dumps([status, *sorted(sys.modules)]))
"""

#: What nobody needs who has not asked for it.
ON_REQUEST = {
    "scipy.stats", "scipy.optimize", "docx", "openpyxl", "xlsxwriter", "xlrd", "pyreadstat",
    "rdata", "defusedxml", "ziamath", "latex2mathml", "multiprocessing", "matplotlib",
}  # fmt: skip
#: What the window imports behind itself, once it is seen.
BEHIND = {"numba", "scipy", "pandas", "pyarrow", "pyqtgraph", "cattrs", "core.analysis"}


def modules_of(code: str, home: Path, *arguments: str) -> list:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment |= {"XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, env=environment
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def test_the_window_is_there_before_what_takes_long_to_import(tmp_path: Path) -> None:
    found = modules_of(WINDOW, tmp_path)
    assert "gui.main_window" in found and "PySide6.QtWidgets" in found
    assert (ON_REQUEST | BEHIND) & set(found) == set()


def test_a_fit_in_the_terminal_imports_neither_qt_nor_other_formats(
    tmp_path: Path, sample_dir: Path
) -> None:
    status, *found = modules_of(FIT, tmp_path, str(sample_dir / "jsp.csv"))
    assert status == 0
    assert "core.analysis" in found and "numba" in found
    wrong = {name.partition(".")[0] for name in found} & {"PySide6", "shiboken6", "pyqtgraph"}
    assert wrong == set()
    unwanted = ON_REQUEST | {"gui", "cattrs", "core.project.project", "pyarrow.parquet"}
    assert unwanted & set(found) == set()
