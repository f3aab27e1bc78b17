"""The readers of other programs' binary formats: each asks the reading process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.data.dataset import Dataset
from core.data.readers.base import Reader, Request

_SPSS_MARKS = (b"$FL2", b"$FL3")
_SAS_MARK = bytes(12) + b"\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92\x08\x00\x09\xc7\x31\x8c"
_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_XLS_MARKS = tuple(
    b"\x09\x08" + rest for rest in (b"\x08\x00\x00\x05", b"\x06\x00\x00\x00", b"\x10\x00\x00\x06")
)
_XPORT_MARKS = (b"HEADER RECORD*******LIBRARY HEADER", b"HEADER RECORD*******LIBV8   HEADER")
#: What R's serialised objects and workspaces begin with once unpacked.
_R_MARKS = (b"RDX2", b"RDX3", b"RDA2", b"RDA3", b"X\n\x00\x00\x00")


def _reader(
    name: str, kind: str, extensions: tuple[str, ...], recognises: Callable[[bytes], bool]
) -> Reader:
    def read(path: Path, request: Request) -> Dataset:
        # Imported when first needed: the process imports this package in its turn.
        from core.data.foreign.client import reading_process
        from core.data.foreign.table import to_dataset

        table = reading_process().read(path, kind, request)
        return to_dataset(table, path, request.choices)

    return Reader(name, extensions, recognises, read)


def _is_portable(head: bytes) -> bool:
    """SPSS portable files name themselves after 200 bytes of pictures of themselves, in lines."""
    plain = head[:600].replace(b"\r", b"").replace(b"\n", b"")
    return b"SPSSPORT" in plain


def _never(head: bytes) -> bool:
    return False


FOREIGN: tuple[Reader, ...] = (
    _reader("SPSS", "SPSS", (".sav", ".zsav"), lambda h: h.startswith(_SPSS_MARKS)),
    _reader("SPSS portable", "SPSS portable", (".por",), _is_portable),
    _reader("SAS", "SAS", (".sas7bdat",), lambda h: h.startswith(_SAS_MARK)),
    _reader("SAS transport", "SAS transport", (".xpt",), lambda h: h.startswith(_XPORT_MARKS)),
    # Zip files are told apart by what is in them: see the registry.
    _reader("Excel", "Excel", (".xlsx", ".xlsm"), _never),
    _reader("OpenDocument", "OpenDocument", (".ods",), _never),
    _reader(
        "Excel 97", "Excel 97", (".xls",),
        lambda h: h.startswith((_OLE_MARK, *_OLD_XLS_MARKS)),
    ),
    _reader("Parquet", "Parquet", (".parquet", ".pq"), lambda h: h.startswith(b"PAR1")),
    _reader(
        "Feather", "Feather", (".feather", ".arrow", ".fea"),
        lambda h: h.startswith((b"ARROW1", b"FEA1")),
    ),
    _reader("R", "R", (".rds", ".rda", ".rdata"), lambda h: h.startswith(_R_MARKS)),
)  # fmt: skip
