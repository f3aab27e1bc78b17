"""Single instructions of the processor that numba's Python lacks, for the compiled CSV loop.

The offsets are not checked: callers keep them within the data.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import extending, types

# What it makes is called with other arguments than its own types say.
intrinsic: Any = extending.intrinsic

_WORD, _DOUBLE_WORD = ir.IntType(64), ir.IntType(128)


def _pointer(context: Any, builder: Any, signature: Any, args: Any) -> Any:
    """To the element args[1] of the array args[0]."""
    array = context.make_array(signature.args[0])(context, builder, args[0])
    return builder.gep(array.data, [args[1]])


@intrinsic
def byte_at(typing: Any, data: Any, offset: Any) -> Any:
    """data[offset] of bytes, for an offset that is not negative."""

    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.load(_pointer(context, builder, signature, args))

    return types.uint8(data, types.int64), generate


@intrinsic
def eight_at(typing: Any, data: Any, offset: Any) -> Any:
    """data[offset : offset + 8] of bytes as one number, the first byte the lowest."""

    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        pointer = _pointer(context, builder, signature, args)
        return builder.load(builder.bitcast(pointer, _WORD.as_pointer()), align=1)

    return types.uint64(data, types.int64), generate


@intrinsic
def upper_half(typing: Any, a: Any, b: Any) -> Any:
    """The upper 64 bits of the product of two 64-bit numbers."""

    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        wide = [builder.zext(a, _DOUBLE_WORD) for a in args]
        product = builder.mul(*wide)
        return builder.trunc(builder.lshr(product, ir.Constant(_DOUBLE_WORD, 64)), _WORD)

    return types.uint64(types.uint64, types.uint64), generate


@intrinsic
def leading_zeros(typing: Any, a: Any) -> Any:
    """How many of the 64 bits of a number stand before its first one; 64 for zero."""

    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.ctlz(args[0], ir.Constant(ir.IntType(1), 0))

    return types.int64(types.uint64), generate
