"""How freed memory is kept.

A fit makes and frees arrays of some megabytes over and over. The C library gives each back to the
system and asks for it anew, page by page, which takes a tenth of the time of a fit of many crossed
effects.
"""

from __future__ import annotations

import ctypes

#: glibc's names for what mallopt sets (malloc.h): bytes free at the end of the heap that are kept,
#: bytes from which on an array has pages of its own.
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
#: The first of them; the second is the largest that glibc takes.
KEPT, OWN_PAGES = 1 << 28, 1 << 25


def keep_freed_memory() -> bool:
    """Have the C library keep freed memory for later arrays; whether it does.

    For the start of an application: it holds for the whole process. Elsewhere than with glibc all
    stays as it is.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return False
    return bool(mallopt(_TRIM_THRESHOLD, KEPT)) and bool(mallopt(_MMAP_THRESHOLD, OWN_PAGES))
