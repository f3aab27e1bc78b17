"""Every kind of CSV file that other readers were seen to get wrong, with its right reading."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.data.dataset import Dataset, Kind
from core.data.readers import csv_parse, read_dataset
from core.errors import Cancelled, ReadError

NAN = float("nan")
INF = float("inf")
Values = Sequence[float] | Sequence[str | None]


@dataclass(frozen=True)
class Case:
    """A file, the columns it holds, and words that one of its assumptions must contain."""

    name: str
    content: str | bytes
    columns: dict[str, Values]
    said: tuple[str, ...] = ()
    kinds: dict[str, Kind] = field(default_factory=dict)


PLAIN = {"id": [1.0, 2.0], "x": [1.5, -2.5], "g": ["a", "b"]}
TEXT = "id,x,g\n1,1.5,a\n2,-2.5,b\n"

CASES = [
    Case("comma", TEXT, PLAIN, ("Encoding: UTF-8.", "Delimiter: comma.", "first row is the header",
                                "Decimal mark: point.")),
    Case("no line end at the end", TEXT.rstrip(), PLAIN),
    Case("semicolon deccomma", "id;x;g\n1;1,5;a\n2;-2,5;b\n", PLAIN,
         ("Delimiter: semicolon.", "Decimal mark: comma.")),
    Case("semicolon deccomma without header", "1,5;2,5\n3,5;4,5\n",
         {"column1": [1.5, 3.5], "column2": [2.5, 4.5]}, ("Delimiter: semicolon.",)),
    Case("semicolon decpoint", TEXT.replace(",", ";"), PLAIN, ("Delimiter: semicolon.",)),
    Case("tab", TEXT.replace(",", "\t"), PLAIN, ("Delimiter: tab.",)),
    Case("pipe", TEXT.replace(",", "|"), PLAIN, ("Delimiter: pipe.",)),
    Case("space", "id   x g\n 1  1.5 a\n 2 -2.5 b\n", PLAIN, ("Delimiter: white space.",)),
    Case("space quoted", 'id x g\n1 1.5 "a b"\n2 -2.5 b\n', {**PLAIN, "g": ["a b", "b"]}),
    Case("tab deccomma", "id\tx\tg\n1\t1,5\ta\n2\t-2,5\tb\n", PLAIN, ("Decimal mark: comma.",)),
    Case("bom utf8", b"\xef\xbb\xbf" + TEXT.encode(), PLAIN, ("UTF-8 (byte order mark)",)),
    Case("utf16le bom", b"\xff\xfe" + TEXT.encode("utf-16-le"), PLAIN, ("UTF-16",)),
    Case("utf16be bom", b"\xfe\xff" + TEXT.encode("utf-16-be"), PLAIN, ("UTF-16",)),
    Case("utf16be nobom", TEXT.encode("utf-16-be"), PLAIN, ("UTF-16 (no byte order mark)",)),
    Case("utf16le nobom", TEXT.encode("utf-16-le"), PLAIN, ("UTF-16 (no byte order mark)",)),
    Case("cr only", TEXT.replace("\n", "\r"), PLAIN),
    Case("crlf", TEXT.replace("\n", "\r\n"), PLAIN),
    Case("quoted all", '"id","x","g"\n"1","1.5","a"\n"2","-2.5","b"\n', PLAIN),
    Case("single quotes", "'id','x','g'\n'1','1.5','a,b'\n'2','-2.5','b'\n",
         {**PLAIN, "g": ["a,b", "b"]}, ("apostrophe",)),
    Case("sep line", "sep=;\nid;x;g\n1;1,5;a\n2;-2,5;b\n", PLAIN, ("Delimiter: semicolon.",)),
    Case("sep line crlf", '"sep=|"\r\nid|x|g\r\n1|1.5|a\r\n2|-2.5|b\r\n', PLAIN),
    Case("utf8 name", "navn,x\nÅse,1\nŁukasz,2\n", {"navn": ["Åse", "Łukasz"], "x": [1.0, 2.0]}),
    Case("cp1252 name", "navn,x\nÅse,1\nRenée,2\n“q”,3\n".encode("cp1252"),
         {"navn": ["Åse", "Renée", "“q”"], "x": [1.0, 2.0, 3.0]}, ("Windows-1252", "a guess")),
    Case("thousands us", 'g,income\na,"1,234.50"\nb,"12,345,678"\nc,999\n',
         {"g": ["a", "b", "c"], "income": [1234.5, 12345678.0, 999.0]}, ("thousands",)),
    Case("thousands us settled by another column", 'a,b\n"1,234",0.25\n"5,678",0.5\n',
         {"a": [1234.0, 5678.0], "b": [0.25, 0.5]}, ("thousands",)),
    Case("thousands eu", "g;income\na;1.234,50\nb;12.345.678\nc;999\n",
         {"g": ["a", "b", "c"], "income": [1234.5, 12345678.0, 999.0]}, ("thousands",)),
    Case("thousands nbsp", "g;income\na;1\u00a0234,50\nb;12\u202f345\nc;999,5\n",
         {"g": ["a", "b", "c"], "income": [1234.5, 12345.0, 999.5]}, ("thousands",)),
    Case("thousands or decimals, nobody knows", 'a,b\n"1,234",1\n"5,678",2\n',
         {"a": ["1,234", "5,678"], "b": [1.0, 2.0]}, ("may be 1234 or 1.234",)),
    Case("decimals with three digits settled by another column", "a;b\n1,234;0,5\n5,678;1,5\n",
         {"a": [1.234, 5.678], "b": [0.5, 1.5]}),
    Case("points in a file of decimal commas", "a;b\n1.234;0,5\n5.678;1,5\n",
         {"a": ["1.234", "5.678"], "b": [0.5, 1.5]}, ("may be 1234 or 1.234",)),
    Case("two decimal marks, each plain", "a;b\n1.5;0,5\n2.25;1,5\n",
         {"a": [1.5, 2.25], "b": [0.5, 1.5]}, ("“b”: commas are read as decimal marks",)),
    Case("na tokens", "a,b,c,d,e\n1,NA,1,.,1\n,2,NaN,2,\n3,3,3,3,NULL\n",
         {"a": [1.0, NAN, 3.0], "b": [NAN, 2.0, 3.0], "c": [1.0, NAN, 3.0],
          "d": [NAN, 2.0, 3.0], "e": [1.0, NAN, NAN]},
         ("Missing values are written as: empty, ., NA, NULL, NaN.",)),
    Case("sentinel stays", "a\n1\n-99\n2\n", {"a": [1.0, -99.0, 2.0]}),
    Case("na country", "country,x\nDE,1\nNA,2\nFR,NA\n",
         {"country": ["DE", "NA", "FR"], "x": [1.0, 2.0, NAN]},
         ("“country”: “NA” (1 time) is kept as a word",)),
    Case("na in words where the file says so", "sex,x\nboy,1\nNA,2\ngirl,NA\n",
         {"sex": ["boy", None, "girl"], "x": [1.0, 2.0, NAN]}, ("is taken as missing",)),
    Case("na in words where it does not", "sex,x\nboy,1\nNA,2\ngirl,3\n",
         {"sex": ["boy", "NA", "girl"], "x": [1.0, 2.0, 3.0]}, ("kept as a word",)),
    Case("empty text", "g,x\na,1\n,2\n  ,3\n", {"g": ["a", None, None], "x": [1.0, 2.0, 3.0]}),
    Case("leading zero id", "id,x\n007,1\n010,2\n", {"id": ["007", "010"], "x": [1.0, 2.0]},
         ("“id” is kept as text: values such as “007” begin with zeros.",)),
    Case("zero is a number", "id,x\n0,0.5\n10,-0.5\n", {"id": [0.0, 10.0], "x": [0.5, -0.5]}),
    Case("big int id", "id,x\n9007199254740993,1\n,2\n9007199254740992,3\n",
         {"id": ["9007199254740993", None, "9007199254740992"], "x": [1.0, 2.0, 3.0]},
         ("more digits than a number can hold",)),
    Case("largest exact int", "id\n9007199254740991\n-9007199254740991\n",
         {"id": [2.0**53 - 1, 1 - 2.0**53]}),
    Case("dup header", "x,x,x_2\n1,2,3\n4,5,6\n",
         {"x": [1.0, 4.0], "x_3": [2.0, 5.0], "x_2": [3.0, 6.0]},
         ("Two columns are called “x”: column 2 is called “x_3”.",)),
    Case("blank header", "id,,x\n1,2,3\n4,5,6\n",
         {"id": [1.0, 4.0], "column2": [2.0, 5.0], "x": [3.0, 6.0]}, ("Column 2 has no name",)),
    Case("index col header short", "x,g\n1,1.5,a\n2,2.5,b\n",
         {"column1": [1.0, 2.0], "x": [1.5, 2.5], "g": ["a", "b"]}, ("one name too few",)),
    Case("trailing sep", "id,x,\n1,1.5,\n2,2.5,\n", {"id": [1.0, 2.0], "x": [1.5, 2.5]},
         ("ends with a delimiter",)),
    Case("trailing sep in rows only", "id,x\n1,1.5,\n2,2.5,\n",
         {"id": [1.0, 2.0], "x": [1.5, 2.5]}, ("ends with a delimiter",)),
    Case("header odd", " my score ,2nd,a.b,_cons\n1,2,3,4\n5,6,7,8\n",
         {"my_score": [1.0, 5.0], "_2nd": [2.0, 6.0], "a_b": [3.0, 7.0], "cons": [4.0, 8.0]},
         ("The column “my score” is called “my_score”.",)),
    Case("header unicode", "größe,школа\n1,2\n3,4\n", {"größe": [1.0, 3.0], "школа": [2.0, 4.0]}),
    Case("no header", "1,1.5,a\n2,-2.5,b\n",
         {"column1": [1.0, 2.0], "column2": [1.5, -2.5], "column3": ["a", "b"]}, ("no header",)),
    Case("years as header", "name,2010,2011\na,1,2\nb,3,4\n",
         {"name": ["a", "b"], "_2010": [1.0, 3.0], "_2011": [2.0, 4.0]}),
    Case("embedded newline", 'g,x\n"a\nb",1\nc,2\n', {"g": ["a\nb", "c"], "x": [1.0, 2.0]}),
    Case("backslash escape", 'g,x\n"say \\"hi, you\\"",1\nb,2\n',
         {"g": ['say "hi, you"', "b"], "x": [1.0, 2.0]}, ("backslash",)),
    Case("backslash at the end of a value", 'g,x\n"C:\\dir\\",1\n"b",2\n',
         {"g": ["C:\\dir\\", "b"], "x": [1.0, 2.0]}),
    Case("doubled quote", 'g,x\n"say ""hi""",1\nb,2\n', {"g": ['say "hi"', "b"], "x": [1.0, 2.0]}),
    Case("stray quote", 'g,x\n5" pipe,1\nb,2\n', {"g": ['5" pipe', "b"], "x": [1.0, 2.0]}),
    Case("comment preamble", "# made by me\n# today, at home\nid,x\n1,1.5\n2,2.5\n",
         {"id": [1.0, 2.0], "x": [1.5, 2.5]}, ("2 comment lines skipped",)),
    Case("commented header", "#id,x\n1,1.5\n2,2.5\n", {"id": [1.0, 2.0], "x": [1.5, 2.5]}),
    Case("title rows", "Results of the survey\nautumn, north\n\nid,x,g\n1,1.5,a\n2,2.5,b\n",
         {"id": [1.0, 2.0], "x": [1.5, 2.5], "g": ["a", "b"]}, ("2 title rows skipped",)),
    Case("title rows from a spreadsheet", "Results,,\n,,\nid,x,g\n1,1.5,a\n2,2.5,b\n",
         {"id": [1.0, 2.0], "x": [1.5, 2.5], "g": ["a", "b"]}, ("2 title rows skipped",)),
    Case("one column", "x\n1\n2\n3\n", {"x": [1.0, 2.0, 3.0]}, ("one column",)),
    Case("one column with a gap", "x\n1\n\n3\n\n", {"x": [1.0, NAN, 3.0]}),
    Case("one column of names", "name\nAnn Lee\nBo Ek\n", {"name": ["Ann Lee", "Bo Ek"]}),
    Case("one column deccomma", "x\n1,5\n2,25\n3\n", {"x": [1.5, 2.25, 3.0]},
         ("commas are decimal marks",)),
    Case("one column named by a short header", "x\n1,5\n2,25\n3,8\n",
         {"column1": [1.0, 2.0, 3.0], "x": [5.0, 25.0, 8.0]}),
    Case("blank lines", "id,x\n\n1,1.5\n\n2,2.5\n\n\n", {"id": [1.0, 2.0], "x": [1.5, 2.5]},
         ("1 blank line skipped",)),
    Case("bool like", "a,b\nT,yes\nF,no\n", {"a": ["T", "F"], "b": ["yes", "no"]}),
    Case("true false", "a,b\ntrue,TRUE\nfalse,FALSE\n",
         {"a": ["true", "false"], "b": ["TRUE", "FALSE"]}),
    Case("inf nan", "a,b\ninf,1\n-Inf,nan\nInfinity,2\n",
         {"a": [INF, -INF, INF], "b": [1.0, NAN, 2.0]}),
    Case("overflow is no infinity", "a\n1e999\n1\n", {"a": ["1e999", "1"]}),
    Case("hex", "a,b\n0x1A,1\n0xFF,2\n", {"a": ["0x1A", "0xFF"], "b": [1.0, 2.0]}),
    Case("sci", "a,b\n1e-3,1E5\n-2.5e+10,.5\n+7,5.\n",
         {"a": [0.001, -2.5e10, 7.0], "b": [1e5, 0.5, 5.0]}),
    Case("date like", "a,b,c\n3/4,1-2,2020-02-30\n5/6,3-4,2020-03-01\n",
         {"a": ["3/4", "5/6"], "b": ["1-2", "3-4"], "c": ["2020-02-30", "2020-03-01"]}),
    Case("iso dates", "d,x\n1960-01-01,1\nNA,2\n1970-01-02,3\n1959-12-31,4\n",
         {"d": [0.0, NAN, 3654.0, -1.0], "x": [1.0, 2.0, 3.0, 4.0]}, kinds={"d": Kind.DATE}),
    Case("minus unicode", "a,b\n−5,1\n3,2\n", {"a": [-5.0, 3.0], "b": [1.0, 2.0]},
         ("“a”: the sign − is read as minus.",)),
    Case("percent", "p,q\n45%,1%\n5.5 %,a\n", {"p": [45.0, 5.5], "q": ["1%", "a"]},
         ("“p”: percent signs are left out",)),
    Case("percent of some", "p\n45%\n5\n", {"p": ["45%", "5"]}),
    Case("money", 'm,e\n"$1,234.50",5 €\n-$7.25,7 €\n', {"m": [1234.5, -7.25], "e": [5.0, 7.0]},
         ("currency sign $", "currency sign €")),
    Case("money of two kinds", "m\n$5\n€7\n", {"m": ["$5", "€7"]}),
    Case("quoted numbers", 'a,b\n"1","2.5"\n"3","4.5"\n', {"a": [1.0, 3.0], "b": [2.5, 4.5]}),
    Case("space after comma", 'a, b, c\n1, "x, y", 2.5\n3, z, 4.5\n',
         {"a": [1.0, 3.0], "b": ["x, y", "z"], "c": [2.5, 4.5]}, ("Spaces after the delimiter",)),
    Case("spaces round numbers", "a,b\n 1 ,x\n2 , y\n", {"a": [1.0, 2.0], "b": ["x", " y"]},
         ("begins or ends with a space",)),
    Case("late string", "a,b\n" + "1,2\n" * 5000 + "oops,3\n",
         {"a": ["1"] * 5000 + ["oops"], "b": [2.0] * 5000 + [3.0]}, ("row 5001 has “oops”",)),
    Case("late comma decimal mix",
         "a;b\n" + "".join(f"{i}.5;{i}\n" for i in range(2000)) + "3,5;1\n",
         {"a": [*(f"{i}.5" for i in range(2000)), "3,5"],
          "b": [*map(float, range(2000)), 1.0]}, ("row 2001 has “3,5”",)),
    Case("column without values", "a,b\n1,\n2,\n3,NA\n", {"a": [1.0, 2.0, 3.0], "b": [NAN] * 3},
         ("“b” has no values at all.",)),
    Case("names that look like tokens", "NA,x\n1,2\n3,4\n", {"NA": [1.0, 3.0], "x": [2.0, 4.0]}),
    Case("semicolons within text", "id,note\n1,a;b\n2,c;d\n", {"id": [1.0, 2.0],
                                                               "note": ["a;b", "c;d"]}),
    Case("commas within tabbed text", "id\tname\n1\tLee, Ann\n2\tEk, Bo\n",
         {"id": [1.0, 2.0], "name": ["Lee, Ann", "Ek, Bo"]}),
    Case("one row", "id,x,g\n1,2.5,a\n", {"id": [1.0], "x": [2.5], "g": ["a"]}),
]  # fmt: skip


def read_bytes(content: str | bytes, folder: Path, name: str = "data.csv") -> Dataset:
    """The dataset read from a file of this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_dataset(path)


def assert_holds(dataset: Dataset, columns: dict[str, Values]) -> None:
    """Names, kinds and values are exactly these; numbers mean float64, words mean text."""
    assert list(dataset.names) == list(columns)
    for name, values in columns.items():
        column = dataset.column(name)
        if any(isinstance(v, str) for v in values):
            assert dataset.variable(name).kind is Kind.TEXT, name
            assert [None if pd.isna(v) else v for v in column] == list(values), name
        else:
            assert dataset.variable(name).is_numeric, name
            assert column.dtype == np.float64
            np.testing.assert_array_equal(column.to_numpy(), np.array(values), name)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_right_reading(case: Case, tmp_path: Path) -> None:
    dataset = read_bytes(case.content, tmp_path)
    assert_holds(dataset, case.columns)
    said = "\n".join(dataset.source.assumptions)
    for words in case.said:
        assert words in said
    for name, kind in case.kinds.items():
        assert dataset.variable(name).kind is kind


def test_original_header_is_the_label(tmp_path: Path) -> None:
    dataset = read_bytes("my score (%),x\n1,2\n3,4\n", tmp_path)
    assert dataset.variable("my_score").label == "my score (%)"
    assert dataset.variable("x").label == ""


def test_text_is_arrow_backed(tmp_path: Path) -> None:
    column = read_bytes("g,x\na,1\n,2\n", tmp_path).column("g")
    assert column.dtype == pd.StringDtype("pyarrow")
    assert column.iloc[1] is pd.NA


ERRORS = [
    ("empty", b"", "is empty"),
    ("blank lines only", b"\n\n  \n", "only blank lines"),
    ("header only", b"id,x,g\n", "has a header but no rows of data"),
    ("one name only", b"name\n", "has a header but no rows of data"),
    ("comments only", b"# a\n# b\n", "only comments"),
    ("ragged long", b"a,b\n1,2\n3,4,5\n6,7\n", "line 3 has 3 values where there should be 2"),
    ("ragged short", b"a,b,c\n1,2,3\n\n4,5\n6,7,8\n", "line 4 has 2 values where there should be"),
    ("ragged late", b"a,b\n" + b"1,2\n" * 9000 + b"3\n", "line 9002 has 1 value where"),
    ("header much too short", b"a,b\n1,2,3,4\n1,2,3,4\n", "the header (line 1) has 2 names"),
    ("header too long", b"a,b,c,d\n1,2\n3,4\n", "the header (line 1) has 4 names"),
    ("unclosed quote", b'a,b\n1,2\n"x,4\n5,6\n', "opened in line 3 is never closed"),
    ("unclosed quote, closed by the next", b'a,b\n"x,1\n"y",2\nz,3\n', "line 2"),
    ("quote within quotes", b'a,b\n1,2\n"5" pipe",4\n5,6\n', "line 3"),
    ("nul byte", b"a,b\n1,2\n3,\x004\n" + b"5,6\n" * 99, "NUL bytes, the first in line 3"),
    ("png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "looks like a PNG image"),
    ("jpeg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4, "looks like a JPEG image"),
    ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "looks like a PDF document"),
    ("gzip", b"\x1f\x8b\x08\x00" + bytes(64), "looks like a gzip archive"),
    ("old excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "is damaged"),
    ("web page", b"<!DOCTYPE html>\n<html><body>1,2</body></html>", "looks like a web page"),
    ("json", b'{"a": 1,\n "b": [1, 2]}\n', "looks like a JSON file"),
    ("endless value", b'a,b\n1,2\n"' + b"x" * 200_000, "in or after line 3 does not end"),
    ("binary", bytes(range(1, 256)) * 40, "binary data"),
    ("cut utf-16", "a,b\n1,2\n3,4".encode("utf-16")[:-1], "not"),
    ("damaged utf-8", ("å,b\n" + "ø,1\n" * 50).encode() + b"\xe5,2\n", "line 52 is not"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "words"), [e[1:] for e in ERRORS], ids=[e[0] for e in ERRORS])
def test_refused_with_a_reason(content: bytes, words: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError) as error:
        read_bytes(content, tmp_path)
    assert words in error.value.message
    assert error.value.remedy.endswith(".")


def test_lines_are_counted_from_the_top_of_the_file(tmp_path: Path) -> None:
    content = 'sep=,\nTitle\n\na,b,c\n1,"x\ny",3\n4,5\n'
    with pytest.raises(ReadError, match="line 7 has 2 values"):
        read_bytes(content, tmp_path)


def test_line_ends_within_values_at_a_block_boundary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_parse, "_BLOCK_BYTES", 64)
    rows = "".join(f'"word\n{i}",{i}\n' for i in range(200))
    dataset = read_bytes(f"g,x\n{rows}", tmp_path)
    assert dataset.column("g").to_list() == [f"word\n{i}" for i in range(200)]


def test_missing_file_folder_and_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="There is no file"):
        read_dataset(tmp_path / "nowhere.csv")
    with pytest.raises(ReadError, match="is a folder"):
        read_dataset(tmp_path)
    with pytest.raises(ReadError, match="cannot be read"):
        read_bytes(b"\x01\x02\x03\x04\x05" * 99, tmp_path, "data.xyz")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "secret.csv"
    path.write_text("a,b\n1,2\n")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match="permission denied"):
        read_dataset(path)


def test_renamed_document(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(ReadError, match="looks like a Word document"):
        read_dataset(path)


def test_many_columns(tmp_path: Path) -> None:
    header = ",".join(f"a b {i % 1000}" for i in range(2_000))
    row = ",".join("1" for _ in range(2_000))
    assert len(set(read_bytes(f"{header}\n{row}\n{row}\n", tmp_path).names)) == 2_000


def test_cancel_stops_at_every_stage(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text(TEXT)
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return False

    read_dataset(path, cancelled=count)
    assert asked >= 6
    for stage in range(asked):
        calls = iter([False] * stage + [True] * (asked + 1))
        with pytest.raises(Cancelled):
            read_dataset(path, cancelled=lambda calls=calls: next(calls))
