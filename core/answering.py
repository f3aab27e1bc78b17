"""A Python process of our own that is asked and answers: one of those that read files and draw.

It reads from its standard input and writes to its standard output; it ends when its input does,
and when we end it. Whatever it prints otherwise goes nowhere.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import BinaryIO, Generic, TypeVar, cast

from core.language import environment

Answer = TypeVar("Answer")


class AnsweringProcess(Generic[Answer]):
    """The process that runs ``module``; ``hear`` reads its answers from a pipe, one by one.

    Not to be asked from two threads at once.
    """

    def __init__(self, module: str, hear: Callable[[BinaryIO], Iterator[Answer]]) -> None:
        self._module, self._hear = module, hear
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()

    @property
    def pid(self) -> int | None:
        """The number of the process, None while there is none."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def start(self) -> None:
        """Have the process there. OSError where it cannot be started."""
        if self.pid is not None:
            return
        self.close()
        # -P: nothing is imported from the folder we happen to be in.
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", self._module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={
                **os.environ,
                **environment(),
                "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
            },
        )
        answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        self._process, self._answers = process, answers
        pipe = cast(BinaryIO, process.stdout)
        threading.Thread(
            target=self._listen, args=(pipe, answers), name=self._module, daemon=True
        ).start()

    def ask(self, write: Callable[[BinaryIO], object]) -> None:
        """Give the process, which is there, what ``write`` writes; if it ends over it, so be it."""
        assert self._process is not None
        pipe = cast(BinaryIO, self._process.stdin)
        with suppress(OSError):
            write(pipe)
            pipe.flush()

    def answer(self, seconds: float) -> Answer | None:
        """The next answer, None where the process has ended; queue.Empty after ``seconds``."""
        return self._answers.get(timeout=seconds)

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _listen(self, pipe: BinaryIO, answers: queue.SimpleQueue[Answer | None]) -> None:
        """Pass the answers on until the pipe ends, which is told as None."""
        with suppress(OSError, ValueError, EOFError):
            for answer in self._hear(pipe):
                answers.put(answer)
        answers.put(None)
