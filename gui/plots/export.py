"""Export of a figure to PNG, SVG and PDF: the scene itself, drawn on paper of a given size."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pyqtgraph.exporters import Exporter
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QMimeData, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from core.errors import WriteError
from core.language import mark, tr
from gui.plots.figure import Figure
from gui.theme import Palette

#: Text and lines have their screen sizes on paper of this many dots per inch.
SCREEN_DPI = 96.0
MM_PER_INCH = 25.4
FORMATS = {
    ".png": mark("PNG picture"),
    ".svg": mark("SVG drawing"),
    ".pdf": mark("PDF document"),
}


class FigureExporter(Exporter):
    """Draws a figure at a size and in a palette of its own, and then puts it back as it was."""

    def __init__(self, figure: Figure) -> None:
        super().__init__(figure)
        self._figure = figure

    def draw(
        self,
        painter: QPainter,
        palette: Palette,
        size: QSizeF,
        target: QRectF,
        dots: float = 0.0,
    ) -> None:
        """Lay the figure out at ``size`` pixels and draw it into ``target`` of the painter.

        ``dots``: to a pixel, where the paper is made of dots; 0 for lines, curves and text.
        Nothing is repainted meanwhile, so that the figure on screen does not flicker.
        """
        figure = self._figure
        before = figure.geometry()
        scene = self.getScene()
        background = scene.backgroundBrush()
        source = QRectF(0, 0, size.width(), size.height())
        try:
            self.setExportMode(True, {"palette": palette, "dots": dots})
            figure.setGeometry(source)
            figure.arrange()
            painter.fillRect(target, QColor(palette.surface))
            scene.render(painter, target, source)
        finally:
            self.setExportMode(False)
            figure.setGeometry(before)
            figure.arrange()
            scene.setBackgroundBrush(background)


def png(figure: Figure, palette: Palette, size_mm: tuple[float, float], dpi: float) -> bytes:
    """The figure as a PNG of ``size_mm`` at ``dpi``."""
    return encoded(image(figure, palette, size_mm, dpi))


def image(figure: Figure, palette: Palette, size_mm: tuple[float, float], dpi: float) -> QImage:
    """The figure as a picture of ``size_mm`` at ``dpi``."""
    pixels = [max(1, round(mm / MM_PER_INCH * dpi)) for mm in size_mm]
    result = QImage(pixels[0], pixels[1], QImage.Format.Format_RGB32)
    if result.isNull():
        raise WriteError(
            tr(
                "A picture of {width} by {height} pixels is too large.",
                width=pixels[0],
                height=pixels[1],
            ),
            tr("Choose a smaller size or fewer dots per inch."),
        )
    # While drawing, fonts must think in screen dots; the true resolution is written after.
    _set_dots(result, SCREEN_DPI)
    result.fill(QColor(palette.surface))
    painter = QPainter(result)
    try:
        exporter, dots = FigureExporter(figure), dpi / SCREEN_DPI
        exporter.draw(painter, palette, _screen_size(size_mm), QRectF(result.rect()), dots)
    finally:
        painter.end()
    _set_dots(result, dpi)
    return result


def encoded(image: QImage) -> bytes:
    """A picture as PNG. May run in a worker thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise WriteError(tr("The picture could not be encoded as PNG."))
    return bytes(buffer.data().data())


def svg(figure: Figure, palette: Palette, size_mm: tuple[float, float], title: str) -> bytes:
    """The figure as SVG: paths and text."""
    size = _screen_size(size_mm)
    box = QRectF(0, 0, size.width(), size.height())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(int(SCREEN_DPI))
    generator.setSize(size.toSize())
    generator.setViewBox(box)
    generator.setTitle(title)
    generator.setDescription("Made with Levelwise")
    painter = QPainter(generator)
    try:
        FigureExporter(figure).draw(painter, palette, size, box)
    finally:
        painter.end()
    return _tidy_svg(bytes(buffer.data().data()), size_mm)


def _tidy_svg(content: bytes, size_mm: tuple[float, float]) -> bytes:
    """Qt rounds the size to whole pixels and names no font to fall back on."""
    size = f'width="{size_mm[0]:g}mm" height="{size_mm[1]:g}mm"'
    content = re.sub(rb'width="[^"]*mm" height="[^"]*mm"', size.encode(), content, count=1)
    fallback = b", 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
    return re.sub(rb'font-family="([^",]*)[^"]*"', rb'font-family="\1' + fallback + b'"', content)


def pdf(figure: Figure, palette: Palette, size_mm: tuple[float, float], title: str) -> bytes:
    """The figure as one PDF page of ``size_mm``: paths and text, fonts embedded."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    writer.setPageSize(QPageSize(QSizeF(*size_mm), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator("Levelwise")
    painter = QPainter(writer)
    try:
        target = QRectF(0, 0, writer.width(), writer.height())
        FigureExporter(figure).draw(painter, palette, _screen_size(size_mm), target)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def export_figure(
    figure: Figure,
    path: Path,
    palette: Palette,
    *,
    size_mm: tuple[float, float],
    dpi: float,
    title: str,
) -> None:
    """Write ``figure`` to ``path`` in the format of its extension; WriteError if that fails."""
    check(path, size_mm, dpi)
    kind = path.suffix.lower()
    if kind == ".png":
        content = png(figure, palette, size_mm, dpi)
    elif kind == ".svg":
        content = svg(figure, palette, size_mm, title)
    else:
        content = pdf(figure, palette, size_mm, title)
    write_atomically(path, content)


def check(path: Path, size_mm: tuple[float, float], dpi: float) -> None:
    """WriteError if nothing can be written to ``path`` at that size."""
    if path.suffix.lower() not in FORMATS:
        raise WriteError(
            tr("“{file}” does not end in a known format.", file=path.name),
            tr("Plots are written as {formats}.", formats=", ".join(FORMATS)),
        )
    if min(size_mm) < 20 or max(size_mm) > 2000 or not 20 <= dpi <= 2400:
        raise WriteError(
            tr("The size of the plot is out of bounds."),
            tr("Choose 20 to 2000 mm a side and 20 to 2400 dots per inch."),
        )


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` whole or not at all; WriteError says why not."""
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".levelwise-", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode_for(path))
        os.replace(temporary, path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise WriteError(
            tr("“{path}” cannot be written: {reason}.", path=path, reason=error.strerror or error),
            tr("Choose another folder or file name."),
        ) from error


def clipboard_data(files: Mapping[str, bytes], picture: QImage) -> QMimeData:
    """A plot for the clipboard: as a picture for everyone, as SVG for who can use it."""
    result = QMimeData()
    result.setImageData(picture)
    result.setData("image/png", files["png"])
    result.setData("image/svg+xml", files["svg"])
    return result


def _mode_for(path: Path) -> int:
    """The mode of the file that is replaced, or what a new file would have."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _screen_size(size_mm: tuple[float, float]) -> QSizeF:
    return QSizeF(*(mm / MM_PER_INCH * SCREEN_DPI for mm in size_mm))


def _set_dots(image: QImage, dpi: float) -> None:
    per_metre = round(dpi / MM_PER_INCH * 1000)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
