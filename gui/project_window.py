"""The window's side of projects: the save dialogs, the title, the question at closing, recovery."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from gui.dialogs import ask_save
from gui.recovery import Orphan, Recovery
from gui.saving import EXTENSION, Saving
from gui.widgets.banner import Message

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class ProjectWindow(QObject):
    """Plugs ``Saving`` and ``Recovery`` into the window ``w``."""

    def __init__(self, w: MainWindow) -> None:
        super().__init__(w)
        self._w = w
        self.saving = Saving(w.document, w.jobs, w)
        self.recovery = Recovery(self.saving, w.jobs, w)
        self._may_close = False
        saving = self.saving
        saving.told.connect(w.banner.show_message)
        saving.crashed.connect(w.show_crash)
        saving.workChanged.connect(w.status.set_work)
        saving.changed.connect(self._show_name)
        saving.saved.connect(self._on_saved)
        saving.opened.connect(self._on_opened)
        saving.keep("tab", lambda: w.tabs.current, self._put_tab)
        saving.keep("columns", w.columns.sizes, self._put_columns)
        saving.keep("data", w.data.layout_to_json, w.data.layout_from_json)
        saving.watch(w.data.view.changed, lambda: w.data.view.wanted)
        saving.keep("selection", self._selection, self._put_selection)

    # --- verbs -----------------------------------------------------------------------------------

    def save(self) -> None:
        """Save; ask where if that is not known yet."""
        if not self.saving.save():
            self.save_as()

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask where to save, and save there."""
        w, opened = self._w, self._w.document.opened
        if opened is None:
            return
        folder = str(w.settings.value("project_folder", w.settings.value("folder", Path.home())))
        path = self.saving.path or Path(folder) / (Path(opened.name).stem + EXTENSION)
        formats = [(self.tr("Levelwise project"), EXTENSION[1:])]
        save_to = partial(self.saving.save_to, then=then)
        ask_save(w, self.tr("Save the project"), formats, str(path.parent), path.name, save_to)

    def set_linked(self, on: bool) -> None:
        """Whether the project links to the data file instead of holding a copy of the data."""
        self.saving.linked = on

    def may_close(self) -> bool:
        """Whether the window can close at once; else it asks, and this is the end of it."""
        saving = self.saving
        if self._may_close or not (saving.modified or saving.left):
            self.recovery.discard()
            return True
        name, detail = saving.name, ""
        keep = (self.tr("Save and close"), self._save_and_close)
        if not saving.modified:
            name, detail = saving.left, self.tr("You went on to {0}.").format(saving.name)
            keep = (self.tr("Back to {0}").format(name), self._go_back)
        title = self.tr("{0} has changes that are not saved.").format(name)
        lose = (self.tr("Close without saving"), self.close_anyway)
        self._w.banner.show_message(Message(title, detail, "amber", keep, lose))
        self._w.banner.button.setFocus()
        return False

    def close_anyway(self) -> None:
        """Close the window; what is not saved is lost."""
        self._may_close = True
        self._w.close()

    def offer_recovery(self) -> None:
        """Say if another window did not end well and left unsaved work."""
        orphans = self.recovery.orphans()
        if not orphans:
            return
        newest = orphans[0]
        when = datetime.datetime.fromtimestamp(newest.seconds).strftime("%Y-%m-%d %H:%M")
        title = self.tr("Levelwise did not end well the last time: there is unsaved work.")
        more = self.tr(" There are {0} older ones.").format(len(orphans) - 1)
        detail = self.tr("A copy of {0} was kept.").format(when)
        self._w.banner.show_message(
            Message(
                title,
                detail + (more if len(orphans) > 1 else ""),
                "amber",
                (self.tr("Recover"), partial(self._recover, newest)),
                (self.tr("Discard"), partial(self._forget, newest)),
            )
        )

    # --- reactions -------------------------------------------------------------------------------

    def _save_and_close(self) -> None:
        self._w.banner.clear()
        if not self.saving.save(self._close):
            self.save_as(self._close)

    def _go_back(self) -> None:
        self._w.banner.clear()
        self.saving.go_back()

    def _close(self) -> None:
        self._w.close()

    def _recover(self, orphan: Orphan) -> None:
        self._w.banner.clear()
        self.recovery.take(orphan)
        self.saving.open(orphan.path, recovered=True)

    def _forget(self, orphan: Orphan) -> None:
        self._w.banner.clear()
        self.recovery.forget(orphan)
        self.offer_recovery()

    def _on_saved(self, path: str) -> None:
        w = self._w
        self.recovery.discard()
        w.settings.setValue("project_folder", str(Path(path).parent))
        w.remember_file(path)
        w.status.set_work(self.tr("Saved {0}").format(Path(path).name))
        QTimer.singleShot(4000, w.status, lambda: w.status.set_work(""))

    def _on_opened(self, path: str) -> None:
        self._w.banner.clear()
        if path:
            self._w.remember_file(path)
        self._w.actions_["linked"].setChecked(self.saving.linked)

    def _show_name(self) -> None:
        name, mark = self.saving.name, " •" if self.saving.modified else ""
        self._w.setWindowTitle(f"{name}{mark} — Levelwise" if name else "Levelwise")
        self._w.header.show_name(name, self.saving.modified)

    # --- what the window keeps -------------------------------------------------------------------

    def _put_tab(self, value: Any) -> None:
        if any(tab.key == value for tab in self._w.tabs.tabs):
            self._w.tabs.show_tab(value)

    def _put_columns(self, value: Any) -> None:
        if isinstance(value, list) and all(isinstance(v, int) and 0 <= v < 9999 for v in value):
            self._w.columns.choose(value)

    def _selection(self) -> dict[str, list[str]]:
        selection = self._w.selection
        return {level: list(selection.keys(level)) for level in selection.levels}

    def _put_selection(self, value: Any) -> None:
        from gui.selection import Mode

        if isinstance(value, dict):
            for level, keys in value.items():
                if isinstance(keys, list):
                    self._w.selection.apply(str(level), map(str, keys), Mode.ADD)
