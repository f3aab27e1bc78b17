"""From the bytes of a text file to its characters, with the encoding as a sentence."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from core.errors import ReadError
from core.language import mark, tr

# Longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", mark("UTF-8 (byte order mark)")),
    (codecs.BOM_UTF32_LE, "utf-32-le", mark("UTF-32 (byte order mark)")),
    (codecs.BOM_UTF32_BE, "utf-32-be", mark("UTF-32 (byte order mark)")),
    (codecs.BOM_UTF16_LE, "utf-16-le", mark("UTF-16 (byte order mark)")),
    (codecs.BOM_UTF16_BE, "utf-16-be", mark("UTF-16 (byte order mark)")),
)

# What a file that is not Unicode may be in, with the names people know.
_LEGACY: dict[str, str] = {
    "cp1252": "Windows-1252",
    "cp1250": mark("Windows-1250 (Central European)"),
    "cp1251": mark("Windows-1251 (Cyrillic)"),
    "cp1253": mark("Windows-1253 (Greek)"),
    "cp1254": mark("Windows-1254 (Turkish)"),
    "iso8859_2": "ISO 8859-2",
    "koi8_r": "KOI8-R",
    "mac_roman": "Mac Roman",
    "shift_jis": "Shift JIS",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
    "gb18030": "GB 18030",
    "big5": "Big5",
}

#: With fewer telling bytes than this, a guess at the language is worth nothing.
_ENOUGH_TO_GUESS = 48
_NON_ASCII = re.compile(rb"[^\x00-\x7f]")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_SAVE_AS_UTF8 = mark("Save it again as UTF-8 CSV.")


#: What a user may choose, with the names people know.
ENCODINGS: dict[str, str] = {
    "utf-8": "UTF-8",
    "utf-16-le": mark("UTF-16, little end first"),
    "utf-16-be": mark("UTF-16, big end first"),
    **_LEGACY,
    "latin-1": "Latin-1",
}


@dataclass(frozen=True)
class Decoded:
    """A text, the codec it was in, the sentence that says so, and whether that is a guess."""

    text: str
    codec: str
    said: str
    is_guess: bool = False


def decode(data: bytes | bytearray, name: str, codec: str | None = None) -> Decoded:
    """The text of ``data``, in ``codec`` if the user knows better.

    ``name`` is the file's name for messages. Raises ReadError for bytes that are no text.
    """
    for start, found, said in _MARKS:
        if data.startswith(start) and codec in (None, found):
            text = _strict(data[len(start) :], found, name)
            return Decoded(text, found, tr("Encoding: {said}.", said=tr(said)))
    if codec is not None:
        return _as_chosen(data, codec, name)
    wide = _utf16_without_mark(data)
    if wide:
        said = tr("Encoding: UTF-16 (no byte order mark).")
        return Decoded(_strict(data, wide, name), wide, said)
    _refuse_binary(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", tr("Encoding: UTF-8."))
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error.start, name)
        return _legacy(data, name)


def _as_chosen(data: bytes | bytearray, codec: str, name: str) -> Decoded:
    known = tr(ENCODINGS.get(codec, codec))
    try:
        text = data.decode(codec)
    except LookupError:
        raise ReadError(
            tr("There is no encoding called “{codec}”.", codec=codec), tr("Choose another.")
        ) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(
            tr(
                "“{name}” is not in {known}: line {line} cannot be read so.",
                name=name,
                known=known,
                line=line,
            ),
            tr("Choose another encoding."),
        ) from None
    if "\0" in text:
        raise _nul_error(text.count("\n", 0, text.index("\0")) + 1, name)
    return Decoded(text, codec, tr("Encoding: {known} (as chosen).", known=known))


def _strict(data: bytes | bytearray, codec: str, name: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(codec, "replace").count("\n") + 1
        raise ReadError(
            tr(
                "“{name}” begins as {codec} text, but line {line} is not.",
                name=name,
                codec=codec.upper(),
                line=line,
            ),
            tr(_SAVE_AS_UTF8),
        ) from None
    if "\0" in text:
        raise _nul_error(text.count("\n", 0, text.index("\0")) + 1, name)
    return text


def _utf16_without_mark(data: bytes | bytearray) -> str:
    """The codec if every other byte is as often zero as UTF-16 digits and commas make it."""
    head = data[:4096]
    if len(head) < 4 or len(data) % 2:
        return ""
    even, odd = head[::2].count(0) / len(head[::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.1 and even == 0:
        return "utf-16-le"
    if even > 0.1 and odd == 0:
        return "utf-16-be"
    return ""


def _refuse_binary(data: bytes | bytearray, name: str) -> None:
    head = data[:65536]
    controls = sum(head.count(c) for c in range(32) if c not in (9, 10, 12, 13, 26, 27))
    # One stray control character in a short text does not make it binary.
    if controls > max(4, 0.02 * len(head)):
        raise ReadError(
            tr("“{name}” is not a CSV file: it holds binary data, not text.", name=name),
            tr("Open it in the program it belongs to and save it as CSV (UTF-8)."),
        )
    if b"\0" in data:
        raise _nul_error(data.count(b"\n", 0, data.index(b"\0")) + 1, name)


def _nul_error(line: int, name: str) -> ReadError:
    return ReadError(
        tr(
            "“{name}” holds NUL bytes, the first in line {line}: it is damaged or not a text file.",
            name=name,
            line=line,
        ),
        tr("Export it again from where it came from."),
    )


def _refuse_damaged_utf8(data: bytes | bytearray, position: int, name: str) -> None:
    """ReadError if nearly all of the file's non-ASCII characters are UTF-8 after all."""
    sequences = _UTF8_SEQUENCE.findall(data)
    good = sum(map(len, sequences))
    if good > 20 and good >= 0.9 * len(_NON_ASCII.findall(data)):
        line = data.count(b"\n", 0, position) + 1
        raise ReadError(
            tr("“{name}” is UTF-8 text, but line {line} is not.", name=name, line=line),
            tr(_SAVE_AS_UTF8),
        )


def _legacy(data: bytes | bytearray, name: str) -> Decoded:
    """The likeliest of the 8-bit and Asian encodings; Windows-1252 unless the bytes say more."""
    for codec in (*_guesses(data), "cp1252", "latin-1"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        known = tr(_LEGACY.get(codec, "Latin-1"))
        said = tr("Encoding: {known} (a guess, as the file is not UTF-8).", known=known)
        return Decoded(text, codec, said, is_guess=True)
    raise ReadError(tr("The encoding of “{name}” cannot be told.", name=name), tr(_SAVE_AS_UTF8))


def _guesses(data: bytes | bytearray) -> tuple[str, ...]:
    lines = [line for line in data.splitlines() if not line.isascii()][:2000]
    sample = b"\n".join(lines)[:200_000]
    if len(_NON_ASCII.findall(sample)) < _ENOUGH_TO_GUESS:
        return ()
    best = from_bytes(sample, cp_isolation=list(_LEGACY)).best()
    return (best.encoding,) if best is not None else ()
