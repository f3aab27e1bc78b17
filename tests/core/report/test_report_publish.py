"""Tables for papers: LaTeX, Markdown, Word, Excel, read back by other libraries."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import docx
import html5lib
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text

from core.analysis import analyse
from core.data.readers import read_dataset
from core.inference.summary import Summary
from core.model.syntax import parse
from core.report.clip import Form, clipboard_html, clipboard_text
from core.report.docx import column_widths, tables_to_docx, to_docx
from core.report.export import export_table, export_tables
from core.report.html import to_html
from core.report.journal import journal_table
from core.report.latex import latex_text, to_latex
from core.report.layout import Numbers, TableStyle, lay_out
from core.report.markdown import to_markdown
from core.report.table import Column, Format, Table
from core.report.tables import fixed_table, random_table, summary_tables
from core.report.text import to_text
from core.report.xlsx import tables_to_xlsx, to_xlsx

SAMPLE = Path(__file__).parents[3] / "sample_data" / "jsp.csv"
COMMANDS = {
    "Empty": "math5 || school:",
    "Slope": "math5 math3 || school:",
    "Slopes": "math5 math3 || school: math3, cov(unstructured)",
}
APA, FULL = TableStyle(Numbers.APA), TableStyle(Numbers.FULL)
#: Names that are formulas, markup, macros, or hold what no file may.
HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "@SUM(A1)",
    "-x",
    "https://example.org",
    "<script>alert(1)</script>",
    r"\input{/etc/passwd} & $x_1^2$ % # ~ {",
    "a | b",
    "line\nbreak\ttab",
    "nul\x00 vt\x0b esc\x1b",
    "lone \ud800 surrogate",
    "\ufffe\uffff",
    "größe Ω 中文 😀",
    "' \" `",
)


@cache
def summaries() -> dict[str, Summary]:
    data = read_dataset(SAMPLE)
    return {name: analyse(data, parse(command)).summary for name, command in COMMANDS.items()}


def hostile_table(text: str) -> Table:
    columns = (Column("a", text), Column("b", "b", Format.ESTIMATE))
    return Table("t", text, columns, ((text, 1.5),), (text,))


def shown(text: str) -> str:
    """``text`` as any of our files may show it, apart from spaces."""
    kept = (c for c in text if c.isprintable() or c.isspace() or "\ud800" <= c <= "\udfff")
    cleaned = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in kept)
    return re.sub(r"\s+|[\ufffe\uffff\ufffd]", "", cleaned)


class TestNumbers:
    def test_apa(self):
        laid = lay_out(fixed_table(summaries()["Slopes"]), APA)
        assert laid.headings == ("Term", "Estimate", "SE", "z", "p", "95% CI")
        assert laid.rows[0] == ("math3", "0.61", "0.043", "14.09", "< .001", "[0.53, 0.70]")
        assert laid.rows[1][1] == "30.35"

    def test_apa_leaves_out_the_zero_of_a_correlation_only(self):
        laid = lay_out(random_table(summaries()["Slopes"]), APA)
        rows = {row[0]: row[1:] for row in laid.rows}
        assert rows["school: corr(math3,_cons)"][0] == "−.90"
        assert rows["school: sd(math3)"][0] == "0.19"

    def test_in_full(self):
        summary = summaries()["Slopes"]
        laid = lay_out(fixed_table(summary), FULL)
        assert float(laid.rows[0][1]) == summary.fixed[0].estimate

    def test_stars_are_off_by_default(self):
        table = fixed_table(summaries()["Slopes"])
        assert "*" not in to_text(table)
        starred = to_text(table, TableStyle(stars=True))
        assert "0.6127***" in starred and "* p < .05" in starred

    @pytest.mark.parametrize(
        ("p", "stars"), [(0.05, ""), (0.0499, "*"), (0.0099, "**"), (0.0009, "***"), (None, "")]
    )
    def test_how_many_stars(self, p, stars):
        columns = (Column("estimate", "E", Format.ESTIMATE), Column("p", "p", Format.P))
        laid = lay_out(Table("t", "T", columns, ((1.0, p),)), TableStyle(stars=True))
        assert laid.rows[0][0] == f"1.0000{stars}"


class TestJournal:
    def test_every_model_in_a_column(self):
        table = journal_table(summaries())
        assert [c.heading for c in table.columns] == ["Term", *COMMANDS]
        slope = next(row for row in table.rows if row[0] == "math3")
        models = list(summaries().values())
        assert slope[1:] == (None, models[1].fixed[0].estimate, models[2].fixed[0].estimate)

    def test_standard_errors_stand_beneath_in_brackets(self):
        text = to_text(journal_table(summaries()))
        lines = [line.split() for line in text.splitlines()]
        place = next(i for i, line in enumerate(lines) if line[:1] == ["math3"])
        assert lines[place] == ["math3", "0.609", "0.613"]
        assert lines[place + 1] == ["(0.033)", "(0.043)"]

    def test_fit_and_groups(self):
        rows = {row[0]: row[1:] for row in journal_table(summaries()).rows}
        assert rows["Groups of school"] == (48, 48, 48)
        assert rows["Rows"] == (887, 887, 887)
        assert rows["Log likelihood"][2] == summaries()["Slopes"].log_likelihood
        assert rows["Criterion"] == ("REML",) * 3

    def test_the_constant_and_the_residual_come_last(self):
        labels = [row[0] for row in journal_table(summaries()).rows]
        assert labels.index("math3") < labels.index("_cons") < labels.index("Random effects")
        assert labels.index("sd(Residual)") > labels.index("school: corr(math3,_cons)")

    def test_stars(self):
        assert "0.613***" in to_text(journal_table(summaries(), stars=True))
        assert "*" not in to_text(journal_table(summaries()))

    def test_the_same_effect_in_two_equations_of_a_level(self):
        data = read_dataset(SAMPLE.with_name("productivity.csv"))
        command = (
            "gsp private || region: hwy unemp, cov(identity) || region: hwy water, noconstant"
            " cov(identity) || state:"
        )
        summary = analyse(data, parse(command)).summary
        labels = [row[0] for row in journal_table({"M": summary}).rows if row[0]]
        assert len(labels) == len(set(labels))


class TestWord:
    def test_a_real_table_with_the_figures_of_the_fit(self):
        summary = summaries()["Slopes"]
        document = docx.Document(io.BytesIO(to_docx(fixed_table(summary), FULL)))
        (table,) = document.tables
        assert [c.text for c in table.rows[0].cells][:3] == ["Term", "Estimate", "s.e."]
        for row, effect in zip(table.rows[1:], summary.fixed, strict=True):
            cells = [cell.text for cell in row.cells]
            assert cells[0] == effect.name
            assert [float(c.replace("−", "-")) for c in cells[1:]] == [
                effect.estimate, effect.se, effect.z, effect.p, effect.lower, effect.upper,
            ]  # fmt: skip

    def test_headings_repeat_on_every_page_and_there_are_no_vertical_rules(self):
        table = docx.Document(io.BytesIO(to_docx(journal_table(summaries())))).tables[0]
        assert "w:tblHeader" in table._tbl.xml
        assert "w:insideV" not in table._tbl.xml and "w:left w:val" not in table._tbl.xml

    def test_all_tables(self):
        tables = summary_tables(summaries()["Slopes"])
        document = docx.Document(io.BytesIO(tables_to_docx(tables)))
        assert len(document.tables) == len(tables)
        text = "\n".join(p.text for p in document.paragraphs)
        assert "Table 2. Fixed effects" in text and "Wald χ²(1) = 198.44, p < .001" in text

    def test_nobody_is_named_as_its_author(self):
        properties = docx.Document(io.BytesIO(to_docx(journal_table(summaries())))).core_properties
        assert not properties.author and not properties.comments

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text(self, text):
        document = docx.Document(io.BytesIO(to_docx(hostile_table(text))))
        assert shown(document.tables[0].cell(1, 0).text) == shown(text)

    @settings(max_examples=25, deadline=None)
    @given(st.text(st.characters(), max_size=20))
    def test_any_text(self, text):
        docx.Document(io.BytesIO(to_docx(hostile_table(text))))


class TestExcel:
    def test_numbers_are_numbers_in_full_and_shown_rounded(self):
        summary = summaries()["Slopes"]
        sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(fixed_table(summary)))).worksheets[0]
        assert [c.value for c in sheet[3]][:2] == ["Term", "Estimate"]
        cell = sheet["B4"]
        assert cell.data_type == "n" and cell.value == summary.fixed[0].estimate
        assert cell.number_format == "0.0000"
        assert sheet["E4"].number_format == '[<0.0005]"< .001";.000'

    def test_brackets_and_stars_are_formats(self):
        table = journal_table(summaries(), stars=True)
        sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(table))).worksheets[0]
        cells = {(sheet.cell(r, 1).value, r): sheet.cell(r, 4) for r in range(4, 40)}
        (place,) = [r for name, r in cells if name == "math3"]
        assert sheet.cell(place, 4).number_format == '0.000"***"'
        assert sheet.cell(place + 1, 4).number_format == "(0.000)"
        assert sheet.cell(place + 1, 4).value == summaries()["Slopes"].fixed[0].se

    def test_each_table_on_a_sheet_of_its_own(self):
        tables = [*summary_tables(summaries()["Slopes"]), hostile_table("Fixed effects")]
        book = openpyxl.load_workbook(io.BytesIO(tables_to_xlsx(tables)))
        assert len(book.sheetnames) == len(tables)
        assert book.sheetnames[1] == "Fixed effects" and "Fixed effects 2" in book.sheetnames

    @pytest.mark.parametrize("text", HOSTILE)
    def test_no_text_is_a_formula_or_a_link(self, text):
        content = to_xlsx(hostile_table(text))
        sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
        assert sheet["A4"].data_type == "s" and sheet["A4"].hyperlink is None
        assert shown(str(sheet["A4"].value)) == shown(text)
        for name in (files := zipfile.ZipFile(io.BytesIO(content))).namelist():
            assert b"<f>" not in files.read(name), name

    @settings(max_examples=25, deadline=None)
    @given(st.text(st.characters(), max_size=20))
    def test_any_text(self, text):
        sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(hostile_table(text)))).worksheets[0]
        assert sheet["B4"].value == 1.5


class TestLatex:
    def test_the_figures_are_those_of_the_table(self):
        text = LatexNodes2Text().latex_to_text(to_latex(journal_table(summaries())))
        assert "0.613" in text and "(0.043)" in text and "corr(math3,_cons)" in text

    def test_rules_of_booktabs(self):
        source = to_latex(journal_table(summaries()))
        assert source.count("\\toprule") == source.count("\\bottomrule") == 1
        assert "\\hline" not in source and "|" not in source

    def test_a_long_table_breaks_across_pages(self):
        column = Column("a", "A", Format.INTEGER)
        source = to_latex(Table("t", "T", (column,), tuple((i,) for i in range(60))))
        assert "\\begin{longtable}" in source and "\\endhead" in source

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_is_text(self, text):
        read = LatexNodes2Text(keep_comments=True).latex_to_text(latex_text(text))
        straight = read.translate(str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"}))
        assert shown(straight).replace("ˋ", "`").replace("ˆ", "^") == shown(text)

    @given(st.text(st.characters(), max_size=30))
    def test_braces_are_balanced_and_no_command_is_the_users(self, text):
        written = latex_text(text)
        bare = re.sub(r"\\[{}]", "", written)
        assert bare.count("{") == bare.count("}")
        commands = set(re.findall(r"\\([a-zA-Z]+)", written))
        known = set(re.findall(r"\\([a-zA-Z]+)", "".join(map(latex_text, map(chr, range(0x3000))))))
        assert commands <= known

    @pytest.mark.skipif(shutil.which("pdflatex") is None, reason="needs a LaTeX compiler")
    def test_it_compiles(self, tmp_path):
        names = [text for text in HOSTILE if all(ord(c) < 0x250 for c in text)]
        tables = [journal_table(summaries()), *summary_tables(summaries()["Slopes"])]
        tables += [hostile_table(name) for name in names]
        export_tables(tables, tmp_path / "tables.tex")
        (tmp_path / "paper.tex").write_text(
            "\\documentclass{article}\\usepackage{textcomp,booktabs,longtable}\n"
            "\\begin{document}\\input{tables.tex}\\end{document}\n"
        )
        run = subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=100,
        )
        assert run.returncode == 0, run.stdout[-2000:]


class TestMarkdown:
    def test_a_pipe_table(self):
        lines = to_markdown(journal_table(summaries())).splitlines()
        assert lines[2] == "| Term | Empty | Slope | Slopes |"
        assert lines[3] == "| --- | ---: | ---: | ---: |"
        assert "|  |  | (0.033) | (0.043) |" in lines

    @pytest.mark.parametrize("text", HOSTILE)
    def test_every_row_has_as_many_cells(self, text):
        lines = to_markdown(hostile_table(text)).splitlines()
        rows = [line for line in lines if line.startswith("|")]
        assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [3, 3, 3]
        assert "<" not in re.sub(r"\\<", "", "".join(rows))


class TestWebPage:
    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_is_text(self, text):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        page = parser.parse(to_html(hostile_table(text)))
        cell = page.find(".//td")
        assert shown("".join(cell.itertext())) == shown(text)
        assert page.find(".//script") is None
        assert not [e for e in parser.errors if "invalid-codepoint" not in e[1]]

    def test_sections_of_a_journal_table_are_headings_of_their_rows(self):
        page = html5lib.parse(to_html(journal_table(summaries())), namespaceHTMLElements=False)
        heads = [e.text for e in page.findall(".//th") if e.get("scope") == "rowgroup"]
        assert heads == ["Fixed effects", "Random effects", "Fit"]


class TestClipboard:
    def test_every_cell_says_what_it_is(self):
        page = html5lib.parse(
            clipboard_html([fixed_table(summaries()["Slopes"])]), namespaceHTMLElements=False
        )
        cells = {"".join(c.itertext()): c for c in page.findall(".//td")}
        number, name = cells["0.6127"], cells["math3"]
        assert float(number.get("x:num", "")) == summaries()["Slopes"].fixed[0].estimate
        assert "mso-number-format:'0\\.0000'" in number.get("style", "")
        assert "mso-number-format:'\\@'" in name.get("style", "") and name.get("x:num") is None
        # Of a number too small for its format, the words are kept.
        assert cells["< .001"].get("x:num") is None

    @pytest.mark.parametrize("text", HOSTILE)
    def test_no_text_becomes_a_formula(self, text):
        page = html5lib.parse(clipboard_html([hostile_table(text)]), namespaceHTMLElements=False)
        for cell in page.findall(".//td"):
            assert cell.get("x:num") or "mso-number-format:'\\@'" in cell.get("style", "")
        copied = clipboard_text([hostile_table(text)], Form.TABLE)
        assert not any(c.startswith(("=", "+", "@")) for c in re.split(r"[\t\n]", copied))
        assert len(copied.splitlines()) == 2

    def test_minus_signs_are_those_of_programs(self):
        column = Column("b", "b", Format.ESTIMATE)
        copied = clipboard_text([Table("t", "t", (column,), ((-1.5,),))], Form.TABLE)
        assert copied == "b\n-1.5000\n"

    def test_the_rows_of_a_journal_table(self):
        lines = clipboard_text([journal_table(summaries())], Form.TABLE).splitlines()
        assert "\t\t(0.033)\t(0.043)" in lines


class TestFiles:
    @pytest.mark.parametrize("extension", [".tex", ".md", ".docx", ".xlsx", ".json"])
    @pytest.mark.parametrize("numbers", list(Numbers))
    def test_each_extension(self, tmp_path, extension, numbers):
        tables = [journal_table(summaries()), *summary_tables(summaries()["Slopes"])]
        style = TableStyle(numbers, stars=True)
        export_table(tables[0], tmp_path / f"one{extension}", style)
        export_tables(tables, tmp_path / f"all{extension}", style)
        sizes = [(tmp_path / f"{name}{extension}").stat().st_size for name in ("one", "all")]
        assert 500 < sizes[0] < sizes[1]

    def test_json_holds_the_figures(self, tmp_path):
        summary = summaries()["Slopes"]
        export_table(fixed_table(summary), tmp_path / "t.json")
        value = json.loads((tmp_path / "t.json").read_text())
        assert value["rows"][0]["estimate"] == summary.fixed[0].estimate


def test_columns_of_word_break_no_word_that_has_room() -> None:
    """As the table of random effects: too wide for the page as it is, not without its air."""
    columns = tuple(Column(name, name) for name in ("Level", "Structure", "Parameter"))
    figures = ("Estimate", "s.e.", "95 % lower", "95 % upper")
    columns += tuple(Column(name, name, Format.ESTIMATE) for name in figures)
    row = ("school", "Unstructured", "corr(math3,_cons)", -0.9344, 0.1655, -0.9996, 0.6975)
    laid = lay_out(Table("t", "t", columns, (row, row)))
    widths = column_widths(laid)
    assert sum(widths) <= 16.61
    # In Calibri of 10 points a character takes at most 0.19 cm, the sides of a cell 0.38.
    for width, texts in zip(widths, zip(*(laid.headings, *laid.rows), strict=True), strict=True):
        longest = max(len(word) for word in " ".join(texts).split())
        assert width >= 0.38 + 0.19 * longest
    long = lay_out(Table("t", "t", columns, (("x" * 400, "a b " * 99, "", 1.0, 2.0, 3.0, 4.0),)))
    assert sum(column_widths(long)) <= 16.61
