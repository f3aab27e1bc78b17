"""Pictures and tables on the clipboard that outlive neither their use nor the interpreter."""

from __future__ import annotations

import atexit

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from shiboken6 import Shiboken

#: What we put there last; Qt deletes it when something else takes its place.
_last: QMimeData | None = None


def put_on_clipboard(data: QMimeData) -> None:
    """Put ``data`` on the clipboard; at the end of the program its picture or text stays there.

    Qt deletes what is on the clipboard after Python has gone, and an object made in Python
    cannot be deleted then: the process would die with a segmentation fault. So, while Python is
    still there, the data give way to a picture that Qt owns by itself.
    """
    global _last
    QGuiApplication.clipboard().setMimeData(data)
    app = QCoreApplication.instance()
    if _last is None and app is not None:
        app.aboutToQuit.connect(_hand_over)
        atexit.register(_hand_over)
    _last = data


def _hand_over() -> None:
    if QCoreApplication.instance() is None or _last is None or not Shiboken.isValid(_last):
        return
    clipboard = QGuiApplication.clipboard()
    picture = clipboard.image()
    text = clipboard.text()
    if not picture.isNull():
        clipboard.setImage(picture)
    elif text:
        clipboard.setText(text)
    else:
        clipboard.clear()
