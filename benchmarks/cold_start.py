"""How long until the window is there: python -m benchmarks.cold_start [ROUNDS]

Whole processes, the disk warm: medians of the seconds until the window is painted ("visible"),
until a click on File has opened its menu ("usable") and until a click on the button has opened the
sample data, on the clock and of all processors. ``benchmarks/watched_start.py`` is one such
process. What a fit in the terminal takes is measured by ``benchmarks/cold_fits.py``.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

#: What ``benchmarks/watched_start.py`` sees, in order.
MOMENTS = ("visible", "usable", "sample data")
ROUNDS = 7


def start_window() -> dict[str, tuple[float, float]]:
    """Seconds from the start of a process until each moment, on the clock and of all processors."""
    with tempfile.TemporaryDirectory() as home:
        # Byte code is kept, as it is for a user; settings are nobody's own.
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        own = {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        run = subprocess.run(
            [sys.executable, "-m", "benchmarks.watched_start", str(time.time())],
            capture_output=True,
            text=True,
            env={"QT_QPA_PLATFORM": "offscreen", **kept, **own},
        )
    lines = [line for line in run.stdout.splitlines() if line.startswith("{")]
    if run.returncode != 0 or not lines:
        raise RuntimeError(run.stderr)
    return json.loads(lines[-1])


def main(arguments: list[str]) -> int:
    """Print a line for each moment."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    start_window()  # Warms the disk and the kernels.
    starts = [start_window() for _ in range(rounds)]
    print(f"medians of {rounds} starts of the window")
    for name in MOMENTS:
        clock, work = (statistics.median(s[name][k] for s in starts) for k in (0, 1))
        print(f"{name:12} {clock:6.2f} s on the clock, {work:6.2f} s of the processors")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
