"""Tables rendered and written to files."""

import csv
import html.parser
import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import WriteError
from core.report.csv import tables_to_csv, to_csv
from core.report.export import export_table, export_tables
from core.report.html import tables_to_html, to_html
from core.report.table import Column, Format, Table
from core.report.text import tables_to_text, to_text

TABLE = Table(
    "t",
    "Fixed effects",
    (
        Column("term", "Term"),
        Column("estimate", "Estimate", Format.ESTIMATE),
        Column("n", "Rows", Format.INTEGER),
        Column("p", "p", Format.P),
    ),
    (("math3", 0.6135888123456789, 887, 1e-9), ("größe", -30.5, 12, 0.04), ("x", None, 0, None)),
    ("A note.",),
)
HOSTILE = '<b onclick="x()">&\'"</b>'


def one_cell(value: str | float, format: Format = Format.TEXT) -> Table:
    return Table("t", "T", (Column("c", "C", format),), ((value,),))


class TestText:
    def test_columns_are_aligned(self):
        assert to_text(TABLE) == (
            "Fixed effects\n"
            "-----------------------------\n"
            "Term   Estimate  Rows       p\n"
            "-----------------------------\n"
            "math3    0.6136   887  < .001\n"
            "größe  −30.5000    12    .040\n"
            "x                   0\n"
            "-----------------------------\n"
            "A note.\n"
        )

    def test_a_blank_line_between_tables(self):
        assert tables_to_text([TABLE, TABLE]) == to_text(TABLE) + "\n" + to_text(TABLE)

    def test_a_line_end_in_a_name_makes_no_new_line(self):
        assert "a b" in to_text(one_cell("a\n\x00b"))

    def test_no_rows(self):
        assert to_text(Table("t", "T", (Column("c", "C"),), ())).count("\n") == 5


class TestCsv:
    def test_numbers_are_written_in_full(self):
        rows = list(csv.reader(io.StringIO(to_csv(TABLE))))
        assert rows[0] == ["Term", "Estimate", "Rows", "p"]
        assert rows[1] == ["math3", "0.6135888123456789", "887", "1e-09"]
        assert rows[3] == ["x", "", "0", ""]
        assert len(rows) == 4

    def test_tabs(self):
        assert to_csv(TABLE, "\t").startswith("Term\tEstimate\tRows\tp\nmath3\t0.61358")

    @pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@x", "\tx", "\x00=x", "\r=x"])
    def test_text_that_a_spreadsheet_would_run_is_guarded(self, text):
        ((_,), (cell,)) = csv.reader(io.StringIO(to_csv(one_cell(text)), newline=""))
        assert cell.startswith("'")

    def test_headings_are_guarded(self):
        table = Table("t", "T", (Column("c", "=C"),), ())
        assert to_csv(table) == "'=C\n"

    def test_negative_numbers_are_not_guarded(self):
        assert to_csv(one_cell(-1.5, Format.ESTIMATE)) == "C\n-1.5\n"

    def test_several_tables(self):
        text = tables_to_csv([TABLE, TABLE])
        assert text.count("Fixed effects\n") == 2
        assert "A note.\n\nFixed effects" in text

    @given(st.text())
    def test_text_reads_back(self, value):
        ((_,), *rest) = csv.reader(io.StringIO(to_csv(one_cell(f"x{value}y")), newline=""))
        kept = [c for c in value if ord(c) >= 160 or 32 <= ord(c) < 127 or c in "\t\r\n"]
        expected = f"x{''.join(kept)}y".replace("\r\n", "\n").replace("\r", "\n")
        expected = expected.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
        assert rest == [[expected]]


class TestHtml:
    def test_names_are_escaped_everywhere(self):
        table = Table(HOSTILE, HOSTILE, (Column("c", HOSTILE),), ((HOSTILE,),), (HOSTILE,))
        text = to_html(table)
        assert "<b" not in text.replace("<body", "")
        assert text.count("&lt;b onclick=&quot;x()&quot;&gt;") == 5

    def test_it_loads_nothing(self):
        text = to_html(TABLE)
        assert not any(word in text for word in ("http", "src=", "<script", "<link", "url("))

    def test_elements_are_closed(self):
        class Checker(html.parser.HTMLParser):
            open: tuple[str, ...] = ()

            def handle_starttag(self, tag, attrs):
                if tag != "meta":
                    self.open = (*self.open, tag)

            def handle_endtag(self, tag):
                assert self.open[-1] == tag
                self.open = self.open[:-1]

        checker = Checker()
        checker.feed(tables_to_html([TABLE, TABLE]))
        assert checker.open == ()

    def test_the_number_in_full_is_the_title_of_its_cell(self):
        assert 'title="0.6135888123456789">0.6136</td>' in to_html(TABLE)


class TestFiles:
    @pytest.mark.parametrize("extension", [".csv", ".tsv", ".html", ".txt", ".CSV"])
    def test_each_extension(self, tmp_path, extension):
        path = tmp_path / f"table{extension}"
        export_table(TABLE, path)
        assert "größe" in path.read_text(encoding="utf-8-sig")
        export_tables([TABLE, TABLE], str(path))
        assert path.read_text(encoding="utf-8-sig").count("Fixed effects") >= 2
        assert os.listdir(tmp_path) == [path.name]

    def test_a_byte_order_mark_only_where_it_is_needed(self, tmp_path):
        export_table(TABLE, tmp_path / "a.csv")
        export_table(one_cell("x"), tmp_path / "b.csv")
        export_table(TABLE, tmp_path / "a.txt")
        starts = [(tmp_path / n).read_bytes()[:3] for n in ("a.csv", "b.csv", "a.txt")]
        assert [s == b"\xef\xbb\xbf" for s in starts] == [True, False, False]

    @pytest.mark.parametrize("name", ["table.xyz", "table", ".csv"])
    def test_an_unknown_extension(self, tmp_path, name):
        with pytest.raises(WriteError, match=r"Choose one of \.csv, \.tsv"):
            export_table(TABLE, tmp_path / name)

    def test_a_path_that_cannot_be_written(self, tmp_path):
        (tmp_path / "table.csv").mkdir()
        for path in (tmp_path / "no" / "table.csv", tmp_path / "table.csv"):
            with pytest.raises(WriteError):
                export_table(TABLE, path)

    def test_what_was_there_stays_if_writing_fails(self, tmp_path, monkeypatch):
        path = tmp_path / "table.csv"
        path.write_text("before")

        def full(descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(WriteError, match="no space left on device"):
            export_table(TABLE, path)
        assert path.read_text() == "before"
        assert os.listdir(tmp_path) == ["table.csv"]
