"""A report as a Word document with real headings, tables and pictures."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.language import tr
from core.report.clean import clean
from core.report.docx import add_table, add_text, document_bytes, new_document
from core.report.layout import ROUNDED, TableStyle, lay_out
from core.report.report import Block, Code, Paragraph, Picture, Report
from core.report.table import Table

if TYPE_CHECKING:
    from docx.document import Document

_INK, _MUTE = "1B2330", "667085"
_SIZES = {"Title": 22, "Heading 1": 15}


def report_docx(report: Report, style: TableStyle = ROUNDED) -> bytes:
    """``report`` as a .docx file."""
    document = new_document()
    _set_up(document)
    document.core_properties.title = clean(report.title)[:250]
    document.add_paragraph(clean(report.title), style="Title")
    subtitle = add_text(document, report.subtitle)
    subtitle.runs[0].font.color.rgb = _colour(_MUTE)
    writer = _Writer(document, style)
    for section in report.sections:
        document.add_heading(clean(section.heading), level=1)
        for block in section.blocks:
            writer.write(block)
    return document_bytes(document)


class _Writer:
    """Counts tables and figures as it writes them."""

    def __init__(self, document: Document, style: TableStyle) -> None:
        self._document, self._style = document, replace(style, merged=True)
        self._tables = self._figures = 0

    def write(self, block: Block) -> None:
        match block:
            case Paragraph(text):
                add_text(self._document, text)
            case Code(text):
                self._code(text)
            case Picture():
                self._picture(block)
            case Table():
                self._tables += 1
                add_table(self._document, lay_out(block, self._style), self._tables)

    def _code(self, text: str) -> None:
        from docx.shared import Pt

        run = self._document.add_paragraph().add_run(clean(text))
        run.font.name, run.font.size = "Consolas", Pt(9)

    def _picture(self, picture: Picture) -> None:
        from docx.shared import Mm, Pt

        paragraph = self._document.add_paragraph()
        run = paragraph.add_run()
        shape = run.add_picture(io.BytesIO(picture.png), width=Mm(min(165.0, picture.width_mm)))
        shape._inline.docPr.set("descr", clean(picture.description or picture.caption))
        if not picture.caption:
            return
        self._figures += 1
        paragraph.paragraph_format.keep_with_next = True
        caption = self._document.add_paragraph()
        caption.add_run(tr("Figure {figures}. ", figures=self._figures)).bold = True
        caption.add_run(clean(picture.caption))
        caption.paragraph_format.space_after = Pt(14)


def _set_up(document: Document) -> None:
    """Headings in our type and ink, without the template's blue and rules."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for name, size in _SIZES.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.bold = "Calibri", Pt(size), True
        style.font.color.rgb = _colour(_INK)
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for border in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(border)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(18)  # pyright: ignore
    document.styles["Heading 1"].paragraph_format.space_after = Pt(6)  # pyright: ignore


def _colour(hex_colour: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(hex_colour)
