"""The application: start it, keep it alive, and write down what goes wrong."""

from __future__ import annotations

import faulthandler
import gc
import logging
import os
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from gui.appearance import restore_appearance
from gui.language import start_language
from gui.main_window import MainWindow
from gui.starting import show_window
from gui.theme import Theme

log = logging.getLogger("levelwise")


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with the file named in ``argv`` if there is one."""
    args = list(sys.argv[1:] if argv is None else argv)
    app = make_application()
    keep_log()
    settings = QSettings("Levelwise", "Levelwise")
    start_language(app, settings)
    theme = Theme(app)
    restore_appearance(theme, settings)
    theme.prepare(app)
    window = MainWindow(theme)
    theme.finish(app)
    show_window(window, args[0] if args else None)
    install_hooks(window)
    collector = Collector(app)
    try:
        return app.exec()
    finally:
        collector.stop()


def make_application() -> QApplication:
    """The QApplication with our name, and Python's threads switching often enough for it."""
    sys.setswitchinterval(0.0002)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["levelwise"])
    QCoreApplication.setOrganizationName("Levelwise")
    QCoreApplication.setApplicationName("Levelwise")
    app.setApplicationDisplayName("Levelwise")
    app.setDesktopFileName("levelwise")
    return app


def keep_log() -> None:
    """Log errors, and the stacks of a crash, to a file in the user's data folder."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    folder = Path(QStandardPaths.writableLocation(place) or ".")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(folder / "levelwise.log", encoding="utf-8", delay=True)
        crash = open(folder / "crash.log", "a", encoding="utf-8")  # noqa: SIM115
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    faulthandler.enable(crash)


def install_hooks(window: MainWindow) -> None:
    """Show exceptions that nothing caught in ``window``, and keep running."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            QCoreApplication.quit()
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        if os.environ.get("LEVELWISE_DEBUG"):
            sys.stderr.write(report)
        # Through a signal, for the exception may come from any thread.
        window.controller.crashed.emit(report)

    sys.excepthook = hook
    threading.excepthook = lambda args: hook(
        args.exc_type,
        args.exc_value if args.exc_value is not None else args.exc_type(),
        args.exc_traceback,
    )


class Collector(QObject):
    """Collects cyclic garbage in the GUI thread only: in a worker it could take a widget along."""

    PERIOD_MS = 500

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limits = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)
        self._timer.start(self.PERIOD_MS)

    def check(self) -> None:
        """Collect the generations that are due."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._limits[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
