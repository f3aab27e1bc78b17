"""Recovery: a copy of unsaved work in the user's data folder, found again after a crash.

Each window has a file of its own there, locked while the window lives. A file whose lock nobody
holds any more belongs to a window that did not end well.
"""

from __future__ import annotations

import contextlib
import logging
import uuid
from collections.abc import Hashable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, QTimer

from gui import project_tasks
from gui.jobs import Jobs
from gui.saving import EXTENSION, Saving

#: How often unsaved work is copied, in milliseconds.
PERIOD_MS = 20_000

log = logging.getLogger("levelwise")


@dataclass(frozen=True)
class Orphan:
    """The work of a window that did not end well: its copy, and when that was made."""

    path: Path
    seconds: float


def recovery_folder() -> Path:
    """Where the copies are; it may not exist yet."""
    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place) or ".") / "Levelwise" / "recovery"


class Recovery(QObject):
    """Keeps the copy of one window."""

    def __init__(self, saving: Saving, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saving, self._jobs = saving, jobs
        self._path: Path | None = None
        self._lock: QLockFile | None = None
        self._copied: Hashable = None
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self.copy)
        self._timer.start()
        saving.changed.connect(self._on_changed)

    @property
    def path(self) -> Path | None:
        """The copy, if there is one."""
        return self._path if self._path is not None and self._path.exists() else None

    def copy(self) -> None:
        """Copy unsaved work, unless the copy has it already."""
        saving = self._saving
        essence = saving.essence()
        if not saving.modified or essence == self._copied or self._jobs.busy("copy"):
            return
        project = saving.project()
        if project is None or not self._claim():
            return
        assert self._path is not None
        window = {**project.window, "path": str(saving.path) if saving.path else ""}
        job = self._jobs.run(
            "copy", project_tasks.save_project, replace(project, window=window), self._path, None
        )
        job.success(lambda _: self._on_copied(essence))
        # Nobody asked for the copy: that it cannot be made (a full disk) is no message's worth.
        job.failure(lambda error: log.warning("no recovery copy: %s", error))

    def orphans(self) -> tuple[Orphan, ...]:
        """Work that windows left behind which did not end well, the newest first."""
        found = []
        with contextlib.suppress(OSError):
            for path in recovery_folder().glob(f"*{EXTENSION}"):
                lock = QLockFile(str(path) + ".lock")
                if path != self._path and lock.tryLock(0):
                    lock.unlock()
                    found.append(Orphan(path, path.stat().st_mtime))
            self._clean()
        return tuple(sorted(found, key=lambda o: -o.seconds))

    def take(self, orphan: Orphan) -> None:
        """Make the copy of ``orphan`` this window's own."""
        self.discard()
        self._path = orphan.path
        self._hold()

    def discard(self) -> None:
        """Remove the copy: there is nothing to recover."""
        self._jobs.cancel("copy")
        self._copied = None
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.unlock()
        self._path = self._lock = None

    @staticmethod
    def forget(orphan: Orphan) -> None:
        """Remove the work of ``orphan`` for good."""
        with contextlib.suppress(OSError):
            orphan.path.unlink(missing_ok=True)

    def _claim(self) -> bool:
        """A file of our own in the folder; False if there cannot be one."""
        if self._path is not None:
            return True
        folder = recovery_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.warning("no recovery folder: %s", error)
            return False
        self._path = folder / f"{uuid.uuid4().hex}{EXTENSION}"
        return self._hold()

    def _hold(self) -> bool:
        self._lock = QLockFile(f"{self._path}.lock")
        # Only a process that is gone loses its lock, however long it lived.
        self._lock.setStaleLockTime(0)
        return self._lock.tryLock(0)

    def _clean(self) -> None:
        """Remove what a killed copy left behind."""
        from core.data.atomic import clean_strays

        for stray in list(recovery_folder().glob(f".*{EXTENSION}.*.tmp")):
            clean_strays(stray.with_name(stray.name[1:].partition(EXTENSION)[0] + EXTENSION))

    def _on_copied(self, essence: Hashable) -> None:
        self._copied = essence
        if not self._saving.modified:
            self.discard()

    def _on_changed(self) -> None:
        if not self._saving.modified and self._path is not None:
            self.discard()
