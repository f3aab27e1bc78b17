"""The window's side of reading: previews, the quiet bar, the clipboard, files that change."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from core.data.choices import AS_FOUND, Choices
from core.language import tr
from gui import reading
from gui.dialogs import ask_open
from gui.import_preview import ImportPreview
from gui.reading import File, Pasted, Place, ReadResult
from gui.widgets.banner import Message
from gui.widgets.read_bar import ReadBar

if TYPE_CHECKING:
    from core.data.dataset import Source
    from gui.main_window import MainWindow

#: Programs write a file in several goes: it is looked at when it has been quiet this long.
QUIET_MS = 400
_TEXTS = ("CSV", "Clipboard")


class Importing(QObject):
    """Plugs the reading of files into the window ``w``; ``bar`` is its quiet line."""

    def __init__(self, w: MainWindow) -> None:
        super().__init__(w)
        self._w = w
        self.bar = ReadBar(w.theme)
        self.preview: ImportPreview | None = None
        self._place: Place | None = None
        self._stamp: tuple[int, int] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self._quiet.start())
        self._watcher.directoryChanged.connect(lambda _: self._quiet.start())
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._look_at_file)
        controller = w.controller
        controller.doubtful.connect(self._ask)
        controller.opened.connect(self._on_opened)
        controller.readingReached.connect(self._show_progress)
        w.document.specChanged.connect(self._on_spec)
        w.document.datasetChanged.connect(self._watch)

    # --- verbs -----------------------------------------------------------------------------------

    def ask_preview(self) -> None:
        """Let the user choose a file and show its preview."""
        from gui.formats import open_filters

        w = self._w
        folder = str(w.settings.value("folder", str(Path.home())))
        title = self.tr("Import with preview")
        ask_open(w, title, open_filters(), folder, lambda p: self.preview_place(File(Path(p))))

    def preview_place(self, place: Place, choices: Choices = AS_FOUND, keep: bool = False) -> None:
        """Read ``place`` and show the preview, whatever it holds; ``keep``: the models stay."""
        w = self._w
        w.banner.clear()
        steps = w.document.opened.steps if keep and w.document.opened else ()
        w.controller.loadingChanged.emit(place.name)
        job = w.jobs.run("load", reading.load, place, choices, steps)
        job.progress(lambda reached: self._show_progress(reached[-1]))
        job.success(lambda result: self._on_previewed(result, keep))
        job.failure(lambda error: w.controller.tell_failed(place, error))

    def paste(self) -> None:
        """Read the table on the clipboard."""
        text = QGuiApplication.clipboard().text()
        w = self._w
        if not text.strip():
            title = self.tr("There is no table on the clipboard.")
            remedy = self.tr("Copy cells in a spreadsheet or rows of a text, then paste them here.")
            w.banner.show_message(Message(title, remedy, "info"))
            return
        w.banner.clear()
        w.controller.read(Pasted(text, self.tr("Clipboard")))

    def change(self) -> None:
        """Show the preview of the data that are open, the models staying."""
        place, source = self._current()
        if place is not None and source is not None:
            self.preview_place(place, source.chosen, keep=True)

    def reload(self) -> None:
        """Read the file that is open again as it was read before; the models stay."""
        place, source = self._current()
        if place is not None and source is not None:
            self.bar.hide()
            self._w.controller.read(place, source.chosen, keep=True)

    # --- the preview -----------------------------------------------------------------------------

    def _on_previewed(self, result: ReadResult, keep: bool) -> None:
        self._w.controller.loadingChanged.emit("")
        self._ask(result, keep)

    def _ask(self, result: ReadResult, keep: bool = False) -> None:
        w = self._w
        if self.preview is not None:
            self.preview.close()
        steps = w.document.opened.steps if keep and w.document.opened else ()
        dialog = ImportPreview(w.theme, w.jobs, result, steps, w)
        dialog.openWanted.connect(partial(w.controller.show, keep=keep))
        dialog.finished.connect(self._on_finished)
        self.preview = dialog
        dialog.open()

    def _on_finished(self, code: int) -> None:
        self.preview = None

    # --- the quiet bar ---------------------------------------------------------------------------

    def _on_opened(self, place: Place) -> None:
        self._place = place
        dataset = self._w.document.opened.origin.dataset if self._w.document.opened else None
        if dataset is not None:
            said = how_read(dataset.source)
            text = self.tr("Read as {0}").format(said)
            self.bar.tell(text, self.tr("Change…"), self.change)

    def _on_spec(self) -> None:
        """Once a model is being built, the line has been read."""
        if self._w.document.spec.outcome and self._stamp == _stamp(self._path()):
            self.bar.hide()

    # --- the file on disk ------------------------------------------------------------------------

    def _current(self) -> tuple[Place | None, Source | None]:
        opened = self._w.document.opened
        if opened is None:
            return None, None
        source = opened.origin.dataset.source
        if source.path is not None:
            return File(source.path), source
        return (self._place if isinstance(self._place, Pasted) else None), source

    def _path(self) -> Path | None:
        place, _ = self._current()
        return place.path if place is not None else None

    def _watch(self) -> None:
        """Watch the file of the data that are open, and its folder: some programs replace it."""
        path = self._path()
        old = [*self._watcher.files(), *self._watcher.directories()]
        if old:
            self._watcher.removePaths(old)
        self._stamp = _stamp(path)
        if path is not None and self._stamp is not None:
            self._watcher.addPaths([str(path), str(path.parent)])

    def _look_at_file(self) -> None:
        path = self._path()
        stamp = _stamp(path)
        if path is None or stamp is None or stamp == self._stamp:
            return
        if str(path) not in self._watcher.files():
            self._watcher.addPath(str(path))
        self._stamp = stamp
        text = self.tr("{0} has changed on disk.").format(path.name)
        self.bar.tell(text, self.tr("Read it again"), self.reload)

    def _show_progress(self, fraction: float) -> None:
        progress = self._w.progress
        progress.setRange(0, 1000)
        progress.setValue(round(1000 * fraction))


def how_read(source: Source) -> str:
    """What was found out about a file, in a few words."""
    from core.data.readers.csv_dialect import DELIMITERS
    from core.data.readers.csv_text import ENCODINGS

    found = source.found
    words: list[str] = []
    if source.format in _TEXTS:
        words.append(tr(ENCODINGS.get(found.encoding or "", found.encoding or "")))
        words.append(tr(DELIMITERS.get(found.delimiter or "", found.delimiter or "")))
        words = [word for word in words if word]
    if found.table:
        words.append(f"“{found.table}”")
    if found.header is not None:
        words.append(tr("names in the first row") if found.header else tr("no column names"))
    if found.decimal:
        words.append(tr("decimal comma") if found.decimal == "," else tr("decimal point"))
    return f"{tr(source.format)}: {', '.join(words)}" if words else tr(source.format)


def _stamp(path: Path | None) -> tuple[int, int] | None:
    """Size and time of a file; None if it is not there."""
    if path is None:
        return None
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns
