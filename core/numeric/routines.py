"""Routines of other libraries, called from compiled code by their addresses.

Compiled code is kept on disk, where the addresses of a process mean nothing: it takes them as
arguments.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic


def _call(typing, address, given):

    def generate(context, builder, signature, arguments):
        byte = ir.IntType(8).as_pointer()
        where, values = arguments
        pointers = []
        kinds = signature.args[1]
        for kind, value in zip(kinds, cgutils.unpack_tuple(builder, values), strict=True):
            if kind in (types.intp, types.uintp):
                pointers.append(builder.inttoptr(value, byte))
            else:
                slot = cgutils.alloca_once_value(builder, value)
                pointers.append(builder.bitcast(slot, byte))
        function = ir.FunctionType(ir.VoidType(), [byte] * len(pointers))
        builder.call(builder.inttoptr(where, function.as_pointer()), pointers)
        return context.get_dummy_value()

    return types.void(types.int64, given), generate


#: Call the routine at an address (int64) with a tuple of arguments, for no result. Values of an
#: address's width are pointers; others are put in memory of their own and their pointers given, as
#: Fortran takes all arguments by reference.
call: Any = intrinsic(_call)


@cache
def give_way() -> int:
    """The address of the system's call that lets other threads have the processor for a moment."""
    if sys.platform == "win32":
        routine = ctypes.WinDLL("kernel32").SwitchToThread
    else:
        routine = ctypes.CDLL(None).sched_yield
    return int(ctypes.cast(routine, ctypes.c_void_p).value or 0)


@cache
def processor() -> Callable[[], int]:
    """A call that tells the number of the processor it is made on; -1 where nobody knows."""
    if not sys.platform.startswith("linux"):
        return lambda: -1
    return ctypes.CDLL(None).sched_getcpu


def allowed_processors() -> set[int]:
    """The processors that the calling thread may use: all, where the system does not tell."""
    if sys.platform.startswith("linux"):
        return os.sched_getaffinity(0)
    return set(range(os.cpu_count() or 1))


def leave(processor: int) -> None:
    """Move the calling thread to another processor than this, if it may use any other."""
    if sys.platform.startswith("linux"):
        allowed = allowed_processors()
        if len(allowed) > 1 and processor in allowed:
            with suppress(OSError):  # somebody else has just changed what is allowed
                os.sched_setaffinity(0, allowed - {processor})
                os.sched_setaffinity(0, allowed)
