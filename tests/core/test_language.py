"""Language: every sentence of core can be translated, none is made before there is a language."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core import language
from core.cli import main
from core.data.readers import read_dataset
from core.errors import ReadError, UserError
from core.language import english, tr, tr_plural
from core.translations import CONTEXT, FileTranslation, form_of, read_translation

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "core"

#: What speaks English whatever the language of the window, and what says nothing to people.
ENGLISH = (
    "cli/",  # the command line is the contract
    "report/stata_text.py",  # as Stata prints it, likewise
    "data/describe.py",  # printed by `levelwise describe` alone
    "model/scripts/",  # R, Stata and Python, with comments in ASCII
    "engine/kernels",  # numba's types
    "engine/lapack.py",
    "data/foreign/ods.py",  # names of XML elements
    "report/clip.py",  # HTML
    "data/readers/csv_scan.py",
)
#: Names, which are the same in every language, and words that are keys and never shown.
NAMES = {
    # formats, encodings, fonts and styles
    "Stata", "SPSS portable", "SAS transport", "Excel", "Excel 97", "OpenDocument", "Parquet",
    "Feather", "Windows-1252", "Mac Roman", "Shift JIS", "Big5", "Latin-1", "Calibri", "Consolas",
    "General", "Normal", "Title", "Heading 1", "Date", "POSIXct", "Null", "None",
    # what Stata calls it, in the contract
    "Residual", "sd(Residual)", "var(Residual)", "Identity",
    "AIC", "BIC", "DFBETAS", "Levelwise", 'levelwise fit " " --data " "',
    # keys
    "missing", "column", "an Excel workbook", "an OpenDocument spreadsheet", "a gzip archive",
    "an xz archive", "and more", "Groups of", "model",
    "left out", "grand mean", "group mean", "spaced point", "spaced comma", "stay as they are",
    "become missing", "unexpected end", "field limit", "foreign files", "levelwise project",
    "Empty", "Table", "History ", "up to 1e308",
    # what is typed
    "center(x), center(x, 25) or center(x, school)",
}  # fmt: skip
#: Errors that are told to programmers, and functions whose texts are no sentences.
FOR_PROGRAMS = {
    "ValueError", "TypeError", "KeyError", "RuntimeError", "AssertionError", "compile", "sub",
    "fullmatch", "search", "match", "njit", "import_module", "TypeVar", "cast",
}  # fmt: skip
#: What is markup, code or a name that is put together, not a sentence.
MARKUP = re.compile(r"[\\<>{}=;#]|[a-z]:[a-z]|\w\(|_|w:")
TRANSLATES = ("tr", "tr_plural", "mark")
#: What puts even a single word before the user's eyes; of the first ones the key comes first.
KEYED = {"Column", "Table", "Doubt"}
SINKS = KEYED | {
    "UserError", "ReadError", "BadLineError", "WriteError", "CommandError", "ModelError",
    "LinkError", "error_at", "Explanation", "Paragraph", "Section", "Unread", "Remedy", "Omitted",
}  # fmt: skip


def sentences(source: str) -> list[str]:
    """The texts of a module that look like words for people and that nothing translates."""
    return [f"{line}: {text!r}" for line, text in _texts(ast.parse(source)) if _is_for_people(text)]


def _texts(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in FOR_PROGRAMS:
            return
        if name in TRANSLATES:
            # The template is in good hands; what is filled in need not be.
            for value in (k.value for k in node.keywords):
                yield from _texts(value)
            return
        for argument in node.args[name in KEYED :] if name in SINKS else ():
            if isinstance(argument, ast.Constant) and re.search("[A-Za-z]{2}", str(argument.value)):
                yield argument.lineno, str(argument.value)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Assign) and any(
        getattr(t, "id", "") == "__all__" for t in node.targets
    ):
        return
    if isinstance(node, ast.JoinedStr):
        words = " ".join(str(v.value) for v in node.values if isinstance(v, ast.Constant))
        if re.search(r"[A-Za-z]{3,}", words):
            yield node.lineno, words
        for value in node.values:
            yield from _texts(value) if isinstance(value, ast.FormattedValue) else ()
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        # One small word alone is a key.
        if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}|\b[a-z]\.[a-z]\.", node.value):
            yield node.lineno, node.value
        return
    for child in ast.iter_child_nodes(node):
        yield from _texts(child)


def _is_for_people(text: str) -> bool:
    bare = text.strip(" ·")
    return not {text, bare} & NAMES and not MARKUP.search(text) and bare.lower() != bare.upper()


def modules() -> list[Path]:
    found = sorted(CORE.rglob("*.py"))
    return [p for p in found if not p.relative_to(CORE).as_posix().startswith(ENGLISH)]


def test_the_scan_finds_what_escapes() -> None:
    assert sentences('raise UserError("The model has no outcome.")')
    assert sentences('raise UserError(f"{n} rows are left out.")')
    assert sentences('Column("rows", "Rows")') and sentences('Column("se", "s.e.")')
    assert sentences('tr("{what} is wrong.", what="The model itself")')
    assert sentences('x = "one word" if y else tr("another")')
    assert sentences('Column("df", "df")') and sentences('Unread("", "", "left")')
    assert not sentences('raise UserError(tr("The model has no outcome."))')
    assert not sentences('"""A docstring of words."""\nraise ValueError("for programmers only")')


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(CORE)))
def test_no_sentence_escapes_translation(path: Path) -> None:
    assert sentences(path.read_text(encoding="utf-8")) == []


@dataclass(frozen=True)
class Brackets:
    """Puts every template between brackets, in capitals where it counts several things."""

    code: str = "x"
    file: Path | None = None

    def find(self, template: str, n: int | None = None) -> str:
        return f"[{template}]" if n is None else f"[{form_of('pl', n)}: {template}]"


@pytest.fixture
def brackets() -> Iterator[None]:
    language.install(Brackets())
    yield
    language.install(None)


def test_english_is_the_language_without_a_translation() -> None:
    assert tr("The model has no outcome.") == "The model has no outcome."
    assert tr("{b} of {a:.2f}", a=1.0, b="x") == "x of 1.00"
    assert tr("{not a field}") == "{not a field}"
    assert tr_plural("{n} row", "{n} rows", 1) == "1 row"
    assert tr_plural("{n:,} row of {x}", "{n:,} rows of {x}", 1234, x="y") == "1,234 rows of y"
    assert language.code() == "en" and language.environment() == {language.VARIABLE: ""}


def test_a_translation_has_the_template_and_not_the_values(brackets: None) -> None:
    assert tr("{b} of {a:.2f}", a=1.0, b="x") == "[x of 1.00]"
    assert [tr_plural("{n} row", "{n} rows", n) for n in (1, 3, 5)] == [
        "[0: 1 rows]",
        "[1: 3 rows]",
        "[2: 5 rows]",
    ]
    with english():
        assert tr("words") == "words" and language.code() == "en"
        assert tr_plural("{n} row", "{n} rows", 1) == "1 row"
    assert tr("words") == "[words]"


def test_a_wrong_translation_falls_back_to_english() -> None:
    wrong = {(CONTEXT, "{a} words"): ("{b} Wörter",), (CONTEXT, "{a:d} is"): ("{a:q} ist",)}
    language.install(FileTranslation("de", None, wrong))
    try:
        assert tr("{a} words", a=2) == "2 words"
        assert tr("{a:d} is", a=2) == "2 is"
        assert tr("unknown") == "unknown"
    finally:
        language.install(None)


def test_no_sentence_is_made_when_a_module_is_imported() -> None:
    """Such a one would be English for ever: the window installs its language later."""
    names = [p.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for p in modules()]
    code = f"""
from importlib import import_module
from core import language
from core.cli import main
class Refuses:
    code, file = "x", None
    def find(self, template, n=None):
        raise SystemExit(template)
language.install(Refuses())
for name in {[n.removesuffix(".__init__") for n in names]!r}:
    import_module(name)
print("done")
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert ran.stdout.strip() == "done", ran.stderr


TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl">
 <context><name>core</name>
  <message><source>Rows</source><translation>Wiersze</translation></message>
  <message><source>Term</source><translation type="unfinished">Skł</translation></message>
  <message numerus="yes"><source>{n} rows</source><translation>
    <numerusform>{n} wiersz</numerusform><numerusform>{n} wiersze</numerusform>
    <numerusform>{n} wierszy</numerusform></translation></message>
  <message><source>“{path}” is a folder, not a data file.</source>
   <translation>„{path}” to folder.</translation></message>
 </context>
 <context><name>Menus</name>
  <message><source>Quit</source><translation>Zakończ</translation></message>
 </context>
</TS>
"""


def test_a_file_of_the_linguist_is_a_translation(tmp_path: Path) -> None:
    file = tmp_path / "levelwise_pl.ts"
    file.write_text(TS, encoding="utf-8")
    found = read_translation(file)
    assert found is not None and found.code == "pl" and found.file == file
    assert found.find("Rows") == "Wiersze"
    assert found.find("Term") is None  # not finished
    assert [found.find("{n} rows", n) for n in (1, 2, 5, 12, 22)] == [
        "{n} wiersz", "{n} wiersze", "{n} wierszy", "{n} wierszy", "{n} wiersze",
    ]  # fmt: skip
    assert found.find_in("Menus", "Quit") == found.find_in("Elsewhere", "Quit") == "Zakończ"
    language.install(found)
    try:
        with pytest.raises(ReadError, match="to folder"):
            read_dataset(tmp_path)
        with english(), pytest.raises(ReadError, match="is a folder"):
            read_dataset(tmp_path)
    finally:
        language.install(None)
    file.write_text("no XML", encoding="utf-8")
    assert read_translation(file) is None and read_translation(tmp_path / "none.ts") is None


def test_the_reading_process_speaks_the_language_of_the_window(tmp_path: Path) -> None:
    from core.data.choices import AS_FOUND
    from core.data.foreign.client import ReadingProcess
    from core.data.readers.base import Request

    said = "“{file}” is damaged or not what its name says ({error})."
    text = TS.replace("“{path}” is a folder, not a data file.", said)
    file = tmp_path / "levelwise_pl.ts"
    file.write_text(text.replace("„{path}” to folder.", "„{file}”: uszkodzony"), encoding="utf-8")
    broken = tmp_path / "broken.sav"
    broken.write_bytes(b"$FL2" + bytes(400))
    language.install(read_translation(file))
    process = ReadingProcess()
    try:
        with pytest.raises(ReadError, match=re.escape("„broken.sav”: uszkodzony")):
            process.read(broken, "SPSS", Request(AS_FOUND))
    finally:
        process.close()
        language.install(None)


def test_the_command_line_stays_english(
    sample_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the locale, and whatever a window that started it has in its environment."""
    file = tmp_path / "levelwise_pl.ts"
    file.write_text(TS.replace("Rows", "{n} of {total} rows are left out: {reasons}."), "utf-8")
    data = str(sample_dir / "jsp.csv")
    command = ["fit", "math5 math3 || school: math3, cov(unstructured)", "--data", data, "--json"]
    polish = {"LANG": "pl_PL.UTF-8", "LC_ALL": "pl_PL.UTF-8", language.VARIABLE: str(file)}
    ran = subprocess.run(
        [sys.executable, "-m", "core.cli", *command],
        capture_output=True, text=True, cwd=ROOT, env={**os.environ, **polish},
    )  # fmt: skip
    assert main(command) == 0
    said, there = json.loads(capsys.readouterr().out), json.loads(ran.stdout)
    assert "conservative" in said["lr_test"]["explanation"]
    del said["seconds"], there["seconds"]
    assert there == said


def test_a_user_error_is_told_in_the_language(brackets: None) -> None:
    from core.model.syntax import parse

    with pytest.raises(UserError) as caught:
        parse("")
    assert caught.value.message == "[The outcome is missing.]"
    assert caught.value.remedy.startswith("[A command begins")
