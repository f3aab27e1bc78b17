"""Tables as a Word document: real tables, ruled as journals rule them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from core.language import tr
from core.model.textwidth import display_width
from core.report.clean import clean
from core.report.layout import ROUNDED, Laid, TableStyle, lay_out
from core.report.table import RowKind, Table

if TYPE_CHECKING:
    from docx.document import Document

_FONT = "Calibri"
_HEAVY, _LIGHT = 8, 4  # eighths of a point
#: The page between our margins; what a cell takes beside its text, and about what a character.
_PAGE_CM, _CM_OF_CELL, _CM_PER_CHARACTER = 16.6, 0.5, 0.22
#: The same at the least: what they take in our type.
_LEAST_OF_CELL, _LEAST_PER_CHARACTER = 0.42, 0.19


def to_docx(table: Table, style: TableStyle = ROUNDED) -> bytes:
    """``table`` as a document of its own."""
    return tables_to_docx([table], style)


def tables_to_docx(tables: Iterable[Table], style: TableStyle = ROUNDED) -> bytes:
    """Several tables in one document, numbered in their order."""
    document = new_document()
    for number, table in enumerate(tables, start=1):
        add_table(document, lay_out(table, style), number)
    return document_bytes(document)


def new_document() -> Document:
    """An empty document in our type, with no trace of who made its template."""
    import docx
    from docx.shared import Cm, Pt

    document = docx.Document()
    properties = document.core_properties
    properties.author = properties.comments = properties.title = ""
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    return document


def document_bytes(document: Document) -> bytes:
    """The file."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def add_table(document: Document, laid: Laid, number: int | None = None) -> None:
    """Put a table at the end of ``document``: "Table 1", its title, the table, its notes."""
    _caption(document, laid, number)
    rows = len(laid.rows)
    table = document.add_table(rows=rows + 1, cols=len(laid.headings))
    _set_widths(table, laid)
    _rules(table, rows)
    # The cells of a row once, as python-docx walks the whole table to find one.
    lines = [row.cells for row in table.rows]
    for cell, text, numeric in zip(lines[0], laid.headings, laid.numeric, strict=True):
        _write(cell, text, right=numeric, bold=not laid.is_apa)
    _repeat(table.rows[0])
    for cells, texts, kind in zip(lines[1:], laid.rows, laid.kinds, strict=True):
        if kind is RowKind.HEADING:
            merged = cells[0].merge(cells[-1])
            _write(merged, texts[0], italic=True, before=4)
            continue
        for cell, text, numeric in zip(cells, texts, laid.numeric, strict=True):
            _write(cell, text, right=numeric, before=-1.5 if kind is RowKind.BENEATH else 0)
    _notes(document, laid)


def add_text(document: Document, text: str, *, style: str | None = None) -> Any:
    """A paragraph of ``text``."""
    return document.add_paragraph(clean(text), style=style)


def _caption(document: Document, laid: Laid, number: int | None) -> None:
    from docx.shared import Pt

    if number is not None and laid.is_apa:
        above = document.add_paragraph()
        above.add_run(tr("Table {number}", number=number)).bold = True
        above.paragraph_format.keep_with_next = True
        above.paragraph_format.space_before, above.paragraph_format.space_after = Pt(12), Pt(0)
    caption = document.add_paragraph()
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_after = Pt(4)
    if number is not None and not laid.is_apa:
        caption.paragraph_format.space_before = Pt(12)
        caption.add_run(tr("Table {number}. ", number=number)).bold = True
    caption.add_run(clean(laid.title)).italic = laid.is_apa


def _notes(document: Document, laid: Laid) -> None:
    from docx.shared import Pt

    for place, note in enumerate(laid.notes):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(3 if place == 0 else 0)
        paragraph.paragraph_format.space_after = Pt(2)
        if laid.is_apa and place == 0:
            begin = paragraph.add_run(tr("Note. "))
            begin.italic, begin.font.size = True, Pt(9)
        paragraph.add_run(clean(note)).font.size = Pt(9)


def _write(
    cell: Any,
    text: str,
    *,
    right: bool = False,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = Pt(1.5 + before)
    paragraph.paragraph_format.space_after = Pt(1.5)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(" ".join(clean(text).split()))
    run.bold, run.italic = bold or None, italic or None
    run.font.size = Pt(10)


def _rules(table: Any, rows: int) -> None:
    """Rules above and below the table and below its headings, no others."""
    from docx.oxml import OxmlElement

    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "bottom"):
        borders.append(_border(edge, _HEAVY))
    table._tbl.tblPr.append(borders)
    for cell in table.rows[0].cells:
        own = OxmlElement("w:tcBorders")
        own.append(_border("bottom", _LIGHT))
        cell._tc.get_or_add_tcPr().append(own)
    for row in table.rows:
        # A row is never broken across pages.
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _set_widths(table: Any, laid: Laid) -> None:
    """Give every column its width."""
    from docx.shared import Cm

    widths = column_widths(laid)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def column_widths(laid: Laid) -> list[float]:
    """The columns of a table in cm: as wide as their text, no more than the page together.

    Where that is too narrow, lines are broken between words first, then the air is taken out;
    only when nothing else is left may a word or a number be broken.
    """
    texts = [
        laid.headings,
        *(row for row, k in zip(laid.rows, laid.kinds, strict=True) if k is not RowKind.HEADING),
    ]
    columns = list(zip(*texts, strict=True))
    lines = [max([2, *(min(60, display_width(text)) for text in column)]) for column in columns]
    words = [max([2, *map(display_width, " ".join(column).split())]) for column in columns]
    wanted = [_CM_OF_CELL + _CM_PER_CHARACTER * n for n in lines]
    unbroken = [_CM_OF_CELL + _CM_PER_CHARACTER * min(n, 60) for n in words]
    tight = [_LEAST_OF_CELL + _LEAST_PER_CHARACTER * min(n, 60) for n in words]
    widths = _narrowed(_narrowed(wanted, unbroken), tight)
    shrink = min(1.0, _PAGE_CM / sum(widths))
    return [width * shrink for width in widths]


def _narrowed(widths: list[float], least: list[float]) -> list[float]:
    """``widths`` that fit the page, none below ``least``; all ``least`` if nothing fits."""
    air = [max(0.0, w - m) for w, m in zip(widths, least, strict=True)]
    excess = sum(widths) - _PAGE_CM
    if excess <= 0 or not sum(air):
        return widths
    part = min(1.0, excess / sum(air))
    return [w - part * a for w, a in zip(widths, air, strict=True)]


def _border(edge: str, size: int) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    border = OxmlElement(f"w:{edge}")
    for name, value in (("val", "single"), ("sz", str(size)), ("space", "0"), ("color", "000000")):
        border.set(qn(f"w:{name}"), value)
    return border


def _repeat(row: Any) -> None:
    """Show the headings again on every page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
