"""The process that draws plots on paper, so that the window never waits.

    python -m gui.plots.drawing_process

Orders come in on standard input and the drawn files go out on standard output, as ``orders``
says. Both ends are ours; nothing that a user or a file gives is unpickled.
"""

from __future__ import annotations

import os
import sys

from gui.plots.orders import Drawn, Order, receive, send


def carry_out(order: Order) -> Drawn:
    """Draw ``order``."""
    from shiboken6 import Shiboken

    from core.errors import UserError
    from gui.plots.kinds import kind
    from gui.plots.output import contents
    from gui.selection import Selection
    from gui.theme import Theme

    view = kind(order.kind).make(Theme(), Selection.of(order.selection))
    try:
        view.set_data(order.data)
        if order.worked_out is not None:
            view.take(order.worked_out)
        view.choose(order.choices)
        x0, x1, y0, y1 = order.shown
        view.figure.box.setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0)
        return Drawn(contents(view, order.paper, order.palette, order.formats), view.summary())
    except UserError as error:
        return Drawn({}, error=(error.message, error.remedy))
    finally:
        Shiboken.delete(view)


def main() -> int:
    """Draw what is ordered until nobody orders any more."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform != "win32":
        # The window comes first where both want the processor.
        os.nice(5)
    orders, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library prints must not come between the answers.
    sys.stdout = sys.stderr
    from gui.language import have_from_environment
    from gui.plots.export_cli import ensure_application

    ensure_application()
    have_from_environment()
    while True:
        try:
            order = receive(orders)
        except EOFError:
            return 0
        send(answers, carry_out(order))


if __name__ == "__main__":
    sys.exit(main())
